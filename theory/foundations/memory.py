"""Memory, predicted before it is taken: better one line than a machine that swaps, or a process that is killed without a word.

Main names: `require_memory`, `available_memory`, `in_bytes`.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

from theory.foundations.errors import InputError

LIMITS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))
"""Where Linux says what a container may take."""


def available_memory() -> int | None:
    """Bytes that can be taken now without swapping: what the system says, and no more than a container's limit; None if nobody says."""
    found: list[int] = []
    with contextlib.suppress(OSError, ValueError, StopIteration):
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
        found.append(1024 * int(next(line for line in lines if line.startswith("MemAvailable:")).split()[1]))
    if not found:
        with contextlib.suppress(OSError, ValueError, AttributeError):
            found.append(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"))
    for limit in LIMITS:
        with contextlib.suppress(OSError, ValueError):  # "max" where there is none
            found.append(int(limit.read_text(encoding="ascii")))
    return min(found, default=None)


def require_memory(needs: Mapping[str, int], remedy: str) -> None:
    """Refuse what cannot fit.

    Args:
        needs: bytes that are taken at one time, by what takes them.
        remedy: what would need less.

    Raises:
        InputError: more than is available.
    """
    there, needed = available_memory(), sum(needs.values())
    if there is not None and needed > there:
        shares = ", ".join(f"{name} {in_bytes(size)}" for name, size in sorted(needs.items(), key=lambda item: -item[1]) if size)
        raise InputError(f"what fits in the {in_bytes(there)} of memory available", f"a need of {in_bytes(needed)} ({shares})", remedy)


def in_bytes(size: int) -> str:
    """Three digits and a unit: 1.2 GB."""
    value, unit = float(size), 0
    units = ("B", "kB", "MB", "GB", "TB", "PB", "EB")
    while value >= 999.5 and unit + 1 < len(units):
        value, unit = value / 1000, unit + 1
    return f"{value:.3g} {units[unit]}"
