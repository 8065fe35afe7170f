"""From a measured run to what is stored of it: the record in `results.json`, and the arrays beside it.

Main names: `record_of`, `arrays_of`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, TypeVar

import numpy as np

from ntkbounds.studies import comparison
from ntkbounds.studies.binned_record import binned_record
from ntkbounds.studies.checks import checks
from ntkbounds.studies.claims import claims as founding_claims
from ntkbounds.studies.config import StudyConfig
from ntkbounds.studies.measured_run import MeasuredRun
from ntkbounds.studies.own_theorems import theorem_records
from ntkbounds.studies.record_types import (
    AlignmentRecord,
    AssumptionRecord,
    ConventionRecord,
    Distance,
    GeneralizationRecord,
    KernelRecord,
    MixtureRecord,
    PowerRecord,
    PredictionRecord,
    RunRecord,
    ScaleRecord,
    SpreadRecord,
    TailsRecord,
    TightnessRecord,
)
from ntkbounds.studies.relevance import notes
from numerics.measurements.generalization import FAILURE, Generalization
from numerics.measurements.prediction import Prediction, Spread, factors
from numerics.spectra.eigenpairs import projections
from numerics.spectra.tails import Mixture, PowerWeights, TailFit
from numerics.training import rounding_floor

_Value = TypeVar("_Value")


def record_of(run: MeasuredRun) -> RunRecord:
    """The record of a run, with its checks."""
    found = run.comparison
    claims = {**found.bounds, **found.predictions}
    steps_to = {"trained": found.trained_steps_to, "linearized": found.linearized_steps_to}
    steps_to |= {name: claimed.steps_to for name, claimed in claims.items()}
    seconds = {**run.start.seconds, **run.seconds}
    record: RunRecord = {
        "data": run.config.data,
        "net": run.start.net.name,
        "width": run.start.net.width,
        "depth": run.start.net.depth,
        "samples": len(run.data.inputs),
        "outputs": run.data.labels.shape[1],
        "labels": run.data.label_kind,
        "seed": run.config.seed,
        "dtype": run.config.dtype,
        "steps": run.config.steps,
        "centred": run.config.centred,
        "convention": _convention(run),
        "kernel": _kernel(run),
        "alignment": _alignment(run),
        "loss": {"step": found.step.tolist(), "trained": found.trained.tolist(), "linearized": found.linearized.tolist()},
        "bounds": {name: claimed.values.tolist() for name, claimed in found.bounds.items()},
        "predictions": {name: claimed.values.tolist() for name, claimed in found.predictions.items()},
        "steps_to": {name: _by_accuracy(steps) for name, steps in steps_to.items()},
        "numbers": {entry.key: entry.numbers(run.curves) for entry in run.drawn if entry.key in claims and entry.numbers is not None},
        "tightness": {name: _tightness(claimed) for name, claimed in claims.items()},
        "assumptions": _assumptions(run),
        "scale": _scale(run),
        "seconds": {name: round(value, 3) for name, value in seconds.items()},
    }
    if own := theorem_records(run.drawn):
        record["theorems"] = own
    record["checks"] = checks(record)
    record["notes"] = [*notes(record), *_unpredicted(run)]
    record["net_given"] = run.start.given
    if run.batches is not None and run.whole is not None:
        record["binned"] = binned_record(run.batches, run.whole, run.config)
        record["claims"] = founding_claims(record, _inverse_norm(run))
    if run.prediction is not None:
        record["before_training"] = _prediction(run.prediction, found.linearized_steps_to, found.trained_steps_to)
    if run.generalization is not None:
        record["generalization"] = _generalization(run.generalization, run.trained_error)
    return record


def arrays_of(run: MeasuredRun) -> dict[str, Any]:
    """The arrays of a run, by their names in its `.npz`."""
    spectrum = run.start.spectrum
    return {
        "eigenvalues": spectrum.eigenvalues,
        "resolution": spectrum.resolution,
        "label_projections": projections(spectrum, run.data.labels),
        "null_projections": projections(spectrum, run.permuted_labels),
        "residual_projections": run.curves.projections,
        "final_residual_projections": projections(spectrum, np.asarray(run.training.final_residual, np.float64)),
        "first": run.curves.first,
        "last": run.curves.last,
        "step": run.comparison.step,
        "trained": run.comparison.trained,
        "linearized": run.comparison.linearized,
    }


def _unpredicted(run: MeasuredRun) -> list[str]:
    """A note where a subset was asked for that is no part of the data; the default asks only where there are more samples."""
    asked, samples = run.config.predict_from, len(run.data.inputs)
    if run.prediction is not None or asked in (0, StudyConfig.predict_from):
        return []
    return [
        f"No steps are predicted: subsets of {asked:,} samples are no part of {samples:,}; use a smaller predict_from, or more samples."
    ]


def _inverse_norm(run: MeasuredRun) -> float:
    r"""$\|K^+ y\|$ over resolved eigenvalues."""
    spectrum = run.start.spectrum
    resolved = spectrum.eigenvalues > spectrum.resolution
    return float(np.linalg.norm(projections(spectrum, run.data.labels)[resolved] / spectrum.eigenvalues[resolved]))


def _convention(run: MeasuredRun) -> ConventionRecord:
    convention = run.start.convention
    return {
        "loss_scale": convention.loss_scale,
        "learning_rate": convention.learning_rate,
        "effective_step": convention.effective_step,
    }


def _kernel(run: MeasuredRun) -> KernelRecord:
    spectrum = run.start.spectrum
    return {
        "trace": spectrum.trace,
        "lambda_max": spectrum.lambda_max,
        "lambda_min": spectrum.lambda_min,
        "resolved_rank": spectrum.resolved_rank,
        "drift_final": run.drift.operator,
        "drift_final_frobenius": run.drift.frobenius,
    }


def _alignment(run: MeasuredRun) -> AlignmentRecord:
    """Constants are None where unresolved modes hold energy: none is known to hold on all modes then."""
    constants = run.curves.alignment
    slopes = run.null_exponents[np.isfinite(run.null_exponents)]
    return {
        "label_exponent": run.label_exponent.slope,
        "label_exponent_interval": list(run.label_exponent.interval or (None, None)),
        "residual_exponent": run.residual_exponent.slope,
        "constant": constants.constant if constants.holds else None,
        "relative": constants.relative if constants.holds else None,
        "block_relative": constants.block_relative if constants.holds else None,
        "residual_relative": constants.relative if constants.holds else None,
        "tails": _tails(run.curves.tails),
        "label_null": {"slopes": slopes.tolist(), "interval": np.percentile(slopes, [2.5, 97.5]).tolist() if slopes.size else [None, None]},
    }


def _tails(fit: TailFit) -> TailsRecord:
    def power(found: PowerWeights | None) -> PowerRecord | None:
        return None if found is None else {"exponent": found.exponent, "constant": found.constant, "relative": found.relative}

    def mixture(found: Mixture | None) -> MixtureRecord | None:
        if found is None:
            return None
        return {"exponents": list(found.exponents), "shares": list(found.shares), "relative": found.relative}

    return {
        "spectral": power(fit.spectral),
        "power": power(fit.power),
        "above": mixture(fit.above),
        "below": mixture(fit.below),
        "head": fit.head,
        "beyond": power(fit.beyond),
    }


def _prediction(found: Prediction, linearized: comparison.Steps, trained: comparison.Steps) -> PredictionRecord:
    """Predictions beside the steps that either loss took."""

    def spread(one: Spread | None) -> SpreadRecord | None:
        if one is None:
            return None
        median, least, most = (value if math.isfinite(value) else None for value in (one.median, one.least, one.most))
        return {"median": median, "least": least, "most": most}

    def compared(taken: comparison.Steps) -> dict[str, dict[str, SpreadRecord | None]]:
        return {way: _by_accuracy({a: spread(one) for a, one in ratios.items()}) for way, ratios in factors(found, taken).items()}

    return {
        "samples": found.samples,
        "exponents": found.exponents,
        "relative": found.relative,
        "steps": {way: _by_accuracy(steps) for way, steps in found.steps.items()},
        "to_linearized": compared(linearized),
        "to_trained": compared(trained),
    }


def _generalization(found: Generalization, trained: float | None) -> GeneralizationRecord:
    return {
        "test_samples": found.held_out,
        "end": {"squared": found.end.squared, "clipped": found.end.clipped},
        "early": None if found.early is None else {"squared": found.early.squared, "clipped": found.early.clipped},
        "trained": trained,
        "predicted": found.predicted if math.isfinite(found.predicted) else None,
        "regularization": found.regularization,
        "failure": FAILURE,
        "risks": {
            name: {"bound": one.bound, "complexity": one.complexity, "train": one.train, "step": one.step}
            for name, one in found.risks.items()
        },
    }


def _by_accuracy(values: Mapping[float, _Value]) -> dict[str, _Value]:
    return {f"{accuracy:g}": value for accuracy, value in values.items()}


def _distance(found: comparison.Distance) -> Distance:
    return {
        "decades_mean": found.decades.mean,
        "decades_max": found.decades.max,
        "steps_ratio": _by_accuracy(found.steps_ratio),
    }


def _tightness(claimed: comparison.Claimed) -> TightnessRecord:
    return {**_distance(claimed.to_linearized), "trained": _distance(claimed.to_trained)}


def _assumptions(run: MeasuredRun) -> dict[str, AssumptionRecord]:
    found: dict[str, AssumptionRecord] = {
        name: {"holds": one.holds, "measured": one.measured, "expected": one.expected} for name, one in run.assumptions.items()
    }
    found["linearization"] = {
        "holds": None,
        "measured": {"relative drift of the kernel": run.drift.operator},
        "expected": "0: the bounds are theorems about the linearized network",
    }
    return found


def _scale(run: MeasuredRun) -> ScaleRecord:
    inputs, labels, residual = run.data.inputs, run.data.labels, run.curves.projections
    return {
        "input_mean": float(inputs.mean()),
        "input_deviation": float(inputs.std()),
        "label_mean": float(np.sqrt(np.mean(labels.mean(axis=0) ** 2))),
        "label_deviation": float(np.sqrt(np.mean(labels.var(axis=0)))),
        "first_mode": float(residual[0] ** 2 / np.sum(residual**2)),
        "rounding_floor": rounding_floor(labels, run.start.convention, run.config.dtype),
    }
