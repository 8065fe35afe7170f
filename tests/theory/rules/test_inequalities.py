"""The classical inequalities as rules: steps they must accept, and near-misses they must reject."""

from __future__ import annotations

import pytest
import sympy as sp

from theory.assumptions.alignment import BLOCK_ALIGNED, MONOTONE, REVERSE_MONOTONE, TWO_ALIGNED
from theory.assumptions.core import ALIGNED, BLOCKS, DESCENT_STEP, NONZERO_KERNEL, SPECTRUM, STABLE_STEP
from theory.language.definitions import T, block_energy, block_trace
from theory.language.symbols import (
    A,
    A_blk,
    B,
    N,
    alpha,
    b,
    c,
    eta,
    filter_gd,
    i,
    j,
    lam,
    over_blocks,
    over_modes,
    p,
    q,
    root_A1,
    root_A2,
    t,
)
from theory.rules.combining import Backwards, Combination, MinimumOf
from theory.rules.inequalities import CauchySchwarz, Chebyshev, Jensen, Power, SingleTerm, TriangleWithRoots
from theory.rules.sums import Blockwise, SplitIntoBlocks, Termwise

T2 = over_modes(lam[i] ** 2)
WEIGHTED = over_modes(lam[i] * filter_gd)
KERNEL = (SPECTRUM, NONZERO_KERNEL)
MODES = (j, sp.Integer(1), N)


class TestCauchySchwarz:
    rule = CauchySchwarz(sp.Integer(1), lam[i])

    def test_accepts(self, check):
        check(over_modes(lam[i]) ** 2, (N * T2, "<=", self.rule))
        check(over_modes(c[i] * lam[i]) ** 2, (over_modes(c[i] ** 2) * T2, "<=", CauchySchwarz(c[i], lam[i])))

    @pytest.mark.parametrize(
        ("before", "after", "relation"),
        [
            (over_modes(lam[i]) ** 2, T2, "<="),  # the number of modes left out
            (over_modes(lam[i]) ** 2, N * T2 / 2, "<="),  # wrong constant
            (over_modes(lam[i]) ** 3, N * T2, "<="),  # wrong exponent
            (N * T2, over_modes(lam[i]) ** 2, "<="),  # reversed
            (over_modes(lam[i]) ** 2, N * T2, "<"),  # not strict: flat spectra
            (over_modes(lam[i]) ** 2, N * T2, "="),
        ],
    )
    def test_rejects(self, rejects, before, after, relation):
        rejects(before, (after, relation, self.rule), needs="this rule gives")

    def test_rejects_a_weight_of_either_sign(self, rejects):
        rule = CauchySchwarz(sp.Integer(1), lam[i], c[i])
        rejects(over_modes(c[i] * lam[i]) ** 2, (over_modes(c[i]) * over_modes(c[i] * lam[i] ** 2), "<=", rule))

    def test_rejects_a_factor_of_either_sign(self, check, rejects, assume):
        step = (c[1] * N * T2, "<=", CauchySchwarz(sp.Integer(1), lam[i], factor=c[1]))
        rejects(c[1] * over_modes(lam[i]) ** 2, step)
        check(c[1] * over_modes(lam[i]) ** 2, step, given=(assume(sp.Le(0, c[1], evaluate=False)),))

    def test_rejects_terms_that_may_be_imaginary(self, rejects):
        root = sp.sqrt(c[i])
        rejects(over_modes(root) ** 2, (N * over_modes(c[i]), "<=", CauchySchwarz(sp.Integer(1), root)), needs="takes a root")


class TestJensen:
    def test_accepts_even_powers_for_every_step(self, check):
        check((1 - eta * T2 / T) ** (2 * t), (WEIGHTED / T, "<=", Jensen(lam[i], 1 - eta * lam[i], 2 * t)), given=KERNEL)

    def test_rejects_odd_powers(self, rejects):
        odd = over_modes(lam[i] * (1 - eta * lam[i]) ** 3) / T  # λ = (2, 1), η = 1: −2/3 is not at least (−2/3)³
        rejects((1 - eta * T2 / T) ** 3, (odd, "<=", Jensen(lam[i], 1 - eta * lam[i], sp.Integer(3))), given=KERNEL)

    def test_rejects_negative_powers(self, rejects):
        rejects((T2 / T) ** -2, (over_modes(1 / lam[i]) / T, "<=", Jensen(lam[i], lam[i], sp.Integer(-2))), given=KERNEL)

    def test_rejects_the_other_direction(self, rejects):
        rule = Jensen(lam[i], 1 - eta * lam[i], 2 * t)
        rejects(WEIGHTED / T, ((1 - eta * T2 / T) ** (2 * t), "<=", rule), given=KERNEL, needs="this rule gives")

    def test_needs_positive_total_weight(self, rejects):
        rule = Jensen(lam[i], 1 - eta * lam[i], 2 * t)
        rejects(T * (1 - eta * T2 / T) ** (2 * t), (WEIGHTED, "<=", rule), given=(SPECTRUM,))

    def test_rejects_a_weight_of_either_sign(self, rejects, assume):
        total = over_modes(c[i])
        given = (assume(sp.Lt(0, total, evaluate=False)),)
        rule = Jensen(c[i], lam[i], sp.Integer(2))
        rejects((over_modes(c[i] * lam[i]) / total) ** 2, (over_modes(c[i] * lam[i] ** 2) / total, "<=", rule), given=given)

    def test_rejects_an_exponent_that_changes_with_the_mode(self, rejects):
        rule = Jensen(lam[i], lam[i], 2 * i)
        rejects((T2 / T) ** (2 * i), (over_modes(lam[i] ** (2 * i + 1)) / T, "<=", rule), given=KERNEL, needs="same for all")


