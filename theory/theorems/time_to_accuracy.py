"""R7: how long training takes to reach a loss ε, by inverting the bounds on the loss; beside the classical time."""

from __future__ import annotations

import sympy as sp

from theory.analysis import ExponentialBound
from theory.assumptions import ASSUMPTIONS, DESCENT_STEP, NONZERO_RESIDUAL, OPTIMAL_STEP, POSITIVE_STEP, SPECTRUM, Assumption, Fact
from theory.definitions import L
from theory.monotone import Decreasing, Inside
from theory.rules import Cite
from theory.spectra import inverse, largest_term, mellin_integral
from theory.spectral_assumptions import NONSINGULAR, POSITIVE_ALIGNMENT
from theory.symbols import A, N, epsilon, eta, gamma, lam, t
from theory.theorem import Later, Step, Theorem
from theory.theorems.classical import C1, C3_simple
from theory.theorems.closed_forms import R6_loss
from theory.theorems.refined import R4_rank_simple

_hole = sp.Symbol("hole", nonnegative=True)


def _long_enough(name: str, text: str, *times: sp.Expr) -> Assumption:
    """As many steps as the bound needs; and some steps are needed."""
    facts = tuple(Fact(relation) for time in times for relation in (sp.Le(time, t, evaluate=False), sp.Lt(0, time, evaluate=False)))
    made = Assumption(f"long_enough_{name}", f"enough steps are made: {text}", facts)
    ASSUMPTIONS[made.name] = made
    return made


def _inverted(bound: sp.Expr, name: str, text: str) -> tuple[Assumption, Step]:
    time = inverse(bound, t, epsilon)
    return _long_enough(name, text, time), Step(epsilon, "<=", Decreasing(t, ((bound, time, epsilon),)))


_rank_assumption, _rank_step = _inverted(R4_rank_simple.claim.rhs, "rank", "t ≥ γ A rank(K)/(4eηε)")
R7 = Theorem(
    id="R7",
    name="time to accuracy, refined",
    meaning="γ A rank(K)/(4eηε) steps suffice for a loss of ε, whatever the smallest eigenvalue is.",
    source="ours",
    reference="ours; R4.rank_simple inverted",
    assumptions=(*R4_rank_simple.assumptions, POSITIVE_ALIGNMENT, _rank_assumption),
    start=L(t),
    steps=(Step(R4_rank_simple.claim.rhs, "<=", Cite("R4.rank_simple")), _rank_step),
    equality_when="not sharp: as R4.rank_simple",
)

_norm_assumption, _norm_step = _inverted(C3_simple.claim.rhs, "norm", "t ≥ γ r_0ᵀK⁺r_0/(4eηε)")
R7_norm = Theorem(
    id="R7.norm",
    name="time to accuracy, norm form",
    meaning="γB²/(4eηε) steps suffice for a loss of ε, B the distance to the nearest interpolator.",
    source="literature",
    reference="C3.simple inverted",
    assumptions=(*C3_simple.assumptions, NONZERO_RESIDUAL, _norm_assumption),
    start=L(t),
    steps=(Step(C3_simple.claim.rhs, "<=", Cite("C3.simple")), _norm_step),
    equality_when="not sharp: as C3.simple",
)

_slow = sp.exp(-2 * eta * lam[N] * t) * L(0)
_classical_time = inverse(_slow, t, epsilon)
_classical_assumption = _long_enough("classical", "t ≥ log(L_0/ε)/(2ηλ_N)", _classical_time)
R7_classical = Theorem(
    id="R7.classical",
    name="time to accuracy, classical",
    meaning="The classical time log(L_0/ε)/(2ηλ_N): logarithmic in ε, but the smallest eigenvalue divides.",
    source="literature",
    reference="C1 by 1 − z ≤ exp(−z), inverted",
    assumptions=(SPECTRUM, DESCENT_STEP, OPTIMAL_STEP, POSITIVE_STEP, NONSINGULAR, NONZERO_RESIDUAL, _classical_assumption),
    start=L(t),
    steps=(
        Step(C1.claim.rhs, "<=", Cite("C1")),
        Step(
            _slow,
            "<=",
            Inside(
                _hole * L(0), _hole, (1 - eta * lam[N]) ** (2 * t), sp.exp(-2 * eta * lam[N] * t), ExponentialBound(1 - eta * lam[N], 2 * t)
            ),
        ),
        Step(epsilon, "<=", Decreasing(t, ((_slow, _classical_time, epsilon),))),
    ),
    equality_when="not sharp: e^{−z} > 1 − z; for ηλ_N → 0 and a residual along u_N the ratio of both sides tends to 1",
)

slow_term, fast_term = gamma * A / 2 * mellin_integral(sp.S.One, eta * t), gamma * A / 2 * largest_term(sp.S.One, eta * t)
_slow_time, _fast_time = inverse(slow_term, t, epsilon / 2), inverse(fast_term, t, epsilon / 2)
_power_assumption = _long_enough(
    "power_law",
    "each of the two terms of the closed form has fallen to ε/2, the first after a time of order ε^{−a/(a−1)}",
    _slow_time,
    _fast_time,
)
R7_power = Theorem(
    id="R7.power_law",
    name="time to accuracy, power-law spectrum",
    meaning="On a power law a loss of ε takes about ε^{−a/(a−1)} steps, where the classical time grows with N like N^a.",
    source="ours",
    reference="ours; R6.loss inverted term by term",
    assumptions=(*R6_loss.assumptions, POSITIVE_ALIGNMENT, _power_assumption),
    start=L(t),
    steps=Later(
        lambda: (
            Step(R6_loss.claim.rhs, "<=", Cite("R6.loss")),
            Step(epsilon, "<=", Decreasing(t, ((slow_term, _slow_time, epsilon / 2), (fast_term, _fast_time, epsilon / 2)))),
        )
    ),
    equality_when="not sharp: as R6; splitting ε in two halves costs at most a factor 2^{a/(a−1)}",
)
