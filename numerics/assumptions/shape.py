r"""An instance in the making from free parameters, by + − · /, maxima and sorting only; its spectrum and residual.

Eigenvalues are squares and projections multiples of their roots, so that no roots need be taken
(`numerics.instances.sampler.parameterization`).

Main names: `Shape`, `Shaper`, `spectrum`, `residual`, `no_blocks`, `shaped_with_spectrum`, `shaped_with_residual`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import ModuleType
from typing import Any

import numpy as np

from theory.assumptions.alignment import (
    ALIGNED_BELOW,
    HEAD_ALIGNED,
    MONOTONE,
    POWER_TRACE,
    REALIZABLE,
    REVERSE_MONOTONE,
    SOME_ALIGNMENT,
    TAIL_ALIGNED,
)
from theory.assumptions.base import Assumption
from theory.assumptions.core import (
    ALIGNED,
    IN_RANGE,
    INVERTIBLE_KERNEL,
    MULTIPLICITY,
    NONZERO_KERNEL,
    NONZERO_RESIDUAL,
    NOT_FLAT,
    PROPORTIONAL,
    SPECTRUM,
)
from theory.assumptions.smooth_labels import ROUGH_MODE
from theory.assumptions.spectra import EXPONENTIAL_SPECTRUM, FLAT_SPECTRUM, POSITIVE_TOP, POWER_SPECTRUM
from theory.assumptions.tail_alignment import BLOCK_WEIGHTS, POWER_WEIGHTS, SPECTRAL_WEIGHTS

GAP = Fraction(1, 2**12)
"""How far from a boundary that must not be touched."""
SCALE = 4
"""Scalars without an assumption lie in [0, SCALE], or [−SCALE, SCALE] if they may be negative."""
POSITIVE_EIGENVALUES = (NONZERO_KERNEL, NONZERO_RESIDUAL, NOT_FLAT, POSITIVE_TOP, INVERTIBLE_KERNEL, ROUGH_MODE, POWER_TRACE)
"""Assumptions for which all eigenvalues are made positive."""
TWO_MODES = (NOT_FLAT, MULTIPLICITY)
"""Assumptions that no spectrum with a single eigenvalue satisfies."""
PROJECTIONS_IN_RANGE = (
    ALIGNED,
    IN_RANGE,
    PROPORTIONAL,
    ALIGNED_BELOW,
    TAIL_ALIGNED,
    HEAD_ALIGNED,
    REALIZABLE,
    SPECTRAL_WEIGHTS,
    BLOCK_WEIGHTS,
    POWER_WEIGHTS,
)
"""Assumptions for which projections are made as multiples of the roots."""


@dataclass
class Shape:
    """An instance in the making.

    Attributes:
        xp: `numpy` (of `Fraction`s) or `jax.numpy`.
        free: parameters in [0, 1] by name; per-mode ones have the modes on the last axis.
        assumptions: those of the theorem.
        values: what has been made so far, by symbol name.
        limits: lower limits on 1/η.
        open_step: whether η must stay below its limit.
        positive_step: whether η must be positive.
        at_least_one_step: whether t must be positive.
    """

    xp: ModuleType
    free: Mapping[str, Any]
    assumptions: frozenset[Assumption]
    values: dict[str, Any] = field(default_factory=dict)
    limits: list[Any] = field(default_factory=list)
    open_step: bool = False
    positive_step: bool = False
    at_least_one_step: bool = False

    def assumes(self, *any_of: Assumption) -> bool:
        """Whether the theorem makes one of these assumptions."""
        return not self.assumptions.isdisjoint(any_of)

    def inside(self, value: Any) -> Any:
        """A parameter moved from [0, 1] into [GAP, 1]."""
        return value * (1 - self.gap) + self.gap

    @property
    def gap(self) -> Any:
        """GAP in the arithmetic at hand."""
        return GAP if self.xp is np else float(GAP)

    def descending(self, values: Any) -> Any:
        """Sorted over the modes. For so few, exchanging neighbours beats JAX's sort, which takes one instance after the other."""
        modes = [values[..., k] for k in range(values.shape[-1])]
        for turn in range(len(modes)):
            for k in range(turn % 2, len(modes) - 1, 2):
                modes[k], modes[k + 1] = self.xp.maximum(modes[k], modes[k + 1]), self.xp.minimum(modes[k], modes[k + 1])
        return self.xp.stack(modes, axis=-1)

    def largest(self, values: Any) -> Any:
        """Maximum over the modes."""
        return self.xp.max(values, axis=-1)


