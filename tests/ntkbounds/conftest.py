"""Synthetic runs that look like the real ones: power-law spectra, aligned or flat projections, losses and bounds from their formulas."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import ntkbounds.commands.cli as cli
from ntkbounds.studies.record_types import RunRecord

EPSILONS = (0.5, 0.1, 0.01, 0.001)
SyntheticRun = tuple[RunRecord, dict[str, np.ndarray]]


def _first_at(curve: np.ndarray, target: float) -> int | None:
    reached = np.flatnonzero(curve <= target)
    return int(reached[0]) if reached.size else None


def _distance(bound: np.ndarray, loss: np.ndarray) -> dict[str, Any]:
    decades = np.log10(bound / loss)
    ratio = {}
    for epsilon in EPSILONS:
        needed, taken = _first_at(bound, epsilon * loss[0]), _first_at(loss, epsilon * loss[0])
        ratio[str(epsilon)] = None if needed is None or not taken else needed / taken
    return {"decades_mean": float(decades.mean()), "decades_max": float(decades.max()), "steps_ratio": ratio}


def make_run(net: str = "mlp", labels: str = "true", samples: int = 200, seed: int = 0) -> SyntheticRun:
    """A run whose labels follow λ^s (true) or are flat (permuted); the last eigenvalue is lost in rounding."""
    random = np.random.default_rng(seed + 17 * len(net) + len(labels))
    exponent = {"mlp": 1.6, "cnn": 2.0}[net]
    eigenvalues = 900.0 * np.arange(1, samples + 1) ** -exponent
    eigenvalues[-1] = 3e-14
    power = {"mlp": 1.1, "cnn": 0.7}[net] if labels == "true" else 0.0
    sizes = random.chisquare(1, (3, samples))
    energy = eigenvalues**power * sizes[0]
    energy *= samples / energy.sum()
    null = sizes[1] * samples / sizes[1].sum()
    residual = energy * (0.7 + 0.6 * sizes[2])
    step_size = 1 / eigenvalues[0]
    steps = np.unique(np.concatenate([[0], np.round(np.geomspace(1, 2000, 60))])).astype(int)
    scale = 1 / samples
    contraction = (1 - step_size * eigenvalues)[:, None] ** (2 * steps)
    linearized = scale / 2 * (residual[:, None] * contraction).sum(0)
    trained = linearized * (1 + 0.15 * np.sin(np.linspace(0, 2, steps.size))) ** np.linspace(0, 1, steps.size)
    resolved = eigenvalues > 1e-10
    constant = float((residual / eigenvalues)[resolved].max())
    rho = (eigenvalues[:, None] * contraction).sum(0) / eigenvalues.sum()
    relative = constant * eigenvalues.sum() / residual.sum()
    dyadic = 2.0 ** np.floor(np.log2(np.maximum(eigenvalues, 1e-10)))
    bounds = {
        "C1": linearized[0] * (1 - step_size * eigenvalues[-2]) ** (2.0 * steps),
        "C3": np.minimum(scale * (residual / eigenvalues)[resolved].sum() / (4 * np.e * step_size * np.maximum(steps, 1)), 1e6),
        "C4": scale / 2 * (residual[:, None] * (1 - step_size * dyadic)[:, None] ** (2 * steps)).sum(0),
        "R1": scale * constant / 2 * (eigenvalues[:, None] * contraction).sum(0),
        "R2": relative * rho * linearized[0],
    }
    final = np.sqrt(residual * contraction[:, -1])
    curves = {"trained": trained, "linearized": linearized, **bounds}
    record: RunRecord = {
        "data": "digits",
        "net": net,
        "width": 512 if net == "mlp" else 32,
        "depth": 2,
        "samples": samples,
        "outputs": 1,
        "labels": labels,
        "seed": seed,
        "dtype": "float64",
        "convention": {"loss_scale": scale, "learning_rate": step_size / scale, "effective_step": step_size},
        "kernel": {
            "trace": float(eigenvalues.sum()),
            "lambda_max": float(eigenvalues[0]),
            "lambda_min": None,
            "resolved_rank": samples - 1,
            "drift_final": 0.0432,
        },
        "alignment": {
            "label_exponent": power,
            "label_exponent_interval": [power - 0.08, power + 0.09],
            "residual_exponent": power - 0.02,
            "constant": constant,
            "relative": relative,
            "label_null": {"slopes": [-0.1, 0.0, 0.12], "interval": [-0.21, 0.19]},
            "block_relative": 2.9,
            "residual_relative": 14.2,
        },
        "loss": {"step": steps.tolist(), "trained": trained.tolist(), "linearized": linearized.tolist()},
        "bounds": {key: curve.tolist() for key, curve in bounds.items()},
        "predictions": {"R13": (rho * linearized[0]).tolist()},
        "tightness": {key: {**_distance(curve, linearized), "trained": _distance(curve, trained)} for key, curve in bounds.items()},
        "steps_to": {
            key: {str(epsilon): _first_at(curve, epsilon * linearized[0]) for epsilon in EPSILONS} for key, curve in curves.items()
        },
        "assumptions": {
            "stable_step": {"holds": True, "measured": step_size * eigenvalues[0], "expected": "ηλ_1 ≤ 1"},
            "aligned": {"holds": labels == "true", "measured": relative, "expected": "κ finite"},
            "bounded_drift": {"holds": None, "measured": float("nan")},
        },
        "seconds": {"kernel": 3.21, "eigh": 0.412, "training": 17.9, "total": 22.7},
        "checks": [
            {"name": f"label exponent, {net}, {labels}", "passed": labels == "true", "value": power, "expected": "in [0.9, 1.4]"},
            {"name": "C1 above the linearized loss at every step", "passed": True, "value": 1.0, "expected": "at least 1"},
        ],
    }
    arrays = {
        "eigenvalues": eigenvalues,
        "label_projections": np.sqrt(energy),
        "residual_projections": np.sqrt(residual),
        "final_residual_projections": final,
        "null_projections": np.sqrt(null),
        "step": steps,
        "trained": trained,
        "linearized": linearized,
        "resolution": np.float64(1e-10),
    }
    return record, arrays


@pytest.fixture(scope="session")
def make_synthetic_run() -> Callable[..., SyntheticRun]:
    """The maker of synthetic runs."""
    return make_run


@pytest.fixture(scope="session")
def cards() -> list[dict[str, Any]]:
    """Theorem cards as the page takes them."""
    return [
        {
            "id": "R1",
            "name": "full-spectrum bound",
            "statement_latex": r"L_t \le \frac{\gamma A}{2} \sum_{i=1}^{N} \lambda_i \left(1 - \eta \lambda_i\right)^{2 t}",
            "assumptions": [{"text": "aligned with constant A", "latex": r"c_{i}^{2} \le A \lambda_i"}],
            "source": "abstract",
            "reference": "arXiv 2605.25275 (abstract); reconstruction",
            "meaning": "What is aligned with the kernel is learned at the speed of the whole spectrum.",
        },
        {
            "id": "C1",
            "name": "smallest eigenvalue <classical>",
            "statement_latex": r"L_t \le \left(1 - \eta \lambda_N\right)^{2 t} L_0",
            "assumptions": [{"text": "small step", "latex": r"0 < \eta \le \frac{2}{\lambda_1 + \lambda_N}"}],
            "source": "literature",
            "reference": "Du et al. 2019",
            "meaning": "The slowest mode decides.",
        },
    ]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """The command line: exit code, standard output and standard error of a call."""

    def call(*arguments: str | Path) -> tuple[int, str, str]:
        code = cli.main([str(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return call
