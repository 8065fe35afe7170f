"""Python files that users bring: first run in a process of their own, where their end is noticed; then in this one.

A file may loop, end the process or crash the interpreter, and none of that can be caught where it happens. So a fresh interpreter runs it
first, under a time limit (fresh, not forked: JAX must not be forked). A file that comes through is then run here, where its exceptions are
caught, and where what it does to the working directory, `sys.path`, the filters of warnings and the standard streams is put back: it finds
standard input empty, and what it prints goes to standard error, as standard output is for results. It may import the files beside it.

It is in the foundations because files of theorems and files of networks share it. It imports nothing heavy: the other process loads what
the file itself imports, on the CPU, and no more.

Not covered: a file that behaves differently the second time; what its functions do later, except in the trial that the caller names. Open
only files that you trust.

Main names: `run_file`, `Trial`, `one_line`.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import io
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from theory.foundations.errors import InputError

LOADING = 60.0
"""Seconds that a file may take to load, and its trial to run."""
STARTING = 60.0
"""Seconds for the other process to start; one that does not start watches nothing."""
ENDING = 10.0
"""Seconds for the other process to end after its work: threads that go on keep it."""
_BOOT = "import json, sys; job = json.loads(sys.argv[1]); sys.path[:] = job['path']; import {0} as watched; watched.attend(job)"
_LOADED, _DONE, _RAISED = "it was loaded", "done", "raised "


@dataclass(frozen=True)
class Trial:
    """What is tried in the other process once the file is loaded.

    Attributes:
        function: `module:function`, called as `function(module, tell, *arguments)`; `tell(words)` names what comes next, as in "init ran".
            Its exceptions are not reported: the caller meets them in this process.
        arguments: strings, numbers and lists of them.
    """

    function: str
    arguments: tuple[Any, ...] = ()


def one_line(error: BaseException, length: int = 300) -> str:
    """The type and message of an exception in one line."""
    try:
        said = f"{type(error).__name__}: {error}"
    except Exception:  # an exception of the user's may not even have words
        said = type(error).__name__
    return " ".join(said.split())[:length]


def run_file(path: Path, prefix: str, *, limit: float = LOADING, watched: bool = True, trial: Trial | None = None) -> ModuleType:
    """The module that a Python file makes; `sys.modules` has it as `prefix` and the file's stem.

    Args:
        path: the file.
        prefix: of the module's name.
        limit: seconds for loading, and again for each stage of the trial.
        watched: whether it is run in another process first; a file that came through is not run there again until it changes.
        trial: what else to run there.

    Raises:
        InputError: no such file, not Python, an exception while it runs, one that ends the process, crashes it or does not end.
    """
    try:
        there = path.is_file()
    except OSError:  # a name that is too long, a folder that may not be read
        there = False
    if not there:
        raise InputError("an existing Python file", f"{path}, which is no file, or not there", "check the path")
    if path.suffix != ".py":
        raise InputError("a Python file ending in .py", str(path), "rename it")
    name = prefix + path.stem
    if watched:
        _watch(path, name, limit, trial)
    try:
        return _run(path, name)
    except InputError:
        raise
    except (SyntaxError, UnicodeDecodeError) as error:
        raise InputError("a Python file", f"{path}: {one_line(error)}", "correct the file") from None
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # SystemExit too: a file may call sys.exit
        raise InputError(f"{path} to run", one_line(error), "correct the file") from None


def _run(path: Path, name: str) -> ModuleType:
    """Run the file here and put back what it changed."""
    code = compile(path.read_bytes(), str(path), "exec", dont_inherit=True)
    spec = importlib.util.spec_from_file_location(name, path.resolve())
    if spec is None:
        raise InputError("a Python file ending in .py", str(path), "rename it")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        with _put_back(), _neighbours(path.resolve().parent):
            exec(code, module.__dict__)
    except BaseException:
        sys.modules.pop(name, None)
        raise
    return module


@contextlib.contextmanager
def _put_back() -> Iterator[None]:
    folder, search, given = os.getcwd(), list(sys.path), sys.stdin
    sys.stdin = io.StringIO()
    try:
        with warnings.catch_warnings(), contextlib.redirect_stdout(sys.stderr):
            yield
    finally:
        sys.stdin = given
        sys.path[:] = search
        with contextlib.suppress(OSError):  # it may be gone
            os.chdir(folder)


@contextlib.contextmanager
def _neighbours(folder: Path) -> Iterator[None]:
    """Let a file import the files beside it; what it imported from there is forgotten, so that another folder's are not taken for it."""
    before = set(sys.modules)
    sys.path.insert(0, str(folder))
    try:
        yield
    finally:
        for name in set(sys.modules) - before:
            file = getattr(sys.modules[name], "__file__", None)
            if isinstance(file, str) and Path(file).resolve().parent == folder:
                del sys.modules[name]


