r"""What every inference rule is, and how two sums are laid beside each other.

Main names: `Rule`, `rules_within`, `Conditions`, `ConditionsWithin`, `Matched`, `matched`, `matched_bodies`, `split_sum`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Protocol

import sympy as sp

from theory.checking.context import Context
from theory.checking.evidence import Declared, Domination, Sign
from theory.checking.normal_form import Ranges, equal, ranges_of
from theory.checking.signs import sign_of
from theory.rules.requirements import require_unbound


class Rule(Protocol):
    """One inference rule; `lemma` names it in output and in proofs."""

    @property
    def lemma(self) -> str: ...  # noqa: D102

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> object:
        """Accept the step, or raise StepError. What the rule found, if it says so, is handed back: a proof is printed from it."""


def rules_within(rule: object) -> Iterator[Rule]:
    """A rule, and all that it uses, near or far."""
    if isinstance(rule, tuple):
        for part in rule:
            yield from rules_within(part)
    elif is_dataclass(rule) and hasattr(rule, "check"):
        yield rule  # type: ignore[misc]
        for part in fields(rule):
            yield from rules_within(getattr(rule, part.name))


@dataclass(frozen=True)
class Matched:
    """Two sums beside each other: each side is rest + factor · Σ body over `ranges`, without a sum if there are none.

    The factor has the sign that `sign` says.
    """

    rest: sp.Expr
    factor: sp.Expr
    small: sp.Expr
    large: sp.Expr
    ranges: Ranges
    sign: Sign

    def inner(self, context: Context) -> Context:
        """The context inside the sums."""
        return context.within(self.ranges) if self.ranges else context


@dataclass(frozen=True)
class Conditions:
    """What a rule found of its conditions: the signs of expressions, and comparisons by their smaller side."""

    signs: Mapping[sp.Expr, Sign]
    comparisons: Mapping[sp.Expr, Domination] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class ConditionsWithin(Conditions):
    """The same of a rule that applies term by term, and how the two sums are laid beside each other."""

    sides: Matched


def matched(before: sp.Expr, after: sp.Expr, context: Context, *, strict: bool = False) -> Matched:
    """Two sums over the same ranges, equal addends and common factors split off: only nonnegative factors, if `strict` positive ones."""
    left, right = _addends(before), _addends(after)
    rest = []
    for addend in list(left):
        twin = next((other for other in right if equal(addend, other)), None) if len(left) + len(right) > 2 else None
        if twin is not None:
            left.remove(addend)
            right.remove(twin)
            rest.append(addend)
    k, small, ranges = split_sum(sp.Add(*left))
    other, large, other_ranges = split_sum(sp.Add(*right))
    one = Declared(sp.S.One, strict)
    if ranges != other_ranges:  # compare the sums as they are
        return Matched(sp.Add(*rest), sp.S.One, sp.Add(*left), sp.Add(*right), (), one)
    sign = sign_of(k, context, strict=strict) if equal(k, other) else None
    if sign is not None:
        return Matched(sp.Add(*rest), k, small, large, ranges, sign)
    require_unbound(ranges, k, other)
    return Matched(sp.Add(*rest), sp.S.One, k * small, other * large, ranges, one)


def matched_bodies(before: sp.Expr, after: sp.Expr, context: Context, *, strict: bool = False) -> tuple[sp.Expr, sp.Expr, Context]:
    """The summands of two sums over the same ranges (see `matched`), and the context inside."""
    found = matched(before, after, context, strict=strict)
    return found.small, found.large, found.inner(context)


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
