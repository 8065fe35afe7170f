r"""T4: what is known already, from tails: C1 and R12 are T3 with other weights, and R10 is the case in which no constant is needed.

T4.R1 and T4.R2 are in `theory.theorems.tail_bounds`.
"""

from __future__ import annotations

import sympy as sp

from theory.assumptions.alignment import BLOCK_ALIGNED, CHOSEN_BLOCK, HEAD
from theory.assumptions.core import BLOCKS, DESCENT_STEP, SPECTRUM
from theory.assumptions.tail_alignment import (
    ALIGNED_TAILS,
    BLOCK_WEIGHTS,
    CUT_OFF,
    LAST_MODE_WEIGHTS,
    MONOTONE_WEIGHT_RATIOS,
    NONZERO_WEIGHTS,
    OPPOSED_WEIGHT_RATIOS,
)
from theory.language.definitions import L, block_trace, energy
from theory.language.substitution import substitute
from theory.language.symbols import (
    A_blk,
    A_tail,
    B,
    N,
    b,
    c,
    chosen,
    filter_gd,
    first,
    gamma,
    head,
    i,
    lam,
    last,
    over_blocks,
    over_modes,
    passed,
    reference,
    t,
    weight_ratio,
)
from theory.rules.citing import Cite
from theory.rules.inequalities import Chebyshev
from theory.rules.rewriting import Algebra, ByAssumption
from theory.rules.sums import Blockwise, SplitAt, SplitIntoBlocks, Termwise
from theory.statements.theorem import Step, Theorem
from theory.theorems.classical import solved
from theory.theorems.tail_bounds import T3

_EDGE = {"eta": sp.Rational(1, 5), "t": 2, "gamma": 1}
_constant = gamma * A_tail / 2
_last_filter = substitute(filter_gd, {i: N})
_before_last, _only_last = (i, 1, N - 1), (i, N, N)

T4_C1 = Theorem(
    id="T4.C1",
    name="smallest-eigenvalue bound from tails",
    meaning="With all the weight on the last mode the smallest A_tail is ‖r_0‖², and T3 is C1, for steps up to 1/λ_1.",
    source="ours",
    reference="ours; from T3",
    assumptions=(*T3.assumptions, LAST_MODE_WEIGHTS),
    start=L(t),
    steps=(
        Step(T3.claim.rhs, "<=", Cite("T3")),
        Step(
            _constant * (sp.Sum(reference[i] * filter_gd, _before_last) + sp.Sum(reference[i] * filter_gd, _only_last)),
            "=",
            SplitAt(N - 1),
        ),
        Step(_constant * sp.Sum(filter_gd, _only_last), "=", ByAssumption("last_mode_weights")),
        Step(_constant * sp.Sum(_last_filter, _only_last), "<=", Termwise()),
        Step(_constant * _last_filter, "=", Algebra()),
    ),
    equality={"lam": [4, 1], "reference": [0, 1], "c": [0, 3], "A_tail": 9, **_EDGE},
    equality_when="the residual lies along the last eigenvector",
)

_of_weights = over_modes(reference[i])
_separated = gamma / 2 * over_modes(weight_ratio[i] * reference[i]) * over_modes(reference[i] * filter_gd) / _of_weights

T4_R10 = Theorem(
    id="T4.R10",
    name="monotone tail alignment",
    meaning="If the ratios c_i²/w_i do not grow towards small eigenvalues, the loss falls at least like its weights: no constant at all.",
    source="ours",
    reference="ours; Chebyshev's sum inequality. R10 is w = λ; T4.R10.tails is why: κ_w = 1",
    assumptions=(SPECTRUM, MONOTONE_WEIGHT_RATIOS, NONZERO_WEIGHTS, DESCENT_STEP),
    start=L(t),
    steps=(
        solved,
        Step(gamma / 2 * over_modes(weight_ratio[i] * reference[i] * filter_gd), "=", ByAssumption("monotone_weight_ratios")),
        Step(_separated, "<=", Chebyshev(reference[i], weight_ratio[i], filter_gd, lam[i], factor=gamma / 2 / _of_weights)),
        Step(L(0) * over_modes(reference[i] * filter_gd) / _of_weights, "=", ByAssumption("monotone_weight_ratios")),
    ),
    equality={"lam": [4, 1], "reference": [1, 4], "weight_ratio": [4, 4], "c": [2, -4], **_EDGE},
    equality_when="c_i² exactly proportional to w_i; also a flat spectrum, η = 0 and t = 0",
)

