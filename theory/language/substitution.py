r"""Substitution that captures nothing: the only place where expressions of the theory are put into one another.

A sum, an integral, a product, a largest term and a function $x \mapsto f(x)$ bind a symbol. What they bind is no free symbol: it is never
replaced, and nothing that is put in comes to be bound; the bound symbol gets another name instead. With `theory.rules`, part of what has to
be trusted.

Main names: `substitute`, `exchange`, `define_function`, `fill`, `bound_in`, `captured`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import sympy as sp
from sympy.concrete.expr_with_limits import ExprWithLimits

from theory.language.largest import Largest

Expression = TypeVar("Expression", bound=sp.Basic)
BINDERS = (ExprWithLimits, Largest, sp.Lambda)
"""What binds symbols: `Sum`, `Integral` and `Product` among the first."""


def _binds(part: object) -> bool:
    return isinstance(part, BINDERS)


def bound_by(part: sp.Basic) -> tuple[sp.Symbol, ...]:
    """The symbols that a binder binds, innermost first."""
    if isinstance(part, sp.Lambda):
        return tuple(part.bound_symbols)
    limits = (part.limit,) if isinstance(part, Largest) else part.limits
    return tuple(limit[0] for limit in limits)


def bound_in(expression: sp.Basic) -> dict[sp.Expr, set[sp.Symbol]]:
    """Every binder inside `expression`, with the symbols that it binds."""
    return {part: set(bound_by(part)) for part in expression.atoms(*BINDERS)}


def captured(expression: sp.Basic, old: sp.Expr, new: sp.Expr) -> bool:
    """Whether a binder would bind a symbol of `new` that is put in for `old`, if bound symbols kept their names."""
    for part, bound in bound_in(expression).items():
        stands_free = old in part.free_symbols if old.is_Symbol else part.has(old) and not bound & old.free_symbols
        if stands_free and bound & new.free_symbols:
            return True
    return False


def substitute(expression: Expression, replacing: Mapping[sp.Expr, sp.Expr] | Mapping[sp.Symbol, sp.Expr]) -> Expression:
    """`expression` with each key replaced by its value, all at once, by algebra: powers and products that hold a key have it replaced.

    A key may be any expression; one that holds a bound symbol does not stand where that is bound. Bound symbols that a value holds too are
    renamed.
    """
    apart, names = _apart(expression, _free(*replacing, *replacing.values()))
    return _restored(apart.subs(replacing, simultaneous=len(replacing) > 1), names)


def exchange(expression: Expression, replacing: Mapping[sp.Expr, sp.Expr]) -> Expression:
    """The same for keys that stand as a whole, node by node, without algebra."""
    apart, names = _apart(expression, _free(*replacing.values()))
    return _restored(_exchanged(apart, replacing), names)


def fill(template: Expression, hole: sp.Symbol, part: sp.Expr) -> Expression:
    """`template` with `part` in its hole: what is bound where the hole stands is bound in `part` too, on purpose."""
    return template.xreplace({hole: part})


def define_function(expression: Expression, head: sp.Expr, formula: sp.Expr) -> Expression:
    """`expression` with every application of a function replaced: `head`, the function of distinct symbols, is `formula`."""
    apart, names = _apart(expression, formula.free_symbols - head.free_symbols)

    def applied(part: sp.Expr) -> sp.Expr:
        return substitute(formula, dict(zip(head.args, part.args, strict=True)))

    return _restored(apart.replace(lambda part: part.func == head.func, applied), names)


def _free(*expressions: sp.Expr) -> set[sp.Basic]:
    return set().union(*[sp.sympify(expression).free_symbols for expression in expressions])


def _exchanged(expression: Expression, replacing: Mapping[sp.Expr, sp.Expr]) -> Expression:
    if expression in replacing:
        return replacing[expression]
    if not expression.args or isinstance(expression, sp.IndexedBase):
        return expression
    if not _binds(expression):
        return _rebuilt(expression, [_exchanged(argument, replacing) for argument in expression.args])
    hidden: set[sp.Symbol] = set()  # from the outermost limit to the innermost, under whose index the function stands

    def visible() -> dict[sp.Expr, sp.Expr]:
        return {old: new for old, new in replacing.items() if not hidden & old.free_symbols}

    if isinstance(expression, sp.Lambda):
        hidden |= set(bound_by(expression))
        return sp.Lambda(expression.signature, _exchanged(expression.expr, visible()))
    limits = []
    for index, *ends in reversed((expression.limit,) if isinstance(expression, Largest) else expression.limits):
        limits.append(sp.Tuple(index, *[_exchanged(end, visible()) for end in ends]))
        hidden.add(index)
    return _rebuilt(expression, [_exchanged(expression.function, visible()), *reversed(limits)])


def _rebuilt(expression: Expression, arguments: list[sp.Basic]) -> Expression:
    return expression if tuple(arguments) == expression.args else expression.func(*arguments)


def _apart(expression: Expression, incoming: set[sp.Basic]) -> tuple[Expression, dict[sp.Symbol, sp.Symbol]]:
    """`expression` with new names for the bound symbols that stand in what comes in; and what each new name stands for."""
    names: dict[sp.Symbol, sp.Symbol] = {}
    if not incoming or not expression.has(*BINDERS):
        return expression, names
    return _bound_renamed(expression, incoming, names), names


def _bound_renamed(expression: Expression, taken: set[sp.Basic], names: dict[sp.Symbol, sp.Symbol]) -> Expression:
    if not expression.args or isinstance(expression, sp.IndexedBase) or not expression.has(*BINDERS):
        return expression
    expression = _rebuilt(expression, [_bound_renamed(argument, taken, names) for argument in expression.args])
    if _binds(expression):
        for symbol in dict.fromkeys(bound_by(expression)):
            if symbol in taken:
                new = sp.Dummy(symbol.name, **symbol._assumptions_orig)
                names[new] = symbol
                expression = _one_renamed(expression, symbol, new)
    return expression


def _one_renamed(binder: Expression, old: sp.Symbol, new: sp.Symbol) -> Expression:
    """A binder with another name for one symbol that it binds."""
    if isinstance(binder, sp.Lambda):
        return sp.Lambda(binder.signature.xreplace({old: new}), _exchanged(binder.expr, {old: new}))
    limits = list((binder.limit,) if isinstance(binder, Largest) else binder.limits)
    place = max(k for k, limit in enumerate(limits) if limit[0] == old)  # the outermost of that name; further in it may be bound again
    inside = {old: new}
    changed = [sp.Tuple(*limit) for limit in limits]
    changed[place] = sp.Tuple(new, *limits[place][1:])
    for k in range(place - 1, -1, -1):
        index, *ends = limits[k]
        changed[k] = sp.Tuple(index, *[_exchanged(end, inside) for end in ends])
        if index == old:
            inside = {}
    return binder.func(_exchanged(binder.function, inside), *changed)


def _restored(expression: Expression, names: dict[sp.Symbol, sp.Symbol]) -> Expression:
    """The old names again wherever nothing that stands under the binder has come to use them."""
    if not names or not expression.args or isinstance(expression, sp.IndexedBase) or not expression.has(*names):
        return expression
    expression = _rebuilt(expression, [_restored(argument, names) for argument in expression.args])
    if _binds(expression):
        for symbol in bound_by(expression):
            if symbol in names and not any(argument.has(names[symbol]) for argument in expression.args):
                expression = _one_renamed(expression, symbol, names[symbol])
    return expression
