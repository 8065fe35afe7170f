r"""Expressions as scalar code that runs in several arithmetics: exact rationals, mpmath at any precision, Arb balls.

One source is compiled against the functions of the arithmetic. Indexed symbols are sequences, numbered from 1 in the formula.

Main names: `Arithmetic`, `EXACT`, `MPMATH`, `BALLS`, `scalar_function`, `is_rational`.
"""

from __future__ import annotations

import functools
import math
import operator
from collections.abc import Callable, Sequence
from typing import Any

import sympy as sp
from sympy.printing.pycode import PythonCodePrinter

from theory.evaluation.arithmetic import Arithmetic
from theory.evaluation.prepare import argument_names, compile_source, prepare
from theory.language.chebyshev import ChebyshevT, run_chebyshev
from theory.language.dynamics import MomentumBase, run_momentum
from theory.language.symbols import B, N, i


def _entry(values: Sequence[Any], index: int) -> Any:
    """The entry numbered `index`, from 1; raises IndexError where there is none (Python would count from the end)."""
    if index < 1:
        raise IndexError(index)
    return values[index - 1]


class ScalarPrinter(PythonCodePrinter):
    """Python source over the functions of an `Arithmetic`."""

    def _print_Symbol(self, expr: sp.Symbol) -> str:
        return {N: "len(lam)", B: "len(last)"}.get(expr, expr.name)

    def _print_Indexed(self, expr: sp.Indexed) -> str:
        (index,) = expr.indices
        if index == N:
            return f"{expr.base.label}[-1]"
        return f"entry({expr.base.label}, {self._print(index)})"

    def _print_MomentumBase(self, expr: MomentumBase) -> str:
        a, b = expr.coefficients
        return f"run_momentum({self._print(a)}, {self._print(b)}, {self._print(expr.args[2])})"

    def _print_ChebyshevT(self, expr: ChebyshevT) -> str:
        degree, x = expr.args
        return f"run_chebyshev({self._print(degree)}, {self._print(x)})"

    def _print_Sum(self, expr: sp.Sum) -> str:
        return f"sum({self._running(expr)}, rational(0, 1))"

    def _print_Product(self, expr: sp.Product) -> str:
        return f"product({self._running(expr)}, start=rational(1, 1))"

    def _running(self, expr: sp.Sum | sp.Product) -> str:
        """A generator of what is summed or multiplied."""
        loops = " ".join(
            f"for {self._print(index)} in range({self._print(low)}, {self._print(high)} + 1)" for index, low, high in reversed(expr.limits)
        )
        return f"(({self._print(expr.function)}) {loops})"

    def _print_Rational(self, expr: sp.Rational) -> str:
        return f"rational({expr.p}, {expr.q})"

    _print_Half = _print_Rational

    def _print_Pow(self, expr: sp.Pow, rational: bool = False) -> str:
        base, exponent = expr.as_base_exp()
        if exponent == sp.S.Half:
            return f"sqrt({self._print(base)})"
        if exponent.is_integer is not True and (2 * exponent).is_integer and not exponent.is_number:
            return f"power(sqrt({self._print(base)}), {self._print(2 * exponent)})"
        if exponent.is_number and exponent.is_negative:
            return f"(rational(1, 1) / ({self._print(base**-exponent)}))"
        if base.is_Integer or not base.atoms(sp.Indexed, sp.Rational, sp.Float):
            return f"power(rational(1, 1) * ({self._print(base)}), {self._print(exponent)})"
        return f"power({self._print(base)}, {self._print(exponent)})"

    def _print_Mul(self, expr: sp.Mul) -> str:
        return " * ".join(f"({self._print(factor)})" for factor in expr.args)

    def _print_exp(self, expr: sp.Expr) -> str:
        return f"exp({self._print(expr.args[0])})"

    def _print_Exp1(self, expr: sp.Expr) -> str:
        return "exp(rational(1, 1))"

    def _print_Pi(self, expr: sp.Expr) -> str:
        return "pi()"

    def _print_acos(self, expr: sp.Expr) -> str:
        return f"acos({self._print(expr.args[0])})"

    def _print_cos(self, expr: sp.Expr) -> str:
        return f"cos({self._print(expr.args[0])})"

    def _print_sin(self, expr: sp.Expr) -> str:
        return f"sin({self._print(expr.args[0])})"

    def _print_log(self, expr: sp.Expr) -> str:
        return f"log({self._print(expr.args[0])})"

    def _print_gamma(self, expr: sp.Expr) -> str:
        return f"gamma_function({self._print(expr.args[0])})"

    def _print_Integral(self, expr: sp.Integral) -> str:
        ((variable, low, high),) = expr.limits
        end = "None" if high == sp.oo else self._print(high)
        return f"integral(lambda {variable.name}: {self._print(expr.function)}, {self._print(low)}, {end})"

    def _print_Abs(self, expr: sp.Expr) -> str:
        return f"absolute({self._print(expr.args[0])})"

    def _fold(self, function: str, expr: sp.Expr) -> str:
        head, *rest = [self._print(argument) for argument in expr.args]
        for argument in rest:
            head = f"{function}({head}, {argument})"
        return head

    def _print_Max(self, expr: sp.Max) -> str:
        return self._fold("maximum", expr)

    def _print_Min(self, expr: sp.Min) -> str:
        return self._fold("minimum", expr)


def is_rational(expression: sp.Expr) -> bool:
    """Whether rational arguments give a rational value: no exp, roots, logarithms, angles, integrals, Γ or π."""
    ready = prepare(expression)
    roots = any(not (p.exp.is_integer) for p in ready.atoms(sp.Pow) if p.base is not sp.E)
    return not (roots or ready.has(sp.exp, sp.acos, sp.cos, sp.sin, sp.log, sp.gamma, sp.pi, sp.E, sp.Integral))


def scalar_function(expression: sp.Expr, arithmetic: Arithmetic) -> Callable[..., Any]:
    """`expression` as a function of keyword arguments in the given arithmetic; a free mode index is an extra argument `i`, from 1.

    Instances are converted first with `arithmetic.convert`. Unused keywords are ignored.
    """
    return _compiled(prepare(expression), arithmetic)


@functools.lru_cache(maxsize=2**13)
def _compiled(ready: sp.Expr, arithmetic: Arithmetic) -> Callable[..., Any]:
    names = set(argument_names(ready))
    names |= {carrier for symbol, carrier in ((N, "lam"), (B, "last")) if ready.has(symbol)}
    if i in ready.free_symbols:
        names.add(i.name)
    body = ScalarPrinter({"fully_qualified_modules": False}).doprint(ready)
    own = {
        "entry": _entry,
        "rational": arithmetic.rational,
        "run_momentum": run_momentum,
        "run_chebyshev": run_chebyshev,
        "product": math.prod,
    }
    namespace = {"power": operator.pow, **arithmetic.functions, **own}
    return compile_source(body, tuple(sorted(names)), namespace, "evaluate")
