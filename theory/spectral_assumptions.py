r"""Assumptions of the closed forms, the Krylov certificate, kernel drift and generalization.

Main names: `POWER_SPECTRUM`, `EXPONENTIAL_SPECTRUM`, `FLAT_SPECTRUM`, `GAUSS`, `RADAU`, `PERTURBED`, and more.
"""

from __future__ import annotations

import sympy as sp

from theory.assumptions import Assumption, Fact, assumption
from theory.dynamics import mode
from theory.quadrature import Quadrature
from theory.spectra import EXPONENTIAL, POWER_LAW, ParametricSpectrum
from theory.symbols import (
    A,
    N,
    alpha,
    bad,
    base_radius,
    c,
    contraction,
    delta,
    drift,
    err,
    eta,
    exponent,
    failure,
    forcing,
    i,
    jacobian_drift,
    kernel_drift,
    l,
    lam,
    level,
    lipschitz,
    n,
    node,
    node_next,
    nodes,
    quotient,
    residual,
    risk,
    s,
    smoothness,
    t,
    tau,
    train,
    travel,
    v,
    weight,
    weight_next,
    zero_weight,
    zero_weight_next,
)
from theory.symbols import (
    order as moment_order,
)


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

# Krylov
SPECTRAL_MEASURE = Quadrature(c[i] ** 2, lam[i], (i, sp.Integer(1), N))
"""Energy of the initial residual on the spectrum."""
GAUSS_RULE = Quadrature(weight[l], node[l], (l, sp.Integer(1), nodes))
RADAU_RULE = Quadrature(weight[l], node[l], (l, sp.Integer(1), nodes), zero_weight)
NEXT_GAUSS_RULE = Quadrature(weight_next[l], node_next[l], (l, sp.Integer(1), nodes + 1))
NEXT_RADAU_RULE = Quadrature(weight_next[l], node_next[l], (l, sp.Integer(1), nodes + 1), zero_weight_next)


def _reproduces(name: str, text: str, rule: Quadrature, order: sp.Expr) -> Assumption:
    return assumption(
        name,
        text,
        Fact(sp.Eq(rule.moment, SPECTRAL_MEASURE.moment, evaluate=False), ((moment_order, sp.Integer(0), order),)),
        Fact(sp.Le(rule.point, lam[1], evaluate=False), (rule.over,)),
    )


GAUSS = _reproduces(
    "gauss",
    "k Lanczos steps from r_0: the nodes lie in [0, λ_1] and reproduce the moments r_0ᵀK^m r_0 for m < 2k",
    GAUSS_RULE,
    2 * nodes - 1,
)
RADAU = _reproduces("radau", "the same with one more node, fixed at 0: moments for m ≤ 2k", RADAU_RULE, 2 * nodes)
NEXT_GAUSS = _reproduces("next_gauss", "one more Lanczos step: moments for m < 2(k+1)", NEXT_GAUSS_RULE, 2 * nodes + 1)
NEXT_RADAU = _reproduces("next_radau", "the same with one more node, fixed at 0: moments for m ≤ 2(k+1)", NEXT_RADAU_RULE, 2 * nodes + 2)

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
