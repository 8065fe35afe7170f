r"""Bounds and predictions on a measured spectrum, evaluated from the theorems' own expressions.

Which of them a study draws is in `numerics.measurements.drawn`.

Bounds from above are rounded up, those from below down: a sum of N nonnegative terms with powers of 2t factors carries a relative rounding
error below $4(N+2+t)\epsilon$, which is added, so that rounding alone never puts a bound on the wrong side of the loss.

A theorem is given by its id in the catalogue, or as it is, where it is one of the user's own.

Main names: `LossCurves`, `VALUES` and `OWN_VALUES` (of `Value`), `bounds_from_below`, `declared`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np
from jaxtyping import Float, Int, Num

from numerics.assumptions.setting import Setting
from numerics.spectra.alignment import alignment
from numerics.spectra.blocks import dyadic_blocks
from numerics.spectra.eigenpairs import projections
from numerics.spectra.spectral_data import Alignment, Spectrum
from numerics.spectra.tails import TailFit, fit_tails
from theory.catalogue import catalogue
from theory.evaluation.arrays import numpy_function
from theory.foundations.convention import Convention
from theory.foundations.errors import InputError
from theory.language.definitions import L
from theory.language.meanings import as_declared
from theory.language.symbols import t
from theory.statements.theorem import Theorem


@dataclass(frozen=True)
class LossCurves:
    r"""The linearized loss, its bounds and its predictions as functions of the step, for one spectrum and one residual.

    Attributes:
        spectrum: of the kernel at the start; unresolved eigenvalues count as 0.
        projections: $c_i$, in output units.
        alignment: of the initial residual.
        effective_step: η, at most $1/\lambda_1$ for all bounds to hold.
        loss_scale: γ.
        first, last: limits of the blocks of C4, counting from 1.
    """

    spectrum: Spectrum
    projections: Float[np.ndarray, " N"]
    alignment: Alignment
    effective_step: float
    loss_scale: float
    first: Int[np.ndarray, " B"]
    last: Int[np.ndarray, " B"]

    @classmethod
    def of(cls, spectrum: Spectrum, residual: Float[np.ndarray, ...], convention: Convention) -> LossCurves:
        """The curves of an initial residual, with dyadic blocks; raises InputError as `numerics.spectra.alignment` does."""
        first, last = dyadic_blocks(spectrum.eigenvalues, resolution=spectrum.resolution)
        c, aligned = projections(spectrum, residual), alignment(spectrum, residual)
        return cls(spectrum, c, aligned, convention.effective_step, convention.loss_scale, first, last)

    def setting(self, steps: int) -> Setting:
        """What the assumptions of theorems are measured on, for a run of so many steps."""
        return Setting(self.spectrum, self.alignment, self.projections, self.effective_step, steps, self.first, self.last, self.tails)

    @cached_property
    def tails(self) -> TailFit:
        """Weights fitted to the tails of the residual's energy."""
        return fit_tails(self.eigenvalues, self.resolved_projections**2, self.effective_step)

    @property
    def eigenvalues(self) -> Float[np.ndarray, " N"]:
        """Descending, unresolved ones 0."""
        return self.spectrum.resolved_eigenvalues

    @property
    def resolved_projections(self) -> Float[np.ndarray, " N"]:
        """$c_i$; for a residual in the range 0 where the eigenvalue is: what rounding leaves there is no part of the residual."""
        return np.where(self.eigenvalues > 0, self.projections, 0.0) if self.alignment.holds else self.projections

    def available(self, theorem: Theorem | str) -> bool:
        """Whether the values of a theorem are known: alignment constants are not when unresolved modes hold energy.

        Raises:
            InputError: it has a symbol that is in neither table.
        """
        return all(value.known(self) for value in symbols_of(theorem).values())

    def linearized(self, step: Num[np.ndarray, "*k"] | int) -> Float[np.ndarray, "*k"]:
        r"""$L_t$, in squared output units times γ."""
        return np.asarray(self._evaluate(_linearized_loss(), VALUES, step), np.float64)

    def curve(self, theorem: Theorem | str, step: Num[np.ndarray, "*k"] | int) -> Float[np.ndarray, "*k"]:
        r"""The side of a theorem that is not $L_t$, at the given steps.

        Bounds from above are rounded up, and infinite where they have no value; those from below are rounded down, and 0 there.

        Raises:
            InputError: it has a symbol that is in neither table.
        """
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            value = np.asarray(self._evaluate(_other_side(declared(theorem)), symbols_of(theorem), step), np.float64)
        value = np.broadcast_to(value, np.shape(step))  # a bound without t is one number
        if declared(theorem).kind != "bound":
            return value
        slack = 4 * (self.eigenvalues.size + 2 + np.asarray(step, np.float64)) * np.finfo(np.float64).eps
        if bounds_from_below(theorem):
            return np.asarray(np.where(np.isnan(value), 0.0, value) * np.maximum(1 - slack, 0.0))
        return np.asarray(np.where(np.isnan(value), np.inf, value) * (1 + slack))

    def _evaluate(self, function: Any, values: Mapping[str, Value], step: Num[np.ndarray, "*k"] | int) -> Any:
        given = {symbol: values[symbol].of(self) for symbol in function.arguments if symbol != t.name}
        return function(**given, t=np.asarray(step, np.float64))


