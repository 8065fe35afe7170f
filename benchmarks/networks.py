"""The networks on which kernels are timed, as functions of JAX: ours and neural-tangents' run the same ones. Main names: `CASES`, `Case`.

Nothing but JAX and NumPy is imported, of any version: peers run in environments of their own.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax


@dataclass(frozen=True)
class Case:
    """A network and its inputs.

    Attributes:
        kind: which function of `benchmarks.peer` is torch's.
        apply: `(weights, inputs) -> (n, outputs)`.
        weights: shapes.
        inputs: shape, samples first.
        outputs: how many.
        more: what else `kind` needs to know.
    """

    kind: str
    apply: Callable[[Any, Any], Any]
    weights: list[tuple[int, ...]]
    inputs: tuple[int, ...]
    outputs: int
    more: dict[str, Any] = field(default_factory=dict)

    def drawn(self, samples: int) -> tuple[list[np.ndarray], np.ndarray]:
        """Weights of variance 2 over their fan-in, and inputs, in float32."""
        rng = np.random.default_rng(0)
        weights = [rng.standard_normal(shape) * math.sqrt(2 / math.prod(shape[:-1])) for shape in self.weights]
        inputs = rng.standard_normal((samples, *self.inputs[1:]))
        return [w.astype(np.float32) for w in weights], inputs.astype(np.float32)


def _mlp(p: Any, x: Any) -> Any:
    h = x
    for w in p[:-1]:
        h = jax.nn.relu(h @ w)
    return h @ p[-1]


def _convolved(h: Any, w: Any, stride: int) -> Any:
    return lax.conv_general_dilated(h, w, (stride, stride), [(1, 1), (1, 1)], dimension_numbers=("NHWC", "HWIO", "NHWC"))


def _cnn(strides: tuple[int, ...]) -> Callable[[Any, Any], Any]:
    def apply(p: Any, x: Any) -> Any:
        h = x
        for w, stride in zip(p[:-1], strides):  # noqa: B905
            h = jax.nn.relu(_convolved(h, w, stride))
        return h.reshape(h.shape[0], -1) @ p[-1]

    return apply


def _resnet(p: Any, x: Any) -> Any:
    """A convolution, two blocks with a shortcut, the second at half the resolution, and the mean over positions."""
    h = _convolved(x, p[0], 1)
    h = h + _convolved(jax.nn.relu(_convolved(jax.nn.relu(h), p[1], 1)), p[2], 1)
    h = jax.nn.relu(h)
    h = h[:, ::2, ::2] @ p[5] + _convolved(jax.nn.relu(_convolved(h, p[3], 2)), p[4], 1)
    return jax.nn.relu(h).mean((1, 2)) @ p[6]


def _norm(h: Any, scale: Any, shift: Any) -> Any:
    centred = h - h.mean(-1, keepdims=True)
    return centred / jnp.sqrt((centred**2).mean(-1, keepdims=True) + 1e-5) * scale + shift


def _transformer(p: Any, x: Any) -> Any:
    """One block: attention with four heads and a hidden layer, both behind a normalization and beside a shortcut; the mean over tokens."""
    n, tokens, width = x.shape
    q, k, v = (jnp.swapaxes((_norm(x, p[0], p[1]) @ w).reshape(n, tokens, 4, -1), 1, 2) for w in p[2:5])
    seen = jax.nn.softmax(q @ jnp.swapaxes(k, 2, 3) / math.sqrt(width // 4), -1) @ v
    h = x + jnp.swapaxes(seen, 1, 2).reshape(n, tokens, width) @ p[5]
    h = h + jax.nn.relu(_norm(h, p[6], p[7]) @ p[8]) @ p[9]
    return h.mean(1) @ p[10]


def _images(side: int, channels: tuple[int, ...], strides: tuple[int, ...], outputs: int, samples: int) -> Case:
    sizes, left = [(3, 3, a, b) for a, b in zip((1, *channels), channels)], side  # noqa: B905
    for stride in strides:
        left = -(-left // stride)
    weights = [*sizes, (left * left * channels[-1], outputs)]
    return Case("cnn", _cnn(strides), weights, (samples, side, side, 1), outputs, {"strides": strides})


CASES = {
    "MLP 784-512-512-1": Case("mlp", _mlp, [(784, 512), (512, 512), (512, 1)], (1000, 784), 1),
    "MLP 784-1024-1024-10": Case("mlp", _mlp, [(784, 1024), (1024, 1024), (1024, 10)], (300, 784), 10),
    "CNN 28×28, 32-32-32, 10 outputs": _images(28, (32, 32, 32), (1, 2, 2), 10, 64),
    "CNN 8×8, 16-16": _images(8, (16, 16), (1, 2), 1, 500),
    "CNN 28×28, 32-64-64, 10 outputs": _images(28, (32, 64, 64), (1, 2, 2), 10, 128),
    "ResNet-like CNN 16×16, 10 outputs": Case(
        "resnet", _resnet, [(3, 3, 3, 16), *[(3, 3, 16, 16)] * 2, (3, 3, 16, 32), (3, 3, 32, 32), (16, 32), (32, 10)], (64, 16, 16, 3), 10
    ),
    "transformer block, 16 tokens of 64, 10 outputs": Case(
        "transformer",
        _transformer,
        [(64,), (64,), *[(64, 64)] * 4, (64,), (64,), (64, 128), (128, 64), (64, 10)],
        (64, 16, 64),
        10,
    ),
}
