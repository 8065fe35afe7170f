r"""Normal form of expressions with sums and products: the checker's notion of "equal by algebra".

A sum is linear: it is split into terms, factors free of the index are pulled out, a constant summand is counted. A product is
multiplicative: it is split into factors, whole exponents free of the index are pulled out, a constant factor is counted. What remains is
compared as rational functions of the sums, products and symbols.

Main names: `normal`, `equal`, `Ranges`, `RUNNING`, `ranges_of`, `rewrite_inside`.
"""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp

from theory.language.largest import Largest
from theory.language.substitution import exchange

RUNNING = (sp.Sum, sp.Product, Largest)
"""What runs over an index, from a first to a last value."""


def normal(expression: sp.Expr) -> sp.Expr:
    """Expanded, with every sum over a single product that has no factor free of the index, every product over a single such factor."""
    if isinstance(expression, sp.Sum):
        body = normal(expression.function)
        for index, low, high in expression.limits:  # innermost first
            body = sp.Add(*[_sum_term(term, index, low, high) for term in sp.Add.make_args(sp.expand(body))])
        return body
    if isinstance(expression, sp.Product):
        body = normal(expression.function) if expression.function.has(sp.Sum, sp.Product) else expression.function
        for limit in expression.limits:
            outside, inside = body.as_independent(limit[0], as_Add=False)
            factors = [outside, *sp.Mul.make_args(sp.factor(inside))]
            body = sp.Mul(*[_product_factor(factor, *limit) for factor in factors])
        return sp.expand(body)
    if expression.args and not isinstance(expression, sp.Indexed) and expression.has(sp.Sum, sp.Product):
        expression = expression.func(*[normal(argument) for argument in expression.args])
    return sp.expand(expression) if isinstance(expression, sp.Expr) else expression


def _sum_term(term: sp.Expr, index: sp.Symbol, low: sp.Expr, high: sp.Expr) -> sp.Expr:
    outside, inside = term.as_independent(index, as_Add=False)
    count = high - low + 1
    if inside == 1 and count.is_nonnegative:
        return outside * count
    return outside * sp.Sum(inside, (index, low, high))


def _product_factor(factor: sp.Expr, index: sp.Symbol, low: sp.Expr, high: sp.Expr) -> sp.Expr:
    base, exponent = factor.as_base_exp()
    count = high - low + 1
    if index not in factor.free_symbols and count.is_nonnegative:
        return factor**count
    if base is sp.E:
        return sp.exp(normal(sp.Sum(exponent, (index, low, high))))
    if exponent.is_integer and index not in exponent.free_symbols:
        turned = base.is_Add and base.could_extract_minus_sign() and (exponent.is_even or count.is_nonnegative)
        sign = (-1) ** (exponent * count) if turned and not exponent.is_even else sp.S.One
        return sign * sp.Product(sp.expand(-base if turned else base), (index, low, high)) ** exponent
    return sp.Product(sp.expand(factor), (index, low, high))


def equal(left: sp.Expr, right: sp.Expr) -> bool:
    """Whether both sides are the same rational function of their sums, products, powers and symbols."""
    difference = normal(left) - normal(right)
    if difference == 0 or sp.expand(difference) == 0:
        return True
    combined = sp.together(difference)
    numerator = sp.numer(combined)
    # As atoms: sympy would evaluate a sum over no terms by a convention of its own, Σ_{i=1}^{−1} 1 = −1, and products alike.
    totals = normal(numerator).atoms(sp.Sum, sp.Product) | numerator.atoms(sp.Sum, sp.Product)
    numerator = exchange(numerator, {total: sp.Dummy(real=True) for total in totals})
    return bool(sp.expand(numerator) == 0 or normal(numerator) == 0 or sp.simplify(sp.powsimp(sp.expand(numerator))) == 0)


Ranges = tuple[tuple[sp.Symbol, sp.Expr, sp.Expr], ...]


def ranges_of(total: sp.Sum | sp.Product | Largest) -> Ranges:
    """The bound indices of a sum, a product or a largest term with their first and last values, outermost first."""
    limits = (total.limit,) if isinstance(total, Largest) else total.limits
    return tuple(tuple(limit) for limit in reversed(limits))


def rewrite_inside(expression: sp.Expr, rewrite: Callable[[sp.Expr, Ranges], sp.Expr], ranges: Ranges = ()) -> sp.Expr:
    """Apply `rewrite(part, ranges of the indices bound there)` to every largest part of `expression` that holds neither sum nor product."""
    if isinstance(expression, sp.Sum | sp.Product):
        return expression.func(rewrite_inside(expression.function, rewrite, ranges + ranges_of(expression)), *expression.limits)
    if expression.has(sp.Sum, sp.Product):
        return expression.func(*[rewrite_inside(argument, rewrite, ranges) for argument in expression.args])
    return rewrite(expression, ranges)
