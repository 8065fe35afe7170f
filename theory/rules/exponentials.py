r"""Rules about powers and exponentials.

Main names: `ExponentialBound`, `PowerDifference`, `ExponentialTaylor`, `ExponentialComparison`, `ExponentialPeak`, `Bernoulli`,
`MomentumEnvelope`.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from theory.checking.context import Context, StepError
from theory.checking.evidence import Difference, Sign
from theory.checking.normal_form import equal
from theory.checking.signs import nonnegative, sign_of
from theory.language.dynamics import MomentumBase
from theory.printing.text import relation_text, text
from theory.rules.base import Conditions, ConditionsWithin, Matched, matched
from theory.rules.requirements import (
    require,
    require_equal,
    require_natural,
    require_nonnegative,
    require_relation,
    require_sides,
    require_sign,
    require_signs,
)


@dataclass(frozen=True)
class Bernoulli:
    r"""$1 - (1-x)^n \le \min(1, nx)$ for $0 \le x \le 1$ and an integer $n \ge 0$.

    At most 1 because $(1-x)^n \ge 0$; at most nx by Bernoulli's inequality $(1-x)^n \ge 1 - nx$, by induction on n.
    """

    x: sp.Expr
    n: sp.Expr
    lemma: str = "Bernoulli's inequality"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Conditions:  # noqa: D102
        require_relation(relation, "<=")
        require_natural(self.n)
        require_sides(before, after, 1 - (1 - self.x) ** self.n, sp.Min(1, self.n * self.x))
        return self.found(before, after, relation, context)

    def found(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Conditions:
        """Why x and 1 − x are nonnegative; raises StepError if that does not follow."""
        return Conditions(require_signs(context, self.x, 1 - self.x))


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

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Conditions:  # noqa: D102
        require_relation(relation, "<=")
        p, q, n = self.large, self.small, self.exponent
        require_natural(n)
        require_sides(before, after, self.factor * (p**n - q**n), self.factor * n * p ** (n - 1) * (p - q))
        require_nonnegative(context, p, strict=True)
        return self.found(before, after, relation, context)

    def found(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Conditions:
        """Why q and k are nonnegative and q ≤ p: a comparison, or none if that is 1 + z ≤ e^z; raises StepError if it does not follow."""
        p, q = self.large, self.small
        signs = require_signs(context, q, self.factor)
        if isinstance(p, sp.exp) and sp.expand(1 + p.args[0] - q) == 0:
            return Conditions(signs)
        sign = sign_of(p - q, context)
        if sign is not None:
            return Conditions(signs, {q: Difference(q, p, False, sign)})
        require(isinstance(p, sp.exp) and nonnegative(1 + p.args[0] - q, context), relation_text(q, "<=", p))
        return Conditions(signs)


@dataclass(frozen=True)
class ExponentialTaylor:
    r"""For $z \ge 0$, $e^{-z} \le \sum_{k\le m}(-z)^k/k!$ when m is even, $\ge$ when m is odd; also multiplied by something nonnegative.

    The remainder is $(-1)^{m+1}\int_0^z e^{-s}(z-s)^m/m!\,ds$. Everything else is the same on both sides.
    """

    argument: sp.Expr
    order: int
    factor: sp.Expr = sp.S.One
    lemma: str = "Taylor polynomial of exp(−z)"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Conditions:  # noqa: D102
        require_relation(relation, "<=")
        require_natural(sp.sympify(self.order))
        z = self.argument
        polynomial = sp.Add(*[(-z) ** k / sp.factorial(k) for k in range(self.order + 1)])
        gain = polynomial - sp.exp(-z) if self.order % 2 == 0 else sp.exp(-z) - polynomial
        require_equal(after - before, self.factor * gain, "the two sides do not differ by the remainder")
        return self.found(before, after, relation, context)

    def found(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Conditions:
        """Why z and the factor are nonnegative; raises StepError if that does not follow."""
        return Conditions(require_signs(context, self.argument, self.factor))


@dataclass(frozen=True)
class ExponentialComparison:
    r"""$\sum k_i e^{u_i} \le \sum k_i e^{v_i}$ for $u_i \le v_i$, $k_i \ge 0$, termwise; also without a sum."""

    lemma: str = "exp is increasing"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> HigherExponents:  # noqa: D102
        require_relation(relation, "<=")
        return self.found(before, after, relation, context)

    def found(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> HigherExponents:
        """Why the exponents are higher, and the factors nonnegative; raises StepError if that does not follow."""
        sides = matched(before, after, context)
        inner = sides.inner(context)
        (k, low), (other, high) = _exponential_factor(sides.small), _exponential_factor(sides.large)
        require_equal(k, other, "what multiplies the exponentials")
        return HigherExponents(sides, k, low, high, require_sign(inner, k), require_sign(inner, sp.expand(high - low)))


@dataclass(frozen=True)
class HigherExponents:
    """What `ExponentialComparison` found: the sides k e^low and k e^high, and the signs of k and of high − low."""

    sides: Matched
    factor: sp.Expr
    low: sp.Expr
    high: sp.Expr
    factor_sign: Sign
    gap_sign: Sign


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

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> ConditionsWithin:  # noqa: D102
        require_relation(relation, "<=")
        sides = matched(before, after, context)
        z, s, factor = self.argument, sp.sympify(self.power), self.factor_of(sides.large)
        require_sides(sides.small, sides.large, factor * z**s * sp.exp(-z), factor * s**s * sp.exp(-s))
        require_nonnegative(sides.inner(context), s, strict=True)
        return self._conditions(sides, context)

    def factor_of(self, large: sp.Expr) -> sp.Expr:
        """What multiplies the maximum on the right."""
        s = sp.sympify(self.power)
        return sp.powsimp(sp.simplify(large / (s**s * sp.exp(-s))))

    def found(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> ConditionsWithin:
        """Why z and the factor are nonnegative; raises StepError if that does not follow."""
        return self._conditions(matched(before, after, context), context)

    def _conditions(self, sides: Matched, context: Context) -> ConditionsWithin:
        return ConditionsWithin(require_signs(sides.inner(context), self.argument, self.factor_of(sides.large)), sides=sides)


@dataclass(frozen=True)
class MomentumEnvelope:
    r"""$P_t^2 \le b^t(1 + t(1+\sqrt b))^2$ for a momentum filter with $b \ge 0$, $a^2 \le 4b$. Termwise, times $k_i \ge 0$.

    With $u = a/(2\sqrt b) \in [-1, 1]$ and Chebyshev polynomials, $P_t = b^{t/2}(T_t(u) + m\,U_{t-1}(u))$, $m = (a/2-b)/\sqrt b$: the
    same start, the same recurrence. $|T_t| \le 1$, $|U_{t-1}| \le t$, $|m| \le 1 + \sqrt b$. If b = 0 then a = 0 and $P_t = 0$ for t ≥ 1.
    """

    filter: sp.Expr
    lemma: str = "Chebyshev envelope of momentum"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> ConditionsWithin:  # noqa: D102
        require_relation(relation, "<=")
        if not isinstance(self.filter, MomentumBase):
            raise StepError(f"{text(self.filter)} is no momentum filter")
        sides = matched(before, after, context)
        (_, b), steps = self.filter.coefficients, self.filter.args[2]
        require_natural(steps)
        factor = sides.small / self.filter**2
        if factor.has(self.filter):
            raise StepError(f"needs the square of {text(self.filter)}, once")
        require_equal(sides.large, factor * b**steps * (1 + steps * (1 + sp.sqrt(b))) ** 2, "the right side")
        return self._conditions(sides, context)

    def found(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> ConditionsWithin:
        """Why the factor, b and 4b − a² are nonnegative; raises StepError if that does not follow."""
        return self._conditions(matched(before, after, context), context)

    def _conditions(self, sides: Matched, context: Context) -> ConditionsWithin:
        a, b = self.filter.coefficients
        return ConditionsWithin(require_signs(sides.inner(context), sides.small / self.filter**2, b, 4 * b - a**2), sides=sides)


@dataclass(frozen=True)
class ExponentialBound:
    r"""$p^e \le \exp((p-1)e)$ for $p \ge 0$, $e \ge 0$, because $p \le \exp(p - 1)$."""

    base: sp.Expr
    exponent: sp.Expr
    lemma: str = "1 − z ≤ exp(−z)"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Conditions:  # noqa: D102
        require_relation(relation, "<=")
        rest = self.rest_of(before)
        bound = rest * sp.exp(sp.simplify((self.base - 1) * self.exponent))
        if rest.has(self.base**self.exponent) or not equal(bound, after):
            raise StepError(f"the bound that this rule gives is {bound}")
        require_nonnegative(context, self.exponent)
        return self.found(before, after, relation, context)

    def rest_of(self, before: sp.Expr) -> sp.Expr:
        """What multiplies the power."""
        return sp.simplify(before / self.base**self.exponent)

    def found(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Conditions:
        """Why the base and the rest are nonnegative; raises StepError if that does not follow."""
        return Conditions(require_signs(context, self.base, self.rest_of(before)))
