"""Rules about sums: steps they must accept, and near-misses they must reject. Bound indices stay in their sums."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sympy as sp

from theory.assumptions.base import Fact, lt
from theory.assumptions.core import (
    BLOCKS,
    DESCENT_STEP,
    MULTIPLICITY,
    NONZERO_KERNEL,
    SPECTRUM,
)
from theory.checking.context import Context, StepError
from theory.language.definitions import rho
from theory.language.symbols import (
    B,
    N,
    b,
    c,
    filter_gd,
    first,
    i,
    lam,
    last,
    m,
    over_blocks,
    over_modes,
    t,
    v,
)
from theory.rules.rewriting import Algebra
from theory.rules.sums import GeometricSum, MoreTerms, SplitAt, SplitIntoBlocks, Termwise

Check = Callable[..., None]
S = sp.Sum
ENERGY = over_modes(c[i] ** 2)
WEIGHTED = over_modes(lam[i] * filter_gd)
BLOCKWISE = (SPECTRUM, BLOCKS, DESCENT_STEP)


# Splitting and growing sums


def test_split_at_a_mode_inside_the_sum(check: Check, rejects: Check) -> None:
    parts = S(lam[i], (i, 1, N - m)) + S(lam[i], (i, N - m + 1, N))
    check(over_modes(lam[i]), (parts, "=", SplitAt(N - m)), given=(MULTIPLICITY,))
    rejects(over_modes(lam[i]), (parts, "=", SplitAt(N - m)))  # m may exceed N
    overlapping = S(lam[i], (i, 1, N - m)) + S(lam[i], (i, N - m, N))
    rejects(over_modes(lam[i]), (overlapping, "=", SplitAt(N - m)), given=(MULTIPLICITY,), needs="differ")


def test_split_into_blocks(check: Check, rejects: Check) -> None:
    check(ENERGY, (over_blocks(c[i] ** 2), "=", SplitIntoBlocks()), given=BLOCKWISE)
    rejects(ENERGY, (over_blocks(c[i] ** 2), "=", SplitIntoBlocks()), needs="needs")
    rejects(ENERGY, (over_blocks(2 * c[i] ** 2), "=", SplitIntoBlocks()), given=BLOCKWISE, needs="differ")
    shifted = S(c[i] ** 2, (i, first[b], last[b]), (b, 1, B - 1))
    rejects(ENERGY, (shifted, "=", SplitIntoBlocks()), given=BLOCKWISE, needs="needs last_{B − 1} = N")
    rejects(ENERGY, (ENERGY, "=", SplitIntoBlocks()), given=BLOCKWISE, needs="double sum")


def test_more_terms_must_contain_the_old_ones_and_be_nonnegative(check: Check, rejects: Check) -> None:
    check(S(lam[i], (i, 2, N)), (over_modes(lam[i]), "<=", MoreTerms()))
    check(S(lam[i], (i, N - m + 1, N)), (over_modes(lam[i]), "<=", MoreTerms()), given=(MULTIPLICITY,))
    rejects(over_modes(lam[i]), (S(lam[i], (i, 2, N)), "<=", MoreTerms()), needs="needs 2 ≤ 1")
    rejects(S(c[i], (i, 2, N)), (over_modes(c[i]), "<=", MoreTerms()), needs="c_i ≥ 0")
    rejects(S(lam[i], (i, 2, N)), (over_modes(2 * lam[i]), "<=", MoreTerms()), needs="differ")


def test_modes_that_do_not_exist(rejects: Check) -> None:
    rejects(over_modes(lam[i]), (S(lam[i], (i, 1, N + 1)), "<=", MoreTerms()), needs="to be among 1 … N")
    rejects(lam[N + 1], (lam[1], "<=", Termwise()), given=(SPECTRUM,), needs="to be among 1 … N")
    rejects(lam[0], (lam[1], "<=", Termwise()), given=(SPECTRUM,), needs="to be among 1 … N")
    rejects(sp.Integer(0), (S(i - 1, (i, 0, N)), "<=", Termwise()), needs="needs 0 ≥ 1 where a sum over i starts")


def test_a_fact_about_some_blocks_is_not_one_about_all(rejects: Check, assume: Callable) -> None:
    """last_b + 1 ≤ N holds for every block but the last."""
    own = assume(Fact(sp.Le(last[b] + 1, N, evaluate=False), ((b, sp.Integer(1), B - 1),)))
    chain = (S(lam[last[b] + 1], (b, 1, B)), (S(lam[1], (b, 1, B)), "<=", Termwise()))
    rejects(*chain, given=(own, SPECTRUM, BLOCKS))


# A bound index stays in its sum


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        (c[i] ** 2 * S(lam[i], (i, 1, 1)), lam[i] * over_modes(c[i] ** 2), MoreTerms()),
        (c[i] ** 2 * over_modes(lam[i]), lam[i] * over_blocks(c[i] ** 2), SplitIntoBlocks()),
        (b * ENERGY, over_blocks(b * c[i] ** 2), SplitIntoBlocks()),
        (c[i] ** 2 * over_modes(lam[i]), lam[i] * over_modes(c[i] ** 2), Termwise()),
        (c[i] ** 2 * over_modes(lam[i]), over_modes(c[i] ** 2 * lam[i]), Algebra()),
    ],
)
def test_a_bound_index_does_not_escape_its_sum(rejects: Check, before: sp.Expr, after: sp.Expr, rule: object) -> None:
    relation = "<=" if isinstance(rule, MoreTerms | Termwise) else "="
    rejects(before, (after, relation, rule), given=BLOCKWISE, needs="a bound index stands outside its sum|differ")


def test_a_name_does_not_capture_its_argument(rejects: Check) -> None:
    """ρ_i would sum λ_i(1 − ηλ_i)^{2i} over the very i that is its argument."""
    rejects(rho(i), (rho(i), "=", Algebra()), given=(NONZERO_KERNEL,), needs="its definition sums over")


def test_a_geometric_sum_that_stands_twice_is_looked_at_twice() -> None:
    """Of the first modes it is known that λ is not 1, of the others not."""
    total = c[i] * S(lam[i] ** (v - 1), (v, 1, t))
    few, all_of_them = S(total, (i, 1, m)), S(total, (i, 1, N))
    context = Context([Fact(lt(lam[i], 1), ((i, sp.S.One, m),))])
    assert GeometricSum(v).found(few, few, "=", context).forms
    for before, after in ((few, all_of_them), (all_of_them, few)):
        with pytest.raises(StepError, match="λ_i ≠ 1"):
            GeometricSum(v).found(before, after, "=", context)
