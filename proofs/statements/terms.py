r"""Expressions as Coq terms over the standard reals. **Trusted**: what a Coq proof proves is what is printed here.

Indices and counters are natural numbers, everything else is real. A sum is `Sum l h f` of `proofs/lib/Sums.v`, empty if h < l. The
difference of two naturals is cut off at 0 in Coq: whoever states something shows that none is (`subtractions`).

Main names: `real`, `natural`, `argument`, `relation`, `in_range`, `coq_name`, `Unprintable`, `subtractions`,
`differences`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import sympy as sp
from sympy.core.function import AppliedUndef

from theory.checking.normal_form import Ranges
from theory.language.dynamics import HeavyBallFilter, NesterovFilter

RESERVED = frozenset(
    {
        "as",
        "at",
        "cofix",
        "else",
        "end",
        "exists",
        "exp",
        "fix",
        "for",
        "forall",
        "fun",
        "if",
        "IF",
        "in",
        "INR",
        "IZR",
        "let",
        "ln",
        "match",
        "mod",
        "PI",
        "pow",
        "Prop",
        "R",
        "return",
        "Rmax",
        "Rmin",
        "Rpow_real",
        "Rpower",
        "Set",
        "sin",
        "cos",
        "sqrt",
        "Sum",
        "then",
        "Type",
        "using",
        "where",
        "with",
        "S",
        "O",
        "nat",
        "heavy_ball",
        "nesterov",
    }
)
"""Names that mean something else in Coq, or in the library."""


class Unprintable(ValueError):
    """Something that is not said, or not proved, in Coq; the message says what."""


def coq_name(symbol: object) -> str:
    """A Coq identifier for a symbol or the id of a theorem."""
    name = re.sub(r"\W", "_", symbol.name if isinstance(symbol, sp.Dummy) else str(symbol), flags=re.ASCII)
    return f"{name}_" if name in RESERVED or name[:1].isdigit() else name


def _ordered(arguments: tuple[sp.Expr, ...]) -> list[sp.Expr]:
    return sorted(arguments, key=sp.default_sort_key)


def natural(expression: sp.Expr) -> str:
    """An expression of integers that is at least 0, as a natural number, in parentheses if it is compound."""
    e = sp.expand(expression)
    if e.is_Integer and e >= 0:
        return str(e)
    if (e.is_Symbol or isinstance(e, sp.Indexed)) and e.is_integer and not e.is_nonnegative:
        raise Unprintable(f"{e}, which may be negative, as a natural number")
    if e.is_Symbol and e.is_integer:
        return coq_name(e)
    if isinstance(e, sp.Indexed) and e.is_integer:
        return f"({_entry(e)})"
    if e.is_Add:
        content, rest = e.primitive()
        if content > 1:
            return f"({content} * {natural(rest)})"
        plus = [part for part in _ordered(e.args) if not part.could_extract_minus_sign()]
        minus = [-part for part in _ordered(e.args) if part.could_extract_minus_sign()]
        plus.sort(key=lambda part: bool(part.is_number))
        return "(" + " + ".join(map(natural, plus or [sp.Integer(0)])) + "".join(f" - {natural(part)}" for part in minus) + ")"
    if e.is_Mul and not e.could_extract_minus_sign():
        return "(" + " * ".join(map(natural, _ordered(e.args))) + ")"
    raise Unprintable(f"{e} as a natural number")


def argument(expression: sp.Expr) -> str:
    """A natural number where Coq would read a real one: as the argument of a function."""
    text = natural(expression)
    return text if sp.expand(expression).is_Symbol else f"{text}%nat"


def _entry(part: sp.Indexed) -> str:
    return " ".join([coq_name(part.base.label), *map(argument, part.indices)])


def divides(factor: sp.Expr) -> bool:
    """Whether a factor is printed below a fraction line."""
    return isinstance(factor, sp.Pow) and factor.base != sp.S.Exp1 and factor.exp.could_extract_minus_sign()


def real(expression: sp.Expr) -> str:
    """A real expression, in parentheses if it is compound."""
    e = expression
    if e.is_Integer:
        return str(e) if e >= 0 else f"({e})"
    if e.is_Rational:
        return f"({e.p} / {e.q})"
    if e.is_Symbol:
        return f"(INR {natural(e)})" if e.is_integer else coq_name(e)
    if isinstance(e, sp.Indexed):
        return f"(INR {natural(e)})" if e.is_integer else f"({_entry(e)})"
    if isinstance(e, sp.Sum):
        return _sum(e)
    if e.is_Add:
        return "(" + _added(_ordered(e.args)) + ")"
    if e.is_Mul:
        above = " * ".join(real(f) for f in _ordered(e.args) if not divides(f)) or "1"
        below = " * ".join(real(1 / f) for f in _ordered(e.args) if divides(f))
        return f"({above} / ({below}))" if below else f"({above})"
    if e.is_Pow and e.base != sp.S.Exp1:
        return _power(e)
    known = next((say for kind, say in _FUNCTIONS.items() if isinstance(e, kind)), None)
    if known is not None:
        return known(e)
    if isinstance(e, AppliedUndef) and e.func.__name__ in MODES:
        index, time = e.args
        return f"({' '.join([e.func.__name__, *MODES[e.func.__name__], argument(index), _time(time)])})"
    raise Unprintable(f"{type(e).__name__} {e}")


MODES = {
    "mode": ("eta", "lam", "c"),
    "mode_flow": (),
    "mode_heavy": ("beta", "eta", "lam", "c"),
    "mode_nesterov": ("beta", "eta", "lam", "c"),
    "mode_proximal": ("eta", "mu", "lam", "c"),
}
"""What the unknown functions of the dynamics depend on besides mode and time; gradient flow is any function that solves its equation."""


def _time(time: sp.Expr) -> str:
    return argument(time) if time.is_integer else real(time)


def _added(terms: list[sp.Expr]) -> str:
    """Terms added up: what is negative is subtracted, unless it stands first."""
    first, *others = sorted(terms, key=lambda term: bool(term.could_extract_minus_sign()))
    return real(first) + "".join(f" - {real(-x)}" if x.could_extract_minus_sign() else f" + {real(x)}" for x in others)


def _sum(total: sp.Sum) -> str:
    *inner, (index, low, high) = total.limits
    body = sp.Sum(total.function, *inner) if inner else total.function
    check_binder(index, body)
    return f"(Sum {natural(low)} {natural(high)} (fun {coq_name(index)} => {real(body)}))"


def check_binder(index: sp.Symbol, *bodies: sp.Basic) -> None:
    """That nothing else in what an index is bound in is printed like it.

    Raises:
        Unprintable: something is, and Coq would take it for the index.
    """
    for body in bodies:
        for symbol in body.free_symbols:
            if isinstance(symbol, sp.Symbol) and symbol != index and coq_name(symbol) == coq_name(index):
                raise Unprintable(f"two symbols {coq_name(index)}, one of them an index")


def _power(power: sp.Pow) -> str:
    base, exponent = power.args
    if divides(power):
        return f"(/ {real(1 / power)})"
    if exponent == sp.S.Half:
        return f"(sqrt {real(base)})"
    if exponent.is_Rational and exponent.q == 2:
        return f"(sqrt {real(base)} ^ {natural(2 * exponent)})"
    if exponent.is_integer:
        return f"({real(base)} ^ {natural(exponent)})"
    return f"(Rpow_real {real(base)} {real(exponent)})"


def _extreme(name: str) -> Callable[[sp.Expr], str]:
    def say(e: sp.Expr) -> str:
        *others, last = map(real, _ordered(e.args))
        return "".join(f"({name} {other} " for other in others) + last + ")" * len(others)

    return say


def _applied(name: str) -> Callable[[sp.Expr], str]:
    return lambda e: f"({name} {real(e.args[0])})"


def _momentum(name: str) -> Callable[[sp.Expr], str]:
    return lambda e: f"({name} {real(e.args[0])} {real(e.args[1])} {argument(e.args[2])})"


_FUNCTIONS: dict[type[sp.Basic], Callable[[sp.Expr], str]] = {
    sp.exp: lambda e: f"(exp {real(e.exp)})",
    sp.Pow: lambda e: f"(exp {real(e.exp)})",  # of Euler's number: all others are printed before
    type(sp.S.Exp1): lambda e: "(exp 1)",
    type(sp.pi): lambda e: "PI",
    sp.log: _applied("ln"),
    sp.cos: _applied("cos"),
    sp.sin: _applied("sin"),
    sp.acos: _applied("acos"),
    sp.Abs: _applied("Rabs"),
    sp.Min: _extreme("Rmin"),
    sp.Max: _extreme("Rmax"),
    HeavyBallFilter: _momentum("heavy_ball"),
    NesterovFilter: _momentum("nesterov"),
}

RELATIONS = {"==": "=", "=": "=", "<=": "<=", "<": "<"}


def relation(left: sp.Expr, sign: str, right: sp.Expr) -> str:
    """A relation between two integers, as naturals, or between two reals."""
    if left.is_integer and right.is_integer:
        return f"({natural(left)} {RELATIONS[sign]} {natural(right)})%nat"
    return f"{real(left)} {RELATIONS[sign]} {real(right)}"


def in_range(index: sp.Symbol, low: sp.Expr, high: sp.Expr) -> str:
    """That an index is in its range."""
    return f"({natural(low)} <= {coq_name(index)} <= {natural(high)})%nat"


def subtractions(part: sp.Basic, ranges: Ranges = ()) -> Iterator[tuple[sp.Expr, Ranges]]:
    """Every expression of an index, a bound or a natural exponent that holds a difference, with the ranges of what is bound there."""
    if isinstance(part, sp.Sum):
        for index, low, high in reversed(part.limits):
            yield from differences(ends(low, high), ranges)
            ranges += ((index, low, high),)
        yield from subtractions(part.function, ranges)
        return
    if isinstance(part, sp.Indexed):
        yield from differences(part.indices, ranges)
    elif isinstance(part, sp.Pow) and part.exp.is_integer and not divides(part):
        yield from differences((part.exp,), ranges)
    elif isinstance(part, sp.Pow) and part.exp.is_integer:
        yield from differences((-part.exp,), ranges)
    elif isinstance(part, AppliedUndef | HeavyBallFilter | NesterovFilter):
        yield from differences(tuple(a for a in part.args if a.is_integer), ranges)
    for inner in part.args:
        yield from subtractions(inner, ranges)


def ends(low: sp.Expr, high: sp.Expr) -> tuple[sp.Expr, sp.Expr]:
    """What must not be negative in a range: its end; or the one after it, if it starts at 1 or later, since 0 is before that."""
    return low, high + 1 if (low - 1).is_nonnegative else high


def differences(parts: tuple[sp.Expr, ...], ranges: Ranges = ()) -> Iterator[tuple[sp.Expr, Ranges]]:
    """Those of some integer expressions that hold a difference, with the ranges given."""
    for part in parts:
        if any(term.could_extract_minus_sign() for term in sp.Add.make_args(sp.expand(part))):
            yield part, ranges
