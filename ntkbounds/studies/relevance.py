"""What makes the bounds of a run say little about the training shown beside them: measured, why, and what to change.

Each threshold is a constant below, with its reason. Main name: `notes`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ntkbounds.studies.record_types import RunRecord
from numerics.measurements.drawn import DRAWN, LOWER, missing_assumptions
from numerics.measurements.tightness import ACCURACIES
from theory.assumptions.alignment import BLOCK_ALIGNED, TAIL_ALIGNED
from theory.assumptions.core import ALIGNED, DESCENT_STEP, IN_RANGE

LEAVES = 2.0
"""Trained and linearized loss are apart when one is so many times the other: bounds differ from losses by factors not much larger."""
DRIFT = 0.3
"""Relative drift that is large. By Weyl's inequality an eigenvalue moves by at most drift·λ_1: at 0.3 even the first mode's rate is known
only to a third, and of modes below 0.3 λ_1 nothing is known."""
RISE = 1.01
"""A loss above the initial one by more than rounding: gradient descent on the linearization never rises at a stable step."""
STALLED = 0.9
"""A last loss, relative to the initial one, above which training reached none of the accuracies that are compared."""
USUAL = (0.1, 10.0)
"""Root mean square of inputs for which networks, and their usual initializations, are made; standardized inputs have 1."""
ONE_SIDED = 3.0
"""A mean that is so many deviations from 0 holds nine tenths of the squares."""
FIRST_MODE = 0.9
"""Share of the residual's squares in one mode that leaves less than a tenth to the others, the first accuracy compared being a half."""


def notes(run: RunRecord) -> list[str]:
    """Sentences, each with what was measured, why the bounds then say little of the training, and what to change; none if all is well."""
    return [note for find in _NOTES for note in find(run)]


def _left_out(run: RunRecord) -> Iterator[str]:
    """Bounds that are not drawn because an assumption does not hold, by what brings them back."""
    holds = {name: record["holds"] for name, record in run["assumptions"].items()}
    missing = {entry.id: missing_assumptions(entry, holds) for entry in DRAWN}
    for own in run.get("theorems", {}).values():
        missing[own["id"]] = [one["name"] for one in own["assumptions"] if holds.get(one["name"]) is False]
        drawn = any(curve.removesuffix(LOWER) == own["id"] for curve in (*run["bounds"], *run.get("predictions", {})))
        if not drawn and not missing[own["id"]]:
            yield f"{own['id']} is left out: part of the residual lies in unresolved modes, so that a constant that it names has no value."
    for remedy in (_smaller_step, _resolved_residual, _other):
        names = [name for found in missing.values() for name in found if remedy(run, name)]
        ids = [name for name, found in missing.items() if set(found) & set(names)]
        if names:
            said = [name.replace("_", " ") for name in dict.fromkeys(names)]
            because = f"because {_and(said)} {'does' if len(said) == 1 else 'do'} not hold"
            yield f"{_and(ids)} {'is' if len(ids) == 1 else 'are'} left out, {because}: {remedy(run, names[0])}."


def _smaller_step(run: RunRecord, name: str) -> str:
    if name != DESCENT_STEP.name:
        return ""
    convention, largest = run["convention"], run["kernel"]["lambda_max"]
    most = 1 / (largest * convention["loss_scale"])
    return f"ηλ_1 = {convention['effective_step'] * largest:.3g} is above 1; use a learning rate of at most {most:.3g}"


def _resolved_residual(run: RunRecord, name: str) -> str:
    if name not in (ALIGNED.name, IN_RANGE.name, TAIL_ALIGNED.name, BLOCK_ALIGNED.name):
        return ""
    why = "part of the residual lies in unresolved modes, so that no alignment constant exists"
    return f"{why}; use a wider network, fewer samples or float64, and drop samples that occur twice with different labels"


def _other(run: RunRecord, name: str) -> str:
    known = _smaller_step(run, name) or _resolved_residual(run, name)
    return "" if known else "the table of assumptions says what was measured and what was asked"


def _unresolved(run: RunRecord) -> Iterator[str]:
    if run["kernel"]["lambda_min"] is None:
        rank, size = run["kernel"]["resolved_rank"], run["samples"] * run["outputs"]
        yield (
            f"Only {rank:,} of {size:,} eigenvalues {'is' if rank == 1 else 'are'} resolved, so C1 takes the smallest to be 0 and "
            "guarantees no decrease; use a wider network, fewer samples, or float64."
        )


