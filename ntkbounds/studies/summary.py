"""Tables on the terminal. Main name: `summary`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

ACCURACY = "0.1"


def _steps(value: int | None, beyond: str) -> str:
    return beyond if value is None else f"{value:,}"


def summary(runs: Iterable[Mapping[str, Any]]) -> str:
    """One row a run: alignment exponent, κ, drift, and steps to a tenth of the initial loss for training and every bound."""
    runs = list(runs)
    predictions = list(dict.fromkeys(key for run in runs for key in run.get("predictions", {})))
    rows: list[list[str]] = []
    head = ["net", "labels", "exponent", "κ", "drift"]
    for run in runs:
        alignment, steps = run["alignment"], run["steps_to"]
        if not rows:
            head += list(steps)
        cells = [run["net"], run["labels"]]
        for value, pattern in (
            (alignment["label_exponent"], "{:.2f}"),
            (alignment["relative"], "{:.3g}"),
            (run["kernel"]["drift_final"], "{:.2f}"),
        ):
            cells.append("–" if value is None else pattern.format(value))
        cells += [
            _steps(steps[name][ACCURACY], "over 10¹²" if name != "trained" else f"over {run['steps']:,}")
            for name in head[5:]
            if name in steps
        ]
        rows.append(cells)
    widths = [max(len(row[k]) for row in [head, *rows] if k < len(row)) for k in range(len(head))]
    shown = ["  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=False)) for row in [head, *rows]]
    title = "Steps to 10 % of the initial loss: taken by training, and needed by each bound"
    if predictions:
        title += f" ({' and '.join(predictions)} {'is a prediction' if len(predictions) == 1 else 'are predictions'})"
    return "\n".join([title, *shown])
