"""A, R: alignment over blocks of eigenvalues, the statistically stable form, and the bound that it gives."""

from __future__ import annotations

import sympy as sp

from theory.assumptions.alignment import BLOCK_ALIGNED, CHOSEN_BLOCK
from theory.assumptions.core import ALIGNED, BLOCKS, NONZERO_RESIDUAL, SPECTRUM
from theory.language.definitions import L, T, block_energy, block_trace, energy, kappa_blk
from theory.language.symbols import A, A_blk, B, b, c, chosen, eta, first, gamma, i, lam, last, over_blocks, over_modes, t
from theory.rules.citing import Cite
from theory.rules.combining import Backwards
from theory.rules.rewriting import Algebra, Definition
from theory.rules.sums import Blockwise, SplitIntoBlocks, Termwise
from theory.statements.theorem import Step, Theorem
from theory.theorems.classical import C4

A9 = Theorem(
    id="A9",
    name="relative block alignment is at least 1",
    meaning="κ_blk = A_blk T/‖r_0‖² compares whole blocks of eigenvalues; 1 is perfect. It averages what κ takes the maximum of.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, BLOCKS, BLOCK_ALIGNED, NONZERO_RESIDUAL),
    start=energy,
    steps=(
        Step(over_modes(c[i] ** 2), "=", Definition()),
        Step(over_blocks(c[i] ** 2), "=", SplitIntoBlocks()),
        Step(A_blk * over_blocks(lam[i]), "<=", Blockwise()),
        Step(A_blk * over_modes(lam[i]), "=", Backwards(SplitIntoBlocks())),
        Step(A_blk * T, "=", Definition()),
        Step(kappa_blk * energy, "=", Definition()),
    ),
    equality={"lam": [3, 1, 1], "c": [2, 0, 1], "A_blk": 1, "first": [1, 3], "last": [2, 3]},
    equality_when="every block carries its share: E_b = A_blk T_b",
)

_members = (i, first[chosen], last[chosen])

A9_aligned = Theorem(
    id="A9.aligned",
    name="alignment implies block alignment",
    meaning="A vector that is aligned mode by mode is aligned over every block with the same constant, so A_blk ≤ A.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, BLOCKS, CHOSEN_BLOCK, ALIGNED),
    start=block_energy(chosen),
    steps=(
        Step(sp.Sum(c[i] ** 2, _members), "=", Definition()),
        Step(sp.Sum(A * lam[i], _members), "<=", Termwise()),
        Step(A * block_trace(chosen), "=", Definition()),
    ),
    equality={"lam": [4, 1], "c": [4, -2], "A": 4, "first": [1], "last": [2], "chosen": 1},
    equality_when="c_i² = A λ_i for every i of the block",
)

R12 = Theorem(
    id="R12",
    name="block bound from block alignment",
    meaning="One constant for a dozen blocks: each block's share of the trace, decaying at least as fast as its smallest eigenvalue.",
    source="ours",
    reference="ours; from C4 and A9",
    assumptions=(*C4.assumptions, BLOCK_ALIGNED),
    start=L(t),
    steps=(
        Step(gamma / 2 * sp.Sum(block_energy(b) * (1 - eta * lam[last[b]]) ** (2 * t), (b, 1, B)), "<=", Cite("C4")),
        Step(gamma / 2 * sp.Sum(A_blk * block_trace(b) * (1 - eta * lam[last[b]]) ** (2 * t), (b, 1, B)), "<=", Blockwise()),
        Step(gamma * A_blk / 2 * sp.Sum(block_trace(b) * (1 - eta * lam[last[b]]) ** (2 * t), (b, 1, B)), "=", Algebra()),
    ),
    equality={
        "lam": [4, 4, 1],
        "c": [2, 2, 1],
        "A_blk": 1,
        "first": [1, 3],
        "last": [2, 3],
        "eta": sp.Rational(1, 5),
        "t": 2,
        "gamma": 1,
    },
    equality_when="all eigenvalues of a block are equal, and every block carries its share",
)
