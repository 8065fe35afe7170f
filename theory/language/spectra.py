r"""Parametric spectra: a power law and an exponential.

Main names: `POWER_LAW`, `EXPONENTIAL` (`ParametricSpectrum`s), `index`.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from theory.language.substitution import substitute
from theory.language.symbols import exponent, i, lam, quotient

index = sp.Symbol("x", positive=True)
"""The mode index, made continuous."""


@dataclass(frozen=True)
class ParametricSpectrum:
    """A spectrum with a formula: `eigenvalue` is a function of the mode index `i`."""

    name: str
    eigenvalue: sp.Expr

    def at(self, position: sp.Expr) -> sp.Expr:
        """The eigenvalue at a position, an integer or not."""
        return substitute(self.eigenvalue, {i: position})


POWER_LAW = ParametricSpectrum("power law", lam[1] * i ** (-exponent))
EXPONENTIAL = ParametricSpectrum("exponential", lam[1] * quotient ** (i - 1))
