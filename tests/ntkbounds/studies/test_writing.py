"""Runs are not lost: not to another process that writes into the folder, not to a full disk, not to a process that died."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ntkbounds.output import files
from ntkbounds.output.files import LOCK_FILE
from ntkbounds.pages import figures, study_page
from ntkbounds.studies import results
from ntkbounds.studies.results import read_arrays, read_results, run_name, write_run
from theory.foundations.errors import InputError

WRITER = """
import json, sys
from pathlib import Path
import numpy as np
from ntkbounds.studies.results import write_run
folder, who = Path(sys.argv[1]), sys.argv[2]
record = json.loads((folder / "record.json").read_text())
arrays = dict(np.load(folder / "arrays.npz"))
write_run(folder / "out", {**record, "name": f"{who}-start"}, arrays)
print("ready", flush=True)
sys.stdin.readline()
for index in range(15):
    write_run(folder / "out", {**record, "name": f"{who}-{index}"}, arrays)
"""


def test_two_processes_in_one_folder_lose_nothing(tmp_path: Path, make_synthetic_run: Callable) -> None:
    record, arrays = make_synthetic_run(samples=4)
    (tmp_path / "record.json").write_text(results._json(record))
    (tmp_path / "arrays.npz").write_bytes(results._npz(arrays))
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, tmp_path, who], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for who in ("a", "b")
    ]
    for writer in writers:  # both have loaded everything before either goes on
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("\n")
        writer.stdin.flush()
    assert [writer.wait(60) for writer in writers] == [0, 0]
    for writer in writers:
        writer.communicate()
    runs = read_results(tmp_path / "out")["runs"]
    assert sorted(map(run_name, runs)) == sorted(f"{who}-{index}" for who in "ab" for index in ["start", *range(15)])
    for run in runs:
        assert read_arrays(tmp_path / "out", run).keys() == arrays.keys()


def test_a_lock_that_a_dead_process_left_does_not_block(tmp_path: Path, make_synthetic_run: Callable) -> None:
    holder = (
        "import os, sys\nfrom pathlib import Path\nfrom ntkbounds.output.files import locked\n"
        "with locked(Path(sys.argv[1])):\n    os.kill(os.getpid(), 9)\n"
    )
    assert subprocess.run([sys.executable, "-c", holder, tmp_path], check=False).returncode == -9
    assert (tmp_path / LOCK_FILE).exists()
    write_run(tmp_path, *make_synthetic_run(samples=4))
    assert len(read_results(tmp_path)["runs"]) == 1


def test_a_folder_that_another_process_holds_is_said_to_be_held(
    tmp_path: Path, make_synthetic_run: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "PATIENCE", 0.05)
    with files.locked(tmp_path), pytest.raises(InputError, match=r"a folder that is free to write, got .*held by another process"):
        write_run(tmp_path, *make_synthetic_run(samples=4))
    monkeypatch.setattr(files.filelock.FileLock, "acquire", _fail(errno.ENOLCK))
    with pytest.raises(InputError, match=r"a folder that can be locked, got .*No locks available"):
        write_run(tmp_path, *make_synthetic_run(samples=4))


def _fail(number: int) -> Callable[..., Any]:
    def fail(*_: Any, **__: Any) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize(("call", "after"), [("fsync", 0), ("fsync", 2), ("replace", 0), ("replace", 1)])
@pytest.mark.parametrize(
    ("number", "says"),
    [(errno.ENOSPC, "no space left on device in .*; free some space, or"), (errno.EROFS, "read-only file system in .*; correct that, or")],
)
def test_a_disk_that_fails_keeps_what_is_there(
    tmp_path: Path, make_synthetic_run: Callable, monkeypatch: pytest.MonkeyPatch, call: str, after: int, number: int, says: str
) -> None:
    """Whether it fails at the arrays or at the record: nothing is half-written, and one line says what is safe."""
    write_run(tmp_path, *make_synthetic_run(samples=4))
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    real, done = getattr(os, call), []

    def fails_later(*args: Any) -> Any:
        done.append(args)
        return real(*args) if len(done) <= after else _fail(number)()

    monkeypatch.setattr(files.os, call, fails_later)
    with pytest.raises(InputError, match=rf"{says} write elsewhere; finished runs that are kept in .*: 1$") as caught:
        write_run(tmp_path, *make_synthetic_run(labels="permuted", samples=4))
    assert "\n" not in str(caught.value)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_folder_that_cannot_be_flushed_holds_the_run(
    tmp_path: Path, make_synthetic_run: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def files_only(handle: int) -> None:
        real(handle) if stat.S_ISREG(os.fstat(handle).st_mode) else _fail(errno.EINVAL)()

    monkeypatch.setattr(files.os, "fsync", files_only)
    write_run(tmp_path, *make_synthetic_run(samples=4))
    assert read_arrays(tmp_path, read_results(tmp_path)["runs"][0])


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 KiB, where one may be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", place], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("no file system may be mounted here")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_disk_that_is_full(small_disk: Path, make_synthetic_run: Callable) -> None:
    record, arrays = make_synthetic_run(samples=12)
    kept = []

    def fill() -> None:
        for index in range(20):
            write_run(small_disk, {**record, "name": f"run-{index}"}, arrays)
            kept.append(index)

    with pytest.raises(InputError, match=r"no space left on device in .*free some space"):
        fill()
    runs = read_results(small_disk)["runs"]
    assert len(runs) == len(kept) > 0
    for run in runs:
        assert read_arrays(small_disk, run)
    assert {path.suffix for path in small_disk.iterdir()} == {"", ".json", ".npz"}


def test_figures_and_page_on_a_full_disk(tmp_path: Path, make_synthetic_run: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    write_run(tmp_path, *make_synthetic_run(samples=4))
    monkeypatch.setattr(files.os, "fsync", _fail(errno.ENOSPC))
    with pytest.raises(InputError, match=r"expected digits-.*-loss\.pdf to be written, got no space left"):
        study_page.build_report(tmp_path, [])
    monkeypatch.setattr(figures, "draw_all", lambda *_: [])
    with pytest.raises(InputError, match=r"expected report\.html to be written, got no space left"):
        study_page.build_report(tmp_path, [])
    assert not (tmp_path / "report.html").exists()
    assert not [*tmp_path.rglob("*.part")]
