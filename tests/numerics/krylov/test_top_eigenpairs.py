"""The largest eigenpairs against the whole spectrum: always between their bounds, equal ones as often as they occur."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import ntkbounds as nb

spectra = st.lists(st.floats(0, 1), min_size=2, max_size=12).filter(lambda values: max(values) > 1e-3)


def kernel_with(eigenvalues: np.ndarray, seed: int = 0) -> np.ndarray:
    vectors = np.linalg.qr(np.random.default_rng(seed).standard_normal((eigenvalues.size, eigenvalues.size)))[0]
    kernel = vectors * eigenvalues @ vectors.T
    return (kernel + kernel.T) / 2


@given(spectra, st.integers(0, 2**31), st.integers(1, 25), st.integers(1, 12))
def test_every_eigenvalue_is_between_its_bounds(eigenvalues: list[float], seed: int, most: int, count: int) -> None:
    """For any spectrum, ties and zeros among it, and any number of products."""
    lam = np.sort(eigenvalues)[::-1]
    found = nb.top_eigenpairs(kernel_with(lam, seed), min(count, lam.size), most=most, seed=seed)
    size = found.eigenvalues.size
    slack = 1e-10 * lam[0]
    assert found.products <= most
    assert (found.eigenvalues <= lam[:size] + slack).all()
    assert (found.above >= lam[:size] - slack).all()
    np.testing.assert_allclose(found.eigenvectors.T @ found.eigenvectors, np.eye(size), atol=1e-8)


@given(spectra, st.integers(0, 2**31), st.integers(1, 12))
def test_residuals_are_what_they_say_and_an_eigenvalue_is_that_near(eigenvalues: list[float], seed: int, most: int) -> None:
    lam = np.sort(eigenvalues)[::-1]
    kernel = kernel_with(lam, seed)
    found = nb.top_eigenpairs(kernel, 2, most=most, seed=seed)
    slack = 1e-10 * lam[0]
    errors = np.linalg.norm(kernel @ found.eigenvectors - found.eigenvectors * found.eigenvalues, axis=0)
    assert (errors <= found.residuals + 1e-7 * lam[0]).all()
    for value, error in zip(found.eigenvalues, errors, strict=True):
        assert np.abs(lam - value).min() <= error + slack


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_power_law_is_found_and_its_bounds_are_near(dtype: type) -> None:
    lam = 1.0 / np.arange(1, 401) ** 2
    found = nb.top_eigenpairs(kernel_with(lam).astype(dtype), 8)
    np.testing.assert_allclose(found.eigenvalues, lam[:8], atol=1e-6)
    assert (found.above >= lam[:8] - found.rounding).all()
    assert (found.above[:4] <= lam[:4] + 1e-6).all()
    assert (found.above[4:] <= 0.06).all()  # what the trace leaves to what was not seen
    assert found.products < 150
    assert (found.residuals <= 1e-6 + found.rounding).all()
    assert str(found).splitlines()[2].startswith("  λ_2 in [0.25, 0.25], residual ")


def test_equal_eigenvalues_are_found_as_often_as_they_occur() -> None:
    """As of a kernel of several outputs that does not mix them, K ⊗ I: one process alone finds one vector of each."""
    lam = np.repeat([5.0, 3.0, 1.0, 0.5, 0.2, 0.1, 0.05], 4)
    found = nb.top_eigenpairs(kernel_with(lam), 10)
    np.testing.assert_allclose(found.eigenvalues, lam[:10], atol=1e-5)
    assert (found.above >= lam[:10] - 1e-10).all()


def test_one_process_alone_does_not_hide_what_it_overlooks() -> None:
    """Too few products to look twice: the bound from above still holds for the second copy of 1."""
    found = nb.top_eigenpairs(np.diag([1.0, 1.0, 0.1, 0.0]), 2, most=3)
    assert found.above[1] >= 1 - 1e-12


def test_of_a_kernel_of_low_rank_there_are_fewer() -> None:
    root = np.random.default_rng(0).standard_normal((30, 2))
    found = nb.top_eigenpairs(root @ root.T, 5)
    assert 2 <= found.eigenvalues.size <= 5
    expected = np.linalg.eigvalsh(root.T @ root)[::-1]
    np.testing.assert_allclose(found.eigenvalues[:2], expected, rtol=1e-9)
    np.testing.assert_allclose(found.eigenvalues[2:], 0, atol=1e-9)
    np.testing.assert_allclose(found.above[:2], expected, rtol=1e-5)


def test_the_head_of_a_network_is_that_of_its_matrix() -> None:
    random = np.random.default_rng(0)
    params, x = {"w": random.standard_normal((4, 6)), "v": random.standard_normal((6, 2))}, random.standard_normal((20, 4))

    def apply(p: Any, x: Any) -> Any:
        return jnp.tanh(x @ p["w"]) @ p["v"]

    told: list[int] = []
    found = nb.top_eigenpairs(nb.kernel_operator(apply, params, x), 5, progress=lambda done, most: told.append(done))
    values, vectors = np.linalg.eigh(np.asarray(nb.empirical_ntk(apply, params, x)))
    np.testing.assert_allclose(found.eigenvalues, values[::-1][:5], rtol=1e-9)
    overlaps = np.abs(np.sum(found.eigenvectors * vectors[:, ::-1][:, :5], axis=0))
    np.testing.assert_allclose(overlaps, 1, atol=1e-9)
    assert told == sorted(told)
    assert told[-1] == found.products


@pytest.mark.parametrize(
    ("act", "says"),
    [
        (lambda: nb.top_eigenpairs(np.eye(3), 0), "count: a whole number from 1 to 3"),
        (lambda: nb.top_eigenpairs(np.eye(3), 4), "count: a whole number from 1 to 3"),
        (lambda: nb.top_eigenpairs(np.eye(3), 1.5), "count: a whole number from 1 to 3"),
        (lambda: nb.top_eigenpairs(np.eye(3), 1, most=0), "most: a whole number from 1"),
        (lambda: nb.top_eigenpairs(np.eye(3), 1, seed=-1), "seed: a whole number from 0"),
        (lambda: nb.top_eigenpairs(np.eye(3), 1, rtol=0), "rtol: a number above 0"),
        (lambda: nb.top_eigenpairs(np.zeros((3, 3)), 1), "a kernel that is not zero"),
        (lambda: nb.top_eigenpairs(np.ones((2, 3)), 1), "a square kernel"),
    ],
)
def test_what_cannot_be_used_is_refused(act: Callable[[], object], says: str) -> None:
    with pytest.raises(nb.InputError, match=says):
        act()
