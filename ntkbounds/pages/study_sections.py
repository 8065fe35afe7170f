"""The sections of the report page, each from stored records to HTML.

Main names: `introduction`, `settings`, `in_short`, `also_there`, `measured`, `notes`, `steps_needed`, `tightness`, `assumptions`, `checks`,
`theorems`, `figure`.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ntkbounds.derivations.derivation import assumption_cards
from ntkbounds.output.html import (
    DASH,
    NOTHING,
    Html,
    assumed,
    element,
    formula,
    joined,
    number,
    phrase,
    picture,
    plain,
    prose,
    scrolling,
    table,
    text,
)
from ntkbounds.pages.figure_data import as_csv
from ntkbounds.pages.figures import Drawing
from ntkbounds.pages.looks import legend_name, own_names
from ntkbounds.pages.run_titles import group_title, labels_title, steps_to
from ntkbounds.studies.record_types import Results, RunRecord
from ntkbounds.studies.results import run_name
from numerics.measurements.drawn import DRAWN

_ASSUMED = {
    True: element("span", phrase("held"), class_="good"),
    False: element("span", phrase("did not hold"), class_="bad"),
    None: phrase("not decided"),
}


def _paragraph(*content: Html, **attributes: str) -> Html:
    return element("p", *content, **attributes)


def introduction(runs: Sequence[RunRecord]) -> Html:
    """What the page shows, what the bounds are about, and where the theory comes from."""
    shown = [
        "Networks were trained by full-batch gradient descent on the squared loss. Each bound says, from the kernel and the labels at "
        "the start, how small the loss must be after t steps. The classical bound C1 knows the smallest eigenvalue alone. What decides is "
        "how the energy of the residual lies in the tails of the spectrum: T11 covers those tails by a few powers of the eigenvalues, and "
        "with T5, from below, it encloses the whole loss curve. How many numbers each bound knows stands in the tables."
    ]
    centred = {bool(run.get("centred")) for run in runs if "centred" in run}
    if centred == {True}:
        shown.append(
            "What is trained is f(w) − f(w₀), the network less its random output at the start, so that the residual starts as the labels."
        )
    elif centred == {False}:
        shown.append("What is trained is the network's own output, which is random at the start and part of the first residual.")
    elif centred:
        shown.append("The table of settings says which networks were trained less their random output at the start.")
    about = (
        "The bounds are theorems about the linearized network. A finite network's kernel drifts as it trains; the drift is given with "
        "each run, and the loss of the network itself, shown beside, can end up below or above what is said of its linearization."
    )
    about = " ".join([about, *_predictions(runs)])
    origin = "The theory is a reconstruction from the abstract of arXiv 2605.25275, with additions; each theorem below names its source."
    return phrase(*(_paragraph(text(said)) for said in (" ".join(shown), about, origin)))


def _predictions(runs: Sequence[RunRecord]) -> list[str]:
    """A sentence for each prediction: what it is not, and where it is exact."""
    exact = {entry.id: f": it is exact only where {entry.exact_when}" for entry in DRAWN if entry.exact_when}
    keys = dict.fromkeys(key for run in runs for key in run.get("predictions", {}))
    return [f"{key} is a prediction, not a bound{exact.get(key, '')}." for key in keys]


def _label(run: RunRecord) -> Html:
    return phrase(group_title(run), ", ", labels_title(run, inside=True))


def settings(results: Results) -> Html:
    """Convention, seconds and versions: all that is needed to run it again."""
    head = ["run", "depth", "seed", "dtype", "centred", "loss scale γ", "learning rate", "effective step η", "steps", "seconds in all"]
    rows = []
    for run in results["runs"]:
        convention = run["convention"]
        steps = run["loss"]["step"]
        cells = [run["depth"], str(run["seed"]), run["dtype"], run.get("centred"), convention["loss_scale"], convention["learning_rate"]]
        cells += [convention["effective_step"], steps[-1] if steps else None]
        rows.append([_label(run), *map(text, cells), number(run["seconds"].get("total"), 2)])
    parts = sorted({key for run in results["runs"] for key in run["seconds"] if key != "total"})
    seconds = [[_label(run), *(number(run["seconds"].get(key), 2) for key in parts)] for run in results["runs"]]
    versions = [[text(key), text(value)] for key, value in sorted(results["versions"].items())]
    note = phrase(
        "The loss is (γ/2)‖r‖² for the residual r; the effective step is η = γ × learning rate, and every bound is a function of η and γ."
    )
    return element(
        "section",
        element("h2", text("What was run"), id="run"),
        _paragraph(note),
        table(text("Settings"), [text(name) for name in head], rows),
        table(text("Seconds"), [text("run"), *map(text, parts)], seconds) if parts else NOTHING,
        element("div", table(text("Versions and device"), [text("part"), text("version")], versions), class_="words"),
    )


def also_there(runs: Sequence[RunRecord]) -> Html:
    """The runs of the folder that the last study was not asked for, by name."""
    if not runs:
        return NOTHING
    names = [element("li", phrase(_label(run), ": ", run_name(run))) for run in runs]
    return element("section", element("h2", text("Also in this folder")), element("ul", *names), id="also-there")


def in_short(runs: Sequence[RunRecord], folder: Path) -> Html:
    """Many runs, each in one row: alignment, drift, and steps to a tenth of the initial loss."""
    bounds = [key for key in ("C1", "R2", "T11") if any(key in run["bounds"] for run in runs)]
    rows = []
    for run in runs:
        steps = [steps_to(run, key, "0.1") if key in ("trained", "linearized", *run["bounds"]) else DASH for key in _SHORT + bounds]
        kernel, exponent = run["kernel"], run["alignment"]["label_exponent"]
        rows.append([_label(run), text(run["depth"]), text(run["seed"]), number(exponent, 2), number(kernel["drift_final"], 2), *steps])
    head = ["run", "depth", "seed", "exponent of labels", "drift", *_SHORT, *bounds]
    note = f"Figures and tables of each run: ntkbounds report {folder} --every-run"
    return element(
        "section",
        element("h2", text("Every run, in short")),
        _paragraph(text(note), class_="soft"),
        table(text("Steps to 10 % of the initial loss"), [text(name) for name in head], rows),
    )


_SHORT = ["trained", "linearized"]


EMBEDDED = 200_000
"""Bytes of a figure's numbers up to which they are in the page too."""


