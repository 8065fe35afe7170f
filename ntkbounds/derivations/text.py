r"""A derivation as plain text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ntkbounds.derivations.words import source_of, status_of
from theory.printing.text import SIGNS


def as_text(shown: Mapping[str, Any]) -> str:
    """A derivation as plain text."""
    lines = [f"{shown['id']}  {shown['name']}", f"  {shown['statement']}", "", f"  {shown['meaning']}", ""]
    if shown["kind"] == "prediction":
        lines += ["  A prediction, not a bound.", ""]
    lines += ["  Assumes", *[f"    {a['shown']}" for a in shown["assumptions"]]]
    if shown["definitions"]:
        lines += ["  Where", *[f"    {d['text']}  ({d['meaning']})" for d in shown["definitions"]]]
    if shown["steps"]:
        width = max(len(step["text"]) for step in shown["steps"])
        lines += ["  Derivation", f"      {shown['start']}"]
        lines += [f"    {SIGNS[s['relation']]} {s['text']:<{width}}  [{s['rule']}]" for s in shown["steps"]]
    lines += [f"  {status_of(shown)}"]
    if shown["equality_when"]:
        lines += [f"  Equality: {shown['equality_when']}"]
    lines += [f"  Source: {source_of(shown)}"]
    return "\n".join(lines)
