r"""LaTeX as MathML, for pages that open without a network and without a script.

Main name: `mathml`.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from latex2mathml.converter import Converter

from theory.printing.markup import Html, element, phrase

_REFERENCE = re.compile(r"&#x([0-9A-Fa-f]+);")
_FROM_LATEX = frozenset({"href", "style", "class", "id"})
"""Attributes that LaTeX can set (by \\href, \\style, …) and that have no place in a formula."""
_SCRIPT = 0.75
"""Size of what stands in a script, or in a fraction inside a line, over that of the line."""


def mathml(source: str, display: str = "inline") -> Html:
    r"""LaTeX `source` as a MathML element (`display` is "inline" or "block"); words in it, as in `\text{…}`, are words.

    The style sheet is told how wide the formula is, `--wide` in em: browsers do not break formulas, and paper does not scroll.
    """
    tree = Converter(display=display).convert_to_element(source)
    content = map(_element, tree)
    return element(tree.tag, *content, **tree.attrib, style=f"--wide: {1.1 * width(tree, display == 'block') + 0.5:.1f}")


def _element(node: Element) -> Html:
    attributes = {name: value for name, value in node.attrib.items() if name not in _FROM_LATEX}
    return element(node.tag, phrase(_words(node)), *map(_element, node), **attributes)


def _words(node: Element) -> str:
    """The converter writes signs as numeric references, and words as they are."""
    return _REFERENCE.sub(lambda found: chr(int(found[1], 16)), node.text or "")


def width(node: Element, display: bool = False) -> float:
    """About how wide a formula is, in em; `display`: whether its fractions are in full size."""
    inside = [width(child, display and node.tag in ("math", "mrow", "mstyle")) for child in node]
    match node.tag:
        case "mfrac":
            return max(inside) * (1 if display else _SCRIPT) + 0.4
        case "msub" | "msup" | "mover" | "munder":
            return inside[0] + _SCRIPT * inside[1] + 0.1
        case "msubsup":
            return inside[0] + _SCRIPT * max(inside[1:]) + 0.1
        case "munderover":
            return max(inside[0], _SCRIPT * max(inside[1:])) if display else inside[0] + _SCRIPT * max(inside[1:])
        case "msqrt" | "mroot":
            return sum(inside) + 1.1
        case "mspace":
            return float(node.get("width", "0em").removesuffix("em"))
        case "mo":
            words = _words(node)
            return 0.5 * len(words) + (0 if words in "()[]|‖,;" else 0.9)
    return sum(inside) + 0.6 * len(_words(node).strip())
