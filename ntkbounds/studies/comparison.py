r"""A run's loss against what the theorems say of it: at the recorded steps, and in steps to $\epsilon L_0$.

Main names: `compare` → `Comparison`, `steps_to_accuracies`, `FARTHEST_SAID`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from numerics.measurements.bounds import LossCurves
from numerics.measurements.drawn import Drawn
from numerics.measurements.tightness import ACCURACIES, FARTHEST, Decades, decades, first_step_below, steps_to_reach
from numerics.training import Training
from theory.statements.theorem import Theorem

FARTHEST_SAID = "10¹²"
"""The same, as people read it."""

Steps = Mapping[float, int | None]
r"""The first step at or below $\epsilon L_0$, by ε; None where the loss, or the bound, does not get there."""


@dataclass(frozen=True)
class Distance:
    """How far a bound is above a loss: in decades, and in steps needed over steps taken, by accuracy."""

    decades: Decades
    steps_ratio: Mapping[float, float | None]


@dataclass(frozen=True)
class Claimed:
    """What one theorem says of the loss at the recorded steps, the steps it needs, and how far that is from either loss."""

    values: np.ndarray
    steps_to: Steps
    to_linearized: Distance
    to_trained: Distance


@dataclass(frozen=True)
class Comparison:
    r"""Losses and claims at the same recorded steps; losses in squared output units times γ.

    Attributes:
        step: the recorded steps, from 0.
        trained: the real network's loss.
        linearized: $L_t$, the loss of its linearization.
        trained_steps_to, linearized_steps_to: when either first reaches each accuracy.
        bounds, predictions: by theorem, bounds from below with `_lower` after the id; without those whose constants are not known.
    """

    step: np.ndarray
    trained: np.ndarray
    linearized: np.ndarray
    trained_steps_to: Steps
    linearized_steps_to: Steps
    bounds: Mapping[str, Claimed]
    predictions: Mapping[str, Claimed]


def compare(curves: LossCurves, training: Training, floor: float, drawn: Iterable[Drawn]) -> Comparison:
    """Evaluate every bound and prediction, and say how far it is from the losses.

    Args:
        curves: of the run's spectrum and initial residual.
        training: of the real network, from that residual.
        floor: where rounding starts in the trained loss; decades are counted above it.
        drawn: the bounds and predictions; those whose constants are not known are left out.
    """
    step, trained = training.step, training.loss
    linearized = curves.linearized(step)
    initial = float(linearized[0])
    trained_steps = {a: _whole(first_step_below(step, trained, a * trained[0])) for a in ACCURACIES}
    linearized_steps = steps_to_accuracies(curves.linearized, initial)

    def claimed(theorem: Theorem) -> Claimed:
        values, steps = curves.curve(theorem, step), steps_to_accuracies(partial(curves.curve, theorem), initial)
        return Claimed(
            values,
            steps,
            Distance(decades(values, linearized, floor), _ratios(steps, linearized_steps)),
            Distance(decades(values, trained, floor), _ratios(steps, trained_steps)),
        )

    known = [entry for entry in drawn if curves.available(entry.theorem)]
    bounds, predictions = ({entry.key: claimed(entry.theorem) for entry in known if entry.is_bound is kind} for kind in (True, False))
    return Comparison(step, trained, linearized, trained_steps, linearized_steps, bounds, predictions)


def _whole(step: float | None) -> int | None:
    # A crossing that rounding puts just above a whole step is that step.
    return None if step is None else int(np.ceil(step - 1e-9))


def steps_to_accuracies(curve: Callable[[int], Any], initial: float) -> Steps:
    """When a curve first reaches each accuracy of an initial loss."""
    return {a: steps_to_reach(lambda step: float(curve(step)), a * initial, FARTHEST) for a in ACCURACIES}


def _ratios(needed: Steps, taken: Steps) -> dict[float, float | None]:
    ratios: dict[float, float | None] = {}
    for accuracy, steps in needed.items():
        reference = taken[accuracy]
        ratios[accuracy] = None if steps is None or reference is None else steps / max(reference, 1)
    return ratios
