"""A reader of pages."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser

import pytest


class Reader(HTMLParser):
    """The words of a page, its table cells, its links and ids; complains of tags that do not close."""

    void = frozenset({"meta", "link", "br", "wbr", "img"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.words: list[str] = []
        self.tables: list[list[list[str]]] = []
        self.details: dict[str, list[str]] = {}
        self.opened: set[str] = set()
        self._inside: list[str] = []
        self.feed(page)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.seen.add(tag)
        self.links += [value for key, value in attrs if key in ("src", "href") and value]
        self.ids += [values["id"]] if values.get("id") else []
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")
        elif tag == "details":
            self._inside.append(str(values.get("id")))
            self.details[self._inside[-1]] = []
            self.opened |= {self._inside[-1]} if "open" in values else set()
        if tag not in self.void:
            self.open.append(tag)
        elif tag == "br":
            self.handle_data(" ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag == "details":
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if "style" in self.open:
            return
        self.words.append(data)
        for inside in self._inside:
            self.details[inside].append(data)
        if self.open and ("td" in self.open or "th" in self.open):
            self.tables[-1][-1][-1] += data

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def detail(self, name: str) -> str:
        return " ".join("".join(self.details[name]).split())

    def row(self, name: str) -> dict[str, str]:
        """The row of a theorem in the first table, by column."""
        head, *rows = self.tables[0]
        (found,) = (row for row in rows if row[0] == name)
        return dict(zip(head, found, strict=True))


@pytest.fixture(scope="session")
def read_page() -> Callable[[str], Reader]:
    """The reader of one page's source."""
    return Reader
