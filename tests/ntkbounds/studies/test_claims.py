"""Verdicts on the founding paper's claims, on records whose numbers are given."""

from __future__ import annotations

from typing import Any

import pytest

from ntkbounds.studies.claims import claims
from ntkbounds.studies.record_types import ClaimRecord


def judged(
    *,
    ratios: dict[str, float | None],
    loss: tuple[float, ...] = (1.0, 0.3, 0.01),
    trace: tuple[float, ...] | None = None,
    taken: int | None = 7,
    slopes: Any = None,
) -> dict[str, ClaimRecord]:
    """Claims on a run with these steps ratios at 10 %, this loss and this curve of R1, and `taken` linearized steps."""
    flat = {"slope": 1.0, "interval": [0.9, 1.1], "eigenvalues": [], "energies": [], "counts": []}
    kinds = slopes or {kind: flat for kind in ("equal count", "equal width", "all samples")}
    record: Any = {
        "samples": 100,
        "kernel": {"trace": 100.0},
        "loss": {"step": [0, 1, 2], "trained": list(loss)},
        "bounds": {} if trace is None else {"R1": list(trace)},
        "tightness": {name: {"steps_ratio": {"0.1": ratio}} for name, ratio in ratios.items()},
        "steps_to": {"linearized": {"0.1": taken}},
        "binned": {"vectors": {name: kinds for name in ("labels", "residual at 0", "permuted")}},
    }
    return {row["claim"]: row for row in claims(record, 1.0)}


@pytest.mark.parametrize(("r2", "verdict"), [(1.5, "confirmed"), (4.0, "partly"), (16.0, "not confirmed"), (None, "not decided")])
def test_the_paper_s_bound_is_judged_by_itself_and_not_by_ours(r2: float | None, verdict: str) -> None:
    row = judged(ratios={"R2": r2, "T11": 1.1})["a bound over the full spectrum matches training closely"]
    assert row["verdict"] == verdict
    assert "ours, T11: 1.1" in row["measured"]


@pytest.mark.parametrize(
    ("loss", "trace", "verdict"),
    [
        ((1.0, 0.3, 0.01), (1.0, 0.3, 0.01), "confirmed"),
        ((1.0, 0.3, 0.01), (1.0, 0.3, 0.05), "partly"),
        ((1.0, 0.3, 0.01), (1.0, 0.3, 0.5), "not confirmed"),
        ((1.0, 0.3, 0.01), None, "not decided"),
        ((1.0, 0.8, 0.65), (1.0, 0.5, 0.39), "not decided"),  # within a factor 2 of the trace, and nearer to a constant
    ],
)
def test_a_loss_that_hardly_fell_confirms_no_law(loss: tuple[float, ...], trace: tuple[float, ...] | None, verdict: str) -> None:
    row = judged(ratios={}, loss=loss, trace=trace)["the loss is about a constant times tr[(I − ηK)^(2t) K]"]
    assert row["verdict"] == verdict
    assert ("R1 has no value" if trace is None else f"falls by a factor {loss[0] / loss[-1]:.3g}") in row["measured"]


@pytest.mark.parametrize(
    ("ratios", "taken", "says", "verdict"),
    [
        ({"C1": 50.0}, 7, "C1 needs 50 times", "confirmed"),
        ({"C1": 2.0}, 7, "C1 needs 2 times", "not confirmed"),
        ({"C1": None}, 7, "C1 gets to 10 % in no number of steps tried; the linearized loss takes 7", "confirmed"),
        ({"C1": None}, None, "the linearized loss gets to 10 % in no number", "not decided"),
        ({}, 7, "C1 is left out", "not decided"),
    ],
)
def test_a_bound_that_was_not_drawn_is_not_found_pessimistic(
    ratios: dict[str, float | None], taken: int | None, says: str, verdict: str
) -> None:
    """Without steps that the linearized loss needs to 10 %, there is nothing that C1 could be too many times of."""
    row = judged(ratios=ratios, taken=taken)["bounds by the smallest eigenvalue are far too pessimistic"]
    assert says in row["measured"]
    assert row["verdict"] == verdict


def test_without_a_slope_there_is_none_and_the_line_says_why() -> None:
    none = {"slope": None, "interval": [None, None], "eigenvalues": [], "energies": [], "counts": []}
    kinds: Any = {kind: none for kind in ("equal count", "equal width", "all samples")}
    rows = judged(ratios={}, slopes=kinds)
    said = [row["measured"] for claim, row in rows.items() if "labels" in claim or "residual" in claim]
    assert len(said) == 4
    assert all(line.startswith("no slope: too few modes") for line in said), said
    assert judged(ratios={})["labels: exponent 2"]["measured"].startswith("slope 1.00 (")
