r"""Derivations in one of the formats.

Main names: `render`, `FORMATS`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from ntkbounds.derivations.graph import citation_graph
from ntkbounds.derivations.html import as_section, contents
from ntkbounds.derivations.latex import latex_document
from ntkbounds.derivations.markdown import as_markdown
from ntkbounds.derivations.text import as_text
from ntkbounds.derivations.words import source_of, status_of
from ntkbounds.output.html import document, element, phrase

FORMATS = ("text", "markdown", "latex", "html", "json")


def render(shown: Iterable[Mapping[str, Any]], format: str) -> str:
    """Derivations in one of `FORMATS`; LaTeX and HTML are whole documents."""
    listed = list(shown)
    if format == "json":
        return json.dumps(listed, indent=1, ensure_ascii=False)
    if format == "html":
        return document(
            "Theorems of ntkbounds",
            element("h1", phrase("Theorems and their derivations")),
            element("p", phrase("The founding paper was available as an abstract only; everything else here is a reconstruction or ours.")),
            contents(listed),
            citation_graph(listed),
            *[as_section(one, {d["id"]: d["cites"] for d in listed}) for one in listed],
            active=len(listed) > 1,
        )
    if format == "latex":
        return latex_document((one, status_of(one), source_of(one)) for one in listed)
    return "\n\n".join(map(as_markdown if format == "markdown" else as_text, listed))
