r"""Rigorous enclosures of a kernel's eigenvalues and of a vector's energies in its eigenspaces, in Arb balls.

The kernel is taken as the exact binary rationals that its float64 entries are. Clusters and multiple eigenvalues need no care:
eigenvalues are enclosed in order, and energies are those of whole clusters, which are defined when single eigenvectors are not.

**Why the enclosures hold.** V is any matrix of exact numbers; that it is nearly orthogonal and nearly diagonalizes K is not assumed but
computed, in balls. Let $\varepsilon \ge \|V^TV - I\|$, at most ½, and $S = V^TKV = D + F$ with D diagonal. With the polar decomposition
$V = QH$, $H = (V^TV)^{1/2}$, Q orthogonal, $\|H - I\| \le \varepsilon$ and $\|H^{-1} - I\| \le \varepsilon$, so
$Q^TKQ = H^{-1}SH^{-1} = D + G$ with $\|G\| \le \omega = \|F\| + 3\varepsilon\|S\|$.

- Weyl: $|\lambda_i(K) - D_{(i)}| \le \omega$ with both in order.
- Davis and Kahan: if the entries of D in a cluster J keep a distance $g > 2\omega$ from the others, the projections onto the cluster's
  eigenspace of $D + G$ and onto the coordinates J differ by at most $\omega/(g - \omega)$ in norm. With $\|V - Q\| \le \varepsilon$,
  $\bigl|\,\|P_Jv\| - \|(V^Tv)_J\|\,\bigr| \le (\varepsilon + \omega/(g-\omega))\,\|v\|$.

Main names: `enclose` → `Enclosure`, `profile` → `Profile`, `alignment_constant`, `power_traces`.

References: Weyl 1912; Davis and Kahan 1970; Ogita and Aishima 2018 (the refinement of V).
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import flint
import numpy as np
from jaxtyping import Shaped

from numerics.certificates.refined_eigenvectors import norm, refined_eigenvectors
from numerics.exact.balls import precision, root, within
from theory.foundations.errors import InputError

FIRST_PRECISION = 192
"""Bits: enough for condition numbers up to 10^45 or so."""


@dataclass(frozen=True)
class Enclosure:
    r"""Eigenvalues of a symmetric matrix, enclosed.

    Attributes:
        centres: the diagonal D in descending order, exact numbers.
        radius: $\omega$: the i-th eigenvalue is within it of the i-th centre.
        vectors: V, exact numbers, columns in the order of the centres.
        defect: $\varepsilon \ge \|V^TV - I\|$.
        bits: the precision it was computed with.
    """

    centres: tuple[flint.arb, ...]
    radius: flint.arb
    vectors: flint.arb_mat
    defect: flint.arb
    bits: int

    @cached_property
    def eigenvalues(self) -> tuple[flint.arb, ...]:
        r"""A ball for each of $\lambda_1 \ge \dots \ge \lambda_N$."""
        with precision(self.bits):
            return tuple(centre + within(self.radius) for centre in self.centres)

    @property
    def positive(self) -> bool:
        r"""Whether $\lambda_N > 0$ is certified; False says "not certified", not "singular"."""
        return bool(self.eigenvalues[-1] > 0)

    @property
    def largest(self) -> flint.arb:
        r"""$\lambda_1$."""
        return self.eigenvalues[0]

    @property
    def smallest(self) -> flint.arb:
        r"""$\lambda_N$."""
        return self.eigenvalues[-1]


def exact_symmetric(kernel: Shaped[np.ndarray, "..."]) -> flint.arb_mat:
    """The matrix of the exact numbers that the float64 entries are.

    Raises:
        InputError: a matrix that is not square, not float64, not finite, or not exactly symmetric.
    """
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or kernel.shape[0] == 0:
        raise InputError("a square matrix", f"shape {kernel.shape}", "give the N×N kernel of all samples and outputs")
    if kernel.dtype != np.float64:
        raise InputError("a float64 matrix", f"dtype {kernel.dtype}", "convert it; the numbers stay the same")
    if not np.isfinite(kernel).all():
        raise InputError("finite entries", f"{int((~np.isfinite(kernel)).sum())} NaN or infinite entries", "check inputs and parameters")
    if not np.array_equal(kernel, kernel.T):
        raise InputError("a matrix that is exactly symmetric", "one that is not", "average it with its transpose")
    size = len(kernel)
    return flint.arb_mat(size, size, [flint.arb(float(entry)) for entry in kernel.ravel()])


def enclose(kernel: Shaped[np.ndarray, "..."], bits: int = FIRST_PRECISION) -> Enclosure:
    """Enclose all eigenvalues of a symmetric matrix; see the module for why the enclosures hold.

    Args:
        kernel: entries are taken as exact numbers. Made for N up to a few hundred.
        bits: precision. The radius is about $N 2^{-bits}$ times the norm, so relatively small eigenvalues need more bits.

    Raises:
        InputError: as in `exact_symmetric`.
    """
    size = kernel.shape[0]
    with precision(bits):
        exact = exact_symmetric(kernel)
        vectors = refined_eigenvectors(exact, np.linalg.eigh(kernel)[1])
        rotated = vectors.transpose() * exact * vectors
        defect = norm(vectors.transpose() * vectors - identity(size))
        centres = [rotated[i, i].mid() for i in range(size)]
        diagonal = flint.arb_mat(size, size, [centres[i] if i == j else 0 for i in range(size) for j in range(size)])
        # Beyond ½ the module's estimates of H do not hold: then nothing is known.
        known = bool(2 * defect <= 1)
        radius = (norm(rotated - diagonal) + 3 * defect * norm(rotated)).abs_upper() if known else flint.arb.pos_inf()
        order = sorted(range(size), key=lambda i: centres[i], reverse=True)
        columns = [[vectors[row, i] for i in order] for row in range(size)]
        return Enclosure(tuple(centres[i] for i in order), radius, flint.arb_mat(columns), defect.abs_upper(), bits)


def identity(size: int) -> flint.arb_mat:
    """The identity matrix."""
    return flint.arb_mat(size, size, [int(i == j) for i in range(size) for j in range(size)])


@dataclass(frozen=True)
class Profile:
    r"""How a vector lies in the eigenspaces of a matrix, cluster by cluster, from the largest eigenvalue down.

    Attributes:
        eigenvalues: a ball that holds all eigenvalues of the cluster.
        modes: how many there are.
        energies: $\|P_Jv\|^2$, enclosed.
        bits: the precision it was computed with.
    """

    eigenvalues: tuple[flint.arb, ...]
    modes: tuple[int, ...]
    energies: tuple[flint.arb, ...]
    bits: int

    def instance(self) -> dict[str, list[flint.arb]]:
        r"""Values of the symbols `lam` and `c` that theorems speak of, mode by mode.

        Within a cluster the basis is turned so that all projections are equal, $c_i = \|P_Jv\|/\sqrt{|J|}$. For what depends on the
        projections only through energies of clusters (losses and their bounds do) that is no loss of generality, as every mode of a cluster
        has the same ball.
        """
        with precision(self.bits):
            equal = [root(energy / modes) for energy, modes in zip(self.energies, self.modes, strict=True)]
        return {
            "lam": [value for value, modes in zip(self.eigenvalues, self.modes, strict=True) for _ in range(modes)],
            "c": [value for value, modes in zip(equal, self.modes, strict=True) for _ in range(modes)],
        }


def _clusters(enclosure: Enclosure) -> list[range]:
    """Consecutive centres, split where the gap is so much larger than the radius that eigenspaces are known to a third of the bits."""
    needed = enclosure.radius * flint.arb(2) ** (enclosure.bits // 3)
    splits = [i + 1 for i, (above, below) in enumerate(pairwise(enclosure.centres)) if above - below > needed]
    return [range(first, last) for first, last in pairwise([0, *splits, len(enclosure.centres)])]


def profile(enclosure: Enclosure, vector: Shaped[np.ndarray, "..."]) -> Profile:
    """Enclose the energies of a vector in the eigenspaces of an enclosed matrix, cluster by cluster.

    Raises:
        InputError: another number of entries than the matrix has rows, or entries that are not finite.
    """
    size = len(enclosure.centres)
    if vector.shape != (size,) or not np.isfinite(vector).all():
        raise InputError(f"a finite vector of {size} entries", f"shape {vector.shape}", "use the kernel's own samples")
    with precision(enclosure.bits):
        exact = flint.arb_mat(size, 1, [flint.arb(float(entry)) for entry in vector])
        coordinates = enclosure.vectors.transpose() * exact
        length = norm(exact)
        centres, radius = enclosure.centres, enclosure.radius
        clusters = _clusters(enclosure)
        eigenvalues, energies = [], []
        for cluster in clusters:
            first, last = cluster[0], cluster[-1]
            gaps = [centres[i] - centres[i + 1] for i in (first - 1, last) if 0 <= i < size - 1]
            turned = max((radius / (gap - radius) for gap in gaps), default=flint.arb(0))
            amplitude = root(sum((coordinates[i, 0] * coordinates[i, 0] for i in cluster), flint.arb(0)))
            amplitude += within((enclosure.defect + turned) * length)
            energies.append(amplitude**2 if gaps else sum((entry * entry for entry in exact.entries()), flint.arb(0)))
            eigenvalues.append(enclosure.eigenvalues[first].union(enclosure.eigenvalues[last]))
        return Profile(tuple(eigenvalues), tuple(map(len, clusters)), tuple(energies), enclosure.bits)


def alignment_constant(found: Profile) -> flint.arb | None:
    r"""An A, an exact number, with $\|P_Jv\|^2 \le A\lambda$ for all clusters J and eigenvalues λ in them; so $c_i^2 \le A\lambda_i$ (A1).

    None ("not certified") when some cluster's eigenvalues are not certified to be positive.
    """
    with precision(found.bits):
        smallest = [value.lower() for value in found.eigenvalues]
        if not all(value > 0 for value in smallest):
            return None
        return max((energy / value).upper() for energy, value in zip(found.energies, smallest, strict=True))


def power_traces(kernel: Shaped[np.ndarray, "..."], count: int) -> list[flint.fmpq]:
    r"""$T_k = \operatorname{Tr}K^k = \sum_i\lambda_i^k$ for k = 1 … `count`, as exact rationals.

    Raises:
        InputError: as in `exact_symmetric`, or `count` below 1.
    """
    if count < 1:
        raise InputError("count of at least 1", f"count={count}", "ask for one trace at least")
    exact_symmetric(kernel)
    size = len(kernel)
    exact = flint.fmpq_mat(size, size, [flint.fmpq(*float(entry).as_integer_ratio()) for entry in kernel.ravel()])
    powers = [exact]
    while len(powers) < count:
        powers.append(powers[-1] * exact)
    return [sum((power[i, i] for i in range(size)), flint.fmpq(0)) for power in powers]
