"""Small random networks: their kernel is the empirical NTK, their instances are exact, and every distribution is what it says."""

from __future__ import annotations

from fractions import Fraction

import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from numerics.drawing import small_networks
from numerics.judging.judge import Judge
from numerics.judging.judgement import Outcome
from numerics.kernels.empirical import empirical_ntk
from numerics.networks.network import Network
from theory.catalogue import catalogue

SMALL = Network(
    "small",
    small_networks.WIDTH,
    1,
    (small_networks.DIMENSION,),
    1,
    lambda key, dtype: None,
    lambda p, x: jnp.maximum(x @ p[0].T / np.sqrt(small_networks.DIMENSION), 0) @ p[1][:, None] / np.sqrt(small_networks.WIDTH),
)


@pytest.fixture
def generator() -> np.random.Generator:
    return np.random.default_rng(3)


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(catalogue()["C1"])


@pytest.mark.parametrize("distribution", small_networks.POINTS)
def test_the_kernel_is_the_empirical_ntk(distribution: str, generator: np.random.Generator) -> None:
    x = small_networks.points(distribution, 7, generator)
    hidden, readout = generator.normal(size=(small_networks.WIDTH, small_networks.DIMENSION)), generator.normal(size=small_networks.WIDTH)
    kernel, output = small_networks.kernel_and_output(x, hidden, readout)
    params = [jnp.asarray(hidden), jnp.asarray(readout)]
    expected = np.asarray(empirical_ntk(SMALL, params, x))
    np.testing.assert_allclose(kernel, expected, atol=1e-12 * np.abs(expected).max())
    np.testing.assert_allclose(output, np.asarray(SMALL.apply(params, jnp.asarray(x)))[:, 0], rtol=1e-12)


@given(st.sampled_from(small_networks.POINTS), st.sampled_from(small_networks.LABELS), st.integers(1, 12), st.integers(0, 2**16))
def test_instances_are_exact_and_in_order(distribution: str, labels: str, samples: int, seed: int) -> None:
    lam, projections = small_networks.spectrum_and_residual(distribution, labels, samples, seed)
    assert len(lam) == len(projections) == samples
    assert all(isinstance(value, Fraction) for value in [*lam, *projections])
    assert lam == sorted(lam, reverse=True)
    assert lam[-1] >= 0
    assert small_networks.spectrum_and_residual(distribution, labels, samples, seed) == (lam, projections)


@pytest.mark.parametrize("distribution", small_networks.POINTS)
@pytest.mark.parametrize("labels", small_networks.LABELS)
def test_every_combination_gives_an_instance_of_the_classical_bound(judge: Judge, distribution: str, labels: str) -> None:
    lam, projections = small_networks.spectrum_and_residual(distribution, labels, 6, seed=5)
    instance = {"lam": lam, "c": projections, "eta": 1 / lam[0], "t": 3, "gamma": Fraction(1)}
    assert judge.admits(instance)
    assert judge.judge(instance).outcome is Outcome.HOLDS
    assert any(projections)


@pytest.mark.parametrize("distribution", small_networks.POINTS)
@pytest.mark.parametrize("labels", small_networks.LABELS)
def test_projections_keep_the_energy_and_eigenvalues_the_trace(distribution: str, labels: str) -> None:
    kernel, residual = small_networks.kernel_and_residual(distribution, labels, 9, seed=5)
    lam, projections = small_networks.spectrum_and_residual(distribution, labels, 9, seed=5)
    # Orthogonal eigenvectors, up to some rounding errors a sample.
    np.testing.assert_allclose(float(sum(value**2 for value in projections)), residual @ residual, rtol=1e-13)
    np.testing.assert_allclose(float(sum(lam)), np.trace(kernel), rtol=1e-13)


@pytest.mark.parametrize("distribution", small_networks.POINTS)
@pytest.mark.parametrize("labels", small_networks.LABELS)
def test_another_seed_gives_another_instance(distribution: str, labels: str) -> None:
    first, second = (small_networks.spectrum_and_residual(distribution, labels, 6, seed) for seed in (5, 6))
    assert first[0] != second[0]
    assert first[1] != second[1]


def test_points_on_the_sphere_are_on_it(generator: np.random.Generator) -> None:
    x = small_networks.points("sphere", 5, generator)
    np.testing.assert_allclose(np.sum(x**2, axis=1), small_networks.DIMENSION)


