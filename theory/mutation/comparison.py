r"""Whether one expression is at most another, by descending into both as long as they look alike.

Sums are compared term by term, products, powers, exponentials, minima and maxima by monotonicity, a term with the sum it belongs to; where
the two differ and nothing of this applies, `theory.checking` decides. Only what is proven is answered by yes.

Main names: `at_most`, `reasoning`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import sympy as sp

from theory.assumptions.base import Fact
from theory.checking.context import Context, StepError
from theory.checking.normal_form import Ranges, ranges_of
from theory.checking.signs import dominated, nonnegative
from theory.language.definitions import unfold
from theory.language.largest import Largest
from theory.language.substitution import substitute

LONGEST = 14
"""Operations, of both sides together, up to which a difference is searched for a certificate: it would take long, and rarely be found."""


@dataclass(frozen=True, eq=False)  # hashed by identity
class _Ready:
    """A fact with everything the checker asks of it worked out once."""

    relation: sp.Rel
    ranges: Ranges
    gap: sp.Expr
    strict: bool


def _same(expression: sp.Expr) -> sp.Expr:
    return expression


def reasoning(facts: Sequence[Fact], ranges: Ranges = ()) -> Context:
    """A context for `at_most`: the facts, read with every name unfolded, where the indices of `ranges` are bound."""
    ready = []
    for fact in facts:
        left, right = (unfold(side) for side in fact.relation.args)
        relation = fact.relation.func(left, right, evaluate=False)
        ready.append(_Ready(relation, fact.ranges, unfold(fact.gap), fact.strict))
    return Context(tuple(ready), _same, None, ranges)


@lru_cache(maxsize=2**14)
def _nonnegative(expression: sp.Expr, context: Context, strict: bool = False) -> bool:
    """`nonnegative`, with sums term by term and products factor by factor."""
    if expression.is_positive or (expression.is_nonnegative and not strict):
        return True
    if isinstance(expression, sp.Sum) and not strict:
        return _nonnegative(expression.function, context.within(ranges_of(expression)))
    if isinstance(expression, Largest):  # positive if its first term is
        index, low, high = expression.limit
        return context.ordered(low, high) and _nonnegative(substitute(expression.function, {index: low}), context, True)
    if expression.is_Mul and all(_nonnegative(factor, context, strict) for factor in expression.args):
        return True
    if expression.is_Pow and expression.exp.is_real and _nonnegative(expression.base, context, strict):
        return True
    return expression.count_ops() <= LONGEST and nonnegative(expression, context, strict=strict)


@lru_cache(maxsize=2**14)
def at_most(small: sp.Expr, large: sp.Expr, context: Context) -> bool:
    """Whether small ≤ large wherever both have a value, as far as this can be seen."""
    if small == large:
        return True
    return any(way(small, large, context) for way in _WAYS)


def _sums(small: sp.Expr, large: sp.Expr, context: Context) -> bool:
    """Termwise: the same ranges, or the largest term below something nonnegative."""
    if isinstance(small, sp.Sum) and isinstance(large, sp.Sum):
        return bool(small.limits == large.limits) and at_most(small.function, large.function, context.within(ranges_of(small)))
    if isinstance(small, Largest):
        if isinstance(large, Largest) and small.limit == large.limit:
            return at_most(small.function, large.function, context.within((small.limit,)))
        if isinstance(large, sp.Sum) and small.total == large:
            return _nonnegative(small.function, context.within((small.limit,)))
    return False


def _one_term(small: sp.Expr, large: sp.Expr, context: Context) -> bool:
    """Some term of a sum or maximum over nonnegative terms, its first or its last."""
    if isinstance(large, Largest):
        index, low, high = large.limit
    elif isinstance(large, sp.Sum) and len(large.limits) == 1:
        index, low, high = large.limits[0]
    else:
        return False
    at = next((end for end in (low, high) if substitute(large.function, {index: end}) == small), None)
    return at is not None and context.ordered(low, high) and _nonnegative(large.function, context.within(((index, low, high),)))


def _without_common(small: sp.Expr, large: sp.Expr, kind: type[sp.Expr]) -> tuple[list[sp.Expr], list[sp.Expr], list[sp.Expr]]:
    """What only small has, what only large has, and what both have, of their terms or factors."""
    ours, theirs, common = list(kind.make_args(small)), list(kind.make_args(large)), []
    for part in list(ours):
        if part in theirs:
            ours.remove(part)
            theirs.remove(part)
            common.append(part)
    return ours, theirs, common


def _addends(small: sp.Expr, large: sp.Expr, context: Context) -> bool:
    if not (small.is_Add or large.is_Add):
        return False
    ours, theirs, common = _without_common(small, large, sp.Add)
    if common and len(ours) <= 1 and len(theirs) <= 1:
        return at_most(sp.Add(*ours), sp.Add(*theirs), context)
    return len(ours) == len(theirs) == 2 and any(
        all(at_most(one, other, context) for one, other in zip(ours, order, strict=True)) for order in (theirs, theirs[::-1])
    )


def _factors(small: sp.Expr, large: sp.Expr, context: Context) -> bool:
    if not (small.is_Mul or large.is_Mul):
        return False
    if large == 0 or small == 0:
        return _nonnegative(-small if large == 0 else large, context)
    ours, theirs, common = _without_common(small, large, sp.Mul)
    if not common:
        return False
    negative = [factor for factor in common if not _nonnegative(factor, context)]
    if not all(_nonnegative(-factor, context) for factor in negative):
        return False
    if len(negative) % 2:
        return len(ours) <= 1 and len(theirs) <= 1 and at_most(sp.Mul(*theirs), sp.Mul(*ours), context)
    if len(ours) <= 1 and len(theirs) <= 1:
        return at_most(sp.Mul(*ours), sp.Mul(*theirs), context)
    return len(ours) == len(theirs) == 2 and any(
        all(at_most(one, other, context) and _nonnegative(one, context) for one, other in zip(ours, order, strict=True))
        for order in (theirs, theirs[::-1])
    )


def _powers(small: sp.Expr, large: sp.Expr, context: Context) -> bool:
    (p, e), (q, f) = (side.as_base_exp() for side in (small, large))
    if e == 1 and f == 1:
        return False
    if large == 1:
        q, f = p, sp.S.Zero
    if small == 1:
        p, e = q, sp.S.Zero
    if p == q and p is sp.E:
        return at_most(e, f, context)
    if p == q:  # powers of a number in [0, 1], or at least 1
        falls = _nonnegative(e - f, context) and at_most(p, sp.S.One, context) and _nonnegative(p, context)
        return falls or (_nonnegative(f - e, context) and at_most(sp.S.One, p, context))
    if e != f or not e.is_real:
        return False
    if _nonnegative(e, context):
        return at_most(p, q, context) and _nonnegative(p, context)
    return _nonnegative(-e, context) and at_most(q, p, context) and _nonnegative(q, context, strict=True)


def _extremes(small: sp.Expr, large: sp.Expr, context: Context) -> bool:
    if isinstance(small, sp.Max):
        return all(at_most(part, large, context) for part in small.args)
    if isinstance(large, sp.Min):
        return all(at_most(small, part, context) for part in large.args)
    if isinstance(large, sp.Max):
        return any(at_most(small, part, context) for part in large.args)
    return isinstance(small, sp.Min) and any(at_most(part, large, context) for part in small.args)


def _by_certificate(small: sp.Expr, large: sp.Expr, context: Context) -> bool:
    if small.count_ops() + large.count_ops() > LONGEST or any(side.has(Largest, sp.log) for side in (small, large)):
        return False
    try:
        dominated(small, large, context)
    except StepError:
        return False
    return True


_WAYS = (_sums, _one_term, _addends, _factors, _powers, _extremes, _by_certificate)