class TestChebyshev:
    ratios = Chebyshev(lam[i], alpha[i], filter_gd, lam[i])
    mixed = over_modes(lam[i] * alpha[i] * filter_gd) * over_modes(lam[i])
    apart = over_modes(lam[i] * alpha[i]) * WEIGHTED

    def test_accepts_opposite_order(self, check):
        check(self.mixed, (self.apart, "<=", self.ratios), given=(SPECTRUM, MONOTONE, DESCENT_STEP))

    def test_accepts_similar_order(self, check):
        check(self.apart, (self.mixed, "<=", self.ratios), given=(SPECTRUM, REVERSE_MONOTONE, DESCENT_STEP))

    @pytest.mark.parametrize(
        "given",
        [
            (SPECTRUM, DESCENT_STEP),  # nothing orders α: λ = (1, 0), α = (0, 1)
            (SPECTRUM, MONOTONE, STABLE_STEP),  # λ = (2, 1), η = 1, α = (1, 0): g grows with λ
            (SPECTRUM, MONOTONE),
            (SPECTRUM, REVERSE_MONOTONE, DESCENT_STEP),  # ordered the other way
        ],
    )
    def test_rejects_without_its_conditions(self, rejects, given):
        rejects(self.mixed, (self.apart, "<=", self.ratios), given=given, needs="needs|this rule gives")

    def test_rejects_the_reverse(self, rejects):
        rejects(self.apart, (self.mixed, "<=", self.ratios), given=(SPECTRUM, MONOTONE, DESCENT_STEP), needs="this rule gives")

    def test_needs_one_function_of_the_key_alone(self, rejects, assume):
        """Where λ_i = λ_j both α and c² may differ: λ = (1, 1), α = (0, 1), c² = (1, 0) are ordered like λ, but Chebyshev fails."""
        pairs = [(lam[i] - lam[j]) * (v[i] - v[j]) for v in (alpha, c)]
        like_the_key = assume(*[sp.Le(0, product, evaluate=False) for product in pairs])
        rule = Chebyshev(lam[i], alpha[i], c[i], lam[i])
        small = over_modes(lam[i] * alpha[i]) * over_modes(lam[i] * c[i])
        large = over_modes(lam[i] * alpha[i] * c[i]) * over_modes(lam[i])
        rejects(small, (large, "<=", rule), given=(SPECTRUM, MONOTONE, like_the_key), needs="monotone function")

    def test_rejects_a_function_that_turns(self, rejects):
        both_ways = lam[i] * (1 - eta * lam[i])
        rule = Chebyshev(sp.Integer(1), lam[i], both_ways, lam[i])
        small = over_modes(lam[i] * both_ways) * N
        rejects(small, (T * over_modes(both_ways), "<=", rule), given=(SPECTRUM, DESCENT_STEP), needs="monotone function")

    def test_rejects_a_function_that_hides_the_key_in_a_sum(self, rejects, assume):
        gap = lam[i] - over_modes(lam[i]) / N
        given = (SPECTRUM, assume(sp.Le(0, gap, evaluate=False)))
        rule = Chebyshev(sp.Integer(1), lam[i], gap, lam[i])
        rejects(over_modes(lam[i] * gap) * N, (T * over_modes(gap), "<=", rule), given=given, needs="monotone function")

    def test_rejects_an_exponent_that_may_be_negative(self, rejects):
        rule = Chebyshev(sp.Integer(1), lam[i], lam[i] ** c[1], lam[i])
        rejects(T * over_modes(lam[i] ** c[1]), (over_modes(lam[i] ** (c[1] + 1)) * N, "<=", rule), given=(SPECTRUM,))

    def test_rejects_a_weight_of_either_sign(self, rejects):
        rule = Chebyshev(c[i], lam[i], lam[i], lam[i])
        small, large = over_modes(c[i] * lam[i]) ** 2, over_modes(c[i] * lam[i] ** 2) * over_modes(c[i])
        rejects(small, (large, "<=", rule), given=(SPECTRUM,))


