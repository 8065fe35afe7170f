"""Modules of Flax and Equinox, as they are, in Python and in a file for a study."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest

import ntkbounds as nb
from numerics.kernels.empirical import empirical_ntk
from numerics.networks.from_file import from_file

REASON = "a library of the dev dependencies that is not installed"
eqx = pytest.importorskip("equinox", reason=REASON)
nn = pytest.importorskip("flax.linen", reason=REASON)
nnx = pytest.importorskip("flax.nnx", reason=REASON)

X = np.random.default_rng(0).normal(size=(5, 3)).astype(np.float32)
Y = np.sign(X[:, :1])


class Linen(nn.Module):
    norm: bool = False
    running: bool = True

    @nn.compact
    def __call__(self, x: Any) -> Any:
        h = nn.Dense(4)(x)
        h = nn.BatchNorm(use_running_average=self.running)(h) if self.norm else h
        return nn.Dense(1)(jnp.tanh(h))


def linen(norm: bool = False) -> tuple[Any, Any]:
    return Linen(norm), Linen(norm).init(jax.random.key(0), X)


def equinox() -> tuple[Any, Any]:
    return eqx.nn.MLP(3, 1, 4, 1, activation=jnp.tanh, key=jax.random.key(0)), None


def flax_nnx(norm: bool = False) -> tuple[Any, Any]:
    middle = nnx.BatchNorm(4, rngs=nnx.Rngs(1)) if norm else nnx.Dropout(0.5, rngs=nnx.Rngs(1))
    module = nnx.Sequential(nnx.Linear(3, 4, rngs=nnx.Rngs(0)), middle, jnp.tanh, nnx.Linear(4, 1, rngs=nnx.Rngs(2)))
    module.eval()
    return module, None


def by_hand(module: Any, variables: Any) -> np.ndarray:
    """The kernel from the Jacobian of the module's own call, with respect to all floating arrays that count as parameters."""
    if variables is not None:
        held = {name: value for name, value in variables.items() if name != "params"}
        jacobian = jax.jacobian(lambda p: module.apply({"params": p, **held}, X)[:, 0])(variables["params"])
    elif isinstance(module, eqx.Module):
        jacobian = eqx.filter_jacrev(lambda m: jax.vmap(m)(jnp.asarray(X))[:, 0])(module)
    else:
        jacobian = nnx.jit(
            lambda m: jax.jacobian(lambda p: nnx.merge(nnx.graphdef(m), p, nnx.state(m, nnx.Not(nnx.Param)))(X)[:, 0])(
                nnx.state(m, nnx.Param)
            )
        )(module)
    rows = [np.asarray(leaf).reshape(len(X), -1) for leaf in jax.tree.leaves(jacobian) if eqx.is_inexact_array(leaf)]
    return np.asarray(sum(row @ row.T for row in rows))


def normed_linen() -> tuple[Any, Any]:
    return linen(norm=True)


def normed_nnx() -> tuple[Any, Any]:
    return flax_nnx(norm=True)


@pytest.mark.parametrize("make", [linen, normed_linen, equinox, flax_nnx, normed_nnx])
def test_a_module_has_the_kernel_of_its_parameters_and_is_trained(make: Callable[..., tuple[Any, Any]]) -> None:
    module, variables = make()
    kernel = nb.empirical_ntk(module, variables, X)
    np.testing.assert_allclose(kernel, by_hand(module, variables), rtol=1e-4, atol=1e-5)  # float32, sums of up to 21 products
    run = nb.train(module, variables, X, Y, steps=5, learning_rate=0.05)
    assert run.loss[-1] < run.loss[0]
    trained = run.parameters
    outputs = module.apply(trained, X) if variables is not None else jax.vmap(trained)(X) if make is equinox else trained(X)
    np.testing.assert_allclose(np.asarray(outputs - Y)[:, 0], run.final_residual, rtol=1e-4, atol=1e-5)
    if make is normed_linen:
        assert jax.tree.all(jax.tree.map(np.array_equal, trained["batch_stats"], variables["batch_stats"]))


