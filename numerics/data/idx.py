r"""Arrays of bytes in the IDX format, in which MNIST and its successors are distributed; plain or `.gz`.

A file is two zero bytes, the type (8: unsigned bytes), the number of dimensions, each dimension in four bytes (most significant first), and
the values.

Main names: `read_idx`, `read_idx_images`.
"""

from __future__ import annotations

import math
import struct
from pathlib import Path

import numpy as np
from jaxtyping import UInt8

from numerics.data.reading import DEFLATE_RATIO, read_bounded, refusal
from theory.foundations.errors import InputError

IMAGES, LABELS = "images-idx3-ubyte", "labels-idx1-ubyte"
"""How the names of the two files end, before a `.gz`."""


def read_idx(path: Path, rank: int) -> UInt8[np.ndarray, ...]:
    """The array in an IDX file of unsigned bytes with `rank` dimensions.

    Raises:
        InputError: a file that is not there or damaged; another type or number of dimensions; a dimension of 0; more or fewer values than
            the dimensions say, which is found out before memory is taken for them.
    """
    expected, remedy = f"an IDX file of unsigned bytes with {rank} dimensions", "get the file again"
    length = 4 + 4 * rank
    head = read_bounded(path, length)
    if head[:4] != bytes((0, 0, 8, rank)):
        raise refusal(expected, path, f"which begins with the bytes {head[:4].hex(' ') or 'of nothing'}", remedy)
    if len(head) < length:
        raise refusal(expected, path, "cut short in its header", remedy)
    shape = struct.unpack(f">{rank}I", head[4:])
    size = math.prod(shape)
    said = " × ".join(f"{dimension:,}" for dimension in shape)
    if size == 0:
        raise refusal(expected, path, f"{said} values", remedy)
    most = path.stat().st_size * (DEFLATE_RATIO if path.suffix == ".gz" else 1)
    if length + size > most:
        raise refusal(expected, path, f"it claims {said} values and can hold no more than {most:,}", remedy)
    content = read_bounded(path, length + size + 1)
    if len(content) != length + size:
        held = "more" if len(content) > length + size else f"{len(content) - length:,}"
        raise refusal(expected, path, f"it claims {said} values and holds {held}", remedy)
    return np.frombuffer(content, np.uint8, offset=length).reshape(shape)


def read_idx_images(images: Path) -> tuple[UInt8[np.ndarray, "n h w 1"], UInt8[np.ndarray, " n"]]:
    """Images and their classes; the classes are in the file of the same name with `labels-idx1` for `images-idx3`, plain or `.gz`.

    Raises:
        InputError: as in `read_idx`; no file of classes, or another number of them.
    """
    plain = images.name.removesuffix(".gz").replace(IMAGES, LABELS)
    found = next((path for name in (plain, f"{plain}.gz") if (path := images.with_name(name)).is_file()), None)
    if found is None or found == images:
        raise InputError(f"{plain} or {plain}.gz beside {images.name}", "neither", "put the file of labels beside that of images")
    x, y = read_idx(images, 3), read_idx(found, 1)
    if len(x) != len(y):
        raise InputError(
            "as many labels as images", f"{len(y):,} in {found.name}, {len(x):,} in {images.name}", "use files that belong together"
        )
    return x[..., None], y
