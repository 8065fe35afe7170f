"""Symbols of known sign: what is built in of them, and what must not be."""

from __future__ import annotations

import sympy as sp

from theory.assumptions.base import assumption, le, lt
from theory.assumptions.spectra import SHRINKING, STEEP, STEEP_ENOUGH
from theory.checking.context import Context
from theory.checking.positive_symbols import explicit_signs
from theory.language.symbols import exponent, quotient, s

GAP = s - 1 / exponent


def signed(expression: sp.Expr, *facts: object) -> sp.Expr:
    return explicit_signs(expression, Context(tuple(fact for given in facts for fact in given.facts)))


def test_below_and_above_one() -> None:
    assert signed(1 - quotient, SHRINKING, assumption("own", "own", lt(0, quotient))).is_Add
    assert signed(exponent - 1, STEEP).is_positive


def test_a_product_above_one() -> None:
    found = sp.expand(signed(GAP, STEEP_ENOUGH))
    assert found.is_positive
    assert signed(sp.gamma(GAP), STEEP_ENOUGH).simplify().is_positive
    values = {symbol: sp.Integer(3) for symbol in found.free_symbols}
    assert found.subs(values) == 1, "(1 + D')/D − 1/D = D'/D"


def test_what_is_not_above_one_is_not_taken_to_be() -> None:
    positive = assumption("own", "own", lt(0, s))
    at_least = assumption("own", "own", lt(0, s), le(1, exponent * s))
    below = assumption("own", "own", lt(0, s), lt(exponent * s, 1))
    elsewhere = assumption("own", "own", lt(0, s), lt(1, exponent * quotient))
    for given in (positive, at_least, below, elsewhere):
        assert not sp.expand(signed(GAP, given)).is_positive
