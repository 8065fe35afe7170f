"""Every built-in assumption has one realization, found by the assumption itself: its name alone is not enough."""

from __future__ import annotations

import random
from typing import Any

import pytest
import sympy as sp
from hypothesis import HealthCheck, Phase, given, settings

from ntkbounds.strategies import instances
from numerics.assumptions.draft import Draft
from numerics.assumptions.registry import FAMILIES, REALIZATIONS, realization_of
from numerics.drawing.choice_sources import FromRandom
from numerics.falsifying.search import CHECKED_FIRST, Search
from numerics.instances.edges import Edges
from numerics.instances.parameterization import is_parameterized
from numerics.instances.sampler import Sampler
from numerics.judging.judge import Judge
from theory.assumptions.base import Assumption, Fact
from theory.assumptions.core import ALIGNED, IN_RANGE, SPECTRUM
from theory.catalogue import ASSUMPTIONS
from theory.language.deferred import Later
from theory.language.symbols import A, alpha, c, eta, i, lam, t
from theory.statements.theorem import Theorem
from theory.theorems.time_to_accuracy import LONG_ENOUGH_POWER_LAW

GENERATED = settings(max_examples=15, database=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
OTHER_FACTS = (Fact(sp.Le(3, t, evaluate=False)),)
"""Of no built-in assumption; most instances satisfy them, whatever else is drawn."""


def theorem_of(*assumptions: Assumption) -> Theorem:
    return Theorem("Z", "", "", "ours", "", assumptions, A * eta * c[1] + lam[1] + alpha[1] + t, (), ("<=", A))


def test_every_built_in_assumption_has_one_realization() -> None:
    assert set(REALIZATIONS) == set(ASSUMPTIONS)
    assert sum(len(family) for family in FAMILIES) == len(REALIZATIONS)


@pytest.mark.parametrize("name", [assumption.name for assumption in ASSUMPTIONS])
def test_an_assumption_that_has_only_the_name_of_a_built_in_one_is_not_drawn_as_that(name: str) -> None:
    theorem = theorem_of(SPECTRUM, Assumption(name, "own", OTHER_FACTS))
    judge = Judge(theorem)
    assert not is_parameterized(theorem)

    @GENERATED
    @given(instances(theorem))
    def run(instance: dict[str, Any]) -> None:
        assert judge.admits(instance)

    run()
    pool = Search(theorem, 0).pool(CHECKED_FIRST + 8)
    assert pool
    assert all(judge.admits(instance) for instance in pool)


def test_own_assumptions_are_checked_on_every_instance_that_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also one that is seldom broken, so that none of the first instances breaks it; without edges, which would move t below it."""
    monkeypatch.setattr(Edges, "place", lambda *_: None)
    seldom = theorem_of(SPECTRUM, Assumption("seldom_broken", "own", (Fact(sp.Le(t, 23, evaluate=False)),)))
    drawn = [Sampler(seldom).draw(FromRandom(random.Random(seed))) for seed in range(200)]
    assert any(instance["t"] > 23 for instance in drawn)
    for seed in range(5):
        assert all(instance["t"] <= 23 for instance in Search(seldom, seed).pool(200))


@pytest.mark.parametrize("assumption", [ALIGNED, IN_RANGE], ids=lambda assumption: assumption.name)
def test_a_built_in_assumption_declared_again_is_drawn_as_before(assumption: Assumption) -> None:
    again = Assumption(assumption.name, "in other words", [Fact(fact.relation, fact.over) for fact in assumption.facts])
    assert again is not assumption
    assert realization_of(again) is REALIZATIONS[assumption]
    one, other = (Sampler(theorem_of(SPECTRUM, made)) for made in (assumption, again))
    for seed in range(10):
        assert one.draw(FromRandom(random.Random(seed))) == other.draw(FromRandom(random.Random(seed)))


def test_a_draw_of_ones_own_is_checked_though_the_facts_are_built_in() -> None:
    """It may spoil what the built-in drawing made right."""

    def spoil(draft: Draft) -> None:
        draft.values["A"] = draft.values["A"] * draft.choose.pick([0, 2])

    theorem = theorem_of(SPECTRUM, Assumption(ALIGNED.name, ALIGNED.text, ALIGNED.facts, draw=spoil))
    judge = Judge(theorem)

    @GENERATED
    @given(instances(theorem))
    def run(instance: dict[str, Any]) -> None:
        assert judge.admits(instance)

    run()


def test_facts_that_come_later_are_not_worked_out_to_find_a_realization() -> None:
    def facts() -> tuple[Fact, ...]:
        raise AssertionError("worked out")

    late = Assumption("late", "own", Later(facts))
    assert realization_of(late) is None
    assert late in {late}
    assert isinstance(LONG_ENOUGH_POWER_LAW.facts, Later)
    assert realization_of(LONG_ENOUGH_POWER_LAW) is not None


def test_assumptions_are_equal_by_name_and_facts() -> None:
    other = Fact(sp.Le(c[i] ** 2, A, evaluate=False))
    assert Assumption("own", "one", (other,)) == Assumption("own", "in other words", [other])
    assert Assumption("own", "one", (other,)) != Assumption("own", "one", OTHER_FACTS)
    assert Assumption("own", "one", (other,)) != Assumption("another", "one", (other,))
    assert Assumption("own", "one", (other,)) != "own"
