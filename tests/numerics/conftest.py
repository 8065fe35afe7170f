"""Fixtures of the numeric tests: small networks and small problems."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from numerics.networks.cnn import cnn
from numerics.networks.mlp import mlp


@pytest.fixture
def generator():
    return np.random.default_rng(0)


@pytest.fixture(params=["mlp", "mlp with two outputs", "cnn with two outputs"])
def small_network(request):
    outputs = 2 if "two" in request.param else 1
    if request.param.startswith("mlp"):
        return mlp(5, width=7, depth=2, outputs=outputs)
    return cnn((5, 4, 2), width=3, depth=2, outputs=outputs)


@pytest.fixture
def small_problem(small_network, generator):
    """A network, its parameters, six inputs and labels, all float64."""
    params = small_network.initialize(jax.random.key(1), jnp.float64)
    inputs = jnp.asarray(generator.standard_normal((6, *small_network.input_shape)))
    labels = jnp.asarray(generator.standard_normal((6, small_network.outputs)))
    return small_network, params, inputs, labels
