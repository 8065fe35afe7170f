"""Rules on recurrences, differential equations, exponentials and Gaussian integrals: steps to accept, near-misses to reject."""

from __future__ import annotations

import pytest
import sympy as sp

from theory.assumptions.core import CORRELATION, DESCENT_STEP, INVERTIBLE_KERNEL, POSITIVE_STEP, SPECTRUM
from theory.assumptions.momentum import COMPLEX_ROOTS, REAL_ROOTS, UNDERDAMPED
from theory.checking.context import Context, StepError
from theory.language.dynamics import (
    GRADIENT_FLOW,
    HEAVY_BALL,
    PROXIMAL,
    PROXIMAL_DESCENT,
    HeavyBallFilter,
    complex_roots_form,
    double_root_form,
    mode_flow,
    mode_heavy,
    mode_proximal,
    real_roots_form,
    unroll,
)
from theory.language.relu_kernel import ANGLE, closed_form, in_polar_coordinates
from theory.language.symbols import N, beta, c, correlation, eta, i, kappa_0, kappa_1, lam, mu, over_modes, root, t, tau, v, x
from theory.rules.exponentials import ExponentialComparison, ExponentialPeak, ExponentialTaylor, MomentumEnvelope, PowerDifference
from theory.rules.gaussian import GaussianInPolarCoordinates, SmoothIntegral
from theory.rules.recurrences import AffineInduction, LinearODE, SecondOrderInduction, vanishes
from theory.rules.sums import GeometricSum

P = HeavyBallFilter(x, beta, t)
Z = eta * lam[i]
ENVELOPE = beta**t * (1 + t * (1 + sp.sqrt(beta))) ** 2
FLOW = sp.exp(-2 * lam[i] * tau)


# Closed forms by induction


def test_affine_induction_accepts_the_closed_form(check):
    rule = AffineInduction(mode_proximal(i, t), t, c[i], PROXIMAL_DESCENT.factor, PROXIMAL_DESCENT.shift)
    check(mode_proximal(i, t), (PROXIMAL.solution, "=", rule), given=(SPECTRUM,))


@pytest.mark.parametrize(
    "wrong",
    [
        PROXIMAL.solution.subs(mu, 2 * mu),
        PROXIMAL.solution + 1,
        2 * PROXIMAL.solution,
        PROXIMAL.solution.subs(t, t + 1),
        PROXIMAL_DESCENT.factor**t * c[i],
        c[i],
    ],
)
def test_affine_induction_refuses_other_formulas(refuses, wrong):
    rule = AffineInduction(mode_proximal(i, t), t, c[i], PROXIMAL_DESCENT.factor, PROXIMAL_DESCENT.shift)
    refuses(mode_proximal(i, t), wrong, "=", rule, given=(SPECTRUM,), needs="recurrence|start")


def test_affine_induction_refuses_inequalities_other_unknowns_and_coefficients_that_move(refuses):
    rule = AffineInduction(mode_proximal(i, t), t, c[i], PROXIMAL_DESCENT.factor, PROXIMAL_DESCENT.shift)
    refuses(mode_proximal(i, t), PROXIMAL.solution, "<=", rule, given=(SPECTRUM,), needs="gives =")
    refuses(mode_heavy(i, t), PROXIMAL.solution, "=", rule, given=(SPECTRUM,), needs="unknown")
    moving = AffineInduction(mode_proximal(i, t), t, c[i], t, sp.Integer(0))
    refuses(mode_proximal(i, t), c[i] * sp.factorial(t), "=", moving, needs="not to depend")


def test_second_order_induction_accepts_every_root_case(check):
    a, b = HeavyBallFilter.coefficients_at(x, beta)
    rule = SecondOrderInduction(P, t)
    check(P, (real_roots_form(a, b), "=", rule), given=(REAL_ROOTS[HeavyBallFilter],))
    check(P, (complex_roots_form(a, b), "=", rule), given=(COMPLEX_ROOTS[HeavyBallFilter],))
    double = HeavyBallFilter((1 - root) ** 2, root**2, t)
    check(double, (double_root_form(root), "=", SecondOrderInduction(double, t)))


