"""No rule lets a symbol be bound where it was free, or be freed: each step here would be accepted by substituting blindly, and is false."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import sympy as sp

from theory.assumptions.base import Assumption, Fact
from theory.assumptions.core import ALIGNED, BLOCKS, SPECTRUM
from theory.assumptions.krylov import GAUSS, GAUSS_RULE, SPECTRAL_MEASURE
from theory.checking.context import StepError
from theory.language.symbols import A, B, N, b, c, first, gamma, i, j, lam, last, t
from theory.language.symbols import x as eigenvalue
from theory.rules.citing import Cite
from theory.rules.gaussian import SmoothIntegral
from theory.rules.inequalities import SingleTerm
from theory.rules.integrals import Antiderivative, GammaIntegral, MonotoneSum, SplitMinimum, UnimodalSum
from theory.rules.quadrature import QuadratureBound
from theory.rules.rewriting import ByAssumption, Solution
from theory.rules.sums import SplitIntoBlocks, Telescoping, Termwise
from theory.statements.chain import check_chain
from theory.statements.theorem import Step, Theorem

S = sp.Sum
ONE = sp.Integer(1)
k = sp.Symbol("k", integer=True, positive=True)
y, z = sp.symbols("y z", positive=True)
Check = Callable[..., None]
Assume = Callable[..., Assumption]
WITHIN = Fact(sp.Le(j, N))


class TestIndices:
    def test_a_block_does_not_take_the_name_of_a_free_index(self, refuses: Check) -> None:
        before, after = S(lam[i] * c[i], (i, 1, N)), S(lam[j] * c[i], (j, first[b], last[b]), (b, 1, B))
        refuses(before, after, "=", SplitIntoBlocks(), SPECTRUM, BLOCKS, needs="holds it already")

    def test_nor_of_one_that_is_bound_further_in(self, refuses: Check) -> None:
        before = S(lam[i] * (1 + S(lam[i] * lam[i], (i, 1, N))), (i, 1, N))
        after = S(lam[j] * (1 + S(lam[i] * lam[j], (i, 1, N))), (j, first[b], last[b]), (b, 1, B))
        refuses(before, after, "=", SplitIntoBlocks(), SPECTRUM, BLOCKS, needs="binds an index of that name")

    def test_blocks_may_use_another_index(self, check: Check) -> None:
        after = S(lam[j] * S(lam[i], (i, 1, N)), (j, first[b], last[b]), (b, 1, B))
        check(S(lam[i] * S(lam[i], (i, 1, N)), (i, 1, N)), (after, "=", SplitIntoBlocks()), given=(SPECTRUM, BLOCKS))

    def test_one_term_is_not_bound_by_a_sum_inside_it(self, refuses: Check, assume: Assume) -> None:
        inner, over = S(lam[i] * lam[j], (j, 1, N)), (i, ONE, j)
        rule = SingleTerm(inner, j, over)
        refuses(S(lam[j] ** 2, (j, 1, N)), S(inner, over), "<=", rule, assume(WITHIN), needs="binds an index of that name")

    def test_nor_is_the_term_where_a_comparison_is_strict(self, refuses: Check, assume: Assume) -> None:
        positive = assume(WITHIN, Fact(sp.Lt(0, S(lam[j] ** 2, (j, 1, N)), evaluate=False)))
        after = S(lam[i] + S(lam[i] * lam[j], (j, 1, N)), (i, 1, j))
        rule = Termwise(strictly_at=j)
        refuses(S(lam[i], (i, 1, j)), after, "<", rule, positive, needs="binds an index of that name")

    def test_nor_are_the_ends_of_a_telescoping_sum(self, refuses: Check) -> None:
        def primitive(at: sp.Expr) -> sp.Expr:
            return S(at * lam[j], (j, 1, N))

        before = S(primitive(t + 1) - primitive(t), (t, 0, j))
        after = S((j + 1) * lam[j], (j, 1, N)) - primitive(sp.Integer(0))
        refuses(before, after, "=", Telescoping(t, primitive(t)), needs="binds an index of that name")

    def test_an_integrand_does_not_hold_the_index_of_its_measure(self, refuses: Check) -> None:
        index = SPECTRAL_MEASURE.over[0]
        before, after = (side.integral(c[index] ** 2, eigenvalue) for side in (GAUSS_RULE, SPECTRAL_MEASURE))
        rule = QuadratureBound(c[index] ** 2, eigenvalue, GAUSS_RULE, SPECTRAL_MEASURE)
        refuses(before, after, "<=", rule, SPECTRUM, GAUSS, needs="a bound index stands outside its sum")


class TestIntegrals:
    power = sp.Integral(y**-3, (y, 1, sp.oo))

    @pytest.mark.parametrize("inside", [True, False])
    def test_a_free_symbol_is_not_the_variable_of_integration(self, refuses: Check, inside: bool) -> None:
        before = S(y * i**-3, (i, 2, N)) if inside else S(i**-2, (i, 2, N))
        after = sp.Integral(y * y**-3, (y, 1, sp.oo)) if inside else y * self.power
        refuses(before, after, "<=", MonotoneSum(y), needs="a bound index stands outside its sum")

    def test_nor_in_a_sum_that_rises_first(self, refuses: Check) -> None:
        before = S(y * sp.exp(-i), (i, 1, N))
        after = sp.Integral(y * sp.exp(-y), (y, 0, sp.oo)) + sp.exp(-1)
        refuses(before, after, "<=", UnimodalSum(y, ONE), needs="a bound index stands outside its sum")

    @pytest.mark.parametrize(
        ("before", "after", "relation", "rule"),
        [
            (sp.Integral(sp.exp(-y), (y, 0, sp.oo), (z, 0, 2)), ONE, "=", GammaIntegral()),
            (sp.Integral(y**-2, (y, 1, sp.oo), (z, 1, 3)), ONE, "=", Antiderivative()),
            (sp.Integral(sp.exp(-y), (y, 0, sp.oo), (z, 0, 2)), ONE, "=", SmoothIntegral()),
            (S(i**-3, (i, 2, N)), sp.Integral(y**-3, (y, 1, sp.oo), (z, 0, sp.Rational(1, 9))), "<=", MonotoneSum(y)),
            (
                sp.Integral(sp.Min(y**-2, 1), (y, 0, sp.oo), (z, 0, 2)),
                sp.Integral(1, (y, 0, 1)) + sp.Integral(y**-2, (y, 1, sp.oo)),
                "<=",
                SplitMinimum(ONE),
            ),
        ],
    )
    def test_no_integral_of_an_integral_is_taken_for_the_inner_one(
        self, refuses: Check, before: sp.Expr, after: sp.Expr, relation: str, rule: object
    ) -> None:
        refuses(before, after, relation, rule, needs="a definite integral over one variable")


class TestFacts:
    def test_a_fact_about_a_free_symbol_says_nothing_of_an_index_with_its_name(self, refuses: Check, assume: Assume) -> None:
        before, after = S(t, (t, 1, N)), S(5, (t, 1, N))
        refuses(before, after, "<=", Termwise(), assume(Fact(sp.Le(t, 5))), needs="t ≤ 5")
        refuses(before, after, "=", ByAssumption("own"), assume(Fact(sp.Eq(t, 5))), needs="differ")

    def test_an_equality_puts_nothing_under_an_integral_that_binds_it(self, refuses: Check, assume: Assume) -> None:
        before, after = (sp.Integral(y * factor, (y, 0, 1)) for factor in (z, y))
        refuses(before, after, "=", ByAssumption("own"), assume(Fact(sp.Eq(z, y))), needs="differ")

    def test_a_quantified_fact_is_not_read_at_an_index_that_it_sums_over(self, refuses: Check, assume: Assume) -> None:
        smaller = Fact(sp.Le(c[i] ** 2, S(lam[i] * lam[j], (j, 1, N)), evaluate=False))
        squares = Fact(sp.Le(S(lam[j] ** 2, (j, 1, N)), A, evaluate=False))
        refuses(S(c[j] ** 2, (j, 1, N)), S(A, (j, 1, N)), "<=", Termwise(), assume(smaller, squares), needs="c_j² ≤ A")

    def test_the_indices_of_a_fact_are_chosen_all_at_once(self, check: Check, refuses: Check, assume: Assume) -> None:
        triangular = assume(Fact(sp.Eq(lam[i] * c[j], 0, evaluate=False), ((i, ONE, N), (j, i + 1, N))))
        before, zero = S(lam[j] * c[k], (k, j + 1, N), (j, 1, N)), sp.Integer(0)
        check(before, (zero, "=", ByAssumption("own")), given=(triangular,))
        diagonal = S(lam[k] * c[k] * c[j] ** 2, (k, j + 1, N), (j, 1, N))
        refuses(diagonal, zero, "=", ByAssumption("own"), triangular, needs="differ")

    def test_a_symbol_of_a_cited_assumption_does_not_become_dependent_on_its_index(self) -> None:
        first_mode = Theorem("Y", "n", "m", "ours", "t", (SPECTRUM, ALIGNED), c[1] ** 2, (Step(A * lam[1], "<=", Termwise()),))
        check_chain(first_mode)
        varying = Assumption("varying", "varying", (Fact(sp.Le(c[i] ** 2, gamma * lam[i] * lam[i], evaluate=False)),))
        citing = Step(gamma * lam[i] * lam[1], "<=", Cite("Y", ((A, gamma * lam[i]),)))
        false = Theorem("Z", "n", "m", "ours", "t", (SPECTRUM, varying), c[1] ** 2, (citing,))
        with pytest.raises(StepError, match="a bound index stands outside its sum"):
            check_chain(false, {"Y": first_mode, "Z": false})


class TestSolution:
    unknown = sp.Function("u", real=True)

    @pytest.mark.parametrize(
        ("formula", "before", "after"),
        [
            (k * c[i], S(unknown(j), (k, 1, N)), S(k * c[j], (k, 1, N))),
            (S(lam[i] * c[j], (j, 1, N)), S(unknown(j), (j, 1, N)), S(S(lam[j] * c[j], (j, 1, N)), (b, 1, N))),
        ],
    )
    def test_a_formula_is_not_put_where_its_symbols_are_bound(
        self, assume: Assume, formula: sp.Expr, before: sp.Expr, after: sp.Expr
    ) -> None:
        head = self.unknown(i)
        solved = assume(Fact(sp.Eq(head, formula, evaluate=False), ((i, ONE, N),)))
        known = Theorem("Y", "n", "m", "ours", "t", (solved,), head, (Step(formula, "=", ByAssumption("own")),))
        rule = Solution(head, formula, "Y")
        check_chain(replace(known, id="Z", steps=(Step(formula, "=", rule),)), {"Y": known})
        false = Theorem("Z", "n", "m", "ours", "t", (solved,), before, (Step(after, "=", rule),))
        with pytest.raises(StepError, match="bound"):
            check_chain(false, {"Y": known, "Z": false})


class TestWhatNeedsNoAssumption:
    def test_blocks_of_one_are_blocks(self, check: Check) -> None:
        check(S(i**2, (i, 1, N)), (S(i**2, (i, j, j), (j, 1, N)), "=", SplitIntoBlocks()))

    def test_overlapping_blocks_that_start_well_are_refused(self, refuses: Check) -> None:
        before, after = S(lam[i], (i, 1, N)), S(lam[i], (i, 1, last[b]), (b, 1, B))
        refuses(before, after, "=", SplitIntoBlocks(), SPECTRUM, BLOCKS, needs="needs 1 = 1 \\+ last_b")