def _one_sided_labels(run: RunRecord) -> Iterator[str]:
    scale = run.get("scale")
    if scale is None:
        return
    mean, deviation, share = scale["label_mean"], scale["label_deviation"], scale["first_mode"]
    if mean > ONE_SIDED * deviation:
        yield (
            f"Labels have mean {mean:.3g} and deviation {deviation:.3g}: nearly all of the first residual is their mean ({share:.3g} of "
            "its squares are in the first mode), and fractions of the initial loss say how fast a constant is learned; subtract the mean."
        )
    elif share > FIRST_MODE:
        yield (
            f"{share:.3g} of the squared first residual lies in the first mode: down to {1 - share:.2g} of the initial loss only λ_1 "
            "matters; centre inputs and labels, and train the network less its output at the start."
        )


def _unusual_inputs(run: RunRecord) -> Iterator[str]:
    scale = run.get("scale")
    if scale is None:
        return
    mean, deviation = scale["input_mean"], scale["input_deviation"]
    size = (mean**2 + deviation**2) ** 0.5
    if not USUAL[0] <= size <= USUAL[1] or abs(mean) > ONE_SIDED * deviation:
        yield (
            f"Inputs have mean {mean:.3g} and deviation {deviation:.3g} (λ_1 = {run['kernel']['lambda_max']:.3g}, learning rate "
            f"{run['convention']['learning_rate']:.3g}): eigenvalues and rates, and with them the bounds, tell of the units of the inputs; "
            "standardize them to mean 0 and deviation 1."
        )


def _training(run: RunRecord) -> Iterator[str]:
    """Training that rose or stalled, or that leaves its linearization."""
    pairs = [
        (step, trained, linearized)
        for step, trained, linearized in zip(run["loss"]["step"], run["loss"]["trained"], run["loss"]["linearized"], strict=True)
        if trained is not None and linearized is not None
    ]
    if not pairs or not pairs[0][1]:
        return
    initial, final = pairs[0][1], pairs[-1][1]
    top_step, top, _ = max(pairs, key=lambda pair: pair[1])
    drift = run["kernel"]["drift_final"]
    moved = "" if drift is None else f", and the kernel moved by {drift:.2f} of its size"
    if top > RISE * initial:
        yield (
            f"The trained loss rose to {top / initial:.3g} times the initial one (step {top_step:,}), which its linearization never does: "
            "the bounds do not describe this training; use a smaller learning rate or a wider network."
        )
    elif final > STALLED * initial:
        yield (
            f"The trained loss is still {100 * final / initial:.3g} % of the initial one after {pairs[-1][0]:,} steps: training reached "
            "none of the accuracies that bounds are compared at; use more steps, or labels that the network can fit."
        )
    least = min(ACCURACIES) * initial
    gaps = [(max(a / b, b / a), step) for step, a, b in pairs if min(a, b) >= least]
    # Where only one of them is still above the accuracies compared, they are apart by at least what is left to the other.
    gaps += [(max(a, b) / least, step) for step, a, b in pairs if min(a, b) < least < max(a, b)]
    gap, step = max(gaps)
    if gap > LEAVES:
        yield (
            f"The trained loss and that of the linearization are at least {gap:.3g} times apart at step {step:,}{moved}: the bounds are "
            "about the linearization and say little of this training; use a wider network, or look only at earlier steps."
        )
    elif drift is not None and drift > DRIFT:
        yield (
            f"The kernel moved by {drift:.2f} of its size, so that no bound on the linearization needs to hold for the network; the two "
            f"losses stayed within a factor {gap:.2f} all the same, above {100 * min(ACCURACIES):g} % of the initial one; a wider "
            "network drifts less."
        )


def _rounding(run: RunRecord) -> Iterator[str]:
    scale = run.get("scale")
    floor = 0.0 if scale is None else scale["rounding_floor"]
    pairs = zip(run["loss"]["step"], run["loss"]["trained"], strict=True)
    first = next((step for step, loss in pairs if loss is not None and loss <= floor), None)
    if first is not None:
        yield (
            f"From step {first:,} the trained loss is rounding (at or below {floor:.2g} in {run['dtype']}): its distance to the bounds "
            "means nothing there; use fewer steps" + (", or float64." if run["dtype"] == "float32" else ".")
        )


_NOTES: tuple[Callable[[RunRecord], Iterator[str]], ...] = (
    _training,
    _left_out,
    _unresolved,
    _one_sided_labels,
    _unusual_inputs,
    _rounding,
)


def _and(words: Sequence[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
