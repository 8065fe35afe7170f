"""The command `verify`: verdicts, exit codes, what it writes, its workers, and what a user's own file may get wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import sympy as sp

from ntkbounds.verification import ledger, theorem_files, verify, workers
from ntkbounds.verification.record import Verdict, Verification
from numerics.falsifying.search import Search
from theory.catalogue import catalogue
from theory.foundations.errors import InputError
from theory.statements.theorem import Theorem

EXAMPLES = Path(__file__).parents[3] / "examples"
OWN = Path(__file__).parents[1] / "theorems"
HERE = ("--jobs", "0")
"""No worker processes: they take seconds to start, and are tested below."""
Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("name", ["X1", "X3"])
def test_false_statements_are_refuted_by_a_small_exact_counterexample(run: Run, name: str) -> None:
    code, out, err = run("verify", name, "--json", "-", "--examples", "100", *HERE)
    assert code == 0, "refuted as declared"
    content = json.loads(out)
    entry = next(one for one in content["theorems"] if one["id"] == name)
    assert entry["verdict"] == "REFUTED"
    assert entry["as_declared"] is True
    given = entry["counterexample"]
    assert len(given["lam"]) == 2
    for value in [v for entries in given.values() for v in (entries if isinstance(entries, list) else [entries])]:
        assert abs(Fraction(value).numerator) <= 4
        assert Fraction(value).denominator <= 4
    assert Fraction(entry["lhs"]) > Fraction(entry["rhs"])
    assert "counterexample: " in err
    assert "0 not as declared" in err


def test_a_page_may_go_to_standard_output_alone(run: Run) -> None:
    code, out, err = run("verify", "A1", "--page", "-", "--examples", "20", *HERE)
    assert code == 0
    assert out.startswith("<!DOCTYPE html>")
    assert out.rstrip().endswith("</html>")
    assert "A1" in err


def test_the_outcome_is_written_whole(run: Run, tmp_path: Path) -> None:
    path, page, tests = tmp_path / "out.json", tmp_path / "out.html", tmp_path / "out.py"
    written = ("--json", path, "--page", page, "--pytest", tests)
    code, out, _ = run("verify", "A1", "--examples", "40", "--seed", "5", *written, *HERE)
    assert code == 0
    assert out.startswith("TESTED    A1")
    assert re.search(r"\(\d+ exact instances, derivation checked, equality attained, (\d+) of \1 mutants refuted\)", out)
    content = json.loads(path.read_text())
    assert (content["seed"], content["examples"], content["schema"]) == (5, 40, 1)
    assert content["command"] == "ntkbounds verify A1 --examples 40 --seed 5"
    entry = content["theorems"][0]
    assert entry["fingerprint"] == ledger.fingerprint(catalogue()["A1"])
    assert entry["assumptions"]["aligned"] == "necessary"
    assert entry["witnesses"]["aligned"]
    assert entry["ratio"] == 1.0
    assert "A1" in page.read_text()
    assert "no claim was refuted" in tests.read_text()
    assert set(tmp_path.iterdir()) == {path, page, tests}


def test_the_outcome_is_a_function_of_the_seed(run: Run) -> None:
    def once(seed: int) -> list[dict[str, Any]]:
        _, out, _ = run("verify", "R9", "X2", "--json", "-", "--examples", "40", "--seed", seed, *HERE)
        return [{key: value for key, value in entry.items() if key != "seconds"} for entry in json.loads(out)["theorems"]]

    first = once(3)
    assert first == once(3)
    assert first != once(4)


@pytest.mark.parametrize(("name", "expected", "said"), [("true", 0, "TESTED"), ("false", 1, "REFUTED"), ("conjecture", 1, "REFUTED")])
def test_a_theorem_of_ones_own(run: Run, name: str, expected: int, said: str) -> None:
    code, out, _ = run("verify", OWN / f"{name}.py", "--examples", "60", *HERE)
    assert code == expected
    assert out.startswith(said)
    assert ("counterexample: " in out) == (said == "REFUTED")


def test_a_counterexample_becomes_a_test(run: Run) -> None:
    code, out, err = run("verify", OWN / "conjecture.py", "--examples", "60", "--pytest", "-", *HERE)
    assert code == 1
    assert err.count("REFUTED") == 1
    scope: dict[str, Any] = {}
    exec(out, scope)
    scope["test_mine_is_refuted"]()


@pytest.mark.parametrize(("name", "expected"), [("two_groups.py", 0), ("half_life.py", 1)])
def test_the_examples_come_out_as_they_say(run: Run, name: str, expected: int) -> None:
    code, _, _ = run("verify", EXAMPLES / name, "--examples", "60", *HERE)
    assert code == expected


def test_what_was_finished_before_an_interruption_is_kept(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, count = verify.verify, 0

    def interrupted(*args: Any, **options: Any) -> Verification:
        nonlocal count
        count += 1
        if count == 2:
            raise KeyboardInterrupt
        return real(*args, **options)

    monkeypatch.setattr(verify, "verify", interrupted)
    path = tmp_path / "out.json"
    code, out, _ = run("verify", "A1", "R1", "--examples", "5", "--json", path, *HERE)
    assert code == 130
    assert "1 verified" in out
    content = json.loads(path.read_text())
    assert content["interrupted"] is True
    assert [entry["id"] for entry in content["theorems"]] == ["A1"]


# workers

ENDLESS = """
from dataclasses import replace
from pathlib import Path

