"""What Coq says of the catalogue, stored beside the proofs, so that `list` can show it without Coq.

An entry belongs to a statement, to the library of proofs and to the file that Coq accepted; a statement that has changed since is not
proved until Coq has seen it again.

Main names: `proof_of`, `standing`, `shown_verdict`, `counterexamples`, `entries`, `status`,
`stored_verdicts`, `stored_matrices`, `matrix_entry`, `folder`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from ntkbounds.verification.ledger import fingerprint, is_as_stored, ledger, sources, verdict_of
from proofs.by_hand import theorems_in
from proofs.check import PROVED, REFUTED, UNPROVED, Counterexample, Verdict
from proofs.coq import coq_version, library_hash
from theory.statements.theorem import Theorem

DERIVED = "DERIVED"
SCHEMA = 1


def folder() -> Traversable:
    """Where the proofs of the catalogue are: `lib`, `matrices`, `generated` and `ledger.json`."""
    return resources.files("proofs")


@cache
def _stored() -> Mapping[str, Any]:
    file = folder().joinpath("ledger.json")
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {"theorems": [], "matrices": []}


@cache
def _entries() -> Mapping[str, Mapping[str, Any]]:
    return {entry["id"]: entry for entry in _stored()["theorems"]}


def stored_verdicts() -> dict[str, tuple[str, str]]:
    """Verdict and hash of the statement of every theorem, by id."""
    return {name: (entry["verdict"], entry["statement"]) for name, entry in _entries().items()}


def stored_matrices() -> dict[str, Mapping[str, Any]]:
    """What is stored of the files on matrices, by name."""
    return {entry["id"]: entry for entry in _stored()["matrices"]}


def proof_of(theorem: Theorem) -> str:
    """PROVED or REFUTED if Coq accepted just this statement; otherwise UNPROVED."""
    entry = _entries().get(theorem.id)
    if entry is None or _stored().get("library") != library_hash():
        return UNPROVED
    return str(entry["verdict"]) if is_as_stored(theorem, entry, _stored().get("sources")) else UNPROVED


def standing(theorem: Theorem) -> str:
    """What stands behind a theorem besides instances: PROVED or REFUTED in Coq; DERIVED, by rules in Python alone; or nothing."""
    found = proof_of(theorem)
    if found != UNPROVED:
        return found
    return DERIVED if theorem.steps else ""


def shown_verdict(theorem: Theorem) -> str:
    """PROVED if Coq accepted it and no instance speaks against it; otherwise what `verify` stored."""
    found = verdict_of(theorem)
    return PROVED if proof_of(theorem) == PROVED and found != "REFUTED" else found


def counterexamples() -> dict[str, Counterexample]:
    """The stored counterexamples to false statements, by id."""
    return {
        name: Counterexample(entry["counterexample"], (entry["lhs"], entry["rhs"]))
        for name, entry in ledger().items()
        if entry["kind"] == "refuted" and entry["counterexample"]
    }


def status(content: Mapping[str, Any]) -> str:
    """What is proved, what is not and why, as Markdown, from the content of the stored file."""
    found = {verdict: [e for e in content["theorems"] if e["verdict"] == verdict] for verdict in (PROVED, REFUTED, UNPROVED)}
    proved, refuted, missing = ([entry["id"] for entry in found[verdict]] for verdict in (PROVED, REFUTED, UNPROVED))
    lines = [
        "# What Coq has checked",
        "",
        "Written by `ntkbounds prove --store` from `ledger.json`.",
        "",
        f"Proved ({len(proved)}): {', '.join(proved)}.",
        "",
        *_on_matrices(content["matrices"]),
        f"Refuted, being declared false ({len(refuted)}): {', '.join(refuted)}.",
        "",
        f"Not proved ({len(missing)}):",
        "",
        "| theorem | why not |",
        "| --- | --- |",
        *(f"| {entry['id']} | {entry['reason'].replace('|', '∣')} |" for entry in found[UNPROVED]),
    ]
    return "\n".join(lines) + "\n"


def _on_matrices(files: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Their lines on the page."""
    for entry in files:
        if entry["verdict"] == PROVED and entry["theorems"]:
            yield f"Proved by hand, on matrices, in `matrices/{entry['id']}.v`: {', '.join(entry['theorems'])}."
            yield ""
        elif entry["verdict"] != PROVED:
            yield f"Not proved: `matrices/{entry['id']}.v`; {entry['reason']}."
            yield ""


def matrix_entry(one: Verdict) -> dict[str, Any]:
    """What is stored of a file on matrices."""
    return {
        "id": one.id,
        "verdict": one.verdict,
        "file": hashlib.sha256(one.source.encode()).hexdigest()[:16],
        "theorems": theorems_in(one.source),
        "axioms": list(one.axioms),
        "reason": one.reason,
    }


def entries(verdicts: Iterable[Verdict], known: Mapping[str, Theorem], matrices: Iterable[Verdict]) -> dict[str, Any]:
    """The content of the stored file: what Coq said of the theorems, and of the files on matrices."""
    found = [
        {
            "id": one.id,
            "verdict": one.verdict,
            "fingerprint": fingerprint(known[one.id]),
            "statement": one.statement,
            "file": hashlib.sha256(one.source.encode()).hexdigest()[:16] if one.verdict != UNPROVED else "",
            "axioms": list(one.axioms),
            "reason": one.reason,
        }
        for one in verdicts
    ]
    by_hand = [matrix_entry(one) for one in matrices]
    about = {"schema": SCHEMA, "coq": coq_version(), "library": library_hash(), "sources": sources()}
    return about | {"theorems": found, "matrices": by_hand}
