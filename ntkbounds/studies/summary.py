"""The table of a study on the terminal. Main name: `summary`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

ACCURACY = "0.1"


def _steps(value: int | None, beyond: str) -> str:
    return beyond if value is None else f"{value:,}"


def summary(runs: Iterable[Mapping[str, Any]]) -> str:
    """One row a run: alignment exponent, κ, drift, and steps to a tenth of the initial loss for training and every bound; the notes."""
    runs = list(runs)
    predictions = list(dict.fromkeys(key for run in runs for key in run.get("predictions", {})))
    curves = list(dict.fromkeys(name for run in runs for name in run["steps_to"]))
    rows = [["net", "labels", "exponent", "κ", "drift", *curves]]
    for run in runs:
        alignment, steps = run["alignment"], run["steps_to"]
        cells = [run["net"], run["labels"]]
        for value, pattern in (
            (alignment["label_exponent"], "{:.2f}"),
            (alignment["relative"], "{:.3g}"),
            (run["kernel"]["drift_final"], "{:.2f}"),
        ):
            cells.append("–" if value is None else pattern.format(value))
        for name in curves:  # a bound whose constants are not known is missing
            beyond = f"over {run['steps']:,}" if name == "trained" else "over 10¹²"
            cells.append(_steps(steps[name][ACCURACY], beyond) if name in steps else "–")
        rows.append(cells)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    shown = ["  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    title = "Steps to 10 % of the initial loss: taken by training, and needed by each bound"
    if predictions:
        title += f" ({' and '.join(predictions)} {'is a prediction' if len(predictions) == 1 else 'are predictions'})"
    noted = [f"note: {run['net']}, {run['labels']} labels: {note}" for run in runs for note in run.get("notes", [])]
    return "\n".join([title, *shown, *noted])
