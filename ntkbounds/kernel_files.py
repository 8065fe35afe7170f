"""Kernels on disk, for what does not fit in memory. Main name: `kernel_to_disk`."""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from ntkbounds.arrays import as_numbers
from ntkbounds.output.hashes import array_bytes, hashed
from ntkbounds.output.symmetric_file import symmetric_file
from numerics.kernels.empirical import OUTPUTS, empirical_ntk
from numerics.networks.checked import check_directions
from numerics.networks.from_function import from_function
from numerics.networks.network import Network, Parameters, moving
from theory.foundations.errors import InputError
from theory.foundations.user_files import one_line

BLOCKS = 8
"""Row blocks at least, where there are as many samples: what a kill can cost is one of them."""


def kernel_to_disk(
    apply: Callable[..., Any] | Network,
    params: Parameters,
    inputs: Any,
    path: str | os.PathLike[str],
    *,
    output: str = "full",
    rows: int | None = None,
    memory_bytes: int = 2**30,
    progress: Callable[[int, int], None] | None = None,
) -> Float[np.ndarray, "N N"]:
    r"""The kernel of `empirical_ntk` in a `.npy` file, written in row blocks; it need not fit in memory.

    Tiles on and below the diagonal are computed, the rest is their transpose: the kernel is exactly symmetric. The file grows as
    `PATH.partial`, so that a half-written one never looks finished; `PATH.journal.json` names the finished blocks. Called again after a
    kill with the same function, parameters, inputs and settings it goes on behind the last finished block; for a finished file it only
    checks it. A function that calls back into Python counts as another one in every process.

    Args:
        apply: as in `empirical_ntk`.
        params: likewise.
        inputs: n inputs.
        path: of the file; its folder is made when it is missing.
        output: "full", or "trace" for $\sum_c K_{ic,jc}$, of shape (n, n).
        rows: samples in a row block; by default an eighth of all, or what half of `memory_bytes` holds. A file that was begun keeps its
            own.
        memory_bytes: what one tile, and what is kept of its samples, may take.
        progress: told the tiles that are done, and how many there are.

    Returns:
        The kernel, mapped from the file and read-only: `nb.analyze` takes it, and whatever takes NumPy arrays.

    Raises:
        InputError: as `empirical_ntk`; `rows` below 1; a disk without the space; a file at `path` that is not this very kernel, or was
            changed, or that another process writes.
    """
    for name, value in (("rows", 1 if rows is None else rows), ("memory_bytes", memory_bytes)):
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            raise InputError(f"{name}: a whole number of at least 1", f"{name}={value!r:.40}", "correct it")
    if output not in OUTPUTS:
        raise InputError("output 'full' or 'trace'", repr(output), "name one of these")
    x = as_numbers(inputs, "inputs")
    network, found = from_function(apply, params, x)
    weights, columns = found.params, 1 if output == "trace" else network.outputs
    dtype = np.dtype(jnp.result_type(*moving(weights)[0]))
    given = network.cast(x, dtype)
    check_directions(network.known_by, weights, given)
    # a tile as it is computed and as it is handed over, in half of the memory
    fitting = max(1, math.isqrt(memory_bytes // (4 * dtype.itemsize)) // columns)
    few = rows if rows is not None else min(fitting, -(-len(x) // BLOCKS))
    target, made_from = Path(path), _made_from(network, weights, given, output)
    with symmetric_file(target, size=len(x) * columns, dtype=dtype, rows=few * columns, made_from=made_from) as file:
        samples = [slice(block.start // columns, block.stop // columns) for block in file.blocks]
        total = len(samples) * (len(samples) + 1) // 2
        for row in range(file.finished, len(samples)):
            for column in range(row + 1):
                other = None if row == column else given[samples[column]]
                tile = np.asarray(
                    empirical_ntk(network, weights, given[samples[row]], other, output=output, memory_bytes=max(1, memory_bytes // 2))
                )
                if not np.isfinite(tile).all():
                    bad = f"{int((~np.isfinite(tile)).sum())} NaN or infinite entries in rows {file.blocks[row].start} and following"
                    raise InputError("a finite kernel", bad, "look for a function without a derivative there, such as a square root at 0")
                file.write(row, column, tile)
                if progress is not None:
                    progress(row * (row + 1) // 2 + column + 1, total)
            file.finish()
        file.complete()
    return np.load(target, mmap_mode="r")


def _made_from(network: Network, params: Parameters, inputs: Array, output: str) -> dict[str, str]:
    """Hashes of all that the kernel depends on. The function counts by what it computes, forward and back, down to the numbers in it."""
    leaves, rebuild = moving(params)

    def both(moved: list[Array], sample: Array, weight: Array) -> Any:
        value, back = jax.vjp(lambda w: network.apply(rebuild(w), sample), moved)
        return value, back(weight)

    shapes = [jax.ShapeDtypeStruct(leaf.shape, leaf.dtype) for leaf in leaves]
    sample = jax.ShapeDtypeStruct((1, *inputs.shape[1:]), inputs.dtype)
    weight = jax.eval_shape(lambda w, x: network.apply(rebuild(w), x), shapes, sample)
    try:
        program = jax.jit(both).lower(shapes, sample, weight).as_text()
    except Exception as error:  # whatever the user's function raises
        raise InputError("a function that JAX can differentiate", one_line(error), "look for an operation without a derivative") from error
    return {
        "functions": hashed([program.encode()]),
        "parameters": hashed(part for leaf in leaves for part in array_bytes(leaf)),
        "inputs": hashed(array_bytes(inputs)),
        "outputs": hashed([output.encode()]),
    }
