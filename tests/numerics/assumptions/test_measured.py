"""Assumptions on real networks: every one that a study needs can be measured, and the measurement says what it should."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from numerics.assumptions.registry import REALIZATIONS, measure
from numerics.assumptions.setting import Setting
from numerics.measurements.drawn import needed_assumptions
from numerics.spectra.alignment import alignment
from numerics.spectra.blocks import dyadic_blocks
from numerics.spectra.eigenpairs import decompose, projections
from numerics.spectra.tails import fit_tails
from theory.assumptions.alignment import POWER_PROPORTIONAL
from theory.assumptions.base import Assumption
from theory.assumptions.core import (
    ALIGNED,
    BLOCKS,
    DESCENT_STEP,
    IN_RANGE,
    MULTIPLICITY,
    NONZERO_KERNEL,
    NONZERO_RESIDUAL,
    NOT_FLAT,
    OPTIMAL_STEP,
    POSITIVE_STEP,
    PROPORTIONAL,
    STABLE_STEP,
    TRAINED,
)

DRAWN = needed_assumptions()


def setting(values: list[float], residual: list[float], share: float = 0.5) -> Setting:
    spectrum = decompose(np.diag(values))
    vector = spectrum.eigenvectors @ np.array(residual)
    first, last = dyadic_blocks(spectrum.eigenvalues, resolution=spectrum.resolution)
    found, step = projections(spectrum, vector), share / spectrum.lambda_max
    tails = fit_tails(spectrum.eigenvalues, found**2, step, head=2)
    return Setting(spectrum, alignment(spectrum, vector), found, step, 10, first, last, tails)


GOOD = setting([4.0, 2.0, 1.0], [2.0, 1.0, 1.0])


@pytest.mark.parametrize("assumption", DRAWN, ids=lambda assumption: assumption.name)
def test_every_assumption_of_a_drawn_bound_is_measured_and_held_in_a_good_setting(assumption: Assumption) -> None:
    found = measure(assumption, GOOD)
    assert found.expected
    assert found.measured
    assert found.holds is (None if assumption in (PROPORTIONAL, POWER_PROPORTIONAL) else True)


@pytest.mark.parametrize(
    ("share", "held"),
    [
        (0.5, {DESCENT_STEP: True, OPTIMAL_STEP: True, STABLE_STEP: True}),
        (1.2, {DESCENT_STEP: False, OPTIMAL_STEP: True, STABLE_STEP: True}),
        (1.9, {DESCENT_STEP: False, OPTIMAL_STEP: False, STABLE_STEP: True}),
        (2.1, {DESCENT_STEP: False, OPTIMAL_STEP: False, STABLE_STEP: False}),
    ],
)
def test_steps(share: float, held: dict[Assumption, bool]) -> None:
    found = setting([4.0, 2.0, 1.0], [1.0, 1.0, 1.0], share)
    assert {assumption: measure(assumption, found).holds for assumption in held} == held


def test_what_does_not_hold_is_said_not_to() -> None:
    outside = setting([4.0, 1.0, 0.0], [1.0, 1.0, 1.0])
    for assumption in (ALIGNED, IN_RANGE):
        assert measure(assumption, outside).holds is False
        assert measure(assumption, outside).measured["energy share unresolved"] == pytest.approx(1 / 3)
    assert measure(NOT_FLAT, setting([1.0, 1.0], [1.0, 1.0])).holds is False
    assert measure(TRAINED, replace(GOOD, steps=0)).holds is False
    assert measure(POSITIVE_STEP, replace(GOOD, effective_step=0.0)).holds is False
    assert measure(BLOCKS, replace(GOOD, last=GOOD.last - 1)).holds is False
    assert measure(NONZERO_RESIDUAL, replace(GOOD, projections=np.zeros(3))).holds is False


def test_measured_numbers() -> None:
    assert measure(OPTIMAL_STEP, GOOD).measured["η(λ_1+λ_N)"] == pytest.approx(0.5 * 5 / 4)
    assert measure(ALIGNED, GOOD).measured["A"] == pytest.approx(1.0)
    assert measure(NONZERO_KERNEL, GOOD).measured["T"] == pytest.approx(7.0)


def test_an_assumption_that_no_network_shows_is_refused() -> None:
    assert REALIZATIONS[MULTIPLICITY].measure is None
    with pytest.raises(KeyError):
        measure(MULTIPLICITY, GOOD)
