r"""Hypothesis strategies for instances of theorems, spectra, residuals, steps and data.

Main names: `instances`, `spectra`, `residuals`, `steps`, `network_data`.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from numerics.drawing import synthetic
from numerics.drawing.choice_sources import Draw, FromHypothesis
from numerics.drawing.small_networks import LABELS, POINTS, spectrum_and_residual
from numerics.instances.sampler import MAX_MODES, OFTEN, Sampler
from numerics.judging.judge import Judge
from theory.foundations.errors import InputError
from theory.statements.theorem import Theorem

Size = int | SearchStrategy[int]
"""A number of modes or points, or a strategy for one."""


@functools.cache  # a strategy is made once a theorem: working out its symbols takes longer than drawing from it
def instances(theorem: Theorem, *, max_modes: int = MAX_MODES) -> SearchStrategy[dict[str, Any]]:
    """Instances of a theorem's assumptions: `Fraction`s, integers and lists of them, by symbol name."""
    sampler = Sampler(theorem, max_modes, OFTEN)
    return _instances(sampler, None if sampler.by_construction else Judge(theorem))


@st.composite
def _instances(draw: Draw, sampler: Sampler, judge: Judge | None) -> dict[str, Any]:
    drawn = sampler.draw(FromHypothesis(draw))
    if judge is not None:
        assume(judge.broken_assumption(drawn) is None)
    return drawn


def spectra(size: Size) -> SearchStrategy[list[Fraction]]:
    """Descending nonnegative eigenvalues, `size` of them, of every kind that `numerics.drawing.synthetic` knows.

    Args:
        size: number of modes, or a strategy for it: `spectra(st.integers(1, 8))`.

    Raises:
        InputError: `size` is neither, or what it draws is no positive integer.
    """
    return _sizes(size).flatmap(_spectra)


@st.composite
def _spectra(draw: Draw, size: int) -> list[Fraction]:
    return synthetic.spectrum(FromHypothesis(draw), size)


def _sizes(size: Size) -> SearchStrategy[int]:
    """A strategy for a number of modes or points."""

    def checked(number: object) -> int:
        if isinstance(number, int) and not isinstance(number, bool) and number >= 1:
            return number
        raise InputError(
            "a positive integer as size, or a strategy for one", repr(number), "write spectra(3) or spectra(st.integers(1, 8))"
        )

    return size.map(checked) if isinstance(size, SearchStrategy) else st.just(checked(size))


@st.composite
def residuals(draw: Draw, lam: Sequence[Fraction]) -> list[Fraction]:
    """Projections $c_i$ of a residual on the eigenvectors of a kernel with eigenvalues `lam`."""
    return synthetic.residual(FromHypothesis(draw), lam)


@st.composite
def steps(draw: Draw, limit: Fraction) -> Fraction:
    """Effective steps from 0 to `limit`, both often."""
    return synthetic.step(FromHypothesis(draw), [limit])


def network_data(size: Size) -> SearchStrategy[tuple[list[Fraction], list[Fraction]]]:
    """Eigenvalues and residual projections of a small random ReLU network on `size` random points of any distribution.

    Args:
        size: number of points, or a strategy for it.

    Raises:
        InputError: `size` is neither, or what it draws is no positive integer.
    """
    return _sizes(size).flatmap(_network_data)


@st.composite
def _network_data(draw: Draw, size: int) -> tuple[list[Fraction], list[Fraction]]:
    choose = FromHypothesis(draw)
    return spectrum_and_residual(choose.pick(POINTS), choose.pick(LABELS), size, choose.integer(0, 2**16))
