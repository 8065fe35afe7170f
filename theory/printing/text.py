r"""Formulas as one line of plain Unicode text: `γ/2 · Σ_{i=1}^{N} c_i² (1 − ηλ_i)^{2t}`.

Main names: `text`, `relation_text`.
"""

from __future__ import annotations

import re

import sympy as sp
from sympy.printing.precedence import PRECEDENCE, precedence
from sympy.printing.str import StrPrinter

from theory.symbols import SYMBOLS

GREEK = {
    "lam": "λ", "eta": "η", "gamma": "γ", "alpha": "α", "kappa": "κ", "rho": "ρ", "sigma": "σ", "sigma2": "σ²", "beta": "β", "mu": "μ",
    "tau": "τ", "correlation": "ϱ", "root": "z", "k_test": "k", "f0": "f_0", "ratio": "q", "delta": "δ", "epsilon": "ε", "energy": "‖r_0‖²",
    "teacher": "s", "target": "w*", "chi": "χ", "xi": "ξ", "sv": "ς", "w2": "‖w‖²", "noise2": "ν²", "Sigma_w": "‖Σ_w‖", "label": "ℓ",
    "root_A1": "√A_1", "root_A2": "√A_2", "A_next": "A_{m+1}", "log_delta": "log(1/δ)", "deviation": "Δ", "chosen": "k", "T2": "T_2",
    "T3": "T_3", "kappa_blk": "κ_blk", "complexity": "vᵀK⁺v", "expected_L": "E L", "tau_1": "τ_1", "tau_2": "τ_2",
    "exponent": "a", "quotient": "q", "dim": "d", "travel2": "‖w−w_0‖²", "err": "e", "drift": "k", "residual": "‖r‖", "forcing": "d",
    "contraction": "q", "kernel_drift": "‖K−K_0‖", "jacobian_drift": "‖J−J_0‖", "smoothness": "β_J", "travel": "R", "nodes": "k",
    "node": "θ", "weight": "ω", "zero_weight": "ω_0", "node_next": "θ'", "weight_next": "ω'", "zero_weight_next": "ω'_0", "order": "m",
    "risk": "E ℓ", "train": "mean ℓ", "lipschitz": "ϱ", "base_radius": "b_0", "level": "j", "failure": "P", "bad": "P",
    "head": "m", "rate_1": "λ_min(K_1)", "rate_2": "λ_min(K_2)",
}  # fmt: skip
FUNCTIONS = {
    kind + suffix: (letter, mark)
    for kind, letter in (("mode", "c"), ("L", "L"), ("rho", "ρ"))
    for suffix, mark in (("", ""), ("_flow", ""), ("_heavy", "^β"), ("_nesterov", "^ν"), ("_proximal", "^μ"))
}
"""Names that belong to one of the dynamics: the letter, and the mark that tells the dynamics where time does not."""
SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SIGNS = {"<=": "≤", "<": "<", "=": "=", ">=": "≥", ">": ">", "==": "="}


_LATEX_WORD = re.compile(r"\\(?:var)?([a-z]+)|\\(?:mathrm|mathcal)\{(\w+)\}")


def _name(name: str) -> str:
    """A symbol as its declaration typesets it, as far as plain text can; else its name."""
    if name in GREEK or name not in SYMBOLS:
        return GREEK.get(name, name)
    plain = _LATEX_WORD.sub(lambda word: GREEK.get(word[1] or "", word[2] or word[0]), SYMBOLS[name].latex)
    return plain if re.fullmatch(r"\w+(?:_(?:\w|\{\w+\}))?", plain) else name


def factor_order(factor: sp.Expr) -> tuple[int, int, str]:
    """Sort key for the factors of a product: numbers, Latin capitals after Greek scalars, entries, names, powers, sums last."""
    base = factor.as_base_exp()[0]
    kinds = [
        factor.is_Number,
        base.is_Symbol,
        isinstance(base, sp.Indexed),
        isinstance(factor, sp.core.function.AppliedUndef) or isinstance(base, sp.Max),
        not isinstance(factor, sp.Sum),
    ]
    rank = next((k for k, yes in enumerate(kinds) if yes), len(kinds))
    return rank, 0 if str(base) in GREEK else 1, str(factor)


