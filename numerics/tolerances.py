"""Relative tolerances to compare two computations of one quantity, by dtype and device. The one table that tests read.

Main names: `Tolerance`, `tolerance`.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from theory.foundations.errors import InputError


@dataclass(frozen=True)
class Tolerance:
    """Relative tolerances, of the largest magnitude of the quantity.

    Attributes:
        kernel: two ways to compute one NTK.
        spectrum: eigenvalues, relative to the largest.
        training: losses of two implementations of the same gradient descent, over some hundred steps.
    """

    kernel: float
    spectrum: float
    training: float


# GPUs may form float32 products in TF32 (10 bits of mantissa) unless told otherwise.
_TABLE = {
    ("float64", "cpu"): Tolerance(kernel=1e-12, spectrum=1e-12, training=1e-9),
    ("float64", "gpu"): Tolerance(kernel=1e-12, spectrum=1e-12, training=1e-9),
    ("float32", "cpu"): Tolerance(kernel=1e-5, spectrum=1e-5, training=1e-3),
    ("float32", "gpu"): Tolerance(kernel=5e-3, spectrum=5e-3, training=1e-1),
}


def tolerance(dtype: Any, device: str = "cpu") -> Tolerance:
    """The tolerances for a dtype on a device ("cpu" or "gpu", as `jax.default_backend()` says).

    Raises:
        InputError: a pair that the table does not hold.
    """
    key = (np.dtype(dtype).name, device)
    if key not in _TABLE:
        raise InputError("one of " + ", ".join(" on ".join(known) for known in _TABLE), " on ".join(key), "add a row to the table")
    return _TABLE[key]
