r"""What each assumption does to an instance that is made from free parameters, by + − · /, maxima and sorting only.

Eigenvalues are squares and projections multiples of their roots, so that no roots need be taken (`numerics.parameterization`).

Main names: `Shape`, `SHAPERS`, `spectrum`, `residual`, `no_blocks`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import ModuleType
from typing import Any

import numpy as np

GAP = Fraction(1, 2**12)
"""How far from a boundary that must not be touched."""
SCALE = 4
"""Scalars without an assumption lie in [0, SCALE], or [−SCALE, SCALE] if they may be negative."""


POSITIVE = frozenset({"nonzero_kernel", "nonzero_residual", "not_flat", "positive_top", "invertible_kernel"})
"""Assumptions for which all eigenvalues are made positive."""
IN_RANGE = frozenset({"aligned", "in_range", "proportional", "aligned_below", "tail_aligned", "head_aligned", "realizable"})
"""Assumptions for which projections are made as multiples of the roots."""


@dataclass
class Shape:
    """An instance in the making.

    Attributes:
        xp: `numpy` (of `Fraction`s) or `jax.numpy`.
        free: parameters in [0, 1] by name; per-mode ones have the modes on the last axis.
        names: names of the theorem's assumptions.
        values: what has been made so far, by symbol name.
        limits: upper limits on η.
        open_step: whether η must stay below its limit.
        positive_step: whether η must be positive.
    """

    xp: ModuleType
    free: Mapping[str, Any]
    names: frozenset[str]
    values: dict[str, Any] = field(default_factory=dict)
    limits: list[Any] = field(default_factory=list)
    open_step: bool = False
    positive_step: bool = False

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
    if shape.names & POSITIVE:
        roots = shape.inside(roots)
    if "not_flat" in shape.names:  # the largest root is at least 1 + 1/64 times any other
        roots = shape.xp.concatenate([roots[..., :-1], shape.xp.max(roots, axis=-1, keepdims=True) * 2 + roots[..., -1:] / 64], axis=-1)
    if "spectrum" in shape.names:
        roots = shape.descending(roots)
    roots = _parametric(shape, roots)
    shape.values["m"] = 1 if "multiplicity" in shape.names else min(2, roots.shape[-1])
    shape.values["roots"] = roots
    shape.values["lam"] = roots * roots


def _parametric(shape: Shape, roots: Any) -> Any:
    """Roots of a parametric spectrum, from the first one."""
    top, size = roots[..., :1], roots.shape[-1]
    if "flat_spectrum" in shape.names:
        return top + 0 * roots
    if "power_law_spectrum" in shape.names:  # exponent 2: the roots are rational
        shape.values["exponent"] = 2
        return shape.xp.concatenate([top / k for k in range(1, size + 1)], axis=-1)
    if "exponential_spectrum" in shape.names:
        ratio = shape.inside(shape.free["quotient"] * (1 - shape.gap) * (1 - shape.gap))
        shape.values["quotient"] = (ratio * ratio)[..., 0]
        return shape.xp.concatenate([top * ratio**k for k in range(size)], axis=-1)
    return roots


def residual(shape: Shape) -> None:
    """Projections $c_i$, their squares over the eigenvalues where they are multiples of the roots, and the alignment constant."""
    coordinates = shape.free["c"] * 2 - 1
    if "nonzero_residual" in shape.names:
        coordinates = shape.xp.concatenate([shape.inside(shape.free["c"][..., :1]), coordinates[..., 1:]], axis=-1)
    if "proportional" in shape.names:
        size = shape.inside(shape.free["c"][..., :1])
        coordinates = size + 0 * coordinates
        shape.values["sigma2"] = (size * size)[..., 0]
    if shape.names & {"monotone_alignment", "reverse_monotone_alignment"}:
        coordinates = shape.descending(shape.free["c"])
        coordinates = coordinates[..., ::-1] if "reverse_monotone_alignment" in shape.names else coordinates
    if "some_alignment" in shape.names:
        coordinates = shape.inside(shape.free["c"])
    in_range = bool(shape.names & IN_RANGE)
    shape.values["c"] = coordinates * shape.values["roots"] if in_range else coordinates
    shape.values["alpha"] = coordinates * coordinates
    if "aligned" in shape.names:
        shape.values["A"] = shape.largest(shape.values["alpha"])


def _blocks(shape: Shape) -> None:
    size = shape.values["lam"].shape[-1]
    half = max(size // 2, 1)
    shape.values["first"] = np.array([1, half + 1] if size > 1 else [1])
    shape.values["last"] = np.array([half, size] if size > 1 else [1])


def no_blocks(shape: Shape) -> None:
    """Limits that are no partition: the last mode is in no block."""
    size = shape.values["lam"].shape[-1]
    shape.values["first"], shape.values["last"] = np.array([1]), np.array([max(size - 1, 1)])


def _limit(numerator: int, with_last: bool) -> Shaper:
    def shaper(shape: Shape) -> None:
        lam = shape.values["lam"]
        shape.limits.append((lam[..., 0] + lam[..., -1]) / numerator if with_last else lam[..., 0] / numerator)

    return shaper


def _open(shape: Shape) -> None:
    _limit(2, True)(shape)
    shape.open_step = True


def _positive(shape: Shape) -> None:
    shape.positive_step = True


def _positive_time(shape: Shape) -> None:
    shape.values["tau"] = shape.inside(shape.free["tau"][..., 0]) * SCALE


def _ratios_bounded(shape: Shape) -> None:
    shape.values["A"] = shape.largest(shape.values["alpha"])


def _positive_alignment(shape: Shape) -> None:
    shape.values["A"] = shape.largest(shape.values["alpha"]) + shape.gap


def _aligned_below(shape: Shape) -> None:
    shape.values["A_min"] = shape.xp.min(shape.values["alpha"], axis=-1)


def _head(shape: Shape) -> None:
    """The upper half of the modes; the constants are the smallest possible."""
    alpha = shape.values["alpha"]
    head = max(alpha.shape[-1] // 2, 1 if "head_aligned" in shape.names else 0)
    shape.values["head"] = head
    if "head_aligned" in shape.names:
        shape.values["A_m"] = shape.largest(alpha[..., :head])
    elif "tail_aligned" in shape.names:
        shape.values["A_m"] = shape.largest(alpha[..., head:])
        rest = alpha[..., head + 1 :]
        shape.values["A_next"] = shape.largest(rest) if rest.shape[-1] else 0 * shape.values["A_m"]


def _two_aligned(shape: Shape) -> None:
    for vector, root in (("p", "root_A1"), ("q", "root_A2")):
        coordinates = shape.free[vector] * 2 - 1
        shape.values[vector] = coordinates * shape.values["roots"]
        shape.values[root] = shape.largest(abs(coordinates)) + shape.gap


def _realizable(shape: Shape) -> None:
    w = shape.free["c"] * 2 - 1
    shape.values.update(sv=shape.values["roots"], w=w, w2=shape.xp.sum(w * w, axis=-1))


def _teacher(shape: Shape) -> None:
    roots = shape.values["roots"]
    variances = shape.free["teacher"] * SCALE if "teacher" in shape.free else 0 * roots
    if "isotropic_teacher" in shape.names:
        variances = shape.free["sigma2"] * SCALE + 0 * roots
        shape.values.update(sigma2=variances[..., 0], noise2=0 * roots[..., 0])
    elif "no_teacher" in shape.names:
        variances = 0 * roots
    shape.values.update(sv=roots, chi=0 * roots, teacher=variances, Sigma_w=shape.largest(variances))


def _correlation(shape: Shape) -> None:
    shape.values["correlation"] = shape.free["correlation"][..., 0] * 2 - 1


def _nothing(shape: Shape) -> None:
    """Taken care of where the symbol is made."""


SHAPERS: dict[str, Shaper] = {
    **dict.fromkeys(["spectrum", "nonzero_kernel", "not_flat", "multiplicity", "nonzero_residual", "proportional"], _nothing),
    **dict.fromkeys(["aligned", "in_range", "trained"], _nothing),
    "blocks": _blocks,
    "descent_step": _limit(1, False),
    "optimal_step": _limit(2, True),
    "stable_step": _limit(2, False),
    "below_optimal_step": _open,
    "positive_step": _positive,
    "moved": _positive,
    "positive_time": _positive_time,
    "ratios_bounded": _ratios_bounded,
    "positive_alignment": _positive_alignment,
    "aligned_below": _aligned_below,
    "head": _head,
    "two_aligned": _two_aligned,
    "realizable": _realizable,
    "random_teacher": _teacher,
    "correlation": _correlation,
    **dict.fromkeys(["positive_top", "invertible_kernel", "steep", "shrinking", "some_alignment", "isotropic_teacher"], _nothing),
    **dict.fromkeys(["power_law_spectrum", "exponential_spectrum", "flat_spectrum", "no_teacher", "next_head"], _nothing),
    **dict.fromkeys(["monotone_alignment", "reverse_monotone_alignment", "tail_aligned", "head_aligned"], _nothing),
}
"""What each assumption does to an instance beyond the making of spectrum and residual."""
