"""Theorems of one's own beside the built-in bounds of a study: evaluated, checked, named on the page, or refused in one line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jax
import numpy as np
import pytest

import ntkbounds as nb
from ntkbounds.pages import figures
from ntkbounds.pages.study_page import build_report
from ntkbounds.studies.results import read_results
from theory.foundations.errors import InputError

HEAD = """import sympy as sp
from ntkbounds import Assumption, Fact, Step, Theorem
from ntkbounds.assumptions import DESCENT_STEP, SPECTRUM
from ntkbounds.rules import Definition, Termwise, solved
from ntkbounds.symbols import L, N, c, eta, gamma, i, lam, over_modes, scalar, t

def stated(id, right, *assumptions, relation="<=", start=L(t), **more):
    return Theorem(id=id, name=f"the {id}", meaning="Mine.", source="ours", reference="a test", assumptions=(SPECTRUM, *assumptions),
                   start=start, claim_without_chain=(relation, right), **more)
"""
TRUE = """
slowest = (1 - eta * lam[N]) ** (2 * t)
mine = Theorem(
    id="slowest_mode", name="slowest mode", meaning="The slowest mode decides.", source="literature", reference="Du et al. 2019",
    assumptions=(SPECTRUM, DESCENT_STEP), start=L(t),
    steps=(solved, Step(gamma / 2 * over_modes(c[i] ** 2 * slowest), "<=", Termwise()), Step(slowest * L(0), "=", Definition())),
)
"""
FLOOR = 'floor = stated("floor", L(t), DESCENT_STEP, start=L(0) * (1 - eta * lam[1]) ** (2 * t))\n'
FALSE = 'wrong = stated("wrong-one", L(0) / 2 ** t, DESCENT_STEP)\n'
SMALL_KERNEL = np.diag([3.0, 2.0, 1.0])
SMALL = ("--net", "mlp", "--labels", "true", "--samples", "16", "--width", "8", "--steps", "10")


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    def written(source: str) -> Path:
        path = tmp_path / "mine.py"
        path.write_text(HEAD + source, encoding="utf-8")
        return path

    return written


def test_a_study_draws_them_beside_the_built_in_bounds(
    run: Callable[..., Any], write: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The true ones hold; the false one fails its check, with exit code 1; the page can be built again without the file."""
    monkeypatch.setattr(figures, "save", lambda *_: b'<svg xmlns="http://www.w3.org/2000/svg"/>')  # they take seconds
    file, out = write(TRUE + FLOOR + FALSE), tmp_path / "out"
    code, said, err = run("study", *SMALL, "--theorem", file, "--out", out)
    assert code == 1, err
    assert [line for line in said.splitlines() if line.startswith("check failed")] == [
        "check failed: mlp, true labels: wrong-one at or above the linearized loss"
    ]
    assert "slowest_mode: slowest mode" in said.replace("\n", " ")
    (record,) = read_results(out)["runs"]
    assert {"C1", "slowest_mode", "floor_lower", "wrong-one"} <= record["bounds"].keys()
    np.testing.assert_allclose(record["bounds"]["slowest_mode"], record["bounds"]["C1"])
    assert record["bounds"]["slowest_mode"] != record["bounds"]["R2"]
    assert "slowest_mode" not in record["numbers"]
    assert record["theorems"]["slowest_mode"]["status"] == "Every step was checked."
    assert record["theorems"]["floor"]["status"] == "No derivation was given."
    file.unlink()
    page = build_report(out).read_text(encoding="utf-8")
    assert "slowest_mode · slowest mode" in page
    assert "slowest_mode slowest mode" in page, "the table of steps"
    assert "Every step was checked." in page


