r"""The largest eigenvalues of a kernel with their eigenvectors, from products alone: what R8 and T7 know of a kernel's head.

Main names: `top_eigenpairs` → `TopEigenpairs`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from jaxtyping import Float

from numerics.krylov.lanczos import Lanczos
from numerics.krylov.operator import KernelOperator
from theory.foundations.errors import InputError

EVERY = 5
"""Products between two looks at the errors."""
LONGEST = 10**9
"""The most products that can be asked for."""
SEEDS = 2**64 - 1
"""The largest seed."""


@dataclass(frozen=True)
class TopEigenpairs:
    r"""$\theta_i \le \lambda_i \le \bar\lambda_i$ for the m largest eigenvalues, with vectors; all up to `rounding`.

    Attributes:
        eigenvalues: $\theta_i$, descending: at most $\lambda_i$, by Cauchy's interlacing.
        above: $\bar\lambda_i$, at least $\lambda_i$, from the trace of what was not seen; far off where much was not.
        eigenvectors: $u_i$ in column i, orthonormal.
        residuals: $\rho_i = \|Ku_i - \theta_iu_i\|$: some eigenvalue is that near to $\theta_i$ (Parlett 1998, Section 4.5).
        rounding: estimate of $\|E\|$ for the kernel K + E that was multiplied with, as in `Lanczos`.
        trace: T of the kernel.
        products: products with the kernel.
    """

    eigenvalues: Float[np.ndarray, " m"]
    above: Float[np.ndarray, " m"]
    eigenvectors: Float[np.ndarray, "N m"]
    residuals: Float[np.ndarray, " m"]
    rounding: float
    trace: float
    products: int

    def __str__(self) -> str:
        head = f"{self.eigenvalues.size} eigenvalues from {self.products} products, trace {self.trace:.6g}, rounding {self.rounding:.1g}"
        rows = zip(self.eigenvalues, self.above, self.residuals, strict=True)
        shown = (f"  λ_{i} in [{low:.6g}, {high:.6g}], residual {error:.1g}" for i, (low, high, error) in enumerate(rows, 1))
        return "\n".join([head, *shown])


@dataclass(frozen=True)
class _Kept:
    """Pairs found so far, largest first; vectors in rows."""

    values: Float[np.ndarray, " k"]
    errors: Float[np.ndarray, " k"]
    vectors: Float[np.ndarray, "k N"]

    def with_more(self, values: np.ndarray, errors: np.ndarray, vectors: np.ndarray, count: int) -> _Kept:
        order = np.argsort(np.concatenate([self.values, values]), kind="stable")[::-1][:count]
        return _Kept(*(np.concatenate(pair)[order] for pair in ((self.values, values), (self.errors, errors), (self.vectors, vectors))))

    def removed(self, vector: Float[np.ndarray, " N"]) -> Float[np.ndarray, " N"]:
        return np.asarray(vector - self.vectors.T @ (self.vectors @ vector))


def top_eigenpairs(
    operator: KernelOperator,
    count: Any,
    *,
    rtol: Any = 1e-6,
    most: Any = 500,
    seed: Any = 0,
    progress: Callable[[int, int], None] | None = None,
) -> TopEigenpairs:
    r"""The m largest eigenvalues, from below and above, with eigenvectors.

    A Lanczos process from a random vector finds one vector for each eigenvalue. What it found is taken out of the kernel, and another
    process looks at the rest, until it finds nothing larger than what is there: so eigenvalues that are equal are found as often as they
    occur. That no larger one is overlooked is what `above` is for: of K on all vectors that were not seen only the trace is known, and
    no eigenvalue there is larger.

    Args:
        operator: the kernel.
        count: m, from 1 to N. There are fewer pairs where the rank is smaller.
        rtol: stop when every residual norm is at most this times $\lambda_1$, or rounding.
        most: products at most. The bounds hold wherever it stops.
        seed: of the random vectors.
        progress: told the products so far, and `most`.

    Raises:
        InputError: numbers that are none of their kind; what `Lanczos` refuses.

    Source: Parlett 1998; the bound from above is ours.
    """
    for name, value, least, highest in (("count", count, 1, operator.size), ("most", most, 1, LONGEST), ("seed", seed, 0, SEEDS)):
        if isinstance(value, bool) or not isinstance(value, int | np.integer) or not least <= value <= highest:
            raise InputError(f"{name}: a whole number from {least} to {highest}", f"{name}={value!r:.40}", "correct it")
    if isinstance(rtol, bool) or not isinstance(rtol, float | int | np.floating | np.integer) or not rtol > 0:
        raise InputError("rtol: a number above 0", f"rtol={rtol!r:.40}", "give one such as 1e-6")
    count, most = int(count), int(most)
    random = np.random.default_rng(seed)
    trace, used, rounding = operator.trace(), 0, 0.0
    kept = _Kept(np.zeros(0), np.zeros(0), np.zeros((0, operator.size)))
    while True:
        left = max(trace - float(kept.values.sum()), 0.0)
        nothing = bool(kept.values.size) and left <= operator.size * float(np.finfo(operator.dtype).eps) * trace
        if nothing or used >= most:
            unseen = left / np.arange(1, count + 1)  # eigenvalues with this sum: the j-th is at most a j-th of it
            break
        process = Lanczos(_without(operator, kept, left), kept.removed(kept.removed(random.standard_normal(operator.size))))
        _run(process, kept, count, float(rtol), most - used, partial(_tell, progress, used, most))
        used += process.products
        rounding = max(rounding, process.rounding)
        values, errors = process.ritz_values()
        if kept.values.size == count and values[0] <= kept.values[-1] + max(rtol * kept.values[0], rounding):
            unseen = process.eigenvalues_above(count)
            break
        kept = kept.with_more(values[:count], errors[:count], process.ritz_vectors(count), count)
    # K is that on the pairs beside that on the rest, but for a coupling no larger than all residuals together
    every = np.sort(np.concatenate([kept.values, unseen]))[::-1][: kept.values.size] + float(np.linalg.norm(kept.errors))
    return TopEigenpairs(
        kept.values, np.maximum(every, kept.values), np.ascontiguousarray(kept.vectors.T), kept.errors, rounding, trace, used
    )


def _run(process: Lanczos, kept: _Kept, count: int, rtol: float, most: int, tell: Callable[[int], None]) -> None:
    """Extend until what is larger than what is kept is known, or that nothing is."""
    full = kept.values.size == count
    while True:
        process.extend(min(EVERY, most - process.products))
        tell(process.products)
        values, errors = process.ritz_values()
        limit = max(rtol * max(values[0], kept.values.max(initial=0.0)), process.rounding)
        wanted = max(1, min(count, int(np.sum(values > kept.values[-1] + limit)))) if full else count
        if process.complete or process.products >= most or (values.size >= wanted and bool((errors[:wanted] <= limit).all())):
            return


def _without(operator: KernelOperator, kept: _Kept, trace: float) -> KernelOperator:
    """The kernel on the vectors that are orthogonal to those kept."""

    def product(vector: Any) -> Float[np.ndarray, " N"]:
        return kept.removed(operator.product(kept.removed(vector)))

    return KernelOperator(operator.size, product, lambda: trace, operator.dtype)


def _tell(progress: Callable[[int, int], None] | None, before: int, most: int, done: int) -> None:
    if progress is not None:
        progress(before + done, most)
