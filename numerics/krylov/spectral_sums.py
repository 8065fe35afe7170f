r"""Sums over the spectrum, $\operatorname{tr} f(K) = \sum_i f(\lambda_i)$, estimated from products with random vectors.

Main names: `spectral_sum` → `Estimate`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.stats
from jaxtyping import Float

from numerics.krylov.lanczos import Lanczos
from numerics.krylov.operator import KernelOperator
from theory.foundations.errors import InputError

CONFIDENCE = 0.95


@dataclass(frozen=True)
class Estimate:
    """A mean over probes, with Student's interval at 95 %: statistical, never a certificate.

    Attributes:
        value: the mean.
        interval: its ends.
        products: products with the kernel that it took.
    """

    value: float
    interval: tuple[float, float]
    products: int


def spectral_sum(
    operator: KernelOperator,
    function: Any,
    *,
    probes: Any = 10,
    products: Any = 30,
    seed: Any = 0,
) -> Estimate:
    r"""Stochastic Lanczos quadrature: $N$ times the mean of $z^T f(K) z / \|z\|^2$ over vectors z of random signs.

    With $f(x) = x$ it is the trace; with $f(x) = x(1-\eta x)^{2t}$ the sum of R1. Its error has two parts: that of the probes, which the
    interval measures, and that of `products` Lanczos steps for each, which vanishes for polynomials of a degree below twice their number.

    Args:
        operator: the kernel.
        function: f, elementwise.
        probes: random vectors, at least 2.
        products: with the kernel, for each.
        seed: of the vectors.

    Raises:
        InputError: fewer than 2 probes or 1 product; a function that gives no finite real number for each eigenvalue.

    Source: Ubaru, Chen and Saad 2017.
    """
    for name, value, least in (("probes", probes, 2), ("products", products, 1), ("seed", seed, 0)):
        if isinstance(value, bool) or not isinstance(value, int | np.integer) or value < least:
            raise InputError(f"{name}: a whole number of at least {least}", f"{name}={value!r:.40}", "correct it")
    if not callable(function):
        raise InputError("a function of an array of eigenvalues", repr(function)[:40], "give one such as `lambda x: x`")
    random = np.random.default_rng(seed)
    found, taken = [], 0
    for _ in range(probes):
        process = Lanczos(operator, random.choice([-1.0, 1.0], operator.size))
        process.extend(products)
        rule = process.gauss()
        found.append(float(_values(function, rule.nodes) @ rule.weights))
        taken += process.products
    mean, spread = float(np.mean(found)), float(np.std(found, ddof=1)) / np.sqrt(probes)
    half = float(scipy.stats.t.ppf((1 + CONFIDENCE) / 2, probes - 1)) * spread
    return Estimate(mean, (mean - half, mean + half), taken)


def _values(function: Callable[..., Any], nodes: Float[np.ndarray, " k"]) -> Float[np.ndarray, " k"]:
    with np.errstate(all="ignore"):
        found = np.asarray(function(nodes))
    if found.dtype.kind not in "fiub" or found.shape != nodes.shape or not np.isfinite(found).all():
        got = f"{found.dtype} of shape {found.shape}" + (
            "" if found.dtype.kind not in "fiub" or np.isfinite(found).all() else ", not finite"
        )
        raise InputError(f"a function with a finite real number for each of {nodes.size} eigenvalues", got, "see to eigenvalues of 0")
    return found.astype(np.float64)
