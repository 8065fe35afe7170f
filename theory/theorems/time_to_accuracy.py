"""R7 and T12: how long training takes to reach a loss ε, by inverting the bounds on the loss; beside the classical time."""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp

from theory.assumptions.base import Assumption, Fact
from theory.assumptions.core import DESCENT_STEP, INVERTIBLE_KERNEL, NONZERO_RESIDUAL, OPTIMAL_STEP, POSITIVE_STEP, SPECTRUM
from theory.assumptions.spectra import POSITIVE_ALIGNMENT
from theory.assumptions.tail_alignment import POSITIVE_TAIL_CONSTANT
from theory.language.deferred import Later
from theory.language.definitions import L
from theory.language.symbols import A, A_tail, N, epsilon, eta, gamma, lam, s, t
from theory.proposals.spectral_sums import inverse, largest_term, mellin_integral
from theory.rules.citing import Cite
from theory.rules.combining import Inside
from theory.rules.exponentials import ExponentialBound
from theory.rules.monotone import Decreasing
from theory.statements.theorem import Step, Theorem
from theory.theorems.classical import C1, C3_simple
from theory.theorems.parametric_spectra import R6_loss, T12_loss
from theory.theorems.refined import R4_rank_simple

_hole = sp.Symbol("hole", nonnegative=True)
Parts = Callable[[], tuple[sp.Expr, ...]]


def _times(parts: Parts) -> tuple[sp.Expr, ...]:
    """When each part of a bound has fallen to its share of ε."""
    return tuple(inverse(part, t, epsilon / len(parts())) for part in parts())


def _long_enough(name: str, text: str, parts: Parts) -> Assumption:
    """As many steps as the bound needs; and some steps are needed."""

    def facts() -> tuple[Fact, ...]:
        return tuple(
            Fact(relation) for time in _times(parts) for relation in (sp.Le(time, t, evaluate=False), sp.Lt(0, time, evaluate=False))
        )

    return Assumption(f"long_enough_{name}", f"enough steps are made: {text}", Later(facts))


def _inverted(parts: Parts) -> Step:
    share = epsilon / len(parts())
    return Step(epsilon, "<=", Decreasing(t, tuple((part, time, share) for part, time in zip(parts(), _times(parts), strict=True))))


def rank_parts() -> tuple[sp.Expr, ...]:
    """The bound R4.rank_simple."""
    return (R4_rank_simple.claim.rhs,)


def norm_parts() -> tuple[sp.Expr, ...]:
    """The bound C3.simple."""
    return (C3_simple.claim.rhs,)


def classical_parts() -> tuple[sp.Expr, ...]:
    r"""The classical bound $L_0e^{-2\eta\lambda_Nt}$."""
    return (sp.exp(-2 * eta * lam[N] * t) * L(0),)


def _closed_form_parts(constant: sp.Expr, s: sp.Expr) -> tuple[sp.Expr, ...]:
    return gamma * constant / 2 * mellin_integral(s, eta * t), gamma * constant / 2 * largest_term(s, eta * t)


def power_law_parts() -> tuple[sp.Expr, ...]:
    """The two terms of the bound R6.loss."""
    return _closed_form_parts(A, sp.S.One)


def tail_parts() -> tuple[sp.Expr, ...]:
    """The two terms of the bound T12.loss."""
    return _closed_form_parts(A_tail, s)


LONG_ENOUGH_RANK = _long_enough("rank", "t ≥ γ A rank(K)/(4eηε) > 0", rank_parts)
LONG_ENOUGH_NORM = _long_enough("norm", "t ≥ γ r_0ᵀK⁺r_0/(4eηε) > 0", norm_parts)
LONG_ENOUGH_CLASSICAL = _long_enough("classical", "t ≥ log(L_0/ε)/(2ηλ_N) > 0", classical_parts)
LONG_ENOUGH_POWER_LAW = _long_enough(
    "power_law", "each of the two terms of R6.loss has fallen to ε/2, the first after a time of order ε^{−a/(a−1)}", power_law_parts
)
LONG_ENOUGH_TAILS = _long_enough(
    "tails", "each of the two terms of T12.loss has fallen to ε/2, the first after a time of order ε^{−a/(as−1)}", tail_parts
)
LONG_ENOUGH = (LONG_ENOUGH_RANK, LONG_ENOUGH_NORM, LONG_ENOUGH_CLASSICAL, LONG_ENOUGH_POWER_LAW, LONG_ENOUGH_TAILS)
"""The assumptions of this family."""

