"""Theorems as cards for a report page. Main name: `theorem_cards`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ntkbounds.derive import derivation
from theory.theorems import catalogue


def theorem_cards(ids: Iterable[str]) -> list[dict[str, Any]]:
    """The theorems with these ids, in the catalogue's order; ids that are not in the catalogue are left out."""
    known, wanted = catalogue(), set(ids)
    return [derivation(theorem, known) for name, theorem in known.items() if name in wanted]
