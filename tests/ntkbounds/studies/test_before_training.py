"""Steps predicted before training: in the record and on the page of a study that asks for them, and nowhere else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ntkbounds.pages.prediction_section import before_training
from ntkbounds.pages.study_page import build_report
from ntkbounds.studies.config import StudyConfig
from ntkbounds.studies.record_types import RunRecord
from ntkbounds.studies.results import read_results
from ntkbounds.studies.run import run_study

SMALL: dict[str, Any] = {"nets": ("mlp",), "labels": ("true",), "samples": 40, "width": 16, "steps": 300, "subsets": 3}


def quiet(*_: Any) -> None:
    """Progress that nobody watches."""


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("study")
    run_study(StudyConfig(predict_from=20, out=str(folder), **SMALL), quiet)
    return folder


def test_the_record_has_them_beside_what_was_taken(finished: Path) -> None:
    (run,) = read_results(finished)["runs"]
    found = run["before_training"]
    assert found["samples"] == 20
    assert len(found["exponents"]) == len(found["relative"]) == 3
    for way, steps in found["steps"].items():
        for accuracy, predicted in steps.items():
            taken = run["steps_to"]["linearized"][accuracy]
            least = found["to_linearized"][way][accuracy]
            assert taken
            assert least
            assert least["least"] == pytest.approx(min(step for step in predicted if step is not None) / taken)
    assert run["seconds"]["prediction"] > 0


def test_the_page_shows_them(finished: Path) -> None:
    (run,) = read_results(finished)["runs"]
    page = build_report(finished).read_text(encoding="utf-8")
    assert "over 3 subsets" in page
    assert "from the labels of 20 of the 40 samples" in page
    assert before_training(run) in page


def test_what_training_did_not_reach_is_a_dash_and_what_is_never_reached_infinite(finished: Path) -> None:
    (run,) = read_results(finished)["runs"]
    way = {"0.1": {"median": None, "least": 0.5, "most": None}, "0.01": None}
    found: RunRecord = {**run, "before_training": {**run["before_training"], "to_trained": dict.fromkeys(("power", "mixture", "law"), way)}}
    shown = before_training(found)
    assert "∞ (0.500–∞)" in shown
    assert shown.count("–</td>") == 3


@pytest.mark.parametrize("samples", [0, 40, 100])
def test_no_subset_no_prediction(samples: int, tmp_path: Path) -> None:
    (run,) = run_study(StudyConfig(predict_from=samples, out=str(tmp_path), **SMALL), quiet)
    assert "before_training" not in run
    said = [note for note in run["notes"] if note.startswith("No steps are predicted: subsets of 40 samples are no part of 40")]
    assert len(said) == (samples == 40), "asked for, and silently left out"
    assert "Before training" not in build_report(tmp_path).read_text(encoding="utf-8")


def test_one_subset_is_not_several(finished: Path) -> None:
    (run,) = read_results(finished)["runs"]
    found: RunRecord = {**run, "before_training": {**run["before_training"], "exponents": run["before_training"]["exponents"][:1]}}
    assert "steps taken, from 1 subset" in before_training(found)
