"""Markup in every field that a user can set: a browser shows it as words, and runs nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import sympy as sp

import ntkbounds as nb
from ntkbounds.derivations.derivation import derivation
from ntkbounds.derivations.render import render
from ntkbounds.output.html import Html, document, element
from ntkbounds.pages import study_page
from ntkbounds.pages.ledger_page import ledger_page
from theory.language.symbols import scalar

HOSTILE = (
    "<script>window.ran=1</script>\"><img src=x onerror=window.ran=1></style></title><svg/onload=window.ran=1> & ]]> '"
    "<a href=javascript:window.ran=1>x</a>"
)
Read = Callable[[str], tuple[str, Any]]


def _poisoned(value: Any, kept: tuple[str, ...] = ()) -> Any:
    """`value` with every text in it, keys of mappings too, replaced by markup."""
    if isinstance(value, str):
        return HOSTILE
    if isinstance(value, list):
        return [_poisoned(item, kept) for item in value]
    if isinstance(value, dict):
        return {key: item if key in kept else _poisoned(item, kept) for key, item in value.items()}
    return value


@pytest.fixture
def read(open_page: Callable[[str], Any]) -> Read:
    """A page in the browser: its words, once nothing is known to have run in it."""

    def shown(source: str) -> tuple[str, Any]:
        page = open_page(source)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        page.wait_for_timeout(50)  # an image that cannot be loaded says so later
        assert page.evaluate("window.ran") is None
        assert not page.evaluate(
            "document.querySelectorAll('main script, svg:not(.graph svg), a[href^=javascript], [onerror], [onload]').length"
        )
        assert page.evaluate("[...document.images].every(each => each.src.startsWith('data:image/svg'))")
        assert not page.complaints
        return page.locator("main").inner_text(), page

    return shown


def test_the_browser_would_run_it(open_page: Callable[[str], Any]) -> None:
    """The tests below can fail: unescaped, these words do run."""
    page = open_page(f"<!DOCTYPE html><title>x</title><p>{HOSTILE}")
    assert page.evaluate("window.ran") == 1


def test_a_report_shows_words(
    read: Read, tmp_path: Path, make_synthetic_run: Callable[..., Any], cards: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    record, arrays = make_synthetic_run(samples=12)
    for field in ("data", "net", "labels", "dtype", "net_given"):
        record[field] = HOSTILE
    for field in ("bounds", "predictions", "tightness", "assumptions", "seconds", "steps_to"):
        record[field] = {**record[field], HOSTILE: next(iter(record[field].values()))}
    record["claims"] = [{"claim": HOSTILE, "source": HOSTILE, "measured": HOSTILE, "verdict": HOSTILE}]
    bins = {"slope": 1.0, "interval": [0.5, 1.5], "eigenvalues": [1.0, 2.0], "energies": [1.0, 2.0], "counts": [5, 5]}
    kinds = {"equal count": bins, "equal width": bins, "all samples": bins}
    vectors = {"labels": kinds, "residual at 0": kinds, HOSTILE: kinds}
    record["binned"] = {"samples": 12, "batch_size": 5, "batches": 2, "bins": 3, "first_mode": 2, "vectors": vectors}
    record["assumptions"][HOSTILE] = {"holds": None, "measured": HOSTILE, "expected": HOSTILE}
    record["checks"] = [{"name": HOSTILE, "passed": False, "value": {HOSTILE: HOSTILE}, "expected": HOSTILE}]
    stored = {"schema": 1, "versions": {HOSTILE: HOSTILE}, "runs": [record]}
    monkeypatch.setattr(study_page, "read_results", lambda _: stored)
    monkeypatch.setattr(study_page, "read_arrays", lambda *_: arrays)
    monkeypatch.setattr(study_page, "run_name", lambda _: "run")
    monkeypatch.setattr(study_page.figures, "save", lambda *_: b'<svg xmlns="http://www.w3.org/2000/svg"/>')  # they take seconds
    words, _ = read(study_page.build_report(tmp_path, _poisoned(cards)).read_text(encoding="utf-8"))
    assert words.count(HOSTILE) > 20


def _own_theorem() -> nb.Theorem:
    own = scalar("hostile<script>", rf"\text{{{HOSTILE}}}\href{{javascript:window.ran=1}}{{x}}", HOSTILE, HOSTILE)
    assumption = nb.Assumption(HOSTILE, HOSTILE, (nb.Fact(sp.Le(own, 1, evaluate=False)),))
    return nb.Theorem("own.mine", HOSTILE, HOSTILE, "ours", HOSTILE, (assumption,), own, (), ("<=", own), equality_when=HOSTILE)


@pytest.fixture(scope="module")
def theorem() -> Any:
    yield _own_theorem()
    nb.symbols.forget("hostile<script>")


def test_a_page_of_theorems_shows_words(read: Read, theorem: nb.Theorem) -> None:
    shown = derivation(theorem, {})
    words, _ = read(render([shown, {**_poisoned(shown, ("kind", "source", "statement_latex", "relation")), "id": HOSTILE}], "html"))
    assert words.count(HOSTILE.replace("_", "")) >= 10


def test_a_ledger_shows_words(read: Read, theorem: nb.Theorem) -> None:
    words = ("name", "statement", "verdict", "source", "problem", "note", "lhs", "rhs", "proved")
    entry: dict[str, Any] = dict.fromkeys(words, HOSTILE)
    entry |= {"as_declared": False, "tested": 3, "undecided": 1, "kind": HOSTILE, "counterexample": {HOSTILE: [HOSTILE, "1"]}}
    entry |= {"assumptions": {HOSTILE: HOSTILE}, "witnesses": {HOSTILE: {"hostile<script>": HOSTILE}}}
    entry |= {
        "mutants": {"caught": [HOSTILE], "harmless": [[f"X: {HOSTILE}", HOSTILE]], "survivors": [HOSTILE, f"{HOSTILE}: without {HOSTILE}"]}
    }
    entry |= {"certified": {"statement": HOSTILE, "range": HOSTILE, "holds": True, "note": HOSTILE}}
    certificate = {"theorem": HOSTILE, "statement": HOSTILE, "range": HOSTILE, "holds": False, "boxes": 1, "note": HOSTILE, "seconds": 1.0}
    document = {"theorems": [{**entry, "id": name} for name in (theorem.id, HOSTILE)], "certificates": [certificate]}
    document |= {"versions": {HOSTILE: HOSTILE}, "sources": HOSTILE, "command": HOSTILE, "seed": HOSTILE, "examples": HOSTILE}
    shown, _ = read(ledger_page(document, {theorem.id: theorem}))
    assert shown.count(HOSTILE) > 40


def test_what_shows_itself_in_a_notebook_shows_words(read: Read, theorem: nb.Theorem, monkeypatch: pytest.MonkeyPatch) -> None:
    verified = nb.Verification(theorem, nb.Verdict.REFUTED, counterexample={HOSTILE: 1}, lhs=HOSTILE, rhs=HOSTILE)
    derived = nb.Derivation(theorem, derivation(theorem, {}))
    analysed = nb.analyze(np.diag([2.0, 1.0]), np.ones(2))
    monkeypatch.setattr(type(analysed), "_sentences", lambda _: [HOSTILE])
    for shown in (theorem, derived, verified, analysed):
        html = shown._repr_html_()
        assert isinstance(html, Html)
        assert HOSTILE in read(document("notebook", element("h1", html)))[0].replace("\n", "")
