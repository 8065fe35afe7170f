r"""Full-batch gradient descent on the real network, and the loss that its linearization predicts.

Main names: `train` → `Training`, `linearized_loss`, `log_grid`, `check_step`, `stable_convention`,
`require_dtype`.

The loss is $L = (\gamma/2)\|r\|^2$ with $r = f(w) - y$, so a step is $w \leftarrow w - \eta J^T r$ with the effective step
$\eta = \mathrm{lr}\cdot\gamma$ of the `Convention`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float, Int, Num

from numerics.networks.network import Network, Parameters, moving
from theory.foundations.convention import Convention
from theory.foundations.errors import InputError


@dataclass(frozen=True)
class Training:
    r"""One run of gradient descent.

    Attributes:
        step: the recorded steps, from 0.
        loss: $L = (\gamma/2)\|r\|^2$ at the recorded steps.
        residuals: r at the recorded steps, sample-major, $N = nC$.
        parameters: the parameters after the last step.
        convention: the loss scale and learning rate of the run.
    """

    step: Int[np.ndarray, " k"]
    loss: Float[np.ndarray, " k"]
    residuals: Float[np.ndarray, "k N"]
    parameters: Parameters
    convention: Convention

    @property
    def initial_residual(self) -> Float[np.ndarray, " N"]:
        r"""$r_0$."""
        return self.residuals[0]

    @property
    def final_residual(self) -> Float[np.ndarray, " N"]:
        """The residual after the last step."""
        return self.residuals[-1]


def require_dtype(dtype: Any) -> np.dtype:
    """The floating dtype, if JAX can hold it as things are set; never changes JAX's settings.

    Raises:
        InputError: a dtype other than float32 and float64, or float64 while JAX's x64 mode is off.
    """
    try:
        wanted = np.dtype(dtype)
    except TypeError:
        wanted = np.dtype(bool)
    if wanted not in (np.dtype(np.float32), np.dtype(np.float64)):
        raise InputError("dtype float64 or float32", repr(dtype), "name one of these")
    if wanted == np.float64 and not jax.config.read("jax_enable_x64"):
        raise InputError(
            "JAX's x64 mode for float64", "x64 mode off", 'call jax.config.update("jax_enable_x64", True) first, or use dtype float32'
        )
    return wanted


def log_grid(steps: int, count: int = 60) -> Int[np.ndarray, " k"]:
    """At most `count` distinct whole steps from 0 to `steps`, both included, even in log t.

    Raises:
        InputError: `steps` below 1 or `count` below 2.
    """
    if steps < 1:
        raise InputError("steps of at least 1", f"steps={steps}", "train for at least one step")
    if count < 2:
        raise InputError("count of at least 2", f"count={count}", "record at least the first and the last step")
    # 0, then count − 1 points; rounding makes early ones coincide.
    return np.unique(np.concatenate([[0], np.rint(np.geomspace(1, steps, count - 1)), [steps]]).astype(np.int64))


def check_step(effective_step: float, lambda_max: float, loss_scale: float = 1.0) -> None:
    r"""Refuse a step at which the linearized model diverges: $\eta \ge 2/\lambda_1$.

    Args:
        effective_step: $\eta = \mathrm{lr}\cdot\gamma$.
        lambda_max: $\lambda_1$ of the kernel at the start.
        loss_scale: $\gamma$, to state the largest learning rate.

    Raises:
        InputError: a step that is not stable; the message states the largest stable step and learning rate.
    """
    limit = 2 / lambda_max
    if not effective_step < limit:
        raise InputError(
            f"an effective step below 2/λ_1 = {limit:.6g}",
            f"{effective_step:.6g}, where gradient descent diverges",
            f"use a learning rate below {limit / loss_scale:.6g} (loss scale {loss_scale:.6g})",
        )


DEFAULT_SHARE = 0.99
"""Default effective step as a share of 1/λ_1, the largest at which every bound drawn in a study holds."""


def stable_convention(lambda_max: float, loss_scale: float, learning_rate: float | None = None) -> Convention:
    r"""The convention of a run: the given learning rate, or by default $\eta = 0.99/\lambda_1$.

    Args:
        lambda_max: $\lambda_1$ of the kernel at the start.
        loss_scale: $\gamma$.
        learning_rate: `lr`; None takes the default.

    Raises:
        InputError: a learning rate whose effective step is not below $2/\lambda_1$, or a loss scale that is not positive.
    """
    if learning_rate is None:
        return Convention.from_effective_step(DEFAULT_SHARE / lambda_max, loss_scale)
    convention = Convention(loss_scale, learning_rate)
    check_step(convention.effective_step, lambda_max, loss_scale)
    return convention


def train(
    network: Network,
    params: Parameters,
    inputs: Num[Array | np.ndarray, "n *d"],
    labels: Float[Array | np.ndarray, "..."],
    *,
    convention: Convention,
    steps: int,
    record: Num[np.ndarray, "..."] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Training:
    r"""Full-batch gradient descent $w_{t+1} = w_t - \eta J_t^T r_t$ on the real network.

    Steps run in one compiled loop between recorded steps; only recorded residuals leave the device. The dtype is that of the
    parameters.

    Args:
        network: the network.
        params: where to start.
        inputs: n inputs.
        labels: (n, C).
        convention: loss scale and learning rate.
        steps: T, the number of steps.
        record: increasing steps at which to record, from 0 to T; `log_grid(steps)` if None.
        progress: called with (steps done, T) after each recorded step.

    Raises:
        InputError: inputs or labels of another shape than the network's, `record` that is no such grid, a float64 run without x64, or
            training that diverges (a loss that is no longer finite).
    """
    grid = log_grid(steps) if record is None else np.asarray(record)
    if grid.ndim != 1 or grid.size < 2 or grid.dtype.kind != "i" or grid[0] != 0 or grid[-1] != steps or np.any(np.diff(grid) < 1):
        raise InputError(f"increasing whole steps from 0 to {steps} to record", f"shape {grid.shape}, dtype {grid.dtype}", "use log_grid")
    if tuple(inputs.shape[1:]) != network.input_shape:
        raise InputError(f"inputs of shape (n, {', '.join(map(str, network.input_shape))})", f"shape {tuple(inputs.shape)}", "reshape them")
    if tuple(labels.shape) != (inputs.shape[0], network.outputs):
        raise InputError(f"labels of shape {(inputs.shape[0], network.outputs)}", f"shape {tuple(labels.shape)}", "give one row a sample")
    moved, rebuild = moving(params)
    dtype = require_dtype(jnp.result_type(*moved))
    x, y = network.cast(inputs, dtype), jnp.asarray(labels, dtype)
    residual, advance = _compiled(network, rebuild, x, y, convention.effective_step)

    residuals = [np.asarray(residual(moved))]
    _require_finite(residuals[0], 0)
    for done, target in pairwise(grid):
        moved = advance(moved, int(target - done))
        residuals.append(np.asarray(residual(moved)))
        _require_finite(residuals[-1], int(target))
        if progress is not None:
            progress(int(target), steps)
    stacked = np.stack(residuals)
    # Summed in float64 whatever the dtype: the loss is a record, not part of the training.
    loss = convention.loss_scale / 2 * np.sum(stacked.astype(np.float64) ** 2, axis=1)
    return Training(grid.astype(np.int64), loss, stacked, rebuild(moved), convention)


def _compiled(
    network: Network, rebuild: Callable[..., Parameters], x: Array, y: Array, effective_step: float
) -> tuple[Callable[..., Array], Callable[..., Any]]:
    def residual_of(w: list[Array]) -> Array:
        return network.apply(rebuild(w), x) - y

    def step(_: Array, w: list[Array]) -> list[Array]:
        residual, pullback = jax.vjp(residual_of, w)
        (gradient,) = pullback(residual)
        return [a - jnp.asarray(effective_step, a.dtype) * g for a, g in zip(w, gradient, strict=True)]

    # The number of steps is an argument, not a constant: one compilation serves every interval of the grid.
    return jax.jit(lambda w: residual_of(w).reshape(-1)), jax.jit(lambda w, count: jax.lax.fori_loop(0, count, step, w))


def _require_finite(residual: Float[np.ndarray, " N"], step: int) -> None:
    if not np.isfinite(residual).all():
        remedy = "lower the learning rate (check_step gives the largest stable one)" if step else "check the parameters and inputs"
        raise InputError("training that converges", f"a loss that is not finite by step {step}", remedy)


def linearized_loss(
    eigenvalues: Float[np.ndarray, " N"], projections: Float[np.ndarray, " N"], convention: Convention, step: Num[np.ndarray, "*k"] | int
) -> Float[np.ndarray, "*k"]:
    r"""$L_t = (\gamma/2)\sum_i c_i^2 (1-\eta\lambda_i)^{2t}$: the loss of gradient descent on the network linearized at its start.

    Args:
        eigenvalues: $\lambda_i \ge 0$ of the NTK at the start.
        projections: $c_i = \langle u_i, r_0\rangle$.
        convention: $\gamma$ and $\eta$.
        step: t, whole and not negative.

    Source: literature (Lee et al. 2019); derived in theory.
    """
    t = np.asarray(step, np.float64)[..., None]
    decay = convention.effective_step * np.asarray(eigenvalues, np.float64)
    # log|1−ηλ| by log1p where ηλ is small, so that t up to 10^15 multiplies no rounding; −inf where ηλ = 1.
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        rate = np.where(decay < 0.5, np.log1p(-np.minimum(decay, 0.5)), np.log(np.abs(1 - decay)))
        powers = np.exp(np.where(t == 0, 0.0, 2 * t * rate))
    return np.asarray(convention.loss_scale / 2 * (powers @ np.square(np.asarray(projections, np.float64))))


def rounding_floor(labels: Float[np.ndarray, "n c"], convention: Convention, dtype: Any) -> float:
    r"""The loss below which a trained loss is rounding: $(\gamma/2)\,(8\epsilon)^2\,\|y\|^2$ with the $\epsilon$ of the dtype.

    Source: ours; residuals are differences from labels, so each is known to a few $\epsilon |y|$.
    """
    return float(convention.loss_scale / 2 * np.sum(np.square(labels, dtype=np.float64)) * (8 * float(np.finfo(dtype).eps)) ** 2)
