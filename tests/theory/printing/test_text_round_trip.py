"""What is printed is what is meant: every line of text, read by the rules in `theory.printing.text`, gives the formula back.

What the fixture `read` makes of a line is the same expression, or has the same value at several points (in complex balls, sums over a few
terms).
"""

from __future__ import annotations

import math
import random
import zlib
from collections.abc import Callable, Mapping

import flint
import pytest
import sympy as sp
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from theory.catalogue import catalogue
from theory.language.chebyshev import ChebyshevT
from theory.language.definitions import BUILT_IN, Definition, L, T, block_trace, kappa, rho
from theory.language.dynamics import GRADIENT_FLOW, HEAVY_BALL, HeavyBallFilter, NesterovFilter, mode, mode_flow, mode_heavy
from theory.language.largest import Largest
from theory.language.symbols import (
    A,
    A_blk,
    B,
    N,
    alpha,
    b,
    beta,
    c,
    eta,
    gamma,
    i,
    j,
    kappa_0,
    lam,
    last,
    log_delta,
    over_blocks,
    over_modes,
    residual,
    risk,
    root_A1,
    s,
    sigma2,
    t,
    target,
    tau,
    w_max,
    x,
)
from theory.language.symbols import d as difference
from theory.printing.text import text
from theory.statements.theorem import Theorem

Read = Callable[..., sp.Expr]


class Point:
    """Values of symbols and functions, at random but the same for both readings; indices and numbers of terms are small integers."""

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def number(self, key: str, integer: bool) -> flint.acb:
        chance = random.Random(f"{self.seed} {key}")
        if key.startswith(("N", "last")):
            return flint.acb(chance.choice([3, 4]))
        return (
            flint.acb(chance.choice([1, 2])) if integer else flint.acb(flint.arb(flint.fmpq(chance.randint(1, 40), chance.randint(7, 13))))
        )

    def value(self, part: sp.Expr, bound: Mapping[sp.Expr, flint.acb]) -> flint.acb:
        if part.is_Rational:
            return flint.acb(flint.arb(flint.fmpq(int(part.p), int(part.q))))
        if part in bound:
            return bound[part]
        if isinstance(part, sp.Symbol):
            return self.number(part.name, bool(part.is_integer))
        if isinstance(part, sp.Sum):
            *rest, limit = part.limits
            inner = sp.Sum(part.function, *rest) if rest else part.function
            return sum(self.terms(inner, limit, bound), flint.acb(0))
        if isinstance(part, sp.Product):
            return math.prod(self.terms(part.function, part.limits[0], bound), start=flint.acb(1))
        if isinstance(part, Largest):
            return flint.acb(max([flint.arb(0), *(term.real for term in self.terms(part.function, part.limit, bound))], key=float))
        if isinstance(part, sp.Integral):  # stood for by a sum over places; its ends count too
            ((variable, *ends),) = part.limits[:1]
            places = [flint.acb(place) / 5 for place in (2, 7, 9)]
            inner = sp.Integral(part.function, *part.limits[1:]) if part.limits[1:] else part.function
            weights = [flint.acb(17) if end == sp.oo else self.value(end, bound) for end in ends]
            return sum((self.value(inner, {**bound, variable: place}) for place in places), flint.acb(0)) * (weights[0] + 3 * weights[1])
        if part in (sp.E, sp.pi, sp.I):
            return {sp.E: flint.acb(1).exp(), sp.pi: flint.acb.pi(), sp.I: flint.acb(0, 1)}[part]
        if isinstance(part, sp.Indexed):
            indices = [round(float(self.value(index, bound).real)) for index in part.indices]
            return self.number(f"{part.base.label} {indices}", bool(part.is_integer))
        values = [self.value(argument, bound) for argument in part.args]
        if isinstance(part, sp.Max | sp.Min):
            return flint.acb((max if isinstance(part, sp.Max) else min)((value.real for value in values), key=float))
        if isinstance(part, sp.Abs):
            return flint.acb(abs(values[0]))
        known = {sp.exp: "exp", sp.log: "log", sp.sin: "sin", sp.cos: "cos", sp.acos: "acos", sp.gamma: "gamma"}
        if part.func in known:
            return getattr(values[0], known[part.func])()
        if part.is_Add or part.is_Mul:
            total = flint.acb(0 if part.is_Add else 1)
            for value in values:
                total = total + value if part.is_Add else total * value
            return total
        if part.is_Pow:
            return values[0] ** (round(float(values[1].real)) if part.exp.is_integer else values[1])
        seed = zlib.crc32(part.func.__name__.encode()) % 97
        return sum(((value * place + seed).sin() for place, value in enumerate(values, 1)), flint.acb(2))

    def terms(self, body: sp.Expr, limit: tuple[sp.Expr, sp.Expr, sp.Expr], bound: Mapping[sp.Expr, flint.acb]) -> list[flint.acb]:
        low, high = (round(float(self.value(end, bound).real)) for end in limit[1:])
        return [self.value(body, {**bound, limit[0]: flint.acb(place)}) for place in range(low, high + 1)]


