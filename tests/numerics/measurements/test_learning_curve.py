"""The predicted learning curve: its fixed point, its closed forms, and random regressions that it should describe."""

from __future__ import annotations

import math

import numpy as np
import pytest

from numerics.measurements.learning_curve import effective_regularization, from_pool, learning_curve
from theory.foundations.errors import InputError

POWER = 2.0 * np.arange(1, 201) ** -1.5


@pytest.mark.parametrize("samples", [1, 7, 60, 199])
@pytest.mark.parametrize("ridge", [0.0, 1e-9, 0.3, 50.0])
def test_kappa_solves_its_equation(samples: int, ridge: float) -> None:
    kappa = effective_regularization(POWER, samples, ridge)
    assert np.sum(POWER / (POWER + kappa)) + ridge / kappa == pytest.approx(samples, rel=1e-11)


def test_equal_eigenvalues_have_closed_forms() -> None:
    """mλ/(λ+κ) = n, and one mode with a ridge: λ/(λ+κ) + δ/κ = 1 is κ² = δ(λ+κ)."""
    assert effective_regularization(np.full(50, 3.0), 20) == pytest.approx(3.0 * (50 - 20) / 20, rel=1e-12)
    ridge = 0.7
    assert effective_regularization(np.array([2.0]), 1, ridge) == pytest.approx((ridge + math.sqrt(ridge**2 + 8 * ridge)) / 2, rel=1e-12)


def test_as_many_samples_as_modes_leave_nothing_of_them() -> None:
    values, energy = np.array([2.0, 1.0, 0.0]), np.array([5.0, 4.0, 3.0])
    found = learning_curve(values, energy, 6)
    assert found.regularization == 0
    assert found.learnability.tolist() == [1, 1, 0]
    assert found.error == pytest.approx(3.0 * 6 / 4), "the mode without eigenvalue, overfitted by n/(n − 2)"
    assert learning_curve(values, energy, 2).error == math.inf
    assert learning_curve(values, np.array([5.0, 4.0, 0.0]), 2).error == 0
    assert learning_curve(values, np.zeros(3), 6, noise=0.5).error == pytest.approx(0.75)


def test_a_ridge_that_dominates_leaves_the_whole_target() -> None:
    assert learning_curve(POWER, POWER, 5, ridge=1e9).error == pytest.approx(POWER.sum(), rel=1e-6)


def test_labels_without_structure_are_missed_on_every_new_sample() -> None:
    """On the identity kernel nothing is said of samples that were not drawn: their error is the labels' energy."""
    labels = np.random.default_rng(0).choice([-1.0, 1.0], 40)
    for samples in (1, 13, 39):
        assert from_pool(np.ones(40), labels**2, samples).error == pytest.approx(1.0, rel=1e-12)


@pytest.mark.parametrize(("ridge", "noise"), [(0.0, 0.0), (0.0, 0.2), (0.5, 0.2)])
def test_random_regressions_have_the_predicted_error(ridge: float, noise: float) -> None:
    """Gaussian features, for which the formula is exact in the limit: with 60 samples the mean over 40 training sets is within 12 %."""
    random = np.random.default_rng(1)
    target, errors = np.sqrt(POWER), []
    for _ in range(40):
        features = random.normal(size=(60, POWER.size))
        labels = features @ target + np.sqrt(noise) * random.normal(size=60)
        kernel = (features * POWER) @ features.T + ridge * np.eye(60)
        weights = POWER * (features.T @ np.linalg.solve(kernel, labels))
        errors.append(np.sum((target - weights) ** 2) + noise)
    assert learning_curve(POWER, target**2, 60, ridge, noise).error == pytest.approx(np.mean(errors), rel=0.12)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: effective_regularization(np.array([1.0, -1.0]), 1), "eigenvalues ≥ 0"),
        (lambda: effective_regularization(np.zeros(3), 1), "not all 0"),
        (lambda: effective_regularization(POWER, 0), "at least one sample"),
        (lambda: effective_regularization(POWER, 3, -1.0), "a ridge ≥ 0"),
        (lambda: from_pool(np.ones(4), np.ones(4), 4), "fewer samples than the 4"),
    ],
)
def test_what_cannot_be_used_is_refused(call, says: str) -> None:
    with pytest.raises(InputError, match=says):
        call()
