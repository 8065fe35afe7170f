"""Where the bounds say little of a training: each cause is noticed, with its numbers, and a good run is left in peace."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.datasets import load_digits

import ntkbounds as nb
from ntkbounds.commands import cli
from ntkbounds.pages.study_sections import notes as notes_box
from ntkbounds.studies import run as study
from ntkbounds.studies.config import StudyConfig
from ntkbounds.studies.record_types import RunRecord
from ntkbounds.studies.relevance import notes
from ntkbounds.studies.results import read_arrays
from ntkbounds.studies.summary import summary

Runner = Callable[..., RunRecord]
SETTINGS: dict[str, Any] = {"nets": ("mlp",), "labels": ("true",), "samples": 60, "steps": 200, "width": 256}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """A run on digits whose pixels are x(pixels) and whose labels are y(±1 labels); no warning may leak from it."""
    folder = tmp_path_factory.mktemp("relevance")
    pixels, digits = load_digits(return_X_y=True)
    signs = np.where(digits % 2 == 0, 1.0, -1.0)
    standard = (pixels - pixels.mean()) / pixels.std()
    data = {"good": (standard, signs), "raw": (pixels * 255 / 16, signs), "mean": (standard, 100 + signs)}
    data |= {
        "one_class": (standard, np.where(digits == 0, 1.0, -1.0) * np.where(np.arange(digits.size) % 40 == 0, 1, 0) + 1e-3 * signs - 1)
    }
    data |= {"twice": (np.concatenate([standard[:30]] * 2), np.concatenate([signs[:30], -signs[:30]]))}

    @cache
    def make(name: str, **settings: Any) -> RunRecord:
        np.savez(folder / f"{name}.npz", x=data[name][0], y=data[name][1])
        out = folder / f"{name}{len(list(folder.iterdir()))}"
        config = StudyConfig(data=str(folder / f"{name}.npz"), out=str(out), **{**SETTINGS, **settings})
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            (record,) = study.run_study(config, lambda *_: None)
        return record

    return make


def test_a_good_run_has_no_notes(run: Runner) -> None:
    record = run("good")
    assert record["notes"] == []
    assert notes_box(record) == ""
    assert "note:" not in summary([record])


def test_raw_pixels(run: Runner) -> None:
    (note,) = run("raw")["notes"]
    assert note.startswith("Inputs have mean 79.2 and deviation 96.7 (λ_1 = ")
    assert "standardize them" in note


def test_targets_with_mean_100(run: Runner) -> None:
    """The first mode alone holds nearly all; and at this rate the network is thrown off, which is said too."""
    record = run("mean")
    said = " ".join(record["notes"])
    assert "Labels have mean 100 and deviation 0.998" in said
    assert record["scale"]["first_mode"] > 0.9
    assert "The trained loss rose to" in said
    assert "times apart at step" in said


def test_labels_that_are_nearly_constant(run: Runner) -> None:
    assert any(note.startswith("Labels have mean") for note in run("one_class")["notes"])


def test_a_step_beyond_one_over_lambda_1_leaves_out_what_assumes_less(run: Runner) -> None:
    """Neither drawn nor stored nor checked as a bound; an analysis of the same kernel leaves out the same."""
    good = run("good")
    rate = 1.5 * good["convention"]["learning_rate"] / 0.99
    record = run("good", learning_rate=rate)
    (note,) = record["notes"]
    assert note.startswith("C3, C4, R4, R12, T3, T7, T11 and T5 are left out, because descent step does not hold: ηλ_1 = 1.5 is above 1")
    assert f"learning rate of at most {rate / 1.5:.3g}" in note
    assert good["bounds"].keys() - record["bounds"].keys() == {"C3", "C4", "R4", "R12", "T3", "T7", "T11", "T5_lower"}
    for key in ("steps_to", "tightness"):
        assert not {"C3", "C4"} & record[key].keys()
    assert not [check for check in record["checks"] if check["name"].startswith(("C3", "C4"))]
    eigenvalues = np.geomspace(1, good["kernel"]["lambda_max"], 60)
    step = rate * good["convention"]["loss_scale"]
    found = nb.analyze(np.diag(eigenvalues), np.sqrt(eigenvalues), learning_rate=step, loss="half-sum")
    assert set(found.bounds) == record["bounds"].keys()


def test_a_tiny_network_whose_kernel_moves(run: Runner) -> None:
    record = run("good", width=2, steps=2000)
    assert record["kernel"]["drift_final"] > 0.3
    said = " ".join(record["notes"])
    assert f"The kernel moved by {record['kernel']['drift_final']:.2f} of its size" in said
    assert "C3, R1, R2, R4, R8 and R12 are left out, because in range, aligned, tail aligned and block aligned do not hold" in said
    assert "eigenvalues are resolved, so C1 takes the smallest to be 0" in said


def test_labels_that_cannot_be_fitted(run: Runner) -> None:
    """Every sample twice, with opposite labels: nothing is learned."""
    record = run("twice")
    said = " ".join(record["notes"])
    assert "The trained loss is still 100 % of the initial one after 200 steps" in said
    assert "Only 30 of 60 eigenvalues are resolved" in said
    assert "no alignment constant exists" in said


def changed(run: RunRecord, trained: Callable[[np.ndarray], np.ndarray], **kernel: float) -> list[str]:
    losses = np.array(run["loss"]["linearized"], float)
    loss: Any = {**run["loss"], "trained": trained(losses).tolist()}
    return notes({**run, "loss": loss, "kernel": {**run["kernel"], **kernel}})  # type: ignore[typeddict-item]


@pytest.mark.parametrize(
    ("trained", "drift", "said"),
    [
        (lambda loss: loss, 0.29, ""),
        (lambda loss: loss, 0.31, "The kernel moved by 0.31 of its size, so that no bound"),
        (lambda loss: np.where(loss < loss[0] / 2, loss / 1.9, loss), 0.1, ""),
        (lambda loss: np.where(loss < loss[0] / 2, loss / 2.1, loss), 0.1, "at least 2.1 times apart at step"),
        (lambda loss: np.where(loss < loss[0] / 2, loss * 2.1, loss), 0.5, "and the kernel moved by 0.50 of its size"),
        # Below a thousandth of the initial loss nothing is compared.
        (lambda loss: np.where(loss < 1e-4 * loss[0], loss / 9, loss), 0.1, ""),
        (lambda loss: np.where(loss < 0.1 * loss[0], 0.0, loss), 0.1, "times apart at step"),
        (lambda loss: np.where(np.arange(loss.size) == 2, 1.02 * loss[0], loss), 0.1, "rose to 1.02 times the initial one (step 2)"),
    ],
)
def test_the_thresholds(run: Runner, trained: Callable[[np.ndarray], np.ndarray], drift: float, said: str) -> None:
    found = changed(run("good"), trained, drift_final=drift)
    assert (found == []) if said == "" else any(said in note for note in found), found


def test_a_loss_that_is_rounding(run: Runner) -> None:
    record = run("good")
    floor = record["scale"]["rounding_floor"]
    # half a mean of squares of ±1, times (8 ε)²
    assert floor == pytest.approx(0.5 * (8 * np.finfo(float).eps) ** 2)
    found = changed(record, lambda loss: np.where(np.arange(loss.size) == loss.size - 1, floor, loss))
    assert any(note.startswith("From step 200 the trained loss is rounding") for note in found)


def test_a_record_of_an_older_version_is_read(make_synthetic_run: Callable[..., Any]) -> None:
    assert any("eigenvalues are resolved" in note for note in notes(make_synthetic_run()[0]))


def test_notes_are_on_the_terminal_in_the_record_and_on_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pixels, digits = load_digits(return_X_y=True)
    np.savez(tmp_path / "raw.npz", x=16 * pixels, y=digits)
    arguments = ["--net=mlp", "--labels=true", "--samples=20", "--width=64", "--steps=10", f"--out={tmp_path / 'out'}"]
    assert cli.main(["study", f"--data={tmp_path / 'raw.npz'}", *arguments]) == 0
    shown = capsys.readouterr().out.splitlines()
    (stored,) = nb.study(data=str(tmp_path / "raw.npz"), nets=("mlp",), labels=("true",), samples=20, width=64, steps=10,
                         out=str(tmp_path / "out"), resume=True, page=False)  # fmt: skip
    assert stored["notes"]
    assert [line for line in shown if line.startswith("note: ")] == [f"note: mlp, true labels: {note}" for note in stored["notes"]]
    assert shown[-1].startswith("page: ")
    assert read_arrays(tmp_path / "out", stored)
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert page.count("Read with care") == 1
    assert str(notes_box(stored)) in page
