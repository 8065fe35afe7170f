r"""Formulas as LaTeX; `theory.printing.mathml` makes MathML of it.

Main names: `latex`, `relation_latex`, `fact_latex`, `assumption_latex`.
"""

from __future__ import annotations

import re

import sympy as sp
from sympy.printing.latex import LatexPrinter
from sympy.printing.precedence import PRECEDENCE, precedence_traditional

from theory.language.chebyshev import ChebyshevT
from theory.language.largest import Largest
from theory.language.symbols import SYMBOLS
from theory.printing.text import FUNCTIONS, dynamics_letter, factor_order, plain_name, reaches_on

_SIGNS = {"<=": r"\le", "<": "<", "=": "=", ">=": r"\ge", ">": ">", "==": "="}
_FUNCTIONS = {"E": "E", "dim": "d", "travel2": r"\|w-w_0\|^2", "ρ": r"\rho", "expected_L": r"\mathbb{E}L"}
MARKS = {"": "", "^β": r"^{\beta}", "^ν": r"^{\nu}", "^μ": r"^{\mu}", "^τ": r"^{\tau}", "^t": "^{t}"}
"""Superscripts that tell one of the dynamics from another."""
FOR_EVERY_MODE = r" \quad\text{for every } i"
"""How that is said behind a relation."""


def _carries_power(shown: str) -> bool:
    """Whether an exponent can follow: not a second superscript, nor one that would seem to belong to the last letter (𝔼ℓ²)."""
    outside = re.sub(r"\{.*?\}", "", shown)
    return outside.endswith(")") or not (set("^'") & set(outside) or r"\," in outside or outside.startswith(r"\mathbb"))


class FieldLatexPrinter(LatexPrinter):
    """sympy's LaTeX printer with the field's notation: subscripts for steps, the declared symbols, and 1 before −ηλ.

    As in `theory.printing.text`, a sum reaches over the whole product after it; one that ends earlier stands in parentheses.
    """

    def parenthesize(self, item: sp.Expr, level: int, is_neg: bool = False, strict: bool = False) -> str:
        """`item`, in parentheses if it binds no more strongly than `level` (less strongly, if `strict`)."""
        shown, binds = self._print(item), PRECEDENCE["Mul"] if reaches_on(item) else precedence_traditional(item)
        if isinstance(item, sp.Symbol | sp.Indexed) and not _carries_power(shown):
            binds = PRECEDENCE["Pow"]
        if (is_neg and strict) or binds < level or (binds == level and not strict):
            return rf"\left({shown}\right)"
        return shown

    def parenthesize_super(self, s: str) -> str:
        """Nothing to do: `parenthesize` has seen to symbols that bring a superscript."""
        return s

    def _print_Symbol(self, expr: sp.Symbol, style: str = "plain") -> str:
        plain = plain_name(expr.name)
        short = expr.name != plain and plain.isidentifier() and plain.isascii()
        return SYMBOLS[expr.name].latex if expr.name in SYMBOLS else super()._print_Symbol(sp.Symbol(plain) if short else expr)

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
            letter, mark = dynamics_letter(expr)
            shown = f"{_FUNCTIONS.get(letter, letter)}{MARKS[mark]}_{{{arguments[0]}}}"
            shown += f"({arguments[1]})" if letter == "c" else ""
        if name in ("kappa_0", "kappa_1"):
            shown = rf"\kappa_{name[-1]}({arguments[0]})"
        if not exp:
            return shown
        return f"{{{shown}}}^{{{exp}}}" if _carries_power(shown) else rf"\left({shown}\right)^{{{exp}}}"

    def _print_HeavyBallFilter(self, expr: sp.Function, exp: str | None = None) -> str:
        return self._filter("p", expr, exp)

    def _print_NesterovFilter(self, expr: sp.Function, exp: str | None = None) -> str:
        return self._filter("q", expr, exp)

    def _filter(self, letter: str, expr: sp.Function, exp: str | None) -> str:
        power = f"^{{{exp}}}" if exp else ""
        other = "" if str(expr.args[1]) == "beta" else f";\\, {self._print(expr.args[1])}"  # the usual momentum is not shown
        return f"{letter}_{{{self._print(expr.args[2])}}}({self._print(expr.args[0])}{other}){power}"

    def _print_Mul(self, expr: sp.Mul) -> str:
        if expr.as_coeff_Mul()[0].is_negative:
            return "-" + self.parenthesize(-expr, PRECEDENCE["Mul"], strict=True)
        numerator, denominator = sp.fraction(expr, exact=True)
        factors = [f for f in sorted(sp.Mul.make_args(numerator), key=factor_order) if f != 1]
        before_sum = bool(factors) and reaches_on(factors[-1]) and not denominator.has(sp.Sum, sp.Product, Largest)
        tail = [self._print(factors.pop())] if before_sum else []  # keep a fraction in front of its sum
        ends = denominator != 1 or not tail  # a fraction's stroke ends a sum
        shown = [self._factor(f, last=ends and place == len(factors)) for place, f in enumerate(factors, 1)]
        top = " ".join([*shown[:1], *(rf"\cdot {piece}" if piece[0].isdecimal() else piece for piece in shown[1:])])
        front = top if denominator == 1 else rf"\frac{{{top or 1}}}{{{self._print(denominator)}}}"
        return " ".join([front, *tail]).strip()

    def _factor(self, factor: sp.Expr, last: bool) -> str:
        """A factor of a product: in parentheses if it is a product itself, or a sum that others follow."""
        closed = factor.is_Mul or (reaches_on(factor) and not last)
        return rf"\left({self._print(factor)}\right)" if closed else self.parenthesize(factor, PRECEDENCE["Mul"], strict=True)

    def _print_ChebyshevT(self, expr: ChebyshevT, exp: str | None = None) -> str:
        degree, x = expr.args
        power = f"^{{{exp}}}" if exp else ""
        return rf"T_{{{self._print(degree)}}}\left({self._print(x)}\right){power}"

    def _print_Sum(self, expr: sp.Sum) -> str:
        return self._running(r"\sum", expr)

    def _print_Product(self, expr: sp.Product) -> str:
        return self._running(r"\prod", expr)

    def _running(self, sign: str, expr: sp.Sum | sp.Product) -> str:
        signs = [rf"{sign}_{{{self._print(v)}={self._print(low)}}}^{{{self._print(high)}}}" for v, low, high in reversed(expr.limits)]
        return f"{' '.join(signs)} {self.parenthesize(expr.function, PRECEDENCE['Mul'], strict=True)}"

    def _print_Add(self, expr: sp.Add, order: str | None = None) -> str:
        terms = sorted(expr.args, key=lambda term: (term.could_extract_minus_sign(), not term.is_Number, sp.default_sort_key(term)))
        out = self.parenthesize(terms[0], PRECEDENCE["Add"], strict=True)
        for term in terms[1:]:
            minus = term.could_extract_minus_sign()
            out += (" - " if minus else " + ") + self.parenthesize(-term if minus else term, PRECEDENCE["Add"] + minus)
        return out


def latex(expression: sp.Expr) -> str:
    """`expression` as LaTeX, without delimiters."""
    return FieldLatexPrinter({"long_frac_ratio": 3}).doprint(expression)


def relation_latex(left: sp.Expr, sign: str, right: sp.Expr) -> str:
    """`left sign right` as LaTeX."""
    return f"{latex(left)} {_SIGNS[sign]} {latex(right)}"
