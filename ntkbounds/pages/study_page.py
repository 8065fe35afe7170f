"""The page of a study: one self-contained HTML file, and the figures beside it.

Everything is rebuilt from `results.json` and the `.npz` files; nothing is computed anew.

Main name: `build_report`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ntkbounds.derivations.derivation import theorem_cards
from ntkbounds.output.files import check_writable, write_atomically
from ntkbounds.output.html import NOTHING, Html, document, element, text
from ntkbounds.pages import figures
from ntkbounds.pages import study_sections as sections
from ntkbounds.pages.binned_section import binned_figure, binned_tables, claims_summary
from ntkbounds.pages.generalization_section import generalization_figures, generalization_section
from ntkbounds.pages.headline import headline
from ntkbounds.pages.prediction_section import before_training
from ntkbounds.pages.run_titles import group_title, labels_title
from ntkbounds.studies.record_types import Results, RunRecord
from ntkbounds.studies.results import read_arrays, read_results, run_name
from numerics.measurements.drawn import LOWER
from theory.catalogue import catalogue
from theory.foundations.errors import InputError

REPORT_FILE = "report.html"
MANY = 12
"""Runs beyond which a page shows each in one row: figures and tables of all would be a page that nobody reads."""


def build_report(
    directory: str | os.PathLike[str], theorems: Sequence[Mapping[str, Any]] | None = None, *, every_run: bool = False
) -> Path:
    """Write the figures (PNG and PDF, in `figures/`) and `report.html`; return the page's path.

    Args:
        directory: the folder of a study.
        theorems: cards of the theorems used, as `ntkbounds.derivations.derivation.theorem_cards` returns them; asked from there by default.
        every_run: give every run its figures and tables, also where there are more than `MANY`.

    Raises:
        InputError: results that cannot be read, no run in them, or a folder that cannot be written.
    """
    results = read_results(directory)
    if not results["runs"]:
        raise InputError("at least one finished run", f"none in {directory}", f"run `ntkbounds study --out {directory}` to the end")
    folder = check_writable(directory)
    check_writable(folder / "figures")
    shown, others = _asked(results)
    if theorems is None:
        theorems = theorem_cards(theorem_ids(shown))
    runs = shown["runs"]
    single = every_run or len(runs) <= MANY
    own = {key: theorem for run in runs for key, theorem in run.get("theorems", {}).items()}
    groups = [_group(folder, alike) for alike in _grouped(runs)] if single else [sections.in_short(runs, folder)]
    tested = [
        sections.figure(drawing, figures.save(drawing, folder / "figures", "generalization"), "generalization")
        for drawing in generalization_figures(runs)
    ]
    page = document(
        "ntkbounds: bounds against training",
        element("h1", text("How close do the bounds come to training?")),
        sections.introduction(runs),
        headline(runs) if single else NOTHING,
        sections.check_summary(runs),
        claims_summary(runs),
        generalization_section(runs, tested),
        *groups,
        sections.checks(runs, only_failed=not single),
        sections.theorems([*own.values(), *theorems]),
        sections.settings(shown),
        sections.also_there(others),
    )
    path = folder / REPORT_FILE
    write_atomically(path, page.encode())
    return path


def theorem_ids(results: Results) -> list[str]:
    """The theorems that these results rest on, each once: the dynamics, the alignment, then all bounds and predictions drawn."""
    used = {"D1": None, "A1": None, "A6": None}
    for run in results["runs"]:
        own = run.get("theorems", {})
        names = [name for name in (*run["bounds"], *run.get("predictions", {})) if name.removesuffix(LOWER) not in own]
        # The two sides of one theorem are curves of their own, Q1_lower and Q1_upper.
        used |= dict.fromkeys(name if name in catalogue() else name.split("_")[0] for name in names)
        if "generalization" in run:
            used |= dict.fromkeys(["T10", *(name for name in run["generalization"]["risks"] if name in catalogue())])
    return list(used)


def _asked(results: Results) -> tuple[Results, list[RunRecord]]:
    """The results with only the runs that the last study was asked for, in its order, and the other runs of the folder.

    Where nothing says what was asked for, or none of it is there, every run was.
    """
    by_name = {run_name(run): run for run in results["runs"]}
    wanted = [by_name[name] for name in dict.fromkeys(results.get("asked", [])) if name in by_name] or results["runs"]
    return {**results, "runs": wanted}, [run for run in results["runs"] if not any(run is other for other in wanted)]


def _grouped(runs: Sequence[RunRecord]) -> list[list[RunRecord]]:
    """Runs that differ only in their labels together, to be read side by side."""
    groups: dict[tuple[Any, ...], list[RunRecord]] = {}
    for run in runs:
        convention, made_from = run["convention"], run.get("made_from", {})
        network = (run["net"], made_from.get("network"), run["width"], run["depth"])
        training = (convention["learning_rate"], run["loss"]["step"][-1], run.get("centred"))
        groups.setdefault((run["data"], run["samples"], run["dtype"], run["seed"], *network, *training), []).append(run)
    return list(groups.values())


def _group(folder: Path, runs: Sequence[RunRecord]) -> Html:
    articles = [_article(folder, run) for run in runs]
    return element("section", element("h2", group_title(runs[0])), element("div", *articles, class_="runs"))


def _article(folder: Path, run: RunRecord) -> Html:
    arrays = read_arrays(folder, run)
    shown = []
    binned = binned_figure(run)
    for drawing in [*figures.draw_all(run, arrays), *([] if binned is None else [binned])]:
        svg = figures.save(drawing, folder / "figures", run_name(run))
        shown.append(sections.figure(drawing, svg, run_name(run)))
    return element(
        "article",
        element("h3", labels_title(run)),
        sections.measured(run),
        sections.notes(run),
        element("div", *shown, class_="pictures"),
        *binned_tables(run),
        sections.steps_needed(run),
        *sections.tightness(run),
        before_training(run),
        sections.assumptions(run),
    )