def test_a_module_may_be_the_parameters_of_a_function() -> None:
    module, _ = equinox()
    np.testing.assert_allclose(nb.empirical_ntk(lambda m, x: jax.vmap(m)(x), module, X), nb.empirical_ntk(module, None, X), rtol=1e-5)
    other, _ = flax_nnx()
    np.testing.assert_allclose(nb.empirical_ntk(lambda m, x: m(x), other, X), nb.empirical_ntk(other, None, X), rtol=1e-5)
    net, variables = linen()
    np.testing.assert_allclose(nb.empirical_ntk(net, variables["params"], X), nb.empirical_ntk(net, variables, X), rtol=1e-5)


def test_modules_that_look_across_the_batch_or_lack_something_are_named() -> None:
    batch, dropout = flax_nnx(norm=True)[0], flax_nnx()[0]
    batch.train()
    dropout.train()
    moving_statistics = Linen(norm=True, running=False)
    lazy = eqx.nn.Sequential([eqx.nn.Linear(3, 1, key=jax.random.key(0)), eqx.nn.Dropout(0.5)])
    for module, variables, said in (
        (batch, None, "switch batch statistics and dropout to evaluation"),
        (dropout, None, "switch batch statistics and dropout to evaluation"),
        (moving_statistics, moving_statistics.init(jax.random.key(0), X), "to run, got ModifyScopeVariableError"),
        (lazy, None, "to run, got RuntimeError: Dropout requires a key"),
        (Linen(), None, r"the variables of the Flax linen module as params, got none; give what module.init\(key, inputs\) returned"),
        (dropout, {"w": 1.0}, "None as params beside an NNX module"),
    ):
        with pytest.raises(nb.InputError, match=said) as raised:
            nb.empirical_ntk(module, variables, X)
        assert "\n" not in str(raised.value)


FLAX_FILE = """
import flax.linen as nn, jax, jax.numpy as jnp
from flax import nnx
class Linen(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(1)(nn.BatchNorm(use_running_average=True)(nn.Dense(4)(x)))
linen = Linen()
started = (linen, linen.init(jax.random.key(3), jnp.zeros((1, 3))))
module = nnx.Sequential(nnx.Linear(3, 4, rngs=nnx.Rngs(0)), jnp.tanh, nnx.Linear(4, 1, rngs=nnx.Rngs(2)))
"""
EQUINOX_FILE = """
import equinox as eqx, jax
module = eqx.nn.MLP(3, 1, 4, 1, key=jax.random.key(0))
drawn = (lambda key: eqx.nn.MLP(3, 1, 4, 1, key=key), lambda module, x: jax.vmap(module)(x))
"""
HAIKU_FILE = """
import jax
class Haiku:
    def init(self, rng, x): return {"w": jax.random.normal(rng, (3, 1))}
    def apply(self, params, rng, x): return x @ params["w"]
haiku = Haiku()
"""


@pytest.mark.parametrize(
    ("content", "attribute"),
    [
        (FLAX_FILE, "linen"),
        (FLAX_FILE, "started"),
        (FLAX_FILE, "module"),
        (EQUINOX_FILE, "module"),
        (EQUINOX_FILE, "drawn"),
        (HAIKU_FILE, "haiku"),
    ],
)
def test_a_file_may_hold_any_of_them(tmp_path: Path, content: str, attribute: str) -> None:
    path = tmp_path / "mine.py"
    path.write_text(content)
    net = from_file(f"{path}:{attribute}", (3,), outputs=1)
    params = net.initialize(jax.random.key(1), jnp.float64)
    kernel = empirical_ntk(net, params, X.astype(np.float64))
    assert kernel.dtype == np.float64
    assert np.linalg.matrix_rank(kernel) >= 3


def test_libraries_are_not_imported_by_us() -> None:
    command = "import sys, ntkbounds as nb, numpy as np; nb.empirical_ntk(lambda p, x: x @ p, np.ones((2, 1), np.float32), np.eye(2)); "
    command += "print(sorted({'flax', 'equinox'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True).stdout == "[]\n"