class TestSingleTerm:
    def test_accepts(self, check):
        check(lam[i] * c[i] ** 2, (lam[i] * sp.Sum(c[j] ** 2, MODES), "<=", SingleTerm(c[j] ** 2, i, MODES, factor=lam[i])))
        check(lam[1], (sp.Sum(lam[j], MODES), "<=", SingleTerm(lam[j], sp.Integer(1), MODES)))

    def test_rejects_terms_of_either_sign(self, rejects):
        rejects(c[i], (sp.Sum(c[j], MODES), "<=", SingleTerm(c[j], i, MODES)))

    def test_rejects_a_term_outside_the_sum(self, rejects):
        rejects(lam[2], (sp.Sum(lam[j], MODES), "<=", SingleTerm(lam[j], sp.Integer(2), MODES)))  # N may be 1
        later = (j, sp.Integer(2), N)
        rejects(lam[1], (sp.Sum(lam[j], later), "<=", SingleTerm(lam[j], sp.Integer(1), later)))

    def test_rejects_a_smaller_constant_and_the_reverse(self, rejects):
        rule = SingleTerm(lam[j], sp.Integer(1), MODES)
        rejects(lam[1], (sp.Sum(lam[j], MODES) / 2, "<=", rule), needs="this rule gives")
        rejects(sp.Sum(lam[j], MODES), (lam[1], "<=", rule), needs="this rule gives")


class TestPower:
    def test_accepts(self, check):
        check(over_modes(lam[N]), (N * lam[1], "<=", Power(lam[N], lam[1], sp.Integer(1), factor=N)), given=(SPECTRUM,))

    def test_rejects_the_reverse_and_other_exponents(self, rejects):
        given = (SPECTRUM,)
        rejects(lam[1] ** A, (lam[N] ** A, "<=", Power(lam[1], lam[N], A)), given=given)
        rejects(lam[N] ** A, (lam[1] ** (2 * A), "<=", Power(lam[N], lam[1], A)), given=given, needs="this rule gives")
        rejects(lam[1] ** -A, (lam[N] ** -A, "<=", Power(lam[N], lam[1], -A)), given=given)

    def test_rejects_bases_of_either_sign(self, rejects, assume):
        given = (assume(sp.Le(c[1], A, evaluate=False)),)
        rejects(c[1] ** 2, (A**2, "<=", Power(c[1], A, sp.Integer(2))), given=given)  # c = −2, A = 1


class TestTriangleWithRoots:
    rule = TriangleWithRoots(p[i], q[i], root_A1, root_A2, lam[i])
    bound = (root_A1 + root_A2) ** 2 * lam[i]

    def test_accepts(self, check):
        check((p[i] - q[i]) ** 2, (self.bound, "<=", self.rule), given=(SPECTRUM, TWO_ALIGNED))

    def test_rejects_squares_added_instead_of_roots(self, rejects):
        wrong = (root_A1**2 + root_A2**2) * lam[i]  # p = 1, q = −1, both constants 1
        rejects((p[i] - q[i]) ** 2, (wrong, "<=", self.rule), given=(SPECTRUM, TWO_ALIGNED), needs="this rule gives")

    def test_needs_both_alignments(self, rejects):
        rejects((p[i] - q[i]) ** 2, (self.bound, "<=", self.rule), given=(SPECTRUM,))
        rule = TriangleWithRoots(p[i], c[i], root_A1, root_A2, lam[i])
        rejects((p[i] - c[i]) ** 2, (self.bound, "<=", rule), given=(SPECTRUM, TWO_ALIGNED, ALIGNED))

    def test_rejects_roots_of_either_sign(self, rejects, assume):
        given = (assume(sp.Le(p[i] ** 2, c[1] ** 2 * lam[i]), sp.Le(q[i] ** 2, c[1] ** 2 * lam[i])),)
        rule = TriangleWithRoots(p[i], q[i], c[1], c[1], lam[i])
        rejects((p[i] - q[i]) ** 2, (4 * c[1] ** 2 * lam[i], "<=", rule), given=given)


