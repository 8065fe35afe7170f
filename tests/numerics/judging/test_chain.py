"""Every step of every chain, evaluated on exact instances; and a wrong step that no rule accepted must be noticed here too."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings

from numerics.instances.strategies import instances
from numerics.judging.chain import ChainEvaluator
from theory.catalogue import catalogue
from theory.language.symbols import A, filter_gd, gamma, lam, over_modes
from theory.language.symbols import i as mode
from theory.rules.citing import Cited
from theory.statements.theorem import Step

DERIVED = [theorem for theorem in catalogue().values() if theorem.steps]


@pytest.mark.parametrize("theorem", DERIVED, ids=lambda theorem: theorem.id)
def test_every_step_holds_on_exact_instances(theorem):
    chain = ChainEvaluator(theorem)

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(instances(theorem))
    def run(instance):
        assert chain.disagreement(instance) is None

    run()


def test_a_false_step_is_noticed_though_its_rule_accepts_everything():
    smaller = gamma * A / 3 * over_modes(lam[mode] * filter_gd)
    theorem = catalogue()["R1"]
    wrong = dataclasses.replace(theorem, steps=(*theorem.steps, Step(smaller, "=", Cited("nobody"))))
    given_instance = {"A": 1, "c": [1], "lam": [1], "eta": 0, "gamma": 1, "t": 0}
    found = ChainEvaluator(wrong).disagreement(given_instance)
    assert found is not None
    assert (found.step, found.rule) == (4, "cited: nobody")
