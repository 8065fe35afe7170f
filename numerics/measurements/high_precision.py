r"""The float64 pipeline computed again at 50 digits with mpmath, for kernels of a dozen rows: how far off is float64?

An independent way, not a rigorous one (that is `numerics.certificates.enclosure`): eigenpairs by mpmath's own solver, and the loss not from
the spectrum but by running $r \leftarrow r - \eta Kr$ step by step. The bounds are the declared ones.

Main names: `recompute` → `Recomputation`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import mpmath
import numpy as np
from jaxtyping import Float

from numerics.measurements.bounds import LossCurves
from numerics.spectra.alignment import alignment
from numerics.spectra.blocks import dyadic_blocks
from numerics.spectra.eigenpairs import decompose, projections
from theory.catalogue import catalogue
from theory.evaluation.arithmetic import MPMATH
from theory.evaluation.scalars import scalar_function
from theory.foundations.errors import InputError

BOUNDS = ("C1", "R1", "R2")
"""The bounds that are computed again."""
LARGEST_SIZE = 32
"""Beyond, mpmath takes minutes."""


@dataclass(frozen=True)
class Recomputation:
    r"""What high precision finds, and how far float64 is from it.

    Attributes:
        eigenvalues: descending, `mpmath.mpf`.
        loss: $L_t$ at the steps asked for.
        constant: $A^*$ over eigenvalues that are not 0 at this precision, eigenvalues equal at this precision taken together.
        lambda_min: the float64 pipeline's $\lambda_N$; None where it says that rounding hides it.
        differences: the largest relative difference of the float64 pipeline, by name: "eigenvalues" (relative to the largest), "loss",
            "alignment" and the bounds (each relative to itself, at every step). What the float64 pipeline says it does not
            know (constants when unresolved modes hold energy, C1 when λ_N is unresolved) is left out.
    """

    eigenvalues: tuple[Any, ...]
    loss: tuple[Any, ...]
    constant: Any
    lambda_min: float | None
    differences: dict[str, float]


@cache
def _bound(name: str) -> Any:
    return scalar_function(catalogue()[name].claim.rhs, MPMATH)


def recompute(
    kernel: Float[np.ndarray, "N N"],
    residual: Float[np.ndarray, " N"],
    effective_step: float,
    loss_scale: float,
    steps: Sequence[int],
    digits: int = 50,
) -> Recomputation:
    r"""Compute eigenvalues, loss, alignment constant and bounds again at many digits, and compare.

    Args:
        kernel: K, as the exact numbers stored.
        residual: $r_0$, likewise.
        effective_step: η.
        loss_scale: γ.
        steps: increasing steps t ≥ 0 at which to compare; the last one is run to, step by step.
        digits: decimal digits.

    Raises:
        InputError: a kernel that is too large; steps that do not increase from 0 or later; and as in `decompose` and `alignment`.
    """
    size = len(kernel)
    if size > LARGEST_SIZE:
        raise InputError(f"a kernel of at most {LARGEST_SIZE} rows", f"{size} rows", "take fewer samples")
    if not steps or steps[0] < 0 or any(after <= before for before, after in pairwise(steps)):
        raise InputError("increasing steps t ≥ 0", f"{list(steps)}", "sort them")
    spectrum = decompose(kernel)
    measured = alignment(spectrum, residual)
    first, last = dyadic_blocks(spectrum.eigenvalues, resolution=spectrum.resolution)
    curves = LossCurves(spectrum, projections(spectrum, residual), measured, effective_step, loss_scale, first, last)
    with mpmath.workdps(digits):
        values, vectors = mpmath.eigsy(mpmath.matrix(kernel.tolist()))
        order = sorted(range(size), key=lambda i: values[i], reverse=True)
        eigenvalues = tuple(values[i] for i in order)
        overlaps = [mpmath.fdot((vectors[row, i], mpmath.mpf(float(residual[row]))) for row in range(size)) for i in order]
        constant = _constant(eigenvalues, overlaps, size * eigenvalues[0] * mpmath.mpf(10) ** (3 - digits))
        loss = _loss(kernel, residual, effective_step, loss_scale, steps)
        differences = {
            "eigenvalues": float(max(abs(a - float(b)) for a, b in zip(eigenvalues, spectrum.eigenvalues, strict=True)) / eigenvalues[0]),
            "loss": max(map(_relative, curves.linearized(np.array(steps)), loss)),
        }
        if measured.holds:
            differences["alignment"] = _relative(measured.constant, constant)
        given = {"lam": list(eigenvalues), "c": overlaps, "A": constant, "eta": mpmath.mpf(effective_step), "gamma": mpmath.mpf(loss_scale)}
        for name in BOUNDS:
            if curves.available(name) and (name != "C1" or spectrum.lambda_min is not None):
                exact = [_bound(name)(**given, t=t) for t in steps]
                differences[name] = max(map(_relative, curves.curve(name, np.array(steps)), exact))
    return Recomputation(eigenvalues, loss, constant, spectrum.lambda_min, differences)


def _relative(value: float, exact: Any) -> float:
    return float(abs(mpmath.mpf(float(value)) - exact) / abs(exact)) if exact else abs(float(value))


def _constant(eigenvalues: Sequence[Any], overlaps: Sequence[Any], resolution: Any) -> Any:
    """The smallest A for which the energy of each group of equal eigenvalues is at most A times its eigenvalue."""
    splits = [i + 1 for i, (above, below) in enumerate(pairwise(eigenvalues)) if above - below > resolution]
    groups = [range(start, stop) for start, stop in pairwise([0, *splits, len(eigenvalues)])]
    return max(sum(overlaps[i] ** 2 for i in group) / eigenvalues[group[-1]] for group in groups if eigenvalues[group[-1]] > resolution)


def _loss(
    kernel: Float[np.ndarray, "N N"], residual: Float[np.ndarray, " N"], effective_step: float, loss_scale: float, steps: Sequence[int]
) -> tuple[Any, ...]:
    """The loss of $r \\leftarrow r - \\eta Kr$, run."""
    matrix, r = mpmath.matrix(kernel.tolist()), mpmath.matrix(residual.tolist())
    eta, gamma = mpmath.mpf(effective_step), mpmath.mpf(loss_scale)
    wanted, found = set(steps), []
    for step in range(steps[-1] + 1):
        if step in wanted:
            found.append(gamma / 2 * mpmath.fdot((entry, entry) for entry in r))
        r = r - eta * (matrix * r)
    return tuple(found)
