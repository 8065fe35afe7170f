r"""Whether an expression of a chain means anything: indices in range, names applied to what they can take, no division by zero.

With `theory.rules`, part of what has to be trusted: the rules reason about any mode an index can reach, so it must reach only modes.

Main names: `check_well_formed`, `check_language`, `check_indices`, `check_range`, `check_names`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import sympy as sp
from sympy.core.function import AppliedUndef

from theory.checking.context import Context, StepError, least, unmet
from theory.checking.normal_form import RUNNING, Ranges, normal, ranges_of
from theory.checking.signs import nonnegative
from theory.foundations.errors import InputError
from theory.language import symbols as declared
from theory.language.chebyshev import ChebyshevT
from theory.language.definitions import BUILT_IN, used_in
from theory.language.dynamics import MomentumBase
from theory.language.largest import Largest
from theory.language.substitution import bound_in
from theory.language.symbols import SYMBOLS, B, N
from theory.printing.text import plain_name, text

_LAST = {"N": N, "B": B}
_LANGUAGE = (
    sp.Add, sp.Mul, sp.Pow, sp.exp, sp.log, sp.Sum, sp.Product, sp.Integral, Largest, sp.Max, sp.Min, sp.Abs, sp.cos, sp.sin, sp.acos,
    sp.gamma, sp.Indexed, sp.Symbol, sp.Rational, sp.Tuple, AppliedUndef, MomentumBase, ChebyshevT,
)  # fmt: skip
_READ = {"log", "exp", "sin", "cos", "acos", "arccos", "Γ", "gamma", "max", "min", "Max", "Min", "Abs", "sqrt", "abs", "Σ", "∏", "∫", "√"}
"""What a function of another meaning may not be called: it would be read as that one."""
_REAL = tuple(sp.Symbol("x", **known).assumptions0 for known in ({"real": True}, {"nonnegative": True}, {"positive": True}))
_WHOLE = tuple(sp.Symbol("x", integer=True, **known).assumptions0 for known in ({}, {"nonnegative": True}, {"positive": True}))


def check_well_formed(expression: sp.Expr, context: Context) -> None:
    """Check an expression as it is written, and with every name unfolded.

    Raises:
        StepError: what the theory has no meaning for; an index that leaves its range, or is not of the kind of its range; an end of a sum
            that is no integer; a denominator that no assumption makes positive.
    """
    check_language(expression)
    unfolded = context.unfold(expression)
    check_language(unfolded)
    _check_renamed(expression, unfolded)
    check_indices(unfolded, context)
    denominators_positive(expression, context)
    denominators_positive(unfolded, context)
    for definition in used_in(expression):  # unfolded together they could cancel unseen
        formula = context.unfold(definition.formula)
        denominators_positive(formula, context)
        declared_sign = definition.head.is_nonnegative and not _at_least_0(formula, context, strict=bool(definition.head.is_positive))
        if definition not in BUILT_IN and declared_sign:
            raise unmet(f"{text(definition.head)} to be what its symbol is declared to be, by its formula {text(definition.formula)}")


def _at_least_0(formula: sp.Expr, context: Context, *, strict: bool) -> bool:
    """Whether a formula has the sign that its name is declared to have: sums term by term."""
    if isinstance(formula, sp.Sum):
        return not strict and _at_least_0(formula.function, context.within(ranges_of(formula)), strict=False)
    factors = sp.Mul.make_args(formula)
    if len(factors) > 1 and formula.has(sp.Sum):
        return all(_at_least_0(factor, context, strict=strict) for factor in factors)
    return nonnegative(formula, context, strict=strict)


def _check_renamed(expression: sp.Expr, unfolded: sp.Expr) -> None:
    """No index of a definition had to give way to one that is used here: the two would read, and be computed, as one."""
    for binder, bound in bound_in(unfolded).items():
        names = {symbol.name for symbol in binder.atoms(sp.Symbol) - bound}
        caught = next((symbol.name for symbol in bound if isinstance(symbol, sp.Dummy) and symbol.name in names), None)
        if caught is not None:
            raise StepError(f"{text(expression)} has {caught} where a name stands for what its definition sums over")


def check_language(expression: sp.Basic) -> None:
    """Check that an expression is made of what the theory has a meaning for: exact numbers, sums, roots, exponentials and so on.

    Raises:
        StepError: a floating-point number, the imaginary unit, infinity that is no end of an integral, a step function, and the like.
    """
    parts = sp.preorder_traversal(expression)
    for part in parts:
        if isinstance(part, sp.Integral):
            for limit in part.limits:
                for end in limit[1:]:
                    if end not in (sp.oo, -sp.oo):
                        check_language(end)
            check_language(part.function)
            parts.skip()
        elif isinstance(part, sp.IndexedBase):
            parts.skip()
        elif not (isinstance(part, _LANGUAGE) or part in (sp.pi, sp.E)) or (isinstance(part, AppliedUndef) and part.func.__name__ in _READ):
            raise StepError(f"{part} has no meaning in a theorem")


def check_indices(part: sp.Basic, context: Context) -> None:
    """Check what an expression binds, and where its indices reach; definitions are unfolded in it.

    Raises:
        StepError: an index that leaves its range, or is not of the kind of its range; an end of a sum that is no integer.
    """
    if isinstance(part, RUNNING):
        if isinstance(part, sp.Product) and part.function.is_zero:  # to sympy it is 0, though over no factors it is 1
            raise StepError(f"{text(part)} is a product of zeros")
        for index, low, high in ranges_of(part):
            check_range(index, low, high, context)
            check_indices(low, context)
            check_indices(high, context)
            context = context.within(((index, low, high),))
        check_indices(part.function, context)
        return
    if isinstance(part, sp.Integral):
        for variable, *ends in part.limits:
            if variable.assumptions0 not in _REAL:
                raise unmet(f"no more to be known of {text(variable)} in {text(part)} than its sign")
            signed = variable.is_nonnegative and not all(end == sp.oo or nonnegative(end, context) for end in ends)
            if signed:
                raise unmet(f"the ends of {text(part)} to be ≥ 0")
    if isinstance(part, ChebyshevT) and not (part.args[0].is_integer and part.args[0].is_nonnegative):
        raise unmet(f"{text(part.args[0])}, the degree of {text(part)}, to be an integer ≥ 0")
    if isinstance(part, sp.Indexed):
        _check_subscripts(part, context)
    for argument in part.args:
        check_indices(argument, context)


def check_range(index: sp.Symbol, low: sp.Expr, high: sp.Expr, context: Context) -> None:
    """Check that an index is known to be just what its range makes it: an integer, of the sign of the first.

    Raises:
        StepError: an index that is even, negative, real or the like; a range that starts below its sign, or has an end that is no integer.
    """
    if index.assumptions0 not in _WHOLE:
        raise StepError(f"{text(index)} is no index: an integer, perhaps ≥ 0 or > 0, of which no more is known")
    for end in (low, high):
        if not end.is_integer:
            raise unmet(f"{text(end)}, where {text(index)} ends, to be an integer")
    first = 1 if index.is_positive else 0 if index.is_nonnegative else None
    if first is not None and not context.ordered(sp.Integer(first), low):
        raise unmet(f"{text(low)} ≥ {first} where a sum over {text(index)} starts")


def _check_subscripts(part: sp.Indexed, context: Context) -> None:
    name = str(part.base.label)
    if name not in SYMBOLS or part.base.label.assumptions0 != sp.Symbol(name, **dict(SYMBOLS[name].assumptions)).assumptions0:
        raise unmet(f"{text(part)} to be an entry of a declared sequence")
    if not all(subscript.is_integer for subscript in part.indices):
        raise unmet(f"the subscript of {text(part)} to be an integer")
    stop = _LAST.get(SYMBOLS[name].shape)
    if stop is None:
        return
    bound = {index: (low, high) for index, low, high in context.ranges}
    for subscript in part.indices:
        if subscript.is_Symbol and subscript not in bound:
            continue  # a free index stands for every mode, or every block
        first, last = bound.get(subscript, (subscript, subscript))
        if not (context.ordered(sp.Integer(1), first) and context.ordered(last, stop)):
            raise unmet(f"{text(subscript)} in {text(part)} to be among 1 … {text(stop)}")


def check_names(where: str, written: Iterable[sp.Basic], opened: Iterable[sp.Basic] = ()) -> None:
    """Check that a name stands for one symbol throughout: to sympy, symbols with other assumptions are others, though they read the same.

    Args:
        where: what the expressions belong to, such as "theorem R1".
        written: all that is said there, where no two may read alike either. A dummy that is bound in its expression may carry any name.
        opened: the same with every name unfolded.

    Raises:
        InputError: two symbols, sequences or indices with one name.
    """
    found: dict[str, sp.Basic] = {}
    shown: dict[tuple[str, bool], sp.Basic] = {(sign, False): constant for sign, constant in (("π", sp.pi), ("pi", sp.pi), ("∞", sp.oo))}
    for expression, as_written in [*((one, True) for one in written), *((one, False) for one in opened)]:
        for name, symbol in _named(expression):
            other = found.setdefault(name, symbol)
            if other == symbol and as_written and isinstance(symbol, sp.Symbol | sp.IndexedBase):
                other = shown.setdefault((plain_name(name), not isinstance(symbol, sp.Symbol)), symbol)
            if other != symbol and not (_built_in(other) and _built_in(symbol)):
                built_in = getattr(declared, name, None) in (other, symbol)
                raise InputError(
                    f"one symbol of each name in {where}",
                    f"`{name}` twice, once {_kind(other)} and once {_kind(symbol)}",
                    f"use `ntkbounds.symbols.{name}`, or another name" if built_in else "declare it once and use that one everywhere",
                )


def _built_in(symbol: sp.Basic) -> bool:
    name = str(symbol.label) if isinstance(symbol, sp.IndexedBase) else str(symbol)
    return name.isidentifier() and getattr(declared, name, None) == symbol


def _named(expression: sp.Basic) -> Iterator[tuple[str, sp.Basic]]:
    parts = sp.preorder_traversal(expression)
    for part in parts:
        if isinstance(part, sp.IndexedBase):
            yield str(part.label), part
            parts.skip()  # its label is no symbol of its own
        elif isinstance(part, AppliedUndef):
            yield f"{part.func.__name__}()", part.func
        elif isinstance(part, sp.Symbol) and not (isinstance(part, sp.Dummy) and part not in expression.free_symbols):
            yield part.name, part


def _kind(symbol: sp.Basic) -> str:
    """A symbol's assumptions as they were declared, in words."""
    if not isinstance(symbol, sp.Symbol | sp.IndexedBase):
        return "the number" if isinstance(symbol, sp.Basic) else "a function"
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
        if isinstance(part, RUNNING):
            visit(part.function, ranges + ranges_of(part))
            return
        if isinstance(part, sp.log) and not nonnegative(part.args[0], here, strict=True):
            raise unmet(f"{text(part.args[0])} > 0, of which it takes the logarithm")
        # a root of a logarithm may have no value, as for δ > 4 in G1; instances of no value are counted when a theorem is tried
        rooted = isinstance(part, sp.Pow) and not part.exp.is_integer and not part.base.has(sp.log)
        if rooted and not nonnegative(here.unfold(part.base), here):
            raise unmet(f"{text(part.base)} ≥ 0, of which it takes a root")
        divides = isinstance(part, sp.Pow) and not part.exp.is_nonnegative and not nonnegative(least(part.exp, here.ranges), here)
        base = normal(here.unfold(part.base)) if divides else part
        negative = divides and part.exp.is_integer and nonnegative(-base, here, strict=True)
        if divides and not negative and not nonnegative(base, here, strict=True):
            raise unmet(f"{text(part.base)} > 0, by which it divides")
        for argument in part.args:
            visit(argument, ranges)

    visit(expression, ())
