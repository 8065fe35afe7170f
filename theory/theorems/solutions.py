r"""D: linearized dynamics. Closed forms come from sympy (`rsolve`, `dsolve`, characteristic roots) and are checked by induction.

Momentum starts at rest: $c_i(-1) = c_i(0)$. What it leaves of a mode is a polynomial in $x = \eta\lambda_i$ that its
recurrence defines; the closed form depends on the discriminant $a^2 - 4b$ of $z^2 = a z - b$ (heavy ball: $a = 1+\beta-x$, $b = \beta$;
Nesterov: $a = (1-x)(1+\beta)$, $b = (1-x)\beta$): two real roots, two complex ones, or one double root.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sympy as sp

from theory.assumptions.core import DESCENT_STEP, INVERTIBLE_KERNEL, POSITIVE_STEP, SPECTRUM
from theory.assumptions.momentum import COMPLEX_ROOTS, REAL_ROOTS
from theory.language.definitions import L, prediction
from theory.language.dynamics import (
    DESCENT,
    FLOW_RATE,
    GRADIENT_DESCENT,
    GRADIENT_FLOW,
    HEAVY_BALL,
    NESTEROV,
    PROXIMAL,
    PROXIMAL_DESCENT,
    Dynamics,
    HeavyBallFilter,
    MomentumBase,
    NesterovFilter,
    complex_roots_form,
    double_root_form,
    real_roots_form,
    run_momentum,
)
from theory.language.symbols import beta, c, eta, f0, gamma, i, k_test, lam, over_modes, root, t, tau, v, x
from theory.rules.base import Rule
from theory.rules.exponentials import ExponentialBound, ExponentialTaylor, PowerDifference
from theory.rules.recurrences import AffineInduction, Induction, LinearODE, SecondOrderInduction
from theory.rules.rewriting import Solution
from theory.rules.sums import GeometricSum
from theory.statements.theorem import Step, Theorem

SOLUTIONS = {
    dynamics: Solution(dynamics.mode(i, dynamics.time), dynamics.solution, by=dynamics.theorem)
    for dynamics in (GRADIENT_DESCENT, GRADIENT_FLOW, HEAVY_BALL, NESTEROV, PROXIMAL)
}
"""Puts the closed form of one of the dynamics in place of its unknown function."""
gradient_descent_solution = SOLUTIONS[GRADIENT_DESCENT]
"""Theorem D1."""
HALF = sp.Rational(1, 2)
_AT = {"lam": [3, 1], "c": [1, -2], "eta": HALF, "t": 3}


def in_modes(dynamics: Dynamics) -> sp.Expr:
    r"""$(\gamma/2)\sum_i c_i^2 g(\lambda_i)$: the loss with the solution of the dynamics put in."""
    return gamma / 2 * over_modes(c[i] ** 2 * dynamics.filter)


def solved_loss(dynamics: Dynamics) -> Step:
    """The first step of every bound on the loss: the exact linearized loss."""
    return Step(in_modes(dynamics), "=", SOLUTIONS[dynamics])


def _solution(dynamics: Dynamics, rule: Rule, name: str, meaning: str, reference: str, **more: Any) -> Theorem:
    return Theorem(
        id=dynamics.theorem,
        name=name,
        meaning=meaning,
        source="literature",
        reference=reference,
        assumptions=(SPECTRUM,),
        start=dynamics.mode(i, dynamics.time),
        steps=(Step(dynamics.solution, "=", rule),),
        kind="identity",
        equality_when="always",
        **more,
    )


def _modes_by_momentum(kind: type[MomentumBase]) -> Any:
    """Run momentum's two steps at once on velocity and position, not on the recurrence that the theorem states."""

    def run(given: Mapping[str, Any]) -> list[Any]:
        found = []
        for eigenvalue, start in zip(given["lam"], given["c"], strict=True):
            position, velocity = start, 0 * start
            for _ in range(given["t"]):
                at = position + given["beta"] * velocity if kind is NesterovFilter else position
                velocity = given["beta"] * velocity - given["eta"] * eigenvalue * at
                position = position + velocity
            found.append(position)
        return found

    return run


