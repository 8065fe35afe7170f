r"""Chebyshev polynomials of the first kind, as an expression: what bounds momentum and Krylov methods are made of.

$T_0 = 1$, $T_1(x) = x$, $T_{n+1}(x) = 2x\,T_n(x) - T_{n-1}(x)$, so that $T_n(\cos\theta) = \cos n\theta$.

Main names: `ChebyshevT`, `run_chebyshev`.
"""

from __future__ import annotations

from typing import Any

import sympy as sp


class ChebyshevT(sp.Function):
    r"""$T_n(x)$, written `ChebyshevT(n, x)`: a polynomial where n is a number, otherwise as it stands."""

    nargs = 2

    @classmethod
    def eval(cls, n: sp.Expr, x: sp.Expr) -> sp.Expr | None:
        """The polynomial of a degree that is given."""
        return run_chebyshev(int(n), x, sp.expand) if n.is_Integer and n >= 0 else None

    def _eval_is_real(self) -> bool | None:
        return self.args[1].is_real


def run_chebyshev(degree: int, x: Any, hook: Any = lambda value: value) -> Any:
    """$T_n(x)$ by running its recurrence in whatever arithmetic x has; `hook` sees every value."""
    previous, current = x, 1 + 0 * x  # T_{−1} = T_1
    for _ in range(degree):
        previous, current = current, hook(2 * x * current - previous)
    return current
