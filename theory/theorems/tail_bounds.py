r"""T: the bounds from tail alignment: absolute, relative, from below, with a known head, and above a floor.

For every filter that is nonnegative and does not decrease towards small eigenvalues, summation by parts turns a comparison of tails,
$\sum_{j\ge i}c_j^2 \le A\sum_{j\ge i}w_j$ for every i, into one of filtered energies.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import sympy as sp

from theory.assumptions.alignment import HEAD
from theory.assumptions.base import Assumption
from theory.assumptions.core import DESCENT_STEP, NONZERO_KERNEL, NONZERO_RESIDUAL, SPECTRUM
from theory.assumptions.tail_alignment import (
    ALIGNED_TAILS,
    ALIGNED_TAILS_ABOVE_FLOOR,
    ALIGNED_TAILS_BELOW,
    ALIGNED_TAILS_BEYOND,
    COVERED_TAILS,
    NONZERO_WEIGHTS,
    PROXIMAL_STEP,
    SPECTRAL_WEIGHTS,
)
from theory.language.definitions import L, rho
from theory.language.dynamics import GRADIENT_DESCENT, GRADIENT_FLOW, PROXIMAL, Dynamics
from theory.language.substitution import substitute
from theory.language.symbols import (
    A_m,
    A_tail,
    N,
    a_tail,
    c,
    eta,
    filter_gd,
    floor,
    gamma,
    head,
    i,
    kappa_w,
    lam,
    mu,
    over_modes,
    reference,
    t,
)
from theory.rules.citing import Cite
from theory.rules.rewriting import ByAssumption, Definition
from theory.rules.summation_by_parts import SummationByParts
from theory.rules.sums import SplitAt
from theory.statements.theorem import Step, Theorem
from theory.theorems.classical import solved
from theory.theorems.solutions import SOLUTIONS, in_modes, solved_loss

_OURS = "ours; summation by parts"
SATURATED = {"lam": [4, 1], "reference": [1, 4], "c": [2, -4], "A_tail": 4, "gamma": 1}
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
        equality={**SATURATED, **monotone.edge},
        equality_when="c_i² = A_tail w_i for every i; tails at the ends of clusters suffice",
    )


T3, T3_flow, T3_proximal = map(tail_bound, MONOTONE_FILTERS)


def relative_tail_bound(monotone: MonotoneFilter, absolute: Theorem) -> Theorem:
    """T3.relative for one of the dynamics, from its T3."""
    dynamics = monotone.dynamics
    return Theorem(
        id=f"T3.relative{dynamics.suffix}",
        name=f"tail-aligned bound, relative form{monotone.of}",
        meaning="The loss falls at least like κ_w times what training leaves of the reference weights.",
        source="ours",
        reference=f"ours; from {absolute.id}",
        assumptions=(*absolute.assumptions, NONZERO_WEIGHTS, NONZERO_RESIDUAL),
        start=L(dynamics.time, dynamics),
        steps=(
            Step(absolute.claim.rhs, "<=", Cite(absolute.id)),
            Step(kappa_w * L(0) * monotone.weighted(reference[i]) / _of_weights, "=", Definition()),
        ),
        equality=absolute.equality,
        equality_when="κ_w = 1: c_i² = A_tail w_i for every i",
    )


T3_relative, T3_relative_flow, T3_relative_proximal = map(relative_tail_bound, MONOTONE_FILTERS, (T3, T3_flow, T3_proximal))


def tail_bound_below(monotone: MonotoneFilter) -> Theorem:
    """T5 for one of the dynamics."""
    dynamics = monotone.dynamics
    return Theorem(
        id=f"T5{dynamics.suffix}",
        name=f"tail-aligned bound, lower side{monotone.of}",
        meaning="If tails are bounded from below too, so is the loss: with T3 the shape holds within one factor, at all times at once.",
        source="ours",
        reference=_OURS,
        assumptions=(SPECTRUM, ALIGNED_TAILS_BELOW, *monotone.assumptions),
        start=gamma * a_tail / 2 * monotone.weighted(reference[i]),
        steps=(
            Step(
                in_modes(dynamics),
                "<=",
                SummationByParts(a_tail * reference[i], c[i] ** 2, dynamics.filter, factor=gamma / 2, form=monotone.form),
            ),
            Step(L(dynamics.time, dynamics), "=", SOLUTIONS[dynamics]),
        ),
        equality={**{name: value for name, value in SATURATED.items() if name != "A_tail"}, "a_tail": 4, **monotone.edge},
        equality_when="c_i² = a_tail w_i for every i; tails at the ends of clusters suffice",
    )


T5, T5_flow, T5_proximal = map(tail_bound_below, MONOTONE_FILTERS)


def fitted_bound(monotone: MonotoneFilter) -> Theorem:
    """T11 for one of the dynamics."""
    dynamics = monotone.dynamics
    return Theorem(
        id=f"T11{dynamics.suffix}",
        name=f"fitted bound{monotone.of}",
        meaning="Weights that cover every tail bound the whole loss curve, however they were found: a fit to the residual proves it.",
        source="ours",
        reference=f"{_OURS}; studies fit mixtures of powers of the eigenvalues, by linear programming",
        assumptions=(SPECTRUM, COVERED_TAILS, *monotone.assumptions),
        start=L(dynamics.time, dynamics),
        steps=(
            solved_loss(dynamics),
            Step(
                gamma / 2 * monotone.weighted(reference[i]),
                "<=",
                SummationByParts(c[i] ** 2, reference[i], dynamics.filter, factor=gamma / 2, form=monotone.form),
            ),
        ),
        equality={**{name: value for name, value in SATURATED.items() if name != "A_tail"}, "reference": [4, 16], **monotone.edge},
        equality_when="c_i² = w_i for every i; tails at the ends of clusters suffice",
    )


T11, T11_flow, T11_proximal = map(fitted_bound, MONOTONE_FILTERS)

T4_R1 = Theorem(
    id="T4.R1",
    name="full-spectrum bound with the constant of the tails",
    meaning="R1 holds with the smaller constant of the tails, for steps up to 1/λ_1.",
    source="ours",
    reference="ours; from T3",
    assumptions=(*T3.assumptions, SPECTRAL_WEIGHTS),
    start=L(t),
    steps=(
        Step(T3.claim.rhs, "<=", Cite("T3")),
        Step(gamma * A_tail / 2 * over_modes(lam[i] * filter_gd), "=", ByAssumption("spectral_weights")),
    ),
    equality={**SATURATED, "reference": [4, 1], "c": [4, -2], **_EDGE},
    equality_when="c_i² = A_tail λ_i for every i",
)

T4_R2 = Theorem(
    id="T4.R2",
    name="full-spectrum bound, relative form, with the constant of the tails",
    meaning="R2 holds with κ_w, the ratio of tails, in place of κ, the largest ratio of single modes.",
    source="ours",
    reference="ours; from T3",
    assumptions=(*T4_R1.assumptions, NONZERO_KERNEL, NONZERO_RESIDUAL),
    start=L(t),
    steps=(
        Step(T4_R1.claim.rhs, "<=", Cite("T4.R1")),
        Step(kappa_w * rho(t) * L(0), "=", ByAssumption("spectral_weights")),
    ),
    equality=T4_R1.equality,
    equality_when="κ_w = 1",
)

_known = gamma / 2 * sp.Sum(c[i] ** 2 * filter_gd, (i, 1, head))
_beyond = (i, head + 1, N)

T7 = Theorem(
    id="T7",
    name="exact head, aligned tails",
    meaning="Know the top m eigenpairs, and one constant for the tails of the rest: exact where it matters. m = 0 is T3, m = N is exact.",
    source="ours",
    reference=_OURS,
    assumptions=(SPECTRUM, HEAD, ALIGNED_TAILS_BEYOND, DESCENT_STEP),
    start=L(t),
    steps=(
        solved,
        Step(_known + gamma / 2 * sp.Sum(c[i] ** 2 * filter_gd, _beyond), "=", SplitAt(head)),
        Step(
            _known + gamma * A_m / 2 * sp.Sum(reference[i] * filter_gd, _beyond),
            "<=",
            SummationByParts(c[i] ** 2, A_m * reference[i], filter_gd, _beyond, factor=gamma / 2),
        ),
    ),
    equality={"lam": [4, 1], "reference": [1, 1], "c": [1, -2], "A_m": 4, "head": 1, "gamma": 1, **_EDGE},
    equality_when="c_i² = A_m w_i for every i > m; always for m = N",
)

T8 = Theorem(
    id="T8",
    name="tails above a floor",
    meaning="What the weights do not explain may be noise of energy δ in any modes: it costs what the slowest mode leaves of it.",
    source="ours",
    reference=_OURS,
    assumptions=(SPECTRUM, ALIGNED_TAILS_ABOVE_FLOOR, DESCENT_STEP),
    start=L(t),
    steps=(
        solved,
        Step(
            gamma / 2 * (A_tail * over_modes(reference[i] * filter_gd) + floor * substitute(filter_gd, {i: N})),
            "<=",
            SummationByParts(c[i] ** 2, A_tail * reference[i], filter_gd, floor=floor, factor=gamma / 2),
        ),
    ),
    equality={"lam": [4, 1], "reference": [1, 0], "c": [2, -3], "A_tail": 4, "floor": 9, "gamma": 1, **_EDGE},
    equality_when="c_i² = A_tail w_i, but for δ more in the last mode",
)
