r"""An instance, and what exact arithmetic says of a claim on it.

Main names: `Instance`, `exact_instance`, `related`, `Outcome`, `Judgement`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Any

Instance = Mapping[str, Any]
"""A value for every symbol: integers, `Fraction`s, and lists of them for indexed symbols."""


def exact_instance(given: Mapping[str, Any]) -> dict[str, Any]:
    """A declared instance with `sympy` rationals as `Fraction`s."""

    def convert(value: Any) -> Any:
        if isinstance(value, list | tuple):
            return [convert(entry) for entry in value]
        return value if isinstance(value, int | Fraction) else Fraction(int(value.p), int(value.q))

    return {name: convert(value) for name, value in given.items()}


def related(lhs: Any, relation: str, rhs: Any) -> bool:
    """Whether `<=`, `<` or an equality (`=`, `==`) holds, as the arithmetic of both sides tells."""
    return bool(lhs <= rhs if relation == "<=" else lhs < rhs if relation == "<" else lhs == rhs)


class Outcome(Enum):
    """What exact arithmetic says of a claim on one instance; undefined: a side divides by zero or speaks of a mode that is not there."""

    HOLDS = "holds"
    FAILS = "fails"
    UNDECIDED = "undecided"
    UNDEFINED = "undefined"


@dataclass(frozen=True)
class Judgement:
    """The outcome, with both sides where it was decided (at the worst mode, for a claim about every mode).

    Attributes:
        outcome: what was decided.
        lhs: left side, an exact rational or a ball.
        rhs: right side.
        mode: the mode for which the claim fails, counted from 1; None if the claim is not about single modes.
    """

    outcome: Outcome
    lhs: Any = None
    rhs: Any = None
    mode: int | None = None
