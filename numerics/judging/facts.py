r"""Facts of assumptions, ready to be evaluated exactly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from numerics.judging.domains import _exponents_to_make_whole
from numerics.judging.judgement import Instance
from theory.assumptions.base import Fact
from theory.evaluation.arithmetic import BALLS, EXACT
from theory.evaluation.scalars import is_rational, scalar_function

FACT_PRECISION = 512
"""Bits, for assumptions with logarithms or roots."""


class _CompiledFact:
    """A fact ready to be evaluated: exact rationals, but balls for logarithms and the like.

    An exponent of an assumed spectrum is a whole number on instances.
    """

    def __init__(self, fact: Fact) -> None:
        sides = fact.relation.lhs, fact.relation.rhs
        self.arithmetic = EXACT if all(map(is_rational, sides)) or _exponents_to_make_whole(*sides) else BALLS
        self._operator = fact.relation.rel_op
        self._left, self._right = (scalar_function(side, self.arithmetic) for side in sides)
        self._ranges = [(index.name, scalar_function(low, EXACT), scalar_function(high, EXACT)) for index, low, high in fact.ranges]

    def holds(self, values: Mapping[str, Any], instance: Instance) -> bool:
        """Whether it holds for every value of its indices; not if it speaks of a mode that is not there or divides by zero."""
        try:
            return all(self._relation(self._left(**values, **at), self._right(**values, **at)) for at in self._indices(instance))
        except (IndexError, ZeroDivisionError):
            return False

    def _relation(self, lhs: Any, rhs: Any) -> bool:
        return bool(lhs <= rhs if self._operator == "<=" else lhs < rhs if self._operator == "<" else lhs == rhs)

    def _indices(self, instance: Instance) -> Iterator[dict[str, int]]:
        """Every value of the quantified indices on an instance."""
        found: list[dict[str, int]] = [{}]
        for name, low, high in self._ranges:
            found = [
                {**chosen, name: value}
                for chosen in found
                for value in range(int(low(**instance, **chosen)), int(high(**instance, **chosen)) + 1)
            ]
        return iter(found)
