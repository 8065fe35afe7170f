r"""Bounds and predictions on a measured spectrum, evaluated from the theorems' own expressions.

Upper bounds are rounded up: a sum of N nonnegative terms with powers of 2t factors carries a relative rounding error below
$4(N+2+t)\epsilon$, which is added, so that rounding alone never puts a bound below the loss that it bounds.

Main names: `LossCurves`, `BOUNDS`, `PREDICTIONS`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from jaxtyping import Float, Int, Num

from numerics.spectrum import Alignment, Spectrum
from theory.definitions import L
from theory.printing.arrays import numpy_function
from theory.symbols import t
from theory.theorems import catalogue

BOUNDS = ("C1", "C3", "C4", "R1", "R2")
"""Upper bounds drawn in a study."""
PREDICTIONS = ("R13",)
"""Predictions drawn in a study, never called bounds."""


# Compiled once: a study evaluates each a thousand times.
@cache
def _right_side(name: str) -> Callable[..., Any]:
    return numpy_function(catalogue()[name].claim.rhs)


@cache
def _linearized_loss() -> Callable[..., Any]:
    return numpy_function(L(t))


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

    @property
    def eigenvalues(self) -> Float[np.ndarray, " N"]:
        """Descending, unresolved ones 0."""
        values = self.spectrum.eigenvalues
        return np.where(values > self.spectrum.resolution, values, 0.0)

    def available(self, name: str) -> bool:
        """Whether the bound's constants are known: A and α are not when unresolved modes hold energy."""
        return self.alignment.holds or name not in ("C3", "R1", "R2")

    def linearized(self, step: Num[np.ndarray, "*k"] | int) -> Float[np.ndarray, "*k"]:
        r"""$L_t$, in squared output units times γ."""
        return np.asarray(_linearized_loss()(**self._given(step)), np.float64)

    def curve(self, name: str, step: Num[np.ndarray, "*k"] | int) -> Float[np.ndarray, "*k"]:
        """The right side of theorem `name` at the given steps; infinite where it has no value, rounded up for bounds."""
        theorem = catalogue()[name]
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            value = np.asarray(_right_side(name)(**self._given(step)), np.float64)
        if theorem.kind != "bound":
            return value
        slack = 4 * (self.eigenvalues.size + 2 + np.asarray(step, np.float64)) * np.finfo(np.float64).eps
        return np.asarray(np.where(np.isnan(value), np.inf, value) * (1 + slack))

    def _given(self, step: Num[np.ndarray, "*k"] | int) -> dict[str, object]:
        values = self.eigenvalues
        # What rounding leaves in unresolved modes is no part of a residual in the range: their eigenvalues are taken as 0 too.
        projections = np.where(values > 0, self.projections, 0.0) if self.alignment.holds else self.projections
        energies = projections**2
        return {
            "lam": values,
            "c": projections,
            "alpha": np.divide(energies, values, out=np.zeros_like(values), where=values > 0),
            "A": self.alignment.constant,
            "eta": self.effective_step,
            "gamma": self.loss_scale,
            "first": self.first,
            "last": self.last,
            "t": np.asarray(step, np.float64),
        }
