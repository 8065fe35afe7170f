r"""Neural networks in NTK parameterization: every weight is standard normal and the scale $\sigma_w/\sqrt{\text{fan-in}}$ is in the map.

Main names: `Network`, `mlp`, `cnn`, `network` (look-up by name). A user's own network comes in through `numerics.network_files`.

None of the built-in networks has a bias, so with H layers of weights $f(\alpha w) = \alpha^H f(w)$ for $\alpha > 0$: they are
homogeneous of degree H, and Euler's identity gives $f = J w / H$.

References: Jacot, Gabriel and Hongler 2018 (parameterization); He et al. 2015 (the factor $\sqrt 2$ in front of a ReLU).
"""

import difflib
import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import jax
import jax.numpy as jnp
from jaxtyping import Array, Float

from numerics._layerwise import mlp_kernel
from theory.errors import InputError

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


def mlp(inputs: int | tuple[int, ...], width: int = 512, depth: int = 2, outputs: int = 1) -> Network:
    r"""Fully connected ReLU network without biases.

    With $h_0 = x$ flattened, $z_\ell = \sigma_\ell h_{\ell-1} W_\ell / \sqrt{\text{fan-in}}$ and $h_\ell = \max(z_\ell, 0)$; the output is
    the last $z$. $\sigma_1 = 1$, and $\sigma_\ell = \sqrt 2$ for every layer that reads a ReLU, the output layer included, so that
    $E z_\ell^2$ equals the mean square of the inputs in every layer. Homogeneous of degree depth + 1.

    Args:
        inputs: number of input features, or the shape of one input, which is then flattened.
        width: units in each hidden layer.
        depth: hidden layers.
        outputs: C.

    Raises:
        InputError: a size below 1.
    """
    input_shape = (inputs,) if isinstance(inputs, int) else tuple(inputs)
    features = math.prod(input_shape)
    _require_positive(inputs=features, width=width, depth=depth, outputs=outputs)
    sizes = [features] + [width] * depth + [outputs]
    shapes: list[tuple[int, ...]] = list(pairwise(sizes))
    scales = [math.sqrt((1.0 if layer == 0 else 2.0) / fan_in) for layer, (fan_in, *_) in enumerate(shapes)]

    def apply(params: Parameters, x: Float[Array, "n *d"]) -> Float[Array, "n outputs"]:
        h = x.reshape(x.shape[0], -1)
        for weights, scale in zip(params[:-1], scales[:-1], strict=True):
            h = jax.nn.relu(scale * (h @ weights))
        return scales[-1] * (h @ params[-1])

    return Network(
        name="mlp",
        width=width,
        depth=depth,
        input_shape=input_shape,
        outputs=outputs,
        initialize=lambda key, dtype: _normal(key, shapes, dtype),
        apply=apply,
        homogeneity=depth + 1,
        structured_kernel=lambda params, x: mlp_kernel(params, scales, x.reshape(x.shape[0], -1)),
    )


def _patches(h: Float[Array, "n h w c"], stride: int) -> Float[Array, "n i j k"]:
    """3×3 neighbourhoods of an image padded with zeros (SAME), channels last, row-major within the window."""
    _, rows, columns, _ = h.shape
    padded = jnp.pad(h, ((0, 0), (1, 1), (1, 1), (0, 0)))
    return jnp.concatenate([padded[:, i : i + rows : stride, j : j + columns : stride] for i in range(3) for j in range(3)], axis=-1)


def cnn(input_shape: tuple[int, ...] = (8, 8, 1), width: int = 16, depth: int = 2, outputs: int = 1) -> Network:
    r"""Convolutional ReLU network without biases: `depth` 3×3 convolutions, then a linear output of all positions and channels.

    Convolutions pad with zeros at the border (SAME); the first has stride 1, each later one stride 2. Scales as in `mlp`, the fan-in of a
    convolution being 9 times its input channels. Homogeneous of degree depth + 1. Averaging over positions in place of reading them all
    makes small kernels nearly singular (for 16 channels on digits, $\lambda_{min}$ is 100 times smaller).

    Convolutions are products of patches with a matrix: on two cores in float64 that runs a gradient step inside a compiled
    loop 7 to 30 times faster than XLA's own CPU convolution did (8 to 32 channels, JAX 0.10).

    Args:
        input_shape: (height, width, channels) of one image.
        width: channels of each convolution.
        depth: convolutions.
        outputs: C.

    Raises:
        InputError: an input shape that is not an image, or a size below 1.
    """
    if len(input_shape) != 3:
        raise InputError("images of shape (height, width, channels) for a cnn", f"input_shape={tuple(input_shape)}", "use net mlp")
    _require_positive(height=input_shape[0], columns=input_shape[1], channels=input_shape[2], width=width, depth=depth, outputs=outputs)
    channels = [input_shape[2]] + [width] * depth
    positions = math.prod(-(-side // 2 ** (depth - 1)) for side in input_shape[:2])
    shapes: list[tuple[int, ...]] = [(9 * channels[layer], channels[layer + 1]) for layer in range(depth)] + [(positions * width, outputs)]
    scales = [math.sqrt((1.0 if layer == 0 else 2.0) / shape[0]) for layer, shape in enumerate(shapes)]

    def apply(params: Parameters, x: Float[Array, "n h w c"]) -> Float[Array, "n outputs"]:
        h = x
        for layer, (weights, scale) in enumerate(zip(params[:-1], scales[:-1], strict=True)):
            h = jax.nn.relu(scale * (_patches(h, 1 if layer == 0 else 2) @ weights))
        return scales[-1] * (h.reshape(h.shape[0], -1) @ params[-1])

    return Network(
        name="cnn",
        width=width,
        depth=depth,
        input_shape=tuple(input_shape),
        outputs=outputs,
        initialize=lambda key, dtype: _normal(key, shapes, dtype),
        apply=apply,
        homogeneity=depth + 1,
    )


_NETWORKS: dict[str, Callable[..., Network]] = {"mlp": mlp, "cnn": cnn}


def names() -> list[str]:
    """The networks that `network` knows by name."""
    return sorted(_NETWORKS)


def network(
    name: str, input_shape: tuple[int, ...], *, width: int | None = None, depth: int | None = None, outputs: int | None = None
) -> Network:
    """The network called `name`, or the user's own network when `name` reads `FILE.py:ATTR`.

    Args:
        name: one of `names()`, or `FILE.py:ATTR` (see `numerics.network_files.from_file`).
        input_shape: shape of one input, without the batch axis.
        width: as in `mlp` and `cnn`; None takes that network's default. Not for a user's own network.
        depth: likewise.
        outputs: C; None takes 1, or what a user's own network gives.

    Raises:
        InputError: an unknown name, sizes that the network does not take, or a file that cannot be used.
    """
    if ":" in name or name.endswith(".py"):
        from numerics.network_files import from_file  # it imports this module

        if width is not None or depth is not None:
            raise InputError("no width or depth with a network from a file", f"width={width}, depth={depth}", "set them in the file")
        return from_file(name, input_shape, outputs)
    if name not in _NETWORKS:
        close = difflib.get_close_matches(name, _NETWORKS, n=1)
        remedy = f"did you mean {close[0]}?" if close else "name one of these"
        raise InputError(f"a network: {', '.join(names())} or FILE.py:ATTR", repr(name), remedy)
    chosen = {"width": width, "depth": depth, "outputs": outputs}
    return _NETWORKS[name](input_shape, **{key: value for key, value in chosen.items() if value is not None})
