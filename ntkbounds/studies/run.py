"""A study: kernel, spectrum, alignment, training and bounds for every combination of network and labels, written as it goes.

Main names: `run_study`, `run_one`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from ntkbounds.files import check_writable
from ntkbounds.studies.checks import checks
from ntkbounds.studies.config import StudyConfig
from ntkbounds.studies.record_types import RunRecord
from ntkbounds.studies.results import read_results, run_name, write_results, write_run
from numerics.bounds import BOUNDS, PREDICTIONS, LossCurves
from numerics.datasets import Dataset, from_npz, load
from numerics.kernel import empirical_ntk, kernel_drift
from numerics.measure import Setting, measure
from numerics.networks import Network, network
from numerics.spectrum import Spectrum, alignment, alignment_exponent, decompose, dyadic_blocks, permuted_null, projections
from numerics.tightness import ACCURACIES, decades, first_step_below, steps_to_reach
from numerics.training import Training, check_step, log_grid, require_dtype, rounding_floor, train
from theory.convention import Convention
from theory.theorems import catalogue

Tell = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done and how much there is."""

DEFAULT_SHARE = 0.99
"""Default effective step as a share of 1/λ_1, the largest at which every bound drawn holds."""
FARTHEST = 10**12
"""Steps beyond which a bound counts as never getting there."""


@dataclass(frozen=True)
class Start:
    """What the runs of one network share: its parameters at the start, and the kernel there."""

    net: Network
    params: Any
    kernel: np.ndarray
    spectrum: Spectrum
    seconds: Mapping[str, float]


def load_data(config: StudyConfig, labels: str) -> Dataset:
    """The configured data with the given kind of labels; raises InputError as `numerics.datasets` does."""
    source = from_npz if config.data.endswith(".npz") else load
    return source(config.data, config.samples, config.seed, labels)


def build(config: StudyConfig, net_name: str, data: Dataset) -> Network:
    """The network of this name for the data; raises InputError as `numerics.networks` does."""
    return network(net_name, data.inputs.shape[1:], width=config.width, depth=config.depth, outputs=data.labels.shape[1])


def prepare(config: StudyConfig, net_name: str, data: Dataset) -> Start:
    """Initialize a network and decompose its kernel on the data."""
    dtype = require_dtype(config.dtype)
    net = build(config, net_name, data)
    params = net.initialize(jax.random.key(config.seed), dtype)
    started = time.perf_counter()
    kernel = np.asarray(empirical_ntk(net, params, np.asarray(data.inputs, dtype)))
    after_kernel = time.perf_counter()
    spectrum = decompose(kernel)
    return Start(net, params, kernel, spectrum, {"kernel": after_kernel - started, "eigh": time.perf_counter() - after_kernel})


def convention_for(config: StudyConfig, spectrum: Spectrum, samples: int) -> Convention:
    """Half mean loss (γ = 1/n) with the configured learning rate, or the default step; raises InputError beyond 2/λ_1."""
    scale = 1 / samples
    if config.learning_rate is None:
        return Convention.from_effective_step(DEFAULT_SHARE / spectrum.lambda_max, scale)
    convention = Convention(scale, config.learning_rate)
    check_step(convention.effective_step, spectrum.lambda_max, scale)
    return convention


