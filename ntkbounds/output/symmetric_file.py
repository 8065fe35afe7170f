"""A symmetric matrix in a `.npy` file, written in row blocks that survive a kill.

It grows under another name, `NAME.partial`, and gets its own when every block is there. Beside it, `NAME.journal.json` says what the matrix
is made from and which blocks are finished, each with a checksum: a block is noted after its bytes are on the disk, never before.

Main names: `symmetric_file` → `SymmetricFile`.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import filelock
import msgspec
import numpy as np
from numpy.lib.format import open_memmap

from ntkbounds.output.files import check_writable, write_atomically
from theory.foundations.errors import InputError
from theory.foundations.memory import in_bytes


class _Block(msgspec.Struct, forbid_unknown_fields=True):
    """A finished block: its rows, and a checksum of them up to the diagonal."""

    first: int
    last: int
    crc32: int


class _Journal(msgspec.Struct, forbid_unknown_fields=True):
    size: int
    dtype: str
    rows: int
    made_from: dict[str, str]
    finished: list[_Block]


class SymmetricFile:
    """A matrix under way; `symmetric_file` opens it.

    Attributes:
        blocks: all row blocks, as slices.
        finished: how many of them are finished; the next one is `blocks[finished]`.
    """

    def __init__(self, path: Path, journal: _Journal) -> None:
        self._path, self._journal = path, journal
        self._partial, self._note = _beside(path)
        rows, size = journal.rows, journal.size
        self.blocks = [slice(start, min(start + rows, size)) for start in range(0, size, rows)]

    @property
    def finished(self) -> int:
        """How many blocks are finished."""
        return len(self._journal.finished)

    def write(self, row: int, column: int, tile: np.ndarray) -> None:
        """Put a tile on or below the diagonal, at these two blocks, and its transpose above."""
        array = np.load(self._partial, mmap_mode="r+")  # for this tile alone: what is mapped counts as memory in use
        array[self.blocks[row], self.blocks[column]] = tile
        if row != column:
            array[self.blocks[column], self.blocks[row]] = tile.T

    def finish(self) -> None:
        """Note that all tiles of the next block are written.

        Raises:
            InputError: the journal cannot be written.
        """
        with open(self._partial, "r+b") as stream:
            os.fsync(stream.fileno())
        block = self.blocks[self.finished]
        self._journal.finished.append(_Block(block.start, block.stop, self._checksum(self._partial, self.finished)))
        self.note()

    def note(self) -> None:
        """Write the journal."""
        write_atomically(self._note, msgspec.json.format(msgspec.json.encode(self._journal), indent=1) + b"\n")

    def complete(self) -> None:
        """Give the file its own name, once every block is finished."""
        if self._partial.exists():
            os.replace(self._partial, self._path)

    def create(self) -> None:
        """Take the disk space, all of it: a mapped file on a disk that fills up ends the process without a word.

        Raises:
            InputError: a disk without that much space.
        """
        size = self._journal.size
        dtype = np.dtype(self._journal.dtype)
        needed, free = size * size * dtype.itemsize, shutil.disk_usage(self._path.parent).free
        if needed > free:
            got = f"a need of {in_bytes(needed)} in {self._path.parent}, with {in_bytes(free)} free"
            raise InputError("disk space for the kernel", got, "free some space, write elsewhere, or take fewer samples")
        self._journal.finished.clear()
        self.note()
        try:
            open_memmap(self._partial, mode="w+", dtype=dtype, shape=(size, size))
            if hasattr(os, "posix_fallocate"):
                with open(self._partial, "r+b") as stream:
                    os.posix_fallocate(stream.fileno(), 0, self._partial.stat().st_size)
        except OSError as error:
            self._partial.unlink(missing_ok=True)
            raise InputError("disk space for the kernel", f"{self._partial} ({error.strerror})", "free some, or write elsewhere") from error

    def check(self, file: Path) -> None:
        """Compare what is in the file with the journal.

        Raises:
            InputError: a file that cannot be read, has another shape or dtype, or was changed in a finished block.
        """
        try:
            array = np.load(file, mmap_mode="r")
        except (OSError, ValueError, EOFError) as error:
            raise _foreign(file, "which is no whole .npy file", self._path) from error
        size = self._journal.size
        if array.shape != (size, size) or array.dtype != np.dtype(self._journal.dtype):
            raise _foreign(file, f"of shape {array.shape} and dtype {array.dtype}", self._path)
        del array
        for row, block in enumerate(self._journal.finished):
            if block.crc32 != self._checksum(file, row) or block.crc32 != self._checksum(file, row, mirrored=True):
                raise _foreign(file, f"changed since in rows {block.first} to {block.last - 1}", self._path)

    def _checksum(self, file: Path, row: int, *, mirrored: bool = False) -> int:
        """Of a row block's tiles up to the diagonal, or of their mirror images."""
        found = 0
        for column in self.blocks[: row + 1]:
            array = np.load(file, mmap_mode="r")
            tile = array[column, self.blocks[row]].T if mirrored else array[self.blocks[row], column]
            found = zlib.crc32(tile.tobytes(), found)
        return found


