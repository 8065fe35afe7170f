r"""A data set: inputs and labels, checked, drawn and given labels of a kind.

Main names: `Dataset`, `validate`, `prepare`, `hold_out`, `of_one_norm`.
"""

import re
from dataclasses import dataclass, replace

import numpy as np
from jaxtyping import Float, Shaped

from numerics.data.reading import require_memory
from theory.foundations.errors import InputError

_LABEL_KINDS = ("true", "permuted", "random")
_NOISY = re.compile(r"noisy([1-9]?[0-9]|100)")


@dataclass(frozen=True)
class Dataset:
    """Inputs and labels, float64.

    Attributes:
        name: the data set's name, or the file's.
        inputs: (n, d), or (n, height, width, channels) for images.
        labels: (n, C).
        label_kind: "true"; "permuted", the true labels in a random order; "random", independent random signs; "noisyP", the labels of P
            per cent of the samples, drawn at random, permuted among themselves.
        held_out: more samples, to test on; None without.
    """

    name: str
    inputs: Float[np.ndarray, "n *d"]
    labels: Float[np.ndarray, "n c"]
    label_kind: str = "true"
    held_out: "Dataset | None" = None


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


def prepare(
    name: str, inputs: np.ndarray, labels: np.ndarray, samples: int | None, seed: int, kind: str, *, pixels: bool = False
) -> Dataset:
    """Draw the subset, then make the kind of labels that is asked for.

    Args:
        name: what to call the data.
        inputs: as in `validate`; only what is drawn becomes float64, so that large sets of bytes stay so.
        labels: as in `validate`.
        samples: n; None takes all.
        seed: of the subset and the labels.
        kind: "true", "permuted", "random" or "noisyP" with P from 0 to 100.
        pixels: whether to scale by the one mean and deviation of all inputs.

    Raises:
        InputError: as in `load_data`, or samples that do not fit into memory.
    """
    noisy = _NOISY.fullmatch(kind)
    if kind not in _LABEL_KINDS and noisy is None:
        raise InputError(f"labels: {', '.join(_LABEL_KINDS)}, noisy0 to noisy100", repr(kind), "name one of these")
    validate(inputs, labels, name)
    available = inputs.shape[0]
    wanted = available if samples is None else samples
    if wanted > available:
        raise InputError(f"at most {available} samples from {name}", f"samples={wanted}", "use fewer samples")
    if wanted < 2:
        raise InputError(f"at least 2 samples from {name}", f"samples={wanted}", "use more samples")
    generator = np.random.default_rng(seed)
    chosen = generator.permutation(available)[:wanted]
    require_memory(3 * wanted * int(np.prod(inputs.shape[1:])) * 8, f"{wanted:,} samples of {name}")
    x, y = np.asarray(inputs[chosen], np.float64), np.asarray(labels[chosen], np.float64)
    if pixels:
        mean, deviation = _pixel_statistics(inputs)
        if deviation == 0:
            raise InputError(f"images in {name} that are not all of one grey", f"the value {mean:g} everywhere", "check the file")
        x = (x - mean) / deviation
    validate(x, y, name)
    if kind == "permuted":
        y = generator.permutation(y, axis=0)
    elif kind == "random":
        # Random signs at the true labels' scale: the initial loss stays comparable.
        y = np.sqrt(np.mean(y**2)) * generator.choice([-1.0, 1.0], size=y.shape)
        validate(x, y, name)
    elif noisy is not None:
        mixed = generator.permutation(wanted)[: round(int(noisy[1]) * wanted / 100)]
        y[mixed] = y[generator.permutation(mixed)]
    return Dataset(name, x, y, kind)


def hold_out(data: Dataset, samples: int) -> Dataset:
    """The data less their first samples, which are held out; with one seed they are the same whatever is trained on.

    Raises:
        InputError: fewer than 2 samples on either side, or labels there that are all the same.
    """
    first, rest = (replace(data, inputs=data.inputs[part], labels=data.labels[part]) for part in (slice(samples), slice(samples, None)))
    validate(first.inputs, first.labels, f"{data.name} held out")
    validate(rest.inputs, rest.labels, data.name)
    return replace(rest, held_out=first)


def of_one_norm(data: Dataset) -> Dataset:
    r"""Each input scaled to the norm $\sqrt d$ of its d entries.

    The first layer of a network in NTK parameterization divides by $\sqrt d$, so that to its weights these are inputs of unit norm.

    Raises:
        InputError: an input of zeros.
    """
    squares = np.square(data.inputs).reshape(len(data.inputs), -1).mean(axis=1)
    zeros = int(np.count_nonzero(squares == 0))
    if zeros:
        raise InputError(f"inputs of {data.name} that are not zero", f"{zeros} of zeros", "leave unit_norm out, or those samples")
    return replace(data, inputs=data.inputs / np.sqrt(squares).reshape(-1, *[1] * (data.inputs.ndim - 1)))


def _pixel_statistics(images: Shaped[np.ndarray, "..."]) -> tuple[float, float]:
    """Mean and deviation of all values, without a copy of them in float64."""
    flat = images.reshape(-1)
    mean = float(flat.mean(dtype=np.float64))
    square = float(np.einsum("i,i->", flat, flat, dtype=np.float64)) / flat.size
    return mean, float(np.sqrt(max(square - mean**2, 0.0)))
