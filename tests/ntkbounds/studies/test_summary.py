"""The table on the terminal: every number under its own head."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ntkbounds.studies.summary import summary
from theory.catalogue import catalogue


def test_a_bound_that_one_run_lacks_leaves_its_column_empty(make_synthetic_run: Callable) -> None:
    """Without the constants of alignment C3, R1 and R2 are missing: in the first run, or in a later one."""
    whole, part = make_synthetic_run(samples=12)[0], make_synthetic_run(labels="permuted", samples=12)[0]
    whole["steps"] = part["steps"] = 2000
    names = list(whole["steps_to"])
    for number, name in enumerate(names):
        whole["steps_to"][name]["0.1"] = 100 + number
    part["steps_to"] = {name: {"0.1": 200 + names.index(name)} for name in names if name not in ("C3", "R1", "R2")}
    for runs in ([whole, part], [part, whole]):
        head, *rows = (line.split() for line in summary(runs).splitlines()[1:-1])
        for run, row in zip(runs, rows, strict=True):
            shown = dict(zip(head, row, strict=True))
            for name in names:
                assert shown[name] == (str(run["steps_to"][name]["0.1"]) if name in run["steps_to"] else "–"), name


def test_predictions_are_named(make_synthetic_run: Callable) -> None:
    run = {**make_synthetic_run(samples=12)[0], "steps": 2000}
    assert summary([run]).splitlines()[0].endswith("needed by each bound (R13 is a prediction)")
    run["predictions"] = {}
    assert summary([run]).splitlines()[0].endswith("needed by each bound")
    run["predictions"] = {"R13": [], "R10": []}
    assert summary([run]).splitlines()[0].endswith("(R13 and R10 are predictions)")


def test_the_headings_are_explained_in_one_line(make_synthetic_run: Callable) -> None:
    said = summary([{**make_synthetic_run(samples=12)[0], "steps": 2000}]).splitlines()[-1]
    for heading in ("exponent", "κ", "drift", "trained"):
        assert f"{heading}: " in said
    assert f"C1: {catalogue()['C1'].name}" in said


@pytest.mark.parametrize("count", [1, 4, 9])
def test_a_table_that_is_too_wide_has_one_column_a_run(make_synthetic_run: Callable, count: int) -> None:
    runs = [{**make_synthetic_run(samples=12, seed=seed)[0], "steps": 2000} for seed in range(count)]
    lines = summary(runs, 60).splitlines()
    assert max(map(len, lines)) <= 60 < len(summary(runs).splitlines()[1])
    assert sum(line.split().count("mlp") for line in lines if line.split()[0] == "net") == count
    assert len(summary(runs).splitlines()) == count + 3
