"""What something is made from, in a few characters. Main names: `hashed`, `array_bytes`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

import numpy as np


def array_bytes(array: Any) -> list[bytes]:
    """An array as parts for `hashed`: dtype, shape and entries."""
    whole = np.ascontiguousarray(array)
    return [f"{whole.dtype.str} {whole.shape}".encode(), whole.tobytes()]


def hashed(parts: Iterable[bytes]) -> str:
    """16 hexadecimal digits; the length of each part counts, so that no two lists of parts read alike."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(f"{len(part)}:".encode())
        whole.update(part)
    return whole.hexdigest()[:16]
