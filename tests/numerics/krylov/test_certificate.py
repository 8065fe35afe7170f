"""The Krylov certificate against the whole spectrum, on kernels whose spectrum is known."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from numerics.kernels.empirical import empirical_ntk
from numerics.krylov.certificate import krylov_certificate
from numerics.krylov.lanczos import Lanczos
from numerics.krylov.network_operator import network_operator
from numerics.krylov.operator import KernelOperator, matrix_operator
from numerics.krylov.spectral_sums import spectral_sum
from numerics.networks.cnn import cnn
from numerics.networks.mlp import mlp
from numerics.tolerances import tolerance
from theory.foundations.errors import InputError

STEPS = np.array([0, 1, 2, 5, 20, 100, 1000, 10_000])


def kernel_with(eigenvalues: np.ndarray, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """A dense kernel with these eigenvalues, and its eigenvectors."""
    vectors = np.linalg.qr(np.random.default_rng(seed).standard_normal((eigenvalues.size, eigenvalues.size)))[0]
    kernel = vectors * eigenvalues @ vectors.T
    return (kernel + kernel.T) / 2, vectors


def loss(eigenvalues: np.ndarray, energies: np.ndarray, eta: float, steps: np.ndarray) -> np.ndarray:
    """The linearized loss with γ = 1, mode by mode."""
    return np.array([sum(c * (1 - eta * x) ** (2 * int(t)) for x, c in zip(eigenvalues, energies, strict=True)) / 2 for t in steps])


spectra = st.lists(st.floats(0, 1), min_size=2, max_size=12).filter(lambda values: max(values) > 1e-3)


@given(spectra, st.integers(0, 2**31), st.integers(1, 12))
def test_the_linearized_loss_is_in_the_bracket(eigenvalues: list[float], seed: int, most: int) -> None:
    """For any spectrum, ties and zeros among it, and any number of products."""
    lam = np.array(eigenvalues)
    kernel, vectors = kernel_with(lam, seed)
    residual = np.random.default_rng(seed + 1).standard_normal(lam.size)
    found = krylov_certificate(matrix_operator(kernel), residual, loss_scale=1.0, step=STEPS, rtol=1e-9, most=most)
    exact = loss(lam, (vectors.T @ residual) ** 2, found.convention.effective_step, STEPS)
    slack = 1e-10 * exact[0]
    assert (found.lower <= exact + slack).all()
    assert (found.upper >= exact - slack).all()
    low, high = found.largest_eigenvalue
    assert low <= lam.max() * (1 + 1e-10)
    assert high >= lam.max() * (1 - 1e-10)


@given(spectra, st.integers(0, 2**31), st.integers(1, 12), st.floats(0, 1))
def test_the_energy_up_to_an_eigenvalue_is_in_its_bracket(eigenvalues: list[float], seed: int, most: int, point: float) -> None:
    lam = np.array(eigenvalues)
    kernel, vectors = kernel_with(lam, seed)
    residual = np.random.default_rng(seed + 1).standard_normal(lam.size)
    found = krylov_certificate(matrix_operator(kernel), residual, loss_scale=1.0, step=STEPS, rtol=1e-9, most=most)
    energies = (vectors.T @ residual) ** 2
    low, high = found.energy_below(point)
    slack, near = 1e-8 * energies.sum(), 1e-7  # an eigenvalue nearer to the point than rounding may count on either side
    assert low <= energies[lam <= point + near].sum() + slack
    assert high >= energies[lam <= point - near].sum() - slack


def power_law(size: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    lam = 1.0 / np.arange(1, size + 1) ** 1.5
    kernel, vectors = kernel_with(lam)
    energies = lam / lam.sum()
    return lam, kernel, energies, vectors @ np.sqrt(energies)


def test_few_products_bracket_a_power_law_tightly() -> None:
    """Where the classical bound with λ_min would be off by orders of magnitude."""
    lam, kernel, energies, residual = power_law(400)
    steps = np.array([10, 100, 1000])
    found = krylov_certificate(matrix_operator(kernel), residual, loss_scale=1.0, step=steps, rtol=0.01)
    assert found.ratio <= 1.01
    assert found.products <= 80
    exact = loss(lam, energies, found.convention.effective_step, steps)
    assert (found.lower <= exact).all()
    assert (exact <= found.upper).all()


def test_more_products_never_loosen_the_bracket() -> None:
    """Theorem Q2, on floats."""
    _, kernel, _, residual = power_law(60)
    found = [
        krylov_certificate(matrix_operator(kernel), residual, loss_scale=1.0, learning_rate=0.5, step=STEPS, rtol=1e-12, most=most)
        for most in (5, 10, 15, 20, 40)
    ]
    for fewer, more in pairwise(found):
        assert (more.lower >= fewer.lower - 1e-12).all()
        assert (more.upper <= fewer.upper + 1e-12).all()


def test_a_residual_on_few_modes_is_exact_after_as_many_products() -> None:
    """Equality in Q1; the first eigenvector is not among them, and λ_1 is bounded all the same."""
    lam = np.array([5.0, 4.0, 2.0, 1.0, 0.5, 0.0])
    residual = np.array([0.0, 1.0, 1.0, 1.0, 0.0, 0.0])
    found = krylov_certificate(matrix_operator(np.diag(lam)), residual, loss_scale=1.0, step=STEPS, rtol=1e-6)
    assert found.complete
    assert found.products == 3
    np.testing.assert_allclose(found.upper, found.lower, rtol=1e-6, atol=1e-11)
    assert found.largest_eigenvalue[0] == pytest.approx(4)
    assert found.largest_eigenvalue[1] == pytest.approx(5.5), "all that was not seen: T − (4 + 2 + 1)"


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_rounding_of_products_is_measured_and_included(dtype: type) -> None:
    lam, kernel, energies, residual = power_law(200)
    rounded = kernel.astype(dtype)
    rounded = (rounded + rounded.T) / 2
    found = krylov_certificate(matrix_operator(rounded), residual, loss_scale=1.0, learning_rate=0.9, step=STEPS, rtol=1e-4)
    exact = loss(lam, energies, 0.9, STEPS)
    assert (found.lower <= exact).all()
    assert (exact <= found.upper).all()
    assert np.finfo(dtype).eps * 0.1 < found.rounding < 1e4 * np.finfo(dtype).eps


@pytest.mark.parametrize("build", [lambda: mlp(5, width=7, depth=2, outputs=3), lambda: cnn((4, 4, 2), width=3, depth=2, outputs=2)])
@pytest.mark.parametrize("block", [1, 4, 9, 50])
def test_products_of_a_network_are_those_of_its_kernel(build: Callable, block: int) -> None:
    network = build()
    params = network.initialize(jax.random.key(0), jnp.float64)
    random = np.random.default_rng(1)
    inputs = random.standard_normal((9, *network.input_shape))
    kernel = np.asarray(empirical_ntk(network, params, inputs))
    operator = network_operator(network, params, inputs, block=block)
    vector = random.standard_normal(operator.size)
    limit = tolerance("float64").kernel * np.abs(kernel).max() * operator.size
    np.testing.assert_allclose(operator.product(vector), kernel @ vector, atol=limit)
    assert operator.trace() == pytest.approx(np.trace(kernel), rel=1e-12)


def test_the_certificate_of_a_network_holds_for_its_kernel() -> None:
    network = mlp(6, width=40, depth=2)
    params = network.initialize(jax.random.key(0), jnp.float32)
    random = np.random.default_rng(0)
    inputs, residual = random.standard_normal((50, 6)), random.standard_normal(50)
    found = krylov_certificate(network_operator(network, params, inputs), residual, loss_scale=1 / 50, step=200)
    double = jax.tree.map(lambda w: w.astype(jnp.float64), params)
    lam, vectors = np.linalg.eigh(np.asarray(empirical_ntk(network, double, inputs)))
    exact = loss(lam, (vectors.T @ residual) ** 2, found.convention.effective_step, found.step) / 50
    assert (found.lower <= exact).all()
    assert (exact <= found.upper).all()
    assert "products with the 50×50 kernel" in str(found)


def test_a_spectral_sum_is_near_the_true_one() -> None:
    lam = np.linspace(0.1, 1, 300)
    kernel, _ = kernel_with(lam)
    for function in (lambda x: x, lambda x: x * (1 - 0.9 * x) ** 20):
        found = spectral_sum(matrix_operator(kernel), function, probes=30)
        low, high = found.interval
        assert low - (high - low) < function(lam).sum() < high + (high - low)
        assert high - low < 0.2 * function(lam).sum()


def certified(kernel: np.ndarray, **settings: Any) -> object:
    return krylov_certificate(matrix_operator(kernel), np.ones(len(kernel)), loss_scale=1.0, **settings)


def _skew() -> KernelOperator:
    """Products of a matrix that is not symmetric, as a derivative rule that is wrong gives them."""
    matrix = np.array([[3.0, 1.0, 0.0], [0.0, 2.0, 1.0], [1.0, 0.0, 1.0]])
    return KernelOperator(3, lambda v: matrix @ v, lambda: 6.0, np.dtype(np.float64))


def test_one_step_and_step_zero_are_taken() -> None:
    assert certified(np.eye(3), step=0).step.tolist() == [0]
    assert certified(np.eye(3), step=np.int64(10)).step[-1] == 10


def test_energy_at_a_node_is_known_to_rounding_only() -> None:
    """Eigenvalues within the products' rounding of x may lie to either side of it."""
    lam = np.concatenate([[1e8], np.full(6, 1e-6)])
    kernel, vectors = kernel_with(lam)
    residual = np.random.default_rng(0).standard_normal(7)
    found = krylov_certificate(matrix_operator(kernel), residual, loss_scale=1.0, step=STEPS, rtol=1e-9)
    low, high = found.energy_below(9.99e-7)
    energies = (vectors.T @ residual) ** 2
    assert low <= 1e-9
    assert high >= energies[1:].sum() * (1 - 1e-9)


