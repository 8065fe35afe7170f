"""A JAX function with its parameters as a network. Main name: `from_function`."""

from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
from jaxtyping import Array, Float

from numerics.networks.network import Network, Parameters
from theory.foundations.errors import InputError


def from_function(apply: Callable[..., Any] | Network, params: Parameters, inputs: Any) -> Network:
    """A network for `apply(params, inputs)`; a `Network` is returned as it is.

    Args:
        apply: a pure function that JAX can trace; it gives one row of outputs, or one number, for each input.
        params: a pytree of arrays, some of them floating.
        inputs: n inputs, of which only shape and dtype are looked at.

    Raises:
        InputError: no floating parameters, a function that fails on these inputs, or outputs of another shape than (n, C) or (n,).
    """
    if isinstance(apply, Network):
        return apply
    if not any(jnp.issubdtype(jnp.result_type(leaf), jnp.floating) for leaf in jax.tree.leaves(params)):
        raise InputError("parameters with at least one array of floating-point numbers", "none", "convert them to float32 or float64")
    try:
        found = jax.eval_shape(apply, params, inputs)
    except Exception as error:  # whatever the user's function raises
        said = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        raise InputError("apply(params, inputs) to run", said, "try it on these inputs by itself") from error
    shape = getattr(found, "shape", None)
    if shape is None or len(shape) not in (1, 2) or shape[0] != inputs.shape[0]:
        expected = f"outputs of shape ({inputs.shape[0]}, C) or ({inputs.shape[0]},)"
        raise InputError(expected, str(shape), "return one row of outputs for each input")
    if not jnp.issubdtype(found.dtype, jnp.floating):
        raise InputError("outputs of real floating-point numbers", str(found.dtype), "convert them")

    def rows(weights: Parameters, x: Float[Array, "n *d"]) -> Float[Array, "n outputs"]:
        return apply(weights, x).reshape(x.shape[0], -1)

    name = getattr(apply, "__name__", "function")
    outputs = shape[1] if len(shape) == 2 else 1
    return Network(name, None, None, tuple(inputs.shape[1:]), outputs, lambda key, dtype: params, rows)
