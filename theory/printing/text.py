r"""Formulas as one line of plain Unicode text: `γ/2 · Σ_{i=1}^{N} c_i² (1 − ηλ_i)^{2t}`. Every line has one reading:

- Factors stand side by side. A run of Latin letters is one name (`rank`, but `A N` for a product); Greek letters may touch what follows.
- `f(x)` applies, `f (x)` multiplies. A subscript or an exponent is one sign or stands in braces; `c_i(t)²` and `log(x)²` square the value.
- An exponent and √ hold for the one name, number, application or parenthesis they stand at: `√2/2` halves √2.
- `a b/c` divides the product a b by c, the one factor after the stroke; more than one stands in parentheses there. After a fraction comes
  nothing but ` · ` and a sum: `γ/2 · Σ …` multiplies the sum by γ/2.
- Σ, ∏ and max_{i=…} reach over the whole product that follows, its fraction and further sums included, up to the next + or −, a comma,
  a closing bracket or the dx of an integral: `Σ_{i=1}^{N} λ_i/T` divides each term. One that ends earlier stands in parentheses: `(Σ …)/T`.
- `|x|` is an absolute value; one that holds another is `abs(…)`. `T_n(x)` is a Chebyshev polynomial.
- max_{i=…} is the largest term, or 0 where there is none. `∫ … dx` ends at its dx.
- A time with τ in it is a time of gradient flow, any other a number of steps, unless a mark says otherwise (`L^β_t`, `L^τ_1`).

Names may have several signs (`‖r_0‖²`, `log(1/δ)`, `E L_0`: those in `GREEK`); such a name is squared in parentheses, `(√A_1)²`. Any other
name that could be a product stands in braces, `{κT}`.

Main names: `text`, `relation_text`.
"""

from __future__ import annotations

import re

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.printing.precedence import PRECEDENCE, precedence
from sympy.printing.str import StrPrinter

from theory.language.chebyshev import ChebyshevT
from theory.language.largest import Largest
from theory.language.symbols import SYMBOLS, tau

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
    "head": "m", "matched": "θ", "weight_ratio": "ζ", "kappa_hat": "κ̂", "rate_1": "λ_min(K_1)", "rate_2": "λ_min(K_2)",
    "A_star": "A*", "kappa_star": "κ*",
}  # fmt: skip
FUNCTIONS = {
    kind + suffix: (letter, mark)
    for kind, letter in (("mode", "c"), ("L", "L"), ("rho", "ρ"))
    for suffix, mark in (("", ""), ("_flow", ""), ("_heavy", "^β"), ("_nesterov", "^ν"), ("_proximal", "^μ"))
}
"""Names that belong to one of the dynamics: the letter, and the mark that tells the dynamics where time does not."""
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
SUPERSCRIPT = str.maketrans("0123456789", _SUPERSCRIPTS)
SIGNS = {"<=": "≤", "<": "<", "=": "=", ">=": "≥", ">": ">", "==": "="}

_LATEX_WORD = re.compile(r"\\(?:var)?([a-z]+)|\\(?:mathrm|mathcal)\{(\w+)\}")
_ONE_NAME = re.compile(r"(?:[^\W\d_]|[A-Za-z][A-Za-z0-9]*)(?:_(?:[A-Za-z0-9_]+|\w|\{\w+\}))?")
"""One letter or a Latin word, with or without a subscript: what no reader takes for a product."""
_CARRIES_POWER = re.compile(r"(?:\w+|‖[^‖]+‖)[*']?(?:\^\w)?(?:_\w*)?")
"""A name, its brackets left out, that an exponent or √ can stand at."""


def plain_name(name: str) -> str:
    """A symbol as its declaration typesets it, as far as plain text can; else its name, in braces if that could be a product."""
    if name in GREEK:
        return GREEK[name]
    if name in SYMBOLS:
        plain = _LATEX_WORD.sub(lambda word: GREEK.get(word[1] or "", word[2] or word[0]), SYMBOLS[name].latex)
        if _ONE_NAME.fullmatch(plain):
            return plain
    return name if _ONE_NAME.fullmatch(name) else "{" + name + "}"


def dynamics_letter(expr: sp.Expr) -> tuple[str, str]:
    """Letter and mark of a function in `FUNCTIONS`; gradient flow and descent are marked where their time does not tell them apart."""
    name, time = expr.func.__name__, expr.args[-1]
    letter, mark = FUNCTIONS[name]
    flow = name.endswith("_flow")
    if not mark and time != 0 and flow != time.has(tau):
        mark = "^τ" if flow else "^t"
    return letter, mark


