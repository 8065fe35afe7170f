"""Settings, from a file and from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntkbounds.studies.config import StudyConfig
from ntkbounds.studies.presets import PRESETS, read_configs
from theory.foundations.errors import InputError


def test_configuration_from_a_file_and_from_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('nets = "cnn"\nlabels = ["true", "random"]\nsamples = 30\nlearning_rate = 0.5\n')
    (config,) = read_configs(str(path), {"samples": 40})
    assert config == StudyConfig(name="mine", nets=("cnn",), labels=("true", "random"), samples=40, learning_rate=0.5)
    assert config.folder == Path("results/mine")
    assert read_configs(None, {}) == (StudyConfig(),)
    assert read_configs("quickstart", {"seed": 3}) == (StudyConfig(seed=3),)


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_writes_to_one_folder_and_takes_every_override(name: str) -> None:
    configs = read_configs(name, {"samples": 50, "seed": 7})
    assert {config.folder for config in configs} == {Path("results") / name}
    assert {(config.samples, config.seed) for config in configs} == {(50, 7)}
    assert len(set(configs)) == len(configs)
    assert PRESETS[name].shows
    assert len(read_configs("founding", {"data": "iris", "nets": ("mlp",), "steps": 5, "learning_rate": 1.0})) == 1, "equal ones once"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("data = 3", "data to be text, got data=3"),
        ("out = 3", "out to be text"),
        ('out = ""', "out to be text, got out=''"),
        ("name = 3", "name to be the name of a folder"),
        ('name = "../esc"', "name to be the name of a folder"),
        ('name = "/tmp/esc"', "name to be the name of a folder"),
        ('name = "a/b"', "name to be the name of a folder"),
        ('name = ""', "name to be the name of a folder"),
        ("[data]\na = 1", "data to be text, got data={'a': 1}"),
        ("nets = [3]", "nets to be one name or a list of names"),
        ("nets = []", "nets to be one name or a list of names"),
        ("width = 0", "width to be a whole number from 1 to"),
        (f"seed = {10**19}", "seed to be a whole number from 0 to 4,294,967,295, got seed=1000"),
        (f"steps = {10**18}", "steps to be a whole number from 1 to 100,000,000"),
        (f"samples = {10**30}", "samples to be a whole number from 2 to 1,000,000"),
        ("learning_rate = nan", "learning_rate to be a positive number"),
        ("learning_rate = inf", "learning_rate to be a positive number"),
        ("learning_rate = 0", "learning_rate to be a positive number"),
        ("predict_from = 1", "predict_from to be 0 or a whole number from 2"),
        ("sample = 3\nstep = 4", "settings among .*got sample, step in .*; did you mean samples and steps"),
        ("seed = " + "9" * 5000, "a TOML file"),
        ("data = " + "[" * 5000, "a TOML file"),
    ],
    ids=range(22),
)
def test_a_file_that_cannot_be_used(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text)
    with pytest.raises(InputError, match=says) as caught:
        read_configs(str(path), {})
    assert len(str(caught.value)) < 500 + 2 * len(str(path))


def test_an_override_may_take_a_setting_back() -> None:
    """The step of a preset, to the default one."""
    rates = {config.learning_rate for config in read_configs("founding-small", {"learning_rate": None, "unit_norm": False})}
    assert rates == {None}


def test_names_that_are_nearly_right() -> None:
    with pytest.raises(InputError, match=r"got 'quickstrat'; did you mean quickstart\?"):
        read_configs("quickstrat", {})
    with pytest.raises(InputError, match=r"got width_; did you mean width\?"):
        read_configs(None, {"width_": 3})


def test_settings_from_python_are_checked_the_same(tmp_path: Path) -> None:
    """And lists, single names and paths are taken, as a file's are."""
    config = StudyConfig(nets="mlp", labels=["true"], out=tmp_path, learning_rate=1)  # type: ignore[arg-type]
    assert (config.nets, config.labels, config.folder) == (("mlp",), ("true",), tmp_path)
    assert isinstance(config.learning_rate, float)
    with pytest.raises(InputError, match="seed to be a whole number"):
        StudyConfig(seed=True)
    with pytest.raises(InputError, match="data to be text"):
        StudyConfig(data="a\0b")
