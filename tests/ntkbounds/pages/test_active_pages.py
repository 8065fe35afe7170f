"""What pages do when they are clicked, and that they do not need their script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from ntkbounds.derivations.derivation import theorem_cards
from ntkbounds.derivations.render import render
from ntkbounds.output.html import document, element, phrase, table, text

SHOWN = "name => getComputedStyle(document.querySelector(`#graph-${name} > .lineage`)).display"
ORDER = "[...document.querySelectorAll('tbody tr')].map(row => row.cells[0].textContent)"


@pytest.fixture(scope="module")
def theory() -> str:
    return render([{**card, "verdict": "PROVED"} for card in theorem_cards(("D1", "R1", "R2", "R4", "C1", "X2"))], "html")


@pytest.fixture
def without_scripts(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(java_script_enabled=False)
    yield page
    page.close()


def test_one_theorems_ancestors_stand_out(theory: str, open_page: Callable[..., Page]) -> None:
    page = open_page(theory)
    assert [page.evaluate(SHOWN, name) for name in ("D1", "R1", "R2")] == ["none"] * 3
    page.locator("#R2 a[href='#graph-R2']").click()
    assert [page.evaluate(SHOWN, name) for name in ("D1", "R1", "R2")] == ["none", "none", "inline"]
    page.locator("#graph-R4 a").focus()
    assert page.evaluate(SHOWN, "R4") == "inline"
    page.locator("#graph-R4 a").press("Enter")
    assert page.url.endswith("#R4")


def test_search_by_id_and_by_name(theory: str, open_page: Callable[..., Page]) -> None:
    page = open_page(theory)
    field = page.get_by_role("searchbox", name="Search by id and name")
    field.fill("smallest EIGENVALUE")
    assert page.locator("nav li:visible").all_inner_texts() == ["C1 smallest eigenvalue", "R4 no smallest eigenvalue"]
    assert page.locator("output").inner_text() == "2 of 6"
    assert page.locator(".node:not(.other)").count() == 2
    field.fill("r4 no")
    assert page.locator("nav li:visible a").all_inner_texts() == ["R4"]
    field.fill("")
    assert page.locator("nav li:visible").count() == 6
    assert page.complaints == []  # type: ignore[attr-defined]


def test_the_theory_page_needs_no_script(theory: str, without_scripts: Page, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(theory, encoding="utf-8")
    without_scripts.goto(f"{path.as_uri()}#graph-R2")
    assert without_scripts.locator("#graph-R2 > .lineage").is_visible()
    assert not without_scripts.locator("#graph-R1 > .lineage").is_visible()
    assert without_scripts.locator("nav li:visible").count() == 6
    assert without_scripts.locator("input").count() == 0, "no field that does nothing"


@pytest.fixture
def sorted_by(open_page: Callable[..., Page]) -> Callable[..., Any]:
    rows = [("a2", 1200.0), ("a10", 1.5e-7), ("b", None), ("a1", 30.0), ("c", -4.0)]
    cells = [[text(name), text(value)] for name, value in rows]
    inner = element("div", table(text("Rows"), [text("id"), text("value")], cells), class_="sortable")
    page = open_page(document("Rows", element("h1", phrase("Rows")), inner, active=True))

    def clicked(head: str) -> list[str]:
        page.get_by_role("button", name=head).click()
        return list(page.evaluate(ORDER))

    return clicked


def test_a_table_is_sorted_by_value_both_ways_and_what_is_missing_comes_last(sorted_by: Callable[[str], list[str]]) -> None:
    assert sorted_by("value") == ["c", "a10", "a1", "a2", "b"]
    assert sorted_by("value") == ["a2", "a1", "a10", "c", "b"]
    assert sorted_by("id") == ["a1", "a2", "a10", "b", "c"], "numbers in ids count as numbers"
