r"""Data sets that come with scikit-learn, and a user's own `.npz` files. Nothing is ever downloaded.

Main names: `Dataset`, `load`, `from_npz`, `validate`, `names`. A new bundled data set is one entry in `_DATASETS`.
"""

import difflib

from numerics.data.bundled import _DATASETS
from numerics.data.dataset import Dataset, _prepare
from theory.foundations.errors import InputError


def names() -> list[str]:
    """The bundled data sets."""
    return sorted(_DATASETS)


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
