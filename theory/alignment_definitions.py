r"""Named quantities of alignment and of the refined bounds, beside those that every family uses (`theory.definitions`).

Main names: `block_trace`, `kappa_blk`, `T2`, `T3`, `complexity`.
"""

from __future__ import annotations

import sympy as sp

from theory.alignment_symbols import A_blk
from theory.definitions import T, define, energy
from theory.symbols import N, alpha, b, first, i, j, lam, last, over_modes, scalar

_T = sp.Function("T", nonnegative=True)
define(_T(b), sp.Sum(lam[i], (i, first[b], last[b])), "T", "trace of the kernel in block b")


def block_trace(block: sp.Expr) -> sp.Expr:
    r"""$T_b = \sum_{i\in b}\lambda_i$."""
    return _T(block)


kappa_blk = define(
    scalar("kappa_blk", r"\kappa_{\mathrm{blk}}", "relative block alignment constant", nonnegative=True),
    A_blk * T / energy,
    r"\kappa_{\mathrm{blk}}",
    "relative block alignment constant",
)
T2 = define(scalar("T2", "T_2", "trace of K²", "output⁴", nonnegative=True), over_modes(lam[i] ** 2), "T_2", "trace of K²")
T3 = define(scalar("T3", "T_3", "trace of K³", "output⁶", nonnegative=True), over_modes(lam[i] ** 3), "T_3", "trace of K³")
complexity = define(
    scalar("complexity", r"v^\top K^+ v", "vᵀK⁺v for a vector in the range of the kernel", nonnegative=True),
    sp.Sum(alpha[j], (j, 1, N)),
    r"v^\top K^+ v",
    "vᵀK⁺v = Σ α_i for a vector in the range of the kernel, α_i = c_i²/λ_i",
)
