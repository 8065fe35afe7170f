r"""Bounds and predictions on a measured spectrum, evaluated from the theorems' own expressions.

To draw one more in a study, add it to `DRAWN`: results, checks, figures and the page follow. Its symbols are looked up in `VALUES`.

Upper bounds are rounded up: a sum of N nonnegative terms with powers of 2t factors carries a relative rounding error below
$4(N+2+t)\epsilon$, which is added, so that rounding alone never puts a bound below the loss that it bounds.

Main names: `DRAWN` (of `Drawn`), `VALUES` (of `Value`), `LossCurves`, `check_drawn`, `needed_assumptions`, `missing_assumptions`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from jaxtyping import Float, Int, Num

from numerics.assumptions.registry import is_measured
from numerics.assumptions.setting import Setting
from numerics.spectra.alignment import alignment
from numerics.spectra.blocks import dyadic_blocks
from numerics.spectra.eigenpairs import projections
from numerics.spectra.spectral_data import Alignment, Spectrum
from theory.assumptions.base import Assumption
from theory.catalogue import catalogue
from theory.evaluation.arrays import numpy_function
from theory.foundations.convention import Convention
from theory.foundations.errors import InputError
from theory.language.definitions import L
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
        return Setting(self.spectrum, self.alignment, self.projections, self.effective_step, steps, self.first, self.last)

    @property
    def eigenvalues(self) -> Float[np.ndarray, " N"]:
        """Descending, unresolved ones 0."""
        values = self.spectrum.eigenvalues
        return np.where(values > self.spectrum.resolution, values, 0.0)

    @property
    def resolved_projections(self) -> Float[np.ndarray, " N"]:
        """$c_i$; for a residual in the range 0 where the eigenvalue is: what rounding leaves there is no part of the residual."""
        return np.where(self.eigenvalues > 0, self.projections, 0.0) if self.alignment.holds else self.projections

    def available(self, name: str) -> bool:
        """Whether the values of theorem `name` are known: alignment constants are not when unresolved modes hold energy.

        Raises:
            InputError: it has a symbol that is not in `VALUES`.
        """
        needs_alignment = any(VALUES[symbol].of_aligned for symbol in _symbols(name))
        return self.alignment.holds or not needs_alignment

    def linearized(self, step: Num[np.ndarray, "*k"] | int) -> Float[np.ndarray, "*k"]:
        r"""$L_t$, in squared output units times γ."""
        return np.asarray(self._evaluate(_linearized_loss(), step), np.float64)

    def curve(self, name: str, step: Num[np.ndarray, "*k"] | int) -> Float[np.ndarray, "*k"]:
        """The right side of theorem `name` at the given steps; infinite where it has no value, rounded up for bounds.

        Raises:
            InputError: it has a symbol that is not in `VALUES`.
        """
        _symbols(name)
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            value = np.asarray(self._evaluate(_right_side(name), step), np.float64)
        if catalogue()[name].kind != "bound":
            return value
        slack = 4 * (self.eigenvalues.size + 2 + np.asarray(step, np.float64)) * np.finfo(np.float64).eps
        return np.asarray(np.where(np.isnan(value), np.inf, value) * (1 + slack))

    def _evaluate(self, function: Any, step: Num[np.ndarray, "*k"] | int) -> Any:
        given = {symbol: VALUES[symbol].of(self) for symbol in function.arguments if symbol != t.name}
        return function(**given, t=np.asarray(step, np.float64))


@dataclass(frozen=True)
class Value:
    """How a symbol is computed from the curves, and whether that has a meaning only for an aligned residual."""

    of: Callable[[LossCurves], Any]
    of_aligned: bool = False


def _alignment_ratios(curves: LossCurves) -> Float[np.ndarray, " N"]:
    values = curves.eigenvalues
    return np.divide(curves.resolved_projections**2, values, out=np.zeros_like(values), where=values > 0)


VALUES = {
    "lam": Value(lambda curves: curves.eigenvalues),
    "c": Value(lambda curves: curves.resolved_projections),
    "alpha": Value(_alignment_ratios, of_aligned=True),
    "A": Value(lambda curves: curves.alignment.constant, of_aligned=True),
    "eta": Value(lambda curves: curves.effective_step),
    "gamma": Value(lambda curves: curves.loss_scale),
    "first": Value(lambda curves: curves.first),
    "last": Value(lambda curves: curves.last),
}
"""Every symbol that a drawn theorem may have, by its name in `theory.language.symbols`; beside them t, the step."""


@dataclass(frozen=True)
class Drawn:
    r"""A theorem on the linearized loss that a study evaluates; whether it is a bound or a prediction, its `kind` says.

    Attributes:
        id: of the theorem, in the catalogue.
        knows: what it uses of kernel and residual beside η, γ and $L_0$, in a few words.
        numbers: how many numbers that is.
        exact_when: of a prediction, where it is exact.
    """

    id: str
    knows: str
    numbers: Callable[[LossCurves], int]
    exact_when: str = ""

    @property
    def theorem(self) -> Theorem:
        """Its declaration."""
        return catalogue()[self.id]

    @property
    def is_bound(self) -> bool:
        """Whether it may be called a bound; else it is a prediction."""
        return self.theorem.kind == "bound"


def _one(_: LossCurves) -> int:
    return 1


def _spectrum(curves: LossCurves) -> int:
    return curves.eigenvalues.size


def _spectrum_and_one(curves: LossCurves) -> int:
    return curves.eigenvalues.size + 1


DRAWN = (
    Drawn("C1", "the smallest eigenvalue", _one),
    Drawn("C3", "the distance to the nearest interpolator", _one),
    Drawn("C4", "energy and smallest eigenvalue of each block", lambda curves: 2 * curves.first.size),
    Drawn("R1", "all eigenvalues and one alignment constant", _spectrum_and_one),
    Drawn("R2", "all eigenvalues and one relative alignment constant", _spectrum_and_one),
    Drawn("R13", "all eigenvalues", _spectrum, exact_when="squared projections are exactly proportional to the eigenvalues"),
)
"""What a study draws, in this order."""


def needed_assumptions(drawn: Iterable[Drawn] = DRAWN) -> list[Assumption]:
    """The assumptions that the theorems need, each once."""
    return list(dict.fromkeys(assumption for entry in drawn for assumption in entry.theorem.assumptions))


def missing_assumptions(entry: Drawn, holds: Mapping[str, bool | None]) -> list[str]:
    """Names of the assumptions of a theorem that do not hold, as measured; where there is one, it is not to be shown as a bound."""
    return [needed.name for needed in needed_assumptions([entry]) if holds.get(needed.name) is False]


def check_drawn(drawn: Iterable[Drawn]) -> None:
    """Whether a study can evaluate these theorems, before hours of work end in one that it cannot.

    Raises:
        InputError: an id that is not in the catalogue; a theorem that is neither a bound on the linearized loss from above nor a prediction
            of it; a symbol that is not in `VALUES`; an assumption that cannot be measured on a network.
    """
    for entry in drawn:
        if entry.id not in catalogue():
            raise InputError("ids of theorems in numerics.measurements.bounds.DRAWN", repr(entry.id), "`ntkbounds list` shows all")
        theorem = entry.theorem
        if theorem.claim.lhs != L(t) or theorem.kind not in ("bound", "prediction"):
            got = f"{entry.id}, {'an' if theorem.kind == 'identity' else 'a'} {theorem.kind} on {theorem.claim.lhs}"
            raise InputError("upper bounds on L(t) and predictions of it in numerics.measurements.bounds.DRAWN", got, "leave it out")
        _symbols(entry.id)
        unmeasured = [needed.name for needed in needed_assumptions([entry]) if not is_measured(needed)]
        if unmeasured:
            expected = "assumptions whose realization in numerics.assumptions has a `measure`"
            raise InputError(expected, f"{unmeasured[0]} of {entry.id}", "add how it is measured")


# Compiled once: a study evaluates each a thousand times.
@cache
def _right_side(name: str) -> Any:
    return numpy_function(catalogue()[name].claim.rhs)


@cache
def _linearized_loss() -> Any:
    return numpy_function(L(t))


def _symbols(name: str) -> list[str]:
    """The symbols of a right side, prepared, beside the step."""
    symbols = [symbol for symbol in _right_side(name).arguments if symbol != t.name]
    unknown = [symbol for symbol in symbols if symbol not in VALUES]
    if unknown:
        expected = f"symbols that are in the table numerics.measurements.bounds.VALUES ({', '.join(VALUES)})"
        raise InputError(expected, f"{unknown[0]} in {name}", "add how it is computed from the curves")
    return symbols
