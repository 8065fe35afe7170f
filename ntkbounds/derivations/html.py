r"""A derivation as a section of a page, and the contents of a page of derivations.

Main names: `as_section`, `contents`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ntkbounds.derivations.graph import place_in_graph
from ntkbounds.derivations.words import family_of, source_of, status_of
from ntkbounds.output.html import NOTHING, Html, assumed, element, formula, joined, phrase, prose, scrolling
from theory.printing.text import SIGNS


def as_section(shown: Mapping[str, Any], on_page: Mapping[str, Sequence[str]]) -> Html:
    """A derivation as a section of a page; `on_page` are the ids that links can lead to, each with what it cites."""
    name = shown["id"]
    links = joined(", ", (_link(other) if other in on_page else other for other in shown["cites"]))
    return element(
        "section",
        element("h2", phrase(f"{name}: ", prose(shown["name"]))),
        scrolling(formula(shown["statement_latex"], True), f"Statement of {name}", "group", "formula"),
        element("p", prose(shown["meaning"])),
        element("p", phrase("Assumes")),
        element("ul", *(element("li", assumed(a["text"], a["latex"])) for a in shown["assumptions"]), class_="assumed"),
        _chain(shown) if shown["steps"] else NOTHING,
        element("p", phrase(status_of(shown).replace("`", ""))),
        element("p", phrase("Uses ", links)) if links else NOTHING,
        place_in_graph(shown, on_page),
        element("p", prose(f"Equality: {shown['equality_when']}.")) if shown["equality_when"] else NOTHING,
        element("p", prose(f"Source: {source_of(shown)}."), class_="soft"),
        id=name,
    )


def _link(name: str, shown: str = "") -> Html:
    return element("a", phrase(shown or name), href=f"#{name}")


def _chain(shown: Mapping[str, Any]) -> Html:
    head = element("tr", *(element("th", phrase(said), scope="col") for said in ("", "expression", "rule")))
    rows = [element("tr", element("td"), element("td", formula(shown["start_latex"])), element("td"))]
    rows += [
        element(
            "tr",
            element("td", phrase(SIGNS[s["relation"]])),
            element("td", formula(s["latex"])),
            element("td", phrase(s["rule"]), class_="soft"),
        )
        for s in shown["steps"]
    ]
    said = f"Derivation of {shown['id']}"
    inner = element("table", element("caption", phrase(said)), element("thead", head), element("tbody", *rows), class_="chain")
    return scrolling(inner, said)


def contents(listed: Sequence[Mapping[str, Any]]) -> Html:
    """Links to the derivations of a page, by family, each with its name."""
    families: dict[str, list[Html]] = {}
    for shown in listed:
        entry = element("li", _link(shown["id"]), phrase(" ", prose(shown["name"])))
        families.setdefault(family_of(shown["id"]), []).append(entry)
    if len(listed) < 2:
        return NOTHING
    grouped = [
        piece
        for family, entries in families.items()
        for piece in (element("h3", phrase(family[0].upper() + family[1:])), element("ul", *entries))
    ]
    return element("nav", element("h2", phrase("Contents")), *grouped, aria_label="Contents", class_="contents searched")
