"""Files that loop, end the process, crash it, or leave a mess: one line each, and nothing of it stays."""

from __future__ import annotations

import os
import random
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from theory.foundations.errors import InputError
from theory.foundations.user_files import Trial, run_file

Write = Callable[[str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(content: str | bytes) -> Path:
        path = tmp_path / "own.py"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            "import os\nos._exit(3)",
            r"own\.py to run to its end, got a file that ended the process with code 3 while it was loaded",
        ),
        ("import os\nos.execv('/bin/true', ['true'])", "ended the process with code 0 while it was loaded"),
        ("import ctypes\nctypes.string_at(0)", r"crashed: signal 11 \(SIGSEGV\) while it was loaded; look for native code"),
        ("try:\n    while True: pass\nexcept Exception: pass", "still loading after 0.5 s; look for an endless loop or a wait"),
        (
            "import threading, time\nthreading.Thread(target=time.sleep, args=(99,)).start()",
            "whose threads go on after it was loaded",
        ),
        ("raise KeyboardInterrupt", "raised KeyboardInterrupt: while it was loaded; correct"),
        ("raise GeneratorExit", "raised GeneratorExit: while it was loaded"),
    ],
)
def test_what_cannot_be_caught_is_noticed(write: Write, content: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as raised:
        run_file(write(content), "_test_", limit=0.5 if "0.5" in said or "threads" in said else 60)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("import sys\nsys.exit(3)", "to run, got SystemExit: 3"),
        ("input()", "to run, got EOFError"),
        ("def broken(:", "a Python file, got .*SyntaxError"),
        (b"x = 1\x00", "null bytes"),
        (b"x = '\xff'", "a Python file, got .*SyntaxError"),
        (b"# coding: no-such\nx = 1", "unknown encoding"),
        ("raise BaseException('a\\nb')", "got BaseException: a b"),
        ("class E(Exception):\n    def __str__(self): return 1 / 0\nraise E", "got E;"),
        ("(" * 5000 + ")" * 5000, "own.py"),
        ("def f(): f()\nf()", "RecursionError"),
    ],
)
def test_what_can_be_caught_is_one_line(write: Write, content: str | bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as raised:
        run_file(write(content), "_test_", watched=False)
    assert "\n" not in str(raised.value)
    assert "_test_own" not in sys.modules


def test_a_file_may_have_another_encoding(write: Write) -> None:
    assert run_file(write("# coding: latin-1\nx = 'é'".encode("latin-1")), "_test_", watched=False).x == "é"


def test_what_a_file_changes_is_put_back(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    before = os.getcwd(), list(sys.path), list(warnings.filters), sys.stdin
    content = "import os, sys, warnings\nos.chdir('/')\nsys.path.append('x')\nwarnings.simplefilter('error')\nprint('hello')\n"
    run_file(write(content), "_test_")
    assert (os.getcwd(), sys.path, list(warnings.filters), sys.stdin) == before
    assert capsys.readouterr() == ("", "hello\n")  # once, and not among the results


def test_a_file_is_watched_once_until_it_changes(write: Write, tmp_path: Path) -> None:
    count = f"with open({str(tmp_path / 'count')!r}, 'a') as file: file.write('.')\n"
    for content, runs in ((count, 2), (count, 3), (count + "x = 1\n", 5)):
        path = write(content) if runs != 3 else tmp_path / "own.py"
        run_file(path, "_test_")
        assert len((tmp_path / "count").read_text()) == runs


TRIED = "def tried(module, tell, name):\n    tell('it was called')\n    getattr(module, name)()\n"


def test_a_trial_is_watched_stage_by_stage(write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "trials_of_this_test.py").write_text(
        "def tried(module, tell, name):\n    tell('it was called')\n    getattr(module, name)()\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    path = write("import os\ndef ends(): os._exit(4)\ndef loops():\n    while True: pass\ndef fails(): 1 / 0\n")
    function = "trials_of_this_test:tried"
    with pytest.raises(InputError, match="ended the process with code 4 while it was called"):
        run_file(path, "_test_", trial=Trial(function, ("ends",)))
    with pytest.raises(InputError, match=r"still at work after 0\.5 s while it was called"):
        run_file(path, "_test_", trial=Trial(function, ("loops",)), limit=0.5)
    assert run_file(path, "_test_", trial=Trial(function, ("fails",))).fails  # the caller meets it


@pytest.mark.parametrize("path", ["no.py", "x" * 5000 + ".py", "nul\0.py", "."])
def test_a_file_that_is_not_there(path: str) -> None:
    with pytest.raises(InputError, match="check the path"):
        run_file(Path(path), "_test_")


def test_mutated_files_load_or_are_refused(write: Write) -> None:
    """Bytes flipped, lines dropped, tokens swapped: of 300 none ends in anything but a module or one line."""
    source = (
        "import math\nLIMIT = 3\n\n\ndef half(x):\n    return x / 2\n\n\nvalues = [half(i) for i in range(LIMIT)]\ntable = {'a': math.pi}\n"
    )
    generator = random.Random(0)
    refused = []
    for _ in range(300):
        content = _mutated(source, generator)
        try:
            assert run_file(write(content), "_test_", watched=False).__name__ == "_test_own"
        except InputError as error:
            refused.append(str(error))
    assert not any("\n" in line for line in refused)
    assert 100 < len(refused) < 300


def _mutated(source: str, generator: random.Random) -> bytes:
    kind = generator.randrange(3)
    if kind == 0:
        changed = bytearray(source.encode())
        for _ in range(generator.randint(1, 4)):
            changed[generator.randrange(len(changed))] ^= 1 << generator.randrange(8)
        return bytes(changed)
    pieces = source.splitlines(keepends=True) if kind == 1 else source.split(" ")
    first, second = generator.randrange(len(pieces)), generator.randrange(len(pieces))
    if kind == 1:
        del pieces[first]
        return "".join(pieces).encode()
    pieces[first], pieces[second] = pieces[second], pieces[first]
    return " ".join(pieces).encode()
