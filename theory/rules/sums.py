r"""Rules about sums: term by term, split, more terms, block by block, telescoping, geometric.

Main names: `Termwise`, `SplitAt`, `SplitIntoBlocks`, `MoreTerms`, `Blockwise`, `Telescoping`, `GeometricSum`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import sympy as sp

from theory.checking.context import Context, StepError
from theory.checking.evidence import Domination, Sign
from theory.checking.normal_form import normal, ranges_of
from theory.checking.signs import dominated, sign_of
from theory.language.substitution import exchange, substitute
from theory.printing.text import relation_text, text
from theory.rules.base import Matched, matched, split_sum
from theory.rules.inequalities import Range
from theory.rules.requirements import (
    put_in,
    renamed,
    require_equal,
    require_fact,
    require_ordered,
    require_relation,
    require_sign,
    require_unbound,
)


@dataclass(frozen=True)
class Blockwise:
    r"""$\sum_b f_b \le \sum_b g_b$ if $f_b \le g_b$ for every b; $f_b$ and $g_b$ may be sums themselves and are compared as they stand."""

    lemma: str = "comparison block by block"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Sign:  # noqa: D102
        require_relation(relation, "<=")
        return self.found(before, after, relation, context)

    def found(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Sign:
        """Why a block's part on the right is at least that on the left; raises StepError if that does not follow."""
        (small, block), (large, other) = (self.of_one_block(side) for side in (before, after))
        if block != other:
            raise StepError("the two sides are not sums over the same blocks")
        return require_sign(context.within((block,)), normal(large - small), relation_text(small, "<=", large))

    @staticmethod
    def of_one_block(side: sp.Expr) -> tuple[sp.Expr, Range]:
        """What a side sums over blocks, and the range of the blocks."""
        factor, body, ranges = split_sum(side)
        if not ranges:
            raise StepError("needs one sum on each side")
        outer, *inner = ranges
        require_unbound((outer,), factor)
        return factor * (sp.Sum(body, *reversed(inner)) if inner else body), outer


@dataclass(frozen=True)
class Telescoping:
    r"""$\sum_{v=l}^{h} f(v) = F(h+1) - F(l)$ where $F(v+1) - F(v) = f(v)$ and $l \le h + 1$, wherever such sums stand."""

    index: sp.Symbol
    antidifference: sp.Expr
    lemma: str = "telescoping sum"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        v, primitive = self.index, self.antidifference

        def collapse(*args: sp.Basic) -> sp.Expr:
            total = sp.Sum(*args)
            if [limit[0] for limit in total.limits] != [v]:
                return total
            (_, low, high) = total.limits[0]
            require_ordered(context, low, high + 1)
            gap = substitute(primitive, {v: v + 1}) - primitive - total.function
            if sp.cancel(sp.together(self._powers_marked(gap))) != 0:
                raise StepError(f"{text(primitive)} does not have the differences {text(total.function)}")
            return put_in(primitive, v, high + 1) - put_in(primitive, v, low)

        require_equal(before.replace(sp.Sum, collapse), after)

    def _powers_marked(self, gap: sp.Expr) -> sp.Expr:
        """$b^{v+r}$ as $b^r$ times a symbol for $b^v$: what is then equal as rational functions is equal."""
        v = self.index
        for base in {part.base for part in gap.atoms(sp.Pow) if part.exp.has(v)}:
            mark = sp.Dummy("mark")
            shifted = {part: mark * base ** (part.exp - v) for part in gap.atoms(sp.Pow) if part.base == base and part.exp.has(v)}
            gap = exchange(gap, shifted)
        return gap


