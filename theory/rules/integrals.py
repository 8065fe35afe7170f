r"""Inference rules that compare sums with integrals, and evaluate the integrals. With `theory.rules`, a part that has to be trusted.

Main names: `UnimodalSum`, `MonotoneSum`, `SplitMinimum`, `GammaIntegral`, `Antiderivative`.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from theory.checking.context import Context, StepError
from theory.checking.positive_symbols import explicit_signs, same_positive, smooth
from theory.checking.signs import nonnegative
from theory.language.substitution import exchange, substitute
from theory.printing.text import relation_text, text
from theory.rules.base import split_sum
from theory.rules.requirements import require, require_nonnegative, require_relation, require_unbound, single_limit


def require_same(given: sp.Expr, shown: sp.Expr, context: Context) -> None:
    """Both are equal for all admitted values of their symbols, Γ(z + 1) = zΓ(z) and powers of positives included; or StepError."""
    if not same_positive(*explicit_signs(sp.Tuple(given, shown), context)):
        raise StepError(f"this rule gives {text(given)}, not {text(shown)}")


def _integral_and_rest(expression: sp.Expr) -> tuple[sp.Integral, sp.Expr, sp.Expr]:
    """factor · integral + rest as (integral, factor, rest)."""
    found = list(expression.atoms(sp.Integral))
    if len(found) != 1:
        raise StepError("needs one definite integral")
    (integral,) = found
    single_limit(integral)
    hole = sp.Dummy("integral")
    shape = sp.expand(exchange(expression, {integral: hole}))
    factor = shape.coeff(hole, 1)
    return integral, factor, sp.expand(shape - factor * hole)


_Start = tuple[sp.Symbol, sp.Expr]


def _sum_and_integral(before: sp.Expr, after: sp.Expr, context: Context) -> tuple[sp.Expr, sp.Expr, _Start, _Start, sp.Expr]:
    r"""$k \sum_{i=l} f(i)$ and $k \int_m^\infty f(x)\,dx + r$, m = l or l − 1, as ($k$, $f(i)$, ($i$, $l$), ($x$, $m$), $r$).

    Raises StepError if the sides are not that, or k may be negative.
    """
    factor, body, ranges = split_sum(before)
    if len(ranges) != 1:
        raise StepError("needs one sum, possibly times a factor, on the left")
    ((index, low, _),) = ranges
    require_nonnegative(context, factor)
    integral, slope, rest = _integral_and_rest(after)
    x, start, end = integral.limits[0]
    if end != sp.oo or start not in (low, low - 1) or not start.is_nonnegative:
        raise StepError(f"needs an integral from {text(low)} or {text(low - 1)} to ∞")
    require_unbound(integral.limits, before, slope, rest)
    require_same(factor * substitute(body, {index: x}), slope * integral.function, context)
    return factor, body, (index, low), (x, start), rest


@dataclass(frozen=True)
class UnimodalSum:
    r"""$\sum_{i=l}^{h} f(i) \le \int_{m}^\infty f(x)\,dx + f(x^*)$ for $f > 0$ that rises up to $x^*$, then falls; m is l or l − 1.

    An integer below $\lfloor x^*\rfloor$ pays from the interval to its right, one above $\lceil x^*\rceil$ from that to its left; of
    the two integers next to $x^*$ the smaller value pays from the interval between them, where $f$ is at least that; the other is at most
    $f(x^*)$. If $x^* < l$ then $f(l) \le f(x^*)$ and all others pay to their left. Where $f$ rises and falls: $f > 0$, and $w f'/f$, with
    $w = x$ or $w = 1$, is nonincreasing for x > 0 and vanishes at $x^* > 0$; if $x^*$ may be negative, for all real x, with $w = 1$.
    """

    variable: sp.Symbol
    peak: sp.Expr
    lemma: str = "a sum is at most the integral plus the largest term"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        factor, body, (index, _), (x, _), rest = _sum_and_integral(before, after, context)
        require_unbound(((x,),), self.peak)
        function = substitute(body, {index: x})
        require_same(factor * substitute(function, {x: self.peak}), rest, context)
        signed, peak = explicit_signs(sp.Tuple(function, self.peak), context, x)
        variable = sp.Dummy("x", positive=True) if peak.is_positive else sp.Dummy("x", real=True)
        signed = substitute(signed, {x: variable})
        require(signed.is_positive and smooth(signed, variable), f"{text(function)} > 0 and smooth")
        slope_of_log = sp.simplify(sp.diff(sp.expand_log(sp.log(signed)), variable))
        for weight in (variable, sp.Integer(1)) if peak.is_positive else (sp.Integer(1),):
            change = sp.expand(sp.simplify(weight * slope_of_log))
            falling = sp.factor(-sp.diff(change, variable)).is_nonnegative
            if falling and sp.simplify(sp.powdenest(substitute(change, {variable: peak}))) == 0:
                return
        raise StepError(f"needs {text(function)} to rise up to {text(self.peak)} and fall beyond")


@dataclass(frozen=True)
class MonotoneSum:
    r"""$\sum_{i=l}^{h} f(i) \le \int_{l-1}^\infty f$, and $\le f(l) + \int_l^\infty f$, for falling $f \ge 0$: a term pays to its left.

    A minimum of nonincreasing functions is nonincreasing.
    """

    variable: sp.Symbol
    lemma: str = "a falling sum is at most its integral"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        factor, body, (index, low), (x, start), rest = _sum_and_integral(before, after, context)
        function = substitute(body, {index: x})
        require_same(factor * substitute(body, {index: low}) if start == low else sp.Integer(0), rest, context)
        variable = sp.Dummy("x", positive=True)
        signed = substitute(explicit_signs(function, context, x), {x: variable})
        pieces = signed.args if isinstance(signed, sp.Min) else (signed,)
        falling = all(p.is_nonnegative and smooth(p, variable) and sp.simplify(sp.diff(p, variable)).is_nonpositive for p in pieces)
        require(falling, f"{text(function)} ≥ 0 to be nonincreasing")


@dataclass(frozen=True)
class SplitMinimum:
    r"""$\int_l^h \min(p, q) \le \int_l^m p + \int_m^h q$ for $l \le m \le h = \infty$: each piece is at least the minimum."""

    at: sp.Expr
    lemma: str = "a minimum is at most either of the two"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        integral, factor, rest = _integral_and_rest(before)
        x, start, end = integral.limits[0]
        if not isinstance(integral.function, sp.Min) or len(integral.function.args) != 2 or end != sp.oo:
            raise StepError("needs the integral of a minimum of two functions, up to ∞")
        require_nonnegative(context, factor)
        require(nonnegative(self.at - start, context), relation_text(start, "<=", self.at))
        one, other = integral.function.args
        for p, q in ((one, other), (other, one)):
            split = rest + factor * (sp.Integral(p, (x, start, self.at)) + sp.Integral(q, (x, self.at, end)))
            if sp.expand(split - after) == 0:
                return
        raise StepError(f"the right side is not the integral split at {text(self.at)}")


@dataclass(frozen=True)
class GammaIntegral:
    r"""Euler: $\int_0^\infty C x^p e^{-\kappa x^r}dx = \frac{C}{|r|}\kappa^{-z}\,\Gamma(z)$, $z = (p+1)/r$, for κ > 0, r ≠ 0, z > 0.

    By $u = \kappa x^r$: $x^{p+1} = (u/\kappa)^{z}$ and $dx/x = du/(ru)$ leave $\int_0^\infty u^{z-1}e^{-u}du = \Gamma(z)$, the definition.
    """

    lemma: str = "Euler's integral for Γ"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        integral, factor, rest = _integral_and_rest(before)
        x, start, end = integral.limits[0]
        exponentials = integral.function.atoms(sp.exp)
        if (start, end) != (0, sp.oo) or len(exponentials) != 1:
            raise StepError("needs an integral of a power times an exponential of a power, from 0 to ∞")
        variable = sp.Dummy("x", positive=True)
        exponential = next(iter(exponentials))
        amplitude = substitute((integral.function / exponential), {x: variable})
        argument = -substitute(exponential.args[0], {x: variable})
        p, r = (_degree(part, variable) for part in (amplitude, argument))
        constant, kappa = substitute(amplitude, {variable: 1}), substitute(argument, {variable: 1})
        z = sp.together((p + 1) / r)
        require_nonnegative(context, kappa, z, strict=True)
        falling = nonnegative(-r, context, strict=True)
        if not falling and not nonnegative(r, context, strict=True):
            raise StepError(f"needs the sign of {text(r)}")
        value = constant / (-r if falling else r) * kappa**-z * sp.gamma(z)
        require_same(factor * value + rest, after, context)


def _degree(function: sp.Expr, variable: sp.Symbol) -> sp.Expr:
    """p if `function` is a constant times the p-th power of `variable`; raises StepError otherwise."""
    degree = sp.simplify(variable * sp.diff(function, variable) / function)
    if degree.has(variable):
        raise StepError(f"needs {text(function)} to be a constant times a power")
    return degree


@dataclass(frozen=True)
class Antiderivative:
    r"""$\int_l^h f = F(h) - F(l)$ where $F' = f$ on $[l, h]$; $F(\infty)$ is the limit.

    sympy proposes F where none is given; that $F' = f$ is checked. Only for $f$ smooth on x > 0, and l > 0, unless f is constant.
    """

    antiderivative: tuple[tuple[sp.Expr, sp.Expr], ...] = ()
    lemma: str = "fundamental theorem of calculus"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        everything = sp.Tuple(before, after, *[sp.Tuple(*pair) for pair in self.antiderivative])
        bound = {single_limit(integral)[0] for integral in before.atoms(sp.Integral)}
        for integral in before.atoms(sp.Integral):
            x, start, end = integral.limits[0]
            require(nonnegative(start, context, strict=True) or self._positive_start(integral, context), f"{text(start)} > 0")
            reached = end == sp.oo or not integral.function.has(x) or bool(explicit_signs(end, context).is_positive)
            require(reached or nonnegative(end, context, strict=True) or nonnegative(end - start, context), f"{text(end)} > 0")
        value, wanted, *given = explicit_signs(everything, context, *bound)
        known = {function: primitive for function, primitive in given}
        value = value.replace(sp.Integral, lambda *args: self._value(sp.Integral(*args), known))
        if not same_positive(value, wanted):
            raise StepError(f"the integral is {text(sp.simplify(value))}, not what stands on the right")

    @staticmethod
    def _positive_start(integral: sp.Integral, context: Context) -> bool:
        x, start, _ = integral.limits[0]
        return not integral.function.has(x) or nonnegative(start - 1, context) or bool(explicit_signs(start, context).is_positive)

    @staticmethod
    def _value(integral: sp.Integral, known: dict[sp.Expr, sp.Expr]) -> sp.Expr:
        x, start, end = integral.limits[0]
        variable = sp.Dummy("x", positive=True)
        function = substitute(integral.function, {x: variable})
        primitive = substitute(known.get(integral.function, sp.integrate(integral.function, x)), {x: variable})
        if not (smooth(function, variable) and smooth(primitive, variable)):
            raise StepError(f"needs {text(function)} and {text(primitive)} to be smooth for {text(x)} > 0")
        if sp.simplify(sp.diff(primitive, variable) - function) != 0:
            raise StepError(f"{text(primitive)} is not an antiderivative of {text(function)}")
        top = sp.limit(primitive, variable, sp.oo) if end == sp.oo else substitute(primitive, {variable: end})
        if not top.is_finite:
            raise StepError(f"{text(primitive)} has no known finite limit")
        return top - substitute(primitive, {variable: start})
