"""Kernels on disk: equal to the dense one, also after a kill; what is not this very kernel is refused, and stays as it is."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import filelock
import jax.numpy as jnp
import numpy as np
import pytest

import ntkbounds as nb
from ntkbounds.output import symmetric_file

X = np.random.default_rng(0).standard_normal((7, 3))
PARAMS = {"w": np.random.default_rng(1).standard_normal((3, 4)), "v": np.random.default_rng(2).standard_normal((4, 2))}


def apply(p: Any, x: Any) -> Any:
    return jnp.tanh(x @ p["w"]) @ p["v"]


def stored(path: Path, params: Any = PARAMS, x: Any = X, function: Any = apply, **settings: Any) -> np.ndarray:
    return nb.kernel_to_disk(function, params, x, path, **{"rows": 3, **settings})


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir() if not file.name.startswith("."))


@pytest.mark.parametrize(("output", "rows"), [("full", 3), ("full", 50), ("trace", 3), ("trace", None)])
def test_the_file_holds_the_dense_kernel(tmp_path: Path, output: str, rows: int | None) -> None:
    path = tmp_path / "new" / "kernel.npy"
    found = stored(path, output=output, rows=rows)
    dense = np.asarray(nb.empirical_ntk(apply, PARAMS, X, output=output))
    np.testing.assert_allclose(found, dense, rtol=1e-13, atol=1e-14)  # sums in another order
    np.testing.assert_array_equal(np.load(path), found)
    np.testing.assert_array_equal(found, found.T)
    assert names(path.parent) == ["kernel.npy", "kernel.npy.journal.json"]
    assert nb.analyze(found, np.ones(len(found))).spectrum.eigenvalues.size == len(dense)


def test_float32_stays_float32(tmp_path: Path) -> None:
    assert stored(tmp_path / "k.npy", {name: w.astype(np.float32) for name, w in PARAMS.items()}).dtype == np.float32


KILLED = """
import os, signal, sys
import jax
jax.config.update("jax_enable_x64", True)
import numpy as np
sys.path.insert(0, sys.argv[2])
import test_kernel_files as given

def kill(done, total):
    if done == 5:  # of six tiles: the third row block is half done
        os.kill(os.getpid(), signal.SIGKILL)

given.stored(given.Path(sys.argv[1]), progress=kill)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_after_a_kill_the_rest_is_computed(tmp_path: Path) -> None:
    path = tmp_path / "kernel.npy"
    done = subprocess.run([sys.executable, "-c", KILLED, path, Path(__file__).parent], capture_output=True, text=True, check=False)
    assert done.returncode == -9, done.stderr
    assert names(tmp_path) == ["kernel.npy.journal.json", "kernel.npy.partial"]
    assert [block["first"] for block in json.loads((tmp_path / "kernel.npy.journal.json").read_text())["finished"]] == [0, 6]
    told: list[tuple[int, int]] = []
    found = stored(path, rows=None, progress=lambda *said: told.append(said))
    assert told == [(4, 6), (5, 6), (6, 6)]
    np.testing.assert_allclose(found, np.asarray(nb.empirical_ntk(apply, PARAMS, X)), rtol=1e-13, atol=1e-14)
    assert names(tmp_path) == ["kernel.npy", "kernel.npy.journal.json"]


def test_a_finished_file_is_not_computed_again(tmp_path: Path) -> None:
    path = tmp_path / "kernel.npy"
    first = np.array(stored(path))
    told: list[tuple[int, int]] = []
    np.testing.assert_array_equal(stored(path, progress=lambda *said: told.append(said)), first)
    assert told == []


class Stopped(Exception):
    pass


def begun(path: Path) -> None:
    """Two of three blocks."""

    def stop(done: int, total: int) -> None:
        if done == 4:
            raise Stopped

    with pytest.raises(Stopped):
        stored(path, progress=stop)


def scribble(file: Path, where: int = -200) -> None:
    content = bytearray(file.read_bytes())
    content[where] ^= 1
    file.write_bytes(content)


def first_row(file: Path) -> None:
    """One entry above the diagonal, of a finished block."""
    scribble(file, 128 + 8 * 7)


