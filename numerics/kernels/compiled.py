r"""Kernels compiled once for what a function computes and for shapes, and kept.

Main names: `Compiled`, `compiled`, `keep_compiled`.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array

from numerics.kernels.choosing import Chosen, Plan, choose, plan
from numerics.kernels.contracting import Features, contract, features
from numerics.kernels.memory import REMEDY, kernel_needs
from numerics.kernels.tracing import tapped
from numerics.networks.contents import digest_of_call, remember
from numerics.networks.network import Network, Parameters, moving, moving_names
from theory.foundations.errors import InputError
from theory.foundations.memory import require_memory
from theory.foundations.user_files import one_line

KEPT = 32
"""Compiled kernels that are kept."""
PANEL = 160
"""Rows of a block at least, where there are as many: smaller products of matrices are slow."""
PANELS = 6
"""Blocks of samples at most, where memory allows: the part of a symmetric kernel that is computed twice is 1/PANELS."""


SETTINGS = ("jax_enable_x64", "jax_default_matmul_precision", "jax_numpy_dtype_promotion")
"""What of JAX's configuration changes a program."""


@dataclass(frozen=True)
class Compiled:
    """A kernel's two programs.

    Attributes:
        plan: what they do.
        features: `(leaves, block of samples) -> features`.
        contract: `(features, features) -> block of the kernel`.
    """

    plan: Plan
    features: Callable[[Sequence[Array], Array | np.ndarray], Features]
    contract: Callable[[Features, Features], Array]


_kept: OrderedDict[Any, Compiled] = OrderedDict()
_known: dict[bytes, Any] = {}
"""From the contents of what was asked for to the key of its programs."""
_lock = RLock()


