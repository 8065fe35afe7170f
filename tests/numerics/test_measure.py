"""Assumptions on real networks: every one that a study needs can be measured, and the measurement says what it should."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from numerics.bounds import needed_assumptions
from numerics.measure import MEASURES, Setting, measure
from numerics.spectrum import alignment, decompose, dyadic_blocks, projections


def setting(values: list[float], residual: list[float], share: float = 0.5) -> Setting:
    spectrum = decompose(np.diag(values))
    vector = spectrum.eigenvectors @ np.array(residual)
    first, last = dyadic_blocks(spectrum.eigenvalues, resolution=spectrum.resolution)
    return Setting(spectrum, alignment(spectrum, vector), projections(spectrum, vector), share / spectrum.lambda_max, 10, first, last)


GOOD = setting([4.0, 2.0, 1.0], [2.0, 1.0, 1.0])


@pytest.mark.parametrize("name", needed_assumptions())
def test_every_assumption_of_a_drawn_bound_is_measured_and_held_in_a_good_setting(name: str) -> None:
    found = measure(name, GOOD)
    assert found.expected
    assert found.measured
    assert found.holds is (None if name == "proportional" else True)


@pytest.mark.parametrize(
    ("share", "held"),
    [
        (0.5, {"descent_step": True, "optimal_step": True, "stable_step": True}),
        (1.2, {"descent_step": False, "optimal_step": True, "stable_step": True}),
        (1.9, {"descent_step": False, "optimal_step": False, "stable_step": True}),
        (2.1, {"descent_step": False, "optimal_step": False, "stable_step": False}),
    ],
)
def test_steps(share: float, held: dict[str, bool]) -> None:
    found = setting([4.0, 2.0, 1.0], [1.0, 1.0, 1.0], share)
    assert {name: measure(name, found).holds for name in held} == held


def test_what_does_not_hold_is_said_not_to() -> None:
    outside = setting([4.0, 1.0, 0.0], [1.0, 1.0, 1.0])
    for name in ("aligned", "in_range"):
        assert measure(name, outside).holds is False
        assert measure(name, outside).measured["energy share unresolved"] == pytest.approx(1 / 3)
    assert measure("not_flat", setting([1.0, 1.0], [1.0, 1.0])).holds is False
    assert measure("trained", replace(GOOD, steps=0)).holds is False
    assert measure("positive_step", replace(GOOD, effective_step=0.0)).holds is False
    assert measure("blocks", replace(GOOD, last=GOOD.last - 1)).holds is False
    assert measure("nonzero_residual", replace(GOOD, projections=np.zeros(3))).holds is False


def test_measured_numbers() -> None:
    assert measure("optimal_step", GOOD).measured["η(λ_1+λ_N)"] == pytest.approx(0.5 * 5 / 4)
    assert measure("aligned", GOOD).measured["A"] == pytest.approx(1.0)
    assert measure("nonzero_kernel", GOOD).measured["T"] == pytest.approx(7.0)


def test_an_assumption_that_no_network_shows_is_refused() -> None:
    assert "multiplicity" not in MEASURES
    with pytest.raises(KeyError):
        measure("multiplicity", GOOD)
