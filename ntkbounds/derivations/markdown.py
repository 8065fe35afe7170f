r"""A derivation as Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ntkbounds.derivations.words import source_of, status_of
from theory.printing.text import SIGNS


def as_markdown(shown: Mapping[str, Any]) -> str:
    """A derivation as Markdown."""
    lines = [f"## {shown['id']}: {shown['name']}", "", f"$${shown['statement_latex']}$$", "", shown["meaning"], "", "Assumes:", ""]
    lines += [f"- {a['text']} [${a['latex']}$]" for a in shown["assumptions"]]
    if shown["steps"]:
        lines += ["", "| | expression | rule |", "|---|---|---|", f"| | ${shown['start_latex']}$ | |"]
        lines += [f"| {SIGNS[s['relation']]} | ${s['latex']}$ | {s['rule']} |" for s in shown["steps"]]
    lines += ["", status_of(shown), ""]
    if shown["equality_when"]:
        lines += [f"Equality: {shown['equality_when']}.", ""]
    return "\n".join([*lines, f"Source: {source_of(shown)}."])
