r"""What every format says of a derivation in the same words: its family, whether it was checked, and where it comes from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

SOURCES = {
    "abstract": "claimed in the founding paper's abstract",
    "literature": "known in the literature",
    "ours": "ours",
}

FAMILIES = {
    "D": "dynamics",
    "K": "the infinite-width kernel",
    "C": "classical bounds",
    "A": "alignment",
    "R": "refined convergence",
    "T": "tail alignment",
    "Q": "Krylov certificates",
    "F": "kernel drift",
    "G": "generalization",
    "X": "tempting statements that are false",
}
"""The families of the catalogue, by the letter with which their ids begin."""


def family_of(name: str) -> str:
    """The family of the theorem with this id."""
    letter = re.match(r"([A-Z])[\d.]", name)
    return FAMILIES.get(letter[1], "others") if letter else "others"


_BY_COQ = {"PROVED": " Proved by Coq.", "REFUTED": " Refuted by Coq.", "DERIVED": " Checked in Python only."}
"""What `ntkbounds list` calls the standing of a theorem, in words."""


def status_of(shown: Mapping[str, Any]) -> str:
    """Whether the derivation was checked, and by what, if that is known."""
    by_coq = _BY_COQ.get(shown.get("standing", ""), "")
    if shown["kind"] == "refuted":
        return f"Known to be false; see `ntkbounds verify` for a counterexample.{by_coq}"
    if not shown["steps"]:
        return "No derivation was given."
    return f"NOT CHECKED: {shown['problem']}" if shown["problem"] else f"Every step was checked.{by_coq}"


def source_of(shown: Mapping[str, Any]) -> str:
    """Where a theorem comes from, in words, and the reference."""
    source, reference = SOURCES[shown["source"]], shown["reference"]
    return reference if reference.startswith(source) else f"{source}; {reference}"