source = Path(FILE).read_text()
exec(source)

def forever(draft):
    while True:
        pass

def die(draft):
    import os
    os._exit(1)

def own(name, draw):
    return replace(MINE, id=name, assumptions=(*MINE.assumptions, replace(MINE.assumptions[0], name=name, draw=draw)))

LOOPS, DIES = own("loops", forever), own("dies", die)
"""


def test_workers_agree_with_one_process_and_survive_theorems_that_do_not_end(tmp_path: Path) -> None:
    path = tmp_path / "endless.py"
    path.write_text(ENDLESS.replace("FILE", repr(str(OWN / "true.py"))))
    task = workers.Task((path,), examples=20, seed=0, certify=False)
    names = ["loops", "mine", "dies", "A1"]
    found = {names[place]: record for place, record in workers.records(names, task, jobs=2, limit=20)}
    assert found.keys() == set(names)
    assert found["loops"]["problem"] == "no verdict within 20 s (--limit)"
    assert found["dies"]["problem"] == "its process died"
    assert all(found[name]["verdict"] == "UNDECIDED" and found[name]["as_declared"] is False for name in ("loops", "dies"))
    alone = dict(workers.records(["mine", "A1"], task, jobs=0, limit=20))
    for place, name in enumerate(["mine", "A1"]):
        assert {**found[name], "seconds": 0} == {**alone[place], "seconds": 0}


# a user's own file


def test_a_file_that_does_not_end_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "own.py"
    path.write_text("try:\n    while True:\n        pass\nexcept Exception:\n    pass\n")
    with pytest.raises(InputError, match=r"to run to its end, got a file that was still loading after 0.2 s; look for an endless loop"):
        theorem_files.load_theorems(path, limit=0.2)


def test_a_file_cannot_end_the_program(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.py"
    path.write_text("import sys\nsys.exit(0)\n")
    code, _, err = run("verify", path)
    assert code == 2
    assert "own.py to run, got SystemExit: 0" in err


def test_two_files_must_not_use_one_id(run: Run) -> None:
    code, _, err = run("verify", OWN / "true.py", OWN / "conjecture.py")
    assert code == 2
    assert re.search(r"expected ids that .*true.py does not use, got mine in .*conjecture.py; give your theorem another id", err)


OTHER = """
import sympy as sp
from dataclasses import replace
from ntkbounds import Assumption, Fact
from theory.language.symbols import A, N, eta, lam, i
exec(open(FILE).read())
UNKNOWN = sp.Symbol("unknown")
"""


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (
            'replace(MINE, id="z", claim_without_chain=("<=", UNKNOWN))',
            "an assumption on every symbol of theorem z, or a domain, got unknown",
        ),
        ('replace(MINE, id="z", claim_without_chain=("<=", sp.zeta(eta + 2)))', "cannot be evaluated .*zeta"),
        ('replace(MINE, id="z", claim_without_chain=("<=", sp.erf(eta)))', "cannot be evaluated .*erf"),
        ('replace(MINE, id="z", claim_without_chain=("<=", sp.I * eta))', "cannot be evaluated"),
        ('replace(MINE, id="z", claim_without_chain=("<=", sp.oo))', "cannot be evaluated"),
        (
            'replace(MINE, id="z", assumptions=(Assumption("mine", "", MINE.assumptions[0].facts, draw=lambda d: d.nothing),))',
            "`draw` of .*mine",
        ),
    ],
)
def test_claims_that_cannot_be_judged_cost_no_other_verdict(run: Run, tmp_path: Path, change: str, says: str) -> None:
    path, out = tmp_path / "own.py", tmp_path / "out.json"
    path.write_text(OTHER.replace("FILE", repr(str(OWN / "conjecture.py"))) + f"BAD = {change}\n")
    code, shown, err = run("verify", path, "--examples", "20", "--json", out, *HERE)
    assert code == 2
    lines = [line for line in err.splitlines() if line.startswith("ntkbounds: ")]
    assert len(lines) == 1
    assert re.search(r"expected .+, got .+; .+", lines[0])
    assert re.search(says, lines[0]), lines[0]
    assert "REFUTED   mine" in shown
    assert [entry["id"] for entry in json.loads(out.read_text())["theorems"]] == ["mine"]


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ("Fact(sp.Lt(A, 0, evaluate=False))", r"vacuous: the opposite of odd \[A < 0\] follows from the assumptions"),
        ("Fact(sp.Le(A, 1, evaluate=False)), Fact(sp.Lt(1, A, evaluate=False))", r"vacuous: the opposite of odd \[A ≤ 1; 1 < A\] follows"),
        (
            "Fact(sp.Eq(A ** 2, 2, evaluate=False))",
            # A is moved towards √2, where another assumption may be what fails first
            r"vacuous, or nearly: no drawn instance satisfies the assumptions, (odd \[A² = 2\]|aligned \[.*\]) fails",
        ),
    ],
)
def test_a_theorem_about_nothing_is_no_pass(run: Run, tmp_path: Path, facts: str, says: str) -> None:
    path = tmp_path / "own.py"
    changed = f'BAD = replace(MINE, id="z", assumptions=(*MINE.assumptions, Assumption("odd", "odd", ({facts},))))\n'
    path.write_text(OTHER.replace("FILE", repr(str(OWN / "true.py"))) + changed)
    code, shown, _ = run("verify", path, "--examples", "60", *HERE)
    assert code == 1
    assert re.search(r"UNDECIDED z .*\(0 exact instances", shown)
    assert re.search(says, shown), shown


def test_an_assumption_that_may_not_be_needed_is_shown_with_what_it_says(run: Run) -> None:
    _, shown, _ = run("verify", OWN / "true.py", "--examples", "20", *HERE)
    assert "possibly superfluous: spectrum [λ_j ≤ λ_i for j = 1 … N, i = 1 … j]\n" in shown


def test_an_equality_instance_that_breaks_an_assumption_is_told_what_it_says(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.py"
    changed = 'BAD = replace(MINE, id="z", equality={"lam": [1], "c": [2], "A": 1})\n'
    path.write_text(OTHER.replace("FILE", repr(str(OWN / "true.py"))) + changed)
    _, shown, _ = run("verify", path, "--examples", "20", *HERE)
    assert "PROBLEM: the equality instance breaks the assumption aligned [c_i² ≤ Aλ_i for every i]" in shown


def test_an_assumption_that_few_instances_satisfy_is_said_to_need_a_draw(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "own.py"
    few = "Fact(sp.Eq(A, 7, evaluate=False))"
    changed = f'BAD = replace(MINE, id="z", assumptions=(*MINE.assumptions, Assumption("odd", "odd", ({few},))))\n'
    path.write_text(OTHER.replace("FILE", repr(str(OWN / "true.py"))) + changed)
    monkeypatch.setattr(Search, "kept", property(lambda self: 0.021))  # to be so in earnest takes a minute
    _, shown, _ = run("verify", path, "--examples", "20", *HERE)
    assert "note: only 2.1% of the drawn instances satisfy the assumptions; give your own assumption a `draw`" in shown


def test_a_claim_without_a_value_is_no_pass(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.py"
    path.write_text(OTHER.replace("FILE", repr(str(OWN / "conjecture.py"))) + 'BAD = replace(MINE, id="z", start=0 * eta + 1 / lam[i])\n')
    code, shown, _ = run("verify", path, "--examples", "60", *HERE)
    assert code == 1
    assert re.search(r"UNDECIDED z|REFUTED   z", shown)
    assert re.search(r"a side of the claim has no value on \d+ instances|counterexample", shown)


def test_a_claim_of_which_every_instance_stays_open_is_no_success() -> None:
    nested = Theorem("Z", "", "", "ours", "", (), sp.sqrt(3 + 2 * sp.sqrt(2)), (), ("<=", 1 + sp.sqrt(2)))
    found = verify.verify(nested, {}, examples=10)
    assert found.verdict is Verdict.UNDECIDED
    assert not found.as_declared, "exit code 1"
    assert "every one of" in str(found)
