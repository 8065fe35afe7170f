r"""Inference rules from recurrences, differential equations and exponentials. With `theory.rules`, the part that has to be trusted.

Main names: `AffineInduction`, `SecondOrderInduction`, `LinearODE`, `GeometricSum`, `PowerDifference`, `ExponentialTaylor`,
`ExponentialComparison`, `ExponentialPeak`, `MomentumEnvelope`.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from theory.checking import Context, StepError, nonnegative
from theory.dynamics import MomentumBase, unroll
from theory.normal import ranges_of
from theory.printing.text import relation_text, text
from theory.requirements import (
    require,
    require_equal,
    require_free_of,
    require_natural,
    require_nonnegative,
    require_relation,
    require_sides,
)
from theory.rules import matched_bodies


@dataclass(frozen=True)
class AffineInduction:
    r"""$u_0$ given and $u_{t+1} = q\,u_t + s$ (q, s free of t) have one solution: what has the same start and obeys the same recurrence."""

    head: sp.Expr
    counter: sp.Symbol
    initial: sp.Expr
    factor: sp.Expr
    shift: sp.Expr
    lemma: str = "induction on t (closed form by rsolve)"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        require_free_of(self.counter, self.initial, self.factor, self.shift)
        require_equal(before, self.head, "this is not the unknown")
        require_equal(after.subs(self.counter, 0), self.initial, "at the start")
        gap = after.subs(self.counter, self.counter + 1) - self.factor * after - self.shift
        if not vanishes(gap, self.counter):
            raise StepError(f"{text(after)} does not satisfy the recurrence")


@dataclass(frozen=True)
class SecondOrderInduction:
    r"""$u_0 = u_{-1}$ given and $u_{t+1} = a\,u_t - b\,u_{t-1}$ have one solution: same values at t = 0 and 1, same recurrence.

    The unknown is a momentum filter, which brings its own a and b and starts from 1; or a function with a, b and start as given. Roots are
    taken of `positive` = (symbol, an affine function of it), which has to be positive.
    """

    head: sp.Expr
    counter: sp.Symbol
    given: tuple[sp.Expr, sp.Expr, sp.Expr] | None = None
    positive: tuple[sp.Symbol, sp.Expr] | None = None
    lemma: str = "induction on t (closed form from the characteristic roots)"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        require_equal(before, self.head, "this is not the unknown")
        if isinstance(self.head, MomentumBase):
            if self.head.args[2] != self.counter:
                raise StepError(f"{text(self.head)} does not count by {text(self.counter)}")
            (a, b), initial = self.head.coefficients, sp.Integer(1)
        elif self.given is not None:
            a, b, initial = self.given
        else:
            raise StepError("the recurrence of the unknown is not given")
        require_free_of(self.counter, a, b, initial)
        if self.positive is not None:
            symbol, part = self.positive
            require_nonnegative(context, part, strict=True)
            (value,) = sp.solve(part - sp.Dummy("positive", positive=True), symbol)
            after, a, b = (side.subs(symbol, value) for side in (after, a, b))
        now, one, two = (after.subs(self.counter, self.counter + k) for k in range(3))
        if not vanishes(now.subs(self.counter, 0) - initial, self.counter):
            raise StepError(f"at t = 0: {text(now.subs(self.counter, 0))} is not {text(initial)}")
        if not vanishes(unroll(one, self.counter).subs(self.counter, 0) - (a - b) * initial, self.counter):
            raise StepError(f"at t = 1: {text(one.subs(self.counter, 0))} is not {text((a - b) * initial)}")
        if not vanishes(two - a * one + b * now, self.counter):
            raise StepError(f"{text(after)} does not satisfy the recurrence")


def vanishes(expression: sp.Expr, counter: sp.Symbol) -> bool:
    """Whether `expression` is 0 for every value of the counter: filters unrolled, powers and angles split off, coefficients compared.

    The functions of the counter that remain are taken for independent unknowns, so that a "yes" holds whatever they are.
    """
    split = unroll(expression, counter).replace(
        lambda part: isinstance(part, sp.cos | sp.sin), lambda part: part.func(sp.expand(part.args[0]))
    )
    unknown: dict[sp.Expr, sp.Symbol] = {}

    def detach(part: sp.Expr) -> sp.Expr:
        still, moving = sp.expand(part.exp).as_independent(counter, as_Add=True)
        return unknown.setdefault(part.base**moving, sp.Dummy()) * part.base**still

    split = sp.expand_trig(split).replace(lambda part: isinstance(part, sp.Pow) and part.exp.has(counter), detach)
    split = split.xreplace(
        {part: unknown.setdefault(part, sp.Dummy()) for part in split.atoms(sp.cos, sp.sin, MomentumBase) if part.has(counter)}
    )
    split = split.replace(lambda part: isinstance(part, sp.Pow) and part.exp in (sp.S.Half, -sp.S.Half), _split_root)
    return bool(sp.expand(sp.numer(sp.together(sp.expand(split)))) == 0)


def _split_root(power: sp.Pow) -> sp.Expr:
    r"""$\sqrt{n/d} = \sqrt n/\sqrt d$ for d > 0, factored, so that sympy takes the roots of the positive factors."""
    top, bottom = sp.fraction(sp.together(power.base))
    if not bottom.is_nonnegative:  # and it is not 0, because it divides
        return power
    return sp.Pow(sp.factor(top), power.exp) / sp.Pow(bottom, power.exp)


@dataclass(frozen=True)
class LinearODE:
    r"""$u'(\tau) = r\,u(\tau)$ (r free of τ) with $u(0)$ given has one solution: what has the same start and the same derivative."""

    head: sp.Expr
    variable: sp.Symbol
    initial: sp.Expr
    rate: sp.Expr
    lemma: str = "solution of the differential equation (by dsolve), put in"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        require_free_of(self.variable, self.initial, self.rate)
        require_equal(before, self.head, "this is not the unknown")
        require_equal(after.subs(self.variable, 0), self.initial, "at the start")
        require_equal(sp.diff(after, self.variable), self.rate * after, "the derivative")