def same(expression: sp.Expr, other: sp.Expr) -> bool | None:
    """Whether two expressions say the same; None where the first has no value at any of the points."""
    if expression == other:
        return True
    judged = None
    for seed in range(5):
        with flint.ctx.workprec(300):
            try:
                here, there = (Point(seed).value(each, {}) for each in (expression, other))
            except (ValueError, OverflowError, ZeroDivisionError):
                continue
            if not here.is_finite() or abs(here) > 10**30 or here.rad() > 1e-40:
                continue
            if not abs(here - there) < 1e-30:
                return False
            judged = True
    return judged


def _expressions(theorem: Theorem) -> list[sp.Expr]:
    sides = [theorem.claim.lhs, theorem.claim.rhs, *(step.expression for step in theorem.steps)]
    return sides + [side for fact in theorem.facts for side in (fact.relation.lhs, fact.relation.rhs)]


@pytest.mark.parametrize("theorem", catalogue().values(), ids=list(catalogue()))
def test_a_theorem_reads_as_it_is_declared(theorem: Theorem, read: Read) -> None:
    """Both sides of the claim, in the names of both (no two of its symbols are printed alike), every step and every fact."""
    claim = theorem.claim
    for side in (claim.lhs, claim.rhs):
        assert same(side, read(text(side), claim.lhs, claim.rhs)), text(side)
    for expression in _expressions(theorem):
        line = text(expression)
        assert same(expression, read(line, expression)), f"{line}  reads as  {read(line, expression)}"


@pytest.mark.parametrize("definition", BUILT_IN, ids=lambda definition: str(definition.head))
def test_a_definition_reads_as_it_is_declared(definition: Definition, read: Read) -> None:
    for side in (definition.head, definition.formula):
        assert same(side, read(text(side), side)), text(side)


LEAVES = [
    gamma, A, eta, T, kappa, t, N, tau, s, x, difference, A_blk, sigma2, root_A1, risk, w_max, log_delta, lam[i], lam[N], c[i], c[j],
    alpha[i], target[i], residual[i], last[b], block_trace(b), block_trace(2), L(t), L(0), L(2 * t + 1), L(tau / 2, GRADIENT_FLOW),
    L(eta * t, GRADIENT_FLOW), L(t, HEAVY_BALL), rho(t), rho(t, HEAVY_BALL), mode(i, t), mode_flow(i, tau), mode_flow(i, t),
    mode_heavy(i, t),
    sp.Abs(c[i]), ChebyshevT(t, x), ChebyshevT(t + 1, 1 - eta * lam[i]),
    HeavyBallFilter(eta * lam[i], beta, t), HeavyBallFilter(x, tau, t + 1), NesterovFilter(x, beta, t), kappa_0(x), sp.E, sp.pi,
    sp.Symbol("κT", positive=True), sp.Symbol("rank", positive=True), sp.Symbol("AN", positive=True), sp.Symbol("x1", positive=True),
    sp.Function("expected_L", nonnegative=True)(t), sp.Symbol("sigma", positive=True),
]  # fmt: skip
EXPONENTS = [2, 3, -1, -2, t, 2 * t, t - 1, -t, s, -s, sp.Rational(1, 2), sp.Rational(-1, 2), sp.Rational(1, 3), sp.Rational(-3, 2), 1 / s]
leaves = st.one_of(st.sampled_from(LEAVES), st.integers(-12, 12).map(sp.Integer), st.fractions(-3, 3, max_denominator=7).map(sp.Rational))


