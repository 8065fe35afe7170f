"""A study adds to its folder: runs that differ in anything have two names, equal ones have one and are kept."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ntkbounds.commands import cli
from ntkbounds.pages import figures
from ntkbounds.pages.study_page import build_report
from ntkbounds.studies import identity, results
from ntkbounds.studies import run as study
from ntkbounds.studies.config import StudyConfig
from ntkbounds.studies.results import read_arrays, read_results, run_name
from ntkbounds.studies.start import build, load_data
from ntkbounds.studies.summary import summary
from numerics.measurements.drawn import DRAWN

OWN = """import jax, jax.numpy as jnp
from helper import WIDTH
net = (lambda key: {'a': jax.random.normal(key, (3, WIDTH))}, lambda p, x: jnp.tanh(x @ p['a']).sum(1, keepdims=True) / WIDTH**0.5)
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StudyConfig:
    """A study of a network and data of one's own, which runs in a second."""
    monkeypatch.syspath_prepend(str(tmp_path))
    (tmp_path / "helper.py").write_text("WIDTH = 8\n")
    (tmp_path / "own.py").write_text(OWN.replace("from helper import WIDTH", "WIDTH = 8"))
    random = np.random.default_rng(0)
    np.savez(tmp_path / "own.npz", x=random.normal(size=(12, 3)), y=random.normal(size=12))
    return StudyConfig(
        data=str(tmp_path / "own.npz"), nets=(f"{tmp_path}/own.py:net",), labels=("true",), samples=12, steps=10, out=str(tmp_path / "out")
    )


def ran(config: StudyConfig, *, resume: bool = True) -> tuple[list[Any], list[str]]:
    told: list[str] = []
    return study.run_study(config, lambda what, *_: told.append(what), resume=resume), [what for what in told if "kept " in what]


def name_of(config: StudyConfig, **changes: Any) -> str:
    config = dataclasses.replace(config, **changes)
    data = load_data(config, config.labels[0])
    return identity.identity_of(config, config.nets[0], build(config, config.nets[0], data), data, DRAWN).name


def test_runs_that_differ_in_anything_are_both_there(own: StudyConfig) -> None:
    (first,), _ = ran(own)
    for changes in ({"steps": 11}, {"learning_rate": 0.01}, {"centred": False}, {"labels": ("permuted",)}):
        (record,), kept = ran(dataclasses.replace(own, **changes))
        assert kept == [], changes
        assert read_results(own.folder)["runs"][-1]["name"] == record["name"]
    runs = read_results(own.folder)["runs"]
    assert len({run["name"] for run in runs}) == len(runs) == 5
    assert runs[0]["loss"] == first["loss"]
    for run in runs:
        assert read_arrays(own.folder, run)["step"][-1] == run["steps"]


def test_every_setting_and_every_byte_counts(own: StudyConfig, tmp_path: Path) -> None:
    names = [name_of(own)]
    names += [name_of(own, **change) for change in ({"seed": 1}, {"steps": 9}, {"dtype": "float32"}, {"samples": 11}, {"learning_rate": 1})]
    names += [name_of(own, **change) for change in ({"predict_from": 5}, {"subsets": 2})]
    names += [name_of(own, nets=("mlp",), **change) for change in ({}, {"width": 16}, {"depth": 3})]
    Path(own.nets[0].rpartition(":")[0]).write_text(OWN)
    names.append(name_of(own))
    (tmp_path / "helper.py").write_text("WIDTH = 8  # as before\n")
    names.append(name_of(own))
    np.savez(own.data, x=np.load(own.data)["x"] + 1e-12, y=np.load(own.data)["y"])
    names.append(name_of(own))
    assert len(set(names)) == len(names)


