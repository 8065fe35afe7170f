"""Summation by parts: what it must accept, and near-misses that it must reject; the false ones have counterexamples of two modes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sympy as sp

from theory.assumptions.alignment import HEAD
from theory.assumptions.base import Fact
from theory.assumptions.core import DESCENT_STEP, INVERTIBLE_KERNEL, SPECTRUM, STABLE_STEP
from theory.assumptions.tail_alignment import (
    ALIGNED_HEADS,
    ALIGNED_TAILS,
    ALIGNED_TAILS_ABOVE_FLOOR,
    ALIGNED_TAILS_BELOW,
    ALIGNED_TAILS_BEYOND,
    PROXIMAL_STEP,
    tail,
)
from theory.language.symbols import (
    A,
    A_m,
    A_tail,
    N,
    a_tail,
    alpha,
    c,
    correlation,
    eta,
    filter_gd,
    floor,
    head,
    i,
    j,
    lam,
    mu,
    reference,
    tau,
)
from theory.rules.summation_by_parts import SummationByParts

Check = Callable[..., None]
S = sp.Sum
ENERGY, WEIGHT = c[i] ** 2, A_tail * reference[i]
ALL = (i, sp.S.One, N)
RISING = 1 - eta * lam[i]
GIVEN = (SPECTRUM, ALIGNED_TAILS, DESCENT_STEP)
TAILS = "needs Σ_"


def le(small: sp.Expr, large: sp.Expr) -> sp.Rel:
    return sp.Le(small, large, evaluate=False)


def step(weight: sp.Expr, *, small: sp.Expr = ENERGY, large: sp.Expr = WEIGHT, over: tuple = ALL, **more: object) -> tuple:
    """The comparison and the rule for it."""
    rule = SummationByParts(small, large, weight, over, **more)
    return S(small * weight, over), (S(large * weight, over), "<=", rule)


@pytest.mark.parametrize(
    ("weight", "given"),
    [
        (filter_gd, GIVEN),
        (RISING, GIVEN),
        (sp.exp(-2 * tau * lam[i]), (SPECTRUM, ALIGNED_TAILS)),
        (RISING * sp.exp(-2 * tau * lam[i]), GIVEN),  # a product of two that rise
        (RISING + sp.exp(-2 * tau * lam[i]), GIVEN),
        (1 / lam[i], (SPECTRUM, ALIGNED_TAILS, INVERTIBLE_KERNEL)),
        (1 / (mu + lam[i]), (SPECTRUM, ALIGNED_TAILS)),
        (mu / (mu + lam[i]), (SPECTRUM, ALIGNED_TAILS)),
        (sp.S.One, (ALIGNED_TAILS,)),
        ((1 - eta * (mu + lam[i])) ** 4, (SPECTRUM, ALIGNED_TAILS, PROXIMAL_STEP)),
    ],
    ids=str,
)
def test_weights_that_rise(check: Check, weight: sp.Expr, given: tuple) -> None:
    check(*step(weight), given=given)


def test_the_lower_side(check: Check, rejects: Check) -> None:
    check(*step(filter_gd, small=a_tail * reference[i], large=c[i] ** 2), given=(SPECTRUM, ALIGNED_TAILS_BELOW, DESCENT_STEP))
    rejects(*step(filter_gd), given=(SPECTRUM, ALIGNED_TAILS_BELOW, DESCENT_STEP), needs=TAILS)


def test_a_tail_of_the_modes(check: Check, rejects: Check) -> None:
    """Of all tails, those that are summed are enough."""
    chain = step(filter_gd, over=(i, head + 1, N))
    check(*chain, given=(*GIVEN, HEAD))
    beyond = step(filter_gd, large=A_m * reference[i], over=(i, head + 1, N))
    check(*beyond, given=(SPECTRUM, HEAD, ALIGNED_TAILS_BEYOND, DESCENT_STEP))
    more = step(filter_gd, large=A_m * reference[i])
    rejects(*more, given=(SPECTRUM, HEAD, ALIGNED_TAILS_BEYOND, DESCENT_STEP), needs=TAILS)


def test_what_stands_on_both_sides_stays(check: Check, rejects: Check) -> None:
    start, (expression, relation, rule) = step(filter_gd)
    check(A + start, (A + expression, relation, rule), given=GIVEN)
    rejects(A + start, (expression, relation, rule), needs="do not differ by what this rule gives", given=GIVEN)


def test_a_floor_weighs_as_much_as_the_last_mode(check: Check, rejects: Check) -> None:
    given = (SPECTRUM, ALIGNED_TAILS_ABOVE_FLOOR, DESCENT_STEP)
    start, (expression, relation, _) = step(filter_gd)
    rule = SummationByParts(ENERGY, WEIGHT, filter_gd, floor=floor)
    check(start, (expression + floor * filter_gd.subs(i, N), relation, rule), given=given)
    rejects(start, (expression + floor * filter_gd.subs(i, 1), relation, rule), given=given, needs="do not differ")
    rejects(start, (expression, relation, rule), given=given, needs="do not differ")
    rejects(*step(filter_gd), given=given, needs=TAILS)
    over = (i, head + 1, N)  # no term if every mode is known, but the floor
    rule = SummationByParts(ENERGY, WEIGHT, filter_gd, over, floor=floor)
    chain = S(ENERGY * filter_gd, over), (S(WEIGHT * filter_gd, over) + floor * filter_gd.subs(i, N), "<=", rule)
    rejects(*chain, given=(*given, HEAD), needs="needs 1 [+] m ≤ N")


@pytest.mark.parametrize(
    ("weight", "given", "needs"),
    [
        (filter_gd, (SPECTRUM, ALIGNED_TAILS, STABLE_STEP), "not to decrease with i"),  # beyond 1/λ_1 large eigenvalues last
        (filter_gd, (SPECTRUM, ALIGNED_TAILS), "not to decrease with i"),
        (filter_gd, (ALIGNED_TAILS, DESCENT_STEP), "not to decrease with i"),  # unsorted
        (lam[i], GIVEN, "not to decrease with i"),
        (alpha[i], GIVEN, "not to decrease with i"),
        (lam[i] * RISING, GIVEN, "not to decrease with i"),
        (1 - 2 * eta * lam[i], GIVEN, "≥ 0; no"),  # rises, but may be negative
        (-lam[i], GIVEN, "≥ 0; no"),
        (sp.exp(2 * tau * lam[i]), GIVEN, "not to decrease with i"),
        (sp.exp(-2 * correlation * lam[i]), GIVEN, "not to decrease with i"),
        ((2 - eta * lam[i]) ** -2, GIVEN, "not to decrease with i"),
        (RISING**-1, GIVEN, "by which it divides"),
        (1 / lam[i], (SPECTRUM, ALIGNED_TAILS), "by which it divides"),
    ],
    ids=str,
)
def test_weights_that_do_not_rise_or_are_negative(rejects: Check, weight: sp.Expr, given: tuple, needs: str) -> None:
    rejects(*step(weight), given=given, needs=needs)


@pytest.mark.parametrize(
    "fact",
    [
        ALIGNED_HEADS.facts[0],
        Fact(le(tail(c[j] ** 2), A_tail * tail(reference[j])), ((i, sp.Integer(2), N),)),  # but not the whole
        Fact(le(tail(c[j] ** 2), A_tail * tail(reference[j])), ((i, sp.S.One, N - 1),)),  # but not the last
        Fact(le(S(c[j] ** 2, (j, i, N - 1)), A_tail * S(reference[j], (j, i, N - 1)))),  # tails that end earlier
        Fact(le(S(c[j] ** 2, (j, i + 1, N)), A_tail * S(reference[j], (j, i + 1, N)))),  # that begin later
        Fact(le(tail(c[j] ** 2), A_tail * tail(reference[i]))),  # a weight of the wrong mode
        Fact(le(tail(c[j] ** 2), A_tail * reference[i])),
        Fact(le(tail(c[j] ** 2), 2 * A_tail * tail(reference[j]))),
        Fact(le(tail(c[j] ** 2), A_tail * tail(reference[j]) + A)),
        Fact(le(A_tail * tail(reference[j]), tail(c[j] ** 2))),  # from below
        Fact(le(S(c[i] ** 2, (i, i, N)), A_tail * S(reference[i], (i, i, N)))),  # i is caught by its sum: one total, not every tail
        Fact(le(tail(c[j] ** 2), A_tail * tail(reference[j])), ((i, sp.S.One, N), (j, sp.S.One, N))),
    ],
    ids=str,
)
def test_comparisons_that_are_not_those_of_every_tail(rejects: Check, assume: Callable, fact: Fact) -> None:
    rejects(*step(filter_gd), given=(SPECTRUM, DESCENT_STEP, assume(fact)), needs=TAILS)


def test_the_comparison_may_use_any_names(check: Check, assume: Callable) -> None:
    renamed = Fact(le(S(c[i] ** 2, (i, j, N)), A_tail * S(reference[i], (i, j, N))), ((j, sp.S.One, N),))
    check(*step(filter_gd), given=(SPECTRUM, DESCENT_STEP, assume(renamed)))


@pytest.mark.parametrize(
    ("small", "large"),
    [
        (c[j] ** 2 * lam[i], WEIGHT.subs(i, j)),  # with another factor in each tail
        (c[j] ** 2, A_tail * reference[j] / (1 + lam[i])),
        (c[j] ** 2, A_tail * alpha[i] * reference[j]),
    ],
    ids=str,
)
def test_what_is_summed_is_the_same_in_every_tail(rejects: Check, assume: Callable, small: sp.Expr, large: sp.Expr) -> None:
    """The i of the assumption is the start of the tail, the i of the step is a mode, or another one's tail."""
    own = assume(Fact(le(tail(small), tail(large))))
    given = (SPECTRUM, DESCENT_STEP, own)
    rejects(*step(sp.S.One, small=small.subs(j, i), large=large.subs(j, i)), given=given, needs=TAILS)
    rejects(*step(sp.S.One, small=small, large=large, over=(j, sp.S.One, N)), given=given, needs=TAILS)


