"""A digest tells two functions apart whenever anything differs that they read; what it cannot tell has none."""

from __future__ import annotations

import dataclasses
import functools
import math
import sys
import types
from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from numerics.networks.contents import digest

SCALE = 1.0
TABLE = {"scale": [1.0]}


def read_global(p: Any, x: Any) -> Any:
    return SCALE * (x @ p)


def read_table(p: Any, x: Any) -> Any:
    return TABLE["scale"][0] * (x @ p)


def helper(z: Any) -> Any:
    return SCALE * z


def by_helper(p: Any, x: Any) -> Any:
    return jnp.tanh(helper(x @ p))


def by_alias(p: Any, x: Any) -> Any:
    module = jnp
    return module.tanh(x @ p)


def handed(module: Any, z: Any) -> Any:
    return module.tanh(z)


def by_argument(p: Any, x: Any) -> Any:
    return handed(jnp, x @ p)


def imported(p: Any, x: Any) -> Any:
    from jax.numpy import tanh

    return tanh(x @ p)


def with_default(p: Any, x: Any, scale: float = 1.0, *, more: float = 1.0) -> Any:
    return scale * more * (x @ p)


def with_attribute(p: Any, x: Any) -> Any:
    return with_attribute.scale * (x @ p)  # type: ignore[attr-defined]


with_attribute.scale = 1.0  # type: ignore[attr-defined]


@jax.custom_jvp
def own_derivative(z: Any) -> Any:
    return z


own_derivative.defjvp(lambda given, moved: (given[0], SCALE * moved[0]))


def derived(p: Any, x: Any) -> Any:
    return own_derivative(x @ p)


def nested(p: Any, x: Any) -> Any:
    return jax.vmap(lambda one: jax.nn.relu(one @ p) * SCALE)(x)


def shadowed(p: Any, x: Any) -> Any:
    return (x @ p) * divmod(5, 2)[0]


HERE = sys.modules[__name__]
KNOWN: dict[str, tuple[Callable[..., Any], Callable[[pytest.MonkeyPatch], Any]]] = {
    "a global": (read_global, lambda m: m.setattr(HERE, "SCALE", 3.0)),
    "the type of a global": (read_global, lambda m: m.setattr(HERE, "SCALE", 1)),
    "a list in a global": (read_table, lambda m: m.setitem(TABLE, "scale", [3.0])),
    "a helper's global": (by_helper, lambda m: m.setattr(HERE, "SCALE", 3.0)),
    "a helper": (by_helper, lambda m: m.setattr(HERE, "helper", lambda z: 3 * z)),
    "a helper's code": (by_helper, lambda m: m.setattr(helper, "__code__", (lambda z: 3 * z).__code__)),
    "a library's function": (by_helper, lambda m: m.setattr(jnp, "tanh", jnp.sin)),
    "a library's function, replaced by one's own": (by_helper, lambda m: m.setattr(jnp, "tanh", lambda z: SCALE * z)),
    "a library's function through another name": (by_alias, lambda m: m.setattr(jnp, "tanh", jnp.sin)),
    "a library that is handed on": (by_argument, lambda m: m.setattr(jnp, "tanh", jnp.sin)),
    "a library's function, imported within": (imported, lambda m: m.setattr(jnp, "tanh", jnp.sin)),
    "a submodule": (nested, lambda m: m.setattr(jax, "nn", types.SimpleNamespace(relu=jnp.tanh))),
    "a global within a lambda": (nested, lambda m: m.setattr(HERE, "SCALE", 3.0)),
    "a derivative's global": (derived, lambda m: m.setattr(HERE, "SCALE", 3.0)),
    "a derivative": (nested, lambda m: m.setattr(jax.nn.relu, "jvp", lambda given, moved: (given[0], moved[0]))),
    "a default": (with_default, lambda m: m.setattr(with_default, "__defaults__", (3.0,))),
    "a default by name": (with_default, lambda m: m.setitem(with_default.__kwdefaults__, "more", 3.0)),
    "an attribute of the function": (with_attribute, lambda m: m.setattr(with_attribute, "scale", 3.0)),
    "a built-in that is shadowed": (shadowed, lambda m: m.setattr(HERE, "divmod", lambda *_: (3, 0), raising=False)),
    "a built-in": (shadowed, lambda m: m.setattr("builtins.divmod", lambda *_: (3, 0))),
    "a mapped function": (jax.vmap(read_global, (None, 0)), lambda m: m.setattr(HERE, "SCALE", 3.0)),
    "a jitted function": (jax.jit(read_global), lambda m: m.setattr(HERE, "SCALE", 3.0)),
}


