"""One theorem over a batch of a million spectra in one call: memory linear in the batch, gradients through it, float32 and float64."""

from __future__ import annotations

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from theory.catalogue import catalogue
from theory.evaluation.arrays import jax_function, numpy_function

MODES = 8


def batch(count: int, dtype: str) -> dict[str, jax.Array]:
    keys = jax.random.split(jax.random.key(0), 3)
    lam = -jnp.sort(-jax.random.uniform(keys[0], (count, MODES), dtype), axis=-1)
    return {
        "lam": lam,
        "c": jax.random.normal(keys[1], (count, MODES), dtype),
        "A": jnp.ones(count, dtype),
        "eta": jax.random.uniform(keys[2], (count,), dtype),
        "gamma": jnp.ones(count, dtype),
        "t": jnp.full(count, 20.0, dtype),
    }


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("name", ["R1", "R2", "C1"])
def test_a_million_spectra_in_one_call(name, dtype):
    count = 10**6
    given = batch(count, dtype)
    right = jax.jit(jax_function(catalogue()[name].claim.rhs))
    compiled = right.lower(**given).compile()
    result = compiled(**given)
    assert result.shape == (count,)
    assert result.dtype == dtype
    entries = compiled.memory_analysis().temp_size_in_bytes / np.dtype(dtype).itemsize
    assert entries <= 4 * count * MODES, "temporary memory is a few times the spectra, not their square"
    few = {key: np.asarray(value[:50]) for key, value in given.items()}
    expected = [numpy_function(catalogue()[name].claim.rhs)(**{k: v[row] for k, v in few.items()}) for row in range(50)]
    np.testing.assert_allclose(result[:50], expected, rtol=2e-5 if dtype == "float32" else 1e-12)


def test_vmap_and_grad_go_through():
    right = jax_function(catalogue()["R1"].claim.rhs)
    given = batch(4, "float64")
    mapped = jax.vmap(lambda entries: right(**entries))(given)
    np.testing.assert_allclose(mapped, right(**given), rtol=1e-13)

    def of_step(eta: jax.Array) -> jax.Array:
        return right(**{**{k: v[0] for k, v in given.items()}, "eta": eta})

    slope, small = jax.grad(of_step)(0.3), 1e-6
    np.testing.assert_allclose(slope, (of_step(0.3 + small) - of_step(0.3 - small)) / (2 * small), rtol=1e-6)


def test_a_vanishing_factor_has_a_finite_gradient():
    right = jax_function(catalogue()["R1"].claim.rhs)
    slope = jax.grad(lambda eta: right(lam=jnp.array([2.0, 1.0]), A=1.0, gamma=1.0, t=3, eta=eta))(0.5)
    assert np.isfinite(slope)
