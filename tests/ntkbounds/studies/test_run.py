"""A whole study in small: every file, the contract of results.json, resuming, determinism, and one's own networks and data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jax
import numpy as np
import pytest

from ntkbounds.commands import cli
from ntkbounds.pages import figures
from ntkbounds.pages.headline import demanded
from ntkbounds.pages.study_page import build_report
from ntkbounds.studies import run as study
from ntkbounds.studies.config import StudyConfig
from ntkbounds.studies.results import read_arrays, read_results, run_name
from ntkbounds.studies.summary import summary
from numerics.measurements.drawn import DRAWN, LOWER, Drawn, needed_assumptions
from theory.foundations.errors import InputError

SMALL = {"samples": 24, "width": 16, "steps": 20}
KEYS = {
    "": {"data", "net", "width", "depth", "samples", "outputs", "labels", "seed", "dtype", "convention", "kernel", "alignment", "loss",
         "bounds", "tightness", "assumptions", "seconds"},
    "convention": {"loss_scale", "learning_rate", "effective_step"},
    "kernel": {"trace", "lambda_max", "lambda_min", "resolved_rank", "drift_final"},
    "alignment": {"label_exponent", "label_exponent_interval", "residual_exponent", "constant", "relative"},
    "loss": {"step", "trained", "linearized"},
    "bounds": {"C1", "C4", "R1", "R2"},
    "seconds": {"kernel", "eigh", "training", "total"},
}  # fmt: skip


def quiet(*_: Any) -> None:
    """Progress that nobody watches."""


def without_time(records: list[Any]) -> str:
    return json.dumps([{key: value for key, value in record.items() if key != "seconds"} for record in records], default=float)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """MLP and CNN, true and permuted labels."""
    folder = tmp_path_factory.mktemp("study")
    study.run_study(StudyConfig(out=str(folder), **SMALL), quiet)
    return folder


def test_every_run_has_its_files_and_there_is_nothing_else(finished: Path) -> None:
    runs = read_results(finished)["runs"]
    assert [(run["net"], run["labels"]) for run in runs] == [("mlp", "true"), ("mlp", "permuted"), ("cnn", "true"), ("cnn", "permuted")]
    assert {path.name for path in finished.iterdir()} == {".lock", "results.json", *(f"{run_name(run)}.npz" for run in runs)}


def test_the_command_ends_by_naming_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And the page is rebuilt, byte for byte, from what is stored."""
    small = [f"--{name}={value}" for name, value in SMALL.items()]
    assert cli.main(["study", "--net", "mlp", "--labels", "true", *small, "--out", str(tmp_path)]) == 0
    shown = capsys.readouterr()
    assert shown.out.splitlines()[-1] == f"page: {tmp_path / 'report.html'}"
    assert "Steps to 10 % of the initial loss" in shown.out
    assert "training mlp, true labels" in shown.err
    (run,) = read_results(tmp_path)["runs"]
    name = run_name(run)
    assert {path.name for path in tmp_path.iterdir()} == {".lock", "results.json", "report.html", "figures", f"{name}.npz"}
    assert {path.name for path in (tmp_path / "figures").iterdir()} == {
        f"{name}-{key}.{kind}" for key in ("loss", "labels", "residuals", "spectrum") for kind in ("png", "pdf", "csv")
    }
    page = (tmp_path / "report.html").read_bytes()
    (tmp_path / "report.html").unlink()
    assert cli.main(["report", str(tmp_path)]) == 0
    assert capsys.readouterr().out == f"page: {tmp_path / 'report.html'}\n"
    assert (tmp_path / "report.html").read_bytes() == page


def test_results_keep_the_contract(finished: Path) -> None:
    content = json.loads((finished / "results.json").read_text(), parse_constant=lambda word: pytest.fail(f"{word} is not JSON"))
    assert content["schema"] == 1
    for run in content["runs"]:
        assert KEYS[""] <= run.keys()
        for part, keys in KEYS.items():
            assert keys <= (run[part] if part else run).keys(), part
        steps = run["loss"]["step"]
        assert (steps[0], steps[-1]) == (0, 20)
        assert run["convention"]["effective_step"] == pytest.approx(0.99 / run["kernel"]["lambda_max"])
        assert run["convention"]["effective_step"] == pytest.approx(run["convention"]["learning_rate"] * run["convention"]["loss_scale"])
        for name, curve in {**run["bounds"], **run["predictions"], "trained": run["loss"]["trained"]}.items():
            assert len(curve) == len(steps), name
        assert run["tightness"].keys() == run["bounds"].keys() | run["predictions"].keys()
        for record in run["tightness"].values():
            assert {"decades_mean", "decades_max", "steps_ratio", "trained"} <= record.keys()
            assert record["steps_ratio"].keys() == {"0.5", "0.1", "0.01", "0.001"}
        for record in run["assumptions"].values():
            assert record["holds"] in (True, False, None)
            assert record["expected"]


