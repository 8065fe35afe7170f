r"""Assumptions of the closed forms: parametric spectra and what their sums need.

Main names: `POWER_SPECTRUM`, `EXPONENTIAL_SPECTRUM`, `FLAT_SPECTRUM`, and more.
"""

from __future__ import annotations

import sympy as sp

from theory.assumptions.base import Assumption, assumption
from theory.assumptions.drift import JACOBIAN_TRIANGLE, PERTURBED, SMOOTH_JACOBIAN, TRAINED_RESIDUAL
from theory.assumptions.generalization import COVERED_EARLY, COVERED_END, GOOD_SAMPLE, UNION
from theory.assumptions.krylov import GAUSS, NEXT_GAUSS, NEXT_RADAU, RADAU
from theory.language.spectra import EXPONENTIAL, POWER_LAW, ParametricSpectrum
from theory.language.symbols import A, alpha, eta, exponent, i, lam, quotient, s, t, tau


def _spectrum(spectrum: ParametricSpectrum, text: str) -> Assumption:
    return assumption(f"{spectrum.name.replace(' ', '_')}_spectrum", text, sp.Eq(lam[i], spectrum.eigenvalue, evaluate=False))


POSITIVE_TOP = assumption("positive_top", "the largest eigenvalue is positive", sp.Lt(0, lam[1], evaluate=False))
MOVED = assumption(
    "moved",
    "at least one step was made, with η > 0",
    sp.Lt(0, eta, evaluate=False),
    sp.Le(1, t, evaluate=False),
    sp.Lt(0, eta * t, evaluate=False),
)
POSITIVE_TIME = assumption("positive_time", "some time has passed: τ > 0", sp.Lt(0, tau, evaluate=False))
STEEP = assumption("steep", "the exponent of the power law is above 1", sp.Lt(1, exponent, evaluate=False))
STEEP_ENOUGH = assumption(
    "steep_enough", "the exponents satisfy a s > 1", sp.Lt(1, exponent * s, evaluate=False), sp.Lt(0, s, evaluate=False)
)
SHRINKING = assumption("shrinking", "consecutive eigenvalues shrink: q < 1", sp.Lt(quotient, 1, evaluate=False))
LEARNING = assumption("learning", "the first mode is being learned: η t λ_1 ≥ 1", sp.Le(1, eta * t * lam[1], evaluate=False))
POWER_SPECTRUM = _spectrum(POWER_LAW, "the eigenvalues follow a power law: λ_i = λ_1 i^{−a}")
EXPONENTIAL_SPECTRUM = _spectrum(EXPONENTIAL, "the eigenvalues fall exponentially: λ_i = λ_1 q^{i−1}")
FLAT_SPECTRUM = assumption("flat_spectrum", "all eigenvalues are equal", sp.Eq(lam[i], lam[1], evaluate=False))
POSITIVE_ALIGNMENT = assumption("positive_alignment", "the alignment constant is positive", sp.Lt(0, A, evaluate=False))
RATIOS_BOUNDED = assumption("ratios_bounded", "the alignment ratios are at most A: c_i²/λ_i ≤ A", sp.Le(alpha[i], A, evaluate=False))

SPECTRAL_ASSUMPTIONS: tuple[Assumption, ...] = (
    POSITIVE_TOP,
    MOVED,
    POSITIVE_TIME,
    STEEP,
    STEEP_ENOUGH,
    SHRINKING,
    LEARNING,
    POWER_SPECTRUM,
    EXPONENTIAL_SPECTRUM,
    FLAT_SPECTRUM,
    POSITIVE_ALIGNMENT,
    RATIOS_BOUNDED,
    GAUSS,
    RADAU,
    NEXT_GAUSS,
    NEXT_RADAU,
    PERTURBED,
    TRAINED_RESIDUAL,
    JACOBIAN_TRIANGLE,
    SMOOTH_JACOBIAN,
    UNION,
    GOOD_SAMPLE,
    COVERED_END,
    COVERED_EARLY,
)
"""All of the above."""
