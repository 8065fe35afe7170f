"""R6, and the effective dimension: closed forms for parametric spectra, by integrals that sympy evaluates; with the error term.

All are for the first N eigenvalues of the spectrum, whatever N.
"""

from __future__ import annotations

import sympy as sp

from theory.assumptions.base import Assumption
from theory.assumptions.core import ALIGNED, DESCENT_STEP, SPECTRUM
from theory.assumptions.spectra import (
    EXPONENTIAL_SPECTRUM,
    FLAT_SPECTRUM,
    LEARNING,
    MOVED,
    POSITIVE_TIME,
    POSITIVE_TOP,
    POWER_SPECTRUM,
    SHRINKING,
    STEEP,
    STEEP_ENOUGH,
)
from theory.assumptions.tail_alignment import ALIGNED_TAILS, POWER_WEIGHTS
from theory.language.deferred import Later
from theory.language.definitions import L, dimension
from theory.language.spectra import EXPONENTIAL, POWER_LAW, ParametricSpectrum, index
from theory.language.substitution import substitute
from theory.language.symbols import A, A_tail, N, eta, filter_gd, gamma, i, lam, over_modes, s, t, tau
from theory.proposals.spectral_sums import antiderivative, crossing_of, definite, largest_at, largest_term, mellin_integral, sum_of_minima
from theory.rules.citing import Cite
from theory.rules.combining import Inside, MinimumIsBelow
from theory.rules.exponentials import ExponentialBound
from theory.rules.integrals import Antiderivative, GammaIntegral, MonotoneSum, SplitMinimum, UnimodalSum
from theory.rules.rewriting import Algebra, ByAssumption, Definition
from theory.statements.theorem import Step, Theorem
from theory.theorems.convergence import R1
from theory.theorems.tail_bounds import T3

_ASYMPTOTICS = "asymptotics: Velikanov and Yarotsky 2021; the bound with its error term: ours"
_hole = sp.Symbol("hole", nonnegative=True)


def _decaying(eigenvalue: sp.Expr, s: sp.Expr = sp.S.One) -> sp.Expr:
    return eigenvalue**s * sp.exp(-2 * eigenvalue * tau)


def _power_law_steps(s: sp.Expr) -> tuple[Step, ...]:
    """A sum over a power law, compared with the integral, which Γ evaluates; plus the largest term, by calculus."""
    integral = sp.Integral(_decaying(POWER_LAW.at(index), s), (index, 0, sp.oo))
    largest = largest_term(s, tau)
    return (
        Step(over_modes(_decaying(POWER_LAW.eigenvalue, s)), "=", ByAssumption("power_law_spectrum")),
        Step(integral + largest, "<=", UnimodalSum(index, crossing_of(POWER_LAW, largest_at(s, tau)))),
        Step(mellin_integral(s, tau) + largest, "=", GammaIntegral()),
    )


R6 = Theorem(
    id="R6",
    name="power-law spectrum",
    meaning="With eigenvalues λ_1 i^{−a} the refined decay is a power of time, τ^{−(1−1/a)}: no exponential, no smallest eigenvalue.",
    source="ours",
    reference=_ASYMPTOTICS,
    assumptions=(SPECTRUM, POSITIVE_TOP, POSITIVE_TIME, STEEP, POWER_SPECTRUM),
    start=over_modes(_decaying(lam[i])),
    steps=Later(lambda: _power_law_steps(sp.S.One)),
    equality_when="not sharp: for N → ∞ the ratio of both sides tends to 1 as τ → ∞; as τ → 0 the bound grows without limit",
)

R6_power = Theorem(
    id="R6.power_alignment",
    name="power-law spectrum, power alignment",
    meaning="With alignment exponent s the decay is τ^{−(s−1/a)}: the better the labels align, the faster; it needs s > 1/a.",
    source="ours",
    reference=_ASYMPTOTICS,
    assumptions=(SPECTRUM, POSITIVE_TOP, POSITIVE_TIME, STEEP_ENOUGH, POWER_SPECTRUM),
    start=over_modes(_decaying(lam[i], s)),
    steps=Later(lambda: _power_law_steps(s)),
    equality_when="not sharp: for N → ∞ the ratio of both sides tends to 1 as τ → ∞; for s ≤ 1/a the infinite sum diverges",
)


