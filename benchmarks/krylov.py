"""The Krylov certificate on Fashion-MNIST with an MLP, no kernel matrix: width of the bracket, products and seconds against n.

python -m benchmarks.krylov --json benchmarks/results/krylov.json --plot docs/figures/krylov.svg

The residual is the labels (class 0–4 against 5–9 as −1, 1), η = 0.99/λ̄_1, all t up to 1,000. Products are in float32. Seconds include
compilation. Fashion-MNIST must be on this machine (docs/data.md).
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

import jax
import numpy as np
from matplotlib.figure import Figure

import ntkbounds as nb
from benchmarks.machine import described

SIZES = (500, 1000, 2000, 5000, 10_000, 20_000, 60_000)
DENSE = 2000
"""Up to this n the whole spectrum is computed too, in float64, and the curve compared."""


def measured(samples: int, width: int, rtol: float, seed: int, block: int) -> dict[str, Any]:
    """One certificate, and for small n the true curve's place in it."""
    data = nb.load_data("fashion_mnist", samples, seed)
    model = nb.mlp(data.inputs.shape[1:], width=width, outputs=data.labels.shape[1])
    params = model.initialize(jax.random.key(seed), np.float32)
    began = time.perf_counter()
    operator = nb.kernel_operator(model, params, data.inputs, block=block)
    found = nb.certify_without_matrix(operator, data.labels, rtol=rtol, step=1000)
    seconds = time.perf_counter() - began
    row: dict[str, Any] = {"n": samples, "products": found.products, "seconds": round(seconds, 1), "ratio": round(found.ratio, 4)}
    row["lambda_1"] = [float(f"{value:.6g}") for value in found.largest_eigenvalue]
    row["rounding"] = float(f"{found.rounding / found.largest_eigenvalue[1]:.2g}")
    if samples <= DENSE:
        kernel = nb.empirical_ntk(model, jax.tree.map(lambda w: np.asarray(w, np.float64), params), data.inputs)
        exact = nb.analyze(kernel, data.labels, learning_rate=found.convention.learning_rate).loss(found.step)
        row["inside"] = bool(((found.lower <= exact) & (exact <= found.upper)).all())
    return row


def plot(rows: list[dict[str, Any]], path: Path) -> None:
    """Seconds against n, beside a line of slope 1."""
    figure = Figure(figsize=(5.2, 3.6), layout="constrained")
    axes = figure.add_subplot()
    sizes = np.array([row["n"] for row in rows], float)
    seconds = np.array([row["seconds"] / row["products"] for row in rows])
    axes.loglog(sizes, seconds, "o-", label="measured, per product")
    axes.loglog(sizes, seconds[-1] * sizes / sizes[-1], "--", color="0.5", label="linear in n")
    axes.set(xlabel="samples n (count)", ylabel="seconds for a product")
    axes.legend(frameon=False)
    figure.savefig(path)


def main(arguments: list[str] | None = None) -> None:
    """Measure, print, and store what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="numbers of samples")
    parser.add_argument("--width", type=int, default=512, help="of the hidden layers")
    parser.add_argument("--rtol", type=float, default=0.05, help="width of the bracket")
    parser.add_argument("--seed", type=int, default=0, help="of subset and initialization")
    parser.add_argument("--block", type=int, default=256, help="samples in a block")
    parser.add_argument("--json", type=Path, help="file for the figures")
    parser.add_argument("--plot", type=Path, help="file for the picture")
    given = parser.parse_args(arguments)
    jax.config.update("jax_enable_x64", True)  # for the comparison; products stay in float32
    rows = []
    for samples in given.sizes:
        rows.append(measured(samples, given.width, given.rtol, given.seed, given.block))
        print(json.dumps(rows[-1]), flush=True)
    if given.json:
        settings = {"data": "fashion_mnist", "width": given.width, "rtol": given.rtol, "seed": given.seed, "dtype": "float32"}
        content = {**described(("ntkbounds", "jax", "numpy", "scipy")), **settings, "runs": rows}
        given.json.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    if given.plot:
        plot(rows, given.plot)


if __name__ == "__main__":
    main()
