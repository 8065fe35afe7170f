"""What is said of a study before its first run: which run cannot be made, each fault once, and how long the rest takes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ntkbounds.commands import study as command
from ntkbounds.studies.config import StudyConfig
from ntkbounds.studies.presets import read_configs
from ntkbounds.studies.run import run_study
from theory.foundations.errors import InputError

Run = Callable[..., tuple[int, str, str]]


def test_a_refusal_says_which_run_and_what_to_do(tmp_path: Path) -> None:
    configs = read_configs("founding-small", {"data": "iris", "samples": 20, "out": str(tmp_path)})
    says = r"in the run of pooled_cnn on iris; use net mlp \(--net mlp leaves this run out\)"
    with pytest.raises(InputError, match=says):
        run_study(configs, lambda *_: None)


def test_a_fault_of_several_runs_is_said_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    lost = [StudyConfig(data="nowhere.npz", nets=(net,), out=str(tmp_path)) for net in ("mlp", "cnn")]
    with pytest.raises(InputError, match=r"nowhere\.npz"):
        run_study(lost, lambda what, *_: told.append(what))
    assert told == [], "the refusal says it"

    def stop(what: str, *_: Any) -> None:
        told.append(what)
        if not what.startswith("left out"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_study([*lost, StudyConfig(samples=12, nets=("mlp",), out=str(tmp_path))], stop)
    assert [what.partition(":")[0] for what in told] == ["left out nowhere.npz", "kernel of mlp on digits"]


def test_how_long_it_takes_is_said_of_what_is_run_as_it_is(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, _, err = run("study", "founding-small", "--data", "nowhere.npz", "--out", tmp_path)
    assert (code, "two cores" in err, err.count("nowhere.npz")) == (2, False, 1)

    def planned(*_: Any, progress: Callable[[str, int, int], None], **__: Any) -> None:
        for what in ("kernel of mlp", "page"):
            progress(what, 0, 1)
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "study", planned)
    for options, times in (((), 1), (("--seed", "1"), 1), (("--steps", "3"), 0)):
        _, _, err = run("study", "founding-small", *options, "--out", tmp_path)
        assert err.count("about 10 minutes on two cores") == times, options
