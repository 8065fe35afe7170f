r"""What an assumption is: a named predicate, a handful of relations with the ranges of their indices.

Main names: `Assumption`, `Fact`, `assumption`, `EVERY_MODE`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import sympy as sp

from theory.foundations.errors import InputError, printable
from theory.language.symbols import N, i
from theory.printing.text import relation_text, text


def le(small: sp.Expr | int, large: sp.Expr | int) -> sp.Rel:
    """`small` ≤ `large`, unevaluated: sympy must not decide a relation before the checker sees it."""
    return sp.Le(small, large, evaluate=False)


def lt(small: sp.Expr | int, large: sp.Expr | int) -> sp.Rel:
    """`small` < `large`, unevaluated."""
    return sp.Lt(small, large, evaluate=False)


def eq(left: sp.Expr, right: sp.Expr | int) -> sp.Rel:
    """`left` = `right`, unevaluated."""
    return sp.Eq(left, right, evaluate=False)


Range = tuple[sp.Symbol, sp.Expr, sp.Expr]
"""A quantified index with its first and last value."""
EVERY_MODE: tuple[Range, ...] = ((i, sp.Integer(1), N),)
"""The mode index over all modes."""
FOR_EVERY_MODE = " for every i"
"""How that is said behind a relation."""


@dataclass(frozen=True)
class Fact:
    """A relation that holds for every value of its quantified indices.

    Attributes:
        relation: `<=`, `<` or `=` between two expressions; `>=` and `>` are turned round.
        over: the indices it is quantified over, innermost last; by default every free mode index runs over 1 … N.

    Raises:
        InputError: any other relation, or one that sympy has evaluated to true or false.
    """

    relation: sp.Rel
    over: tuple[Range, ...] = ()

    def __post_init__(self) -> None:
        relation = self.relation
        if isinstance(relation, sp.Ge | sp.Gt):
            turned = le if isinstance(relation, sp.Ge) else lt
            object.__setattr__(self, "relation", turned(relation.rhs, relation.lhs))
        elif not isinstance(relation, sp.Le | sp.Lt | sp.Eq):
            raise InputError("a relation ≤, <, ≥, > or = as a fact", f"`{relation}`", "say it as one of these, with `evaluate=False`")

    @property
    def ranges(self) -> tuple[Range, ...]:
        """The quantified indices, with the default filled in."""
        if self.over or i not in self.relation.free_symbols:
            return self.over
        return EVERY_MODE

    @property
    def gap(self) -> sp.Expr:
        """Larger side minus smaller side: at least 0 (or equal to 0) wherever the fact holds."""
        return self.relation.lhs - self.relation.rhs if isinstance(self.relation, sp.Eq) else self.relation.gts - self.relation.lts

    @property
    def strict(self) -> bool:
        """Whether the gap is positive, not merely nonnegative."""
        return isinstance(self.relation, sp.Lt)

    def __str__(self) -> str:
        """The relation with its quantifiers: `λ_j ≤ λ_i for j = 1 … N, i = 1 … j`; an index may bound those after it."""
        relation = relation_text(self.relation.lhs, self.relation.rel_op, self.relation.rhs)
        if self.ranges == EVERY_MODE:
            return relation + FOR_EVERY_MODE
        ranges = ", ".join(f"{text(index)} = {text(low)} … {text(high)}" for index, low, high in self.ranges)
        return f"{relation} for {ranges}" if ranges else relation


@dataclass(frozen=True, eq=False)
class Assumption:
    """A named predicate. Two are equal if they have the same name and the same facts.

    Attributes:
        name: identifies it in results.
        text: what it says, in plain words.
        facts: its relations, possibly `Later`.
        draw: for a user's own assumption, an optional function that turns a drawn instance into one that satisfies it
            (see `numerics.instances.sampler`); the built-in ones have theirs in `numerics.assumptions`.

    Raises:
        InputError: a name with control characters.
    """

    name: str
    text: str
    facts: Sequence[Fact]
    draw: Callable[..., Any] | None = None

    def __post_init__(self) -> None:
        printable("the name of an assumption", self.name)

    def __eq__(self, other: object) -> bool:
        if self is other:  # without working out facts that come `Later`
            return True
        return isinstance(other, Assumption) and self.name == other.name and tuple(self.facts) == tuple(other.facts)

    def __hash__(self) -> int:
        return hash(self.name)

    @property
    def relations(self) -> str:
        """What it says, whatever its name and its words are."""
        return "; ".join(map(str, self.facts)) or "no relation"

    @property
    def label(self) -> str:
        """Its name and what it says: how messages speak of it."""
        return f"{self.name} [{self.relations}]"

    def __str__(self) -> str:
        return f"{self.text} [{self.relations}]"

    @property
    def free_symbols(self) -> set[str]:
        """Names of the symbols the predicate constrains."""
        return {str(s) for fact in self.facts for s in fact.relation.free_symbols if isinstance(s, sp.Symbol)}


def assumption(name: str, text: str, *facts: sp.Rel | Fact) -> Assumption:
    """An assumption made of relations; a bare relation is a `Fact` for every free mode index."""
    return Assumption(name, text, tuple(fact if isinstance(fact, Fact) else Fact(fact) for fact in facts))