def figure(drawing: Drawing, svg: bytes, stem: str) -> Html:
    """A figure with its caption, which is also its text for those who cannot see it, and its numbers; `stem` begins its files' names."""
    caption = phrase(element("strong", phrase(f"{drawing.title}.")), f" {drawing.caption} ", _numbers(drawing, f"{stem}-{drawing.key}.csv"))
    return element("figure", picture(svg, f"{drawing.title}. {drawing.caption}"), element("figcaption", caption))


def _numbers(drawing: Drawing, name: str) -> Html:
    content = as_csv(drawing.columns)
    if len(content) > EMBEDDED:
        return phrase("Its numbers: ", element("code", phrase(f"figures/{name}")))
    return element("a", phrase("Its numbers (CSV)"), href=f"data:text/csv;base64,{base64.b64encode(content).decode()}", download=name)


def measured(run: RunRecord) -> Html:
    """Kernel and alignment in one sentence each; what is not resolved is said to be so."""
    kernel, alignment = run["kernel"], run["alignment"]
    size = run["samples"] * run["outputs"]
    block = alignment.get("block_relative")
    return _paragraph(
        phrase("Kernel: trace ", number(kernel["trace"]), ", largest eigenvalue ", number(kernel["lambda_max"])),
        phrase(", smallest ", number(kernel["lambda_min"], missing="unresolved"), ", "),
        phrase(number(kernel["resolved_rank"]), " of ", number(size), " eigenvalues resolved; "),
        phrase("relative change over training ", number(kernel["drift_final"], 2, "not measured"), "."),
        phrase(" Alignment of the initial residual: κ = ", number(alignment["relative"]), " (1 is perfect)"),
        phrase(", over blocks ", number(block), ".") if block is not None else phrase("."),
        _in_tails(run),
        class_="soft",
    )


def _in_tails(run: RunRecord) -> Html:
    """What covers the tails of the residual's energy."""
    tails = run["alignment"].get("tails")
    if tails is None:
        return NOTHING
    said = []
    if tails["power"] is not None:
        said += [phrase("κ_w = ", number(tails["power"]["relative"]), " for w = λ", _raised(tails["power"]["exponent"]))]
    if tails["above"] is not None:
        pairs = zip(tails["above"]["shares"], tails["above"]["exponents"], strict=True)
        terms = [phrase(number(share), "·λ", _raised(exponent)) for share, exponent in pairs]
        said += [phrase("energy at most ", joined(" + ", terms))]
    return phrase(" Its tails: ", joined("; ", said), ".") if said else NOTHING


def _raised(exponent: float) -> Html:
    return element("sup", text(f"{exponent:g}".replace("-", "−")))


def notes(run: RunRecord) -> Html:
    """A box of what makes the bounds say little of this run; nothing where all is well."""
    said = run.get("notes", [])
    if not said:
        return NOTHING
    items = element("ul", *(element("li", prose(note)) for note in said))
    return element("div", _paragraph(element("strong", text("Read with care"))), items, class_="card")


def _accuracies(run: RunRecord) -> list[str]:
    found = {key for record in run["tightness"].values() for key in record["steps_ratio"]}
    found |= {key for record in run.get("steps_to", {}).values() for key in record}
    return sorted(found, key=float, reverse=True) or ["0.5", "0.1", "0.01", "0.001"]


def _percent(accuracy: str) -> Html:
    return phrase(f"{float(accuracy) * 100:g}\u00a0%")


