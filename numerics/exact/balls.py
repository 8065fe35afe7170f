r"""Small helpers for Arb balls: precision for a while, intervals, and the remainder of the exponential series without cancellation.

A ball is a set of real numbers given by midpoint and radius; every operation returns a ball that holds all possible results, so what a
ball says with certainty is a theorem (Johansson 2017, "Arb: efficient arbitrary-precision midpoint-radius interval arithmetic").

Main names: `precision`, `interval`, `root`, `within`, `rational_above`, `exponential_remainder`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from typing import Any

import flint

SERIES_TERMS = 24
"""Terms of the exponential series for |v| ≤ 1; what is left out is below 2^-83."""


@contextmanager
def precision(bits: int) -> Iterator[None]:
    """Computes in balls with this many bits; what was set before is put back."""
    before = flint.ctx.prec
    flint.ctx.prec = bits
    try:
        yield
    finally:
        flint.ctx.prec = before


def interval(low: flint.fmpq, high: flint.fmpq) -> flint.arb:
    """A ball that holds every number from `low` to `high`."""
    return flint.arb(low).union(flint.arb(high))


def root(value: flint.arb) -> flint.arb:
    """The square root of what a ball holds that is not negative: for quantities known to be so, of which a ball reaches lower."""
    low = value.lower()
    return (low if low > 0 else flint.arb(0)).sqrt().union(value.upper().sqrt())


def within(radius: flint.arb) -> flint.arb:
    """The ball around 0 that holds every number whose magnitude is at most `radius`."""
    return flint.arb(0, radius.abs_upper())


def rational_above(value: Any) -> Fraction:
    """A short rational slightly above a positive ball."""
    upper = flint.arb(value).upper()
    mantissa, power = upper.man_exp()
    exact = Fraction(int(mantissa)) * Fraction(2) ** int(power)
    unit = Fraction(2) ** (exact.numerator.bit_length() - exact.denominator.bit_length() - 24)
    return (exact // unit + 1) * unit


def exponential_remainder(order: int, v: flint.arb) -> flint.arb:
    r"""$\varphi_k(v) = \bigl(e^v - \sum_{j<k} v^j/j!\bigr)/v^k = \sum_{j\ge0} v^j/(j+k)!$, which is $1/k!$ at 0 and positive everywhere.

    For a ball within [−1, 1] by the series, whose tail after m terms is at most $e^{|v|}|v|^m/(m+k)!$; else by its definition.
    """
    if abs(v) <= 1:
        total = flint.arb(0)
        for j in reversed(range(SERIES_TERMS)):
            total = total * v + flint.arb(flint.fmpq(1, math.factorial(j + order)))
        size = v.abs_upper()
        return total + within(size.exp() * size**SERIES_TERMS / math.factorial(SERIES_TERMS + order))
    head = sum((v**j / math.factorial(j) for j in range(order)), flint.arb(0))
    return (v.exp() - head) / v**order
