"""Kernels and training of any JAX function. Main names: `empirical_ntk`, `train`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from jaxtyping import Array, Float, Num

from ntkbounds.losses import loss_scale
from numerics.kernels import empirical
from numerics.networks.from_function import from_function
from numerics.networks.network import Network, Parameters
from numerics.training import Training
from numerics.training import train as train_network
from theory.foundations.convention import Convention


def empirical_ntk(
    apply: Callable[..., Any] | Network, params: Parameters, inputs: Any, *, memory_bytes: int = 2**30
) -> Float[Array, "N N"]:
    r"""Empirical NTK $K = J J^T$, $N = nC$, of any JAX function; rows run over samples first, outputs second.

    >>> import jax.numpy as jnp
    >>> empirical_ntk(lambda w, x: x @ w, jnp.ones((2, 1)), jnp.eye(2)).tolist()
    [[1.0, 0.0], [0.0, 1.0]]

    Args:
        apply: `apply(params, inputs)` of shape (n, C) or (n,), or a built-in network (`nb.mlp`, `nb.cnn`).
        params: a pytree of arrays; K has the dtype of the floating ones, and is in the square of the outputs' unit.
        inputs: n inputs, an array of any framework.
        memory_bytes: what the Jacobian blocks may take.

    Raises:
        InputError: no floating parameters, a function that fails, outputs or inputs of another shape, too little memory.

    Source: Jacot, Gabriel and Hongler 2018.
    """
    x = np.asarray(inputs)
    return empirical.empirical_ntk(from_function(apply, params, x), params, x, memory_bytes=memory_bytes)


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
        apply: as in `empirical_ntk`.
        params: where to start.
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
    x, y = np.asarray(inputs), np.asarray(labels)
    y = y[:, None] if y.ndim == 1 else y
    convention = Convention(loss_scale(loss, samples=x.shape[0], residuals=y.size), learning_rate)
    network = from_function(apply, params, x)
    return train_network(network, params, x, y, convention=convention, steps=steps, record=record, progress=progress)
