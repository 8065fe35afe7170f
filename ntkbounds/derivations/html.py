r"""A derivation as a section of a page."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from ntkbounds.derivations.words import source_of, status_of
from ntkbounds.output.html import Html, assumed, element, formula, prose, text
from theory.printing.text import SIGNS


def as_section(shown: Mapping[str, Any], on_page: Collection[str]) -> Html:
    """A derivation as a section of a page; `on_page` are the ids that links can lead to."""
    rows = [element("tr", element("td"), element("td", formula(shown["start_latex"])), element("td"))]
    rows += [
        element(
            "tr",
            element("td", text(SIGNS[s["relation"]])),
            element("td", formula(s["latex"])),
            element("td", text(s["rule"]), class_="soft"),
        )
        for s in shown["steps"]
    ]
    links = [Html(f'<a href="#{name}">{name}</a>') if name in on_page else text(name) for name in shown["cites"]]
    return element(
        "section",
        element("h2", Html(f"{text(shown['id'])}: {prose(shown['name'])}")),
        element("div", formula(shown["statement_latex"], True), class_="formula"),
        element("p", prose(shown["meaning"])),
        element("p", text("Assumes")),
        element("ul", *(element("li", assumed(a["text"], a["latex"])) for a in shown["assumptions"])),
        element("div", element("table", *rows, class_="chain"), class_="scroll", tabindex="0") if shown["steps"] else Html(""),
        element("p", text(status_of(shown).replace("`", ""))),
        element("p", text("Uses "), Html(", ".join(links))) if links else Html(""),
        element("p", prose(f"Equality: {shown['equality_when']}.")) if shown["equality_when"] else Html(""),
        element("p", prose(f"Source: {source_of(shown)}."), class_="soft"),
        id=shown["id"],
    )
