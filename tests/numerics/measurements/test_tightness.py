import math

import numpy as np
import pytest

from numerics.measurements import tightness
from numerics.tolerances import tolerance
from theory.foundations.errors import InputError

STEP = np.array([0, 1, 10, 100])


def test_decades_above_the_floor():
    got = tightness.decades(np.array([1, 10, 10, 1e9]), np.array([1, 0.1, 1, 1e-20]), floor=1e-15)
    assert (got.mean, got.max, got.min) == pytest.approx((1, 2, 0))


def test_decades_are_negative_where_the_bound_is_broken():
    assert tightness.decades(np.array([0.1, 1.0]), np.array([1.0, 1.0])).min == pytest.approx(-1)


def test_decades_of_nothing():
    assert tightness.decades(np.array([1.0]), np.array([0.0])) == tightness.Decades(None, None, None)
    with pytest.raises(InputError, match="one shape"):
        tightness.decades(np.ones(2), np.ones(3))


@pytest.mark.parametrize("rate", [0.9, 1e-3, 1e-9, 3e-14])
@pytest.mark.parametrize("target", [0.5, 1e-3])
def test_steps_to_reach_is_the_smallest(rate, target):
    def bound(t):
        return math.exp(t * math.log1p(-rate))

    t = tightness.steps_to_reach(bound, target)
    assert bound(t) <= target < bound(t - 1)
    assert t == pytest.approx(math.log(target) / math.log1p(-rate), rel=1e-9, abs=1)


def test_steps_to_reach_at_the_ends():
    assert tightness.steps_to_reach(lambda t: 1.0, 1.0) == 0
    assert tightness.steps_to_reach(lambda t: 1.0, 0.5) is None
    assert tightness.steps_to_reach(lambda t: float(t < 100), 0.5, limit=100) == 100
    assert tightness.steps_to_reach(lambda t: float(t < 101), 0.5, limit=100) is None
    assert tightness.steps_to_reach(lambda t: math.nan, 0.5, limit=1000) is None


def test_first_step_below_is_exact_for_an_exponential():
    loss = 2.0 ** (-STEP / 10)
    assert tightness.first_step_below(STEP, loss, 2.0**-5) == pytest.approx(50)
    assert tightness.first_step_below(STEP, loss, 1.0) == 0
    assert tightness.first_step_below(STEP, loss, loss[2]) == pytest.approx(10)
    assert tightness.first_step_below(STEP, loss, 1e-9) is None
    assert tightness.first_step_below(np.array([0, 4]), np.array([1.0, 0.0]), 0.1) == 4


def test_steps_ratio():
    loss = 2.0 ** (-STEP / 10)
    ratios = tightness.steps_ratio(lambda t: 2.0 ** (-t / 30), STEP, loss, accuracies=(0.5, 2.0**-5, 1e-9))
    assert ratios == {0.5: 3.0, 2.0**-5: 3.0, 1e-9: None}
    assert tightness.steps_ratio(lambda t: 1.0, STEP, loss, (0.5,)) == {0.5: math.inf}
    assert set(tightness.steps_ratio(lambda t: 1.0, STEP, loss)) == {0.5, 0.1, 1e-2, 1e-3}


def test_tolerances_know_their_rows():
    assert tolerance("float64").kernel < tolerance(np.float32).kernel < tolerance("float32", "gpu").kernel
    with pytest.raises(InputError, match="float16 on cpu"):
        tolerance("float16")