def test_second_order_induction_refuses_near_misses(refuses):
    a, b = HeavyBallFilter.coefficients_at(x, beta)
    real, given = real_roots_form(a, b), (REAL_ROOTS[HeavyBallFilter],)
    for wrong in (real.subs(beta, beta / 2), real + 1, real.args[0], 2 * real, real.subs(t, t + 1), real_roots_form(a, 2 * b)):
        refuses(P, wrong, "=", SecondOrderInduction(P, t), given=(), needs="recurrence|t = ")
    refuses(P, real, "=", SecondOrderInduction(P, t), given=(), needs="takes a root")  # the roots may coincide
    double = HeavyBallFilter((1 - root) ** 2, root**2, t)
    for wrong in (root**t, root**t * (1 + t), root**t * (1 - t * (1 - root)), root ** (2 * t) * (1 + t * (1 - root))):
        refuses(double, wrong, "=", SecondOrderInduction(double, t), needs="recurrence|t = 1")
    refuses(P, real, "<=", SecondOrderInduction(P, t), given=given, needs="gives =")
    refuses(P**2, real, "=", SecondOrderInduction(P, t), given=given, needs="unknown")


def test_second_order_induction_wants_the_recurrence_and_its_counter(check, refuses):
    solution = HEAVY_BALL.solution
    check(mode_heavy(i, t), (solution, "=", SecondOrderInduction(mode_heavy(i, t), t, (1 + beta - Z, beta, c[i]))))
    refuses(mode_heavy(i, t), solution, "=", SecondOrderInduction(mode_heavy(i, t), t), needs="not given")
    wrong = SecondOrderInduction(mode_heavy(i, t), t, (1 + beta + Z, beta, c[i]))
    refuses(mode_heavy(i, t), solution, "=", wrong, needs="t = 1|recurrence")
    other = HeavyBallFilter(x, beta, 2 * t)
    refuses(other, other, "=", SecondOrderInduction(other, t), needs="count")
    moving = SecondOrderInduction(mode_heavy(i, t), t, (t, beta, c[i]))
    refuses(mode_heavy(i, t), solution, "=", moving, needs="not to depend")


def test_unroll_and_vanishes():
    ahead = HeavyBallFilter(x, beta, t + 2)
    a, b = P.coefficients
    assert vanishes(ahead - a * HeavyBallFilter(x, beta, t + 1) + b * P, t)
    assert not vanishes(ahead - a * HeavyBallFilter(x, beta, t + 1) - b * P, t)
    assert not vanishes(P, t)
    assert not vanishes(sp.cos(t) ** 2 + sp.sin(t) ** 2 - 1, t)  # true, and not needed: angles count as unknowns
    assert unroll(P, t) == P


def test_differential_equation(check, refuses):
    rule = LinearODE(mode_flow(i, tau), tau, c[i], -lam[i])
    check(mode_flow(i, tau), (GRADIENT_FLOW.solution, "=", rule))
    for wrong in (
        c[i] * sp.exp(lam[i] * tau),
        c[i] * sp.exp(-2 * lam[i] * tau),
        2 * c[i] * sp.exp(-lam[i] * tau),
        c[i] * (1 - lam[i] * tau),
        c[i] * sp.exp(-lam[i] * tau) + tau,
    ):
        refuses(mode_flow(i, tau), wrong, "=", rule, needs="start|derivative")
    moving = LinearODE(mode_flow(i, tau), tau, c[i], -2 * tau)
    refuses(mode_flow(i, tau), c[i] * sp.exp(-(tau**2)), "=", moving, needs="not to depend")


# Geometric sums

SUM = sp.Sum((1 - Z) ** (v - 1), (v, 1, t))
GEOMETRIC = (SPECTRUM, INVERTIBLE_KERNEL, POSITIVE_STEP)


def test_geometric_sum(check):
    check(over_modes(c[i] * SUM), (over_modes(c[i] * (1 - (1 - Z) ** t) / Z), "=", GeometricSum(v)), given=GEOMETRIC)


