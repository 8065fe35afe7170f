"""Steps predicted before training, beside what linearized and real training then took, for several data sets and networks.

python -m benchmarks.prediction --json benchmarks/results/prediction.json

Exponent, κ_w and mixture come from ten subsets of 100 samples, the spectrum from up to 1,000 samples; all from the network at its
initialization, with η = 0.99/λ_1. Linearized steps come from the spectrum and all labels, real ones from training it for as many steps as
the list below says. A cell says predicted over taken steps: the median over subsets, and the range. Data that are not on this machine
(docs/data.md) are left out, and said to be.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any

import jax

import ntkbounds as nb
from benchmarks.machine import described
from ntkbounds.studies.config import StudyConfig
from ntkbounds.studies.run import run_study
from numerics.measurements.prediction import WAYS

RUNS = (
    ("digits", "mlp", "true", 1000, 1000),
    ("digits", "mlp", "permuted", 1000, 0),
    ("digits", "cnn", "true", 500, 800),
    ("mnist", "mlp", "true", 1000, 1000),
    ("fashion_mnist", "mlp", "true", 1000, 1000),
    ("fashion_mnist", "cnn", "true", 500, 0),
    ("fashion_mnist:10", "mlp", "true", 200, 1000),
    ("breast_cancer", "mlp", "true", 569, 4000),
    ("diabetes", "mlp", "true", 442, 4000),
)
"""Data, network, labels, samples, steps of real training (0: none)."""


def measured(data: str, net: str, labels: str, samples: int, steps: int, given: argparse.Namespace) -> dict[str, Any]:
    """What a study finds of one network, without bounds."""
    total = min(samples, given.samples)
    with tempfile.TemporaryDirectory() as folder:
        config = StudyConfig(
            data=data,
            nets=(net,),
            labels=(labels,),
            samples=total,
            steps=max(min(steps, given.steps), 1),
            seed=given.seed,
            predict_from=given.subset,
            subsets=given.subsets,
            out=folder,
        )
        (run,) = run_study(config, lambda *_: None, drawn=())
    found = run["before_training"]
    taken = {name: {a: run["steps_to"][name][a] for a in found["steps"]["power"]} for name in ("linearized", "trained")}
    return {"data": data, "net": net, "labels": labels, "all_samples": total, "trained_for": config.steps, "taken": taken, **found}


def _cell(spread: dict[str, float | None] | None) -> str:
    if spread is None:
        return f"{'–':^20}"
    median, least, most = ("∞" if spread[key] is None else f"{spread[key]:.2f}" for key in ("median", "least", "most"))
    return f"{median:>6} ({least}–{most})".ljust(20)


def table(rows: list[dict[str, Any]]) -> str:
    """The figures for people: at 10 % and 1 % of the initial loss, over linearized and over real training."""
    lines = []
    for row in rows:
        taken = ", ".join(f"{name} {list(steps.values())}" for name, steps in row["taken"].items())
        lines.append(f"{row['data']}, {row['net']}, {row['labels']} labels, {row['samples']} of {row['all_samples']} samples: {taken}")
        for way in WAYS:
            cells = [_cell(one) for side in ("to_linearized", "to_trained") for one in row[side][way].values()]
            lines.append(f"  {way:8} " + " ".join(cells))
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> None:
    """Measure, print, and store the figures if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--samples", type=int, default=1000, help="at most, of each data set")
    parser.add_argument("--steps", type=int, default=4000, help="of real training, at most")
    parser.add_argument("--subset", type=int, default=100, help="samples that a prediction is made from")
    parser.add_argument("--subsets", type=int, default=10, help="how many")
    parser.add_argument("--seed", type=int, default=0, help="of samples, subsets and initialization")
    parser.add_argument("--only", type=int, nargs="*", default=list(range(len(RUNS))), help="which of the runs, from 0")
    parser.add_argument("--json", type=Path, help="file for the figures")
    given = parser.parse_args(arguments)
    jax.config.update("jax_enable_x64", True)
    rows, missing = [], []
    for data, net, labels, samples, steps in (RUNS[index] for index in given.only):
        try:
            rows.append(measured(data, net, labels, samples, steps, given))
        except nb.InputError as error:
            missing.append(f"{data}, {net}: {error}")
        else:
            print(table(rows[-1:]), flush=True)
    for said in missing:
        print(f"left out: {said}")
    if given.json:
        settings = {name: getattr(given, name) for name in ("samples", "steps", "subset", "subsets", "seed")}
        command = " ".join(["python -m benchmarks.prediction", *(f"--{name} {value}" for name, value in settings.items())])
        content = {**described(("ntkbounds", "jax", "numpy", "scipy")), "command": command, "settings": settings, "runs": rows}
        given.json.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
