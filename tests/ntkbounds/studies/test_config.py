"""Settings, from a file and from the command line."""

from __future__ import annotations

from pathlib import Path

from ntkbounds.studies.config import StudyConfig, read_config


def test_configuration_from_a_file_and_from_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('nets = "cnn"\nlabels = ["true", "random"]\nsamples = 30\nlearning_rate = 0.5\n')
    config = read_config(str(path), {"samples": 40, "width": None})
    assert config == StudyConfig(name="mine", nets=("cnn",), labels=("true", "random"), samples=40, learning_rate=0.5)
    assert config.folder == Path("results/mine")
    assert read_config(None, {}) == StudyConfig()
    assert read_config("quickstart", {"seed": 3}) == StudyConfig(seed=3)
