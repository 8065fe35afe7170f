r"""The sums of an expression, taken apart as a proof needs them.

Main names: `outer_sums`, `largest_first`, `outermost`, `terms_of`.
"""

from __future__ import annotations

from collections.abc import Iterable

import sympy as sp

from proofs.statements.terms import real
from theory.checking.normal_form import normal

Terms = list[tuple[sp.Expr, sp.Expr]]
"""Pairs of a coefficient and a summand."""


def outer_sums(expression: sp.Basic) -> set[sp.Sum]:
    """The sums of an expression that stand in no other sum."""
    if isinstance(expression, sp.Sum):
        return {expression}
    return set().union(*[outer_sums(part) for part in expression.args]) if expression.args else set()


def largest_first(expressions: Iterable[sp.Expr]) -> list[sp.Sum]:
    """All outermost sums, none after one that holds it: rewriting one must not change another that is still to come."""
    found = set().union(*map(outer_sums, expressions))
    return sorted(found, key=lambda total: (-total.count_ops(), -len(real(total)), sp.default_sort_key(total)))


def outermost(total: sp.Sum) -> tuple[sp.Expr, tuple[sp.Symbol, sp.Expr, sp.Expr]]:
    """The summand and the range of the outermost index."""
    *inner, limit = total.limits
    return (sp.Sum(total.function, *inner) if inner else total.function), tuple(limit)


def terms_of(total: sp.Sum) -> Terms:
    """The normal form of a sum as coefficients, free of the outermost index, and summands."""
    body, (index, _, _) = outermost(total)
    opaque = {part: sp.Dummy(real=True) for part in body.atoms(sp.Min, sp.Max) if index not in part.free_symbols}
    whole = {part: sp.Function(f"whole{k}", real=True)(index) for k, part in enumerate(_extremes(body)) if part not in opaque}
    back = {mark: part for part, mark in {**whole, **opaque}.items()}
    addends = sp.Add.make_args(sp.expand(normal(body.xreplace({**opaque, **whole}))))
    split = [addend.as_independent(index, as_Add=False) for addend in addends]
    return [(a.xreplace(back), _joined(b.xreplace(back))) for a, b in split if a != 0]


def _joined(summand: sp.Expr) -> sp.Expr:
    """Real powers of one base as one power, and even powers with the base that is not turned: sympy writes them either way."""
    if all(power.exp.is_integer for power in summand.atoms(sp.Pow)):
        return summand
    return sp.powsimp(summand.replace(_is_turned, lambda power: (-power.base) ** power.exp), combine="exp")


def _is_turned(part: sp.Basic) -> bool:
    return isinstance(part, sp.Pow) and bool(part.exp.is_even) and part.base.is_Add and part.base.could_extract_minus_sign()


def _extremes(body: sp.Expr) -> list[sp.Expr]:
    return sorted(body.atoms(sp.Min, sp.Max), key=sp.default_sort_key)