@pytest.mark.parametrize(
    ("before", "after", "given", "needs"),
    [
        (over_modes(c[i] * SUM), over_modes(c[i] * (1 - (1 - Z) ** t) / Z), (SPECTRUM, POSITIVE_STEP), "≠ 1"),
        (over_modes(c[i] * SUM), over_modes(c[i] * (1 - (1 - Z) ** t) / Z), (SPECTRUM, INVERTIBLE_KERNEL), "≠ 1"),
        (over_modes(c[i] * SUM), over_modes(c[i] * (1 - (1 - Z) ** (t + 1)) / Z), GEOMETRIC, "differ"),
        (over_modes(c[i] * SUM), over_modes(c[i] * (1 - (1 - Z) ** (t - 1)) / Z), GEOMETRIC, "differ"),
        (over_modes(c[i] * SUM), over_modes(c[i] * (1 + (1 - Z) ** t) / Z), GEOMETRIC, "differ"),
        (over_modes(c[i] * sp.Sum((1 - Z) ** v, (v, 1, t))), over_modes(c[i] * (1 - (1 - Z) ** t) / Z), GEOMETRIC, "starts with 1"),
        (
            over_modes(c[i] * sp.Sum((1 - Z) ** (2 * v - 2), (v, 1, t))),
            over_modes(c[i] * (1 - (1 - Z) ** t) / Z),
            GEOMETRIC,
            "starts with 1",
        ),
        (
            over_modes(c[i] * sp.Sum((1 - Z / v) ** (v - 1), (v, 1, t))),
            over_modes(c[i] * (1 - (1 - Z) ** t) / Z),
            GEOMETRIC,
            "starts with 1",
        ),
        (sp.Sum((1 - eta * lam[N]) ** (v - 1), (v, 1, t - 2)), (1 - (1 - eta * lam[N]) ** (t - 2)) / (eta * lam[N]), GEOMETRIC, "starts"),
    ],
)
def test_geometric_sum_refuses(refuses, before, after, given, needs):
    refuses(before, after, "=", GeometricSum(v), given=given, needs=needs)


# Differences of powers, exponentials

DESCENT = (SPECTRUM, DESCENT_STEP)
GAP = t * sp.exp(-Z * (t - 1))


def test_power_difference_and_taylor(check, refuses):
    start = sp.exp(-Z * t) - (1 - Z) ** t
    powers, taylor = PowerDifference(sp.exp(-Z), 1 - Z, t), ExponentialTaylor(Z, 2, GAP)
    check(start, (GAP * (sp.exp(-Z) - (1 - Z)), "<=", powers), (GAP * Z**2 / 2, "<=", taylor), given=DESCENT)
    refuses(start, GAP * (sp.exp(-Z) - (1 - Z)), "<=", powers, given=(SPECTRUM,), needs="≥ 0")
    refuses(start, GAP * (sp.exp(-Z) - (1 - Z)), "=", powers, given=DESCENT, needs="gives <=")
    for wrong in (GAP * (sp.exp(-Z) - (1 - Z)) / 2, GAP * (sp.exp(-Z) - 1 + 2 * Z), t * sp.exp(-Z * t) * (sp.exp(-Z) - (1 - Z))):
        refuses(start, wrong, "<=", powers, given=DESCENT, needs="right side")
    swapped = PowerDifference(1 - Z, sp.exp(-Z), t)
    refuses(-start, t * (1 - Z) ** (t - 1) * (1 - Z - sp.exp(-Z)), "<=", swapped, given=DESCENT, needs="> 0|≤")


def test_taylor_refuses_the_wrong_order_sign_and_constant(check, refuses):
    z = tau
    check(sp.exp(-z), (1 - z + z**2 / 2, "<=", ExponentialTaylor(z, 2)))
    check(1 - z, (sp.exp(-z), "<=", ExponentialTaylor(z, 1)))
    refuses(sp.exp(-z), 1 - z, "<=", ExponentialTaylor(z, 1), needs="remainder")
    refuses(1 - z + z**2 / 2, sp.exp(-z), "<=", ExponentialTaylor(z, 2), needs="remainder")
    refuses(sp.exp(-z), 1 - z + z**2 / 3, "<=", ExponentialTaylor(z, 2), needs="remainder")
    refuses(sp.exp(z), 1 + z + z**2 / 2, "<=", ExponentialTaylor(-z, 2), needs="≥ 0")
    refuses(-(1 - z + z**2 / 2), -sp.exp(-z), "<=", ExponentialTaylor(z, 3, sp.Integer(-1)), needs="remainder|≥ 0")
    refuses(c[1] * sp.exp(-z), c[1] * (1 - z + z**2 / 2), "<=", ExponentialTaylor(z, 2, c[1]), needs="≥ 0")


def test_exponentials_are_compared_by_their_exponents(check, refuses):
    slow, rule = sp.exp(-2 * lam[N] * tau), ExponentialComparison()
    check(over_modes(lam[i] * FLOW), (over_modes(lam[i] * slow), "<=", rule), given=(SPECTRUM,))
    check(FLOW, (sp.Integer(1), "<=", rule))
    refuses(over_modes(lam[i] * slow), over_modes(lam[i] * FLOW), "<=", rule, given=(SPECTRUM,), needs="≥ 0")
    refuses(over_modes(c[i] * FLOW), over_modes(c[i] * slow), "<=", rule, given=(SPECTRUM,), needs="≥ 0")
    refuses(over_modes(lam[i] * FLOW), over_modes(lam[i] * slow / 2), "<=", rule, given=(SPECTRUM,), needs="multiplies")
    refuses(over_modes(lam[i] * FLOW), over_modes(lam[i] * slow), "<=", rule, needs="≥ 0")
    refuses(over_modes(lam[i] * FLOW), over_modes(lam[i] * sp.exp(-2 * lam[1] * tau)), "<=", rule, given=(SPECTRUM,), needs="≥ 0")
    refuses(-over_modes(lam[i] * FLOW), -over_modes(lam[i] * slow), "<=", rule, given=(SPECTRUM,), needs="≥ 0")


