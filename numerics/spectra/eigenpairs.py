r"""Eigenpairs of a kernel, their clusters, and the projections of a vector. `numerics.spectra.alignment` is the public face.

Main names: `decompose` → `Spectrum`, `projections`, `cluster_energies`, `rows_of`.
"""

import numpy as np
import scipy.linalg
from jaxtyping import Array, Float, Int, Num, Shaped

from numerics.spectra.spectral_data import Spectrum
from theory.foundations.errors import InputError
from theory.foundations.memory import require_memory


def decompose(kernel: Shaped[Array | np.ndarray, "..."]) -> Spectrum:
    r"""Eigenpairs of a kernel, descending.

    The eigenproblem is solved in float64 whatever the kernel's dtype (LAPACK `evd`), so that the error is the kernel's own; what counts as
    resolved follows the kernel's dtype. The threshold $N\epsilon\lambda_1$ is the usual one of a numerical rank.

    Args:
        kernel: symmetric positive semidefinite, float32 or float64.

    Raises:
        InputError: a kernel that is not square, not finite, not symmetric, zero, or indefinite beyond rounding; eigenvectors that
            cannot fit in memory.

    Source: Anderson et al. 1999 (LAPACK) for the error bound $p(N)\,\epsilon\,\|K\|$ of every eigenvalue.
    """
    given = np.asarray(kernel)
    require_finite_square(given)
    size = given.shape[0]
    # the matrix in float64, its symmetric part, and LAPACK's eigenvectors with their work space
    require_memory({"eigenvectors": 4 * size**2 * 8}, "take fewer samples")
    precision = float(np.finfo(given.dtype).eps)
    matrix = given.astype(np.float64)
    require_symmetric(matrix, precision)
    values, vectors = scipy.linalg.eigh((matrix + matrix.T) / 2, driver="evd", check_finite=False)
    values, vectors = values[::-1], np.ascontiguousarray(vectors[:, ::-1])
    if max(values[0], -values[-1]) <= 0:
        raise InputError("a kernel that is not zero", "a kernel of zeros", "check the inputs and the parameters")
    resolution = size * precision * max(values[0], -values[-1])
    if values[-1] < -8 * resolution:
        raise InputError("a positive semidefinite kernel", f"smallest eigenvalue {values[-1]:.3g}", "check that the kernel is J J^T")
    values = np.maximum(values, 0.0)
    return Spectrum(values, vectors, float(resolution), _clusters(values, resolution), precision)


def require_finite_square(kernel: Shaped[np.ndarray, "..."]) -> None:
    """Refuse a kernel that is not square, not of floating-point numbers, or not finite."""
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or kernel.shape[0] == 0:
        raise InputError("a square kernel", f"shape {kernel.shape}", "give the N×N kernel of all samples and outputs")
    if kernel.dtype.kind != "f":
        raise InputError("a kernel of floating-point numbers", f"dtype {kernel.dtype}", "convert it to float64")
    if not np.isfinite(kernel).all():
        bad = int((~np.isfinite(kernel)).sum())
        raise InputError("a finite kernel", f"{bad} NaN or infinite entries", "check inputs and parameters")


def require_symmetric(kernel: Float[np.ndarray, "N N"], precision: float) -> None:
    """Refuse a finite kernel whose asymmetry is beyond rounding, of machine epsilon `precision`."""
    asymmetry = np.abs(kernel - kernel.T).max()
    if asymmetry > 8 * len(kernel) * precision * np.abs(kernel).max():
        raise InputError("a symmetric kernel", f"an asymmetry of {asymmetry:.3g}", "average it with its transpose")


def rows_of(samples: Int[np.ndarray, " m"], outputs: int) -> Int[np.ndarray, " M"]:
    """The rows of these samples in a kernel of so many outputs, samples first."""
    return (samples[:, None] * outputs + np.arange(outputs)).reshape(-1)


def _clusters(eigenvalues: Float[np.ndarray, " N"], resolution: float) -> Int[np.ndarray, " N"]:
    unresolved = eigenvalues <= resolution
    apart = eigenvalues[:-1] - eigenvalues[1:] > resolution
    starts = np.where(unresolved[1:], ~unresolved[:-1], apart)
    return np.concatenate([[0], np.cumsum(starts)])


def projections(spectrum: Spectrum, vector: Float[Array | np.ndarray, "..."]) -> Float[np.ndarray, " N"]:
    r"""$U^T v$, in v's unit.

    Args:
        spectrum: of N eigenpairs.
        vector: N entries, or (n, C) with nC = N, read sample by sample.

    Raises:
        InputError: another number of entries than N, or values that are not finite.
    """
    flat = np.asarray(vector, np.float64).reshape(-1)
    if flat.size != spectrum.eigenvalues.size:
        raise InputError(f"a vector of {spectrum.eigenvalues.size} entries", f"{flat.size} entries", "use the kernel's own samples")
    if not np.isfinite(flat).all():
        raise InputError("a finite vector", "NaN or infinite entries", "check the labels and the network's outputs")
    return spectrum.eigenvectors.T @ flat


def cluster_energies(spectrum: Spectrum, energies: Num[np.ndarray, "N *k"]) -> tuple[Num[np.ndarray, "m *k"], np.ndarray, np.ndarray]:
    """Energies summed over resolved clusters, with each cluster's smallest eigenvalue and its number of modes."""
    resolved = spectrum.resolved_rank
    first = np.flatnonzero(np.diff(spectrum.clusters[:resolved], prepend=-1))
    modes = np.diff(np.append(first, resolved))
    return np.add.reduceat(energies[:resolved], first, axis=0), spectrum.eigenvalues[first + modes - 1], modes
