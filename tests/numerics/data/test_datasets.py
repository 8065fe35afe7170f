import re
from pathlib import Path

import numpy as np
import pytest

from numerics.data import by_name as datasets
from numerics.data.dataset import validate
from numerics.data.npz import from_npz
from theory.foundations.errors import InputError


@pytest.mark.parametrize(
    ("name", "shape", "outputs"),
    [
        ("digits", (8, 8, 1), 1),
        ("breast_cancer", (30,), 1),
        ("wine", (13,), 3),
        ("diabetes", (10,), 1),
        ("iris", (4,), 3),
        ("autompg", (7,), 1),
        ("photo_patches", (32, 32, 3), 1),
    ],
)
def test_bundled_data(name, shape, outputs):
    data = datasets.load_data(name, 60, seed=1)
    assert data.inputs.shape == (60, *shape)
    assert data.labels.shape == (60, outputs)
    whole = datasets.load_data(name)
    assert np.mean(whole.inputs**2) == pytest.approx(1)
    assert name in datasets.names()


def test_the_page_on_data_lists_every_name():
    page = (Path(__file__).parents[3] / "docs" / "data.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(\w+)` \|", page, flags=re.MULTILINE)
    assert sorted(listed) == datasets.names()


def test_digits_are_even_against_odd():
    from sklearn.datasets import load_digits

    data = datasets.load_data("digits", seed=3)
    images, digits = load_digits(return_X_y=True)
    by_image = {image.tobytes(): digit for image, digit in zip((images - images.mean()) / images.std(), digits, strict=True)}
    for image, label in zip(data.inputs[:50], data.labels[:50], strict=True):
        assert label == (1 if by_image[image.tobytes()] % 2 == 0 else -1)


@pytest.mark.parametrize("share", [0, 20, 100])
def test_noisy_labels_are_those_of_some_samples_in_another_order(share):
    true, noisy = (datasets.load_data("digits", 200, 5, kind) for kind in ("true", f"noisy{share}"))
    assert np.array_equal(true.inputs, noisy.inputs)
    assert sorted(true.labels.ravel()) == sorted(noisy.labels.ravel())
    changed = np.count_nonzero(true.labels != noisy.labels)
    assert (changed > 0) == (share > 0)
    assert changed <= 2 * share  # of 200 samples, and about half of those get the label that they had
    assert noisy.label_kind == f"noisy{share}"


@pytest.mark.parametrize("kind", ["noisy", "noisy101", "noisy-3", "noisy05"])
def test_a_kind_of_labels_that_is_none(kind):
    with pytest.raises(InputError, match="noisy0 to noisy100"):
        datasets.load_data("digits", 20, 0, kind)


def test_one_seed_one_subset_whatever_the_labels():
    true, permuted, random = (datasets.load_data("digits", 100, 5, kind) for kind in ("true", "permuted", "random"))
    assert np.array_equal(true.inputs, permuted.inputs)
    assert np.array_equal(true.inputs, random.inputs)
    assert sorted(true.labels.ravel()) == sorted(permuted.labels.ravel())
    assert not np.array_equal(true.labels, permuted.labels)
    assert np.sum(random.labels**2) == pytest.approx(np.sum(true.labels**2))
    assert np.array_equal(true.inputs, datasets.load_data("digits", 100, 5).inputs)
    assert not np.array_equal(true.inputs, datasets.load_data("digits", 100, 6).inputs)
    assert permuted.label_kind == "permuted"


def test_permuting_keeps_rows_whole():
    labels = datasets.load_data("wine", 50, 0, "permuted").labels
    np.testing.assert_allclose(labels.sum(axis=1), 0, atol=1e-15)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: datasets.load_data("digit"), "did you mean digits"),
        (lambda: datasets.load_data("imagenet-22k"), "breast_cancer, cifar10, diabetes, digits"),
        (lambda: datasets.load_data("digits", 1798), "at most 1797 samples from digits, got samples=1798; use fewer"),
        (lambda: datasets.load_data("digits", 1), "at least 2 samples"),
        (lambda: datasets.load_data("digits", 0), "at least 2 samples"),
        (lambda: datasets.load_data("digits", 10, 0, "shuffled"), "true, permuted, random"),
    ],
)
def test_bad_requests(call, message):
    with pytest.raises(InputError, match=message):
        call()