def _exponential_steps() -> tuple[Step, ...]:
    function, largest = _decaying(EXPONENTIAL.at(index)), largest_term(sp.S.One, tau)
    return (
        Step(over_modes(_decaying(EXPONENTIAL.eigenvalue)), "=", ByAssumption("exponential_spectrum")),
        Step(
            sp.Integral(function, (index, 1, sp.oo)) + largest,
            "<=",
            UnimodalSum(index, crossing_of(EXPONENTIAL, largest_at(sp.S.One, tau))),
        ),
        Step(definite(function, sp.S.One) + largest, "=", Antiderivative(((function, antiderivative(function)),))),
    )


R6_exponential = Theorem(
    id="R6.exponential",
    name="exponential spectrum",
    meaning="With eigenvalues λ_1 q^{i−1} the refined decay is like 1/τ.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, POSITIVE_TOP, POSITIVE_TIME, SHRINKING, EXPONENTIAL_SPECTRUM),
    start=over_modes(_decaying(lam[i])),
    steps=Later(_exponential_steps),
    equality_when="not sharp: for q → 1 and N → ∞ the ratio of both sides tends to 1",
)

R6_flat = Theorem(
    id="R6.flat",
    name="flat spectrum",
    meaning="If all eigenvalues are equal the refined decay is the classical one: there is nothing to gain.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, FLAT_SPECTRUM),
    start=over_modes(_decaying(lam[i])),
    steps=(
        Step(over_modes(_decaying(lam[1])), "=", ByAssumption("flat_spectrum")),
        Step(N * _decaying(lam[1]), "=", Algebra()),
    ),
    kind="identity",
    equality={"lam": [2, 2], "tau": 1},
    equality_when="always",
)


def _loss_steps(closed: Theorem, given: tuple[Step, ...], constant: sp.Expr, s: sp.Expr) -> tuple[Step, ...]:
    """From a bound on the loss by Σ λ^s g_t, which `given` derives, to the closed form: (1−ηλ)^{2t} ≤ e^{−2ηtλ}."""
    scale, flow = gamma * constant / 2, sp.exp(-2 * eta * t * lam[i])
    in_time, bound = over_modes(lam[i] ** s * flow), substitute(closed.claim.rhs, {tau: eta * t})
    faster = Inside(scale * over_modes(lam[i] ** s * _hole), _hole, filter_gd, flow, ExponentialBound(1 - eta * lam[i], 2 * t))
    inside = Inside(scale * _hole, _hole, in_time, bound, Cite(closed.id, ((tau, eta * t),)))
    return (*given, Step(scale * in_time, "<=", faster), Step(scale * bound, "<=", inside))


def _in_steps(closed: Theorem) -> tuple[Assumption, ...]:
    """What the closed form assumes, with steps in place of time."""
    return (*[a for a in closed.assumptions if a is not POSITIVE_TIME], DESCENT_STEP, MOVED)


def _loss_theorem(closed: Theorem, name: str, meaning: str) -> Theorem:
    """The closed form as a bound on the loss of gradient descent."""
    return Theorem(
        id=f"{closed.id}.loss",
        name=name,
        meaning=meaning,
        source="ours",
        reference=closed.reference,
        assumptions=(*_in_steps(closed), ALIGNED),
        start=L(t),
        steps=Later(lambda: _loss_steps(closed, (Step(R1.claim.rhs, "<=", Cite("R1")),), A, sp.S.One)),
        equality_when="not sharp: ηλ → 0 makes gradient descent a flow; then as in the closed form itself",
    )


R6_loss = _loss_theorem(
    R6, "loss of gradient descent, power-law spectrum", "An aligned residual on a power law is learned like t^{−(1−1/a)}."
)
R6_exponential_loss = _loss_theorem(
    R6_exponential, "loss of gradient descent, exponential spectrum", "An aligned residual on an exponential spectrum is learned like 1/t."
)

