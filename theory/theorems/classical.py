"""C: the classical bounds, which the refined ones have to beat, and the block bound; for each of the dynamics where the form is natural.

Under heavy ball only C1 has a natural form: its polynomials are not monotone in the eigenvalue, so that neither the maximum of C3 nor the
smallest eigenvalue of a block (C4) says anything short.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sympy as sp

from theory.assumptions.base import Assumption
from theory.assumptions.core import (
    BLOCKS,
    DESCENT_STEP,
    IN_RANGE,
    NARROW_BLOCKS,
    OPTIMAL_STEP,
    POSITIVE_STEP,
    SPECTRUM,
    STABLE_STEP,
    TRAINED,
)
from theory.assumptions.momentum import UNDERDAMPED
from theory.assumptions.spectra import POSITIVE_TIME
from theory.language.definitions import L, block_energy
from theory.language.dynamics import GRADIENT_DESCENT, GRADIENT_FLOW, HEAVY_BALL, Dynamics
from theory.language.substitution import substitute
from theory.language.symbols import (
    B,
    N,
    alpha,
    b,
    beta,
    c,
    eta,
    filter_gd,
    gamma,
    i,
    lam,
    last,
    over_blocks,
    over_modes,
    ratio,
    t,
    tau,
    x,
)
from theory.proposals.critical_point import critical_point
from theory.rules.base import Rule
from theory.rules.calculus import ConvexEndpoints, LogConcaveMaximum
from theory.rules.citing import Cite
from theory.rules.exponentials import ExponentialBound, ExponentialComparison, ExponentialPeak, MomentumEnvelope
from theory.rules.rewriting import Algebra, ByAssumption, Definition
from theory.rules.sums import SplitIntoBlocks, Termwise
from theory.statements.theorem import Step, Theorem
from theory.theorems.solutions import SOLUTIONS, gradient_descent_solution, in_modes, solved_loss

loss_in_modes = in_modes(GRADIENT_DESCENT)
r"""$L_t = (\gamma/2)\sum_i c_i^2(1-\eta\lambda_i)^{2t}$, with the solution of the dynamics put in."""
solved = solved_loss(GRADIENT_DESCENT)
"""The first step of every bound on the loss of gradient descent."""


@dataclass(frozen=True)
class ClassicalDecay:
    """What the classical theory has for the worst mode: its decay, what it assumes, and the rule that compares every mode with it.

    `edge` is an instance (times and steps) on which the mode `slow` (of the spectrum `spectrum`) attains it.
    """

    dynamics: Dynamics
    value: sp.Expr
    assumptions: tuple[Assumption, ...]
    rule: Rule
    reference: str
    spectrum: tuple[int, int]
    projections: tuple[int, int]
    edge: Mapping[str, Any]
    when: str


CLASSICAL = (
    ClassicalDecay(
        GRADIENT_DESCENT,
        GRADIENT_DESCENT.at(lam[N]),
        (OPTIMAL_STEP,),
        Termwise(),
        "Du et al. 2019 (ICLR), Theorem 3.2; Arora et al. 2019 (ICML)",
        (4, 1),
        (0, 3),
        {"eta": sp.Rational(1, 4), "t": 2},
        "the residual lies along the last eigenvector",
    ),
    ClassicalDecay(
        GRADIENT_FLOW,
        GRADIENT_FLOW.at(lam[N]),
        (),
        ExponentialComparison(),
        "Du et al. 2019 (ICLR), Theorem 3.2 for gradient flow",
        (4, 1),
        (0, 3),
        {"tau": sp.Rational(1, 4)},
        "the residual lies along the last eigenvector",
    ),
    ClassicalDecay(
        HEAVY_BALL,
        beta**t * (1 + t * (1 + sp.sqrt(beta))) ** 2,
        (UNDERDAMPED,),
        MomentumEnvelope(HEAVY_BALL.multiplier),
        "the rate: Polyak 1964; the constant: ours",
        (9, 1),
        (3, 0),
        {"eta": sp.Rational(1, 4), "beta": sp.Rational(1, 4), "t": 2},
        "the residual lies along an eigenvector with ηλ = (1 + √β)²",
    ),
)
"""Decay of the slowest mode, for each of the dynamics."""


def smallest_eigenvalue(classical: ClassicalDecay) -> Theorem:
    """C1 for one of the dynamics."""
    dynamics = classical.dynamics
    return Theorem(
        id=f"C1{dynamics.suffix}",
        name=f"smallest eigenvalue{_of(dynamics)}",
        meaning="The loss falls at least as fast as its slowest mode: the smallest eigenvalue sets the rate. The bound to beat.",
        source="literature",
        reference=classical.reference,
        assumptions=(SPECTRUM, *classical.assumptions),
        start=L(dynamics.time, dynamics),
        steps=(
            solved_loss(dynamics),
            Step(gamma / 2 * over_modes(c[i] ** 2 * classical.value), "<=", classical.rule),
            Step(classical.value * L(0), "=", Definition()),
        ),
        equality={"lam": list(classical.spectrum), "c": list(classical.projections), "gamma": 1, **classical.edge},
        equality_when=classical.when,
    )


def _of(dynamics: Dynamics) -> str:
    return "" if dynamics is GRADIENT_DESCENT else f", {dynamics.name}"


C1, C1_flow, C1_heavy_ball = map(smallest_eigenvalue, CLASSICAL)

C1_wide = Theorem(
    id="C1.wide",
    name="smallest eigenvalue, every stable step",
    meaning="With a larger step the largest eigenvalue can be the slow one: the worse of the two ends sets the rate.",
    source="literature",
    reference="standard; Nesterov 2004, Theorem 2.1.14 for quadratics",
    assumptions=(SPECTRUM, STABLE_STEP),
    start=L(t),
    steps=(
        solved,
        Step(
            gamma / 2 * over_modes(c[i] ** 2 * sp.Max((1 - eta * lam[1]) ** 2, (1 - eta * lam[N]) ** 2) ** t),
            "<=",
            ConvexEndpoints(lam[i], lam[N], lam[1]),
        ),
        Step(sp.Max((1 - eta * lam[1]) ** 2, (1 - eta * lam[N]) ** 2) ** t * L(0), "=", Definition()),
    ),
    equality={"lam": [4, 1], "c": [3, 0], "eta": sp.Rational(7, 16), "t": 2, "gamma": 1},
    equality_when="the residual lies along the first or the last eigenvector, whichever is slower",
)

_one_step = 1 - eta * lam[N] * (2 - eta * lam[1])

C2 = Theorem(
    id="C2",
    name="one step, Polyak–Łojasiewicz form",
    meaning="Every step removes at least the fraction ηλ_N(2 − ηλ_1) of the loss. True up to the edge of stability.",
    source="literature",
    reference="Liu, Zhu, Belkin 2022 (ACHA), Theorem 4 for a linear model, there for η ≤ 1/λ_1",
    assumptions=(SPECTRUM, STABLE_STEP),
    start=L(t + 1),
    steps=(
        Step(gamma / 2 * over_modes(c[i] ** 2 * filter_gd * (1 - eta * lam[i] * (2 - eta * lam[i]))), "=", gradient_descent_solution),
        Step(gamma / 2 * over_modes(c[i] ** 2 * filter_gd * (1 - eta * lam[i] * (2 - eta * lam[1]))), "<=", Termwise()),
        Step(gamma / 2 * over_modes(c[i] ** 2 * filter_gd * _one_step), "<=", Termwise()),
        Step(_one_step * L(t), "=", gradient_descent_solution),
    ),
    equality={"lam": [4, 4], "c": [1, 3], "eta": sp.Rational(1, 8), "t": 2, "gamma": 1},
    equality_when="flat spectrum",
)

C2_flow = Theorem(
    id="C2.flow",
    name="Polyak–Łojasiewicz inequality, gradient flow",
    meaning="The loss falls at least at the rate 2λ_N: the right side is −dL/dτ.",
    source="literature",
    reference="Liu, Zhu, Belkin 2022 (ACHA)",
    assumptions=(SPECTRUM,),
    start=2 * lam[N] * L(tau, GRADIENT_FLOW),
    steps=(
        Step(gamma * over_modes(lam[N] * GRADIENT_FLOW.mode(i, tau) ** 2), "=", Definition()),
        Step(gamma * over_modes(lam[i] * GRADIENT_FLOW.mode(i, tau) ** 2), "<=", Termwise()),
    ),
    equality={"lam": [4, 1], "c": [0, 3], "tau": sp.Rational(1, 4), "gamma": 1},
    equality_when="the residual lies along the last eigenvector",
)

_decay = (1 - eta * x) ** (2 * t)
_peak = critical_point(x * _decay, x)
largest_weighted_decay = _peak * sp.factor(1 - eta * _peak) ** (2 * t)
r"""$\max_\lambda \lambda(1-\eta\lambda)^{2t}$, by calculus."""
_distance = over_modes(alpha[i])
_C3_MEANING = "Without any smallest eigenvalue: the loss falls like 1/t, with the squared distance to the nearest interpolator as constant."

C3 = Theorem(
    id="C3",
    name="norm form",
    meaning=_C3_MEANING,
    source="literature",
    reference="standard for gradient descent on least squares; the constant by calculus",
    assumptions=(SPECTRUM, DESCENT_STEP, POSITIVE_STEP, IN_RANGE),
    start=L(t),
    steps=(
        solved,
        Step(gamma / 2 * over_modes(alpha[i] * lam[i] * filter_gd), "=", ByAssumption("in_range")),
        Step(gamma / 2 * over_modes(alpha[i] * largest_weighted_decay), "<=", LogConcaveMaximum(lam[i], _peak)),
        Step(gamma / 2 * largest_weighted_decay * _distance, "=", Algebra()),
    ),
    equality={"lam": [sp.Rational(1, 3)], "c": [1], "alpha": [3], "eta": 1, "t": 1, "gamma": 1},
    equality_when="the residual lies along one eigenvector with λ = 1/(η(2t+1))",
)

C3_simple = Theorem(
    id="C3.simple",
    name="norm form, simple constant",
    meaning="The same as C3 with a rounder constant: the loss is at most γB²/(4eηt).",
    source="literature",
    reference="corollary of C3 by 1 − z ≤ exp(−z)",
    assumptions=(*C3.assumptions, TRAINED),
    start=L(t),
    steps=(
        Step(C3.claim.rhs, "<=", Cite("C3")),
        Step(gamma / (4 * eta * t) * _distance * (2 * t / (2 * t + 1)) ** (2 * t + 1), "=", Algebra()),
        Step(
            gamma / (4 * eta * t) * _distance * sp.exp(-1),
            "<=",
            ExponentialBound(2 * t / (2 * t + 1), 2 * t + 1),
        ),
    ),
    equality_when="not sharp: the ratio to C3 tends to 1 as t grows",
)

C3_flow = Theorem(
    id="C3.flow",
    name="norm form, gradient flow",
    meaning=_C3_MEANING.replace("1/t", "1/τ"),
    source="literature",
    reference="standard for gradient flow on least squares; the constant by calculus",
    assumptions=(SPECTRUM, POSITIVE_TIME, IN_RANGE),
    start=L(tau, GRADIENT_FLOW),
    steps=(
        solved_loss(GRADIENT_FLOW),
        Step(gamma / 2 * over_modes(alpha[i] * lam[i] * GRADIENT_FLOW.filter), "=", ByAssumption("in_range")),
        Step(gamma / 2 * over_modes(alpha[i] / (2 * tau) * sp.exp(-1)), "<=", ExponentialPeak(2 * lam[i] * tau)),
        Step(gamma / (4 * tau) * sp.exp(-1) * _distance, "=", Algebra()),
    ),
    equality={"lam": [sp.Rational(1, 2)], "c": [1], "alpha": [2], "tau": 1, "gamma": 1},
    equality_when="the residual lies along one eigenvector with λ = 1/(2τ)",
)

_C4_MEANING = "Split the spectrum into blocks; each block decays at least as fast as its smallest eigenvalue. A dozen numbers suffice."


def block_bound(dynamics: Dynamics, assumptions: tuple[Assumption, ...], rule: Rule, **edge: Any) -> Theorem:
    """C4 for one of the dynamics whose decay is monotone in the eigenvalue."""
    slow = dynamics.at(lam[last[b]])
    return Theorem(
        id=f"C4{dynamics.suffix}",
        name=f"block bound{_of(dynamics)}",
        meaning=_C4_MEANING,
        source="literature",
        reference="two blocks: Su and Yang 2019 (NeurIPS); any number: ours",
        assumptions=(SPECTRUM, *assumptions, BLOCKS),
        start=L(dynamics.time, dynamics),
        steps=(
            solved_loss(dynamics),
            Step(gamma / 2 * over_blocks(c[i] ** 2 * dynamics.filter), "=", SplitIntoBlocks()),
            Step(gamma / 2 * over_blocks(c[i] ** 2 * slow), "<=", rule),
            Step(gamma / 2 * sp.Sum(block_energy(b) * slow, (b, 1, B)), "=", Definition()),
        ),
        equality={"lam": [3, 3, 1], "c": [1, 2, 1], "first": [1, 3], "last": [2, 3], "gamma": 1, **edge},
        equality_when="all eigenvalues of a block are equal",
    )


C4 = block_bound(GRADIENT_DESCENT, (DESCENT_STEP,), Termwise(), eta=sp.Rational(1, 3), t=2)
C4_flow = block_bound(GRADIENT_FLOW, (), ExponentialComparison(), tau=sp.Rational(1, 3))

_later = substitute(GRADIENT_FLOW.filter, {tau: tau / ratio})

C4_dyadic = Theorem(
    id="C4.dyadic",
    name="the block bound costs at most a factor in time",
    meaning="If eigenvalues within a block differ by at most a factor q, the block bound is met by the loss itself at time τ/q. "
    "Dyadic blocks (q = 2) cost at most a factor 2 in time, however small the smallest eigenvalue.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, BLOCKS, NARROW_BLOCKS),
    start=C4_flow.claim.rhs,
    steps=(
        Step(C4_flow.steps[-2].expression, "=", Definition()),
        Step(gamma / 2 * over_blocks(c[i] ** 2 * _later), "<=", ExponentialComparison()),
        Step(gamma / 2 * over_modes(c[i] ** 2 * _later), "=", SplitIntoBlocks()),
        Step(L(tau / ratio, GRADIENT_FLOW), "=", SOLUTIONS[GRADIENT_FLOW]),
    ),
    equality={"lam": [3, 3, 1], "c": [1, 2, 1], "first": [1, 3], "last": [2, 3], "ratio": 1, "tau": sp.Rational(1, 3), "gamma": 1},
    equality_when="q = 1; or each block's energy in modes of q times its smallest eigenvalue",
)
