"""Small pieces of HTML for the report: escaped text, rounded numbers, tables, formulas, pictures.

Main names: `Html`, `number`, `text`, `table`, `formula`, `assumed`, `picture`, `document`.
"""

from __future__ import annotations

import base64
import functools
import html
import math
import re
from collections.abc import Iterable, Sequence
from importlib import resources
from typing import Any, NewType

from theory.printing.latex import mathml

Html = NewType("Html", str)
"""Text that is HTML already; everything else is escaped before it enters a page."""

DASH = Html("–")


def text(value: Any) -> Html:
    """`value` as escaped text; numbers rounded, truth values in words, None as a dash."""
    if value is None:
        return DASH
    if isinstance(value, bool):
        return Html("yes" if value else "no")
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, dict):
        return Html("; ".join(f"{text(key)}: {text(item)}" for key, item in value.items()))
    if isinstance(value, list | tuple):
        return Html(", ".join(text(item) for item in value))
    return Html(html.escape(str(value)))


_SCRIPT = re.compile(r"([_^])(?:\{([^}]*)\}|([A-Za-z0-9]+))")


def prose(value: str) -> Html:
    """Escaped text with the subscripts and superscripts that it writes as λ_i or (1−x)^{2t}."""
    tags = {"_": "sub", "^": "sup"}
    return Html(_SCRIPT.sub(lambda m: f"<{tags[m[1]]}>{m[2] or m[3]}</{tags[m[1]]}>", html.escape(value)))


def number(value: float | None, digits: int = 3, missing: str = "–") -> Html:
    """`value` to `digits` significant digits; whole numbers in full, with separators; powers of ten where zeros would crowd."""
    if value is None or not math.isfinite(value):
        return Html(html.escape(missing))
    if isinstance(value, int):
        return Html(f"{value:,}".replace("-", "−"))
    if value == 0:
        return Html("0")
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    power = int(exponent)
    if -4 < power < 6:
        shown = f"{float(f'{mantissa}e{power}'):,.{max(digits - 1 - power, 0)}f}"
        return Html(shown.replace("-", "−"))
    return Html(f"{mantissa.replace('-', '−')} × 10<sup>{str(power).replace('-', '−')}</sup>")


def element(tag: str, *content: Html, **attributes: str) -> Html:
    """`<tag …>content</tag>`; a trailing underscore in an attribute's name is dropped, as in `class_`."""
    written = "".join(f' {name.rstrip("_").replace("_", "-")}="{html.escape(value)}"' for name, value in attributes.items())
    return Html(f"<{tag}{written}>{''.join(content)}</{tag}>")


def table(caption: Html, head: Sequence[Html], rows: Iterable[Sequence[Html]]) -> Html:
    """A table in its own scrolling box, so that a narrow screen scrolls the table and not the page; first cells are row headings."""
    top = element("tr", *(element("th", cell, scope="col") for cell in head))
    body = [element("tr", element("th", row[0], scope="row"), *(element("td", cell) for cell in row[1:])) for row in rows]
    inner = element("table", element("caption", caption), element("thead", top), element("tbody", *body))
    # tabindex: who has no mouse scrolls with the keyboard.
    return element("div", inner, class_="scroll", tabindex="0")


@functools.cache
def formula(latex: str, display: bool = False) -> Html:
    """LaTeX as MathML, which browsers set without any script; LaTeX that cannot be converted is shown as it is."""
    try:
        return Html(mathml(latex, "block" if display else "inline"))
    except Exception:  # the converter raises many kinds; a formula must never cost the page
        return element("code", text(latex))


def assumed(said: str, relations: str) -> Html:
    """An assumption: its words, and the relations (LaTeX) that they stand for."""
    return Html(f"{prose(said)} [{formula(relations)}]")


def picture(svg: bytes, alternative: str) -> Html:
    """An SVG inside the page. As an image: names inside one figure cannot clash with those of another."""
    data = base64.b64encode(svg).decode()
    return Html(f'<img src="data:image/svg+xml;base64,{data}" alt="{html.escape(alternative)}">')


def document(title: str, *content: Html) -> str:
    """A whole page with its style inside; it asks the network for nothing."""
    style = resources.files("ntkbounds").joinpath("page.css").read_text(encoding="utf-8")
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        # No icon, so that no browser asks for one.
        '<link rel="icon" href="data:,">\n'
        f"<title>{html.escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n" + "\n".join(content) + "\n</body>\n</html>\n"
    )
