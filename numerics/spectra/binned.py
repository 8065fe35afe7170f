r"""The alignment law in bins: squared projections averaged over modes of about one eigenvalue, over many batches of samples.

An exponent measured so depends on the bins, the window of modes and the number of samples: they are stated with it.

Main names: `batch_modes` → `Modes`, `binned_alignment` → `BinnedAlignment`.

Reference for the interval: Efron and Tibshirani 1993 (percentile bootstrap).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import scipy.linalg
from jaxtyping import Bool, Float

from numerics.spectra.eigenpairs import rows_of
from theory.foundations.errors import InputError

Binning = Literal["count", "width"]
"""Bins that hold equally many modes, or that are equally wide in log λ."""
FIRST = 2
"""The first mode that counts. On the first lies the mean of labels and outputs, which says nothing of a law."""
LEAST = 5
"""Modes without which a bin is left out: its mean would be one mode's chance."""


@dataclass(frozen=True)
class Modes:
    """Eigenvalues of the kernels of some batches, and the squared projections of some vectors onto their modes.

    Attributes:
        eigenvalues: descending in each batch.
        resolved: which of them are above the batch's numerical resolution.
        energies: squared projections, by the name of the vector.
    """

    eigenvalues: Float[np.ndarray, "b m"]
    resolved: Bool[np.ndarray, "b m"]
    energies: Mapping[str, Float[np.ndarray, "b m"]]


@dataclass(frozen=True)
class BinnedAlignment:
    """Mean energy against eigenvalue, bin by bin, and the slope in logarithms.

    Attributes:
        slope: least squares over the bins; None with fewer than three bins.
        interval: 95 % bootstrap interval, over batches, or over modes where there is one batch; None when the slope is. It says how much
            batches of these samples vary, which share samples: other samples would give slopes that differ by more.
        eigenvalues: geometric mean in each bin, ascending.
        energies: arithmetic mean of the squared projections in each bin.
        counts: modes in each bin.
    """

    slope: float | None
    interval: tuple[float, float] | None
    eigenvalues: Float[np.ndarray, " k"]
    energies: Float[np.ndarray, " k"]
    counts: Float[np.ndarray, " k"]


def batch_modes(
    kernel: Float[np.ndarray, "N N"],
    labels: Float[np.ndarray, "n c"],
    others: Mapping[str, Float[np.ndarray, " N"]],
    *,
    outputs: Float[np.ndarray, " N"] | None = None,
    size: int = 100,
    batches: int = 500,
    seed: int = 0,
    precision: float = float(np.finfo(np.float64).eps),
) -> Modes:
    r"""Spectra of the kernels of random batches of samples, with the projections of labels, other vectors and two nulls.

    The kernel of a batch is a block of that of all samples. The names in the result are "labels", those of `others`, "permuted" (the labels
    in a random order within the batch), and, with `outputs`, "outputs" and "outputs and permuted" ($f_0 - y$ with y permuted): what the
    residual's alignment would be if the labels had nothing to do with the inputs.

    Args:
        kernel: of n samples and C outputs, N = nC, samples first.
        labels: y.
        others: vectors of N entries, such as residuals.
        outputs: $f_0$, where it is part of the residual.
        size: samples in a batch; all of them if there are fewer.
        batches: how many; one if each would hold all samples, which are then taken as they are.
        seed: of batches and permutations.
        precision: machine epsilon of the kernel.

    Raises:
        InputError: `batches` below 1, or `size` below 2.
    """
    if batches < 1 or size < 2:
        raise InputError("at least 1 batch of at least 2 samples", f"batches={batches}, size={size}", "give more")
    n, c = labels.shape
    size, batches = (size, batches) if size < n else (n, 1)
    random = np.random.default_rng(seed)
    found: dict[str, list[np.ndarray]] = {}
    eigenvalues, resolved = [], []
    for _ in range(batches):
        chosen = random.choice(n, size, replace=False) if size < n else np.arange(n)
        rows = rows_of(chosen, c)
        values, vectors = scipy.linalg.eigh(kernel[np.ix_(rows, rows)].astype(np.float64))
        y = labels[chosen].reshape(-1)
        permuted = random.permutation(labels[chosen], axis=0).reshape(-1)
        projected = {"labels": y, **{name: vector[rows] for name, vector in others.items()}, "permuted": permuted}
        if outputs is not None:
            projected |= {"outputs": outputs[rows], "outputs and permuted": outputs[rows] - permuted}
        for name, vector in projected.items():
            found.setdefault(name, []).append(np.square(vectors.T @ vector)[::-1])
        eigenvalues.append(values[::-1])
        resolved.append(values[::-1] > rows.size * precision * values[-1])
    return Modes(np.array(eigenvalues), np.array(resolved), {name: np.array(energies) for name, energies in found.items()})


