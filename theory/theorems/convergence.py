"""R: refined convergence over the full spectrum, the core of the founding paper and its extensions."""

from __future__ import annotations

from typing import Any

import sympy as sp

from theory.assumptions.alignment import POWER_PROPORTIONAL, POWER_TRACE
from theory.assumptions.base import Assumption
from theory.assumptions.core import (
    ALIGNED,
    BELOW_OPTIMAL_STEP,
    DESCENT_STEP,
    MULTIPLICITY,
    NONZERO_KERNEL,
    NONZERO_RESIDUAL,
    NOT_FLAT,
    POSITIVE_STEP,
    PROPORTIONAL,
    SPECTRUM,
    TRAINED,
)
from theory.language.definitions import L, T, kappa, rho
from theory.language.dynamics import GRADIENT_DESCENT, GRADIENT_FLOW, HEAVY_BALL, Dynamics
from theory.language.symbols import A, N, eta, gamma, i, lam, m, over_modes, s, sigma2, t
from theory.rules.base import Rule
from theory.rules.citing import Cite
from theory.rules.exponentials import ExponentialComparison
from theory.rules.rewriting import Algebra, ByAssumption, Definition
from theory.rules.sums import MoreTerms, SplitAt, Termwise
from theory.statements.theorem import Step, Theorem
from theory.theorems.classical import CLASSICAL, ClassicalDecay
from theory.theorems.solutions import solved_loss

_REFINED = "Marreddy and Liu 2026 (abstract: a bound over the full spectrum); the form: ours"
slowest = (1 - eta * lam[N]) ** (2 * t)
r"""$(1-\eta\lambda_N)^{2t}$, the classical decay."""

_EDGES: dict[Dynamics, dict[str, Any]] = {
    GRADIENT_DESCENT: {"eta": sp.Rational(1, 5), "t": 2},
    GRADIENT_FLOW: {"tau": sp.Rational(1, 5)},
    HEAVY_BALL: {"eta": sp.Rational(1, 5), "t": 2, "beta": sp.Rational(1, 4)},
}
_SATURATED = {"lam": [4, 1], "c": [4, -2]}


def _of(dynamics: Dynamics) -> str:
    return "" if dynamics is GRADIENT_DESCENT else f", {dynamics.name}"


def full_spectrum(dynamics: Dynamics) -> Theorem:
    """R1 for one of the dynamics."""
    return Theorem(
        id=f"R1{dynamics.suffix}",
        name=f"full-spectrum bound{_of(dynamics)}",
        meaning="An aligned residual decays over the whole spectrum at once; no smallest eigenvalue appears. True for every step.",
        source="abstract",
        reference=_REFINED,
        assumptions=(SPECTRUM, ALIGNED),
        start=L(dynamics.time, dynamics),
        steps=(
            solved_loss(dynamics),
            Step(gamma / 2 * over_modes(A * lam[i] * dynamics.filter), "<=", Termwise()),
            Step(gamma * A / 2 * over_modes(lam[i] * dynamics.filter), "=", Algebra()),
        ),
        equality={**_SATURATED, "A": 4, "gamma": 1, **_EDGES[dynamics]},
        equality_when="c_i² = A λ_i for every i that is not yet learned",
    )


R1, R1_flow, R1_heavy_ball = map(full_spectrum, _EDGES)


def relative_bound(dynamics: Dynamics, absolute: Theorem) -> Theorem:
    """R2 for one of the dynamics, from its R1."""
    return Theorem(
        id=f"R2{dynamics.suffix}",
        name=f"full-spectrum bound, relative form{_of(dynamics)}",
        meaning="The loss falls at least like κ times the spectrum-weighted decay ρ_t.",
        source="abstract",
        reference=_REFINED,
        assumptions=(SPECTRUM, ALIGNED, NONZERO_KERNEL, NONZERO_RESIDUAL),
        start=L(dynamics.time, dynamics),
        steps=(
            Step(absolute.claim.rhs, "<=", Cite(absolute.id)),
            Step(kappa * rho(dynamics.time, dynamics) * L(0), "=", Definition()),
        ),
        equality={**_SATURATED, "A": 4, "gamma": 1, **_EDGES[dynamics]},
        equality_when="κ = 1",
    )


R2, R2_flow, R2_heavy_ball = map(relative_bound, _EDGES, (R1, R1_flow, R1_heavy_ball))


