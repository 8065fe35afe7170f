"""A pickle is a program: what runs something is refused unrun, and so is what is no batch of images."""

from __future__ import annotations

import os
import pickle
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from numerics.data.cifar import read_cifar
from numerics.data.pickled import read_pickled_dict
from theory.foundations.errors import InputError

DATA = np.random.default_rng(0).integers(0, 256, (3, 3072), np.uint8)
GOOD = {b"data": DATA, b"labels": [0, 9, 4]}


class _Runs:
    def __init__(self, *call: Any) -> None:
        self.call = call

    def __reduce__(self) -> Any:
        return self.call


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_what_numpy_writes_is_read(tmp_path: Path, protocol: int) -> None:
    (tmp_path / "data_batch_1").write_bytes(pickle.dumps(GOOD, protocol=protocol))
    if protocol == pickle.HIGHEST_PROTOCOL:  # arrays as buffers of their own: the distributed files are older
        with pytest.raises(InputError, match="which images do not need"):
            read_cifar([tmp_path / "data_batch_1"])
        return
    x, y = read_cifar([tmp_path / "data_batch_1"])
    np.testing.assert_array_equal(x, DATA.reshape(3, 3, 32, 32).transpose(0, 2, 3, 1))
    assert y.tolist() == [0, 9, 4]


def test_a_pickle_of_python_2_is_read(tmp_path: Path) -> None:
    """Byte strings as keys and contents, as the distributed files have them."""

    def short(word: bytes) -> bytes:
        return b"U" + bytes([len(word)]) + word

    content = b"\x80\x02}(" + short(b"data") + b"cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\x00\x85" + short(b"b") + b"\x87R"
    content += b"(K\x01K\x01M\x00\x0c\x86cnumpy\ndtype\n" + short(b"u1") + b"K\x00K\x01\x87R"
    content += b"(K\x03" + short(b"|") + b"NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\x00tb\x89"
    content += b"T" + struct.pack("<i", 3072) + DATA[0].tobytes() + b"tb" + short(b"labels") + b"]K\x07au."
    (tmp_path / "data_batch_1").write_bytes(content)
    x, y = read_cifar([tmp_path / "data_batch_1"])
    assert y.tolist() == [7]
    np.testing.assert_array_equal(x[0, :, :, 2].ravel(), DATA[0, 2048:])


@pytest.mark.parametrize("protocol", [0, 2, 4])
@pytest.mark.parametrize("call", [(os.system, "touch {}"), (eval, "open({!r}, 'w')"), (Path.touch, Path("{}"))])
def test_a_malicious_pickle_does_not_run(tmp_path: Path, call: tuple[Any, Any], protocol: int) -> None:
    victim = tmp_path / "victim"
    function, argument = call
    given = Path(str(argument).format(victim)) if isinstance(argument, Path) else argument.format(str(victim))
    path = tmp_path / "data_batch_1"
    path.write_bytes(pickle.dumps({**GOOD, b"more": _Runs(function, (given,))}, protocol=protocol))
    pickle.loads(path.read_bytes())
    assert victim.exists(), "the attack works on a reader without restrictions"
    victim.unlink()
    with pytest.raises(InputError, match="which images do not need") as raised:
        read_cifar([path])
    assert not victim.exists()
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b".",
        pickle.dumps([1]),
        pickle.dumps(GOOD, protocol=2)[:-40],
        pickle.dumps({**GOOD, b"labels": [0, 1]}),
        pickle.dumps({**GOOD, b"labels": [0, 1, 10]}),
        pickle.dumps({**GOOD, b"labels": [0, 1, True]}),
        pickle.dumps({b"labels": []}),
        pickle.dumps({b"data": DATA[:, :5], b"labels": [0, 1, 2]}, protocol=2),
        pickle.dumps({b"data": DATA.astype(float), b"labels": [0, 1, 2]}, protocol=2),
        # A position in the memo, or a length, of several GB: memory is not taken for it.
        b"\x80\x02}r\xff\xff\xff\xff.",
        b"\x80\x04\x8e" + struct.pack("<Q", 2**60) + b"a.",
        # State for what the reader gives in the place of NumPy's functions.
        b"\x80\x02cnumpy\ndtype\n}b.",
        b"\x80\x02cnumpy.core.multiarray\n_reconstruct\nN}U\x08__call__Ns\x86b.",
    ],
)
def test_pickles_that_are_no_batch(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "data_batch_1").write_bytes(content)
    with pytest.raises(InputError) as raised:
        read_cifar([tmp_path / "data_batch_1"])
    assert "\n" not in str(raised.value)


def test_lists_and_numbers_of_any_name_are_kept(tmp_path: Path) -> None:
    (tmp_path / "meta").write_bytes(pickle.dumps({"label_names": ["cat"], b"n": 3}))
    assert read_pickled_dict(tmp_path / "meta") == {b"label_names": ["cat"], b"n": 3}


@pytest.mark.parametrize(("content", "said"), [(b"", "0 bytes"), (bytes(3072), "3,072 bytes"), (b"\x0a" + bytes(3072), "classes 0 to 9")])
def test_binary_batches_that_are_none(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "data_batch_1.bin").write_bytes(content)
    with pytest.raises(InputError, match=said):
        read_cifar([tmp_path / "data_batch_1.bin"])
