r"""Kernels of small random ReLU networks on random points, as exact rationals: realistic instances for exact judging.

The network is $f(x) = m^{-1/2}\sum_k a_k\,\mathrm{relu}(w_k\cdot x/\sqrt d)$ with standard normal parameters. Its NTK at initialization is
$K_{ij} = \frac1m\sum_k h_{ik}h_{jk} + \frac{x_i\cdot x_j}{d}\,\frac1m\sum_k a_k^2 1_{ik}1_{jk}$. Eigenvalues and projections are
computed in float64 and then taken as exact rationals, so that they are an instance in their own right.

Main names: `spectrum_and_residual`, `POINTS`, `LABELS`.
"""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from jaxtyping import Float

POINTS = ("gaussian", "sphere", "mixture", "duplicated")
"""Distributions of the points."""
LABELS = ("linear", "clusterwise", "random")
"""How labels depend on the points."""
DIMENSION, WIDTH = 4, 32


def points(distribution: str, samples: int, generator: np.random.Generator) -> Float[np.ndarray, "n d"]:
    """Random points in `DIMENSION` dimensions: standard normal, on the sphere, a mixture of two, or with every second point a copy."""
    x = generator.normal(size=(samples, DIMENSION))
    if distribution == "sphere":
        x *= np.sqrt(DIMENSION) / np.linalg.norm(x, axis=1, keepdims=True)
    elif distribution == "mixture":
        x = 0.3 * x + 2 * generator.integers(0, 2, size=(samples, 1))
    elif distribution == "duplicated":
        x[1::2] = x[0 : 2 * (samples // 2) : 2]
    return x


def labels(kind: str, x: Float[np.ndarray, "n d"], generator: np.random.Generator) -> Float[np.ndarray, " n"]:
    """A linear function of the points, the sign of one coordinate, or random signs."""
    if kind == "linear":
        return x @ generator.normal(size=x.shape[1])
    return np.sign(x[:, 0]) if kind == "clusterwise" else generator.choice([-1.0, 1.0], size=len(x))


def kernel_and_output(
    x: Float[np.ndarray, "n d"], hidden: Float[np.ndarray, "m d"], readout: Float[np.ndarray, " m"]
) -> tuple[Float[np.ndarray, "n n"], Float[np.ndarray, " n"]]:
    """NTK (output²) and output of the one-hidden-layer network with the given parameters."""
    dimension, width = x.shape[1], len(readout)
    before = x @ hidden.T / np.sqrt(dimension)
    active = (before > 0) * readout
    activations = np.maximum(before, 0)
    kernel = (activations @ activations.T + (x @ x.T / dimension) * (active @ active.T)) / width
    return kernel, activations @ readout / np.sqrt(width)


def spectrum_and_residual(distribution: str, label_kind: str, samples: int, seed: int) -> tuple[list[Fraction], list[Fraction]]:
    """Descending eigenvalues and projections of the initial residual; eigenvalues below rounding are set to 0."""
    generator = np.random.default_rng(seed)
    x = points(distribution, samples, generator)
    kernel, output = kernel_and_output(x, generator.normal(size=(WIDTH, DIMENSION)), generator.normal(size=WIDTH))
    eigenvalues, eigenvectors = np.linalg.eigh(kernel)
    resolution = 4 * samples * np.finfo(float).eps * eigenvalues[-1]
    eigenvalues = np.where(eigenvalues > resolution, eigenvalues, 0.0)[::-1]
    residual = (eigenvectors.T @ (output - labels(label_kind, x, generator)))[::-1]
    return [Fraction(v) for v in eigenvalues.tolist()], [Fraction(v) for v in residual.tolist()]
