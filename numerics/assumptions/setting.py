r"""What is known of a run on a real network when its assumptions are measured, and what a measurement says.

Main names: `Setting`, `Measured`, `Measure`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from jaxtyping import Float, Int

from numerics.spectra.spectral_data import Alignment, Spectrum
from numerics.spectra.tails import TailFit


@dataclass(frozen=True)
class Setting:
    r"""What is known of a run when its assumptions are measured.

    Attributes:
        spectrum: eigenpairs of the kernel at the start.
        residual: alignment of the initial residual.
        projections: $c_i = u_i\cdot r_0$.
        effective_step: η.
        steps: the largest recorded t.
        first, last: limits of the dyadic blocks, counting from 1.
        tails: weights fitted to the tails of the residual's energy.
    """

    spectrum: Spectrum
    residual: Alignment
    projections: Float[np.ndarray, " N"]
    effective_step: float
    steps: int
    first: Int[np.ndarray, " B"]
    last: Int[np.ndarray, " B"]
    tails: TailFit


@dataclass(frozen=True)
class Measured:
    """Whether an assumption held (None: cannot be decided in floating point), what was measured, and what was expected."""

    holds: bool | None
    measured: dict[str, float | int | str | None]
    expected: str


Measure = Callable[[Setting], Measured]
