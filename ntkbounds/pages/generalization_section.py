"""Test error and generalization bounds over the number of samples: figures, tables, and by how much a bound improves on the classical ones.

Main names: `generalization_figures`, `generalization_section`, `improvement`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import NullLocator, ScalarFormatter

from ntkbounds.output.html import NOTHING, Html, element, joined, number, phrase, prose, table, text
from ntkbounds.pages.figure_data import Columns
from ntkbounds.pages.figures import STYLE, Drawing, _axes, _legend
from ntkbounds.pages.looks import BLACK, BLUE, GREEN, GREY, ORANGE, PURPLE, SKY, VERMILION
from ntkbounds.pages.run_titles import labels_title, network_title
from ntkbounds.studies.record_types import GeneralizationRecord, RunRecord
from numerics.measurements.generalization import CLASSICAL, RISKS, TAILS

VACUOUS = 1.0
"""The clipped loss is at most 1, so that a bound from here on says nothing."""
_COLORS = dict(zip(RISKS, (BLACK, VERMILION, ORANGE, PURPLE, GREEN, SKY, BLUE), strict=True))
_MARKERS = dict(zip(RISKS, "sDv^oxP", strict=True))
_NAMES = {TAILS: "T10 in G1", "G3.relative": "G3 relative"}
_HIDDEN = ("G3.relative",)
"""Not drawn: it is G3 in other words."""


def _said(key: str) -> str:
    return _NAMES.get(key, key)


def measured(runs: Iterable[RunRecord]) -> list[list[RunRecord]]:
    """The runs with held-out samples, those that differ only in their number of samples together, ascending."""
    groups: dict[tuple[object, ...], list[RunRecord]] = {}
    for run in runs:
        if "generalization" in run:
            key = (
                run["data"],
                run["net"],
                run.get("net_given"),
                run["width"],
                run["depth"],
                run["labels"],
                run["seed"],
                run.get("centred"),
            )
            groups.setdefault(key, []).append(run)
    return [sorted(group, key=lambda run: run["samples"]) for group in groups.values()]


def _title(run: RunRecord) -> str:
    return str(phrase(network_title(run), " on ", text(run["data"]), ", ", labels_title(run, inside=True)))


def _of(run: RunRecord) -> GeneralizationRecord:
    return run["generalization"]


def generalization_figures(runs: Sequence[RunRecord]) -> list[Drawing]:
    """One of test errors against their prediction, and one of the bounds for each network and kind of labels."""
    groups = measured(runs)
    if not groups:
        return []
    with mpl.rc_context(STYLE):
        return [_errors(groups), *(_bounds(place, group) for place, group in enumerate(groups))]


def _errors(groups: Sequence[Sequence[RunRecord]]) -> Drawing:
    figure, axes = _axes("training samples $n$ (count)", "mean squared error (squared label units)")
    colors = (BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY, BLACK, GREY)
    for place, group in enumerate(groups):
        look: dict[str, Any] = {"color": colors[place % len(colors)]}
        samples = np.array([run["samples"] for run in group])
        predicted = np.array([np.nan if (value := _of(run)["predicted"]) is None else value for run in group])
        found = np.array([_of(run)["end"]["squared"] for run in group])
        axes.plot(samples, predicted, linestyle=(0, (4, 2)), **look)
        axes.plot(samples, found, linestyle="none", marker="os^vDP*x"[place % 8], markersize=6, label=_plain(group[0]), **look)
    axes.plot([], [], color=GREY, linestyle=(0, (4, 2)), label="predicted")
    _sizes(axes, [run for group in groups for run in group])
    _legend(figure, axes, 1)
    caption = (
        "Mean squared error of the linearized network, trained to the end, on samples that it was not trained on (markers), and what the "
        "learning curve predicts from the spectrum and the labels of all samples (dashed)."
    )
    runs = [run for group in groups for run in group]
    columns: Columns = {
        "network and labels": [_title(run) for run in runs],
        "samples": [run["samples"] for run in runs],
        "test error": [_of(run)["end"]["squared"] for run in runs],
        "predicted": [_of(run)["predicted"] for run in runs],
    }
    return Drawing("test-error", "Test error and its prediction", figure, caption, columns)


def _sizes(axes: Axes, runs: Sequence[RunRecord]) -> None:
    """Ticks at the numbers of samples that there are."""
    axes.set_xticks(sorted({run["samples"] for run in runs}))
    axes.xaxis.set_major_formatter(ScalarFormatter())
    axes.xaxis.set_minor_locator(NullLocator())


def _plain(run: RunRecord) -> str:
    """A title without markup, as matplotlib takes it."""
    return _title(run).replace("\u00a0", " ").replace("$", r"\$")


def _bounds(place: int, group: Sequence[RunRecord]) -> Drawing:
    figure, axes = _axes("training samples $n$ (count)", r"mean of $\min(1, |f(x)-y|)$ (label units)")
    samples = np.array([run["samples"] for run in group])
    for key in RISKS:
        values = np.array([_value(run, key) for run in group])
        if key not in _HIDDEN and np.isfinite(values).any():
            width = 2.2 if key not in CLASSICAL else 1.3
            axes.plot(samples, values, color=_COLORS[key], marker=_MARKERS[key], markersize=4.5, linewidth=width, label=_said(key))
    tested = [_of(run)["end"]["clipped"] for run in group]
    axes.plot(samples, tested, color=GREY, linewidth=3, label="test error")
    top = max(axes.get_ylim()[1], 2 * VACUOUS)
    axes.axhspan(VACUOUS, top, color=GREY, alpha=0.15, linewidth=0, label="vacuous: at least 1", zorder=0.5)
    _sizes(axes, group)
    axes.set_ylim(top=top)
    _legend(figure, axes, 3)
    count = sum(value >= VACUOUS for run in group for key in RISKS if np.isfinite(value := _value(run, key)))
    total = sum(np.isfinite(_value(run, key)) for run in group for key in RISKS)
    caption = (
        f"{_title(group[0])}: expected clipped error, guaranteed with probability {1 - _of(group[0])['failure']:g}, and measured on new "
        f"samples. {count} of {total} bounds are vacuous: they lie in the grey area, where a loss cannot be."
    )
    columns: Columns = {
        "samples": [run["samples"] for run in group],
        "test error": tested,
        **{_said(key): [_value(run, key) for run in group] for key in RISKS},
    }
    return Drawing(f"risk-{place}", "Generalization bounds", figure, caption, columns)


def _value(run: RunRecord, key: str) -> float:
    found = _of(run)["risks"].get(key)
    return np.nan if found is None or found["bound"] is None else found["bound"]


def improvement(group: Sequence[RunRecord], key: str, classical: str) -> tuple[float, float] | None:
    """The smallest and the largest of classical over new complexity, over the numbers of samples; None where one of them has no value."""
    found = []
    for run in group:
        risks = _of(run)["risks"]
        pair = [risks[name]["complexity"] if name in risks else None for name in (classical, key)]
        if pair[0] is None or not pair[1]:
            return None
        found.append(pair[0] / pair[1])
    return min(found), max(found)


def generalization_section(runs: Sequence[RunRecord], shown: Sequence[Html]) -> Html:
    """The section; nothing where no run has held-out samples. `shown` are its figures."""
    groups = measured(runs)
    if not groups:
        return NOTHING
    loss = (
        "The bounds are on the expected value of min(1, |f(x) − y|), which is at most 1: a bound of 1 or more is vacuous, and stands in "
        "grey and in brackets. They are evaluated as the theorems declare them, at the constants measured on the training samples, for the "
        "linearized network; one of them, T10 in G1, puts T10's bound of the squared distance into G1. Test errors are those of the "
        "linearized network on samples held out, with labels of the same kind."
    )
    return element(
        "section",
        element("h2", text("Generalization"), id="generalization"),
        element("p", text(loss)),
        element("ul", *(element("li", _sentence(group)) for group in groups)),
        element("div", *shown, class_="runs pictures"),
        _errors_table(groups),
        _bounds_table(groups),
        _ratios_table(groups),
    )


def _sentence(group: Sequence[RunRecord]) -> Html:
    """On these data and labels: does a bound improve, by how much, and does it say anything."""
    parts, values = [], [_value(run, key) for run in group for key in RISKS]
    for key in RISKS:
        if key in (*CLASSICAL, *_HIDDEN):
            continue
        found = improvement(group, key, "G2")
        if found is not None:
            parts.append(phrase(_said(key), " ", _times(*found)))
    said = [element("strong", phrase(_title(group[0]), ". "))]
    said.append(phrase("Against the smallest eigenvalue (G2): ", joined("; ", parts), ".") if parts else phrase("G2 has no value."))
    early = improvement(group, "G4", "G1")
    if early is not None:
        said.append(phrase(" Against √(yᵀK⁻¹y) (G1) only stopping early can be smaller: G4 ", _times(*early), "."))
    finite = [value for value in values if np.isfinite(value)]
    vacuous = sum(value >= VACUOUS for value in finite)
    said.append(phrase(f" {vacuous} of {len(finite)} bounds are vacuous."))
    return phrase(*said)


def _times(low: float, high: float) -> Html:
    span = number(low, 2) if f"{low:.1e}" == f"{high:.1e}" else phrase(number(low, 2), "–", number(high, 2))
    if low > 1:
        return phrase("is ", span, " times smaller")
    if high < 1:
        worse = phrase(number(1 / high, 2), "–", number(1 / low, 2)) if number(1 / high, 2) != number(1 / low, 2) else number(1 / low, 2)
        return phrase("is no improvement: ", worse, " times larger")
    return phrase("is ", span, " times smaller, an improvement for some numbers of samples only")


def _who(run: RunRecord) -> Html:
    return phrase(_title(run), ", n = ", number(run["samples"]))


def _errors_table(groups: Sequence[Sequence[RunRecord]]) -> Html:
    rows = []
    for run in (run for group in groups for run in group):
        found, end = _of(run), _of(run)["end"]["squared"]
        ratio = None if not end or found["predicted"] is None else found["predicted"] / end
        step = found["risks"]["G4"]["step"] if "G4" in found["risks"] else None
        early = text(None) if found["early"] is None else phrase(number(found["early"]["squared"]), " (step ", number(step), ")")
        cells = [number(value) for value in (end, found["predicted"], ratio)]
        rows.append([_who(run), *cells, early, number(found["trained"])])
    head = ("run", "linearized, to the end", "predicted", "predicted over measured", "stopped at G4's step", "network as trained")
    return table(text("Mean squared error on new samples"), [text(name) for name in head], rows)


def _bounds_table(groups: Sequence[Sequence[RunRecord]]) -> Html:
    keys = [key for key in RISKS if any(key in _of(run)["risks"] for group in groups for run in group)]
    rows = [
        [_who(run), number(_of(run)["end"]["clipped"]), *(_cell(_value(run, key)) for key in keys)] for group in groups for run in group
    ]
    head = [text("run"), text("test error"), *(text(_said(key)) for key in keys)]
    knows = "; ".join(f"{_said(key)}: {RISKS[key]}" for key in keys)
    caption = text("Clipped error on new samples, and bounds on its expectation; (grey) is vacuous")
    return phrase(table(caption, head, rows), element("p", prose(f"What each knows: {knows}."), class_="soft"))


def _cell(value: float) -> Html:
    if not np.isfinite(value):
        return text(None)
    return number(value) if value < VACUOUS else element("span", phrase("(", number(value), ")"), class_="soft")


def _ratios_table(groups: Sequence[Sequence[RunRecord]]) -> Html:
    """How many times smaller than a classical one the part of a bound is that depends on the labels."""
    rows = []
    for group in groups:
        for classical in CLASSICAL:
            cells = []
            for key in RISKS:
                found = None if key in (classical, *_HIDDEN) else improvement(group, key, classical)
                cells.append(text(None) if found is None else phrase(number(found[0], 2), "–", number(found[1], 2)))
            rows.append([phrase(_title(group[0]), ", against ", classical), *cells])
    caption = text("How many times smaller the complexity term is, over all numbers of samples; below 1 it is larger")
    return table(caption, [text("run"), *(text(_said(key)) for key in RISKS)], rows)
