r"""A kernel as an operator: products $Kv = J(J^T v)$ without the N×N matrix and without the Jacobian.

Main names: `KernelOperator`, `matrix_operator`, `network_operator`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float, Num, Shaped

from numerics.networks.network import Network, Parameters, moving
from numerics.spectra.eigenpairs import require_finite_square, require_symmetric
from theory.foundations.errors import InputError

BLOCK = 256
"""Samples whose activations are alive at one time."""
JACOBIAN_BYTES = 2**28
"""What the gradients of single outputs may take while the trace is summed."""


@dataclass(frozen=True)
class KernelOperator:
    r"""A symmetric positive semidefinite kernel that is known by its products.

    Attributes:
        size: N.
        product: $v \mapsto Kv$, both (N,), float64 outside whatever is used inside; raises InputError for a vector of another size.
        trace: $T = \operatorname{tr} K$, called at most once by each user of it: it may cost as much as many products.
        dtype: in which products are formed.
    """

    size: int
    product: Callable[[Any], Float[np.ndarray, " N"]]
    trace: Callable[[], float]
    dtype: np.dtype


def matrix_operator(kernel: Shaped[np.ndarray, "..."]) -> KernelOperator:
    """The operator of a matrix.

    Raises:
        InputError: a kernel that is not square, not of floating-point numbers, not finite, not symmetric, or with a negative diagonal.
    """
    if kernel.dtype not in (np.float32, np.float64):
        raise InputError("a kernel of float32 or float64 numbers", f"dtype {kernel.dtype}", "convert it")
    require_finite_square(kernel)
    precision = float(np.finfo(kernel.dtype).eps)
    require_symmetric(kernel, precision)
    diagonal = kernel.diagonal().astype(np.float64)
    slack = 8 * kernel.shape[0] * precision * float(np.abs(kernel).max())
    if diagonal.min() < 0:
        raise InputError("a positive semidefinite kernel", "a negative entry on the diagonal", "check that the kernel is J J^T")
    roots = np.sqrt(diagonal)
    if (np.abs(kernel) > np.outer(roots, roots) + slack).any():
        got = "an entry larger than its row and column of the diagonal allow"
        raise InputError("a positive semidefinite kernel", got, "check that the kernel is J J^T")

    def product(vector: Num[np.ndarray, "..."]) -> Float[np.ndarray, " N"]:
        return np.asarray(kernel @ _fitting(vector, kernel.shape[0]).astype(kernel.dtype), np.float64)

    return KernelOperator(kernel.shape[0], product, lambda: float(kernel.diagonal().sum(dtype=np.float64)), kernel.dtype)


def _fitting(vector: Num[np.ndarray, "..."], size: int) -> Num[np.ndarray, " N"]:
    if vector.shape != (size,):
        raise InputError(f"a vector of {size} entries", f"shape {vector.shape}", "give one entry for each row of the kernel")
    return vector


def network_operator(
    network: Network, params: Parameters, inputs: Num[Array | np.ndarray, "n *d"], *, block: Any = BLOCK
) -> KernelOperator:
    r"""The empirical NTK of a network as an operator, $N = nC$; rows run over samples first, outputs second.

    A product is one backward pass ($u = J^T v$, summed over blocks of samples) and one forward derivative ($Ju$, block by block): its cost
    is linear in n, its memory that of one block. It is compiled once.

    Args:
        network: each row of whose output is a function of its own sample.
        params: its parameters; products are formed in their dtype.
        inputs: n inputs.
        block: samples in a block.

    Raises:
        InputError: inputs of another shape than the network takes, none at all, or `block` below 1.
    """
    if tuple(inputs.shape[1:]) != network.input_shape or inputs.shape[0] == 0:
        raise InputError(f"inputs of shape (n, {', '.join(map(str, network.input_shape))})", f"shape {tuple(inputs.shape)}", "reshape them")
    if isinstance(block, bool) or not isinstance(block, int) or block < 1:
        raise InputError("a block of at least 1 sample", f"block={block!r:.40}", "give a positive whole number")
    leaves, rebuild = moving(params)
    dtype = jnp.result_type(*leaves)
    n, outputs = inputs.shape[0], network.outputs
    block = min(block, n)
    given = network.cast(inputs, dtype)

    def blocks(size: int) -> Num[Array, "m b *d"]:
        """The inputs in blocks; the last is filled up with the last sample, whose copies have weight 0."""
        missing = -n % size
        filled = jnp.concatenate([given, jnp.repeat(given[-1:], missing, axis=0)]) if missing else given
        return filled.reshape(-1, size, *given.shape[1:])

    split = blocks(block)

    def outputs_of(x: Array) -> Callable[[list[Array]], Array]:
        return lambda moved: network.apply(rebuild(moved), x)

    @jax.jit
    def multiply(moved: list[Array], samples: Array, vector: Array) -> Array:
        weights = jnp.pad(vector, ((0, samples.shape[0] * block - n), (0, 0))).reshape(-1, block, outputs)

        def backward(total: list[Array], one: tuple[Array, Array]) -> tuple[list[Array], None]:
            x, v = one
            (gradient,) = jax.vjp(outputs_of(x), moved)[1](v)
            return jax.tree.map(jnp.add, total, gradient), None

        def forward(x: Array) -> Array:
            return jax.jvp(outputs_of(x), (moved,), (total,))[1]

        total, _ = jax.lax.scan(backward, jax.tree.map(jnp.zeros_like, moved), (samples, weights))
        return jax.lax.map(forward, samples).reshape(-1, outputs)[:n]

    def product(vector: Num[np.ndarray, "..."]) -> Float[np.ndarray, " N"]:
        found = multiply(leaves, split, jnp.asarray(_fitting(vector, n * outputs).reshape(n, outputs), dtype))
        return np.asarray(found, np.float64).reshape(-1)

    def trace() -> float:
        size = sum(leaf.size * leaf.dtype.itemsize for leaf in leaves) * outputs
        few = max(1, min(block, JACOBIAN_BYTES // size))

        @jax.jit
        def squares(moved: list[Array], samples: Array) -> Array:
            def one(x: Array) -> Array:
                jacobian = jax.jacrev(lambda w: network.apply(rebuild(w), x[None])[0])(moved)
                return sum((jnp.sum(jnp.square(leaf)) for leaf in jacobian), jnp.zeros((), dtype))

            return jax.lax.map(jax.vmap(one), samples).reshape(-1)[:n]

        return float(np.asarray(squares(leaves, blocks(few)), np.float64).sum())

    return KernelOperator(n * outputs, product, trace, np.dtype(dtype))
