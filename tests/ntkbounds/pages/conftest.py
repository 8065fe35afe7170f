"""A reader of pages, and a real browser."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page, sync_playwright

from ntkbounds.pages.study_page import build_report
from ntkbounds.studies import results


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
        if {"style", "script"} & set(self.open):
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


@pytest.fixture(scope="session")
def study(tmp_path_factory: pytest.TempPathFactory, make_synthetic_run: Callable[..., Any], cards: list[dict[str, Any]]) -> Path:
    """Two runs with their page, drawn once: figures take seconds."""
    folder = tmp_path_factory.mktemp("study")
    for labels in ("true", "permuted"):
        results.write_run(folder, *make_synthetic_run(labels=labels, samples=40))
    assert build_report(folder, cards) == folder / "report.html"
    return folder


NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
INSTALLING = 300
"""Seconds that installing a browser may take."""


def _installed() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def _install(lock: Path) -> str | None:
    """Debian's Chromium, where this process may install it; None if it may not or cannot."""
    if os.geteuid() or not shutil.which("apt-get"):
        return None
    asks_nothing = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with FileLock(lock):  # one of several workers
        for command in ("apt-get update", "apt-get install -y --no-install-recommends chromium") if _installed() is None else ():
            try:
                subprocess.run(command.split(), timeout=INSTALLING, capture_output=True, env=asks_nothing)
            except subprocess.TimeoutExpired:
                return None
    return _installed()


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A headless Chromium: the installed one, playwright's own, or Debian's, installed now; else the test is skipped."""
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
        found = _installed() or (own if Path(own).exists() else None) or _install(tmp_path_factory.getbasetemp().parent / "browser.lock")
        if found is None:
            pytest.skip(f"no browser: none of {', '.join(NAMES)} is installed, and none can be installed by this user with apt-get")
        launched = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Iterator[Page]:
    """A tab that writes down in `complaints` what a page should not do: errors, dialogs, requests to anything but itself."""
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda asked: None if asked.url.startswith(("data:", "file:")) else complaints.append(asked.url))
    page.complaints = complaints  # type: ignore[attr-defined]
    yield page
    page.close()


@pytest.fixture
def open_page(tab: Page, tmp_path: Path) -> Callable[..., Any]:
    """Open the source of a page, in a window of this width."""

    def opened(source: str, width: int = 1400) -> Page:
        path = tmp_path / "page.html"
        path.write_text(source, encoding="utf-8")
        tab.set_viewport_size({"width": width, "height": 900})
        tab.emulate_media(media="screen", color_scheme="light")
        tab.complaints.clear()  # type: ignore[attr-defined]
        tab.goto(path.as_uri())
        return tab

    return opened
