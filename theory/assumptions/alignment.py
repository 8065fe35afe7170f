r"""The assumptions of alignment and of the refined bounds, beside those that every family uses (`theory.assumptions`).

Main names: the assumptions, listed in `ALIGNMENT_ASSUMPTIONS`; `numerics.assumptions` draws instances that satisfy them.
"""

from __future__ import annotations

import sympy as sp

from theory.assumptions.base import Assumption, Fact, Range, assumption, eq, le, lt
from theory.language.definitions import block_energy, block_trace
from theory.language.substitution import substitute
from theory.language.symbols import (
    A,
    A_blk,
    A_m,
    A_min,
    A_next,
    B,
    G,
    H,
    N,
    Sigma_w,
    alpha,
    b,
    c,
    chi,
    chosen,
    d,
    deviation,
    filter_gd,
    head,
    i,
    j,
    label,
    lam,
    last,
    log_delta,
    noise2,
    over_modes,
    p,
    q,
    rank,
    root_A1,
    root_A2,
    s,
    sigma2,
    sv,
    target,
    teacher,
    u,
    w,
    w2,
    w_max,
    xi,
    z,
)

_one = sp.Integer(1)
_blocks: tuple[Range, ...] = ((b, _one, B),)

_jacobian = (eq(lam[i], sv[i] ** 2), le(sp.Sum(w[j] ** 2, (j, 1, N)), w2))

REALIZABLE = assumption(
    "realizable",
    "the vector is realizable, v = J w: c_i = ς_i w_i with the singular values ς_i = √λ_i of the Jacobian, and Σ w_i² ≤ ‖w‖²",
    eq(c[i], sv[i] * w[i]),
    *_jacobian,
)

_scale = sp.Symbol("scale", positive=True)
slope_along_ray = substitute(sp.diff(_scale**H * c[i], _scale), {_scale: 1})
r"""$\frac{d}{d\varrho}\varrho^H u_i^\top f(w_0)$ at $\varrho = 1$: the left side of Euler's identity, by differentiation."""
_euler = sp.solve(sp.Eq(slope_along_ray, sv[i] * w[i]), c[i])[0]

HOMOGENEOUS = assumption(
    "homogeneous",
    "f(ϱw) = ϱ^H f(w), differentiable at w = w_0: the derivative along the ray, H c_i, is u_iᵀJ w = ς_i w_i; c_i projects f_0",
    eq(c[i], _euler),
    *_jacobian,
)
HOMOGENEOUS_AND_REALIZABLE = assumption(
    "homogeneous_and_realizable",
    "f_0 = J w/H is that of a homogeneous network, p_i = ς_i w_i/H, and the labels are y = J w*, q_i = ς_i w*_i; ς_i = √λ_i",
    eq(p[i], _euler),
    eq(q[i], sv[i] * target[i]),
    _jacobian[0],
)
RANK = assumption(
    "rank",
    "exactly the first rank(K) eigenvalues are positive",
    Fact(lt(0, lam[i]), ((i, _one, rank),)),
    Fact(eq(lam[i], 0), ((i, rank + 1, N),)),
    le(rank, N),
)
RANDOM_TEACHER = assumption(
    "random_teacher",
    "y = J w + n with centred random w of covariance Σ_w and uncorrelated label noise n of variance ν²; v_iᵀΣ_w v_i ≤ ‖Σ_w‖",
    eq(lam[i], sv[i] ** 2),
    eq(chi[i], 0),
    le(teacher[i], Sigma_w),
)
ISOTROPIC_TEACHER = assumption(
    "isotropic_teacher",
    "the teacher is isotropic, Σ_w = σ²I, and the labels carry no noise",
    eq(teacher[i], sigma2),
    eq(noise2, 0),
)
NO_TEACHER = assumption("no_teacher", "the labels are noise alone: w = 0", eq(teacher[i], 0))
TWO_ALIGNED = assumption(
    "two_aligned",
    "two vectors are aligned with constants A_1 and A_2: p_i² ≤ A_1 λ_i and q_i² ≤ A_2 λ_i",
    le(p[i] ** 2, root_A1**2 * lam[i]),
    le(q[i] ** 2, root_A2**2 * lam[i]),
)
POWER_ALIGNED = assumption(
    "power_aligned", "the initial residual is aligned with exponent s and constant A: c_i² ≤ A λ_i^s", le(c[i] ** 2, A * lam[i] ** s)
)
STEEPLY_ALIGNED = assumption(
    "steeply_aligned",
    "the initial residual is aligned with exponent s + d and constant A: c_i² ≤ A λ_i^{s+d}",
    le(c[i] ** 2, A * lam[i] ** (s + d)),
)
POWER_TRACES = assumption(
    "power_traces",
    "the kernel is not zero: Σ λ_i^s > 0 and Σ λ_i^{s+d} > 0",
    lt(0, over_modes(lam[i] ** s)),
    lt(0, over_modes(lam[i] ** (s + d))),
)
POWER_TRACE = assumption("power_trace", "the weights λ^s are not all zero: Σ λ_i^s > 0", lt(0, over_modes(lam[i] ** s)))
POWER_PROPORTIONAL = assumption(
    "power_proportional",
    "squared projections are proportional to a power of the eigenvalues, c_i² = σ² λ_i^s",
    eq(c[i] ** 2, sigma2 * lam[i] ** s),
)
CLUSTERS = assumption(
    "clusters",
    "K ⪰ Z G Zᵀ, G ≻ 0 and y = Zβ; in the eigenbases of K and G, with z = K⁺y and u = Zᵀz: K z = y, zᵀy = uᵀβ, uᵀG u ≤ zᵀK z",
    eq(c[i], lam[i] * z[i]),
    eq(over_modes(lam[i] * z[i] ** 2), over_modes(u[i] * label[i])),
    le(over_modes(G[i] * u[i] ** 2), over_modes(lam[i] * z[i] ** 2)),
)
BLOCK_ALIGNED = assumption(
    "block_aligned",
    "the initial residual is aligned over blocks with constant A_blk: E_b ≤ A_blk T_b for every block b",
    Fact(le(block_energy(b), A_blk * block_trace(b)), _blocks),
)
CHOSEN_BLOCK = assumption("chosen_block", "k is one of the blocks", le(chosen, B), le(last[chosen], N))
HEAD = assumption("head", "m of the N eigenpairs are known", le(head, N))
TAIL_ALIGNED = assumption(
    "tail_aligned", "beyond the m known modes: c_i² ≤ A_m λ_i for i > m", Fact(le(c[i] ** 2, A_m * lam[i]), ((i, head + 1, N),))
)
HEAD_ALIGNED = assumption(
    "head_aligned",
    "for the m known modes, m ≥ 1: c_i² ≤ A_m λ_i for i ≤ m",
    le(1, head),
    Fact(le(c[i] ** 2, A_m * lam[i]), ((i, _one, head),)),
)
NEXT_HEAD = assumption(
    "next_head",
    "one more eigenpair gets known, m + 1 ≤ N; the constant of the rest does not grow: A_{m+1} ≤ A_m",
    le(head + 1, N),
    le(A_next, A_m),
)
ALIGNED_BELOW = assumption("aligned_below", "the projections are bounded from below: c_i² ≥ A_min λ_i", le(A_min * lam[i], c[i] ** 2))
SOME_ALIGNMENT = assumption("some_alignment", "A_min > 0", lt(0, A_min))


