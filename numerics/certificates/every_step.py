r"""What certificates of linearized losses share: both declared sides of a bound in balls, at every step, with as many bits as it takes.

Steps are covered by intervals: while $0 \le \eta\lambda \le 2$ for all eigenvalues both sides fall with t, so that
$L_{t_0} \le B_{t_1}$ certifies every step from $t_0$ to $t_1$; intervals for which this is not seen are halved.

Main names: `at_every_step`, `with_more_bits`, `check_run`, `stored`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import flint
import numpy as np
from jaxtyping import Shaped

from numerics.certificates.certificate import Certificate, timed
from numerics.certificates.enclosure import FIRST_PRECISION, Enclosure
from theory.catalogue import catalogue
from theory.evaluation.arithmetic import BALLS
from theory.evaluation.scalars import scalar_function
from theory.foundations.errors import InputError

LAST_PRECISION = 1536
"""Bits at which it gives up."""

Side = Callable[[int], flint.arb]


def check_run(residual: Shaped[np.ndarray, ...], effective_step: float, loss_scale: float, steps: int) -> None:
    """Raises InputError for a residual of zeros, and for a step, scale or number of steps that is not positive."""
    if not (effective_step > 0 and loss_scale > 0 and steps > 0):
        got = f"effective_step={effective_step}, loss_scale={loss_scale}, steps={steps}"
        raise InputError("a positive effective step, loss scale and number of steps", got, "give positive numbers")
    if not residual.any():
        raise InputError("a residual that is not zero", "zeros", "there is nothing to bound")


def with_more_bits(attempt: Callable[[int], tuple[Certificate, bool]]) -> Certificate:
    """The outcome of an attempt, which is made with ever more bits until it says that more would change nothing."""

    def work() -> Certificate:
        bits = FIRST_PRECISION
        while True:
            found, settled = attempt(bits)
            if settled or bits >= LAST_PRECISION:
                return found
            bits *= 2

    return timed(work)


def at_every_step(theorem: str, values: Mapping[str, Any], steps: int) -> tuple[int, int | None]:
    r"""Compare both declared sides of a theorem at every step from 0 to `steps`.

    Args:
        theorem: the id of an upper bound on the loss.
        values: of its symbols, t apart; $0 \le \eta\lambda \le 2$ for every eigenvalue.
        steps: the last step.

    Returns:
        How many intervals were looked at, and a step at which the comparison stayed open, if there is one.
    """
    claim = catalogue()[theorem].claim
    left, right = (_side(scalar_function(side, BALLS), values) for side in (claim.lhs, claim.rhs))
    boxes, waiting = 0, [(0, steps)]
    while waiting:
        first, last = waiting.pop()
        boxes += 1
        if left(first) <= right(last):
            continue
        if first == last:
            return boxes, first
        middle = (first + last) // 2
        waiting += [(middle + 1, last), (first, middle)]
    return boxes, None


def _side(function: Callable[..., flint.arb], values: Mapping[str, Any]) -> Side:
    return cache(lambda t: function(**values, t=t))


def stored(kernel: np.ndarray, residual: np.ndarray) -> str:
    """Which kernel and residual a certificate is of, in words."""
    mark = hashlib.sha256(b"".join(np.ascontiguousarray(array).tobytes() for array in (kernel, residual))).hexdigest()[:12]
    size = len(residual)
    return f"for the {size}×{size} kernel K and residual r_0 with fingerprint {mark}, taken as the exact float64 numbers stored"


def not_positive(enclosure: Enclosure) -> str:
    """Why the smallest eigenvalue is not known to be positive."""
    smallest = short(enclosure.smallest)
    if enclosure.smallest < 0:
        return f"the stored kernel has the negative eigenvalue {smallest}: rounding made it indefinite"
    return f"λ_N in {smallest} is not certified to be positive"


def short(ball: flint.arb) -> str:
    """A ball in six digits."""
    return str(ball.str(6))
