"""Usage: options within their limits, outputs checked first, help that is complete and quick, letters, width and colours."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ntkbounds.commands import parser, terminal
from ntkbounds.derivations.render import FORMATS
from ntkbounds.verification.verify import DEFAULT_EXAMPLES
from numerics.data import by_name as data
from numerics.networks import by_name as networks

Run = Callable[..., tuple[int, str, str]]
ROOT = Path(__file__).parents[3]
COMMANDS = ("list", "derive", "verify", "study", "report", "example")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("verify", "--limit", "nan"), "--limit of at least 1, a finite number, got --limit nan"),
        (("verify", "--limit", "inf"), "--limit of at least 1"),
        (("verify", "--limit", "0"), "--limit of at least 1"),
        (("verify", "--seed", "-1"), "--seed of at least 0 and at most 4294967295"),
        (("verify", "--seed", "12345678901234567890"), "--seed of at least 0 and at most 4294967295"),
        (("study", "--seed", "-1"), "--seed of at least 0"),
        (("study", "--seed", "12345678901234567890"), "--seed of at least 0"),
        (("verify", "--jobs", "1000000"), "--jobs of at least 0 and at most"),
        (("verify", "--examples", "0"), "--examples of at least 1, a whole number"),
        (("study", "--out", ""), "--out to name a folder, got ''"),
        (("verify", "A1", "--json", ""), "--json to name a file, got ''"),
        (("verify", "A1", "--page", "."), "--page to name a file, got ., which is a folder"),
        (("verify", "A1", "--pytest", "new/"), "--pytest to name a file, got new/, which is a folder"),
        (("verify", "A1", "--json", "/dev/null"), "--json to name a file, got /dev/null, which is a device"),
        (("verify", "A1", "--json", "a", "--page", "./a"), "--page to name a place of its own, got ./a, where --json's contents go too"),
        (("verify", "A1", "--json", "-", "--pytest", "-"), "--pytest to name a place of its own"),
        (("report", ""), "DIR to name a folder, got ''"),
        (("veryfy",), "got 'veryfy'; did you mean verify"),
        (("derive", "--format", "htm"), "--format: .*did you mean html"),
        (("verify", "--exampels", "3"), "--exampels; did you mean --examples"),
        (("example", "two_group"), "did you mean two_groups"),
        (("example", "--out", "x.py"), "the name of an example"),
    ],
)
def test_refused_before_any_work(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], says: str) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("ntkbounds.commands.verify.records", lambda *_, **__: pytest.fail("the work began"))
    monkeypatch.setattr("ntkbounds.commands.study.study", lambda *_, **__: pytest.fail("the work began"))
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("ntkbounds: expected ")
    assert err.count("\n") == 1
    assert re.search(says, err), err
    assert not list(tmp_path.iterdir())


def test_a_theorem_file_is_not_overwritten(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    source = (ROOT / "examples" / "half_life.py").read_text()
    file.write_text(source)
    code, _, err = run("verify", file, "--pytest", file)
    assert code == 2
    assert "where the theorems go too" in err
    assert file.read_text() == source


def test_the_command_alone_shows_the_help(run: Run) -> None:
    code, out, err = run()
    assert (code, out) == (2, "")
    assert "usage: ntkbounds" in err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_explained(run: Run, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    code, out, _ = run(command, "--help")
    assert code == 0
    assert max(map(len, out.splitlines())) <= 80
    assert "examples:\n  ntkbounds " in out
    assert "exit codes:" in out
    _, commands = parser._parser()
    for action in commands[command]._actions:
        assert action.help
        stated = action.required or "default" in action.help or "-h" in action.option_strings
        assert stated, action.dest


def test_the_help_names_what_there_is(run: Run) -> None:
    assert sorted(parser.DATASETS) == data.names()
    assert sorted(parser.NETWORKS) == networks.names()
    assert parser.FORMATS == FORMATS
    assert f"default {DEFAULT_EXAMPLES}" in run("verify", "--help")[1]


@pytest.mark.parametrize("arguments", [("--version",), ("study", "--help"), ("veryfy",), ("verify", "--limit", "nan")], ids=" ".join)
def test_answers_that_need_no_mathematics_load_none(arguments: tuple[str, ...]) -> None:
    loaded = "print(sorted({'jax', 'sympy', 'numpy'} & set(sys.modules)))"
    source = f"import sys; from ntkbounds.commands.cli import main; main({list(arguments)!r}); {loaded}"
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


ENCODINGS = [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "cp1252"}]


@pytest.mark.parametrize(
    "arguments", [("list",), ("derive", "R1"), ("verify", "A1", "--examples", "1", "--jobs", "0"), ("study", "--help")], ids=" ".join
)
@pytest.mark.parametrize("encoding", ENCODINGS, ids=["ascii", "C", "cp1252"])
def test_terminals_without_the_letters(arguments: tuple[str, ...], encoding: dict[str, str]) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **encoding}
    done = subprocess.run([sys.executable, "-m", "ntkbounds.commands.cli", *arguments], capture_output=True, env=environment)
    assert (done.returncode, done.stderr.decode("cp1252").replace("verify: 0 of 1\n", "").count("Error")) == (0, 0)
    assert b"lambda" in done.stdout or arguments == ("list",) or b"<=" in done.stdout
    assert b"\\u" not in done.stdout


def test_what_programs_read_is_utf8_everywhere() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "ntkbounds.commands.cli", "derive", "R1", "--format", "json"]
    done = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert "≤" in json.loads(done.stdout.decode("utf-8"))[0]["statement"]


class _Terminal:
    def isatty(self) -> bool:
        return True


def test_colours_only_where_they_show(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    screen = _Terminal()
    assert terminal.coloured("REFUTED x", screen) == "\033[31mREFUTED\033[0m x"
    assert terminal.coloured("R1  CERTIFIED", screen) == "R1  \033[32mCERTIFIED\033[0m"
    assert terminal.coloured("TESTED x") == "TESTED x"
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert terminal.coloured("TESTED x") == "\033[36mTESTED\033[0m x"
    monkeypatch.setenv("NO_COLOR", "1")
    assert terminal.coloured("TESTED x", screen) == "TESTED x"
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.delenv("FORCE_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert terminal.coloured("TESTED x", screen) == "TESTED x"


@pytest.mark.parametrize("arguments", [("list",), ("derive", "R2", "A1")], ids=" ".join)
def test_a_terminal_gets_lines_that_fit(run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]) -> None:
    unbroken = run(*arguments)[1]
    module = {"list": "list_theorems"}.get(arguments[0], arguments[0])
    monkeypatch.setattr(f"ntkbounds.commands.{module}.columns", lambda stream=None: 80)
    shown = run(*arguments)[1]
    assert max(map(len, shown.splitlines())) <= 80 < max(map(len, unbroken.splitlines()))
    assert sorted(shown.split()) == sorted(unbroken.split())


def test_the_examples_are_listed_and_written_once(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, _ = run("example")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == ["half_life", "two_groups"]
    assert run("example", "two_groups")[0] == 0
    written = (tmp_path / "two_groups.py").read_text()
    assert written == (ROOT / "examples" / "two_groups.py").read_text().replace("examples/two_groups.py", "two_groups.py")
    assert run("verify", "two_groups.py", "--examples", "3", "--jobs", "0")[0] == 0
    (tmp_path / "two_groups.py").write_text("mine")
    code, _, err = run("example", "two_groups")
    assert code == 2
    assert "a file that is not there yet, got two_groups.py" in err
    assert (tmp_path / "two_groups.py").read_text() == "mine"
    assert run("example", "two_groups", "--out", "other.py")[0] == 0
    assert (tmp_path / "other.py").exists()