_rest = (i, head + 1, N)


def _split(body: sp.Expr) -> sp.Expr:
    """Over the first m modes and the rest."""
    return sp.Sum(body, (i, 1, head)) + sp.Sum(body, _rest)


_cut = over_modes(reference[i] * passed[i])

T4_R10_tails = Theorem(
    id="T4.R10.tails",
    name="ratios that do not grow order every tail",
    meaning="If no ratio c_i²/w_i beyond mode m exceeds one up to it, that tail is no heavier, in proportion, than the whole. "
    "So κ_w = 1 if the ratios do not grow from mode to mode.",
    source="ours",
    reference="ours; Chebyshev's sum inequality with a cut-off",
    assumptions=(SPECTRUM, HEAD, CUT_OFF, OPPOSED_WEIGHT_RATIOS, NONZERO_WEIGHTS),
    start=sp.Sum(c[i] ** 2, _rest),
    steps=(
        Step(_split(c[i] ** 2 * passed[i]), "=", ByAssumption("cut_off")),
        Step(over_modes(c[i] ** 2 * passed[i]), "=", SplitAt(head)),
        Step(over_modes(weight_ratio[i] * reference[i] * passed[i]), "=", ByAssumption("opposed_weight_ratios")),
        Step(
            over_modes(weight_ratio[i] * reference[i]) * _cut / _of_weights,
            "<=",
            Chebyshev(reference[i], weight_ratio[i], passed[i], passed[i], factor=1 / _of_weights),
        ),
        Step(energy * _cut / _of_weights, "=", ByAssumption("opposed_weight_ratios")),
        Step(energy * _split(reference[i] * passed[i]) / _of_weights, "=", SplitAt(head)),
        Step(energy * sp.Sum(reference[i], _rest) / _of_weights, "=", ByAssumption("cut_off")),
    ),
    equality={"lam": [4, 1], "reference": [1, 4], "weight_ratio": [4, 4], "c": [2, -4], "passed": [0, 1], "head": 1},
    equality_when="c_i² is proportional to w_i; also for m = 0",
)

_slowest = substitute(filter_gd, {i: last[b]})

T4_R12 = Theorem(
    id="T4.R12",
    name="block bound from tails",
    meaning="Each block may decay as its slowest mode. With a block's weight on that mode A_tail ≤ A_blk (T4.R12.tails): R12.",
    source="ours",
    reference="ours; from T3",
    assumptions=(SPECTRUM, BLOCKS, BLOCK_WEIGHTS, ALIGNED_TAILS, DESCENT_STEP),
    start=L(t),
    steps=(
        Step(T3.claim.rhs, "<=", Cite("T3")),
        Step(_constant * over_blocks(reference[i] * filter_gd), "=", SplitIntoBlocks()),
        Step(_constant * over_blocks(reference[i] * _slowest), "<=", Termwise()),
        Step(_constant * sp.Sum(sp.Sum(reference[i], (i, first[b], last[b])) * _slowest, (b, 1, B)), "=", Algebra()),
        Step(_constant * sp.Sum(block_trace(b) * _slowest, (b, 1, B)), "<=", Blockwise()),
    ),
    equality={"lam": [2, 2, 1], "reference": [0, 4, 1], "c": [0, 4, 2], "A_tail": 4, "first": [1, 3], "last": [2, 3], **_EDGE},
    equality_when="the weight of a block is on its last mode or all its eigenvalues are equal, and c_i² = A_tail w_i",
)

_blocks_on = ((i, first[b], last[b]), (b, chosen, B))

T4_R12_tails = Theorem(
    id="T4.R12.tails",
    name="block alignment is alignment of the tails that begin with a block",
    meaning="A residual that is aligned over blocks is tail-aligned to weights λ moved to the end of each block, with the same constant.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, BLOCKS, CHOSEN_BLOCK, BLOCK_ALIGNED),
    start=sp.Sum(c[i] ** 2, *_blocks_on),
    steps=(Step(A_blk * sp.Sum(lam[i], *_blocks_on), "<=", Blockwise()),),
    equality={"lam": [3, 1, 1], "c": [2, 0, 1], "A_blk": 1, "first": [1, 3], "last": [2, 3], "chosen": 1},
    equality_when="every block from the chosen one on carries its share",
)