@contextlib.contextmanager
def symmetric_file(path: Path, *, size: int, dtype: np.dtype, rows: int, made_from: Mapping[str, str]) -> Iterator[SymmetricFile]:
    """Begin a file, or go on with one that was begun; no other process writes it meanwhile.

    Args:
        path: of the finished file.
        size: N.
        dtype: of the entries.
        rows: of a block; a file that was begun keeps its own.
        made_from: hashes of all that the matrix depends on, by what they are of.

    Raises:
        InputError: a folder that cannot be written or is full, a file that another process writes, or one that is there and is not this
            matrix: without a journal, made from something else, or changed.
    """
    folder = check_writable(path.parent)
    lock = filelock.FileLock(folder / f".{path.name}.lock")
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout as error:
        raise InputError("a kernel file that nobody writes", f"{path}, which another process writes", "wait for it to end") from error
    try:
        partial, note = _beside(path)
        there = next((file for file in (path, partial) if file.exists()), None)
        if there is None:
            file = SymmetricFile(path, _Journal(size, dtype.str, rows, dict(made_from), []))
            file.create()
        else:
            file = SymmetricFile(path, _read(note, there, path, size, dtype, made_from))
            if there == path and file.finished < len(file.blocks):
                raise _foreign(path, f"of which {note.name} does not know the end", path)
            file.check(there)
        yield file
    finally:
        lock.release()


def _read(note: Path, there: Path, path: Path, size: int, dtype: np.dtype, made_from: Mapping[str, str]) -> _Journal:
    """The journal of a file that is there, if it is of this matrix."""
    try:
        journal = msgspec.json.decode(note.read_bytes(), type=_Journal)
    except OSError as error:
        raise _foreign(there, f"without {note.name}", path) from error
    except msgspec.DecodeError as error:  # one that is no JSON, or not of that shape
        raise _foreign(there, f"with a {note.name} that is damaged", path) from error
    changed = [name for name, value in made_from.items() if journal.made_from.get(name) != value]
    if (journal.size, journal.dtype) != (size, dtype.str):
        changed.append("shape")
    if changed:
        raise _foreign(there, f"made from other {' and '.join(changed)}", path)
    rows = range(0, size, journal.rows) if journal.rows > 0 else range(0)
    expected = [(start, min(start + journal.rows, size)) for start in rows][: len(journal.finished)]
    if not rows or [(block.first, block.last) for block in journal.finished] != expected:
        raise _foreign(there, f"with a {note.name} that is damaged", path)
    return journal


def _beside(path: Path) -> tuple[Path, Path]:
    return path.with_name(f"{path.name}.partial"), path.with_name(f"{path.name}.journal.json")


def _foreign(file: Path, what: str, path: Path) -> InputError:
    files = " and ".join(one.name for one in (file, _beside(path)[1]) if one.exists())
    return InputError("the file of this very kernel, or none", f"{file}, {what}", f"delete {files}, or give another path")
