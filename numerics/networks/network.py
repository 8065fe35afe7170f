r"""What a network is to the rest: a pure function with its initialization.

Main names: `Network`, `Parameters`, `moving`, `moves`, `moving_names`, `parameter_shapes`.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float, Num

from theory.foundations.errors import InputError

Parameters = Any
"""A pytree of arrays. Only real floating-point arrays are differentiated and trained; every other leaf stays as it is."""


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
        input_dtype: of the inputs, for a network that reads indices; None for the dtype of the parameters.
        function: what `apply` wraps, a function of as much; None where it wraps nothing.
    """

    name: str
    width: int | None
    depth: int | None
    input_shape: tuple[int, ...]
    outputs: int
    initialize: Callable[[Array, Any], Parameters]
    apply: Callable[[Parameters, Float[Array, "n *d"]], Float[Array, "n outputs"]]
    homogeneity: int | None = None
    input_dtype: Any = None
    function: Any = None

    @property
    def known_by(self) -> Callable[..., Any]:
        """The function whose contents tell this network from others: the user's own, where `apply` wraps one."""
        return self.apply if self.function is None else self.function

    def cast(self, inputs: Num[Array | np.ndarray, "n *d"], dtype: Any) -> Num[Array, "n *d"]:
        """The inputs as this network reads them beside parameters of this dtype.

        Raises:
            InputError: whole numbers that this dtype does not hold, such as ids above 2²⁴ in float32.
        """
        found = jnp.asarray(inputs, dtype if self.input_dtype is None else self.input_dtype)
        if isinstance(inputs, np.ndarray) and inputs.dtype.kind in "iu":
            cast = np.asarray(found)
            held = cast < 2.0 ** (8 * inputs.dtype.itemsize - (inputs.dtype.kind == "i"))
            if not (held & (np.where(held, cast, 0).astype(inputs.dtype) == inputs)).all():
                raise InputError(f"whole numbers that {cast.dtype} holds", "larger ones", "use float64 parameters, or smaller numbers")
        return found


def moving(params: Parameters) -> tuple[list[Array], Callable[[Sequence[Any]], Parameters]]:
    """The leaves that gradient descent moves, and the function that puts others in their place.

    Raises:
        InputError: complex parameters, or no real floating-point number among them.
    """
    leaves, tree = jax.tree.flatten(params)
    if any(_is_a(leaf, jnp.complexfloating) for leaf in leaves):
        raise InputError("real parameters", "complex ones", "give their real and imaginary parts as two arrays")
    places = [place for place, leaf in enumerate(leaves) if moves(leaf)]
    if not places:
        remedy = "convert them to float32 or float64"
        raise InputError("parameters with at least one array of floating-point numbers", "none", remedy)

    def rebuild(moved: Sequence[Any]) -> Parameters:
        changed = list(leaves)
        for place, leaf in zip(places, moved, strict=True):
            changed[place] = leaf
        return jax.tree.unflatten(tree, changed)

    return [jnp.asarray(leaves[place], jnp.result_type(leaves[place])) for place in places], rebuild


def moving_names(params: Parameters) -> list[str]:
    """Where the leaves of `moving` are among the parameters, in their order."""
    return [jax.tree_util.keystr(path) or "the array" for path, leaf in jax.tree_util.tree_leaves_with_path(params) if moves(leaf)]


def parameter_shapes(network: Network, dtype: Any) -> list[jax.ShapeDtypeStruct]:
    """Shapes of the parameters that move, without drawing them; raises whatever the network's `initialize` raises."""
    shapes: list[jax.ShapeDtypeStruct] = jax.eval_shape(lambda: moving(network.initialize(jax.random.key(0), dtype))[0])
    return shapes


def moves(leaf: Any) -> bool:
    """Whether gradient descent moves this leaf: an array, not empty, of real floating-point numbers, or such a number."""
    return bool(_is_a(leaf, jnp.floating) and np.size(leaf))


def _is_a(leaf: Any, kind: Any) -> bool:
    """Whether a leaf is an array or number of this kind of dtype; modules have leaves that are neither, such as functions and names."""
    if isinstance(leaf, float | complex):
        return bool(jnp.issubdtype(type(leaf), kind))
    dtype = getattr(leaf, "dtype", None)
    return isinstance(dtype, np.dtype) and not isinstance(leaf, type) and bool(jnp.issubdtype(dtype, kind))


def _require_positive(**sizes: int) -> None:
    for name, size in sizes.items():
        if size < 1:
            raise InputError(f"{name} of at least 1", f"{name}={size}", "give a positive whole number")


def _require_image(net: str, input_shape: tuple[int, ...]) -> None:
    if len(input_shape) != 3:
        raise InputError(f"images of shape (height, width, channels) for a {net}", f"input_shape={tuple(input_shape)}", "use net mlp")


def _scales(shapes: list[tuple[int, ...]]) -> list[float]:
    r"""$\sigma_\ell/\sqrt{\text{fan-in}}$ of each layer's weights: $\sigma_1 = 1$, and $\sqrt 2$ for every layer that reads a ReLU."""
    return [math.sqrt((1.0 if layer == 0 else 2.0) / fan_in) for layer, (fan_in, *_) in enumerate(shapes)]


def _normal(key: Array, shapes: list[tuple[int, ...]], dtype: Any) -> list[Array]:
    return [jax.random.normal(k, shape, dtype) for k, shape in zip(jax.random.split(key, len(shapes)), shapes, strict=True)]
