r"""Whether an expression of a chain means anything: indices in range, names applied to what they can take, no division by zero.

With `theory.rules`, part of what has to be trusted: the rules reason about any mode an index can reach, so it must reach only modes.

Main names: `check_well_formed`, `check_names`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import sympy as sp

from theory.checking.context import Context, StepError, least, unmet
from theory.checking.normal_form import Ranges, normal, ranges_of
from theory.checking.signs import nonnegative
from theory.foundations.errors import InputError
from theory.language import symbols as declared
from theory.language.definitions import definitions, used_in
from theory.language.symbols import SYMBOLS, B, N
from theory.printing.text import text

_LAST = {"N": N, "B": B}


def check_well_formed(expression: sp.Expr, context: Context) -> None:
    """Check an expression as it is written, and with every name unfolded.

    Raises:
        StepError: an index that leaves its range, a name whose argument would be captured by the name's own index, or a denominator
            that no assumption makes positive.
    """
    _check_arguments(expression)
    unfolded = context.unfold(expression)
    _check_indices(unfolded, context)
    denominators_positive(expression, context)
    denominators_positive(unfolded, context)
    for definition in used_in(expression):  # unfolded together they could cancel unseen
        denominators_positive(context.unfold(definition.formula), context)


def _check_arguments(expression: sp.Expr) -> None:
    for definition in definitions():
        if isinstance(definition.head, sp.Symbol):
            continue
        own = {limit[0] for total in definition.formula.atoms(sp.Sum) for limit in total.limits}
        for part in expression.atoms(sp.core.function.AppliedUndef):
            caught = own & part.free_symbols if part.func == definition.head.func else set()
            if caught:
                raise StepError(f"{text(part)} has {text(caught.pop())} as an argument, which its definition sums over")


def _check_indices(part: sp.Basic, context: Context) -> None:
    if isinstance(part, sp.Sum):
        for index, low, high in reversed(part.limits):
            least = 1 if index.is_positive else 0 if index.is_nonnegative else None
            if least is not None and not context.ordered(sp.Integer(least), low):
                raise unmet(f"{text(low)} ≥ {least} where a sum over {text(index)} starts")
            _check_indices(low, context)
            _check_indices(high, context)
            context = context.within(((index, low, high),))
        _check_indices(part.function, context)
        return
    if isinstance(part, sp.Indexed):
        _check_subscripts(part, context)
    for argument in part.args:
        _check_indices(argument, context)


def _check_subscripts(part: sp.Indexed, context: Context) -> None:
    name = str(part.base.label)
    stop = _LAST.get(SYMBOLS[name].shape) if name in SYMBOLS else None
    if stop is None:
        return
    bound = {index: (low, high) for index, low, high in context.ranges}
    for subscript in part.indices:
        if subscript.is_Symbol and subscript not in bound:
            continue  # a free index stands for every mode, or every block
        first, last = bound.get(subscript, (subscript, subscript))
        if not (context.ordered(sp.Integer(1), first) and context.ordered(last, stop)):
            raise unmet(f"{text(subscript)} in {text(part)} to be among 1 … {text(stop)}")


def check_names(where: str, expressions: Iterable[sp.Basic]) -> None:
    """Check that a name stands for one symbol throughout: to sympy, symbols with other assumptions are others, though they read the same.

    Args:
        where: what the expressions belong to, such as "theorem R1".
        expressions: all that is said there. A dummy that is bound in its expression may carry any name.

    Raises:
        InputError: two symbols, sequences or indices with one name.
    """
    found: dict[str, sp.Basic] = {}
    for expression in expressions:
        for name, symbol in _named(expression):
            other = found.setdefault(name, symbol)
            if other != symbol:
                built_in = getattr(declared, name, None) in (other, symbol)
                raise InputError(
                    f"one symbol of each name in {where}",
                    f"`{name}` twice, once {_kind(other)} and once {_kind(symbol)}",
                    f"use `ntkbounds.symbols.{name}`, or another name" if built_in else "declare it once and use that one everywhere",
                )


def _named(expression: sp.Basic) -> Iterator[tuple[str, sp.Basic]]:
    parts = sp.preorder_traversal(expression)
    for part in parts:
        if isinstance(part, sp.IndexedBase):
            yield str(part.label), part
            parts.skip()  # its label is no symbol of its own
        elif isinstance(part, sp.Symbol) and not (isinstance(part, sp.Dummy) and part not in expression.free_symbols):
            yield part.name, part


def _kind(symbol: sp.Basic) -> str:
    """A symbol's assumptions as they were declared, in words."""
    sequence = isinstance(symbol, sp.IndexedBase)
    properties = (symbol.label if sequence else symbol)._assumptions_orig
    words = " ".join(name if holds else f"not {name}" for name, holds in properties.items()) or "without assumptions"
    return f"a sequence, {words}" if sequence else words


def denominators_positive(expression: sp.Expr, context: Context) -> None:
    """Check that every denominator of `expression` is positive, or a whole power of something negative, wherever it stands.

    Raises:
        StepError: one that no assumption makes positive.
    """

    def visit(part: sp.Expr, ranges: Ranges) -> None:
        here = context.within(ranges)
        if isinstance(part, sp.Sum):
            visit(part.function, ranges + ranges_of(part))
            return
        divides = isinstance(part, sp.Pow) and not part.exp.is_nonnegative and not nonnegative(least(part.exp, here.ranges), here)
        base = normal(here.unfold(part.base)) if divides else part
        negative = divides and part.exp.is_integer and nonnegative(-base, here, strict=True)
        if divides and not negative and not nonnegative(base, here, strict=True):
            raise unmet(f"{text(part.base)} > 0, by which it divides")
        for argument in part.args:
            visit(argument, ranges)

    visit(expression, ())
