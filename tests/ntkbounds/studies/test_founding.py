"""The founding setting in tiny: every run, its claims and its page; and several settings in one study."""

from __future__ import annotations

import copy
from pathlib import Path

import numpy as np
import pytest

import ntkbounds as nb
from ntkbounds.pages.study_page import build_report
from ntkbounds.studies import run as study
from ntkbounds.studies.claims import claims
from ntkbounds.studies.config import StudyConfig
from ntkbounds.studies.presets import read_configs
from ntkbounds.studies.record_types import RunRecord
from ntkbounds.studies.results import read_results
from theory.foundations.errors import InputError

TINY = {"samples": 60, "steps": 30, "width": 4, "batches": 6, "batch_size": 40, "learning_rate": 0.05}


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("founding")
    told: list[str] = []
    configs = read_configs("founding-small", {**TINY, "data": "digits", "out": str(folder)})
    study.run_study(configs, lambda what, *_: told.append(what))
    build_report(folder)
    return folder


def test_both_networks_keep_their_output_and_measure_the_law_in_bins(finished: Path) -> None:
    runs = read_results(finished)["runs"]
    assert [(run["net"], run["depth"], run["centred"]) for run in runs] == [("mlp", 5, False), ("pooled_cnn", 5, False)]
    for run in runs:
        binned = run["binned"]
        assert (binned["samples"], binned["batches"], binned["batch_size"]) == (60, 6, 40)
        named = ["labels", "residual at 0", "residual at 10", "residual at 30", "permuted", "outputs", "outputs and permuted"]
        assert list(binned["vectors"]) == named
        for kinds in binned["vectors"].values():
            for kind, bins in kinds.items():
                assert len(bins["eigenvalues"]) == len(bins["energies"]) == len(bins["counts"])
                assert sum(bins["counts"]) <= (59 if kind == "all samples" else 6 * 39), "without the first mode"


def test_a_claim_has_a_source_a_measurement_and_a_verdict(finished: Path) -> None:
    for run in read_results(finished)["runs"]:
        assert len(run["claims"]) == 9
        assert {row["source"] for row in run["claims"]} == {"abstract", "second-hand"}
        assert all(row["measured"] for row in run["claims"])
    page = (finished / "report.html").read_text(encoding="utf-8")
    assert "founding paper" in page
    assert page.count("Alignment in bins") >= 2
    assert len(list((finished / "figures").glob("*-binned.png"))) == 2


def with_slopes(run: RunRecord, **slopes: float) -> RunRecord:
    """The run with other slopes, each with an interval of ±0.05."""
    changed = copy.deepcopy(run)
    for name, slope in slopes.items():
        for vector, kinds in changed["binned"]["vectors"].items():
            if vector.replace(" ", "_").startswith(name):
                for bins in kinds.values():
                    bins["slope"], bins["interval"] = slope, [slope - 0.05, slope + 0.05]
    return changed


@pytest.mark.parametrize(
    ("slopes", "verdicts"),
    [
        ({"labels": 2.0, "permuted": 0.0, "residual": 1.1, "outputs_and": 0.5}, ("confirmed", "confirmed", "confirmed", "confirmed")),
        ({"labels": 1.6, "permuted": 0.0, "residual": 0.8, "outputs_and": 0.6}, ("confirmed", "partly", "partly", "confirmed")),
        ({"labels": 0.3, "permuted": 0.0, "residual": 0.3, "outputs_and": 0.3}, ("partly", "not confirmed") + ("not confirmed",) * 2),
        ({"labels": 0.0, "permuted": 0.0, "residual": 2.0, "outputs_and": 0.0}, ("not confirmed",) * 2 + ("confirmed", "not confirmed")),
    ],
    ids=range(4),
)
def test_verdicts_follow_the_slopes(finished: Path, slopes: dict[str, float], verdicts: tuple[str, ...]) -> None:
    """Labels aligned, with exponent 2; residual aligned beyond its null, with exponent 1."""
    run = with_slopes(read_results(finished)["runs"][0], **slopes)
    found = claims(run, 1.0)
    assert tuple(row["verdict"] for row in found[1:5]) == verdicts


def test_inputs_of_one_norm() -> None:
    data = nb.load_data("digits", 20)
    scaled = study.load_data(StudyConfig(samples=20, unit_norm=True), "true")
    squares = np.square(scaled.inputs).reshape(20, -1).sum(axis=1)
    np.testing.assert_allclose(squares, 64)
    ratio = scaled.inputs.reshape(20, -1) / np.where(data.inputs == 0, 1, data.inputs).reshape(20, -1)
    assert np.ptp(ratio[0][data.inputs[0].reshape(-1) != 0]) < 1e-12


def test_settings_whose_data_are_not_there_are_left_out_and_named(tmp_path: Path) -> None:
    told: list[str] = []
    small = {"samples": 20, "steps": 3, "width": 4, "nets": ("mlp",), "labels": ("true",), "out": str(tmp_path)}
    configs = [StudyConfig(data="digits", **small), StudyConfig(data="nowhere.npz", **small)]
    records = study.run_study(configs, lambda what, *_: told.append(what))
    assert [run["data"] for run in records] == ["digits"]
    assert any(what.startswith("left out nowhere.npz: expected") for what in told)
    with pytest.raises(InputError, match=r"nowhere\.npz"):
        study.run_study(configs[1:] * 2, lambda *_: None)


def test_a_setting_that_does_not_exist_is_refused_beside_a_config() -> None:
    with pytest.raises(InputError, match=r"got widht; did you mean width\?"):
        nb.study(StudyConfig(), widht=3)