D1 = _solution(
    GRADIENT_DESCENT,
    Induction(GRADIENT_DESCENT.mode(i, t), t, c[i], DESCENT.factor),
    "gradient descent, one mode",
    "Each projection of the residual shrinks by its own factor 1 − ηλ_i in every step: large eigenvalues are learned first.",
    "standard; e.g. Arora et al. 2019 (ICML), Theorem 4.1",
    equality=_AT,
    second_opinion=lambda given: [
        DESCENT.iterate(1 - given["eta"] * eigenvalue, start, given["t"])
        for eigenvalue, start in zip(given["lam"], given["c"], strict=True)
    ],
)

D2 = _solution(
    GRADIENT_FLOW,
    LinearODE(GRADIENT_FLOW.mode(i, tau), tau, c[i], FLOW_RATE),
    "gradient flow, one mode",
    "With infinitesimal steps each projection decays exponentially, at the rate of its eigenvalue.",
    "standard; Jacot et al. 2018 (NeurIPS)",
    equality={"lam": [3, 1], "c": [1, -2], "tau": HALF},
)

D3 = _solution(
    HEAVY_BALL,
    SecondOrderInduction(HEAVY_BALL.mode(i, t), t, (*HEAVY_BALL.multiplier.coefficients, c[i])),
    "heavy ball, one mode",
    "Momentum multiplies each projection by a polynomial in ηλ_i, p_{t+1}(x) = (1 + β − x) p_t(x) − β p_{t−1}(x), p_0 = p_{−1} = 1.",
    "Polyak 1964",
    equality={**_AT, "beta": HALF},
    second_opinion=_modes_by_momentum(HeavyBallFilter),
)

D3_nesterov = _solution(
    NESTEROV,
    SecondOrderInduction(NESTEROV.mode(i, t), t, (*NESTEROV.multiplier.coefficients, c[i])),
    "Nesterov's method, one mode",
    "The gradient is taken ahead: q_{t+1}(x) = (1 − x) [(1 + β) q_t(x) − β q_{t−1}(x)], q_0 = q_{−1} = 1.",
    "Nesterov 1983, with constant momentum",
    equality={**_AT, "beta": HALF},
    second_opinion=_modes_by_momentum(NesterovFilter),
)

_NAMES: dict[type[MomentumBase], tuple[str, str]] = {
    HeavyBallFilter: ("D3", "heavy ball"),
    NesterovFilter: ("D3.nesterov", "Nesterov's method"),
}


def _polynomial(kind: type[MomentumBase]) -> Any:
    return lambda given: [run_momentum(*kind.coefficients_at(given["x"], given["beta"]), given["t"])]


def _root_case(kind: type[MomentumBase], case: str, meaning: str, closed: sp.Expr, equality: Mapping[str, Any]) -> Theorem:
    name, algorithm = _NAMES[kind]
    positive = (x, 1 - x) if (kind, case) == (NesterovFilter, "complex") else None
    assumed = {"real": REAL_ROOTS, "complex": COMPLEX_ROOTS}[case][kind]
    return Theorem(
        id=f"{name}.{case}",
        name=f"{algorithm}, {case} roots",
        meaning=meaning,
        source="literature",
        reference="linear recurrences with constant coefficients",
        assumptions=(assumed,),
        start=kind(x, beta, t),
        steps=(Step(closed, "=", SecondOrderInduction(kind(x, beta, t), t, positive=positive)),),
        kind="identity",
        equality={"lam": [1], "t": 5, **equality},
        equality_when="always",
        second_opinion=_polynomial(kind),
    )


_REAL = "Overdamped: two exponentials, the slower one survives."
_COMPLEX = "Underdamped: an oscillation that decays at the same rate for every such mode."
_DOUBLE = "Critically damped: the fastest decay, up to a factor linear in t."

