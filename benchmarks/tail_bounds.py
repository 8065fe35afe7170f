"""How tight the bounds are on nine kernels: steps that each needs over steps of the linearized loss, at four accuracies.

python -m benchmarks.tail_bounds --json benchmarks/results/tail-bounds.json

The residual is the labels, η = 0.99/λ_1, 500 samples where there are as many, built-in networks at their initialization. Fashion-MNIST must
be on this machine (docs/data.md); kernels whose data are not there are left out, and said to be.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import jax
import numpy as np

import ntkbounds as nb
from benchmarks.machine import described

KERNELS = (
    ("digits", "mlp", "true"),
    ("digits", "cnn", "true"),
    ("digits", "mlp", "permuted"),
    ("digits", "cnn", "permuted"),
    ("fashion_mnist", "mlp", "true"),
    ("fashion_mnist", "cnn", "true"),
    ("fashion_mnist:10", "mlp", "true"),
    ("breast_cancer", "mlp", "true"),
    ("diabetes", "mlp", "true"),
)
"""Data, network, labels."""
SHOWN = ("C1", "R2", "C4", "T3", "T7", "T11")


def measured(data: str, net: str, labels: str, samples: int, seed: int) -> dict[str, Any]:
    """What `nb.analyze` finds of one kernel; with ten outputs a tenth of the samples, so that N is the same."""
    wanted = samples // 10 if data.endswith(":10") else samples
    found = nb.load_data(data, min(wanted, 442) if data == "diabetes" else wanted, seed, labels)
    build = nb.mlp if net == "mlp" else nb.cnn
    model = build(found.inputs.shape[1:], outputs=found.labels.shape[1])
    params = model.initialize(jax.random.key(seed), np.float64)
    analysis = nb.analyze(nb.empirical_ntk(model, params, found.inputs), found.labels)
    taken = analysis.steps_to["linearized"]
    power = analysis.curves.tails.power
    ratios = {
        name: [None if steps is None or not taken[a] else round(steps / taken[a], 2) for a, steps in analysis.steps_to[name].items()]
        for name in SHOWN
        if name in analysis.steps_to
    }
    return {
        "data": data,
        "net": net,
        "labels": labels,
        "N": int(analysis.spectrum.eigenvalues.size),
        "linearized": [taken[a] for a in taken],
        "ratios": ratios,
        "exponent": None if power is None else power.exponent,
        "mixture": str(analysis.curves.tails.above),
    }


def table(rows: list[dict[str, Any]]) -> str:
    """The figures for people: at 50 %, 10 %, 1 % and 0.1 % of the initial loss."""
    lines = []
    for row in rows:
        lines.append(f"{row['data']}, {row['net']}, {row['labels']} labels, N = {row['N']}: linearized {row['linearized']}")
        lines += [f"  {name:4} " + " ".join("    –" if r is None else f"{r:8g}" for r in ratios) for name, ratios in row["ratios"].items()]
        lines.append(f"  T3: s = {row['exponent']}; T11: energy at most {row['mixture']}")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> None:
    """Measure, print, and store the figures if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--samples", type=int, default=500, help="of each data set")
    parser.add_argument("--seed", type=int, default=0, help="of subset and initialization")
    parser.add_argument("--only", type=int, nargs="*", default=list(range(len(KERNELS))), help="which of the kernels, from 0")
    parser.add_argument("--json", type=Path, help="file for the figures")
    given = parser.parse_args(arguments)
    jax.config.update("jax_enable_x64", True)
    rows, missing = [], []
    for data, net, labels in (KERNELS[index] for index in given.only):
        try:
            rows.append(measured(data, net, labels, given.samples, given.seed))
        except nb.InputError as error:
            missing.append(f"{data}, {net}: {error}")
    print(table(rows))
    for said in missing:
        print(f"left out: {said}")
    if given.json:
        content = {**described(("ntkbounds", "jax", "numpy", "scipy")), "samples": given.samples, "seed": given.seed, "kernels": rows}
        given.json.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
