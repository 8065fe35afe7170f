r"""Where the choices of a drawn instance come from: Hypothesis, a random number generator, or a record of earlier choices.

Everything that is drawn is a sequence of integers from small ranges. So one description of how to draw an instance
(`numerics.instances.sampler`) serves Hypothesis, which shrinks and stores examples; a plain generator, which is twenty times faster; and
a search that changes a few choices of the best instance so far (`numerics.falsifying.search`).

Main names: `Choices`, `FromHypothesis`, `FromRandom`, `Replay`.
"""

from __future__ import annotations

import random
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, TypeVar

from hypothesis import strategies as st

T = TypeVar("T")
Draw = Callable[..., Any]
"""The function that Hypothesis gives to a composite strategy."""


class Choices(ABC):
    """A source of choices. All of them come from `integer`."""

    @abstractmethod
    def integer(self, low: int, high: int) -> int:
        """A whole number between `low` and `high`, both included."""

    def flag(self) -> bool:
        """Yes or no."""
        return bool(self.integer(0, 1))

    def pick(self, options: Sequence[T]) -> T:
        """One of the options; one that stands there twice is twice as likely."""
        return options[self.integer(0, len(options) - 1)]

    def fraction(self, low: int = 0, high: int = 12) -> Fraction:
        """A rational with a numerator in [low, high] and a denominator up to 6: such instances can be checked by hand."""
        return Fraction(self.integer(low, high), self.integer(1, 6))

    def subset(self, low: int, high: int) -> list[int]:
        """Some of the whole numbers from `low` to `high`, ascending."""
        return [number for number in range(low, high + 1) if self.flag()]


class FromHypothesis(Choices):
    """Choices made by Hypothesis.

    Args:
        draw: the function that a composite strategy is given.
    """

    def __init__(self, draw: Draw) -> None:
        self._draw = draw

    def integer(self, low: int, high: int) -> int:
        """A whole number drawn by Hypothesis."""
        return int(self._draw(st.integers(low, high)))


class FromRandom(Choices):
    """Choices made at random, each recorded.

    Args:
        source: the generator.

    Attributes:
        record: the choices so far.
    """

    def __init__(self, source: random.Random) -> None:
        self._source = source
        self.record: list[int] = []

    def integer(self, low: int, high: int) -> int:
        """A uniform whole number."""
        chosen = low + int(self._source.random() * (high - low + 1))
        self.record.append(chosen)
        return chosen


class Replay(FromRandom):
    """Recorded choices made again, as far as they reach and are allowed; then random ones.

    Args:
        before: the record to follow; None for a choice to be made anew.
        source: the generator for what the record does not give.
    """

    def __init__(self, before: Sequence[int | None], source: random.Random) -> None:
        super().__init__(source)
        self._before = before

    def integer(self, low: int, high: int) -> int:
        """The recorded number, or a random one."""
        place = len(self.record)
        known = self._before[place] if place < len(self._before) else None
        if known is None or not low <= known <= high:
            return super().integer(low, high)
        self.record.append(known)
        return known
