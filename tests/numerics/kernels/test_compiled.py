"""Programs are compiled once for what a function computes and for shapes, and never used for anything else."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest

import ntkbounds as nb
from numerics.kernels import compiled
from numerics.networks.network import Network

X = np.random.default_rng(0).standard_normal((5, 3))


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """How often a kernel was compiled."""
    made: list[int] = []
    original = compiled._compile

    def counting(*given: Any, **more: Any) -> Any:
        made.append(1)
        return original(*given, **more)

    monkeypatch.setattr(compiled, "_compile", counting)
    compiled._kept.clear()
    compiled._known.clear()
    yield made
    compiled._kept.clear()
    compiled._known.clear()


def linear(p: Any, x: Any) -> Any:
    return x @ p["w"] * p.get("count", 1)


def test_a_second_call_compiles_nothing(count: list[int]) -> None:
    for w in (np.ones((3, 2)), np.zeros((3, 2))):
        nb.empirical_ntk(linear, {"w": w}, X)
    assert len(count) == 1
    nb.empirical_ntk(linear, {"w": w}, 2 * X)
    assert len(count) == 1


@pytest.mark.parametrize(
    "other",
    [
        lambda: nb.empirical_ntk(linear, {"w": np.ones((3, 1))}, X),
        lambda: nb.empirical_ntk(linear, {"w": np.ones((3, 2), np.float32)}, X),
        lambda: nb.empirical_ntk(linear, {"w": np.ones((3, 2))}, X[:4]),
        lambda: nb.empirical_ntk(linear, {"w": np.ones((3, 2))}, X, X),
        lambda: nb.empirical_ntk(linear, {"w": np.ones((3, 2))}, X, output="trace"),
        lambda: nb.empirical_ntk(linear, {"w": np.ones((3, 2)), "count": 2}, X),
    ],
)
def test_what_differs_is_compiled_anew(count: list[int], other: Any) -> None:
    nb.empirical_ntk(linear, {"w": np.ones((3, 2))}, X)
    other()
    assert len(count) == 2


def test_what_does_not_move_is_part_of_the_program(count: list[int]) -> None:
    kernels = [nb.empirical_ntk(linear, {"w": np.ones((3, 1)), "count": np.array(k)}, X) for k in (1, 2, 1)]
    np.testing.assert_allclose(kernels[1], 4 * kernels[0], rtol=1e-14)
    assert np.array_equal(kernels[0], kernels[2])
    assert len(count) == 2


def test_what_is_kept_does_not_hold_the_function(count: list[int]) -> None:
    def mine(p: Any, x: Any) -> Any:
        return jnp.tanh(x @ p)

    nb.empirical_ntk(mine, np.ones((3, 1)), X)
    assert len(compiled._kept) == 1
    gone = weakref.ref(mine)
    del mine
    jax.clear_caches()
    gc.collect()
    assert gone() is None


def test_an_equal_function_is_not_compiled_again(count: list[int]) -> None:
    for _ in range(2):
        nb.empirical_ntk(lambda p, x: jnp.tanh(x @ p), np.ones((3, 1)), X)
    assert len(count) == 1


class Model:
    scale = 1.0

    def apply(self, p: Any, x: Any) -> Any:
        return self.scale * (x @ p)

    def __call__(self, p: Any, x: Any) -> Any:
        return self.apply(p, x)


def _attribute() -> tuple[Any, Callable[[], None]]:
    model = Model()
    return lambda p, x: model.scale * (x @ p), lambda: setattr(model, "scale", 3.0)


def _method() -> tuple[Any, Callable[[], None]]:
    model = Model()
    return model.apply, lambda: setattr(model, "scale", 3.0)


def _callable() -> tuple[Any, Callable[[], None]]:
    model = Model()
    return model, lambda: setattr(model, "scale", 3.0)


def _array() -> tuple[Any, Callable[[], None]]:
    array = np.ones(1)
    return lambda p, x: (x @ p) * array, lambda: array.fill(3.0)


def _one_of_many() -> tuple[Any, Callable[[], None]]:
    """One number in the middle of many, which a summary of the array would not show."""
    array = np.zeros(5000)
    array[2500] = 1.0
    return lambda p, x: (x @ p) * jnp.asarray(array).sum(), lambda: array.__setitem__(2500, 3.0)


def _derivative() -> tuple[Any, Callable[[], None]]:
    model = Model()

    @jax.custom_jvp
    def mine(z: Any) -> Any:
        return z

    mine.defjvp(lambda given, moved: (given[0], model.scale * moved[0]))
    return lambda p, x: mine(x @ p), lambda: setattr(model, "scale", 3.0)


def _callback() -> tuple[Any, Callable[[], None]]:
    model = Model()

    def read(x: Any) -> Any:
        scale = model.scale
        return jax.pure_callback(lambda z: scale * z, jax.ShapeDtypeStruct(x.shape, x.dtype), x, vmap_method="sequential")

    return lambda p, x: read(x) @ p, lambda: setattr(model, "scale", 3.0)


def _list() -> tuple[Any, Callable[[], None]]:
    held = [1.0]
    return lambda p, x: held[0] * (x @ p), lambda: held.__setitem__(0, 3.0)


def _default() -> tuple[Any, Callable[[], None]]:
    def mine(p: Any, x: Any, scale: float = 1.0) -> Any:
        return scale * (x @ p)

    return mine, lambda: setattr(mine, "__defaults__", (3.0,))


def _callback_of_a_list() -> tuple[Any, Callable[[], None]]:
    """A program that calls back reads the list that it was compiled with, not an equal one."""
    held = [1.0]

    def read(x: Any, held: list[float]) -> Any:
        return jax.pure_callback(lambda z: held[0] * z, jax.ShapeDtypeStruct(x.shape, x.dtype), x, vmap_method="sequential")

    def mine(p: Any, x: Any) -> Any:
        return read(x, held) @ p

    def change() -> None:
        first, now = held, [3.0]
        mine.__closure__[0].cell_contents = now  # type: ignore[index]
        nb.empirical_ntk(mine, np.ones((3, 1)), X)
        now[0] = 5.0
        first[0] = 7.0
        mine.__closure__[0].cell_contents = [3.0]  # type: ignore[index]

    return mine, change


def test_tracing_that_changes_what_is_read(count: list[int]) -> None:
    held = [1.0]

    def mine(p: Any, x: Any) -> Any:
        if isinstance(p, jax.core.Tracer):
            held[0] = 3.0
        return held[0] * (x @ p)

    again = compiled._contents(nb_network(mine), np.ones((3, 1)), jnp.asarray(X), None)
    compiled.compiled(nb_network(mine), np.ones((3, 1)), jnp.asarray(X), None, trace=False, memory_bytes=2**20, dtype=jnp.dtype("float64"))
    assert again is not None
    assert not compiled._known


def nb_network(apply: Any) -> Network:
    return Network("mine", None, None, (3,), 1, lambda key, dtype: None, apply)


def test_what_is_known_is_not_traced_again(count: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    traced: list[int] = []

    def mine(p: Any, x: Any) -> Any:
        return jnp.tanh(x @ p)

    original = compiled.planned

    def counting(*given: Any, **more: Any) -> Any:
        traced.append(1)
        return original(*given, **more)

    monkeypatch.setattr(compiled, "planned", counting)
    for _ in range(3):
        nb.empirical_ntk(mine, np.ones((3, 1)), X)
    nb.empirical_ntk(mine, np.ones((3, 1)), X[:4])
    assert len(traced) == 2


def test_settings_of_jax_are_seen(count: list[int]) -> None:
    nb.empirical_ntk(linear, {"w": np.ones((3, 2))}, X)
    with jax.default_matmul_precision("float32"):
        nb.empirical_ntk(linear, {"w": np.ones((3, 2))}, X)
    assert len(count) == 2


CHANGES = [_list, _default, _callback_of_a_list, _attribute, _method, _callable, _array, _one_of_many, _derivative, _callback]


@pytest.mark.parametrize("make", CHANGES)
def test_what_a_function_reads_may_change(count: list[int], make: Callable[[], tuple[Any, Callable[[], None]]]) -> None:
    function, change = make()
    before = nb.empirical_ntk(function, np.ones((3, 1)), X)
    change()
    np.testing.assert_allclose(nb.empirical_ntk(function, np.ones((3, 1)), X), 9 * before, rtol=1e-13)  # one product more


def test_a_callback_for_one_sample_only_is_named() -> None:
    def read(p: Any, x: Any) -> Any:
        return jax.pure_callback(lambda z: 2 * z, jax.ShapeDtypeStruct(x.shape, x.dtype), x) @ p

    said = r"differentiate for many samples at once, got NotImplementedError.*without vmap_method"
    with pytest.raises(nb.InputError, match=said) as raised:
        nb.empirical_ntk(read, np.ones((3, 1)), X)
    assert "\n" not in str(raised.value)


def test_a_method_is_kept_with_its_object(count: list[int]) -> None:
    one, other = Model(), Model()
    other.scale = 2.0
    kernels = [nb.empirical_ntk(model.apply, np.ones((3, 1)), X) for model in (one, one, other)]
    assert len(count) == 2
    np.testing.assert_allclose(kernels[2], 4 * kernels[0], rtol=1e-14)


def test_no_more_are_kept_than_said(count: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "KEPT", 2)
    for n in (1, 2, 3, 3, 1):
        nb.empirical_ntk(linear, {"w": np.ones((3, 2))}, X[:n])
    assert len(compiled._kept) == 2
    assert len(count) == 4


def test_programs_can_be_kept_in_a_folder(tmp_path: Path) -> None:
    before = jax.config.jax_compilation_cache_dir, jax.config.jax_persistent_cache_min_compile_time_secs
    try:
        nb.keep_compiled(tmp_path / "programs")
        nb.empirical_ntk(lambda p, x: jnp.cos(x @ p), np.ones((3, 1)), X)
        assert list((tmp_path / "programs").iterdir())
    finally:
        nb.keep_compiled(before[0])
        jax.config.update("jax_persistent_cache_min_compile_time_secs", before[1])
