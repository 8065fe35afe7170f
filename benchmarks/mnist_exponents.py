"""The power laws that Velikanov, Kuznedelev and Yarotsky (ICLR 2023) report of MNIST, measured again.

python -m benchmarks.mnist_exponents --json benchmarks/results/mnist-exponents.json

They have, for one hidden ReLU layer in NTK parameterization and standardized digit labels on about 3,000 samples: eigenvalues
λ_k ∼ k^−1.30, tails of the labels' energy Σ_{j≥k} c_j² ∼ k^−0.34, and loss L_t ∼ t^−0.25. Here the kernel is that of infinite width, in
closed form, for three ways to scale the images, and that of one network; labels are the digits, 0 to 9, less their mean and over their
deviation. Every exponent is a least-squares slope in log-log coordinates: over all modes k of a window; and for the loss of the linearized
network, η = 0.99/λ_1, over 100 steps even in log t from 1/(ηλ_k) at the window's first mode to that at its last. How much depends on the
window is seen from several. Images come as in docs/data.md.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jax
import numpy as np

import ntkbounds as nb
from benchmarks.machine import described
from numerics.kernels.dot_product import relu_kernel
from numerics.spectra.eigenpairs import decompose, projections

REPORTED = {"eigenvalues": 1.30, "tails": 0.34, "loss": 0.25}
"""By them; slopes are given without their sign."""
WINDOWS = ((5, 300), (10, 100), (5, 1000))
"""First and last mode, counted from 1; the first window is the one to quote."""
NETWORK = "a network of width 2048, pixels standardized"


def slope(x: np.ndarray, y: np.ndarray) -> float:
    """Of the least-squares line through log x and log y, without its sign."""
    return float(-np.polyfit(np.log(x), np.log(y), 1)[0])


def exponents(eigenvalues: np.ndarray, energies: np.ndarray, first: int, last: int) -> dict[str, float]:
    """The three slopes over modes `first` to `last`, counted from 1."""
    modes = np.arange(first, last + 1)
    tails = np.cumsum(energies[::-1])[::-1]
    step = 0.99 / eigenvalues[0]
    times = np.geomspace(1 / (step * eigenvalues[first - 1]), 1 / (step * eigenvalues[last - 1]), 100)
    loss = np.array([energies @ np.exp(2 * t * np.log1p(-step * np.maximum(eigenvalues, 0))) for t in times])
    return {
        "eigenvalues": slope(modes, eigenvalues[modes - 1]),
        "tails": slope(modes, tails[modes - 1]),
        "loss": slope(times, loss),
    }


def _network(images: np.ndarray, seed: int) -> np.ndarray:
    model = nb.mlp(images.shape[1:], width=2048, depth=1)
    return np.asarray(nb.empirical_ntk(model, model.initialize(jax.random.key(seed), np.float64), images))


def kernels(images: np.ndarray, seed: int) -> dict[str, Callable[[], np.ndarray]]:
    """How each kernel is made, by its words."""
    flat = images.reshape(len(images), -1)
    unit = flat / np.linalg.norm(flat, axis=1, keepdims=True)
    positive = flat - flat.min()  # all pixels are scaled alike, so black is the least
    return {
        "infinite width, pixels standardized": lambda: relu_kernel(flat, 1),
        "infinite width, black is 0": lambda: relu_kernel(positive, 1),
        "infinite width, standardized, unit norm": lambda: relu_kernel(unit, 1),
        NETWORK: lambda: _network(images, seed),
    }


def measured(samples: int, seed: int) -> list[dict[str, Any]]:
    """Exponents of each kernel in each window that has enough modes."""
    data = nb.load_data("mnist:10", samples, seed)
    digits = np.argmax(data.labels, axis=1).astype(float)
    labels = (digits - digits.mean()) / digits.std()
    rows = []
    for name, made in kernels(np.asarray(data.inputs, np.float64), seed).items():
        spectrum = decompose(made())
        energies = projections(spectrum, labels) ** 2
        windows = [window for window in WINDOWS if window[1] < min(samples, spectrum.resolved_rank)]
        found = [{"modes": list(window), **_rounded(exponents(spectrum.eigenvalues, energies, *window))} for window in windows]
        rows.append({"kernel": name, "windows": found})
    return rows


def _rounded(found: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 3) for name, value in found.items()}


def table(rows: list[dict[str, Any]]) -> str:
    """The figures for people."""
    lines = [f"{'':42} {'modes':>8}" + "".join(f"{name:>13}" for name in REPORTED)]
    lines.append(f"{'Velikanov et al. 2023':42} {'':8}" + "".join(f"{value:13.2f}" for value in REPORTED.values()))
    for row in rows:
        for found in row["windows"]:
            modes = "–".join(map(str, found["modes"]))
            lines.append(f"{row['kernel']:42} {modes:>8}" + "".join(f"{found[name]:13.2f}" for name in REPORTED))
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> None:
    """Measure, print, and store the figures if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--samples", type=int, default=3000, help="images")
    parser.add_argument("--seed", type=int, default=0, help="of their choice, and of the network")
    parser.add_argument("--json", type=Path, help="file for the figures")
    given = parser.parse_args(arguments)
    jax.config.update("jax_enable_x64", True)
    rows = measured(given.samples, given.seed)
    print(table(rows))
    if given.json:
        content = {
            **described(("ntkbounds", "jax", "numpy", "scipy")),
            "command": f"python -m benchmarks.mnist_exponents --samples {given.samples} --seed {given.seed}",
            "fitter": "least squares in log-log coordinates; loss over 100 steps even in log t, from 1/(ηλ) at the first mode to the last",
            "reported": REPORTED,
            "kernels": rows,
        }
        given.json.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
