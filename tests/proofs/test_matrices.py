"""The files on matrices say what they should, and Coq accepts them on allowed axioms."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from ntkbounds.verification import proof_audit
from ntkbounds.verification.proof_ledger import folder, matrix_entry, status, stored_matrices
from proofs import by_hand
from proofs.by_hand import MATRICES, check_matrices, matrix_text, theorems_in
from proofs.check import PROVED, UNPROVED, Verdict, prove
from proofs.coq import ALLOWED_AXIOMS, Workshop, coq_version, forbidden, unexpected
from theory.catalogue import catalogue

needs_coq = pytest.mark.skipif(coq_version() is None, reason="Coq is not installed")

IN_RANGE = "(1 <= {0} <= N)%nat -> (1 <= {1} <= N)%nat ->"
SPECTRAL = """From NTK Require Import Library.
From Matrices Require Import Spectral.
Theorem again : forall (N : nat) (K : nat -> nat -> R),
  (forall i j : nat, {i_j} K i j = K j i) ->
  exists (U : nat -> nat -> R) (lam : nat -> R),
  ((forall k l : nat, {k_l} Sum 1 N (fun i => U i k * U i l) = if Nat.eqb k l then 1 else 0) /\\
   (forall i j : nat, {i_j} Sum 1 N (fun k => U i k * U j k) = if Nat.eqb i j then 1 else 0)) /\\
  (forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> lam j <= lam i) /\\
  (forall i j : nat, {i_j} K i j = Sum 1 N (fun k => lam k * U i k * U j k)).
Proof. exact spectral_theorem. Qed.
Print Assumptions again.
""".format(i_j=IN_RANGE.format("i", "j"), k_l=IN_RANGE.format("k", "l"))
KERNEL = """From NTK Require Import Library.
From Matrices Require Import Kernel.
Fixpoint r_ (N : nat) (K : nat -> nat -> R) (eta : R) (r : nat -> R) (t i : nat) : R :=
  match t with O => r i | S t => r_ N K eta r t i - eta * Sum 1 N (fun j => K i j * r_ N K eta r t j) end.
Theorem again : forall (N : nat) (K : nat -> nat -> R), (1 <= N)%nat ->
  (forall i j : nat, {i_j} K i j = K j i) ->
  (forall x : nat -> R, 0 <= Sum 1 N (fun i => Sum 1 N (fun j => x i * K i j * x j))) ->
  exists (U : nat -> nat -> R) (lam : nat -> R),
  (((forall k l : nat, {k_l} Sum 1 N (fun i => U i k * U i l) = if Nat.eqb k l then 1 else 0) /\\
    (forall i j : nat, {i_j} Sum 1 N (fun k => U i k * U j k) = if Nat.eqb i j then 1 else 0)) /\\
   (forall i j : nat, {i_j} K i j = Sum 1 N (fun k => lam k * U i k * U j k)) /\\
   (forall j : nat, (1 <= j <= N)%nat -> forall i : nat, (1 <= i <= j)%nat -> lam j <= lam i) /\\
   (forall k : nat, (1 <= k <= N)%nat -> 0 <= lam k)) /\\
  forall (t : nat) (eta gamma : R) (r reference : nat -> R), 0 <= eta -> 0 < gamma ->
  (forall k : nat, (1 <= k <= N)%nat -> 0 <= reference k) ->
  (forall i : nat, (1 <= i <= N)%nat ->
    Sum i N (fun j => Sum 1 N (fun i => U i j * r i) ^ 2) <= Sum i N (fun j => reference j)) ->
  eta * lam 1%nat <= 1 ->
  1 / 2 * gamma * Sum 1 N (fun i => r_ N K eta r t i ^ 2) <=
  1 / 2 * gamma * Sum 1 N (fun i => (1 - eta * lam i) ^ (2 * t) * reference i).
Proof.
  intros N K HN H P. destruct (T11_kernel N K HN H P) as [[U [lam S]] B]. exists U, lam. split; [exact S|exact (B U lam S)].
