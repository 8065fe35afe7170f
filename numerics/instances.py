r"""Hypothesis strategies for the instances of a theorem, in exact rationals and valid by construction.

A draft is filled in stages; every assumption of the theorem may adjust it at its stage (`numerics.adjusters`), so that what comes out
satisfies all of them; nothing is filtered. A user's own assumption brings its own `draw`, or else instances that break it are rejected,
which is slow when few satisfy it.

Main names: `instances`, `spectra`.
"""

from __future__ import annotations

import functools
from fractions import Fraction
from typing import Any

import sympy as sp
from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import numerics.adjusters_alignment
import numerics.adjusters_closed_forms
import numerics.adjusters_dynamics  # noqa: F401  (they bring their adjusters)
from numerics.adjusters import ADJUSTERS, STAGES, Draft, Draw, small_fractions, square_root
from numerics.adjusters_dynamics import flow_time
from numerics.judging import Judge, symbols_of
from numerics.small_networks import LABELS, POINTS, spectrum_and_residual
from theory.theorem import Theorem

MAX_MODES = 12
MAX_STEPS = 24
HUGE = 300
"""Largest decimal exponent, either way, of the huge-range spectra."""


@st.composite
def spectra(draw: Draw, size: int) -> list[Fraction]:
    """Descending nonnegative spectra: arbitrary, flat, power law, exponential, clustered, rank-deficient, of squares, or of huge range."""
    kind = draw(st.sampled_from(["any", "squares", "flat", "power", "exponential", "clustered", "deficient", "huge"]))
    top = draw(small_fractions(1))
    if kind == "flat":
        values = [top] * size
    elif kind == "power":
        exponent = draw(st.integers(1, 4))
        values = [top / Fraction(k) ** exponent for k in range(1, size + 1)]
    elif kind == "exponential":
        ratio = draw(st.sampled_from([Fraction(1, 2), Fraction(2, 3), Fraction(1, 10)]))
        values = [top * ratio**k for k in range(size)]
    elif kind == "clustered":
        levels = draw(st.lists(small_fractions(), min_size=1, max_size=3))
        values = [draw(st.sampled_from(levels)) for _ in range(size)]
    elif kind == "deficient":
        rank = draw(st.integers(0, size))
        values = [draw(small_fractions(1)) for _ in range(rank)] + [Fraction(0)] * (size - rank)
    elif kind == "squares":
        values = [draw(small_fractions()) ** 2 for _ in range(size)]
    elif kind == "huge":
        values = [draw(small_fractions(1)) * Fraction(10) ** draw(st.integers(-HUGE, HUGE)) for _ in range(size)]
    else:
        values = [draw(small_fractions()) for _ in range(size)]
    return sorted(values, reverse=True)


def _projections(draft: Draft) -> list[Fraction]:
    """Arbitrary, along one mode, or saturating the alignment where the eigenvalues are squares."""
    size = len(draft.lam)
    kind = draft.draw(st.sampled_from(["any", "saturating", "single", "last"]))
    roots = [square_root(value) for value in draft.lam] if kind == "saturating" else []
    if roots and all(root is not None for root in roots):
        return [draft.draw(st.sampled_from([1, -1])) * root for root in roots if root is not None]
    if kind in ("single", "last"):
        mode = size - 1 if kind == "last" else draft.draw(st.integers(0, size - 1))
        return [Fraction(int(k == mode)) for k in range(size)]
    return [draft.draw(small_fractions(-6, 6)) for _ in range(size)]


def _step(draft: Draft) -> Fraction:
    """η: nothing, tiny, a round fraction of the limit, or the limit itself; anything if there is no limit."""
    limit = min(draft.step_limits) if draft.step_limits else draft.draw(small_fractions(1))
    shares = [Fraction(1, 2), Fraction(3, 4), Fraction(1, 10**6), Fraction(9, 10)]
    if not draft.step_open:
        shares += [Fraction(1)] * 3  # most statements that fail do so at the edge
    if not draft.step_positive:
        shares.append(Fraction(0))
    if not draft.step_limits:
        shares.append(Fraction(5))
    return limit * draft.draw(st.sampled_from(shares) | st.builds(Fraction, st.integers(1, 19), st.just(20)))


def _default(draft: Draft, symbol: sp.Symbol) -> Any:
    """A value for a symbol that no assumption sets, from its sympy assumptions."""
    if symbol.is_integer:
        low = 1 if symbol.is_positive else 0 if symbol.is_nonnegative else -MAX_STEPS
        return draft.draw(st.integers(low, MAX_STEPS))
    low = 1 if symbol.is_positive else 0 if symbol.is_nonnegative else -12
    return draft.draw(small_fractions(low))


@functools.cache  # a strategy is made once a theorem: working out its symbols takes longer than drawing from it
def instances(theorem: Theorem, *, max_modes: int = MAX_MODES) -> SearchStrategy[dict[str, Any]]:
    """Instances of a theorem's assumptions: `Fraction`s, integers and lists of them, keyed by symbol name.

    Spectra and projections are synthetic, or those of the kernel of a small random ReLU network on random data.
    """
    return _instances(theorem, Judge(theorem), *symbols_of(theorem), max_modes)


@st.composite
def _instances(
    draw: Draw, theorem: Theorem, judge: Judge, scalars: dict[str, sp.Symbol], vectors: dict[str, sp.IndexedBase], max_modes: int
) -> dict[str, Any]:
    draft = Draft(draw, {assumption.name for assumption in theorem.assumptions})
    adjust = {stage: [ADJUSTERS[a.name][stage] for a in theorem.assumptions if stage in ADJUSTERS.get(a.name, {})] for stage in STAGES}
    if draw(st.integers(0, 4)) == 4:
        lam, residual = spectrum_and_residual(
            draw(st.sampled_from(POINTS)), draw(st.sampled_from(LABELS)), draw(st.integers(1, max_modes)), draw(st.integers(0, 2**16))
        )
        draft.values.update(lam=lam, c=residual)
    else:
        draft.values["lam"] = draw(spectra(draw(st.integers(1, max_modes))))
    for adjuster in adjust["spectrum"]:
        adjuster(draft)
    if "c" not in draft.values or len(draft.values["c"]) != len(draft.lam):
        draft.values["c"] = _projections(draft)
    for stage in STAGES[1:-1]:
        for adjuster in adjust[stage]:
            adjuster(draft)
    draft.values["eta"] = _step(draft)
    draft.values["t"] = draw(st.integers(draft.fewest_steps, MAX_STEPS))
    if "tau" in scalars and "tau" not in draft.values:
        draft.values["tau"] = flow_time(draft)
    for name in vectors:
        if name not in draft.values:
            draft.values[name] = [_default(draft, sp.Symbol(name, **vectors[name].assumptions0)) for _ in draft.lam]
    for name, symbol in scalars.items():
        if name not in draft.values:
            draft.values[name] = _default(draft, symbol)
    for assumption in theorem.assumptions:
        if assumption.draw is not None:
            assumption.draw(draft)
    for adjuster in adjust["late"]:
        adjuster(draft)
    own = [a for a in theorem.assumptions if a.name not in ADJUSTERS]
    used = {name: draft.values[name] for name in sorted({*scalars, *vectors, "lam"})}
    if own:
        assume(judge.broken_assumption(used) is None)
    return used