def steps_needed(run: RunRecord) -> Html:
    """Steps to each fraction of the initial loss: taken by training, guaranteed by the bounds, predicted."""
    names = {"trained": "training", "linearized": "linearized"}
    own = own_names(run)
    names |= {key: legend_name(key, own) for key in run["bounds"] if not key.endswith("_lower")}
    names |= {key: f"{legend_name(key, own)} (prediction)" for key in run.get("predictions", {})}
    accuracies = _accuracies(run)
    known = run.get("numbers", {})
    rows = [
        [text(name), *(steps_to(run, key, accuracy, ">\u00a0") for accuracy in accuracies), text(known.get(key))]
        for key, name in names.items()
    ]
    caption = text("Steps to reach, or to guarantee, a fraction of the initial loss")
    return table(caption, [text("loss at most"), *map(_percent, accuracies), text("numbers known")], rows, plain(_label(run)))


def tightness(run: RunRecord) -> list[Html]:
    """How far each bound is above the linearized loss, and above the trained loss."""
    accuracies = _accuracies(run)
    head = [text("bound"), text("decades, mean"), text("decades, most"), *(phrase("steps ratio, ", _percent(a)) for a in accuracies)]

    def rows(records: Mapping[str, Mapping[str, Any]]) -> list[list[Html]]:
        return [
            [
                text(key.replace("_", " ")),
                _decades(record["decades_mean"]),
                _decades(record["decades_max"]),
                *(number(record["steps_ratio"].get(a)) for a in accuracies),
            ]
            for key, record in records.items()
        ]

    shown = []
    trained = {key: record["trained"] for key, record in run["tightness"].items() if "trained" in record}
    for records, name in ((run["tightness"], "linearized loss"), (trained, "trained loss")):
        if records:
            shown.append(table(text(f"Tightness against the {name}"), head, rows(records), plain(_label(run))))
    return shown


def _decades(value: float | None) -> Html:
    """Decades to two decimals: their error is absolute."""
    if value is None:
        return DASH
    shown = f"{value:.2f}"
    return phrase("0.00" if shown == "-0.00" else shown.replace("-", "−"))


def assumptions(run: RunRecord) -> Html:
    """Each assumption with what it says, what was measured, and whether it held."""
    known = dict(assumption_cards())
    for theorem in run.get("theorems", {}).values():
        known = {one["name"]: one for one in theorem["assumptions"]} | known
    said = {name: assumed(known[name]["text"], known[name]["latex"]) if name in known else DASH for name in run["assumptions"]}
    rows = [
        [text(name.replace("_", " ")), said[name], _ASSUMED[record["holds"]], text(record["measured"]), text(record.get("expected"))]
        for name, record in run["assumptions"].items()
    ]
    if not rows:
        return NOTHING
    return element(
        "div",
        table(
            text("Assumptions on this run"), [*map(text, ("assumption", "says", "held?", "measured", "asked"))], rows, plain(_label(run))
        ),
        class_="words",
    )


def check_summary(runs: Sequence[RunRecord]) -> Html:
    """How many of the promises came out."""
    every = [check for run in runs for check in run.get("checks", [])]
    if not every:
        return NOTHING
    passed = sum(check["passed"] for check in every)
    kind = "good" if passed == len(every) else "bad"
    said = element("span", text(f"{passed} of {len(every)} checks passed."), class_=kind)
    links = [element("a", phrase(shown), href=href) for shown, href in (("Which?", "#checks"), ("What was run", "#run"))]
    return _paragraph(said, *(phrase(" ", link) for link in links))


def checks(runs: Sequence[RunRecord], only_failed: bool = False) -> Html:
    """Every promise with what came out, or those that failed; the failed ones first."""
    rows = [(check, run) for run in runs for check in run.get("checks", []) if not (only_failed and check["passed"])]
    if not rows:
        return NOTHING
    verdict = {True: element("span", phrase("passed"), class_="good"), False: element("span", phrase("FAILED"), class_="bad")}
    rows.sort(key=lambda row: row[0]["passed"])
    cells = [
        [text(check["name"]), verdict[check["passed"]], text(check["value"]), text(check["expected"]), _label(run)] for check, run in rows
    ]
    head = [*map(text, ("check", "result", "came out", "expected", "run"))]
    return element("section", element("h2", text("Checks")), table(text("Failed ones first"), head, cells), class_="words", id="checks")


def theorems(cards: Sequence[Mapping[str, Any]]) -> Html:
    """The theorems used, typeset, each with its assumptions and source."""
    return (
        element("section", element("h2", text("Theorems used")), element("div", *map(_card, cards), class_="cards")) if cards else NOTHING
    )


def _card(card: Mapping[str, Any]) -> Html:
    items = [element("li", assumed(item["text"], item["latex"])) for item in card["assumptions"]]
    origin = card["source"] + (f": {card['reference']}" if card.get("reference") else "")
    return element(
        "div",
        element("h3", phrase(f"{card['id']} · {card['name']}")),
        scrolling(formula(card["statement_latex"], True), f"Statement of {card['id']}", "group", "formula"),
        _paragraph(prose(card["meaning"])) if card.get("meaning") else NOTHING,
        _paragraph(text("Assumes")) if items else NOTHING,
        element("ul", *items) if items else NOTHING,
        _paragraph(prose(card["status"])) if card.get("status") else NOTHING,
        _paragraph(phrase(f"Source: {origin}"), class_="soft"),
        class_="card",
    )
