"""What the founding paper claims, against what a run measures. Only its abstract was available; the rest is reported second-hand.

Main name: `claims`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np

from ntkbounds.studies.record_types import ClaimRecord, RunRecord

Verdict = Literal["confirmed", "partly", "not confirmed", "not decided"]
NEAR = 0.25
"""How far a slope may be from a reported exponent that it confirms."""
ALIGNED = 0.5
"""By how much a slope exceeds that of the null where alignment is confirmed; it is partly so where the intervals are apart."""
ACCURACY = "0.1"
FALL = 10
"""A loss that falls by less is within a small factor of any curve, and decides nothing of its shape."""


def claims(record: RunRecord, inverse_norm: float) -> list[ClaimRecord]:
    r"""Claim, source, measurement and verdict, one row each.

    Args:
        record: of a run with `binned`.
        inverse_norm: $\|K^+ y\|$ over resolved eigenvalues.
    """
    return [
        _smallest(record),
        _labels_aligned(record),
        _labels_exponent(record),
        _residual_aligned(record),
        _residual_exponent(record),
        _trace_law(record),
        _closely(record),
        _generalization(record, inverse_norm),
        _time(record),
    ]


def _row(claim: str, source: Literal["abstract", "second-hand"], measured: str, verdict: Verdict) -> ClaimRecord:
    return {"claim": claim, "source": source, "measured": measured, "verdict": verdict}


def _judged(value: float, confirmed: float, partly: float) -> Verdict:
    return "confirmed" if value <= confirmed else "partly" if value <= partly else "not confirmed"


def _slope(record: RunRecord, vector: str) -> float | None:
    bins = record["binned"]["vectors"].get(vector)
    return None if bins is None else bins["equal count"]["slope"]


def _said(record: RunRecord, vector: str, name: str = "slope ") -> str:
    """The slopes of a vector, named so: in bins of equal count with the interval, of equal width, and on all samples."""
    bins = record["binned"]["vectors"][vector]
    count, width, whole = (bins[kind] for kind in ("equal count", "equal width", "all samples"))
    if count["slope"] is None:
        return "no slope: too few modes"
    low, high = count["interval"]
    others = [
        f"{found['slope']:.2f} {name}"
        for found, name in ((width, "in bins of equal width"), (whole, "on all samples"))
        if found["slope"] is not None
    ]
    return f"{name}{count['slope']:.2f} ({low:.2f} to {high:.2f}; {', '.join(others)})".replace("-", "−")


def _ratio(record: RunRecord, curve: str) -> float | None:
    """Steps to 10 % that a bound demands, over those of the linearized loss."""
    found = record["tightness"].get(curve)
    return None if found is None else found["steps_ratio"].get(ACCURACY)


def _smallest(record: RunRecord) -> ClaimRecord:
    claim = "bounds by the smallest eigenvalue are far too pessimistic"
    taken, ratio = record["steps_to"].get("linearized", {}).get(ACCURACY), _ratio(record, "C1")
    if "C1" not in record["tightness"]:
        return _row(claim, "abstract", "C1 is left out: what it assumes does not hold here", "not decided")
    if ratio is not None:
        measured = f"C1 needs {ratio:.3g} times the linearized steps to 10 %"
        return _row(claim, "abstract", measured, "confirmed" if ratio >= 10 else "not confirmed")
    if taken is None:
        return _row(claim, "abstract", "the linearized loss gets to 10 % in no number of steps tried", "not decided")
    return _row(claim, "abstract", f"C1 gets to 10 % in no number of steps tried; the linearized loss takes {taken:,}", "confirmed")


def _above_null(record: RunRecord, vectors: Sequence[str], null: str) -> Verdict:
    slopes, base = [_slope(record, vector) for vector in vectors], _slope(record, null)
    if base is None or None in slopes:
        return "not decided"
    above = [slope - base >= ALIGNED for slope in slopes if slope is not None]
    if all(above):
        return "confirmed"
    bins = record["binned"]["vectors"]
    ends = [bins[vector]["equal count"]["interval"][0] for vector in vectors]
    highest = bins[null]["equal count"]["interval"][1]
    return "partly" if highest is not None and all(low is not None and low > highest for low in ends) else "not confirmed"


def _labels_aligned(record: RunRecord) -> ClaimRecord:
    measured = f"{_said(record, 'labels')}; labels permuted: {_said(record, 'permuted', '')}"
    return _row(
        "squared projections of the labels grow with the eigenvalues", "abstract", measured, _above_null(record, ["labels"], "permuted")
    )


def _labels_exponent(record: RunRecord) -> ClaimRecord:
    slope = _slope(record, "labels")
    verdict: Verdict = "not decided" if slope is None else _judged(abs(slope - 2), NEAR, 2 * NEAR)
    return _row("labels: exponent 2", "second-hand", _said(record, "labels"), verdict)


def _residuals(record: RunRecord) -> list[str]:
    return [name for name in record["binned"]["vectors"] if name.startswith("residual at ")]


def _residual_aligned(record: RunRecord) -> ClaimRecord:
    claim, names = "squared projections of the training residual grow with the eigenvalues", _residuals(record)
    null = "outputs and permuted" if "outputs and permuted" in record["binned"]["vectors"] else "permuted"
    measured = f"{_said(record, names[0], 'slope at the start ')}; null ({_NULLS[null]}): {_said(record, null, '')}"
    return _row(claim, "abstract", measured, _above_null(record, names, null))


_NULLS = {"permuted": "labels permuted", "outputs and permuted": "labels permuted, random output kept"}


def _residual_exponent(record: RunRecord) -> ClaimRecord:
    names = _residuals(record)
    slopes = [slope for name in names if (slope := _slope(record, name)) is not None]
    steps = ", ".join(name.removeprefix("residual at ") for name in names)
    if len(slopes) < len(names):
        return _row("residuals: exponent 1, stable during training", "second-hand", "no slope: too few modes", "not decided")
    measured = f"{', '.join(f'{slope:.2f}' for slope in slopes)} at steps {steps}"
    if (output := _slope(record, "outputs")) is not None:
        measured += f"; of the random output alone {output:.2f}"
    near = [abs(slope - 1) <= NEAR for slope in slopes]
    verdict: Verdict = "confirmed" if all(near) else "partly" if any(near) else "not confirmed"
    return _row("residuals: exponent 1, stable during training", "second-hand", measured, verdict)


def _trace_law(record: RunRecord) -> ClaimRecord:
    claim, curve = "the loss is about a constant times tr[(I − ηK)^(2t) K]", record["bounds"].get("R1")
    if curve is None:
        return _row(claim, "second-hand", "R1 has no value: energy in unresolved modes", "not decided")
    pairs = [(loss, bound) for loss, bound in zip(record["loss"]["trained"], curve, strict=True) if loss and bound]
    losses, bounds = np.array(pairs).T
    ratios = losses / bounds
    spread, fall = float(ratios.max() / ratios.min()), float(losses[0] / losses[-1])
    bound = f"{1 / ratios.max():.3g} to {1 / ratios.min():.3g} times the loss"
    measured = (
        f"the loss falls by a factor {fall:.3g} in training, and loss over trace varies by one of {spread:.3g}; "
        f"with the constant that makes it a bound (R1), {bound}"
    )
    return _row(claim, "second-hand", measured, _judged(spread, 2, 10) if fall >= FALL else "not decided")


def _closely(record: RunRecord) -> ClaimRecord:
    claim = "a bound over the full spectrum matches training closely"
    theirs, ours = (_ratio(record, name) for name in ("R2", "T11"))
    beside = "" if ours is None else f" (ours, T11: {ours:.3g})"  # a bound that is not the paper's confirms none of its claims
    if theirs is None:
        return _row(claim, "abstract", f"R2 gives no number of steps to 10 %{beside}", "not decided")
    return _row(claim, "abstract", f"R2 needs {theirs:.3g} times the linearized steps to 10 %{beside}", _judged(theirs, 2, 5))


def _generalization(record: RunRecord, inverse_norm: float) -> ClaimRecord:
    n = record["samples"]
    sizes = f"tr K/n = {record['kernel']['trace'] / n:.3g}, ‖K⁺y‖/√n = {inverse_norm / np.sqrt(n):.3g}"
    measured = f"{sizes}; the constants are not known to us"
    return _row("generalization: O(tr K/n) in place of ‖K⁻¹y‖/√n", "second-hand", measured, "not decided")


def _time(record: RunRecord) -> ClaimRecord:
    claim = "time to accuracy from the decay of the spectrum"
    steps = record["steps_to"]
    predicted, taken = (steps[key].get(ACCURACY) if key in steps else None for key in ("R13.power", "linearized"))
    if not predicted or not taken:
        return _row(claim, "second-hand", "no prediction: the law has no value here", "not decided")
    factor = max(predicted / taken, taken / predicted)
    measured = f"steps to 10 %: predicted {predicted:,} (R13.power, the measured exponent), linearized {taken:,}"
    return _row(claim, "second-hand", measured, _judged(factor, 2, 10))
