"""The graph of the theorems: who cites whom, with the verdict on each, as pictures inside a page.

Every box leads to the theorem's entry. What a theorem rests on stands out while it is pointed at, reached with the keyboard, or followed
to by its entry's link: the picture holds these lines for each theorem, and the style sheet shows one theorem's at a time. No script is
needed. A verdict is a sign and a kind of frame, and only then a colour.

Main names: `citation_graph`, `place_in_graph`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ntkbounds.derivations.citations import Place, Tree, ancestors, family_trees
from ntkbounds.output.html import NOTHING, Html, element, joined, phrase, scrolling

VERDICTS = {
    "PROVED": ("✓", "proved by Coq"),
    "CERTIFIED": ("◆", "certified on a range"),
    "TESTED": ("●", "tested on exact instances"),
    "REFUTED": ("✗", "refuted by Coq or by an exact instance"),
    "UNDECIDED": ("?", "not judged yet"),
}
"""Each verdict's sign, and what it means."""
_LETTER, _HEIGHT, _ROW, _GAP = 6.9, 20, 26, 44
"""Width of a letter, height of a box, distance of two rows, room for lines between two columns; in pixels."""


def citation_graph(listed: Sequence[Mapping[str, Any]]) -> Html:
    """The graph of the derivations of a page; nothing where none cites another.

    Args:
        listed: records of `ntkbounds.derivations.derivation`, with their `verdict` where it is known.
    """
    shown = {str(one["id"]): one for one in listed}
    trees, alone = family_trees({name: one["cites"] for name, one in shown.items()})
    if not trees:
        return NOTHING
    said = (
        "An arrow leads from a theorem to one that cites it. Point at a box, or reach it with the keyboard, and all that the theorem rests "
        "on stands out; so it does when an entry's link leads here. A box leads to its entry."
    )
    return element(
        "section",
        element("h2", phrase("Who cites whom"), id="graph"),
        element("p", phrase(said)),
        _legend(shown.values()),
        element("div", *(_picture(tree, shown) for tree in trees), class_="graph searched"),
        _alone([shown[name] for name in alone]),
    )


def place_in_graph(shown: Mapping[str, Any], listed: Mapping[str, Sequence[str]]) -> Html:
    """What a theorem rests on, of all on the page, with a link to where the graph shows it; nothing where it cites none of them.

    Args:
        shown: its record.
        listed: what each theorem of the page cites, by id.
    """
    known = [other for other in ancestors(shown["id"], listed) if other in listed]
    if not known:
        return NOTHING
    links = joined(", ", (element("a", phrase(other), href=f"#{other}") for other in known))
    return element("p", phrase("Rests on ", links, " ("), element("a", phrase("in the graph"), href=f"#graph-{shown['id']}"), phrase(")"))


def _verdict(shown: Mapping[str, Any]) -> str:
    verdict = str(shown.get("verdict", "UNDECIDED"))
    return verdict if verdict in VERDICTS else "UNDECIDED"


def _box(name: str, verdict: str) -> Html:
    return element("span", phrase(f"{VERDICTS[verdict][0]} {name}"), class_=f"box {verdict.lower()}")


def _legend(listed: Any) -> Html:
    present = {_verdict(shown) for shown in listed}
    items = [element("li", _box(verdict, verdict), phrase(f" {said}")) for verdict, (_, said) in VERDICTS.items() if verdict in present]
    return element("ul", *items, class_="legend")


def _alone(listed: Sequence[Mapping[str, Any]]) -> Html:
    if not listed:
        return NOTHING
    boxes = [
        element("li", element("a", _box(shown["id"], _verdict(shown)), href=f"#{shown['id']}", title=_said(shown))) for shown in listed
    ]
    return phrase(
        element("p", phrase("These cite none of the others, and none of them cites these:")), element("ul", *boxes, class_="alone searched")
    )


def _said(shown: Mapping[str, Any]) -> str:
    return f"{shown['id']}: {shown['name']}. {_verdict(shown)}"


def _picture(tree: Tree, shown: Mapping[str, Mapping[str, Any]]) -> Html:
    """One family tree as SVG."""
    labels = {name: f"{VERDICTS[_verdict(shown[name])][0]} {name}" for name in tree.places}
    widths: dict[int, float] = {}
    for name, place in tree.places.items():
        widths[place.column] = max(widths.get(place.column, 0.0), _LETTER * len(labels[name]) + 12)
    lefts = {column: 4 + sum(widths[other] + _GAP for other in range(column)) for column in widths}
    size = (lefts[max(lefts)] + widths[max(lefts)] + 4, tree.rows * _ROW + 4)

    def box(name: str) -> tuple[float, float, float]:
        place: Place = tree.places[name]
        return lefts[place.column], 4 + place.row * _ROW, _LETTER * len(labels[name]) + 12

    def line(cited: str, name: str) -> str:
        (left, top, width), (right, low, _) = box(cited), box(name)
        start, end, bend = left + width, right - 6, _GAP / 2
        points = ((start + bend, top), (end - bend, low), (end, low))
        curve = " ".join(f"{x:.0f} {y + _HEIGHT / 2:.0f}" for x, y in points)
        return f"M{start:.0f} {top + _HEIGHT / 2:.0f}C{curve}l-5 -3v6l5 -3"

    def frame(name: str) -> str:
        left, top, width = box(name)
        return f"M{left:.0f} {top:.0f}h{width:.0f}v{_HEIGHT}h-{width:.0f}z"

    def lineage(name: str) -> Html:
        above = [name, *ancestors(name, tree.cites)]
        lines = [line(cited, one) for one in above for cited in tree.cites[one]]
        return element("path", d="".join([*lines, *map(frame, above)]), class_="lineage")

    def node(name: str) -> Html:
        left, top, width = box(name)
        corner = {"x": f"{left:.0f}", "y": f"{top:.0f}", "width": f"{width:.0f}", "height": str(_HEIGHT), "rx": "3"}
        label = element("text", phrase(labels[name]), x=f"{left + 6:.0f}", y=f"{top + 14:.0f}")
        link = element("a", element("title", phrase(_said(shown[name]))), element("rect", **corner), label, href=f"#{name}")
        return element("g", link, lineage(name), id=f"graph-{name}", class_=f"node {_verdict(shown[name]).lower()}")

    lines = element("path", d="".join(line(cited, name) for name, others in tree.cites.items() for cited in others), class_="lines")
    most = max(tree.places, key=lambda name: sum(name in others for others in tree.cites.values()))
    picture = element(
        "svg",
        lines,
        *map(node, tree.places),
        width=f"{size[0]:.0f}",
        height=f"{size[1]:.0f}",
        viewbox=f"0 0 {size[0]:.0f} {size[1]:.0f}",  # a parser of HTML gives SVG's attributes their capitals
        role="group",
        aria_label=f"Citations around {most}",
    )
    return scrolling(picture, f"Graph of the citations around {most}")
