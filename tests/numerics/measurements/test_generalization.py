"""Test errors against kernel regression and gradient descent written out, bounds against their formulas, and how they are ordered."""

from __future__ import annotations

import numpy as np
import pytest

from numerics.measurements.bounds import LossCurves
from numerics.measurements.generalization import FAILURE, RISKS, TAILS, Generalization, _level, generalization
from numerics.spectra.alignment import decompose
from theory.foundations.convention import Convention
from theory.foundations.errors import InputError

N, M = 24, 15


def kernel_of(x: np.ndarray) -> np.ndarray:
    return x @ x.T + np.exp(-np.square(x[:, None] - x[None]).sum(-1))


def problem(duplicate: bool = False) -> tuple[LossCurves, np.ndarray, np.ndarray, np.ndarray]:
    """Curves on N samples, the kernel of all, residuals of both parts; with `duplicate` one sample stands twice, with two labels."""
    random = np.random.default_rng(3)
    x = random.normal(size=(N + M, 3))
    residual = -np.sign(x[:, 0] + 0.3 * random.normal(size=N + M))
    if duplicate:
        x[1], residual[:2] = x[0], (1.0, -1.0)
    kernel = kernel_of(x)
    spectrum = decompose(kernel[:N, :N])
    curves = LossCurves.of(spectrum, residual[:N], Convention(1 / N, 0.9 * N / spectrum.lambda_max))
    return curves, kernel, residual[:N], residual[N:]


def found(duplicate: bool = False) -> Generalization:
    curves, kernel, train, held_out = problem(duplicate)
    return generalization(curves, kernel[N:, :N], decompose(kernel), train, held_out)


def test_trained_to_the_end_is_kernel_regression() -> None:
    _, kernel, train, held_out = problem()
    left = held_out - kernel[N:, :N] @ np.linalg.solve(kernel[:N, :N], train)
    end = found().end
    assert end.squared == pytest.approx(np.mean(left**2), rel=1e-8)
    assert end.clipped == pytest.approx(np.mean(np.minimum(1, np.abs(left))), rel=1e-8)


def test_stopped_early_is_gradient_descent() -> None:
    curves, kernel, train, held_out = problem()
    result = found()
    step = result.risks["G4"].step
    assert step is not None
    assert result.early is not None
    a, b = train.copy(), held_out.copy()
    for _ in range(step):
        a, b = a - curves.effective_step * kernel[:N, :N] @ a, b - curves.effective_step * kernel[N:, :N] @ a
    assert result.early.squared == pytest.approx(np.mean(b**2), rel=1e-9)
    assert result.risks["G4"].train == pytest.approx(np.mean(np.minimum(1, np.abs(a))), rel=1e-9)


def test_bounds_are_the_declared_ones() -> None:
    """G1 written out; then every bound with its own squared distance in the same place."""
    curves, kernel, train, _ = problem()
    risks, lam, c = found().risks, curves.eigenvalues, curves.projections
    distance = float(train @ np.linalg.solve(kernel[:N, :N], train))
    level = int(_level(distance))
    confidence = 3 * np.sqrt(np.log(2 * level * (level + 1) / FAILURE) / (2 * N))
    constant = np.max(c**2 / lam)
    power = curves.tails.power
    assert power is not None
    distances = {
        "G1": distance,
        "G2": np.sum(c**2) / lam[-1],
        "G3": constant * N,
        "G3.relative": constant * N,
        TAILS: power.constant * np.sum(power.weights / lam),
        "G5": np.max(c**2 / lam**2) * lam.sum(),
    }
    for name, squared in distances.items():
        complexity = 2 * np.sqrt(lam.sum() * max(1.0, 4 * squared)) / N
        assert risks[name].complexity == pytest.approx(complexity, rel=1e-8), name
        assert risks[name].bound == pytest.approx(complexity + confidence + risks[name].train, rel=1e-8), name
        assert risks[name].bound >= risks["G1"].bound * (1 - 1e-12), "each bounds the distance that G1 knows"
    early = risks["G4"]
    assert early.step is not None
    travel = constant * np.minimum(1, curves.effective_step * early.step * lam).sum()
    assert early.complexity == pytest.approx(2 * np.sqrt(lam.sum() * max(1.0, 4 * travel)) / N, rel=1e-9)
    assert set(risks) == set(RISKS)


def test_the_radius_is_the_first_of_the_grid_that_is_large_enough() -> None:
    assert _level(np.array([0.0, 0.5, 1.0, 1.0001, 4.0, 4.0001, 16.0])).tolist() == [1, 1, 1, 2, 2, 3, 3]


def test_labels_out_of_range_have_no_bound_but_a_test_error() -> None:
    """One input with two labels: no weights interpolate, so that no distance is known; the error stays what a pseudo-inverse gives."""
    _, kernel, train, held_out = problem(duplicate=True)
    result = found(duplicate=True)
    assert result.risks == {}
    assert result.early is None
    left = held_out - kernel[N:, :N] @ np.linalg.pinv(kernel[:N, :N], rcond=1e-12, hermitian=True) @ train
    assert result.end.squared == pytest.approx(np.mean(left**2), rel=1e-5)


def test_kernels_of_other_samples_are_refused() -> None:
    curves, kernel, train, held_out = problem()
    with pytest.raises(InputError, match="kernels of 24 training and 15 held-out samples"):
        generalization(curves, kernel[N:, :N], decompose(kernel[:-1, :-1]), train, held_out)
