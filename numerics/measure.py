r"""How the theorems' assumptions are measured on a real network: one function an assumption.

Main names: `Setting`, `measure`, `MEASURES`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from jaxtyping import Float, Int

from numerics.spectrum import Alignment, Spectrum


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
    """

    spectrum: Spectrum
    residual: Alignment
    projections: Float[np.ndarray, " N"]
    effective_step: float
    steps: int
    first: Int[np.ndarray, " B"]
    last: Int[np.ndarray, " B"]


@dataclass(frozen=True)
class Measured:
    """Whether an assumption held (None: cannot be decided in floating point), what was measured, and what was expected."""

    holds: bool | None
    measured: dict[str, float | int | None]
    expected: str


def _smallest(setting: Setting) -> float:
    return setting.spectrum.lambda_min or 0.0


def _step(name: str, size: float, limit: float) -> Measured:
    return Measured(size <= limit, {name: size}, f"at most {limit:g}")


def _spectrum(setting: Setting) -> Measured:
    shown = {"resolved eigenvalues": setting.spectrum.resolved_rank, "eigenvalues": setting.spectrum.eigenvalues.size}
    return Measured(True, dict(shown), "nonnegative; eigenvalues below rounding are taken as 0")


def _aligned(setting: Setting) -> Measured:
    found = setting.residual
    return Measured(
        found.holds,
        {
            "A": found.constant,
            "κ": found.relative,
            "κ over blocks": found.block_relative,
            "energy share unresolved": found.unresolved_energy,
        },
        "a finite A, no energy in unresolved modes",
    )


def _in_range(setting: Setting) -> Measured:
    share = setting.residual.unresolved_energy
    return Measured(setting.residual.holds, {"energy share unresolved": share}, "no energy in unresolved modes")


def _blocks(setting: Setting) -> Measured:
    values = setting.spectrum.eigenvalues
    return Measured(
        bool(setting.last[-1] == values.size and np.all(setting.first[1:] == setting.last[:-1] + 1)),
        {"blocks": int(setting.first.size)},
        "consecutive, covering every mode",
    )


def _proportional(setting: Setting) -> Measured:
    return Measured(
        None,
        {"κ": setting.residual.relative, "κ over blocks": setting.residual.block_relative},
        "κ = 1; an idealization, so R13 is a prediction and no bound",
    )


MEASURES: dict[str, Callable[[Setting], Measured]] = {
    "spectrum": _spectrum,
    "nonzero_kernel": lambda s: Measured(s.spectrum.trace > 0, {"T": s.spectrum.trace}, "positive"),
    "nonzero_residual": lambda s: Measured(bool(np.any(s.projections)), {"‖r_0‖²": float(np.sum(s.projections**2))}, "positive"),
    "descent_step": lambda s: _step("ηλ_1", s.effective_step * s.spectrum.lambda_max, 1),
    "optimal_step": lambda s: _step("η(λ_1+λ_N)", s.effective_step * (s.spectrum.lambda_max + _smallest(s)), 2),
    "stable_step": lambda s: _step("ηλ_1", s.effective_step * s.spectrum.lambda_max, 2),
    "below_optimal_step": lambda s: _step("η(λ_1+λ_N)", s.effective_step * (s.spectrum.lambda_max + _smallest(s)), 2),
    "positive_step": lambda s: Measured(s.effective_step > 0, {"η": s.effective_step}, "positive"),
    "trained": lambda s: Measured(s.steps >= 1, {"t": s.steps}, "at least 1"),
    "not_flat": lambda s: Measured(
        s.spectrum.lambda_max > _smallest(s), {"λ_1": s.spectrum.lambda_max, "λ_N": s.spectrum.lambda_min}, "λ_N < λ_1"
    ),
    "aligned": _aligned,
    "in_range": _in_range,
    "blocks": _blocks,
    "proportional": _proportional,
}
"""By assumption name; tests check that every assumption of a bound drawn in a study is here."""


def measure(name: str, setting: Setting) -> Measured:
    """Measure the assumption called `name`; raises KeyError for one that cannot be measured on a network."""
    return MEASURES[name](setting)
