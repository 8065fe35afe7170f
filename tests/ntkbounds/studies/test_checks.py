"""Checks of a run: those of every study, and what the quickstart promises of its networks."""

from __future__ import annotations

from typing import Any

import pytest

from ntkbounds.studies.checks import checks


def quickstart(**changes: Any) -> dict[str, Any]:
    """A record whose every promise is kept, with changes."""
    steps = {"C1": 9000, "C4": 300, "R2": 2500, "R13": 240, "linearized": 250}
    return {
        "data": "digits", "net": "mlp", "width": 512, "depth": 2, "samples": 500, "steps": 2000, "centred": True, "labels": "true",
        "bounds": {"C1": [1.0, 0.9], "R1": [1.0, None]},
        "loss": {"step": [0, 1], "trained": [1.0, 0.5], "linearized": [1.0, 0.45]},
        "alignment": {"label_exponent": 1.1},
        "steps_to": {name: {"0.1": value, "0.01": 10 * value} for name, value in steps.items()},
        **changes,
    }  # fmt: skip


def failed(run: dict[str, Any]) -> list[str]:
    return [check["name"] for check in checks(run) if not check["passed"]]


def test_promises_that_are_kept() -> None:
    assert failed(quickstart()) == []
    assert len(checks(quickstart())) == 2 + 1 + 3 + 3


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"bounds": {"C1": [1.0, 0.44]}}, "C1 at or above the linearized loss"),
        ({"alignment": {"label_exponent": 1.5}}, "label exponent"),
        ({"alignment": {"label_exponent": None}}, "label exponent"),
        ({"loss": {"step": [0, 1], "trained": [1.0, 0.5], "linearized": [1.0, 0.3]}}, "linearized against trained loss"),
    ],
)
def test_promises_that_are_broken(changes: dict[str, Any], name: str) -> None:
    assert [one for one in failed(quickstart(**changes)) if one.startswith(name)]


@pytest.mark.parametrize(
    ("curve", "value", "name"),
    [("C1", 7000, "C1 over R2"), ("C4", 1000, "C1 over C4"), ("C4", 600, "C4 over linearized"), ("R13", 400, "R13 over linearized"),
     ("C1", None, "C1 over C4")],
)  # fmt: skip
def test_steps_that_are_too_many(curve: str, value: int | None, name: str) -> None:
    run = quickstart()
    run["steps_to"][curve] = {"0.1": value, "0.01": None}
    assert [one for one in failed(run) if name in one]


@pytest.mark.parametrize("changes", [{"samples": 100}, {"width": 64}, {"data": "wine"}, {"steps": 10}, {"centred": False}, {"net": "own"}])
def test_other_studies_promise_only_their_bounds(changes: dict[str, Any]) -> None:
    assert [check["name"] for check in checks(quickstart(**changes))] == [
        "C1 at or above the linearized loss",
        "R1 at or above the linearized loss",
    ]
