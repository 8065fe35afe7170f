"""What is printed is accepted by Coq if it is right, and refused if it is not."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ntkbounds.verification import proof_audit
from ntkbounds.verification.proof_ledger import counterexamples, folder, proof_of, shown_verdict, standing, status, stored_verdicts
from proofs.check import PROVED, REFUTED, UNPROVED, prove, source_of, statement_hash
from proofs.coq import ALLOWED_AXIOMS, LIBRARY, Workshop, axioms_in, coq_version, forbidden, library_text
from proofs.refusals import WRONG
from proofs.statements.dynamics import dynamics_source
from proofs.statements.terms import Unprintable, coq_name
from theory.catalogue import catalogue
from theory.rules.citing import Cite

needs_coq = pytest.mark.skipif(coq_version() is None, reason="Coq is not installed")


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("proofs"))


@needs_coq
def test_a_theorem_and_what_it_cites_are_proved(workshop: Workshop) -> None:
    known = catalogue()
    found = {one.id: one for one in prove([known["R1"], known["X4"]], known, workshop, counterexamples())}
    assert {name: one.verdict for name, one in found.items()} == {"D1": PROVED, "R1": PROVED, "X4": REFUTED}
    assert set(found["R1"].axioms) <= ALLOWED_AXIOMS
    assert found["R1"].axioms != ()  # the real numbers are not free of axioms: an empty list would mean that none was read


@needs_coq
@pytest.mark.parametrize("label", WRONG)
def test_a_wrong_chain_is_refused(label: str, workshop: Workshop) -> None:
    name, change = WRONG[label]
    known = dict(catalogue())
    known[name] = change(known[name])
    found = {one.id: one for one in prove([known[name]], known, workshop, {}, derived=False)}
    assert found[name].verdict == UNPROVED
    assert found[name].reason


@needs_coq
def test_a_refutation_whose_sides_are_exchanged_is_refused(workshop: Workshop) -> None:
    known, stored = catalogue(), counterexamples()["X15"]
    exchanged = replace(stored, sides=stored.sides[::-1])
    verdicts = [next(prove([known["X15"]], known, workshop, {"X15": one})).verdict for one in (stored, exchanged)]
    assert verdicts == [REFUTED, UNPROVED]


@pytest.mark.parametrize("label", WRONG)
def test_a_wrong_chain_is_another_one(label: str) -> None:
    name, change = WRONG[label]
    before, after = catalogue()[name], change(catalogue()[name])
    assert [step.expression for step in before.steps] != [
        step.expression for step in after.steps
    ] or before.assumptions != after.assumptions


@needs_coq
def test_a_refused_step_is_named_with_its_rule(workshop: Workshop) -> None:
    name, change = WRONG["R1 with A/3 for A/2"]
    known = dict(catalogue())
    known[name] = change(known[name])
    reason = {one.id: one for one in prove([known[name]], known, workshop, {}, derived=False)}[name].reason
    assert reason.startswith("step 3 (algebra): Coq refuses it")


@needs_coq
def test_what_cites_a_theorem_that_is_not_proved_is_not_proved(workshop: Workshop) -> None:
    known = dict(catalogue())
    known["R1"] = replace(known["R1"], assumptions=known["R1"].assumptions[:1])
    found = {one.id: one for one in prove([known["R2"]], known, workshop, {})}
    assert found["R2"].reason == "it cites R1, which is not proved"


def test_what_cites_itself_or_nothing_is_not_proved() -> None:
    known = dict(catalogue())
    circle = replace(known["R2"], id="circle", steps=(replace(known["R2"].steps[0], rule=Cite("circle")), *known["R2"].steps[1:]))
    nothing = replace(circle, id="nothing", steps=(replace(circle.steps[0], rule=Cite("absent")), *circle.steps[1:]))
    known |= {"circle": circle, "nothing": nothing}
    reasons = {one.id: one.reason for one in prove([circle, nothing], known, None, {})}
    assert reasons["circle"] == "it cites circle, which is not there or rests on circle itself"
    assert reasons["nothing"] == "it cites absent, which is not there or rests on nothing itself"


def test_every_axiom_is_read() -> None:
    said = """Axioms:
mine : False
ClassicalDedekindReals.sig_forall_dec :
  forall P : nat -> Prop, {n : nat | ~ P n} + {forall n : nat, P n}
other.one
  : 0 = 1
