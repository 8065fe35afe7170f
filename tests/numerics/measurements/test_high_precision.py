"""float64 against 50 digits: within the table of tolerances, and honest about what rounding hides."""

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from numerics.certificates.enclosure import enclose, profile
from numerics.kernels.empirical import empirical_ntk
from numerics.measurements.high_precision import recompute
from numerics.networks.mlp import mlp
from numerics.tolerances import tolerance
from theory.foundations.errors import InputError

STEPS = [0, 1, 3, 10, 40, 100]
TOLERANCE = tolerance(np.float64)


def test_a_network_kernel_is_within_the_tolerances(generator):
    import jax

    network = mlp(5, width=40, depth=2)
    parameters = network.initialize(jax.random.key(1), np.float64)
    inputs = generator.standard_normal((10, 5))
    kernel = np.asarray(empirical_ntk(network, parameters, inputs))
    residual = generator.standard_normal(10)
    found = recompute(kernel, residual, 0.5 / float(np.linalg.eigvalsh(kernel)[-1]), 0.1, STEPS)
    assert found.lambda_min is not None
    assert found.differences["eigenvalues"] < TOLERANCE.spectrum
    assert set(found.differences) == {"eigenvalues", "loss", "alignment", "C1", "R1", "R2"}
    for name in ("loss", "C1", "R1", "R2", "alignment"):
        assert found.differences[name] < TOLERANCE.training, name
    assert max(found.differences.values()) > 0  # it is not float64 compared with itself


@given(st.lists(st.integers(-6, 6), min_size=16, max_size=16), st.integers(1, 8))
def test_integer_kernels(entries, top):
    factor = np.array(entries, float).reshape(4, 4) + 10 * np.eye(4)
    kernel = factor @ factor.T
    residual = np.array([1.0, -2.0, 3.0, float(top)])
    found = recompute(kernel, residual, 0.9 / float(np.linalg.eigvalsh(kernel)[-1]), 1.0, [0, 1, 5])
    assert found.differences["eigenvalues"] < TOLERANCE.spectrum
    assert found.differences["loss"] < TOLERANCE.training
    exact = enclose(kernel)
    with mpmath.workdps(50):
        for value, ball in zip(found.eigenvalues, exact.eigenvalues, strict=True):
            assert abs(value - mpmath.mpf(ball.mid().str(45, radius=False))) < mpmath.mpf(10) ** -35 * found.eigenvalues[0]


def test_an_eigenvalue_below_rounding_is_unresolved_in_float64_and_resolved_at_50_digits():
    hilbert = np.array([[1.0 / (i + j + 1) for i in range(12)] for j in range(12)])
    found = recompute(hilbert, np.ones(12), 0.5, 1.0, [0, 1, 5])
    assert found.lambda_min is None
    assert "C1" not in found.differences
    smallest = enclose(hilbert).smallest
    assert smallest > 0
    assert abs(found.eigenvalues[-1] / mpmath.mpf(smallest.mid().str(30, radius=False)) - 1) < 1e-20
    assert found.eigenvalues[-1] < 1e-14 * found.eigenvalues[0]
    # What float64 does say of it is within the tolerances all the same.
    assert found.differences["eigenvalues"] < TOLERANCE.spectrum
    assert found.differences["loss"] < TOLERANCE.training


def test_the_constant_takes_equal_eigenvalues_together():
    found = recompute(np.diag([4.0, 1.0, 1.0]), np.array([1.0, 2.0, 3.0]), 0.25, 1.0, [0, 2])
    assert found.constant == 13
    assert found.differences["alignment"] == 0
    assert [float(value) for value in found.loss] == [7.0, 13 / 2 * 0.75**4]
    energies = profile(enclose(np.diag([4.0, 1.0, 1.0])), np.array([1.0, 2.0, 3.0])).energies
    assert energies[1].contains(13)


@pytest.mark.parametrize(("size", "steps", "expected"), [(33, [0], "at most 32"), (2, [3, 1], "increasing"), (2, [], "increasing")])
def test_refuses_unusable_input(size, steps, expected):
    with pytest.raises(InputError, match=expected):
        recompute(np.eye(size), np.ones(size), 0.5, 1.0, steps)
