"""The map from free parameters to instances: one for floats and rationals, differentiable, and sorted as it says."""

from __future__ import annotations

from fractions import Fraction

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from numerics.assumptions.shape import Shape
from numerics.falsifying.float_search import score_of
from numerics.instances.parameterization import Parameterization, exact, is_parameterized
from theory.catalogue import catalogue

KNOWN = [theorem for theorem in catalogue().values() if is_parameterized(theorem)]


@given(st.lists(st.fractions(0, 1), min_size=1, max_size=9))
def test_the_network_sorts(values):
    descending = Shape(np, {}, frozenset()).descending(np.array(values, dtype=object))
    assert descending.tolist() == sorted(values, reverse=True)


@pytest.mark.parametrize("theorem", KNOWN, ids=lambda theorem: theorem.id)
def test_the_score_of_every_parameterized_theorem_can_be_climbed(theorem):
    chosen = Parameterization(theorem, 3)
    point = jax.ShapeDtypeStruct((chosen.count,), jnp.float32)
    gradient = jax.eval_shape(jax.grad(score_of(theorem, chosen)), point, jax.ShapeDtypeStruct((), jnp.float32))
    assert gradient.shape == (chosen.count,)


@pytest.mark.parametrize("theorem", KNOWN, ids=lambda theorem: theorem.id)
def test_floats_and_rationals_agree(theorem):
    chosen = Parameterization(theorem, 3)
    point = np.random.default_rng(1).integers(1, 8, size=chosen.count) / 8
    rational = exact(chosen, chosen.unpack(point), 3, 8)
    floating = chosen.build(chosen.unpack(jnp.asarray(point)), 3, jnp)
    for name, value in rational.items():
        assert isinstance(value, int | Fraction | list)
        number = np.asarray(floating[name], float)
        if name in chosen.scalars and chosen.scalars[name].is_integer:  # a free whole number is cut off in rationals only
            number = np.trunc(number)
        np.testing.assert_allclose(number, np.asarray(value, float), rtol=1e-12, atol=1e-15)
