"""What Coq says of the files on matrices, which are written by hand: the spectral theorem, and bounds for every kernel matrix.

Main names: `MATRICES`, `matrix_text`, `check_matrices`, `theorems_in`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from importlib import resources

from proofs.check import PROVED, UNPROVED, Verdict, shortened
from proofs.coq import ALLOWED_AXIOMS, LIBRARY, Workshop, forbidden
from proofs.statements.terms import coq_name

MATRICES = {
    "Forms": ("Library",),
    "Spectral": ("Library", "Forms"),
    "Modes": ("Library", "Spectral", "Dynamics"),
    "Kernel": ("Library", "Modes", "Dynamics", "C1", "R2", "T3", "T11"),
}
"""The files of `proofs/matrices`, each after those that it needs, with what it needs."""
_THEOREM = re.compile(r"^Theorem (\w+)", re.MULTILINE)


def matrix_text(name: str) -> str:
    """A file on matrices."""
    return resources.files("proofs").joinpath("matrices", f"{name}.v").read_text(encoding="utf-8")


def theorems_in(source: str) -> list[str]:
    """The names of the theorems of a file; lemmas are not among them."""
    return _THEOREM.findall(source)


def check_matrices(found: Iterable[Verdict], workshop: Workshop) -> list[Verdict]:
    """The verdicts of the files on matrices.

    Args:
        found: of the theorems of the catalogue, which Coq has checked in the same workshop.
        workshop: where Coq checks.
    """
    accepted = {*LIBRARY, "Dynamics", *(coq_name(one.id) for one in found if one.verdict == PROVED)}
    verdicts = []
    for name in MATRICES:
        verdict = _verdict(name, accepted, workshop)
        verdicts.append(verdict)
        if verdict.verdict == PROVED:
            accepted.add(name)
        else:
            accepted.discard(name)
    return verdicts


def _verdict(name: str, accepted: Collection[str], workshop: Workshop) -> Verdict:
    source = matrix_text(name)
    unshown = [each for each in theorems_in(source) if f"\nPrint Assumptions {each}.\n" not in source]
    missing = [need for need in MATRICES[name] if need not in accepted]
    if words := forbidden(source):
        reason = f"it says {', '.join(words)}"
    elif unshown:
        reason = f"it does not show what {unshown[0]} rests on"
    elif missing:
        reason = f"it needs {missing[0]}, which is not proved"
    else:
        outcome = workshop.check(workshop.matrices, name, source, MATRICES[name])
        beyond = [axiom for axiom in outcome.axioms if axiom not in ALLOWED_AXIOMS]
        reason = "" if outcome.accepted else f"Coq refuses line {outcome.line}: {shortened(outcome.message)}"
        reason = reason or (f"it rests on {', '.join(beyond)}" if beyond else "")
        return Verdict(name, UNPROVED if reason else PROVED, axioms=outcome.axioms, reason=reason, source=source)
    return Verdict(name, UNPROVED, reason=reason, source=source)
