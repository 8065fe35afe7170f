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

from theory.assumptions import Assumption, Fact
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
