"""Theorems and assumptions as cards for a report page. Main names: `theorem_cards`, `assumption_cards`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from ntkbounds.derive import derivation, stated
from theory.theorems import catalogue


def theorem_cards(ids: Iterable[str]) -> list[dict[str, Any]]:
    """The theorems with these ids, in the catalogue's order; ids that are not in the catalogue are left out."""
    known, wanted = catalogue(), set(ids)
    return [derivation(theorem, known) for name, theorem in known.items() if name in wanted]


@cache
def assumption_cards() -> Mapping[str, Mapping[str, Any]]:
    """The assumptions of the catalogue by name: results store their names only."""
    return {assumption.name: stated(assumption) for theorem in catalogue().values() for assumption in theorem.assumptions}
