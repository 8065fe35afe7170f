"""What `verify` says of its own limits, and of claims, mutants and workers that have no value."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import sympy as sp

from ntkbounds.commands import verify as command
from ntkbounds.verification.verify import verify
from ntkbounds.verification.workers import unfinished
from theory.assumptions.base import Assumption, Fact
from theory.assumptions.core import SPECTRUM
from theory.catalogue import catalogue
from theory.foundations.errors import InputError
from theory.language.symbols import N, T, eta, lam
from theory.mutation.mutants import mutants
from theory.statements.theorem import Theorem

Run = Callable[..., tuple[int, str, str]]
GAP = Assumption("gap", "the ends of the spectrum differ", (Fact(sp.Lt(lam[N], lam[1], evaluate=False)),))


def claim(left: sp.Expr, relation: str, right: sp.Expr, *given: Assumption) -> Theorem:
    return Theorem("Z", "", "", "ours", "", (SPECTRUM, *given), sp.sympify(left), (), (relation, sp.sympify(right)))


# mutants


@pytest.mark.parametrize("left", [sp.Integer(0), eta / lam[1]])
def test_mutants_that_divide_by_zero_are_left_out(left: sp.Expr) -> None:
    theorem = claim(left, "<=", eta / (lam[1] - lam[N]), GAP)
    found = verify(theorem, {}, examples=30)
    assert found.verdict.value == "TESTED"
    assert all(mutant.theorem.claim.rhs.is_finite is not False for mutant in mutants(theorem))


def test_what_is_true_of_a_mutant_at_once_is_no_survivor() -> None:
    found = verify(claim(0, "<=", eta / (lam[1] - lam[N]), GAP), {}, examples=30).mutation_score
    assert found is not None
    assert not found.survivors
    assert [reason for _, reason in found.harmless][:3] == ["a positive multiple of something that is at least 0"] * 3


def test_a_side_that_is_no_number_is_refused() -> None:
    with pytest.raises(InputError, match=r"cannot be evaluated \(`True` is no number\)"):
        verify(claim(eta, "<=", sp.true), {}, examples=5)


# limits


def test_the_limits_of_the_search_are_said() -> None:
    assert "searched: up to 32 modes; rational points; no float search: none asked for" in str(verify(catalogue()["A1"], {}, examples=20))
    own = claim(eta / (lam[1] - lam[N]), "<=", eta / (lam[1] - lam[N]), GAP)
    found = verify(own, {}, examples=20, floats=2**13)
    assert "no float search: how to satisfy the assumption gap [λ_N < λ_1] is not known" in str(found)
    assert found.record()["search"]["modes"] >= 13


def test_floats_that_were_searched_are_counted() -> None:
    found = verify(claim(T, "<=", 101 * lam[1]), {}, examples=20, floats=2**13)
    assert found.floats >= 2**13
    assert f"{found.floats:,} instances in floats" in str(found)


def test_more_modes_may_be_asked_for(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.py"
    path.write_text(
        "from ntkbounds import Theorem\nfrom ntkbounds.assumptions import SPECTRUM\nfrom ntkbounds.symbols import T, lam\n"
        "Z = Theorem('Z', 'z', '', 'ours', '', (SPECTRUM,), T, (), ('<=', 101 * lam[1]))\n"
    )
    code, out, _ = run("verify", path, "--examples", "20", "--jobs", "0")
    assert (code, out.split()[0]) == (0, "TESTED")
    code, out, _ = run("verify", path, "--examples", "20", "--modes", "150", "--jobs", "0")
    assert (code, out.split()[0]) == (1, "REFUTED")


# records


def test_a_theorem_without_a_verdict_has_a_record_with_every_key(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "records", lambda *_, **__: iter([(0, unfinished("A1", "its process died"))]))
    code, out, _ = run("verify", "A1", "--json", "-", "--examples", "20")
    (entry,) = json.loads(out)["theorems"]
    assert code == 1
    assert entry.keys() == verify(catalogue()["A1"], {}, examples=5).record().keys()
    assert (entry["verdict"], entry["as_declared"], entry["problem"]) == ("UNDECIDED", False, "its process died")
