"""The arrays of a run in its `.npz`: which there are, their shapes, and reading them without trusting the file.

Main names: `read_npz`, `ARRAYS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from theory.foundations.errors import InputError

LARGEST = 1e70
"""Largest size of a number in an array: figures draw squares, which must not overflow."""


@dataclass(frozen=True)
class Stored:
    """One array: its shape in N (samples times outputs), k (recorded steps) and B (blocks, any number), and whether a run must have it."""

    shape: tuple[str, ...]
    required: bool = False


ARRAYS = {
    "eigenvalues": Stored(("N",), required=True),
    "label_projections": Stored(("N",), required=True),
    "residual_projections": Stored(("N",), required=True),
    "resolution": Stored(()),
    "null_projections": Stored(("N",)),
    "final_residual_projections": Stored(("N",)),
    "first": Stored(("B",)),
    "last": Stored(("B",)),
    "step": Stored(("k",)),
    "trained": Stored(("k",)),
    "linearized": Stored(("k",)),
}


def read_npz(path: Path, sizes: Mapping[str, int], remedy: str) -> dict[str, np.ndarray]:
    """The arrays in `path`, checked against `ARRAYS`.

    Args:
        path: the file.
        sizes: N and k.
        remedy: what to do about a file that cannot be used.

    Raises:
        InputError: no such file, a damaged one, an array that is missing, of another shape, or with values that are not numbers.
    """
    if not path.exists():
        raise InputError("the arrays of every run", f"no file {path}", remedy)
    try:
        with np.load(path, allow_pickle=False) as stored:
            found: dict[str, np.ndarray] = {key: stored[key] for key in stored.files}
    except Exception as error:  # a damaged archive raises whatever its decoder happens to meet: zlib, struct, SyntaxError, MemoryError, …
        reason = " ".join(str(error).split())[:120] or type(error).__name__
        raise InputError("a complete .npz file", f"{path} ({reason})", remedy) from error
    for key, declared in ARRAYS.items():
        if key in found or declared.required:
            _check(path, key, found.get(key), declared, sizes, remedy)
    return found


def _check(path: Path, key: str, array: Any, declared: Stored, sizes: Mapping[str, int], remedy: str) -> None:
    expected = tuple(sizes.get(size) for size in declared.shape)
    words = f"array {key!r} of shape ({', '.join(map(str, (size or 'any' for size in expected)))}) in {path.name}"
    if array is None:
        raise InputError(words, "no such array", remedy)
    fits = array.ndim == len(expected) and all(size in (None, length) for size, length in zip(expected, array.shape, strict=True))
    if not fits:
        raise InputError(words, f"shape {array.shape}", remedy)
    if array.dtype.kind not in "iuf":
        raise InputError(f"numbers in array {key!r} of {path.name}", f"dtype {array.dtype}", remedy)
    if not np.all(np.abs(array.astype(np.float64)) <= LARGEST):
        raise InputError(f"numbers of size at most {LARGEST:g} in array {key!r} of {path.name}", "larger ones, or NaN", remedy)
