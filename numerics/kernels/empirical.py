r"""The empirical neural tangent kernel $K = J J^T$ of a network at given parameters.

Main names: `empirical_ntk`, `kernel_plan`. Rows run over samples first, outputs second: index $iC + c$.

Reference: Jacot, Gabriel and Hongler 2018. That a kernel is cheapest one way for one layer and another way for another: Novak,
Sohl-Dickstein and Schoenholz 2022.
"""

from collections import deque
from collections.abc import Iterator
from typing import Any

import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float, Num

from numerics.kernels.choosing import Plan
from numerics.kernels.compiled import Compiled, compiled, planned
from numerics.kernels.contracting import Features
from numerics.kernels.memory import REMEDY, kernel_needs
from numerics.networks.network import Network, Parameters, moving
from theory.foundations.errors import InputError
from theory.foundations.memory import require_memory

OUTPUTS = ("full", "trace")
AHEAD = 2
"""Blocks of the kernel that are computed while another one is put in its place."""


def empirical_ntk(
    network: Network,
    params: Parameters,
    inputs: Num[Array | np.ndarray, "n *d"],
    others: Num[Array | np.ndarray, "m *d"] | None = None,
    *,
    output: str = "full",
    memory_bytes: int = 2**30,
) -> Float[Array, "N M"]:
    r"""Empirical NTK $K_{ic,jd} = \langle\nabla f_c(x_i), \nabla f_d(x_j)\rangle$, $N = nC$, summed over the leaves of the parameters.

    Each parameter's part is computed in the cheapest of several ways (`numerics.kernels.choosing`), in blocks of samples. Between the
    inputs themselves, blocks on and below the diagonal are computed, the rest is their transpose, so K is exactly symmetric. The network is
    compiled once for what it computes and for shapes, and traced again unless the contents of all that it reads are what they were.

    Args:
        network: the network.
        params: its parameters; K has their dtype, and is in the square of the outputs' unit.
        inputs: n inputs.
        others: m more; None for the inputs themselves.
        output: "full", or "trace" for $\sum_c K_{ic,jc}$, of shape (n, m).
        memory_bytes: what may be kept of samples; what one sample needs is the least that is possible.

    Raises:
        InputError: inputs of another shape than the network takes, another `output`, `memory_bytes` below 1, or a kernel that cannot fit
            in memory.

    Source: Jacot, Gabriel and Hongler 2018.
    """
    dtype, x, y = _checked(network, params, inputs, others, output, memory_bytes)
    trace = output == "trace"
    columns = 1 if trace else network.outputs
    n, m = len(inputs), len(inputs if others is None else others)
    require_memory(kernel_needs(n * columns, m * columns, dtype), REMEDY)
    kernel = np.zeros((n * columns, m * columns), dtype)
    if kernel.size:
        programs = compiled(network, params, x, y, trace=trace, memory_bytes=memory_bytes, dtype=dtype)
        # arrays of NumPy: JAX would run a program for each slice
        _fill(kernel, programs, moving(params)[0], np.asarray(x), None if y is None else np.asarray(y), columns)
    return jnp.asarray(kernel)


def kernel_plan(
    network: Network,
    params: Parameters,
    inputs: Num[Array | np.ndarray, "n *d"],
    others: Num[Array | np.ndarray, "m *d"] | None = None,
    *,
    output: str = "full",
    memory_bytes: int = 2**30,
) -> Plan:
    """How `empirical_ntk` would compute the same kernel; nothing is computed. Arguments and errors are its."""
    _, x, y = _checked(network, params, inputs, others, output, memory_bytes)
    return planned(network, params, x, y, trace=output == "trace", memory_bytes=memory_bytes)[0]


def _checked(network: Network, params: Parameters, inputs: Any, others: Any, output: str, memory_bytes: int) -> tuple[Any, Any, Any]:
    for given in (inputs,) if others is None else (inputs, others):
        if tuple(given.shape[1:]) != network.input_shape:
            raise InputError(
                f"inputs of shape (n, {', '.join(map(str, network.input_shape))})", f"shape {tuple(given.shape)}", "reshape them"
            )
    if output not in OUTPUTS:
        raise InputError("output 'full' or 'trace'", repr(output), "name one of these")
    if memory_bytes < 1:
        raise InputError("memory_bytes of at least 1", f"memory_bytes={memory_bytes}", "give the bytes that samples may take")
    dtype = jnp.result_type(*moving(params)[0])
    return dtype, network.cast(inputs, dtype), None if others is None else network.cast(others, dtype)


def _fill(kernel: np.ndarray, programs: Compiled, leaves: list[Array], x: np.ndarray, y: np.ndarray | None, columns: int) -> None:
    block, size = programs.plan.block, programs.plan.block * columns
    kept: dict[tuple[bool, int], Features] = {}

    def known(samples: np.ndarray, start: int) -> Features:
        key = (samples is x, start)
        if key not in kept:
            part = samples[start : start + block]
            # the last block is filled up with its last sample: one shape, one program
            filled = np.concatenate([part, np.repeat(part[-1:], block - len(part), axis=0)]) if len(part) < block else part
            found = programs.features(leaves, filled)
            if not programs.plan.kept:
                return found
            kept[key] = found
        return kept[key]

    def place(i: int, j: int, found: np.ndarray) -> None:
        rows, others = slice(i * columns, i * columns + size), slice(j * columns, j * columns + size)
        there = kernel[rows, others]
        found = found[: there.shape[0], : there.shape[1]]
        there[:] = (found + found.T) / 2 if y is None and i == j else found
        if y is None and i != j:
            kernel[others, rows] = found.T

    if programs.plan.kept:  # nothing waits for what came before: JAX runs them on all cores
        for samples in (x,) if y is None else (x, y):
            for start in range(0, len(samples), block):
                known(samples, start)
    running: deque[tuple[int, int, Array]] = deque()
    for i in range(0, len(x), block):
        left = known(x, i)
        for j in _starts(i, block, y):
            right = left if y is None and j == i else known(x if y is None else y, j)
            running.append((i, j, programs.contract(left, right)))
            if len(running) > AHEAD:
                i_done, j_done, done = running.popleft()
                place(i_done, j_done, np.asarray(done))
    for i, j, found in running:
        place(i, j, np.asarray(found))


def _starts(row: int, block: int, others: np.ndarray | None) -> Iterator[int]:
    yield from range(0, row + 1 if others is None else len(others), block)
