r"""Number types in which formulas are evaluated: exact rationals, mpmath at any precision, Arb balls.

Main names: `Arithmetic`, `EXACT`, `MPMATH`, `BALLS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import flint
import mpmath
import sympy as sp


@dataclass(frozen=True, eq=False)  # compared and hashed by identity
class Arithmetic:
    """A number type.

    Attributes:
        name: for messages.
        rational: makes a number from numerator and denominator.
        functions: what formulas may call beside + − · / and integer powers.
    """

    name: str
    rational: Callable[[int, int], Any]
    functions: Mapping[str, Any]

    def convert(self, value: Any) -> Any:
        """An instance's value in this arithmetic: rationals converted, integers kept (they count and index), sequences entry by entry."""
        if isinstance(value, int):
            return value
        if isinstance(value, list | tuple):
            return [self.convert(entry) for entry in value]
        if isinstance(value, sp.Rational | flint.fmpq):
            return self.rational(int(value.p), int(value.q))
        if isinstance(value, Fraction):
            return self.rational(value.numerator, value.denominator)
        raise TypeError(f"an instance holds integers and rationals, not {type(value).__name__}")


def _ball(p: int, q: int) -> flint.arb:
    return flint.arb(flint.fmpq(p, q))


def _ball_power(base: Any, exponent: Any) -> Any:
    """`base ** exponent`; 0 and balls around 0 are raised without Arb's logarithm."""
    if isinstance(base, flint.arb) and base == 0 and exponent > 0:
        return flint.arb(0)
    if not (isinstance(base, flint.arb) and isinstance(exponent, int) and exponent > 0 and base.mid() == 0):
        return base**exponent
    largest = base.abs_upper() ** exponent
    return flint.arb(0).union(largest) if exponent % 2 == 0 else (-largest).union(largest)


EXACT = Arithmetic("exact rationals", flint.fmpq, {"maximum": max, "minimum": min, "absolute": abs})
MPMATH = Arithmetic(
    "mpmath",
    lambda p, q: mpmath.mpf(p) / q,
    {"maximum": max, "minimum": min, "absolute": abs, "exp": mpmath.exp, "sqrt": mpmath.sqrt, "pi": lambda: +mpmath.pi, "log": mpmath.log,
     "gamma_function": mpmath.gamma, "acos": mpmath.acos, "cos": mpmath.cos, "sin": mpmath.sin,
     "integral": lambda f, low, high: mpmath.quad(f, [low, mpmath.inf if high is None else high])},
)  # fmt: skip
BALLS = Arithmetic(
    "Arb balls",
    _ball,
    {"maximum": lambda a, b: flint.arb(a).max(b), "minimum": lambda a, b: flint.arb(a).min(b), "absolute": lambda a: abs(flint.arb(a)),
     "exp": lambda a: flint.arb(a).exp(), "sqrt": lambda a: flint.arb(a).sqrt(), "pi": flint.arb.pi, "log": lambda a: flint.arb(a).log(),
     "gamma_function": lambda a: flint.arb(a).gamma(), "acos": lambda a: flint.arb(a).acos(), "cos": lambda a: flint.arb(a).cos(),
     "sin": lambda a: flint.arb(a).sin(), "integral": lambda f, low, high: flint.arb("nan"),
     "power": _ball_power},  # not known: judged UNDECIDED
)  # fmt: skip
