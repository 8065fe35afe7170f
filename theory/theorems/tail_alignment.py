r"""T: tail alignment of a vector with reference weights, weaker than alignment of every mode, and what it gives without training time.

Decreasing filters see tails of the residual's energy, $\sum_{j\ge i}c_j^2$; bounds on the loss are in `theory.theorems.tail_bounds`.
"""

from __future__ import annotations

import sympy as sp

from theory.assumptions.core import ALIGNED, DESCENT_STEP, INVERTIBLE_KERNEL, NONZERO_RESIDUAL, SPECTRUM
from theory.assumptions.tail_alignment import (
    ALIGNED_TAILS,
    SPECTRAL_WEIGHTS,
    TWO_ALIGNED_TAILS,
    tail,
)
from theory.language.definitions import energy
from theory.language.dynamics import GRADIENT_DESCENT, mode
from theory.language.substitution import substitute
from theory.language.symbols import (
    A,
    A_tail,
    N,
    c,
    filter_gd,
    i,
    j,
    kappa_w,
    lam,
    multiple,
    over_modes,
    p,
    q,
    reference,
    root_A1,
    root_A2,
    t,
)
from theory.rules.citing import Cite
from theory.rules.combining import Combination
from theory.rules.rewriting import Algebra, ByAssumption, Definition
from theory.rules.summation_by_parts import SummationByParts
from theory.rules.sums import Termwise
from theory.statements.theorem import Step, Theorem
from theory.theorems.solutions import SOLUTIONS

_OURS = "ours; summation by parts"
_SATURATED = {"lam": [4, 1], "reference": [1, 4], "c": [2, -4], "A_tail": 4}

T1 = Theorem(
    id="T1",
    name="relative tail alignment is at least 1",
    meaning="κ_w = A_tail Σw/‖r_0‖² measures how far tails are from exactly proportional to those of the weights; 1 is perfect.",
    source="ours",
    reference="ours; the first of the tails",
    assumptions=(SPECTRUM, ALIGNED_TAILS, NONZERO_RESIDUAL),
    start=energy,
    steps=(
        Step(over_modes(c[i] ** 2), "=", Definition()),
        Step(over_modes(A_tail * reference[i]), "<=", SummationByParts(c[i] ** 2, A_tail * reference[i], sp.S.One)),
        Step(kappa_w * energy, "=", Definition()),
    ),
    equality=_SATURATED,
    equality_when="‖r_0‖² = A_tail Σw: no tail is heavier, in proportion, than the whole",
)

T2 = Theorem(
    id="T2",
    name="alignment implies tail alignment",
    meaning="A vector that is aligned mode by mode is tail-aligned to the eigenvalues with the same constant, so A_tail ≤ A.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, ALIGNED),
    start=tail(c[j] ** 2),
    steps=(
        Step(tail(A * lam[j]), "<=", Termwise()),
        Step(A * tail(lam[j]), "=", Algebra()),
    ),
    equality={"lam": [4, 1], "c": [4, -2], "A": 4},
    equality_when="c_j² = A λ_j for every j ≥ i",
)

T2_scaling = Theorem(
    id="T2.scaling",
    name="tail alignment scales",
    meaning="A multiple of a tail-aligned vector is tail-aligned, with the square of the multiple times the constant.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, ALIGNED_TAILS),
    start=tail((multiple * c[j]) ** 2),
    steps=(
        Step(multiple**2 * tail(c[j] ** 2), "=", Algebra()),
        Step(multiple**2 * A_tail * tail(reference[j]), "<=", Combination()),
    ),
    equality={**_SATURATED, "multiple": -3},
    equality_when="that tail is saturated",
)

_shares = (1 + root_A2 / root_A1) * p[j] ** 2 + (1 + root_A1 / root_A2) * q[j] ** 2

T2_difference = Theorem(
    id="T2.difference",
    name="differences of tail-aligned vectors are tail-aligned",
    meaning="The roots of tail-alignment constants add up at most: an aligned output minus aligned labels is an aligned residual.",
    source="ours",
    reference="ours; the triangle inequality, tail by tail",
    assumptions=(SPECTRUM, TWO_ALIGNED_TAILS),
    start=tail((p[j] - q[j]) ** 2),
    steps=(
        Step(tail(_shares), "<=", Termwise()),
        Step((1 + root_A2 / root_A1) * tail(p[j] ** 2) + (1 + root_A1 / root_A2) * tail(q[j] ** 2), "=", Algebra()),
        Step((root_A1 + root_A2) ** 2 * tail(reference[j]), "<=", Combination()),
    ),
    equality={"lam": [4, 1], "reference": [1, 4], "p": [1, -2], "q": [-2, 4], "root_A1": 1, "root_A2": 2},
    equality_when="both are saturated in the same tail, and q = −√A_2/√A_1 p there",
)

_tail_filter = substitute(filter_gd, {i: j})

T9 = Theorem(
    id="T9",
    name="tail alignment persists",
    meaning="While it is trained, the residual stays tail-aligned, with the same constant, to what training leaves of the weights.",
    source="ours",
    reference=_OURS,
    assumptions=(SPECTRUM, ALIGNED_TAILS, DESCENT_STEP),
    start=tail(mode(j, t) ** 2),
    steps=(
        Step(tail(c[j] ** 2 * _tail_filter), "=", SOLUTIONS[GRADIENT_DESCENT]),
        Step(
            A_tail * tail(reference[j] * _tail_filter),
            "<=",
            SummationByParts(c[j] ** 2, A_tail * reference[j], _tail_filter, (j, i, N)),
        ),
    ),
    equality={**_SATURATED, "eta": sp.Rational(1, 5), "t": 2},
    equality_when="c_j² = A_tail w_j for every j ≥ i",
)

T10 = Theorem(
    id="T10",
    name="the norm of the interpolant from tails",
    meaning="The weights need to move no farther than √(A_tail Σ w_i/λ_i): tails bound the norm in the generalization bounds too.",
    source="ours",
    reference=_OURS,
    assumptions=(SPECTRUM, ALIGNED_TAILS, INVERTIBLE_KERNEL),
    start=over_modes(c[i] ** 2 / lam[i]),
    steps=(
        Step(
            A_tail * over_modes(reference[i] / lam[i]),
            "<=",
            SummationByParts(c[i] ** 2, A_tail * reference[i], 1 / lam[i]),
        ),
    ),
    equality=_SATURATED,
    equality_when="c_i² = A_tail w_i for every i",
)

T10_rank = Theorem(
    id="T10.rank",
    name="the norm of the interpolant from tails, by the rank",
    meaning="With the eigenvalues as weights, the squared norm is at most A_tail N: the tails' constant replaces that of single modes.",
    source="ours",
    reference="ours; from T10",
    assumptions=(*T10.assumptions, SPECTRAL_WEIGHTS),
    start=T10.start,
    steps=(
        Step(T10.claim.rhs, "<=", Cite("T10")),
        Step(A_tail * N, "=", ByAssumption("spectral_weights")),
    ),
    equality={"lam": [4, 1], "reference": [4, 1], "c": [4, -2], "A_tail": 4},
    equality_when="c_i² = A_tail λ_i for every i",
)
