"""Whether the stored proofs are what they say: the files, the verdicts, the axioms, an independent checker, wrong chains, and the
statements, read again.

Main name: `complaints`.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ntkbounds.verification.proof_ledger import folder, matrix_entry, stored_matrices, stored_verdicts
from ntkbounds.verification.reading_in_coq import differences_in_coq
from ntkbounds.verification.round_trip import complaints as complaints_of
from proofs.by_hand import check_matrices
from proofs.check import PROVED, UNPROVED, Verdict, source_of
from proofs.coq import LIBRARY, Workshop, forbidden, library_text
from proofs.refusals import WRONG
from proofs.statements.dynamics import dynamics_source
from proofs.statements.terms import Unprintable, coq_name
from theory.checking.context import StepError
from theory.statements.theorem import Theorem


def complaints(found: Sequence[Verdict], known: Mapping[str, Theorem], workshop: Workshop) -> list[str]:
    """What is wrong with the stored proofs, one line each."""
    accepted = [one for one in found if one.verdict != UNPROVED]
    matrices = check_matrices(found, workshop)
    modules = [f"Catalogue.{coq_name(one.id)}" for one in accepted] + [f"Matrices.{one.id}" for one in matrices if one.verdict == PROVED]
    return [
        *_files(accepted),
        *_verdicts(found),
        *_matrices(matrices),
        *_words(),
        *_checked_again(modules, workshop),
        *_accepted_wrongly(known, workshop),
        *_said_otherwise(found, known, workshop),
    ]


def _files(accepted: Iterable[Verdict]) -> Iterator[str]:
    """Every accepted file is the one that is stored, and nothing else is."""
    generated = folder().joinpath("generated")
    printed = {f"{coq_name(one.id)}.v": one.source for one in accepted} | {"Dynamics.v": dynamics_source()}
    stored = {file.name: file.read_text(encoding="utf-8") for file in generated.iterdir() if file.name.endswith(".v")}
    for name in sorted(printed.keys() | stored.keys()):
        if printed.get(name) != stored.get(name):
            yield f"proofs/generated/{name} is not what is printed today: run `ntkbounds prove --store`"


def _verdicts(found: Iterable[Verdict]) -> Iterator[str]:
    stored = stored_verdicts()
    for one in found:
        if stored.get(one.id) != (one.verdict, one.statement if one.verdict != UNPROVED else stored.get(one.id, ("", ""))[1]):
            yield f"proofs/ledger.json has another verdict of {one.id}: run `ntkbounds prove --store`"


def _matrices(found: Iterable[Verdict]) -> Iterator[str]:
    """Every file on matrices is proved, and is the one of which that is stored."""
    stored = stored_matrices()
    for one in found:
        if one.reason:
            yield f"proofs/matrices/{one.id}.v is not proved: {one.reason}"
        elif stored.get(one.id) != matrix_entry(one):
            yield f"proofs/ledger.json has another proofs/matrices/{one.id}.v: run `ntkbounds prove --store`"


def _words() -> Iterator[str]:
    for name in LIBRARY:
        if words := forbidden(library_text(name)):
            yield f"proofs/lib/{name}.v says {', '.join(words)}"


def _checked_again(modules: Sequence[str], workshop: Workshop) -> Iterator[str]:
    """Coq's independent checker, on the library and on other files of ours."""
    every = [*(f"NTK.{name}" for name in LIBRARY), "Catalogue.Dynamics", *modules]
    norec = [part for module in every for part in ("-norec", module)]
    done = subprocess.run(["coqchk", "-silent", "-o", *workshop.names, *norec], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        yield f"coqchk refuses the proofs: {' '.join((done.stdout + done.stderr).split())[-300:]}"


def _accepted_wrongly(known: Mapping[str, Theorem], workshop: Workshop) -> Iterator[str]:
    """Wrong chains that get through."""
    for number, (label, (name, change)) in enumerate(WRONG.items()):
        wrong = change(known[name])
        try:
            source = source_of(wrong, known)
        except (Unprintable, StepError):  # a rule may refuse its sides while the proof is printed
            continue
        needs = ("Library", "Dynamics", *map(coq_name, wrong.cites))
        if workshop.check(workshop.folder / "wrong", f"Wrong_{number}", source, needs).accepted:
            yield f"a wrong chain is accepted: {label}"


def _said_otherwise(found: Iterable[Verdict], known: Mapping[str, Theorem], workshop: Workshop) -> Iterator[str]:
    """Statements that our reader, or Coq, reads otherwise than the judge does."""
    stated = [known[one.id] for one in found if one.statement]
    for theorem in stated:
        yield from complaints_of(theorem)
    yield from differences_in_coq(stated, workshop.folder)
