"""Functions as users have them: they work, or one line says what is wrong with them."""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest

import ntkbounds as nb

X = np.random.default_rng(0).normal(size=(6, 3))
W = np.random.default_rng(1).normal(size=(3, 2))
LABELS = np.ones((6, 2))
GRAM = np.kron(X @ X.T, np.eye(2))
"""The kernel of x @ w: K = x xᵀ for each output."""


def linear(params: Any, x: Any) -> Any:
    return x @ params["w"]


@pytest.mark.parametrize(
    "rest",
    [
        {"steps": 3},
        {"counts": jnp.arange(4)},
        {"key": jax.random.key(0)},
        {"name": "float32"},
        {"activation": jnp.tanh},
        {"nothing": None},
        {"empty": np.zeros((0, 5))},
        {"dtype": np.float32},
    ],
    ids=lambda rest: next(iter(rest)),
)
def test_what_is_no_parameter_stays_as_it_is(rest: dict[str, Any]) -> None:
    params = {"w": W, **rest}
    np.testing.assert_allclose(nb.empirical_ntk(linear, params, X), GRAM, atol=1e-13)
    run = nb.train(linear, params, X, LABELS, steps=2, learning_rate=0.01)
    assert run.loss[-1] < run.loss[0]
    (name,) = rest
    assert run.parameters[name] is rest[name]


def test_a_number_is_a_parameter() -> None:
    np.testing.assert_allclose(nb.empirical_ntk(lambda p, x: p["a"] * x[:, 0], {"a": 2.0}, X), np.outer(X[:, 0], X[:, 0]), atol=1e-14)
    run = nb.train(lambda p, x: p["a"] * x[:, 0], {"a": 2.0}, X, LABELS[:, 0], steps=1, learning_rate=0.1)
    assert isinstance(run.parameters["a"], jax.Array)


def test_indices_stay_whole_for_a_function_that_needs_them() -> None:
    tokens, table = np.array([0, 1, 1]), np.eye(2)
    found = nb.empirical_ntk(lambda p, x: p[x], table, tokens)
    np.testing.assert_array_equal(found, np.kron([[1, 0, 0], [0, 1, 1], [0, 1, 1]], np.eye(2)))  # shared rows of the table
    assert nb.train(lambda p, x: p[x], table, tokens, np.ones((3, 2)), steps=1, learning_rate=0.1).loss[1] > 0


def test_whole_numbers_are_numbers_for_any_other_function() -> None:
    pixels = np.array([[200, 100, 0]], np.uint8)  # 200² is no uint8
    assert float(nb.empirical_ntk(lambda p, x: (x**2) @ p, np.ones((3, 1)), pixels)[0, 0]) == 200.0**4 + 100.0**4


def test_double_precision_without_x64_is_what_jax_makes_of_it() -> None:
    with jax.enable_x64(False):
        found = nb.empirical_ntk(linear, {"w": W}, X)
        assert found.dtype == np.float32
        np.testing.assert_allclose(found, GRAM, atol=1e-5)  # sums of three products in float32
        assert nb.train(linear, {"w": W}, X, LABELS, steps=1, learning_rate=0.01).residuals.dtype == np.float32


class _Counts:
    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, params: Any, x: Any) -> Any:
        self.calls += 1
        return self.calls * x @ params["w"]


def normalized(params: Any, x: Any) -> Any:
    h = x @ params["w"]
    return (h - h.mean(0)) / h.std(0)


def frozen(params: Any, x: Any) -> Any:
    return x.reshape(6, 3) @ params["w"]


DROPPED = "outputs that change when the other samples of the batch change; switch batch statistics and dropout to evaluation"


