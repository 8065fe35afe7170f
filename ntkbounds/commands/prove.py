"""`ntkbounds prove`: statements and proofs in Coq, printed from the derivations, and what Coq says of them."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from ntkbounds.commands.arguments import chosen_theorems
from ntkbounds.commands.exit_codes import DONE, FAILED
from ntkbounds.verification.proof_audit import complaints
from ntkbounds.verification.proof_ledger import counterexamples, entries, folder, status
from proofs.by_hand import check_matrices
from proofs.check import PROVED, UNPROVED, Verdict, prove
from proofs.coq import LIBRARY, Workshop, coq_version, how_to_install, library_text
from proofs.statements.dynamics import dynamics_source
from proofs.statements.terms import coq_name
from theory.foundations.errors import InputError


def run(options: argparse.Namespace) -> int:
    """Print and check the proofs of the theorems that the command line names, and return the exit code.

    DONE if Coq accepted what was named, statements declared false as refuted; FAILED if not, also because there is no Coq to ask.
    With nothing named, what is known to be unproved is no failure: `--check` compares with what is stored.

    Raises:
        InputError: an unknown theorem, or --store for some theorems only.
    """
    if options.store and options.what:
        raise InputError("--store alone, for all of the catalogue", " ".join(options.what), "name none: the proofs of all others would go")
    chosen, known, _ = chosen_theorems(options.what)
    version, place = coq_version(), Path(options.out)
    workshop = Workshop(place) if version is not None else None
    if version is None:
        print(f"Coq is not installed, so nothing is proved. {how_to_install()}. The files are in {place}.", file=sys.stderr)
    found: list[Verdict] = []
    for verdict in prove(chosen, known, workshop, counterexamples(), options.jobs):
        found.append(verdict)
        if workshop is None:
            _write(place, verdict)
        print(_line(verdict, checked=version is not None), flush=True)
    if workshop is None:
        return FAILED
    if options.store:
        store(found, entries(found, known, check_matrices(found, workshop)))
    problems = complaints(found, known, workshop) if options.check else []
    for problem in problems:
        print(problem, file=sys.stderr)
    wanted = {theorem.id for theorem in chosen}
    count = {kind: sum(one.verdict == kind for one in found if one.id in wanted) for kind in (PROVED, "REFUTED", UNPROVED)}
    print(f"Coq {version}: {count[PROVED]} proved, {count['REFUTED']} refuted, {count[UNPROVED]} not")
    return FAILED if problems or (options.what and count[UNPROVED]) else DONE


def _line(verdict: Verdict, *, checked: bool) -> str:
    if not checked and not verdict.reason:
        return f"{verdict.id}  written, not checked"
    return f"{verdict.id}  {verdict.verdict}" + (f"  {verdict.reason}" if verdict.reason else "")


def _write(place: Path, verdict: Verdict) -> None:
    """The files, where there is no Coq to check them."""
    for name in LIBRARY:
        (place / "lib").mkdir(parents=True, exist_ok=True)
        (place / "lib" / f"{name}.v").write_text(library_text(name), encoding="utf-8")
    (place / "generated").mkdir(parents=True, exist_ok=True)
    (place / "generated" / "Dynamics.v").write_text(dynamics_source(), encoding="utf-8")
    if verdict.source:
        (place / "generated" / f"{coq_name(verdict.id)}.v").write_text(verdict.source, encoding="utf-8")


def store(found: list[Verdict], content: dict[str, object]) -> None:
    """Keep the accepted files, and what Coq said, beside the library.

    Raises:
        InputError: the package is not a folder that can be written.
    """
    home = folder()
    if not isinstance(home, Path):
        raise InputError("a checkout of the repository, for --store", str(home), "run it there")
    generated = home / "generated"
    kept = {f"{coq_name(one.id)}.v": one.source for one in found if one.verdict != UNPROVED} | {"Dynamics.v": dynamics_source()}
    for old in generated.glob("*.v"):
        if old.name not in kept:
            old.unlink()
    for name, source in kept.items():
        (generated / name).write_text(source, encoding="utf-8")
    (home / "ledger.json").write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    (home / "STATUS.md").write_text(status(content), encoding="utf-8")
