r"""HTML that cannot be mixed up with text: what is not HTML is escaped, here and nowhere else.

An f-string, a `+`, a `join` or a `replace` of `Html` gives a plain `str`, which `element` refuses and `phrase` escapes: it is not possible
to let a user's words into a page as markup by forgetting something.

Main names: `Html`, `phrase`, `joined`, `element`; `trusted`, for the very few places that write markup out.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Any

_NAME = re.compile(r"[a-z][a-z0-9-]*")
_SAFE_ADDRESS = re.compile(r"#|data:image/|data:,|data:text/csv;base64,")
VOID = frozenset({"br", "img", "link", "meta", "wbr"})
"""Elements that have no content and no end."""


class Html(str):
    """Markup. `phrase`, `joined` and `element` build it from text and from one another."""

    __slots__ = ()

    def __new__(cls, *_: Any) -> Html:
        """Refused; `trusted` goes round it."""
        raise TypeError("Html is built by phrase, joined and element, which escape what is not markup")


def trusted(markup: str) -> Html:
    """`markup` as it is. Nothing that a user can set may be in it; a test lists the functions that may call this."""
    return str.__new__(Html, markup)


def _escaped(value: str) -> str:
    """Text for anywhere in a page, quoted attributes included; half a surrogate pair, as in an odd file name, becomes a question mark."""
    return html.escape(value.encode("utf-8", "replace").decode("utf-8"))


def phrase(*parts: str) -> Html:
    """Words and markup in a row: `Html` as it is, any other string escaped."""
    return trusted("".join(part if isinstance(part, Html) else _escaped(part) for part in parts))


def joined(between: str, parts: Iterable[str]) -> Html:
    """Words and markup with `between` between them, as `phrase` takes them."""
    return trusted(phrase(between).join(phrase(part) for part in parts))


def element(tag: str, *content: Html, **attributes: str) -> Html:
    """`<tag …>content</tag>`; underscores in an attribute's name are hyphens, and a trailing one is dropped, as in `class_`.

    Raises:
        TypeError: content that is not `Html`.
        ValueError: a tag or an attribute that is no name, an attribute that is a script, an address that leaves the page.
    """
    written = ""
    for key, value in attributes.items():
        name = key.rstrip("_").replace("_", "-")
        if not _NAME.fullmatch(name) or name.startswith("on"):
            raise ValueError(f"{name!r} is no attribute of a page")
        if name in ("href", "src") and not _SAFE_ADDRESS.match(value):
            raise ValueError(f"{value!r} leads out of the page")
        written += f' {name}="{_escaped(value)}"'
    if not _NAME.fullmatch(tag) or tag == "script":
        raise ValueError(f"{tag!r} is no element of a page")
    for part in content:
        if not isinstance(part, Html):
            raise TypeError(f"{part!r} is not Html: escape it with phrase")
    return trusted(f"<{tag}{written}>" if tag in VOID else f"<{tag}{written}>{''.join(content)}</{tag}>")
