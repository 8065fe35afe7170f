r"""Branch and bound: a function is positive on a whole box of parameters, proven in Arb balls.

A box is evaluated with a ball for each side, which gives a ball that holds every value of the function on the box. If it is positive the
box is done; if not, the box is halved along the side that matters most, and both halves wait. It ends when no box waits
(proven), when a box is so small or boxes have become so many that it gives up (not certified, and that box says where), or when the
function is certainly negative in the middle of a box (the inequality is false).

An inequality that holds with equality somewhere is never proven this way: factor what vanishes out first.

Main names: `prove_positive` → `Proof`, `Box`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import flint

from numerics.exact.balls import interval, precision
from theory.foundations.errors import InputError

Side = tuple[flint.fmpq, flint.fmpq]
Box = tuple[Side, ...]
"""An interval with exact rational ends for each parameter."""
Function = Callable[..., flint.arb]
"""Takes a ball for each side and returns a ball with every value there; may return NaN ("not known")."""


@dataclass(frozen=True)
class Proof:
    """How a branch and bound ended.

    Attributes:
        holds: proven on the whole box.
        refuted: the function is certainly negative at the point `open_box`.
        boxes: how many boxes were evaluated.
        open_box: where it ended if it does not hold; a box of width 0 is a point.
    """

    holds: bool
    refuted: bool
    boxes: int
    open_box: Box | None = None

    def __str__(self) -> str:
        if self.open_box is None:
            return f"holds, {self.boxes} boxes"
        at = " × ".join(f"[{int(low.p) / int(low.q):.6g}, {int(high.p) / int(high.q):.6g}]" for low, high in self.open_box)
        return f"{'false' if self.refuted else 'not certified'} on {at}, after {self.boxes} boxes"


def prove_positive(
    function: Function,
    box: Sequence[tuple[flint.fmpq | int, flint.fmpq | int]],
    *,
    smallest: flint.fmpq | None = None,
    budget: int = 100_000,
    bits: int = 64,
    only_below: bool = False,
) -> Proof:
    r"""Prove that a function is positive on a box.

    Args:
        function: of one ball for each side.
        box: lower and upper end of each side, exact.
        smallest: boxes whose sides are all at most this fraction of the whole box's are not halved further; 2^-40 if None.
        budget: boxes that may be evaluated.
        bits: precision.
        only_below: the function is itself only a lower bound of what has to be positive, so that its being negative refutes nothing.

    Raises:
        InputError: no sides, a side whose ends are in the wrong order, or a budget below 1.
    """
    whole: Box = tuple((flint.fmpq(low), flint.fmpq(high)) for low, high in box)
    if not whole or any(low > high for low, high in whole):
        raise InputError("sides with low ≤ high, one at least", str(list(box)), "give (low, high) for each parameter")
    if budget < 1:
        raise InputError("a budget of at least 1", f"budget={budget}", "allow some boxes")
    limit = flint.fmpq(1, 2**40) if smallest is None else smallest
    waiting, boxes = [whole], 0
    with precision(bits):
        while waiting:
            here = waiting.pop()
            boxes += 1
            if function(*(interval(*side) for side in here)) > 0:
                continue
            middle = tuple(((low + high) / 2,) * 2 for low, high in here)
            if not only_below and function(*(interval(*side) for side in middle)) < 0:
                return Proof(False, True, boxes, middle)
            splittable = [k for k, (low, high) in enumerate(here) if high - low > limit * (whole[k][1] - whole[k][0])]
            if not splittable or boxes >= budget:
                return Proof(False, False, boxes, here)
            waiting += _halves(here, _most_influential(function, here, splittable))
    return Proof(True, False, boxes)


def _halves(box: Box, side: int) -> list[Box]:
    low, high = box[side]
    middle = (low + high) / 2
    return [(*box[:side], half, *box[side + 1 :]) for half in ((middle, high), (low, middle))]


def _most_influential(function: Function, box: Box, sides: Sequence[int]) -> int:
    """The side without whose width the function's value would be known best; the widest one where that cannot be told."""
    if len(sides) == 1:
        return sides[0]

    def remaining(side: int) -> float:
        """Width of the function's ball with this side narrowed to its middle."""
        low, high = box[side]
        middle = flint.arb((low + high) / 2)
        return float(function(*(middle if k == side else interval(*ends) for k, ends in enumerate(box))).rad())

    known = {side: width for side in sides if (width := remaining(side)) < float("inf")}
    return min(known, key=known.__getitem__) if known else max(sides, key=lambda side: box[side][1] - box[side][0])
