r"""The assumptions of tail alignment: tails of the residual's energy are compared with those of reference weights $w_i \ge 0$.

A decreasing filter sees tails, $\sum_{j\ge i} c_j^2$, not single modes: so this asks less than alignment of every mode, with a smaller
constant. Weights are any: $\lambda_i^s$, a mixture of such powers, or what fits a residual best.

Main names: the assumptions, listed in `TAIL_ASSUMPTIONS`.
"""

from __future__ import annotations

import sympy as sp

from theory.assumptions.base import Assumption, Fact, assumption, eq, le, lt
from theory.language.definitions import block_trace, energy
from theory.language.symbols import (
    A_m,
    A_tail,
    B,
    N,
    a_tail,
    b,
    c,
    eta,
    first,
    floor,
    head,
    i,
    j,
    kappa_hat,
    l,
    lam,
    last,
    mixture_exponent,
    mixture_share,
    mu,
    over_modes,
    p,
    passed,
    q,
    reference,
    root_A1,
    root_A2,
    s,
    terms,
    weight_ratio,
)


def tail(body: sp.Expr) -> sp.Sum:
    r"""$\sum_{j=i}^N$ of `body`, a function of the mode index `j`: the tail that starts at mode i."""
    return sp.Sum(body, (j, i, N))


_energy, _weights = tail(c[j] ** 2), tail(reference[j])

