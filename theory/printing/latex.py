r"""Formulas as LaTeX, and as MathML for pages that open without a network.

Main names: `latex`, `relation_latex`, `fact_latex`, `assumption_latex`, `mathml`.
"""

from __future__ import annotations

import re

import sympy as sp
from latex2mathml.converter import convert
from sympy.printing.latex import LatexPrinter
from sympy.printing.precedence import PRECEDENCE

from theory.assumptions import EVERY_MODE, Assumption, Fact
from theory.printing.text import FUNCTIONS, factor_order
from theory.symbols import SYMBOLS

_SIGNS = {"<=": r"\le", "<": "<", "=": "=", ">=": r"\ge", ">": ">", "==": "="}
_FUNCTIONS = {"E": "E", "dim": "d", "travel2": r"\|w-w_0\|^2", "ρ": r"\rho", "expected_L": r"\mathbb{E}L"}
_INDICES = {"order": "m"}
"""Indices whose name is a word."""
MARKS = {"": "", "^β": r"^{\beta}", "^ν": r"^{\nu}", "^μ": r"^{\mu}"}
"""Superscripts that tell one of the dynamics from another."""
FOR_EVERY_MODE = r" \quad\text{for every } i"
"""How that is said behind a relation."""


class FieldLatexPrinter(LatexPrinter):
    """sympy's LaTeX printer with the field's notation: subscripts for steps, the declared symbols, and 1 before −ηλ."""

    def _print_Symbol(self, expr: sp.Symbol, style: str = "plain") -> str:
        return SYMBOLS[expr.name].latex if expr.name in SYMBOLS else _INDICES.get(expr.name) or super()._print_Symbol(expr)

    def _print_Indexed(self, expr: sp.Indexed) -> str:
        name = str(expr.base.label)
        base = SYMBOLS[name].latex if name in SYMBOLS else self._print(expr.base)
        base = f"{{{base}}}" if re.search(r"['^]", base) else base  # a power of θ'_l would have two superscripts, which TeX refuses
        return f"{base}_{{{', '.join(self._print(index) for index in expr.indices)}}}"

    def _print_Function(self, expr: sp.Function, exp: str | None = None) -> str:
        if not isinstance(expr, sp.core.function.AppliedUndef):
            return super()._print_Function(expr, exp)
        name, arguments = expr.func.__name__, [self._print(a) for a in expr.args]
        shown = f"{_FUNCTIONS.get(name, name)}_{{{', '.join(arguments)}}}"
        if name in FUNCTIONS:
            letter, mark = FUNCTIONS[name]
            shown = f"{_FUNCTIONS.get(letter, letter)}{MARKS[mark]}_{{{arguments[0]}}}"
            shown += f"({arguments[1]})" if letter == "c" else ""
        if name in ("kappa_0", "kappa_1"):
            shown = rf"\kappa_{name[-1]}({arguments[0]})"
        return f"{{{shown}}}^{{{exp}}}" if exp else shown

    def _print_HeavyBallFilter(self, expr: sp.Function, exp: str | None = None) -> str:
        return self._filter("p", expr, exp)

    def _print_NesterovFilter(self, expr: sp.Function, exp: str | None = None) -> str:
        return self._filter("q", expr, exp)

    def _filter(self, letter: str, expr: sp.Function, exp: str | None) -> str:
        power = f"^{{{exp}}}" if exp else ""
        other = "" if str(expr.args[1]) == "beta" else f";\\, {self._print(expr.args[1])}"  # the usual momentum is not shown
        return f"{letter}_{{{self._print(expr.args[2])}}}{power}({self._print(expr.args[0])}{other})"

    def _print_Mul(self, expr: sp.Mul) -> str:
        if expr.as_coeff_Mul()[0].is_negative:
            return "-" + self.parenthesize(-expr, PRECEDENCE["Mul"], strict=True)
        numerator, denominator = sp.fraction(expr, exact=True)
        factors = [f for f in sorted(sp.Mul.make_args(numerator), key=factor_order) if f != 1]
        sums = [f for f in factors if isinstance(f, sp.Sum)]
        if len(sums) == 1 and not denominator.has(sp.Sum):  # keep a fraction in front of its sum
            factors.remove(sums[0])
        top = " ".join(self.parenthesize(f, PRECEDENCE["Mul"], strict=True) for f in factors) or ("" if denominator == 1 else "1")
        tail = [self._print(sums[0])] if len(sums) == 1 and not denominator.has(sp.Sum) else []
        front = top if denominator == 1 else rf"\frac{{{top}}}{{{self._print(denominator)}}}"
        return " ".join([front, *tail]).strip()

    def _print_Sum(self, expr: sp.Sum) -> str:
        signs = [rf"\sum_{{{self._print(v)}={self._print(low)}}}^{{{self._print(high)}}}" for v, low, high in reversed(expr.limits)]
        return f"{' '.join(signs)} {self.parenthesize(expr.function, PRECEDENCE['Mul'], strict=True)}"

    def _print_Add(self, expr: sp.Add, order: str | None = None) -> str:
        terms = sorted(expr.args, key=lambda term: (term.could_extract_minus_sign(), not term.is_Number, sp.default_sort_key(term)))
        out = self._print(terms[0])
        for term in terms[1:]:
            minus = term.could_extract_minus_sign()
            out += (" - " if minus else " + ") + self._print(-term if minus else term)
        return out


def latex(expression: sp.Expr) -> str:
    """`expression` as LaTeX, without delimiters."""
    return FieldLatexPrinter({"long_frac_ratio": 3}).doprint(expression)


def relation_latex(left: sp.Expr, sign: str, right: sp.Expr) -> str:
    """`left sign right` as LaTeX."""
    return f"{latex(left)} {_SIGNS[sign]} {latex(right)}"


def fact_latex(fact: Fact) -> str:
    """The relation with its quantifiers as LaTeX; `str(fact)` is the same as text."""
    relation = relation_latex(fact.relation.lhs, fact.relation.rel_op, fact.relation.rhs)
    if fact.ranges == EVERY_MODE:
        return relation + FOR_EVERY_MODE
    ranges = r",\; ".join(rf"{latex(index)} = {latex(low)} \dots {latex(high)}" for index, low, high in fact.ranges)
    return rf"{relation} \quad\text{{for }} {ranges}" if ranges else relation


def assumption_latex(assumption: Assumption) -> str:
    """What an assumption says, all its relations, as LaTeX; `assumption.relations` is the same as text."""
    return r";\; ".join(map(fact_latex, assumption.facts)) or r"\text{no relation}"


def mathml(source: str, display: str = "inline") -> str:
    """LaTeX `source` as a MathML element (`display` is "inline" or "block")."""
    return convert(source, display=display)
