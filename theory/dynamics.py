r"""Linearized training dynamics, one mode at a time, solved by sympy.

In the eigenbasis of the kernel every mode evolves alone. A `Recurrence` states how; `solution` is what `rsolve` makes of it; `iterate`
runs it literally, which is the independent second opinion that the solution is judged against.

Main names: `Recurrence`, `GRADIENT_DESCENT`, `mode`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import sympy as sp

from theory.symbols import c, eta, i, lam, t

mode = sp.Function("mode", real=True)
r"""`mode(i, t)`: the projection $c_i(t)$ of the linearized residual after t steps."""


@dataclass(frozen=True)
class Recurrence:
    r"""A first-order linear recurrence for one mode, $c_i(t+1) = q_i\,c_i(t)$ with $c_i(0)$ given.

    Attributes:
        name: which algorithm it describes.
        factor: $q_i$, an expression in `eta` and `lam[i]`.
        initial: $c_i(0)$.
    """

    name: str
    factor: sp.Expr
    initial: sp.Expr

    @property
    def equation(self) -> sp.Eq:
        """The recurrence as an equation in `mode`."""
        return sp.Eq(mode(i, t + 1), self.factor * mode(i, t))

    @cached_property
    def solution(self) -> sp.Expr:
        """The closed form of `mode(i, t)`, found by sympy's `rsolve`; raises ArithmeticError if sympy finds none."""
        step, factor = sp.Symbol("step", integer=True, nonnegative=True), sp.Symbol("factor")
        unknown = sp.Function("unknown")
        start = sp.Symbol("start")
        found = sp.rsolve(unknown(step + 1) - factor * unknown(step), unknown(step), {unknown(0): start})
        if found is None:
            raise ArithmeticError(f"rsolve finds no closed form of {self.equation}")
        return found.subs({start: self.initial, step: t, factor: self.factor})

    def iterate(self, factor: Any, initial: Any, steps: int, hook: Callable[[Any], Any] = lambda value: value) -> Any:
        """Run the recurrence for `steps` steps in whatever arithmetic its arguments have; `hook` sees every value."""
        value = hook(initial)
        for _ in range(steps):
            value = hook(factor * value)
        return value


GRADIENT_DESCENT = Recurrence("gradient descent", 1 - eta * lam[i], c[i])
r"""$r_{t+1} = (I-\eta K)r_t$ in the eigenbasis: $c_i(t+1) = (1-\eta\lambda_i)\,c_i(t)$."""
