"""One training run described in three loss conventions has one set of bound curves, relative to its initial loss."""

from __future__ import annotations

import numpy as np
import pytest

from theory.catalogue import catalogue
from theory.evaluation.arrays import numpy_function
from theory.foundations.convention import Convention
from theory.foundations.errors import InputError

SAMPLES = 5
STEP = 0.03


def conventions() -> list[Convention]:
    """The same run: learning rates that make the same effective step."""
    return [
        Convention.half_sum(STEP),
        Convention.half_mean(STEP * SAMPLES, SAMPLES),
        Convention.plain_mean(STEP * SAMPLES / 2, SAMPLES),
    ]


@pytest.mark.parametrize("name", ["C1", "C3", "C4", "R1", "R2", "R13"])
def test_bounds_are_the_same_curve_for_every_convention(name):
    lam = np.array([9.0, 4.0, 1.0, 0.25, 0.01])
    c = np.array([3.0, -2.0, 1.0, 0.4, 0.1])
    steps = np.arange(0, 200, 10)
    curves = []
    for convention in conventions():
        given = {
            "lam": lam,
            "c": c,
            "alpha": c**2 / lam,
            "A": np.max(c**2 / lam),
            "first": np.array([1, 3]),
            "last": np.array([2, 5]),
            "eta": convention.effective_step,
            "gamma": convention.loss_scale,
            "t": steps,
        }
        initial = convention.loss_scale / 2 * np.sum(c**2)
        curves.append(np.asarray(numpy_function(catalogue()[name].claim.rhs)(**given)) / initial)
    assert np.ptp(curves[0]) > 0
    for curve in curves[1:]:
        np.testing.assert_allclose(curve, curves[0], rtol=1e-13)


def test_effective_step_is_learning_rate_times_loss_scale():
    assert [round(c.effective_step, 12) for c in conventions()] == [STEP] * 3
    assert Convention.from_effective_step(0.5, 0.25).learning_rate == 2.0


@pytest.mark.parametrize(("scale", "rate"), [(0.0, 1.0), (-1.0, 1.0), (float("nan"), 1.0), (1.0, -0.1), (1.0, float("inf"))])
def test_a_convention_that_is_none_is_refused(scale, rate):
    with pytest.raises(InputError, match="expected a"):
        Convention(scale, rate)


def test_words_are_no_learning_rate():
    with pytest.raises(InputError, match="a number for learning_rate, got 'fast'; give a number"):
        Convention(1.0, "fast")