ALIGNED_TAILS = assumption(
    "aligned_tails",
    "the initial residual is tail-aligned to the weights w with constant A_tail: Σ_{j≥i} c_j² ≤ A_tail Σ_{j≥i} w_j for every i",
    le(_energy, A_tail * _weights),
)
COVERED_TAILS = assumption(
    "covered_tails",
    "the weights w cover every tail of the initial residual: Σ_{j≥i} c_j² ≤ Σ_{j≥i} w_j for every i",
    le(_energy, _weights),
)
ALIGNED_TAILS_BELOW = assumption(
    "aligned_tails_below",
    "the tails of the initial residual are bounded from below: Σ_{j≥i} c_j² ≥ a_tail Σ_{j≥i} w_j for every i",
    le(a_tail * _weights, _energy),
)
ALIGNED_TAILS_BEYOND = assumption(
    "aligned_tails_beyond",
    "beyond the m known modes: Σ_{j≥i} c_j² ≤ A_m Σ_{j≥i} w_j for i > m",
    Fact(le(_energy, A_m * _weights), ((i, head + 1, N),)),
)
ALIGNED_TAILS_ABOVE_FLOOR = assumption(
    "aligned_tails_above_floor",
    "the initial residual is tail-aligned up to an energy δ: Σ_{j≥i} c_j² ≤ A_tail Σ_{j≥i} w_j + δ for every i",
    le(_energy, A_tail * _weights + floor),
)
ALIGNED_HEADS = assumption(
    "aligned_heads",
    "the heads, not the tails, are compared: Σ_{j≤i} c_j² ≤ A_tail Σ_{j≤i} w_j for every i",
    le(sp.Sum(c[j] ** 2, (j, 1, i)), A_tail * sp.Sum(reference[j], (j, 1, i))),
)
TWO_ALIGNED_TAILS = assumption(
    "two_aligned_tails",
    "two vectors are tail-aligned to the same weights, with constants A_1, A_2 > 0 (larger than the smallest, if those are 0)",
    le(tail(p[j] ** 2), root_A1**2 * _weights),
    le(tail(q[j] ** 2), root_A2**2 * _weights),
    lt(0, root_A1),
    lt(0, root_A2),
)
SPECTRAL_WEIGHTS = assumption(
    "spectral_weights", "the reference weights are the eigenvalues: w_i = λ_i", sp.Eq(reference[i], lam[i], evaluate=False)
)
NONZERO_WEIGHTS = assumption("nonzero_weights", "the reference weights are not all zero: Σ w_i > 0", lt(0, over_modes(reference[i])))
POSITIVE_LAST_WEIGHT = assumption("positive_last_weight", "the last reference weight is positive: w_N > 0", lt(0, reference[N]))
PROXIMAL_STEP = assumption("proximal_step", "the step is at most 1/(λ_1 + μ)", le(eta * (lam[1] + mu), 1))
_one = sp.S.One
LAST_MODE_WEIGHTS = assumption(
    "last_mode_weights",
    "all the weight is on the last mode: w_N = 1, the others are 0",
    Fact(eq(reference[i], 0), ((i, _one, N - 1),)),
    Fact(eq(reference[i], 1), ((i, N, N),)),
)
MONOTONE_WEIGHT_RATIOS = assumption(
    "monotone_weight_ratios",
    "the ratios ζ_i = c_i²/w_i do not increase as λ_i decreases: (ζ_i − ζ_j)(λ_i − λ_j) ≥ 0",
    eq(c[i] ** 2, weight_ratio[i] * reference[i]),
    Fact(le(0, (weight_ratio[i] - weight_ratio[j]) * (lam[i] - lam[j])), ((i, _one, N), (j, _one, N))),
)
OPPOSED_WEIGHT_RATIOS = assumption(
    "opposed_weight_ratios",
    "the ratios ζ_i = c_i²/w_i are not larger where the filter leaves more: (ζ_i − ζ_j)(g_i − g_j) ≤ 0",
    eq(c[i] ** 2, weight_ratio[i] * reference[i]),
    Fact(le((weight_ratio[i] - weight_ratio[j]) * (passed[i] - passed[j]), 0), ((i, _one, N), (j, _one, N))),
)
BLOCK_WEIGHTS = assumption(
    "block_weights",
    "each block has at most the weight of its eigenvalues, on whichever of its modes: Σ_{i∈b} w_i ≤ T_b",
    Fact(le(sp.Sum(reference[i], (i, first[b], last[b])), block_trace(b)), ((b, _one, B),)),
)
MONOTONE_FILTER = assumption(
    "monotone_filter",
    "the filter g, g_i ≥ 0, does not decrease towards small eigenvalues: g_i ≤ g_j for i ≤ j",
    Fact(le(passed[i], passed[j]), ((j, _one, N), (i, _one, j))),
)
CUT_OFF = assumption(
    "cut_off",
    "the filter cuts off after m modes: it leaves nothing of those, g_i = 0 for i ≤ m, and all of the rest, g_i = 1 for i > m",
    Fact(eq(passed[i], 0), ((i, _one, head),)),
    Fact(eq(passed[i], 1), ((i, head + 1, N),)),
)
FILTER_BOUND = assumption(
    "filter_bound",
    "what the filter leaves of the residual is at most A_tail times what it leaves of the weights",
    le(over_modes(c[i] ** 2 * passed[i]), A_tail * over_modes(reference[i] * passed[i])),
)
POWER_WEIGHTS = assumption("power_weights", "the weights are powers of the eigenvalues: w_i = λ_i^s", eq(reference[i], lam[i] ** s))
MIXTURE_WEIGHTS = assumption(
    "mixture_weights",
    "the reference weights are a mixture of J powers of the eigenvalues with shares a_l ≥ 0: w_i = Σ_l a_l λ_i^{s_l}",
    eq(reference[i], sp.Sum(mixture_share[l] * lam[i] ** mixture_exponent[l], (l, 1, terms))),
)
POSITIVE_TAIL_CONSTANT = assumption("positive_tail_constant", "the tail-alignment constant is positive", lt(0, A_tail))
TRANSFERRED = assumption(
    "transferred",
    "κ̂, measured elsewhere, is no smaller than κ_w here, w = λ^s: A_tail Σ λ_i^s ≤ κ̂ ‖r_0‖²",
    le(A_tail * over_modes(lam[i] ** s), kappa_hat * energy),
)

TAIL_ASSUMPTIONS: tuple[Assumption, ...] = (
    ALIGNED_TAILS,
    COVERED_TAILS,
    ALIGNED_TAILS_BELOW,
    ALIGNED_TAILS_BEYOND,
    ALIGNED_TAILS_ABOVE_FLOOR,
    ALIGNED_HEADS,
    TWO_ALIGNED_TAILS,
    SPECTRAL_WEIGHTS,
    NONZERO_WEIGHTS,
    POSITIVE_LAST_WEIGHT,
    PROXIMAL_STEP,
    LAST_MODE_WEIGHTS,
    MONOTONE_WEIGHT_RATIOS,
    OPPOSED_WEIGHT_RATIOS,
    BLOCK_WEIGHTS,
    MONOTONE_FILTER,
    CUT_OFF,
    FILTER_BOUND,
    POWER_WEIGHTS,
    MIXTURE_WEIGHTS,
    POSITIVE_TAIL_CONSTANT,
    TRANSFERRED,
)
"""All of the above."""
