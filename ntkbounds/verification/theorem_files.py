"""A user's own theorems: a Python file with `Theorem` objects, exactly as the catalogue's modules have them.

Main names: `load_theorems`, `load_new`, `own_theorems`, `find_theorem`.
"""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType

from theory.catalogue import catalogue, theorems_in
from theory.foundations.errors import InputError
from theory.foundations.user_files import LOADING, run_file
from theory.language.meanings import keep_meanings
from theory.statements.theorem import Theorem


def find_theorem(name: str, known: Mapping[str, Theorem]) -> list[Theorem]:
    """The theorem with this id and its variants (R3 also gives R3.strict); raises InputError with a suggestion if there is none."""
    found = [theorem for key, theorem in known.items() if key == name or key.startswith(name + ".")]
    if not found:
        raise did_you_mean(name, known, "the id of a theorem or a Python file")
    return found


def did_you_mean(name: str, known: Mapping[str, Theorem], expected: str) -> InputError:
    """What to raise for an id that is not there, with the nearest ones."""
    close = difflib.get_close_matches(str(name).upper(), known, n=3, cutoff=0.3)
    remedy = f"did you mean {' or '.join(close)}? `ntkbounds list` shows all" if close else "`ntkbounds list` shows all ids"
    return InputError(expected, repr(name), remedy)


def load_theorems(path: Path, limit: float = LOADING, *, watched: bool = True) -> list[Theorem]:
    """The theorems that a file declares itself (imported ones are left out); names keep their meaning for them, whatever later files do.

    Args:
        path: the file; `theory.foundations.user_files` says how it is run.
        limit: seconds that it may take.
        watched: whether it is run in a process of its own first.

    Raises:
        InputError: no such file, not Python, an exception while it runs, one that ends or crashes the process or does not end in time, no
            `Theorem` in it, or two with one id.
    """
    module = run_file(path, "_theorems_", limit=limit, watched=watched)
    imported = {id(theorem) for other in list(sys.modules.values()) if _is_catalogue(other) for theorem in theorems_in(other)}
    found = [theorem for theorem in theorems_in(module) if id(theorem) not in imported]
    if not found:
        raise InputError("at least one Theorem at the top level", f"none in {path}", "see examples/ in the repository")
    twice = next((a.id for place, a in enumerate(found) if a.id in {b.id for b in found[:place]}), None)
    if twice is not None:
        raise InputError(f"ids that differ in {path}", f"two theorems {twice}", "give one of them another id")
    keep_meanings(found)
    return found


def own_theorems(given: Iterable[Theorem | str | os.PathLike[str]]) -> list[Theorem]:
    """Theorems, and those that files declare, in this order.

    Raises:
        InputError: as `load_theorems`, or two theorems with one id, one of the catalogue's counted.
    """
    files: dict[str, Path] = {}
    found: list[Theorem] = []
    for one in given:
        if isinstance(one, Theorem):
            if catalogue().get(one.id) is not one:
                require_new_id(one, {**catalogue(), **{other.id: other for other in found}}, files, "the theorems")
            found.append(one)
        else:
            found += load_new(Path(one), {**catalogue(), **{other.id: other for other in found}}, files)
    return found


def load_new(path: Path, known: Mapping[str, Theorem], files: dict[str, Path]) -> list[Theorem]:
    """The theorems of a file, none of which may have the id of a known one; notes in `files` where each is from."""
    own = load_theorems(path)
    for theorem in own:
        require_new_id(theorem, known, files, str(path))
    files.update({theorem.id: path for theorem in own})
    return own


def require_new_id(theorem: Theorem, known: Mapping[str, Theorem], files: Mapping[str, Path], where: str) -> None:
    """Refuse a theorem with the id of a known one; `files` says where those are from that are not in the catalogue."""
    if theorem.id in known:
        taken = "the catalogue does" if theorem.id in catalogue() else f"{files.get(theorem.id, 'another theorem')} does"
        raise InputError(f"ids that {taken} not use", f"{theorem.id} in {where}", "give your theorem another id")


def _is_catalogue(module: object) -> bool:
    return isinstance(module, ModuleType) and module.__name__.startswith("theory.theorems.")