class TestMinimumOf:
    given = (SPECTRUM, DESCENT_STEP)

    def test_accepts_when_every_bound_is_shown(self, check):
        check(over_modes(lam[i]), (over_modes(sp.Min(lam[i], lam[1])), "<=", MinimumOf((Termwise(),))), given=self.given)
        check(sp.Min(lam[i], c[1]), (lam[i], "<=", MinimumOf(())))

    def test_rejects_when_one_bound_is_not_shown(self, rejects):
        step = (over_modes(sp.Min(lam[i], alpha[i])), "<=", MinimumOf((Termwise(),)))
        rejects(WEIGHTED, step, given=self.given, needs="not shown")

    def test_rejects_the_maximum_and_the_reverse(self, rejects):
        rejects(sp.Max(lam[i], c[1]), (lam[i], "<=", MinimumOf((Termwise(),))), given=self.given, needs="not shown")
        rejects(lam[i], (sp.Min(lam[i], c[1]), "<=", MinimumOf((Termwise(),))), given=self.given, needs="not shown")


class TestCombination:
    def test_accepts(self, check, assume):
        given = (assume(sp.Le(over_modes(c[i] ** 2), A, evaluate=False)),)
        check(eta * over_modes(c[i] ** 2), (eta * A, "<=", Combination()), given=given)

    def test_rejects(self, rejects, assume):
        given = (assume(sp.Le(over_modes(c[i] ** 2), A, evaluate=False)),)
        rejects(over_modes(c[i] ** 2), (A / 2, "<=", Combination()), given=given)
        rejects(c[1] * over_modes(c[i] ** 2), (c[1] * A, "<=", Combination()), given=given)  # a factor of either sign
        rejects(over_modes(c[i] ** 2), (A, "<", Combination()), given=given)
        rejects(A, (over_modes(c[i] ** 2), "<=", Combination()), given=given)
        rejects(over_modes(c[i] ** 2), (A, "=", Combination()), given=given, needs="gives")


class TestBlockwise:
    given = (SPECTRUM, BLOCKS, BLOCK_ALIGNED)
    weight = (1 - eta * lam[1]) ** (2 * t)

    def test_accepts(self, check):
        check(over_blocks(c[i] ** 2), (A_blk * over_blocks(lam[i]), "<=", Blockwise()), given=self.given)
        before, after = (sp.Sum(e * self.weight, (b, 1, B)) for e in (block_energy(b), A_blk * block_trace(b)))
        check(before, (after, "<=", Blockwise()), given=self.given)

    def test_alignment_over_blocks_says_nothing_of_single_modes(self, rejects):
        rejects(over_blocks(c[i] ** 2), (A_blk * over_blocks(lam[i]), "<=", Termwise()), given=self.given)

    def test_rejects(self, rejects):
        before = over_blocks(c[i] ** 2)
        rejects(before, (A_blk * over_blocks(lam[i]) / 2, "<=", Blockwise()), given=self.given)
        rejects(before, (A_blk * over_blocks(lam[i]), "<=", Blockwise()), given=(SPECTRUM, BLOCKS))
        rejects(A_blk * over_blocks(lam[i]), (before, "<=", Blockwise()), given=self.given)
        rejects(before, (A_blk * over_modes(lam[i]), "<=", Blockwise()), given=self.given, needs="same blocks")
        signed = sp.Sum(c[b] * block_energy(b), (b, 1, B))
        rejects(signed, (sp.Sum(c[b] * A_blk * block_trace(b), (b, 1, B)), "<=", Blockwise()), given=self.given)


def test_no_factor_may_divide_by_what_can_be_zero(rejects, assume):
    """With c_1 = 0 the scaled alignments say nothing: p = 2, q = 0, both roots 0."""
    scaled = assume(*[sp.Le((c[1] * v[i]) ** 2, (c[1] ** 2 * r) ** 2 * lam[i]) for v, r in ((p, root_A1), (q, root_A2))])
    rule = TriangleWithRoots(c[1] * p[i], c[1] * q[i], c[1] ** 2 * root_A1, c[1] ** 2 * root_A2, lam[i], factor=1 / c[1] ** 2)
    bound = c[1] ** 2 * (root_A1 + root_A2) ** 2 * lam[i]
    rejects((p[i] - q[i]) ** 2, (bound, "<=", rule), given=(SPECTRUM, scaled), needs="by which it divides")


def test_an_equality_can_be_read_backwards_and_nothing_else(check, rejects):
    check(over_blocks(lam[i]), (T, "=", Backwards(SplitIntoBlocks())), given=(SPECTRUM, BLOCKS))
    rejects(lam[1], (lam[i], "<=", Backwards(Termwise())), given=(SPECTRUM,), needs="only equalities")
    rejects(over_blocks(lam[i]), (T, "=", Backwards(SplitIntoBlocks())), given=(SPECTRUM,))
