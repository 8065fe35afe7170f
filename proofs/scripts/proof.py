"""What every printer of a proof uses: names, the facts at hand, and the lines that bring bound indices into scope.

Main names: `Proof`, `Lines`, `block`.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field

import sympy as sp

from proofs.statements.statement import Statement
from proofs.statements.terms import Unprintable, argument, coq_name, in_range
from theory.checking.context import Context, FactLike, Origin
from theory.checking.normal_form import Ranges
from theory.statements.theorem import Theorem

Lines = list[str]


def block(lines: Lines) -> Lines:
    """Lines that prove one goal of several."""
    return ["{", *lines, "}"]


@dataclass
class Proof:
    """A proof that is being printed.

    Attributes:
        statement: what it proves.
        others: theorems that it may cite.
        context: what the checker knew.
    """

    statement: Statement
    others: Mapping[str, Theorem]
    context: Context
    local: dict[int, str] = field(default_factory=dict)
    kept: list[FactLike] = field(default_factory=list)
    _numbers: itertools.count[int] = field(default_factory=itertools.count)

    def fresh(self, letter: str) -> str:
        """A name that is not in use."""
        return f"{letter}{next(self._numbers)}"

    def assume(self, fact: FactLike, name: str) -> None:
        """Give a name to a fact that holds within a part of the proof."""
        self.local[id(fact)] = name
        self.kept.append(fact)

    def fact_name(self, fact: FactLike) -> str:
        """The hypothesis of a fact."""
        for name, known in self.statement.facts:
            if known is fact:
                return name
        if id(fact) in self.local:
            return self.local[id(fact)]
        raise Unprintable("a fact that is no hypothesis")

    def instance(self, origin: Origin) -> str:
        """The hypothesis that something is known from, applied to its indices."""
        if origin.fact is None:
            raise Unprintable("a fact of the declared signs")
        chosen = [origin.substitution.get(index, index) for index, _, _ in origin.fact.ranges]
        applied = "".join(f" {argument(index)} ltac:(idx)" for index in chosen)
        return f"({self.fact_name(origin.fact)}{applied})" if applied else self.fact_name(origin.fact)

    def enter(self, ranges: Ranges) -> Lines:
        """Introduce bound indices, with what the facts and declarations say of integers there."""
        lines: Lines = []
        for index, low, high in ranges:
            lines += [f"intros {coq_name(index)} H{coq_name(index)}.", *self.within(index, low, high)]
        return lines

    def within(self, index: sp.Symbol, low: sp.Expr, high: sp.Expr) -> Lines:
        """What the facts and declarations say of integers at an index, whose range is known as H followed by its name."""
        name, lines = coq_name(index), []
        for hypothesis, fact in self.statement.facts:
            integers = fact.relation.lhs.is_integer and fact.relation.rhs.is_integer
            if integers and len(fact.ranges) == 1 and fact.ranges[0][1:] == (low, high):
                lines.append(f"pose proof ({hypothesis} {name} H{name}).")
        for base in self.statement.sequences:
            if base.label.is_integer and base.label.is_positive and self.statement.length(base) == high and low == 1:
                lines.append(f"pose proof (S{coq_name(base.label)} {name} H{name}).")
        for end in sorted(low.atoms(sp.Indexed) | high.atoms(sp.Indexed), key=sp.default_sort_key):
            lines.append(f"pose proof (S{coq_name(end.base.label)} {argument(end.indices[0])} ltac:(idx)).")
        return lines

    def every(self, ranges: Ranges) -> str:
        """Quantifiers over ranges."""
        return "".join(f"forall {coq_name(k)} : nat, {in_range(k, low, high)} -> " for k, low, high in ranges)
