r"""Assumptions about momentum: which case its characteristic roots are in.

Main names: `UNDERDAMPED`, `REAL_ROOTS`, `COMPLEX_ROOTS`.
"""

from __future__ import annotations

from theory.assumptions.base import Assumption, assumption, le, lt
from theory.assumptions.core import CORRELATION, INVERTIBLE_KERNEL, NARROW_BLOCKS
from theory.language.dynamics import HeavyBallFilter, MomentumBase, NesterovFilter
from theory.language.symbols import beta, eta, i, lam, x

UNDERDAMPED = assumption(
    "underdamped",
    "no mode has two real roots: (1 − √β)² ≤ ηλ_i ≤ (1 + √β)² for every i",
    le((1 + beta - eta * lam[i]) ** 2, 4 * beta),
)

_WORDS = {HeavyBallFilter: "heavy ball", NesterovFilter: "Nesterov's method"}


def _roots(kind: type[MomentumBase], real: bool) -> Assumption:
    a, c = kind.coefficients_at(x, beta)
    name = f"{'real' if real else 'complex'}_roots_{kind.__name__.removesuffix('Filter').lower()}"
    below = (lt(x, 1),) if kind is NesterovFilter else ()
    if real:
        return assumption(name, f"the characteristic roots of {_WORDS[kind]} are real and distinct", lt(4 * c, a**2))
    return assumption(name, f"the characteristic roots of {_WORDS[kind]} are not real", lt(a**2, 4 * c), lt(0, beta), *below)


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
