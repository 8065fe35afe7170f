"""C: the classical bounds, which the refined ones have to beat, and the block bound."""

from __future__ import annotations

import sympy as sp

from theory.analysis import ConvexEndpoints, ExponentialBound, LogConcaveMaximum, critical_point
from theory.assumptions import BLOCKS, DESCENT_STEP, IN_RANGE, OPTIMAL_STEP, POSITIVE_STEP, SPECTRUM, STABLE_STEP, TRAINED
from theory.definitions import L, block_energy
from theory.rules import Algebra, ByAssumption, Cite, Definition, SplitIntoBlocks, Termwise
from theory.symbols import B, N, alpha, b, c, eta, filter_gd, gamma, i, lam, last, over_blocks, over_modes, t, x
from theory.theorem import Step, Theorem
from theory.theorems.dynamics import gradient_descent_solution

loss_in_modes = gamma / 2 * over_modes(c[i] ** 2 * filter_gd)
r"""$L_t = (\gamma/2)\sum_i c_i^2(1-\eta\lambda_i)^{2t}$, with the solution of the dynamics put in."""
solved = Step(loss_in_modes, "=", gradient_descent_solution)
"""The first step of every bound on the loss of gradient descent."""

C1 = Theorem(
    id="C1",
    name="smallest eigenvalue",
    meaning="The loss falls at least as fast as its slowest mode: the smallest eigenvalue sets the rate. The bound to beat.",
    source="literature",
    reference="Du et al. 2019 (ICLR), Theorem 3.2; Arora et al. 2019 (ICML)",
    assumptions=(SPECTRUM, OPTIMAL_STEP),
    start=L(t),
    steps=(
        solved,
        Step(gamma / 2 * over_modes(c[i] ** 2 * (1 - eta * lam[N]) ** (2 * t)), "<=", Termwise()),
        Step((1 - eta * lam[N]) ** (2 * t) * L(0), "=", Definition()),
    ),
    equality={"lam": [4, 1], "c": [0, 3], "eta": sp.Rational(1, 4), "t": 2, "gamma": 1},
    equality_when="the residual lies along the last eigenvector",
)

C1_wide = Theorem(
    id="C1.wide",
    name="smallest eigenvalue, every stable step",
    meaning="With a larger step the largest eigenvalue can be the slow one: the worse of the two ends sets the rate.",
    source="literature",
    reference="standard; Nesterov 2004, Theorem 2.1.14 for quadratics",
    assumptions=(SPECTRUM, STABLE_STEP),
    start=L(t),
    steps=(
        solved,
        Step(
            gamma / 2 * over_modes(c[i] ** 2 * sp.Max((1 - eta * lam[1]) ** 2, (1 - eta * lam[N]) ** 2) ** t),
            "<=",
            ConvexEndpoints(lam[i], lam[N], lam[1]),
        ),
        Step(sp.Max((1 - eta * lam[1]) ** 2, (1 - eta * lam[N]) ** 2) ** t * L(0), "=", Definition()),
    ),
    equality={"lam": [4, 1], "c": [3, 0], "eta": sp.Rational(7, 16), "t": 2, "gamma": 1},
    equality_when="the residual lies along the first or the last eigenvector, whichever is slower",
)

_decay = (1 - eta * x) ** (2 * t)
_peak = critical_point(x * _decay, x)
largest_weighted_decay = _peak * sp.factor(1 - eta * _peak) ** (2 * t)
r"""$\max_\lambda \lambda(1-\eta\lambda)^{2t}$, by calculus."""
_distance = over_modes(alpha[i])

C3 = Theorem(
    id="C3",
    name="norm form",
    meaning="Without any smallest eigenvalue: the loss falls like 1/t, with the squared distance to the nearest interpolator as constant.",
    source="literature",
    reference="standard for gradient descent on least squares; the constant by calculus",
    assumptions=(SPECTRUM, DESCENT_STEP, POSITIVE_STEP, IN_RANGE),
    start=L(t),
    steps=(
        solved,
        Step(gamma / 2 * over_modes(alpha[i] * lam[i] * filter_gd), "=", ByAssumption("in_range")),
        Step(gamma / 2 * over_modes(alpha[i] * largest_weighted_decay), "<=", LogConcaveMaximum(lam[i], _peak)),
        Step(gamma / 2 * largest_weighted_decay * _distance, "=", Algebra()),
    ),
    equality={"lam": [sp.Rational(1, 3)], "c": [1], "alpha": [3], "eta": 1, "t": 1, "gamma": 1},
    equality_when="the residual lies along one eigenvector with λ = 1/(η(2t+1))",
)

C3_simple = Theorem(
    id="C3.simple",
    name="norm form, simple constant",
    meaning="The same as C3 with a rounder constant: the loss is at most γB²/(4eηt).",
    source="literature",
    reference="corollary of C3 by 1 − z ≤ exp(−z)",
    assumptions=(*C3.assumptions, TRAINED),
    start=L(t),
    steps=(
        Step(C3.claim.rhs, "<=", Cite("C3")),
        Step(gamma / (4 * eta * t) * _distance * (2 * t / (2 * t + 1)) ** (2 * t + 1), "=", Algebra()),
        Step(
            gamma / (4 * eta * t) * _distance * sp.exp(-1),
            "<=",
            ExponentialBound(2 * t / (2 * t + 1), 2 * t + 1),
        ),
    ),
    equality_when="not sharp: the ratio to C3 tends to 1 as t grows",
)

C4 = Theorem(
    id="C4",
    name="block bound",
    meaning="Split the spectrum into blocks; each block decays at least as fast as its smallest eigenvalue. A dozen numbers suffice.",
    source="literature",
    reference="two blocks: Su and Yang 2019 (NeurIPS); any number: ours",
    assumptions=(SPECTRUM, DESCENT_STEP, BLOCKS),
    start=L(t),
    steps=(
        solved,
        Step(gamma / 2 * over_blocks(c[i] ** 2 * filter_gd), "=", SplitIntoBlocks()),
        Step(gamma / 2 * over_blocks(c[i] ** 2 * (1 - eta * lam[last[b]]) ** (2 * t)), "<=", Termwise()),
        Step(gamma / 2 * sp.Sum(block_energy(b) * (1 - eta * lam[last[b]]) ** (2 * t), (b, 1, B)), "=", Definition()),
    ),
    equality={"lam": [3, 3, 1], "c": [1, 2, 1], "first": [1, 3], "last": [2, 3], "eta": sp.Rational(1, 3), "t": 2, "gamma": 1},
    equality_when="all eigenvalues of a block are equal",
)