def test_peak_of_the_exponential(check, refuses):
    rule = ExponentialPeak(2 * lam[i] * tau)
    before, after = over_modes(2 * lam[i] * tau * FLOW), over_modes(sp.exp(-1) + 0 * lam[i])
    check(before, (after, "<=", rule))
    check(
        over_modes(c[i] ** 2 * tau**2 * lam[i] ** 2 * FLOW),
        (over_modes(c[i] ** 2 * sp.exp(-2)), "<=", ExponentialPeak(Z / eta * tau * 2, 2)),
    )
    refuses(before, after / 2, "<=", rule, needs="left side")
    refuses(after, before, "<=", rule, needs="side")
    refuses(over_modes(c[i] * lam[i] * tau * FLOW), over_modes(c[i] * sp.exp(-1) / 2), "<=", rule, needs="≥ 0")
    refuses(c[1] * sp.exp(-c[1]), sp.exp(-1), "<=", ExponentialPeak(c[1]), needs="≥ 0")


def test_momentum_envelope(check, refuses):
    before, rule = over_modes(lam[i] * HEAVY_BALL.filter), MomentumEnvelope(HEAVY_BALL.multiplier)
    after = over_modes(lam[i] * ENVELOPE)
    check(before, (after, "<=", rule), given=(UNDERDAMPED,))
    refuses(before, after, "<=", rule, needs="≥ 0")
    refuses(over_modes(c[i] * HEAVY_BALL.filter), over_modes(c[i] * ENVELOPE), "<=", rule, given=(UNDERDAMPED,), needs="≥ 0")
    for wrong in (beta**t, beta**t * (1 + t) ** 2, beta ** (2 * t) * (1 + t * (1 + sp.sqrt(beta))) ** 2, ENVELOPE / 2):
        refuses(before, over_modes(lam[i] * wrong), "<=", rule, given=(UNDERDAMPED,), needs="right side")
    first_power = over_modes(lam[i] * HEAVY_BALL.multiplier)
    refuses(first_power, over_modes(lam[i] * sp.sqrt(ENVELOPE)), "<=", rule, given=(UNDERDAMPED,), needs="square|right")


# Gaussian integrals


def test_gaussian_in_polar_coordinates(check, refuses):
    for order, head in ((0, kappa_0), (1, kappa_1)):
        integral = in_polar_coordinates(order)
        rule = GaussianInPolarCoordinates(order)
        check(head(correlation), (integral, "=", rule), (closed_form(order), "=", SmoothIntegral()), given=(CORRELATION,))
        refuses(head(correlation), integral, "=", rule, needs="≥ 0")
        refuses(head(correlation), 2 * integral, "=", rule, given=(CORRELATION,), needs="integrand")
        refuses(head(correlation), in_polar_coordinates(1 - order), "=", rule, given=(CORRELATION,), needs="integrand|needs")
        refuses(head(correlation), integral.subs(ANGLE, -ANGLE), "=", rule, given=(CORRELATION,), needs="angle|integrand")
        refuses(head(correlation), integral, "<=", rule, given=(CORRELATION,), needs="gives")


def test_smooth_integral_refuses_wrong_values_and_poles():
    line, rule, empty = sp.Symbol("line", real=True), SmoothIntegral(), Context(())
    rule.check(sp.Integral(line * sp.exp(line), (line, 0, 1)), sp.Integer(1), "=", empty)
    with pytest.raises(StepError, match="the integral is"):
        rule.check(sp.Integral(line * sp.exp(line), (line, 0, 1)), sp.Integer(2), "=", empty)
    with pytest.raises(StepError, match="smooth"):
        rule.check(sp.Integral(1 / line**2, (line, -1, 1)), sp.Integer(-2), "=", empty)
    with pytest.raises(StepError, match="smooth"):
        rule.check(sp.Integral(1 / (2 + sp.cos(line)), (line, 0, 6)), sp.Integer(0), "=", empty)
