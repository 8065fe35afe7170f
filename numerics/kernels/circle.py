r"""Kernels of points equally spaced on the circle: circulant, so that the Fourier modes are their eigenvectors and the DFT their spectrum.

The instance of A11 to have in mind. With S the cyclic difference operator, $v^\top S v = \sum_i (v_{i+1}-v_i)^2$, its eigenvalues are
$\mu_k = 4\sin^2(\pi k/n)$, and labels with small differences are aligned as long as $\lambda_k\mu_k \ge \theta > 0$ for every k ≥ 1. The
kernel of an infinitely wide ReLU network has $\lambda_k \sim k^{-2}$ there. With one hidden layer and no bias $\lambda_k = 0$ at odd
k ≥ 3 (n even): no θ exists, and odd labels are not aligned. With a bias, or with two hidden layers, it does.

Main names: `relu_circle_kernel`, `circulant_eigenvalues`, `difference_eigenvalues`, `matched_constant`.

References: Bietti and Mairal 2019 (NeurIPS) for the decay; Basri, Jacobs, Kasten and Kritchman 2019 (NeurIPS) for the odd frequencies.
"""

from __future__ import annotations

import numpy as np
from jaxtyping import Float

from numerics.kernels.dot_product import relu_profile
from theory.foundations.errors import InputError


def relu_circle_kernel(points: int, hidden_layers: int, bias: float = 0.0) -> Float[np.ndarray, " n"]:
    r"""First row of the infinite-width ReLU NTK of n points equally spaced on the circle: the entries at angles $2\pi k/n$, k = 0 … n − 1.

    Args:
        points: n.
        hidden_layers: at least 0; 0 is the linear model.
        bias: a constant third coordinate of every input, whose weights are a bias of the first layer.

    Raises:
        InputError: no point, or a negative number of layers.
    """
    if points < 1:
        raise InputError("at least one point", f"{points}", "give other numbers")
    return relu_profile(np.cos(2 * np.pi * np.arange(points) / points), hidden_layers, bias)


def circulant_eigenvalues(row: Float[np.ndarray, " n"]) -> Float[np.ndarray, " n"]:
    r"""Eigenvalues $\lambda_k = \sum_j K_{0j}e^{-2\pi ijk/n}$ of the symmetric circulant matrix with this first row, k = 0 … n − 1.

    Raises:
        InputError: the matrix is not symmetric: $K_{0j} \neq K_{0,n-j}$.
    """
    mirrored = np.roll(row[::-1], 1)
    if not np.allclose(row, mirrored, rtol=1e-9, atol=1e-9 * np.abs(row).max()):
        raise InputError("the first row of a symmetric matrix", "entries j and n − j that differ", "give a function of the angle alone")
    return np.fft.fft((row + mirrored) / 2).real


def difference_eigenvalues(points: int) -> Float[np.ndarray, " n"]:
    r"""$\mu_k = 4\sin^2(\pi k/n)$, k = 0 … n − 1: eigenvalues of the cyclic difference operator, 0 for constants alone."""
    return 4 * np.sin(np.pi * np.arange(points) / points) ** 2


def matched_constant(eigenvalues: Float[np.ndarray, " n"], roughness: Float[np.ndarray, " n"]) -> float:
    r"""θ of A11: the smallest $\lambda_k\mu_k$ over the modes with $\mu_k > 0$; 0 if one of those eigenvalues is 0 up to rounding.

    Raises:
        InputError: no mode has $\mu_k > 0$.
    """
    seen = roughness > 0
    if not seen.any():
        raise InputError("a mode with positive roughness", "none", "give at least two points")
    resolution = eigenvalues.size * np.finfo(np.float64).eps * np.abs(eigenvalues).max()
    return float(np.min(np.where(eigenvalues > resolution, eigenvalues, 0.0)[seen] * roughness[seen]))
