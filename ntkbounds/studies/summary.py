"""The table of a study on the terminal. Main names: `summary`, `net_names`."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ntkbounds.studies.comparison import FARTHEST_SAID
from theory.catalogue import catalogue

ACCURACY = "0.1"


def _steps(value: int | None, beyond: str) -> str:
    return beyond if value is None else f"{value:,}"


def net_names(runs: Sequence[Mapping[str, Any]]) -> list[str]:
    """What to call each run's network so that two can be told apart: with its file, its size or its whole path where it must be."""
    names = [str(run["net"]) for run in runs]
    for longer in (_with_file, _with_path, _with_width, _with_depth, _with_data, _with_samples, _with_rate):
        called: dict[str, set[str]] = defaultdict(set)
        for name, run in zip(names, runs, strict=True):
            called[name].add(longer(name, run))
        names = [longer(name, run) if len(called[name]) > 1 else name for name, run in zip(names, runs, strict=True)]
    return names


def _with_file(name: str, run: Mapping[str, Any]) -> str:
    return Path(run.get("net_given", name)).name


def _with_path(name: str, run: Mapping[str, Any]) -> str:
    return str(run.get("net_given", name))


def _with_width(name: str, run: Mapping[str, Any]) -> str:
    return name if run["width"] is None else f"{name} w{run['width']}"


def _with_depth(name: str, run: Mapping[str, Any]) -> str:
    return name if run["depth"] is None else f"{name} d{run['depth']}"


def _with_data(name: str, run: Mapping[str, Any]) -> str:
    return f"{name} {Path(run['data']).name}"


def _with_samples(name: str, run: Mapping[str, Any]) -> str:
    return f"{name} n{run['samples']}"


def _with_rate(name: str, run: Mapping[str, Any]) -> str:
    return f"{name} lr{run['convention']['learning_rate']:.3g}"


def summary(runs: Iterable[Mapping[str, Any]], width: int | None = None) -> str:
    """One row a run: alignment exponent, κ, drift, and steps to a tenth of the initial loss for training and every bound.

    Below it, what the headings mean, and the notes of the runs.
    A table wider than `width` has one column a run instead, and as many such tables as are needed.
    """
    runs = list(runs)
    predictions = list(dict.fromkeys(key for run in runs for key in run.get("predictions", {})))
    curves = list(dict.fromkeys(name for run in runs for name in run.get("steps_to", {})))
    rows = [["net", "labels", "exponent", "κ", "drift", *curves]]
    for net, run in zip(net_names(runs), runs, strict=True):
        alignment, steps = run["alignment"], run.get("steps_to", {})
        cells = [net, run["labels"]]
        for value, pattern in (
            (alignment["label_exponent"], "{:.2f}"),
            (alignment["relative"], "{:.3g}"),
            (run["kernel"]["drift_final"], "{:.2f}"),
        ):
            cells.append("–" if value is None else pattern.format(value))
        for name in curves:  # a bound whose constants are not known is missing
            beyond = f"over {run['loss']['step'][-1]:,}" if name == "trained" else f"over {FARTHEST_SAID}"
            cells.append(_steps(steps[name].get(ACCURACY), beyond) if name in steps else "–")
        rows.append(cells)
    title = "Steps to 10 % of the initial loss: taken by training, and needed by each bound"
    if predictions:
        title += f" ({' and '.join(predictions)} {'is a prediction' if len(predictions) == 1 else 'are predictions'})"
    named = zip(net_names(runs), runs, strict=True)
    noted = [f"note: {net}, {run['labels']} labels: {note}" for net, run in named for note in run.get("notes", [])]
    return "\n".join(piece for line in (title, *_table(rows, width), *_meanings(curves, runs), *noted) for piece in _fitted(line, width))


def _meanings(curves: Iterable[str], runs: Iterable[Mapping[str, Any]]) -> list[str]:
    known = {name: theorem.name for name, theorem in catalogue().items()}
    known |= {name: own["name"] for run in runs for name, own in run.get("theorems", {}).items()}
    names = [f"{name}: {known[name]}" for name in curves if name in known]
    measured = "exponent: of the alignment law; κ: relative alignment constant; drift: relative change of the kernel in training"
    return ["; ".join([measured, "trained: the network", *names])]


def _fitted(line: str, width: int | None) -> list[str]:
    return [line] if width is None or len(line) <= width else textwrap.wrap(line, width, break_on_hyphens=False)


def _table(rows: Sequence[Sequence[str]], width: int | None) -> list[str]:
    lines = _aligned(rows)
    if width is None or len(lines[0]) <= width:
        return lines
    head, *runs = rows
    each = next((n for n in range(len(runs), 1, -1) if len(_aligned(list(zip(head, *runs[:n], strict=True)))[0]) <= width), 1)
    parts = [_aligned(list(zip(head, *runs[place : place + each], strict=True))) for place in range(0, len(runs), each)]
    return [line for part in parts for line in part]


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.rjust(size) for cell, size in zip(row, widths, strict=True)) for row in rows]
