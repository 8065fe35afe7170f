r"""Inference rules from classical inequalities. With `theory.rules` and `theory.checking`, the part that has to be trusted.

The rules up to `TriangleWithRoots` are one inequality each, small ≤ large, written out from its parameters: the step is accepted only
if it is `factor · small ≤ factor · large` with factor ≥ 0, and only if the conditions of the inequality follow from the assumptions.

Main names: `CauchySchwarz`, `Jensen`, `Chebyshev`, `SingleTerm`, `Power`, `TriangleWithRoots`, `MinimumOf`, `Combination`, `Blockwise`,
`Backwards`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import sympy as sp

from theory.checking.context import Context
from theory.checking.evidence import Domination, Sign
from theory.checking.signs import dominated, nonnegative
from theory.checking.wellformed import check_well_formed
from theory.language.substitution import substitute
from theory.language.symbols import N, i
from theory.printing.text import text
from theory.rules.requirements import (
    put_in,
    require,
    require_ordered,
    require_real,
    require_relation,
    require_sides,
    require_sign,
)

Range = tuple[sp.Symbol, sp.Expr, sp.Expr]
MODES: Range = (i, sp.S.One, N)


@dataclass(frozen=True, kw_only=True)
class _Inequality:
    """`factor · small ≤ factor · large`, where `sides` gives small and large and checks the conditions."""

    factor: sp.Expr = sp.S.One

    def sides(self, context: Context) -> Given:
        raise NotImplementedError

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Scaled:
        """Accept `before` ≤ `after` if it is `factor` times the inequality, or raise StepError."""
        require_relation(relation, "<=")
        found = self.found(before, after, relation, context)
        k = context.unfold(self.factor)
        for part in (k, found.given.small, found.given.large):  # what could be 0 must not cancel unseen
            check_well_formed(part, context)
        require_sides(before, after, k * found.given.small, k * found.given.large)
        return found

    def found(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Scaled:
        """Why the inequality holds, and the factor is nonnegative; raises StepError if that does not follow."""
        given = self.sides(context)
        return Scaled(given, require_sign(context, context.unfold(self.factor)))


@dataclass(frozen=True)
class Given:
    """small ≤ large, and what the conditions of that inequality rest on.

    Attributes:
        small: left side.
        large: right side.
        signs: of what has to be nonnegative, or positive.
        comparisons: of what has to be smaller, by the smaller one.
        order: for two sequences, whether the first and the second rise (1) or fall (−1) with the key.
        by_key: whether the first does because it is a function of the key; else by assumption.
    """

    small: sp.Expr
    large: sp.Expr
    signs: Mapping[sp.Expr, Sign] = field(default_factory=dict)
    comparisons: Mapping[sp.Expr, Domination] = field(default_factory=dict)
    order: tuple[int, int] = (0, 0)
    by_key: bool = False


@dataclass(frozen=True)
class Scaled:
    """What such a rule found: the inequality, and the sign of the factor before it."""

    given: Given
    factor: Sign


@dataclass(frozen=True)
class CauchySchwarz(_Inequality):
    r"""$\bigl(\sum_i w_i f_i g_i\bigr)^2 \le \sum_i w_i f_i^2\,\sum_i w_i g_i^2$ for $w \ge 0$ and real f, g."""

    first: sp.Expr
    second: sp.Expr
    weight: sp.Expr = sp.S.One
    over: Range = MODES
    lemma: str = "Cauchy–Schwarz"

    def sides(self, context: Context) -> Given:  # noqa: D102
        f, g, w = self.first, self.second, self.weight
        require_real(f, g)
        signs = {w: require_sign(context.within((self.over,)), w)}
        mixed, square_f, square_g = (sp.Sum(w * e, self.over) for e in (f * g, f**2, g**2))
        return Given(mixed**2, square_f * square_g, signs)


@dataclass(frozen=True)
class Jensen(_Inequality):
    r"""$\Bigl(\frac{\sum_i w_i z_i}{\sum_i w_i}\Bigr)^e \le \frac{\sum_i w_i z_i^e}{\sum_i w_i}$ for $w \ge 0$, $\sum_i w_i > 0$, real z.

    The exponent is an even integer, at least 0: then $z^e$ is convex on the whole line ($z^0 = 1$ everywhere).
    """

    weight: sp.Expr
    value: sp.Expr
    exponent: sp.Expr
    over: Range = MODES
    lemma: str = "Jensen"

    def sides(self, context: Context) -> Given:  # noqa: D102
        w, value, e = self.weight, self.value, self.exponent
        same_for_all = self.over[0] not in e.free_symbols
        require(same_for_all and e.is_even and e.is_nonnegative, f"{text(e)} to be even, at least 0 and the same for all terms")
        require_real(value)
        total = sp.Sum(w, self.over)
        signs = {w: require_sign(context.within((self.over,)), w), total: require_sign(context, total, strict=True)}
        return Given((sp.Sum(w * value, self.over) / total) ** e, sp.Sum(w * value**e, self.over) / total, signs)


@dataclass(frozen=True)
class Chebyshev(_Inequality):
    r"""$\sum_i w_i f_i g_i\,\sum_i w_i \le \sum_i w_i f_i\,\sum_i w_i g_i$ for $w \ge 0$ and f, g oppositely ordered; ≥ if similarly.

    Because $\sum_i\sum_j w_i w_j (f_i - f_j)(g_i - g_j)$ is twice the difference of both sides. Order is that of a key $k_i$: `second` is a
    monotone function of the key alone (so $g_i = g_j$ where $k_i = k_j$), and `first` is too, or $(f_i - f_j)(k_i - k_j)$ has one
    sign for all i and j by assumption; then $(f_i - f_j)(g_i - g_j)$ has one sign.
    """

    weight: sp.Expr
    first: sp.Expr
    second: sp.Expr
    key: sp.Expr
    over: Range = MODES
    lemma: str = "Chebyshev's sum inequality"

    def sides(self, context: Context) -> Given:  # noqa: D102
        f, g, w = self.first, self.second, self.weight
        inner = context.within((self.over,))
        signs = {w: require_sign(inner, w)}
        falls = self.direction(g, inner)
        require(falls != 0, f"{text(g)} to be a monotone function of {text(self.key)}")
        by_key = self.direction(f, inner)
        rises = by_key or self.pairwise(f, context)
        require(rises != 0, f"{text(f)} to be ordered like {text(self.key)}, or in reverse")
        weights, mixed, sum_f, sum_g = (sp.Sum(w * e, self.over) for e in (sp.S.One, f * g, f, g))
        opposite, similar = mixed * weights, sum_f * sum_g
        small, large = (opposite, similar) if falls * rises < 0 else (similar, opposite)
        return Given(small, large, signs, order=(rises, falls), by_key=by_key != 0)

    def direction(self, function: sp.Expr, inner: Context) -> int:
        """1 if nondecreasing in the key, −1 if nonincreasing, 0 if that is not clear: a product of powers p^e of affine p ≥ 0, e ≥ 0."""
        z = sp.Dummy("z", real=True)
        directions = set()
        for base, exponent in function.as_powers_dict().items():
            affine = substitute(base, {self.key: z})
            slope = sp.diff(affine, z)
            if base.has(sp.Sum) or slope.has(z) or self.over[0] in affine.free_symbols | exponent.free_symbols:
                return 0
            if not (nonnegative(base, inner) and nonnegative(exponent, inner)):
                return 0
            directions |= {sign for sign in (1, -1) if slope != 0 and nonnegative(sign * slope, inner)} or ({0} if slope != 0 else set())
        return directions.pop() if len(directions) == 1 else 0

    def pairwise(self, function: sp.Expr, context: Context) -> int:
        """1 if the function is ordered like the key for all pairs of indices, −1 if in reverse, 0 if that is not clear."""
        index, low, high = self.over
        other = sp.Dummy("j", **index._assumptions_orig)
        pair = context.within((self.over, (other, low, high)))
        product = sp.Mul(*[e - substitute(e, {index: other}) for e in (function, self.key)])
        return next((sign for sign in (1, -1) if nonnegative(sp.expand(sign * product), pair)), 0)


@dataclass(frozen=True)
class SingleTerm(_Inequality):
    r"""$f_k \le \sum_{i=l}^{h} f_i$ for $f \ge 0$ on the range and $l \le k \le h$."""

    term: sp.Expr
    at: sp.Expr
    over: Range
    lemma: str = "one term of a sum of nonnegative terms"

    def sides(self, context: Context) -> Given:  # noqa: D102
        index, low, high = self.over
        require(self.at.is_integer, f"{text(self.at)} to be an integer")
        first, last = next(((r[1], r[2]) for r in context.ranges if r[0] == self.at), (self.at, self.at))
        require_ordered(context, low, first)
        require_ordered(context, last, high)
        signs = {self.term: require_sign(context.within((self.over,)), self.term)}
        return Given(put_in(self.term, index, self.at), sp.Sum(self.term, self.over), signs)


@dataclass(frozen=True)
class Power(_Inequality):
    r"""$x^e \le y^e$ for $0 \le x \le y$ and $e \ge 0$."""

    lower: sp.Expr
    upper: sp.Expr
    exponent: sp.Expr
    lemma: str = "powers are monotone"

    def sides(self, context: Context) -> Given:  # noqa: D102
        signs = {part: require_sign(context, part) for part in (self.lower, self.exponent)}
        comparisons = {self.lower: dominated(self.lower, self.upper, context)}
        return Given(self.lower**self.exponent, self.upper**self.exponent, signs, comparisons)


@dataclass(frozen=True)
class TriangleWithRoots(_Inequality):
    r"""$(x - y)^2 \le (a + b)^2 s$ for $x^2 \le a^2 s$, $y^2 \le b^2 s$ and $a, b, s \ge 0$.

    Because $|x - y| \le |x| + |y| \le (a + b)\sqrt s$.
    """

    first: sp.Expr
    second: sp.Expr
    first_root: sp.Expr
    second_root: sp.Expr
    scale: sp.Expr
    lemma: str = "triangle inequality"

    def sides(self, context: Context) -> Given:  # noqa: D102
        comparisons = {}
        for vector, root in ((self.first, self.first_root), (self.second, self.second_root)):
            require_real(vector)
            comparisons[vector**2] = dominated(vector**2, root**2 * self.scale, context)
        signs = {part: require_sign(context, part) for part in (self.first_root, self.second_root, self.scale)}
        return Given((self.first - self.second) ** 2, (self.first_root + self.second_root) ** 2 * self.scale, signs, comparisons)
