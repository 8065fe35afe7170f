r"""What a user's function must be for its kernel to be $JJ^T$ row by row: tried on a few samples.

Main names: `output_shape`, `check_samples`, `check_directions`.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Num

from numerics.networks.contents import digest_of_call, remember
from numerics.networks.network import Parameters, moving
from theory.foundations.errors import InputError
from theory.foundations.user_files import one_line

MIXED = (
    "outputs that depend on their own sample alone",
    "outputs that change when the other samples of the batch change",
    "switch batch statistics and dropout to evaluation (model.eval(), use_running_average=True), or normalize within a sample",
)
BLOCK = 128
"""Samples whose derivatives are compared at one time."""
TRIED = 3
"""Samples on which a function is tried at every call."""
PAIRED = 32
"""Samples of which every pair is tried, when a function is seen first."""


def output_shape(apply: Callable[..., Any], params: Parameters, inputs: Any) -> tuple[int, ...]:
    """The shape of `apply(params, inputs)`, found without computing it; raises whatever the function raises.

    Raises:
        InputError: outputs that are not one array of real floating-point numbers.
    """
    leaves, rebuild = moving(params)  # the other leaves are closed over: a module's are no arrays
    found = jax.eval_shape(lambda w, x: apply(rebuild(w), x), leaves, inputs)
    if not hasattr(found, "shape"):
        raise InputError("one array of outputs", f"an object of type {type(found).__name__}", "return the array that the loss compares")
    if not jnp.issubdtype(found.dtype, jnp.floating):
        raise InputError("outputs of real floating-point numbers", str(found.dtype), "convert them")
    return tuple(found.shape)


def check_samples(
    apply: Callable[..., Any], params: Parameters, inputs: Num[Array | np.ndarray, "n *d"], *, separate: bool = True, seen: bool = False
) -> None:
    r"""Try a function on some samples: finite, the same twice, and each sample's output a function of that sample alone.

    The kernel takes the Jacobian sample by sample, so a function that looks across the batch would get a wrong one without a word.
    Outputs count as the same within $\sqrt\epsilon$ of the largest: products of matrices of other sizes round otherwise, by some
    $\epsilon$; batch statistics change outputs by as much as they are.

    Args:
        apply: `apply(params, inputs)` whose shape is known to be right.
        params: where to try it.
        inputs: the samples.
        separate: whether samples must not depend on each other; training alone does not need it.
        seen: whether the same function has passed before, at other parameters or inputs: it is tried on fewer.

    Raises:
        InputError: a function without one of these, or one that fails when it is run.
    """
    leaves, rebuild = moving(params)
    params = rebuild(leaves)  # JAX's arrays, as in the kernel
    few = jnp.asarray(inputs)[: TRIED if separate else None]
    whole = _values(apply, params, few, f"apply(params, inputs) to run on {len(few)} samples", "try it on these inputs by itself")
    bad = int((~np.isfinite(whole)).reshape(len(whole), -1).any(axis=1).sum())
    if bad:
        raise InputError("finite outputs at the start", f"NaN or infinity for {bad} of {len(few)} samples", "check parameters and inputs")
    near = _near(whole)
    if seen:
        if separate:
            _check_pairs(apply, params, few, [np.arange(len(few)) > 0])
        return
    again = _values(apply, params, few, "apply(params, inputs) to run twice", "give it no state")
    if not _same(again, whole, near):
        raise InputError("a pure function", "one that gives other outputs the second time", "take random numbers and state out of it")
    if not separate:
        return
    remedy = "let it read the number of samples from the inputs' shape"
    alone = [_values(apply, params, few[i : i + 1], "a function of any number of samples, one too", remedy) for i in range(len(few))]
    if any(one.shape[:1] != (1,) for one in alone):
        raise InputError("a row of outputs for each sample", f"shape {alone[0].shape} for one sample", remedy)
    if not _same(np.concatenate(alone), whole, near):
        raise InputError(*MIXED)
    if len(inputs) > TRIED:
        places = np.unique(np.linspace(0, len(inputs) - 1, min(PAIRED, len(inputs))).round().astype(int))
        bits = [np.arange(len(places)) >> bit & 1 == 1 for bit in range((len(places) - 1).bit_length())]
        _check_pairs(apply, params, jnp.asarray(inputs)[places], [half for bit in bits for half in (bit, ~bit)])


def _check_pairs(apply: Callable[..., Any], params: Parameters, inputs: Array, halves: list[np.ndarray]) -> None:
    """Put other samples in the place of a part of them: the outputs of the rest must stay. Any two samples differ in a binary digit of
    their numbers, so parts by digits, one and the other way round, try every pair."""
    expected, remedy = f"apply(params, inputs) to run on {len(inputs)} samples", "try it on these inputs by itself"
    whole = _values(apply, params, inputs, expected, remedy)
    finite = np.isfinite(whole).reshape(len(whole), -1).all(axis=1)  # kernels that are not finite are named elsewhere
    near = _near(whole[finite])
    for half in halves:
        mask = half.reshape(-1, *[1] * (inputs.ndim - 1))
        found = _values(apply, params, jnp.where(mask, jnp.roll(inputs, 1, axis=0), inputs), expected, remedy)
        if not _same(found[~half & finite], whole[~half & finite], near):
            raise InputError(*MIXED)


def check_directions(apply: Callable[..., Any], params: Parameters, inputs: Num[Array | np.ndarray, "n *d"]) -> None:
    r"""Compare forward and reverse derivatives of a function that reads by index, on all samples.

    JAX clips an index out of range going forward and drops it going back: $J J^T$ is then of two different J. With random u and w,
    $\langle u, Jw\rangle$ and $\langle J^Tu, w\rangle$ differ by $u_i(Jw)_i$ for each such output i. A function that has no forward
    derivative is not compared.

    Raises:
        InputError: derivatives that differ.
    """
    leaves, rebuild = moving(params)

    def outputs(moved: list[Array], x: Any) -> Array:
        return jnp.asarray(apply(rebuild(moved), x))

    if not _reads_by_index(apply, params, outputs, leaves, jnp.asarray(inputs[:1])):
        return
    generator = np.random.default_rng(0)
    direction = [jnp.asarray(generator.standard_normal(leaf.shape), leaf.dtype) for leaf in leaves]
    for start in range(0, len(inputs), BLOCK):
        part = partial(outputs, x=jnp.asarray(inputs[start : start + BLOCK]))
        try:
            value, forward = jax.jvp(part, (leaves,), (direction,))
        except TypeError:  # a derivative of its own, in reverse only
            return
        weights = jnp.asarray(generator.standard_normal(value.shape), value.dtype)
        (backward,) = jax.vjp(part, leaves)[1](weights)
        one = float(jnp.vdot(weights, forward))
        other = float(sum(jnp.vdot(a, b) for a, b in zip(backward, direction, strict=True)))
        scale = float(jnp.linalg.norm(forward)) + float(sum(jnp.linalg.norm(a) for a in backward))
        if abs(one - other) > np.sqrt(np.finfo(value.dtype).eps) * scale:
            raise InputError("equal forward and reverse derivatives", f"{one:.6g} and {other:.6g}", "check for indices out of range")


_by_index: dict[bytes, bool] = {}


def _reads_by_index(apply: Any, params: Parameters, outputs: Callable[..., Any], leaves: list[Array], one: Array) -> bool:
    known = digest_of_call(apply, params, one)
    if known in _by_index:
        return _by_index[known]
    found = "gather" in str(jax.make_jaxpr(outputs)(leaves, one))
    return found if known is None else remember(_by_index, known, found)


def _near(values: np.ndarray) -> float:
    return float(np.sqrt(np.finfo(values.dtype).eps) * np.abs(values).max(initial=0))


def _same(found: np.ndarray, expected: np.ndarray, near: float) -> bool:
    return found.shape == expected.shape and bool(np.all(np.abs(found - expected) <= near))


def _values(apply: Callable[..., Any], params: Parameters, inputs: Array, expected: str, remedy: str) -> np.ndarray:
    try:
        return np.asarray(apply(params, inputs))
    except Exception as error:  # whatever the user's function raises
        raise InputError(expected, one_line(error), remedy) from error
