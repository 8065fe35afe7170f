"""Files that appear whole or not at all: written under another name in the same folder, flushed to the disk and renamed.

Main names: `write_atomically`, `check_writable`, `locked`.
"""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import filelock

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
        raise InputError("an output folder that can be written", f"{path} ({_reason(error)})", "choose another") from error
    return path


LOCK_FILE = ".lock"
PATIENCE = 600.0
"""Seconds to wait for a process that holds a folder; one holds it for as long as a file takes to write."""


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep every other process that asks out of a folder; the lock is the system's and ends with the process that holds it.

    Raises:
        InputError: the folder does not let itself be locked, or another process holds it for longer than `PATIENCE`.
    """
    lock = filelock.FileLock(folder / LOCK_FILE)
    try:
        lock.acquire(timeout=PATIENCE)
    except filelock.Timeout as error:
        got = f"{folder}, held by another process for {PATIENCE:g} seconds"
        raise InputError("a folder that is free to write", got, "end that process, or choose another folder") from error
    except (OSError, NotImplementedError) as error:
        raise InputError("a folder that can be locked", f"{folder} ({_reason(error)})", "choose another") from error
    try:
        yield
    finally:
        lock.release()


def write_atomically(path: Path, content: bytes, kept: str = "") -> None:
    """Put `content` at `path`, whole or not at all, also when the machine stops in the middle.

    Args:
        path: the file.
        content: what is to be in it.
        kept: what is safe if this fails, for the message.

    Raises:
        InputError: the disk is full, or the folder cannot be written; what was at `path` is still there.
    """
    try:
        _write(path, content)
    except OSError as error:
        got = f"{_reason(error).lower()} in {path.parent}"
        remedy = "free some space, or write elsewhere" if error.errno in _FULL else "correct that, or write elsewhere"
        raise InputError(f"{path.name} to be written", got, "; ".join(filter(None, [remedy, kept]))) from error


_FULL = (errno.ENOSPC, errno.EDQUOT)


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or type(error).__name__


def _write(path: Path, content: bytes) -> None:
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
    with contextlib.suppress(OSError):  # the file is whole; some file systems cannot flush a folder
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)  # makes the new name itself last
        finally:
            os.close(folder)
