"""Kernels and training of any JAX function. Main names: `empirical_ntk`, `kernel_plan`, `train`."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float, Num

from ntkbounds.arrays import as_numbers
from ntkbounds.losses import loss_scale
from numerics.kernels import empirical
from numerics.kernels.choosing import Plan
from numerics.networks.checked import check_directions
from numerics.networks.from_function import from_function
from numerics.networks.network import Network, Parameters, moving
from numerics.training import Training
from numerics.training import train as train_network
from theory.foundations.convention import Convention
from theory.foundations.errors import InputError


def empirical_ntk(
    apply: Callable[..., Any] | Network,
    params: Parameters,
    inputs: Any,
    x2: Any = None,
    *,
    output: str = "full",
    memory_bytes: int = 2**30,
) -> Float[Array, "N M"]:
    r"""Empirical NTK $K = J J^T$, $N = nC$, of any JAX function; rows run over samples first, outputs second.

    >>> import jax.numpy as jnp
    >>> empirical_ntk(lambda w, x: x @ w, jnp.ones((2, 1)), jnp.eye(2)).tolist()
    [[1.0, 0.0], [0.0, 1.0]]

    Each parameter's part is computed in the cheapest of several ways; `kernel_plan` says which. The function is compiled once for what
    it computes and for shapes; what it reads besides its arguments may change, and is looked at in every call.

    Args:
        apply: `apply(params, inputs)` of shape (n, C) or (n,), each row a function of its own sample; a built-in network (`nb.mlp`,
            `nb.cnn`); an Equinox or Flax module.
        params: a pytree; K has the dtype of its real floating-point arrays, which alone count as parameters, and is in the square of
            the outputs' unit. For a linen module its variables; None for an Equinox or NNX module, which has its own.
        inputs: n inputs, an array of any framework. Whole numbers stay whole for a function that takes no others.
        x2: m other inputs: the kernel between the two, $J_1 J_2^T$; None for `inputs` themselves.
        output: "full", or "trace" for $\sum_c K_{ic,jc}$, of shape (n, m).
        memory_bytes: what may be kept of samples.

    Raises:
        InputError: no floating parameters, or complex ones; a function that fails, is not pure, looks across the batch, or has outputs of
            another shape, not real or not finite; inputs that are no numbers; a kernel that is not finite or does not fit in memory.

    Source: Jacot, Gabriel and Hongler 2018.
    """
    network, weights, x, y = _read(apply, params, inputs, x2, memory_bytes)
    kernel = empirical.empirical_ntk(network, weights, x, y, output=output, memory_bytes=memory_bytes)
    values = np.asarray(kernel)
    # one pass where all is well; a sum of finite numbers may overflow
    bad = 0 if np.isfinite(values.sum()) else int((~np.isfinite(values)).sum())
    if bad:
        remedy = "look for a function without a derivative there, such as a square root at 0"
        raise InputError("a finite kernel", f"{bad} NaN or infinite entries", remedy)
    dtype = jnp.result_type(*moving(weights)[0])
    for given in (x,) if y is None else (x, y):
        check_directions(network.known_by, weights, network.cast(given, dtype))
    return kernel


def kernel_plan(
    apply: Callable[..., Any] | Network, params: Parameters, inputs: Any, x2: Any = None, *, output: str = "full", memory_bytes: int = 2**30
) -> Plan:
    """How `empirical_ntk` computes a kernel: for each parameter the way that was chosen, its operations and its memory.

    >>> import jax.numpy as jnp
    >>> kernel_plan(lambda w, x: x @ w, jnp.ones((2, 1)), jnp.eye(2)).parts[0].method
    'Gram'

    Arguments and errors are those of `empirical_ntk`. Nothing is compiled; `print` shows a table.
    """
    network, weights, x, y = _read(apply, params, inputs, x2, memory_bytes)
    return empirical.kernel_plan(network, weights, x, y, output=output, memory_bytes=memory_bytes)


def _read(
    apply: Any, params: Parameters, inputs: Any, x2: Any, memory_bytes: Any
) -> tuple[Network, Parameters, np.ndarray, np.ndarray | None]:
    if not isinstance(memory_bytes, int):
        raise InputError("memory_bytes of at least 1", f"memory_bytes={memory_bytes!r}", "give a whole number of bytes")
    x = as_numbers(inputs, "inputs")
    network, found = from_function(apply, params, x)
    return network, found.params, x, None if x2 is None else as_numbers(x2, "x2")


def train(
    apply: Callable[..., Any] | Network,
    params: Parameters,
    inputs: Any,
    labels: Any,
    *,
    steps: int,
    learning_rate: float,
    loss: str | float = "half-mean",
    record: Num[np.ndarray, ...] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Training:
    r"""Full-batch gradient descent on $L = (\gamma/2)\|f(w) - y\|^2$ for any JAX function.

    >>> import jax.numpy as jnp
    >>> run = train(lambda w, x: x @ w, jnp.zeros((2, 1)), jnp.eye(2), jnp.ones(2), steps=1, learning_rate=2.0)
    >>> run.loss.tolist()
    [0.5, 0.0]

    Args:
        apply: as in `empirical_ntk`, except that it may look across the batch.
        params: where to start, as in `empirical_ntk`; what is no real floating-point array stays as it is. The run's `parameters` have
            the same form, and are the trained module for an Equinox or NNX module.
        inputs: n inputs.
        labels: (n, C), or (n,) for one output.
        steps: how many.
        learning_rate: `lr`; `nb.analyze(kernel, residual).convention.learning_rate` is one at which every bound holds.
        loss: "half-mean" (γ = 1/n), "half-sum" (γ = 1), "mean" (γ = 2/N, as `torch.nn.MSELoss`), or γ itself.
        record: increasing steps at which to record, from 0 to `steps`; by default about 60, even in log t.
        progress: called with (steps done, steps).

    Raises:
        InputError: as `empirical_ntk`; labels of another shape; training that diverges.
    """
    x, y = as_numbers(inputs, "inputs"), as_numbers(labels, "labels")
    y = y[:, None] if y.ndim == 1 else y
    network, found = from_function(apply, params, x, separate=False)
    convention = Convention(loss_scale(loss, samples=x.shape[0], residuals=y.size), learning_rate)
    run = train_network(network, found.params, x, y, convention=convention, steps=steps, record=record, progress=progress)
    return dataclasses.replace(run, parameters=found.restore(run.parameters))
