r"""Equality and smoothness of expressions whose symbols have known signs.

Main names: `explicit_signs`, `smooth`, `entire`, `same_positive`.
"""

from __future__ import annotations

import sympy as sp

from theory.checking.context import Context
from theory.checking.signs import nonnegative
from theory.language.substitution import exchange


def explicit_signs(expression: sp.Expr, context: Context, *keep: sp.Symbol) -> sp.Expr:
    r"""`expression` with what is known of its symbols built in: in (0, 1) it is $e^{-D}$, above 1 it is $1+D$, positive it is D; D > 0.

    Two positive symbols whose product is assumed to be above 1 are $D$ and $(1+D')/D$.

    D is a new positive symbol each time; integrality is forgotten. What then holds for all D holds for the symbols.
    """
    atoms = [s for s in expression.atoms(sp.Indexed) | expression.free_symbols if isinstance(s, sp.Indexed | sp.Symbol)]
    labels = {symbol for part in expression.atoms(sp.Indexed) for symbol in part.free_symbols if symbol != part}
    limits = [limit for total in expression.atoms(sp.Sum, sp.Product) for limit in total.limits]
    labels |= {symbol for limit in limits for symbol in limit.free_symbols}
    bound = {limit[0] for limit in limits}
    atoms = [atom for atom in atoms if not (isinstance(atom, sp.Indexed) and bound & atom.free_symbols)]  # these vary within a sum
    found: dict[sp.Expr, sp.Expr] = {}
    for atom in sorted(set(atoms) - labels - set(keep), key=sp.default_sort_key):
        if nonnegative(atom, context, strict=True):
            new = sp.Dummy(str(atom), positive=True)
            below = nonnegative(1 - atom, context, strict=True)
            above = nonnegative(atom - 1, context, strict=True)
            partner = None if below or above else next((other for other in found if _product_above_one(other, atom, context)), None)
            free = new if partner is None else (1 + new) / found[partner]
            found[atom] = sp.exp(-new) if below else 1 + new if above else free
    return exchange(expression, found)


def _product_above_one(one: sp.Expr, other: sp.Expr, context: Context) -> bool:
    """Whether an assumption on both gives that their product is above 1."""
    both = {one, other}
    told = any(fact.strict and not fact.ranges and both <= fact.relation.free_symbols for fact in context.facts)
    return told and nonnegative(one * other - 1, context, strict=True)


def smooth(function: sp.Expr, variable: sp.Symbol) -> bool:
    """Whether `function` has no singularity where `variable` may be: made of sums, products, exponentials, powers of positives only."""
    for part in sp.preorder_traversal(function):
        if part.is_Pow and part.has(variable):
            if not (part.base.is_positive or (part.exp.is_integer and part.exp.is_nonnegative)):
                return False
        elif not (part.is_Add or part.is_Mul or part.is_Atom or isinstance(part, sp.exp)) and part.has(variable):
            return False
    return True


def entire(function: sp.Expr, variable: sp.Symbol) -> bool:
    """Whether `function` is smooth on the whole line: made of polynomials, exp, sin and cos only."""
    if not function.has(variable) or function == variable:
        return True
    if isinstance(function, sp.Pow) and not isinstance(function, sp.exp):
        return bool(function.exp.is_Integer and function.exp > 0) and entire(function.base, variable)
    return isinstance(function, sp.Add | sp.Mul | sp.exp | sp.cos | sp.sin) and all(entire(part, variable) for part in function.args)


def same_positive(one: sp.Expr, other: sp.Expr) -> bool:
    """Whether two expressions in positive symbols are equal."""
    gap = sp.simplify(sp.expand_power_base(sp.powdenest(one - other)))
    if gap == 0 or sp.gammasimp(sp.powsimp(gap)) == 0:
        return True
    return bool(one.is_positive and other.is_positive and sp.simplify(sp.expand_log(sp.log(one) - sp.log(other))) == 0)
