"""Every way to a weight's part gives the same kernel, and the cheapest is taken."""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jax import lax

import ntkbounds as nb
from numerics.kernels import choosing
from numerics.kernels.choosing import GRAM, JACOBIAN, PLAIN, PRODUCTS, UNUSED, cheapest
from numerics.kernels.sites import Sizes
from numerics.tolerances import tolerance

NCHW = ("NCHW", "OIHW", "NCHW")


def grouped(p: Any, x: Any) -> Any:
    return jnp.tanh(lax.conv_general_dilated(x, 3 * p["w"], (2, 1), "SAME", dimension_numbers=NCHW, feature_group_count=2)).sum(3) @ p["v"]


def problem() -> tuple[Any, jax.Array]:
    rng = np.random.default_rng(0)
    params = {"w": jnp.asarray(rng.standard_normal((6, 1, 2, 3))), "v": jnp.asarray(rng.standard_normal((2, 3)))}
    return params, jnp.asarray(rng.standard_normal((5, 2, 4, 3)))


@pytest.mark.parametrize("method", [GRAM, PRODUCTS, JACOBIAN])
def test_all_ways_agree(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def forced(sizes: Sizes, outputs: int, *_: Any, **__: Any) -> tuple[str, int, int]:
        return method, 0, 8

    monkeypatch.setattr(choosing, "cheapest", forced)
    params, x = problem()
    rows = jax.vmap(lambda one: jax.jacrev(lambda p: grouped(p, one[None])[0].reshape(-1))(params))(x)
    full = np.concatenate([np.asarray(leaf).reshape(5 * 18, -1) for leaf in jax.tree.leaves(rows)], 1)

    def flat(p: Any, inputs: Any) -> Any:
        return grouped(p, inputs).reshape(len(inputs), -1)

    assert {part.method for part in nb.kernel_plan(flat, params, x).parts} == {method}
    expected = full @ full.T
    np.testing.assert_allclose(nb.empirical_ntk(flat, params, x), expected, rtol=0, atol=tolerance("float64").kernel * expected.max())


@pytest.mark.parametrize(
    ("sizes", "outputs", "trace", "method"),
    [
        (Sizes(1, 1, 784, 512), 1, False, GRAM),  # a dense layer
        (Sizes(1, 784, 9, 32), 10, False, JACOBIAN),  # many positions
        (Sizes(1, 4, 4000, 512), 2, False, GRAM),  # few positions, a large matrix
        (Sizes(1, 16, 500, 64), 1000, False, PRODUCTS),  # many outputs
        (Sizes(1, 16, 500, 64), 1000, True, GRAM),
    ],
)
def test_the_cheapest_is_taken(sizes: Sizes, outputs: int, trace: bool, method: str) -> None:
    assert cheapest(sizes, outputs, 1000, 10**6, 4, trace=trace, lookup=False)[0] == method


def test_a_plan_counts_what_is_done() -> None:
    params = {"w": np.ones((3, 5)), "v": np.ones((5, 2)), "s": np.ones(4), "idle": np.ones(1)}
    plan = nb.kernel_plan(lambda p, x: jnp.tanh(x @ p["w"]) @ p["v"] + jnp.maximum(x[:, :1], p["s"].sum()), params, np.eye(6, 3))
    assert {part.name: part.method for part in plan.parts} == {"['w']": GRAM, "['v']": GRAM, "['s']": PLAIN, "['idle']": UNUSED}
    by_name = {part.name: part for part in plan.parts}
    assert by_name["['w']"].flops == 2 * 21 * (3 + 4 * 5 + 4)  # 21 pairs of 6; h of 3, four pairs of g of 5, and their products
    assert by_name["['w']"].bytes == 8 * (3 + 2 * 5)
    assert by_name["['s']"].bytes == 8 * 2 * 4
    assert "Gram" in str(plan)
    assert "['idle']" in str(plan)


LAYERS = st.lists(
    st.tuples(st.sampled_from(["dense", "bias", "norm", "relu", "tanh", "scale", "residual", "repeat", "tie"]), st.integers(1, 4)),
    max_size=6,
)
IMAGE = st.tuples(st.integers(1, 3), st.integers(1, 2), st.integers(1, 2), st.integers(1, 2), st.sampled_from(["SAME", "VALID"]))


@settings(max_examples=15)
@given(image=IMAGE, layers=LAYERS, outputs=st.integers(1, 3), samples=st.integers(1, 5), seed=st.integers(0, 100), double=st.booleans())
def test_it_is_the_naive_kernel_of_networks_that_are_drawn(
    image: tuple[int, int, int, int, str], layers: list[tuple[str, int]], outputs: int, samples: int, seed: int, double: bool
) -> None:
    rng = np.random.default_rng(seed)
    kernel_size, stride, dilation, groups, padding = image
    params: list[Any] = [rng.standard_normal((kernel_size, kernel_size, 2 // groups, 4))]
    width = 4
    for kind, size in layers:
        shapes = {"dense": [(width, size)], "bias": [(width,)], "norm": [(width,), (width,)], "scale": [()], "residual": [(width, width)]}
        params.append([rng.standard_normal(shape) for shape in shapes.get(kind, [])])
        width = size if kind == "dense" else width
    params.append(rng.standard_normal((width, outputs)))

    def apply(p: Any, x: Any) -> Any:
        dims = ("NHWC", "HWIO", "NHWC")
        more = {"rhs_dilation": (dilation, dilation), "feature_group_count": groups}
        h = lax.conv_general_dilated(x, p[0], (stride, stride), padding, dimension_numbers=dims, **more).mean((1, 2))
        last = None
        for (kind, _), w in zip(layers, p[1:-1], strict=True):
            if kind == "dense":
                h, last = h @ w[0], w[0]
            elif kind == "bias":
                h = h + w[0]
            elif kind == "norm":
                h = (h - h.mean(-1, keepdims=True)) / jnp.sqrt(h.var(-1, keepdims=True) + 0.1) * w[0] + w[1]
            elif kind in ("relu", "tanh"):
                h = jax.nn.relu(h) if kind == "relu" else jnp.tanh(h)
            elif kind == "scale":
                h = w[0] * h
            elif kind == "residual":
                h = h + jnp.tanh(h @ w[0])
            elif last is not None and h.shape[-1] == last.shape[1]:  # a weight used a second time
                h = jnp.tanh(h @ last.T) @ last if kind == "repeat" else h * last.sum(0)
        return h @ p[-1]

    x = rng.standard_normal((samples, 5, 5, 2))
    rows = jax.jit(jax.vmap(lambda one: jax.jacrev(lambda p: apply(p, one[None])[0])(params)))(x)
    full = np.concatenate([np.asarray(leaf).reshape(samples * outputs, -1) for leaf in jax.tree.leaves(rows)], 1)
    dtype = np.float64 if double else np.float32
    found = nb.empirical_ntk(apply, jax.tree.map(lambda w: np.asarray(w, dtype), params), x.astype(dtype))
    assert found.dtype == dtype
    # of the largest product of gradients in any weight's part: what is added may cancel
    size = np.abs(full) @ np.abs(full).T
    # float32 rounds at every layer; normalization divides by as little as √0.1
    np.testing.assert_allclose(found, full @ full.T, rtol=0, atol=(1e-11 if double else 1e-3) * size.max() + 1e-30)
