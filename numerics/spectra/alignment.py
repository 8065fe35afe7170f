r"""Eigenpairs of a kernel, and how a vector of labels or residuals is aligned with them.

Main names: `decompose` → `Spectrum`, `projections`, `alignment` → `Alignment`, `dyadic_blocks`. The exponent of the alignment law is in
`numerics.spectra.exponent`, whose names are given here too: `alignment_exponent`, `permuted_null`.

A vector v is **aligned** with constant A when $(u_i^T v)^2 \le A\lambda_i$ for all eigenpairs. Eigenvectors of (numerically) equal
eigenvalues are arbitrary, so projections are summed over clusters of eigenvalues closer than the numerical error of the kernel:
$\|P_\lambda v\|^2 \le A\lambda$.
"""

import numpy as np
from jaxtyping import Array, Float

from numerics.spectra.blocks import dyadic_blocks
from numerics.spectra.eigenpairs import cluster_energies, decompose, projections
from numerics.spectra.exponent import Exponent, alignment_exponent, permuted_null
from numerics.spectra.spectral_data import Alignment, Spectrum
from theory.foundations.errors import InputError

__all__ = [
    "Alignment",
    "Exponent",
    "Spectrum",
    "alignment",
    "alignment_exponent",
    "cluster_energies",
    "decompose",
    "dyadic_blocks",
    "permuted_null",
    "projections",
]


def alignment(spectrum: Spectrum, vector: Float[Array | np.ndarray, "..."]) -> Alignment:
    r"""Alignment constants of a vector, over clusters (A1) and over dyadic blocks (A9).

    A cluster counts with its smallest eigenvalue, so that $(u_i^T v)^2 \le A^*\lambda_i$ holds mode by mode too.

    Args:
        spectrum: of N eigenpairs.
        vector: v, as in `projections`.

    Raises:
        InputError: as in `projections`, or a vector of zeros.

    Source: label-NTK alignment (Marreddy and Liu 2026, abstract); clusters and blocks are ours.
    """
    energies = projections(spectrum, vector) ** 2
    total = float(energies.sum())
    if total == 0:
        raise InputError("a vector that is not zero", "zeros", "check the labels and the network's outputs")
    per_cluster, eigenvalues, _ = cluster_energies(spectrum, energies)
    constant = float(np.max(per_cluster / eigenvalues))
    resolved = spectrum.resolved_rank
    first, _ = dyadic_blocks(spectrum.eigenvalues[:resolved])
    in_blocks = np.add.reduceat(energies[:resolved], first - 1) / np.add.reduceat(spectrum.eigenvalues[:resolved], first - 1)
    block_constant = float(np.max(in_blocks))
    unresolved = float(energies[resolved:].sum() / total)
    scale = spectrum.trace / total
    return Alignment(
        constant=constant,
        relative=constant * scale,
        block_constant=block_constant,
        block_relative=block_constant * scale,
        unresolved_energy=unresolved,
        holds=unresolved <= energies.size * spectrum.precision,
    )
