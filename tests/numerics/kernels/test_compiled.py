"""Programs are compiled once for a function and shapes, kept while it lives, and never used for another."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest

import ntkbounds as nb
from numerics.kernels import compiled

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
    yield made
    compiled._kept.clear()


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
    del mine
    jax.clear_caches()
    gc.collect()
    assert not compiled._kept


class Model:
    scale = 1.0

    def apply(self, p: Any, x: Any) -> Any:
        return self.scale * (x @ p)


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