def _pairs(relation: sp.Rel) -> Fact:
    return Fact(relation, ((i, _one, N), (j, _one, N)))


MONOTONE = assumption(
    "monotone_alignment",
    "the ratios α_i = c_i²/λ_i do not increase as λ_i decreases: (α_i − α_j)(λ_i − λ_j) ≥ 0",
    _pairs(le(0, (alpha[i] - alpha[j]) * (lam[i] - lam[j]))),
)
REVERSE_MONOTONE = assumption(
    "reverse_monotone_alignment",
    "the ratios α_i = c_i²/λ_i do not decrease as λ_i decreases: (α_i − α_j)(λ_i − λ_j) ≤ 0",
    _pairs(le((alpha[i] - alpha[j]) * (lam[i] - lam[j]), 0)),
)
GAUSSIAN_TEACHER = assumption(
    "gaussian_teacher",
    "c_i = √λ_i a_i with independent normal a_i of variance σ²: c_i² = σ² λ_i ξ_i, ξ_i squares of standard normal variables",
    eq(c[i] ** 2, sigma2 * lam[i] * xi[i]),
)
_weight = lam[i] * filter_gd
TYPICAL_TEACHER = assumption(
    "typical_teacher",
    "the event, of probability at least 1 − δ (Laurent and Massart 2000, Lemma 1, for every δ and with w_i = λ_i g_t(λ_i)), that "
    "Σ w_i (ξ_i − 1) ≤ 2 Δ + 2 w_max log(1/δ), where Δ² ≥ log(1/δ) Σ w_i² and w_max ≥ w_i",
    le(_weight, w_max),
    le(log_delta * over_modes(_weight**2), deviation**2),
    le(over_modes(_weight * xi[i]), over_modes(_weight) + 2 * deviation + 2 * log_delta * w_max),
)

ALIGNMENT_ASSUMPTIONS: tuple[Assumption, ...] = (
    REALIZABLE,
    HOMOGENEOUS,
    HOMOGENEOUS_AND_REALIZABLE,
    RANK,
    RANDOM_TEACHER,
    ISOTROPIC_TEACHER,
    NO_TEACHER,
    TWO_ALIGNED,
    POWER_ALIGNED,
    STEEPLY_ALIGNED,
    POWER_TRACES,
    POWER_TRACE,
    POWER_PROPORTIONAL,
    CLUSTERS,
    BLOCK_ALIGNED,
    CHOSEN_BLOCK,
    HEAD,
    TAIL_ALIGNED,
    HEAD_ALIGNED,
    NEXT_HEAD,
    ALIGNED_BELOW,
    SOME_ALIGNMENT,
    MONOTONE,
    REVERSE_MONOTONE,
    GAUSSIAN_TEACHER,
    TYPICAL_TEACHER,
)
"""All of the above."""
