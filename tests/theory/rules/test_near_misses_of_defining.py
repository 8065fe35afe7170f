"""Near-misses with definitions of one's own: what a name is declared to be, and what it stands for, differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import sympy as sp

from theory.language.definitions import BUILT_IN, define, definitions, undefine
from theory.language.symbols import A, N, c, gamma, i, lam
from theory.rules.combining import Combination
from theory.rules.rewriting import Definition
from theory.rules.sums import Termwise

S = sp.Sum
k = sp.Symbol("near_k", integer=True, positive=True)
place = sp.Symbol("near_place", real=True)
POSITIVE = sp.Symbol("near_positive", positive=True)
AT_LEAST_0 = sp.Symbol("near_at_least_0", nonnegative=True)
REAL = sp.Symbol("near_real", real=True)
F, G = (sp.Function(f"near_{name}", real=True) for name in "FG")
ALL = (i, 1, N)
NEAR_MISSES: dict[str, tuple] = {
    "a sign that the formula does not have": ([(AT_LEAST_0, c[1])], 0, AT_LEAST_0, "<=", Termwise()),
    "a sign that a difference does not have": ([(AT_LEAST_0, A - gamma)], 0, A + AT_LEAST_0, "<=", Combination()),
    "positive for what may be 0": ([(POSITIVE, A)], A / POSITIVE, 1, "=", Definition()),
    "real for what may be no number": ([(REAL, sp.sqrt(c[1]))], 0, REAL**2, "<=", Termwise()),
    "a sum of either sign": ([(AT_LEAST_0, S(c[i], ALL))], 0, AT_LEAST_0, "<=", Termwise()),
    "a parameter that a sum has for its index": ([(REAL, k * A)], S(REAL, (k, 1, N)), S(k * A, (k, 1, N)), "=", Definition()),
    "a parameter of a function": ([(F(place), k * place)], S(F(A), (k, 1, N)), S(k * A, (k, 1, N)), "=", Definition()),
    "an argument that the formula sums over": ([(F(place), S(lam[i] * place, ALL))], F(c[i]), S(lam[i] * c[i], ALL), "=", Definition()),
    "the same through another name": (
        [(F(place), S(lam[i] * place, ALL)), (G(place), F(place))], G(c[i]), S(lam[i] * c[i], ALL), "=", Definition(),
    ),
    "another formula": ([(F(place), place**2)], F(A), A, "=", Definition()),
    "another argument": ([(F(place), place**2)], F(A), gamma**2, "=", Definition()),
    "a formula with a pole": ([(F(place), place / A)], A * F(place), place, "=", Definition()),
    "a formula with a floating-point number": ([(F(place), sp.Float(0.5) * place)], F(A), A / 2, "=", Definition()),
    "a formula with a step": ([(F(place), sp.Heaviside(place))], F(A), F(A) + A, "<=", Termwise()),
    "a mode out of range in a formula": ([(F(place), lam[N + 1] * place)], F(A), F(A) + A, "<=", Termwise()),
}  # fmt: skip


@pytest.fixture(autouse=True)
def _leave_no_definitions() -> Iterator[None]:
    yield
    for definition in definitions()[len(BUILT_IN) :]:
        undefine(definition.head)


@pytest.mark.parametrize("name", NEAR_MISSES)
def test_it_is_refused(refuses: Callable[..., None], name: str) -> None:
    made, start, expression, relation, rule = NEAR_MISSES[name]
    for head, formula in made:
        define(head, formula, "x", "near")
    refuses(sp.sympify(start), sp.sympify(expression), relation, rule)


def test_a_name_with_the_sign_of_its_formula_is_accepted(check: Callable[..., None]) -> None:
    define(AT_LEAST_0, S(c[i] ** 2, ALL) * A, "x", "near")
    check(sp.Integer(0), (AT_LEAST_0 + A, "<=", Combination()))
