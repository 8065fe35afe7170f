r"""Spectra split into blocks of bounded eigenvalue ratio. Main name: `dyadic_blocks`."""

import numpy as np
from jaxtyping import Float, Int

from theory.foundations.errors import InputError


def dyadic_blocks(
    eigenvalues: Float[np.ndarray, " N"], ratio: float = 2.0, resolution: float = 0.0
) -> tuple[Int[np.ndarray, " B"], Int[np.ndarray, " B"]]:
    r"""Split a descending spectrum into consecutive blocks with $\lambda_{first} \le$ ratio $\cdot\,\lambda_{last}$, greedily from the top.

    Args:
        eigenvalues: descending, not negative.
        ratio: above or equal to 1.
        resolution: eigenvalues at or below it form a last block of their own (by default only zeros do).

    Returns:
        First and last index of each block, counting from 1, both inclusive.

    Raises:
        InputError: eigenvalues that are empty, negative or not descending, or a ratio below 1.

    Source: ours; the two-block form is Su and Yang 2019.
    """
    values = np.asarray(eigenvalues, np.float64)
    if values.ndim != 1 or values.size == 0 or not np.all(values >= 0) or np.any(np.diff(values) > 0):
        raise InputError("descending eigenvalues that are not negative", f"an array of shape {values.shape} that is not", "sort them")
    if not ratio >= 1:
        raise InputError("a ratio of at least 1", f"ratio={ratio}", "use 2 for dyadic blocks")
    resolved = int(np.count_nonzero(values > resolution))
    starts = []
    start = 0
    while start < resolved:
        starts.append(start)
        # First index whose eigenvalue is below λ_start/ratio; the array is descending, so search its negative.
        start = int(np.searchsorted(-values[:resolved], -values[start] / ratio, side="right"))
    if resolved < values.size:
        starts.append(resolved)
    first = np.array(starts) + 1
    return first, np.append(first[1:] - 1, values.size)
