r"""The data sets that scikit-learn brings, standardized."""

from collections.abc import Callable

import numpy as np
from jaxtyping import Float


def _standardized_pixels(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    """One mean and one deviation for all pixels, as is usual for images: relative brightness stays, and no pixel is divided by 0."""
    return (x - x.mean()) / x.std()


def _standardized(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    """Each feature with mean 0 and variance 1."""
    return (x - x.mean(axis=0)) / x.std(axis=0)


def _digits() -> tuple[np.ndarray, np.ndarray]:
    from sklearn.datasets import load_digits

    x, y = load_digits(return_X_y=True)
    return _standardized_pixels(x).reshape(-1, 8, 8, 1), np.where(y % 2 == 0, 1.0, -1.0)[:, None]


def _breast_cancer() -> tuple[np.ndarray, np.ndarray]:
    from sklearn.datasets import load_breast_cancer

    x, y = load_breast_cancer(return_X_y=True)
    return _standardized(x), np.where(y == 1, 1.0, -1.0)[:, None]


def _wine() -> tuple[np.ndarray, np.ndarray]:
    from sklearn.datasets import load_wine

    x, y = load_wine(return_X_y=True)
    return _standardized(x), np.eye(3)[y] - 1 / 3


def _diabetes() -> tuple[np.ndarray, np.ndarray]:
    from sklearn.datasets import load_diabetes

    x, y = load_diabetes(return_X_y=True)
    return _standardized(x), _standardized(y[:, None])


_DATASETS: dict[str, Callable[[], tuple[np.ndarray, np.ndarray]]] = {
    "digits": _digits,  # even against odd, ±1; images 8×8×1
    "breast_cancer": _breast_cancer,  # benign against malignant, ±1; 30 features
    "wine": _wine,  # three cultivars, one output each (indicator minus 1/3); 13 features
    "diabetes": _diabetes,  # disease progression, standardized (regression); 10 features
}
