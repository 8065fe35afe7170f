r"""How much memory a network's start takes, known from shapes alone.

These are lower bounds: what is certainly alive at one time, not what a compiler keeps beside it.

Main names: `kernel_needs`, `check_start`.
"""

from typing import Any

import jax
import numpy as np

from numerics.networks.network import Network, parameter_shapes
from theory.foundations.memory import require_memory

REMEDY = "take fewer samples, or a network with fewer parameters (width) or outputs"


def kernel_needs(rows: int, columns: int, dtype: Any, derivatives: int = 0) -> dict[str, int]:
    r"""Bytes of a kernel while it is made, and of what is known of the samples in its smallest blocks.

    Args:
        rows: of the kernel.
        columns: likewise.
        dtype: of the kernel.
        derivatives: bytes of what is kept of the samples of the smallest blocks.
    """
    # the kernel as its blocks fill it, and the array that is returned
    return {"kernel": 2 * rows * columns * np.dtype(dtype).itemsize, "derivatives": derivatives}


def check_start(network: Network, samples: int, dtype: Any) -> None:
    """Refuse a network and a number of samples whose parameters, kernel or eigenvectors cannot fit.

    Raises:
        InputError: more memory than is available, said before any is taken.
    """
    sizes = [_size(leaf) for leaf in parameter_shapes(network, dtype)]
    parameters = {"parameters": 3 * sum(sizes)}  # at the start, trained, and the gradient
    rows = samples * network.outputs
    require_memory({**parameters, **kernel_needs(rows, rows, dtype)}, REMEDY)
    # the kernel that is kept, its symmetric part, and LAPACK's eigenvectors with their work space
    require_memory({**parameters, "eigenvectors": 4 * rows**2 * 8}, REMEDY)


def _size(leaf: jax.ShapeDtypeStruct) -> int:
    return int(leaf.size) * leaf.dtype.itemsize
