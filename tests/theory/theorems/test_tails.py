"""What the theorems on tails need: each fails, exactly, where one of its assumptions does; and how they hang together."""

from __future__ import annotations

import random
from fractions import Fraction

import numpy as np
import pytest

from numerics.drawing.choice_sources import FromRandom
from numerics.instances.sampler import Sampler
from numerics.judging.judge import Judge
from numerics.judging.judgement import Outcome
from theory.catalogue import catalogue
from theory.evaluation.arithmetic import BALLS, EXACT

HALF = Fraction(1, 2)
STEPS = {"eta": HALF, "t": 1, "gamma": 1}
EDGES = [
    # beyond 1/λ_1 a large mode may outlast a small one
    ("T4.C1", "descent_step", {"lam": [4, 2], "reference": [0, 1], "c": [1, 0], "A_tail": 1, **STEPS}),
    # half of the weight elsewhere: A_tail w is no longer the slowest mode's
    ("T4.C1", "last_mode_weights", {"lam": [1, 0], "reference": [1, 2], "c": [1, 2], "A_tail": 2, **STEPS}),
    (
        "T4.R12",
        "block_weights",  # more weight than the block has eigenvalues
        {"lam": [1, 1], "reference": [2, 2], "c": [1, 1], "A_tail": HALF, "first": [1], "last": [2], **STEPS},
    ),
    # the ratios c_i²/w_i grow towards small eigenvalues
    ("T4.R10", "monotone_weight_ratios", {"lam": [1, 0], "reference": [1, 1], "weight_ratio": [0, 1], "c": [0, 1], **STEPS}),
    (
        "T4.R10.tails",
        "opposed_weight_ratios",
        {"lam": [1, 0], "reference": [1, 1], "weight_ratio": [0, 1], "c": [0, 1], "passed": [0, 1], "head": 1},
    ),
    # a filter that leaves the large eigenvalue
    ("T3.filter", "monotone_filter", {"lam": [2, 1], "reference": [0, 1], "c": [1, 0], "A_tail": 1, "passed": [1, 0], "gamma": 1}),
    # more weight than the mixture has
    (
        "T11.mixture",
        "mixture_weights",
        {"lam": [1], "reference": [2], "c": [1], "A_tail": HALF, "terms": 1, "mixture_share": [1], "mixture_exponent": [1], **STEPS},
    ),
    # more energy than κ̂ allows: what was measured elsewhere does not hold here
    ("T13", "transferred", {"lam": [1, 0], "reference": [1, 1], "c": [1, 1], "A_tail": 1, "s": 0, "kappa_hat": HALF, **STEPS}),
    ("R13.power", "power_proportional", {"lam": [4, 1], "c": [1, 1], "s": 1, "sigma2": 1, **STEPS}),
    # the bound for one filter, that leaves all, says nothing of the tail
    ("T6", "cut_off", {"lam": [2, 1], "reference": [1, 0], "c": [0, 1], "A_tail": 1, "passed": [1, 1], "head": 1}),
]


@pytest.mark.parametrize(("name", "broken", "instance"), EDGES, ids=lambda value: value if isinstance(value, str) else "")
def test_fails_where_an_assumption_does(name: str, broken: str, instance: dict) -> None:
    judge = Judge(catalogue()[name])
    found = judge.broken_assumption(instance)
    assert found is not None
    assert found.name == broken
    assert judge.judge(instance).outcome is Outcome.FAILS


def test_whole_exponents_of_a_mixture_are_judged_exactly() -> None:
    judge = Judge(catalogue()["T11.mixture"])
    given = dict(catalogue()["T11.mixture"].equality or {})
    assert judge.arithmetic(given) is EXACT
    assert judge.arithmetic({**given, "mixture_exponent": [0, HALF]}) is BALLS


@pytest.mark.parametrize("exponent", range(4))
def test_the_law_with_an_exponent_is_the_mixture_of_one_power(exponent: int) -> None:
    """R13.power and T11.mixture with J = 1 are one curve where c² = σ² λ^s; T13 with κ̂ = 1 is it too."""
    lam = [Fraction(9, 4), Fraction(1), Fraction(1, 4), Fraction(0)]
    law = {
        "lam": lam,
        "c": [2 * Fraction(root, 2) ** exponent for root in (3, 2, 1, 0)],
        "s": exponent,
        "sigma2": 4,
        **STEPS,
        "eta": Fraction(1, 3),
    }
    weights = [value**exponent for value in lam]
    tail = {**law, "reference": weights, "A_tail": 4}
    mixture = {**tail, "terms": 1, "mixture_share": [1], "mixture_exponent": [exponent]}
    sides = [
        Judge(catalogue()[name]).sides(given)
        for name, given in (("R13.power", law), ("T11.mixture", mixture), ("T13", {**tail, "kappa_hat": 1}))
    ]
    assert len({side for pair in sides for side in pair}) == 1


def drawn(name: str, count: int = 200) -> list[dict]:
    choose = FromRandom(random.Random(0))
    sampler = Sampler(catalogue()[name])
    return [sampler.draw(choose) for _ in range(count)]


def tails(values: list[Fraction]) -> np.ndarray:
    return np.cumsum(np.array(values, object)[::-1])[::-1]


def test_weights_at_the_end_of_each_block_align_every_tail() -> None:
    """Block alignment is tail alignment to weights T_b on the last mode of each block, for the tails that begin inside a block too."""
    for given in drawn("R12"):
        weights = [Fraction(0)] * len(given["lam"])
        for first, last in zip(given["first"], given["last"], strict=True):
            weights[last - 1] = sum(given["lam"][first - 1 : last], Fraction(0))
        assert np.all(tails([value**2 for value in given["c"]]) <= given["A_blk"] * tails(weights))


def test_ratios_that_do_not_grow_need_no_constant() -> None:
    for given in drawn("T4.R10"):
        energy, weights = tails([value**2 for value in given["c"]]), tails(given["reference"])
        order = np.diff(np.array(given["weight_ratio"], object)) <= 0
        if order.all():  # within a cluster of equal eigenvalues they may grow
            assert np.all(energy * weights[0] <= energy[0] * weights)


@pytest.mark.parametrize(
    "name", ["T4.C1", "T4.R10", "T4.R10.tails", "T4.R12", "T3.filter", "T3.tikhonov", "T3.cutoff", "T6", "T11.mixture", "T13"]
)
def test_instances_hold_by_construction_and_some_have_ties_and_zeros(name: str) -> None:
    judge, found = Judge(catalogue()[name]), drawn(name, 120)
    assert all(judge.admits(given) for given in found)
    assert any(len(set(given["lam"])) < len(given["lam"]) for given in found), "clusters of equal eigenvalues"
    assert any(0 in given["reference"] for given in found), "weights that are 0"
    assert any(len(given["lam"]) > 1 and given["c"][-1] == 0 for given in found), "tails without energy"
