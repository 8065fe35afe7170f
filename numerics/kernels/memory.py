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


def kernel_needs(samples: int, outputs: int, dtype: Any, largest_leaf: int) -> dict[str, int]:
    r"""Bytes of a kernel with $N = nC$ rows while it is made, and of the smallest Jacobian blocks.

    Args:
        samples: n.
        outputs: C.
        dtype: of the kernel.
        largest_leaf: bytes of the largest array of parameters; 0 for a kernel that is made without its Jacobian.
    """
    # the kernel, its two triangles and their sum; two blocks of one sample, and as much again to form one
    return {"kernel": 4 * (samples * outputs) ** 2 * np.dtype(dtype).itemsize, "Jacobian": 4 * outputs * largest_leaf}


def check_start(network: Network, samples: int, dtype: Any) -> None:
    """Refuse a network and a number of samples whose parameters, kernel or eigenvectors cannot fit.

    Raises:
        InputError: more memory than is available, said before any is taken.
    """
    sizes = [_size(leaf) for leaf in parameter_shapes(network, dtype)]
    parameters = {"parameters": 3 * sum(sizes)}  # at the start, trained, and the gradient
    structured = network.structured_kernel is not None
    require_memory({**parameters, **kernel_needs(samples, network.outputs, dtype, 0 if structured else max(sizes))}, REMEDY)
    # the kernel that is kept, its symmetric part, and LAPACK's eigenvectors with their work space
    require_memory({**parameters, "eigenvectors": 4 * (samples * network.outputs) ** 2 * 8}, REMEDY)


def _size(leaf: jax.ShapeDtypeStruct) -> int:
    return int(leaf.size) * leaf.dtype.itemsize
