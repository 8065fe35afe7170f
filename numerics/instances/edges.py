r"""Instances at the edge of a user's own assumptions: where the numbers that they bound may just still be.

An assumption of one's own without a `draw` says nothing about how to satisfy it. So each number that it speaks of is moved, with all others
fixed, to where the assumptions hold: to an end of the range, just inside, or far inside. The ends are exact where a fact is affine in the
number (two differences agree, and the root is put in); else they are found by bisection, whose inner point satisfies the facts exactly.
A list is moved entry by entry. The spectrum is moved as a whole, by a factor.

Main names: `Edges`, `own_assumptions`.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Any

import flint
import sympy as sp

from numerics.assumptions.registry import realization_of
from numerics.drawing.choice_sources import Choices
from numerics.exact.balls import precision
from numerics.judging.domains import _in_domain, symbols_of
from numerics.judging.facts import FACT_PRECISION, _CompiledFact
from theory.assumptions.base import Assumption
from theory.evaluation.prepare import argument_names, prepare
from theory.language.symbols import N
from theory.statements.theorem import Theorem

POWERS = [Fraction(4) ** k for k in range(-4, 6)]
"""Where a range is looked for, beside the roots."""
WHOLE = [*range(9), *(2**k + d for k in range(4, 11) for d in (0, 1))]
"""The same for whole numbers."""
BISECTIONS = 24
"""Halvings of an interval at whose ends the facts differ."""
SIMPLE = 1000
"""Largest denominator of an end that bisection is taken to have found."""
NEAREST = 16
"""Just inside: down to 2^-16 of the range."""
PASSES = 2
"""How often every number is moved: what is possible for one depends on the others."""

End = tuple[Any, bool]
"""An end of a range in which the facts hold, and whether they hold there too."""


def own_assumptions(theorem: Theorem) -> tuple[Assumption, ...]:
    """The assumptions of a theorem of which nothing but their facts is known."""
    return tuple(a for a in theorem.assumptions if a.draw is None and realization_of(a) is None)


class Edges:
    """Moves drawn instances to the edges of a theorem's own assumptions.

    Args:
        theorem: whose facts are looked at; those of built-in assumptions too, where they speak of the same number.
    """

    def __init__(self, theorem: Theorem) -> None:
        own = own_assumptions(theorem)
        self._facts = [(fact, _names(fact.relation), _CompiledFact(fact)) for a in theorem.assumptions for fact in a.facts] if own else []
        spoken = [_names(fact.relation) for a in own for fact in a.facts]
        scalars, vectors = symbols_of(theorem)
        self._symbols: dict[str, Any] = {**scalars, **vectors}
        self._targets = [name for name in self._symbols if name != "lam" and any(name in names for names in spoken)]
        held = {"c", "alpha", "A"} & self._symbols.keys()
        if any(not names & {*self._targets} for names in spoken) and not held:
            self._targets.append("lam")

    @property
    def moves_lists(self) -> bool:
        """Whether lists are moved, entry by entry."""
        return any(name != "lam" and isinstance(self._symbols[name], sp.IndexedBase) for name in self._targets)

    def place(self, values: dict[str, Any], choose: Choices) -> None:
        """Move the numbers in `values` that the assumptions speak of."""
        if not self._targets:
            return
        first = choose.integer(0, len(self._targets) - 1)
        with precision(FACT_PRECISION):
            for _ in range(PASSES if len(self._targets) > 1 else 1):
                for name in self._targets[first:] + self._targets[:first]:
                    for place in self._places(name, values):
                        _Move(self, name, place, values).to_edge(choose)

    def _places(self, name: str, values: dict[str, Any]) -> Iterator[int | None]:
        if name == "lam" or not isinstance(values[name], list):
            yield None
        else:
            yield from range(len(values[name]))


class _Move:
    """One number, its facts, and all others as they are."""

    def __init__(self, edges: Edges, name: str, place: int | None, values: dict[str, Any]) -> None:
        self.name, self.place, self.values = name, place, values
        self.symbol = edges._symbols[name]
        self.factor = list(values["lam"]) if name == "lam" else None
        self.facts = [compiled for _, names, compiled in edges._facts if name in names]
        self.whole = bool(self.symbol.assumptions0.get("integer"))

    def _value(self, point: Any) -> Any:
        if self.factor is not None:
            return [entry * point for entry in self.factor]
        if self.place is None:
            return point
        return [*self.values[self.name][: self.place], point, *self.values[self.name][self.place + 1 :]]

    @property
    def _mode(self) -> int | None:
        return None if self.place is None else self.place + 1

    def holds(self, point: Any) -> bool:
        """Whether every fact that speaks of the number holds if it is `point`."""
        if (self.factor is not None and point <= 0) or not _in_domain(point, self.symbol):
            return False
        instance = {**self.values, self.name: self._value(point)}
        return all(fact.holds_on(instance, self._mode) for fact in self.facts)

    def _roots(self) -> Iterator[Any]:
        """Where the two sides of a fact that is affine in the number agree."""
        for fact in self.facts:
            at = [list(fact.gaps({**self.values, self.name: self._value(_number(k, self.whole))}, self._mode)) for k in (1, 2, 3)]
            for one, two, three in zip(*at, strict=False):
                if isinstance(one, flint.fmpq) and three - two == two - one != 0:
                    root = 1 - one / (two - one)
                    found = Fraction(int(root.p), int(root.q))
                    yield from (found.__floor__(), found.__ceil__()) if self.whole else (found,)

    def _intervals(self) -> list[tuple[End, End]]:
        now: Any = self.values[self.name] if self.factor is None else Fraction(1)
        now = now if self.place is None else now[self.place]
        grid: list[Any] = WHOLE if self.whole else [Fraction(0), *POWERS]
        grid = grid if self.symbol.assumptions0.get("nonnegative") else [*grid, *(-point for point in grid)]
        points = sorted({*grid, now, *self._roots()})
        true = [self.holds(point) for point in points]
        found: list[tuple[End, End]] = []
        start = (points[0], True) if true[0] else None
        for (a, b), (at_a, at_b) in zip(pairwise(points), pairwise(true), strict=True):
            between = self.whole or at_a != at_b or self.holds((a + b) / 2)
            if between and at_a == at_b:
                if not at_a and not self.whole:  # open at both ends
                    found.append(((a, False), (b, False)))
                continue
            if start is not None and at_a:
                found.append((start, (a, True) if at_b else self._end(a, b)))
                start = None
            if at_b:
                start = (b, True) if at_a else self._end(b, a)
        return found if start is None else [*found, (start, (points[-1], True))]

    def _end(self, good: Any, bad: Any) -> End:
        """The end of the range between a point where the facts hold and one where they do not, and whether they hold there."""
        if self.whole:
            while abs(good - bad) > 1:
                middle = (good + bad) // 2
                good, bad = (middle, bad) if self.holds(middle) else (good, middle)
            return good, True
        width = bad - good
        if not self.holds(good + width / 2**20):
            return good, True
        if self.holds(bad - width / 2**20):
            return bad, False
        for _ in range(BISECTIONS):
            middle = (good + bad) / 2
            good, bad = (middle, bad) if self.holds(middle) else (good, middle)
        simple = ((good + bad) / 2).limit_denominator(SIMPLE)  # the end itself, if it is a short rational, as in θ^(2/3) ≤ 4
        return (simple if min(good, bad) <= simple <= max(good, bad) and self.holds(simple) else good), True

    def to_edge(self, choose: Choices) -> None:
        """Draw the number anew: at an end, just inside, far inside."""
        intervals = self._intervals()
        if not intervals:
            if self.factor is None:  # small numbers leave the others most room
                self.values[self.name] = self._value(_number(int(bool(self.symbol.assumptions0.get("positive"))), self.whole))
            return
        (low, at_low), (high, at_high) = choose.pick(intervals)
        where, upper, share = choose.integer(0, 5), choose.flag(), choose.integer(2, 60)
        end, other, at_end = (high, low, at_high) if upper else (low, high, at_low)
        if where <= 1 and at_end:
            point = end
        elif where == 5:
            point = low + (high - low) * Fraction(share, 62)
        elif where == 4:
            point = end + (other - end) * Fraction(1, share)
        else:
            point = end + (other - end) * Fraction(1, 2 ** (1 + share % NEAREST))
        if self.whole:
            point = round(point)
        if not self.holds(point):
            point = end if at_end else (low + high) / 2
        self.values[self.name] = self._value(point)


def _number(value: int, whole: bool) -> Any:
    return value if whole else Fraction(value)


def _names(relation: sp.Rel) -> set[str]:
    names = set(argument_names(*(prepare(side) for side in relation.args)))
    return names | ({"lam"} if relation.has(N) else set())
