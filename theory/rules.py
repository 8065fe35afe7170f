r"""The inference rules. With `theory.checking`, the part that has to be trusted.

A calc chain is a list of steps "expression, relation, rule". A step is accepted only when its rule really yields it, on the sympy trees; a
side condition is discharged from the theorem's assumptions or the step fails with a `StepError` that names what is missing. Both sides
reach a rule with every defined name unfolded.

Main names: `Rule` and one class for each rule; `split_sum` and `matched_bodies`, by which several of them read their two sides.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import sympy as sp

from theory.checking import Context, StepError, dominated, nonnegative
from theory.normal import Ranges, equal, ranges_of, rewrite_inside
from theory.printing.text import relation_text, text
from theory.requirements import require_equal, require_fact, require_nonnegative, require_ordered, require_relation, require_unbound


class Rule(Protocol):
    """One inference rule; `lemma` names it in output and in proofs."""

    @property
    def lemma(self) -> str: ...  # noqa: D102

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:
        """Accept the step, or raise StepError."""


@dataclass(frozen=True)
class Algebra:
    """Both sides are the same rational function of sums, powers and symbols: sums are linear, fractions are reduced."""

    lemma: str = "algebra"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        require_equal(before, after)


@dataclass(frozen=True)
class Definition(Algebra):
    """A name is replaced by its definition, or the other way round."""

    lemma: str = "definition"


@dataclass(frozen=True)
class Solution:
    """An unknown function is replaced by its closed form: `head` (a function of symbols) by `formula`, proven by theorem `by`."""

    head: sp.Expr
    formula: sp.Expr
    by: str

    @property
    def lemma(self) -> str:
        """Names the theorem with the solution."""
        return f"solution of the dynamics ({self.by})"

    def put_in(self, expression: sp.Expr) -> sp.Expr:
        """`expression` with the closed form in place of the function."""
        names = self.head.args
        return expression.replace(
            lambda part: part.func == self.head.func,
            lambda part: self.formula.subs(dict(zip(names, part.args, strict=True)), simultaneous=True),
        )

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        if context.claim_of(self.by) != (self.head, "=", self.formula):
            raise StepError(f"{self.by} does not say {relation_text(self.head, '=', self.formula)}")
        require_equal(self.put_in(before), self.put_in(after))


@dataclass(frozen=True)
class ByAssumption:
    """Equalities of an assumption are used to rewrite left sides into right sides, wherever their index ranges allow."""

    name: str

    @property
    def lemma(self) -> str:
        """Names the assumption."""
        return f"assumption: {self.name.replace('_', ' ')}"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")

        def rewrite(part: sp.Expr, ranges: Ranges) -> sp.Expr:
            for left, right in context.within(ranges).equalities(part):
                part = part.subs(left, right)
            return part

        require_equal(rewrite_inside(before, rewrite), rewrite_inside(after, rewrite))


@dataclass(frozen=True)
class Cite:
    """The claim of another theorem, whose assumptions must be among this one's.

    With `replacing`, scalar symbols stand for other expressions: in the claim and in the assumptions, whose relations must then be given.
    """

    theorem: str
    replacing: tuple[tuple[sp.Expr, sp.Expr], ...] = ()

    @property
    def lemma(self) -> str:
        """Names the theorem."""
        return f"theorem {self.theorem}"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        left, shown, right = context.claim_of(self.theorem, self.replacing)
        left, right = context.unfold(left), context.unfold(right)
        bound = [limit for side in (left, right) for total in side.atoms(sp.Sum) for limit in total.limits]
        for symbol, value in self.replacing:
            declared = [key for key, truth in symbol.assumptions0.items() if getattr(value, f"is_{key}") is not truth]
            if not symbol.is_Symbol or declared:
                raise StepError(f"{text(symbol)} cannot stand for {text(value)}, which is not known to be {', '.join(declared)}")
            require_unbound(bound, value)
        left, right = (side.subs(dict(self.replacing), simultaneous=True) for side in (left, right))
        if relation != shown and not (relation == "<=" and shown in ("=", "<")):
            raise StepError(f"{self.theorem} gives {shown}, not {relation}")
        require_equal(before, left)
        require_equal(after, right)


@dataclass(frozen=True)
class Termwise:
    r"""If $f_i \le g_i$ for every i then $\sum_i f_i \le \sum_i g_i$; strict if one term is (`strictly_at`). Also without a sum."""

    strictly_at: sp.Expr | None = None
    lemma: str = "termwise comparison"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, *(("<", "<=") if self.strictly_at is not None else ("<=",)))
        small, large, inner = matched_bodies(before, after, context, strict=relation == "<")
        if relation == "<" and inner.ranges == context.ranges:
            dominated(small, large, inner, strict=True)
            return
        dominated(small, large, inner)
        if relation == "<":
            (index, low, high), *others = inner.ranges[len(context.ranges) :]
            if others:
                raise StepError("strict comparison needs a single sum")
            if not (context.ordered(low, self.strictly_at) and context.ordered(self.strictly_at, high)):
                raise StepError(f"{self.strictly_at} is not an index of the sum")
            at = {index: self.strictly_at}
            dominated(small.subs(at), large.subs(at), context, strict=True)


def matched_bodies(before: sp.Expr, after: sp.Expr, context: Context, *, strict: bool = False) -> tuple[sp.Expr, sp.Expr, Context]:
    """The summands of two sums over the same ranges, equal addends and common factors dropped, and the context inside.

    Only nonnegative factors are dropped, for a strict comparison only positive ones.
    """
    left, right = _addends(before), _addends(after)
    for addend in list(left):
        twin = next((other for other in right if equal(addend, other)), None) if len(left) + len(right) > 2 else None
        if twin is not None:
            left.remove(addend)
            right.remove(twin)
    k, small, ranges = split_sum(sp.Add(*left))
    other, large, other_ranges = split_sum(sp.Add(*right))
    if ranges != other_ranges:  # compare the sums as they are
        return sp.Add(*left), sp.Add(*right), context
    if equal(k, other) and nonnegative(k, context, strict=strict):
        return small, large, context.within(ranges)
    require_unbound(ranges, k, other)
    return k * small, other * large, context.within(ranges)


def _addends(expression: sp.Expr) -> list[sp.Expr]:
    """The addends, with a factor in front of a sum of sums distributed."""
    for factor in sp.Mul.make_args(expression):
        if factor.is_Add and expression.is_Mul and sum(addend.has(sp.Sum) for addend in factor.args) > 1:
            return [expression / factor * addend for addend in factor.args]
    return list(sp.Add.make_args(expression))


def split_sum(expression: sp.Expr) -> tuple[sp.Expr, sp.Expr, Ranges]:
    """factor · Σ body as (factor, body, ranges); an expression that is not that, with one sum, is its own body, without ranges."""
    sums = [factor for factor in sp.Mul.make_args(expression) if isinstance(factor, sp.Sum)]
    if len(sums) != 1:
        return sp.Integer(1), expression, ()
    rest = sp.Mul(*[factor for factor in sp.Mul.make_args(expression) if factor is not sums[0]])
    return rest, sums[0].function, ranges_of(sums[0])


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
        require_equal(k * body, other * parts.subs(inner, index))
        require_fact(context, sp.Eq(low.subs(block, one), start))
        require_fact(context, sp.Eq(high.subs(block, count), stop))
        require_fact(context, sp.Eq(low.subs(block, block + 1), high + 1), ((block, one, count - 1),))
        require_fact(context, sp.Le(low, high), ((block, one, count),))


@dataclass(frozen=True)
class MoreTerms:
    r"""$\sum_{i\in S} f_i \le \sum_{i\in S'} f_i$ for $S \subseteq S'$ and $f \ge 0$ on $S'$."""

    lemma: str = "more nonnegative terms"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
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
        require_nonnegative(context.within(wider), other * more)


@dataclass(frozen=True)
class Induction:
    """A function of t defined by a recurrence equals a closed form that has the same start and satisfies the same recurrence."""

    head: sp.Expr
    counter: sp.Symbol
    initial: sp.Expr
    factor: sp.Expr
    lemma: str = "induction on t (closed form by rsolve)"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        require_equal(before, self.head)
        require_equal(after.subs(self.counter, 0), self.initial)
        require_equal(sp.powsimp(after.subs(self.counter, self.counter + 1)), self.factor * after)


@dataclass(frozen=True)
class Cited:
    """A step that no rule covers: it rests on the literature, is shown as such wherever the chain is shown, and is counted."""

    reference: str

    @property
    def lemma(self) -> str:
        """Names the reference."""
        return f"cited: {self.reference}"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:
        """Nothing is checked but that the reference is named."""
        if not self.reference.strip():
            raise StepError("a cited step needs a reference")
