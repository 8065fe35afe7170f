"""Theorems of one's own in a study's record, so that its page can be built again without their file. Main name: `theorem_records`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ntkbounds.derivations.derivation import derivation
from ntkbounds.derivations.words import status_of
from ntkbounds.studies.record_types import TheoremRecord
from numerics.measurements.drawn import Drawn
from theory.catalogue import catalogue


def theorem_records(drawn: Sequence[Drawn]) -> dict[str, TheoremRecord]:
    """Those of the theorems drawn that the catalogue does not have, by id, typeset and with the check of their chains."""
    own = {entry.id: entry.theorem for entry in drawn if catalogue().get(entry.id) is not entry.theorem}
    return {name: _stored(derivation(theorem, {**catalogue(), **own})) for name, theorem in own.items()}


def _stored(shown: dict[str, Any]) -> TheoremRecord:
    return {
        "id": shown["id"],
        "name": shown["name"],
        "kind": shown["kind"],
        "meaning": shown["meaning"],
        "source": shown["source"],
        "reference": shown["reference"],
        "statement_latex": shown["statement_latex"],
        "assumptions": [{key: one[key] for key in ("name", "text", "latex")} for one in shown["assumptions"]],  # type: ignore[misc]
        "status": status_of(shown),
    }
