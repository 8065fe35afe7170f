"""Kernel and training of any JAX function."""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest

import ntkbounds as nb

X = np.random.default_rng(0).normal(size=(6, 3))


def apply(params: dict[str, Any], x: Any) -> Any:
    return jnp.tanh(x @ params["w"]) @ params["v"]


PARAMS = {"w": jnp.asarray(np.random.default_rng(1).normal(size=(3, 4))), "v": jnp.asarray(np.random.default_rng(2).normal(size=(4, 2)))}


def test_the_kernel_of_a_function_is_that_of_its_jacobian() -> None:
    jacobian = jax.jacobian(lambda p: apply(p, X).reshape(-1))(PARAMS)
    flat = np.concatenate([np.asarray(leaf).reshape(12, -1) for leaf in jax.tree.leaves(jacobian)], axis=1)
    np.testing.assert_allclose(nb.empirical_ntk(apply, PARAMS, X), flat @ flat.T, rtol=1e-10, atol=1e-12)  # sums of 20 products


def test_one_output_may_come_without_its_axis() -> None:
    found = nb.empirical_ntk(lambda p, x: apply(p, x)[:, 0], PARAMS, X)
    np.testing.assert_allclose(found, nb.empirical_ntk(lambda p, x: apply(p, x)[:, :1], PARAMS, X), rtol=1e-12)  # the same program


def test_a_built_in_network_is_taken_as_it_is() -> None:
    net = nb.mlp(3, width=5, depth=1)
    params = net.initialize(jax.random.key(0), jnp.float64)
    np.testing.assert_allclose(nb.empirical_ntk(net, params, X), nb.empirical_ntk(net.apply, params, X), rtol=1e-10, atol=1e-12)


def test_training_goes_down_and_names_its_loss() -> None:
    labels = np.ones((6, 2))
    rate = nb.analyze(nb.empirical_ntk(apply, PARAMS, X), np.asarray(apply(PARAMS, X)) - labels, loss="mean").convention.learning_rate
    run = nb.train(apply, PARAMS, X, labels, steps=20, learning_rate=rate, loss="mean")
    assert run.loss[-1] < run.loss[0]
    assert run.loss[0] == pytest.approx(np.mean((np.asarray(apply(PARAMS, X)) - labels) ** 2), rel=1e-12)  # a mean of 12 squares


@pytest.mark.parametrize(
    ("function", "params", "said"),
    [
        (lambda p, x: x @ p["no"], PARAMS, "apply.* to run, got KeyError"),
        (lambda p, x: p["w"], PARAMS, r"outputs of shape \(6, C\) or \(6,\), got \(3, 4\)"),
        (lambda p, x: jnp.ones((6, 2), int), PARAMS, "outputs of real floating-point numbers, got int"),
        (apply, {"w": np.ones((3, 4), int)}, "at least one array of floating-point numbers"),
    ],
)
def test_bad_functions_are_named_in_one_line(function: Any, params: Any, said: str) -> None:
    with pytest.raises(nb.InputError, match=said) as raised:
        nb.empirical_ntk(function, params, X)
    assert "\n" not in str(raised.value)
