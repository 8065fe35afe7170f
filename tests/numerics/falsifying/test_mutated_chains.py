"""Steps of the catalogue's chains, changed at random: what the checker still accepts is true on exact instances."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
import sympy as sp

from numerics.falsifying.mutated_chains import try_mutants
from theory.catalogue import catalogue
from theory.checking.context import Context, StepError
from theory.language.symbols import A, lam
from theory.mutation.chains import mutated_steps
from theory.statements.chain import check_chain
from theory.statements.theorem import Step, Theorem

PROVEN = {name: theorem for name, theorem in catalogue().items() if name.split(".")[0] in {"C1", "A1", "A6", "R1", "R5", "T1", "T3"}}


@dataclass(frozen=True)
class TakesAnything:
    """A rule that checks nothing."""

    lemma: str = "anything"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:
        """Accept."""


def test_accepted_mutants_are_true() -> None:
    found = try_mutants(PROVEN, count=80, seed=0, instances=20)
    assert found.false == {}
    assert found.unjudged == {}
    assert found.tried == 80
    assert 0 < found.judged == len(found.accepted) < 40, "most are refused"


def test_a_checker_that_takes_anything_is_caught() -> None:
    lenient = Theorem("Z", "n", "m", "ours", "t", (), A * lam[1], (Step(2 * A * lam[1], "<=", TakesAnything()),))
    found = try_mutants({"Z": lenient}, count=100, seed=0, instances=30)
    assert "Z step 1: swapped" in found.false
    assert len(found.false) >= 5


def test_every_kind_of_change_is_made() -> None:
    made = {mutant.operator.split(", ")[-1] for theorem in PROVEN.values() for mutant in mutated_steps(theorem)}
    assert made >= {
        "swapped", "doubled", "halved", "exponent + 1", "exponent − 1", "without a factor", "without a term", "from one later",
        "to one earlier", "to one later", "another index", "assumption dropped", "= → <=", "<= → <",
    }  # fmt: skip


def test_a_mutant_is_one_step_from_what_stood_before() -> None:
    theorem = catalogue()["R1"]
    starts = {sp.srepr(mutant.theorem.start) for mutant in mutated_steps(theorem) if mutant.name.startswith("R1 step 2: right side")}
    assert starts == {sp.srepr(theorem.steps[0].expression)}


def test_steps_that_no_rule_checks_are_left_out() -> None:
    cited = {mutant.name.split(":")[0] for mutant in mutated_steps(catalogue()["G.grid"])}
    assert cited == {"G.grid step 1", "G.grid step 3", "G.grid step 4"}


def test_a_step_that_sympy_cannot_work_out_is_refused() -> None:
    known = catalogue()
    named = {mutant.name: mutant.theorem for mutant in mutated_steps(known["F3.dimension_power"])}
    with pytest.raises(StepError, match="cannot be worked out"):
        check_chain(named["F3.dimension_power step 5: without steep"], known)
