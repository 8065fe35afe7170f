"""Predictions from few samples: what they evaluate, what they scale by, and how far off they are where their assumptions hold."""

from __future__ import annotations

import numpy as np
import pytest

from numerics.measurements import prediction
from numerics.measurements.prediction import WAYS, Description, Prediction, Spread, describe, factors, predict, predicted_steps
from theory.catalogue import catalogue
from theory.evaluation.arrays import numpy_function
from theory.foundations.errors import InputError

SPECTRUM = 3.0 * np.arange(1, 61) ** -1.4


@pytest.mark.parametrize("exponent", [-0.5, 0.0, 1.0, 1.3])
@pytest.mark.parametrize("relative", [1.0, 2.7])
def test_a_single_power_is_the_theorem_as_it_is_declared(exponent: float, relative: float) -> None:
    """T13 is at the accuracy when the steps are done, and one step before it is not."""
    right = numpy_function(catalogue()["T13"].claim.rhs)
    given = {"lam": SPECTRUM, "c": np.ones(60), "s": exponent, "kappa_hat": relative, "eta": 0.3, "gamma": 1.0}
    for accuracy in (0.1, 0.01):
        found = predicted_steps(Description((exponent,), (1.0,), relative), SPECTRUM, 0.3, accuracy)
        assert found is not None
        before, after = (float(right(**given, t=float(step))) / 30.0 for step in (found - 1, found))
        assert after <= accuracy < before


def test_each_power_of_a_mixture_keeps_its_part() -> None:
    """Of one noisy label in ten the energy is as much of many samples as of few, though many more modes hold it."""
    clean, noisy = Description((2.0,), (1.0,), 1.0), Description((0.0, 2.0), (0.1, 0.9), 1.0)
    for modes in (60, 600):
        values = 3.0 * np.arange(1, modes + 1) ** -1.4
        flat = np.full(modes, 0.1 / modes) + 0.9 * values**2 / np.sum(values**2)
        found = predicted_steps(noisy, values, 0.3, 0.15)
        assert found is not None
        assert flat @ (1 - 0.3 * values) ** (2 * found) <= 0.15 < flat @ (1 - 0.3 * values) ** (2 * (found - 1))
        assert found > (predicted_steps(clean, values, 0.3, 0.15) or 0)


def test_the_parts_of_a_mixture_are_those_of_the_fit() -> None:
    """Energies that are the mixture itself: its parts and κ = 1 come back, up to the digits that a fit shows."""
    energies = 0.5 + 2.0 * SPECTRUM**2
    found = describe(np.diag(SPECTRUM), np.sqrt(energies), 0.3)["mixture"]
    parts = dict(zip(found.exponents, found.parts, strict=True))
    assert found.relative == pytest.approx(1, abs=0.02)
    assert parts.get(0.0, 0) == pytest.approx(30 / energies.sum(), abs=0.05)
    assert sum(parts.values()) == pytest.approx(1)


def test_a_prediction_does_not_depend_on_the_unit_of_the_kernel() -> None:
    found = Description((0.0, 2.0), (0.01, 0.99), 1.5)
    assert predicted_steps(found, 4 * SPECTRUM, 0.3 / 4, 0.005) == predicted_steps(found, SPECTRUM, 0.3, 0.005)


def test_what_is_never_reached_is_not_predicted() -> None:
    values = np.array([1.0, 0.0])
    assert predicted_steps(Description((0.0,), (1.0,), 1.0), values, 1.0, 0.1) is None
    assert predicted_steps(Description((-1.0,), (1.0,), 1.0), values, 1.0, 0.1) == 1  # the unresolved mode has no inverse


def test_labels_of_an_isotropic_teacher_are_predicted() -> None:
    """Labels Φa with a Gaussian a have s = 1 and κ near 1 at every size: a third of the samples predicts the steps of all."""
    source = np.random.default_rng(0)
    features = source.normal(size=(240, 400)) * np.arange(1, 401) ** -0.7
    kernel, labels = features @ features.T, features @ source.normal(size=400)
    values, vectors = np.linalg.eigh(kernel)
    values, energies = values[::-1], (vectors.T @ labels)[::-1] ** 2
    step = 0.99 / values[0]

    def loss(t: int) -> float:
        return float(energies @ (1 - step * values) ** (2 * t) / energies.sum())

    taken = {accuracy: next(t for t in range(100_000) if loss(t) <= accuracy) for accuracy in (0.1, 0.01)}
    found = predict(kernel, labels, values, step, total=240, samples=80, subsets=6, seed=0)
    assert found.samples == 80
    assert all(exponent is not None and abs(exponent - 1) < 0.6 for exponent in found.exponents)
    spread = factors(found, taken)["power"]
    for accuracy in (0.1, 0.01):
        one = spread[accuracy]
        assert one is not None
        assert 0.5 < one.median < 2
        assert one.least <= one.median <= one.most
    assert found.steps.keys() == WAYS.keys()
    assert predict(kernel, labels, values, step, total=240, samples=80, subsets=6, seed=0) == found
    assert predict(kernel, labels, values, step, total=240, samples=80, subsets=6, seed=1) != found


def test_the_outputs_of_a_sample_stay_together(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[np.ndarray] = []

    def described(kernel: np.ndarray, residual: np.ndarray, _: float) -> dict[str, Description]:
        np.testing.assert_array_equal(np.diag(kernel), residual)
        seen.append(residual)
        return {}

    monkeypatch.setattr(prediction, "describe", described)
    found = predict(np.diag(np.arange(21.0)), np.arange(21.0), np.ones(21), 1.0, total=7, samples=3, subsets=2, seed=0)
    for rows in seen:
        blocks = rows.reshape(3, 3)
        np.testing.assert_array_equal(blocks, blocks[:, :1] + np.arange(3))
        assert np.all(blocks[:, 0] % 3 == 0)
        assert len(set(blocks[:, 0])) == 3
    assert found.exponents == [None, None]
    assert found.steps["power"][0.1] == [None, None]


def test_labels_of_zeros_say_nothing() -> None:
    assert describe(np.eye(3), np.zeros(3), 1.0) == {}


def test_how_far_off() -> None:
    found = Prediction(5, [1.0] * 3, [1.0] * 3, {"power": {0.1: [10, 20, 40], 0.01: [10, None, 30]}})
    spread = factors(found, {0.1: 10, 0.01: 10})["power"]
    assert spread == {0.1: Spread(2.0, 1.0, 4.0), 0.01: Spread(3.0, 1.0, np.inf)}
    assert factors(found, {0.1: None, 0.01: 0})["power"] == {0.1: None, 0.01: Spread(30.0, 10.0, np.inf)}


@pytest.mark.parametrize("size", [{"samples": 0}, {"samples": 4}, {"samples": 2, "subsets": 0}])
def test_what_is_no_subset_is_refused(size: dict[str, int]) -> None:
    with pytest.raises(InputError, match="subsets of fewer than the 4 samples"):
        predict(np.eye(4), np.ones(4), np.ones(4), 1.0, total=4, seed=0, **{"subsets": 1, **size})
