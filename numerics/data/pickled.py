r"""Dictionaries of byte strings, lists, numbers and arrays from a pickle, without running what the pickle says.

A pickle is a program: it may import any function and call it. Here the few names that NumPy's arrays need stand for harmless objects of
this module, and any other name is refused. Python's own reader is used, not the one in C, which takes memory for positions that a file only
claims.

Main name: `read_pickled_dict`.
"""

from __future__ import annotations

import io
import pickle
from pathlib import Path
from typing import Any

import numpy as np

from numerics.data.reading import read_bounded, refusal, require_memory


class _Inert:
    """Something that a pickle may name or make, and cannot change."""

    __slots__ = ()

    def __setstate__(self, state: object) -> None:
        raise pickle.UnpicklingError("state for something that has none")


class _Dtype(_Inert):
    """Of unsigned bytes: the only one that images need."""

    __slots__ = ()

    def __call__(self, code: object, *_: object) -> _Dtype:
        if code not in ("u1", b"u1", "|u1", b"|u1"):
            raise pickle.UnpicklingError(f"an array of {code!r}, not of unsigned bytes")
        return _MadeDtype()


class _MadeDtype(_Dtype):
    __slots__ = ()

    def __setstate__(self, state: object) -> None:
        """Byte order and fields: unsigned bytes have neither."""


class _ArrayType(_Inert):
    __slots__ = ()


class _Array(_Inert):
    """An array that is being read."""

    __slots__ = ("value",)
    value: np.ndarray

    def __setstate__(self, state: object) -> None:
        if not isinstance(state, tuple) or len(state) != 5:
            raise pickle.UnpicklingError("an array without its five parts")
        _, shape, dtype, fortran, content = state
        if not isinstance(dtype, _MadeDtype) or not isinstance(content, bytes):
            raise pickle.UnpicklingError("an array that is not of unsigned bytes")
        self.value = np.frombuffer(content, np.uint8).reshape(shape, order="F" if fortran else "C")


class _Reconstruct(_Inert):
    __slots__ = ()

    def __call__(self, *_: object) -> _Array:
        return _Array()


class _Encode(_Inert):
    """How byte strings are written by Python 3 for Python 2."""

    __slots__ = ()

    def __call__(self, text: object, encoding: object) -> bytes:
        if not isinstance(text, str) or encoding not in ("latin1", b"latin1"):
            raise pickle.UnpicklingError("an encoding other than latin1")
        return text.encode("latin1")


_NAMES = {
    ("numpy.core.multiarray", "_reconstruct"): _Reconstruct(),
    ("numpy._core.multiarray", "_reconstruct"): _Reconstruct(),
    ("numpy", "ndarray"): _ArrayType(),
    ("numpy", "dtype"): _Dtype(),
    ("_codecs", "encode"): _Encode(),
}


class _Reader(pickle._Unpickler):  # type: ignore[name-defined, misc, unused-ignore]
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in _NAMES:
            raise pickle.UnpicklingError(f"it names {module}.{name}, which images do not need")
        return _NAMES[module, name]


def read_pickled_dict(path: Path) -> dict[bytes, Any]:
    """A dictionary with byte strings as keys; its arrays are of unsigned bytes.

    Raises:
        InputError: a file that cannot be read, is no such pickle, or names anything but what NumPy's arrays need: nothing of it is run.
    """
    size = path.stat().st_size
    require_memory(4 * size, path.name)
    try:
        found = _Reader(io.BytesIO(read_bounded(path, size)), encoding="bytes").load()
        if not isinstance(found, dict):
            raise pickle.UnpicklingError(f"it holds a {type(found).__name__}")
        keys = {key.encode() if isinstance(key, str) else key: value for key, value in found.items()}
    except Exception as error:  # a damaged pickle raises every kind
        raise refusal("a pickled dictionary of lists and arrays of bytes", path, error, "use the files as they were distributed") from error
    return {key: value.value if isinstance(value, _Array) else value for key, value in keys.items()}
