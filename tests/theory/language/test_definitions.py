"""One formula for every defined name, and `unfold` always by what holds now."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import sympy as sp

from theory.foundations.errors import InputError
from theory.language.definitions import BUILT_IN, L, T, block_energy, define, definitions, prediction, undefine, unfold, used_in
from theory.language.dynamics import HEAVY_BALL, HeavyBallFilter, mode
from theory.language.symbols import A, b, beta, c, energy, eta, forget, gamma, i, kappa_1, lam, over_modes, scalar, t

F = sp.Function("own_function", nonnegative=True)


@pytest.fixture(autouse=True)
def _leave_no_definitions() -> Iterator[None]:
    yield
    for definition in definitions()[len(BUILT_IN) :]:
        undefine(definition.head)
    forget("own_gain")
    assert definitions() == BUILT_IN


def gain(meaning: str = "a gain") -> sp.Symbol:
    return scalar("own_gain", "g", meaning, nonnegative=True)


def test_a_definition_may_be_repeated_as_it_was() -> None:
    for _ in range(2):
        assert define(F(t), eta * t, "F", "a time") == F(t)
    assert len(definitions()) == len(BUILT_IN) + 1
    assert define(T, over_modes(lam[i]), "T", "trace of the kernel") == T
    assert unfold(F(3) * T) == 3 * eta * over_modes(lam[i])


@pytest.mark.parametrize(
    ("formula", "latex", "meaning"), [(2 * eta * t, "F", "a time"), (eta * t, "G", "a time"), (eta * t, "F", "another time")]
)
def test_a_head_does_not_get_a_second_definition(formula: sp.Expr, latex: str, meaning: str) -> None:
    define(F(t), eta * t, "F", "a time")
    with pytest.raises(InputError, match="choose another name, or call undefine") as caught:
        define(F(t), formula, latex, meaning)
    assert str(formula) in caught.value.got
    assert f"'{meaning}', {latex}) beside the earlier own_function(t) = eta*t ('a time', F)" in caught.value.got
    assert unfold(F(t)) == eta * t


@pytest.mark.parametrize(
    "head",
    [
        T,
        energy,
        L(t),
        L(t, HEAVY_BALL),
        block_energy(b),
        prediction,
        sp.Symbol("T", positive=True),
        sp.Function("L")(eta),
        mode(i, t),
        kappa_1(t),
        A,
        gamma,
        i,
        sp.Function("lam")(t),
    ],
)
def test_built_in_names_are_not_defined_anew(head: sp.Expr) -> None:
    before = unfold(sp.Tuple(L(t), T, head))
    with pytest.raises(InputError, match="choose another name"):
        define(head, sp.Integer(1), "x", "another meaning")
    assert unfold(sp.Tuple(L(t), T, head)) == before


@pytest.mark.parametrize("head", [2 * t, lam[i], sp.sin(t), F(t, t), F(2 * t), HeavyBallFilter(eta, beta, t)])
def test_only_symbols_and_functions_of_symbols_are_defined(head: sp.Expr) -> None:
    with pytest.raises(InputError, match="a symbol or a function of distinct symbols"):
        define(head, sp.Integer(1), "x", "a meaning")


def test_unfolding_follows_the_definitions_of_the_moment() -> None:
    """Also where as many of them hold as before."""
    assert unfold(F(t)) == F(t)
    for formula in (eta * t, gamma * t):
        define(F(t), formula, "F", "a time")
        assert unfold(F(t)) == formula
        assert [definition.formula for definition in used_in(F(t))] == [formula]
        undefine(F(t))
        assert unfold(F(t)) == F(t)


def test_a_definition_goes_with_its_symbols() -> None:
    define(gain(), eta * A, "g", "a gain")
    define(F(t), gain() * t, "F", "a time")
    assert unfold(F(t)) == eta * A * t
    forget("own_gain")
    assert definitions() == BUILT_IN
    other = gain("another gain")
    assert unfold(other) == other
    assert define(other, gamma, "g", "another gain") == other
    assert unfold(other + F(t)) == gamma + F(t)
    forget("own_gain")
    gain()
    assert definitions() == BUILT_IN, "what was defined anew does not come back"


def test_built_in_definitions_stay() -> None:
    with pytest.raises(InputError, match="choose another name for yours"):
        undefine(T)
    undefine(F(t))
    assert unfold(T) == over_modes(lam[i])


def test_the_built_in_definitions_are_conservative() -> None:
    """Heads differ, and a formula uses earlier definitions only: unfolding ends, and leaves no name."""
    assert len({definition.head for definition in BUILT_IN}) == len(BUILT_IN)
    for place, definition in enumerate(BUILT_IN):
        assert set(used_in(definition.formula)) <= set(BUILT_IN[:place])
        assert not used_in(unfold(definition.head))
    assert unfold(mode(i, 0)) == c[i]


G = sp.Function("own_other", real=True)


@pytest.mark.parametrize("formula", [F(t), 1 + F(t - 1), eta * F(2 * t), over_modes(F(i))])
def test_a_formula_does_not_rest_on_its_own_head(formula: sp.Expr) -> None:
    with pytest.raises(InputError, match="without the name that it defines"):
        define(F(t), formula, "F", "a circle")


def test_nor_by_way_of_another() -> None:
    define(G(t), F(t) + 1, "G", "of what comes later")
    with pytest.raises(InputError, match="without the name that it defines"):
        define(F(t), G(t) + 1, "F", "a circle")


def test_a_definition_that_comes_later_is_unfolded_too() -> None:
    define(F(t), eta * t, "F", "a time")
    define(G(t), F(t) + 1, "G", "one more")
    undefine(F(t))
    define(F(t), gamma * t, "F", "another time")
    assert unfold(G(t)) == gamma * t + 1
