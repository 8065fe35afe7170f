r"""CIFAR-10 as it is distributed: `data_batch_1.bin` … in the binary version, `data_batch_1` … in the pickled one.

A record of the binary version is the class and 3072 bytes, the red plane first, then green and blue, each by rows; an array of the pickled
version has such bytes in each row.

Main names: `cifar_files`, `read_cifar`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from jaxtyping import UInt8

from numerics.data.pickled import read_pickled_dict
from numerics.data.reading import read_bounded, refusal
from theory.foundations.errors import InputError

PIXELS = 32 * 32 * 3
FOLDERS = ("", "cifar-10-batches-bin", "cifar-10-batches-py")


def cifar_files(root: Path) -> list[Path]:
    """The batches for training in a folder, or in the one below it that the archive makes; empty where there are none."""
    for folder in FOLDERS:
        for pattern in ("data_batch_[1-5].bin", "data_batch_[1-5]"):
            found = sorted(path for path in (root / folder).glob(pattern) if path.is_file())
            if found:
                return found
    return []


def read_cifar(files: Sequence[Path]) -> tuple[UInt8[np.ndarray, "n 32 32 3"], UInt8[np.ndarray, " n"]]:
    """Images and classes of all the batches.

    Raises:
        InputError: a file that is no such batch, or classes beyond 9.
    """
    batches = [_binary(path) if path.suffix == ".bin" else _pickled(path) for path in files]
    planes, classes = (np.concatenate(parts) for parts in zip(*batches, strict=True))
    if classes.max() > 9:
        raise InputError(
            "classes 0 to 9", f"{classes.max()} in {files[0].name} or the batches beside it", "use the files as they were distributed"
        )
    return planes.reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1), classes


def _binary(path: Path) -> tuple[np.ndarray, np.ndarray]:
    content = np.frombuffer(read_bounded(path, path.stat().st_size), np.uint8)
    if content.size == 0 or content.size % (PIXELS + 1):
        raise refusal(f"a CIFAR-10 batch of records of {PIXELS + 1} bytes", path, f"{content.size:,} bytes", "get the file again")
    records = content.reshape(-1, PIXELS + 1)
    return records[:, 1:], records[:, 0]


def _pickled(path: Path) -> tuple[np.ndarray, np.ndarray]:
    expected, remedy = f"a CIFAR-10 batch with data (n, {PIXELS}) and n labels from 0 to 9", "use the files as they were distributed"
    held = read_pickled_dict(path)
    data, labels = held.get(b"data"), held.get(b"labels")
    if not isinstance(data, np.ndarray) or data.ndim != 2 or data.shape[1] != PIXELS or len(data) == 0:
        raise refusal(expected, path, "its data are not so", remedy)
    if not isinstance(labels, list) or len(labels) != len(data) or not all(type(label) is int and 0 <= label <= 9 for label in labels):
        raise refusal(expected, path, "its labels are not so", remedy)
    return data, np.array(labels, np.uint8)
