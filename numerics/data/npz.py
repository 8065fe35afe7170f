r"""Data of one's own from an `.npz` file: arrays `x` and `y`, or `x_train` and `y_train` as Keras stores image sets.

Main names: `read_npz`, `from_npz`.
"""

from __future__ import annotations

import io
import math
import warnings
import zipfile
from pathlib import Path

import numpy as np
from jaxtyping import Shaped

from numerics.data.dataset import Dataset, prepare
from numerics.data.reading import DEFLATE_RATIO, refusal, require_file, require_memory
from theory.foundations.errors import InputError

OWN, KERAS = ("x", "y"), ("x_train", "y_train")
LONGEST_HEADER = 2**14
"""More than NumPy reads of a header."""
_EXPECTED, _REMEDY = "an .npz file of plain arrays", "save it with numpy.savez, without objects"


def from_npz(path: str | Path, samples: int | None = None, seed: int = 0, labels: str = "true") -> Dataset:
    """The arrays `x` and `y` of a user's `.npz` file, used as they are: nothing is scaled.

    Args:
        path: the file; `x` is (n, d), (n, height, width) or (n, height, width, channels); `y` is (n,) or (n, C). Pickled objects are
            refused.
        samples: n; None takes all.
        seed: as in `load_data`.
        labels: as in `load_data`.

    Raises:
        InputError: as in `read_npz`, or anything that `load_data` and `validate` refuse.
    """
    path = Path(path)
    x, y = read_npz(path, OWN)
    x = x[..., None] if x.ndim == 3 else x
    y = y[:, None] if y.ndim == 1 else y
    return prepare(path.stem, x, y, samples, seed, labels)


def keys_of(path: Path) -> list[str]:
    """The names of the arrays in an `.npz` file; raises InputError as `read_npz`."""
    with _opened(path) as archive:
        return [name.removesuffix(".npy") for name in archive.namelist()]


def read_npz(path: Path, keys: tuple[str, str]) -> tuple[Shaped[np.ndarray, ...], Shaped[np.ndarray, ...]]:
    """Two arrays of an `.npz` file, by name.

    Raises:
        InputError: a file that is missing or is no `.npz`; a missing array; objects; an array whose header claims another size than the
            file holds, or more than there is memory, which is found out before memory is taken.
    """
    held = keys_of(path)
    if not set(keys) <= set(held):
        got = f"{path.name} with {', '.join(held[:20])[:200] or 'nothing'}"
        raise InputError(f"arrays {keys[0]} and {keys[1]} in the .npz file", got, "save it with numpy.savez(file, x=x, y=y)")
    with _opened(path) as archive:
        x, y = (_read(archive, path, key) for key in keys)
    return x, y


def _opened(path: Path) -> zipfile.ZipFile:
    require_file(path)
    try:
        with path.open("rb") as file:
            if file.read(6) == b"\x93NUMPY":
                raise InputError("an .npz file with arrays x and y", f"a single array in {path.name}", "save it with numpy.savez")
        return zipfile.ZipFile(path)
    except InputError:
        raise
    except Exception as error:  # a damaged archive raises many kinds
        raise refusal(_EXPECTED, path, error, _REMEDY) from error


def _read(archive: zipfile.ZipFile, path: Path, key: str) -> np.ndarray:
    try:
        member = archive.getinfo(f"{key}.npy")
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise ValueError(f"{key} is packed in a way that numpy.savez does not use")
        # What the archive says of a member may be wrong too; it cannot unpack to more than this.
        most = min(member.file_size, min(member.compress_size, path.stat().st_size) * DEFLATE_RATIO)
        if member.file_size > most:
            raise ValueError(f"{key} claims {member.file_size:,} bytes, and the file does not hold so many")
        with archive.open(member) as file:
            head = io.BytesIO(file.read(LONGEST_HEADER))
        shape, dtype = _header(head)
        claimed = math.prod(shape) * dtype.itemsize
        if dtype.hasobject or min(shape, default=1) < 0:
            raise ValueError(f"{key} holds objects" if dtype.hasobject else f"{key} has shape {shape}")
        if head.tell() + claimed != member.file_size:
            raise ValueError(f"{key} claims {claimed:,} bytes, and the file does not hold so many")
        require_memory(claimed, f"{key} of {path.name}")
        with archive.open(member) as file:
            return np.asarray(np.lib.format.read_array(file, allow_pickle=False))
    except InputError:
        raise
    except Exception as error:  # headers and packed data that are damaged raise many kinds
        raise refusal(_EXPECTED, path, error, _REMEDY) from error


def _header(file: io.BytesIO) -> tuple[tuple[int, ...], np.dtype]:
    version = np.lib.format.read_magic(file)
    read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        shape, _, dtype = read(file)
    return shape, dtype
