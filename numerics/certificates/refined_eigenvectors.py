r"""Approximate eigenvectors of a symmetric matrix at any precision, from float64 ones. Nothing here is rigorous, nor has to be.

The iteration of Ogita and Aishima converges quadratically for eigenvalues that the current accuracy tells apart; within a group that it
does not tell apart it keeps vectors orthogonal, and the group's own small problem is solved in float64, which tells apart what is
$10^{-16}$ of the group's width. So each round adds about 16 digits, and multiple eigenvalues do no harm.

Main names: `refined_eigenvectors`, `norm`.

Reference: Ogita and Aishima 2018 and 2019 (Japan Journal of Industrial and Applied Mathematics), "Iterative refinement for symmetric
eigenvalue decomposition" I and II.
"""

from __future__ import annotations

from itertools import pairwise

import flint
import numpy as np
from jaxtyping import Float

SPARE_BITS = 12
"""Rounding of the products: a residual this many bits (and the size's) above the precision cannot be improved."""
BITS_A_ROUND = 40
"""What a round is counted on to add; a few rounds more are allowed."""


def norm(matrix: flint.arb_mat) -> flint.arb:
    """An upper bound of the Frobenius norm, and so of the spectral norm; an exact number."""
    return sum((entry * entry for entry in matrix.entries()), flint.arb(0)).abs_upper().sqrt().upper()


def refined_eigenvectors(matrix: flint.arb_mat, start: Float[np.ndarray, "N N"]) -> flint.arb_mat:
    """Columns that are nearly orthonormal eigenvectors at the working precision, as exact numbers; never worse than the start was."""
    size = matrix.nrows()
    vectors = flint.arb_mat(size, size, [flint.arb(float(entry)) for entry in start.ravel()])
    scale = norm(matrix).mid()
    target = scale * size * flint.arb(2) ** (SPARE_BITS - flint.ctx.prec)
    best, best_error = vectors, None
    for _ in range(4 + flint.ctx.prec // BITS_A_ROUND):
        defect, rotated = _state(matrix, vectors)
        values = [rotated[i, i] / (1 - defect[i, i]) for i in range(size)]
        off_diagonal = rotated - flint.arb_mat(size, size, [rotated[i, i] if i == j else 0 for i in range(size) for j in range(size)])
        error = (norm(off_diagonal) + scale * norm(defect)).mid()
        if best_error is None or error < best_error:
            best, best_error = vectors, error
        if error <= target:
            break
        vectors = _corrected(vectors, defect, rotated, values, 2 * error)
        vectors = _turned_within_groups(matrix, vectors, 2 * error, target)
    return best


def _state(matrix: flint.arb_mat, vectors: flint.arb_mat) -> tuple[flint.arb_mat, flint.arb_mat]:
    """I − VᵀV and VᵀKV, midpoints only."""
    size = matrix.nrows()
    ones = flint.arb_mat(size, size, [int(i == j) for i in range(size) for j in range(size)])
    transposed = vectors.transpose()
    return (ones - transposed * vectors).mid(), (transposed * (matrix * vectors)).mid()


def _corrected(
    vectors: flint.arb_mat, defect: flint.arb_mat, rotated: flint.arb_mat, values: list[flint.arb], resolution: flint.arb
) -> flint.arb_mat:
    size = len(values)
    correction = [
        (rotated[i, j] + values[j] * defect[i, j]) / (values[j] - values[i])
        if i != j and abs(values[j] - values[i]) > resolution
        else defect[i, j] / 2
        for i in range(size)
        for j in range(size)
    ]
    return (vectors + vectors * flint.arb_mat(size, size, correction)).mid()


def _turned_within_groups(matrix: flint.arb_mat, vectors: flint.arb_mat, resolution: flint.arb, target: flint.arb) -> flint.arb_mat:
    """Solves, in float64, the small eigenproblem of each group of eigenvalues that are closer than `resolution`."""
    size = matrix.nrows()
    _, rotated = _state(matrix, vectors)
    order = sorted(range(size), key=lambda i: rotated[i, i])
    splits = [k + 1 for k, (i, j) in enumerate(pairwise(order)) if rotated[j, j] - rotated[i, i] > resolution]
    groups = [order[first:last] for first, last in pairwise([0, *splits, size]) if last - first > 1]
    if not groups:
        return vectors
    turn = {(i, i): flint.arb(1) for i in range(size)}
    for group in groups:
        middle = rotated[group[0], group[0]]
        block = [[rotated[i, j] - (middle if i == j else 0) for j in group] for i in group]
        width = max(abs(entry) for row in block for entry in row).mid()
        if width <= target / size:
            continue
        small = np.array([[float((entry / width).mid()) for entry in row] for row in block])
        inner = _orthogonal(np.linalg.eigh((small + small.T) / 2)[1])
        turn |= {(i, j): inner[a, b] for a, i in enumerate(group) for b, j in enumerate(group)}
    return (vectors * flint.arb_mat(size, size, [turn.get((i, j), flint.arb(0)) for i in range(size) for j in range(size)])).mid()


def _orthogonal(start: Float[np.ndarray, "m m"]) -> flint.arb_mat:
    """The orthogonal matrix next to one that is nearly so, to the working precision: X ← X(3 − XᵀX)/2 doubles the digits."""
    size = len(start)
    found = flint.arb_mat(size, size, [flint.arb(float(entry)) for entry in start.ravel()])
    three = flint.arb_mat(size, size, [3 * int(i == j) for i in range(size) for j in range(size)])
    for _ in range((flint.ctx.prec // BITS_A_ROUND).bit_length()):
        found = (found * (three - found.transpose() * found) * flint.arb(0.5)).mid()
    return found
