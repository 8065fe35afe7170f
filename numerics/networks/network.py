r"""What a network is to the rest: a pure function with its initialization.

Main names: `Network`, `Parameters`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import jax
from jaxtyping import Array, Float

from theory.foundations.errors import InputError

Parameters = Any
"""A pytree of arrays."""


@dataclass(frozen=True)
class Network:
    r"""A network $f(w, x)$ with its random initialization.

    Attributes:
        name: what the network is called in results.
        width: units of a hidden layer, or channels of a convolution; None when the network does not say.
        depth: number of hidden layers; None when the network does not say.
        input_shape: shape of one input, without the batch axis.
        outputs: C, the outputs for one input.
        initialize: `(key, dtype) -> parameters`.
        apply: `(parameters, inputs) -> (n, C)`, a pure function that JAX can trace.
        homogeneity: H with $f(\alpha w) = \alpha^H f(w)$ for all $\alpha > 0$; None when not homogeneous or not known.
        structured_kernel: `(parameters, inputs) -> (N, N)`, a faster exact NTK than the one for any network; None when there is none.
    """

    name: str
    width: int | None
    depth: int | None
    input_shape: tuple[int, ...]
    outputs: int
    initialize: Callable[[Array, Any], Parameters]
    apply: Callable[[Parameters, Float[Array, "n *d"]], Float[Array, "n outputs"]]
    homogeneity: int | None = None
    structured_kernel: Callable[[Parameters, Float[Array, "n *d"]], Float[Array, "N N"]] | None = None


def _require_positive(**sizes: int) -> None:
    for name, size in sizes.items():
        if size < 1:
            raise InputError(f"{name} of at least 1", f"{name}={size}", "give a positive whole number")


def _normal(key: Array, shapes: list[tuple[int, ...]], dtype: Any) -> list[Array]:
    return [jax.random.normal(k, shape, dtype) for k, shape in zip(jax.random.split(key, len(shapes)), shapes, strict=True)]
