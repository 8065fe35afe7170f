"""Sequences that are worked out when they are first looked at: importing the theory must not wait for sympy's integrals.

Main name: `Later`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, TypeVar

Item = TypeVar("Item")


class Later(Sequence[Item]):
    """A sequence that `work_out` makes when its items are needed; it is taken to have some."""

    def __init__(self, work_out: Callable[[], Sequence[Item]]) -> None:
        self._work_out = work_out

    @cached_property
    def _items(self) -> tuple[Item, ...]:
        return tuple(self._work_out())

    def __getitem__(self, position: Any) -> Any:
        return self._items[position]

    def __len__(self) -> int:
        return len(self._items)

    def __bool__(self) -> bool:
        return True  # without working them out
