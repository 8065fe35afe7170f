"""What has no kernel or no spectrum is named in one line, not answered with another's."""

from __future__ import annotations

from typing import Any

import jax.numpy as jnp
import numpy as np
import pytest

import ntkbounds as nb

IDS = np.arange(-2, 10)


@pytest.mark.parametrize("call", [nb.empirical_ntk, nb.kernel_operator])
def test_indices_out_of_range(call: Any) -> None:
    with pytest.raises(nb.InputError, match=r"equal forward and reverse derivatives.*indices out of range"):
        call(lambda p, x: p[x], np.ones((7, 2)), IDS)
    call(lambda p, x: p[x], np.ones((10, 2)), IDS)


def test_whole_numbers_that_would_collide() -> None:
    ids, table = np.array([2**24 + 1, 2**24]), np.ones((5, 1))
    with pytest.raises(nb.InputError, match="whole numbers that float32 holds"):
        nb.empirical_ntk(lambda e, x: e[(x % 5).astype(int)], jnp.asarray(table, jnp.float32), ids)
    assert nb.empirical_ntk(lambda e, x: e[(x % 5).astype(int)], table, ids)[0, 1] == 0


@pytest.mark.parametrize("value", ["1", float("nan"), 1.5])
def test_sizes_that_are_no_whole_numbers(value: Any) -> None:
    with pytest.raises(nb.InputError, match="memory_bytes of at least 1"):
        nb.empirical_ntk(lambda p, x: x @ p, np.ones((2, 1)), np.eye(2), memory_bytes=value)
    with pytest.raises(nb.InputError, match="a block of at least 1"):
        nb.kernel_operator(lambda p, x: x @ p, np.ones((2, 1)), np.eye(2), block=value)


def test_high_degrees_are_resolved() -> None:
    found = nb.sphere_eigenvalues(np.square, 3, 600)
    assert np.abs(found[3:]).max() < 1e-14  # x² has degrees 0 and 2 alone
    with pytest.raises(nb.InputError, match="at most 1000 degrees"):
        nb.sphere_eigenvalues(np.square, 3, 1001)


@pytest.mark.parametrize("profile", [lambda c: c * np.nan, lambda c: c[:3], lambda c: 1j * c])
def test_profiles_without_a_spectrum(profile: Any) -> None:
    with pytest.raises(nb.InputError, match="a profile with finite real values"):
        nb.sphere_eigenvalues(profile, 3, 4)


@pytest.mark.parametrize("values", ["ab", [1.0, float("nan")], [1j, 1.0], [[1.0], [2.0]]])
def test_values_on_a_cube_that_are_no_numbers(values: Any) -> None:
    with pytest.raises(nb.InputError, match="finite real values"):
        nb.cube_eigenvalues(values)


def _reads(one: int, other: int) -> Any:
    """Sample `one` reads sample `other`, where there are so many."""

    def apply(p: Any, x: Any) -> Any:
        z = jnp.tanh(x @ p)
        return z.at[one].add(z[other]) if len(x) > max(one, other) else z

    return apply


@pytest.mark.parametrize("call", [nb.empirical_ntk, nb.kernel_operator])
@pytest.mark.parametrize(("one", "other"), [(3, 4), (9, 5), (31, 0), (0, 16), (6, 9)])
def test_a_pair_that_is_mixed(call: Any, one: int, other: int) -> None:
    x = np.random.default_rng(0).standard_normal((32, 2))
    with pytest.raises(nb.InputError, match="outputs that change when the other samples of the batch change"):
        call(_reads(one, other), np.ones((2, 1)), x)


def test_mixing_that_a_parameter_had_hidden() -> None:
    def apply(p: Any, x: Any) -> Any:
        return x @ p["w"] + p["scale"] * x.mean(0)

    x, params = np.random.default_rng(0).standard_normal((5, 2)), {"w": np.ones((2, 2)), "scale": np.zeros(())}
    frozen = {**params, "scale": np.ones(())}
    for _ in range(2):
        nb.train(apply, params, x, np.zeros((5, 2)), steps=1, learning_rate=0.1)
    with pytest.raises(nb.InputError, match="the other samples"):
        nb.empirical_ntk(apply, frozen, x)
    nb.empirical_ntk(apply, params, x[:1])
    nb.empirical_ntk(apply, params, x)  # the derivative with respect to the scale mixes, but no output does
    with pytest.raises(nb.InputError, match="the other samples"):
        nb.empirical_ntk(apply, frozen, x)


def test_a_later_sample_without_a_value_is_not_called_mixed() -> None:
    x = np.random.default_rng(0).standard_normal((8, 2)) ** 2
    x[5] = -1
    found = nb.empirical_ntk(lambda p, x: jnp.log(x @ p), np.ones((2, 1)), x)  # log has a derivative there
    assert np.isfinite(found).all()
