"""Near-misses about calculus, integrals and recurrences.

Each is false, or means nothing, and looks like a step that a rule gives. A row: the two sides, the relation, the rule, what is assumed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import sympy as sp

from theory.assumptions.base import le, lt
from theory.language.dynamics import HeavyBallFilter, mode, mode_flow, mode_heavy
from theory.language.symbols import (
    A,
    N,
    beta,
    c,
    eta,
    gamma,
    i,
    j,
    lam,
    quotient,
    t,
    tau,
    v,
)
from theory.rules.calculus import ConvexEndpoints, LogConcaveMaximum
from theory.rules.exponentials import (
    Bernoulli,
    ExponentialBound,
    ExponentialComparison,
    ExponentialPeak,
    ExponentialTaylor,
    MomentumEnvelope,
    PowerDifference,
)
from theory.rules.gaussian import SmoothIntegral
from theory.rules.integrals import Antiderivative, GammaIntegral, MonotoneSum, SplitMinimum, UnimodalSum
from theory.rules.monotone import Decreasing
from theory.rules.recurrences import AffineInduction, Induction, LinearODE, SecondOrderInduction, UnrolledRecursion
from theory.rules.sums import GeometricSum, Telescoping

S = sp.Sum
ZERO, ONE, TWO, HALF = sp.Integer(0), sp.Integer(1), sp.Integer(2), sp.Rational(1, 2)
x, y, z = sp.symbols("near_x near_y near_z", real=True)
up = sp.Symbol("near_up", positive=True)
below = sp.Symbol("near_below", integer=True, negative=True)
running = sp.Symbol("near_running", real=True)
bounded = (le(-1, x), le(x, 1))
unit = (le(0, x), le(x, 1))
Row = tuple[Any, ...]
"""Start, expression, relation, rule, then facts and assumptions."""


CALCULUS: dict[str, Row] = {
    "a maximum of an absolute value": ((1 + sp.Abs(x)) * (1 - x), ONE, "<=", LogConcaveMaximum(x, ZERO), *bounded),
    "a maximum that is none": (x * (1 - x) ** 2, sp.Rational(1, 8), "<=", LogConcaveMaximum(x, HALF), *unit),
    "a maximum beside the point": (x * (3 - x), TWO, "<=", LogConcaveMaximum(x, ONE), *unit),
    "a maximum by a convex factor": ((1 + x**2) * (2 - x), TWO, "<=", LogConcaveMaximum(x, ZERO), *unit),
    "a maximum with a negative exponent": ((1 + x) * (2 + x) ** -2, sp.Rational(1, 4), "<=", LogConcaveMaximum(x, ZERO), le(0, x)),
    "a pole inside": (
        (x - HALF) ** -2,
        sp.Max(sp.Integer(4), sp.Integer(4), evaluate=False),
        "<=",
        ConvexEndpoints(x, ZERO, ONE),
        *unit,
        lt(HALF, x),
    ),
    "a pole inside, two ends": (
        (x - HALF) ** -2,
        sp.Max((-HALF) ** -2, (TWO - HALF) ** -2, evaluate=False),
        "<=",
        ConvexEndpoints(x, ZERO, TWO),
        le(0, x),
        le(x, 2),
        lt(HALF, x),
    ),
    "a pole inside, ends with names": (
        (x - A) ** -2,
        sp.Max(A**-2, gamma**-2),
        "<=",
        ConvexEndpoints(x, ZERO, A + gamma),
        le(0, x),
        le(x, A + gamma),
        lt(A, x),
        lt(0, A),
    ),
    "ends of a concave function": (2 + A - x**2, sp.Max(2 + A, 1 + A), "<=", ConvexEndpoints(x, -ONE, ONE), *bounded),
    "ends that are passed": (x**2, sp.Max(A**2, gamma**2), "<=", ConvexEndpoints(x, A, gamma), le(A, x)),
    "ends of a power that falls": ((1 + x**2) ** -1, sp.Max(ONE, TWO, evaluate=False) ** -1, "<=", ConvexEndpoints(x, ZERO, ONE), *unit),
    "a step function at its ends": (sp.Heaviside(x - HALF) + 1, sp.Max(A, TWO), "<=", ConvexEndpoints(x, ZERO, ONE), *unit),
    "an exponential bound of what may be negative": (x**t, sp.exp((x - 1) * t), "<=", ExponentialBound(x, t)),
    "an exponential bound with a factor of either sign": (c[1] * A**t, c[1] * sp.exp((A - 1) * t), "<=", ExponentialBound(A, t)),
    "an exponential bound of a negative power": ((1 + A) ** (-t), sp.exp(-A * t), "<=", ExponentialBound(1 + A, -t)),
    "Taylor of order −2": (sp.exp(-tau), ZERO, "<=", ExponentialTaylor(tau, -2)),
    "Taylor of order −4": (A * sp.exp(-tau), ZERO, "<=", ExponentialTaylor(tau, -4, A)),
    "Taylor of the wrong parity": (sp.exp(-tau), 1 - tau, "<=", ExponentialTaylor(tau, 1)),
    "Taylor of a negative argument": (sp.exp(tau), 1 + tau + tau**2 / 2, "<=", ExponentialTaylor(-tau, 2)),
    "Taylor times either sign": (c[1] * sp.exp(-tau), c[1], "<=", ExponentialTaylor(tau, 0, c[1])),
    "exponentials the other way": (sp.exp(-tau), sp.exp(-2 * tau), "<=", ExponentialComparison()),
    "exponentials times either sign": (c[1] * sp.exp(-2 * tau), c[1] * sp.exp(-tau), "<=", ExponentialComparison()),
    "a peak of half the height": (tau * sp.exp(-tau), sp.exp(-1) / 2, "<=", ExponentialPeak(tau)),
    "a peak of a negative power": (up**-1 * sp.exp(-up), sp.exp(1) * (-ONE), "<=", ExponentialPeak(up, -ONE)),
    "a difference of powers that may be negative": (
        A**t - x**t,
        t * A ** (t - 1) * (A - x),
        "<=",
        PowerDifference(A, x, t),
        lt(0, A),
        le(x, A),
    ),
    "a difference of fractional powers": (
        A**HALF - gamma**HALF,
        HALF * A ** (-HALF) * (A - gamma),
        "<=",
        PowerDifference(A, gamma, HALF),
        le(gamma, A),
    ),
    "Bernoulli beyond 1": (1 - (1 - A) ** t, sp.Min(1, t * A), "<=", Bernoulli(A, t)),
    "Bernoulli for no integer": (1 - (1 - A) ** gamma, sp.Min(1, gamma * A), "<=", Bernoulli(A, gamma), le(A, 1)),
    "an envelope without complex roots": (
        HeavyBallFilter(A, beta, t) ** 2,
        beta**t * (1 + t * (1 + sp.sqrt(beta))) ** 2,
        "<=",
        MomentumEnvelope(HeavyBallFilter(A, beta, t)),
    ),
    "a bound that grows": (gamma * up, gamma * A, "<=", Decreasing(up, ((gamma * up, A, gamma * A),)), le(A, up), lt(0, A)),
    "a bound before its time": (gamma / up, gamma / A, "<=", Decreasing(up, ((gamma / up, A, gamma / A),)), lt(0, A)),
}

INTEGRALS: dict[str, Row] = {
    "an end below 0": (sp.Integral(up**-2, (up, 1, -1)), TWO, "=", Antiderivative()),
    "an end that may be negative": (sp.Integral(up**-2, (up, 1, x)), 1 - 1 / x, "=", Antiderivative(), lt(x, 0)),
    "a logarithm past its pole": (sp.Integral(1 / up, (up, 1, -2)), sp.log(2), "=", Antiderivative()),
    "a start below 0": (sp.Integral(up**-2, (up, -1, 1)), -TWO, "=", Antiderivative()),
    "an integral that has no end": (sp.Integral(1 / up, (up, 1, sp.oo)), ONE, "=", Antiderivative()),
    "a wrong antiderivative": (sp.Integral(up, (up, 1, 2)), TWO, "=", Antiderivative()),
    "no integral over all": (sp.Integral(sp.exp(running), (running, -sp.oo, 0)), TWO, "=", SmoothIntegral()),
    "a smooth integral with a pole": (sp.Integral(running**-2, (running, -1, 1)), -TWO, "=", SmoothIntegral()),
    "Γ without its exponent's sign": (sp.Integral(sp.exp(-up), (up, 0, sp.oo)), TWO, "=", GammaIntegral()),
    "Γ of an integral that is none": (sp.Integral(up**-2 * sp.exp(-up), (up, 0, sp.oo)), sp.gamma(-1 + HALF), "=", GammaIntegral()),
    "Γ up to 1": (sp.Integral(sp.exp(-up), (up, 0, 1)), ONE, "=", GammaIntegral()),
    "Γ of a growing exponential": (sp.Integral(sp.exp(up), (up, 0, sp.oo)), -ONE, "=", GammaIntegral()),
    "a rising sum": (S(i, (i, 2, 5)), sp.Integral(up, (up, 1, sp.oo)), "<=", MonotoneSum(up)),
    "a falling sum from too far": (S(i**-2, (i, 1, N)), sp.Integral(up**-2, (up, 1, sp.oo)), "<=", MonotoneSum(up)),
    "a falling sum without its first term": (S(i**-2, (i, 2, N)), sp.Integral(up**-2, (up, 2, sp.oo)), "<=", MonotoneSum(up)),
    "a sum that rises first, without its peak": (
        S(i * sp.exp(-i), (i, 1, N)),
        sp.Integral(up * sp.exp(-up), (up, 0, sp.oo)),
        "<=",
        UnimodalSum(up, ONE),
    ),
    "a sum that rises first, with another peak": (
        S(i * sp.exp(-i), (i, 1, N)),
        sp.Integral(up * sp.exp(-up), (up, 0, sp.oo)) + 2 * sp.exp(-2),
        "<=",
        UnimodalSum(up, TWO),
    ),
    "a minimum split before it starts": (
        sp.Integral(sp.Min(1, up**-2), (up, 2, sp.oo)),
        sp.Integral(1, (up, 2, 1)) + sp.Integral(up**-2, (up, 1, sp.oo)),
        "<=",
        SplitMinimum(ONE),
    ),
    "a minimum that takes the larger": (
        sp.Integral(sp.Min(1, up**-2), (up, 0, sp.oo)),
        sp.Integral(up**-2, (up, 0, sp.oo)),
        "<=",
        SplitMinimum(ONE),
    ),
}

RECURRENCES: dict[str, Row] = {
    "an invented recurrence": (mode(i, t), c[i], "=", Induction(mode(i, t), t, c[i], ONE)),
    "an invented start": (mode(i, t), (1 - eta * lam[i]) ** t, "=", Induction(mode(i, t), t, ONE, 1 - eta * lam[i])),
    "a recurrence of nothing": (A, gamma, "=", Induction(A, t, gamma, ONE)),
    "another mode's recurrence": (mode(j, t), (1 - eta * lam[i]) ** t * c[i], "=", Induction(mode(j, t), t, c[i], 1 - eta * lam[i])),
    "a recurrence at every second step": (
        mode(i, 2 * t),
        (1 - eta * lam[i]) ** t * c[i],
        "=",
        Induction(mode(i, 2 * t), t, c[i], 1 - eta * lam[i]),
    ),
    "an invented shift": (mode(i, t), c[i] + t, "=", AffineInduction(mode(i, t), t, c[i], ONE, ONE)),
    "an affine recurrence of nothing": (A, gamma, "=", AffineInduction(A, t, gamma, ONE, ZERO)),
    "an invented second order": (mode_heavy(i, t), c[i], "=", SecondOrderInduction(mode_heavy(i, t), t, (TWO, ONE, c[i]))),
    "a second order of nothing": (A, gamma, "=", SecondOrderInduction(A, t, (TWO, ONE, gamma))),
    "an invented rate": (mode_flow(i, tau), c[i], "=", LinearODE(mode_flow(i, tau), tau, c[i], ZERO)),
    "a rate of nothing": (A, gamma * sp.exp(-tau), "=", LinearODE(A, tau, gamma, -ONE)),
    "a solution that jumps": (
        mode_flow(i, tau),
        c[i] * sp.exp(-lam[i] * tau) * sp.Piecewise((1, tau < 1), (2, True)),
        "=",
        LinearODE(mode_flow(i, tau), tau, c[i], -lam[i]),
    ),
    "another flow's time": (mode_flow(i, 2 * tau), c[i] * sp.exp(-lam[i] * tau), "=", LinearODE(mode_flow(i, 2 * tau), tau, c[i], -lam[i])),
    "a recursion that nothing states": (
        A,
        S(gamma ** (t - v), (v, 1, t)),
        "<=",
        UnrolledRecursion(sp.IndexedBase("near_e"), v, t, gamma, ONE),
    ),
    "a geometric sum that starts elsewhere": (
        S(quotient**v, (v, 1, t)),
        (1 - quotient**t) / (1 - quotient),
        "=",
        GeometricSum(v),
        lt(quotient, 1),
    ),
    "a geometric sum of ones": (
        S(quotient ** (v - 1), (v, 1, t)),
        (1 - quotient**t) / (1 - quotient),
        "=",
        GeometricSum(v),
        le(quotient, 1),
    ),
    "a telescoping sum of another": (S(v, (v, 1, t)), t**2, "=", Telescoping(v, v**2)),
}

EVERY = {**CALCULUS, **INTEGRALS, **RECURRENCES}


@pytest.mark.parametrize("name", EVERY)
def test_it_is_refused(refuses: Callable[..., None], name: str) -> None:
    refuses(*EVERY[name])