def _larger(parts: st.SearchStrategy[sp.Expr]) -> st.SearchStrategy[sp.Expr]:
    """What theorems are made of."""
    one: list[Callable[[sp.Expr], sp.Expr]] = [
        over_modes, over_blocks, sp.exp, sp.log, sp.sqrt, sp.cos, lambda e: -e, lambda e: 1 / e, lambda e: Largest(e, (j, 1, N)),
        lambda e: sp.Sum(e, (j, i + 1, N)), lambda e: sp.Sum(e, (b, 1, B)), lambda e: sp.Integral(e, (x, 0, eta)),
        lambda e: sp.Integral(e, (x, tau, 1), (tau, 2, eta)), lambda e: sp.Mul(-1, e, evaluate=False),
        lambda e: sp.Product(e, (j, 1, N)),
    ]  # fmt: skip
    two: list[Callable[[sp.Expr, sp.Expr], sp.Expr]] = [
        sp.Add, sp.Mul, sp.Mul, lambda p, q: p / q, lambda p, q: p - q, lambda p, q: sp.Mul(p, q, evaluate=False),
        lambda p, q: sp.Add(p, q, evaluate=False), lambda p, q: p / (2 * q), lambda p, q: p * over_modes(q), lambda p, q: over_modes(p) * q,
    ]  # fmt: skip
    finite = parts.filter(lambda e: not e.has(sp.zoo, sp.nan, -sp.oo, sp.I, sp.cosh))
    real = finite.filter(lambda e: e.is_extended_real)  # sympy takes the absolute value of nothing else as it stands
    comparable = finite.filter(lambda e: e.is_extended_real and not e.has(sp.Integral))  # sympy would compute integrals, to compare them
    return st.one_of(
        st.builds(lambda make, e: make(e), st.sampled_from(one), finite),
        st.builds(lambda make, p, q: make(p, q), st.sampled_from(two), finite, finite),
        st.builds(lambda make, p, q: make(p, q), st.sampled_from([sp.Max, sp.Min]), comparable, comparable),
        st.builds(sp.Abs, real),
        st.builds(sp.Pow, finite, st.sampled_from(EXPONENTS)),
        st.builds(lambda p, q, r: p * q * r, finite, finite, finite),
    )


small = _larger(leaves)


@settings(max_examples=300, suppress_health_check=list(HealthCheck), deadline=None)
@given(expression=_larger(st.one_of(leaves, small, _larger(small))))
def test_any_expression_reads_as_it_was(expression: sp.Expr, read: Read) -> None:
    assume(not expression.has(sp.zoo, sp.nan, -sp.oo, sp.I, sp.cosh))
    line = text(expression)
    said = same(expression, read(line, expression))
    assume(said is not None)
    assert said, f"{line}  reads as  {read(line, expression)}"


def test_two_symbols_that_print_alike_are_noticed(read: Read) -> None:
    known = 2 * sp.Symbol("head") + sp.Symbol("order")
    with pytest.raises(AssertionError, match="both print as m"):
        read(text(known), known)


@pytest.mark.parametrize(
    ("meant", "line"),
    [
        (over_modes(lam[i]) ** 2, "Σ_{i=1}^{N} λ_i²"),
        (over_modes(lam[i]) * c[j], "Σ_{i=1}^{N} λ_i c_j²"),
        (sp.sqrt(over_modes(lam[i])) / 2, "√(Σ_{i=1}^{N} λ_i/2)"),
        (gamma * lam[i] ** t, "(γλ_i)^t"),
        (A * sp.exp(-t), "e^{−A t}"),
        (over_modes(1 + lam[i]), "Σ_{i=1}^{N} 1 + λ_i"),
        (2 * sp.Product(lam[i], (i, 1, N)), "∏_{i=1}^{N} 2λ_i"),
        (sp.Product(lam[i], (i, 1, N)), "Σ_{i=1}^{N} λ_i"),
        (sp.Abs(c[j]) - sp.Abs(c[i]), "|c_j − c_i|"),
        (Largest(c[i], (i, 1, N)), "max_{i=1}^{N} λ_i"),
        (mode(i, t), "c_i (t)"),
    ],
)
def test_another_statement_is_noticed(meant: sp.Expr, line: str, read: Read) -> None:
    """The test itself can fail."""
    assert same(meant, read(line, meant, lam[i], c[i])) is False


@pytest.mark.parametrize(
    "line", ["Σ_{i=1}^{N} (1 − λ_i)^t²", "√Σ_{i=1}^{N} λ_i", "λ_i/2 λ_i", "λ_i λ", "A N λ_i)", "ANλ_i", "λ_i/Σ_{i=1}^{N} λ_i", "||λ_i||"]
)
def test_a_line_with_two_readings_is_not_read(line: str, read: Read) -> None:
    with pytest.raises(AssertionError, match="expected"):
        read(line, A * N * t * over_modes(lam[i]))
