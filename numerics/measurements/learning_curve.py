r"""The learning curve of kernel regression, predicted from eigenvalues and how the target lies along them.

With eigenvalues $\lambda_i$ of the kernel's operator, target $\sum_i v_i\phi_i$ in its eigenfunctions, ridge δ and n samples, the effective
regularization κ solves $\sum_i \lambda_i/(\lambda_i+\kappa) + \delta/\kappa = n$; mode i is learned to the part
$\mathcal L_i = \lambda_i/(\lambda_i+\kappa)$, and the mean squared error on a new sample is about

$$\frac{n}{n-\sum_i\mathcal L_i^2}\Big(\sum_i(1-\mathcal L_i)^2v_i^2 + \sigma^2\Big).$$

A prediction, never a bound: it averages over training sets, and takes eigenfunctions for independent Gaussian variables.

Main names: `learning_curve` → `LearningCurve`, `effective_regularization`, `from_pool`.

Source: literature (Bordelon, Canatar and Pehlevan 2020; Simon, Dickens, Karkada and DeWeese 2023).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from jaxtyping import Float
from scipy.optimize import brentq

from theory.foundations.errors import InputError


@dataclass(frozen=True)
class LearningCurve:
    r"""The prediction for one number of samples.

    Attributes:
        regularization: κ, in the eigenvalues' unit; 0 where there are at least as many samples as eigenvalues, and no ridge.
        learnability: $\mathcal L_i$.
        overfitting: $n/(n-\sum_i\mathcal L_i^2)$, at least 1; infinite where n is the number of eigenvalues, and there is no ridge.
        error: the mean squared error on a new sample, noise in its label included.
    """

    regularization: float
    learnability: Float[np.ndarray, " M"]
    overfitting: float
    error: float


def effective_regularization(eigenvalues: Float[np.ndarray, " M"], samples: int, ridge: float = 0.0) -> float:
    r"""κ with $\sum_i \lambda_i/(\lambda_i+\kappa) + \delta/\kappa = n$: the left side falls in κ, so there is one at most.

    Args:
        eigenvalues: $\lambda_i \ge 0$ of the operator: those of a kernel matrix over its number of samples.
        samples: n.
        ridge: δ, what is added to the kernel matrix's diagonal.

    Returns:
        κ; 0 if there is no ridge and at most n eigenvalues are positive.

    Raises:
        InputError: negative or non-finite eigenvalues, or none above 0; n below 1; a negative ridge.
    """
    values = np.asarray(eigenvalues, np.float64)
    if values.ndim != 1 or not np.isfinite(values).all() or values.min(initial=0.0) < 0 or not values.any():
        raise InputError("a list of eigenvalues ≥ 0, not all 0", f"shape {values.shape}, or others", "give those of a kernel")
    if samples < 1 or not ridge >= 0:
        raise InputError("at least one sample and a ridge ≥ 0", f"samples={samples}, ridge={ridge}", "correct them")
    positive = values[values > 0]
    if ridge == 0 and positive.size <= samples:
        return 0.0

    def excess(logarithm: float) -> float:
        kappa = math.exp(logarithm)
        return float(np.sum(positive / (positive + kappa)) + ridge / kappa - samples)

    high = math.log((positive.sum() + ridge) / samples)  # λ/(λ+κ) ≤ λ/κ
    low = high - 1.0
    while excess(low) < 0:
        low -= 2 * (high - low)
    return high if excess(high) >= 0 else math.exp(brentq(excess, low, high, xtol=1e-14, rtol=1e-14))


def learning_curve(
    eigenvalues: Float[np.ndarray, " M"], energies: Float[np.ndarray, " M"], samples: int, ridge: float = 0.0, noise: float = 0.0
) -> LearningCurve:
    r"""The predicted error of kernel (ridge) regression.

    Args:
        eigenvalues: as in `effective_regularization`.
        energies: $v_i^2$, in the labels' unit squared.
        samples: n.
        ridge: δ; 0 interpolates.
        noise: $\sigma^2$, variance of independent noise in the labels.

    Raises:
        InputError: as in `effective_regularization`.
    """
    values, energy = np.asarray(eigenvalues, np.float64), np.asarray(energies, np.float64)
    kappa = effective_regularization(values, samples, ridge)
    learned = np.divide(values, values + kappa, out=np.zeros_like(values), where=values > 0)
    left = samples - float(np.sum(learned**2))
    missed = float(np.sum((1 - learned) ** 2 * energy)) + noise
    overfitting = samples / left if left > 0 else math.inf
    return LearningCurve(kappa, learned, overfitting, overfitting * missed if missed > 0 else 0.0)


def from_pool(eigenvalues: Float[np.ndarray, " M"], energies: Float[np.ndarray, " M"], samples: int) -> LearningCurve:
    r"""The prediction for n of M samples that are drawn without replacement, for those that are left.

    The pool stands for all samples: its kernel's eigenvalues over M, squared projections over M, noise of the labels among them. The error
    predicted for all of it is that of the samples not drawn times their share, since those drawn are interpolated.

    Args:
        eigenvalues: of the kernel on the pool.
        energies: squared projections of the target onto its eigenvectors.
        samples: n, fewer than M.

    Raises:
        InputError: as in `learning_curve`; nothing left to predict for.
    """
    size = len(eigenvalues)
    if not 0 < samples < size:
        raise InputError(f"fewer samples than the {size} of the pool", f"samples={samples}", "hold more samples out")
    found = learning_curve(np.asarray(eigenvalues) / size, np.asarray(energies) / size, samples)
    return LearningCurve(found.regularization, found.learnability, found.overfitting, found.error * size / (size - samples))
