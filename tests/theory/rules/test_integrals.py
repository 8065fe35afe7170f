"""The rules about integrals, recursions and quadrature: what they accept, and the near-misses that they refuse."""

from __future__ import annotations

import pytest
import sympy as sp

from theory.assumptions.core import SPECTRUM
from theory.assumptions.spectra import (
    EXPONENTIAL_SPECTRUM,
    LEARNING,
    MOVED,
    POSITIVE_TIME,
    POSITIVE_TOP,
    SHRINKING,
    STEEP,
)
from theory.checking.context import StepError
from theory.language.spectra import index as x
from theory.language.symbols import A, N, eta, exponent, i, lam, over_modes, quotient, t, tau
from theory.rules.integrals import Antiderivative, GammaIntegral, MonotoneSum, SplitMinimum, UnimodalSum

POWER = (SPECTRUM, POSITIVE_TOP, POSITIVE_TIME, STEEP)
GEOMETRIC = (SPECTRUM, POSITIVE_TOP, SHRINKING, MOVED, LEARNING, EXPONENTIAL_SPECTRUM)


def weighted(place):
    return lam[1] * place ** (-exponent) * sp.exp(-2 * lam[1] * place ** (-exponent) * tau)


PEAK = (2 * tau * lam[1]) ** (1 / exponent)
INTEGRAL = sp.Integral(weighted(x), (x, 0, sp.oo))
TOP = sp.exp(-1) / (2 * tau)
GAMMA = lam[1] ** (1 / exponent) / exponent * sp.gamma(1 - 1 / exponent) * (2 * tau) ** (1 / exponent - 1)


class TestUnimodalSum:
    def test_it_accepts_the_integral_plus_the_largest_term(self, check):
        check(over_modes(weighted(i)), (INTEGRAL + TOP, "<=", UnimodalSum(x, PEAK)), given=POWER)
        check(A * over_modes(weighted(i)), (A * INTEGRAL + A * TOP, "<=", UnimodalSum(x, PEAK)), given=POWER)

    @pytest.mark.parametrize(
        ("after", "relation", "peak", "given", "message"),
        [
            (INTEGRAL, "<=", PEAK, POWER, "gives"),
            (INTEGRAL + TOP / 2, "<=", PEAK, POWER, "gives"),
            (INTEGRAL + TOP, "=", PEAK, POWER, "gives <="),
            (INTEGRAL + TOP, "<=", 2 * PEAK, POWER, "gives"),
            (INTEGRAL + weighted(2 * PEAK), "<=", 2 * PEAK, POWER, "rise"),
            (sp.Integral(weighted(x), (x, 2, sp.oo)) + TOP, "<=", PEAK, POWER, "integral from"),
            (sp.Integral(weighted(x), (x, 0, N)) + TOP, "<=", PEAK, POWER, "integral from"),
            (INTEGRAL + TOP, "<=", PEAK, (SPECTRUM, POSITIVE_TIME, STEEP), "> 0"),
            (INTEGRAL + TOP, "<=", PEAK, (SPECTRUM, POSITIVE_TOP, STEEP), "rise|smooth|gives|needs"),
        ],
    )
    def test_it_refuses(self, check, after, relation, peak, given, message):
        with pytest.raises(StepError, match=message):
            check(over_modes(weighted(i)), (after, relation, UnimodalSum(x, peak)), given=given)

    def test_a_function_that_falls_and_then_rises_is_refused(self, check):
        valley = sp.exp((i - 3) ** 2)
        after = sp.Integral(sp.exp((x - 3) ** 2), (x, 1, sp.oo)) + 1
        with pytest.raises(StepError, match="rise"):
            check(over_modes(valley), (after, "<=", UnimodalSum(x, sp.Integer(3))))

    def test_a_negative_factor_reverses_it(self, check):
        with pytest.raises(StepError, match="≥ 0"):
            check(-over_modes(weighted(i)), (-INTEGRAL - TOP, "<=", UnimodalSum(x, PEAK)), given=POWER)


SHARE = sp.Min(1, eta * t * lam[1] * i ** (-exponent))
GROWING = (SPECTRUM, POSITIVE_TOP, STEEP, MOVED)


class TestMonotoneSum:
    def test_it_accepts_both_forms(self, check):
        whole = sp.Integral(SHARE.subs(i, x), (x, 0, sp.oo))
        check(over_modes(SHARE), (whole, "<=", MonotoneSum(x)), given=GROWING)
        rest = sp.Integral(SHARE.subs(i, x), (x, 1, sp.oo))
        check(over_modes(SHARE), (SHARE.subs(i, 1) + rest, "<=", MonotoneSum(x)), given=GROWING)

    def test_it_refuses_to_forget_the_first_term(self, check):
        with pytest.raises(StepError, match="gives"):
            check(over_modes(SHARE), (sp.Integral(SHARE.subs(i, x), (x, 1, sp.oo)), "<=", MonotoneSum(x)), given=GROWING)

    def test_it_refuses_a_sum_that_first_rises(self, check):
        with pytest.raises(StepError, match="nonincreasing"):
            check(over_modes(weighted(i)), (INTEGRAL, "<=", MonotoneSum(x)), given=POWER)

    def test_it_needs_the_quotient_below_one(self, check):
        tail = quotient**i
        after = sp.Integral(quotient**x, (x, 0, sp.oo))
        check(over_modes(tail), (after, "<=", MonotoneSum(x)), given=(SHRINKING,))
        with pytest.raises(StepError, match="nonincreasing"):
            check(over_modes(tail), (after, "<=", MonotoneSum(x)))