T12_loss = Theorem(
    id="T12.loss",
    name="loss of gradient descent, power-law spectrum, aligned tails",
    meaning="With tails aligned to those of λ^s a power-law spectrum is learned like t^{−(s−1/a)}, with the constant of the tails.",
    source="ours",
    reference="ours; T3 with the closed form R6.power_alignment",
    assumptions=(ALIGNED_TAILS, POWER_WEIGHTS, *_in_steps(R6_power)),
    start=L(t),
    steps=Later(
        lambda: _loss_steps(
            R6_power,
            (
                Step(T3.claim.rhs, "<=", Cite("T3")),
                Step(gamma * A_tail / 2 * over_modes(lam[i] ** s * filter_gd), "=", ByAssumption("power_weights")),
            ),
            A_tail,
            s,
        )
    ),
    equality_when="not sharp: as R6.power_alignment",
)

_reached = eta * t


def _counted(spectrum: ParametricSpectrum) -> tuple[Step, Step]:
    counted = over_modes(sp.Min(1, _reached * spectrum.eigenvalue))
    return (
        Step(over_modes(sp.Min(1, _reached * lam[i])), "=", Definition()),
        Step(counted, "=", ByAssumption(f"{spectrum.name.replace(' ', '_')}_spectrum")),
    )


def _dimension_power_steps() -> tuple[Step, ...]:
    edge, tail = crossing_of(POWER_LAW, 1 / _reached), _reached * POWER_LAW.at(index)
    return (
        *_counted(POWER_LAW),
        Step(sp.Integral(sp.Min(1, tail), (index, 0, sp.oo)), "<=", MonotoneSum(index)),
        Step(sp.Integral(1, (index, 0, edge)) + sp.Integral(tail, (index, edge, sp.oo)), "<=", SplitMinimum(edge)),
        Step(sum_of_minima(POWER_LAW, _reached, sp.S.Zero), "=", Antiderivative(((tail, antiderivative(tail)),))),
    )


DIM_POWER = Theorem(
    id="F3.dimension_power",
    name="effective dimension, power-law spectrum",
    meaning="After t steps about (ηtλ_1)^{1/a} modes are learned.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, POSITIVE_TOP, STEEP, MOVED, POWER_SPECTRUM),
    start=dimension(t),
    steps=Later(_dimension_power_steps),
    equality_when="not sharp: for N → ∞ the ratio of both sides tends to 1 as t → ∞",
)


def _dimension_exponential_steps() -> tuple[Step, ...]:
    edge, tail = crossing_of(EXPONENTIAL, 1 / _reached), _reached * EXPONENTIAL.at(index)
    integral, first = sp.Integral(sp.Min(1, tail), (index, 1, sp.oo)), sp.Min(1, _reached * lam[1])
    return (
        *_counted(EXPONENTIAL),
        Step(first + integral, "<=", MonotoneSum(index)),
        Step(1 + integral, "<=", Inside(_hole + integral, _hole, first, sp.S.One, MinimumIsBelow())),
        Step(1 + sp.Integral(1, (index, 1, edge)) + sp.Integral(tail, (index, edge, sp.oo)), "<=", SplitMinimum(edge)),
        Step(1 + sum_of_minima(EXPONENTIAL, _reached, sp.S.One), "=", Antiderivative(((tail, antiderivative(tail)),))),
    )


DIM_EXPONENTIAL = Theorem(
    id="F3.dimension_exponential",
    name="effective dimension, exponential spectrum",
    meaning="After t steps about log(ηtλ_1)/log(1/q) modes are learned, once the first one is being learned.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, POSITIVE_TOP, SHRINKING, MOVED, LEARNING, EXPONENTIAL_SPECTRUM),
    start=dimension(t),
    steps=Later(_dimension_exponential_steps),
    equality_when="not sharp: too large by at most 2 + 1/log(1/q); the ratio of both sides tends to 1 as t → ∞ with N → ∞",
)

DIM_FLAT = Theorem(
    id="F3.dimension_flat",
    name="effective dimension, flat spectrum",
    meaning="All modes are learned at once.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, FLAT_SPECTRUM),
    start=dimension(t),
    steps=(
        Step(over_modes(sp.Min(1, eta * t * lam[i])), "=", Definition()),
        Step(over_modes(sp.Min(1, eta * t * lam[1])), "=", ByAssumption("flat_spectrum")),
        Step(N * sp.Min(1, eta * t * lam[1]), "=", Algebra()),
    ),
    kind="identity",
    equality={"lam": [2, 2], "eta": sp.Rational(1, 8), "t": 3},
    equality_when="always",
)
