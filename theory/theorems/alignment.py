"""A: alignment of a vector with the spectrum of the kernel, and its persistence during training."""

from __future__ import annotations

import sympy as sp

from theory.assumptions import ALIGNED, NONZERO_RESIDUAL, SPECTRUM, STABLE_STEP
from theory.definitions import T, energy, kappa
from theory.dynamics import mode
from theory.rules import Cite, Definition, Termwise
from theory.symbols import A, c, eta, filter_gd, i, lam, over_modes, t
from theory.theorem import Step, Theorem
from theory.theorems.dynamics import gradient_descent_solution

A1 = Theorem(
    id="A1",
    name="relative alignment is at least 1",
    meaning="κ = A T/‖v‖² measures how far squared projections are from exactly proportional to the eigenvalues; κ = 1 is perfect.",
    source="abstract",
    reference="label-NTK alignment: Liu and Marreddy 2026 (abstract); the constant: ours",
    assumptions=(SPECTRUM, ALIGNED, NONZERO_RESIDUAL),
    start=energy,
    steps=(
        Step(over_modes(c[i] ** 2), "=", Definition()),
        Step(over_modes(A * lam[i]), "<=", Termwise()),
        Step(A * T, "=", Definition()),
        Step(kappa * energy, "=", Definition()),
    ),
    equality={"lam": [4, 1], "c": [4, -2], "A": 4},
    equality_when="exactly if c_i² = A λ_i for every i",
)

A6 = Theorem(
    id="A6",
    name="residual alignment, with its decay",
    meaning="An aligned residual stays aligned while it is trained, and each mode's share shrinks by its own factor. True for every step.",
    source="abstract",
    reference="residual-NTK alignment: Liu and Marreddy 2026 (abstract); the form: ours",
    assumptions=(SPECTRUM, ALIGNED),
    start=mode(i, t) ** 2,
    steps=(
        Step(c[i] ** 2 * filter_gd, "=", gradient_descent_solution),
        Step(A * lam[i] * filter_gd, "<=", Termwise()),
    ),
    equality={"lam": [4, 1], "c": [4, -2], "A": 4, "eta": sp.Rational(1, 4), "t": 1},
    equality_when="exactly if c_i² = A λ_i, or the mode is gone",
)

A6_persists = Theorem(
    id="A6.persists",
    name="residual alignment persists",
    meaning="With a stable step the alignment constant of the residual never grows.",
    source="abstract",
    reference="residual-NTK alignment: Liu and Marreddy 2026 (abstract); the form: ours",
    assumptions=(SPECTRUM, ALIGNED, STABLE_STEP),
    start=mode(i, t) ** 2,
    steps=(
        Step(A * lam[i] * (1 - eta * lam[i]) ** (2 * t), "<=", Cite("A6")),
        Step(A * lam[i], "<=", Termwise()),
    ),
    equality={"lam": [4, 4], "c": [4, -4], "A": 4, "eta": sp.Rational(1, 2), "t": 3},
    equality_when="at the start, or at the edge of stability ηλ_1 = 2",
)
