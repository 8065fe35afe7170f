r"""Exact judgement: does a claim hold on an instance, with zero tolerance?

Rational claims are judged in exact rationals. Claims with exp, roots, logarithms, Γ or π are judged in Arb balls whose precision doubles
until the sign of the difference is certain; if it still is not at the cap, the verdict is UNDECIDED, never "holds".

Main names: `Judge`, `Judgement`, `Outcome`, `Instance`.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

import flint
import sympy as sp

from theory.assumptions import Assumption, Fact
from theory.definitions import unfold
from theory.printing.code import argument_names, prepare
from theory.printing.scalar import BALLS, EXACT, Arithmetic, is_rational, scalar_function
from theory.theorem import Theorem

Instance = Mapping[str, Any]
"""A value for every symbol: integers, `Fraction`s, and lists of them for indexed symbols."""

FIRST_PRECISION, LAST_PRECISION = 64, 8192
"""Bits: where ball arithmetic starts, and where it gives up."""


class Outcome(Enum):
    """What exact arithmetic says of a claim on one instance."""

    HOLDS = "holds"
    FAILS = "fails"
    UNDECIDED = "undecided"


@dataclass(frozen=True)
class Judgement:
    """The outcome, with both sides where it was decided (at the worst mode, for a claim about every mode).

    Attributes:
        outcome: what was decided.
        lhs: left side, an exact rational or a ball.
        rhs: right side.
        mode: the mode for which the claim fails, counted from 1; None if the claim is not about single modes.
    """

    outcome: Outcome
    lhs: Any = None
    rhs: Any = None
    mode: int | None = None


def symbols_of(theorem: Theorem) -> tuple[dict[str, sp.Symbol], dict[str, sp.IndexedBase]]:
    """Scalar and indexed symbols that a theorem's claim and assumptions depend on, by name: what an instance has to give."""
    claim = theorem.claim
    expressions = [prepare(claim.lhs), prepare(claim.rhs), *[unfold(side) for f in theorem.facts for side in f.relation.args]]
    bases = {str(p.base.label): p.base for e in expressions for p in e.atoms(sp.Indexed)}
    names = set(argument_names(*expressions)) - set(bases) - {limit[0].name for f in theorem.facts for limit in f.ranges}
    scalars = {s.name: s for e in expressions for s in e.free_symbols if isinstance(s, sp.Symbol) and s.name in names}
    return dict(sorted(scalars.items())), dict(sorted(bases.items()))


def _in_domain(value: Any, symbol: sp.Symbol | sp.IndexedBase) -> bool:
    """Whether a value has the sign and integrality that the symbol was declared with."""
    properties = symbol.assumptions0
    if isinstance(value, list):
        return all(_in_domain(entry, symbol) for entry in value)
    if properties.get("integer") and not isinstance(value, int):
        return False
    return not (properties.get("positive") and value <= 0) and not (properties.get("nonnegative") and value < 0)


class Judge:
    """Judges one theorem on instances. Compiled once, called often.

    Args:
        theorem: whose claim is judged; its relation is `<=`, `<` or `=`.
    """

    def __init__(self, theorem: Theorem) -> None:
        self.theorem = theorem
        claim = theorem.claim
        self.relation = claim.relation
        self.rational = is_rational(claim.lhs) and is_rational(claim.rhs)
        self.arithmetic: Arithmetic = EXACT if self.rational else BALLS
        self._lhs = scalar_function(claim.lhs, self.arithmetic)
        self._rhs = scalar_function(claim.rhs, self.arithmetic)
        self.for_every_mode = claim.for_every_mode
        self._domains = {name: symbol for group in symbols_of(theorem) for name, symbol in group.items()}

    def judge(self, instance: Instance) -> Judgement:
        """Whether the claim holds on `instance`."""
        worst = Judgement(Outcome.HOLDS)
        for mode in range(1, len(instance["lam"]) + 1) if self.for_every_mode else [None]:
            here = self._judge_exactly(instance, mode) if self.rational else self._judge_in_balls(instance, mode)
            if here.outcome is Outcome.FAILS:
                return here
            if here.outcome is Outcome.UNDECIDED or worst.lhs is None:
                worst = here
        return worst

    def sides(self, instance: Instance, mode: int | None = None) -> tuple[Any, Any]:
        """Both sides of the claim in the judge's arithmetic, for one mode if the claim is about single modes."""
        values = {name: self.arithmetic.convert(value) for name, value in instance.items()}
        if mode is not None:
            values["i"] = mode
        return self._lhs(**values), self._rhs(**values)

    def _judge_exactly(self, instance: Instance, mode: int | None) -> Judgement:
        lhs, rhs = self.sides(instance, mode)
        holds = lhs <= rhs if self.relation == "<=" else lhs < rhs if self.relation == "<" else lhs == rhs
        return Judgement(Outcome.HOLDS if holds else Outcome.FAILS, lhs, rhs, mode)

    def _judge_in_balls(self, instance: Instance, mode: int | None) -> Judgement:
        before = flint.ctx.prec
        try:
            precision = FIRST_PRECISION
            while precision <= LAST_PRECISION:
                flint.ctx.prec = precision
                lhs, rhs = (flint.arb(side) for side in self.sides(instance, mode))
                gap = rhs - lhs
                if gap < 0 or (gap <= 0 and self.relation == "<") or (gap > 0 and self.relation == "="):
                    return Judgement(Outcome.FAILS, lhs, rhs, mode)
                if gap > 0 or (gap >= 0 and self.relation == "<=") or (gap == 0 and self.relation == "="):
                    return Judgement(Outcome.HOLDS, lhs, rhs, mode)
                precision *= 2
            return Judgement(Outcome.UNDECIDED, lhs, rhs, mode)
        finally:
            flint.ctx.prec = before

    @cached_property
    def _facts(self) -> list[tuple[Assumption, Fact, Callable[..., Any], Callable[..., Any]]]:
        return [
            (assumption, fact, scalar_function(fact.relation.lhs, EXACT), scalar_function(fact.relation.rhs, EXACT))
            for assumption in self.theorem.assumptions
            for fact in assumption.facts
        ]

    def admits(self, instance: Instance) -> bool:
        """Whether `instance` is one of this theorem's: every symbol in its domain, every assumption true, exactly."""
        return (
            all(_in_domain(instance[name], symbol) for name, symbol in self._domains.items()) and self.broken_assumption(instance) is None
        )

    def broken_assumption(self, instance: Instance) -> Assumption | None:
        """The first assumption that does not hold on `instance`, exactly; None if all do."""
        values = {name: EXACT.convert(value) for name, value in instance.items()}
        for assumption, fact, left, right in self._facts:
            operator = fact.relation.rel_op
            for indices in _index_values(fact, values):
                lhs, rhs = left(**values, **indices), right(**values, **indices)
                holds = lhs <= rhs if operator == "<=" else lhs < rhs if operator == "<" else lhs == rhs
                if not holds:
                    return assumption
        return None


def _index_values(fact: Fact, values: Mapping[str, Any]) -> Iterator[dict[str, int]]:
    """Every value of a fact's quantified indices on an instance."""
    found: list[dict[str, int]] = [{}]
    for index, low, high in fact.ranges:
        ends = [scalar_function(low, EXACT), scalar_function(high, EXACT)]
        found = [
            {**chosen, index.name: value}
            for chosen in found
            for value in range(*(int(end(**values, **chosen)) + extra for end, extra in zip(ends, (0, 1), strict=True)))
        ]
    return itertools.chain(found)
