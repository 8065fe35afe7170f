"""Arrays of any framework. Main names: `as_numpy`, `as_numbers`, `as_floats`."""

from __future__ import annotations

from typing import Any

import numpy as np

from theory.foundations.errors import InputError


def as_numpy(value: Any, name: str) -> np.ndarray:
    """`value` as a NumPy array, through `__array__` or DLPack; raises InputError if neither gives one."""
    try:
        return np.from_dlpack(value) if hasattr(value, "__dlpack__") and not hasattr(value, "__array__") else np.asarray(value)
    except Exception as error:  # whatever the other framework raises
        said = " ".join(f"{type(error).__name__}: {error}".split())[:160]
        raise InputError(f"{name} that NumPy can read", said, "convert it, for PyTorch by .detach().cpu().numpy()") from error


def as_numbers(value: Any, name: str) -> np.ndarray:
    """`value` as an array of real numbers, one entry or row for each sample.

    Raises:
        InputError: what NumPy cannot read, other entries than real numbers, entries that are not finite, or no samples.
    """
    found = as_numpy(value, name)
    if found.dtype.kind not in "fiub":
        raise InputError(f"{name} of real numbers", f"dtype {found.dtype}", "convert them")
    if found.ndim == 0 or found.size == 0:
        raise InputError(f"{name} of at least one sample", f"shape {found.shape}", "give one row for each sample")
    if not np.isfinite(found).all():
        raise InputError(f"finite {name}", f"{int((~np.isfinite(found)).sum())} NaN or infinite entries", "leave these samples out")
    return found


def as_floats(value: Any, name: str) -> np.ndarray:
    """`value` as an array of float32 or float64 numbers; whole numbers become float64.

    Raises:
        InputError: what NumPy cannot read, or numbers of another kind.
    """
    found = as_numpy(value, name)
    if found.dtype.kind in "iub":
        return found.astype(np.float64)
    if found.dtype.kind != "f" or found.dtype.itemsize not in (4, 8):
        raise InputError(f"a {name} of float32 or float64 numbers", f"dtype {found.dtype}", "convert it")
    return found
