"""The ledger's page: it says what the document says, hides nothing, and takes documents of older versions."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from importlib import resources
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntkbounds.pages.ledger_page import COLUMNS, largest_ratio, ledger_page, percent
from ntkbounds.verification.ledger import fingerprint
from theory.catalogue import catalogue
from theory.foundations.errors import InputError

DOCUMENT: dict[str, Any] = {
    "schema": 1,
    "seed": 7,
    "examples": 200,
    "seconds": 123.4,
    "versions": {"sympy": "1.14.0"},
    "sources": "3963339dd1c77d15",
    "interrupted": False,
    "theorems": [
        {
            "id": "R3",
            "name": "full spectrum below classical",
            "source": "abstract",
            "kind": "bound",
            "statement": "ρ_t ≤ (1 − ηλ_N)^{2t}",
            "verdict": "CERTIFIED",
            "as_declared": True,
            "tested": 1200,
            "undecided": 0,
            "derived": True,
            "sharp": True,
            "ratio": 1.0,
            "assumptions": {
                "spectrum": "possibly superfluous",
                "optimal_step": "necessary",
                "nonzero_kernel": "needed for the claim to have a value",
            },
            "witnesses": {"optimal_step": {"lam": ["2", "1"], "eta": "1", "t": 1}},
            "mutants": {
                "caught": [f"R3: right side times 1 − 2^-{k}" for k in (1, 4)],
                "harmless": [["R3: (1 − ηλ_N)^{2t} → (1 − ηλ_N)^{2t − 1}", "a power of a number in [0, 1] lost a factor"]],
                "survivors": ["R3: without spectrum"],
            },
            "certified": {"statement": "for N = 2", "range": "t ≤ 50", "holds": True, "boxes": 14, "note": "by halving"},
            "proved": None,
            "counterexample": None,
            "lhs": "",
            "rhs": "",
            "problem": "",
            "seconds": 1.2,
        },
        {
            "id": "C1",
            "name": "smallest eigenvalue",
            "source": "literature",
            "kind": "bound",
            "verdict": "PROVED",
            "as_declared": True,
            "tested": 1300,
            "derived": True,
            "sharp": True,
            "ratio": 0.99999,
            "assumptions": {"spectrum": "necessary"},
            "mutants": {"caught": ["C1: η → 1"], "harmless": [], "survivors": []},
            "proved": True,
        },
        {
            "id": "X1",
            "name": "R2 without κ",
            "source": "ours",
            "kind": "refuted",
            "verdict": "REFUTED",
            "as_declared": True,
            "tested": 6,
            "ratio": 3.0,
            "counterexample": {"A": "3", "c": ["0", "-1"], "eta": "1", "gamma": "1", "lam": ["1", "1/2"], "t": 1},
            "lhs": "1/8",
            "rhs": "1/24",
        },
        {
            "id": "own_one",
            "name": "mine & <b>bold</b>",
            "source": "ours",
            "kind": "bound",
            "statement": "L_t <= A",
            "verdict": "UNDECIDED",
            "as_declared": False,
            "tested": 40,
            "undecided": 12,
            "derived": False,
            "problem": "own_one step 2 (algebra): needs 1 <= 0",
        },
    ],
    "certificates": [
        {"theorem": "R2", "statement": "x ≤ 1", "range": "0 ≤ x ≤ 1", "holds": True, "boxes": 1400, "note": "", "seconds": 3.1},
        {"theorem": "R6", "statement": "x ≤ 2", "range": "x ≤ 9", "holds": False, "boxes": 3, "note": "a box stayed open", "seconds": 0.1},
    ],
}


@pytest.fixture(scope="module")
def source() -> str:
    return ledger_page(DOCUMENT, catalogue())


@pytest.fixture(scope="module")
def page(source: str, read_page: Callable[[str], Any]) -> Any:
    return read_page(source)


def test_the_page_stands_alone_and_its_links_lead_somewhere(source: str, page: Any) -> None:
    assert source.count("<script>") == 1, "its own, which sorts and searches"
    assert not re.search(r"url\(|@import", source)
    assert all(link.startswith(("data:", "#")) for link in page.links)
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_the_summary_counts_what_is_in_the_document(page: Any) -> None:
    for said in (
        "3 statements held to be true: 1 PROVED, 1 CERTIFIED, 0 TESTED, 1 UNDECIDED, 0 REFUTED. 2,546 exact instances",
        "1 statement declared false: each has an exact counterexample",
        "Mutants: 3 of 4 refuted (75\u00a0%), 1 survives; harmless, since they follow from their theorem: 1.",
        "2 necessary, 1 needed for the claim to have a value, 1 possibly superfluous",
        "Not as declared: own_one.",
    ):
        assert said.replace("\u00a0", " ") in page.text.replace("\u00a0", " ")
    assert "interrupted" not in page.text


def test_rows_keep_their_order_and_every_column_is_explained(page: Any) -> None:
    head, *rows = page.tables[0]
    assert head == list(COLUMNS)
    assert [row[0] for row in rows] == ["R3", "C1", "X1", "own_one"]
    for name, said in COLUMNS.items():
        assert f"{name} {said}" in page.text or name + said in page.text


def test_a_row_says_what_its_entry_says(page: Any) -> None:
    certified, proved, refuted, own = (page.row(name) for name in ("R3", "C1", "X1", "own_one"))
    assert certified["verdict"] == "CERTIFIED"
    assert certified["derived"] == certified["sharp"] == "yes"
    assert certified["tested"] == "1,200"
    assert certified["largest ratio"] == "1 (attained)"
    assert certified["assumptions"] == "necessary: optimal stepfor a value: nonzero kernelpossibly superfluous: spectrum"
    assert certified["mutants"] == "2/3 1 survives"
    assert certified["certified over"] == "t ≤ 50"
    assert certified["proved"] == "–"
    assert (proved["verdict"], proved["proved"], proved["mutants"], proved["largest ratio"]) == ("PROVED", "yes", "1/1", "0.999")
    assert refuted["verdict"] == "REFUTED as declared"
    assert "declared false" in refuted["statement"]
    assert refuted["mutants"] == refuted["assumptions"] == "not asked"
    assert refuted["derived"] == refuted["sharp"] == "–"
    assert own["verdict"] == "UNDECIDED NOT as declared"
    assert own["derived"] == "NOT checked"
    assert own["tested"] == "40 12 undecided"


def test_claims_are_formulas_and_text_where_the_theorem_is_not_known(source: str, page: Any) -> None:
    assert source.count("<math") >= 6  # three claims, each in the table and in its details
    assert "Lt <= A" in page.row("own_one")["statement"]
    assert "mine & <b>bold</b>" in page.row("own_one")["statement"]
    assert "b" not in page.seen


def test_a_counterexample_is_written_out_with_meanings_and_exact_numbers(page: Any) -> None:
    said = page.detail("X1")
    assert "At the counterexample the left side is 1/8 and the right side is 1/24: 1/8 ≤ 1/24 is false." in said
    rows = next(table for table in page.tables if table[0] == ["symbol", "counterexample", "meaning"])
    assert ["λ", "(1, 1/2)", "eigenvalues of the NTK, descending"] in rows
    assert ["c", "(0, −1)", "projections of the initial residual on the eigenvectors"] in rows


def test_the_instance_without_an_assumption_is_shown(page: Any) -> None:
    rows = next(table for table in page.tables if table[0] == ["symbol", "without optimal step", "meaning"])
    assert ["λ", "(2, 1)", "eigenvalues of the NTK, descending"] in rows
    assert "without it an exact counterexample is known." in page.detail("R3")


def test_assumptions_are_shown_with_their_relations(source: str, page: Any) -> None:
    assert "optimal step (the step is at most 2/(λ1 + λN) [η(λ1+λN)≤2]): necessary; without" in page.detail("R3")
    assert "for i ≤ j [λj≤λifor j=1…N,i=1…j]): necessary" in page.detail("C1"), "also where there is nothing else to add"
    assert 'title="the step is at most 2/(λ_1 + λ_N) [η (λ_1 + λ_N) ≤ 2]">optimal step<' in source


def test_mutants_are_named_with_their_reasons(page: Any) -> None:
    said = page.detail("R3")
    assert "Surviving mutants, which nothing refuted:without the assumption spectrum" in said
    assert "(1 − ηλN)2t → (1 − ηλN)2t − 1 (a power of a number in [0, 1] lost a factor)" in said
    assert "Certificate: by halving" in said


def test_details_are_folded_unless_the_outcome_is_not_as_declared(read_page: Callable[[str], Any], page: Any) -> None:
    assert page.opened - {"None"} == {"own_one"}  # the explanation of the columns has no id and is open
    assert "Problem: own_one step 2 (algebra): needs 1 <= 0" in page.detail("own_one")
    assert "R1" not in read_page(ledger_page({"theorems": [{"id": "R1"}]}, catalogue())).details, "there is nothing to add"


def test_no_survivor_is_hidden(read_page: Callable[[str], Any]) -> None:
    changed = copy.deepcopy(DOCUMENT)
    names = [f"R3: right side times 1 − 2^-{k}" for k in range(1, 40)]
    changed["theorems"][0]["mutants"] = {"caught": [], "harmless": [], "survivors": names}
    said = read_page(ledger_page(changed, catalogue())).text
    listed = said[said.index("Mutants that survived") : said.index("Certificates")]
    assert [int(k) for k in re.findall(r"R3: right side times 1 − 2−(\d+?)(?=R3|$|[^0-9])", listed)] == list(range(1, 40))


def test_certificates_and_settings_are_shown(page: Any) -> None:
    rows = next(table for table in page.tables if table[0][:3] == ["theorem", "statement", "range"])
    assert rows[1:] == [
        ["R2", "x ≤ 1", "0 ≤ x ≤ 1", "holds", "1,400", "–", "3.1"],
        ["R6", "x ≤ 2", "x ≤ 9", "not certified", "3", "a box stayed open", "0.10"],
    ]
    settings = dict(page.tables[-1][1:])
    assert settings["command"] == "ntkbounds verify --examples 200 --seed 7 --json ledger.json"
    assert settings["seed of the search"] == "7"
    assert settings["seconds in all"] == "123"
    assert settings["sympy"] == "1.14.0"


def test_an_interrupted_run_says_so(read_page: Callable[[str], Any]) -> None:
    assert "The run was interrupted" in read_page(ledger_page({**DOCUMENT, "interrupted": True}, catalogue())).text


def test_a_statement_that_has_changed_since_is_shown_as_it_was(read_page: Callable[[str], Any]) -> None:
    theorem = catalogue()["R3"]
    entry = {"id": "R3", "statement": "ρ_t ≤ 1", "verdict": "TESTED"}
    for stored, changed in ((fingerprint(theorem), False), ("0" * 16, True)):
        page = read_page(ledger_page({"theorems": [{**entry, "fingerprint": stored}]}, catalogue()))
        assert ("Changed since they were verified, and shown as they were: R3." in page.text) == changed
        assert ("ρt ≤ 1" in page.row("R3")["statement"]) == changed


def test_an_outcome_that_is_not_as_declared_can_always_be_looked_up(read_page: Callable[[str], Any]) -> None:
    entry = {"id": "X1", "kind": "refuted", "verdict": "TESTED", "as_declared": False}
    page = read_page(ledger_page({"theorems": [entry]}, catalogue()))
    assert "#X1" in page.links
    assert "X1" in page.opened
    assert "1 statement declared false: 0 refuted, 1 not." in page.text


def test_only_ids_are_needed(read_page: Callable[[str], Any]) -> None:
    page = read_page(ledger_page({"theorems": [{"id": "R1"}, {"id": "mine"}]}, catalogue()))
    assert page.row("R1")["verdict"] == page.row("mine")["verdict"] == "UNDECIDED"
    for said in ("Mutants: not asked", "Assumptions: not asked", "None were asked for", "Mutants were not asked about"):
        assert said in page.text


def test_the_shipped_ledger_makes_a_page_with_a_row_for_every_theorem(read_page: Callable[[str], Any]) -> None:
    shipped = json.loads(resources.files("ntkbounds").joinpath("ledger.json").read_text(encoding="utf-8"))
    page = read_page(ledger_page(shipped, catalogue()))
    assert [row[0] for row in page.tables[0][1:]] == [entry["id"] for entry in shipped["theorems"]]
    assert "merror" not in page.seen
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


@pytest.mark.parametrize(
    "document", [{}, {"theorems": None}, {"theorems": {"id": "R1"}}, {"theorems": [{"name": "R1"}]}, {"theorems": [1]}]
)
def test_what_is_no_ledger_is_refused(document: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="ntkbounds verify --json"):
        ledger_page(document, {})


@pytest.mark.parametrize(
    ("ratio", "shown"),
    [
        (None, "–"),
        (float("nan"), "–"),
        (float("inf"), "∞"),
        (1, "1 (attained)"),
        (1.0, "1 (attained)"),
        (0, "0"),
        (0.97, "0.970"),
        (0.99999999, "0.999"),
        (1.0001, "just above 1"),
        (1.2399, "1.23"),
        (3.0, "3.00"),
        (1234.9, "1,230"),
        (1.239e-9, "1.23 × 10<sup>−9</sup>"),
    ],
)
def test_ratios_are_rounded_down(ratio: float | None, shown: str) -> None:
    assert largest_ratio(ratio) == shown


@given(st.floats(1e-3, 0.9999999))
def test_a_ratio_is_never_shown_larger_than_it_is(ratio: float) -> None:
    shown = float(largest_ratio(ratio))
    assert ratio * 0.99 <= shown <= ratio


@given(st.integers(1, 10**6).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_only_all_is_a_hundred_percent(counts: tuple[int, int]) -> None:
    part, whole = counts
    shown = float(percent(part, whole).removesuffix("\u00a0%"))
    assert (shown == 100) == (part == whole)
    assert shown <= 100 * part / whole + 1e-9  # the quotient here is rounded, the one on the page is not