Shaper = Callable[[Shape], None]


def spectrum(shape: Shape) -> None:
    """Eigenvalues and their roots, as the assumptions on the spectrum ask for, and the multiplicity of the last."""
    roots = shape.free["lam"]
    if shape.assumes(*POSITIVE_EIGENVALUES):
        roots = shape.inside(roots)
    if shape.assumes(NOT_FLAT):  # the largest root is at least 1 + 1/64 times any other
        roots = shape.xp.concatenate([roots[..., :-1], shape.xp.max(roots, axis=-1, keepdims=True) * 2 + roots[..., -1:] / 64], axis=-1)
    if shape.assumes(SPECTRUM):
        roots = shape.descending(roots)
    roots = _parametric(shape, roots)
    shape.values["m"] = 1 if shape.assumes(MULTIPLICITY) else min(2, roots.shape[-1])
    shape.values["roots"] = roots
    shape.values["lam"] = roots * roots


def _parametric(shape: Shape, roots: Any) -> Any:
    """Roots of a parametric spectrum, from the first one."""
    top, size = roots[..., :1], roots.shape[-1]
    if shape.assumes(FLAT_SPECTRUM):
        return top + 0 * roots
    if shape.assumes(POWER_SPECTRUM):  # exponent 2: the roots are rational
        shape.values["exponent"] = 2
        return shape.xp.concatenate([top / k for k in range(1, size + 1)], axis=-1)
    if shape.assumes(EXPONENTIAL_SPECTRUM):
        ratio = shape.inside(shape.free["quotient"] * (1 - shape.gap) * (1 - shape.gap))
        shape.values["quotient"] = (ratio * ratio)[..., 0]
        return shape.xp.concatenate([top * ratio**k for k in range(size)], axis=-1)
    return roots


def residual(shape: Shape) -> None:
    """Projections $c_i$, their squares over the eigenvalues where they are multiples of the roots, and the alignment constant."""
    coordinates = shape.free["c"] * 2 - 1
    if shape.assumes(NONZERO_RESIDUAL):
        coordinates = shape.xp.concatenate([shape.inside(shape.free["c"][..., :1]), coordinates[..., 1:]], axis=-1)
    if shape.assumes(PROPORTIONAL):
        size = shape.inside(shape.free["c"][..., :1])
        coordinates = size + 0 * coordinates
        shape.values["sigma2"] = (size * size)[..., 0]
    if shape.assumes(MONOTONE, REVERSE_MONOTONE):
        coordinates = shape.descending(shape.free["c"])
        coordinates = coordinates[..., ::-1] if shape.assumes(REVERSE_MONOTONE) else coordinates
    if shape.assumes(SOME_ALIGNMENT):
        coordinates = shape.inside(shape.free["c"])
    shape.values["c"] = coordinates * shape.values["roots"] if shape.assumes(*PROJECTIONS_IN_RANGE) else coordinates
    shape.values["alpha"] = coordinates * coordinates
    if shape.assumes(ALIGNED):
        shape.values["A"] = shape.largest(shape.values["alpha"])


def no_blocks(shape: Shape) -> None:
    """Limits that are no partition: the last mode is in no block."""
    size = shape.values["lam"].shape[-1]
    shape.values["first"], shape.values["last"] = np.array([1]), np.array([max(size - 1, 1)])


def shaped_with_spectrum(shape: Shape) -> None:
    """Nothing more to do: `spectrum` sees to it."""


def shaped_with_residual(shape: Shape) -> None:
    """Nothing more to do: `residual` sees to it."""
