r"""Where a weight meets a sample: $z = \operatorname{op}(h, w)$, linear in w.

The derivative of an output with respect to w is made of the other operand h and of the backward signal g at z. For products and
convolutions it is $\sum_p h_p \otimes g_p$ over positions p, in groups that share nothing; for look-ups h is an index.

Main names: `Site`, `Sizes`, `site`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from jaxtyping import Array


@dataclass(frozen=True)
class Sizes:
    """Of a derivative $\\sum_p h_p \\otimes g_p$: groups, positions p, entries of $h_p$ and of $g_p$."""

    groups: int
    positions: int
    rows: int
    columns: int


@dataclass(frozen=True)
class Site:
    r"""One place where a weight meets the sample.

    Attributes:
        equation: index among the equations that see the sample.
        operand: which operand is the weight, 0 or 1; the other is h.
        weight: its variable.
        jacobian: `(g, rows of h) -> (C, *w.shape)`, g having C in front.
        sizes: None where the derivative is no sum of outer products.
        rows: h → (groups, positions, rows), or indices (1, positions) for a look-up; h itself where `sizes` is None.
        columns: g, without C → (groups, positions, columns).
        product: `(h, w) -> z`, a quicker way to it than the equation, and to its derivative in h alone; None where there is none.
        lookup: rows of the weight are read by index.
    """

    equation: int
    operand: int
    weight: Any
    jacobian: Callable[[Array, Array], Array]
    sizes: Sizes | None = None
    rows: Callable[[Array], Array] = lambda h: h
    columns: Callable[[Array], Array] = lambda g: g
    product: Callable[[Array, Array], Array] | None = None
    lookup: bool = False


def site(equation: Any, operand: int, index: int) -> Site | None:
    """The site of this operand of an equation; None where the operation is not one that is known here, or not linear in the weight."""
    name = equation.primitive.name
    if name in ("add", "sub", "mul"):
        return _elementwise(equation, operand, index)
    if name == "gather":
        return _lookup(equation, index) if operand == 0 else None
    if name not in ("dot_general", "conv_general_dilated") or equation.invars[0] is equation.invars[1]:
        return None
    if equation.invars[0].aval.dtype != equation.invars[1].aval.dtype:
        return None
    return _product(equation, operand, index) if name == "dot_general" else _convolution(equation, operand, index)


def _outer(index: int, operand: int, weight: Any, sizes: Sizes, rows: Any, columns: Any, fold: Any, multiply: Any = None) -> Site:
    def jacobian(g: Array, found: Array) -> Array:
        return jax.vmap(fold)(jnp.einsum("gpk,cgpm->cgkm", found, jax.vmap(columns)(g)))

    return Site(index, operand, weight, jacobian, sizes, rows, columns, multiply)


def _elementwise(equation: Any, operand: int, index: int) -> Site:
    name, weight = equation.primitive.name, equation.invars[operand]
    shape, whole = weight.aval.shape, equation.outvars[0].aval.shape
    spread = tuple(axis + 1 for axis, d in enumerate(whole) if d != 1 and (shape == () or shape[axis] == 1))

    def jacobian(g: Array, h: Array) -> Array:
        full = g * h if name == "mul" else (-g if name == "sub" and operand == 1 else g)
        return full.sum(spread).reshape(-1, *shape)

    return Site(index, operand, weight, jacobian)


def _product(equation: Any, operand: int, index: int) -> Site:
    contracted, batch = equation.params["dimension_numbers"]
    weight, other = equation.invars[operand], equation.invars[1 - operand]
    shape, shape_h = weight.aval.shape, other.aval.shape
    wc, wb, hc, hb = tuple(contracted[operand]), tuple(batch[operand]), tuple(contracted[1 - operand]), tuple(batch[1 - operand])
    wr = tuple(axis for axis in range(len(shape)) if axis not in wc + wb)
    hr = tuple(axis for axis in range(len(shape_h)) if axis not in hc + hb)
    groups, entries, columns = (math.prod(shape[axis] for axis in axes) for axes in (wb, wc, wr))
    positions = math.prod(shape_h[axis] for axis in hr)
    order = wb + wc + wr

    def signal(g: Array) -> Array:
        return g.reshape(groups, positions, columns) if operand else g.reshape(groups, columns, positions).swapaxes(1, 2)

    return _outer(
        index,
        operand,
        weight,
        Sizes(groups, positions, entries, columns),
        lambda h: h.transpose(hb + hr + hc).reshape(groups, positions, entries),
        signal,
        lambda j: j.reshape([shape[axis] for axis in order]).transpose(np.argsort(order)),
    )


def _convolution(equation: Any, operand: int, index: int) -> Site | None:
    given = equation.params
    if operand != 1 or given["batch_group_count"] != 1:
        return None
    weight = equation.invars[1]
    groups, (lhs, rhs, out) = given["feature_group_count"], given["dimension_numbers"]
    shape, shape_h, shape_z = weight.aval.shape, equation.invars[0].aval.shape, equation.outvars[0].aval.shape
    batch, size, kernel = shape_z[out[0]], [shape_z[axis] for axis in out[2:]], [shape[axis] for axis in rhs[2:]]
    channels, columns = shape[rhs[1]], shape[rhs[0]] // groups
    positions, entries = batch * math.prod(size), math.prod(kernel) * channels
    order = (*rhs[2:], rhs[1], rhs[0])

    def patches(h: Array) -> Array:
        """Neighbourhoods by strided slices: a convolution with an identity kernel is slower."""
        pads = [(lo, hi, step - 1) for (lo, hi), step in zip(given["padding"], given["lhs_dilation"], strict=True)]
        h = lax.pad(h.transpose(lhs[0], *lhs[2:], lhs[1]), jnp.zeros((), h.dtype), [(0, 0, 0), *pads, (0, 0, 0)])

        def cut(place: Sequence[int]) -> Array:
            steps = zip(place, given["rhs_dilation"], size, given["window_strides"], strict=True)
            return h[(slice(None), *(slice(o * d, o * d + (n - 1) * s + 1, s) for o, d, n, s in steps))]

        found = jnp.stack([cut(place) for place in product(*map(range, kernel))], -2)  # (batch, *size, kernel, all channels)
        return jnp.moveaxis(found.reshape(positions, -1, groups, channels), 2, 0).reshape(groups, positions, entries)

    def fold(j: Array) -> Array:
        spread = jnp.moveaxis(j.reshape(groups, entries, columns), 0, 1)  # output channels run over groups first
        return spread.reshape([shape[axis] for axis in order]).transpose(np.argsort(order))

    to_z = np.argsort((out[0], *out[2:], out[1]))

    def multiply(h: Array, w: Array) -> Array:
        matrix = jnp.moveaxis(w.transpose(order).reshape(entries, groups, columns), 1, 0)
        z = jnp.moveaxis(jnp.matmul(patches(h), matrix, precision=given["precision"]), 0, 1)
        return z.reshape(batch, *size, groups * columns).transpose(to_z)

    def back(w: Array, g: Array) -> tuple[Array, Array]:
        """With steps s, entry sq + e of the padded input gets $\\sum_t g_{q-t} w_{st+e}$: one product of matrices for all e, and no zeros
        between the entries of g, through which XLA differentiates."""
        steps, axes = given["window_strides"], range(len(size))
        taps = [-(-k // step) for k, step in zip(kernel, steps, strict=True)]
        w = lax.pad(
            w.transpose(order),
            jnp.zeros((), w.dtype),
            [*((0, t * s - k, 0) for t, s, k in zip(taps, steps, kernel, strict=True)), (0, 0, 0), (0, 0, 0)],
        )
        w = w.reshape(*(d for pair in zip(taps, steps, strict=True) for d in pair), channels, groups, columns)
        last = 2 * len(size)  # (tap, step) of each axis, channels, groups, columns
        matrix = w.transpose(last + 1, *(2 * a for a in axes), last + 2, *(2 * a + 1 for a in axes), last)
        matrix = matrix.reshape(groups, math.prod(taps) * columns, math.prod(steps) * channels)
        g = g.transpose(out[0], *out[2:], out[1])
        g = jnp.pad(g, [(0, 0), *((t - 1, t - 1) for t in taps), (0, 0)])
        ends = [n + t - 1 for n, t in zip(size, taps, strict=True)]
        near = [
            g[(slice(None), *(slice(t - 1 - o, t - 1 - o + n) for o, t, n in zip(at, taps, ends, strict=True)))]
            for at in product(*map(range, taps))
        ]
        spread = jnp.stack(near, -2).reshape(batch * math.prod(ends), math.prod(taps), groups, columns)
        found = jnp.matmul(jnp.moveaxis(spread, 2, 0).reshape(groups, -1, math.prod(taps) * columns), matrix, precision=given["precision"])
        found = jnp.moveaxis(found.reshape(groups, batch, *ends, *steps, channels), 0, -2)
        mixed = [1 + a + i * len(size) for a in axes for i in (0, 1)]
        whole = found.transpose(0, *mixed, found.ndim - 2, found.ndim - 1).reshape(
            batch, *(n * s for n, s in zip(ends, steps, strict=True)), -1
        )
        inner = [shape_h[axis] for axis in lhs[2:]]
        cuts = [(-lo, n - (have - lo), 0) for (lo, _), n, have in zip(given["padding"], inner, whole.shape[1:-1], strict=True)]
        whole = lax.pad(whole, jnp.zeros((), g.dtype), [(0, 0, 0), *cuts, (0, 0, 0)])
        return whole.transpose(np.argsort((lhs[0], *lhs[2:], lhs[1]))), jnp.zeros(shape, g.dtype)

    if {*given["lhs_dilation"], *given["rhs_dilation"]} == {1}:
        plain = multiply
        multiply = jax.custom_vjp(plain)
        multiply.defvjp(lambda h, w: (plain(h, w), w), back)

    return _outer(
        index,
        operand,
        weight,
        Sizes(groups, positions, entries, columns),
        patches,
        lambda g: jnp.moveaxis(g.transpose(out[0], *out[2:], out[1]).reshape(positions, groups, columns), 1, 0),
        fold,
        multiply,
    )


def _lookup(equation: Any, index: int) -> Site | None:
    """Rows of a table read by one index each, as an embedding does."""
    given = equation.params
    numbers, mode = given["dimension_numbers"], given["mode"]
    table, place = equation.invars[0], equation.invars[1]
    shape, shape_i = table.aval.shape, place.aval.shape
    leading = len(shape_i) - 1
    plain = (
        numbers.collapsed_slice_dims == (0,)
        and numbers.start_index_map == (0,)
        and not numbers.operand_batching_dims
        and tuple(given["slice_sizes"]) == (1, *shape[1:])
        and tuple(numbers.offset_dims) == tuple(range(leading, leading + len(shape) - 1))
        and shape_i[-1] == 1
    )
    if not plain or len(shape) < 2 or shape[0] == 0:
        return None
    rows, columns, positions = shape[0], math.prod(shape[1:]), math.prod(shape_i)
    clipped = mode in (lax.GatherScatterMode.CLIP, lax.GatherScatterMode.PROMISE_IN_BOUNDS)

    def indices(h: Array) -> Array:
        """−1 where nothing is read."""
        found = h.reshape(1, positions)
        return jnp.clip(found, 0, rows - 1) if clipped else jnp.where((found >= 0) & (found < rows), found, -1)

    def jacobian(g: Array, found: Array) -> Array:
        where = found[0]
        signal = jnp.where((where >= 0)[:, None], g.reshape(g.shape[0], positions, columns), 0)
        return jnp.zeros((g.shape[0], rows, columns), g.dtype).at[:, where].add(signal).reshape(-1, *shape)

    sizes = Sizes(1, positions, rows, columns)
    return Site(index, 0, table, jacobian, sizes, indices, lambda g: g.reshape(1, positions, columns), lookup=True)
