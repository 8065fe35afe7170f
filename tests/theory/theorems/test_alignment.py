"""What the theorems on alignment and the refined bounds need: each fails, exactly, where one of its assumptions does."""

from __future__ import annotations

from fractions import Fraction

import pytest
import sympy as sp

from numerics.judging.judge import Judge
from numerics.judging.judgement import Outcome
from theory.catalogue import catalogue
from theory.language.expectations import expectation

HALF = Fraction(1, 2)
EDGES = [
    # beyond 1/λ_1 the decay of a mode does not fall with its eigenvalue
    ("R10", "descent_step", {"lam": [4, 1], "c": [2, 0], "alpha": [1, 0], "eta": HALF, "t": 1, "gamma": 1}),
    ("A7.order", "descent_step", {"lam": [4, 1], "s": 0, "d": 1, "eta": HALF, "t": 1}),
    ("R4", "descent_step", {"lam": [1], "c": [1], "A": 1, "eta": 2, "t": 1, "gamma": 1}),
    (
        "R12",
        "descent_step",
        {"lam": [4, 1], "c": [2, 0], "A_blk": Fraction(4, 5), "first": [1], "last": [2], "eta": HALF, "t": 1, "gamma": 1},
    ),
    # what lies outside the range of the kernel is never learned, though the defined ratios c_i²/λ_i are monotone
    ("R10", "in_range", {"lam": [1, 0], "c": [0, 1], "alpha": [0, 0], "eta": HALF, "t": 1, "gamma": 1}),
    # beyond 2/λ_1 modes grow
    ("R8.trace", "stable_step", {"lam": [1], "c": [1], "A_m": 1, "head": 0, "eta": 3, "t": 1, "gamma": 1}),
    ("R8.energy", "stable_step", {"lam": [1], "c": [1], "head": 0, "eta": 3, "t": 1, "gamma": 1}),
    # noise that is correlated with the teacher adds to the signal
    ("A3", "random_teacher", {"lam": [1], "sv": [1], "teacher": [1], "chi": [1], "noise2": 1, "Sigma_w": 1}),
    # alignment of exponent 0 allows energy where λ_i = 0, of any larger exponent does not
    ("A7", "power_aligned", {"lam": [0], "c": [1], "A": 1, "s": 1, "eta": 0, "t": 0, "gamma": 1}),
]


@pytest.mark.parametrize(("name", "broken", "instance"), EDGES, ids=lambda value: value if isinstance(value, str) else "")
def test_fails_where_an_assumption_does(name, broken, instance):
    judge = Judge(catalogue()[name])
    found = judge.broken_assumption(instance)
    assert found is not None
    assert found.name == broken
    assert judge.judge(instance).outcome is Outcome.FAILS


def test_exponent_zero_allows_energy_outside_the_range():
    judge = Judge(catalogue()["A7"])
    instance = {"lam": [0], "c": [1], "A": 1, "s": 0, "eta": 0, "t": 0, "gamma": 1}
    assert judge.admits(instance)
    assert judge.judge(instance).outcome is Outcome.HOLDS


def test_jensen_holds_beyond_the_stable_steps():
    judge = Judge(catalogue()["R5.jensen"])
    instance = {"lam": [4, 1], "eta": 5, "t": 3}
    assert judge.admits(instance)
    assert judge.judge(instance).outcome is Outcome.HOLDS


def test_expectation_is_linear_and_asks_for_the_moments_it_needs():
    a, n = sp.symbols("a n")
    moments = {a**2: sp.Integer(3), a * n: sp.Integer(0), n**2: sp.Integer(2)}
    assert expectation((2 * a + n) ** 2 + 1, moments) == 15
    with pytest.raises(ArithmeticError, match="not given"):
        expectation(a**3, moments)
