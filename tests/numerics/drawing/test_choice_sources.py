"""Choices: one source behind Hypothesis, random numbers and replays."""

from __future__ import annotations

import random
from dataclasses import replace
from fractions import Fraction

import pytest
import sympy as sp
from hypothesis import find, given, settings
from hypothesis import strategies as st

from numerics.drawing.choice_sources import Choices, FromHypothesis, FromRandom, Replay
from numerics.falsifying.search import Search
from numerics.instances.sampler import Sampler
from theory.catalogue import catalogue

RANGES = st.lists(st.tuples(st.integers(-5, 5), st.integers(0, 9)).map(lambda pair: (pair[0], pair[0] + pair[1])), max_size=12)


@given(ranges=RANGES, seed=st.integers(0, 2**32))
def test_choices_stay_in_their_ranges_and_are_replayed(ranges: list[tuple[int, int]], seed: int) -> None:
    first = FromRandom(random.Random(seed))
    chosen = [first.integer(low, high) for low, high in ranges]
    assert chosen == first.record
    assert all(low <= number <= high for number, (low, high) in zip(chosen, ranges, strict=True))
    again = Replay(first.record, random.Random(0))
    assert [again.integer(low, high) for low, high in ranges] == chosen == again.record


@given(record=st.lists(st.none() | st.integers(-20, 20), max_size=8), ranges=RANGES)
def test_what_a_record_cannot_give_is_chosen_anew(record: list[int | None], ranges: list[tuple[int, int]]) -> None:
    replay = Replay(record, random.Random(1))
    for place, (low, high) in enumerate(ranges):
        number = replay.integer(low, high)
        assert low <= number <= high
        known = record[place] if place < len(record) else None
        if known is not None and low <= known <= high:
            assert number == known


def test_every_option_and_subset_comes_up() -> None:
    choose = FromRandom(random.Random(0))
    assert {choose.pick("abc") for _ in range(100)} == set("abc")
    assert {choose.flag() for _ in range(20)} == {True, False}
    assert {tuple(choose.subset(2, 3)) for _ in range(100)} == {(), (2,), (3,), (2, 3)}
    assert choose.subset(3, 2) == []
    assert {choose.fraction(1, 2) for _ in range(400)} == {Fraction(p, q) for p in (1, 2) for q in range(1, 7)}


def test_hypothesis_shrinks_what_is_drawn_through_choices() -> None:
    @st.composite
    def drawn(draw):  # type: ignore[no-untyped-def]
        return FromHypothesis(draw).integer(0, 1000)

    assert find(drawn(), lambda number: number >= 17, settings=settings(database=None)) == 17


@pytest.mark.parametrize("name", ["R1", "C4.dyadic", "R11", "Q2.upper", "F2"])
def test_an_instance_is_a_function_of_its_choices(name: str) -> None:
    sampler = Sampler(catalogue()[name])
    for seed in range(20):
        choices = FromRandom(random.Random(seed))
        drawn = sampler.draw(choices)
        assert sampler.draw(Replay(choices.record, random.Random(seed + 1))) == drawn


def test_climbing_finds_what_as_many_random_instances_miss() -> None:
    """R4.rank with its constant lowered by 1/128: all modes must be near the eigenvalue where its maximum lies."""
    theorem = catalogue()["R4.rank"]
    sharpened = replace(theorem, steps=(), claim_without_chain=("<=", theorem.claim.rhs * (1 - sp.Rational(1, 2**7))), equality=None)
    search = Search(sharpened, 0)
    assert not any(search.refutes(instance) for instance in search.pool(300))
    assert Search(sharpened, 0).hunt(300, 0) is not None


def test_a_source_must_say_how_it_chooses() -> None:
    with pytest.raises(TypeError, match="abstract"):
        Choices()  # type: ignore[abstract]
