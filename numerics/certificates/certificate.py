"""What a certificate is. `numerics.certificates` is the public face.

Main names: `Certificate`, `timed`.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Certificate:
    """A statement that exact rationals or Arb balls prove, over a stated range.

    Attributes:
        theorem: id of the theorem that the statement is, or is an instance of.
        statement: what is certified, and what is taken for granted.
        range: for which parameters.
        holds: False says "not certified", which is not "false"; `note` says what stayed open.
        boxes: boxes of the branch and bound, or cases.
        note: why it is not certified; else how it was done.
        seconds: time it took.
    """

    theorem: str
    statement: str
    range: str
    holds: bool
    boxes: int
    note: str = ""
    seconds: float = field(default=0.0, compare=False)

    def __str__(self) -> str:
        words = "certified" if self.holds else "not certified"
        return f"{self.theorem} {words}, {self.range} ({self.boxes} boxes): {self.statement}" + (f" [{self.note}]" if self.note else "")


def timed(work: Callable[[], Certificate]) -> Certificate:
    """The certificate, with the time it took."""
    start = time.perf_counter()
    found = work()
    return replace(found, seconds=time.perf_counter() - start)
