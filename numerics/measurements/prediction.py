r"""Steps predicted before training: how the labels of few samples lie in their tails, and the spectrum of all samples.

On m of n samples, the kernel's own rows and columns are decomposed and weights $w = \sum_k a_k\lambda^{s_k}$ are fitted to the tails of the
first residual there, with $\kappa_w = \sum w_i/\|v\|^2$ (`numerics.spectra.tails`); power k has the part $p_k$ of their sum. Of all samples
only the eigenvalues are known. Then $L_t/L_0$ is predicted to be
$\kappa_w\sum_k p_k\sum_i\lambda_i^{s_k}(1-\eta\lambda_i)^{2t}/\sum_i\lambda_i^{s_k}$, and steps to an accuracy are read from that.

A prediction, never a bound. It assumes

- that exponents and $\kappa_w$ of m samples are those of n (T13 states what follows for one power, and nothing makes it so);
- for a mixture, that each power keeps its part: noise in the labels is as much of the energy of n samples as of m;
- that the network follows its linearization.

Main names: `predict` → `Prediction`, `factors` → `Spread`, `describe` → `Description`, `predicted_steps`, `WAYS`.

Source: ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from jaxtyping import Float

from numerics.measurements.tightness import FARTHEST, steps_to_reach
from numerics.spectra.eigenpairs import decompose, projections, rows_of
from numerics.spectra.tails import fit_tails
from theory.foundations.errors import InputError

WAYS = {
    "power": "s and κ_w of the subset (T13)",
    "mixture": "T11's mixture of the subset",
    "law": "s of the subset alone (R13.power)",
}
"""What is taken from a subset, by the key of a prediction."""
ACCURACIES = (0.1, 0.01)
r"""The $\epsilon$ of $\epsilon L_0$ whose steps are predicted."""


@dataclass(frozen=True)
class Description:
    r"""What is carried over from a subset: powers, how much of the weights each is, and how far above the energy those are.

    Attributes:
        exponents: $s_k$.
        parts: $p_k$, of sum 1.
        relative: $\kappa_w \ge 1$; 1 where it is not taken along.
    """

    exponents: tuple[float, ...]
    parts: tuple[float, ...]
    relative: float


def describe(kernel: Float[np.ndarray, "M M"], residual: Float[np.ndarray, " M"], effective_step: float) -> dict[str, Description]:
    r"""Descriptions of a residual, by the keys of `WAYS`; one is left out where no such weights cover the tails.

    Args:
        kernel: of a few samples.
        residual: there.
        effective_step: η of the training to come, at most $1/\lambda_1$.

    Raises:
        InputError: as in `numerics.spectra.eigenpairs.decompose`.
    """
    spectrum = decompose(kernel)
    values = spectrum.resolved_eigenvalues
    fit = fit_tails(values, projections(spectrum, residual) ** 2, effective_step)
    found: dict[str, Description] = {}
    if fit.power is not None and fit.power.relative is not None:
        found["power"] = Description((fit.power.exponent,), (1.0,), fit.power.relative)
        found["law"] = Description((fit.power.exponent,), (1.0,), 1.0)
    if fit.above is not None and fit.above.relative is not None:
        sums = np.array([share * _power(values, s).sum() for share, s in zip(fit.above.shares, fit.above.exponents, strict=True)])
        found["mixture"] = Description(fit.above.exponents, tuple((sums / sums.sum()).tolist()), fit.above.relative)
    return found


def _power(eigenvalues: Float[np.ndarray, " N"], exponent: float) -> Float[np.ndarray, " N"]:
    """Of unresolved eigenvalues, which are 0, negative powers are left out."""
    return np.power(eigenvalues, exponent, where=eigenvalues > 0, out=np.full_like(eigenvalues, float(exponent == 0)))


def predicted_steps(found: Description, eigenvalues: Float[np.ndarray, " N"], effective_step: float, accuracy: float) -> int | None:
    r"""The first step at which the predicted $L_t/L_0$ is at most `accuracy`; None if there is none up to `FARTHEST`.

    Args:
        found: what a subset says.
        eigenvalues: of the whole kernel, descending, 0 where unresolved; those have no negative powers.
        effective_step: η, at most $1/\lambda_1$.
        accuracy: ε.
    """
    powers = np.array([_power(eigenvalues, exponent) for exponent in found.exponents])
    shape = found.relative * np.asarray(found.parts) @ (powers / powers.sum(axis=1, keepdims=True))
    rates = np.log1p(-np.minimum(effective_step * eigenvalues, np.nextafter(1.0, 0.0)))
    return steps_to_reach(lambda step: float(shape @ np.exp(2 * step * rates)), accuracy, FARTHEST)


@dataclass(frozen=True)
class Prediction:
    r"""Predictions from several subsets.

    Attributes:
        samples: m.
        exponents: s of each subset's single power; None where none covers the tails.
        relative: $\kappa_w$ of it, likewise.
        steps: by the keys of `WAYS` and by accuracy, one entry for each subset; None where nothing is predicted.
    """

    samples: int
    exponents: list[float | None]
    relative: list[float | None]
    steps: Mapping[str, Mapping[float, list[int | None]]]


def predict(
    kernel: Float[np.ndarray, "N N"],
    residual: Float[np.ndarray, " N"],
    eigenvalues: Float[np.ndarray, " N"],
    effective_step: float,
    *,
    total: int,
    samples: int,
    subsets: int,
    seed: int,
) -> Prediction:
    r"""Predict steps from random subsets of the samples.

    Args:
        kernel: of all samples, outputs of a sample together.
        residual: at the start, in that order.
        eigenvalues: of that kernel, descending, 0 where unresolved.
        effective_step: η, at most $1/\lambda_1$.
        total: n, how many samples there are.
        samples: m of a subset, fewer than n.
        subsets: how many, each drawn without replacement.
        seed: of the subsets.

    Raises:
        InputError: subsets that are not smaller than the whole; as in `describe`.
    """
    if not 0 < samples < total or subsets < 1:
        raise InputError(f"subsets of fewer than the {total} samples", f"{subsets} of {samples}", "take smaller ones")
    outputs = len(residual) // total
    source = np.random.default_rng(seed)
    found = []
    for _ in range(subsets):
        chosen = source.choice(total, samples, replace=False)
        rows = rows_of(chosen, outputs)
        found.append(describe(kernel[np.ix_(rows, rows)], residual[rows], effective_step))

    def steps(one: Description | None, accuracy: float) -> int | None:
        return None if one is None else predicted_steps(one, eigenvalues, effective_step, accuracy)

    powers = [one.get("power") for one in found]
    return Prediction(
        samples,
        [None if one is None else one.exponents[0] for one in powers],
        [None if one is None else one.relative for one in powers],
        {way: {accuracy: [steps(one.get(way), accuracy) for one in found] for accuracy in ACCURACIES} for way in WAYS},
    )


@dataclass(frozen=True)
class Spread:
    """Predicted over taken steps, over the subsets; infinite where nothing is predicted."""

    median: float
    least: float
    most: float


def factors(found: Prediction, taken: Mapping[float, int | None]) -> dict[str, dict[float, Spread | None]]:
    """How far off predictions are, by the keys of `WAYS` and by accuracy; None where the loss did not get there.

    Args:
        found: the predictions.
        taken: the steps that a loss took, by accuracy.
    """

    def spread(predicted: list[int | None], steps: int | None) -> Spread | None:
        if steps is None:
            return None
        ratios = np.array([np.inf if one is None else one for one in predicted]) / max(steps, 1)
        return Spread(float(np.median(ratios)), float(ratios.min()), float(ratios.max()))

    return {way: {a: spread(steps, taken[a]) for a, steps in by_accuracy.items()} for way, by_accuracy in found.steps.items()}