def reaches_on(factor: sp.Basic | None) -> bool:
    """Whether what is printed reaches over the product after it, and so comes last in its own: Σ, ∏, or a largest term without its 0."""
    return isinstance(factor, sp.Sum | sp.Product) or (isinstance(factor, Largest) and factor.shown_alone)


def factor_order(factor: sp.Expr) -> tuple[int, int, str]:
    """Sort key for the factors of a product: numbers, Latin capitals after Greek scalars, entries, names, powers, sums last."""
    base = factor.as_base_exp()[0]
    kinds = [
        factor.is_Number,
        base.is_Symbol,
        isinstance(base, sp.Indexed),
        isinstance(factor, AppliedUndef) or isinstance(base, sp.Max),
        not reaches_on(factor),
    ]
    rank = next((k for k, yes in enumerate(kinds) if yes), len(kinds))
    return rank, 0 if str(base) in GREEK else 1, str(factor)


def _outside(piece: str) -> str:
    """A printed factor without what stands in brackets."""
    return re.sub(r"\{.*\}|\(.*\)", "", piece)


def _is_word(piece: str) -> bool:
    """Whether a printed factor begins with a name of several letters, which stands apart from its neighbours."""
    letters = len(piece) > 1 and piece[0].isalpha() and (piece[1].isalpha() or piece[1].isdecimal())
    return letters or " " in _outside(piece)


def _may_touch(before: str, name: str) -> bool:
    """Whether a name can follow a printed factor without a space: not where it would seem part of that factor, or a differential."""
    letters = before[-1].isascii() and before[-1].isalpha() and name[0].isascii() and name[0].isalpha()
    subscript = re.search(r"_(?:\w+|\{[^{}]*\})$|\^\w$", before)
    return not (letters or subscript or before == "d" or before.endswith("*") or _is_word(before) or _is_word(name))


