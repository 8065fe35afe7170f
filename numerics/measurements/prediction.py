r"""Steps predicted before training: how the labels of few samples lie in their tails, and the spectrum of all samples.

On m of n samples, the kernel's own rows and columns are decomposed and weights $w = \sum_k a_k\lambda^{s_k}$ are fitted to the tails of the
first residual there, with $\kappa_w = \sum w_i/\|v\|^2$ (`numerics.spectra.tails`). Of all n samples only the eigenvalues are known. Then
$L_t/L_0$ is predicted to be $\kappa_w\sum w_i(1-\eta\lambda_i)^{2t}/\sum w_i$, and steps to an accuracy are read from that.

A prediction, never a bound. It assumes

- that exponents and $\kappa_w$ of m samples are those of n (T13 states what follows, and nothing makes it so);
- for a mixture, that eigenvalues grow like the number of samples: its powers are taken of $\lambda m/n$;
- that the network follows its linearization.

Main names: `predict` → `Prediction`, `factors` → `Spread`, `describe` → `Description`, `predicted_steps`, `WAYS`.

Source: ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from jaxtyping import Float

from numerics.measurements.tightness import steps_to_reach
from numerics.spectra.eigenpairs import decompose, projections
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
FARTHEST = 10**12
"""Steps beyond which nothing is predicted."""


@dataclass(frozen=True)
class Description:
    r"""What is carried over from a subset: weights $\sum_k a_k\lambda^{s_k}$ up to a factor, and how far above the energy they are.

    Attributes:
        exponents: $s_k$.
        shares: $a_k$, for the eigenvalues of the subset.
        relative: $\kappa_w \ge 1$; 1 where it is not taken along.
    """

    exponents: tuple[float, ...]
    shares: tuple[float, ...]
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
    values = np.where(spectrum.eigenvalues > spectrum.resolution, spectrum.eigenvalues, 0.0)
    fit = fit_tails(values, projections(spectrum, residual) ** 2, effective_step)
    found: dict[str, Description] = {}
    if fit.power is not None and fit.power.relative is not None:
        found["power"] = Description((fit.power.exponent,), (1.0,), fit.power.relative)
        found["law"] = Description((fit.power.exponent,), (1.0,), 1.0)
    if fit.above is not None and fit.above.relative is not None:
        found["mixture"] = Description(fit.above.exponents, fit.above.shares, fit.above.relative)
    return found


def predicted_steps(
    found: Description, eigenvalues: Float[np.ndarray, " N"], effective_step: float, part: float, accuracy: float
) -> int | None:
    r"""The first step at which the predicted $L_t/L_0$ is at most `accuracy`; None if there is none up to `FARTHEST`.

    Args:
        found: what a subset says.
        eigenvalues: of the whole kernel, descending, 0 where unresolved; those have no negative powers, and are left out there.
        effective_step: η, at most $1/\lambda_1$.
        part: m/n.
        accuracy: ε.
    """
    scaled = part * eigenvalues
    powers = [np.power(scaled, s, where=scaled > 0, out=np.full_like(scaled, float(s == 0))) for s in found.exponents]
    weights = np.asarray(found.shares) @ np.array(powers)
    rates = np.log1p(-np.minimum(effective_step * eigenvalues, np.nextafter(1.0, 0.0)))
    shape = found.relative * weights / weights.sum()
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
        rows = (chosen[:, None] * outputs + np.arange(outputs)).reshape(-1)
        found.append(describe(kernel[np.ix_(rows, rows)], residual[rows], effective_step))

    def steps(one: Description | None, accuracy: float) -> int | None:
        return None if one is None else predicted_steps(one, eigenvalues, effective_step, samples / total, accuracy)

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
