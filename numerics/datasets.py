r"""Data sets that come with scikit-learn, and a user's own `.npz` files. Nothing is ever downloaded.

Main names: `Dataset`, `load`, `from_npz`, `validate`, `names`. A new bundled data set is one entry in `_DATASETS`.
"""

import difflib
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from jaxtyping import Float, Shaped

from theory.errors import InputError

LabelKind = Literal["true", "permuted", "random"]
_LABEL_KINDS = ("true", "permuted", "random")


@dataclass(frozen=True)
class Dataset:
    """Inputs and labels, float64.

    Attributes:
        name: the data set's name, or the file's.
        inputs: (n, d), or (n, height, width, channels) for images.
        labels: (n, C).
        label_kind: "true"; "permuted", the true labels in a random order; "random", independent random signs.
    """

    name: str
    inputs: Float[np.ndarray, "n *d"]
    labels: Float[np.ndarray, "n c"]
    label_kind: str = "true"


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


def names() -> list[str]:
    """The bundled data sets."""
    return sorted(_DATASETS)


def validate(inputs: Shaped[np.ndarray, "..."], labels: Shaped[np.ndarray, "..."], name: str = "data") -> None:
    """Check that inputs and labels can be studied.

    Args:
        inputs: (n, d) or (n, height, width, channels).
        labels: (n, C).
        name: what to call the data in messages.

    Raises:
        InputError: inputs of another rank or empty; labels of another shape; values that are not real numbers, or not finite; a single
            sample; or labels that are the same for every sample.
    """
    for what, array in (("inputs", inputs), ("labels", labels)):
        if array.dtype.kind not in "fiub":
            raise InputError(f"real numbers in the {what} of {name}", f"dtype {array.dtype}", "convert them to numbers")
    if inputs.ndim not in (2, 4) or 0 in inputs.shape[1:]:
        raise InputError(f"inputs of {name} of shape (n, d) or (n, h, w, c)", f"shape {inputs.shape}", "reshape the inputs")
    samples = inputs.shape[0]
    if labels.ndim != 2 or labels.shape[0] != samples or labels.shape[1] == 0:
        raise InputError(f"labels of {name} of shape ({samples}, C)", f"shape {labels.shape}", "give one row of labels for each sample")
    if samples < 2:
        raise InputError(f"at least 2 samples in {name}", f"samples={samples}", "use more samples")
    for what, array in (("inputs", inputs), ("labels", labels)):
        bad = int(np.count_nonzero(~np.isfinite(array)))
        if bad:
            raise InputError(f"finite {what} in {name}", f"{bad} NaN or infinite values", "remove or impute them")
    if np.all(labels == labels[:1]):
        raise InputError(f"labels of {name} that differ", f"the same label for all {samples} samples", "use more samples or another seed")


def _prepare(name: str, inputs: np.ndarray, labels: np.ndarray, samples: int | None, seed: int, kind: str) -> Dataset:
    """Draw the subset, then make the kind of labels that is asked for."""
    if kind not in _LABEL_KINDS:
        raise InputError(f"labels: {', '.join(_LABEL_KINDS)}", repr(kind), "name one of these")
    validate(inputs, labels, name)
    available = inputs.shape[0]
    wanted = available if samples is None else samples
    if wanted > available:
        raise InputError(f"at most {available} samples from {name}", f"samples={wanted}", "use fewer samples")
    if wanted < 2:
        raise InputError(f"at least 2 samples from {name}", f"samples={wanted}", "use more samples")
    generator = np.random.default_rng(seed)
    chosen = generator.permutation(available)[:wanted]
    x, y = np.asarray(inputs[chosen], np.float64), np.asarray(labels[chosen], np.float64)
    validate(x, y, name)
    if kind == "permuted":
        y = generator.permutation(y, axis=0)
    elif kind == "random":
        # Random signs at the true labels' scale: the initial loss stays comparable.
        y = np.sqrt(np.mean(y**2)) * generator.choice([-1.0, 1.0], size=y.shape)
        validate(x, y, name)
    return Dataset(name, x, y, kind)


def load(name: str, samples: int | None = None, seed: int = 0, labels: str = "true") -> Dataset:
    """A bundled data set, or a random subset of it.

    The whole data set is scaled (each feature standardized; for digits all pixels by one mean and one deviation), then `samples` samples
    are drawn without replacement.

    Args:
        name: one of `names()`.
        samples: n; None takes all.
        seed: of the subset and of permuted or random labels. One seed gives the same inputs for every kind of labels.
        labels: "true", "permuted" or "random".

    Raises:
        InputError: an unknown name or kind of labels, a number of samples that is not available or below 2, or constant labels.
    """
    if name not in _DATASETS:
        close = difflib.get_close_matches(name, _DATASETS, n=1)
        remedy = f"did you mean {close[0]}?" if close else "name one of these, or give an .npz file with arrays x and y"
        raise InputError(f"a data set: {', '.join(names())}", repr(name), remedy)
    inputs, targets = _DATASETS[name]()
    return _prepare(name, inputs, targets, samples, seed, labels)


def from_npz(path: str | Path, samples: int | None = None, seed: int = 0, labels: str = "true") -> Dataset:
    """The arrays `x` and `y` of a user's `.npz` file, used as they are: nothing is scaled.

    Args:
        path: the file; `x` is (n, d), (n, height, width) or (n, height, width, channels); `y` is (n,) or (n, C). Pickled objects are
            refused.
        samples: n; None takes all.
        seed: as in `load`.
        labels: as in `load`.

    Raises:
        InputError: a file that is missing or is no `.npz`, a missing array, or anything that `load` and `validate` refuse.
    """
    path = Path(path)
    if not path.is_file():
        raise InputError("an existing .npz file", f"{str(path)!r}, which is not there", "check the path")
    arrays: dict[str, Any] = {}
    try:
        opened = np.load(path, allow_pickle=False)
        if not isinstance(opened, np.lib.npyio.NpzFile):
            raise InputError("an .npz file with arrays x and y", f"a single array in {path.name}", "save it with numpy.savez")
        with opened as stored:
            missing = [key for key in ("x", "y") if key not in stored.files]
            if missing:
                held = ", ".join(stored.files) or "nothing"
                raise InputError("arrays x and y in the .npz file", f"{path.name} with {held}", "save it with numpy.savez(file, x=x, y=y)")
            arrays = {key: stored[key] for key in ("x", "y")}
    except InputError:
        raise
    except (ValueError, OSError, EOFError, zipfile.BadZipFile) as error:
        reason = " ".join(str(error).split())[:120]
        raise InputError("an .npz file of plain arrays", f"{path.name} ({reason})", "save it with numpy.savez, without objects") from error
    x, y = arrays["x"], arrays["y"]
    x = x[..., None] if x.ndim == 3 else x
    y = y[:, None] if y.ndim == 1 else y
    return _prepare(path.stem, x, y, samples, seed, labels)
