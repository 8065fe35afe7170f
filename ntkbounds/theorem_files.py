"""A user's own theorems: a Python file with `Theorem` objects, exactly as the catalogue's modules have them.

Main names: `load_theorems`, `find_theorem`.
"""

from __future__ import annotations

import difflib
import importlib.util
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

from theory.errors import InputError
from theory.theorem import Theorem
from theory.theorems import theorems_in


def find_theorem(name: str, known: Mapping[str, Theorem]) -> list[Theorem]:
    """The theorem with this id and its variants (R3 also gives R3.strict); raises InputError with a suggestion if there is none."""
    found = [theorem for key, theorem in known.items() if key == name or key.startswith(name + ".")]
    if not found:
        close = difflib.get_close_matches(name.upper(), known, n=3, cutoff=0.3)
        raise InputError(
            "the id of a theorem or a Python file",
            repr(name),
            f"did you mean {' or '.join(close)}? `ntkbounds list` shows all" if close else "`ntkbounds list` shows all ids",
        )
    return found


def load_theorems(path: Path) -> list[Theorem]:
    """The theorems that a file declares itself (imported ones are left out).

    Raises:
        InputError: no such file, not Python, an exception while it runs, or no `Theorem` in it.
    """
    if not path.is_file():
        raise InputError("a Python file with theorems", f"{path}, which is no file", "check the path")
    spec = importlib.util.spec_from_file_location(f"_theorems_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise InputError("a Python file (.py)", str(path), "rename it")
    module = ModuleType(spec.name)
    module.__file__ = str(path)
    sys.modules[spec.name] = module
    try:
        source = path.read_text(encoding="utf-8")
        exec(compile(source, str(path), "exec"), module.__dict__)
    except InputError:
        raise
    except (SyntaxError, UnicodeDecodeError) as error:
        raise InputError("a Python file", f"{path}: {_line(error)}", "correct it") from None
    except Exception as error:
        raise InputError(f"{path} to run", _line(error), "correct it") from None
    imported = {id(theorem) for other in list(sys.modules.values()) if _is_catalogue(other) for theorem in theorems_in(other)}
    found = [theorem for theorem in theorems_in(module) if id(theorem) not in imported]
    if not found:
        raise InputError("at least one Theorem at the top level", f"none in {path}", "see examples/ in the repository")
    return found


def _is_catalogue(module: object) -> bool:
    return isinstance(module, ModuleType) and module.__name__.startswith("theory.theorems.")


def _line(error: BaseException) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())
