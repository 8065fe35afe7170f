r"""Assumptions about a kernel that moves.

Main names: `PERTURBED`, `TRAINED_RESIDUAL`, `JACOBIAN_TRIANGLE`, `SMOOTH_JACOBIAN`.
"""

from __future__ import annotations

import sympy as sp

from theory.assumptions.base import Fact, assumption
from theory.language.dynamics import mode
from theory.language.symbols import (
    N,
    contraction,
    drift,
    err,
    eta,
    forcing,
    i,
    jacobian_drift,
    kernel_drift,
    lam,
    residual,
    smoothness,
    t,
    travel,
    v,
)

# drift
perturbation = eta * (drift[v] * residual[v] + forcing[v])
PERTURBED = assumption(
    "perturbed",
    "r_{t+1} = (I − ηK_t) r_t + η d_t beside the linearized residual from the same start: by the triangle inequality their distance e has "
    "e_1 = 0 and e_{v+1} ≤ q e_v + η(‖K_{v−1}−K_0‖‖r_{v−1}‖ + ‖d_{v−1}‖), q = ‖I − ηK_0‖",
    sp.Eq(err[1], 0, evaluate=False),
    Fact(sp.Le(err[v + 1], contraction * err[v] + perturbation, evaluate=False), ((v, sp.Integer(1), t),)),
)
linear_norm = sp.sqrt(sp.Sum(mode(i, t) ** 2, (i, 1, N)))
"""Norm of the linearized residual."""
TRAINED_RESIDUAL = assumption(
    "trained_residual",
    "the trained residual is the linearized one plus the difference: ‖r_t‖ ≤ ‖r_t^lin‖ + e",
    sp.Le(residual[t + 1], linear_norm + err[t + 1], evaluate=False),
)
JACOBIAN_TRIANGLE = assumption(
    "jacobian_triangle",
    "K − K_0 = (J−J_0)J_0ᵀ + J_0(J−J_0)ᵀ + (J−J_0)(J−J_0)ᵀ and ‖J_0‖ = √λ_1: ‖K−K_0‖ ≤ 2√λ_1‖J−J_0‖ + ‖J−J_0‖²",
    sp.Le(kernel_drift, 2 * sp.sqrt(lam[1]) * jacobian_drift + jacobian_drift**2, evaluate=False),
)
SMOOTH_JACOBIAN = assumption("smooth_jacobian", "‖J(w)−J(w_0)‖ ≤ β_J‖w−w_0‖", sp.Le(jacobian_drift, smoothness * travel, evaluate=False))
