r"""A kernel as an operator: what is known of it are its products. A network's is in `numerics.krylov.network_operator`.

Main names: `KernelOperator`, `matrix_operator`, `fitting`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from jaxtyping import Float, Num, Shaped

from numerics.spectra.eigenpairs import require_finite_square, require_symmetric
from theory.foundations.errors import InputError


@dataclass(frozen=True)
class KernelOperator:
    r"""A symmetric positive semidefinite kernel that is known by its products.

    Attributes:
        size: N.
        product: $v \mapsto Kv$, both (N,), float64 outside whatever is used inside; raises InputError for a vector of another size.
        trace: $T = \operatorname{tr} K$, called at most once by each user of it: it may cost as much as many products.
        dtype: in which products are formed.
    """

    size: int
    product: Callable[[Any], Float[np.ndarray, " N"]]
    trace: Callable[[], float]
    dtype: np.dtype


def matrix_operator(kernel: Shaped[np.ndarray, "..."]) -> KernelOperator:
    """The operator of a matrix.

    Raises:
        InputError: a kernel that is not square, not of floating-point numbers, not finite, not symmetric, or with a negative diagonal.
    """
    if kernel.dtype not in (np.float32, np.float64):
        raise InputError("a kernel of float32 or float64 numbers", f"dtype {kernel.dtype}", "convert it")
    require_finite_square(kernel)
    precision = float(np.finfo(kernel.dtype).eps)
    require_symmetric(kernel, precision)
    diagonal = kernel.diagonal().astype(np.float64)
    slack = 8 * kernel.shape[0] * precision * float(np.abs(kernel).max())
    if diagonal.min() < 0:
        raise InputError("a positive semidefinite kernel", "a negative entry on the diagonal", "check that the kernel is J J^T")
    roots = np.sqrt(diagonal)
    if (np.abs(kernel) > np.outer(roots, roots) + slack).any():
        got = "an entry larger than its row and column of the diagonal allow"
        raise InputError("a positive semidefinite kernel", got, "check that the kernel is J J^T")

    def product(vector: Num[np.ndarray, "..."]) -> Float[np.ndarray, " N"]:
        return np.asarray(kernel @ fitting(vector, kernel.shape[0]).astype(kernel.dtype), np.float64)

    return KernelOperator(kernel.shape[0], product, lambda: float(kernel.diagonal().sum(dtype=np.float64)), kernel.dtype)


def fitting(vector: Num[np.ndarray, "..."], size: int) -> Num[np.ndarray, " N"]:
    """The vector, if it has one entry for each of so many rows; raises InputError if not."""
    if vector.shape != (size,):
        raise InputError(f"a vector of {size} entries", f"shape {vector.shape}", "give one entry for each row of the kernel")
    return vector