class TextPrinter(StrPrinter):
    """sympy's string printer with the field's notation: subscripts, superscripts, sums and Greek letters."""

    printmethod = "_text"  # Indexed brings its own string method; this keeps sympy from calling it

    def parenthesize(self, item: sp.Expr, level: int, strict: bool = False) -> str:
        """`item`, in parentheses if it binds no more strongly than `level` (less strongly, if `strict`)."""
        shown = self._print(item)
        own = self._level(item, shown)
        return f"({shown})" if own < level or (own == level and not strict) else shown

    @staticmethod
    def _level(item: sp.Expr, shown: str) -> int:
        """How strongly `item` binds, printed as `shown`."""
        fraction = isinstance(item, sp.Pow) and item.exp.is_Rational and item.exp.is_negative
        if fraction or reaches_on(item) or isinstance(item, sp.Integral):
            return PRECEDENCE["Mul"]
        if isinstance(item, sp.exp):
            return PRECEDENCE["Pow"]
        if isinstance(item, sp.Abs | ChebyshevT):
            return PRECEDENCE["Atom"]
        if item.is_Symbol or item.is_Function:
            name = _outside(shown)
            if " " in name:
                return PRECEDENCE["Mul"]
            plain = _CARRIES_POWER.fullmatch(name) and name[-1] not in _SUPERSCRIPTS
            return PRECEDENCE["Atom" if plain else "Pow"]
        return precedence(item)

    def _print_Integer(self, expr: sp.Integer) -> str:
        return str(expr).replace("-", "−")

    _print_Rational = _print_Integer

    def _print_Symbol(self, expr: sp.Symbol) -> str:
        return plain_name(expr.name)

    def _print_Pi(self, expr: sp.Expr) -> str:
        return "π"

    def _print_Exp1(self, expr: sp.Expr) -> str:
        return "e"

    _print_Dummy = _print_Symbol

    def _subscript(self, *indices: sp.Expr) -> str:
        shown = ", ".join(self._print(index) for index in indices)
        return shown if len(shown) == 1 else "{" + shown + "}"

    def _print_Indexed(self, expr: sp.Indexed) -> str:
        return plain_name(str(expr.base.label)) + "_" + self._subscript(*expr.indices)

    def _print_Function(self, expr: sp.Function) -> str:
        name, arguments = expr.func.__name__, expr.args
        if name in FUNCTIONS:
            letter, mark = dynamics_letter(expr)
            subscript = f"{letter}{mark}_{self._subscript(arguments[0])}"
            return f"{subscript}({self._print(arguments[1])})" if letter == "c" else subscript
        if name in ("kappa_0", "kappa_1"):
            return f"κ_{name[-1]}({self._print(arguments[0])})"
        if len(arguments) == 1 and isinstance(expr, AppliedUndef):
            shown = f"{plain_name(name)}_{self._subscript(arguments[0])}"
            return f"{plain_name(name)}_{{{self._print(arguments[0])}}}" if shown in GREEK.values() else shown  # T_2 is the trace of K²
        return f"{'arccos' if name == 'acos' else plain_name(name)}({', '.join(self._print(a) for a in arguments)})"

    def _print_HeavyBallFilter(self, expr: sp.Function) -> str:
        return self._filter("p", expr)

    def _print_NesterovFilter(self, expr: sp.Function) -> str:
        return self._filter("q", expr)

    def _filter(self, letter: str, expr: sp.Function) -> str:
        x, momentum, steps = expr.args
        other = "" if str(momentum) == "beta" else f"; {self._print(momentum)}"  # the usual momentum is not shown
        return f"{letter}_{self._subscript(steps)}({self._print(x)}{other})"

    def _print_Abs(self, expr: sp.Abs) -> str:
        shown = self._print(expr.args[0])
        return f"abs({shown})" if "|" in shown else f"|{shown}|"

    def _print_ChebyshevT(self, expr: ChebyshevT) -> str:
        degree, x = expr.args
        return f"T_{self._subscript(degree)}({self._print(x)})"

    def _print_Sum(self, expr: sp.Sum) -> str:
        return self._running("Σ", expr)

    def _print_Product(self, expr: sp.Product) -> str:
        return self._running("∏", expr)

    def _running(self, sign: str, expr: sp.Sum | sp.Product) -> str:
        limits = reversed(expr.limits)
        signs = [f"{sign}_{{{self._print(index)}={self._print(low)}}}^{{{self._print(high)}}}" for index, low, high in limits]
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
            return f"1/{self.parenthesize(expr.base**-expr.exp, PRECEDENCE['Pow'], strict=True)}"
        base = self.parenthesize(expr.base, PRECEDENCE["Pow"])
        shown = self._power(base, expr.exp)
        return self._power(f"({base})", expr.exp) if shown in GREEK.values() else shown  # σ² is the name of a variance

    def _print_Mul(self, expr: sp.Mul) -> str:
        if expr.as_coeff_Mul()[0].is_negative:
            return "−" + self.parenthesize(-expr, PRECEDENCE["Mul"], strict=True)
        numerator, denominator = sp.fraction(expr, exact=True)
        factors = [f for f in sorted(sp.Mul.make_args(numerator), key=factor_order) if f != 1]
        shown = [self._factor(f, last=place == len(factors)) for place, f in enumerate(factors, 1)]
        top = self._join(shown, factors) or "1"
        if denominator == 1:
            return top
        bottom = self.parenthesize(denominator, PRECEDENCE["Pow"], strict=True)
        if factors and reaches_on(factors[-1]):
            if len(factors) == 1:
                return f"({top})/{bottom}"
            return f"{self._join(shown[:-1], factors[:-1])}/{bottom} · {shown[-1]}"  # keep the fraction before the sum: γ/2 · Σ …
        return f"{top}/{bottom}"

    def _factor(self, factor: sp.Expr, last: bool) -> str:
        """A factor of a product: in parentheses if it is a product or fraction itself, or a sum that others follow."""
        bare = factor.is_Symbol or factor.is_Function or isinstance(factor, sp.Integral) or (last and reaches_on(factor))
        return self.parenthesize(factor, PRECEDENCE["Mul"], strict=bare)

    @staticmethod
    def _join(shown: list[str], factors: list[sp.Expr]) -> str:
        out, before = "", ""
        for piece, factor in zip(shown, factors, strict=True):
            numbers = before.isdecimal() and piece[0].isdecimal()
            name = factor.is_Symbol or (isinstance(factor, sp.Indexed) and len(out) == 1)
            between = "" if not out or (name and _may_touch(before, piece)) else " "
            out += (" · " if out and (numbers or piece.startswith(("Σ", "∏", "max_"))) else between) + piece
            before = piece
        return out

    def _print_Add(self, expr: sp.Add, order: str | None = None) -> str:
        terms = sorted(expr.args, key=lambda term: (term.could_extract_minus_sign(), not term.is_Number, sp.default_sort_key(term)))
        out = self.parenthesize(terms[0], PRECEDENCE["Add"], strict=True)
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
