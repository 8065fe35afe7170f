r"""What is known of a kernel's spectrum and of a vector's alignment with it; `numerics.spectra.alignment` works it out, and is the public
face.

Apart from that, because instances are drawn without JAX, and assumptions say beside their drawing how they are measured on a spectrum.

Main names: `Spectrum`, `Alignment`.
"""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Float, Int


@dataclass(frozen=True)
class Spectrum:
    r"""Eigenpairs of a symmetric positive semidefinite kernel.

    Attributes:
        eigenvalues: $\lambda_1 \ge \dots \ge \lambda_N \ge 0$; what rounding made negative is 0.
        eigenvectors: $u_i$ in column i.
        resolution: $N\,\epsilon\,\lambda_1$ with the $\epsilon$ of the kernel's dtype: eigenvalues at or below it are noise ("unresolved").
        clusters: label of each eigenvalue's cluster, counting from 0; consecutive resolved eigenvalues closer than `resolution` share
            one, and all unresolved eigenvalues share the last.
        precision: the $\epsilon$ of the kernel's dtype.
    """

    eigenvalues: Float[np.ndarray, " N"]
    eigenvectors: Float[np.ndarray, "N N"]
    resolution: float
    clusters: Int[np.ndarray, " N"]
    precision: float

    @property
    def resolved_rank(self) -> int:
        """Number of eigenvalues above `resolution`."""
        return int(np.count_nonzero(self.eigenvalues > self.resolution))

    @property
    def resolved_eigenvalues(self) -> Float[np.ndarray, " N"]:
        """Descending, unresolved ones 0."""
        return np.where(self.eigenvalues > self.resolution, self.eigenvalues, 0.0)

    @property
    def lambda_max(self) -> float:
        r"""$\lambda_1$."""
        return float(self.eigenvalues[0])

    @property
    def lambda_min(self) -> float | None:
        r"""$\lambda_N$, or None when it is unresolved."""
        return float(self.eigenvalues[-1]) if self.eigenvalues[-1] > self.resolution else None

    @property
    def trace(self) -> float:
        r"""$T = \sum_i \lambda_i$."""
        return float(self.eigenvalues.sum())


@dataclass(frozen=True)
class Alignment:
    r"""How a vector v is aligned with a spectrum.

    Attributes:
        constant: $A^*$, the smallest A with $\|P_\lambda v\|^2 \le A\lambda$ over resolved clusters; in v's unit squared over the kernel's.
        relative: $\kappa = A^* T/\|v\|^2$, at least 1 when no energy is unresolved; no unit.
        block_constant: the smallest A with $\sum_{i\in b}(u_i^T v)^2 \le A\sum_{i\in b}\lambda_i$ over resolved dyadic blocks b.
        block_relative: $\kappa_{blk}$, the same relative to $\|v\|^2/T$.
        unresolved_energy: share of $\|v\|^2$ in unresolved modes.
        holds: whether that share is rounding (at most $N\epsilon$). When not, no constant is known to hold on all modes.
    """

    constant: float
    relative: float
    block_constant: float
    block_relative: float
    unresolved_energy: float
    holds: bool