R7 = Theorem(
    id="R7",
    name="time to accuracy, refined",
    meaning="γ A rank(K)/(4eηε) steps suffice for a loss of ε, whatever the smallest eigenvalue is.",
    source="ours",
    reference="ours; R4.rank_simple inverted",
    assumptions=(*R4_rank_simple.assumptions, POSITIVE_ALIGNMENT, LONG_ENOUGH_RANK),
    start=L(t),
    steps=Later(lambda: (Step(rank_parts()[0], "<=", Cite("R4.rank_simple")), _inverted(rank_parts))),
    equality_when="not sharp: as R4.rank_simple",
)

R7_norm = Theorem(
    id="R7.norm",
    name="time to accuracy, norm form",
    meaning="γB²/(4eηε) steps suffice for a loss of ε, B the distance to the nearest interpolator.",
    source="literature",
    reference="C3.simple inverted",
    assumptions=(*C3_simple.assumptions, NONZERO_RESIDUAL, LONG_ENOUGH_NORM),
    start=L(t),
    steps=Later(lambda: (Step(norm_parts()[0], "<=", Cite("C3.simple")), _inverted(norm_parts))),
    equality_when="not sharp: as C3.simple",
)


def _classical_steps() -> tuple[Step, ...]:
    decay, slower = (1 - eta * lam[N]) ** (2 * t), sp.exp(-2 * eta * lam[N] * t)
    return (
        Step(C1.claim.rhs, "<=", Cite("C1")),
        Step(slower * L(0), "<=", Inside(_hole * L(0), _hole, decay, slower, ExponentialBound(1 - eta * lam[N], 2 * t))),
        _inverted(classical_parts),
    )


R7_classical = Theorem(
    id="R7.classical",
    name="time to accuracy, classical",
    meaning="The classical time log(L_0/ε)/(2ηλ_N): logarithmic in ε, but the smallest eigenvalue divides.",
    source="literature",
    reference="C1 by 1 − z ≤ exp(−z), inverted",
    assumptions=(
        SPECTRUM,
        DESCENT_STEP,
        OPTIMAL_STEP,
        POSITIVE_STEP,
        INVERTIBLE_KERNEL,
        NONZERO_RESIDUAL,
        LONG_ENOUGH_CLASSICAL,
    ),
    start=L(t),
    steps=Later(_classical_steps),
    equality_when="not sharp: e^{−z} > 1 − z; for ηλ_N → 0 and a residual along u_N the ratio of both sides tends to 1",
)

R7_power = Theorem(
    id="R7.power_law",
    name="time to accuracy, power-law spectrum",
    meaning="On a power law a loss of ε takes about ε^{−a/(a−1)} steps, where the classical time grows with N like N^a.",
    source="ours",
    reference="ours; R6.loss inverted term by term",
    assumptions=(
        *R6_loss.assumptions,
        POSITIVE_ALIGNMENT,
        LONG_ENOUGH_POWER_LAW,
    ),
    start=L(t),
    steps=Later(lambda: (Step(R6_loss.claim.rhs, "<=", Cite("R6.loss")), _inverted(power_law_parts))),
    equality_when="not sharp: as R6; splitting ε in two halves costs at most a factor 2^{a/(a−1)}",
)

T12 = Theorem(
    id="T12",
    name="time to accuracy, power-law spectrum, aligned tails",
    meaning="With tails aligned to those of λ^s a loss of ε takes about ε^{−a/(as−1)} steps on a power law: the better aligned, the fewer.",
    source="ours",
    reference="ours; T12.loss inverted term by term",
    assumptions=(*T12_loss.assumptions, POSITIVE_TAIL_CONSTANT, LONG_ENOUGH_TAILS),
    start=L(t),
    steps=Later(lambda: (Step(T12_loss.claim.rhs, "<=", Cite("T12.loss")), _inverted(tail_parts))),
    equality_when="not sharp: as R6.power_alignment; splitting ε in two halves costs at most a factor 2^{a/(as−1)}",
)
