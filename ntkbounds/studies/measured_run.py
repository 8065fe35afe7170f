"""One training run, measured: in numbers and arrays, nothing of how they are stored.

Main names: `measure_run` → `MeasuredRun`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import jax.numpy as jnp
import numpy as np

from ntkbounds.studies.comparison import Comparison, compare
from ntkbounds.studies.config import StudyConfig
from ntkbounds.studies.start import Start
from numerics.assumptions.setting import Measured
from numerics.data.dataset import Dataset
from numerics.kernels.drift import Drift, kernel_drift
from numerics.kernels.empirical import empirical_ntk
from numerics.measurements.bounds import LossCurves
from numerics.measurements.drawn import Drawn, missing_assumptions, needed_assumptions
from numerics.measurements.generalization import Generalization, generalization
from numerics.measurements.prediction import Prediction, predict
from numerics.measurements.stated import measure_assumptions
from numerics.spectra.binned import Modes, batch_modes
from numerics.spectra.exponent import Exponent, alignment_exponent, permuted_null
from numerics.training import Training, log_grid, rounding_floor, train

Tell = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done and how much there is."""


@dataclass(frozen=True)
class MeasuredRun:
    """What training one network on one kind of labels yielded.

    Attributes:
        config, start, data: what was run.
        drawn: what was compared with.
        training: of the real network.
        drift: how far its kernel moved over the training.
        curves: linearized loss, bounds and predictions as functions of the step, with the alignment of the initial residual.
        comparison: the losses against those of them whose assumptions hold.
        label_exponent, residual_exponent: of the alignment law, for the labels and for the initial residual.
        null_exponents: those of randomly permuted labels; not finite where none could be fitted.
        permuted_labels: one such permutation.
        assumptions: every assumption of the theorems drawn, by name.
        generalization, trained_error: of the linearized network on held-out samples, and the real network's mean squared error there; None
            without such samples.
        batches, whole: modes of random batches and of all samples, where batches are asked for.
        prediction: of the steps, from subsets and the spectrum of all samples; None where the settings ask for none.
        seconds: what training, the drift, the prediction and everything took.
    """

    config: StudyConfig
    start: Start
    data: Dataset
    drawn: Sequence[Drawn]
    training: Training
    drift: Drift
    curves: LossCurves
    comparison: Comparison
    label_exponent: Exponent
    residual_exponent: Exponent
    null_exponents: np.ndarray
    permuted_labels: np.ndarray
    assumptions: Mapping[str, Measured]
    prediction: Prediction | None
    seconds: Mapping[str, float]
    batches: Modes | None = None
    whole: Modes | None = None
    generalization: Generalization | None = None
    trained_error: float | None = None


def measure_run(config: StudyConfig, start: Start, data: Dataset, tell: Tell, drawn: Sequence[Drawn]) -> MeasuredRun:
    """Train one network on one kind of labels and measure all that its record holds; raises InputError if training diverges."""
    began = time.perf_counter()
    inputs = np.asarray(data.inputs, config.dtype)
    training = _train(config, start, data, inputs, tell)
    trained = time.perf_counter()
    drift = kernel_drift(start.kernel, np.asarray(empirical_ntk(start.net, training.parameters, inputs)))
    drifted = time.perf_counter()
    spectrum, convention = start.spectrum, start.convention
    residual = np.asarray(training.initial_residual, np.float64)
    curves = LossCurves.of(spectrum, residual, convention)
    null = permuted_null(spectrum, data.labels, seed=config.seed + 1)
    label_exponent, residual_exponent = (alignment_exponent(spectrum, v, seed=config.seed) for v in (data.labels, residual))
    assumptions = measure_assumptions(needed_assumptions(drawn), curves, config.steps)
    holds = {name: measured.holds for name, measured in assumptions.items()}
    valid = [entry for entry in drawn if not missing_assumptions(entry, holds)]
    batches, whole = _modes(config, start, data, training) if config.batches else (None, None)
    comparison = compare(curves, training, rounding_floor(data.labels, convention, config.dtype), valid)
    measured = time.perf_counter()
    prediction = _prediction(config, curves, start.kernel, residual)
    generalized, trained_error = _generalization(start, data, training, curves, centred=config.centred)
    finished = time.perf_counter()
    seconds = {"training": trained - began, "drift": drifted - trained, "prediction": finished - measured}
    return MeasuredRun(
        config,
        start,
        data,
        drawn,
        training,
        drift,
        curves,
        comparison,
        label_exponent,
        residual_exponent,
        null,
        np.random.default_rng(config.seed + 1).permutation(data.labels, axis=0),
        assumptions,
        prediction,
        {**seconds, "total": finished - began + sum(start.seconds.values())},
        batches,
        whole,
        generalized,
        trained_error,
    )


def _train(config: StudyConfig, start: Start, data: Dataset, inputs: np.ndarray, tell: Tell) -> Training:
    targets = np.asarray(data.labels, config.dtype)
    if config.centred:  # training f − f_0 towards y is training f towards y + f_0
        targets = targets + np.asarray(start.net.apply(start.params, jnp.asarray(inputs)))
    return train(
        start.net,
        start.params,
        inputs,
        targets,
        convention=start.convention,
        steps=config.steps,
        record=log_grid(config.steps),
        progress=lambda done, total: tell(f"training {start.net.name}, {data.label_kind} labels", done, total),
    )


def _modes(config: StudyConfig, start: Start, data: Dataset, training: Training) -> tuple[Modes, Modes]:
    """Modes of batches and of all samples, with labels, residuals at several steps and nulls; f_0 where it is part of the residual."""
    wanted = np.unique(np.concatenate([[0], 10 ** np.arange(1, 7), [training.step[-1]]]))
    places = np.unique([int(np.abs(training.step - step).argmin()) for step in wanted if step <= training.step[-1]])
    residuals = {f"residual at {training.step[place]}": training.residuals[place].astype(np.float64) for place in places}
    outputs = None if config.centred else training.initial_residual.astype(np.float64) + data.labels.reshape(-1)
    precision = float(np.finfo(config.dtype).eps)

    def modes(size: int, batches: int) -> Modes:
        return batch_modes(
            start.kernel, data.labels, residuals, outputs=outputs, size=size, batches=batches, seed=config.seed + 2, precision=precision
        )

    return modes(config.batch_size, config.batches), modes(len(data.inputs), 1)


def _prediction(config: StudyConfig, curves: LossCurves, kernel: np.ndarray, residual: np.ndarray) -> Prediction | None:
    total = len(residual)
    if not 0 < config.predict_from < total:
        return None
    return predict(
        kernel,
        residual.reshape(-1),
        curves.eigenvalues,
        curves.effective_step,
        total=total,
        samples=config.predict_from,
        subsets=config.subsets,
        seed=config.seed,
    )


def _generalization(
    start: Start, data: Dataset, training: Training, curves: LossCurves, *, centred: bool
) -> tuple[Generalization | None, float | None]:
    """On the samples held out: the linearized network against its bounds, and the squared error of the real one."""
    if start.tested is None or data.held_out is None:
        return None, None
    dtype = start.kernel.dtype
    at_start, at_end = (
        np.asarray(start.net.apply(params, jnp.asarray(data.held_out.inputs, dtype)), np.float64)
        for params in (start.params, training.parameters)
    )
    labels = data.held_out.labels
    first = -labels if centred else at_start - labels
    found = generalization(
        curves, start.tested.cross, start.tested.pool, np.asarray(training.initial_residual, np.float64).reshape(-1), first.reshape(-1)
    )
    return found, float(np.mean(np.square(first + at_end - at_start)))