class TextPrinter(StrPrinter):
    """sympy's string printer with the field's notation: subscripts, superscripts, sums and Greek letters."""

    printmethod = "_text"  # Indexed brings its own string method; this keeps sympy from calling it

    def _print_Symbol(self, expr: sp.Symbol) -> str:
        return _name(expr.name)

    def _print_Pi(self, expr: sp.Expr) -> str:
        return "π"

    def _print_Exp1(self, expr: sp.Expr) -> str:
        return "e"

    _print_Dummy = _print_Symbol

    def _subscript(self, index: sp.Expr) -> str:
        shown = self._print(index)
        return shown if len(shown) == 1 else "{" + shown + "}"

    def _print_Indexed(self, expr: sp.Indexed) -> str:
        return _name(str(expr.base.label)) + "_" + ",".join(self._subscript(index) for index in expr.indices)

    def _print_Function(self, expr: sp.Function) -> str:
        name, arguments = expr.func.__name__, expr.args
        if name in FUNCTIONS:
            letter, mark = FUNCTIONS[name]
            subscript = f"{letter}{mark}_{self._subscript(arguments[0])}"
            return f"{subscript}({self._print(arguments[1])})" if letter == "c" else subscript
        if name in ("kappa_0", "kappa_1"):
            return f"κ_{name[-1]}({self._print(arguments[0])})"
        if len(arguments) == 1 and isinstance(expr, sp.core.function.AppliedUndef):
            return f"{_name(name)}_{self._subscript(arguments[0])}"
        return f"{'arccos' if name == 'acos' else _name(name)}({', '.join(self._print(a) for a in arguments)})"

    def _print_HeavyBallFilter(self, expr: sp.Function) -> str:
        return self._filter("p", expr)

    def _print_NesterovFilter(self, expr: sp.Function) -> str:
        return self._filter("q", expr)

    def _filter(self, letter: str, expr: sp.Function) -> str:
        x, momentum, steps = expr.args
        other = "" if str(momentum) == "beta" else f"; {self._print(momentum)}"  # the usual momentum is not shown
        return f"{letter}_{self._subscript(steps)}({self._print(x)}{other})"

    def _print_Sum(self, expr: sp.Sum) -> str:
        signs = []
        for index, low, high in reversed(expr.limits):
            signs.append(f"Σ_{{{self._print(index)}={self._print(low)}}}^{{{self._print(high)}}}")
        return f"{' '.join(signs)} {self.parenthesize(expr.function, PRECEDENCE['Mul'], strict=True)}"

    def _print_gamma(self, expr: sp.Expr) -> str:
        return f"Γ({self._print(expr.args[0])})"

    def _print_Infinity(self, expr: sp.Expr) -> str:
        return "∞"

    def _print_Integral(self, expr: sp.Integral) -> str:
        signs = [f"∫_{{{self._print(low)}}}^{{{self._print(high)}}}" for _, low, high in reversed(expr.limits)]
        steps = " ".join(f"d{self._print(variable)}" for variable, *_ in expr.limits)
        return f"{' '.join(signs)} {self.parenthesize(expr.function, PRECEDENCE['Mul'], strict=True)} {steps}"

    def _print_exp(self, expr: sp.Expr) -> str:
        return self._power("e", expr.args[0])

    def _power(self, base: str, exponent: sp.Expr) -> str:
        shown = self._print(exponent)
        if exponent.is_Integer and exponent > 0:
            return base + shown.translate(SUPERSCRIPT)
        return f"{base}^{shown if len(shown) == 1 else '{' + shown + '}'}"

    def _print_Pow(self, expr: sp.Pow, rational: bool = False) -> str:
        if expr.exp == sp.S.Half:
            return f"√{self.parenthesize(expr.base, PRECEDENCE['Atom'], strict=True)}"
        if expr.exp.is_Rational and expr.exp.is_negative:
            return f"1/{self.parenthesize(expr.base**-expr.exp, PRECEDENCE['Pow'])}"
        base = self.parenthesize(expr.base, PRECEDENCE["Pow"])
        if base[-1] in "⁰¹²³⁴⁵⁶⁷⁸⁹":
            base = f"({base})"
        return self._power(base, expr.exp)

    def _print_Mul(self, expr: sp.Mul) -> str:
        if expr.as_coeff_Mul()[0].is_negative:
            return "−" + self.parenthesize(-expr, PRECEDENCE["Mul"], strict=True)
        numerator, denominator = sp.fraction(expr, exact=True)
        factors = [f for f in sorted(sp.Mul.make_args(numerator), key=factor_order) if f != 1]
        shown = [self.parenthesize(f, PRECEDENCE["Mul"], strict=True) for f in factors]
        top = self._join(shown, factors) or "1"
        if denominator == 1:
            return top
        bottom = self.parenthesize(denominator, PRECEDENCE["Pow"])
        last_is_sum = factors and isinstance(factors[-1], sp.Sum)
        if last_is_sum and len(factors) > 1:  # keep the fraction before the sum: γ/2 · Σ …
            return f"{self._join(shown[:-1], factors[:-1])}/{bottom} · {shown[-1]}"
        return f"{'(' + top + ')' if last_is_sum else top}/{bottom}"

    @staticmethod
    def _join(shown: list[str], factors: list[sp.Expr]) -> str:
        out = ""
        for piece, factor in zip(shown, factors, strict=True):
            word = len(piece) > 1 and piece.isascii() and piece.isalpha()
            tight = not out or (factor.is_Symbol and not word) or (isinstance(factor, sp.Indexed) and len(out) == 1)
            out += piece if tight else (" · " if piece.startswith("Σ") else " ") + piece
        return out

    def _print_Add(self, expr: sp.Add, order: str | None = None) -> str:
        terms = sorted(expr.args, key=lambda term: (term.could_extract_minus_sign(), not term.is_Number, sp.default_sort_key(term)))
        out = self.parenthesize(terms[0], precedence(expr))
        for term in terms[1:]:
            minus = term.could_extract_minus_sign()
            out += (" − " if minus else " + ") + self.parenthesize(-term if minus else term, PRECEDENCE["Add"] + minus)
        return out

    def _print_Max(self, expr: sp.Max) -> str:
        return f"max({', '.join(sorted(self._print(a) for a in expr.args))})"

    def _print_Min(self, expr: sp.Min) -> str:
        return f"min({', '.join(sorted(self._print(a) for a in expr.args))})"


def text(expression: sp.Expr) -> str:
    """`expression` as one line of text."""
    return TextPrinter().doprint(expression)


def relation_text(left: sp.Expr, sign: str, right: sp.Expr) -> str:
    """`left sign right` as one line of text."""
    return f"{text(left)} {SIGNS[sign]} {text(right)}"
