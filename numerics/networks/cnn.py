r"""Convolutional networks in NTK parameterization. Main name: `cnn`."""

import math

import jax
import jax.numpy as jnp
from jaxtyping import Array, Float

from numerics.networks.network import Network, Parameters, _normal, _require_image, _require_positive, _scales


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
    _require_image("cnn", input_shape)
    _require_positive(height=input_shape[0], columns=input_shape[1], channels=input_shape[2], width=width, depth=depth, outputs=outputs)
    channels = [input_shape[2]] + [width] * depth
    positions = math.prod(-(-side // 2 ** (depth - 1)) for side in input_shape[:2])
    shapes: list[tuple[int, ...]] = [(9 * channels[layer], channels[layer + 1]) for layer in range(depth)] + [(positions * width, outputs)]
    scales = _scales(shapes)

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