@pytest.mark.parametrize(
    ("function", "params", "said"),
    [
        (linear, {"w": 1j * W}, "real parameters, got complex ones; give their real and imaginary parts"),
        (linear, {"w": W.astype(np.float16)}, "parameters of float32 or float64, got float16"),
        (linear, {"w": np.zeros((3, 0))}, "at least one array of floating-point numbers, got none"),
        (linear, {}, "at least one array of floating-point numbers, got none"),
        (linear, {"w": W * np.nan}, "finite outputs at the start, got NaN or infinity for 3 of 3 samples"),
        (lambda p, x: linear(p, x) * 1j, {"w": W}, "real floating-point numbers, got complex128"),
        (lambda p, x: linear(p, x).astype(int), {"w": W}, "real floating-point numbers, got int64"),
        (lambda p, x: (linear(p, x), x), {"w": W}, "one array of outputs, got an object of type tuple"),
        (lambda p, x: {"y": linear(p, x)}, {"w": W}, "one array of outputs, got an object of type dict"),
        (lambda p, x: linear(p, x).sum(), {"w": W}, r"outputs of shape \(6, C\) or \(6,\), got \(\)"),
        (lambda p, x: linear(p, x)[:, :, None], {"w": W}, r"got \(6, 2, 1\)"),
        (lambda p, x: linear(p, x)[:, :0], {"w": W}, r"got \(6, 0\)"),
        (lambda p, x: np.tanh(linear(p, x)) if x.sum() > 0 else x, {"w": W}, "to run, got TracerBoolConversionError"),
        (_Counts(), {"w": W}, "a pure function, got one that gives other outputs the second time"),
        (frozen, {"w": W}, "to run on 3 samples, got TypeError"),
        (normalized, {"w": W}, DROPPED),
        (lambda p, x: linear(p, x) / len(x), {"w": W}, DROPPED),
        (lambda p, x: linear(p, x) + jax.random.normal(jax.random.key(0), (len(x), 2)), {"w": W}, DROPPED),
        (lambda p, x: jnp.sqrt(jnp.abs(linear(p, x))), {"w": 0 * W}, "a finite kernel, got .* without a derivative"),
        ("mlp", {"w": W}, r"a function apply\(params, inputs\) or a module, got an object of type str"),
    ],
)
def test_a_function_without_a_kernel_is_named(function: Any, params: Any, said: str) -> None:
    with pytest.raises(nb.InputError, match=said) as raised:
        nb.empirical_ntk(function, params, X)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("function", [normalized, frozen])
def test_training_may_look_across_the_batch(function: Any) -> None:
    run = nb.train(function, {"w": W}, X, X[:, :2], steps=3, learning_rate=0.01)
    assert run.loss[-1] < run.loss[0]


@pytest.mark.parametrize(
    ("inputs", "labels", "said"),
    [
        (X, LABELS * np.nan, "finite labels, got 12 NaN or infinite entries"),
        (X, LABELS[:4], r"labels of shape \(6, 2\), got shape \(4, 2\)"),
        (X, np.array(["a"] * 6), "labels of real numbers, got dtype <U1"),
        (X, 1.0, "labels of at least one sample"),
        (X * np.inf, LABELS, "finite inputs, got 18 NaN"),
        (X[:0], LABELS[:0], "inputs of at least one sample"),
        (1.0, LABELS, "inputs of at least one sample"),
        ([[1.0], [1.0, 2.0]], LABELS, "inputs that NumPy can read"),
        (X.astype(object), LABELS, "inputs of real numbers, got dtype object"),
    ],
)
def test_inputs_and_labels_that_are_no_numbers_are_named(inputs: Any, labels: Any, said: str) -> None:
    with pytest.raises(nb.InputError, match=said) as raised:
        nb.train(linear, {"w": W}, inputs, labels, steps=1, learning_rate=0.01)
    assert "\n" not in str(raised.value)


def test_a_built_in_network_with_parameters_of_another_is_named() -> None:
    for call in (nb.empirical_ntk, lambda *given: nb.train(*given, LABELS[:, :1], steps=1, learning_rate=0.1)):
        with pytest.raises(nb.InputError, match=r"apply\(params, inputs\) to run, got ValueError"):
            call(nb.mlp(3), [W], X)
