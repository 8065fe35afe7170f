"""Assumptions of the dynamics family: invertible kernels, the root cases of momentum, blocks of bounded ratio.

Main names: `INVERTIBLE_KERNEL`, `NARROW_BLOCKS`, `UNDERDAMPED`, `REAL_ROOTS`, `COMPLEX_ROOTS`, `CORRELATION`.
"""

from __future__ import annotations

import sympy as sp

from theory.assumptions import Assumption, Fact, assumption
from theory.dynamics import HeavyBallFilter, MomentumBase, NesterovFilter
from theory.symbols import B, N, b, beta, correlation, eta, first, i, lam, last, ratio, x


def _le(small: sp.Expr | int, large: sp.Expr | int) -> sp.Rel:
    return sp.Le(small, large, evaluate=False)


def _lt(small: sp.Expr | int, large: sp.Expr | int) -> sp.Rel:
    return sp.Lt(small, large, evaluate=False)


INVERTIBLE_KERNEL = assumption("invertible_kernel", "the kernel is invertible: λ_N > 0", _lt(0, lam[N]))
NARROW_BLOCKS = assumption(
    "narrow_blocks",
    "eigenvalues of one block differ by at most the factor q",
    Fact(_le(lam[i], ratio * lam[last[b]]), ((b, sp.Integer(1), B), (i, first[b], last[b]))),
)
UNDERDAMPED = assumption(
    "underdamped",
    "no mode has two real roots: (1 − √β)² ≤ ηλ_i ≤ (1 + √β)² for every i",
    _le((1 + beta - eta * lam[i]) ** 2, 4 * beta),
)
CORRELATION = assumption("correlation", "the correlation is at least −1 and at most 1", _le(-1, correlation), _le(correlation, 1))

_WORDS = {HeavyBallFilter: "heavy ball", NesterovFilter: "Nesterov's method"}


def _roots(kind: type[MomentumBase], real: bool) -> Assumption:
    a, c = kind.coefficients_at(x, beta)
    name = f"{'real' if real else 'complex'}_roots_{kind.__name__.removesuffix('Filter').lower()}"
    below = (_lt(x, 1),) if kind is NesterovFilter else ()
    if real:
        return assumption(name, f"the characteristic roots of {_WORDS[kind]} are real and distinct", _lt(4 * c, a**2))
    return assumption(name, f"the characteristic roots of {_WORDS[kind]} are not real", _lt(a**2, 4 * c), _lt(0, beta), *below)


REAL_ROOTS = {kind: _roots(kind, True) for kind in _WORDS}
COMPLEX_ROOTS = {kind: _roots(kind, False) for kind in _WORDS}

DYNAMICS_ASSUMPTIONS: tuple[Assumption, ...] = (
    INVERTIBLE_KERNEL,
    NARROW_BLOCKS,
    UNDERDAMPED,
    CORRELATION,
    *REAL_ROOTS.values(),
    *COMPLEX_ROOTS.values(),
)
"""All of the above."""
