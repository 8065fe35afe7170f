r"""Test error of the linearized network on samples held out, beside what the generalization theorems guarantee (G1–G5, T10).

The loss of the theorems is $\min(1, |f(x)-y|)$: in [0, 1], 1-Lipschitz, and at least the 0-1 loss of the sign of f for labels ±1. A bound
is evaluated as the theorem declares it, at the constants measured on the training set; one that is at least 1 says nothing.

Main names: `generalization` → `Generalization` (of `Risk`), `RISKS`, `CLASSICAL`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import sympy as sp
from jaxtyping import Float, Int

from numerics.measurements.bounds import VALUES, LossCurves
from numerics.measurements.learning_curve import from_pool
from numerics.spectra.eigenpairs import projections
from numerics.spectra.spectral_data import Spectrum
from theory.catalogue import catalogue
from theory.evaluation.arrays import numpy_function
from theory.foundations.errors import InputError
from theory.language.symbols import alpha, i, over_modes

FAILURE = 0.05
"""δ: with at least the probability 1 − δ over the sample, every bound holds."""
BASE_RADIUS = 1.0
"""$b_0$ of the dyadic grid of radii, fixed before any data is seen."""
TAILS = "G1.T10"
"""G1 with T10's bound of the squared distance, which no theorem of the catalogue states in one."""
RISKS = {
    "G1": "the distance to the nearest interpolator, √(yᵀK⁻¹y)",
    "G2": "the smallest eigenvalue",
    "G3": "one alignment constant",
    "G3.relative": "the relative alignment constant",
    TAILS: "one exponent and one constant for the tails (T10 in G1)",
    "G5": "one alignment constant of exponent 2",
    "G4": "one alignment constant, stopped early",
}
"""What each bound knows, in the order in which they are shown."""
CLASSICAL = ("G1", "G2")
"""Those that were known before: what the others have to be smaller than."""
_GRID = 60


@dataclass(frozen=True)
class Risk:
    """One bound on the expected loss, at the measured constants.

    Attributes:
        bound: its right side; vacuous from 1 on.
        complexity: the part of it that depends on how far the weights travel.
        train: the training loss in it.
        step: where training stops; None at the end.
    """

    bound: float
    complexity: float
    train: float
    step: int | None = None


@dataclass(frozen=True)
class Tested:
    """Mean squared error and mean clipped error on the samples held out."""

    squared: float
    clipped: float


@dataclass(frozen=True)
class Generalization:
    """What held-out samples say of the linearized network, and what was said before.

    Attributes:
        held_out: how many samples.
        end: trained to the end (kernel regression without ridge).
        early: stopped where G4 is smallest; None without G4.
        predicted: the mean squared error at the end, by the learning curve.
        regularization: κ of that prediction.
        risks: bounds by the keys of `RISKS`; those whose assumptions do not hold are missing.
    """

    held_out: int
    end: Tested
    early: Tested | None
    predicted: float
    regularization: float
    risks: Mapping[str, Risk]


def generalization(
    curves: LossCurves,
    cross: Float[np.ndarray, "m n"],
    pool: Spectrum,
    residual: Float[np.ndarray, " n"],
    held_out: Float[np.ndarray, " m"],
) -> Generalization:
    r"""Test the linearized network on held-out samples, and evaluate every bound.

    Args:
        curves: of the training samples' kernel and residual.
        cross: kernel between held-out and training samples.
        pool: spectrum of the kernel on training and held-out samples, in this order.
        residual: $f_0 - y$ on the training samples, one output.
        held_out: the same on the others.

    Raises:
        InputError: shapes that do not belong together.
    """
    n, m = residual.size, held_out.size
    if cross.shape != (m, n) or curves.eigenvalues.size != n or pool.eigenvalues.size != n + m:
        got = f"cross {cross.shape}, {curves.eigenvalues.size} training and {pool.eigenvalues.size} pooled eigenvalues"
        raise InputError(f"kernels of {n} training and {m} held-out samples with one output", got, "use the same samples")
    model = _Model(curves, cross @ curves.spectrum.eigenvectors, residual, held_out)
    risks, step = _risks(curves, model, n)
    predicted = from_pool(pool.resolved_eigenvalues, projections(pool, np.concatenate([residual, held_out])) ** 2, n)
    early = None if step is None else _tested(model.test(step))
    return Generalization(m, _tested(model.test(math.inf)), early, predicted.error, predicted.regularization, risks)


