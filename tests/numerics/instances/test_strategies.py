"""Instances: every kind is drawn, within its size, valid for its theorem by construction."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
import sympy as sp
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from ntkbounds.strategies import network_data, residuals, steps
from numerics.drawing.choice_sources import FromRandom
from numerics.instances.sampler import MAX_MODES, MAX_STEPS, Sampler
from numerics.instances.strategies import instances, spectra
from numerics.judging.judge import Judge
from theory.assumptions.base import Assumption, Fact
from theory.catalogue import catalogue
from theory.foundations.errors import InputError
from theory.language.symbols import A, c, eta, i, lam, scalar
from theory.statements.theorem import Theorem

SEARCH = settings(max_examples=4000, database=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])


def _from_a_network(given: Mapping[str, Any]) -> bool:
    """Eigenvalues that were floats have a power of two below the line."""
    top = Fraction(given["lam"][0]).denominator
    return top > 2**20 and top & (top - 1) == 0


def _power_law(lam: list[Fraction]) -> bool:
    return len(lam) > 3 and lam[0] > 0 and all(lam[0] == value * k**2 for k, value in enumerate(lam, 1))


def _exponential(lam: list[Fraction]) -> bool:
    return len(lam) > 3 and lam[0] > 0 and all(2 * after == before for before, after in pairwise(lam))


def _exactly_aligned(given: Mapping[str, Any]) -> bool:
    return len(given["lam"]) > 1 and any(given["c"]) and all(x**2 == given["A"] * v for x, v in zip(given["c"], given["lam"], strict=True))


POWERS_OF_TWO = {2**power for power in range(10, 21)}


def _proportional(given: Mapping[str, Any], exponent: int) -> bool:
    return all(x**2 == v**exponent for x, v in zip(given["c"], given["lam"], strict=True))


KINDS: dict[str, Callable[[Mapping[str, Any]], bool]] = {
    "one mode": lambda g: len(g["lam"]) == 1,
    "the most modes": lambda g: len(g["lam"]) == MAX_MODES,
    "flat": lambda g: len(g["lam"]) > 2 and g["lam"][0] == g["lam"][-1] > 0,
    "power law": lambda g: _power_law(g["lam"]),
    "exponential": lambda g: _exponential(g["lam"]),
    "clustered": lambda g: len(g["lam"]) > 4 and len(set(g["lam"])) == 2,
    "rank-deficient": lambda g: len(g["lam"]) > 2 and g["lam"][0] > 0 == g["lam"][-1],
    "one spike": lambda g: len(g["lam"]) > 3 and g["lam"][0] > g["lam"][1] == g["lam"][-1] > 0,
    "a random Gram matrix": lambda g: len(set(g["lam"])) > 3 and all(Fraction(v).denominator in POWERS_OF_TWO for v in g["lam"]),
    "aligned with exponent 3": lambda g: len(g["lam"]) > 3 and g["lam"][0] != g["lam"][-1] > 0 and _proportional(g, 3),
    "along the last mode": lambda g: len(g["lam"]) > 2 and g["lam"][-1] > 0 and g["c"][-1] == 1 and not any(g["c"][:-1]),
    "huge range": lambda g: bool(g["lam"][-1]) and g["lam"][0] / g["lam"][-1] > 10**200,
    "zero kernel": lambda g: not any(g["lam"]),
    "a real network": _from_a_network,
    "a real network on duplicated points": lambda g: _from_a_network(g) and g["lam"][-1] == 0,
    "no step": lambda g: g["eta"] == 0,
    "a step beyond stability": lambda g: g["eta"] * g["lam"][0] > 2,
    "no time": lambda g: g["t"] == 0,
    "the longest time": lambda g: g["t"] == MAX_STEPS,
    "zero residual": lambda g: not any(g["c"]),
    "exactly aligned": _exactly_aligned,
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_drawn(kind: str) -> None:
    find(instances(catalogue()["R1"]), KINDS[kind], settings=SEARCH, random=random.Random(0))


@pytest.mark.parametrize(("name", "edge"), [("C1", 2), ("C4", 1)])
def test_the_edge_of_the_step_is_drawn(name: str, edge: int) -> None:
    def at_the_edge(given: Mapping[str, Any]) -> bool:
        lam = given["lam"]
        return bool(lam[0]) and given["eta"] * (lam[0] + (lam[-1] if name == "C1" else 0)) == edge

    find(instances(catalogue()[name]), at_the_edge, settings=SEARCH, random=random.Random(0))


@settings(max_examples=100, suppress_health_check=list(HealthCheck))
@given(data=st.data(), size=st.integers(1, MAX_MODES))
def test_spectra_are_sorted_and_nonnegative(data: st.DataObject, size: int) -> None:
    values = data.draw(spectra(size))
    assert len(values) == size
    assert values == sorted(values, reverse=True)
    assert values[-1] >= 0
    assert all(isinstance(value, Fraction) for value in values)


@settings(max_examples=50, suppress_health_check=list(HealthCheck))
@given(data=st.data(), size=st.integers(1, MAX_MODES))
def test_public_strategies_make_a_problem(data: st.DataObject, size: int) -> None:
    lam = data.draw(spectra(size))
    c = data.draw(residuals(lam))
    assert len(c) == size
    limit = Fraction(1) / lam[0] if lam[0] else Fraction(1)
    assert 0 <= data.draw(steps(limit)) <= limit
    values, projections = data.draw(network_data(size))
    assert len(values) == len(projections) == size
    assert values == sorted(values, reverse=True)


def test_every_combination_of_built_in_assumptions_is_drawn_validly() -> None:
    for theorem in catalogue().values():
        sampler, judge = Sampler(theorem), Judge(theorem)
        source = random.Random(1)
        for _ in range(15):
            drawn = sampler.draw(FromRandom(source))
            assert judge.admits(drawn), (theorem.id, judge.broken_assumption(drawn))


def test_instances_hold_what_the_theorem_needs_and_no_more() -> None:
    drawn = find(instances(catalogue()["R3"]), lambda _: True, settings=SEARCH, random=random.Random(0))
    assert drawn.keys() == {"lam", "eta", "t"}


def test_an_assumption_of_ones_own_is_filtered_or_draws_for_itself() -> None:
    """Without `draw`, instances that break it are rejected; with it, none is."""
    bound = scalar("test_bound", "b", "a bound of the test", nonnegative=True)
    facts = (Fact(sp.Le(c[i] ** 2, bound, evaluate=False)),)

    def largest(draft: Any) -> None:
        draft.values["test_bound"] = max(value**2 for value in draft.values["c"])

    for own in (Assumption("test_own", "own", facts), Assumption("test_own", "own", facts, draw=largest)):
        theorem = Theorem("Z", "", "", "ours", "", (own,), c[1] ** 2, (), ("<=", bound))
        judge = Judge(theorem)
        for seed in range(5):
            drawn = find(instances(theorem), lambda g: any(g["c"]), settings=SEARCH, random=random.Random(seed))
            assert judge.admits(drawn)


def test_symbols_without_an_assumption_are_drawn_from_their_domain() -> None:
    theorem = Theorem("Z", "", "", "ours", "", (), A * eta + lam[1], (), ("<=", A))
    for seed in range(10):
        drawn = find(instances(theorem), lambda _: True, settings=SEARCH, random=random.Random(seed))
        assert Judge(theorem).admits(drawn)


def test_instances_are_drawn_without_jax() -> None:
    """A property test of one's own should not wait for it to be loaded."""
    loaded = "import sys, ntkbounds.strategies; print('jax' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "False"


@pytest.mark.parametrize("strategy", [spectra, network_data])
def test_a_size_may_be_drawn(strategy: Callable[[Any], Any]) -> None:
    sizes: set[int] = set()

    @settings(max_examples=40, database=None, suppress_health_check=list(HealthCheck))
    @given(strategy(st.integers(1, 3)))
    def collect(drawn: Any) -> None:
        sizes.add(len(drawn[0] if isinstance(drawn, tuple) else drawn))

    collect()
    assert sizes == {1, 2, 3}


@pytest.mark.parametrize("size", [0, -2, True])
def test_a_size_that_is_none_is_refused_at_once(size: Any) -> None:
    with pytest.raises(InputError, match=r"a positive integer as size, or a strategy for one"):
        spectra(size)
