"""Products of a network's kernel on several devices, of one process and of two, are those on one; and what has no products is refused."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest

import ntkbounds as nb

SHARDED = """
import json, sys
import jax
jax.config.update("jax_enable_x64", True)
processes, number, port = map(int, sys.argv[1:])
if processes > 1:
    jax.config.update("jax_cpu_collectives_implementation", "gloo")
    jax.distributed.initialize(f"localhost:{port}", processes, number)
import jax.numpy as jnp
import numpy as np
import ntkbounds as nb

random = np.random.default_rng(0)
x, vector = random.standard_normal((11, 3)), random.standard_normal(22)
params = {"w": random.standard_normal((3, 4)), "v": random.standard_normal((4, 2)), "count": jnp.array(2)}
apply = lambda p, x: jnp.tanh(x @ p["w"]) @ p["v"] * p["count"]
found = {"devices": len(jax.devices()), "own": len(jax.local_devices())}
alone = nb.kernel_operator(apply, params, x)
bracket = nb.certify_without_matrix(alone, vector, step=100)
mesh = jax.sharding.Mesh(np.array(jax.devices()).reshape(2, 2), ("one", "two"))
operator = nb.kernel_operator(apply, params, x, mesh=mesh, block=2)
product, expected = operator.product(vector), alone.product(vector)
other = nb.certify_without_matrix(operator, vector, step=100)
found["differences"] = [
    float(np.abs(product - expected).max() / np.abs(expected).max()),
    abs(operator.trace() / alone.trace() - 1),
    float(np.abs(other.upper / bracket.upper - 1).max()),
]
print(json.dumps(found))
"""


def started(processes: int, number: int, devices: int, port: int = 0) -> subprocess.Popen:
    environment = {**os.environ, "XLA_FLAGS": f"--xla_force_host_platform_device_count={devices}", "JAX_PLATFORMS": "cpu"}
    command = [sys.executable, "-c", SHARDED, str(processes), str(number), str(port)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def alike(said: str, devices: int, own: int) -> None:
    """Sums in another order: a few roundings."""
    found = json.loads(said.splitlines()[-1])
    assert (found["devices"], found["own"]) == (devices, own)
    assert len(found["differences"]) == 3
    assert max(found["differences"]) < 1e-12


def test_products_on_four_devices_are_those_on_one() -> None:
    said, problem = started(1, 0, 4).communicate(timeout=300)
    assert said, problem
    alike(said, 4, 4)


def test_products_in_two_processes_are_those_in_one() -> None:
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    both = [started(2, number, 2, port) for number in (0, 1)]
    answers = [one.communicate(timeout=300) for one in both]
    for _, problem in answers:
        if "gloo" in problem and "rror" in problem.splitlines()[-1]:
            pytest.skip(f"no collectives between processes here: {problem.splitlines()[-1][:200]}")
    for said, problem in answers:
        assert said, problem
        alike(said, 4, 2)


def host(z: Any) -> np.ndarray:
    return np.tanh(np.asarray(z))


def called_back(z: Any, **settings: Any) -> Any:
    return jax.pure_callback(host, jax.ShapeDtypeStruct(z.shape, z.dtype), z, **settings)


@jax.custom_jvp
def for_one(z: Any) -> Any:
    return called_back(z)


@for_one.defjvp
def _(given: Any, moved: Any) -> Any:
    value = for_one(given[0])
    return value, (1 - value**2) * moved[0]


@jax.custom_vjp
def in_reverse(z: Any) -> Any:
    return jnp.tanh(z)


in_reverse.defvjp(lambda z: (in_reverse(z), in_reverse(z)), lambda value, weight: ((1 - value**2) * weight,))

X, W = np.random.default_rng(0).standard_normal((4, 3)), np.ones((3, 1))


@pytest.mark.parametrize("function", [called_back, in_reverse])
def test_a_function_without_both_derivatives_is_refused_at_once(function: Callable) -> None:
    with pytest.raises(nb.InputError, match="differentiate forward and in reverse, got") as caught:
        nb.kernel_operator(lambda w, x: function(x @ w), W, X)
    assert "\n" not in str(caught.value)


def test_a_callback_for_one_sample_at_a_time_has_products_and_no_trace() -> None:
    operator = nb.kernel_operator(lambda w, x: for_one(x @ w), W, X)
    expected = nb.kernel_operator(lambda w, x: jnp.tanh(x @ w), W, X).product(np.ones(4))
    np.testing.assert_allclose(operator.product(np.ones(4)), expected, rtol=1e-13)
    with pytest.raises(nb.InputError, match="differentiate forward and in reverse, got NotImplementedError: vmap"):
        nb.certify_without_matrix(operator, np.ones(4))


def test_a_mesh_that_is_none_is_refused() -> None:
    with pytest.raises(nb.InputError, match=r"a jax.sharding.Mesh, got mesh=\[CpuDevice"):
        nb.kernel_operator(lambda w, x: x @ w, W, X, mesh=jax.devices())
