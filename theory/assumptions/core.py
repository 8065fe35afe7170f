r"""The assumptions that most theorems make: spectrum, step, alignment, range, blocks.

An assumption states facts for the checker (`theory.rules` discharges side conditions from them, and from nothing else) and is judged
exactly on instances. How instances are drawn that satisfy it, and how it is measured on a network, is in `numerics.assumptions`.

Main names: the assumptions (`SPECTRUM`, `DESCENT_STEP`, `ALIGNED`, …), listed in `GENERAL_ASSUMPTIONS`.
"""

from __future__ import annotations

import sympy as sp

from theory.assumptions.base import Assumption, Fact, assumption, le, lt
from theory.language.definitions import T, energy
from theory.language.symbols import A, B, N, alpha, b, c, correlation, eta, first, i, j, lam, last, m, ratio, sigma2, t

INVERTIBLE_KERNEL = assumption("invertible_kernel", "the kernel is invertible: λ_N > 0", lt(0, lam[N]))
NARROW_BLOCKS = assumption(
    "narrow_blocks",
    "eigenvalues of one block differ by at most the factor q",
    Fact(le(lam[i], ratio * lam[last[b]]), ((b, sp.Integer(1), B), (i, first[b], last[b]))),
)
CORRELATION = assumption("correlation", "the correlation is at least −1 and at most 1", le(-1, correlation), le(correlation, 1))
SPECTRUM = assumption(
    "spectrum",
    "the eigenvalues are nonnegative and sorted: λ_i ≥ λ_j ≥ 0 for i ≤ j",
    Fact(sp.Le(lam[j], lam[i], evaluate=False), ((j, sp.Integer(1), N), (i, sp.Integer(1), j))),
)
NONZERO_KERNEL = assumption(
    "nonzero_kernel", "the kernel is not zero: T > 0", sp.Lt(0, T, evaluate=False), sp.Lt(0, lam[1], evaluate=False)
)
NONZERO_RESIDUAL = assumption("nonzero_residual", "the initial residual is not zero", sp.Lt(0, energy, evaluate=False))

DESCENT_STEP = assumption("descent_step", "the step is at most 1/λ_1", sp.Le(eta * lam[1], 1, evaluate=False))
OPTIMAL_STEP = assumption("optimal_step", "the step is at most 2/(λ_1 + λ_N)", sp.Le(eta * (lam[1] + lam[N]), 2, evaluate=False))
STABLE_STEP = assumption("stable_step", "the step is at most 2/λ_1", sp.Le(eta * lam[1], 2, evaluate=False))
POSITIVE_STEP = assumption("positive_step", "the step is positive", sp.Lt(0, eta, evaluate=False))
BELOW_OPTIMAL_STEP = assumption("below_optimal_step", "the step is below 2/(λ_1 + λ_N)", sp.Lt(eta * (lam[1] + lam[N]), 2, evaluate=False))
TRAINED = assumption("trained", "at least one step was made", sp.Le(1, t, evaluate=False))
NOT_FLAT = assumption("not_flat", "the spectrum is not flat: λ_N < λ_1", sp.Lt(lam[N], lam[1], evaluate=False))

ALIGNED = assumption(
    "aligned",
    "the initial residual is aligned with constant A: c_i² ≤ A λ_i for every i",
    sp.Le(c[i] ** 2, A * lam[i], evaluate=False),
)
PROPORTIONAL = assumption(
    "proportional",
    "squared projections are proportional to the eigenvalues, c_i² = σ² λ_i (in expectation: an isotropic random teacher)",
    sp.Eq(c[i] ** 2, sigma2 * lam[i], evaluate=False),
)
IN_RANGE = assumption(
    "in_range",
    "the initial residual is in the range of the kernel: c_i² = α_i λ_i",
    sp.Eq(c[i] ** 2, alpha[i] * lam[i], evaluate=False),
)
BLOCKS = assumption(
    "blocks",
    "the modes are split into consecutive blocks b, from first_b to last_b",
    sp.Eq(first[1], 1, evaluate=False),
    sp.Eq(last[B], N, evaluate=False),
    Fact(sp.Eq(first[b + 1], last[b] + 1, evaluate=False), ((b, sp.Integer(1), B - 1),)),
    Fact(sp.Le(first[b], last[b], evaluate=False), ((b, sp.Integer(1), B),)),
    Fact(sp.Le(last[b], N, evaluate=False), ((b, sp.Integer(1), B),)),
)
MULTIPLICITY = assumption(
    "multiplicity",
    "the last m < N eigenvalues are equal: λ_i = λ_N for i > N − m",
    Fact(sp.Eq(lam[i], lam[N], evaluate=False), ((i, N - m + 1, N),)),
    sp.Le(m + 1, N, evaluate=False),
)

GENERAL_ASSUMPTIONS: tuple[Assumption, ...] = (
    SPECTRUM,
    NONZERO_KERNEL,
    NONZERO_RESIDUAL,
    DESCENT_STEP,
    OPTIMAL_STEP,
    STABLE_STEP,
    POSITIVE_STEP,
    BELOW_OPTIMAL_STEP,
    TRAINED,
    NOT_FLAT,
    ALIGNED,
    PROPORTIONAL,
    IN_RANGE,
    BLOCKS,
    MULTIPLICITY,
)
"""All of the above."""
