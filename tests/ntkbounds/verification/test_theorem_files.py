"""Files of theorems that declare names of their own."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ntkbounds.verification.theorem_files import load_theorems
from theory.foundations.errors import InputError
from theory.language.definitions import BUILT_IN, definitions, undefine, unfold
from theory.language.symbols import BUILT_IN_SYMBOLS, SYMBOLS, forget

Run = Callable[..., tuple[int, str, str]]
EXAMPLES = Path(__file__).parents[3] / "examples"
SOURCE = """
import sympy as sp
from ntkbounds import Theorem
from theory.language.definitions import define
from theory.language.symbols import A, eta, scalar, t

own = scalar({name!r}, "o", {meaning!r}, nonnegative=True)
F = sp.Function("own_function", nonnegative=True)
define(F(t), {formula}, "F", "a time")
{id} = Theorem({id!r}, "", "", "ours", "", (), own * F(t), (), ("<=", A))
"""


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def write(id: str, name: str = "own_symbol", meaning: str = "a meaning", formula: str = "eta * t") -> Path:
        path = tmp_path / f"{id}.py"
        path.write_text(SOURCE.format(id=id, name=name, meaning=meaning, formula=formula), encoding="utf-8")
        return path

    return write


@pytest.fixture(autouse=True)
def _built_in_names_stay() -> Iterator[None]:
    before = {name: SYMBOLS[name] for name in SYMBOLS}
    yield
    assert {name: SYMBOLS[name] for name in BUILT_IN_SYMBOLS} == {name: before[name] for name in BUILT_IN_SYMBOLS}
    assert definitions()[: len(BUILT_IN)] == BUILT_IN
    for definition in definitions()[len(BUILT_IN) :]:
        undefine(definition.head)
    for name in SYMBOLS.keys() - before.keys():
        forget(name)


def test_a_file_may_be_loaded_twice_and_share_its_names(write: Callable[..., Path]) -> None:
    first, again, other = (load_theorems(write(id))[0] for id in ("a", "a", "b"))
    assert first.start == again.start == other.start
    assert len({str(unfold(theorem.start)) for theorem in (first, again, other)}) == 1


def test_the_examples_are_loaded_beside_each_other() -> None:
    for _ in range(2):
        assert [theorem.id for name in ("two_groups.py", "half_life.py") for theorem in load_theorems(EXAMPLES / name)]
    assert SYMBOLS["fast_modes"].meaning == "number of fast modes"


def test_a_file_cannot_take_a_built_in_name(run: Run, write: Callable[..., Path]) -> None:
    code, _, err = run("derive", str(write("a", name="head")))
    assert code == 2
    assert "'a meaning' (o, nonnegative scalar, unit 1) beside the built-in 'number of known top eigenpairs'" in err
    assert "choose another name" in err


@pytest.mark.parametrize("change", [{"meaning": "another meaning"}, {"formula": "2 * eta * t"}])
def test_two_files_cannot_mean_different_things_by_one_name(run: Run, write: Callable[..., Path], change: dict[str, str]) -> None:
    code, _, err = run("derive", str(write("a")), str(write("b", **change)))
    assert code == 2
    assert "beside the earlier" in err
    assert "choose another name" in err


def test_a_file_may_import_its_neighbours_and_no_other_folders(tmp_path: Path) -> None:
    """Two folders with neighbours of one name, one after the other, each taken for itself."""
    for number in ("1", "2"):
        folder = tmp_path / number
        folder.mkdir()
        (folder / "helpers.py").write_text(f"NAME = 'own {number}'\n", encoding="utf-8")
        (folder / "mine.py").write_text(
            "from helpers import NAME\nfrom ntkbounds import Theorem\nfrom ntkbounds.symbols import A\n"
            "mine = Theorem('mine', NAME, '', 'ours', '', (), A, (), ('<=', A))\n",
            encoding="utf-8",
        )
        (found,) = load_theorems(folder / "mine.py")
        assert found.name == f"own {number}"
        assert str(folder) not in sys.path
        assert "helpers" not in sys.modules


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("import os\nos._exit(0)", "own.py to run to its end, got a file that ended the process with code 0 while it was loaded"),
        ("import ctypes\nctypes.string_at(0)", "got a file that crashed: signal 11 (SIGSEGV) while it was loaded"),
    ],
)
def test_a_file_cannot_end_a_command_without_a_word(run: Run, tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "own.py"
    path.write_text(content, encoding="utf-8")
    for command in ("derive", "verify"):
        code, out, err = run(command, path)
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert said in err


def test_mutated_theorem_files_are_theorems_or_one_line(tmp_path: Path) -> None:
    """Words swapped and lines dropped in an example: all that sympy, the vocabulary and `Theorem` can object to."""
    generator, path = random.Random(0), tmp_path / "own.py"
    refused = []
    lines = (EXAMPLES / "half_life.py").read_text(encoding="utf-8").splitlines(keepends=True)
    code = [place for place, line in enumerate(lines) if line.strip()]
    for _ in range(100):
        changed, place = list(lines), generator.choice(code)
        words = changed[place].split(" ")
        generator.shuffle(words)
        changed[place] = generator.choice(["", " ".join(words)])
        path.write_text("".join(changed), encoding="utf-8")
        try:
            assert load_theorems(path, watched=False)
        except InputError as error:
            refused.append(str(error))
    assert not any("\n" in line for line in refused)
    assert 20 < len(refused) < 100


EARLIER = """
import sympy as sp
from ntkbounds import Step, Theorem
from ntkbounds.rules import Algebra
from ntkbounds.symbols import define, eta, t

F = sp.Function("own_function", real=True)
define(F(t), eta * t, "F", "a time")
early = Theorem("early", "", "", "ours", "", (), 2 * F(t), (Step(2 * eta * t, "=", Algebra()),))
"""
LATER = """
import sympy as sp
from ntkbounds import Step, Theorem
from ntkbounds.rules import Algebra
from ntkbounds.symbols import define, eta, t, undefine

F = sp.Function("own_function", real=True)
undefine(F(t))
define(F(t), 3 * eta * t, "F", "another time")
late = Theorem("late", "", "", "ours", "", (), F(t), (Step(3 * eta * t, "=", Algebra()),))
"""


@pytest.mark.parametrize("command", [("derive",), ("verify", "--jobs", "0"), ("verify", "--jobs", "1")])
def test_a_later_file_does_not_change_what_names_mean_in_an_earlier_one(tmp_path: Path, run: Run, command: tuple[str, ...]) -> None:
    for name, source in (("early", EARLIER), ("late", LATER)):
        (tmp_path / f"{name}.py").write_text(source, encoding="utf-8")
    code, out, err = run(
        command[0], str(tmp_path / "early.py"), str(tmp_path / "late.py"), *command[1:], *(("--examples", "5") if command[1:] else ())
    )
    assert code == 0, out + err