def test_what_makes_no_difference_makes_no_other_run(own: StudyConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The place of a file, and a default that is written out."""
    monkeypatch.chdir(tmp_path)
    assert name_of(own) == name_of(own, nets=("./own.py:net",), data="own.npz", out="elsewhere")
    assert name_of(own, nets=("mlp",)) == name_of(own, nets=("mlp",), width=512, depth=2)


def test_versions_theorems_and_device_count(own: StudyConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    names = {name_of(own)}
    real = identity.versions
    for key in ("jax", "device"):
        monkeypatch.setattr(identity, "versions", lambda key=key: {**real(), key: "other"})
        names.add(name_of(own))
    monkeypatch.setattr(identity, "versions", real)
    monkeypatch.setattr(identity, "fingerprint", lambda theorem: "other")
    names.add(name_of(own))
    assert len(names) == 4


def test_modules_beside_a_network_are_found_through_each_other(tmp_path: Path) -> None:
    sources = {"own.py": "import a.b\nfrom c import x\nimport json", "a/__init__.py": "", "a/b.py": "from . import d\nfrom ..e import y",
               "a/d.py": "", "c.py": "import own", "e.py": "def", "unused.py": ""}  # fmt: skip
    for name, source in sources.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(source)
    found = [path.resolve().relative_to(tmp_path.resolve()).as_posix() for path in identity.sources(tmp_path / "own.py")]
    assert sorted(found) == sorted(name for name in sources if name != "unused.py")


def test_an_equal_run_is_kept_or_made_again_without_harm(own: StudyConfig) -> None:
    ran(own)
    before = {path.name: path.read_bytes() for path in own.folder.iterdir()}
    (record,), kept = ran(own)
    assert kept == [f"kept {record['name']}"]
    (again,), kept = ran(own, resume=False)
    assert kept == []
    assert {path.name: path.read_bytes() for path in own.folder.iterdir()} == before
    assert again == read_results(own.folder)["runs"][0]


def test_a_run_with_damaged_arrays_is_made_again(own: StudyConfig) -> None:
    (record,), _ = ran(own)
    path = own.folder / f"{record['name']}.npz"
    path.write_bytes(path.read_bytes()[:50])
    _, kept = ran(own)
    assert kept == [f"not kept {record['name']}: its arrays are missing or damaged"]
    assert read_arrays(own.folder, read_results(own.folder)["runs"][0])
    assert len(read_results(own.folder)["runs"]) == 1


def test_a_run_of_an_earlier_version_is_read_but_not_kept(own: StudyConfig, make_synthetic_run: Callable) -> None:
    old, arrays = make_synthetic_run(samples=12)
    results.write_run(own.folder, old, arrays)
    (_, kept) = ran(own)
    assert len(kept) == 1
    assert kept[0].startswith(f"not kept {run_name(old)}: a run of an earlier version")
    assert run_name(old) == "digits-n12-mlp-w512-true-seed0"
    assert [("name" in run) for run in read_results(own.folder)["runs"]] == [False, True]
    assert read_arrays(own.folder, read_results(own.folder)["runs"][0]).keys() == arrays.keys()


def test_a_run_names_the_versions_it_was_made_with(own: StudyConfig) -> None:
    ran(own)
    path = own.folder / "results.json"
    path.write_text(path.read_text().replace(json.dumps(read_results(own.folder)["versions"]["jax"]), '"0.0"'))
    ran(dataclasses.replace(own, steps=5))
    content = read_results(own.folder)
    assert [run["versions"]["jax"] for run in content["runs"]] == ["0.0", content["versions"]["jax"]]
    assert content["versions"]["jax"] != "0.0"


def test_two_networks_of_one_name(own: StudyConfig, tmp_path: Path) -> None:
    """Both are there, and the terminal and the page say which is which."""
    (tmp_path / "other.py").write_text((tmp_path / "own.py").read_text().replace("tanh", "sin"))
    config = dataclasses.replace(own, nets=(own.nets[0], f"{tmp_path}/other.py:net"))
    records, _ = ran(config)
    assert len({record["name"] for record in read_results(own.folder)["runs"]}) == 2
    assert [line.split()[0] for line in summary(records).splitlines()[2:4]] == ["own.py:net", "other.py:net"]
    records[1]["net_given"] = "elsewhere/own.py:net"
    assert [line.split()[0] for line in summary(records).splitlines()[2:4]] == [own.nets[0], "elsewhere/own.py:net"]


def test_networks_that_differ_in_size_are_told_apart(make_synthetic_run: Callable) -> None:
    runs = [{**make_synthetic_run(samples=12)[0], **size} for size in ({}, {"width": 64}, {"depth": 3})]
    called = [line.split("  ") for line in summary(runs).splitlines()[2:5]]
    assert [" ".join(filter(None, cells)).split(" true")[0].strip() for cells in called] == ["mlp w512 d2", "mlp w64", "mlp w512 d3"]


def test_settings_that_are_the_same_twice_are_one(own: StudyConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    config = StudyConfig(nets=("mlp", own.nets[0], "mlp", "./own.py:net"), labels=("true", "random", "true"))
    assert config.nets == ("mlp", own.nets[0])
    assert config.labels == ("true", "random")


def test_what_was_asked_for_comes_first_and_the_rest_is_listed(
    own: StudyConfig, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(figures, "draw_all", lambda *_: [])
    arguments = [
        "study",
        "--data",
        own.data,
        "--net",
        own.nets[0],
        "--samples",
        "12",
        "--steps",
        "10",
        "--out",
        str(own.folder),
        "--resume",
    ]
    assert cli.main([*arguments, "--labels", "true"]) == 0
    assert "also in" not in capsys.readouterr().out
    page = (own.folder / "report.html").read_text()
    assert "Also in this folder" not in page
    assert cli.main([*arguments, "--labels", "permuted"]) == 0
    said = capsys.readouterr().out
    assert f"also in {own.folder}: 1 other run, listed on the page\n" in said
    first, second = (run["name"] for run in read_results(own.folder)["runs"])
    page = build_report(own.folder).read_text()
    assert f": {first}</li>" in page
    assert second not in page
    assert page.count("<article>") == 1
    assert cli.main([*arguments, "--labels", "true"]) == 0  # kept, and asked for now
    assert f": {second}</li>" in build_report(own.folder).read_text()
