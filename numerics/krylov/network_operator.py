r"""The empirical kernel of a network as an operator: $Kv = J(J^T v)$ without the N×N matrix and without the Jacobian; on many devices too.

Main name: `network_operator`.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jax.sharding import Mesh, NamedSharding, PartitionSpec
from jaxtyping import Array, Float, Num

from numerics.krylov.operator import KernelOperator, fitting
from numerics.networks.network import Network, Parameters, moving
from theory.foundations.errors import InputError
from theory.foundations.user_files import one_line

BLOCK = 256
"""Samples whose activations are alive at one time."""
JACOBIAN_BYTES = 2**28
"""What the gradients of single outputs may take while the trace is summed."""


class _Devices:
    """Where samples lie and sums run: on one device, or spread over a mesh, of other processes too."""

    def __init__(self, mesh: Mesh | None) -> None:
        self._mesh = mesh
        self.count = 1 if mesh is None else int(mesh.devices.size)

    def program(self, one: Callable[..., Array], spread: int) -> Any:
        """`one` on each device's blocks, jitted: after the parameters, which all have, it takes so many arrays that are spread.

        What each returns is put together on all of them.
        """
        if self._mesh is None:
            return jax.jit(one)
        mesh = self._mesh
        specs = (PartitionSpec(), *[PartitionSpec(mesh.axis_names)] * spread)
        # vjp inside sums over a device's own blocks; what is summed over devices is said in `summed`, once for all of them
        every = jax.shard_map(one, mesh=mesh, in_specs=specs, out_specs=PartitionSpec(mesh.axis_names), check_vma=False)
        return jax.jit(every, out_shardings=NamedSharding(mesh, PartitionSpec()))

    def summed(self, tree: Any) -> Any:
        """Sums over the devices, inside `program`."""
        return tree if self._mesh is None else jax.lax.psum(tree, self._mesh.axis_names)

    def spread(self, array: Num[Array | np.ndarray, "..."]) -> Array:
        """An array whose first axis is spread."""
        return self._placed(array, True)

    def shape(self, shape: tuple[int, ...], dtype: Any) -> jax.ShapeDtypeStruct:
        """The shape of an array whose first axis is spread."""
        return jax.ShapeDtypeStruct(shape, dtype, sharding=self._sharding(True))

    def everywhere(self, array: Num[Array | np.ndarray, "..."]) -> Array:
        """An array that each device has whole."""
        return self._placed(array, False)

    def _placed(self, array: Num[Array | np.ndarray, "..."], spread: bool) -> Array:
        sharding = self._sharding(spread)
        if sharding is None:
            return jnp.asarray(array)
        whole = np.asarray(array)
        return jax.make_array_from_callback(whole.shape, sharding, lambda index: whole[index])

    def _sharding(self, spread: bool) -> NamedSharding | None:
        return None if self._mesh is None else NamedSharding(self._mesh, PartitionSpec(*[self._mesh.axis_names] * spread))


def network_operator(
    network: Network, params: Parameters, inputs: Num[Array | np.ndarray, "n *d"], *, block: Any = BLOCK, mesh: Any = None
) -> KernelOperator:
    r"""The empirical NTK of a network as an operator, $N = nC$; rows run over samples first, outputs second.

    A product is one backward pass ($u = J^T v$, summed over blocks of samples) and one forward derivative ($Ju$, block by block): its cost
    is linear in n, its memory that of one block. It is compiled once. On a mesh each device has its share of the samples, and u, as large
    as the parameters, is summed over all: that is all that they exchange beside v and Kv.

    Args:
        network: each row of whose output is a function of its own sample.
        params: its parameters; products are formed in their dtype.
        inputs: n inputs.
        block: samples in a block.
        mesh: devices over which the samples are spread, along all its axes; None for one device. Where they belong to several processes,
            each of them makes the same calls with the same arguments, and gets the whole answer.

    Raises:
        InputError: inputs of another shape than the network takes, none at all, `block` below 1, another `mesh`, or a network that JAX
            cannot differentiate both ways.
    """
    if tuple(inputs.shape[1:]) != network.input_shape or inputs.shape[0] == 0:
        raise InputError(f"inputs of shape (n, {', '.join(map(str, network.input_shape))})", f"shape {tuple(inputs.shape)}", "reshape them")
    if isinstance(block, bool) or not isinstance(block, int) or block < 1:
        raise InputError("a block of at least 1 sample", f"block={block!r:.40}", "give a positive whole number")
    if not isinstance(mesh, Mesh | None):
        raise InputError("a jax.sharding.Mesh", f"mesh={mesh!r:.40}", "make one of jax.devices(), or leave it out")
    devices = _Devices(mesh)
    moved, rebuild = moving(params)
    dtype = jnp.result_type(*moved)
    n, outputs = inputs.shape[0], network.outputs
    given = np.asarray(network.cast(inputs, dtype))
    block = min(block, -(-n // devices.count))

    def blocks(rows: Num[np.ndarray, "n *d"], size: int, last: Num[np.ndarray, "1 *d"]) -> Array:
        """Rows in blocks, equally many for each device, filled up with copies of `last`."""
        missing = -n % (size * devices.count)
        filled = np.concatenate([rows, np.repeat(last, missing, axis=0)]) if missing else rows
        return devices.spread(filled.reshape(-1, size, *rows.shape[1:]))

    def outputs_of(x: Array) -> Callable[[list[Array]], Array]:
        return lambda moved: network.apply(rebuild(moved), x)

    def multiply(moved: list[Array], samples: Array, weights: Array) -> Array:
        def backward(total: list[Array], one: tuple[Array, Array]) -> tuple[list[Array], None]:
            x, v = one
            (gradient,) = jax.vjp(outputs_of(x), moved)[1](v)
            return jax.tree.map(jnp.add, total, gradient), None

        def forward(x: Array) -> Array:
            return jax.jvp(outputs_of(x), (moved,), (total,))[1]

        own, _ = jax.lax.scan(backward, jax.tree.map(jnp.zeros_like, moved), (samples, weights))
        total = devices.summed(own)
        return jax.lax.map(forward, samples)

    def squares(moved: list[Array], samples: Array) -> Array:
        def one(x: Array) -> Array:
            jacobian = jax.jacrev(lambda w: network.apply(rebuild(w), x[None])[0])(moved)
            return sum((jnp.sum(jnp.square(leaf)) for leaf in jacobian), jnp.zeros((), dtype))

        return jax.lax.map(jax.vmap(one), samples)

    leaves, split = [devices.everywhere(leaf) for leaf in moved], blocks(given, block, given[-1:])
    # lowered now, so that what cannot be differentiated shows at once, compiled with the first product
    lowered = _lowered(devices.program(multiply, spread=2), leaves, split, devices.shape((*split.shape[:2], outputs), dtype))
    compiled = cache(lowered.compile)

    def product(vector: Num[np.ndarray, "..."]) -> Float[np.ndarray, " N"]:
        rows = fitting(vector, n * outputs).reshape(n, outputs).astype(dtype)
        found = compiled()(leaves, split, blocks(rows, block, np.zeros((1, outputs), dtype)))
        return np.asarray(found, np.float64).reshape(-1)[: n * outputs]

    def trace() -> float:
        size = sum(leaf.size * leaf.dtype.itemsize for leaf in leaves) * outputs
        samples = blocks(given, max(1, min(block, JACOBIAN_BYTES // size)), given[-1:])
        found = _lowered(devices.program(squares, spread=1), leaves, samples).compile()(leaves, samples)
        return float(np.asarray(found, np.float64).reshape(-1)[:n].sum())

    return KernelOperator(n * outputs, product, trace, np.dtype(dtype))


def _lowered(function: Any, *shapes: Any) -> Any:
    """A program of derivatives, not yet compiled; raises InputError where there are none."""
    try:
        return function.lower(*shapes)
    except Exception as error:  # whatever the user's function raises
        remedy = "look for an operation with a derivative in reverse only (custom_vjp), or a callback without one or without vmap_method"
        raise InputError("a function that JAX can differentiate forward and in reverse", one_line(error), remedy) from error
