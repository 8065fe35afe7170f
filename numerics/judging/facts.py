r"""Facts of assumptions, ready to be evaluated exactly."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from numerics.judging.domains import _exponents_to_make_whole
from numerics.judging.equality import ClosedSides
from numerics.judging.judgement import Instance, related
from theory.assumptions.base import Fact
from theory.evaluation.arithmetic import BALLS, EXACT, Arithmetic
from theory.evaluation.scalars import is_rational, scalar_function

FACT_PRECISION = 512
"""Bits, for assumptions with logarithms or roots."""


class _CompiledFact:
    """A fact ready to be evaluated: in exact rationals, or in balls for logarithms, roots and real powers.

    Real exponents are whole on most instances, which are judged exactly; on the others in balls.
    """

    def __init__(self, fact: Fact) -> None:
        self._sides = fact.relation.lhs, fact.relation.rhs
        self._rational = all(map(is_rational, self._sides))
        self._exponents = set() if self._rational else _exponents_to_make_whole(*self._sides)
        self._closed = ClosedSides(*self._sides)
        self._operator = fact.relation.rel_op
        self._compiled: dict[str, tuple[Callable[..., Any], Callable[..., Any]]] = {}
        self._ranges = [(index.name, scalar_function(low, EXACT), scalar_function(high, EXACT)) for index, low, high in fact.ranges]

    def arithmetic(self, instance: Instance) -> Arithmetic:
        """Exact rationals where they serve, else balls."""
        whole = bool(self._exponents) and all(_whole(instance[name]) for name in self._exponents)
        return EXACT if self._rational or whole else BALLS

    def holds(self, values: Mapping[str, Any], instance: Instance, mode: int | None = None) -> bool:
        """Whether it holds for every value of its indices; not if it speaks of a mode that is not there or divides by zero.

        Args:
            values: the instance in the arithmetic of the fact.
            instance: the instance.
            mode: the only value of the index, for a fact about single modes, that is looked at; None for all.
        """
        try:
            return all(
                related(lhs, self._operator, rhs) or self._exactly(lhs, rhs, instance, at)
                for lhs, rhs, at in self._both(values, instance, mode)
            )
        except (IndexError, ZeroDivisionError):
            return False

    def holds_on(self, instance: Instance, mode: int | None = None) -> bool:
        """`holds`, for an instance that is not converted yet."""
        return self.holds(self._converted(instance), instance, mode)

    def gaps(self, instance: Instance, mode: int | None = None) -> list[Any]:
        """Right less left side for every value of its indices; none where a side has no value."""
        try:
            return [rhs - lhs for lhs, rhs, _ in self._both(self._converted(instance), instance, mode)]
        except (IndexError, ZeroDivisionError):
            return []

    def sides(self, instance: Instance) -> dict[tuple[int, ...], tuple[Any, Any]]:
        """Both sides for every value of its indices.

        Raises:
            IndexError: it speaks of a mode that is not there.
            ZeroDivisionError: a side divides by zero.
        """
        return {tuple(at.values()): (lhs, rhs) for lhs, rhs, at in self._both(self._converted(instance), instance, None)}

    def _converted(self, instance: Instance) -> dict[str, Any]:
        convert = self.arithmetic(instance).convert
        return {name: convert(value) for name, value in instance.items()}

    def _both(self, values: Mapping[str, Any], instance: Instance, mode: int | None) -> Iterator[tuple[Any, Any, dict[str, int]]]:
        arithmetic = self.arithmetic(instance)
        if arithmetic.name not in self._compiled:
            left, right = (scalar_function(side, arithmetic) for side in self._sides)
            self._compiled[arithmetic.name] = left, right
        left, right = self._compiled[arithmetic.name]
        for at in self._indices(instance) if mode is None or len(self._ranges) != 1 else [{self._ranges[0][0]: mode}]:
            yield left(**values, **at), right(**values, **at), at

    def _exactly(self, lhs: Any, rhs: Any, instance: Instance, at: Mapping[str, int]) -> bool:
        """Whether the relation holds in closed form, where balls cannot tell: they overlap, or have no value."""
        if self.arithmetic(instance) is not BALLS or lhs > rhs or lhs < rhs:
            return False
        sign = self._closed.sign(instance, **at)
        return sign is not None and related(0, self._operator, sign)

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


def _whole(value: Any) -> bool:
    """Whether a number, or every one of a list, is an integer."""
    return all(map(_whole, value)) if isinstance(value, list) else isinstance(value, int)
