"""The part of a run's article on alignment in bins, and the table of the founding paper's claims.

Main names: `binned_figure`, `binned_tables`, `claims_summary`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import matplotlib as mpl
import numpy as np

from ntkbounds.output.html import NOTHING, Html, element, number, phrase, prose, table, text
from ntkbounds.pages.figures import STYLE, Drawing, _axes, _legend
from ntkbounds.pages.looks import BLACK, BLUE, GREY, SKY, VERMILION
from ntkbounds.pages.run_titles import group_title
from ntkbounds.studies.record_types import BinKind, BinnedRecord, RunRecord

_KINDS: tuple[BinKind, ...] = ("equal count", "equal width", "all samples")


def binned_figure(record: RunRecord) -> Drawing | None:
    """Mean squared projections in bins, batches in bins of equal count: labels, residuals first and last, and the nulls."""
    binned = record.get("binned")
    if binned is None or not _has_slopes(binned):
        return None
    with mpl.rc_context(STYLE):
        figure, axes = _axes(
            r"kernel eigenvalue $\lambda_i$ of a batch (squared output units)", "mean squared projection (squared label units)"
        )
        residuals = [name for name in binned["vectors"] if name.startswith("residual at ")]
        looks: dict[str, dict[str, Any]] = {
            "labels": {"color": BLUE, "marker": "o"},
            residuals[0]: {"color": VERMILION, "marker": "^"},
            residuals[-1]: {"color": SKY, "marker": "v"},
            "outputs": {"color": BLACK, "marker": "s", "linewidth": 0.9},
            "permuted": {"color": GREY, "marker": "x", "linewidth": 0.9},
            "outputs and permuted": {"color": GREY, "marker": "+", "linewidth": 0.9, "linestyle": (0, (4, 2))},
        }
        rows: list[tuple[Any, ...]] = []
        for name, look in looks.items():
            bins = binned["vectors"].get(name, {}).get("equal count")
            if bins is None or bins["slope"] is None:
                continue
            label = f"{_named(name)}: {bins['slope']:.2f}".replace("-", "−")
            rows += [(name, *point) for point in zip(bins["eigenvalues"], bins["energies"], bins["counts"], strict=True)]
            axes.plot(np.array(bins["eigenvalues"]), np.array(bins["energies"]), markersize=4, label=label, **look)
        _legend(figure, axes, 2)
    caption = (
        f"Squared projections averaged over {_batches(binned)}, in {binned['bins']} bins of "
        "equally many modes, "
        f"from mode {binned['first_mode']} on; in the legend the slopes."
    )
    head = ("vector", "eigenvalue", "mean squared projection", "modes")
    return Drawing("binned", "Alignment in bins", figure, caption, dict(zip(head, zip(*rows, strict=True), strict=True)))


def _has_slopes(binned: BinnedRecord) -> bool:
    return any(bins["slope"] is not None for kinds in binned["vectors"].values() for bins in kinds.values())


def _batches(binned: BinnedRecord) -> str:
    """The batches in words; one as large as the data is all of them."""
    batches, size = binned["batches"], binned["batch_size"]
    if batches > 1:
        return f"{batches:,} batches of {size:,} samples"
    return f"one batch of all {size:,} samples" if size == binned["samples"] else f"one batch of {size:,} samples"


def _named(name: str) -> str:
    words = {
        "permuted": "labels permuted",
        "outputs": "random output $f_0$",
        "outputs and permuted": "$f_0$ and labels permuted",
    }
    return words.get(name, name.replace("residual at", "residual, step"))


def binned_tables(record: RunRecord) -> list[Html]:
    """Slopes in three ways to bin, and the claims with their verdicts."""
    found = []
    binned = record.get("binned")
    if binned is not None and not _has_slopes(binned):
        said = f"No exponent of the alignment law in bins: {_batches(binned)} and {binned['samples']:,} samples at once have too few modes."
        found.append(element("p", text(said), class_="soft"))
    elif binned is not None:
        rows = []
        for name, kinds in binned["vectors"].items():
            cells = []
            for kind in _KINDS:
                bins = kinds[kind]
                low, high = bins["interval"]
                span = "" if low is None or high is None else f" ({low:.2f} to {high:.2f})"
                cells.append(text(None) if bins["slope"] is None else text(f"{bins['slope']:.2f}{span}".replace("-", "−")))
            rows.append([prose(_named(name).replace("$", "")), *cells])
        caption = f"Exponent of the alignment law, by how it is binned: {binned['bins']} bins, modes from {binned['first_mode']} on"
        batches = _batches(binned)
        head = [
            text("vector"),
            text(f"{batches}, bins of equal count"),
            text(f"{batches}, bins of equal width"),
            text(f"all {binned['samples']:,} samples"),
        ]
        found.append(table(text(caption), head, rows))
    claimed = record.get("claims")
    if claimed:
        rows = [
            [text(row["claim"]), text(row["source"]), prose(row["measured"]), element("strong", text(row["verdict"]))] for row in claimed
        ]
        caption = "The founding paper's claims on this run; only its abstract was available, the rest is second-hand"
        head = [text(name) for name in ("claim", "source", "measured here", "verdict")]
        found.append(element("div", table(text(caption), head, rows), class_="words"))
    return found


def claims_summary(runs: Sequence[RunRecord]) -> Html:
    """The verdict on every claim for every run; nothing where no run has claims."""
    judged = [run for run in runs if run.get("claims")]
    if not judged:
        return NOTHING
    claims = {row["claim"]: row["source"] for run in judged for row in run["claims"]}
    rows = []
    for claim, source in claims.items():
        verdicts = [next((row["verdict"] for row in run["claims"] if row["claim"] == claim), None) for run in judged]
        rows.append([phrase(prose(claim), " (", source, ")"), *(_verdict(verdict) for verdict in verdicts)])
    head = [text("claim"), *(phrase(group_title(run), *_rate(run, judged)) for run in judged)]
    said = (
        "What the founding paper claims, in its abstract or as reported second-hand (only the abstract was available), and what each run "
        "here says of it. The measurements behind a verdict stand with the run."
    )
    table_of_all = element("div", table(text("Claims and verdicts"), head, rows), class_="words")
    return element("section", element("h2", text("The founding paper's claims"), id="claims"), element("p", text(said)), table_of_all)


def _verdict(verdict: str | None) -> Html:
    looks = {"confirmed": "good", "not confirmed": "bad"}
    if verdict is None:
        return text(None)
    return element("span", text(verdict), class_=looks[verdict]) if verdict in looks else text(verdict)


def _rate(run: RunRecord, runs: Sequence[RunRecord]) -> list[Html]:
    """The learning rate, where runs that read alike differ in it."""
    alike = [other for other in runs if group_title(other) == group_title(run)]
    rates = {other["convention"]["learning_rate"] for other in alike}
    return [phrase(", learning rate ", number(run["convention"]["learning_rate"]))] if len(rates) > 1 else []
