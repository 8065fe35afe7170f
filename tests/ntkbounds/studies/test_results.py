"""Result files: whole or not at all, valid JSON always, one line for each way they can be unreadable."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ntkbounds.output.versions import PACKAGES
from ntkbounds.studies import results
from theory.foundations.errors import InputError


@pytest.fixture
def stored(tmp_path: Path, make_synthetic_run: Callable) -> Path:
    results.write_run(tmp_path, *make_synthetic_run(samples=12))
    return tmp_path


def test_a_run_comes_back_as_it_was_written(tmp_path: Path, make_synthetic_run: Callable) -> None:
    record, arrays = make_synthetic_run(samples=12)
    results.write_run(tmp_path, record, arrays)
    content = results.read_results(tmp_path)
    assert content["schema"] == 1
    assert content["runs"][0]["bounds"] == record["bounds"]
    assert content["runs"][0]["convention"] == record["convention"]
    read = results.read_arrays(tmp_path, content["runs"][0])
    assert read.keys() == arrays.keys()
    for key, value in arrays.items():
        np.testing.assert_array_equal(read[key], value)


def test_versions_name_all_that_numbers_depend_on(stored: Path) -> None:
    expected = {*PACKAGES, "python", "platform", "device"}
    assert {"ntkbounds", "jax", "numpy", "sympy", "python-flint"} <= expected
    assert results.read_results(stored)["versions"].keys() == expected


def test_numbers_that_are_not_finite_are_null(tmp_path: Path, make_synthetic_run: Callable) -> None:
    record, arrays = make_synthetic_run(samples=12)
    record["bounds"]["C3"][0] = float("inf")
    record["bounds"]["R1"] = np.array([np.nan, *record["bounds"]["R1"][1:]])
    record["seed"] = np.int64(0)
    results.write_run(tmp_path, record, arrays)

    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is not JSON")

    run = json.loads((tmp_path / "results.json").read_text(), parse_constant=refuse)["runs"][0]
    assert run["bounds"]["C3"][0] is None
    assert run["bounds"]["R1"][0] is None
    assert run["assumptions"]["bounded_drift"]["measured"] is None
    assert run["assumptions"]["aligned"]["holds"] is True


def test_a_run_that_is_stored_is_never_changed(tmp_path: Path, make_synthetic_run: Callable) -> None:
    """Neither by other runs, letter for letter, nor by one of its own name; what this version does not know of it stays too."""
    first, arrays = make_synthetic_run(samples=12)
    first["of_a_later_version"] = {"kept": 1}
    results.write_run(tmp_path, first, arrays)
    before = (tmp_path / "results.json").read_text()
    stored = before[before.index('"runs"') :].rstrip(" ]}\n")
    results.write_run(tmp_path, *make_synthetic_run(labels="permuted", samples=12))
    again = results.write_run(tmp_path, {**first, "depth": 7}, {**arrays, "trained": arrays["trained"] * 2})
    assert stored in (tmp_path / "results.json").read_text()
    assert again["depth"] == 2
    runs = results.read_results(tmp_path)["runs"]
    assert [(run["labels"], run["depth"]) for run in runs] == [("true", 2), ("permuted", 2)]
    np.testing.assert_array_equal(results.read_arrays(tmp_path, runs[0])["trained"], arrays["trained"])


def test_a_run_whose_arrays_are_damaged_is_replaced(stored: Path, make_synthetic_run: Callable) -> None:
    record, arrays = make_synthetic_run(samples=12)
    path = stored / f"{results.run_name(record)}.npz"
    path.write_bytes(path.read_bytes()[:100])
    results.write_run(stored, record, arrays)
    (run,) = results.read_results(stored)["runs"]
    assert results.read_arrays(stored, run).keys() == arrays.keys()


def test_an_interrupted_write_leaves_the_old_file_and_no_rest(stored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (stored / "results.json").read_bytes()
    files = sorted(path.name for path in stored.iterdir())

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(results.os, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        results.write_results(stored, [])
    assert (stored / "results.json").read_bytes() == before
    assert sorted(path.name for path in stored.iterdir()) == files


@pytest.mark.parametrize(
    ("change", "value"), [("width", 64), ("samples", 13), ("labels", "permuted"), ("seed", 1), ("dtype", "float32"), ("net", "my.py:net")]
)
def test_names_tell_runs_apart(make_synthetic_run: Callable, change: str, value: object) -> None:
    record, _ = make_synthetic_run(samples=12)
    assert results.run_name(record) != results.run_name({**record, change: value})


def test_names_are_plain_and_paths_that_read_alike_stay_apart(make_synthetic_run: Callable) -> None:
    record, _ = make_synthetic_run(samples=12)
    names = [results.run_name({**record, "net": net}) for net in ("../a/b.py:net", "../a_b.py:net", "..:a:b.py:net")]
    assert len(set(names)) == 3
    assert all("/" not in name and ":" not in name for name in names)


def test_missing_folder_and_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no such folder as .*nowhere"):
        results.read_results(tmp_path / "nowhere")
    with pytest.raises(InputError, match=r"expected a folder with results\.json"):
        results.read_results(tmp_path)


@pytest.mark.parametrize("kept", [0, 1, 500, -20])
def test_cut_short(stored: Path, kept: int) -> None:
    path = stored / "results.json"
    whole = path.read_text()
    path.write_text(whole[:kept])
    with pytest.raises(InputError, match=r"byte \d+ of \d+.*study --out") as caught:
        results.read_results(stored)
    assert "\n" not in str(caught.value)


def test_a_run_is_not_written_over_results_that_cannot_be_read(stored: Path, make_synthetic_run: Callable) -> None:
    (stored / "results.json").write_text("{")
    with pytest.raises(InputError, match="cut short"):
        results.write_run(stored, *make_synthetic_run(labels="permuted", samples=12))
    assert (stored / "results.json").read_text() == "{"


@pytest.mark.parametrize("content", ["[]", '{"schema": 2}', "{}", "3"])
def test_other_schema(stored: Path, content: str) -> None:
    (stored / "results.json").write_text(content)
    with pytest.raises(InputError, match="schema 1"):
        results.read_results(stored)


@pytest.mark.parametrize("key", ["kernel", "bounds", "seed", "loss"])
def test_missing_key_is_named(stored: Path, key: str) -> None:
    content = json.loads((stored / "results.json").read_text())
    del content["runs"][0][key]
    (stored / "results.json").write_text(json.dumps(content))
    with pytest.raises(InputError, match=rf"expected '{key}' at \$\.runs\[0\], got an object without it"):
        results.read_results(stored)


def test_missing_inner_key_and_short_curve_are_named(stored: Path) -> None:
    path = stored / "results.json"
    content = json.loads(path.read_text())
    del content["runs"][0]["kernel"]["trace"]
    path.write_text(json.dumps(content))
    with pytest.raises(InputError, match=r"expected 'trace' at \$\.runs\[0\]\.kernel, got an object without it"):
        results.read_results(stored)
    content["runs"][0]["kernel"]["trace"] = 1.0
    content["runs"][0]["bounds"]["R1"].pop()
    path.write_text(json.dumps(content))
    with pytest.raises(InputError, match=r"a list of \d+ values, one for each recorded step, at \$\.runs\[0\]\.bounds\.R1, got \d+ values"):
        results.read_results(stored)


def test_what_the_contract_leaves_open_may_be_left_out(tmp_path: Path, make_synthetic_run: Callable) -> None:
    record, arrays = make_synthetic_run(samples=12)
    for key in ("predictions", "steps_to", "checks"):
        del record[key]
    for key in ("label_null", "block_relative", "residual_relative"):
        del record["alignment"][key]
    results.write_run(tmp_path, record, arrays)
    assert results.read_results(tmp_path)["runs"][0].keys() == record.keys()


def test_damaged_and_missing_arrays(stored: Path) -> None:
    record = results.read_results(stored)["runs"][0]
    path = stored / f"{results.run_name(record)}.npz"
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(InputError, match=r"complete \.npz"):
        results.read_arrays(stored, record)
    path.unlink()
    with pytest.raises(InputError, match="no file"):
        results.read_arrays(stored, record)
