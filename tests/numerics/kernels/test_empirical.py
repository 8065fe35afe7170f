import jax
import jax.numpy as jnp
import numpy as np
import pytest

from numerics.kernels import empirical as kernel
from numerics.kernels.drift import kernel_drift
from numerics.networks.mlp import mlp
from numerics.networks.network import Network
from numerics.tolerances import tolerance
from theory.foundations.errors import InputError


def naive_ntk(net, params, inputs):
    """K by one gradient for each sample and output, in loops."""
    rows = []
    for x in inputs:
        for c in range(net.outputs):
            gradient = jax.grad(lambda w, x=x, c=c: net.apply(w, x[None])[0, c])(params)
            rows.append(np.concatenate([np.ravel(leaf) for leaf in jax.tree.leaves(gradient)]))
    jacobian = np.stack(rows)
    return jacobian @ jacobian.T


@pytest.mark.parametrize("memory_bytes", [1, 6000, 2**30])
def test_kernel_matches_naive_jacobian(small_problem, memory_bytes):
    net, params, inputs, _ = small_problem
    expected = naive_ntk(net, params, inputs)
    got = kernel.empirical_ntk(net, params, inputs, memory_bytes=memory_bytes)
    np.testing.assert_allclose(got, expected, atol=tolerance("float64").kernel * np.abs(expected).max())
    assert np.array_equal(got, got.T)


def test_kernel_in_float32(generator):
    net = mlp(6, width=30, depth=3, outputs=2)
    params = net.initialize(jax.random.key(0), jnp.float64)
    inputs = jnp.asarray(generator.standard_normal((8, 6)))
    expected = kernel.empirical_ntk(net, params, inputs)
    got = kernel.empirical_ntk(net, jax.tree.map(lambda w: w.astype(jnp.float32), params), inputs)
    assert got.dtype == jnp.float32
    np.testing.assert_allclose(got, expected, atol=tolerance("float32").kernel * np.abs(expected).max())


def test_kernel_skips_integer_parameters(generator):
    net = Network(
        "counted", None, None, (3,), 1, lambda key, dtype: {"w": jnp.ones((3, 1), dtype), "count": jnp.array(2)}, lambda p, x: x @ p["w"]
    )
    x = jnp.asarray(generator.standard_normal((4, 3)))
    np.testing.assert_allclose(kernel.empirical_ntk(net, net.initialize(jax.random.key(0), jnp.float64), x), x @ x.T, atol=1e-14)


def test_kernel_refuses_inputs_of_another_shape(small_problem):
    net, params, _, _ = small_problem
    with pytest.raises(InputError, match="inputs of shape"):
        kernel.empirical_ntk(net, params, jnp.ones((3, 11)))


def test_drift_matches_matrix_norms(generator):
    a, b = (m @ m.T for m in generator.standard_normal((2, 6, 6)))
    drift = kernel_drift(a, b)
    assert drift.operator == pytest.approx(np.linalg.norm(b - a, 2) / np.linalg.norm(a, 2))
    assert drift.frobenius == pytest.approx(np.linalg.norm(b - a) / np.linalg.norm(a))
    assert kernel_drift(a, a).operator == 0


@pytest.mark.parametrize(("a", "b", "message"), [(np.eye(2), np.eye(3), "one shape"), (np.zeros((2, 2)), np.eye(2), "zeros")])
def test_drift_refuses_what_has_no_drift(a, b, message):
    with pytest.raises(InputError, match=message):
        kernel_drift(a, b)
