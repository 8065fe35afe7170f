"""Every rule: steps it must accept, and near-misses it must reject. The false ones are false: most have a counterexample of two modes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sympy as sp

from theory.assumptions.core import (
    ALIGNED,
    BLOCKS,
    DESCENT_STEP,
    MULTIPLICITY,
    NONZERO_KERNEL,
    OPTIMAL_STEP,
    PROPORTIONAL,
    SPECTRUM,
    STABLE_STEP,
    TRAINED,
)
from theory.catalogue import catalogue
from theory.checking.context import StepError
from theory.language.definitions import L, T, energy, rho
from theory.language.dynamics import GRADIENT_DESCENT, mode
from theory.language.symbols import (
    A,
    B,
    N,
    alpha,
    b,
    c,
    eta,
    filter_gd,
    gamma,
    i,
    lam,
    m,
    over_blocks,
    over_modes,
    sigma2,
    t,
)
from theory.rules.citing import Cite, Cited
from theory.rules.recurrences import Induction
from theory.rules.rewriting import Algebra, ByAssumption, Definition, Solution
from theory.rules.sums import Termwise
from theory.statements.chain import check_chain
from theory.statements.theorem import Step, Theorem

Check = Callable[..., None]
S = sp.Sum
ENERGY = over_modes(c[i] ** 2)
WEIGHTED = over_modes(lam[i] * filter_gd)
BLOCKWISE = (SPECTRUM, BLOCKS, DESCENT_STEP)


# Algebra and definitions


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (over_modes(A * lam[i] * filter_gd), A * WEIGHTED),
        (over_modes(lam[i] + 2 * c[i] ** 2), over_modes(lam[i]) + 2 * ENERGY),
        (over_modes(gamma), gamma * N),
        ((A + gamma) ** 2, A**2 + 2 * A * gamma + gamma**2),
        (eta / gamma + A / gamma, (eta + A) / gamma),
        (over_blocks(gamma * c[i] ** 2), gamma * over_blocks(c[i] ** 2)),
    ],
)
def test_algebra_accepts_equal_expressions(check: Check, before: sp.Expr, after: sp.Expr) -> None:
    check(before, (after, "=", Algebra()), given=BLOCKWISE)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (over_modes(A * lam[i] * filter_gd), 2 * A * WEIGHTED),
        (over_modes(lam[i] ** 2), over_modes(lam[i]) ** 2),
        (over_modes(c[i] * lam[i]), over_modes(c[i]) * over_modes(lam[i])),
        (over_modes(gamma), gamma * (N - 1)),
        (sp.sqrt(c[1] ** 2), c[1]),
        ((c[1] * c[N]) ** 2, c[1] * c[N]),
        (S(lam[i], (i, 1, N)), S(lam[i], (i, 2, N))),
    ],
)
def test_algebra_rejects_what_differs(rejects: Check, before: sp.Expr, after: sp.Expr) -> None:
    rejects(before, (after, "=", Algebra()), needs="the two sides differ")


def test_algebra_gives_no_inequality(rejects: Check) -> None:
    rejects(A, (A, "<=", Algebra()), needs="this rule gives =, not <=")


def test_names_stand_for_their_definitions_only(check: Check, rejects: Check) -> None:
    check(energy, (ENERGY, "=", Definition()))
    check(rho(t), (WEIGHTED / T, "=", Definition()), given=(NONZERO_KERNEL,))
    rejects(energy, (T, "=", Definition()), needs="differ")
    rejects(rho(t), (WEIGHTED, "=", Definition()), given=(NONZERO_KERNEL,), needs="differ")


@pytest.mark.parametrize(
    ("expression", "needed"),
    [
        (A * lam[1] / T * over_modes(lam[i]), "T > 0"),  # would cancel once the name is unfolded
        (A / eta, "η > 0"),
        (over_modes(A / lam[i]), "λ_i > 0"),
        (A / lam[N], "λ_N > 0"),
    ],
)
def test_division_by_what_may_be_zero(check: Check, rejects: Check, expression: sp.Expr, needed: str) -> None:
    rejects(expression, (expression, "=", Algebra()), given=(SPECTRUM,), needs=needed + ", by which it divides")
    check(A * lam[1] / T, (A * lam[1] / T, "=", Algebra()), given=(SPECTRUM, NONZERO_KERNEL))


def test_a_negative_power_divides(check: Check, rejects: Check) -> None:
    rejects(eta ** (t - 1), (eta ** (t - 1), "=", Algebra()), needs="by which it divides")
    check(eta ** (t - 1), (eta ** (t - 1), "=", Algebra()), given=(TRAINED,))


# Solutions, induction, citation


def test_a_solution_says_what_its_theorem_says(check: Check, rejects: Check) -> None:
    step = (gamma / 2 * over_modes(c[i] ** 2 * filter_gd), "=", Solution(mode(i, t), GRADIENT_DESCENT.solution, by="D1"))
    check(L(t), step, given=(SPECTRUM,))
    rejects(L(t), step, needs="D1 needs the assumptions spectrum")
    rejects(L(t), (sp.Integer(0), "=", Solution(mode(i, t), sp.Integer(0), by="D1")), given=(SPECTRUM,), needs="D1 does not say")
    rejects(L(t), (step[0] * 2, "=", step[2]), given=(SPECTRUM,), needs="differ")
    rejects(L(t), (step[0], "=", Solution(mode(i, t), GRADIENT_DESCENT.solution, by="D99")), given=(SPECTRUM,), needs="no theorem D99")


@pytest.mark.parametrize(
    "closed", [c[i] * (1 - eta * lam[i]) ** (2 * t), c[i] * (1 + eta * lam[i]) ** t, lam[i] * (1 - eta * lam[i]) ** t, c[i]]
)
def test_induction_rejects_what_breaks_the_recurrence_or_the_start(check: Check, rejects: Check, closed: sp.Expr) -> None:
    rule = Induction(mode(i, t), t, c[i], 1 - eta * lam[i])
    check(mode(i, t), (GRADIENT_DESCENT.solution, "=", rule))
    rejects(mode(i, t), (closed, "=", rule), needs="differ")


def test_a_citation_needs_its_assumptions_and_its_exact_claim(check: Check, rejects: Check) -> None:
    bound = gamma * A / 2 * WEIGHTED
    check(L(t), (bound, "<=", Cite("R1")), given=(SPECTRUM, ALIGNED))
    rejects(L(t), (bound, "<=", Cite("R1")), given=(SPECTRUM,), needs="R1 needs the assumptions aligned")
    rejects(L(t), (bound / 2, "<=", Cite("R1")), given=(SPECTRUM, ALIGNED), needs="differ")
    rejects(L(t), (bound, "=", Cite("R1")), given=(SPECTRUM, ALIGNED), needs="R1 gives <=, not =")
    rejects(L(t), (bound, "<=", Cite("Z")), given=(SPECTRUM, ALIGNED), needs="there is no theorem Z to cite")
    rejects(L(t), (rho(t) * L(0), "<=", Cite("X1")), given=(SPECTRUM, NONZERO_KERNEL, ALIGNED), needs="X1 is not proven")


def test_symbols_are_replaced_in_the_claim_and_in_its_assumptions(check: Check, assume: Callable) -> None:
    """With η → 3η the cited theorem needs 3η(λ_1 + λ_N) ≤ 2, not what is assumed of η."""

    def loss(step: sp.Expr) -> sp.Expr:
        return gamma / 2 * over_modes(c[i] ** 2 * (1 - step * lam[i]) ** (2 * t))

    def decay(step: sp.Expr) -> sp.Expr:
        return (1 - step * lam[N]) ** (2 * t) * gamma / 2 * ENERGY

    made = Theorem("Y", "", "", "ours", "", (SPECTRUM, OPTIMAL_STEP), loss(eta), (Step(decay(eta), "<=", Cited("C1")),))
    using = {"Y": made, "D1": catalogue()["D1"]}

    def cite(value: sp.Expr, *given: object) -> None:
        step = Step(decay(value), "<=", Cite("Y", ((eta, value),)))
        check_chain(Theorem("Z", "", "", "ours", "", (SPECTRUM, *given), loss(value), (step,)), using)

    cite(3 * eta, assume(sp.Le(3 * eta * (lam[1] + lam[N]), 2, evaluate=False)))
    with pytest.raises(StepError, match="Y needs the assumptions optimal_step"):
        cite(3 * eta, OPTIMAL_STEP)
    with pytest.raises(StepError, match=r"η cannot stand for −η, which is not known to be .*nonnegative"):
        cite(-eta, assume(sp.Le(-eta * (lam[1] + lam[N]), 2, evaluate=False)))


def test_replacing_reaches_into_names(rejects: Check) -> None:
    """L_t holds γ: replacing it on the right side alone would halve the bound."""
    halved = gamma / 2 * A / 2 * WEIGHTED
    rejects(L(t), (halved, "<=", Cite("R1", ((gamma, gamma / 2),))), given=(SPECTRUM, ALIGNED), needs="differ")


def test_theorems_do_not_prove_each_other() -> None:
    one = Theorem("X", "", "", "ours", "", (), c[1] ** 2, (Step(A, "<=", Cite("Y")),))
    other = Theorem("Y", "", "", "ours", "", (), c[1] ** 2, (Step(A, "<=", Cite("X")),))
    with pytest.raises(StepError, match="Y rests on X itself"):
        check_chain(one, {"X": one, "Y": other})


def test_a_cited_step_names_its_source(check: Check, rejects: Check) -> None:
    check(A, (gamma, "<=", Cited("Euler 1748")))
    rejects(A, (gamma, "<=", Cited(" ")), needs="needs a reference")


# Assumptions that are equalities


def test_equalities_rewrite_where_their_indices_reach(check: Check, rejects: Check) -> None:
    tail, head = (i, N - m + 1, N), (i, 1, N - m)
    check(ENERGY, (over_modes(sigma2 * lam[i]), "=", ByAssumption("proportional")), given=(PROPORTIONAL,))
    check(S(lam[i], tail), (S(lam[N], tail), "=", ByAssumption("multiplicity")), given=(SPECTRUM, MULTIPLICITY))
    for limits in (head, (i, 1, N), (i, N - m, N)):
        rejects(S(lam[i], limits), (S(lam[N], limits), "=", ByAssumption("multiplicity")), given=(SPECTRUM, MULTIPLICITY), needs="differ")
    rejects(ENERGY, (over_modes(sigma2 * lam[i]), "=", ByAssumption("proportional")), given=(SPECTRUM,), needs="no assumption")
    rejects(ENERGY, (over_modes(alpha[i] * lam[i]), "=", ByAssumption("in_range")), given=(PROPORTIONAL,), needs="no assumption")


# Termwise comparison


def test_termwise_accepts(check: Check) -> None:
    given = (SPECTRUM, ALIGNED, OPTIMAL_STEP)
    check(over_modes(c[i] ** 2 * filter_gd), (over_modes(A * lam[i] * filter_gd), "<=", Termwise()), given=given)
    slowest = (1 - eta * lam[N]) ** (2 * t)
    check(over_modes(lam[i] * filter_gd), (over_modes(lam[i] * slowest), "<=", Termwise()), given=given)
    check(lam[N] * gamma, (lam[1] * gamma, "<=", Termwise()), given=given)


@pytest.mark.parametrize(
    ("small", "large", "given", "needs"),
    [
        # wrong constant
        (c[i] ** 2 * filter_gd, A * lam[i] * filter_gd / 2, (SPECTRUM, ALIGNED), r"needs c_i² ≤ Aλ_i/2 for every i = 1 … N; no assumption"),
        # wrong exponent
        (c[i] ** 2 * filter_gd, A * lam[i] * (1 - eta * lam[i]) ** (4 * t), (SPECTRUM, ALIGNED), "needs"),
        (lam[i] * filter_gd, lam[i] * (1 - eta * lam[N]) ** (4 * t), (SPECTRUM, OPTIMAL_STEP), "needs"),
        # missing side condition: the step
        (lam[i] * filter_gd, lam[i] * (1 - eta * lam[N]) ** (2 * t), (SPECTRUM,), "needs"),
        (lam[i] * filter_gd, lam[i] * (1 - eta * lam[N]) ** (2 * t), (SPECTRUM, STABLE_STEP), "needs"),
        # missing alignment
        (c[i] ** 2, A * lam[i], (SPECTRUM,), r"needs c_i² ≤ Aλ_i for every i = 1 … N; no assumption gives it"),
        # the wrong end of the spectrum
        (lam[i] * filter_gd, lam[i] * (1 - eta * lam[1]) ** (2 * t), (SPECTRUM, OPTIMAL_STEP), "needs"),
        # an odd power does not forget the sign
        ((1 - eta * lam[i]) ** (2 * t + 1), sp.Integer(0), (SPECTRUM, STABLE_STEP), "needs"),
        # a negative factor turns the inequality
        (-(c[i] ** 2), -A * lam[i], (SPECTRUM, ALIGNED), "needs"),
        (c[i] * lam[i], c[i] * lam[1], (SPECTRUM,), "needs"),
    ],
)
def test_termwise_rejects(rejects: Check, small: sp.Expr, large: sp.Expr, given: tuple, needs: str) -> None:
    rejects(over_modes(small), (over_modes(large), "<=", Termwise()), given=given, needs=needs)


def test_a_negative_factor_in_front_turns_the_inequality(rejects: Check) -> None:
    rejects(-gamma * over_modes(c[i] ** 2), (-gamma * over_modes(A * lam[i]), "<=", Termwise()), given=(SPECTRUM, ALIGNED))
    rejects(c[1] * over_modes(c[i] ** 2), (c[1] * over_modes(A * lam[i]), "<=", Termwise()), given=(SPECTRUM, ALIGNED))


def test_sums_over_other_indices_are_not_compared_term_by_term(rejects: Check) -> None:
    rejects(S(lam[i], (i, 1, N)), (S(lam[1], (i, 2, N)), "<=", Termwise()), given=(SPECTRUM,))
    rejects(over_modes(lam[i]), (lam[1], "<=", Termwise()), given=(SPECTRUM,))


def test_strict_comparison_needs_a_strict_term_and_a_positive_factor(check: Check, rejects: Check) -> None:
    one, two = over_modes(gamma), over_modes(2 * gamma)
    check(gamma * one, (gamma * two, "<", Termwise(strictly_at=sp.Integer(1))))
    rejects(A * one, (A * two, "<", Termwise(strictly_at=sp.Integer(1))), needs="0 < A")  # false at A = 0
    rejects(one, (two, "<", Termwise(strictly_at=N + 1)), needs="is not an index of the sum")
    rejects(one, (two, "<", Termwise(strictly_at=sp.Integer(0))), needs="is not an index of the sum")
    rejects(over_modes(lam[N]), (over_modes(lam[i]), "<", Termwise(strictly_at=sp.Integer(1))), given=(SPECTRUM,), needs="λ_N < λ_1")
    empty = [S(k * gamma, (i, 1, N), (b, 1, B - 1)) for k in (1, 2)]  # no block at all when B = 1
    rejects(empty[0], (empty[1], "<", Termwise(strictly_at=sp.Integer(1))), needs="single sum")
    check(sp.Integer(0), (gamma, "<", Termwise(strictly_at=sp.Integer(1))))


def test_a_strict_claim_for_every_mode_is_strict_for_every_mode(rejects: Check, assume: Callable) -> None:
    """λ_N < λ_1 says nothing of the modes between."""
    strict = assume(sp.Lt(lam[N], lam[1], evaluate=False), sp.Le(lam[N], lam[i], evaluate=False))
    rejects(lam[N], (lam[i], "<", Termwise(strictly_at=sp.Integer(1))), given=(strict,), needs="needs λ_N < λ_i")


def test_the_failing_step_is_named(rejects: Check) -> None:
    steps = [(over_modes(A * lam[i]), "<=", Termwise()), (A * T / 2, "=", Algebra())]
    rejects(ENERGY, *steps, given=(SPECTRUM, ALIGNED), needs=r"^Z step 2 \(algebra\): the two sides differ")
