"""The structured kernel equals J Jᵀ of a naive Jacobian, on networks that Hypothesis draws and on operations one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from jax import lax

import ntkbounds as nb
from numerics.tolerances import tolerance

KERNEL = tolerance("float64").kernel
Apply = Callable[[Any, Any], Any]


def drawn(*shape: int, seed: int = 0) -> jax.Array:
    return jnp.asarray(np.random.default_rng([seed, *shape]).standard_normal(shape))


def jacobian(apply: Apply, params: Any, x: Any) -> np.ndarray:
    """Sample by sample, by reverse mode, nothing shared with what is tested."""
    rows = jax.jit(jax.vmap(lambda one: jax.jacrev(lambda p: apply(p, one[None])[0].reshape(-1))(params)))(jnp.asarray(x))
    n, c = jax.tree.leaves(rows)[0].shape[:2]
    return np.concatenate([np.asarray(leaf).reshape(n * c, -1) for leaf in jax.tree.leaves(rows)], 1)


def by_products(apply: Apply, params: Any, x: Any) -> np.ndarray:
    """A second way: column by column, the jvp of a vjp over the whole batch."""

    def outputs(p: Any) -> jax.Array:
        return apply(p, x).reshape(-1)

    back = jax.vjp(outputs, params)[1]
    size = outputs(params).size
    return np.asarray(jax.vmap(lambda v: jax.jvp(outputs, (params,), back(v))[1])(jnp.eye(size))).T


def same(found: Any, expected: np.ndarray, relative: float = KERNEL) -> None:
    # sums of up to some thousand products, in another order
    np.testing.assert_allclose(found, expected, rtol=0, atol=relative * max(np.abs(expected).max(), 1e-300))


def conv(h: Any, w: Any, stride: int = 1, padding: Any = "SAME", **more: Any) -> Any:
    return lax.conv_general_dilated(h, w, (stride, stride), padding, dimension_numbers=("NHWC", "HWIO", "NHWC"), **more)


def norm(h: Any, scale: Any, shift: Any) -> Any:
    mean = h.mean(-1, keepdims=True)
    return (h - mean) / jnp.sqrt(h.var(-1, keepdims=True) + 1e-5) * scale + shift


def pool(h: Any) -> Any:
    return lax.reduce_window(h, -jnp.inf, lax.max, (1, 2, 2, 1), (1, 2, 2, 1), "VALID")


def attention(p: Any, h: Any) -> Any:
    q, k, v = (jnp.einsum("btd,dhk->bhtk", h, p[name]) for name in "qkv")
    mixed = jax.nn.softmax(q @ k.swapaxes(2, 3) / 2.0, -1) @ v
    return jnp.einsum("bhtk,hkd->btd", mixed, p["o"])


def scanned(p: Any, x: Any) -> Any:
    def step(h: Any, one: Any) -> tuple[Any, None]:
        return jnp.tanh(h @ p["w"] + one @ p["u"]), None

    return lax.scan(step, jnp.zeros((len(x), 4), x.dtype), x.swapaxes(0, 1))[0] @ p["v"]


@jax.custom_vjp
def twice(w: Any) -> Any:
    return 2 * w


twice.defvjp(lambda w: (2 * w, None), lambda _, g: (2 * g,))

HEADS = {"q": drawn(4, 2, 3), "k": drawn(4, 2, 3, seed=1), "v": drawn(4, 2, 3, seed=2), "o": drawn(2, 3, 4)}
CASES: dict[str, tuple[Apply, Any, Any]] = {
    "bias": (lambda p, x: jnp.tanh(x @ p["w"] / 3 + p["b"]) @ p["v"] + p["c"],
             {"w": drawn(5, 8), "b": drawn(8), "v": drawn(8, 3), "c": drawn(3)}, drawn(6, 5)),
    "a weight on the left": (lambda p, x: jnp.einsum("ab,nb->na", p, jnp.tanh(x)), drawn(3, 5), drawn(6, 5)),
    "shared": (lambda p, x: jnp.tanh(jnp.tanh(x @ p) @ p) @ p[:, :2], drawn(6, 6), drawn(6, 6)),
    "tied": (lambda p, x: jnp.tanh(x @ p) @ p.T, drawn(6, 4), drawn(6, 6)),
    "one parameter, scaled twice": (lambda p, x: jnp.tanh(x @ (2 * p)) @ (p / 3).reshape(4, 6), drawn(6, 4), drawn(6, 6)),
    "weight norm": (lambda p, x: jnp.tanh(x @ (p[0] * p[1] / jnp.linalg.norm(p[0], axis=0))) @ p[2],
                    [drawn(6, 8), drawn(8), drawn(8, 2)], drawn(6, 6)),
    "not linear in the weight": (lambda p, x: jnp.sin(x[:, :, None] ** 2 / (1 + p[0] ** 2)).sum(1) @ p[1] + jnp.exp(p[2]),
                                 [drawn(6, 8), drawn(8, 2), drawn(2)], drawn(6, 6)),
    "weights alone": (lambda p, x: jnp.broadcast_to(p["b"] ** 2, (len(x), 2)), {"b": drawn(2)}, drawn(4, 3)),
    "a weight unused": (lambda p, x: x @ p[0], [drawn(3, 2), drawn(4)], drawn(4, 3)),
    "gradient stopped": (lambda p, x: jnp.tanh(x @ lax.stop_gradient(p[0])) @ p[1] + lax.stop_gradient(x @ p[2]),
                         [drawn(3, 4), drawn(4, 2), drawn(3, 2)], drawn(4, 3)),
    "subtracted": (lambda p, x: (p["a"] - x * p["b"]) @ p["w"] - p["c"], {"a": drawn(3), "b": jnp.array(2.0), "w": drawn(3, 2),
                   "c": jnp.array(1.0)}, drawn(4, 3)),
    "patches, dilated": (lambda p, x: conv(jax.nn.relu(conv(x, p[0], padding="VALID", rhs_dilation=(2, 2)) + p[1]), p[2], 2).mean((1, 2)),
                         [drawn(3, 3, 2, 4), drawn(4), drawn(2, 2, 4, 3)], drawn(4, 9, 8, 2)),
    "uneven padding": (lambda p, x: conv(x, p, 3, [(2, 0), (1, 3)]).sum((1, 2)), drawn(3, 2, 2, 2), drawn(4, 7, 6, 2)),
    "depthwise": (lambda p, x: (conv(x, p, feature_group_count=4) ** 2).mean((1, 2)), drawn(3, 3, 1, 4), drawn(4, 5, 5, 4)),
    "groups": (lambda p, x: (conv(x, p, 2, feature_group_count=2) ** 2).mean((1, 2)), drawn(3, 3, 2, 6), drawn(4, 5, 5, 4)),
    "transposed convolution": (lambda p, x: lax.conv_transpose(x, p, (2, 2), "SAME").sum((1, 2)), drawn(3, 3, 2, 4), drawn(4, 3, 3, 2)),
    "locally connected": (lambda p, x: jnp.einsum("ntd,tdk->nk", jnp.tanh(x), p), drawn(3, 4, 2), drawn(4, 3, 4)),
    "pooling and residual": (lambda p, x: (lambda h: (h + conv(jax.nn.relu(h), p[1])).reshape(len(x), -1) @ p[2])(pool(conv(x, p[0]))),
                             [drawn(3, 3, 1, 3), drawn(3, 3, 3, 3), drawn(12, 2)], drawn(4, 4, 4, 1)),
    "attention": (lambda p, x: norm(x + attention(p, x), p["s"], p["t"]).mean(1) @ p["w"],
                  {**HEADS, "s": drawn(4), "t": drawn(4), "w": drawn(4, 2)}, drawn(4, 3, 4)),
    "embedding": (lambda p, x: jnp.tanh(p["e"][x].mean(1)) @ p["w"], {"e": drawn(7, 4), "w": drawn(4, 2)},
                  np.arange(12).reshape(4, 3) % 7 - 2),
    "embedding, taken": (lambda p, x: jnp.take(p["e"], x, axis=0, mode="clip").sum(1), {"e": drawn(7, 2)}, np.arange(12).reshape(4, 3)),
    "embedding, tied": (lambda p, x: jnp.tanh(p[x].mean(1)) @ p.T, drawn(7, 4), np.arange(12).reshape(4, 3) % 7),
    "scan": (scanned, {"w": drawn(4, 4), "u": drawn(2, 4), "v": drawn(4, 2)}, drawn(4, 3, 2)),
    "remat": (lambda p, x: jax.checkpoint(lambda h: jax.nn.gelu(h @ p[0]))(x) @ p[1], [drawn(3, 5), drawn(5, 2)], drawn(4, 3)),
    "jit": (jax.jit(lambda p, x: jax.jit(jnp.tanh)(x @ p)), drawn(3, 2), drawn(4, 3)),
    "branches": (lambda p, x: jax.vmap(lambda one: lax.cond(one[0] > 0, jnp.tanh, jnp.sin, one @ p))(x), drawn(3, 2), drawn(4, 3)),
    "vmapped": (lambda p, x: jax.vmap(lambda one: jnp.tanh(one @ p[0]) @ p[1])(x), [drawn(3, 4), drawn(4, 2)], drawn(4, 3)),
    "kinks and zeros": (lambda p, x: jax.nn.relu(x @ p[0]) @ p[1], [drawn(3, 4), drawn(4, 2)], drawn(4, 3).at[0].set(0).at[1, 1:].set(0)),
    "many samples": (lambda p, x: jnp.tanh(x @ p[0]) @ p[1], [drawn(3, 4), drawn(4, 2)], drawn(250, 3)),
}  # fmt: skip


def traced(kernel: Any, samples: int) -> np.ndarray:
    outputs = len(kernel) // samples
    return np.einsum("icjc->ij", np.asarray(kernel).reshape(samples, outputs, samples, outputs))


@pytest.mark.parametrize("name", CASES)
def test_it_is_the_naive_kernel(name: str) -> None:
    apply, params, x = CASES[name]
    full = jacobian(apply, params, x)
    expected = full @ full.T
    found = nb.empirical_ntk(apply, params, x)
    same(found, expected)
    assert np.array_equal(found, found.T)
    assert np.linalg.eigvalsh(found)[0] >= -len(expected) * KERNEL * np.abs(expected).max()
    same(nb.empirical_ntk(apply, params, x[:2], x[2:], output="trace"), traced(expected, len(x))[:2, 2:])


@pytest.mark.parametrize("name", ["shared", "groups", "attention"])
def test_blocks_others_and_traces(name: str) -> None:
    apply, params, x = CASES[name]
    expected = by_products(apply, params, x)
    rows = 2 * len(expected) // len(x)
    same(nb.empirical_ntk(apply, params, x[:2], x[2:]), expected[:rows, rows:])
    same(nb.empirical_ntk(apply, params, x, output="trace"), traced(expected, len(x)))
    same(nb.empirical_ntk(apply, params, x, memory_bytes=1), expected)  # a sample in a block, nothing kept


def test_a_derivative_of_ones_own_in_the_weights() -> None:
    """Reverse mode alone: there is no jvp of a custom vjp."""
    weights = [drawn(3, 4), drawn(4, 2)]
    found = nb.empirical_ntk(lambda p, x: jnp.tanh(x @ twice(p[0])) @ (3 * p[1]), weights, drawn(4, 3))
    same(found, np.asarray(nb.empirical_ntk(lambda p, x: jnp.tanh(x @ (2 * p[0])) @ (3 * p[1]), weights, drawn(4, 3))))
