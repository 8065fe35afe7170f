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


def status_of(shown: Mapping[str, Any]) -> str:
    """Whether the derivation was checked, and by whom, in a sentence or two."""
    if shown["kind"] == "refuted":
        by_coq = " Refuted in Coq." if shown["standing"] == "REFUTED" else ""
        return f"Known to be false; see `ntkbounds verify` for a counterexample.{by_coq}"
    if not shown["steps"]:
        return "No derivation was given."
    if shown["problem"]:
        return f"NOT CHECKED: {shown['problem']}"
    return f"Every step was checked. {'Proved by Coq' if shown['standing'] == 'PROVED' else 'Derived, checked only in Python'}."


def source_of(shown: Mapping[str, Any]) -> str:
    """Where a theorem comes from, in words, and the reference."""
    source, reference = SOURCES[shown["source"]], shown["reference"]
    return reference if reference.startswith(source) else f"{source}; {reference}"