@dataclass(frozen=True)
class GeometricSum:
    r"""$\sum_{s=l}^{l+n-1} k\,q^{s-l} = k\,\frac{1-q^n}{1-q}$ for $q\neq 1$, k, q free of s, in every sum over `index`."""

    index: sp.Symbol
    lemma: str = "geometric sum"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        left, right = (self._summed(side, context) for side in (before, after))
        require_equal(left, right)

    def _summed(self, expression: sp.Expr, context: Context) -> sp.Expr:
        if not expression.has(sp.Sum):
            return expression
        if not isinstance(expression, sp.Sum):
            return expression.func(*[self._summed(argument, context) for argument in expression.args])
        limits = ranges_of(expression)
        if len(limits) != 1 or limits[0][0] != self.index:
            return expression.func(self._summed(expression.function, context.within(limits)), *expression.limits)
        _, low, high = limits[0]
        factor, power = expression.function.as_independent(self.index, as_Add=False)
        base, exponent = power.as_base_exp()
        count = high - low + 1
        if exponent != self.index - low or base.has(self.index) or not count.is_nonnegative:
            raise StepError(f"{text(expression)} is no geometric sum that starts with 1")
        require(nonnegative(1 - base, context, strict=True) or nonnegative(base - 1, context, strict=True), f"{text(base)} ≠ 1")
        return factor * (1 - base**count) / (1 - base)


@dataclass(frozen=True)
class PowerDifference:
    r"""$k(p^n - q^n) \le k\,n\,p^{n-1}(p-q)$ for $p \ge q \ge 0$, $p > 0$, $k \ge 0$, n = 0, 1, …

    Because $p^n - q^n = (p-q)\sum_{j<n}p^{n-1-j}q^j$, and each of the n terms is at most $p^{n-1}$.
    """

    large: sp.Expr
    small: sp.Expr
    exponent: sp.Expr
    factor: sp.Expr = sp.S.One
    lemma: str = "difference of powers"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        p, q, n = self.large, self.small, self.exponent
        require_natural(n)
        require_sides(before, after, self.factor * (p**n - q**n), self.factor * n * p ** (n - 1) * (p - q))
        require_nonnegative(context, q, self.factor)
        require_nonnegative(context, p, strict=True)
        require(nonnegative(p - q, context) or _exponential_above(p, q, context), relation_text(q, "<=", p))