@dataclass(frozen=True)
class Value:
    """How a symbol is computed from the curves, and whether it is known there."""

    of: Callable[[LossCurves], Any]
    known: Callable[[LossCurves], bool] = lambda _: True


def _aligned(curves: LossCurves) -> bool:
    return curves.alignment.holds


def _alignment_ratios(curves: LossCurves) -> Float[np.ndarray, " N"]:
    values = curves.eigenvalues
    return np.divide(curves.resolved_projections**2, values, out=np.zeros_like(values), where=values > 0)


VALUES = {
    "lam": Value(lambda curves: curves.eigenvalues),
    "c": Value(lambda curves: curves.resolved_projections),
    "alpha": Value(_alignment_ratios, _aligned),
    "A": Value(lambda curves: curves.alignment.constant, _aligned),
    "eta": Value(lambda curves: curves.effective_step),
    "gamma": Value(lambda curves: curves.loss_scale),
    "first": Value(lambda curves: curves.first),
    "last": Value(lambda curves: curves.last),
    "A_blk": Value(lambda curves: curves.alignment.block_constant, _aligned),
    "head": Value(lambda curves: curves.tails.head),
}
"""What a symbol is in every theorem, by its name in `theory.language.symbols`; beside these t, the step."""


def _of_tails(part: str, attribute: str) -> Value:
    """A number or the weights of one part of the fit to the tails, known where there is that part."""
    return Value(lambda curves: getattr(getattr(curves.tails, part), attribute), lambda curves: getattr(curves.tails, part) is not None)


OWN_VALUES: dict[str, dict[str, Value]] = {
    "R8": {"A_m": Value(lambda curves: np.max(_alignment_ratios(curves)[curves.tails.head :], initial=0.0), _aligned)},
    "R13.power": {"s": _of_tails("power", "exponent")},
    "T3": {"reference": _of_tails("power", "weights"), "A_tail": _of_tails("power", "constant")},
    "T5": {"reference": _of_tails("below", "weights"), "a_tail": Value(lambda _: 1.0)},
    "T7": {"reference": _of_tails("beyond", "weights"), "A_m": _of_tails("beyond", "constant")},
    "T11": {"reference": _of_tails("above", "weights")},
}
"""What a symbol is in one theorem: constants of other modes, and weights that are free to be chosen."""


def declared(theorem: Theorem | str) -> Theorem:
    """A theorem, or the one of the catalogue that has this id."""
    return catalogue()[theorem] if isinstance(theorem, str) else theorem


# Compiled once: a study evaluates each a thousand times.
@cache
def _other_side(theorem: Theorem) -> Any:
    with as_declared(theorem):
        claim = theorem.claim
        return numpy_function(claim.lhs if bounds_from_below(theorem) else claim.rhs)


def bounds_from_below(theorem: Theorem | str) -> bool:
    """Whether the theorem has the loss on its larger side."""
    return bool(declared(theorem).claim.rhs == L(t))


@cache
def _linearized_loss() -> Any:
    return numpy_function(L(t))


def symbols_of(theorem: Theorem | str) -> dict[str, Value]:
    """How each symbol of a theorem is computed, t apart.

    Raises:
        InputError: a symbol that is in neither table.
    """
    stated = declared(theorem)
    built_in = catalogue().get(stated.id) is stated
    known = {**VALUES, **(OWN_VALUES.get(stated.id, {}) if built_in else {})}
    symbols = [symbol for symbol in _other_side(stated).arguments if symbol != t.name]
    unknown = [symbol for symbol in symbols if symbol not in known]
    if unknown:
        got = f"{unknown[0]} in {stated.id}"
        if not built_in:
            remedy = "state the theorem with these, or leave it out"
            raise InputError(f"symbols that a study measures ({', '.join(VALUES)}) beside t", f"{got}, which has no measured value", remedy)
        expected = f"symbols that are in the table numerics.measurements.bounds.VALUES ({', '.join(VALUES)}) or OWN_VALUES"
        raise InputError(expected, got, "add how it is computed from the curves")
    return {symbol: known[symbol] for symbol in symbols}
