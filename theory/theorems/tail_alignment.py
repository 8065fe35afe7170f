r"""T: tail alignment. A decreasing filter sees the tails of the residual's energy, so bounds need no more than alignment of tails.

For every filter that is nonnegative and does not decrease towards small eigenvalues, summation by parts turns a comparison of tails,
$\sum_{j\ge i}c_j^2 \le A\sum_{j\ge i}w_j$ for every i, into one of filtered energies.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import sympy as sp

from theory.assumptions.base import Assumption
from theory.assumptions.core import DESCENT_STEP, SPECTRUM
from theory.assumptions.tail_alignment import (
    ALIGNED_TAILS,
    PROXIMAL_STEP,
)
from theory.language.definitions import L
from theory.language.dynamics import GRADIENT_DESCENT, GRADIENT_FLOW, PROXIMAL, Dynamics
from theory.language.symbols import (
    A_tail,
    c,
    eta,
    gamma,
    i,
    lam,
    mu,
    over_modes,
    reference,
    t,
)
from theory.rules.summation_by_parts import SummationByParts
from theory.theorem import Step, Theorem
from theory.theorems.solutions import solved_loss

_OURS = "ours; summation by parts"
_SATURATED = {"lam": [4, 1], "reference": [1, 4], "c": [2, -4], "A_tail": 4, "gamma": 1}
_EDGE = {"eta": sp.Rational(1, 5), "t": 2}
_of_weights = over_modes(reference[i])


@dataclass(frozen=True)
class MonotoneFilter:
    """A way of training whose filter does not decrease towards small eigenvalues.

    Attributes:
        dynamics: which.
        assumptions: under which it is so.
        form: the filter, written so that the checker sees its monotony.
        edge: times and steps of equality instances.
    """

    dynamics: Dynamics
    assumptions: tuple[Assumption, ...]
    form: sp.Expr
    edge: dict[str, Any] = field(default_factory=dict)

    @property
    def of(self) -> str:
        """What is added to a name."""
        return "" if self.dynamics is GRADIENT_DESCENT else f", {self.dynamics.name}"

    def weighted(self, body: sp.Expr) -> sp.Expr:
        """The filtered sum over all modes."""
        return over_modes(body * self.dynamics.filter)


_kept = mu / (lam[i] + mu)
DESCENT = MonotoneFilter(GRADIENT_DESCENT, (DESCENT_STEP,), GRADIENT_DESCENT.filter, _EDGE)
FLOW = MonotoneFilter(GRADIENT_FLOW, (), GRADIENT_FLOW.filter, {"tau": sp.Rational(1, 5)})
PROXIMITY = MonotoneFilter(
    PROXIMAL,
    (PROXIMAL_STEP,),
    (1 - (1 - _kept) * (1 - (1 - eta * (lam[i] + mu)) ** t)) ** 2,
    {"eta": sp.Rational(1, 6), "t": 2, "mu": 1},
)
MONOTONE_FILTERS = (DESCENT, FLOW, PROXIMITY)
"""Gradient descent with η ≤ 1/λ_1, gradient flow, and gradient descent with proximity and η ≤ 1/(λ_1 + μ)."""


def tail_bound(monotone: MonotoneFilter) -> Theorem:
    """T3 for one of the dynamics."""
    dynamics = monotone.dynamics
    return Theorem(
        id=f"T3{dynamics.suffix}",
        name=f"tail-aligned bound{monotone.of}",
        meaning="Training sees no more than tails of the spectrum: if those are aligned, the whole loss curve is bounded.",
        source="ours",
        reference=_OURS,
        assumptions=(SPECTRUM, ALIGNED_TAILS, *monotone.assumptions),
        start=L(dynamics.time, dynamics),
        steps=(
            solved_loss(dynamics),
            Step(
                gamma * A_tail / 2 * monotone.weighted(reference[i]),
                "<=",
                SummationByParts(c[i] ** 2, A_tail * reference[i], dynamics.filter, factor=gamma / 2, form=monotone.form),
            ),
        ),
        equality={**_SATURATED, **monotone.edge},
        equality_when="c_i² = A_tail w_i for every i; tails at the ends of clusters suffice",
    )


T3, T3_flow, T3_proximal = map(tail_bound, MONOTONE_FILTERS)
