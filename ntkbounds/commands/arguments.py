r"""Which theorems the arguments of a command name: ids of the catalogue, and files of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ntkbounds.verification.theorem_files import find_theorem, load_new
from theory.catalogue import catalogue
from theory.statements.theorem import Theorem


def chosen_theorems(what: Sequence[str]) -> tuple[list[Theorem], dict[str, Theorem], dict[str, Path]]:
    """The theorems that the arguments name, all theorems that these may cite, and the files that some come from, by id."""
    known = dict(catalogue())
    if not what:
        return list(known.values()), known, {}
    chosen: list[Theorem] = []
    files: dict[str, Path] = {}
    for name in dict.fromkeys(what):
        if name.endswith(".py") or "/" in name:
            own = load_new(Path(name), known, files)
            known.update({theorem.id: theorem for theorem in own})
            chosen += own
        else:
            chosen += find_theorem(name, known)
    return list(dict.fromkeys(chosen)), known, files