@pytest.mark.parametrize("what", KNOWN)
def test_what_changes_is_seen(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    function, change = KNOWN[what]
    before = digest(function)
    assert before is not None
    assert digest(function) == before
    with monkeypatch.context() as patch:
        change(patch)
        assert digest(function) != before
    assert digest(function) == before


def _closed(held: Any) -> Any:
    return lambda p, x: held and x @ p


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (0.0, -0.0), (1, True), (1, 1.0), (1.0, np.float64(1.0)), (np.float32(1), np.float64(1)), ("a", b"a"), ((1, 2), [1, 2]),
        ([1, [2]], [1, 2]), ({"a": 1, "b": 2}, {"b": 2, "a": 1}), (np.zeros(3), np.zeros((3, 1))), (np.zeros(2), np.zeros(2, np.int64)),
        (np.zeros(2), jnp.zeros(2)), (jnp.zeros(2), jnp.zeros(2).at[1].set(1)), (jnp.asarray(1.0), jnp.asarray(1.0, jnp.float64)),
        (slice(2), slice(0, 2)), (math.sin, math.cos), (np.add, np.subtract), (jnp.float32, jnp.float64),
        (np.dtype("<i4"), np.dtype("<i8")),
        (functools.partial(helper, 1), functools.partial(helper, 2)), (range(3), range(4)), (lambda: 1, lambda: 2),
        (jnp.arange(4).astype(jnp.int32), np.arange(4, dtype=np.int32)), (len, max), (ValueError, TypeError),
    ],
)  # fmt: skip
def test_contents_that_differ(one: Any, other: Any) -> None:
    found = digest(_closed(one)), digest(_closed(other))
    assert None not in found
    assert found[0] != found[1]


def test_equal_contents_of_other_objects() -> None:
    found = {digest(_closed([np.arange(3), {"a": (1.5, None)}, jnp.ones(2), helper])) for _ in range(3)}
    assert len(found) == 1
    assert None not in found
    endless: list[Any] = []
    endless.append(endless)
    assert digest(endless) is not None


class Model:
    scale = 1.0

    def apply(self, p: Any, x: Any) -> Any:
        return self.scale * (x @ p)

    def __call__(self, p: Any, x: Any) -> Any:
        return self.apply(p, x)


class Tuple(tuple[int, ...]):
    pass


@dataclasses.dataclass(frozen=True)
class Configuration:
    scale: float = 1.0


def counts() -> Any:
    count = 0

    def apply(p: Any, x: Any) -> Any:
        nonlocal count
        count += 1
        return count * (x @ p)

    return apply


def stores(p: Any, x: Any) -> Any:
    global SCALE
    SCALE = 2.0
    return x @ p


def unbound() -> Any:
    def apply(p: Any, x: Any) -> Any:
        return later * (x @ p)

    if not apply:
        later = 1.0
    return apply


@pytest.mark.parametrize(
    "function",
    [
        Model().apply, Model(), _closed(Model()), _closed([Model()]), _closed(Model), _closed(Configuration()), _closed(Tuple((1,))),
        lambda p, x: Configuration().scale * (x @ p), lambda p, x: np.random.default_rng().normal() * (x @ p),
        lambda p, x: np.load("file") * (x @ p),
        lambda p, x: input("scale") and x @ p, lambda p, x: eval("SCALE") * (x @ p), lambda p, x: getattr(jnp, "tanh")(x @ p),  # noqa: B009
        lambda p, x: vars(HERE)["SCALE"] * (x @ p), lambda p, x: HERE.SCALE * (x @ p),
        counts(), stores, unbound(), functools.lru_cache(read_global), _closed(iter([1])), _closed({1, 2}), _closed(np.array([Model()])),
        _closed(np.zeros(2**22)), _closed(np.arange(3).view(np.matrix)), _closed(jax.random.key(0)), _closed(types), _closed([].append),
        _closed(np.random.default_rng(0)), _closed(sys.getrecursionlimit), _closed(np.load), _closed(jax.config),
        jax.custom_batching.custom_vmap(jnp.sin),
    ],
)  # fmt: skip
def test_what_cannot_be_told_has_none(function: Any) -> None:
    assert digest(function) is None