class TestSplitMinimum:
    tail = eta * t * lam[1] * quotient ** (x - 1)
    edge = 1 - sp.log(eta * t * lam[1]) / sp.log(quotient)
    whole = sp.Integral(sp.Min(1, tail), (x, 1, sp.oo))

    def split(self, at):
        return sp.Integral(1, (x, 1, at)) + sp.Integral(self.tail, (x, at, sp.oo))

    def test_it_accepts_any_place_beyond_the_start(self, check):
        for at in (self.edge, sp.Integer(1), sp.Integer(7)):
            check(self.whole, (self.split(at), "<=", SplitMinimum(at)), given=GEOMETRIC)

    def test_it_refuses_a_place_before_the_start(self, check):
        with pytest.raises(StepError, match="≤"):
            check(self.whole, (self.split(self.edge), "<=", SplitMinimum(self.edge)), given=GEOMETRIC[:-2])  # ηtλ_1 may be below 1
        with pytest.raises(StepError, match="≤"):
            check(self.whole, (self.split(sp.S.Half), "<=", SplitMinimum(sp.S.Half)), given=GEOMETRIC)

    def test_it_refuses_a_part_that_is_left_out(self, check):
        with pytest.raises(StepError, match="split"):
            check(self.whole, (sp.Integral(1, (x, 1, self.edge)), "<=", SplitMinimum(self.edge)), given=GEOMETRIC)


class TestGammaIntegral:
    def test_it_accepts_what_it_is(self, check):
        check(INTEGRAL, (GAMMA, "=", GammaIntegral()), given=POWER)
        check(A * INTEGRAL + TOP, (A * GAMMA + TOP, "=", GammaIntegral()), given=POWER)

    @pytest.mark.parametrize(
        ("value", "given"),
        [
            (2 * GAMMA, POWER),
            (GAMMA.subs(sp.gamma(1 - 1 / exponent), sp.gamma(1 + 1 / exponent)), POWER),
            (GAMMA * (2 * tau) ** (1 / exponent), POWER),
            (GAMMA / lam[1], POWER),
            (GAMMA, POWER[:-1]),  # a ≤ 1: the integral diverges
            (GAMMA, (SPECTRUM, POSITIVE_TIME, STEEP)),
            (GAMMA, (SPECTRUM, POSITIVE_TOP, STEEP)),
        ],
    )
    def test_it_refuses(self, check, value, given):
        with pytest.raises(StepError):
            check(INTEGRAL, (value, "=", GammaIntegral()), given=given)

    def test_it_refuses_other_integrals(self, check):
        for other in (
            sp.Integral(weighted(x), (x, 1, sp.oo)),
            sp.Integral(sp.exp(-x) * (1 + x), (x, 0, sp.oo)),
            sp.Integral(sp.exp(x), (x, 0, sp.oo)),
        ):
            with pytest.raises(StepError):
                check(other, (sp.gamma(1), "=", GammaIntegral()), given=POWER)


class TestAntiderivative:
    def test_it_accepts_values_and_limits(self, check):
        check(sp.Integral(x**2, (x, 1, 2)), (sp.Rational(7, 3), "=", Antiderivative()))
        check(sp.Integral(quotient**x, (x, 1, sp.oo)), (-quotient / sp.log(quotient), "=", Antiderivative()), given=(SHRINKING,))

    def test_it_refuses_a_wrong_value(self, check):
        with pytest.raises(StepError, match="not what"):
            check(sp.Integral(x**2, (x, 1, 2)), (sp.Integer(2), "=", Antiderivative()))

    def test_it_refuses_a_wrong_antiderivative(self, check):
        with pytest.raises(StepError, match="not an antiderivative"):
            check(sp.Integral(x**2, (x, 1, 2)), (sp.Integer(7), "=", Antiderivative(((x**2, x**3),))))

    def test_it_refuses_divergence(self, check):
        with pytest.raises(StepError):
            check(sp.Integral(1 / x, (x, 1, sp.oo)), (sp.Integer(1), "=", Antiderivative()))
        with pytest.raises(StepError):
            check(sp.Integral(quotient**x, (x, 1, sp.oo)), (-quotient / sp.log(quotient), "=", Antiderivative()))

    def test_it_refuses_to_step_over_a_pole(self, check):
        with pytest.raises(StepError):
            check(sp.Integral((x - 2) ** (-2), (x, 1, 3)), (sp.Integer(-2), "=", Antiderivative()))
        with pytest.raises(StepError, match="no meaning"):
            check(sp.Integral(sp.tan(x) ** 2 + 1, (x, 1, 3)), (sp.tan(3) - sp.tan(1), "=", Antiderivative()))

    def test_it_refuses_to_start_where_the_function_may_be_singular(self, check):
        with pytest.raises(StepError, match="> 0"):
            check(sp.Integral(x ** (-2), (x, 0, 1)), (sp.Integer(-1), "=", Antiderivative()))
