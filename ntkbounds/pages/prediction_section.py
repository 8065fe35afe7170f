"""The section of a study's page on steps predicted before training, from few samples and the spectrum of all.

Main name: `before_training`.
"""

from __future__ import annotations

from ntkbounds.output.html import DASH, NOTHING, Html, element, number, phrase, plain, table, text
from ntkbounds.pages.run_titles import group_title, labels_title
from ntkbounds.studies.record_types import PredictionRecord, RunRecord, SpreadRecord
from numerics.measurements.prediction import WAYS

_TAKEN = {"to_linearized": "linearized", "to_trained": "training"}


def before_training(run: RunRecord) -> Html:
    """What subsets predict, over the steps that the losses took: median over the subsets, and range."""
    found = run.get("before_training")
    if found is None:
        return NOTHING
    accuracies = sorted({key for steps in found["steps"].values() for key in steps}, key=float, reverse=True)
    columns = [(side, accuracy) for side in _TAKEN for accuracy in accuracies]
    head = [text("taken from a subset"), *(text(f"{float(accuracy) * 100:g} %, over {_TAKEN[side]}") for side, accuracy in columns)]
    rows = [
        [
            text(words),
            *(_spread((found["to_linearized"] if side == "to_linearized" else found["to_trained"])[way].get(a)) for side, a in columns),
        ]
        for way, words in WAYS.items()
        if way in found["steps"]
    ]
    caption = text(f"Before training: steps predicted over steps taken, {_over(len(found['exponents']))}")
    title = phrase(group_title(run), ", ", labels_title(run, inside=True))
    return phrase(table(caption, head, rows, plain(title)), element("p", text(_said(run, found)), class_="soft"))


def _over(subsets: int) -> str:
    return f"median and range over {subsets} subsets" if subsets > 1 else "from 1 subset"


def _spread(found: SpreadRecord | None) -> Html:
    if found is None:
        return DASH
    median, least, most = (number(found[key], missing="∞") for key in ("median", "least", "most"))
    return phrase(median, " (", least, "–", most, ")")


def _said(run: RunRecord, found: PredictionRecord) -> str:
    exponents = [value for value in found["exponents"] if value is not None]
    measured = f" Its single power was s = {min(exponents):g} to {max(exponents):g}.".replace("-", "−") if exponents else ""
    return (
        f"Predictions, not bounds: from the labels of {found['samples']} of the {run['samples']} samples and the spectrum of all. That "
        f"exponents and κ_w of a subset are those of all is assumed, and that the network follows its linearization.{measured}"
    )
