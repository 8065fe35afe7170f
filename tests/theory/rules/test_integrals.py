"""The rules about integrals, recursions and quadrature: what they accept, and the near-misses that they refuse."""

from __future__ import annotations

import pytest
import sympy as sp

from theory.assumptions.core import DESCENT_STEP, SPECTRUM
from theory.assumptions.drift import PERTURBED, perturbation
from theory.assumptions.krylov import GAUSS, GAUSS_RULE, NEXT_GAUSS, NEXT_GAUSS_RULE, RADAU, RADAU_RULE, SPECTRAL_MEASURE
from theory.assumptions.spectra import (
    EXPONENTIAL_SPECTRUM,
    LEARNING,
    MOVED,
    POSITIVE_TIME,
    POSITIVE_TOP,
    RATIOS_BOUNDED,
    SHRINKING,
    STEEP,
)
from theory.checking.context import StepError
from theory.language.measures import Quadrature
from theory.language.spectra import index as x
from theory.language.symbols import A, N, alpha, contraction, epsilon, err, eta, exponent, gamma, i, lam, over_modes, quotient, t, tau, v
from theory.language.symbols import x as eigenvalue
from theory.rules.combining import Inside, MinimumIsBelow
from theory.rules.exponentials import Bernoulli
from theory.rules.integrals import Antiderivative, GammaIntegral, MonotoneSum, SplitMinimum, UnimodalSum
from theory.rules.monotone import Decreasing
from theory.rules.quadrature import QuadratureBound
from theory.rules.recurrences import UnrolledRecursion
from theory.rules.sums import Telescoping, Termwise

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
        with pytest.raises(StepError, match="smooth"):
            check(sp.Integral(sp.tan(x) ** 2 + 1, (x, 1, 3)), (sp.tan(3) - sp.tan(1), "=", Antiderivative()))

    def test_it_refuses_to_start_where_the_function_may_be_singular(self, check):
        with pytest.raises(StepError, match="> 0"):
            check(sp.Integral(x ** (-2), (x, 0, 1)), (sp.Integer(-1), "=", Antiderivative()))


hole = sp.Symbol("hole", nonnegative=True)


class TestInside:
    small, large = over_modes(alpha[i]), over_modes(A)

    def inside(self, template):
        return Inside(template, hole, self.small, self.large, Termwise())

    @pytest.mark.parametrize(
        "template", [hole, gamma * hole + 3, sp.sqrt(hole), sp.Max(hole, 2), (gamma * hole) ** 2 + sp.exp(hole * 0 + 1)]
    )
    def test_it_accepts_what_grows_with_the_hole(self, check, template):
        check(template.subs(hole, self.small), (template.subs(hole, self.large), "<=", self.inside(template)), given=(RATIOS_BOUNDED,))

    @pytest.mark.parametrize(
        "template", [-hole, 1 / (1 + hole), (hole - 1) ** 2, hole - hole**2, sp.Symbol("y", real=True) * hole, sp.sin(hole)]
    )
    def test_it_refuses_what_may_fall(self, check, template):
        with pytest.raises(StepError):
            check(template.subs(hole, self.small), (template.subs(hole, self.large), "<=", self.inside(template)), given=(RATIOS_BOUNDED,))

    def test_it_refuses_what_the_inner_rule_refuses(self, check):
        with pytest.raises(StepError):
            check(sp.sqrt(self.small), (sp.sqrt(self.large), "<=", self.inside(sp.sqrt(hole))))


class TestDecreasing:
    bound, time = gamma / (4 * t), gamma / (4 * epsilon)

    def test_it_accepts_an_inverted_bound(self, check, assume):
        enough = assume(sp.Le(self.time, t, evaluate=False), sp.Le(1, t))
        check(self.bound, (epsilon, "<=", Decreasing(t, ((self.bound, self.time, epsilon),))), given=(enough,))

    def test_it_refuses(self, check, assume):
        one, enough = assume(sp.Le(1, t)), assume(sp.Le(self.time, t, evaluate=False), sp.Le(1, t))
        refused = [
            (self.bound, self.time, epsilon, one),  # too early
            (self.bound, self.time / 2, epsilon, enough),
            (self.bound, self.time, epsilon / 2, enough),
            (gamma * t / 4, self.time, gamma**2 / (16 * epsilon), enough),  # it grows
            (-sp.tan(t), self.time, -sp.tan(self.time), enough),  # it falls between its poles only
        ]
        for bound, time, value, given in refused:
            with pytest.raises(StepError):
                check(bound, (value, "<=", Decreasing(t, ((bound, time, value),))), given=(given,))


class TestUnrolledRecursion:
    rule = UnrolledRecursion(err, v, t, contraction, perturbation)

    @staticmethod
    def total(power, last=t):
        return sp.Sum(contraction**power * perturbation, (v, 1, last))

    def test_it_accepts_the_discrete_groenwall_sum(self, check):
        check(err[t + 1], (self.total(t - v), "<=", self.rule), given=(PERTURBED,))

    def test_it_refuses(self, check):
        for before, after, relation in [
            (err[t + 1], self.total(t + 1 - v), "<="),
            (err[t + 1], self.total(t - v, t - 1), "<="),
            (err[t], self.total(t - v), "<="),
            (err[t + 1], self.total(t - v), "="),
            (err[t + 1], self.total(t - v) / 2, "<="),
        ]:
            with pytest.raises(StepError):
                check(before, (after, relation, self.rule), given=(PERTURBED,))

    def test_it_needs_the_recursion_and_its_start(self, check, assume):
        for given in [(), (assume(PERTURBED.facts[0]),), (assume(PERTURBED.facts[1]),)]:
            with pytest.raises(StepError, match="needs"):
                check(err[t + 1], (self.total(t - v), "<=", self.rule), given=given)


