r"""From classes to labels that a network with squared loss is trained on.

Main names: `parity`, `indicators`.
"""

import numpy as np
from jaxtyping import Float, Integer


def parity(classes: Integer[np.ndarray, " n"]) -> Float[np.ndarray, "n 1"]:
    """One output: +1 for an even class, −1 for an odd one."""
    return np.where(classes % 2 == 0, 1.0, -1.0)[:, None]


def indicators(classes: Integer[np.ndarray, " n"], count: int) -> Float[np.ndarray, "n c"]:
    """One output a class: the indicator less 1/`count`, so that each sample's labels sum to 0."""
    return np.eye(count)[classes] - 1 / count