def run_one(config: StudyConfig, start: Start, data: Dataset, tell: Tell) -> tuple[RunRecord, dict[str, Any]]:
    """Train one network on one kind of labels and compare its loss with the bounds: the run's record and its arrays."""
    began = time.perf_counter()
    convention = convention_for(config, start.spectrum, len(data.inputs))
    inputs = np.asarray(data.inputs, config.dtype)
    label = f"{start.net.name}, {data.label_kind} labels"
    targets = np.asarray(data.labels, config.dtype)
    if config.centred:  # training f − f_0 towards y is training f towards y + f_0
        targets = targets + np.asarray(start.net.apply(start.params, jnp.asarray(inputs)))
    training = train(
        start.net,
        start.params,
        inputs,
        targets,
        convention=convention,
        steps=config.steps,
        record=log_grid(config.steps),
        progress=lambda done, total: tell(f"training {label}", done, total),
    )
    trained = time.perf_counter()
    drift = kernel_drift(start.kernel, np.asarray(empirical_ntk(start.net, training.parameters, inputs)))
    drifted = time.perf_counter()
    residual = np.asarray(training.initial_residual, np.float64)
    first, last = dyadic_blocks(start.spectrum.eigenvalues, resolution=start.spectrum.resolution)
    curves = LossCurves(
        start.spectrum,
        projections(start.spectrum, residual),
        alignment(start.spectrum, residual),
        convention.effective_step,
        convention.loss_scale,
        first,
        last,
    )
    record = _describe(config, start, data, convention)
    record["kernel"]["drift_final"] = drift.operator
    record["kernel"]["drift_final_frobenius"] = drift.frobenius
    null = permuted_null(start.spectrum, data.labels, seed=config.seed + 1)
    record["alignment"] = _alignment(start.spectrum, data.labels, residual, null, config.seed)
    record.update(_losses(curves, training, rounding_floor(data.labels, convention, config.dtype)))
    record["assumptions"] = _assumptions(curves, config.steps, drift.operator)
    finished = time.perf_counter()
    record["seconds"] = {
        **{name: round(value, 3) for name, value in start.seconds.items()},
        "training": round(trained - began, 3),
        "drift": round(drifted - trained, 3),
        "total": round(finished - began + sum(start.seconds.values()), 3),
    }
    record["checks"] = checks(record)
    permuted = np.random.default_rng(config.seed + 1).permutation(data.labels, axis=0)
    arrays = {
        "eigenvalues": start.spectrum.eigenvalues,
        "resolution": start.spectrum.resolution,
        "label_projections": projections(start.spectrum, data.labels),
        "null_projections": projections(start.spectrum, permuted),
        "residual_projections": curves.projections,
        "final_residual_projections": projections(start.spectrum, np.asarray(training.final_residual, np.float64)),
        "first": first,
        "last": last,
        "step": training.step,
        "trained": training.loss,
        "linearized": record["loss"]["linearized"],
    }
    return record, arrays


def _describe(config: StudyConfig, start: Start, data: Dataset, convention: Convention) -> Any:
    """The head of a run's record: what was run, by which convention, on which kernel."""
    return {
        "data": config.data,
        "net": start.net.name,
        "width": start.net.width,
        "depth": start.net.depth,
        "samples": len(data.inputs),
        "outputs": data.labels.shape[1],
        "labels": data.label_kind,
        "seed": config.seed,
        "dtype": config.dtype,
        "steps": config.steps,
        "centred": config.centred,
        "convention": {
            "loss_scale": convention.loss_scale,
            "learning_rate": convention.learning_rate,
            "effective_step": convention.effective_step,
        },
        "kernel": {
            "trace": start.spectrum.trace,
            "lambda_max": start.spectrum.lambda_max,
            "lambda_min": start.spectrum.lambda_min,
            "resolved_rank": start.spectrum.resolved_rank,
        },
    }


def _alignment(spectrum: Spectrum, labels: np.ndarray, residual: np.ndarray, null: np.ndarray, seed: int) -> dict[str, Any]:
    of_labels, of_residual = alignment_exponent(spectrum, labels, seed=seed), alignment_exponent(spectrum, residual, seed=seed)
    constants = alignment(spectrum, residual)
    slopes = null[np.isfinite(null)]
    return {
        "label_exponent": of_labels.slope,
        "label_exponent_interval": list(of_labels.interval or (None, None)),
        "residual_exponent": of_residual.slope,
        "constant": constants.constant if constants.holds else None,
        "relative": constants.relative if constants.holds else None,
        "block_relative": constants.block_relative if constants.holds else None,
        "residual_relative": constants.relative if constants.holds else None,
        "label_null": {"slopes": slopes.tolist(), "interval": np.percentile(slopes, [2.5, 97.5]).tolist() if slopes.size else [None, None]},
    }


