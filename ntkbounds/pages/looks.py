"""How the curves of a study look: colours, dashes, markers, and names in the legend.

Colours are those of Okabe and Ito, which the colour-blind can tell apart; every curve also has its own dash and marker, so that the
figures work in grey.

Main names: `bound_looks`, `prediction_looks` (of `Look`), `in_figure`, `legend_name`, `own_names`, the colours.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from ntkbounds.studies.record_types import RunRecord
from numerics.measurements.drawn import DRAWN, LOWER
from theory.catalogue import catalogue

BLACK, ORANGE, SKY, GREEN, BLUE, VERMILION, PURPLE = "#000000", "#E69F00", "#56B4E9", "#009E73", "#0072B2", "#D55E00", "#CC79A7"
GREY = "#8A8A8A"


@dataclass(frozen=True)
class Look:
    """Colour, dash and marker of a curve."""

    color: str
    dash: Any
    marker: str


# In the order in which they are drawn.
_BOUNDS = [
    Look(VERMILION, (0, (5, 1.5)), "s"),
    Look(ORANGE, (0, (5, 1.5, 1, 1.5)), "D"),
    Look(GREEN, (0, (2.5, 1)), "v"),
    Look(PURPLE, (0, (8, 2)), "x"),
    Look(BLUE, (0, (1, 1)), "o"),
    *(
        Look(color, dash, marker)
        for dash, marker in (((0, (3, 1, 1, 1)), "^"), ((0, (6, 1)), "P"), ((0, (1, 2)), "*"))
        for color in (BLUE, VERMILION, GREEN, PURPLE, ORANGE)
    ),
]
# Grey and without markers, lest they be taken for bounds.
_PREDICTIONS = [Look(GREY, dash, "") for dash in ((0, (3, 2)), (0, (6, 2, 1, 2)), (0, (1, 3)))]


def bound_looks(keys: Iterable[str]) -> dict[str, Look]:
    """The look of each of these bounds: the same in all runs, also where others are missing."""
    return _by_place(_BOUNDS, [entry.key for entry in DRAWN if entry.is_bound and entry.in_figure], keys)


def in_figure(keys: Iterable[str]) -> list[str]:
    """Those of these bounds from above and predictions that have a line in the figure; the others are in the tables."""
    left_out = {entry.key for entry in DRAWN if not entry.in_figure or entry.is_lower}
    return [key for key in keys if key not in left_out]


def prediction_looks(keys: Iterable[str]) -> dict[str, Look]:
    """The same for predictions, which never look like bounds."""
    return _by_place(_PREDICTIONS, [entry.id for entry in DRAWN if not entry.is_bound], keys)


def _by_place(looks: Sequence[Look], drawn: Sequence[str], keys: Iterable[str]) -> dict[str, Look]:
    """By place in what a study draws; what an older study drew comes after."""
    return {key: looks[place % len(looks)] for place, key in enumerate(dict.fromkeys([*drawn, *keys]))}


def legend_name(key: str, names: Mapping[str, str] = MappingProxyType({})) -> str:
    """The id of a bound with its name, as far as that is known and short; no two bounds of a study have the same.

    Args:
        key: the curve.
        names: of theorems that are not in the catalogue, by id.
    """
    if (name := names.get(key.removesuffix(LOWER))) is not None:
        return f"{key.removesuffix(LOWER)} {name.removeprefix('the ')}{', from below' if key.endswith(LOWER) else ''}"
    theorem = catalogue().get(key)
    if theorem is None:
        return key.replace("_", " ")
    short, _, rest = theorem.name.partition(", ")
    earlier = itertools.takewhile(lambda entry: entry.id != key, DRAWN)
    taken = any(entry.theorem.name.partition(", ")[0] == short for entry in earlier)
    return f"{key} {(rest if taken and rest else short).removeprefix('the ')}"


def own_names(run: RunRecord) -> dict[str, str]:
    """Names of the theorems of one's own that a run was compared with, by id."""
    return {key: theorem["name"] for key, theorem in run.get("theorems", {}).items()}