Qed.
Print Assumptions again.
""".format(i_j=IN_RANGE.format("i", "j"), k_l=IN_RANGE.format("k", "l"))


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workshop, list[Verdict]]:
    known, workshop = catalogue(), Workshop(tmp_path_factory.mktemp("matrices"))
    needed = [known[name] for name in MATRICES["Kernel"] if name in known]
    return workshop, list(prove(needed, known, workshop, {}))


@needs_coq
def test_every_file_is_proved_as_stored(found: tuple[Workshop, list[Verdict]]) -> None:
    workshop, theorems = found
    verdicts = check_matrices(theorems, workshop)
    assert {one.id: (one.verdict, one.reason) for one in verdicts} == dict.fromkeys(MATRICES, (PROVED, ""))
    assert list(proof_audit._matrices(verdicts)) == []
    modules = [*(f"Catalogue.{name}" for name in MATRICES["Kernel"][3:]), *(f"Matrices.{name}" for name in MATRICES)]
    assert list(proof_audit._checked_again(modules, workshop)) == []
    assert len(list(proof_audit._matrices([replace(one, source=one.source + "\n") for one in verdicts]))) == len(MATRICES)


@needs_coq
@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        (SPECTRAL, "lam j <= lam i", "lam i <= lam j"),
        (SPECTRAL, "then 1 else 0", "then 2 else 0"),
        (SPECTRAL, "lam k * U i k * U j k", "lam k * U k i * U k j"),
        (KERNEL, "- eta * Sum", "+ eta * Sum"),
        (KERNEL, "0 <= Sum 1 N (fun i => Sum", "0 <= 1 + Sum 1 N (fun i => Sum"),
        (KERNEL, "U i j * r i", "U j i * r i"),
        (KERNEL, "^ (2 * t) * reference i", "^ (2 * t + 1) * reference i"),
    ],
)
def test_a_theorem_says_what_it_should_and_no_more(found: tuple[Workshop, list[Verdict]], source: str, right: str, wrong: str) -> None:
    """Spelled out without any definition of ours but `Sum`, it is the same to Coq; with a change it is not."""
    workshop, theorems = found
    check_matrices(theorems, workshop)
    needs = tuple(MATRICES)
    said = workshop.check(workshop.folder / "wrong", "Again", source, needs)
    assert said.accepted, said.message
    assert said.axioms != ()
    assert set(said.axioms) <= ALLOWED_AXIOMS
    assert right in source
    assert not workshop.check(workshop.folder / "wrong", "Changed", source.replace(right, wrong), needs).accepted


@needs_coq
@pytest.mark.parametrize(
    ("name", "changes", "reason"),
    [
        ("Spectral", [("lam j <= lam i.", "lam i <= lam j.")], "Coq refuses line"),
        ("Spectral", [("Print Assumptions spectral_theorem.", "")], "does not show what spectral_theorem rests on"),
        ("Spectral", [("\nTheorem", "\nLemma easy : 0 = 1. Admitted.\nTheorem")], "it says Admitted"),
    ],
)
def test_a_file_that_is_not_proved_is_named(
    found: tuple[Workshop, list[Verdict]], monkeypatch: pytest.MonkeyPatch, name: str, changes: Sequence[tuple[str, str]], reason: str
) -> None:
    workshop, theorems = found
    changed = matrix_text(name)
    for before, after in changes:
        assert before in changed
        changed = changed.replace(before, after)
    monkeypatch.setattr(by_hand, "matrix_text", lambda each: changed if each == name else matrix_text(each))
    verdicts = {one.id: one for one in check_matrices(theorems, workshop)}
    assert [one.verdict for one in verdicts.values()] == [PROVED, UNPROVED, UNPROVED, UNPROVED]
    assert reason in verdicts[name].reason
    assert verdicts["Modes"].reason == "it needs Spectral, which is not proved"
    assert len(list(proof_audit._matrices(verdicts.values()))) == 3


@needs_coq
def test_a_bound_needs_its_theorem_of_the_catalogue(found: tuple[Workshop, list[Verdict]]) -> None:
    workshop, theorems = found
    without = [replace(one, verdict=UNPROVED) if one.id == "T3" else one for one in theorems]
    assert check_matrices(without, workshop)[-1].reason == "it needs T3, which is not proved"


@pytest.mark.parametrize("name", MATRICES)
def test_what_is_stored_is_of_todays_file(name: str) -> None:
    source, stored = matrix_text(name), stored_matrices()[name]
    assert not [*forbidden(source), *unexpected(source)]
    assert (stored["verdict"], stored["file"]) == (PROVED, hashlib.sha256(source.encode()).hexdigest()[:16])
    assert stored["theorems"] == theorems_in(source)
    assert set(stored["axioms"]) <= ALLOWED_AXIOMS


def test_every_file_is_listed_and_the_page_names_its_theorems() -> None:
    files = {Path(file.name).stem for file in folder().joinpath("matrices").iterdir() if file.name.endswith(".v")}
    assert files == set(MATRICES) == set(stored_matrices())
    page = folder().joinpath("STATUS.md").read_text(encoding="utf-8")
    for name in ("spectral_theorem", "kernel_spectrum", "kernel_loss", "flow_modes", "C1_kernel", "R2_kernel", "T3_kernel", "T11_kernel"):
        assert name in page
    content = json.loads(folder().joinpath("ledger.json").read_text(encoding="utf-8"))
    failed = matrix_entry(Verdict("Forms", UNPROVED, reason="Coq refuses line 3"))
    assert "Not proved: `matrices/Forms.v`; Coq refuses line 3." in status({**content, "matrices": [failed]})
