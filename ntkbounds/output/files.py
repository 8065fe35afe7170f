"""Files that appear whole or not at all: written under another name in the same folder, flushed to the disk and renamed.

Main names: `write_atomically`, `check_writable`.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from theory.foundations.errors import InputError


def check_writable(directory: str | os.PathLike[str]) -> Path:
    """Make the folder and try it with a real file, before hours of work end in it.

    Raises:
        InputError: the folder cannot be made or written.
    """
    path = Path(directory)
    try:
        path.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path):
            pass
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError("an output folder that can be written", f"{path} ({reason})", "choose another") from error
    return path


def write_atomically(path: Path, content: bytes) -> None:
    """Put `content` at `path`, whole or not at all, also when the machine stops in the middle."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            # mkstemp makes the file private; give it the mode that any other new file would have.
            mask = os.umask(0)
            os.umask(mask)
            os.fchmod(stream.fileno(), 0o666 & ~mask)
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)  # makes the new name itself last
    finally:
        os.close(folder)