@dataclass(frozen=True)
class _Model:
    """The linearized network along training: residuals after t steps, on the training samples and on those held out."""

    curves: LossCurves
    features: Float[np.ndarray, "m n"]
    residual: Float[np.ndarray, " n"]
    held_out: Float[np.ndarray, " m"]

    def _learned(self, step: float) -> Float[np.ndarray, " n"]:
        """The part of each mode that is learned."""
        lam = self.curves.eigenvalues
        if math.isinf(step):
            return (lam > 0).astype(np.float64)
        return 1 - (1 - self.curves.effective_step * lam) ** step

    def train(self, step: float) -> Float[np.ndarray, " n"]:
        return self.residual - self.curves.spectrum.eigenvectors @ (self._learned(step) * self.curves.projections)

    def test(self, step: float) -> Float[np.ndarray, " m"]:
        lam = self.curves.eigenvalues
        weights = np.divide(self._learned(step) * self.curves.projections, lam, out=np.zeros_like(lam), where=lam > 0)
        return self.held_out - self.features @ weights


def _clipped(residual: np.ndarray) -> float:
    return float(np.minimum(1.0, np.abs(residual)).mean())


def _tested(residual: np.ndarray) -> Tested:
    return Tested(float(np.mean(residual**2)), _clipped(residual))


@cache
def _right_side(name: str) -> Any:
    claim = catalogue()["G1" if name == TAILS else name].claim.rhs
    if name == TAILS:
        claim = claim.xreplace({over_modes(alpha[i]): catalogue()["T10"].claim.rhs})
    return numpy_function(sp.sympify(claim))


def _level(squared_distance: Float[np.ndarray, "*k"] | float) -> Int[np.ndarray, "*k"]:
    """The place, from 1, of the smallest radius $b_0 2^{j-1}$ of the grid that is at least the distance."""
    ratio = np.sqrt(np.maximum(squared_distance, BASE_RADIUS**2)) / BASE_RADIUS
    level = np.ceil(np.log2(ratio)).astype(int) + 1
    return np.asarray(np.where(2.0 ** (level - 1) < ratio, level + 1, level))


def _risks(curves: LossCurves, model: _Model, samples: int) -> tuple[dict[str, Risk], int | None]:
    """All bounds, and the step at which G4 is smallest."""
    if not curves.alignment.holds:
        return {}, None
    lam, power = curves.eigenvalues, curves.tails.power
    ratios = VALUES["alpha"].of(curves)
    known = {key: VALUES[key].of(curves) for key in ("lam", "c", "alpha", "A", "eta")}
    known |= {"lipschitz": 1.0, "base_radius": BASE_RADIUS, "delta": FAILURE, "n": float(samples)}
    at_end = {**known, "level": _level(float(ratios.sum())), "train": _clipped(model.train(math.inf))}
    own: dict[str, dict[str, Any]] = {"G1": {}, "G3": {}, "G3.relative": {}}
    own["G5"] = {"A": float(np.max(np.divide(ratios, lam, out=np.zeros_like(lam), where=lam > 0)))}
    if lam[-1] > 0:
        own["G2"] = {}
        if power is not None:
            own[TAILS] = {"reference": power.weights, "A_tail": power.constant}
    found = {name: _risk(name, {**at_end, **own[name]}, 0) for name in RISKS if name in own}
    if curves.effective_step * lam[0] > 1:
        return found, None
    steps = _steps(curves)
    travel = known["A"] * np.minimum(1.0, curves.effective_step * steps[:, None] * lam).sum(axis=1)
    train = np.array([_clipped(model.train(step)) for step in steps])
    early = {**known, "t": steps, "level": _level(travel), "train": train}
    best = int(np.argmin(_right_side("G4")(**early)))
    found["G4"] = _risk("G4", early, best, int(steps[best]))
    return found, int(steps[best])


def _steps(curves: LossCurves) -> Float[np.ndarray, " k"]:
    """Steps even in log t, from the first to where the slowest resolved mode is learned."""
    smallest = float(curves.eigenvalues[curves.eigenvalues > 0].min())
    last = min(1e12, max(2.0, 10 / (curves.effective_step * smallest)))
    return np.unique(np.rint(np.geomspace(1.0, last, _GRID)))


def _risk(name: str, values: Mapping[str, Any], place: int, step: int | None = None) -> Risk:
    function = _right_side(name)

    def at(**others: float) -> float:
        given = {key: value for key, value in {**values, **others}.items() if key in function.arguments}
        return float(np.broadcast_to(function(**given), np.shape(values["train"]) or (1,))[place])

    return Risk(at(), at(train=0.0) - at(train=0.0, lipschitz=0.0), float(np.atleast_1d(values["train"])[place]), step)
