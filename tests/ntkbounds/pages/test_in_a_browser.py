"""Every page in a real browser: on phones, on paper, in the dark, by keyboard and by ear."""

from __future__ import annotations

import io
import itertools
import json
import re
import unicodedata
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from pypdf import PdfReader

from ntkbounds.derivations.derivation import theorem_cards
from ntkbounds.derivations.render import render
from ntkbounds.pages.ledger_page import ledger_page
from ntkbounds.verification.proof_ledger import shown_verdict
from theory.catalogue import catalogue

PAGES = ("report", "theory", "ledger")
# Some of every family, and the widest formulas.
THEOREMS = ("D1", "D3.nesterov.real", "C4", "A2", "R1", "R2", "T3", "Q2.upper", "F1", "X2")
PAPER, LANDSCAPE = 688, 1047  # pixels between the margins of A4, at 96 an inch
Open = Callable[..., Page]
WIDER = """limit => [...document.querySelectorAll('body *')].filter(
  each => each.getBoundingClientRect().right > limit + 1 && !each.closest('.ledger')).map(each => each.outerHTML.slice(0, 200))"""
UNREACHED = """[...document.querySelectorAll('body *')].filter(
  each => each.scrollWidth > each.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(each).overflowX)
  && !(each.tabIndex === 0 && each.getAttribute('aria-label') && each.getAttribute('role'))).map(each => each.outerHTML.slice(0, 200))"""
LAST_WORDS = "[...document.querySelectorAll('th:last-child, td.soft, tr > td:last-child > em')].map(each => each.innerText)"
OPEN_DETAILS = "document.querySelectorAll('details').forEach(each => { each.open = true })"


@pytest.fixture(scope="session")
def shipped() -> dict[str, Any]:
    return json.loads(resources.files("ntkbounds").joinpath("ledger.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def sources(study: Path, shipped: dict[str, Any]) -> dict[str, str]:
    """The pages; of the ledger all theorems, since every statement and every assumption is set there, and some, for what takes long."""
    some = [entry for entry in shipped["theorems"] if entry["id"] in THEOREMS]
    return {
        "report": (study / "report.html").read_text(encoding="utf-8"),
        "theory": render([{**card, "verdict": shown_verdict(catalogue()[card["id"]])} for card in theorem_cards(THEOREMS)], "html"),
        "ledger": ledger_page(shipped, catalogue()),
        "short ledger": ledger_page({**shipped, "theorems": some}, catalogue()),
    }


@pytest.mark.parametrize("name", PAGES)
def test_no_window_is_too_narrow(sources: dict[str, str], open_page: Open, name: str) -> None:
    page = open_page(sources[name], 400)
    page.evaluate(OPEN_DETAILS)
    for width in (400, 800, 1400):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    assert page.complaints == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", PAGES)
def test_who_has_no_mouse_reaches_what_scrolls(sources: dict[str, str], open_page: Open, name: str) -> None:
    page = open_page(sources[name], 400)
    page.evaluate(OPEN_DETAILS)
    assert page.evaluate(UNREACHED) == []


@pytest.mark.parametrize("name", ["report", "theory", "short ledger"])
def test_nothing_bars_who_cannot_see_or_sees_badly(sources: dict[str, str], open_page: Open, name: str) -> None:
    page = open_page(sources[name])
    page.evaluate(OPEN_DETAILS)
    found = _violations(page)
    page.emulate_media(color_scheme="dark")
    ink, paper = page.evaluate("[getComputedStyle(document.body).color, getComputedStyle(document.documentElement).backgroundColor]")
    assert _shade(paper) < 60 < 200 < _shade(ink)
    assert found + _violations(page, runOnly=["color-contrast"]) == []


def _shade(color: str) -> int:
    return int(re.findall(r"\d+", color)[0])


def _violations(page: Page, **options: Any) -> list[str]:
    found = Axe().run(page, options={"resultTypes": ["violations"], **options}).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found if one["impact"] != "minor" for node in one["nodes"]]


@pytest.mark.parametrize("name", PAGES)
def test_the_outline_is_one(sources: dict[str, str], open_page: Open, name: str) -> None:
    page = open_page(sources[name])
    assert page.title()
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("main").count() == page.locator("h1").count() == 1
    levels = page.evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map(each => Number(each.tagName[1]))")
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert page.evaluate("[...document.querySelectorAll('table')].every(each => each.caption && each.caption.textContent)")


@pytest.mark.parametrize("name", PAGES)
def test_formulas_are_as_wide_as_the_style_sheet_is_told(sources: dict[str, str], open_page: Open, name: str) -> None:
    """Too wide and paper cuts them; much too narrow and they are smaller there than they need be."""
    page = open_page(sources[name])
    page.evaluate(OPEN_DETAILS)
    shares = page.evaluate(
        """[...document.querySelectorAll('math')].map(each => { each.style.width = 'fit-content';
          return each.getBoundingClientRect().width / parseFloat(getComputedStyle(each).fontSize)
            / parseFloat(each.style.getPropertyValue('--wide')) }).filter(each => each > 0)"""
    )
    assert max(shares) <= 1.02
    assert sorted(shares)[len(shares) // 2] > 0.75


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_paper(sources: dict[str, str], open_page: Open, name: str) -> None:
    page = open_page(sources[name], PAPER)
    page.emulate_media(media="print")
    assert page.evaluate(WIDER, PAPER) == []
    page.set_viewport_size({"width": LANDSCAPE, "height": 900})
    assert page.evaluate("document.scrollingElement.scrollWidth") <= LANDSCAPE


@pytest.mark.parametrize("name", ["report", "theory", "short ledger"])
def test_paper_has_all_words(sources: dict[str, str], open_page: Open, name: str) -> None:
    """Last columns and what is folded are read from the printed file."""
    page = open_page(sources[name])
    folded = page.evaluate("[...document.querySelectorAll('details:not([open]) > p')].map(each => each.textContent)")
    assert bool(folded) == (name == "short ledger")
    page.emulate_media(media="print")
    printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    text = _letters("".join(sheet.extract_text() for sheet in printed.pages))
    for words in [*page.evaluate(LAST_WORDS), *(re.split(r"[\[(:]", said)[0] for said in folded)]:
        assert _letters(words) in text, words
    wide = [sheet.mediabox.width > sheet.mediabox.height for sheet in printed.pages]
    assert any(wide) == (name == "short ledger")
    assert not all(wide)


def _letters(words: str) -> str:
    return "".join(re.findall(r"[a-z]", unicodedata.normalize("NFKC", words).lower()))  # paper has ligatures


def test_the_contents_have_names_by_family(sources: dict[str, str], open_page: Open) -> None:
    page = open_page(sources["theory"])
    contents = page.locator("nav")
    assert contents.locator("h3").all_inner_texts()[:3] == ["Dynamics", "Classical bounds", "Alignment"]
    links = contents.locator("li").all_inner_texts()
    assert len(links) == len(THEOREMS)
    assert "D3.nesterov.real Nesterov's method, real roots" in links
