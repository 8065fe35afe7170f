"""Shrinking: what comes out is still a counterexample, and a person can check it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from numerics.falsifying.shrinking import shrink, weight
from numerics.judging.judge import Judge
from numerics.judging.judgement import Outcome
from theory.catalogue import catalogue

F = Fraction
LARGE = {
    "X1": {
        "lam": [F(97, 3), F(61, 7), F(5, 3), F(1, 9), F(1, 11)],
        "c": [F(0), F(1, 13), F(0), F(0), F(2, 7)],
        "A": F(40),
        "eta": F(2, 97),
        "gamma": F(31, 6),
        "t": 17,
    },
    "X3": {"lam": [F(45, 7), F(9, 5), F(4, 3), F(4, 3), F(1)], "eta": F(7, 24), "t": 9},
}


@pytest.mark.parametrize("name", LARGE)
def test_a_shrunk_counterexample_is_one_and_is_small(name: str) -> None:
    judge = Judge(catalogue()[name])
    start = LARGE[name]
    assert judge.admits(start)
    assert judge.judge(start).outcome is Outcome.FAILS
    found = shrink(judge, start)
    assert judge.admits(found)
    assert judge.judge(found).outcome is Outcome.FAILS
    assert weight(found) < weight(start)
    assert len(found["lam"]) == 2, "one mode refutes neither: ρ_t is then the classical decay"
    assert found["t"] <= 2
    numbers = [v for value in found.values() for v in (value if isinstance(value, list) else [value])]
    assert all(abs(F(v).numerator) <= 9 and F(v).denominator <= 9 for v in numbers), found


def test_a_mode_that_is_named_keeps_its_name_when_others_are_dropped() -> None:
    judge = Judge(catalogue()["X15"])
    start = {"lam": [F(1)] * 5, "c": [F(0), F(1), F(0), F(0), F(0)], "roughness": [F(0)] * 4 + [F(1)], "matched": F(1), "s": 1, "seen": 5}
    assert judge.admits(start)
    assert judge.judge(start).outcome is Outcome.FAILS
    assert len(shrink(judge, start)["lam"]) == 2


def test_it_stops_at_its_budget_and_leaves_its_argument_alone() -> None:
    judge, start = Judge(catalogue()["X3"]), dict(LARGE["X3"])
    assert shrink(judge, start, budget=0) == LARGE["X3"]
    few = shrink(judge, start, budget=20)
    assert judge.judge(few).outcome is Outcome.FAILS
    assert weight(few) <= weight(start)
    assert start == LARGE["X3"]


@pytest.mark.parametrize(
    ("simpler", "harder"),
    [
        (F(0), F(1)),
        (F(1), F(2)),
        (F(1), F(-1)),
        (F(2), F(2, 3)),
        (F(1), F(7)),
        (1, 2),
        (F(3), F(1000)),
        (F(2), F(7, 5)),
    ],
)
def test_numbers_are_weighed_by_the_work_they_make(simpler: Fraction, harder: Fraction) -> None:
    assert weight({"lam": [simpler]}) < weight({"lam": [harder]})


def test_fewer_modes_weigh_less_than_simpler_numbers() -> None:
    assert weight({"lam": [F(12345, 6789)]}) < weight({"lam": [F(1), F(1)]})