@dataclass(frozen=True)
class Termwise:
    r"""If $f_i \le g_i$ for every i then $\sum_i f_i \le \sum_i g_i$; strict if one term is (`strictly_at`). Also without a sum."""

    strictly_at: sp.Expr | None = None
    lemma: str = "termwise comparison"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> TermByTerm:  # noqa: D102
        require_relation(relation, *(("<", "<=") if self.strictly_at is not None else ("<=",)))
        return self.found(before, after, relation, context)

    def found(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> TermByTerm:
        """Why each term is at most the other, and one is smaller if the relation is strict; raises StepError if that does not follow."""
        sides = matched(before, after, context, strict=relation == "<")
        inner = sides.inner(context)
        if relation == "<" and not sides.ranges:
            return TermByTerm(sides, dominated(sides.small, sides.large, inner, strict=True))
        terms = dominated(sides.small, sides.large, inner)
        if relation != "<":
            return TermByTerm(sides, terms)
        (index, low, high), *others = sides.ranges
        if others:
            raise StepError("strict comparison needs a single sum")
        if not (context.ordered(low, self.strictly_at) and context.ordered(self.strictly_at, high)):
            raise StepError(f"{self.strictly_at} is not an index of the sum")
        small, large = (put_in(side, index, self.strictly_at) for side in (sides.small, sides.large))
        return TermByTerm(sides, terms, dominated(small, large, context, strict=True))


@dataclass(frozen=True)
class TermByTerm:
    """What `Termwise` found: how the sides are laid beside each other, why each term is at most the other, and why one is smaller."""

    sides: Matched
    terms: Domination
    smaller: Domination | None = None


@dataclass(frozen=True)
class SplitAt:
    r"""$\sum_{l}^{h} f = \sum_{l}^{k} f + \sum_{k+1}^{h} f$ for $l-1 \le k \le h$, on either side."""

    last_of_first: sp.Expr
    lemma: str = "split the sum"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        cut = self.last_of_first

        def split(total: sp.Sum) -> sp.Expr:
            (index, low, high), *outer = total.limits
            if outer or cut in (low - 1, high) or not (context.ordered(low - 1, cut) and context.ordered(cut, high)):
                return total
            return sp.Sum(total.function, (index, low, cut)) + sp.Sum(total.function, (index, cut + 1, high))

        left, right = (side.replace(sp.Sum, lambda *args: split(sp.Sum(*args))) for side in (before, after))
        require_equal(left, right)


@dataclass(frozen=True)
class SplitIntoBlocks:
    r"""$\sum_{i=1}^N f_i = \sum_{b=1}^B\sum_{i=l_b}^{h_b} f_i$ when $l_1 = 1$, $h_B = N$, $l_{b+1} = h_b + 1$, $l_b \le h_b$; also back."""

    lemma: str = "split the sum into blocks"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        if len(split_sum(before)[2]) == 2:
            before, after = after, before
        k, body, ranges = split_sum(before)
        other, parts, block_ranges = split_sum(after)
        if len(ranges) != 1 or len(block_ranges) != 2:
            raise StepError("needs one sum over the modes, and a double sum over blocks and their modes")
        (index, start, stop), ((block, one, count), (inner, low, high)) = ranges[0], block_ranges
        require_unbound((*ranges, *block_ranges), k, other)
        require_unbound(block_ranges[:1], before)
        require_equal(k * body, other * renamed(parts, inner, index))
        require_fact(context, sp.Eq(substitute(low, {block: one}), start, evaluate=False))
        require_fact(context, sp.Eq(substitute(high, {block: count}), stop, evaluate=False))
        require_fact(context, sp.Eq(substitute(low, {block: block + 1}), high + 1, evaluate=False), ((block, one, count - 1),))
        require_fact(context, sp.Le(low, high, evaluate=False), ((block, one, count),))
        require_ordered(context, one, count)


@dataclass(frozen=True)
class MoreTerms:
    r"""$\sum_{i\in S} f_i \le \sum_{i\in S'} f_i$ for $S \subseteq S'$ and $f \ge 0$ on $S'$."""

    lemma: str = "more nonnegative terms"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Sign:  # noqa: D102
        require_relation(relation, "<=")
        k, body, ranges = split_sum(before)
        other, more, wider = split_sum(after)
        require_unbound((*ranges, *wider), k, other)
        require_equal(k * body, other * more)
        if len(ranges) != 1 or len(wider) != 1 or ranges[0][0] != wider[0][0]:
            raise StepError("needs one sum over the same index on each side")
        (_, low, high), (_, lower, higher) = ranges[0], wider[0]
        require_ordered(context, lower, low)
        require_ordered(context, high, higher)
        return self.found(before, after, relation, context)

    def found(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Sign:
        """Why the terms are nonnegative; raises StepError if that does not follow."""
        other, more, wider = split_sum(after)
        return require_sign(context.within(wider), other * more)


@dataclass(frozen=True)
class GeometricSum:
    r"""$\sum_{s=l}^{l+n-1} k\,q^{s-l} = k\,\frac{1-q^n}{1-q}$ for $q\neq 1$, k, q free of s, in every sum over `index`."""

    index: sp.Symbol
    lemma: str = "geometric sum"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Closed:  # noqa: D102
        require_relation(relation, "=")
        found = self.found(before, after, relation, context)
        require_equal(found.of(before), found.of(after))
        return found

    def found(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Closed:
        """The closed form of every sum over the index, and why its q is not 1; raises StepError if one is not geometric."""
        forms: dict[sp.Sum, tuple[sp.Expr, Sign]] = {}
        for side in (before, after):
            self._closed(side, context, forms)
        return Closed(forms)

    def _closed(self, expression: sp.Expr, context: Context, forms: dict[sp.Sum, tuple[sp.Expr, Sign]]) -> None:
        if not expression.has(sp.Sum):
            return
        if not isinstance(expression, sp.Sum):
            for argument in expression.args:
                self._closed(argument, context, forms)
            return
        limits = ranges_of(expression)
        if len(limits) != 1 or limits[0][0] != self.index:
            self._closed(expression.function, context.within(limits), forms)
            return
        _, low, high = limits[0]
        factor, power = expression.function.as_independent(self.index, as_Add=False)
        base, exponent = power.as_base_exp()
        count = high - low + 1
        if exponent != self.index - low or base.has(self.index) or not count.is_nonnegative:
            raise StepError(f"{text(expression)} is no geometric sum that starts with 1")
        sign = sign_of(1 - base, context, strict=True) or require_sign(context, base - 1, f"{text(base)} ≠ 1", strict=True)
        forms[expression] = factor * (1 - base**count) / (1 - base), sign


@dataclass(frozen=True)
class Closed:
    """What `GeometricSum` found: the closed form of every sum over its index, with the sign of 1 − q, or of q − 1."""

    forms: Mapping[sp.Sum, tuple[sp.Expr, Sign]]

    def of(self, expression: sp.Expr) -> sp.Expr:
        """The expression with these sums in closed form."""
        if expression in self.forms:
            return self.forms[expression][0]  # it stays under the sums that it stands under
        return expression.func(*map(self.of, expression.args)) if expression.args else expression
