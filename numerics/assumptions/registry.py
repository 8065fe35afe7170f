"""The one list of realizations, found by the assumption itself: a user's own that merely has the name of a built-in one is not found.

Main names: `FAMILIES`, `REALIZATIONS`, `realization_of`, `is_measured`, `measure`.
"""

from __future__ import annotations

from collections.abc import Mapping

from numerics.assumptions.alignment import ALIGNMENT
from numerics.assumptions.core import CORE
from numerics.assumptions.drift import DRIFT
from numerics.assumptions.dynamics import DYNAMICS
from numerics.assumptions.generalization import GENERALIZATION
from numerics.assumptions.krylov import KRYLOV
from numerics.assumptions.realization import Realization
from numerics.assumptions.setting import Measured, Setting
from numerics.assumptions.smooth_labels import SMOOTH_LABELS
from numerics.assumptions.spectra import SPECTRA
from numerics.assumptions.tail_alignment import TAIL_ALIGNMENT
from numerics.assumptions.tail_filters import TAIL_FILTERS
from numerics.assumptions.teachers import TEACHERS
from numerics.assumptions.time_to_accuracy import TIME_TO_ACCURACY
from theory.assumptions.base import Assumption

FAMILIES = (
    CORE,
    DYNAMICS,
    ALIGNMENT,
    SMOOTH_LABELS,
    TAIL_ALIGNMENT,
    TAIL_FILTERS,
    TEACHERS,
    SPECTRA,
    TIME_TO_ACCURACY,
    KRYLOV,
    DRIFT,
    GENERALIZATION,
)
REALIZATIONS: Mapping[Assumption, Realization] = {realization.assumption: realization for family in FAMILIES for realization in family}
"""Of every built-in assumption. Tests check that none is missing, and none is there twice."""


def realization_of(assumption: Assumption) -> Realization | None:
    """The realization of a built-in assumption, or of one with the same name and facts; None for any other."""
    return REALIZATIONS.get(assumption)


def is_measured(assumption: Assumption) -> bool:
    """Whether a network can show the assumption."""
    found = realization_of(assumption)
    return found is not None and found.measure is not None


def measure(assumption: Assumption, setting: Setting) -> Measured:
    """Measure an assumption on a network; raises KeyError for one that no network shows."""
    found = realization_of(assumption)
    if found is None or found.measure is None:
        raise KeyError(assumption.name)
    return found.measure(setting)
