r"""Assumptions of the generalization bounds: a good sample, a radius that covers the trained model.

Main names: `UNION`, `GOOD_SAMPLE`, `COVERED_END`, `COVERED_EARLY`.
"""

from __future__ import annotations

import sympy as sp

from theory.assumptions.base import Assumption, assumption
from theory.language.symbols import A, N, alpha, bad, base_radius, delta, eta, failure, i, l, lam, level, lipschitz, n, risk, t, train

# generalization
UNION = assumption(
    "union",
    "the bound fails for some radius of the grid with at most the sum P_1 + … + P_j of the probabilities that it fails for each",
    sp.Le(failure, sp.Sum(bad[l], (l, 1, level)), evaluate=False),
)
radius = base_radius * 2 ** (level - 1)
"""The radius of the dyadic grid that covers the trained model."""
GOOD_SAMPLE = assumption(
    "good_sample",
    "the sample is one for which the Rademacher bound holds at every radius b_j = b_0 2^{j−1} of the grid "
    "(G.grid: all but a share δ of samples are): E ℓ ≤ mean ℓ + 2ϱ b_j √T/n + 3√(log(2j(j+1)/δ)/(2n)) for the trained model, within b_j",
    sp.Le(
        risk,
        train
        + 2 * lipschitz * radius * sp.sqrt(sp.Sum(lam[i], (i, 1, N))) / n
        + 3 * sp.sqrt(sp.log(2 * level * (level + 1) / delta) / (2 * n)),
        evaluate=False,
    ),
)


def _covered(name: str, text: str, squared_distance: sp.Expr) -> Assumption:
    return assumption(
        name,
        f"b_j is the smallest radius of the grid with b_j² ≥ {text}",
        sp.Le(radius**2, sp.Max(base_radius**2, 4 * squared_distance), evaluate=False),
        sp.Le(squared_distance, radius**2, evaluate=False),
    )


COVERED_END = _covered("covered_end", "r_0ᵀK⁺r_0, the squared distance to the nearest interpolator", sp.Sum(alpha[i], (i, 1, N)))
COVERED_EARLY = _covered("covered_early", "A d_t, which bounds the squared travel (F3)", A * sp.Sum(sp.Min(1, eta * t * lam[i]), (i, 1, N)))