def weights(dynamics: Dynamics) -> sp.Expr:
    """The spectrum-weighted decay, written out."""
    return over_modes(lam[i] * dynamics.filter) / T


_weights = weights(GRADIENT_DESCENT)


def never_worse(classical: ClassicalDecay, equality_when: str) -> Theorem:
    """R3 for one of the dynamics."""
    dynamics = classical.dynamics
    flat = next(value for value, at in zip(classical.spectrum, classical.projections, strict=True) if at)
    return Theorem(
        id=f"R3{dynamics.suffix}",
        name=f"never worse in shape than the classical decay{_of(dynamics)}",
        meaning="The spectrum-weighted decay is at most the classical one.",
        source="ours",
        reference="ours",
        assumptions=(SPECTRUM, NONZERO_KERNEL, *classical.assumptions),
        start=rho(dynamics.time, dynamics),
        steps=(
            Step(weights(dynamics), "=", Definition()),
            Step(over_modes(lam[i] * classical.value) / T, "<=", classical.rule),
            Step(classical.value, "=", Definition()),
        ),
        equality={"lam": [flat, flat], **classical.edge},
        equality_when=equality_when,
    )


R3, R3_flow, R3_heavy_ball = map(
    never_worse,
    CLASSICAL,
    (
        "flat spectrum; also at η = 0, t = 0, and at the largest step with all eigenvalues at the two ends",
        "flat spectrum; also at τ = 0",
        "flat spectrum with ηλ = (1 + √β)²; also at t = 0",
    ),
)

R3_strict = Theorem(
    id="R3.strict",
    name="strictly better unless flat",
    meaning="As soon as the spectrum is not flat, a single step makes the refined decay strictly smaller than the classical one.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, NONZERO_KERNEL, BELOW_OPTIMAL_STEP, POSITIVE_STEP, TRAINED, NOT_FLAT),
    start=rho(t),
    steps=(
        Step(_weights, "=", Definition()),
        Step(over_modes(lam[i] * slowest) / T, "<", Termwise(strictly_at=sp.Integer(1))),
        Step(slowest, "=", Definition()),
    ),
    equality_when="never: the inequality is strict",
)

_head, _tail = (i, 1, N - m), (i, N - m + 1, N)


def gain_lower(dynamics: Dynamics, **edge: Any) -> Theorem:
    """R3.gain_lower for one of the dynamics."""
    slow = dynamics.at(lam[N])
    return Theorem(
        id=f"R3.gain_lower{dynamics.suffix}",
        name=f"asymptotic gain, lower side{_of(dynamics)}",
        meaning="The gain over the classical decay cannot exceed T/(mλ_N): the slowest modes alone keep that share.",
        source="ours",
        reference="ours",
        assumptions=(SPECTRUM, NONZERO_KERNEL, MULTIPLICITY),
        start=m * lam[N] / T * slow,
        steps=(
            Step(sp.Sum(lam[N] * slow, _tail) / T, "=", Algebra()),
            Step(sp.Sum(lam[i] * dynamics.filter, _tail) / T, "=", ByAssumption("multiplicity")),
            Step(weights(dynamics), "<=", MoreTerms()),
            Step(rho(dynamics.time, dynamics), "=", Definition()),
        ),
        equality={"m": 2, **edge} if edge else None,
        equality_when="the larger modes are learned" if edge else "not sharp at finite τ: the larger modes are learned in the limit only",
    )


