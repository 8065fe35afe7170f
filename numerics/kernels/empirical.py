r"""The empirical neural tangent kernel $K = J J^T$ of a network at given parameters, and how far it moved.

Main names: `empirical_ntk`, `kernel_drift`. Rows run over samples first, outputs second: index $iC + c$.

Reference: Jacot, Gabriel and Hongler 2018.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float, Num

from numerics.kernels.memory import REMEDY, kernel_needs
from numerics.networks.network import Network, Parameters, moving
from theory.foundations.errors import InputError
from theory.foundations.memory import require_memory


def _leaf_jacobian(
    apply: Callable[..., Array], rebuild: Callable[..., Any], leaf: Array, inputs: Num[Array, "b *d"]
) -> Float[Array, "r p"]:
    """Jacobian of all outputs with respect to one leaf, one row for each (sample, output): taken per sample, never over the batch."""

    def one(x: Num[Array, "*d"]) -> Array:
        return jax.jacrev(lambda w: apply(rebuild(w), x[None])[0])(leaf)

    return jax.vmap(one)(inputs).reshape(-1, leaf.size)


def empirical_ntk(
    network: Network, params: Parameters, inputs: Num[Array | np.ndarray, "n *d"], *, memory_bytes: int = 2**30, structured: bool = True
) -> Float[Array, "N N"]:
    r"""Empirical NTK $K = \sum_\ell J_\ell J_\ell^T$, $N = nC$, summed over the leaves $w_\ell$ of the parameters.

    Only the Jacobian blocks of one leaf and two blocks of samples are alive at a time. Blocks on and below the diagonal are
    computed, the rest is their transpose, so K is exactly symmetric.

    Args:
        network: the network.
        params: its parameters; K has their dtype, and is in the square of the outputs' unit.
        inputs: n inputs.
        memory_bytes: what the Jacobian blocks may take; one sample's block of one leaf is the least that is possible.
        structured: use the network's own structured kernel when it has one.

    Raises:
        InputError: inputs of another shape than the network takes, `memory_bytes` below 1, or a kernel that cannot fit in memory.

    Source: Jacot, Gabriel and Hongler 2018.
    """
    if tuple(inputs.shape[1:]) != network.input_shape:
        raise InputError(f"inputs of shape (n, {', '.join(map(str, network.input_shape))})", f"shape {tuple(inputs.shape)}", "reshape them")
    if memory_bytes < 1:
        raise InputError("memory_bytes of at least 1", f"memory_bytes={memory_bytes}", "give the bytes that Jacobians may take")
    leaves, rebuild = moving(params)
    dtype = jnp.result_type(*leaves)
    use_structure = structured and network.structured_kernel is not None
    largest = 0 if use_structure else max(leaf.size * leaf.dtype.itemsize for leaf in leaves)
    require_memory(kernel_needs(inputs.shape[0], network.outputs, dtype, largest), REMEDY)
    inputs = network.cast(inputs, dtype)
    if structured and network.structured_kernel is not None:
        kernel = network.structured_kernel(params, inputs)
        return (kernel + kernel.T) / 2
    return _blocked_kernel(network.apply, leaves, rebuild, inputs, network.outputs, dtype, memory_bytes)


def _blocked_kernel(
    apply: Callable[..., Array],
    leaves: list[Array],
    rebuild: Callable[..., Any],
    inputs: Num[Array, "n *d"],
    outputs: int,
    dtype: Any,
    memory: int,
) -> Float[Array, "N N"]:
    n = inputs.shape[0]
    kernel = np.zeros((n * outputs, n * outputs), dtype)
    for index, leaf in enumerate(leaves):

        def with_leaf(w: Array, index: int = index) -> Any:
            return rebuild([*leaves[:index], w, *leaves[index + 1 :]])

        jacobian = jax.jit(partial(_leaf_jacobian, apply, with_leaf))
        # Two blocks are alive in the product, and forming a block takes about as much again.
        block = max(1, min(n, memory // (4 * outputs * leaf.size * leaf.dtype.itemsize)))
        starts = range(0, n, block)
        for i in starts:
            left = jacobian(leaf, inputs[i : i + block])
            for j in starts:
                if j > i:
                    break
                right = left if j == i else jacobian(leaf, inputs[j : j + block])
                rows, columns = slice(i * outputs, (i + block) * outputs), slice(j * outputs, (j + block) * outputs)
                kernel[rows, columns] += np.asarray(left @ right.T)
    lower = np.tril(kernel)
    return jnp.asarray(lower + np.tril(kernel, -1).T)
