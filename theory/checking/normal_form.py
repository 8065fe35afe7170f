r"""Normal form of expressions with sums: the checker's notion of "equal by algebra".

A sum is linear: it is split into terms, factors free of the index are pulled out, a constant summand is counted. What remains is
compared as rational functions of the sums and symbols.

Main names: `normal`, `equal`, `Ranges`, `ranges_of`, `rewrite_inside`.
"""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp

from theory.language.substitution import exchange


def normal(expression: sp.Expr) -> sp.Expr:
    """Expanded, with every sum over a single product that has no factor free of the index."""
    if isinstance(expression, sp.Sum):
        body = normal(expression.function)
        for index, low, high in expression.limits:  # innermost first
            body = sp.Add(*[_sum_term(term, index, low, high) for term in sp.Add.make_args(sp.expand(body))])
        return body
    if expression.args and not isinstance(expression, sp.Indexed) and expression.has(sp.Sum):
        expression = expression.func(*[normal(argument) for argument in expression.args])
    return sp.expand(expression) if isinstance(expression, sp.Expr) else expression


def _sum_term(term: sp.Expr, index: sp.Symbol, low: sp.Expr, high: sp.Expr) -> sp.Expr:
    outside, inside = term.as_independent(index, as_Add=False)
    count = high - low + 1
    if inside == 1 and count.is_nonnegative:
        return outside * count
    return outside * sp.Sum(inside, (index, low, high))


def equal(left: sp.Expr, right: sp.Expr) -> bool:
    """Whether both sides are the same rational function of their sums, powers and symbols."""
    difference = normal(left) - normal(right)
    if difference == 0 or sp.expand(difference) == 0:
        return True
    combined = sp.together(difference)
    numerator = sp.numer(combined)
    # As atoms: sympy would evaluate a sum over no terms by a convention of its own, Σ_{i=1}^{−1} 1 = −1.
    numerator = exchange(numerator, {total: sp.Dummy(real=True) for total in normal(numerator).atoms(sp.Sum) | numerator.atoms(sp.Sum)})
    return bool(sp.expand(numerator) == 0 or normal(numerator) == 0 or sp.simplify(sp.powsimp(sp.expand(numerator))) == 0)


Ranges = tuple[tuple[sp.Symbol, sp.Expr, sp.Expr], ...]


def ranges_of(total: sp.Sum) -> Ranges:
    """The bound indices of a sum with their first and last values, outermost first."""
    return tuple(tuple(limit) for limit in reversed(total.limits))


def rewrite_inside(expression: sp.Expr, rewrite: Callable[[sp.Expr, Ranges], sp.Expr], ranges: Ranges = ()) -> sp.Expr:
    """Apply `rewrite(part, ranges of the indices bound there)` to every largest part of `expression` that holds no sum."""
    if isinstance(expression, sp.Sum):
        return expression.func(rewrite_inside(expression.function, rewrite, ranges + ranges_of(expression)), *expression.limits)
    if expression.has(sp.Sum):
        return expression.func(*[rewrite_inside(argument, rewrite, ranges) for argument in expression.args])
    return rewrite(expression, ranges)
