r"""The assumptions that make labels aligned with an exponent of their own: a source condition, smoothness; and what exponent 2 says.

Main names: the assumptions, listed in `SMOOTHNESS_ASSUMPTIONS`.
"""

from __future__ import annotations

from theory.assumptions.base import Assumption, assumption, eq, le, lt
from theory.language.symbols import A, N, alpha, c, i, lam, matched, roughness, s, seen, source, sv

SOURCE_CONDITION = assumption(
    "source_condition",
    "v = K^{s/2} a: c_i = ς_i^s a_i with ς_i = √λ_i; s = 2 is v = K a",
    eq(c[i], sv[i] ** s * source[i]),
    eq(lam[i], sv[i] ** 2),
)
ROUGH_MODE = assumption(
    "rough_mode",
    "S, symmetric and positive semidefinite, has the eigenvectors of K and eigenvalues μ_i; mode k is one that it sees, μ_k > 0, and there "
    "the kernel keeps up with it: λ_k μ_k ≥ θ > 0",
    le(seen, N),
    lt(0, roughness[seen]),
    le(matched, lam[seen] * roughness[seen]),
)
SQUARE_ALIGNED = assumption(
    "square_aligned", "the initial residual is aligned with exponent 2 and constant A: c_i² ≤ A λ_i²", le(c[i] ** 2, A * lam[i] ** 2)
)
RATIOS_ALIGNED = assumption(
    "ratios_aligned", "the alignment ratios are aligned themselves, exponent 2 in all: c_i²/λ_i ≤ A λ_i", le(alpha[i], A * lam[i])
)

SMOOTHNESS_ASSUMPTIONS: tuple[Assumption, ...] = (SOURCE_CONDITION, ROUGH_MODE, SQUARE_ALIGNED, RATIOS_ALIGNED)
"""All of the above."""