D3_real, D3_nesterov_real = (
    _root_case(kind, "real", _REAL, real_roots_form(*kind.coefficients_at(x, beta)), {"x": sp.Rational(1, 3), "beta": sp.Rational(1, 7)})
    for kind in _NAMES
)
D3_complex, D3_nesterov_complex = (
    _root_case(kind, "complex", _COMPLEX, complex_roots_form(*kind.coefficients_at(x, beta)), {"x": HALF, "beta": sp.Rational(2, 3)})
    for kind in _NAMES
)

D3_double = Theorem(
    id="D3.double",
    name="heavy ball, double root",
    meaning=_DOUBLE,
    source="literature",
    reference="linear recurrences with constant coefficients; written in the root z, β = z² and x = (1 − z)²",
    assumptions=(),
    start=HeavyBallFilter((1 - root) ** 2, root**2, t),
    steps=(Step(double_root_form(root), "=", SecondOrderInduction(HeavyBallFilter((1 - root) ** 2, root**2, t), t)),),
    kind="identity",
    equality={"lam": [1], "root": -HALF, "t": 5},
    equality_when="always",
    second_opinion=lambda given: [run_momentum(2 * given["root"], given["root"] ** 2, given["t"])],
)

_critical = ((1 - beta) / (1 + beta)) ** 2
D3_nesterov_double = Theorem(
    id="D3.nesterov.double",
    name="Nesterov's method, double root",
    meaning=_DOUBLE,
    source="literature",
    reference="linear recurrences with constant coefficients; the other double root is z = 0, at x = 1",
    assumptions=(),
    start=NesterovFilter(_critical, beta, t),
    steps=(Step(double_root_form(2 * beta / (1 + beta)), "=", SecondOrderInduction(NesterovFilter(_critical, beta, t), t)),),
    kind="identity",
    equality={"lam": [1], "beta": HALF, "t": 5},
    equality_when="always",
    second_opinion=lambda given: [
        run_momentum(*NesterovFilter.coefficients_at(((1 - given["beta"]) / (1 + given["beta"])) ** 2, given["beta"]), given["t"])
    ],
)

D4 = _solution(
    PROXIMAL,
    AffineInduction(PROXIMAL.mode(i, t), t, c[i], PROXIMAL_DESCENT.factor, PROXIMAL_DESCENT.shift),
    "proximity to initialization, one mode",
    "A penalty on the distance from the initial weights leaves the share μ/(λ_i + μ) of each projection, and speeds up the rest.",
    "kernel ridge regression by gradient descent; Hu et al. 2020 (ICLR)",
    equality={**_AT, "mu": 1},
    second_opinion=lambda given: [
        PROXIMAL_DESCENT.iterate(1 - given["eta"] * (eigenvalue + given["mu"]), start, given["t"], shift=given["eta"] * given["mu"] * start)
        for eigenvalue, start in zip(given["lam"], given["c"], strict=True)
    ],
)


def _exact_loss(dynamics: Dynamics, **equality: Any) -> Theorem:
    return Theorem(
        id=f"{dynamics.theorem}.loss",
        name=f"exact linearized loss, {dynamics.name}",
        meaning="The loss is a sum over modes, each with its own decay. Nothing is lost here; bounds start from it.",
        source="literature",
        reference=f"corollary of {dynamics.theorem}",
        assumptions=(SPECTRUM,),
        start=L(dynamics.time, dynamics),
        steps=(solved_loss(dynamics),),
        kind="identity",
        equality={"lam": [3, 1], "c": [1, -2], "gamma": 1, **equality},
        equality_when="always",
    )


D1_loss = _exact_loss(GRADIENT_DESCENT, eta=HALF, t=3)
D2_loss = _exact_loss(GRADIENT_FLOW, tau=HALF)
D3_loss = _exact_loss(HEAVY_BALL, eta=HALF, t=3, beta=HALF)


