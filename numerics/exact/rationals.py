r"""Roots of rationals: exact where they are rational, else bounds.

Main names: `square_root`, `upper_root`, `ZERO`, `ONE`.
"""

from __future__ import annotations

import math
from fractions import Fraction

ZERO, ONE = Fraction(0), Fraction(1)


def square_root(value: Fraction) -> Fraction | None:
    """The rational root of a rational square, else None."""
    root = Fraction(math.isqrt(value.numerator), math.isqrt(value.denominator))
    return root if root**2 == value else None


def upper_root(value: Fraction) -> Fraction:
    """The rational root of a rational square, else a rational slightly above the root."""
    exact = square_root(value)
    if exact is not None:
        return exact
    scale = 10**6 * value.denominator
    return Fraction(math.isqrt(value.numerator * value.denominator * 10**12) + 1, scale)
