r"""What is known of each sample, and what two blocks of samples make of it.

Main names: `features`, `contract`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import jax
import jax.numpy as jnp
from jax import lax
from jax.extend.core import Literal
from jaxtyping import Array

from numerics.kernels.choosing import JACOBIAN, PRODUCTS, Chosen
from numerics.kernels.sites import Site
from numerics.kernels.tracing import Tapped, bind, evaluate

Features = Any
"""A pytree of arrays, samples first: a tuple for each factored weight, and a Jacobian (n, C, P) for each other parameter."""


def features(tapped: Tapped, chosen: Chosen, leaves: Sequence[Array], samples: Array) -> Features:
    """What is known of each sample: one forward pass, and one backward pass for each output.

    A zero is added to the result of every operation where a weight meets the sample; the derivative with respect to it is the backward
    signal there.
    """
    weights = tapped.weights(leaves)
    sites = {s.equation: s for s, _ in chosen.factored} | {s.equation: s for _, found in chosen.summed for s in found}
    plain = [weight for weight, found in chosen.summed if not found]
    needed = list(chosen.leaves)

    def forward(taps: dict[int, Array], free: list[Array], x: Array) -> tuple[Array, dict[int, Array]]:
        inputs = {}

        def one(index: int, equation: Any, values: Sequence[Any]) -> list[Any]:
            if index not in sites:
                return bind(equation, values)
            here = sites[index]
            h, w = values[1 - here.operand], values[here.operand]
            inputs[index] = here.rows(h)
            z = bind(equation, values)[0] if here.product is None else here.product(h, w)
            return [z + taps[index]]

        start = {**weights, **dict(zip(plain, free, strict=True)), tapped.sample: x}
        known = evaluate(tapped.sample_equations, start, one)
        return tapped.output.val if isinstance(tapped.output, Literal) else known[tapped.output], inputs

    def pulled(total: list[Any]) -> list[Array]:
        """From derivatives with respect to weights to those with respect to parameters: scales, shapes and sharing are in here."""

        def weights_of(moved: list[Array]) -> list[Array]:
            changed = list(leaves)
            for index, leaf in zip(needed, moved, strict=True):
                changed[index] = leaf
            known = tapped.weights(changed)
            return [known[weight] for weight, _ in chosen.summed]

        back = jax.vjp(weights_of, [leaves[index] for index in needed])[1]
        return list(jax.vmap(lambda one: back(one)[0])(total))

    def one_sample(x: Array) -> Features:
        taps = {index: jnp.zeros_like(tapped.sample_equations[index].outvars[0].aval) for index in sites}
        out, back, inputs = jax.vjp(lambda t, w: forward(t, w, x), taps, [weights[v] for v in plain], has_aux=True)
        signals, free = jax.vmap(back)(jnp.eye(tapped.outputs, dtype=out.dtype))
        by_weight = dict(zip(plain, free, strict=True))
        total = [
            by_weight[weight] if not found else sum(s.jacobian(signals[s.equation], inputs[s.equation]) for s in found)
            for weight, found in chosen.summed
        ]
        jacobians = pulled(total) if chosen.summed else []
        return (
            [_factors(s, method, signals[s.equation], inputs[s.equation]) for s, method in chosen.factored],
            [j.reshape(tapped.outputs, -1) for j in jacobians],
        )

    factors, jacobians = lax.map(one_sample, samples, batch_size=chosen.together)
    return _scaled(tapped, chosen, leaves, factors), jacobians


def _factors(site: Site, method: str, signal: Array, rows: Array) -> tuple[Array, ...]:
    if method == JACOBIAN and site.lookup:
        return (site.jacobian(signal, rows).reshape(len(signal), -1),)
    columns = jax.vmap(site.columns)(signal)
    if method == JACOBIAN:
        return (jnp.einsum("cgpm,gpk->cgmk", columns, rows).reshape(len(signal), -1),)
    return (rows, columns, jnp.einsum("gpk,cgpm->cgkm", rows, columns)) if method == PRODUCTS else (rows, columns)


def _scaled(tapped: Tapped, chosen: Chosen, leaves: Sequence[Array], factors: list[tuple[Array, ...]]) -> list[tuple[Array, ...]]:
    """The factor s of each weight $w = sQv$ goes into the signal; at v of ones every entry of w is s or −s."""
    if not factors:
        return []
    at_ones = tapped.weights([jnp.ones_like(leaf) for leaf in leaves])
    scales = [jnp.sqrt(jnp.mean(jnp.square(at_ones[site.weight]))) for site, _ in chosen.factored]
    methods = (method for _, method in chosen.factored)
    return [
        (parts[0] * s,) if method == JACOBIAN else (parts[0], *(part * s for part in parts[1:]))
        for method, parts, s in zip(methods, factors, scales, strict=True)
    ]


def contract(chosen: Chosen, left: Features, right: Features, *, samples: tuple[int, int], outputs: int, trace: bool, dtype: Any) -> Array:
    """The kernel of two blocks of samples: (n·C, m·C), or (n, m) for the trace over outputs."""
    shape = (samples[0], samples[1]) if trace else (samples[0], outputs, samples[1], outputs)
    total = jnp.zeros(shape, dtype)
    for a, b in zip(_jacobians(chosen, left), _jacobians(chosen, right), strict=True):
        total += (a.reshape(len(a), -1) @ b.reshape(len(b), -1).T if trace else _flat(a) @ _flat(b).T).reshape(shape)
    for (site, method), a, b in zip(chosen.factored, left[0], right[0], strict=True):
        if method != JACOBIAN:
            total += _products(a, b) if method == PRODUCTS else _gram(site, a, b, shape, trace=trace)
    return total if trace else total.reshape(samples[0] * outputs, samples[1] * outputs)


def _jacobians(chosen: Chosen, known: Features) -> list[Array]:
    return [*known[1], *(parts[0] for (_, method), parts in zip(chosen.factored, known[0], strict=True) if method == JACOBIAN)]


def _flat(array: Array) -> Array:
    return array.reshape(-1, array.shape[-1])


def _gram(site: Site, a: tuple[Array, ...], b: tuple[Array, ...], shape: tuple[int, ...], *, trace: bool) -> Array:
    """Over all pairs of positions and all groups, one pair of matrix products after the other."""
    (rows_a, columns_a), (rows_b, columns_b) = a[:2], b[:2]
    groups, positions = rows_a.shape[1:3]

    def pair(g: Any, p: Any, q: Any) -> Array:
        if site.lookup:
            one, other = rows_a[:, g, p, None], rows_b[None, :, g, q]
            inner = ((one == other) & (one >= 0)).astype(columns_a.dtype)
        else:
            inner = rows_a[:, g, p] @ rows_b[:, g, q].T
        signal_a, signal_b = columns_a[:, :, g, p], columns_b[:, :, g, q]  # (n, C, columns)
        if trace:
            return inner * (signal_a.reshape(len(signal_a), -1) @ signal_b.reshape(len(signal_b), -1).T)
        return inner[:, None, :, None] * (_flat(signal_a) @ _flat(signal_b).T).reshape(shape)

    if groups * positions**2 == 1:
        return pair(0, 0, 0)

    def add(total: Array, at: Array) -> tuple[Array, None]:
        return total + pair(at[0], at[1], at[2]), None

    places = jnp.stack([axis.ravel() for axis in jnp.meshgrid(*map(jnp.arange, (groups, positions, positions)), indexing="ij")], 1)
    return lax.scan(add, jnp.zeros(shape, columns_a.dtype), places)[0]


def _products(a: tuple[Array, ...], b: tuple[Array, ...]) -> Array:
    rows, columns, _ = a

    def one(jacobian: Array) -> Array:
        moved = jnp.einsum("ngpk,dgkm->ndgpm", rows, jacobian)
        return jnp.einsum("ncgpm,ndgpm->ncd", columns, moved)

    return jnp.moveaxis(lax.map(one, b[2]), 0, 2)
