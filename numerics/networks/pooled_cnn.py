r"""Convolutional networks with max-pooling in NTK parameterization. Main name: `pooled_cnn`."""

import math

import jax
import jax.numpy as jnp
from jaxtyping import Array, Float

from numerics.networks.cnn import _patches
from numerics.networks.network import Network, Parameters, _normal, _require_image, _require_positive, _scales

GROWTH = (1, 2, 4, 4, 8)
"""Channels of each convolution, as multiples of those of the first; deeper ones have as many as the last."""


def pooled_cnn(input_shape: tuple[int, ...] = (28, 28, 1), width: int = 32, depth: int = 5, outputs: int = 1) -> Network:
    r"""Convolutional ReLU network without biases: 3×3 convolutions, max-pooling behind each, then a linear output.

    By default five convolutions of 32, 64, 128, 128 and 256 channels. Convolutions pad with zeros (SAME) and have stride 1; pooling takes
    the largest of 2×2 as long as both sides are at least 2, and leaves out a last odd row or column. Scales as in `mlp`, the fan-in of
    a convolution being 9 times its input channels. Homogeneous of degree depth + 1.

    Args:
        input_shape: (height, width, channels) of one image.
        width: channels of the first convolution.
        depth: convolutions.
        outputs: C.

    Raises:
        InputError: an input shape that is not an image, or a size below 1.
    """
    _require_image("pooled_cnn", input_shape)
    _require_positive(height=input_shape[0], columns=input_shape[1], channels=input_shape[2], width=width, depth=depth, outputs=outputs)
    channels = [input_shape[2], *(width * GROWTH[min(layer, len(GROWTH) - 1)] for layer in range(depth))]
    sides = list(input_shape[:2])
    for _ in range(depth):
        sides = [side // 2 for side in sides] if min(sides) >= 2 else sides
    shapes: list[tuple[int, ...]] = [(9 * channels[layer], channels[layer + 1]) for layer in range(depth)]
    shapes.append((math.prod(sides) * channels[-1], outputs))
    scales = _scales(shapes)

    def apply(params: Parameters, x: Float[Array, "n h w c"]) -> Float[Array, "n outputs"]:
        h = x
        for weights, scale in zip(params[:-1], scales[:-1], strict=True):
            h = _pooled(jax.nn.relu(scale * (_patches(h, 1) @ weights)))
        return scales[-1] * (h.reshape(h.shape[0], -1) @ params[-1])

    return Network(
        name="pooled_cnn",
        width=width,
        depth=depth,
        input_shape=tuple(input_shape),
        outputs=outputs,
        initialize=lambda key, dtype: _normal(key, shapes, dtype),
        apply=apply,
        homogeneity=depth + 1,
    )


def _pooled(h: Float[Array, "n h w c"]) -> Float[Array, "n i j c"]:
    """The largest of every 2×2, or the image itself where a side is below 2."""
    n, rows, columns, channels = h.shape
    if min(rows, columns) < 2:
        return h
    i, j = rows // 2, columns // 2
    return jnp.max(h[:, : 2 * i, : 2 * j].reshape(n, i, 2, j, 2, channels), axis=(2, 4))
