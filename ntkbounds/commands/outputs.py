"""Places that a command will write to, checked before its work. Main names: `STANDARD_OUTPUT`, `check_outputs`, `check_folder`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from ntkbounds.output.files import check_writable
from theory.foundations.errors import InputError

STANDARD_OUTPUT = "-"


def check_outputs(given: Mapping[str, str | None], inputs: Iterable[Path] = ()) -> None:
    """Refuse files that could not be written at the end.

    Args:
        given: option to file; None where the option is not given, `STANDARD_OUTPUT` for standard output.
        inputs: files that are read, and must not be written.

    Raises:
        InputError: no name, a folder or a device, a folder that cannot be made or written, one place named twice, or an input.
    """
    taken: dict[str | Path, str] = {path.resolve(): "the theorems" for path in inputs}
    for option, name in given.items():
        if name is None:
            continue
        place = name if name == STANDARD_OUTPUT else _file(option, name)
        if place in taken:
            raise InputError(f"{option} to name a place of its own", f"{name}, where {taken[place]} go too", "name another file")
        taken[place] = f"{option}'s contents"
        if isinstance(place, Path):
            check_writable(Path(name).parent)


def _file(option: str, name: str) -> Path:
    check_folder(option, name, "a file")
    path = Path(name)
    if name.endswith("/") or path.is_dir():
        raise InputError(f"{option} to name a file", f"{name}, which is a folder", "name a file in it")
    if path.exists() and not path.is_file():
        raise InputError(f"{option} to name a file", f"{name}, which is a device", "name a file")
    return path.resolve()


def check_folder(option: str, name: str | None, kind: str = "a folder") -> None:
    """Refuse a name without letters, which would stand for the folder that one is in."""
    if name is not None and not name.strip():
        raise InputError(f"{option} to name {kind}", repr(name), "leave the option out, or give a name")
