"""A user's own theorems: a Python file with `Theorem` objects, exactly as the catalogue's modules have them.

Main names: `load_theorems`, `find_theorem`.
"""

from __future__ import annotations

import contextlib
import difflib
import importlib.util
import signal
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

from theory.catalogue import theorems_in
from theory.foundations.errors import InputError
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


LOADING = 60.0
"""Seconds that a file of theorems may take to run."""


class _TooLong(BaseException):
    """Raised inside a file that runs for too long; a BaseException, so that its own `except Exception` lets it pass."""


@contextlib.contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise `_TooLong` after so many seconds; without effect where there are no alarms (Windows, other threads)."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def alarm(*_: object) -> None:
        raise _TooLong

    before = signal.signal(signal.SIGALRM, alarm)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextlib.contextmanager
def _neighbours(folder: Path) -> Iterator[None]:
    """Let a file import the files beside it; what it imported from there is forgotten, so that another folder's are not taken for it."""
    before = set(sys.modules)
    sys.path.insert(0, str(folder))
    try:
        yield
    finally:
        sys.path.remove(str(folder))
        for name in set(sys.modules) - before:
            file = getattr(sys.modules[name], "__file__", None)
            if file is not None and Path(file).resolve().parent == folder:
                del sys.modules[name]


def load_theorems(path: Path, limit: float = LOADING) -> list[Theorem]:
    """The theorems that a file declares itself (imported ones are left out).

    Raises:
        InputError: no such file, not Python, an exception while it runs, one that runs longer than `limit` seconds, no `Theorem` in it,
            or two with one id.
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
        with _time_limit(limit), _neighbours(path.resolve().parent):
            exec(compile(source, str(path), "exec"), module.__dict__)
    except (InputError, KeyboardInterrupt):
        raise
    except _TooLong:
        raise InputError(f"{path} to run to its end", f"a file that still ran after {limit:g} s", "look for an endless loop") from None
    except (SyntaxError, UnicodeDecodeError) as error:
        raise InputError("a Python file", f"{path}: {_line(error)}", "correct it") from None
    except BaseException as error:  # SystemExit too: a file may call sys.exit
        raise InputError(f"{path} to run", _line(error), "correct it") from None
    imported = {id(theorem) for other in list(sys.modules.values()) if _is_catalogue(other) for theorem in theorems_in(other)}
    found = [theorem for theorem in theorems_in(module) if id(theorem) not in imported]
    if not found:
        raise InputError("at least one Theorem at the top level", f"none in {path}", "see examples/ in the repository")
    twice = next((a.id for place, a in enumerate(found) if a.id in {b.id for b in found[:place]}), None)
    if twice is not None:
        raise InputError(f"ids that differ in {path}", f"two theorems {twice}", "give one of them another id")
    return found


def _is_catalogue(module: object) -> bool:
    return isinstance(module, ModuleType) and module.__name__.startswith("theory.theorems.")


def _line(error: BaseException) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())
