r"""Multilayer perceptrons in NTK parameterization. Main name: `mlp`."""

import math
from itertools import pairwise

import jax
from jaxtyping import Array, Float

from numerics.networks.network import Network, Parameters, _normal, _require_positive, _scales


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
    scales = _scales(shapes)

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
    )
