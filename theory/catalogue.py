"""The catalogue of theorems, one family a module. A theorem is in the catalogue because its module declares it; there is no other list.

Main names: `catalogue`, `theorems_in`, `ASSUMPTIONS` (all that the catalogue's theorems make).
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType, ModuleType

from theory.assumptions.alignment import ALIGNMENT_ASSUMPTIONS
from theory.assumptions.base import Assumption
from theory.assumptions.core import GENERAL_ASSUMPTIONS
from theory.assumptions.momentum import DYNAMICS_ASSUMPTIONS
from theory.assumptions.smooth_labels import SMOOTHNESS_ASSUMPTIONS
from theory.assumptions.spectra import SPECTRAL_ASSUMPTIONS
from theory.assumptions.tail_alignment import TAIL_ASSUMPTIONS
from theory.foundations.errors import InputError
from theory.statements.theorem import Theorem
from theory.theorems import (
    alignment,
    alignment_laws,
    blocks,
    classical,
    convergence,
    drift,
    generalization,
    hybrid,
    infinite_width,
    krylov,
    parametric_spectra,
    random_teacher,
    refined,
    refuted,
    smooth_labels,
    solutions,
    tail_alignment,
    tail_bounds,
    tail_corollaries,
    tail_filters,
    tail_powers,
    time_to_accuracy,
)

FAMILIES = (
    solutions,
    infinite_width,
    classical,
    alignment,
    alignment_laws,
    smooth_labels,
    random_teacher,
    blocks,
    convergence,
    refined,
    hybrid,
    tail_alignment,
    tail_bounds,
    tail_corollaries,
    tail_filters,
    tail_powers,
    parametric_spectra,
    drift,
    generalization,
    krylov,
    time_to_accuracy,
    refuted,
)

ASSUMPTIONS: tuple[Assumption, ...] = (
    *GENERAL_ASSUMPTIONS,
    *DYNAMICS_ASSUMPTIONS,
    *ALIGNMENT_ASSUMPTIONS,
    *SMOOTHNESS_ASSUMPTIONS,
    *TAIL_ASSUMPTIONS,
    *SPECTRAL_ASSUMPTIONS,
    *time_to_accuracy.LONG_ENOUGH,
)
"""The built-in assumptions; each has a name of its own."""


def theorems_in(module: ModuleType) -> list[Theorem]:
    """The theorems that a module declares, in order; raises InputError if two have the same id."""
    found = [value for value in vars(module).values() if isinstance(value, Theorem)]
    ids = [theorem.id for theorem in found]
    twice = next((name for name in ids if ids.count(name) > 1), None)
    if twice:
        raise InputError("every theorem id once", f"{twice} twice in {module.__name__}", "rename one of them")
    return found


@cache
def catalogue() -> MappingProxyType[str, Theorem]:
    """Every theorem by its id, in the order of declaration."""
    found: dict[str, Theorem] = {}
    for family in FAMILIES:
        for theorem in theorems_in(family):
            if theorem.id not in found:  # a module may import another family's theorem to build on
                found[theorem.id] = theorem
    return MappingProxyType(found)
