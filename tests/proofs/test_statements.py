"""What is not said in Coq, because Coq would take it for something else."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sympy as sp

from proofs.statements import terms
from proofs.statements.statement import Statement
from proofs.statements.terms import Unprintable
from theory.catalogue import catalogue
from theory.language.symbols import N, c, i, lam


def test_a_difference_that_may_be_negative_is_not_said() -> None:
    theorem = catalogue()["R3.gain_upper"]
    open_ended = replace(theorem, assumptions=tuple(a for a in theorem.assumptions if a.name != "multiplicity"))
    with pytest.raises(Unprintable, match="may be negative"):
        Statement(open_ended).text  # noqa: B018


def test_an_index_that_would_be_taken_for_another_symbol_is_not_said() -> None:
    hidden = sp.Dummy("i", integer=True, positive=True)
    with pytest.raises(Unprintable, match="two symbols i"):
        terms.real(sp.Sum(lam[hidden] * c[i], (hidden, 1, N)))
    assert terms.real(sp.Sum(lam[hidden], (hidden, 1, N))) == "(Sum 1 N (fun i => (lam i)))"


def test_two_symbols_with_one_name_in_coq_are_not_said() -> None:
    one, other = sp.Symbol("x'", nonnegative=True), sp.Symbol("x_", nonnegative=True)
    theorem = replace(catalogue()["A4"], start=one, steps=(), claim_without_chain=("<=", one + other))
    with pytest.raises(Unprintable, match="two symbols x_"):
        Statement(theorem).text  # noqa: B018


def test_the_number_of_modes_is_spoken_of() -> None:
    assert ("N", "nat") in Statement(catalogue()["R1"]).binders