# the other process, seen from here

_came_through: set[tuple[str, int, int, str]] = set()


def _watch(path: Path, name: str, limit: float, trial: Trial | None) -> None:
    stat = path.stat()
    job: dict[str, Any] = {"file": str(path.resolve()), "name": name, "path": [str(entry) for entry in sys.path], "arguments": sys.argv}
    job["trial"] = None if trial is None else [trial.function, list(trial.arguments)]
    key = (str(path.resolve()), stat.st_mtime_ns, stat.st_size, json.dumps(job["trial"]))
    if key in _came_through or not sys.executable:
        return
    with tempfile.TemporaryDirectory(prefix="ntkbounds-") as folder:
        report = Path(folder) / "report"
        report.touch()
        command = [sys.executable, "-c", _BOOT.format(__name__), json.dumps({**job, "report": str(report)})]
        quiet: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
        environment = {**os.environ, "JAX_PLATFORMS": "cpu"}  # two processes would fight for the memory of a GPU
        process = subprocess.Popen(command, **quiet, env=environment, start_new_session=True)
        try:
            stage, code = _follow(process, report, limit)
        finally:
            _end(process)
    problem = _problem(stage, code, limit)
    if problem is not None:
        raise InputError(f"{path} to run to its end", *problem)
    _came_through.add(key)


def _follow(process: subprocess.Popen[bytes], report: Path, limit: float) -> tuple[str, int | None]:
    """The last stage that was told, and the exit code; None if it had to be given up."""
    stage, since = "", time.monotonic()
    while True:
        code = process.poll()
        told = report.read_text(encoding="utf-8").split("\n")[:-1]
        if told and told[-1] != stage:
            stage, since = told[-1], time.monotonic()
        allowed = STARTING if not stage else min(limit, ENDING) if _is_over(stage) else limit
        if code is not None or time.monotonic() - since > allowed:
            return stage, code
        time.sleep(0.01)


def _is_over(stage: str) -> bool:
    return stage == _DONE or stage.startswith(_RAISED)


def _problem(stage: str, code: int | None, limit: float) -> tuple[str, str] | None:
    """What was got and what to do about it; None if nothing is wrong, or nothing was seen."""
    if stage.startswith(_RAISED):
        return f"a file that raised {stage.removeprefix(_RAISED)} while it was loaded", "correct the file"
    if stage == _DONE:
        return ("a file whose threads go on after it was loaded", "end them, or make them daemons") if code is None else None
    if not stage:
        return None
    if code is None:
        what = f"loading after {limit:g} s" if stage == _LOADED else f"at work after {limit:g} s while {stage}"
        return f"a file that was still {what}", "look for an endless loop or a wait"
    if code < 0:
        with contextlib.suppress(ValueError):
            return f"a file that crashed: signal {-code} ({signal.Signals(-code).name}) while {stage}", (
                "look for native code, as in ctypes, or for more memory than there is"
            )
    return f"a file that ended the process with code {code} while {stage}", "take out what ends it, as os._exit does"


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process, and what it may have started."""
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


# the other process, seen from within


def attend(job: dict[str, Any]) -> None:
    """Run the file and its trial, telling each stage; what runs in the other process."""

    def tell(stage: str) -> None:
        # opened each time: a file may close all that is open
        with open(job["report"], "a", encoding="utf-8") as report:
            report.write(stage.replace("\n", " ") + "\n")

    sys.argv[:] = job["arguments"]
    tell(_LOADED)
    try:
        module = _run(Path(job["file"]), job["name"])
        if job["trial"] is not None:
            function, arguments = job["trial"]
            home, _, attribute = function.partition(":")
            trial: Callable[..., None] = getattr(importlib.import_module(home), attribute)
            trial(module, tell, *arguments)
    except (KeyboardInterrupt, GeneratorExit) as error:  # nobody can interrupt this process: it is the file's own
        return tell(_RAISED + one_line(error))
    except BaseException:  # the caller meets it again
        pass
    tell(_DONE)
