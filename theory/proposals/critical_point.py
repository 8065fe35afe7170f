r"""Where a product of powers of affine functions has its critical point, by sympy; the rules check it.

Main name: `critical_point`.
"""

from __future__ import annotations

import sympy as sp


def critical_point(function: sp.Expr, variable: sp.Symbol) -> sp.Expr:
    """The one zero of the logarithmic derivative of `function`; raises ArithmeticError unless there is exactly one."""
    slope = sum(exponent * sp.diff(base, variable) / base for base, exponent in sp.Mul(function).as_powers_dict().items())
    zeros = sp.solve(sp.together(slope), variable)
    if len(zeros) != 1:
        raise ArithmeticError(f"{function} has {len(zeros)} critical points")
    return sp.factor(zeros[0])
