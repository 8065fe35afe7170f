"""Rules inside expressions, for monotone functions, recursions, telescoping sums and quadrature: what they accept and must reject."""

from __future__ import annotations

import pytest
import sympy as sp

from theory.assumptions.core import DESCENT_STEP, SPECTRUM
from theory.assumptions.drift import PERTURBED, perturbation
from theory.assumptions.krylov import GAUSS, GAUSS_RULE, NEXT_GAUSS, NEXT_GAUSS_RULE, RADAU, RADAU_RULE, SPECTRAL_MEASURE
from theory.assumptions.spectra import (
    RATIOS_BOUNDED,
)
from theory.checking.context import StepError
from theory.language.measures import Quadrature
from theory.language.symbols import A, N, alpha, contraction, epsilon, err, eta, gamma, i, lam, over_modes, t, tau, v
from theory.language.symbols import x as eigenvalue
from theory.rules.combining import Inside, MinimumIsBelow
from theory.rules.exponentials import Bernoulli
from theory.rules.monotone import Decreasing
from theory.rules.quadrature import QuadratureBound
from theory.rules.recurrences import UnrolledRecursion
from theory.rules.sums import Telescoping, Termwise

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
