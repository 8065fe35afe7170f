"""Files that were damaged or made to deceive: read, or refused with one line; nothing else, and no memory for what is only claimed."""

from __future__ import annotations

import io
import tempfile
import tracemalloc
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from numerics.data.by_name import load_data
from theory.foundations.errors import InputError


def _npz(**arrays: Any) -> bytes:
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    return buffer.getvalue()


def _packed(members: dict[str, bytes], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", kind) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _npy(array: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, array)
    return buffer.getvalue()


def _header(shape: str, descr: str = "'<f8'") -> bytes:
    header = f"{{'descr': {descr}, 'fortran_order': False, 'shape': {shape}, }}".ljust(117).encode() + b"\n"
    return b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header


X, Y = np.arange(12.0).reshape(4, 3), np.array([1.0, -1.0, 1.0, 2.0])
SEEDS = {
    "images-idx3-ubyte": b"\0\0\x08\x03\0\0\0\x04\0\0\0\x02\0\0\0\x02" + bytes(range(16)),
    "own.npz": _npz(x=X, y=Y),
    "packed.npz": _packed({"x.npy": _npy(X), "y.npy": _npy(Y)}),
    "keras.npz": _npz(x_train=np.arange(16, dtype=np.uint8).reshape(4, 2, 2), y_train=np.arange(4)),
    "own.csv": b"a,b,y\n1,2.5,cat\n3,4,dog\n-5,1e3,cat\n",
}


def outcome(folder: Path, name: str, content: bytes) -> str:
    path = folder / name
    path.write_bytes(content)
    (folder / "labels-idx1-ubyte").write_bytes(b"\0\0\x08\x01\0\0\0\x04\0\1\2\3")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            load_data(str(path))
            said = ""
        except InputError as refused:
            said = str(refused)
    assert "\n" not in said
    return said


_EDITS = st.lists(st.tuples(st.sampled_from(["set", "insert", "delete", "swap"]), st.integers(0, 2**16), st.binary(max_size=8)), max_size=6)


def mutated(content: bytes, edits: list[tuple[str, int, bytes]]) -> bytes:
    found = bytearray(content)
    for kind, place, new in edits:
        at = place % (len(found) + 1)
        if kind == "set":
            found[at : at + len(new)] = new
        elif kind == "insert":
            found[at:at] = new
        elif kind == "delete":
            del found[at : at + len(new)]
        else:
            found[at : at + len(new)] = found[at : at + len(new)][::-1]
    return bytes(found)


@pytest.mark.parametrize("name", SEEDS)
def test_mutated_files_are_read_or_refused(name: str) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        assert outcome(folder, name, SEEDS[name]) == ""

        @settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
        @given(edits=_EDITS)
        @example(edits=[("delete", 0, b"12345678")])
        def attack(edits: list[tuple[str, int, bytes]]) -> None:
            outcome(folder, name, mutated(SEEDS[name], edits))

        attack()


LIES: dict[str, Callable[[], bytes]] = {
    "a header of 7 TiB": lambda: _packed({"x.npy": _header(f"({7 * 2**37}, 1)") + bytes(8), "y.npy": _npy(Y)}, zipfile.ZIP_STORED),
    "a header of 7 TiB, packed": lambda: _packed({"x.npy": _header(f"({7 * 2**37}, 1)") + bytes(8000), "y.npy": _npy(Y)}),
    "a header of less": lambda: _packed({"x.npy": _header("(2, 1)") + bytes(10**6), "y.npy": _npy(Y)}),
    "a negative shape": lambda: _packed({"x.npy": _header("(-1, -2)") + bytes(16), "y.npy": _npy(Y)}),
    "objects": lambda: _packed({"x.npy": _header("(4,)", "'|O'") + bytes(32), "y.npy": _npy(Y)}),
    "fields": lambda: _packed({"x.npy": _header("(4, 1)", "[('a', '<f8')]") + bytes(32), "y.npy": _npy(Y)}),
    "a header that is code": lambda: _packed({"x.npy": _header("(().__class__,)") + bytes(8), "y.npy": _npy(Y)}),
    "another packing": lambda: _packed({"x.npy": _npy(X), "y.npy": _npy(Y)}, zipfile.ZIP_BZIP2),
    "no numbers": lambda: _packed({"x.npy": b"hello", "y.npy": _npy(Y)}),
}


@pytest.mark.parametrize("lie", LIES)
def test_archives_that_lie_are_refused_before_memory_is_taken(tmp_path: Path, lie: str) -> None:
    content = LIES[lie]()
    outcome(tmp_path, "warm.npz", SEEDS["own.npz"])
    tracemalloc.start()
    assert outcome(tmp_path, "lie.npz", content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2**19  # the archive of a million zeros alone would take more once unpacked


def test_an_archive_whose_directory_claims_7_tib_is_refused(tmp_path: Path) -> None:
    """Size, packed size and header agree on what the file cannot hold."""
    claimed = 7 * 2**40
    member = _header(f"({claimed // 8}, 1)")
    content = _packed({"x.npy": member, "y.npy": _npy(Y)}, zipfile.ZIP_STORED)
    opened = zipfile.ZipFile(io.BytesIO(content))
    entry = opened.getinfo("x.npy")
    size = claimed + len(member)
    at = content.index(b"PK\x01\x02")
    extra = b"\x01\x00\x10\x00" + size.to_bytes(8, "little") * 2
    directory = bytearray(content[at:])
    directory[20:28] = b"\xff" * 8
    directory[30:32] = len(extra).to_bytes(2, "little")
    directory[46 + len(entry.filename) : 46 + len(entry.filename)] = extra
    end = directory.index(b"PK\x05\x06")
    directory[end + 12 : end + 16] = end.to_bytes(4, "little")
    forged = content[:at] + bytes(directory)
    assert zipfile.ZipFile(io.BytesIO(forged)).getinfo("x.npy").file_size == size
    assert "does not hold so many" in outcome(tmp_path, "forged.npz", forged)
