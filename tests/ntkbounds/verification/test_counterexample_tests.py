"""Counterexamples as tests: the source runs where it is pasted, passes while the statement is false, and only then."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from ntkbounds.verification.counterexample_tests import as_pytest
from ntkbounds.verification.theorem_files import load_theorems
from theory.catalogue import catalogue
from theory.foundations.errors import InputError
from theory.statements.theorem import Theorem

HALF_LIFE = Path(__file__).parents[3] / "examples" / "half_life.py"
X1_INSTANCE = {"A": "3", "c": ["0", "1"], "eta": "1", "gamma": "1", "lam": ["1", "1/2"], "t": 1}
SLOW_MODE_HOLDS_THE_ENERGY = {"c": ["0", "1"], "eta": "1", "gamma": "1", "lam": ["1", "1/2"], "t": 1}


@pytest.fixture(scope="module")
def half_life() -> Theorem:
    (theorem,) = load_theorems(HALF_LIFE)
    return theorem


def _run(source: str) -> None:
    """Run the one test that the source defines, as if it stood in the examples' folder."""
    space: dict[str, Any] = {"__file__": str(HALF_LIFE.parent / "test_x.py")}
    exec(source, space)
    (test,) = (value for name, value in space.items() if name.startswith("test_"))
    test()


def test_the_sources_run_under_pytest_where_they_are_pasted(tmp_path: Path, half_life: Theorem) -> None:
    pasted = [as_pytest(catalogue()["X1"], X1_INSTANCE), as_pytest(half_life, SLOW_MODE_HOLDS_THE_ENERGY, HALF_LIFE)]
    (tmp_path / "test_x.py").write_text("\n\n".join(pasted), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(tmp_path), "test_x.py"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "2 passed" in ran.stdout


def test_the_source_says_what_is_claimed_and_what_is_found() -> None:
    source = as_pytest(catalogue()["X1"], X1_INSTANCE)
    assert source.startswith("def test_X1_is_refuted() -> None:")
    for said in ("Claim: L_t ≤ L_0 ρ_t", "left side is 1/8 and the right side 1/24", '"lam": [Fraction(1), Fraction(1, 2)],', '"t": 1,'):
        assert said in source


def test_a_path_is_seen_from_the_test(half_life: Theorem, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    source = as_pytest(half_life, SLOW_MODE_HOLDS_THE_ENERGY, Path("half_life.py"))
    assert 'Path(__file__).parent / "half_life.py"' in source
    monkeypatch.chdir(tmp_path)
    _run(source)


def test_what_the_command_writes_runs_from_any_folder(
    run: Callable[..., tuple[int, str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command is given relative paths; pytest then runs elsewhere."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "tests").mkdir()
    shutil.copy(HALF_LIFE, tmp_path / "mine" / "half_life.py")
    monkeypatch.chdir(tmp_path)
    assert run("verify", "mine/half_life.py", "--examples", "60", "--pytest", "tests/test_mine.py", "--jobs", "0")[0] == 1
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(tmp_path), "../tests/test_mine.py"]
    ran = subprocess.run(command, cwd=tmp_path / "mine", capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"t": 1,', '"t": 0,'),  # nothing was trained: both sides are equal, the claim holds
        ('"A": Fraction(3),', '"A": Fraction(1),'),  # c_2² = 1 is above A λ_2 = 1/2: the instance is not aligned
    ],
)
def test_the_test_fails_when_the_instance_refutes_no_longer(before: str, after: str) -> None:
    source = as_pytest(catalogue()["X1"], X1_INSTANCE)
    _run(source)
    assert before in source
    with pytest.raises(AssertionError):
        _run(source.replace(before, after))


def test_a_test_of_a_repaired_statement_fails(tmp_path: Path, half_life: Theorem) -> None:
    file = tmp_path / "own.py"
    declared = HALF_LIFE.read_text(encoding="utf-8")
    file.write_text(declared, encoding="utf-8")
    source = as_pytest(half_life, SLOW_MODE_HOLDS_THE_ENERGY, file)
    _run(source)
    repaired = declared.replace("mean_rate = (1 - eta * T / N) ** (2 * t)", "mean_rate = sp.Integer(1)")
    assert repaired != declared
    file.write_text(repaired.replace("from ntkbounds import", "import sympy as sp\nfrom ntkbounds import"), encoding="utf-8")
    with pytest.raises(AssertionError):
        _run(source)


@pytest.mark.parametrize("name", [name for name, theorem in catalogue().items() if theorem.kind == "refuted"])
def test_every_stored_counterexample_makes_a_test_that_formatters_leave_alone(name: str, tmp_path: Path) -> None:
    from ntkbounds.verification.ledger import ledger

    source = as_pytest(catalogue()[name], ledger()[name]["counterexample"])
    _run(source)
    _assert_formatted(source, tmp_path)


def test_long_values_and_paths_are_laid_out_as_formatters_do(tmp_path: Path, half_life: Theorem) -> None:
    lam = [Fraction(1), *(Fraction(100 + k, 301 + 7 * k) for k in range(12, 0, -1))]
    lam.sort(reverse=True)
    instance = {"c": [*[0] * 12, Fraction(1)], "eta": Fraction(1), "gamma": Fraction(2, 3), "lam": lam, "t": 2}
    folder = tmp_path / "a_long_name_for_a_folder" / "and_another_long_name_for_a_folder_below_it"
    folder.mkdir(parents=True)
    file = folder / "half_life.py"
    file.write_text(HALF_LIFE.read_text(encoding="utf-8"), encoding="utf-8")
    source = as_pytest(half_life, instance, file)
    _run(source)
    _assert_formatted(source, tmp_path)


def _assert_formatted(source: str, folder: Path) -> None:
    ruff = shutil.which("ruff", path=str(Path(sys.executable).parent)) or shutil.which("ruff")
    if ruff is None:
        return  # the rest of the test has run
    file = folder / "test_pasted.py"
    file.write_text(source, encoding="utf-8")
    for check in (["format", "--diff"], ["check", "--select", "E4,E7,E9,F,I"]):
        ran = subprocess.run([ruff, *check, "--isolated", "--no-cache", str(file)], capture_output=True, text=True)
        assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"lam": [1.0, 0.5]}, "exact numbers"),
        ({"eta": "one"}, "exact numbers"),
        ({"t": True}, "exact numbers"),
        ({"t": 0}, "outcome: holds"),
        ({"A": "1"}, r"assumption aligned \[c_i² ≤ Aλ_i for every i\] broken"),
        ({"gamma": "-1"}, "outside its domain"),
    ],
)
def test_what_is_no_exact_counterexample_is_refused(change: dict[str, Any], said: str) -> None:
    with pytest.raises(InputError, match=said):
        as_pytest(catalogue()["X1"], {**X1_INSTANCE, **change})


def test_a_symbol_without_a_value_is_refused() -> None:
    with pytest.raises(InputError, match="a value for every symbol of X1"):
        as_pytest(catalogue()["X1"], {"t": 1})