def _exponential_above(p: sp.Expr, q: sp.Expr, context: Context) -> bool:
    """1 + z ≤ e^z for every real z."""
    return isinstance(p, sp.exp) and nonnegative(1 + p.args[0] - q, context)


@dataclass(frozen=True)
class ExponentialTaylor:
    r"""For $z \ge 0$, $e^{-z} \le \sum_{k\le m}(-z)^k/k!$ when m is even, $\ge$ when m is odd; also multiplied by something nonnegative.

    The remainder is $(-1)^{m+1}\int_0^z e^{-s}(z-s)^m/m!\,ds$. Everything else is the same on both sides.
    """

    argument: sp.Expr
    order: int
    factor: sp.Expr = sp.S.One
    lemma: str = "Taylor polynomial of exp(−z)"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        z = self.argument
        polynomial = sp.Add(*[(-z) ** k / sp.factorial(k) for k in range(self.order + 1)])
        gain = polynomial - sp.exp(-z) if self.order % 2 == 0 else sp.exp(-z) - polynomial
        require_equal(after - before, self.factor * gain, "the two sides do not differ by the remainder")
        require_nonnegative(context, z, self.factor)


@dataclass(frozen=True)
class ExponentialComparison:
    r"""$\sum k_i e^{u_i} \le \sum k_i e^{v_i}$ for $u_i \le v_i$, $k_i \ge 0$, termwise; also without a sum."""

    lemma: str = "exp is increasing"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        small, large, inner = matched_bodies(before, after, context)
        (k, low), (other, high) = _exponential_factor(small), _exponential_factor(large)
        require_equal(k, other, "what multiplies the exponentials")
        require_nonnegative(inner, k, sp.expand(high - low))


def _exponential_factor(term: sp.Expr) -> tuple[sp.Expr, sp.Expr]:
    """k and u of a product k · e^u; u is 0 if there is no exponential."""
    factors = sp.Mul.make_args(term)
    exponent = sp.Add(*[factor.args[0] for factor in factors if isinstance(factor, sp.exp)])
    return sp.Mul(*[factor for factor in factors if not isinstance(factor, sp.exp)]), exponent


@dataclass(frozen=True)
class ExponentialPeak:
    r"""$z^s e^{-z} \le (s/e)^s$ for $z \ge 0$, $s > 0$: its derivative has the sign of s − z. Termwise, times $k_i \ge 0$."""

    argument: sp.Expr
    power: sp.Expr = sp.S.One
    lemma: str = "maximum of z exp(−z)"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        small, large, inner = matched_bodies(before, after, context)
        z, s = self.argument, sp.sympify(self.power)
        peak = s**s * sp.exp(-s)
        factor = sp.powsimp(sp.simplify(large / peak))
        require_sides(small, large, factor * z**s * sp.exp(-z), factor * peak)
        require_nonnegative(inner, z, factor)
        require_nonnegative(inner, s, strict=True)


@dataclass(frozen=True)
class MomentumEnvelope:
    r"""$P_t^2 \le b^t(1 + t(1+\sqrt b))^2$ for a momentum filter with $b \ge 0$, $a^2 \le 4b$. Termwise, times $k_i \ge 0$.

    With $u = a/(2\sqrt b) \in [-1, 1]$ and Chebyshev polynomials, $P_t = b^{t/2}(T_t(u) + m\,U_{t-1}(u))$, $m = (a/2-b)/\sqrt b$: the
    same start, the same recurrence. $|T_t| \le 1$, $|U_{t-1}| \le t$, $|m| \le 1 + \sqrt b$. If b = 0 then a = 0 and $P_t = 0$ for t ≥ 1.
    """

    filter: sp.Expr
    lemma: str = "Chebyshev envelope of momentum"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        if not isinstance(self.filter, MomentumBase):
            raise StepError(f"{text(self.filter)} is no momentum filter")
        small, large, inner = matched_bodies(before, after, context)
        (a, b), steps = self.filter.coefficients, self.filter.args[2]
        require_natural(steps)
        factor = small / self.filter**2
        if factor.has(self.filter):
            raise StepError(f"needs the square of {text(self.filter)}, once")
        require_equal(large, factor * b**steps * (1 + steps * (1 + sp.sqrt(b))) ** 2, "the right side")
        require_nonnegative(inner, factor, b, 4 * b - a**2)
