"""False theorems that were once said to be proved: the statement in Coq meant something else than the one shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sympy as sp

from proofs.check import UNPROVED, Verdict, prove, source_of
from proofs.coq import forbidden, library_hash, unexpected
from proofs.statements import terms
from proofs.statements.statement import Statement
from proofs.statements.terms import Unprintable
from theory.assumptions.base import Assumption, Fact
from theory.catalogue import catalogue
from theory.language.symbols import N, c, eta, gamma, i, t
from theory.rules.rewriting import Algebra
from theory.rules.sums import MoreTerms
from theory.statements.theorem import Step, Theorem

_k = sp.Symbol("k", integer=True, nonnegative=True)
_any, _negative = sp.Symbol("anywhere", integer=True), sp.Symbol("before", integer=True, negative=True)
_first, _second = (sp.Symbol(name, integer=True, positive=True) for name in ("first_of_two", "second_of_two"))
_even = sp.Symbol("i", integer=True, positive=True, even=True)


def theorem(start: sp.Expr, relation: str, end: sp.Expr, *facts: Fact, rule: object = None) -> Theorem:
    assumed = (Assumption("assumed", "something", tuple(facts)),) if facts else ()
    step = Step(end, relation, rule or MoreTerms())  # type: ignore[arg-type]
    return Theorem(
        id="attack", name="an attack", meaning="none", source="ours", reference="none", assumptions=assumed, start=start, steps=(step,)
    )


OTHER_MEANING = {
    "a sum to t − 1 that is empty at t = 0": theorem(sp.Sum(eta, (_k, 0, 0)), "<=", sp.Sum(eta, (_k, 0, t - 1))),
    "a fact for all k to t − 1": theorem(eta, "<=", gamma, Fact(sp.Le(eta, gamma, evaluate=False), ((_k, sp.Integer(0), t - 1),))),
    "an integer that may be negative": theorem(sp.Sum(eta, (i, _any + 1, N)), "<=", sp.Sum(eta, (i, 1, N))),
    "a negative integer": theorem(sp.Sum(eta, (i, _negative + 1, N)), "<=", sp.Sum(eta, (i, 1, N))),
    "a relation of differences": theorem(
        sp.Sum(eta * c[1] ** 2, (i, 1, _first)),
        "<=",
        sp.Sum(eta * c[1] ** 2, (i, 1, N)),
        Fact(sp.Lt(N - _second, N - _first, evaluate=False)),
    ),
    "an index of a fact, free in the claim": theorem(
        eta * _even,
        "=",
        eta * i,
        Fact(sp.Le(0 * eta, eta * _even, evaluate=False), ((_even, sp.Integer(1), N),)),
        rule=Algebra(),
    ),
}


@pytest.mark.parametrize("label", OTHER_MEANING)
def test_what_would_mean_something_else_in_coq_is_not_printed(label: str) -> None:
    with pytest.raises(Unprintable):
        assert not Statement(OTHER_MEANING[label]).text


def unchecked(*attacks: Theorem) -> list[Verdict]:
    """What is said of them before Coq sees anything."""
    known = {**catalogue(), **{attack.id: attack for attack in attacks}}
    return [one for one in prove(attacks, known, None, {}) if one.id in {attack.id for attack in attacks}]


@pytest.mark.parametrize("label", OTHER_MEANING)
def test_nor_does_it_come_to_a_proof(label: str) -> None:
    (found,) = unchecked(OTHER_MEANING[label])
    assert found.verdict == UNPROVED
    assert found.reason


def test_a_derivation_that_the_rules_refuse_does_not_reach_coq() -> None:
    (found,) = unchecked(theorem(eta, "=", gamma, rule=Algebra()))
    assert found.reason.startswith("its derivation is not accepted: ")


def test_the_words_of_a_theorem_are_not_said_to_coq() -> None:
    words = 'x *) Notation "x = y" := (@eq _ x x) (at level 70, no associativity) : type_scope. (*'
    attack = replace(catalogue()["R1"], name=words, meaning=words, reference=words)
    assert "Notation" not in source_of(attack, catalogue())


@pytest.mark.parametrize(
    "source",
    [
        'Goal True. try fail "(*". exact I. Qed. Axiom x : False. Goal True. try fail "*)". exact I. Qed.',
        "Module Classical_Prop.",
        "Ltac alg := x.",
    ],
)
def test_files_that_could_pass_for_another_are_refused(source: str) -> None:
    assert forbidden(source) or unexpected(source)


def test_two_theorems_of_one_file_are_told_apart() -> None:
    good = catalogue()["R1"]
    found = unchecked(replace(good, id="race.x"), replace(good, id="race_x"), replace(good, id="R1_flow"), replace(good, id="Dynamics"))
    assert len(found) == 4
    assert all("give it another id" in one.reason for one in found)


def test_a_printer_that_has_changed_has_proved_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hash of what is stored covers the printer of statements."""
    before = library_hash()
    source = terms.__file__
    monkeypatch.setattr("pathlib.Path.read_text", lambda self, **_: "changed" if str(self) == source else self.read_bytes().decode())
    assert library_hash() != before
