r"""Synthetic spectra, residuals and steps from choices: what instances of theorems are made of.

Spectra: arbitrary, flat, power law, exponential, one spike over a flat bulk, clusters of equal eigenvalues, rank-deficient, squares, of
huge range (10^±300), and those of random Gram matrices (Wishart; for many modes the Marchenko–Pastur law). Residuals: arbitrary, along
one mode, aligned as $c_i^2 \propto \lambda_i^s$ with s = 0 … 3, a linear teacher with noise. Steps: none, tiny, round shares of the limit,
the limit itself.

Main names: `spectrum`, `long_spectrum`, `residual`, `step`, `special_step`, `upper_root`, `square_root`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from numerics.drawing.choice_sources import Choices
from numerics.exact.rationals import ONE, ZERO, upper_root

SPECTRA = ("any", "squares", "flat", "power", "exponential", "spiked", "clustered", "deficient", "huge", "wishart")
RESIDUALS = ("any", "aligned", "aligned", "single", "last", "teacher")
POWER_LAWS = 100
"""Numbers of modes up to which a power law is drawn: sums of quotients by so many eigenvalues have very long denominators."""
RARELY = 5
"""One step in six is a special one."""
HUGE = 300
"""Largest decimal exponent, either way, of the huge-range spectra."""


def spectrum(choose: Choices, size: int) -> list[Fraction]:
    """`size` descending nonnegative eigenvalues of one of the kinds in `SPECTRA`."""
    kind, top = choose.pick(SPECTRA), choose.fraction(1)
    if kind == "flat":
        values = [top] * size
    elif kind == "power":
        exponent = choose.integer(1, 4)
        values = [top / Fraction(k) ** exponent for k in range(1, size + 1)]
    elif kind == "exponential":
        ratio = choose.pick([Fraction(1, 2), Fraction(2, 3), Fraction(1, 10)])
        values = [top * ratio**k for k in range(size)]
    elif kind == "spiked":
        spike = choose.pick([2, 10, 1000])
        values = [top * spike] + [top] * (size - 1)
    elif kind == "clustered":
        levels = [choose.fraction() for _ in range(choose.integer(1, 3))]
        values = [choose.pick(levels) for _ in range(size)]
    elif kind == "deficient":
        rank = choose.integer(0, size)
        values = [choose.fraction(1) for _ in range(rank)] + [ZERO] * (size - rank)
    elif kind == "squares":
        values = [choose.fraction() ** 2 for _ in range(size)]
    elif kind == "huge":
        values = [choose.fraction(1) * Fraction(10) ** choose.integer(-HUGE, HUGE) for _ in range(size)]
    elif kind == "wishart":
        values = _wishart(size, choose.pick([Fraction(1, 2), ONE, Fraction(2)]), choose.integer(0, 2**16))
    else:
        values = [choose.fraction() for _ in range(size)]
    return sorted(values, reverse=True)


def long_spectrum(choose: Choices, size: int) -> list[Fraction]:
    """`size` descending eigenvalues, too many to be arbitrary: flat, a group over a flat bulk, a power law in multiples of 2⁻²⁰."""
    kind, top = choose.pick(("flat", "groups", "power") if size <= POWER_LAWS else ("flat", "groups")), Fraction(choose.integer(1, 4))
    if kind == "power":
        exponent = choose.integer(1, 3)
        return [Fraction(-(-int(top * 2**20) // k**exponent), 2**20) for k in range(1, size + 1)]
    first = 0 if kind == "flat" else choose.pick([1, 2, max(size // 2, 1), size - 1])
    return [top] * first + [top * choose.pick([ONE, Fraction(1, 2), Fraction(1, 64), ZERO])] * (size - first)


def _wishart(size: int, aspect: Fraction, seed: int) -> list[Fraction]:
    """Eigenvalues of GGᵀ/d for a standard normal G (size × d), d = ⌈aspect · size⌉, in multiples of 2⁻²⁰; zeros where the rank ends."""
    dimension = math.ceil(aspect * size)
    points = np.random.default_rng(seed).normal(size=(size, dimension))
    values = np.linalg.eigvalsh(points @ points.T / dimension)
    values[: size - min(size, dimension)] = 0
    return [Fraction(round(abs(value) * 2**20), 2**20) for value in values.tolist()]


def residual(choose: Choices, lam: Sequence[Fraction]) -> list[Fraction]:
    """Projections of a residual of one of the kinds in `RESIDUALS` on a descending spectrum."""
    kind, size = choose.pick(RESIDUALS), len(lam)
    if kind == "aligned":
        exponent = choose.integer(0, 3)
        return [choose.pick([1, -1]) * upper_root(value**exponent) for value in lam]
    if kind == "teacher":
        noise = choose.pick([ZERO, Fraction(1, 100), Fraction(1, 2)])
        return [upper_root(value) * choose.fraction(-6, 6) + noise * choose.fraction(-6, 6) for value in lam]
    if kind in ("single", "last"):
        mode = size - 1 if kind == "last" else choose.integer(0, size - 1)
        return [Fraction(int(k == mode)) for k in range(size)]
    return [choose.fraction(-6, 6) for _ in range(size)]


def step(choose: Choices, limits: Sequence[Fraction], *, below: bool = False, positive: bool = False) -> Fraction:
    """η up to the smallest limit: nothing, tiny, a round share of it, or all of it; anything if there is no limit.

    Args:
        choose: where choices come from.
        limits: upper limits on η.
        below: η must stay below them.
        positive: η must not be 0.
    """
    limit = min(limits) if limits else choose.fraction(1)
    shares = [Fraction(part, 20) for part in range(1, 20)] + [Fraction(1, 10**6)] * 2
    shares += [] if positive else [ZERO] * 3
    shares += [] if below else [ONE] * 8  # most statements that fail do so at the edge
    shares += [] if limits else [Fraction(5)] * 3
    return limit * choose.pick(shares)


def special_step(choose: Choices, lam: Sequence[Fraction], usual: Fraction, limits: Sequence[Fraction], *, below: bool = False) -> Fraction:
    """A step at which a mode dies (1/λ_k), only turns its sign (2/λ_k), or two agree (2/(λ_j+λ_k)), within the limits; else `usual`."""
    if choose.integer(0, RARELY) < RARELY:
        return usual
    chosen, other, kind = lam[choose.integer(0, len(lam) - 1)], lam[choose.integer(0, len(lam) - 1)], choose.integer(0, 2)
    rate = (chosen, chosen / 2, (chosen + other) / 2)[kind]
    if not rate or any(1 / rate > limit or (below and 1 / rate == limit) for limit in limits):
        return usual
    return 1 / rate
