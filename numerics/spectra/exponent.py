r"""The exponent s of the alignment law $(u_i^T v)^2 \propto \lambda_i^s$, with a bootstrap interval and the null of permuted labels.

Main names: `alignment_exponent` → `Exponent`, `permuted_null`. s = 1 is the label-NTK alignment law; s = 0 is what random labels give.

Reference for the interval: Efron and Tibshirani 1993 (percentile bootstrap).
"""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Array, Bool, Float

from numerics.spectra.eigenpairs import cluster_energies, projections
from numerics.spectra.spectral_data import Spectrum
from theory.foundations.errors import InputError


@dataclass(frozen=True)
class Exponent:
    """Slope of log projection energy against log eigenvalue.

    Attributes:
        slope: s by least squares over clusters; None when fewer than three clusters carry energy or all have one eigenvalue.
        interval: 95 % percentile bootstrap interval over clusters; None when the slope is.
        clusters: how many clusters the fit used.
        excluded: resolved clusters left out because their energy is rounding: a logarithm would be of noise.
    """

    slope: float | None
    interval: tuple[float, float] | None
    clusters: int
    excluded: int


def _slopes(weights: Float[np.ndarray, "k m"], x: Float[np.ndarray, " m"], y: Float[np.ndarray, "l m"]) -> Float[np.ndarray, " k"]:
    """Weighted least-squares slopes, one for each row of weights. NaN where all the weight is on one x."""
    x = x - x.mean()  # a shift changes no slope, and saves digits below
    total = weights.sum(axis=1)
    mean_x = weights @ x / total
    # One row of y serves all rows of weights, or each has its own.
    weighted = weights * y if y.shape[0] > 1 else None
    mean_y = (weights @ y[0] if weighted is None else weighted.sum(axis=1)) / total
    products = (weights @ (x * y[0]) if weighted is None else weighted @ x) / total
    variance = weights @ (x * x) / total - mean_x**2
    # Below this the x are equal up to rounding.
    spread = variance > 1e-14 * np.max(x * x, initial=1e-300)
    return np.divide(products - mean_x * mean_y, variance, out=np.full(variance.shape, np.nan), where=spread)


def _log_energies(
    spectrum: Spectrum, energies: Float[np.ndarray, "N *k"]
) -> tuple[Float[np.ndarray, " m"], Float[np.ndarray, "m *k"], Bool[np.ndarray, "m *k"]]:
    """Log eigenvalue and log energy for each mode of every resolved cluster, and which energies are above rounding."""
    summed, eigenvalues, modes = cluster_energies(spectrum, energies)
    # Per mode: under the law a cluster of m equal eigenvalues carries m times the energy of one.
    per_mode = summed / modes.reshape(-1, *[1] * (summed.ndim - 1))
    # A projection is a sum of N products, so it is known to about √N ε‖v‖.
    above = per_mode > energies.shape[0] * spectrum.precision**2 * energies.sum(axis=0)
    return np.log(eigenvalues), np.log(np.where(above, per_mode, 1.0)), above


def alignment_exponent(spectrum: Spectrum, vector: Float[Array | np.ndarray, "..."], resamples: int = 1000, seed: int = 0) -> Exponent:
    r"""Slope of $\log\|P_\lambda v\|^2/m_\lambda$ against $\log\lambda$ over resolved clusters of $m_\lambda$ modes.

    Args:
        spectrum: of N eigenpairs.
        vector: v: labels or residual, as in `projections`.
        resamples: bootstrap samples of the clusters, at least 1.
        seed: of the bootstrap.

    Raises:
        InputError: as in `projections`; `resamples` below 1.

    Source: the law is label-NTK alignment (Marreddy and Liu 2026, abstract); the interval is Efron and Tibshirani 1993.
    """
    if resamples < 1:
        raise InputError("resamples of at least 1", f"resamples={resamples}", "use 1000")
    x, y, above = _log_energies(spectrum, projections(spectrum, vector) ** 2)
    excluded = int(np.count_nonzero(~above))
    x, y = x[above], y[above]
    count = int(x.size)
    slope = _slopes(np.ones((1, count)), x, y[None])[0] if count >= 3 else np.nan
    if not np.isfinite(slope):
        return Exponent(None, None, count, excluded)
    # A bootstrap sample is a count for each cluster: one multinomial draw, no loop over samples.
    weights = np.random.default_rng(seed).multinomial(count, np.full(count, 1 / count), size=resamples).astype(np.float64)
    low, high = np.nanpercentile(_slopes(weights, x, y[None]), [2.5, 97.5])
    return Exponent(float(slope), (float(low), float(high)), count, excluded)


def permuted_null(
    spectrum: Spectrum, vector: Float[Array | np.ndarray, "..."], permutations: int = 200, seed: int = 0
) -> Float[np.ndarray, " permutations"]:
    """The same slope for `permutations` random orders of the samples; NaN where the slope is not defined.

    Args:
        spectrum: of N eigenpairs.
        vector: v of shape (n, C), rows are permuted whole; or N entries, which are permuted one by one.
        permutations: how many, at least 1.
        seed: of the permutations.

    Raises:
        InputError: as in `projections`; `permutations` below 1.

    Source: ours.
    """
    if permutations < 1:
        raise InputError("permutations of at least 1", f"permutations={permutations}", "use 200")
    projections(spectrum, vector)  # for its checks
    rows = np.asarray(vector, np.float64)
    rows = rows[:, None] if rows.ndim == 1 else rows
    stacked = np.broadcast_to(np.arange(rows.shape[0]), (permutations, rows.shape[0]))
    order = np.random.default_rng(seed).permuted(stacked, axis=1)
    permuted = rows[order].reshape(permutations, -1).T
    x, y, above = _log_energies(spectrum, (spectrum.eigenvectors.T @ permuted) ** 2)
    return _slopes(above.T.astype(np.float64), x, y.T)
