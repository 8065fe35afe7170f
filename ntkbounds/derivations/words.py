r"""What every format says of a derivation in the same words: whether it was checked, and where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

SOURCES = {
    "abstract": "claimed in the founding paper's abstract",
    "literature": "known in the literature",
    "ours": "ours",
}


def status_of(shown: Mapping[str, Any]) -> str:
    """Whether the derivation was checked, in a sentence."""
    if shown["kind"] == "refuted":
        return "Known to be false; see `ntkbounds verify` for a counterexample."
    if not shown["steps"]:
        return "No derivation was given."
    return f"NOT CHECKED: {shown['problem']}" if shown["problem"] else "Every step was checked."


def source_of(shown: Mapping[str, Any]) -> str:
    """Where a theorem comes from, in words, and the reference."""
    source, reference = SOURCES[shown["source"]], shown["reference"]
    return reference if reference.startswith(source) else f"{source}; {reference}"
