"""An assumption and its numeric counterparts, in one entry.

Main name: `Realization`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field

from numerics.assumptions.draft import Adjuster, Stage
from numerics.assumptions.setting import Measure
from numerics.assumptions.shape import Shaper
from theory.assumptions.base import Assumption


@dataclass(frozen=True)
class Realization:
    """What the numeric layer makes of an assumption.

    Attributes:
        assumption: the predicate.
        draw: how it shapes an exact instance that is being drawn: an adjuster for each stage at which it changes the draft. Empty if the
            assumptions that it is used with, or the default values, see to it.
        shape: how it shapes an instance made from free parameters, for the float search; None if it is not parameterized.
        measure: how it is measured on a real network; None if no network shows it.
    """

    assumption: Assumption
    _: KW_ONLY
    draw: Mapping[Stage, Adjuster] = field(default_factory=dict)
    shape: Shaper | None = None
    measure: Measure | None = None
