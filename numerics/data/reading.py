r"""Files that may lie about themselves: nothing is taken from memory for what a file only claims to hold.

Main names: `require_file`, `read_bounded`, `require_memory`, `refusal`.
"""

from __future__ import annotations

import gzip
import os
from pathlib import Path

from theory.foundations.errors import InputError

DEFLATE_RATIO = 1032
"""Deflate makes at most so many bytes of one."""


def available_memory() -> int | None:
    """Bytes that can be had without swapping, or None where the system does not say."""
    try:
        for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, AttributeError):
        return None


def require_memory(needed: int, what: str) -> None:
    """Refuse with an InputError what does not fit into the memory that is available."""
    available = available_memory()
    if available is not None and needed > available:
        raise InputError(f"{what} to fit into {available:,} bytes of memory", f"{needed:,} bytes", "use a smaller file or fewer samples")


def require_file(path: Path) -> None:
    """Refuse a path where no file is with an InputError."""
    if not path.is_file():
        raise InputError("an existing file of data", f"{str(path)!r}, which is not there", "check the path")


def refusal(expected: str, path: Path, reason: object, remedy: str) -> InputError:
    """The refusal of a file, with the reason in one short line."""
    said = " ".join((str(reason) or type(reason).__name__).split())[:120]
    return InputError(expected, f"{path.name} ({said})", remedy)


def read_bounded(path: Path, size: int) -> bytes:
    """The first `size` bytes of a file, or fewer where it ends; a name that ends in .gz is unpacked, no further than that.

    Raises:
        InputError: a file that is not there or cannot be read; one that is damaged; more bytes than there is memory.
    """
    packed = path.suffix == ".gz"
    try:
        possible = path.stat().st_size * (DEFLATE_RATIO if packed else 1)
        require_memory(min(size, possible), path.name)
        with gzip.open(path) if packed else path.open("rb") as file:
            return file.read(min(size, possible))
    except InputError:
        raise
    except Exception as error:  # a damaged .gz raises many kinds
        raise refusal("a file that can be read", path, error, "check the path, or get the file again") from error
