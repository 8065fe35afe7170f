r"""Propositions that were read, at an instance: both sides for every index that they speak of, and whether they are true.

Main names: `Proposition`, `Case`, `Quantifier`, `Known`, `Value`, `ORDERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import flint

from proofs.reading.values import Kind, NotThere, compared, finite

Known = Mapping[str, Any]
"""Values of variables by name."""
Value = Callable[[Known], Any]
ORDERS = {"<=": (-1, 0), "<": (-1,), "=": (0,)}
"""How two sides may compare."""
_TIMES = (flint.fmpq(0), flint.fmpq(1, 2), flint.fmpq(3))
"""Reals at which a statement about every real is looked at."""


@dataclass(frozen=True)
class Case:
    """A proposition at one value of each of its indices: both sides."""

    indices: tuple[Any, ...]
    left: Any
    right: Any


@dataclass(frozen=True)
class Quantifier:
    """Of an index."""

    name: str
    kind: Kind
    last: Value | None
    """The end of its range, if it has one."""


@dataclass(frozen=True)
class Proposition:
    """Quantifiers and conditions, then one relation."""

    steps: tuple[Quantifier | Value, ...]
    sign: str
    left: Value
    right: Value

    def cases(self, known: Known, extent: int | None = None) -> Iterator[Case]:
        """Both sides for all indices that the conditions let through.

        Args:
            known: the values of the variables.
            extent: how far entries go, for what is said of all indices: where no entry is, nothing is said. None if it has to say of which.

        Raises:
            NotThere: it speaks of an entry that is not there.
            Undefined: a side has no value.
        """
        ranges = [step.last is not None for step in self.steps if isinstance(step, Quantifier)]
        for at, indices in self._let_through(self.steps, known, (), extent):
            try:
                yield Case(indices, finite(self.left(at)), finite(self.right(at)))
            except NotThere:
                if extent is None or any(ranges):
                    raise

    def _let_through(
        self, steps: tuple[Quantifier | Value, ...], at: Known, indices: tuple[Any, ...], extent: int | None
    ) -> Iterator[tuple[Known, tuple[Any, ...]]]:
        if not steps:
            yield at, indices
            return
        first, *others = steps
        if not isinstance(first, Quantifier):
            if first(at):
                yield from self._let_through(tuple(others), at, indices, extent)
            return
        last = first.last(at) if first.last is not None else extent
        if last is None and first.kind == "nat":
            raise NotThere(f"{first.name}, which has no range")
        for value in _TIMES if last is None else range(last + 2):
            yield from self._let_through(tuple(others), {**at, first.name: value}, (*indices, value), extent)

    def holds(self, known: Known, extent: int | None = None) -> bool:
        """Whether it is true; not if a side has no value."""
        wanted = ORDERS[self.sign]
        try:
            return all(compared(case.left, case.right) in wanted for case in self.cases(known, extent))
        except (ArithmeticError, NotThere):
            return False
