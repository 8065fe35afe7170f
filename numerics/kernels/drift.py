r"""How far a kernel moved.

Main names: `kernel_drift` → `Drift`.
"""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Array, Float

from theory.foundations.errors import InputError


@dataclass(frozen=True)
class Drift:
    r"""How far a kernel moved, relative to where it started.

    Attributes:
        operator: $\|K_t - K_0\| / \|K_0\|$ in the operator norm.
        frobenius: the same in the Frobenius norm.
    """

    operator: float
    frobenius: float


def kernel_drift(initial: Float[Array | np.ndarray, "N N"], final: Float[Array | np.ndarray, "M M"]) -> Drift:
    """Relative drift of a symmetric kernel, computed in float64.

    Raises:
        InputError: kernels of different shapes, or an initial kernel that is zero.
    """
    before, after = np.asarray(initial, np.float64), np.asarray(final, np.float64)
    if before.shape != after.shape:
        raise InputError("two kernels of one shape", f"shapes {before.shape} and {after.shape}", "compare kernels on the same inputs")
    size = np.abs(np.linalg.eigvalsh(before)).max()
    if size == 0:
        raise InputError("an initial kernel that is not zero", "a kernel of zeros", "check the inputs and the parameters")
    change = after - before
    return Drift(
        operator=float(np.abs(np.linalg.eigvalsh(change)).max() / size),
        frobenius=float(np.linalg.norm(change) / np.linalg.norm(before)),
    )