def test_tails_from_a_given_mode_on(check: Check, rejects: Check) -> None:
    """A claim for every i; the i of the assumption, which runs over all tails, is another one."""
    weight = filter_gd.subs(i, j)
    check(*step(weight, small=c[j] ** 2, large=A_tail * reference[j], over=(j, i, N)), given=GIVEN)
    rejects(*step(lam[j], small=c[j] ** 2, large=A_tail * reference[j], over=(j, i, N)), needs="not to decrease with j", given=GIVEN)
    rejects(*step(alpha[i], small=c[j] ** 2, large=A_tail * reference[j], over=(j, i, N - 1)), needs=TAILS, given=GIVEN)


def test_factors_in_front(check: Check, rejects: Check) -> None:
    start, (expression, relation, _) = step(filter_gd)
    for factor, needs in ((A, None), (-A, "−A ≥ 0"), (correlation, "ϱ ≥ 0"), (lam[i], "a bound index stands outside its sum")):
        chain = (factor * start, (factor * expression, relation, SummationByParts(ENERGY, WEIGHT, filter_gd, factor=factor)))
        if needs is None:
            check(*chain, given=GIVEN)
        else:
            rejects(*chain, needs=needs, given=GIVEN)


def test_it_gives_no_strict_inequality(rejects: Check) -> None:
    start, (expression, _, rule) = step(filter_gd)
    for relation in ("<", "="):
        rejects(start, (expression, relation, rule), needs=f"this rule gives <=, not {relation}", given=GIVEN)
    rejects(expression, (start, "<=", rule), needs="do not differ", given=GIVEN)


def test_another_form_of_the_weight_is_the_same_weight(rejects: Check) -> None:
    start, (expression, relation, _) = step(filter_gd)
    for form, needs in ((RISING, "the other form of the weight"), (sp.S.One, "the other form")):
        rejects(start, (expression, relation, SummationByParts(ENERGY, WEIGHT, filter_gd, form=form)), needs=needs, given=GIVEN)
    divided = sp.Mul(filter_gd * (lam[i] + lam[N]), 1 / (lam[i] + lam[N]), evaluate=False)
    rejects(
        start, (expression, relation, SummationByParts(ENERGY, WEIGHT, filter_gd, form=divided)), needs="by which it divides", given=GIVEN
    )