def test_bounds_hold_and_the_start_is_centred(finished: Path) -> None:
    for run in read_results(finished)["runs"]:
        linearized = np.array(run["loss"]["linearized"])
        for name, curve in run["bounds"].items():
            values = np.array([np.inf if v is None else v for v in curve])
            assert np.all(values <= linearized if name.endswith(LOWER) else values >= linearized), name
        assert all(check["passed"] for check in run["checks"])
        # The labels are ±1 and the output starts at 0: L_0 = (γ/2)·n = ½.
        assert run["loss"]["trained"][0] == pytest.approx(0.5)
        assert run["loss"]["linearized"][0] == pytest.approx(0.5)
        assert run["kernel"]["drift_final"] > 0
        with np.load(finished / f"{run_name(run)}.npz") as arrays:
            np.testing.assert_allclose(np.sum(arrays["residual_projections"] ** 2), 24)
            np.testing.assert_allclose(arrays["label_projections"] ** 2, arrays["residual_projections"] ** 2, atol=1e-12)


def test_resuming_a_finished_study_redoes_nothing(finished: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: Any, **__: Any) -> None:
        raise AssertionError("something was computed again")

    before = (finished / "results.json").read_bytes()
    monkeypatch.setattr(study, "prepare", never)
    monkeypatch.setattr(study, "measure_run", never)
    told: list[str] = []
    records = study.run_study(StudyConfig(out=str(finished), **SMALL), lambda what, *_: told.append(what), resume=True)
    assert len(records) == 4
    assert all(what.startswith("kept ") for what in told)
    assert (finished / "results.json").read_bytes() == before


def test_an_interrupted_study_is_finished_and_gives_the_same_numbers(
    finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = StudyConfig(nets=("mlp",), out=str(tmp_path), **SMALL)
    real, count = study.measure_run, 0

    def stop_at_the_second(*args: Any) -> Any:
        nonlocal count
        count += 1
        if count == 2:
            raise KeyboardInterrupt
        return real(*args)

    monkeypatch.setattr(study, "measure_run", stop_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        study.run_study(config, quiet)
    assert [run["labels"] for run in read_results(tmp_path)["runs"]] == ["true"]
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".part"]
    monkeypatch.setattr(study, "measure_run", real)
    told: list[str] = []
    records = study.run_study(config, lambda what, *_: told.append(what), resume=True)
    assert [what for what in told if what.startswith("kept")] == [f"kept {run_name(records[0])}"]
    assert [run["labels"] for run in read_results(tmp_path)["runs"]] == ["true", "permuted"]
    # Made in another order, in another folder: the numbers are those of the whole study.
    assert without_time(read_results(tmp_path)["runs"]) == without_time(read_results(finished)["runs"][:2])


def test_another_seed_gives_other_numbers(finished: Path, tmp_path: Path) -> None:
    (record,) = study.run_study(StudyConfig(nets=("mlp",), labels=("true",), seed=1, out=str(tmp_path), **SMALL), quiet)
    assert record["kernel"]["trace"] != read_results(finished)["runs"][0]["kernel"]["trace"]


def test_a_network_and_data_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "own.py").write_text(
        "import jax, jax.numpy as jnp\n"
        "net = (lambda key: {'a': jax.random.normal(key, (3, 8)), 'b': jax.random.normal(key, (8, 2))},\n"
        "       lambda p, x: jnp.tanh(x @ p['a']) @ p['b'] / 8**0.5)\n"
    )
    random = np.random.default_rng(0)
    np.savez(tmp_path / "own.npz", x=random.normal(size=(12, 3)), y=random.normal(size=(12, 2)))
    name = f"{tmp_path / 'own.py'}:net"
    config = StudyConfig(data=str(tmp_path / "own.npz"), nets=(name,), labels=("true",), samples=12, steps=10, out=str(tmp_path / "out"))
    (record,) = study.run_study(config, quiet)
    assert (record["outputs"], record["samples"], record["net_given"]) == (2, 12, name)
    assert not {"R13", "label exponent"} & {check["name"] for check in record["checks"]}
    assert all(check["passed"] for check in record["checks"])
    told: list[str] = []
    study.run_study(config, lambda what, *_: told.append(what), resume=True)
    assert len(told) == 1
    assert told[0].startswith("kept ")