def planned(
    network: Network, params: Parameters, inputs: Array, others: Array | None, *, trace: bool, memory_bytes: int
) -> tuple[Plan, Chosen, Any]:
    """Trace the network and choose; nothing is computed or compiled.

    Args:
        network: each row of whose output is a function of its own sample.
        params: its parameters.
        inputs: n samples, as the network reads them.
        others: m more; None for the inputs themselves.
        trace: whether only the trace over outputs is asked for.
        memory_bytes: what may be kept of samples.

    Raises:
        InputError: a kernel, or what the smallest blocks keep of their samples, that cannot fit in memory.
    """
    leaves, rebuild = moving(params)
    shapes = [jax.ShapeDtypeStruct(leaf.shape, leaf.dtype) for leaf in leaves]
    sample = jax.ShapeDtypeStruct(inputs.shape[1:], inputs.dtype)
    found = tapped(lambda moved, x: network.apply(rebuild(moved), x[None])[0].reshape(-1), shapes, sample)
    n, m = len(inputs), len(inputs if others is None else others)
    samples, pairs = (n, n * (n + 1) // 2) if others is None else (n + m, n * m)
    chosen = choose(found, shapes, samples, pairs, trace=trace)
    each = max(1, sum(size for _, _, size in chosen.costs.values()))
    columns = 1 if trace else found.outputs
    _require_memory(inputs, others, columns, jnp.result_type(*leaves), each)
    largest = max(n, m)
    panels = max(1, min(PANELS, largest * columns // PANEL)) if others is None else 1
    # two blocks are alive in the product, and forming a block takes about as much again
    block = max(1, min(-(-largest // panels), memory_bytes // (4 * each)))
    block = -(-largest // -(-largest // block))  # as many blocks, all about as large: what is missing in the last one is computed too
    kept = 2 * samples * each <= memory_bytes
    return plan(chosen, moving_names(params), leaves, outputs=found.outputs, pairs=pairs, block=block, kept=kept), chosen, found


def _require_memory(inputs: Array, others: Array | None, columns: int, dtype: Any, each: int) -> None:
    """That the kernel fits, with the smallest blocks, which keep `each` bytes of a sample; `columns` of the kernel for a sample."""
    rows, across = (len(one) * columns for one in (inputs, inputs if others is None else others))
    require_memory(kernel_needs(rows, across, dtype, 4 * each), REMEDY)


def compiled(
    network: Network, params: Parameters, inputs: Array, others: Array | None, *, trace: bool, memory_bytes: int, dtype: Any
) -> Compiled:
    """The programs for this network and these shapes: from what is kept, or made now. Arguments as in `planned`; `dtype` of the kernel.

    Programs are known by what was traced, down to the numbers in it. Where the contents of all that the function reads can be told
    (`numerics.networks.contents`), and are what they were, it is not traced anew.

    Raises:
        InputError: as `planned`; a function that JAX cannot differentiate for many samples at once.
    """
    asked = (network, params, inputs, others, trace, memory_bytes, dtype)
    contents = _contents(*asked)
    with _lock:
        key = _known.get(contents) if contents is not None else None
        if key in _kept:
            _kept.move_to_end(key)
            programs = _kept[key]
            _require_memory(inputs, others, 1 if trace else programs.plan.outputs, dtype, programs.plan.bytes)
            return programs
    key, programs = _traced(network, params, inputs, others, trace=trace, memory_bytes=memory_bytes, dtype=dtype)
    # tracing runs the function, which may have changed what it reads
    if key is not None and contents is not None and _contents(*asked) == contents:
        with _lock:
            remember(_known, contents, key)
    return programs


def _contents(network: Network, params: Parameters, inputs: Array, others: Array | None, *rest: Any) -> bytes | None:
    return digest_of_call(network.known_by, params, inputs, None if others is None else others.shape, *map(str, rest))


def _traced(
    network: Network, params: Parameters, inputs: Array, others: Array | None, *, trace: bool, memory_bytes: int, dtype: Any
) -> tuple[Any, Compiled]:
    """The key of the programs, None where they are not kept, and the programs."""
    made, chosen, found = planned(network, params, inputs, others, trace=trace, memory_bytes=memory_bytes)
    leaves, _ = moving(params)
    block = jax.ShapeDtypeStruct((made.block, *inputs.shape[1:]), inputs.dtype)
    try:
        first = jax.jit(lambda moved, x: features(found, chosen, moved, x)).lower(leaves, block)
    except Exception as error:  # whatever the user's function raises
        remedy = "look for an operation without a derivative, or a callback without vmap_method"
        raise InputError("a function that JAX can differentiate for many samples at once", one_line(error), remedy) from error
    text = first.as_text()
    if "callback" in text:  # which Python function is called back is not in the text
        return None, _compile(first, made, chosen, trace=trace, dtype=dtype)
    config = (*(getattr(jax.config, name) for name in SETTINGS), jax.default_backend())
    ways = tuple((one.lookup, method) for one, method in chosen.factored)
    key = (hashlib.sha256(text.encode()).digest(), made, ways, trace, np.dtype(dtype), config)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return key, _kept[key]
    programs = _compile(first, made, chosen, trace=trace, dtype=dtype)
    with _lock:
        _kept[key] = programs
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return key, programs


def _compile(first: Any, made: Plan, chosen: Chosen, *, trace: bool, dtype: Any) -> Compiled:
    # Compiled ahead of time: what is kept must not hold the function, or it would never be let go.
    samples = (made.block, made.block)
    second = jax.jit(lambda a, b: contract(chosen, a, b, samples=samples, outputs=made.outputs, trace=trace, dtype=dtype))
    return Compiled(made, first.compile(), second.lower(first.out_info, first.out_info).compile())


def keep_compiled(folder: str | Path | None) -> None:
    """Keep compiled programs in a folder, for later processes too; None keeps them no longer.

    This is JAX's own persistent cache, switched on for the whole process: for every program, however quickly it compiled.

    Args:
        folder: where; made when it is missing.
    """
    jax.config.update("jax_compilation_cache_dir", None if folder is None else str(Path(folder).expanduser().resolve()))
    if folder is not None:
        jax.config.update("jax_persistent_cache_min_compile_time_secs", 0.0)
        jax.config.update("jax_persistent_cache_min_entry_size_bytes", -1)
    from jax.experimental.compilation_cache import compilation_cache

    compilation_cache.reset_cache()  # JAX looks at the setting once only
