"""Small pieces of HTML for the pages: text of any value, rounded numbers, tables, formulas, pictures; `theory.printing.markup` escapes.

Main names: `number`, `text`, `table`, `scrolling`, `formula`, `assumed`, `picture`, `document`.
"""

from __future__ import annotations

import base64
import functools
import html
import math
import re
from collections.abc import Iterable, Sequence
from importlib import resources
from typing import Any

from theory.assumptions.typeset import SEPARATOR
from theory.printing.markup import Html, element, joined, phrase, trusted
from theory.printing.mathml import mathml

DASH = phrase("–")
NOTHING = phrase()
LONG = 50
"""Characters of LaTeX that may be wider than a phone."""


def text(value: Any) -> Html:
    """`value` as escaped text; numbers rounded, truth values in words, None as a dash."""
    if value is None:
        return DASH
    if isinstance(value, bool):
        return phrase("yes" if value else "no")
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, dict):
        return joined("; ", (phrase(text(key), ": ", text(item)) for key, item in value.items()))
    if isinstance(value, list | tuple):
        return joined(", ", map(text, value))
    return phrase(str(value))


_SCRIPT = re.compile(r"([_^])(?:\{([^}]*)\}|([A-Za-z0-9]+))")


def prose(value: str) -> Html:
    """Escaped text with the subscripts and superscripts that it writes as λ_i or (1−x)^{2t}."""
    tags, parts, end = {"_": "sub", "^": "sup"}, [], 0
    for found in _SCRIPT.finditer(value):
        parts += [phrase(value[end : found.start()]), element(tags[found[1]], phrase(found[2] or found[3] or ""))]
        end = found.end()
    return phrase(*parts, value[end:])


def number(value: float | None, digits: int = 3, missing: str = "–") -> Html:
    """`value` to `digits` significant digits; whole numbers in full, with separators; powers of ten where zeros would crowd."""
    if value is None or not math.isfinite(value):
        return phrase(missing)
    if isinstance(value, int):
        return _minus(f"{value:,}")
    if value == 0:
        return phrase("0")
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    power = int(exponent)
    if -4 < power < 6:
        return _minus(f"{float(f'{mantissa}e{power}'):,.{max(digits - 1 - power, 0)}f}")
    return phrase(_minus(mantissa), " × 10", element("sup", _minus(str(power))))


def _minus(shown: str) -> Html:
    return phrase(shown.replace("-", "−"))


def plain(markup: Html) -> str:
    """The words of a piece of HTML, for an attribute."""
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


def scrolling(content: Html, label: str, role: str = "region", class_: str = "scroll") -> Html:
    """A box that scrolls on a narrow screen, so that the page does not; who has no mouse reaches it with the keyboard."""
    return element("div", content, class_=class_, tabindex="0", role=role, aria_label=label)


def table(caption: Html, head: Sequence[Html], rows: Iterable[Sequence[Html]], of: str = "") -> Html:
    """A table in its own scrolling box; first cells are row headings. `of` tells tables with one caption apart, for who cannot see."""
    top = element("tr", *(element("th", cell, scope="col") for cell in head))
    body = [element("tr", element("th", row[0], scope="row"), *(element("td", cell) for cell in row[1:])) for row in rows]
    inner = element("table", element("caption", caption), element("thead", top), element("tbody", *body))
    return scrolling(inner, plain(caption) + (f": {of}" if of else ""))


@functools.cache
def formula(latex: str, display: bool = False) -> Html:
    """LaTeX as MathML, which browsers set without any script; LaTeX that cannot be converted is shown as it is."""
    try:
        return mathml(latex, "block" if display else "inline")
    except Exception:  # the converter raises many kinds; a formula must never cost the page
        return element("code", phrase(latex))


def assumed(said: str, relations: str) -> Html:
    """An assumption: its words, and the relations (LaTeX) that they stand for, each in a box that scrolls where it is too long."""
    listed = relations.split(SEPARATOR)
    ends = [*[";"] * (len(listed) - 1), "]"]
    shown = [phrase("[" if not place else "", formula(one), ends[place]) for place, one in enumerate(listed)]
    long = {"tabindex": "0", "role": "group", "aria_label": "Relation"}
    boxes = (element("span", box, class_="inline", **(long if len(one) > LONG else {})) for box, one in zip(shown, listed, strict=True))
    return phrase(prose(said), " ", joined(" ", boxes))


def picture(svg: bytes, alternative: str) -> Html:
    """An SVG inside the page. As an image: names inside one figure cannot clash with those of another, and no script in it runs."""
    return element("img", src=f"data:image/svg+xml;base64,{base64.b64encode(svg).decode()}", alt=alternative)


def document(title: str, *content: Html, active: bool = False) -> str:
    """A whole page with its style inside; it asks the network for nothing.

    Args:
        title: of the page.
        content: of its main part.
        active: whether it has the script that searches (`.searched`) and sorts (`.sortable`); it reads the same without.
    """
    style = trusted(_beside("page.css"))
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        # No icon, so that no browser asks for one.
        element("link", rel="icon", href="data:,"),
        element("title", phrase(title)),
        element("style", style),
    )
    lines = [piece for part in content for piece in (phrase("\n"), part)]
    body = element("body", element("main", *lines), trusted(f"<script>{_beside('page.js')}</script>") if active else NOTHING)
    return "<!DOCTYPE html>\n" + element("html", head, body, lang="en") + "\n"


def _beside(name: str) -> str:
    """The text of a file of the package."""
    return resources.files("ntkbounds").joinpath(name).read_text(encoding="utf-8")