def test_float32_says_so_and_resolves_less(tmp_path: Path) -> None:
    (record,) = study.run_study(StudyConfig(nets=("mlp",), labels=("true",), dtype="float32", out=str(tmp_path), **SMALL), quiet)
    assert record["dtype"] == "float32"
    assert "float32" in run_name(record)
    with np.load(tmp_path / f"{run_name(record)}.npz") as arrays:
        assert arrays["resolution"] > 24 * 1e-8 * record["kernel"]["lambda_max"]
    linearized = np.array(record["loss"]["linearized"])
    above = {name: curve for name, curve in record["bounds"].items() if None not in curve and not name.endswith(LOWER)}
    assert all(np.all(np.array(curve, float) >= linearized) for curve in above.values())


def test_raw_output_is_part_of_the_first_residual(tmp_path: Path) -> None:
    (record,) = study.run_study(StudyConfig(nets=("mlp",), labels=("true",), centred=False, out=str(tmp_path), **SMALL), quiet)
    assert record["centred"] is False
    assert record["loss"]["trained"][0] != pytest.approx(0.5)
    assert record["loss"]["linearized"][0] == pytest.approx(record["loss"]["trained"][0])


def test_a_learning_rate_of_ones_own(tmp_path: Path) -> None:
    (record,) = study.run_study(StudyConfig(nets=("mlp",), labels=("true",), learning_rate=0.01, out=str(tmp_path), **SMALL), quiet)
    assert record["convention"] == {"loss_scale": 1 / 24, "learning_rate": 0.01, "effective_step": pytest.approx(0.01 / 24)}


def test_float64_without_x64_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    jax.config.update("jax_enable_x64", False)
    try:
        with pytest.raises(InputError, match="jax_enable_x64"):
            study.run_study(StudyConfig(out=str(tmp_path / "out"), **SMALL), quiet)
    finally:
        jax.config.update("jax_enable_x64", True)
    assert not (tmp_path / "out").exists()


def test_drawing_one_more_bound_is_one_entry(tmp_path: Path) -> None:
    """R4.simple is in no list but this one: it reaches the record, the checks, the figure and the page."""
    drawn = (*DRAWN, Drawn("R4.simple", "all eigenvalues and one alignment constant", lambda curves: curves.eigenvalues.size + 1))
    config = StudyConfig(nets=("mlp",), labels=("true",), out=str(tmp_path), **SMALL)
    study.run_study(config, quiet, drawn=drawn)
    (record,) = read_results(tmp_path)["runs"]
    for part in ("bounds", "steps_to", "tightness"):
        assert "R4.simple" in record[part], part
    assert {assumption.name for assumption in needed_assumptions(drawn)} <= record["assumptions"].keys()
    assert [check["passed"] for check in record["checks"] if check["name"] == "R4.simple at or above the linearized loss"] == [True]
    (loss, *_) = figures.draw_all(record, read_arrays(tmp_path, record))
    labels = [str(line.get_label()) for line in loss.figure.axes[0].get_lines()]
    assert "R4.simple simple constant" in labels
    assert "C1 smallest eigenvalue" in labels
    page = build_report(tmp_path).read_text(encoding="utf-8")
    assert page.count('<th scope="row">R4.simple</th>') == 2  # tightness against either loss
    assert page.count('<th scope="row">R4.simple simple constant</th>') == 2  # the headline, and steps
    for said in ("R4.simple · no smallest eigenvalue", "R4.simple at or above the linearized loss"):
        assert said in page, said
    assert demanded(record, "R4.simple", "0.1") == record["tightness"]["R4.simple"]["steps_ratio"]["0.1"]
    assert "R4.simple" in summary([record]).splitlines()[1].split()


def test_a_bound_that_no_study_can_evaluate_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    config = StudyConfig(out=str(tmp_path / "out"), **SMALL)
    with pytest.raises(InputError, match=r"numerics\.measurements\.bounds\.VALUES.*A_tail in T8"):
        study.run_study(config, quiet, drawn=(Drawn("T8", "a floor", lambda curves: 0),))
    assert not (tmp_path / "out").exists()
