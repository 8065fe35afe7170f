r"""Kernels compiled once for a function and shapes, and kept while the function lives.

Main names: `Compiled`, `compiled`, `keep_compiled`.
"""

from __future__ import annotations

import hashlib
import weakref
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from types import MethodType
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array

from numerics.kernels.choosing import Chosen, Plan, choose, plan
from numerics.kernels.contracting import Features, contract, features
from numerics.kernels.memory import REMEDY, kernel_needs
from numerics.kernels.tracing import tapped
from numerics.networks.network import Network, Parameters, moves, moving, moving_names
from theory.foundations.memory import require_memory

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
    features: Callable[[Sequence[Array], Array], Features]
    contract: Callable[[Features, Features], Array]


_kept: OrderedDict[Any, tuple[Any, Compiled]] = OrderedDict()
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
    require_memory(kernel_needs(n * columns, m * columns, jnp.result_type(*leaves), 4 * each), REMEDY)
    largest = max(n, m)
    panels = max(1, min(PANELS, largest * columns // PANEL)) if others is None else 1
    # two blocks are alive in the product, and forming a block takes about as much again
    block = max(1, min(-(-largest // panels), memory_bytes // (4 * each)))
    kept = 2 * samples * each <= memory_bytes
    return plan(chosen, moving_names(params), leaves, outputs=found.outputs, pairs=pairs, block=block, kept=kept), chosen, found


def compiled(
    network: Network, params: Parameters, inputs: Array, others: Array | None, *, trace: bool, memory_bytes: int, dtype: Any
) -> Compiled:
    """The programs for this network and these shapes: from what is kept, or made now. Arguments as in `planned`; `dtype` of the kernel."""
    source = network.apply if network.source is None else network.source
    config = (*(getattr(jax.config, name) for name in SETTINGS), jax.default_backend())
    settings = (trace, memory_bytes, np.dtype(dtype), *config)
    shapes = tuple((a.shape, a.dtype) for a in (inputs, inputs if others is None else others))
    key = _key(source, params, (*settings, *shapes, others is None))
    if key is not None:
        with _lock:
            if key in _kept:
                _kept.move_to_end(key)
                return _kept[key][1]
    found = _compile(network, params, inputs, others, trace=trace, memory_bytes=memory_bytes, dtype=dtype)
    if key is not None:
        with _lock:
            _kept[key] = (_reference(source), found)
            while len(_kept) > KEPT:
                _kept.popitem(last=False)
    return found


def _compile(
    network: Network, params: Parameters, inputs: Array, others: Array | None, *, trace: bool, memory_bytes: int, dtype: Any
) -> Compiled:
    made, chosen, found = planned(network, params, inputs, others, trace=trace, memory_bytes=memory_bytes)
    leaves, _ = moving(params)
    block = jax.ShapeDtypeStruct((made.block, *inputs.shape[1:]), inputs.dtype)
    # Compiled ahead of time: what is kept must not hold the function, or it would never be let go.
    first = jax.jit(lambda moved, x: features(found, chosen, moved, x)).lower(leaves, block)
    second = jax.jit(lambda a, b: contract(chosen, a, b, samples=(made.block, made.block), outputs=found.outputs, trace=trace, dtype=dtype))
    return Compiled(made, first.compile(), second.lower(first.out_info, first.out_info).compile())


def _key(source: Any, params: Parameters, rest: Any) -> Any:
    """What tells one compiled kernel from another; None where that cannot be told."""
    owner = _owner(source)
    leaves, tree = jax.tree.flatten(params)
    try:
        weakref.ref(owner)
        held = tuple((jnp.shape(leaf), jnp.result_type(leaf)) if moves(leaf) else _print(leaf) for leaf in leaves)
        key = (id(owner), source.__func__ if isinstance(source, MethodType) else None, tree, held, rest)
        hash(key)
    except TypeError:  # no weak reference to it, or settings that cannot be compared
        return None
    return key


def _owner(source: Any) -> Any:
    return source.__self__ if isinstance(source, MethodType) else source


def _reference(source: Any) -> Any:
    """A weak reference to the function; when it goes, so do its kernels, before another can have its address."""
    owner = _owner(source)
    address = id(owner)

    def forget(_: Any) -> None:
        with _lock:
            for key in [key for key in _kept if key[0] == address]:
                del _kept[key]

    return weakref.ref(owner, forget)


def _print(leaf: Any) -> Any:
    """Content of a leaf that does not move: it is part of the program."""
    if jnp.issubdtype(getattr(leaf, "dtype", np.dtype(bool)), jax.dtypes.prng_key):
        leaf = jax.random.key_data(leaf)
    if isinstance(leaf, np.ndarray | jax.Array):
        array = np.asarray(leaf)
        return array.shape, array.dtype, hashlib.sha256(array.tobytes()).hexdigest()
    return type(leaf), leaf


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
