"""A JAX function with its parameters, or a module, as a network. Main name: `from_function`."""

from typing import Any

import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float, Num

from numerics.networks.checked import check_samples, output_shape
from numerics.networks.contents import digest_of_call, remember
from numerics.networks.from_module import Functional, from_module
from numerics.networks.network import Network, Parameters, moving
from theory.foundations.errors import InputError
from theory.foundations.user_files import one_line

_seen: dict[bytes, tuple[tuple[int, ...], Any]] = {}
"""Of functions that were tried: the shape of their outputs, and the dtype of inputs that they ask for."""


def from_function(apply: Any, params: Parameters, inputs: Num[np.ndarray, "n *d"], *, separate: bool = True) -> tuple[Network, Functional]:
    """A network for `apply(params, inputs)` with its parameters; a `Network` is returned as it is.

    Args:
        apply: a pure function that JAX can trace; it gives one row of outputs, or one number, for each input. Or a module of Equinox or
            Flax (`numerics.networks.from_module`).
        params: a pytree of arrays, some of them floating; None beside a module that has its own.
        inputs: n inputs; the first ones are tried.
        separate: whether each output must depend on its own sample alone, as a kernel needs.

    Raises:
        InputError: no floating parameters, or complex ones; a function that fails on these inputs, with outputs of another shape than
            (n, C) or (n,), not real, not finite, or one that is not pure.
    """
    if isinstance(apply, Network):
        given = Functional(apply.apply, params, lambda moved: moved)
        leaves, _ = moving(params)
        if inputs.shape[1:] == apply.input_shape:  # other inputs are named where they are used
            _shape(given, inputs, jnp.result_type(*leaves))
        return apply, given
    if not callable(apply):
        raise InputError("a function apply(params, inputs) or a module", f"an object of type {type(apply).__name__}", "give the function")
    found = from_module(apply, params) or Functional(apply, params, lambda moved: moved)
    leaves, _ = moving(found.params)
    dtype = jnp.result_type(*leaves)
    if dtype not in (jnp.float32, jnp.float64):
        raise InputError("parameters of float32 or float64", str(dtype), "convert them")
    n = inputs.shape[0]
    known = digest_of_call(found.apply, found.params, inputs, separate)
    seen = known in _seen
    shape, input_dtype = _seen[known] if known in _seen else _shape(found, inputs, dtype)
    if len(shape) not in (1, 2) or shape[0] != n or 0 in shape:
        raise InputError(f"outputs of shape ({n}, C) or ({n},)", str(shape), "return one row of outputs for each input")

    def rows(weights: Parameters, x: Num[Array, "n *d"]) -> Float[Array, "n outputs"]:
        return jnp.asarray(found.apply(weights, x)).reshape(x.shape[0], -1)

    check_samples(found.apply, found.params, jnp.asarray(inputs, input_dtype or dtype), separate=separate, seen=seen)
    if known is not None:
        remember(_seen, known, (shape, input_dtype))
    name = getattr(apply, "__name__", type(apply).__name__)
    outputs = shape[1] if len(shape) == 2 else 1
    # its parameters are given, not drawn
    more: dict[str, Any] = {"input_dtype": input_dtype, "function": found.apply}
    return Network(name, None, None, inputs.shape[1:], outputs, lambda key, dtype: found.params, rows, **more), found


def _shape(found: Functional, inputs: np.ndarray, dtype: Any) -> tuple[tuple[int, ...], Any]:
    """The shape of the outputs, and the dtype of inputs that the function asks for (None: that of the parameters)."""
    whole = [jnp.asarray(inputs).dtype] if inputs.dtype.kind in "iub" else []  # indices of an embedding, say
    failure: Exception | None = None
    for asked in (None, *whole):
        try:
            return output_shape(found.apply, found.params, jnp.asarray(inputs, asked or dtype)), asked
        except InputError:
            raise
        except Exception as error:  # whatever the user's function raises
            failure = error
    assert failure is not None
    raise InputError("apply(params, inputs) to run", one_line(failure), "try it on these inputs by itself") from failure