@pytest.mark.parametrize(
    ("change", "again", "says"),
    [
        (lambda path: None, {"params": {**PARAMS, "w": PARAMS["w"] * 2}}, "made from other parameters"),
        (lambda path: None, {"x": X + 1}, "made from other inputs"),
        (lambda path: None, {"x": X[:6]}, "made from other inputs and shape"),
        (lambda path: None, {"output": "trace"}, "made from other outputs and shape"),
        (lambda path: None, {"function": lambda p, x: jnp.sin(x @ p["w"]) @ p["v"]}, "made from other functions"),
        (lambda path: first_row(path.with_name("k.npy.partial")), {}, "changed since in rows 6 to 11"),
        (lambda path: scribble(path.with_name("k.npy.partial"), 128), {}, "changed since in rows 0 to 5"),
        (lambda path: path.with_name("k.npy.partial").write_bytes(b"\x93NUMPY"), {}, "which is no whole .npy file"),
        (lambda path: np.save(path.with_name("k.npy.partial").open("wb"), np.eye(3)), {}, r"of shape \(3, 3\)"),
        (lambda path: path.with_name("k.npy.journal.json").unlink(), {}, r"without k.npy.journal.json; delete k.npy.partial, or"),
        (lambda path: path.with_name("k.npy.journal.json").write_text("{"), {}, "journal.json that is damaged"),
        (lambda path: path.with_name("k.npy.journal.json").write_text("{}"), {}, "journal.json that is damaged"),
    ],
)
def test_what_was_begun_as_something_else_is_refused(tmp_path: Path, change: Callable, again: dict[str, Any], says: str) -> None:
    path = tmp_path / "k.npy"
    begun(path)
    change(path)
    before = {file: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(nb.InputError, match=says) as caught:
        stored(path, **again)
    assert "\n" not in str(caught.value)
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_a_finished_file_that_is_not_this_kernel_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "k.npy"
    np.save(path, np.eye(14))
    with pytest.raises(nb.InputError, match=r"k.npy, without k.npy.journal.json; delete k.npy, or give another path"):
        stored(path)
    path.unlink()
    stored(path)
    scribble(path, -8)
    with pytest.raises(nb.InputError, match="changed since in rows 12 to 13"):
        stored(path)
    path.unlink()
    begun(path)
    np.save(path, np.eye(14))
    with pytest.raises(nb.InputError, match="does not know the end"):
        stored(path)


def test_a_journal_that_lost_its_file_begins_anew(tmp_path: Path) -> None:
    begun(tmp_path / "k.npy")
    (tmp_path / "k.npy.partial").unlink()
    np.testing.assert_allclose(stored(tmp_path / "k.npy"), np.asarray(nb.empirical_ntk(apply, PARAMS, X)), rtol=1e-13, atol=1e-14)


def test_a_file_that_another_process_writes_is_left_alone(tmp_path: Path) -> None:
    with filelock.FileLock(tmp_path / ".k.npy.lock"), pytest.raises(nb.InputError, match="which another process writes"):
        stored(tmp_path / "k.npy")


def test_a_disk_that_is_too_small_is_refused_before_anything_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = symmetric_file.shutil.disk_usage(tmp_path)
    monkeypatch.setattr(symmetric_file.shutil, "disk_usage", lambda _: usage._replace(free=1000))
    with pytest.raises(nb.InputError, match=r"a need of 1.57 kB in .* with 1 kB free"):
        stored(tmp_path / "k.npy")
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"rows": 0}, "rows: a whole number"),
        ({"rows": 2.0}, "rows: a whole number"),
        ({"memory_bytes": 0}, "memory_bytes: a whole number"),
        ({"output": "half"}, "output 'full' or 'trace'"),
        ({"x": np.full((3, 3), np.nan)}, "finite inputs"),
        ({"x": np.zeros((3, 3)), "function": lambda p, x: jnp.sqrt(x @ p["w"])}, "a finite kernel"),
    ],
)
def test_what_cannot_be_used_is_refused(tmp_path: Path, settings: dict[str, Any], says: str) -> None:
    with pytest.raises(nb.InputError, match=says):
        stored(tmp_path / "k.npy", **settings)
