r"""The largest term of a sum, as an expression: what a bound would say if one mode were as good as all of them.

$\max(0, \max_{i=l}^{h} f_i)$; the 0 makes it 0 where the sum is, over no terms. It brings its own printing, as sympy lets classes do, so
that exact rationals, balls and arrays can evaluate it.

Main name: `Largest`.
"""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.printing.precedence import PRECEDENCE


class Largest(sp.Expr):
    """The largest of the terms of a sum over one index, or 0 if none is positive: `Largest(term, (index, low, high))`."""

    def __new__(cls, function: sp.Expr, limit: Any) -> Largest:  # noqa: D102
        made: Largest = sp.Expr.__new__(cls, sp.sympify(function), sp.Tuple(*limit))
        return made

    is_commutative = True
    is_nonnegative = True
    is_extended_real = True

    @property
    def function(self) -> sp.Expr:
        """The term, a function of the index."""
        return self.args[0]

    @property
    def limit(self) -> tuple[sp.Symbol, sp.Expr, sp.Expr]:
        """The index with its first and last value."""
        index, low, high = self.args[1]
        return index, low, high

    @property
    def total(self) -> sp.Sum:
        """The sum of the terms."""
        return sp.Sum(self.function, self.limit)

    @property
    def shown_alone(self) -> bool:
        """Whether the 0 goes without saying: the terms are nonnegative."""
        return bool(self.function.is_nonnegative)

    @property
    def free_symbols(self) -> set[sp.Basic]:
        """Those of the sum: the index is bound."""
        found: set[sp.Basic] = self.total.free_symbols
        return found

    def _eval_subs(self, old: sp.Basic, new: sp.Basic) -> sp.Expr | None:
        return self if old == self.limit[0] else None

    def _pythoncode(self, printer: Any) -> str:
        if hasattr(printer, "axes"):  # arrays: summed over an axis, entries out of range 0
            summed: str = printer._print(self.total)
            if not summed.startswith("np.sum("):
                raise NotImplementedError(f"the largest term of {self.total} as an array")
            return f"np.maximum(np.max({summed.removeprefix('np.sum(')}, 0)"
        index, low, high = (printer._print(part) for part in self.limit)
        terms = f"({printer._print(self.function)}) for {index} in range({low}, {high} + 1)"
        return f"__import__('functools').reduce(maximum, [{terms}], rational(0, 1))"

    def _text(self, printer: Any) -> str:
        return self._printed(printer, "max", "max({})", "0, ")

    def _latex(self, printer: Any) -> str:
        return self._printed(printer, r"\max", r"\max\left({}\right)", r"0, \ ")

    def _printed(self, printer: Any, sign: str, beside: str, zero: str) -> str:
        """The largest of the terms; the 0 is shown where they may be negative."""
        index, low, high = (printer._print(part) for part in self.limit)
        term = printer.parenthesize(self.function, PRECEDENCE["Mul"], strict=True)
        shown = f"{sign}_{{{index}={low}}}^{{{high}}} {term}"
        return shown if self.shown_alone else beside.format(zero + shown)
