"""A name stands for one symbol in all that a theorem says; to sympy, symbols with other assumptions are others."""

from __future__ import annotations

import pytest
import sympy as sp

from theory.assumptions.base import Assumption, Fact
from theory.catalogue import catalogue
from theory.checking.context import Context, StepError
from theory.checking.wellformed import check_well_formed
from theory.foundations.errors import InputError
from theory.language import definitions
from theory.language.definitions import L, kappa
from theory.language.symbols import A, N, c, eta, gamma, i, lam, over_modes, t
from theory.rules.rewriting import Algebra
from theory.statements.chain import check_chain, check_symbols
from theory.statements.theorem import Step, Theorem

OWN_T, OWN_ETA, OWN_INDEX = sp.Symbol("t"), sp.Symbol("eta", positive=True), sp.Symbol("i", integer=True)
DUMMY = sp.Dummy("i", integer=True, positive=True)
POSITIVE = sp.Lt(0, eta, evaluate=False)


def _conjecture(left: sp.Expr, right: sp.Expr, *facts: Fact) -> Theorem:
    return Theorem("own", "", "", "ours", "", (Assumption("own", "", facts),) if facts else (), left, (), ("<=", right))


@pytest.mark.parametrize(
    ("theorem", "says"),
    [
        (
            _conjecture(A**t, A**OWN_T),
            "of each name in theorem own, got `t` twice, once integer nonnegative and once without assumptions; use `ntkbounds.symbols.t`",
        ),
        (_conjecture(A * OWN_ETA, A, Fact(POSITIVE)), "`eta` twice, once positive and once nonnegative; use `ntkbounds.symbols.eta`"),
        (_conjecture(L(t), A * OWN_ETA), "`eta` twice"),  # the loss speaks of η once its name is opened
        (_conjecture(sp.Symbol("kappa"), kappa), "`kappa` twice"),  # and no longer of κ
        (_conjecture(sp.Sum(lam[i], (OWN_INDEX, 1, N)), A), "`i` twice"),
        (_conjecture(lam[i], A, Fact(sp.Le(1, lam[i], evaluate=False), ((OWN_INDEX, sp.Integer(1), N),))), "`i` twice"),
        (_conjecture(c[1], sp.IndexedBase("c")[2]), "`c` twice, once a sequence, real and once a sequence, without assumptions"),
        (_conjecture(c[1], sp.Symbol("c", real=True)), "`c` twice, once a sequence, real and once real"),
        (_conjecture(sp.Symbol("own", real=True), sp.Symbol("own", real=False)), "once real and once not real; declare it once"),
        (_conjecture(sp.Dummy("u", real=True), sp.Dummy("u", real=True)), "`u` twice"),
    ],
)
def test_two_symbols_with_one_name_are_refused(theorem: Theorem, says: str) -> None:
    for check in (check_symbols, check_chain):
        with pytest.raises(InputError) as caught:
            check(theorem)
        assert says in str(caught.value)


def test_a_step_of_the_chain_is_looked_at_too() -> None:
    steps = (Step(A + OWN_T - OWN_T + t, "=", Algebra()), Step(A + t + OWN_T, "<=", Algebra()), Step(A + t, "<=", Algebra()))
    theorem = Theorem("own", "", "", "ours", "", (), A + t, steps)
    with pytest.raises(InputError, match="`t` twice"):
        check_chain(theorem)


@pytest.mark.parametrize(
    "theorem",
    [
        _conjecture(sp.Sum(lam[DUMMY], (DUMMY, 1, N)), over_modes(lam[i]) + gamma),
        _conjecture(lam[i], A, Fact(sp.Le(lam[DUMMY], A, evaluate=False), ((DUMMY, sp.Integer(1), N),))),
        _conjecture(A**t, A ** sp.Symbol("t", nonnegative=True, integer=True)),
        _conjecture(OWN_T, sp.Symbol("own")),
        *catalogue().values(),
    ],
    ids=lambda theorem: theorem.id,
)
def test_bound_dummies_and_equal_symbols_are_fine(theorem: Theorem) -> None:
    check_symbols(theorem)


def test_a_definition_that_divides_by_zero_is_refused_where_it_would_cancel() -> None:
    """share = x/y by definition, and share · y = x: opened, both sides read x."""
    part, whole = (sp.Symbol(name, real=True) for name in ("part_of_it", "whole_of_it"))
    share = sp.Symbol("share_of_it", real=True)
    definitions.define(share, part / whole, "s", "a share")
    try:
        for facts, held in (((), False), ((Fact(sp.Lt(0, whole)),), True)):
            context = Context(facts, definitions.unfold)
            if held:
                check_well_formed(share * whole, context)
            else:
                with pytest.raises(StepError, match="whole_of_it > 0, by which it divides"):
                    check_well_formed(share * whole, context)
    finally:
        definitions.undefine(share)