def _constant(value: float) -> KernelOperator:
    return KernelOperator(3, lambda v: np.full(3, value), lambda: 1.0, np.dtype(np.float64))


@pytest.mark.parametrize(
    ("act", "says"),
    [
        (lambda: matrix_operator(np.ones((2, 3))), "a square kernel"),
        (lambda: matrix_operator(np.array([[1.0, 2.0], [0.0, 1.0]])), "a symmetric kernel"),
        (lambda: matrix_operator(np.array([[1, 0], [0, 1]])), "float32 or float64"),
        (lambda: matrix_operator(np.array([[np.nan]])), "a finite kernel"),
        (lambda: matrix_operator(-np.eye(2)), "negative entry on the diagonal"),
        (lambda: Lanczos(matrix_operator(np.eye(2)), np.ones(3)), "a residual of 2 entries"),
        (lambda: Lanczos(matrix_operator(np.eye(2)), np.zeros(2)), "a residual that is not zero"),
        (lambda: Lanczos(_constant(np.nan), np.ones(3)).extend(1), "a finite product"),
        (lambda: Lanczos(matrix_operator(np.array([[0.0, 1.0], [1.0, 0.0]])), np.array([1.0, 0.5])).extend(2), "positive semidefinite"),
        (lambda: krylov_certificate(matrix_operator(np.eye(2)), np.ones(2), loss_scale=1.0, step=np.array([-1])), "whole numbers"),
        (lambda: krylov_certificate(matrix_operator(np.eye(2)), np.ones(2), loss_scale=1.0, rtol=0), "rtol: a number above 0"),
        (lambda: krylov_certificate(matrix_operator(np.eye(2)), np.ones(2), loss_scale=1.0, learning_rate=1.5), "ηλ_1 ≤ 1"),
        (lambda: network_operator(mlp(3, width=2, depth=1), None, np.ones((2, 4))), "inputs of shape"),
        (lambda: spectral_sum(matrix_operator(np.eye(2)), lambda x: x, probes=1), "probes: a whole number of at least 2"),
        (lambda: spectral_sum(matrix_operator(np.eye(2)), lambda x: x, seed=-1), "seed: a whole number"),
        (lambda: spectral_sum(matrix_operator(np.eye(2)), 3), "a function of an array"),
        (lambda: spectral_sum(matrix_operator(np.eye(2)), lambda x: x * np.nan), "a finite real number for each"),
        (lambda: spectral_sum(matrix_operator(np.eye(2)), lambda x: 1.0), "a finite real number for each"),
        (lambda: spectral_sum(matrix_operator(np.eye(2)), lambda x: x * 1j), "a finite real number for each"),
        (lambda: matrix_operator(np.array([[1.0, 0, 0], [0, 1, 0.9], [0, 0.9, 0.001]])), "an entry larger than its row"),
        (lambda: matrix_operator(np.eye(2)).product(np.ones(5)), "a vector of 2 entries"),
        (lambda: certified(np.zeros((3, 3))), "a kernel that is not zero"),
        (lambda: certified(1e300 * np.eye(3)), "a trace from 1e-120 to 1e"),
        (lambda: certified(1e-300 * np.eye(3)), "a trace from 1e-120 to 1e"),
        (lambda: certified(np.eye(3), step=10**30), "steps: whole numbers from 0"),
        (lambda: certified(np.eye(3), step=2**63 - 1), "steps: whole numbers from 0"),
        (lambda: certified(np.eye(3), step=True), "steps: whole numbers from 0"),
        (lambda: certified(np.eye(3), rtol="x"), "rtol: a number above 0"),
        (lambda: certified(np.eye(3), rtol=float("nan")), "rtol: a number above 0"),
        (lambda: certified(np.eye(3), most=2.5), "most: a whole number"),
        (lambda: certified(np.eye(3), learning_rate=1e9), "ηλ_1 ≤ 1"),
        (lambda: krylov_certificate(_skew(), np.ones(3), loss_scale=1.0), "products with a symmetric kernel"),
    ],
)
def test_what_cannot_be_used_is_refused(act: Callable[[], object], says: str) -> None:
    with pytest.raises(InputError, match=says):
        act()
