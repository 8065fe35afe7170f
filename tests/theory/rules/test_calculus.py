"""The calculus rules: the maximum they name must be one, and its side conditions must follow."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sympy as sp

from theory.assumptions.core import DESCENT_STEP, POSITIVE_STEP, SPECTRUM, STABLE_STEP, TRAINED
from theory.language.symbols import N, alpha, c, eta, gamma, i, lam, over_modes, t, x
from theory.proposals.critical_point import critical_point
from theory.rules.calculus import ConvexEndpoints, LogConcaveMaximum
from theory.rules.exponentials import ExponentialBound

Check = Callable[..., None]
STEP = (SPECTRUM, DESCENT_STEP, POSITIVE_STEP)
PEAK = 1 / (eta * (2 * t + 1))
LARGEST = PEAK * (2 * t / (2 * t + 1)) ** (2 * t)
DECAYING = alpha[i] * lam[i] * (1 - eta * lam[i]) ** (2 * t)


def test_critical_point_is_found_by_calculus() -> None:
    assert sp.simplify(critical_point(x * (1 - eta * x) ** (2 * t), x) - PEAK) == 0
    with pytest.raises(ArithmeticError, match="2 critical points"):
        critical_point(x * (1 - x) * (2 - x), x)


def test_maximum_by_calculus(check: Check, rejects: Check) -> None:
    step = (over_modes(alpha[i] * LARGEST), "<=", LogConcaveMaximum(lam[i], PEAK))
    check(over_modes(DECAYING), step, given=STEP)
    rejects(over_modes(DECAYING), (step[0] / 2, *step[1:]), given=STEP, needs="the value at")
    rejects(over_modes(DECAYING), (step[0], "=", step[2]), given=STEP, needs="this rule gives <=")
    rejects(over_modes(DECAYING), step, given=(SPECTRUM, POSITIVE_STEP, STABLE_STEP), needs="1 − ηλ_i ≥ 0")
    rejects(over_modes(DECAYING), step, given=(SPECTRUM, DESCENT_STEP), needs="η")
    signed = [body.subs(alpha[i], c[i]) for body in (DECAYING, alpha[i] * LARGEST)]
    rejects(over_modes(signed[0]), (over_modes(signed[1]), "<=", step[2]), given=STEP, needs="c_i ≥ 0")


def test_a_point_that_is_not_the_maximum(rejects: Check) -> None:
    wrong = 1 / (eta * (2 * t + 2))
    value = wrong * sp.factor(1 - eta * wrong) ** (2 * t)
    rejects(over_modes(DECAYING), (over_modes(alpha[i] * value), "<=", LogConcaveMaximum(lam[i], wrong)), given=STEP, needs="derivative")


def test_a_minimum_is_not_a_maximum(rejects: Check, assume: Callable) -> None:
    """1/(z(1 − z)) has its least value at ½."""
    inside = assume(sp.Lt(lam[i], 1, evaluate=False), sp.Lt(0, lam[i], evaluate=False))
    step = (over_modes(sp.Integer(4)), "<=", LogConcaveMaximum(lam[i], sp.Rational(1, 2)))
    rejects(over_modes(1 / (lam[i] * (1 - lam[i]))), step, given=(inside,))


def test_a_factor_that_is_not_affine(rejects: Check) -> None:
    step = (over_modes(sp.Integer(1)), "<=", LogConcaveMaximum(lam[i], sp.Integer(0)))
    rejects(over_modes(1 + lam[i] ** 2 / 2 - lam[i] ** 2), step, given=(SPECTRUM,))


@pytest.mark.parametrize("properties", [{"integer": True}, {"nonnegative": True}])
def test_exponents_count_steps_or_are_positive(rejects: Check, assume: Callable, properties: dict) -> None:
    """With k = −1, or k = ¼ in z^{k−…}, the function has no maximum: only whole k ≥ 0 may be treated by cases."""
    k = sp.Symbol("k", **properties)
    inside = assume(sp.Le(lam[i], 1, evaluate=False), sp.Lt(0, lam[i], evaluate=False))
    peak = k / (k + 1)
    step = (over_modes(peak**k * sp.factor(1 - peak)), "<=", LogConcaveMaximum(lam[i], peak))
    rejects(over_modes(lam[i] ** k * (1 - lam[i])), step, given=(inside,))


def test_a_convex_function_is_largest_at_an_end(check: Check, rejects: Check) -> None:
    given = (SPECTRUM, STABLE_STEP)
    ends = sp.Max((1 - eta * lam[1]) ** 2, (1 - eta * lam[N]) ** 2)
    before = over_modes(c[i] ** 2 * (1 - eta * lam[i]) ** (2 * t))
    rule = ConvexEndpoints(lam[i], lam[N], lam[1])
    check(before, (over_modes(c[i] ** 2 * ends**t), "<=", rule), given=given)
    swapped = sp.Min(*ends.args)
    rejects(before, (over_modes(c[i] ** 2 * swapped**t), "<=", rule), given=given, needs="maximum")
    one_end = sp.Max((1 - eta * lam[1]) ** 2, 1)
    rejects(before, (over_modes(c[i] ** 2 * one_end**t), "<=", rule), given=given)
    rejects(before, (over_modes(c[i] ** 2 * ends ** (2 * t)), "<=", rule), given=given)
    rejects(before, (over_modes(c[i] ** 2 * ends**t), "<=", rule), needs="λ_i − λ_N")
    rejects(over_modes(c[i] * (1 - eta * lam[i]) ** (2 * t)), (over_modes(c[i] * ends**t), "<=", rule), given=given, needs="c_i")


def test_a_concave_function_may_be_largest_inside(rejects: Check) -> None:
    inside = lam[i] * (2 - lam[i])  # 1 at λ = 1, and 0 at the ends
    ends = sp.Max(lam[1] * (2 - lam[1]), lam[N] * (2 - lam[N]), evaluate=False)
    rejects(over_modes(inside), (over_modes(ends), "<=", ConvexEndpoints(lam[i], lam[N], lam[1])), given=(SPECTRUM,))


def test_exponential_bound(check: Check, rejects: Check) -> None:
    base, exponent = 2 * t / (2 * t + 1), 2 * t + 1
    check(gamma * base**exponent, (gamma * sp.exp(-1), "<=", ExponentialBound(base, exponent)), given=(TRAINED,))
    rejects(gamma * base**exponent, (gamma * sp.exp(-2), "<=", ExponentialBound(base, exponent)), needs="the bound that this rule gives")
    rejects(c[1] * base**exponent, (c[1] * sp.exp(-1), "<=", ExponentialBound(base, exponent)), needs="c_1 ≥ 0")
    signed = 1 - eta * lam[1]
    rejects(signed**t, (sp.exp(-eta * lam[1] * t), "<=", ExponentialBound(signed, t)), given=(SPECTRUM, STABLE_STEP), needs="1 − ηλ_1")
    check(signed**t, (sp.exp(-eta * lam[1] * t), "<=", ExponentialBound(signed, t)), given=(SPECTRUM, DESCENT_STEP))
