r"""Discrete measures with a quadrature rule, and their moments.

Main name: `Quadrature`.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from theory.language.substitution import substitute
from theory.language.symbols import order


@dataclass(frozen=True)
class Quadrature:
    r"""A discrete measure: `mass` at `point` for every index in `over`, and `zero_mass` at 0 (a Radau rule's fixed node).

    A quadrature rule, or the spectral measure of the residual.
    """

    mass: sp.Expr
    point: sp.Expr
    over: tuple[sp.Symbol, sp.Expr, sp.Expr]
    zero_mass: sp.Expr = sp.S.Zero

    def integral(self, function: sp.Expr, variable: sp.Symbol) -> sp.Expr:
        """Integral of `function`."""
        at_zero = self.zero_mass * substitute(function, {variable: 0}) if self.zero_mass != 0 else sp.Integer(0)
        return sp.Sum(self.mass * substitute(function, {variable: self.point}), self.over) + at_zero

    @property
    def moment(self) -> sp.Expr:
        """The moment of order `order`; 0⁰ = 1."""
        z = sp.Dummy("z")
        return self.integral(z**order, z)
