r"""Values of what was read: exact rationals where they serve, balls elsewhere; the functions of Coq's library; gradient flow.

Main names: `BUILT_IN`, `compared`, `power`, `not_zero`, `finite`, `modes_in_time`, `derivative`, `NotThere`, `Undefined`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import flint

Kind = str | tuple[Any, Any]
"""`nat`, `R`, `Prop`, `proof`, or a pair for functions."""


class NotThere(LookupError):
    """An entry that an instance does not have."""


class Undefined(ArithmeticError):
    """A value beyond the domain of a function: Coq has one there, of which nobody knows."""


def power(base: Any, exponent: int) -> Any:
    """By repeated multiplication."""
    found = flint.fmpq(1)
    for bit in bin(exponent)[2:]:
        found = found * found
        found = found * base if bit == "1" else found
    return found


def _exp(x: Any) -> Any:
    return flint.fmpq(1) if isinstance(x, flint.fmpq) and x == 0 else (flint.arb(x) if isinstance(x, flint.fmpq) else x).exp()


def _sqrt(x: Any) -> Any:
    if isinstance(x, flint.fmpq) and x >= 0:
        p, q = math.isqrt(int(x.p)), math.isqrt(int(x.q))
        if p * p == x.p and q * q == x.q:
            return flint.fmpq(p, q)
    return finite(flint.arb(x).sqrt())


def _rpower(x: Any, s: Any) -> Any:
    if isinstance(s, flint.fmpq) and s.q == 1 and x > 0:
        return power(x, int(s.p)) if s >= 0 else 1 / power(x, -int(s.p))
    return _exp(s * _ln(x))


def _ln(x: Any) -> Any:
    return flint.fmpq(0) if isinstance(x, flint.fmpq) and x == 1 else finite(flint.arb(x).log())


def _equal(a: Any) -> Callable[[Any], bool]:
    return lambda b: compared(a, b) == 0


def _larger(a: Any, b: Any) -> Any:
    return flint.arb(a).max(flint.arb(b)) if isinstance(a, flint.arb) or isinstance(b, flint.arb) else max(a, b)


def finite(x: Any) -> Any:
    """A number, if it is one."""
    if isinstance(x, flint.arb) and not x.is_finite():
        raise Undefined("no value")
    return x


OF_ONE, OF_TWO = ("R", "R"), ("R", ("R", "R"))
BUILT_IN: dict[str, tuple[Kind, Any]] = {
    "INR": (("nat", "R"), lambda n: flint.fmpq(n)),
    "exp": (OF_ONE, _exp),
    "ln": (OF_ONE, _ln),
    "sqrt": (OF_ONE, _sqrt),
    "cos": (OF_ONE, lambda x: flint.arb(x).cos()),
    "sin": (OF_ONE, lambda x: flint.arb(x).sin()),
    "acos": (OF_ONE, lambda x: finite(flint.arb(x).acos())),
    "Rabs": (OF_ONE, abs),
    "Rmax": (OF_TWO, lambda a: lambda b: _larger(a, b)),
    "Rmin": (OF_TWO, lambda a: lambda b: -_larger(-a, -b)),
    "Rpower": (OF_TWO, lambda x: lambda s: _rpower(x, s)),
    "Req_EM_T": (("R", ("R", "Prop")), _equal),
}


def compared(a: Any, b: Any) -> int:
    """−1, 0 or 1; 0 for balls that overlap: equal, as far as the precision tells."""
    return -1 if a < b else 1 if a > b else 0


def derivative(function: Callable[[Any], Any], x: Any) -> flint.arb:
    """By a power series."""
    with_slope = flint.arb_series([flint.arb(x), 1], 2)
    return function(with_slope)[1]


def modes_in_time(lam: list[Any], c: list[Any], rate: int = 1) -> Callable[[int], Callable[[Any], Any]]:
    """Gradient flow at an instance: mode i is c_i e^{−λ_i τ}; with another rate than 1, something else."""

    def mode(i: int) -> Callable[[Any], Any]:
        if not 1 <= i <= len(lam):
            raise NotThere(f"mode {i}")
        return lambda tau: _exp(tau * (-rate * lam[i - 1])) * c[i - 1]

    return mode


def not_zero(x: Any) -> Any:
    """A number, if one may divide by it."""
    if (isinstance(x, flint.fmpq) and x == 0) or (isinstance(x, flint.arb) and x.contains(0)):
        raise Undefined("division by 0")
    return x