def _test_point(given: Mapping[str, Any]) -> list[Any]:
    """The prediction at the test input, step by step, together with the residual."""
    value, residual = given["f0"], list(given["c"])
    for _ in range(given["t"]):
        value = value - given["eta"] * sum(k * r for k, r in zip(given["k_test"], residual, strict=True))
        residual = [r - given["eta"] * eigenvalue * r for r, eigenvalue in zip(residual, given["lam"], strict=True)]
    return [value]


_summed = f0 - eta * over_modes(k_test[i] * c[i] * sp.Sum((1 - eta * lam[i]) ** (v - 1), (v, 1, t)))
_TEST = {"lam": [3, 1], "c": [1, -2], "k_test": [1, 1], "f0": 0, "eta": HALF, "t": 3}

D5_singular = Theorem(
    id="D5.singular",
    name="prediction at a test input, any kernel",
    meaning="Gradient descent moves the prediction at a test input by what the test kernel sees of the residuals so far.",
    source="literature",
    reference="Jacot et al. 2018 (NeurIPS); Lee et al. 2019 (NeurIPS)",
    assumptions=(SPECTRUM,),
    start=prediction,
    steps=(Step(_summed, "=", gradient_descent_solution),),
    kind="identity",
    equality=_TEST,
    equality_when="always",
    second_opinion=_test_point,
)

D5 = Theorem(
    id="D5",
    name="prediction at a test input",
    meaning="In closed form: f_t(x) = f_0(x) − k(x)ᵀK⁻¹(I − (I − ηK)^t) r_0, in the eigenbasis; as t grows, kernel regression.",
    source="literature",
    reference="Jacot et al. 2018 (NeurIPS); Lee et al. 2019 (NeurIPS)",
    assumptions=(SPECTRUM, INVERTIBLE_KERNEL, POSITIVE_STEP),
    start=prediction,
    steps=(
        Step(_summed, "=", gradient_descent_solution),
        Step(f0 - over_modes(k_test[i] * c[i] / lam[i] * (1 - (1 - eta * lam[i]) ** t)), "=", GeometricSum(v)),
    ),
    kind="identity",
    equality=_TEST,
    equality_when="always",
    second_opinion=_test_point,
)

_z = eta * lam[i]

D6_lower = Theorem(
    id="D6.lower",
    name="flow is slower than descent",
    meaning="At equal time τ = ηt and steps of at most 1/λ_1, gradient descent leaves no more of any mode than gradient flow.",
    source="literature",
    reference="standard: 1 − z ≤ exp(−z)",
    assumptions=(SPECTRUM, DESCENT_STEP),
    start=(1 - _z) ** t,
    steps=(Step(sp.exp(-_z * t), "<=", ExponentialBound(1 - _z, t)),),
    equality={"lam": [2, 0], "eta": HALF, "t": 3},
    equality_when="a zero eigenvalue or step, or at the start",
)

D6 = Theorem(
    id="D6",
    name="flow follows descent",
    meaning="The gap between gradient flow and gradient descent in one mode is of second order in ηλ_i, and fades with the mode.",
    source="ours",
    reference="ours: difference of powers and Taylor's theorem",
    assumptions=(SPECTRUM, DESCENT_STEP),
    start=sp.exp(-_z * t) - (1 - _z) ** t,
    steps=(
        Step(t * sp.exp(-_z * (t - 1)) * (sp.exp(-_z) - (1 - _z)), "<=", PowerDifference(sp.exp(-_z), 1 - _z, t)),
        Step(t * sp.exp(-_z * (t - 1)) * _z**2 / 2, "<=", ExponentialTaylor(_z, 2, t * sp.exp(-_z * (t - 1)))),
    ),
    equality={"lam": [2, 0], "eta": HALF, "t": 3},
    equality_when="a zero eigenvalue or step, or at the start; the constant ½ is the best: at t = 1 the ratio tends to 1 as ηλ_i → 0",
)
