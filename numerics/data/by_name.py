r"""Data sets by name or path: from installed packages, from files on this machine, and a user's own. Nothing is ever downloaded.

Main names: `load_data`, `names`. A new bundled data set is one entry in `BUNDLED` (`numerics.data.bundled`), a new set of images one in
`IMAGE_SETS` (`numerics.data.images`).
"""

from __future__ import annotations

import difflib
import os
from pathlib import Path

from numerics.data.bundled import BUNDLED, read_digits
from numerics.data.dataset import Dataset, prepare
from numerics.data.images import IMAGE_SETS, read_file, read_folder, read_named
from numerics.data.labels import indicators, parity
from numerics.data.npz import KERAS, from_npz, keys_of
from numerics.data.reading import require_file
from numerics.data.table import SUFFIXES, from_table
from theory.foundations.errors import InputError

TEN = ":10"
"""After the name or path of images with ten classes: one output a class."""


def names() -> list[str]:
    """The data sets that have names."""
    return sorted({"digits", *BUNDLED, *IMAGE_SETS})


def load_data(
    name: str, samples: int | None = None, seed: int = 0, labels: str = "true", root: str | os.PathLike[str] | None = None
) -> Dataset:
    r"""A data set, or a random subset of it; nothing is downloaded.

    >>> load_data("digits", samples=100).inputs.shape
    (100, 8, 8, 1)

    Images with classes have one output, +1 for an even class and −1 for an odd one; with `:10` after the name or path they have one output
    a class, the indicator less 1/10. Their pixels are scaled by one mean and one deviation, those of the whole set. Bundled tables have
    each feature standardized. A table or `.npz` with `x` and `y` of one's own is used as it is. Then `samples` samples are drawn without
    replacement.

    Args:
        name: one of `names()`; or the path of an `.npz` file (arrays `x` and `y`, or images in `x_train` and classes in `y_train`), of a
            table (`.csv`, `.tsv`, `.txt`), of images as MNIST, CIFAR-10 or SVHN are distributed, or of a folder that holds such images.
        samples: n; None takes all.
        seed: of the subset and of permuted or random labels. One seed gives the same inputs for every kind of labels.
        labels: "true", "permuted", "random", or "noisyP": the labels of P per cent of the samples permuted among themselves.
        root: a folder to look at first for the files of a named set of images; then come the folder in the variable NTKBOUNDS_DATA and
            /usr/share/datasets.

    Raises:
        InputError: an unknown name or kind of labels; files that are not there or cannot be used; a number of samples that is not available
            or below 2; constant labels.
    """
    base, ten = name.removesuffix(TEN), name.endswith(TEN)
    path = Path(base)
    if base == "digits":
        images, classes = read_digits()
    elif base in IMAGE_SETS:
        images, classes = read_named(base, None if root is None else Path(root))
    elif base in BUNDLED:
        _no_classes(ten, name)
        return prepare(base, *BUNDLED[base](), samples, seed, labels)
    elif path.is_dir():
        images, classes = read_folder(path)
    elif _is_path(path):
        require_file(path)
        if path.suffix in SUFFIXES:
            _no_classes(ten, name)
            return from_table(path, samples, seed, labels)
        if path.suffix == ".npz" and not set(KERAS) <= set(keys_of(path)):
            _no_classes(ten, name)
            return from_npz(path, samples, seed, labels)
        images, classes = read_file(path)
    else:
        close = difflib.get_close_matches(base, names(), n=1)
        remedy = f"did you mean {close[0]}?" if close else "name one of these, or give the path of a file"
        raise InputError(f"a data set: {', '.join(names())}", repr(name), remedy)
    if ten and classes.max() > 9:
        raise InputError(f"classes 0 to 9 for {name}", f"{classes.max()}", f"leave {TEN} out for even against odd")
    targets = indicators(classes, 10) if ten else parity(classes)
    return prepare(base if base in names() else path.stem, images, targets, samples, seed, labels, pixels=base != "digits")


def _is_path(path: Path) -> bool:
    return path.exists() or len(path.parts) > 1 or path.suffix in (".npz", ".mat", ".gz", ".bin", *SUFFIXES)


def _no_classes(ten: bool, name: str) -> None:
    if ten:
        raise InputError(f"images with ten classes before {TEN}", repr(name), f"leave {TEN} out")