Closed under the global context
"""
    assert axioms_in(said) == ("ClassicalDedekindReals.sig_forall_dec", "mine", "other.one")
    assert axioms_in("Closed under the global context\n") == ()


@needs_coq
def test_an_axiom_in_a_file_is_seen(workshop: Workshop) -> None:
    assert workshop.prepare(dynamics_source()).accepted
    source = "From NTK Require Import Library.\nAxiom mine : 0 = 1.\nTheorem it : 0 = 1. exact mine. Qed.\nPrint Assumptions it.\n"
    assert "mine" in workshop.check(workshop.catalogue, "It", source, ("Library",)).axioms
    assert forbidden(source) == ["Axiom"]


def test_words_that_prove_nothing_are_found() -> None:
    assert forbidden("Lemma x : False. Admitted.") == ["Admitted"]
    assert forbidden("Axiom x : False.") == ["Axiom"]
    assert forbidden("Unset Guard Checking.") != []
    assert forbidden("(* Admitted *) Lemma x : True. exact I. Qed.") == []


@pytest.mark.parametrize("name", LIBRARY)
def test_the_library_proves_what_it_says(name: str) -> None:
    assert forbidden(library_text(name)) == []


@pytest.mark.parametrize("name", ["D1", "R1", "T3", "C4", "R10"])
def test_the_stored_file_is_what_is_printed(name: str) -> None:
    known = catalogue()
    stored = folder().joinpath("generated", f"{coq_name(name)}.v").read_text(encoding="utf-8")
    assert stored == source_of(known[name], known, counterexamples().get(name))
    assert folder().joinpath("generated", "Dynamics.v").read_text(encoding="utf-8") == dynamics_source()


def test_the_ledger_is_of_todays_statements() -> None:
    stored = stored_verdicts()
    assert sorted(stored) == sorted(catalogue())
    for name, theorem in catalogue().items():
        verdict, statement = stored[name]
        if verdict != UNPROVED:
            assert statement == statement_hash(theorem), name


def test_there_are_as_many_proofs_as_files() -> None:
    stored = stored_verdicts()
    accepted = [name for name, (verdict, _) in stored.items() if verdict != UNPROVED]
    files = {Path(file.name).stem for file in folder().joinpath("generated").iterdir() if file.name.endswith(".v")}
    assert files == {*map(coq_name, accepted), "Dynamics"}


def test_the_status_page_is_of_the_ledger() -> None:
    content = json.loads(folder().joinpath("ledger.json").read_text(encoding="utf-8"))
    assert folder().joinpath("STATUS.md").read_text(encoding="utf-8") == status(content)


def test_what_is_promised_is_proved() -> None:
    """T3 first of all; what `proofs/README.md` does not list as missing."""
    verdicts = {name: verdict for name, (verdict, _) in stored_verdicts().items()}
    promised = [
        "D1",
        "D2",
        "D4",
        "C1",
        "C2",
        "C3",
        "C4",
        "A1",
        "A2",
        "A4",
        "A5",
        "A7",
        "A9",
        "A10",
        "A11",
        "R1",
        "R2",
        "R3",
        "R4",
        "R5",
        "R7",
        "R7.classical",
        "R8",
        "R9",
        "R10",
        "R12",
        "T1",
        "T2",
        "T3",
        "T5",
        "T7",
        "T8",
        "T9",
        "T10",
        "T13",
        "F1",
        "F3",
        "F4",
        "G2",
        "G3",
        "Q1.lower",
        "Q1.upper",
        "Q2.lower",
        "Q2.upper",
    ]
    assert {name: verdicts[name] for name in promised} == dict.fromkeys(promised, PROVED)
    assert list(verdicts.values()).count(PROVED) >= 150
    for name, theorem in catalogue().items():
        assert (verdicts[name] == REFUTED) == (theorem.kind == "refuted")


def test_a_proof_is_shown_as_long_as_the_statement_is_what_was_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    known = catalogue()
    assert (proof_of(known["R1"]), standing(known["R1"]), shown_verdict(known["R1"])) == (PROVED, PROVED, PROVED)
    assert standing(known["K1"]) == "DERIVED"
    assert shown_verdict(known["X1"]) == "REFUTED"
    stronger = replace(known["R1"], assumptions=known["R1"].assumptions[:1])
    monkeypatch.setattr("ntkbounds.verification.proof_ledger.sources", lambda: "others")
    assert proof_of(known["R1"]) == PROVED
    assert proof_of(stronger) == UNPROVED


def test_a_statement_without_derivation_or_counterexample_is_not_printed() -> None:
    known = catalogue()
    with pytest.raises(Unprintable, match="no counterexample"):
        source_of(known["X1"], known)


@needs_coq
def test_the_audit_speaks_up(workshop: Workshop) -> None:
    known = catalogue()
    found = list(prove([known["D1"]], known, workshop, {}))
    stored = {f"proofs/generated/{file.name}" for file in folder().joinpath("generated").iterdir()} - {"proofs/generated/Dynamics.v"}
    others = stored - {"proofs/generated/D1.v"}
    assert {line.split()[0] for line in proof_audit._files(found)} == others  # those that were not asked for
    assert {line.split()[0] for line in proof_audit._files([replace(found[0], source="other")])} == stored
    assert list(proof_audit._verdicts(found)) == []
    assert list(proof_audit._verdicts([replace(found[0], verdict=UNPROVED)])) != []
    assert list(proof_audit._words()) == []
    assert list(proof_audit._checked_again(["Catalogue.D1"], workshop)) == []
    assert list(proof_audit._checked_again(["Catalogue.D2"], workshop)) != []  # there is no such file yet
