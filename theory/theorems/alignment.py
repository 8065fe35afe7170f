"""A: alignment of a vector with the spectrum of the kernel, and its persistence during training."""

from __future__ import annotations

from typing import Any

import sympy as sp

from theory.assumptions.core import ALIGNED, NONZERO_RESIDUAL, SPECTRUM, STABLE_STEP
from theory.language.definitions import T, energy, kappa
from theory.language.dynamics import GRADIENT_DESCENT, GRADIENT_FLOW, HEAVY_BALL, Dynamics, mode
from theory.language.symbols import A, c, eta, i, lam, over_modes, t, tau
from theory.rules.citing import Cite
from theory.rules.exponentials import ExponentialComparison
from theory.rules.rewriting import Definition
from theory.rules.sums import Termwise
from theory.statements.theorem import Step, Theorem
from theory.theorems.solutions import SOLUTIONS

A1 = Theorem(
    id="A1",
    name="relative alignment is at least 1",
    meaning="κ = A T/‖v‖² measures how far squared projections are from exactly proportional to the eigenvalues; κ = 1 is perfect.",
    source="abstract",
    reference="label-NTK alignment: Marreddy and Liu 2026 (abstract); the constant: ours",
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


def residual_alignment(dynamics: Dynamics, **edge: Any) -> Theorem:
    """A6 for one of the dynamics."""
    of = "" if dynamics is GRADIENT_DESCENT else f", {dynamics.name}"
    return Theorem(
        id=f"A6{dynamics.suffix}",
        name=f"residual alignment, with its decay{of}",
        meaning="An aligned residual stays aligned while it is trained, and each mode's share shrinks by its own factor. True at any step.",
        source="abstract",
        reference="residual-NTK alignment: Marreddy and Liu 2026 (abstract); the form: ours",
        assumptions=(SPECTRUM, ALIGNED),
        start=dynamics.mode(i, dynamics.time) ** 2,
        steps=(
            Step(c[i] ** 2 * dynamics.filter, "=", SOLUTIONS[dynamics]),
            Step(A * lam[i] * dynamics.filter, "<=", Termwise()),
        ),
        equality={"lam": [4, 1], "c": [4, -2], "A": 4, **edge},
        equality_when="exactly if c_i² = A λ_i, or the mode is gone",
    )


_quarter = sp.Rational(1, 4)
A6 = residual_alignment(GRADIENT_DESCENT, eta=_quarter, t=1)
A6_flow = residual_alignment(GRADIENT_FLOW, tau=_quarter)
A6_heavy_ball = residual_alignment(HEAVY_BALL, eta=_quarter, t=2, beta=_quarter)

A6_persists = Theorem(
    id="A6.persists",
    name="residual alignment persists",
    meaning="With a stable step the alignment constant of the residual never grows.",
    source="abstract",
    reference="residual-NTK alignment: Marreddy and Liu 2026 (abstract); the form: ours",
    assumptions=(SPECTRUM, ALIGNED, STABLE_STEP),
    start=mode(i, t) ** 2,
    steps=(
        Step(A * lam[i] * (1 - eta * lam[i]) ** (2 * t), "<=", Cite("A6")),
        Step(A * lam[i], "<=", Termwise()),
    ),
    equality={"lam": [4, 4], "c": [4, -4], "A": 4, "eta": sp.Rational(1, 2), "t": 3},
    equality_when="at the start, or at the edge of stability ηλ_1 = 2",
)

A6_persists_flow = Theorem(
    id="A6.persists.flow",
    name="residual alignment persists, gradient flow",
    meaning="Under gradient flow the alignment constant of the residual never grows.",
    source="abstract",
    reference="residual-NTK alignment: Marreddy and Liu 2026 (abstract); the form: ours",
    assumptions=(SPECTRUM, ALIGNED),
    start=GRADIENT_FLOW.mode(i, tau) ** 2,
    steps=(
        Step(A * lam[i] * GRADIENT_FLOW.filter, "<=", Cite("A6.flow")),
        Step(A * lam[i], "<=", ExponentialComparison()),
    ),
    equality={"lam": [4, 0], "c": [4, 0], "A": 4, "tau": 1},
    equality_when="at the start, or for a zero eigenvalue",
)
