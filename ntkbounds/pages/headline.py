"""What a study found, in one table: how many times the steps that are needed each bound demands.

Main names: `headline`, `demanded`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from ntkbounds.output.html import DASH, NOTHING, Html, element, number, phrase, plain, table, text
from ntkbounds.pages.looks import legend_name, own_names
from ntkbounds.pages.run_titles import group_title, labels_title, step_reached, steps_to
from ntkbounds.studies.record_types import RunRecord
from numerics.measurements.drawn import LOWER


def headline(runs: Sequence[RunRecord], accuracy: str = "0.1") -> Html:
    """One column a run, one row a curve: steps of training and of the linearized network, and over the latter those that bounds demand."""
    keys = dict.fromkeys(key for run in runs for key in (*run["bounds"], *run.get("predictions", {})) if not key.endswith(LOWER))
    names: Mapping[str, str] = {key: name for run in runs for key, name in own_names(run).items()}
    predicted = {key for run in runs for key in run.get("predictions", {})}
    percent = f"{float(accuracy) * 100:g}\u00a0%"
    head = [text("to be reached by"), *(phrase(group_title(run), ", ", labels_title(run, inside=True)) for run in runs)]
    rows = [
        [text("linearized network, steps"), *(steps_to(run, "linearized", accuracy) for run in runs)],
        [text("training, steps"), *(steps_to(run, "trained", accuracy) for run in runs)],
    ]
    decades = [_decades(ratio) for run in runs for key in keys if (ratio := demanded(run, key, accuracy)) is not None]
    longest = max((one for one in decades if math.isfinite(one)), default=0.0) or 1.0
    for key in keys:
        name = f"{legend_name(key, names)}{' (prediction)' if key in predicted else ''}"
        rows.append([text(name), *(_cell(run, key, accuracy, longest) for run in runs)])
    said = (
        "First the steps that it took, then how many times the steps of the linearized network each bound demands to guarantee the same; "
        "1 is perfect. Bars are drawn to the logarithm. What is called a prediction guarantees nothing."
    )
    caption = phrase(f"Steps to {percent} of the initial loss, and how many times as many each bound demands")
    shown = element("div", table(caption, head, rows), class_="headline") if runs else NOTHING
    return phrase(shown, element("p", text(said), class_="soft"))


def demanded(run: RunRecord, key: str, accuracy: str) -> float | None:
    """Steps that a bound needs to guarantee a fraction of the initial loss, over those of the linearized network.

    Infinite if it never does; None where that is not known, the linearized network does not get there itself, or no such bound is drawn.
    """
    if not _is_drawn(run, key):
        return None
    needed, taken = (step_reached(run, curve, accuracy) for curve in (key, "linearized"))
    if needed is None and accuracy in run.get("steps_to", {}).get(key, {}):
        return None if taken is None else math.inf
    return None if needed is None or taken is None else needed / max(taken, 1)


def _is_drawn(run: RunRecord, key: str) -> bool:
    return key in run["bounds"] or key in run.get("predictions", {})


def _decades(ratio: float) -> float:
    """Powers of ten above 1."""
    return math.log10(ratio) if ratio > 1 else 0.0


def _cell(run: RunRecord, key: str, accuracy: str, longest: float) -> Html:
    """What a bound demands, with a bar; `longest` are the decades of the longest one."""
    if not _is_drawn(run, key):
        return DASH
    steps, ratio = steps_to(run, key, accuracy), demanded(run, key, accuracy)
    if ratio is None:
        return phrase(steps, " steps")
    bar = element("span", class_="bar", style=f"--share: {min(_decades(ratio) / longest, 1):.3f}")
    shown = "never" if math.isinf(ratio) else number(ratio)
    return element("span", bar, phrase(" ", shown), title=f"{key}: {plain(steps)} steps")
