r"""T: tails and the class of monotone filters, $g_i \ge 0$ and nondecreasing in i: what bounds them all, and what that takes.

Gradient descent, flow and proximity are such filters (`theory.theorems.tail_bounds`); so are Tikhonov's (kernel ridge regression) and the
spectral cut-off (principal components).
"""

from __future__ import annotations

import sympy as sp

from theory.assumptions.alignment import HEAD
from theory.assumptions.core import SPECTRUM
from theory.assumptions.tail_alignment import ALIGNED_TAILS, CUT_OFF, FILTER_BOUND, MONOTONE_FILTER
from theory.language.symbols import A_tail, N, c, gamma, head, i, lam, mu, over_modes, passed, reference
from theory.rules.combining import Combination
from theory.rules.rewriting import ByAssumption
from theory.rules.summation_by_parts import SummationByParts
from theory.rules.sums import SplitAt
from theory.statements.theorem import Step, Theorem
from theory.theorems.tail_bounds import SATURATED

_rest = (i, head + 1, N)
_left = mu / (lam[i] + mu)

T3_filter = Theorem(
    id="T3.filter",
    name="tail-aligned bound, any monotone filter",
    meaning="Whatever leaves less of large eigenvalues than of small ones sees tails only: training, regularization, early stopping.",
    source="ours",
    reference="ours; summation by parts",
    assumptions=(SPECTRUM, ALIGNED_TAILS, MONOTONE_FILTER),
    start=gamma / 2 * over_modes(c[i] ** 2 * passed[i]),
    steps=(
        Step(
            gamma * A_tail / 2 * over_modes(reference[i] * passed[i]),
            "<=",
            SummationByParts(c[i] ** 2, A_tail * reference[i], passed[i], factor=gamma / 2),
        ),
    ),
    equality={**SATURATED, "passed": [1, 2]},
    equality_when="c_i² = A_tail w_i for every i; tails at the steps of the filter suffice",
)

T3_tikhonov = Theorem(
    id="T3.tikhonov",
    name="tail-aligned bound, kernel ridge regression",
    meaning="Ridge regression leaves the residual μ(K + μ)⁻¹r_0: its training loss is bounded by what it leaves of the weights.",
    source="ours",
    reference="ours; summation by parts",
    assumptions=(SPECTRUM, ALIGNED_TAILS),
    start=gamma / 2 * over_modes(c[i] ** 2 * _left**2),
    steps=(
        Step(
            gamma * A_tail / 2 * over_modes(reference[i] * _left**2),
            "<=",
            SummationByParts(c[i] ** 2, A_tail * reference[i], _left**2, factor=gamma / 2),
        ),
    ),
    equality={**SATURATED, "mu": 1},
    equality_when="c_i² = A_tail w_i for every i; tails at the ends of clusters suffice",
)

T3_cutoff = Theorem(
    id="T3.cutoff",
    name="tail-aligned bound, spectral cut-off",
    meaning="Fitting the top m eigenvectors leaves the tail of the residual, at most A_tail times that of the weights.",
    source="ours",
    reference="ours; T3.filter with g_i = 0 for i ≤ m and 1 beyond, where it says no more than tail alignment itself",
    assumptions=(SPECTRUM, HEAD, ALIGNED_TAILS),
    start=gamma / 2 * sp.Sum(c[i] ** 2, _rest),
    steps=(
        Step(
            gamma * A_tail / 2 * sp.Sum(reference[i], _rest),
            "<=",
            SummationByParts(c[i] ** 2, A_tail * reference[i], sp.S.One, _rest, factor=gamma / 2),
        ),
    ),
    equality={**SATURATED, "head": 1},
    equality_when="that tail is saturated",
)


def _filtered(energy: sp.Expr) -> tuple[sp.Expr, sp.Expr]:
    """What a filter leaves: of all modes, and of the first m and the rest."""
    return over_modes(energy * passed[i]), sp.Sum(energy * passed[i], (i, 1, head)) + sp.Sum(energy * passed[i], _rest)


T6 = Theorem(
    id="T6",
    name="no weaker assumption bounds every monotone filter",
    meaning="If the bound holds for every monotone filter, it holds for each cut-off, m = 0 … N − 1: and then every tail is aligned.",
    source="ours",
    reference="ours; the converse of T3.filter, which needs only its cut-offs",
    assumptions=(SPECTRUM, HEAD, CUT_OFF, FILTER_BOUND),
    start=sp.Sum(c[i] ** 2, _rest),
    steps=(
        Step(_filtered(c[i] ** 2)[1], "=", ByAssumption("cut_off")),
        Step(_filtered(c[i] ** 2)[0], "=", SplitAt(head)),
        Step(A_tail * _filtered(reference[i])[0], "<=", Combination()),
        Step(A_tail * _filtered(reference[i])[1], "=", SplitAt(head)),
        Step(A_tail * sp.Sum(reference[i], _rest), "=", ByAssumption("cut_off")),
    ),
    equality={"lam": [4, 1], "reference": [0, 1], "c": [3, 2], "A_tail": 4, "passed": [0, 1], "head": 1},
    equality_when="the bound is attained for that cut-off",
)
