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
from theory.statements.theorem import Theorem


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


@st.composite
def spectra(draw: Draw, size: int) -> list[Fraction]:
    """Descending nonnegative eigenvalues, `size` of them, of every kind that `numerics.drawing.synthetic` knows."""
    return synthetic.spectrum(FromHypothesis(draw), size)


@st.composite
def residuals(draw: Draw, lam: Sequence[Fraction]) -> list[Fraction]:
    """Projections $c_i$ of a residual on the eigenvectors of a kernel with eigenvalues `lam`."""
    return synthetic.residual(FromHypothesis(draw), lam)


@st.composite
def steps(draw: Draw, limit: Fraction) -> Fraction:
    """Effective steps from 0 to `limit`, both often."""
    return synthetic.step(FromHypothesis(draw), [limit])


@st.composite
def network_data(draw: Draw, size: int) -> tuple[list[Fraction], list[Fraction]]:
    """Eigenvalues and residual projections of a small random ReLU network on `size` random points of any distribution."""
    choose = FromHypothesis(draw)
    return spectrum_and_residual(choose.pick(POINTS), choose.pick(LABELS), size, choose.integer(0, 2**16))
