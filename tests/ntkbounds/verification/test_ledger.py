"""The stored ledger: it covers the catalogue, and a verdict is shown only while the statement means what it meant."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sympy as sp

from ntkbounds.verification import ledger
from ntkbounds.verification.proof_ledger import proof_of
from theory.assumptions.base import Assumption, Fact
from theory.catalogue import catalogue
from theory.language import definitions
from theory.language.dynamics import HeavyBallFilter
from theory.language.symbols import A, N, c, i, lam, over_modes
from theory.statements.theorem import Theorem


def test_ledger_entries_are_about_the_statements_as_they_are() -> None:
    known = catalogue()
    stale = [name for name, entry in ledger.ledger().items() if name in known and entry["fingerprint"] != ledger.fingerprint(known[name])]
    assert not stale, "run `make ledger`: these statements have changed"


def test_every_theorem_has_a_verdict() -> None:
    assert not set(catalogue()) - ledger.ledger().keys(), "run `make ledger`"
    assert all(entry["as_declared"] for entry in ledger.ledger().values())


def test_nearly_all_mutants_that_are_not_harmless_are_refuted() -> None:
    asked = [entry["mutants"] for entry in ledger.ledger().values() if entry["mutants"]]
    caught, survivors = (sum(len(one[key]) for one in asked) for key in ("caught", "survivors"))
    assert caught >= 0.95 * (caught + survivors)


def test_a_changed_statement_is_undecided_again(monkeypatch: pytest.MonkeyPatch) -> None:
    theorem = catalogue()["R1"]
    entry = {"verdict": "TESTED", "fingerprint": ledger.fingerprint(theorem)}
    monkeypatch.setattr(ledger, "ledger", lambda: {"R1": entry})
    assert ledger.verdict_of(theorem) == "TESTED"
    assert ledger.verdict_of(catalogue()["R2"]) == "UNDECIDED"
    entry["fingerprint"] = "0" * 16
    assert ledger.verdict_of(theorem) == "UNDECIDED"


@pytest.fixture
def redefine(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[sp.Expr, sp.Expr], None]]:
    """Gives a defined name another formula."""

    def change(head: sp.Expr, formula: sp.Expr) -> None:
        changed = tuple(replace(known, formula=formula) if known.head == head else known for known in definitions.BUILT_IN)
        monkeypatch.setattr(definitions, "BUILT_IN", changed)
        definitions._unfolded.cache_clear()

    yield change
    definitions._unfolded.cache_clear()


def test_a_changed_definition_changes_what_the_theorem_states(
    redefine: Callable[[sp.Expr, sp.Expr], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    theorem, other = catalogue()["R2"], catalogue()["R3"]
    before, untouched = ledger.fingerprint(theorem), ledger.fingerprint(other)
    monkeypatch.setattr(ledger, "ledger", lambda: {"R2": {"verdict": "TESTED", "fingerprint": before}})
    assert ledger.verdict_of(theorem) == "TESTED"
    (kappa,) = (known for known in definitions.BUILT_IN if known.head == definitions.kappa)
    redefine(kappa.head, kappa.formula / 2)
    assert ledger.fingerprint(theorem) != before
    assert ledger.fingerprint(other) == untouched, "it does not speak of κ"
    assert ledger.verdict_of(theorem) == "UNDECIDED"


def test_a_changed_recurrence_changes_what_the_theorem_states(monkeypatch: pytest.MonkeyPatch) -> None:
    theorem = catalogue()["R1.heavy_ball"]
    before = ledger.fingerprint(theorem)
    monkeypatch.setattr(HeavyBallFilter, "coefficients_at", staticmethod(lambda x, beta: (1 + beta - 2 * x, beta)))
    assert ledger.fingerprint(theorem) != before


def _stated(*facts: Fact) -> Theorem:
    given = Assumption("own", "own", facts)
    return Theorem("own", "", "", "ours", "", (given,), over_modes(c[i] ** 2), (), ("<=", over_modes(A * lam[i])))


def test_what_an_assumption_says_and_where_it_says_it_are_part_of_the_statement() -> None:
    relation, other = sp.Le(c[i] ** 2, A * lam[i], evaluate=False), sp.Le(1, A, evaluate=False)
    everywhere, first = Fact(relation), Fact(relation, ((i, sp.Integer(1), sp.Integer(1)),))
    strict = Fact(sp.Lt(c[i] ** 2, A * lam[i], evaluate=False))
    assert len({ledger.fingerprint(_stated(fact)) for fact in (everywhere, first, strict)}) == 3
    assert ledger.fingerprint(_stated(Fact(relation, ((i, sp.Integer(1), N),)))) == ledger.fingerprint(_stated(everywhere))
    assert ledger.fingerprint(_stated(everywhere, Fact(other))) == ledger.fingerprint(_stated(Fact(other), everywhere))


IN_ANOTHER_RUN = """
import sympy as sp
from ntkbounds.verification.ledger import fingerprint
from theory.language.symbols import A, N, c, lam
from theory.statements.theorem import Theorem
from theory.catalogue import catalogue

k, unbound = sp.Dummy("k", integer=True, positive=True), sp.Dummy("u", nonnegative=True)
right = sp.Sum(A * lam[k], (k, 1, N)) + unbound
own = Theorem("own", "", "", "ours", "", (), sp.Sum(c[k] ** 2, (k, 1, N)), (), ("<=", right))
print(*map(fingerprint, (own, catalogue()["R2"], catalogue()["D6"])))
"""


def test_a_fingerprint_is_the_same_in_every_run() -> None:
    found = set()
    for seed in "12":
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        ran = subprocess.run([sys.executable, "-c", IN_ANOTHER_RUN], env=environment, capture_output=True, text=True)
        assert ran.returncode == 0, ran.stderr
        found.add(ran.stdout)
    assert len(found) == 1


def test_the_sources_are_all_files_however_deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger.resources, "files", lambda package: tmp_path)
    deep = tmp_path / "theorems" / "family" / "one.py"
    deep.parent.mkdir(parents=True)
    found = []
    for source in ("a = 1", "a = 2"):
        deep.write_text(source)
        found.append(ledger.sources.__wrapped__())
    assert found[0] != found[1]


def test_another_theorem_with_the_id_of_one_of_the_catalogue_has_nothing_of_its_standing() -> None:
    false = replace(catalogue()["X1"], id="R1")
    assert ledger.verdict_of(catalogue()["R1"]) != ledger.UNVERIFIED
    assert proof_of(catalogue()["R1"]) == "PROVED"
    assert ledger.verdict_of(false) == ledger.UNVERIFIED
    assert proof_of(false) == "UNPROVED"