def test_a_run_with_other_theorems_is_another_run(write: Callable[[str], Path], tmp_path: Path) -> None:
    settings: dict[str, Any] = {"nets": "mlp", "labels": "true", "samples": 12, "width": 4, "steps": 5, "page": False}
    settings["out"] = tmp_path / "o"
    jax.config.update("jax_enable_x64", True)
    names = []
    for source in ("", TRUE, "R4.simple", TRUE.replace("lam[N]", "lam[N] / 2")):
        theorems = [nb.catalogue()[source]] if source in nb.catalogue() else [write(source)] if source else []
        (record,) = nb.study(theorems=theorems, **settings)
        names.append(record["name"])
    assert len(set(names)) == 4
    assert "R4.simple" in read_results(tmp_path / "o")["runs"][2]["bounds"]
    assert "theorems" not in read_results(tmp_path / "o")["runs"][2], "the catalogue has it"


SHARE = 'EVEN = Assumption("even", "no mode has more than half", (Fact(sp.Le(c[i] ** 2, over_modes(c[i] ** 2) / 2, evaluate=False)),))\n'


def test_an_assumption_of_ones_own_is_measured_by_its_relations(write: Callable[[str], Path]) -> None:
    file = write(SHARE + 'half = stated("half", L(0), EVEN)\n')
    held = nb.analyze(SMALL_KERNEL, np.ones(3), theorems=[file])
    assert held.assumptions["even"].holds
    assert "half" in held.bounds
    np.testing.assert_allclose(held.bound("half", np.arange(3)), held.loss(0))
    broken = nb.analyze(SMALL_KERNEL, np.array([3.0, 1.0, 1.0]), theorems=[file])
    assert broken.missing("half") == ["even"]
    assert "half is left out: even does not hold." in str(broken)
    with pytest.raises(InputError, match="the assumptions of half to hold"):
        broken.bound("half", 1)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ('mine = stated("mine", scalar("own_share", "s", "a share") * L(0))', "own_share in mine, which has no measured value"),
        ('mine = stated("mine", L(0), Assumption("own", "own", (Fact(sp.Le(scalar("q_own", "q", "own"), 1, evaluate=False)),)))',
         "or that name only measured symbols, got own of mine"),
        ('mine = stated("mine", L(0), Assumption("descent_step", "mine", (Fact(sp.Le(lam[1], 1, evaluate=False)),)), DESCENT_STEP)',
         "one meaning for the name of an assumption"),
        ('mine = stated("mine", lam[1], start=lam[N])', "bounds on L(t) and predictions of it"),
        ('mine = stated("mine", L(0) + lam[i])', "one for every mode i"),
        ('mine = stated("mine", L(t), kind="refuted")', "mine, a refuted"),
        ('mine = stated("C1", L(0))', "ids that the catalogue does not use, got C1"),
        ('mine = stated("trained", L(0))', "trained, the loss of training"),
        ('mine = stated("mine_lower", L(0))', "an id that ends in _lower"),
        (f'mine = stated("{"m" * 51}", L(0))', "an id of 51 letters"),
        ('mine = stated("mine", sp.Integral(sp.cos(t * eta), (eta, 0, 1)))', "mine, which raised"),
        ('mine = stated("mine", L(0), Assumption("own", "own", (Fact(sp.Le(sp.Integral(eta, (eta, 0, 1)), 1, evaluate=False)),)))',
         "got own of mine"),
        ("mine = 3", "at least one Theorem"),
    ],
    ids=range(13),
)  # fmt: skip
def test_what_cannot_be_drawn_is_one_line_before_any_work(
    run: Callable[..., Any], write: Callable[[str], Path], tmp_path: Path, source: str, says: str
) -> None:
    code, out, err = run("study", *SMALL, "--theorem", write(source), "--out", tmp_path / "out")
    assert (code, out) == (2, "")
    assert says in err, err
    assert err.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_two_files_with_one_id(run: Callable[..., Any], write: Callable[[str], Path], tmp_path: Path) -> None:
    first = write(TRUE)
    second = tmp_path / "other.py"
    second.write_text(HEAD + TRUE, encoding="utf-8")
    code, _, err = run("study", *SMALL, "--theorem", first, "--theorem", second, "--out", tmp_path / "out")
    assert code == 2
    assert f"ids that {first} does not use, got slowest_mode in {second}" in err
