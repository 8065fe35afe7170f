"""The falsifier refutes what is false with a small exact counterexample, and nothing that is true; its instances are the theorem's own."""

from __future__ import annotations

from dataclasses import replace

import jax
import jax.numpy as jnp
import numpy as np
import pytest
import sympy as sp

from numerics.falsifying.mutation_score import Need, mutation_score
from numerics.falsifying.search import FINEST, Search, falsify
from numerics.falsifying.shrinking import weight
from numerics.instances.parameterization import NotParameterized, Parameterization, is_parameterized
from numerics.judging.judge import Judge
from numerics.judging.judgement import Outcome
from theory.assumptions.core import TRAINED
from theory.catalogue import catalogue

REFUTED = [theorem for theorem in catalogue().values() if theorem.kind == "refuted"]
TRUE = [theorem for theorem in catalogue().values() if theorem.kind != "refuted"]


@pytest.mark.parametrize("theorem", REFUTED, ids=lambda theorem: theorem.id)
def test_what_is_false_is_refuted(theorem):
    hunt = falsify(theorem)
    assert hunt.counterexample is not None
    judge = Judge(theorem)
    assert judge.admits(hunt.counterexample)
    assert judge.judge(hunt.counterexample).outcome is Outcome.FAILS
    assert weight(hunt.counterexample)[0] <= 2
    for value in hunt.counterexample.values():
        for number in value if isinstance(value, list) else [value]:
            assert abs(number.numerator) <= 4, "by hand"
            assert number.denominator <= 4, "by hand"


@pytest.mark.parametrize("theorem", TRUE, ids=lambda theorem: theorem.id)
def test_what_is_true_is_not_refuted(theorem):
    hunt = falsify(theorem, exact_tries=200, float_tries=0)
    assert hunt.counterexample is None
    assert hunt.judged > 0


@pytest.mark.parametrize("theorem", [t for t in catalogue().values() if is_parameterized(t)], ids=lambda theorem: theorem.id)
def test_parameterized_instances_satisfy_the_assumptions_exactly(theorem):
    judge = Judge(theorem)
    pool = Search(theorem, 1).pool(60)
    assert len(pool) >= 60
    for instance in pool:
        assert judge.broken_assumption(instance) is None
        assert judge.admits(instance)


def test_floats_and_rationals_are_one_map():
    theorem = catalogue()["R1"]
    chosen = Parameterization(theorem, 3)
    random = np.random.default_rng(0)
    free = {name: random.integers(0, 9, size=count) / 8 for name, count in chosen.sizes.items()}
    from numerics.instances.parameterization import exact

    rational = exact(chosen, free, 5, FINEST)
    floating = chosen.build({name: jnp.asarray(value) for name, value in free.items()}, 5, jnp)
    assert rational.keys() == floating.keys()
    for name, value in rational.items():
        np.testing.assert_allclose(np.asarray(floating[name], float), np.asarray(value, float), rtol=1e-12)


def test_ascent_finds_what_random_instances_miss():
    theorem = catalogue()["C3"]
    right = theorem.claim.rhs * (1 - sp.Rational(1, 2**14))
    changes = {"steps": (), "claim_without_chain": ("<=", right), "equality": None, "assumptions": (*theorem.assumptions, TRAINED)}
    sharpened = replace(theorem, **changes)
    assert falsify(sharpened, exact_tries=20, float_tries=0).counterexample is None
    hunt = falsify(sharpened, exact_tries=0, float_tries=2**14)
    assert hunt.counterexample is not None
    assert hunt.floats >= 2**14


def test_a_hunt_is_a_function_of_its_seed():
    first, second = (falsify(catalogue()["X3"], seed=4) for _ in range(2))
    assert first == second


def test_the_largest_ratio_of_a_sharp_bound_is_one():
    hunt = falsify(catalogue()["R1"], float_tries=0)
    assert hunt.ratio == 1.0


def test_an_assumption_without_shaper_is_named():
    with pytest.raises(NotParameterized, match="rank"):
        Parameterization(catalogue()["A2.rank"], 2)


def test_mutation_score_of_the_full_spectrum_bound():
    found = mutation_score(catalogue()["R1"], exact_tries=400, float_tries=0)
    assert not found.survivors
    assert found.score == 1.0
    assert found.needs["aligned"] is Need.REFUTED
    assert found.needs["spectrum"] is Need.NOTHING  # sortedness is not used by R1


def test_mutation_score_sees_harmless_mutants():
    found = mutation_score(catalogue()["C1"], exact_tries=400, float_tries=0)
    assert "C1: (1 − ηλ_N)^{2t} → (1 − ηλ_N)^{2t − 1}" in dict(found.harmless)
    assert found.needs == {"spectrum": Need.REFUTED, "optimal_step": Need.REFUTED}


def test_scores_are_jax_functions_of_batches():
    chosen = Parameterization(catalogue()["R1"], 8)
    keys = jax.random.split(jax.random.key(0), len(chosen.sizes))
    free = {name: jax.random.uniform(key, (7, count)) for key, (name, count) in zip(keys, chosen.sizes.items(), strict=True)}
    built = jax.jit(lambda free: chosen.build(free, jnp.ones(7), jnp))(free)
    assert built["lam"].shape == (7, 8)
    assert bool(jnp.all(built["lam"][:, :-1] >= built["lam"][:, 1:]))