class TestTelescoping:
    def test_it_accepts_a_geometric_sum(self, check):
        before = sp.Sum(eta * (1 - eta) ** (v - 1), (v, 1, t))
        check(before, (1 - (1 - eta) ** t, "=", Telescoping(v, -((1 - eta) ** (v - 1)))))

    def test_it_refuses(self, check):
        before = sp.Sum(eta * (1 - eta) ** (v - 1), (v, 1, t))
        for after, primitive in [(1 - (1 - eta) ** (t + 1), -((1 - eta) ** (v - 1))), (1 - (1 - eta) ** t, -((1 - eta) ** v))]:
            with pytest.raises(StepError):
                check(before, (after, "=", Telescoping(v, primitive)))


class TestBernoulliAndMinimum:
    def test_they_accept(self, check):
        rule = Bernoulli(eta * lam[1], t)
        check(1 - (1 - eta * lam[1]) ** t, (sp.Min(1, t * eta * lam[1]), "<=", rule), given=(SPECTRUM, DESCENT_STEP))
        check(sp.Min(1, t * eta), (t * eta, "<=", MinimumIsBelow()))

    def test_they_refuse(self, check):
        step = 1 - (1 - eta * lam[1]) ** t
        for after, given in [(sp.Min(1, t * eta * lam[1]), (SPECTRUM,)), (sp.Min(1, t * eta * lam[1] / 2), (SPECTRUM, DESCENT_STEP))]:
            with pytest.raises(StepError):
                check(step, (after, "<=", Bernoulli(eta * lam[1], t)), given=given)
        with pytest.raises(StepError):
            check(sp.Min(1, t * eta), (eta, "<=", MinimumIsBelow()))
        with pytest.raises(StepError):
            check(sp.Max(1, t * eta), (t * eta, "<=", MinimumIsBelow()))


class TestQuadratureBound:
    decay = (1 - eta * eigenvalue) ** (2 * t)

    def sides(self, rule, measure=SPECTRAL_MEASURE, function=None):
        function = self.decay if function is None else function
        return (
            rule.integral(function, eigenvalue),
            measure.integral(function, eigenvalue),
            QuadratureBound(function, eigenvalue, rule, measure),
        )

    def test_it_accepts_gauss_below_and_radau_above(self, check):
        low, middle, rule = self.sides(GAUSS_RULE)
        check(low, (middle, "<=", rule), given=(SPECTRUM, DESCENT_STEP, GAUSS))
        high, middle, rule = self.sides(RADAU_RULE)
        check(middle, (high, "<=", rule), given=(SPECTRUM, DESCENT_STEP, RADAU))
        low, middle, rule = self.sides(GAUSS_RULE, NEXT_GAUSS_RULE)
        check(low, (middle, "<=", rule), given=(SPECTRUM, DESCENT_STEP, GAUSS, NEXT_GAUSS))
        low, middle, rule = self.sides(GAUSS_RULE, function=sp.exp(-2 * tau * eigenvalue))
        check(low, (middle, "<=", rule), given=(SPECTRUM, GAUSS))

    def test_the_other_way_round_is_refused(self, check):
        low, middle, rule = self.sides(GAUSS_RULE)
        with pytest.raises(StepError):
            check(middle, (low, "<=", rule), given=(SPECTRUM, DESCENT_STEP, GAUSS))
        high, middle, rule = self.sides(RADAU_RULE)
        with pytest.raises(StepError):
            check(high, (middle, "<=", rule), given=(SPECTRUM, DESCENT_STEP, RADAU))

    @pytest.mark.parametrize(
        "given",
        [(SPECTRUM, DESCENT_STEP), (SPECTRUM, GAUSS), (SPECTRUM, DESCENT_STEP, RADAU)],
        ids=["no moments", "no step limit", "moments of another rule"],
    )
    def test_it_needs_moments_and_a_step_limit(self, check, given):
        low, middle, rule = self.sides(GAUSS_RULE)
        with pytest.raises(StepError):
            check(low, (middle, "<=", rule), given=given)

    def test_too_few_moments_are_refused(self, check):
        """The rule with k + 1 nodes does not have the moments that it would need from those of k nodes."""
        low, middle, rule = self.sides(NEXT_GAUSS_RULE, GAUSS_RULE)
        with pytest.raises(StepError, match="moments"):
            check(low, (middle, "<=", rule), given=(SPECTRUM, DESCENT_STEP, GAUSS, NEXT_GAUSS))

    def test_functions_without_alternating_derivatives_are_refused(self, check):
        for function in (eigenvalue ** (2 * t), sp.exp(2 * tau * eigenvalue), 1 - self.decay):
            low, middle, rule = self.sides(GAUSS_RULE, function=function)
            with pytest.raises(StepError):
                check(low, (middle, "<=", rule), given=(SPECTRUM, DESCENT_STEP, GAUSS))

    def test_a_measure_that_may_be_negative_is_refused(self, check):
        signed = Quadrature(sp.IndexedBase("c", real=True)[i], lam[i], (i, sp.Integer(1), N))
        low, middle, rule = self.sides(GAUSS_RULE, signed)
        with pytest.raises(StepError):
            check(low, (middle, "<=", rule), given=(SPECTRUM, DESCENT_STEP, GAUSS))
