"""Kernels on the circle: the DFT against an eigensolver, and A11 on them, where it says something and where it cannot."""

from __future__ import annotations

import numpy as np
import pytest
import scipy.linalg

from numerics.kernels.circle import circulant_eigenvalues, difference_eigenvalues, matched_constant, relu_circle_kernel
from theory.foundations.errors import InputError

NETWORKS = [(1, 0.0), (1, 1.0), (2, 0.0), (4, 0.5)]
WITH_ALL_FREQUENCIES = NETWORKS[1:]


def fourier(points: int, frequency: int) -> np.ndarray:
    return np.cos(2 * np.pi * frequency * np.arange(points) / points)


@pytest.mark.parametrize(("layers", "bias"), NETWORKS)
@pytest.mark.parametrize("points", [1, 2, 7, 32])
def test_the_eigenvalues_are_those_of_the_matrix(points: int, layers: int, bias: float) -> None:
    row = relu_circle_kernel(points, layers, bias)
    kernel = scipy.linalg.toeplitz(row)
    found = circulant_eigenvalues(row)
    size = np.abs(found).max()  # eigh is exact up to rounding of the largest eigenvalue
    np.testing.assert_allclose(np.sort(found), scipy.linalg.eigvalsh(kernel), rtol=0, atol=1e-12 * size)
    for frequency in range(points):
        wave = fourier(points, frequency)
        np.testing.assert_allclose(kernel @ wave, found[frequency] * wave, rtol=0, atol=1e-12 * size)


def test_roughness_is_the_energy_of_differences() -> None:
    points = 24
    difference = np.roll(np.eye(points), 1, axis=1) - np.eye(points)
    found = difference_eigenvalues(points)
    np.testing.assert_allclose(np.sort(found), scipy.linalg.eigvalsh(difference.T @ difference), rtol=0, atol=1e-13)
    wave = fourier(points, 5)
    assert np.sum((difference @ wave) ** 2) == pytest.approx(found[5] * np.sum(wave**2))


def test_one_hidden_layer_without_bias_does_not_see_odd_frequencies() -> None:
    points = 64
    eigenvalues, roughness = circulant_eigenvalues(relu_circle_kernel(points, 1)), difference_eigenvalues(points)
    odd = np.arange(3, points - 2, 2)
    np.testing.assert_allclose(eigenvalues[odd], 0, atol=1e-13 * eigenvalues.max())
    assert eigenvalues[1] > 1
    assert matched_constant(eigenvalues, roughness) == 0


@pytest.mark.parametrize(("layers", "bias"), WITH_ALL_FREQUENCIES)
def test_with_a_bias_or_more_layers_the_kernel_keeps_up_with_roughness(layers: int, bias: float) -> None:
    """λ_k/n falls like k^{-2}: θ/n neither vanishes nor grows with n, and λ_k μ_k is θ to within one factor over all odd frequencies."""
    constants = []
    for points in (64, 256, 1024):
        eigenvalues, roughness = circulant_eigenvalues(relu_circle_kernel(points, layers, bias)), difference_eigenvalues(points)
        constant = matched_constant(eigenvalues, roughness)
        assert constant > 0
        constants.append(constant * points)  # λ_k ~ n k^{-2} and μ_k ~ (2πk/n)²: λ_k μ_k ~ 1/n
    assert max(constants) < 1.5 * min(constants)


@pytest.mark.parametrize(("layers", "bias"), WITH_ALL_FREQUENCIES)
@pytest.mark.parametrize("exponent", [1, 2])
def test_smooth_labels_are_aligned(layers: int, bias: float, exponent: int) -> None:
    """A11 on labels |φ| − π/2 and random ones: valid for every mode, and attained for a label in the mode that gives θ."""
    points = 64
    eigenvalues, roughness = circulant_eigenvalues(relu_circle_kernel(points, layers, bias)), difference_eigenvalues(points)
    theta = matched_constant(eigenvalues, roughness)
    place = int(np.argmin(np.where(roughness > 0, eigenvalues * roughness, np.inf)))
    angle = np.abs(np.linspace(-np.pi, np.pi, points, endpoint=False))
    extreme = np.zeros(points)
    extreme[place] = 1
    for energies in (*(np.abs(np.fft.fft(v, norm="ortho")) ** 2 for v in (angle, np.random.default_rng(0).normal(size=points))), extreme):
        bound = np.sum(roughness**exponent * energies) * eigenvalues**exponent / theta**exponent
        assert np.all(energies[1:] <= bound[1:] * (1 + 1e-12))
    assert bound[place] == pytest.approx(1)


def test_odd_labels_are_smooth_and_yet_not_aligned_with_one_hidden_layer() -> None:
    points = 64
    row, wave = relu_circle_kernel(points, 1), fourier(points, 3)
    left = scipy.linalg.toeplitz(row) @ wave
    assert np.abs(left).max() < 1e-12 * points, "gradient descent never learns it"
    assert difference_eigenvalues(points)[3] < 0.1, "though it is smooth"


def test_what_cannot_be_used_is_refused() -> None:
    for points, layers, expected in ((0, 1, "at least one point"), (4, -1, "no negative number of layers")):
        with pytest.raises(InputError, match=expected):
            relu_circle_kernel(points, layers)
    with pytest.raises(InputError, match="symmetric matrix"):
        circulant_eigenvalues(np.array([2.0, 1.0, 0.0]))
    with pytest.raises(InputError, match="positive roughness"):
        matched_constant(np.array([1.0]), np.array([0.0]))
