r"""The data sets that installed packages bring, standardized.

Main names: `BUNDLED`, `read_digits`.
"""

import importlib.util
from collections.abc import Callable

import numpy as np
from jaxtyping import Float, Int

from numerics.data.labels import indicators
from theory.foundations.errors import InputError


def _standardized_pixels(x: Float[np.ndarray, "n *d"]) -> Float[np.ndarray, "n *d"]:
    """One mean and one deviation for all pixels, as is usual for images: relative brightness stays, and no pixel is divided by 0."""
    return (x - x.mean()) / x.std()


def _standardized(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    """Each feature with mean 0 and variance 1."""
    return (x - x.mean(axis=0)) / x.std(axis=0)


def read_digits() -> tuple[Float[np.ndarray, "n 8 8 1"], Int[np.ndarray, " n"]]:
    """Scikit-learn's 1,797 handwritten digits, standardized, and their classes."""
    from sklearn.datasets import load_digits

    x, y = load_digits(return_X_y=True)
    return _standardized_pixels(x).reshape(-1, 8, 8, 1), y


def _breast_cancer() -> tuple[np.ndarray, np.ndarray]:
    from sklearn.datasets import load_breast_cancer

    x, y = load_breast_cancer(return_X_y=True)
    return _standardized(x), np.where(y == 1, 1.0, -1.0)[:, None]


def _wine() -> tuple[np.ndarray, np.ndarray]:
    from sklearn.datasets import load_wine

    x, y = load_wine(return_X_y=True)
    return _standardized(x), indicators(y, 3)


def _iris() -> tuple[np.ndarray, np.ndarray]:
    from sklearn.datasets import load_iris

    x, y = load_iris(return_X_y=True)
    return _standardized(x), indicators(y, 3)


def _diabetes() -> tuple[np.ndarray, np.ndarray]:
    from sklearn.datasets import load_diabetes

    x, y = load_diabetes(return_X_y=True)
    return _standardized(x), _standardized(y[:, None])


def _photo_patches() -> tuple[np.ndarray, np.ndarray]:
    from sklearn.datasets import load_sample_images

    patches, side = [], 32
    for image in load_sample_images().images:
        rows, columns = (length // side for length in image.shape[:2])
        cut = image[: rows * side, : columns * side].reshape(rows, side, columns, side, 3)
        patches.append(cut.swapaxes(1, 2).reshape(-1, side, side, 3))
    x = _standardized_pixels(np.concatenate(patches).astype(np.float64))
    return x, np.repeat([1.0, -1.0], [len(part) for part in patches])[:, None]


def _autompg() -> tuple[np.ndarray, np.ndarray]:
    if importlib.util.find_spec("mlxtend") is None:
        raise InputError("the package mlxtend, which has autompg", "an environment without it", "pip install mlxtend")
    from mlxtend.data import autompg_data

    x, y = autompg_data()
    return _standardized(x[:, :7]), _standardized(y[:, None])  # the eighth column is the car's name


BUNDLED: dict[str, Callable[[], tuple[np.ndarray, np.ndarray]]] = {
    "breast_cancer": _breast_cancer,  # benign against malignant, ±1; 30 features
    "wine": _wine,  # three cultivars, one output each (indicator minus 1/3); 13 features
    "iris": _iris,  # three species, one output each (indicator minus 1/3); 4 features
    "diabetes": _diabetes,  # disease progression, standardized (regression); 10 features
    "autompg": _autompg,  # miles per gallon, standardized (regression); 7 features; from mlxtend
    "photo_patches": _photo_patches,  # which of two photographs a patch of 32×32×3 is cut from, ±1
}
"""Inputs and labels, as a network is trained on them."""
