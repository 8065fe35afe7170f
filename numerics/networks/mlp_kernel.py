r"""The empirical NTK of a bias-free ReLU MLP, layer by layer, without its Jacobian.

For a dense layer $z = s\,h W$ the derivative of output c at sample i with respect to W is the outer product of the layer's scaled input
$s h_i$ and the backward signal $g_{ic}$. Inner products of outer products factor, so the layer adds
$\langle g_{ic}, g_{jd}\rangle \langle s h_i, s h_j\rangle$: two Gram matrices instead of an $N \times P$ Jacobian.
"""

from collections.abc import Sequence
from functools import partial

import jax
import jax.numpy as jnp
from jaxtyping import Array, Float


def mlp_kernel(params: Sequence[Array], scales: Sequence[float], inputs: Float[Array, "n d"]) -> Float[Array, "N N"]:
    r"""Empirical NTK of the MLP with weights `params` and layer scales `scales`, sample-major.

    Args:
        params: one matrix (fan-in, fan-out) for each layer.
        scales: the factor in front of each matrix.
        inputs: flattened inputs, in the dtype of the kernel.
    """
    return _mlp_kernel(list(params), tuple(scales), inputs)


@partial(jax.jit, static_argnames="scales")
def _mlp_kernel(params: list[Array], scales: tuple[float, ...], inputs: Float[Array, "n d"]) -> Float[Array, "N N"]:
    n, c = inputs.shape[0], params[-1].shape[1]
    layer_inputs, active = [scales[0] * inputs], []
    for layer, weights in enumerate(params[:-1]):
        z = layer_inputs[-1] @ weights
        active.append((z > 0).astype(z.dtype))
        layer_inputs.append(scales[layer + 1] * jax.nn.relu(z))

    # The output layer's backward signal is the identity over outputs.
    kernel = jnp.einsum("ij,cd->icjd", layer_inputs[-1] @ layer_inputs[-1].T, jnp.eye(c, dtype=inputs.dtype))
    signal = jnp.broadcast_to(params[-1].T, (n, c, params[-1].shape[0]))
    for layer in range(len(params) - 2, -1, -1):
        signal = scales[layer + 1] * signal * active[layer][:, None, :]
        rows = signal.reshape(n * c, -1)
        kernel = kernel + (rows @ rows.T).reshape(n, c, n, c) * (layer_inputs[layer] @ layer_inputs[layer].T)[:, None, :, None]
        signal = signal @ params[layer].T
    return kernel.reshape(n * c, n * c)
