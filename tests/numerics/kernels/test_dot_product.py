"""Dot-product kernels on the corners of a cube and on the sphere: exact spectra, and A11 on them, where it says something and where not."""

from __future__ import annotations

import itertools
import math
from fractions import Fraction

import numpy as np
import pytest

from numerics.kernels.circle import matched_constant, relu_circle_kernel
from numerics.kernels.dot_product import (
    cube_eigenvalues,
    cube_roughness,
    relu_kernel,
    relu_profile,
    sphere_eigenvalues,
    sphere_roughness,
)
from theory.foundations.errors import InputError

SEES_ALL = [(1, 1.0), (2, 0.0), (4, 0.5)]
"""Hidden layers and bias of kernels that see every degree."""


def harmonics(dimension: int, degree: int) -> int:
    """How many spherical harmonics there are."""
    return math.comb(degree + dimension - 1, degree) - (math.comb(degree + dimension - 3, degree - 2) if degree > 1 else 0)


def of_network(layers: int, bias: float, dimension: int) -> np.ndarray:
    return np.array(cube_eigenvalues(relu_profile(1 - 2 * np.arange(dimension + 1) / dimension, layers, bias)))


@pytest.mark.parametrize("dimension", [1, 2, 3, 4])
def test_parities_are_eigenvectors_on_the_corners_of_a_cube_exactly(dimension: int) -> None:
    """In rationals, for any kernel that depends on the distance: K χ_S = λ_|S| χ_S, and S χ_S = 2|S| χ_S for differences along edges."""
    values = [Fraction(7, 3), Fraction(-1, 2), Fraction(5, 4), Fraction(2), Fraction(1, 9)][: dimension + 1]
    found, roughness = cube_eigenvalues(values), cube_roughness(dimension)
    corners = list(itertools.product((1, -1), repeat=dimension))

    def apart(x: tuple[int, ...], y: tuple[int, ...]) -> int:
        return sum(a != b for a, b in zip(x, y, strict=True))

    for chosen in itertools.product((False, True), repeat=dimension):
        parity = [math.prod(a for a, taken in zip(x, chosen, strict=True) if taken) for x in corners]
        degree = sum(chosen)
        pairs = list(zip(corners, parity, strict=True))
        assert [sum(values[apart(x, y)] * p for y, p in pairs) for x in corners] == [found[degree] * p for p in parity]
        differences = [sum(q - p for y, p in pairs if apart(x, y) == 1) for x, q in pairs]
        assert differences == [roughness[degree] * p for p in parity]


def test_smooth_labels_on_the_corners_are_aligned() -> None:
    """A11 with first and second differences: valid for every mode of random labels, and attained in the mode that gives θ."""
    dimension = 6
    corners = np.array(list(itertools.product((1.0, -1.0), repeat=dimension)))
    chosen = list(itertools.product((False, True), repeat=dimension))
    vectors = np.array([np.prod(np.where(taken, corners, 1.0), axis=1) for taken in chosen]).T / 2 ** (dimension / 2)
    degrees = np.array([sum(taken) for taken in chosen])
    for (layers, bias), exponent in itertools.product(SEES_ALL, (1, 2)):
        eigenvalues, roughness = of_network(layers, bias, dimension), cube_roughness(dimension)
        theta = matched_constant(eigenvalues, roughness)
        assert theta > 0
        lam, mu = eigenvalues[degrees], roughness[degrees]
        for v in (np.sign(corners[:, 0] + 0.5 * corners[:, 1]), np.random.default_rng(0).normal(size=64)):
            energies = (vectors.T @ v) ** 2
            bound = np.sum(mu**exponent * energies) * lam**exponent / theta**exponent
            assert np.all(energies[degrees > 0] <= bound[degrees > 0] * (1 + 1e-12) + 1e-25)
        place = int(np.argmin(np.where(mu > 0, lam * mu, np.inf)))
        assert mu[place] ** exponent * lam[place] ** exponent / theta**exponent == pytest.approx(1)


@pytest.mark.parametrize("dimension", [3, 5, 9])
def test_one_hidden_layer_without_a_bias_sees_no_odd_degree_from_3_on(dimension: int) -> None:
    corner = of_network(1, 0.0, dimension)
    whole = sphere_eigenvalues(lambda cosines: relu_profile(cosines, 1), dimension, 10)
    for eigenvalues, roughness in ((corner, cube_roughness(dimension)), (whole, sphere_roughness(dimension, 10))):
        assert np.abs(eigenvalues[3::2]).max() < 1e-13 * eigenvalues[0]
        assert eigenvalues[2] > 1e-3 * eigenvalues[0]
        assert matched_constant(eigenvalues, roughness) == 0
    for layers, bias in SEES_ALL:
        assert of_network(layers, bias, dimension).min() > 0


@pytest.mark.parametrize("dimension", [3, 4, 7])
def test_the_sphere_against_polynomials_and_the_trace(dimension: int) -> None:
    """ϱ² has degrees 0 and 2 alone, in closed form; and Σ N_k λ_k = f(1), N_k being how many harmonics there are."""
    found = sphere_eigenvalues(np.square, dimension, 6)
    expected = [1 / dimension, 0, (1 - 1 / dimension) / harmonics(dimension, 2), 0, 0, 0]
    np.testing.assert_allclose(found, expected, atol=1e-14)
    of_relu = sphere_eigenvalues(lambda cosines: relu_profile(cosines, 2), dimension, 80)
    total = sum(harmonics(dimension, k) * value for k, value in enumerate(of_relu))
    assert 0.95 * relu_profile(np.ones(1), 2)[0] < total < relu_profile(np.ones(1), 2)[0]


@pytest.mark.parametrize(("layers", "bias"), SEES_ALL)
@pytest.mark.parametrize("dimension", [3, 4, 6])
def test_on_the_sphere_labels_need_half_as_many_derivatives_as_there_are_dimensions(layers: int, bias: float, dimension: int) -> None:
    """λ_k μ_k^{d/2} tends to a constant, so θ > 0 for all degrees; with fewer derivatives it vanishes."""
    degrees = 64
    eigenvalues = sphere_eigenvalues(lambda cosines: relu_profile(cosines, layers, bias), dimension, degrees)
    roughness = sphere_roughness(dimension, degrees)
    matched = eigenvalues * roughness ** (dimension / 2)
    assert matched[62] == pytest.approx(matched[60], rel=0.01)
    assert matched_constant(eigenvalues, roughness ** (dimension / 2)) > 0.3 * matched[62]
    fewer = eigenvalues * roughness ** (dimension / 2 - 0.5)
    assert fewer[60] == pytest.approx(fewer[30] / 2, rel=0.1)


def test_the_kernel_of_any_inputs() -> None:
    """On the circle it is that of the circle; and it is homogeneous in the norms."""
    angles = 2 * np.pi * np.arange(12) / 12
    points = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    np.testing.assert_allclose(relu_kernel(points, 2)[0], relu_circle_kernel(12, 2), rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose(relu_kernel(3 * points, 2), 9 * relu_kernel(points, 2), rtol=1e-12, atol=1e-12)


def test_what_cannot_be_used_is_refused() -> None:
    with pytest.raises(InputError, match="no negative number of layers"):
        relu_profile(np.ones(1), -1)
    with pytest.raises(InputError, match="not zero"):
        relu_kernel(np.zeros((2, 3)), 1)
    with pytest.raises(InputError, match="distances 0 to d"):
        cube_eigenvalues([1.0])
    for dimension, degrees in ((2, 4), (3, 0)):
        with pytest.raises(InputError, match="3 dimensions or more"):
            sphere_eigenvalues(np.square, dimension, degrees)
