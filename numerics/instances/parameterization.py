r"""Instances of a theorem as a function of free parameters in [0, 1]: the same map for floating-point batches and exact rationals.

The map uses + − · /, maxima and sorting only, so it runs on JAX arrays (a batch of instances at once, with gradients) and on NumPy arrays
of `Fraction`s. What comes out satisfies the theorem's assumptions by construction: exactly for rationals, up to rounding for floats.
Eigenvalues are squares, $\lambda_i = q_i^2$, and projections in the kernel's range are $c_i = a_i q_i$, so that no roots are needed.

Main names: `Parameterization`, `NotParameterized`, `is_parameterized`, `exact`.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import ModuleType
from typing import Any

import numpy as np
import sympy as sp

from numerics.assumptions.registry import realization_of
from numerics.assumptions.shape import SCALE, TWO_MODES, Shape, Shaper, no_blocks, residual, spectrum
from numerics.judging.domains import counted_by, symbols_of
from theory.assumptions.base import Assumption
from theory.statements.theorem import Theorem


class NotParameterized(LookupError):
    """The theorem has an assumption that has no shaper; the message names it."""


class Parameterization:
    """The map from parameters in [0, 1] to the instances of one theorem with a given number of modes.

    Raises:
        NotParameterized: the theorem has an assumption without a shaper.
    """

    def __init__(self, theorem: Theorem, modes: int) -> None:
        self._shapers: list[Shaper] = []
        for assumption in theorem.assumptions:
            shaper = _shaper_of(assumption)
            if shaper is None:
                raise NotParameterized(f"no parameterization of the assumption {assumption.name}")
            self._shapers.append(shaper)
        self._assumptions = frozenset(theorem.assumptions)
        self.modes = max(modes, 1 if self._assumptions.isdisjoint(TWO_MODES) else 2)
        self.scalars, vectors = symbols_of(theorem)
        if any(map(counted_by, vectors)):
            raise NotParameterized("no parameterization of sequences without an entry a mode")
        made = {"lam", "c", "alpha", "A", "sigma2", "m", "first", "last", "eta", "t", "gamma"}
        self.other_vectors = {name: base for name, base in vectors.items() if name not in made}
        self.needed = sorted({*self.scalars, *vectors, "lam"})
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
        shape = Shape(xp, free, self._assumptions)
        for shaper in (spectrum, residual, no_blocks, *self._shapers):
            shaper(shape)
        values = shape.values
        values["t"] = steps + (steps < 1) if shape.at_least_one_step else steps
        values["gamma"] = 1
        values["eta"] = self._step(shape)
        for name, base in self.other_vectors.items():
            if name not in values:
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
    """Whether every assumption of the theorem has a shaper, and every sequence one entry a mode or block."""
    return unparameterized(theorem) is None


def unparameterized(theorem: Theorem) -> str | None:
    """Why there is no map from parameters, so that instances are not searched in floats; None if there is one."""
    own = next((assumption for assumption in theorem.assumptions if _shaper_of(assumption) is None), None)
    if own is not None:
        return f"how to satisfy the assumption {own.label} is not known"
    counted = next((name for name in symbols_of(theorem)[1] if counted_by(name)), None)
    return None if counted is None else f"{counted} has no entry a mode"


def _shaper_of(assumption: Assumption) -> Shaper | None:
    realization = realization_of(assumption)
    return None if realization is None else realization.shape


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
