r"""Kernels that depend on inner products: the infinite-width ReLU NTK of any inputs, and its spectrum on two sets of points on a sphere.

Where a group of rotations takes every point to every other, eigenvectors do not depend on the kernel, and A11 can be read off its
eigenvalues, as on the circle (`numerics.kernels.circle`):

- **the corners of a cube**, $\{\pm1\}^d/\sqrt d$, of the unit sphere in $\mathbb R^d$. Eigenvectors are the parities $\prod_{i\in S}x_i$;
  the eigenvalue depends on the degree k = |S| alone and is a Krawtchouk sum,
  $\lambda_k = \sum_j f(1 - 2j/d)\,[z^j](1-z)^k(1+z)^{d-k}$. Roughness is the energy of differences along the edges,
  $v^\top S v = \sum_{x\sim x'}(v_x - v_{x'})^2$, with $\mu_k = 2k$.
- **the whole sphere** $S^{d-1}$, on functions. Eigenfunctions are the spherical harmonics, and Funk and Hecke give
  $\lambda_k = \int_{-1}^1 f\,G_k\,p$ with $p \propto (1-\varrho^2)^{(d-3)/2}$ of integral 1 and the Gegenbauer polynomial $G_k$ that is 1
  at 1. Roughness is the energy of the gradient, $\mu_k = k(k+d-2)$. ReLU kernels have $\lambda_k \sim k^{-d}$, so that
  $\lambda_k\mu_k^{d/2}$ neither vanishes nor grows: what A11 asks of labels is d/2 derivatives, 1 on the circle.

One hidden layer without a bias does not see odd degrees from 3 on, on both: $\lambda_k = 0$, no θ exists, and odd labels are not aligned.

Main names: `relu_kernel`, `relu_profile`, `cube_eigenvalues`, `cube_roughness`, `sphere_eigenvalues`, `sphere_roughness`.

References: Bach 2017 (JMLR) and Bietti and Mairal 2019 (NeurIPS) for the sphere; Yang and Salman 2019 for the cube.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from math import pi
from typing import Any

import numpy as np
import scipy.special
import sympy as sp
from jaxtyping import Float

from theory.foundations.errors import InputError
from theory.language.relu_kernel import closed_form, relu_ntk
from theory.language.symbols import correlation

_NODES = 400
"""Nodes in the angle, in which the kernels are smooth, for few degrees: two more for each degree from 100 on."""
_DEGREES = 1000
"""At most: the nodes take a second or two."""


@cache
def _expectations() -> tuple[Any, Any]:
    """κ_0 and κ_1 of NumPy arrays; rounding may leave a correlation beyond ±1."""
    zeroth, first = (sp.lambdify(correlation, closed_form(order), "numpy") for order in (0, 1))
    return lambda rho: zeroth(np.clip(rho, -1, 1)), lambda rho: first(np.clip(rho, -1, 1))


def relu_profile(cosines: Float[np.ndarray, "*k"], hidden_layers: int, bias: float = 0.0) -> Float[np.ndarray, "*k"]:
    r"""$f(\varrho)$, the infinite-width ReLU NTK of two inputs of norm 1 with inner product ϱ.

    Args:
        cosines: ϱ.
        hidden_layers: at least 0; 0 is the linear model.
        bias: one more constant coordinate of every input, whose weights are a bias of the first layer.

    Raises:
        InputError: a negative number of layers.
    """
    if hidden_layers < 0:
        raise InputError("no negative number of layers", f"{hidden_layers}", "give 1 or more")
    squared_norm = 1 + bias**2
    return np.asarray(squared_norm * relu_ntk((cosines + bias**2) / squared_norm, hidden_layers, _expectations()))


def relu_kernel(inputs: Float[np.ndarray, "n d"], hidden_layers: int) -> Float[np.ndarray, "n n"]:
    r"""The infinite-width ReLU NTK without biases, $\|x\|\|x'\|f(\varrho)$.

    Raises:
        InputError: an input of zeros, or a negative number of layers.
    """
    norms = np.linalg.norm(inputs, axis=1)
    if not norms.all():
        raise InputError("inputs that are not zero", "one of zeros", "leave it out")
    unit = inputs / norms[:, None]
    return np.outer(norms, norms) * relu_profile(unit @ unit.T, hidden_layers)


def cube_eigenvalues(values: Sequence[Any] | Float[np.ndarray, " k"]) -> list[Any]:
    r"""$\lambda_k$, k = 0 … d, of a kernel on the $2^d$ corners of a cube; each has $\binom dk$ eigenvectors.

    Args:
        values: of the kernel for two corners that differ in j = 0 … d coordinates, $f(1-2j/d)$, in any arithmetic: exact for exact ones.

    Raises:
        InputError: fewer than two values, or others than finite real numbers.
    """
    if len(values) < 2:
        raise InputError("values at distances 0 to d, d ≥ 1", f"{len(values)} of them", "give d + 1 values")
    if any(isinstance(v, str | complex) or np.ndim(v) or (isinstance(v, float | np.floating) and not np.isfinite(v)) for v in values):
        raise InputError("finite real values", f"{values!r:.60}", "give one number for each distance")
    dimension = len(values) - 1
    return [sum(c * f for c, f in zip(_krawtchouk(dimension, k), values, strict=True)) for k in range(dimension + 1)]


@cache
def _krawtchouk(dimension: int, degree: int) -> tuple[int, ...]:
    """Coefficients of (1 − z)^k (1 + z)^{d−k}."""
    found = [1]
    for sign in [-1] * degree + [1] * (dimension - degree):
        found = [a + sign * b for a, b in zip([*found, 0], [0, *found], strict=True)]
    return tuple(found)


def cube_roughness(dimension: int) -> Float[np.ndarray, " k"]:
    r"""$\mu_k = 2k$, k = 0 … d: the energy of a parity of degree k in differences along the edges, over its own."""
    return 2.0 * np.arange(dimension + 1)


def sphere_eigenvalues(
    profile: Callable[[Float[np.ndarray, " m"]], Float[np.ndarray, " m"]], dimension: int, degrees: int
) -> Float[np.ndarray, " k"]:
    r"""$\lambda_k$, k = 0 … `degrees` − 1, of the kernel $f(\langle x, x'\rangle)$ on functions on the sphere, under its uniform measure.

    By quadrature in the angle: good to about $10^{-15}f(1)$ for an f that is smooth there, as ReLU kernels are, and for 100 degrees.

    Args:
        profile: f.
        dimension: d ≥ 3 of the space that the sphere is in; the circle is in `numerics.kernels.circle`.
        degrees: how many.

    Raises:
        InputError: d below 3, no degree or more than 1000, numbers that are not whole, a profile with other values than finite real ones.
    """
    whole = all(isinstance(number, int | np.integer) for number in (dimension, degrees))
    if not whole or dimension < 3 or degrees < 1:
        raise InputError("a sphere in 3 dimensions or more, and a degree", f"{dimension} and {degrees}", "give larger whole numbers")
    if degrees > _DEGREES:
        raise InputError(f"at most {_DEGREES} degrees", f"{degrees}", "give fewer")
    nodes, weights = np.polynomial.legendre.leggauss(_NODES + 2 * max(0, degrees - 100))
    angles = pi * (nodes + 1) / 2
    density = weights * np.sin(angles) ** (dimension - 2)
    cosines, order = np.cos(angles), (dimension - 2) / 2
    polynomials = np.array(
        [scipy.special.eval_gegenbauer(k, order, cosines) / scipy.special.eval_gegenbauer(k, order, 1.0) for k in range(degrees)]
    )
    values = np.asarray(profile(cosines))
    if values.shape != cosines.shape or values.dtype.kind not in "fiu" or not np.isfinite(values).all():
        got = f"shape {values.shape} and dtype {values.dtype}, or entries that are not finite"
        raise InputError(f"a profile with finite real values of shape {cosines.shape}", got, "let it act on each entry")
    return np.asarray(polynomials @ (density * values) / density.sum())


def sphere_roughness(dimension: int, degrees: int) -> Float[np.ndarray, " k"]:
    r"""$\mu_k = k(k+d-2)$: the energy of the gradient of a harmonic of degree k, over its own."""
    k = np.arange(degrees, dtype=np.float64)
    return k * (k + dimension - 2)