def _losses(curves: LossCurves, training: Training, floor: float) -> dict[str, Any]:
    """Loss curves, bounds, predictions, and how far they are apart."""
    step = training.step
    linearized = curves.linearized(step)
    bounds = {name: curves.curve(name, step) for name in BOUNDS if curves.available(name)}
    predictions = {name: curves.curve(name, step) for name in PREDICTIONS}
    steps_to = {
        "trained": {f"{a:g}": _ceil(first_step_below(step, training.loss, a * training.loss[0])) for a in ACCURACIES},
        "linearized": _steps(curves.linearized, float(linearized[0])),
    }
    for name in (*bounds, *predictions):
        steps_to[name] = _steps(partial(curves.curve, name), float(linearized[0]))
    tightness = {
        name: {
            **_distance(values, linearized, floor, steps_to[name], steps_to["linearized"]),
            "trained": _distance(values, training.loss, floor, steps_to[name], steps_to["trained"]),
        }
        for name, values in {**bounds, **predictions}.items()
    }
    return {
        "loss": {"step": step.tolist(), "trained": training.loss.tolist(), "linearized": linearized.tolist()},
        "bounds": {name: values.tolist() for name, values in bounds.items()},
        "predictions": {name: values.tolist() for name, values in predictions.items()},
        "steps_to": steps_to,
        "tightness": tightness,
    }


def _ceil(step: float | None) -> int | None:
    return None if step is None else int(np.ceil(step - 1e-9))


def _steps(curve: Callable[[int], Any], initial: float) -> dict[str, int | None]:
    return {f"{a:g}": steps_to_reach(lambda step: float(curve(step)), a * initial, FARTHEST) for a in ACCURACIES}


def _distance(
    values: np.ndarray, loss: np.ndarray, floor: float, needed: Mapping[str, int | None], taken: Mapping[str, int | None]
) -> dict[str, Any]:
    apart = decades(values, loss, floor)
    ratios = {}
    for accuracy, steps in needed.items():
        reference = taken[accuracy]
        ratios[accuracy] = None if steps is None or reference is None else steps / max(reference, 1)
    return {"decades_mean": apart.mean, "decades_max": apart.max, "steps_ratio": ratios}


def _assumptions(curves: LossCurves, steps: int, drift: float) -> dict[str, Any]:
    setting = Setting(curves.spectrum, curves.alignment, curves.projections, curves.effective_step, steps, curves.first, curves.last)
    known = catalogue()
    names = dict.fromkeys(a.name for theorem in (*BOUNDS, *PREDICTIONS) for a in known[theorem].assumptions)
    found: dict[str, Any] = {}
    for name in names:
        one = measure(name, setting)
        found[name] = {"holds": one.holds, "measured": one.measured, "expected": one.expected}
    found["linearization"] = {
        "holds": None,
        "measured": {"relative drift of the kernel": drift},
        "expected": "0: the bounds are theorems about the linearized network",
    }
    return found


def _same_run(stored: Mapping[str, Any], config: StudyConfig, labels: str) -> bool:
    """Whether a stored run was made with these settings."""
    rate = stored["convention"]["learning_rate"]
    return (
        all(stored.get(key) == getattr(config, key) for key in ("data", "samples", "steps", "seed", "dtype", "centred"))
        and stored["labels"] == labels
        and (config.width is None or stored["width"] == config.width)
        and (config.depth is None or stored["depth"] == config.depth)
        and (config.learning_rate is None or rate == config.learning_rate)
    )


def run_study(config: StudyConfig, tell: Tell, *, resume: bool = False) -> list[RunRecord]:
    """Run every combination of network and labels; each finished run is on disk before the next begins.

    Args:
        config: the settings.
        tell: told of progress.
        resume: keep the runs in the folder that have these settings.

    Raises:
        InputError: anything in the settings, data or folder that cannot be used.
    """
    require_dtype(config.dtype)
    data = {labels: load_data(config, labels) for labels in config.labels}
    for name in config.nets:  # a mistake in the last name should not show after hours
        build(config, name, data[config.labels[0]])
    folder = check_writable(config.folder)
    kept: list[RunRecord] = list(read_results(folder)["runs"]) if resume and (folder / "results.json").exists() else []
    started = resume
    records: list[RunRecord] = []
    for name in config.nets:
        start: Start | None = None
        for labels in config.labels:
            stored = next((run for run in kept if run.get("net_given", run["net"]) == name and _same_run(run, config, labels)), None)
            if stored is not None:
                tell(f"kept {run_name(stored)}", 1, 1)
                records.append(stored)
                continue
            if start is None:
                tell(f"kernel of {name}", 0, 1)
                start = prepare(config, name, data[labels])
            record, arrays = run_one(config, start, data[labels], tell)
            record["net_given"] = name
            if not started:  # what was there before goes only when there is something to put in its place
                write_results(folder, [])
                started = True
            write_run(folder, record, arrays)
            records.append(record)
    return records
