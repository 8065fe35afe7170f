"""Held-out samples in a study: what is stored, what runs are called, and what the page says of bounds that say nothing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from ntkbounds.pages import study_sections as sections
from ntkbounds.pages.generalization_section import generalization_figures, generalization_section, improvement, measured
from ntkbounds.studies.config import StudyConfig
from ntkbounds.studies.record_types import RunRecord
from ntkbounds.studies.results import read_results
from ntkbounds.studies.run import run_study
from ntkbounds.studies.start import load_data
from theory.foundations.errors import InputError

SMALL = {"nets": ("mlp",), "labels": ("true",), "steps": 3, "width": 8, "depth": 1, "predict_from": 0}


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> list[RunRecord]:
    folder = str(tmp_path_factory.mktemp("generalization"))
    configs = [StudyConfig(samples=size, test_samples=30, out=folder, **SMALL) for size in (12, 8)]
    run_study([*configs, StudyConfig(samples=8, out=folder, **SMALL)], lambda *_: None)
    return read_results(folder)["runs"]


def test_what_is_held_out_is_the_same_whatever_is_trained_on() -> None:
    few, more = (load_data(StudyConfig(samples=size, test_samples=30), "true") for size in (8, 12))
    assert few.held_out is not None
    assert more.held_out is not None
    np.testing.assert_array_equal(few.held_out.inputs, more.held_out.inputs)
    np.testing.assert_array_equal(few.inputs, more.inputs[:8])
    assert not set(map(bytes, few.held_out.inputs)) & set(map(bytes, more.inputs))
    assert (len(few.inputs), len(few.held_out.labels)) == (8, 30)


def test_a_run_with_held_out_samples_is_another_run(runs: list[RunRecord]) -> None:
    assert len({run["name"] for run in runs}) == 3
    assert ["generalization" in run for run in runs] == [True, True, False]
    assert all(run["generalization"]["test_samples"] == 30 for run in runs[:2])
    assert all(run["generalization"]["trained"] is not None for run in runs[:2])


def test_several_outputs_are_refused() -> None:
    with pytest.raises(InputError, match="one output where generalization is measured"):
        load_data(StudyConfig(data="digits:10", samples=8, test_samples=8), "true")


def test_the_page_says_what_improves_and_what_is_vacuous(runs: list[RunRecord]) -> None:
    (group,) = measured(runs)
    assert [run["samples"] for run in group] == [8, 12]
    for run in group:
        for risk, bound in {"G1": 0.5, "G2": 7.0, "G4": 1.5}.items():
            run["generalization"]["risks"][risk] = {"bound": bound, "complexity": bound - 0.25, "train": 0.0, "step": None}
        run["generalization"]["risks"] = {key: run["generalization"]["risks"][key] for key in ("G1", "G2", "G4")}
    assert improvement(group, "G4", "G2") == (5.4, 5.4)
    assert improvement(group, "G5", "G2") is None
    page = str(generalization_section(runs, []))
    assert "G4 is 5.4 times smaller" in page
    assert "only stopping early can be smaller: G4 is no improvement: 5.0 times larger" in page
    assert "4 of 6 bounds are vacuous" in page
    assert '<span class="soft">(7.00)</span>' in page
    assert "<td>0.500</td>" in page
    assert [drawing.key for drawing in generalization_figures(runs)] == ["test-error", "risk-0"]
    assert str(generalization_section(runs[2:], [])) == ""


def test_many_runs_have_a_row_each(tmp_path: Path, runs: list[RunRecord]) -> None:
    page = str(sections.in_short(runs, tmp_path))
    assert page.count("<tr") == 1 + len(runs)
    assert "--every-run" in page
