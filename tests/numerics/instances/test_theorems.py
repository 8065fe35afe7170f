"""Every theorem of the catalogue under attack by exact instances: those that hold must hold, those declared false must be refuted."""

from __future__ import annotations

import json
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ntkbounds.verification.record import Verdict
from ntkbounds.verification.verify import verify
from numerics.instances.strategies import instances
from numerics.judging.judge import Judge
from numerics.judging.judgement import Outcome
from theory.catalogue import catalogue
from theory.statements.theorem import Theorem

STORED = sorted((Path(__file__).parents[2] / "regressions" / "instances").glob("*.json"))
TRUE = [theorem for theorem in catalogue().values() if theorem.kind != "refuted"]
FALSE = [theorem for theorem in catalogue().values() if theorem.kind == "refuted"]
judge_of = cache(Judge)


@pytest.mark.parametrize("theorem", TRUE, ids=lambda theorem: theorem.id)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_instance_refutes_it(theorem: Theorem, data: st.DataObject) -> None:
    """Instances satisfy the assumptions by construction; the judge checks that too, exactly."""
    instance = data.draw(instances(theorem))
    judge = judge_of(theorem)
    broken = judge.broken_assumption(instance)
    assert broken is None, f"drawn to satisfy {broken and broken.name}, and does not"
    judgement = judge.judge(instance)
    assert judgement.outcome is not Outcome.FAILS, judgement
    if judge.rational:
        assert judgement.outcome is Outcome.HOLDS


@pytest.mark.parametrize("theorem", FALSE, ids=lambda theorem: theorem.id)
def test_what_is_declared_false_is_refuted_by_a_small_instance(theorem: Theorem) -> None:
    found = verify(theorem, catalogue(), examples=100, seed=0)
    assert found.verdict is Verdict.REFUTED
    assert found.as_declared
    assert found.counterexample is not None
    judge = Judge(theorem)
    assert judge.admits(found.counterexample)
    assert judge.judge(found.counterexample).outcome is Outcome.FAILS
    assert len(found.counterexample["lam"]) <= 3, "a person checks it by hand"


@pytest.mark.parametrize("seed", [1])
@pytest.mark.parametrize("name", ["X1", "X3"])
def test_refutations_do_not_hang_on_the_seed(name: str, seed: int) -> None:
    found = verify(catalogue()[name], catalogue(), examples=100, seed=seed)
    assert found.verdict is Verdict.REFUTED
    assert found.counterexample is not None
    assert len(found.counterexample["lam"]) == 2
    numbers = [v for value in found.counterexample.values() for v in (value if isinstance(value, list) else [value])]
    assert all(abs(Fraction(v).numerator) <= 4 and Fraction(v).denominator <= 4 for v in numbers), found.counterexample


def _read(value: Any) -> Any:
    if isinstance(value, list):
        return [_read(entry) for entry in value]
    return Fraction(value) if isinstance(value, str) else value


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.stem)
def test_stored_instances_are_judged_as_before(path: Path) -> None:
    stored = json.loads(path.read_text(encoding="utf-8"))
    judge = Judge(catalogue()[stored["theorem"]])
    instance = {name: _read(value) for name, value in stored["instance"].items()}
    assert judge.admits(instance), "the instance no longer satisfies the assumptions: the statement has changed"
    assert judge.judge(instance).outcome.value == stored["outcome"]


def test_instances_are_stored() -> None:
    assert len(STORED) >= 5


def test_verification_is_a_function_of_its_seed() -> None:
    first, second = (verify(catalogue()["X3"], catalogue(), examples=50, seed=4) for _ in range(2))
    assert first.record() | {"seconds": 0} == second.record() | {"seconds": 0}