def test_points_on_the_manifold_have_one_parameter(generator: np.random.Generator) -> None:
    x = small_networks.points("manifold", 9, generator) / np.sqrt(2)
    np.testing.assert_allclose(np.linalg.norm(x, axis=1), np.sqrt(small_networks.DIMENSION / 2))
    once, twice = x[:, 0] + 1j * x[:, 2], x[:, 1] + 1j * x[:, 3]
    np.testing.assert_allclose(once**2, twice, atol=1e-14)
    assert np.linalg.matrix_rank(x) == small_networks.DIMENSION  # curved: no subspace holds it


@pytest.mark.parametrize("samples", [1, 8, 9])
def test_duplicated_points_leave_eigenvalues_that_are_exactly_zero(samples: int) -> None:
    lam, _ = small_networks.spectrum_and_residual("duplicated", "linear", samples, seed=0)
    assert [value > 0 for value in lam] == [True] * (samples - samples // 2) + [False] * (samples // 2)


def test_near_duplicates_are_near_and_no_copies(generator: np.random.Generator) -> None:
    x = small_networks.points("near_duplicated", 9, generator)
    difference = np.abs(x[1::2] / x[:-1:2] - 1)
    assert difference.max() <= small_networks.CLOSENESS * (1 + 1e-6)
    assert difference.min() > 0


def test_near_duplicates_leave_two_groups_of_eigenvalues() -> None:
    lam, _ = small_networks.spectrum_and_residual("near_duplicated", "linear", 8, seed=0)
    # Differences of near copies are 10⁻⁶ as long, so that their eigenvalues are about 10⁻¹² as large.
    assert lam[3] > 10**8 * lam[4]
    assert lam[4] > 0


def test_heavy_tailed_points_have_no_variance(generator: np.random.Generator) -> None:
    heavy, normal = (small_networks.points(name, 4000, generator) for name in ("heavy_tailed", "gaussian"))
    assert np.abs(normal).max() < 6
    # The survival function of |t| with 2 degrees of freedom is 1 − x/√(2 + x²): 0.0194 beyond 7; 16000 draws give it within 0.0044 (4σ).
    np.testing.assert_allclose(np.mean(np.abs(heavy) > 7), 1 - 7 / np.sqrt(51), atol=0.0044)


def test_outliers_own_the_largest_eigenvalues(generator: np.random.Generator) -> None:
    norms = np.linalg.norm(small_networks.points("outliers", 12, generator), axis=1)
    far = np.arange(12) % 8 == 0
    assert norms[far].min() > 3 * norms[~far].max()
    lam, _ = small_networks.spectrum_and_residual("outliers", "random", 12, seed=0)
    assert lam[1] > 100 * lam[2]


def test_clusterwise_labels_are_constant_on_clusters_and_copies(generator: np.random.Generator) -> None:
    x = small_networks.points("mixture", 40, generator)
    labels = small_networks.labels("clusterwise", x, generator)
    near = np.linalg.norm(x[:, None] - x[None], axis=-1) < 4  # the centres are 8 apart
    np.testing.assert_array_equal(near, labels[:, None] == labels[None])
    assert set(labels) == {-1.0, 1.0}
    for distribution in ("duplicated", "near_duplicated"):
        labels = small_networks.labels("clusterwise", small_networks.points(distribution, 8, generator), generator)
        np.testing.assert_array_equal(labels[::2], labels[1::2])


@pytest.mark.parametrize("kind", ["linear", "noisy_linear"])
def test_linear_labels_are_linear_up_to_the_noise(kind: str, generator: np.random.Generator) -> None:
    x = small_networks.points("gaussian", 400, generator)
    labels = small_networks.labels(kind, x, generator)
    rest = labels - x @ np.linalg.lstsq(x, labels, rcond=None)[0]
    noise = small_networks.LABEL_NOISE if kind == "noisy_linear" else 0.0
    # The standard deviation of 400 draws has a standard error of 4 percent.
    np.testing.assert_allclose(np.std(rest), noise, rtol=0.15, atol=1e-12)


def test_teacher_labels_follow_the_points(generator: np.random.Generator) -> None:
    x = small_networks.points("duplicated", 400, generator)
    labels = small_networks.labels("teacher", x, generator)
    # Copies differ by the noise of two labels only.
    np.testing.assert_allclose(np.std(labels[::2] - labels[1::2]), np.sqrt(2) * small_networks.LABEL_NOISE, rtol=0.2)
    assert np.std(labels) > 2 * small_networks.LABEL_NOISE
