"""What nobody foresaw, interruptions, full disks and readers that leave: one line, the right exit code, nothing finished lost."""

from __future__ import annotations

import errno
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ntkbounds.commands import report, study, verify
from ntkbounds.commands.exit_codes import UNFORESEEN

Run = Callable[..., tuple[int, str, str]]
COMMAND = [sys.executable, "-m", "ntkbounds.commands.cli"]


def _raises(error: BaseException) -> Callable[..., Any]:
    def stop(*_: Any, **__: Any) -> Any:
        raise error

    return stop


@pytest.mark.parametrize("error", [RuntimeError("boom"), MemoryError(), RecursionError("too deep"), AssertionError()])
def test_what_nobody_foresaw_is_one_line_and_a_file(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, error: Exception) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(report, "run", _raises(error))
    code, out, err = run("report", "any where")
    assert (code, out) == (UNFORESEEN, "")
    (line,) = err.splitlines()
    assert line.startswith(f"ntkbounds: unforeseen error in `ntkbounds report 'any where'`: {type(error).__name__}")
    (kept,) = tmp_path.iterdir()
    assert str(kept) in line
    assert "Traceback (most recent call last)" in kept.read_text()
    code, _, err = run("report", "anywhere", "--debug")
    assert code == UNFORESEEN
    assert "Traceback (most recent call last)" in err
    assert "Traceback (most recent call last)" in run("--debug", "report", "anywhere")[2]
    assert [*tmp_path.iterdir()] == [kept]


def test_a_traceback_that_no_file_can_hold_goes_to_standard_error(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    monkeypatch.setattr(report, "run", _raises(RuntimeError("boom")))
    code, _, err = run("report", "anywhere")
    assert code == UNFORESEEN
    assert "Traceback (most recent call last)" in err
    assert re.fullmatch(r"ntkbounds: unforeseen error in .*: RuntimeError: boom", err.splitlines()[-1])


def test_an_unforeseen_error_in_a_process_of_its_own(tmp_path: Path) -> None:
    source = (
        "import sys; from ntkbounds.commands import cli, report\n"
        "def run(options): raise RuntimeError('boom')\n"
        "report.run = run; sys.exit(cli.main(['report', 'x']))"
    )
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, env=_environment(TMPDIR=str(tmp_path)))
    assert done.returncode == 70
    assert done.stderr.count("\n") == 1
    assert "RuntimeError: boom" in done.stderr


def _environment(**changes: str) -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3]), **changes}


def _after(first: list[dict[str, Any]], error: BaseException) -> Callable[..., Any]:
    def records(*_: Any, **__: Any) -> Any:
        yield from enumerate(first)
        raise error

    return records


DONE_RECORD = {"id": "A1", "verdict": "TESTED", "as_declared": True, "tested": 1, "statement": "s"}


@pytest.mark.parametrize(("error", "expected"), [(KeyboardInterrupt(), 130), (RuntimeError("boom"), 70)])
def test_what_was_verified_before_is_written(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, error: BaseException, expected: int
) -> None:
    monkeypatch.setattr(verify, "records", _after([DONE_RECORD], error))
    file = tmp_path / "out.json"
    code, out, err = run("verify", "A1", "A2", "--json", file)
    assert code == expected
    assert out.startswith("TESTED")
    written = json.loads(file.read_text())
    assert [one["id"] for one in written["theorems"]] == ["A1"]
    assert written["interrupted"] is True
    if expected == 130:
        assert re.search(rf"interrupted: 1 of \d+ verified; what was finished is written to {file}\n$", err)
        assert "is shown above" in run("verify", "A1", "A2")[2]
    else:
        assert "RuntimeError: boom" in err


def test_an_interrupted_study_says_what_is_kept(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(study, "study", _raises(KeyboardInterrupt()))
    code, _, err = run("study", "--net", "mlp", "--out", tmp_path / "out")
    assert code == 130
    last = err.splitlines()[-1]
    assert last == f"ntkbounds: interrupted: 0 new runs kept in {tmp_path / 'out'}; --resume does the rest"


def test_a_request_to_terminate_is_an_interruption(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import os
    import signal

    def terminated(_: Any) -> int:
        os.kill(os.getpid(), signal.SIGTERM)
        raise AssertionError("goes on after SIGTERM")

    before = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr(report, "run", terminated)
    assert run("report", "anywhere")[0] == 130
    assert signal.getsignal(signal.SIGTERM) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [("list",), ("derive", "R1"), ("--help",), ("list", "--json")], ids=" ".join)
def test_a_full_disk_under_standard_output(arguments: tuple[str, ...]) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run([*COMMAND, *arguments], stdout=full, stderr=subprocess.PIPE, text=True, env=_environment())
    assert done.returncode == 2
    assert re.fullmatch(r"ntkbounds: expected an output place that can be written, got .*No space left.*; make room, .*\n", done.stderr)


def test_a_reader_that_leaves_is_no_error() -> None:
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; '{sys.executable}' -m ntkbounds.commands.cli derive | head -n 1"],
        capture_output=True, text=True, env=_environment(),
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 1


def test_a_full_disk_under_one_file_keeps_the_others(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    whole = verify.write_atomically

    def full(path: Path, content: bytes) -> None:
        if path.suffix == ".html":
            raise OSError(errno.ENOSPC, "No space left on device")
        whole(path, content)

    monkeypatch.setattr(verify, "records", lambda *_, **__: iter([(0, DONE_RECORD)]))
    monkeypatch.setattr(verify, "write_atomically", full)
    code, _, err = run("verify", "A1", "--examples", "1", "--page", tmp_path / "a.html", "--pytest", tmp_path / "test_a.py")
    assert code == 2
    assert err.splitlines()[-1].startswith(f"ntkbounds: expected an output place that can be written, got {tmp_path / 'a.html'} (No space")
    assert (tmp_path / "test_a.py").exists()
