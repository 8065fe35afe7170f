r"""How tight a bound on the loss is: in decades of the loss, and in steps to an accuracy.

Main names: `decades` → `Decades`, `steps_to_reach`, `first_step_below`, `steps_ratio`, `ACCURACIES`, `FARTHEST`.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from jaxtyping import Float, Num

from theory.foundations.errors import InputError

ACCURACIES = (0.5, 0.1, 1e-2, 1e-3)
r"""The $\epsilon$ at which steps to $\epsilon L_0$ are compared."""
FARTHEST = 10**12
"""Steps beyond which a bound or prediction counts as never getting there."""


@dataclass(frozen=True)
class Decades:
    r"""$\log_{10}(\text{bound}/\text{loss})$ over recorded steps.

    Attributes:
        mean: its mean; None when no recorded loss is above the floor.
        max: its largest value; likewise.
        min: its smallest value, negative when the loss exceeds the bound somewhere; likewise.
    """

    mean: float | None
    max: float | None
    min: float | None


def _same_length(**arrays: np.ndarray) -> None:
    if len({array.shape for array in arrays.values()}) != 1:
        shapes = ", ".join(f"{name} {array.shape}" for name, array in arrays.items())
        raise InputError("arrays of one shape", shapes, "evaluate them on the same steps")


def decades(bound: Float[np.ndarray, "..."], loss: Float[np.ndarray, "..."], floor: float = 0.0) -> Decades:
    r"""Mean and extremes of $\log_{10}(\text{bound}/\text{loss})$ where the loss is above `floor`.

    Args:
        bound: the bound at the recorded steps; infinity where it says nothing.
        loss: the loss there, even in log t for the mean to be.
        floor: where rounding starts (see `numerics.training.rounding_floor`), in the loss's unit.

    Raises:
        InputError: arrays of different shapes.
    """
    bound, loss = np.asarray(bound, np.float64), np.asarray(loss, np.float64)
    _same_length(bound=bound, loss=loss)
    above = loss > max(floor, 0.0)
    if not above.any():
        return Decades(None, None, None)
    with np.errstate(divide="ignore"):
        ratio = np.log10(bound[above]) - np.log10(loss[above])
    return Decades(float(ratio.mean()), float(ratio.max()), float(ratio.min()))


def steps_to_reach(function_of_step: Callable[[int], float], target: float, limit: int = 10**15) -> int | None:
    """The smallest whole t at most `limit` with `function_of_step(t) <= target`, for a function that does not increase.

    By doubling, then bisection: about 100 evaluations at most.

    Args:
        function_of_step: of a step t ≥ 0, nonincreasing.
        target: in the function's unit.
        limit: the last step to try.

    Returns:
        t, or None when the function is still above the target at `limit`.
    """
    if float(function_of_step(0)) <= target:
        return 0
    below, above = 0, 1
    while not float(function_of_step(above)) <= target:
        if above >= limit:
            return None
        below, above = above, min(2 * above, limit)
    while above - below > 1:
        middle = (below + above) // 2
        if float(function_of_step(middle)) <= target:
            above = middle
        else:
            below = middle
    return above


def first_step_below(step: Num[np.ndarray, "..."], loss: Float[np.ndarray, "..."], target: float) -> float | None:
    """Where a recorded loss first reaches `target`; between two recorded steps the logarithm of the loss is taken to be linear in t.

    Args:
        step: recorded steps, increasing.
        loss: the loss there.
        target: in the loss's unit, positive.

    Returns:
        The step, not necessarily whole, or None when the recorded loss never gets there.

    Raises:
        InputError: arrays of different shapes.
    """
    step, loss = np.asarray(step, np.float64), np.asarray(loss, np.float64)
    _same_length(step=step, loss=loss)
    reached = np.flatnonzero(loss <= target)
    if reached.size == 0:
        return None
    index = int(reached[0])
    if index == 0:
        return float(step[0])
    before, after = loss[index - 1], loss[index]
    if after <= 0:
        return float(step[index])
    share = math.log(before / target) / math.log(before / after)
    return float(step[index - 1] + share * (step[index] - step[index - 1]))


def steps_ratio(
    bound: Callable[[int], float],
    step: Num[np.ndarray, " k"],
    loss: Float[np.ndarray, " k"],
    accuracies: Sequence[float] = ACCURACIES,
    limit: int = 10**15,
) -> dict[float, float | None]:
    r"""Steps the bound needs to guarantee $\epsilon L_0$, over the steps that the recorded loss needed.

    The recorded number is rounded up to a whole step, as the bound's is.

    Args:
        bound: the bound as a function of the step, nonincreasing.
        step: recorded steps, from 0.
        loss: the loss there; $L_0$ is its first entry.
        accuracies: each $\epsilon < 1$.
        limit: the last step to try for the bound.

    Returns:
        For each accuracy the ratio; infinity when the bound does not get there by `limit`; None when the recorded loss does not.

    Raises:
        InputError: arrays of different shapes.
    """
    ratios: dict[float, float | None] = {}
    for accuracy in accuracies:
        target = accuracy * float(loss[0])
        needed = first_step_below(step, loss, target)
        if needed is None:
            ratios[accuracy] = None
            continue
        guaranteed = steps_to_reach(bound, target, limit)
        # A crossing that rounding puts just above a whole step is that step.
        ratios[accuracy] = math.inf if guaranteed is None else guaranteed / max(math.ceil(needed - 1e-9), 1)
    return ratios