def binned_alignment(
    modes: Modes, vector: str, *, bins: int = 20, binning: Binning = "count", first: int = FIRST, resamples: int = 200, seed: int = 0
) -> BinnedAlignment:
    r"""Slope of log mean energy against log mean eigenvalue over bins of the pooled modes.

    Args:
        modes: from `batch_modes`.
        vector: which of its vectors.
        bins: how many; those with fewer than five modes or without energy are left out.
        binning: of equally many modes, or of equal width in log λ.
        first: modes before this one, counted from 1 in each batch, are left out, as are unresolved ones.
        resamples: of the bootstrap.
        seed: of the bootstrap.

    Raises:
        InputError: fewer than three bins, or a vector that is not there.

    Source: the law is label-NTK alignment (Marreddy and Liu 2026, abstract).
    """
    if bins < 3:
        raise InputError("at least 3 bins", f"bins={bins}", "use 20")
    if vector not in modes.energies:
        raise InputError(f"a vector: {', '.join(modes.energies)}", repr(vector), "name one of these")
    batches, size = modes.eigenvalues.shape
    counted = modes.resolved & (np.arange(size) >= first - 1)[None, :]
    logs = np.log(np.where(counted, modes.eigenvalues, 1.0))
    pooled = logs[counted]
    if pooled.size < 3 * LEAST or np.ptp(pooled) == 0:
        return BinnedAlignment(None, None, np.zeros(0), np.zeros(0), np.zeros(0))
    levels = np.linspace(0, 1, bins + 1)
    edges = np.quantile(pooled, levels) if binning == "count" else pooled.min() + np.ptp(pooled) * levels
    places = np.clip(np.searchsorted(edges, logs, side="right") - 1, 0, bins - 1)
    # What is resampled: batches, or the modes of the only one.
    units = np.broadcast_to(np.arange(batches)[:, None], logs.shape) if batches > 1 else np.broadcast_to(np.arange(size), logs.shape)
    count = batches if batches > 1 else size
    sums = np.zeros((3, count, bins))  # modes, log eigenvalue, energy
    for row, values in enumerate((np.ones_like(logs), logs, modes.energies[vector])):
        np.add.at(sums[row], (units[counted], places[counted]), values[counted])
    total = sums.sum(axis=1)
    kept = (total[0] >= LEAST) & (total[2] > 0)
    sums, total = sums[:, :, kept], total[:, kept]
    if kept.sum() < 3:
        return BinnedAlignment(None, None, np.zeros(0), np.zeros(0), np.zeros(0))
    weights = np.random.default_rng(seed).multinomial(count, np.full(count, 1 / count), size=resamples)
    drawn = np.einsum("ru,qub->qrb", weights, sums)
    slopes = [_slope(*one) for one in drawn.transpose(1, 0, 2)]
    low, high = np.nanpercentile(slopes, [2.5, 97.5])
    middle, mean = np.exp(total[1] / total[0]), total[2] / total[0]
    return BinnedAlignment(_slope(*total), (float(low), float(high)), middle, mean, total[0])


def _slope(modes: Float[np.ndarray, " k"], logs: Float[np.ndarray, " k"], energy: Float[np.ndarray, " k"]) -> float:
    """Least squares over bins of equal weight; bins that a resampling left empty do not count."""
    there = (modes > 0) & (energy > 0)
    if there.sum() < 3:
        return float("nan")
    x, y = logs[there] / modes[there], np.log(energy[there] / modes[there])
    x = x - x.mean()
    return float(x @ y / (x @ x))
