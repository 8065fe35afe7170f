"""The page: one file that asks the network for nothing, says what the results say, and shows no digit that is not known."""

from __future__ import annotations

import base64
import csv
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from ntkbounds.output import html as _page
from ntkbounds.pages import figures
from ntkbounds.pages import study_page as report
from ntkbounds.pages import study_sections as sections
from ntkbounds.pages.figure_data import as_csv
from ntkbounds.pages.headline import headline
from ntkbounds.pages.run_titles import steps_to
from ntkbounds.studies import results
from theory.foundations.errors import InputError


class _Reader(HTMLParser):
    """Collects what a page would load, its tags and its words; complains of tags that do not close."""

    void = frozenset({"meta", "link", "img", "br", "hr"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.images: list[dict[str, str | None]] = []
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.words: list[str] = []
        self.feed(page)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        values = dict(attrs)
        self.loads += [value for key, value in attrs if key in ("src", "href", "srcset", "poster", "data") and value]
        if tag == "img":
            self.images.append(values)
        if tag not in self.void:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def _read(path: Path) -> _Reader:
    return _Reader(path.read_text(encoding="utf-8"))


def test_the_page_stands_alone_and_has_every_section(study: Path) -> None:
    path = study / "report.html"
    page = _read(path)
    assert "script" not in page.seen
    assert all(link.startswith(("data:", "#")) for link in page.loads), page.loads
    assert not re.search(r"url\(|@import", path.read_text(encoding="utf-8"))
    assert len(page.images) == 8
    assert all(len(image["alt"] or "") > 20 for image in page.images)
    assert "math" in page.seen
    for heading in (
        "What was run",
        "Loss against bounds",
        "Labels against eigenvalues",
        "Spectrum of the kernel",
        "Theorems used",
        "Checks",
    ):
        assert heading in page.text
    for said in (
        "prediction",
        "unresolved",
        "did not hold",
        "not decided",
        "3 of 4 checks passed",
        "loss scale γ",
        "permuted at random",
        "Du et al. 2019",
    ):
        assert said in page.text


def test_assumptions_are_shown_with_their_relations(study: Path) -> None:
    """Results store their names only; what they say is the catalogue's."""
    said = _read(study / "report.html").text
    assert "stable stepthe step is at most 2/λ1 [ηλ1≤2]held" in said
    assert "for every i [ci2≤Aλifor every i]did not hold" in said


def test_figures_lie_beside_the_page_as_png_and_pdf(study: Path) -> None:
    for run in results.read_results(study)["runs"]:
        for key in ("labels", "residuals", "loss", "spectrum"):
            stem = study / "figures" / f"{results.run_name(run)}-{key}"
            assert stem.with_name(stem.name + ".png").read_bytes().startswith(b"\x89PNG")
            assert stem.with_name(stem.name + ".pdf").read_bytes().startswith(b"%PDF")


def test_a_rebuilt_page_is_the_same_page(study: Path, cards: list) -> None:
    first = (study / "report.html").read_bytes()
    assert report.build_report(study, cards).read_bytes() == first


def _headline(*runs) -> dict[str, list[str]]:
    """The rows of the headline by their first cells."""
    source = headline(runs).replace("\u00a0", " ")
    rows = re.findall(r"<tr>(.*?)</tr>", source)[1:]
    cells = [[_Reader(f"<div>{cell}</div>").text for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)] for row in rows]
    return {name: rest for name, *rest in cells}


def test_the_headline_is_a_table_of_what_bounds_demand(make_synthetic_run: Callable) -> None:
    (first, _), (second, _) = make_synthetic_run(samples=40), make_synthetic_run(samples=40, labels="permuted")
    counted = {"C1": None, "C3": 200, "R2": 2000, "R13": 5, "trained": 22, "linearized": 20}
    for record in (first, second):
        record["bounds"] = {key: record["bounds"][key] for key in ("C1", "C3", "R2")} | {"T5_lower": []}
        record["steps_to"] = {curve: {"0.1": steps} for curve, steps in counted.items()}
    del second["bounds"]["R2"]
    second["steps_to"]["linearized"]["0.1"] = None
    assert _headline(first, second) == {
        "linearized network, steps": ["20", "over 10¹²"],
        "training, steps": ["22", "22"],
        "C1 smallest eigenvalue": ["never", "over 10¹² steps"],
        "C3 norm form": ["10.0", "200 steps"],
        "R2 relative form": ["100", "–"],
        "R13 alignment law (prediction)": ["0.250", "5 steps"],
    }
    assert 'title="R2: 2,000 steps"' in headline([first])
    shares = re.findall(r"--share: ([\d.]+)", headline([first]))
    assert shares == ["1.000", "0.500", "1.000", "0.000"], "powers of ten over the largest; never is a whole bar, less than 1 none"


def test_only_training_is_limited_to_the_recorded_steps(make_synthetic_run: Callable) -> None:
    """Bounds and the linearized loss are looked for far beyond them: a table that says "> 10" beside 1,271 contradicts itself."""
    record, _ = make_synthetic_run(samples=12)
    record["loss"] = {"step": [0, 10], "trained": [1.0, 0.6], "linearized": [1.0, 0.6]}
    record["bounds"], record["predictions"] = {"C1": [1.0, 1.0], "T11": [1.0, 0.7]}, {}
    found = {"trained": None, "linearized": 332, "C1": None, "T11": 1271}
    record["steps_to"] = {curve: {"0.1": step} for curve, step in found.items()}
    record["tightness"] = {}
    shown = _headline(record)
    assert (shown["training, steps"], shown["linearized network, steps"]) == (["over 10"], ["332"])
    assert (shown["C1 smallest eigenvalue"], shown["T11 fitted bound"]) == (["never"], ["3.83"])
    table = _Reader(sections.steps_needed(record)).text
    for row in ("training> 10", "linearized332", "C1 smallest eigenvalue> 10¹²", "T11 fitted bound1,271"):
        assert row in table, table
    record["steps_to"]["T11"] = {}
    assert steps_to(record, "T11", "0.1") == "over 10", "nothing was counted, and the curve ends at 10"
    assert _headline(record)["T11 fitted bound"] == ["over 10 steps"]


def test_without_counted_steps_the_headline_reads_the_curves(make_synthetic_run: Callable) -> None:
    record, _ = make_synthetic_run(samples=40)
    del record["steps_to"]
    record["loss"] = {"step": [0, 1, 5, 9], "trained": [1.0, 0.5, 0.09, 0.01], "linearized": [1.0, 0.4, 0.2, 0.1]}
    record["bounds"], record["predictions"] = {"C1": [1.0, 0.9, None, 0.5], "C3": [1.0, 0.9, None, 0.1]}, {}
    shown = _headline(record)
    assert (shown["training, steps"], shown["linearized network, steps"]) == (["5"], ["9"])
    assert (shown["C1 smallest eigenvalue"], shown["C3 norm form"]) == (["over 9 steps"], ["1.00"])


def test_every_figure_has_its_numbers_as_csv_in_the_page_and_beside_it(study: Path) -> None:
    """The same in both, complete, and equal to what is stored."""
    page = (study / "report.html").read_text(encoding="utf-8")
    links = re.findall(r'<a href="data:text/csv;base64,([^"]+)" download="([^"]+)"', page)
    assert len(links) == 8
    for content, name in links:
        assert base64.b64decode(content) == (study / "figures" / name).read_bytes()
    run = results.read_results(study)["runs"][0]
    head, *rows = csv.reader((study / "figures" / f"{results.run_name(run)}-loss.csv").read_text(encoding="utf-8").splitlines())
    assert head == ["step", "trained", "linearized", *run["bounds"], *run["predictions"]]
    columns = dict(zip(head, zip(*rows, strict=True), strict=True))
    for key, curve in {**run["bounds"], "trained": run["loss"]["trained"]}.items():
        assert [float(cell or "nan") for cell in columns[key]] == pytest.approx(curve, rel=1e-9, nan_ok=True)
    projections = results.read_arrays(study, run)["label_projections"]
    _, *rows = csv.reader((study / "figures" / f"{results.run_name(run)}-labels.csv").read_text(encoding="utf-8").splitlines())
    assert [float(row[-1]) for row in rows] == pytest.approx(projections[: len(rows)] ** 2, rel=1e-9)


def test_numbers_that_are_too_many_for_the_page_are_beside_it_only(make_synthetic_run: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sections, "EMBEDDED", 100)
    columns = {"step": range(100), "odd": [None, float("nan")] * 50, "é": ["a,b"] * 100}
    drawing = figures.Drawing("loss", "Loss", figures.Figure(), "Said.", columns)
    assert as_csv(drawing.columns).decode().splitlines()[:3] == ["step,odd,é", '0,,"a,b"', '1,,"a,b"']
    shown = sections.figure(drawing, b"<svg/>", "run")
    assert "figures/run-loss.csv" in shown
    assert "data:text/csv" not in shown


def test_names_from_outside_are_escaped(tmp_path: Path, make_synthetic_run: Callable) -> None:
    record, arrays = make_synthetic_run(samples=12)
    record["data"] = record["net"] = "<script>alert(1)</script>"
    results.write_run(tmp_path, record, arrays)
    page = _read(report.build_report(tmp_path, []))
    assert "script" not in page.seen
    assert "<script>alert(1)</script>" in page.text


@pytest.mark.parametrize(
    ("centred", "said"),
    [
        ((True, True), "What is trained is f(w) − f(w₀)"),
        ((False, False), "What is trained is the network's own output"),
        ((True, False), "The table of settings says which networks"),
    ],
)
def test_the_page_says_what_was_trained_and_what_the_bounds_are_about(
    make_synthetic_run: Callable, centred: tuple[bool, bool], said: str
) -> None:
    runs = []
    for choice, labels in zip(centred, ("true", "permuted"), strict=True):
        record, _ = make_synthetic_run(labels=labels, samples=12)
        record["centred"] = choice
        runs.append(record)
    shown = _Reader(f"<div>{sections.introduction(runs)}</div>").text
    assert said in shown
    assert "theorems about the linearized network" in shown
    assert "R13 is a prediction, not a bound: it is exact only where squared projections are exactly proportional" in shown
    for run in runs:
        run["predictions"] = {"R13.flow": run["loss"]["linearized"]}
    shown = _Reader(f"<div>{sections.introduction(runs)}</div>").text
    assert "R13.flow is a prediction, not a bound." in shown
    assert "R13 is" not in shown


def test_results_without_a_run_are_bad_input(tmp_path: Path) -> None:
    results.write_results(tmp_path, [])
    with pytest.raises(InputError, match="at least one finished run"):
        report.build_report(tmp_path, [])


def test_every_theorem_used_is_asked_for_once(study: Path) -> None:
    content = results.read_results(study)
    content["runs"][0]["bounds"] = {"Q1_lower": [], "Q1_upper": [], "C1": [], "R4.rank_simple": []}
    content["runs"][1]["bounds"] = {"R1": [], "C1": []}
    assert report.theorem_ids(content) == ["D1", "A1", "A6", "Q1", "C1", "R4.rank_simple", "R13", "R1"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "–"),
        (float("nan"), "–"),
        (float("inf"), "–"),
        (0.0, "0"),
        (4312, "4,312"),
        (-3, "−3"),
        (2021.4, "2,020"),
        (0.043219, "0.0432"),
        (9.999, "10.0"),
        (999.9, "1,000"),
        (1.234e-9, "1.23 × 10<sup>−9</sup>"),
        (9.999e5, "1.00 × 10<sup>6</sup>"),
        (-0.5, "−0.500"),
    ],
)
def test_numbers_are_rounded_to_three_digits(value: float | None, shown: str) -> None:
    assert _page.number(value) == shown


def test_a_formula_that_cannot_be_converted_is_shown_as_it_is() -> None:
    assert _page.formula(r"\frac{a}{") == r"<code>\frac{a}{</code>"
    assert _page.formula(r"\lambda_i", True).startswith("<math")