def gain_upper(dynamics: Dynamics, assumptions: tuple[Assumption, ...], rule: Rule, **edge: Any) -> Theorem:
    """R3.gain_upper for one of the dynamics."""
    slow, following = dynamics.at(lam[N]), dynamics.at(lam[N - m])
    slowest_share = sp.Sum(lam[N] * slow, _tail) / T
    return Theorem(
        id=f"R3.gain_upper{dynamics.suffix}",
        name=f"asymptotic gain, upper side{_of(dynamics)}",
        meaning="Apart from the slowest modes' share mλ_N/T the decay is faster, by the next larger eigenvalue: "
        "so ρ_t over the classical decay tends to mλ_N/T.",
        source="ours",
        reference="ours; the limit follows because the decay of mode N − m over that of mode N tends to 0",
        assumptions=(SPECTRUM, NONZERO_KERNEL, MULTIPLICITY, *assumptions),
        start=rho(dynamics.time, dynamics),
        steps=(
            Step(weights(dynamics), "=", Definition()),
            Step((sp.Sum(lam[i] * dynamics.filter, _head) + sp.Sum(lam[i] * dynamics.filter, _tail)) / T, "=", SplitAt(N - m)),
            Step(sp.Sum(lam[i] * dynamics.filter, _head) / T + slowest_share, "=", ByAssumption("multiplicity")),
            Step(sp.Sum(lam[i] * following, _head) / T + slowest_share, "<=", rule),
            Step(following * (T - sp.Sum(lam[i], _tail)) / T + m * lam[N] / T * slow, "=", SplitAt(N - m)),
            Step(following * (T - m * lam[N]) / T + m * lam[N] / T * slow, "=", ByAssumption("multiplicity")),
            Step((1 - m * lam[N] / T) * following + m * lam[N] / T * slow, "=", Algebra()),
        ),
        equality={"lam": [2, 1, 1], "m": 2, **edge},
        equality_when="all larger eigenvalues are equal",
    )


R3_gain_lower = gain_lower(GRADIENT_DESCENT, lam=[2, 1, 1], eta=sp.Rational(1, 2), t=1)
R3_gain_lower_flow = gain_lower(GRADIENT_FLOW)
R3_gain_upper = gain_upper(GRADIENT_DESCENT, (DESCENT_STEP,), Termwise(), eta=sp.Rational(1, 4), t=3)
R3_gain_upper_flow = gain_upper(GRADIENT_FLOW, (), ExponentialComparison(), tau=sp.Rational(1, 4))


def alignment_law(dynamics: Dynamics) -> Theorem:
    """R13 for one of the dynamics."""
    shape = rho(dynamics.time, dynamics)
    return Theorem(
        id=f"R13{dynamics.suffix}",
        name=f"the alignment law{_of(dynamics)}",
        meaning="With squared projections proportional to the eigenvalues the loss is ρ_t times its start. A prediction for real labels.",
        source="ours",
        reference="from the alignment that the abstract of Marreddy and Liu 2026 reports; exact in expectation for an isotropic teacher",
        assumptions=(SPECTRUM, NONZERO_KERNEL, PROPORTIONAL),
        start=L(dynamics.time, dynamics),
        steps=(
            solved_loss(dynamics),
            Step(gamma / 2 * over_modes(sigma2 * lam[i] * dynamics.filter), "=", ByAssumption("proportional")),
            Step(shape * (gamma / 2 * over_modes(sigma2 * lam[i])), "=", Definition()),
            Step(shape * L(0), "=", ByAssumption("proportional")),
        ),
        kind="prediction",
        equality={**_SATURATED, "sigma2": 4, "gamma": 1, **_EDGES[dynamics]},
        equality_when="always, under its assumption",
    )


R13, R13_flow, R13_heavy_ball = map(alignment_law, _EDGES)


def power_alignment_law(dynamics: Dynamics) -> Theorem:
    """R13.power for one of the dynamics."""
    whole = over_modes(lam[i] ** s)
    shape = over_modes(lam[i] ** s * dynamics.filter) / whole
    return Theorem(
        id=f"R13.power{dynamics.suffix}",
        name=f"the alignment law with an exponent{_of(dynamics)}",
        meaning="With squared projections proportional to λ^s, s measured, the loss is what training leaves of Σ λ^s. A prediction.",
        source="ours",
        reference="ours; s = 1 is R13, exact in expectation for labels K^{s/2} a with an isotropic random a (A10)",
        assumptions=(SPECTRUM, POWER_TRACE, POWER_PROPORTIONAL),
        start=L(dynamics.time, dynamics),
        steps=(
            solved_loss(dynamics),
            Step(gamma / 2 * over_modes(sigma2 * lam[i] ** s * dynamics.filter), "=", ByAssumption("power_proportional")),
            Step(shape * (gamma / 2 * over_modes(sigma2 * lam[i] ** s)), "=", Algebra()),
            Step(shape * L(0), "=", ByAssumption("power_proportional")),
        ),
        kind="prediction",
        equality={"lam": [4, 1], "c": [8, -2], "s": 2, "sigma2": 4, "gamma": 1, **_EDGES[dynamics]},
        equality_when="always, under its assumption",
    )


R13_power, R13_power_flow, R13_power_heavy_ball = map(power_alignment_law, _EDGES)
