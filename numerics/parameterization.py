r"""Instances of a theorem as a function of free parameters in [0, 1]: the same map for floating-point batches and exact rationals.

The map uses + − · /, maxima and sorting only, so it runs on JAX arrays (a batch of instances at once, with gradients) and on NumPy arrays
of `Fraction`s. What comes out satisfies the theorem's assumptions by construction: exactly for rationals, up to rounding for floats.
Eigenvalues are squares, $\lambda_i = q_i^2$, and projections in the kernel's range are $c_i = a_i q_i$, so that no roots are needed.

Main names: `Parameterization`, `NotParameterized`, `SHAPERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import ModuleType
from typing import Any

import numpy as np
import sympy as sp

from numerics.judging import symbols_of
from theory.theorem import Theorem

GAP = Fraction(1, 2**12)
"""How far from a boundary that must not be touched."""
SCALE = 4
"""Scalars without an assumption lie in [0, SCALE], or [−SCALE, SCALE] if they may be negative."""


class NotParameterized(LookupError):
    """The theorem has an assumption that has no shaper; the message names it."""


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


def _spectrum(shape: Shape) -> None:
    roots = shape.free["lam"]
    if shape.names & {"nonzero_kernel", "nonzero_residual", "not_flat"}:
        roots = shape.inside(roots)
    if "not_flat" in shape.names:  # the largest root is at least 1 + 1/64 times any other
        roots = shape.xp.concatenate([roots[..., :-1], shape.xp.max(roots, axis=-1, keepdims=True) * 2 + roots[..., -1:] / 64], axis=-1)
    if "spectrum" in shape.names:
        roots = shape.descending(roots)
    shape.values["m"] = 1 if "multiplicity" in shape.names else min(2, roots.shape[-1])
    shape.values["roots"] = roots
    shape.values["lam"] = roots * roots


def _residual(shape: Shape) -> None:
    coordinates = shape.free["c"] * 2 - 1
    if "nonzero_residual" in shape.names:
        coordinates = shape.xp.concatenate([shape.inside(shape.free["c"][..., :1]), coordinates[..., 1:]], axis=-1)
    if "proportional" in shape.names:
        size = shape.inside(shape.free["c"][..., :1])
        coordinates = size + 0 * coordinates
        shape.values["sigma2"] = (size * size)[..., 0]
    in_range = bool(shape.names & {"aligned", "in_range", "proportional"})
    shape.values["c"] = coordinates * shape.values["roots"] if in_range else coordinates
    shape.values["alpha"] = coordinates * coordinates
    if "aligned" in shape.names:
        shape.values["A"] = shape.largest(shape.values["alpha"])


def _blocks(shape: Shape) -> None:
    size = shape.values["lam"].shape[-1]
    half = max(size // 2, 1)
    shape.values["first"] = np.array([1, half + 1] if size > 1 else [1])
    shape.values["last"] = np.array([half, size] if size > 1 else [1])


def _no_blocks(shape: Shape) -> None:
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
}
"""What each assumption does to an instance beyond the making of spectrum and residual."""


class Parameterization:
    """The map from parameters in [0, 1] to the instances of one theorem with a given number of modes.

    Raises:
        NotParameterized: the theorem has an assumption without a shaper.
    """

    def __init__(self, theorem: Theorem, modes: int) -> None:
        self.names = frozenset(a.name for a in theorem.assumptions)
        missing = [name for name in sorted(self.names) if name not in SHAPERS]
        if missing:
            raise NotParameterized(f"no parameterization of the assumption {missing[0]}")
        if self.names & {"not_flat", "multiplicity"} and modes < 2:
            modes = 2
        self.modes = modes
        self.scalars, vectors = symbols_of(theorem)
        made = {"lam", "c", "alpha", "A", "sigma2", "m", "first", "last", "eta", "t", "gamma"}
        self.other_vectors = {name: base for name, base in vectors.items() if name not in made}
        self.needed = sorted({*self.scalars, *vectors, "lam"})
        self._shapers = [SHAPERS[a.name] for a in theorem.assumptions]
        self.free_scalars = sorted({"eta", *(n for n in self.scalars if n not in ("t", "m") or n not in made)})

    @property
    def sizes(self) -> dict[str, int]:
        """Parameters by name with their number: one a mode, or 1 for a scalar."""
        per_mode = {name: self.modes for name in ["lam", "c", *self.other_vectors]}
        return {**per_mode, **dict.fromkeys(self.free_scalars, 1)}

    @property
    def count(self) -> int:
        """Number of all parameters."""
        return sum(self.sizes.values())

    def unpack(self, point: Any) -> dict[str, Any]:
        """Parameters by name from one array of all of them, on its last axis."""
        ends = np.cumsum(list(self.sizes.values()))
        return {name: point[..., end - size : end] for end, (name, size) in zip(ends.tolist(), self.sizes.items(), strict=True)}

    def build(self, free: Mapping[str, Any], steps: Any, xp: ModuleType) -> dict[str, Any]:
        """Values of all symbols from parameters (batch …, number) and step counts (batch …)."""
        shape = Shape(xp, free, self.names)
        _spectrum(shape)
        _residual(shape)
        for shaper in self._shapers:
            shaper(shape)
        if "blocks" not in self.names:
            _no_blocks(shape)
        values = shape.values
        values["t"] = steps
        values["gamma"] = 1
        values["eta"] = self._step(shape)
        for name, base in self.other_vectors.items():
            values[name] = _placed(free[name], base)
        for name, symbol in self.scalars.items():
            if name not in values:
                values[name] = _placed(free[name][..., 0], symbol)
        return {name: values[name] for name in self.needed}

    def _step(self, shape: Shape) -> Any:
        share = shape.free["eta"][..., 0]
        if shape.open_step:  # below the limit
            share = share * (1 - shape.gap)
        if shape.positive_step:
            share = shape.inside(share)
        if not shape.limits:
            return share * SCALE
        inverse = shape.limits[0]
        for other in shape.limits[1:]:
            inverse = shape.xp.maximum(inverse, other)
        safe = shape.xp.where(inverse > 0, inverse, 1)  # a zero kernel limits nothing
        return share / safe


def is_parameterized(theorem: Theorem) -> bool:
    """Whether every assumption of the theorem has a shaper."""
    return all(assumption.name in SHAPERS for assumption in theorem.assumptions)


def _placed(parameter: Any, symbol: sp.Symbol | sp.IndexedBase) -> Any:
    """A parameter in the range of a symbol that nothing else sets."""
    properties = symbol.assumptions0
    if properties.get("positive"):
        return (parameter * 63 + 1) / 16
    return parameter * SCALE if properties.get("nonnegative") else (parameter * 2 - 1) * SCALE


def exact(parameterization: Parameterization, free: Mapping[str, np.ndarray], steps: int, denominator: int) -> dict[str, Any]:
    """The exact instance whose parameters are those of `free`, rounded to multiples of 1/denominator."""
    rounded = {
        name: np.array([Fraction(round(float(v) * denominator), denominator) for v in np.atleast_1d(values)], dtype=object)
        for name, values in free.items()
    }
    made = {name: _plain(value) for name, value in parameterization.build(rounded, steps, np).items()}
    whole = {name for name, symbol in parameterization.scalars.items() if symbol.is_integer}
    return {name: int(value) if name in whole else value for name, value in made.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, np.ndarray) and value.ndim:
        return [_plain(entry) for entry in value.tolist()]
    if isinstance(value, np.ndarray):
        value = value.item()
    return Fraction(value) if isinstance(value, Fraction) else int(value)