def test_subset_with_one_class_is_refused():
    outcomes = []
    for seed in range(20):
        try:
            outcomes.append(len(np.unique(datasets.load_data("digits", 2, seed).labels)))
        except InputError as error:
            outcomes.append(1 if "same label" in str(error) else error)
    assert set(outcomes) == {1, 2}


GOOD = np.arange(6.0).reshape(3, 2)
LABELS = np.array([[1.0], [-1.0], [1.0]])


@pytest.mark.parametrize(
    ("inputs", "labels", "message"),
    [
        (np.where(GOOD == 3, np.nan, GOOD), LABELS, "finite inputs in data, got 1 NaN or infinite"),
        (GOOD, np.where(LABELS < 0, np.inf, LABELS), "finite labels"),
        (GOOD, LABELS[:2], r"shape \(3, C\), got shape \(2, 1\)"),
        (GOOD, LABELS[:, 0], r"shape \(3, C\), got shape \(3,\)"),
        (GOOD, LABELS[:, :0], r"shape \(3, C\)"),
        (GOOD, np.ones((3, 1)), "same label for all 3 samples"),
        (GOOD[:1], LABELS[:1], "samples=1"),
        (GOOD[:, 0], LABELS, r"\(n, d\) or \(n, h, w, c\)"),
        (GOOD[:, :0], LABELS, "reshape the inputs"),
        (GOOD.astype(complex), LABELS, "real numbers in the inputs"),
        (GOOD, np.array([["a"], ["b"], ["a"]]), "real numbers in the labels"),
    ],
)
def test_data_that_cannot_be_studied(inputs, labels, message):
    validate(GOOD, LABELS)
    with pytest.raises(InputError, match=message):
        validate(inputs, labels)


def test_npz_is_used_as_it_is(tmp_path):
    np.savez(tmp_path / "mine.npz", x=GOOD, y=np.array([2, 0, 5]))
    data = from_npz(tmp_path / "mine.npz", seed=4)
    order = np.argsort(data.inputs[:, 0])
    assert np.array_equal(data.inputs[order], GOOD)
    assert np.array_equal(data.labels[order, 0], [2, 0, 5])
    assert data.name == "mine"


def test_npz_images_without_channels(tmp_path):
    np.savez(tmp_path / "images.npz", x=np.ones((4, 3, 2)), y=np.arange(4))
    assert from_npz(tmp_path / "images.npz", 3).inputs.shape == (3, 3, 2, 1)


def _save(folder, **arrays):
    np.savez(folder / "bad.npz", **arrays)


@pytest.mark.parametrize(
    ("write", "message"),
    [
        (lambda folder: None, "not there"),
        (lambda folder: (folder / "bad.npz").write_text("hello"), "plain arrays"),
        (lambda folder: (folder / "bad.npz").write_bytes(b""), "plain arrays"),
        (lambda folder: (folder / "bad.npz").write_bytes(b"PK\x03\x04 torn"), "plain arrays"),
        (lambda folder: np.save(folder / "a.npy", GOOD) or (folder / "a.npy").rename(folder / "bad.npz"), "single array"),
        (lambda folder: _save(folder, x=GOOD), "bad.npz with x"),
        (lambda folder: _save(folder, x=np.array([{}, {}]), y=LABELS), "without objects"),
        (lambda folder: _save(folder, x=GOOD, y=LABELS[:2]), r"shape \(3, C\)"),
        (lambda folder: _save(folder, x=GOOD * np.nan, y=LABELS), "6 NaN"),
    ],
)
def test_npz_that_cannot_be_used(tmp_path, write, message):
    write(tmp_path)
    with pytest.raises(InputError, match=message) as caught:
        from_npz(tmp_path / "bad.npz")
    assert "\n" not in str(caught.value)
