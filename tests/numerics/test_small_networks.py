"""Small random networks: their kernel is the empirical NTK, and their instances are exact."""

from __future__ import annotations

from fractions import Fraction

import jax.numpy as jnp
import numpy as np
import pytest

from numerics import small_networks
from numerics.kernel import empirical_ntk
from numerics.networks import Network

SMALL = Network(
    "small",
    small_networks.WIDTH,
    1,
    (small_networks.DIMENSION,),
    1,
    lambda key, dtype: None,
    lambda p, x: jnp.maximum(x @ p[0].T / np.sqrt(small_networks.DIMENSION), 0) @ p[1][:, None] / np.sqrt(small_networks.WIDTH),
)


@pytest.mark.parametrize("distribution", small_networks.POINTS)
def test_the_kernel_is_the_empirical_ntk(distribution: str) -> None:
    generator = np.random.default_rng(3)
    x = small_networks.points(distribution, 7, generator)
    hidden, readout = generator.normal(size=(small_networks.WIDTH, small_networks.DIMENSION)), generator.normal(size=small_networks.WIDTH)
    kernel, output = small_networks.kernel_and_output(x, hidden, readout)
    params = [jnp.asarray(hidden), jnp.asarray(readout)]
    expected = np.asarray(empirical_ntk(SMALL, params, x))
    np.testing.assert_allclose(kernel, expected, atol=1e-12 * np.abs(expected).max())
    np.testing.assert_allclose(output, np.asarray(SMALL.apply(params, jnp.asarray(x)))[:, 0], rtol=1e-12)


@pytest.mark.parametrize("distribution", small_networks.POINTS)
@pytest.mark.parametrize("labels", small_networks.LABELS)
def test_instances_are_exact_and_in_order(distribution: str, labels: str) -> None:
    lam, residual = small_networks.spectrum_and_residual(distribution, labels, 6, seed=5)
    assert len(lam) == len(residual) == 6
    assert all(isinstance(value, Fraction) for value in [*lam, *residual])
    assert lam == sorted(lam, reverse=True)
    assert lam[-1] >= 0
    assert any(residual)
    assert small_networks.spectrum_and_residual(distribution, labels, 6, seed=5) == (lam, residual)
    assert small_networks.spectrum_and_residual(distribution, labels, 6, seed=6) != (lam, residual)


def test_duplicated_points_leave_eigenvalues_that_are_exactly_zero() -> None:
    lam, _ = small_networks.spectrum_and_residual("duplicated", "linear", 8, seed=0)
    assert [value > 0 for value in lam] == [True] * 4 + [False] * 4


def test_points_on_the_sphere_are_on_it() -> None:
    x = small_networks.points("sphere", 5, np.random.default_rng(0))
    np.testing.assert_allclose(np.sum(x**2, axis=1), small_networks.DIMENSION)
