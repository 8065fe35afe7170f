"""R8: the hybrid bound: the top eigenpairs as they are, the rest by its alignment constant."""

from __future__ import annotations

import sympy as sp

from theory.assumptions.alignment import HEAD, NEXT_HEAD, TAIL_ALIGNED
from theory.assumptions.core import SPECTRUM, STABLE_STEP
from theory.language.definitions import L, T, energy
from theory.language.symbols import A_m, A_next, N, c, filter_gd, gamma, head, i, lam, t
from theory.rules.citing import Cite
from theory.rules.rewriting import Algebra
from theory.rules.sums import SplitAt, Termwise
from theory.statements.theorem import Step, Theorem
from theory.theorems.classical import solved


def _known(modes: sp.Expr) -> sp.Expr:
    """Loss in the first modes, which are known."""
    return gamma / 2 * sp.Sum(c[i] ** 2 * filter_gd, (i, 1, modes))


def _rest(modes: sp.Expr, summand: sp.Expr) -> sp.Sum:
    """Sum over the modes beyond the first."""
    return sp.Sum(summand, (i, modes + 1, N))


def hybrid(modes: sp.Expr, constant: sp.Expr) -> sp.Expr:
    r"""$\frac\gamma2\sum_{i\le m}c_i^2 g_t(\lambda_i) + \frac{\gamma A_m}2\sum_{i>m}\lambda_i g_t(\lambda_i)$."""
    return _known(modes) + gamma * constant / 2 * _rest(modes, lam[i] * filter_gd)


_split = Step(_known(head) + gamma / 2 * _rest(head, c[i] ** 2 * filter_gd), "=", SplitAt(head))

R8 = Theorem(
    id="R8",
    name="hybrid bound",
    meaning="Know the top m eigenpairs and one constant for the rest: exact where it matters, aligned beyond. m = 0 is R1, m = N is exact.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, HEAD, TAIL_ALIGNED),
    start=L(t),
    steps=(
        solved,
        _split,
        Step(_known(head) + gamma / 2 * _rest(head, A_m * lam[i] * filter_gd), "<=", Termwise()),
        Step(hybrid(head, A_m), "=", Algebra()),
    ),
    equality={"lam": [4, 1], "c": [1, -2], "A_m": 4, "head": 1, "eta": sp.Rational(1, 5), "t": 2, "gamma": 1},
    equality_when="c_i² = A_m λ_i for every i > m that is not yet learned; always for m = N",
)

R8_improves = Theorem(
    id="R8.improves",
    name="hybrid bound, one more eigenpair",
    meaning="Knowing one more eigenpair never makes the hybrid bound worse.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, HEAD, TAIL_ALIGNED, NEXT_HEAD),
    start=hybrid(head + 1, A_next),
    steps=(
        Step(
            _known(head)
            + gamma / 2 * sp.Sum(c[i] ** 2 * filter_gd, (i, head + 1, head + 1))
            + gamma * A_next / 2 * _rest(head + 1, lam[i] * filter_gd),
            "=",
            SplitAt(head),
        ),
        Step(
            _known(head)
            + gamma / 2 * sp.Sum(A_m * lam[i] * filter_gd, (i, head + 1, head + 1))
            + gamma * A_next / 2 * _rest(head + 1, lam[i] * filter_gd),
            "<=",
            Termwise(),
        ),
        Step(
            _known(head)
            + gamma / 2 * sp.Sum(A_m * lam[i] * filter_gd, (i, head + 1, head + 1))
            + gamma / 2 * _rest(head + 1, A_m * lam[i] * filter_gd),
            "<=",
            Termwise(),
        ),
        Step(hybrid(head, A_m), "=", SplitAt(head + 1)),
    ),
    equality={"lam": [4, 1], "c": [4, -2], "A_m": 4, "A_next": 4, "head": 0, "eta": sp.Rational(1, 5), "t": 2, "gamma": 1},
    equality_when="c_{m+1}² = A_m λ_{m+1}, and A_{m+1} = A_m or nothing remains",
)

R8_trace = Theorem(
    id="R8.trace",
    name="hybrid bound without tail eigenvalues, by the trace",
    meaning="Beyond the m known eigenpairs only the trace of the kernel is needed.",
    source="ours",
    reference="ours; from R8",
    assumptions=(*R8.assumptions, STABLE_STEP),
    start=L(t),
    steps=(
        Step(hybrid(head, A_m), "<=", Cite("R8")),
        Step(_known(head) + gamma * A_m / 2 * _rest(head, lam[i]), "<=", Termwise()),
        Step(_known(head) + gamma * A_m / 2 * (T - sp.Sum(lam[i], (i, 1, head))), "=", SplitAt(head)),
    ),
    equality={"lam": [4, 1], "c": [1, -2], "A_m": 4, "head": 1, "eta": sp.Rational(1, 5), "t": 0, "gamma": 1},
    equality_when="at t = 0, η = 0 or ηλ_i = 2, if c_i² = A_m λ_i for every i > m",
)

R8_energy = Theorem(
    id="R8.energy",
    name="hybrid bound without tail eigenvalues, by the residual",
    meaning="Or only the norm of the residual: what lies beyond the known modes counts in full, and no alignment is needed.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, HEAD, STABLE_STEP),
    start=L(t),
    steps=(
        solved,
        _split,
        Step(_known(head) + gamma / 2 * _rest(head, c[i] ** 2), "<=", Termwise()),
        Step(_known(head) + gamma / 2 * (energy - sp.Sum(c[i] ** 2, (i, 1, head))), "=", SplitAt(head)),
    ),
    equality={"lam": [4, 0], "c": [1, -2], "head": 1, "eta": sp.Rational(1, 5), "t": 2, "gamma": 1},
    equality_when="the modes beyond m have eigenvalue 0; also at t = 0 or η = 0",
)
