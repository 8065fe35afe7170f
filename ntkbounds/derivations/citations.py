"""Who cites whom among theorems, and where each stands in a picture of that.

Theorems that citations connect, however far, are one family tree. In it a theorem stands one column to the right of the last that it cites,
so that every citation leads to the left; its height is the mean of those that are placed below it, a theorem that nothing is placed below
has a row of its own, and so no two boxes meet.

Main names: `family_trees` → (`Tree` of `Place`, the theorems on their own), `ancestors`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Citations = Mapping[str, Sequence[str]]
"""The ids that each theorem cites, by its id."""


@dataclass(frozen=True)
class Place:
    """Where a theorem stands: its column from the left, and its row from the top, which may lie between two."""

    column: int
    row: float


@dataclass(frozen=True)
class Tree:
    """Theorems that citations connect, in the order of their columns, and who cites whom among them."""

    places: Mapping[str, Place]
    cites: Citations

    @property
    def rows(self) -> int:
        """How many rows it takes."""
        return 1 + max(int(place.row) for place in self.places.values())


def family_trees(cites: Citations) -> tuple[list[Tree], list[str]]:
    """The trees, the largest first, and the ids of the theorems that cite none of these and that none of them cites.

    Args:
        cites: of every theorem to be shown; ids that are no keys are passed over, and so is a theorem that cites itself.
    """
    known = {name: [other for other in dict.fromkeys(others) if other in cites and other != name] for name, others in cites.items()}
    trees = [_tree(names, known) for names in _connected(known)]
    alone = [name for tree in trees if len(tree.places) == 1 for name in tree.places]
    return sorted((tree for tree in trees if len(tree.places) > 1), key=lambda tree: -tree.rows), alone


def ancestors(name: str, cites: Citations) -> list[str]:
    """All that a theorem rests on: what it cites, what these cite, and so on; each once, itself left out."""
    found: dict[str, None] = {}
    waiting = list(cites.get(name, ()))
    while waiting:
        other = waiting.pop(0)
        if other not in found and other != name:
            found[other] = None
            waiting += cites.get(other, ())
    return list(found)


def _connected(cites: Citations) -> list[list[str]]:
    """The theorems in groups that no citation leaves, in their order."""
    neighbours: dict[str, set[str]] = {name: set(others) for name, others in cites.items()}
    for name, others in cites.items():
        for other in others:
            neighbours[other].add(name)
    groups, seen = [], set[str]()
    for name in cites:
        group, waiting = set[str](), [name] if name not in seen else []
        while waiting:
            one = waiting.pop()
            if one not in group:
                group.add(one)
                waiting += neighbours[one]
        seen |= group
        if group:
            groups.append([other for other in cites if other in group])
    return groups


def _tree(names: Sequence[str], cites: Citations) -> Tree:
    columns: dict[str, int] = {}
    for name in names:
        _place_after_cited(name, cites, columns, ())
    # Below the last that it cites: there the line is shortest.
    below: dict[str, list[str]] = {name: [] for name in names}
    for name in names:
        if columns[name]:
            below[max(cites[name], key=lambda other: columns[other])].append(name)
    rows: dict[str, float] = {}
    free = 0
    for name in names:
        if not columns[name]:
            free = _place_below(name, below, rows, free)
    ordered = sorted(names, key=lambda name: (columns[name], rows[name]))
    return Tree({name: Place(columns[name], rows[name]) for name in ordered}, {name: cites[name] for name in ordered})


def _place_after_cited(name: str, cites: Citations, columns: dict[str, int], above: tuple[str, ...]) -> int:
    """One column after the last that it cites; a circle, which no checked chain has, is cut where it closes."""
    if name not in columns:
        cited = [_place_after_cited(other, cites, columns, (*above, name)) for other in cites[name] if other not in above]
        columns[name] = 1 + max(cited, default=-1)
    return columns[name]


def _place_below(name: str, below: Mapping[str, Sequence[str]], rows: dict[str, float], free: int) -> int:
    """Give rows to a theorem and to all below it, from the first free one on; return the next free one."""
    first = free
    for other in below[name]:
        free = _place_below(other, below, rows, free)
    placed = [rows[other] for other in below[name]]
    rows[name] = (placed[0] + placed[-1]) / 2 if placed else first
    return free if placed else first + 1
