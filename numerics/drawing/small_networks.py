r"""Kernels of small random ReLU networks on random points, as exact rationals: realistic instances for exact judging.

The network is $f(x) = m^{-1/2}\sum_k a_k\,\mathrm{relu}(w_k\cdot x/\sqrt d)$ with standard normal parameters. Its NTK at initialization is
$K_{ij} = \frac1m\sum_k h_{ik}h_{jk} + \frac{x_i\cdot x_j}{d}\,\frac1m\sum_k a_k^2 1_{ik}1_{jk}$. Eigenvalues and projections are
computed in float64 and then taken as exact rationals, so that they are an instance in their own right.

Main names: `spectrum_and_residual`, `kernel_and_residual`, `POINTS`, `LABELS`.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import numpy as np
from jaxtyping import Float

DIMENSION, WIDTH = 4, 32
CLOSENESS = 1e-6
"""Largest relative difference of the coordinates of a near copy."""
FAR = 100
"""How many times as far from the origin an outlier is."""
LABEL_NOISE = 0.1
"""Standard deviation of the noise on labels."""

Generator = np.random.Generator
Points = Float[np.ndarray, "n d"]


def _gaussian(samples: int, generator: Generator) -> Points:
    return generator.normal(size=(samples, DIMENSION))


def _sphere(samples: int, generator: Generator) -> Points:
    """Uniform on the sphere of radius √d."""
    x = _gaussian(samples, generator)
    return np.sqrt(DIMENSION) * x / np.linalg.norm(x, axis=1, keepdims=True)


def _mixture(samples: int, generator: Generator) -> Points:
    """Two narrow clusters, around ±(2, …, 2)."""
    return 0.3 * _gaussian(samples, generator) + 2 * generator.choice([-1, 1], size=(samples, 1))


def _manifold(samples: int, generator: Generator) -> Points:
    """On a closed curve on the sphere of radius √d that winds once in the first plane, twice in the second, and so on."""
    angles = generator.uniform(0, 2 * np.pi, size=(samples, 1)) * np.arange(1, DIMENSION // 2 + 1)
    return np.sqrt(2) * np.concatenate([np.cos(angles), np.sin(angles)], axis=1)


def _duplicated(samples: int, generator: Generator) -> Points:
    """Every second point is a copy of the one before it."""
    return np.repeat(_gaussian((samples + 1) // 2, generator), 2, axis=0)[:samples]


def _near_duplicated(samples: int, generator: Generator) -> Points:
    """Every second point is a copy up to `CLOSENESS` of the one before it."""
    x = _duplicated(samples, generator)
    x[1::2] *= 1 + CLOSENESS * generator.uniform(-1, 1, size=x[1::2].shape)
    return x


def _heavy_tailed(samples: int, generator: Generator) -> Points:
    """Student's t with two degrees of freedom in every coordinate: no variance."""
    return generator.standard_t(2, size=(samples, DIMENSION))


def _outliers(samples: int, generator: Generator) -> Points:
    """Every eighth point, from the first, is `FAR` times as far out."""
    x = _gaussian(samples, generator)
    x[::8] *= FAR
    return x


_POINTS: dict[str, Callable[[int, Generator], Points]] = {
    "gaussian": _gaussian,
    "sphere": _sphere,
    "mixture": _mixture,
    "manifold": _manifold,
    "duplicated": _duplicated,
    "near_duplicated": _near_duplicated,
    "heavy_tailed": _heavy_tailed,
    "outliers": _outliers,
}
POINTS = tuple(_POINTS)
"""Distributions of the points."""


def points(distribution: str, samples: int, generator: Generator) -> Points:
    """Random points in `DIMENSION` dimensions from one of `POINTS`."""
    return _POINTS[distribution](samples, generator)


def _linear(x: Points, generator: Generator) -> Float[np.ndarray, " n"]:
    return x @ generator.normal(size=x.shape[1])


def _noisy_linear(x: Points, generator: Generator) -> Float[np.ndarray, " n"]:
    return _linear(x, generator) + LABEL_NOISE * generator.normal(size=len(x))


def _clusterwise(x: Points, generator: Generator) -> Float[np.ndarray, " n"]:
    """±1 by the side of the plane halfway between the clusters of the mixture: constant on clusters, and on copies."""
    return np.where(x.sum(axis=1) > 0, 1.0, -1.0)


def _teacher(x: Points, generator: Generator) -> Float[np.ndarray, " n"]:
    """A random network of the same shape, with noise."""
    return kernel_and_output(x, *_parameters(generator))[1] + LABEL_NOISE * generator.normal(size=len(x))


def _random(x: Points, generator: Generator) -> Float[np.ndarray, " n"]:
    return generator.choice([-1.0, 1.0], size=len(x))


_LABELS: dict[str, Callable[[Points, Generator], Float[np.ndarray, " n"]]] = {
    "linear": _linear,
    "noisy_linear": _noisy_linear,
    "clusterwise": _clusterwise,
    "teacher": _teacher,
    "random": _random,
}
LABELS = tuple(_LABELS)
"""How labels depend on the points."""


def labels(kind: str, x: Points, generator: Generator) -> Float[np.ndarray, " n"]:
    """Labels of the points, of one of the kinds in `LABELS`."""
    return _LABELS[kind](x, generator)


def _parameters(generator: Generator) -> tuple[Float[np.ndarray, "m d"], Float[np.ndarray, " m"]]:
    return generator.normal(size=(WIDTH, DIMENSION)), generator.normal(size=WIDTH)


def kernel_and_output(
    x: Points, hidden: Float[np.ndarray, "m d"], readout: Float[np.ndarray, " m"]
) -> tuple[Float[np.ndarray, "n n"], Float[np.ndarray, " n"]]:
    """NTK (output²) and output of the one-hidden-layer network with the given parameters."""
    dimension, width = x.shape[1], len(readout)
    before = x @ hidden.T / np.sqrt(dimension)
    active = (before > 0) * readout
    activations = np.maximum(before, 0)
    kernel = (activations @ activations.T + (x @ x.T / dimension) * (active @ active.T)) / width
    return kernel, activations @ readout / np.sqrt(width)


def kernel_and_residual(
    distribution: str, label_kind: str, samples: int, seed: int
) -> tuple[Float[np.ndarray, "n n"], Float[np.ndarray, " n"]]:
    """NTK (output²) and residual f − y of a random network on random points."""
    generator = np.random.default_rng(seed)
    x = points(distribution, samples, generator)
    kernel, output = kernel_and_output(x, *_parameters(generator))
    return kernel, output - labels(label_kind, x, generator)


def spectrum_and_residual(distribution: str, label_kind: str, samples: int, seed: int) -> tuple[list[Fraction], list[Fraction]]:
    """Descending eigenvalues and projections of the initial residual; eigenvalues below rounding are set to 0."""
    kernel, residual = kernel_and_residual(distribution, label_kind, samples, seed)
    eigenvalues, eigenvectors = np.linalg.eigh(kernel)
    resolution = 4 * samples * np.finfo(float).eps * eigenvalues[-1]
    eigenvalues = np.where(eigenvalues > resolution, eigenvalues, 0.0)[::-1]
    projections = (eigenvectors.T @ residual)[::-1]
    return [Fraction(v) for v in eigenvalues.tolist()], [Fraction(v) for v in projections.tolist()]
