"""Verification: does a theorem's derivation check, does its equality instance hold, and does any exact instance refute it?

Main names: `verify`, `Verification`, `Verdict`.
"""

from __future__ import annotations

import contextlib
import random
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from hypothesis import HealthCheck, Phase, find, settings
from hypothesis.errors import NoSuchExample

from numerics.falsifier import falsify
from numerics.instances import instances
from numerics.judging import Instance, Judge, Outcome
from numerics.judging import exact_instance as exact_instance
from numerics.parameterization import is_parameterized
from numerics.shrinking import shrink
from theory.checking import StepError
from theory.printing.scalar import EXACT
from theory.theorem import Theorem, check_chain

DEFAULT_EXAMPLES = 200
HUNTED_FOR_EACH_DRAWN = 5
"""Exact instances of the falsifier for each that Hypothesis draws: they are that much cheaper."""


class Verdict(Enum):
    """What is known of a claim; never inferred from floating-point slack."""

    PROVED = "PROVED"
    CERTIFIED = "CERTIFIED"
    TESTED = "TESTED"
    REFUTED = "REFUTED"
    UNDECIDED = "UNDECIDED"


@dataclass(frozen=True)
class Verification:
    """What came out for one theorem.

    Attributes:
        theorem: which one.
        verdict: TESTED if no instance refuted it, REFUTED with a counterexample, UNDECIDED if exact arithmetic left an instance open.
        tested: number of exact instances judged.
        undecided: number of instances that stayed open at the highest precision.
        derived: whether the chain checks; None for a statement without a chain.
        sharp: whether the declared equality instance gives equality; None if none is declared.
        counterexample: the smallest one found, by symbol name.
        lhs: left side there, exactly.
        rhs: right side there, exactly.
        problem: what failed besides the claim itself (the chain, the equality instance), in a line.
        seconds: time it took.
    """

    theorem: Theorem
    verdict: Verdict
    tested: int
    undecided: int
    derived: bool | None
    sharp: bool | None
    counterexample: Instance | None = None
    lhs: str = ""
    rhs: str = ""
    problem: str = ""
    seconds: float = field(default=0.0, compare=False)

    @property
    def as_declared(self) -> bool:
        """Whether the outcome is what the declaration says: refuted exactly if declared false, and nothing else failed."""
        return not self.problem and (self.verdict is Verdict.REFUTED) == (self.theorem.kind == "refuted")

    def record(self) -> dict[str, Any]:
        """The verification as plain JSON data; numbers of the counterexample are exact, as text."""
        return {
            "id": self.theorem.id,
            "name": self.theorem.name,
            "source": self.theorem.source,
            "verdict": self.verdict.value,
            "as_declared": self.as_declared,
            "tested": self.tested,
            "undecided": self.undecided,
            "derived": self.derived,
            "sharp": self.sharp,
            "counterexample": None if self.counterexample is None else plain(self.counterexample),
            "lhs": self.lhs,
            "rhs": self.rhs,
            "problem": self.problem,
            "seconds": round(self.seconds, 2),
        }


def plain(value: Any) -> Any:
    """An instance as JSON data: exact rationals become text such as "3/4"."""
    if isinstance(value, Mapping):
        return {name: plain(entry) for name, entry in value.items()}
    if isinstance(value, list | tuple):
        return [plain(entry) for entry in value]
    return value if isinstance(value, int) else str(value)


def _check_declaration(theorem: Theorem, judge: Judge, others: Mapping[str, Theorem]) -> tuple[bool | None, bool | None, str]:
    derived: bool | None = None
    problem = ""
    if theorem.steps:
        try:
            check_chain(theorem, others)
            derived = True
        except StepError as error:
            derived, problem = False, str(error)
    sharp: bool | None = None
    if theorem.equality is not None:
        given = exact_instance(theorem.equality)
        broken = judge.broken_assumption(given)
        modes: list[int | None] = list(range(1, len(given["lam"]) + 1)) if judge.for_every_mode else [None]
        sides = [judge.sides(given, mode) for mode in modes]
        sharp = broken is None and any(judge.attains(given, mode) for mode in modes)
        if broken is not None:
            problem = problem or f"the equality instance breaks the assumption {broken.name}"
        elif not sharp:
            problem = problem or f"no equality at the declared instance: {sides[0][0]} and {sides[0][1]}"
        if theorem.second_opinion is not None and not problem:
            problem = _compare_second_opinion(theorem, judge, given)
    return derived, sharp, problem


def _compare_second_opinion(theorem: Theorem, judge: Judge, given: Instance) -> str:
    assert theorem.second_opinion is not None
    values = {name: EXACT.convert(value) for name, value in given.items()}
    for mode, expected in enumerate(theorem.second_opinion(values), 1):
        got, _ = judge.sides(given, mode)
        if got != expected:
            return f"the second opinion disagrees for mode {mode}: {got} and {expected}"
    return ""


def verify(theorem: Theorem, others: Mapping[str, Theorem], *, examples: int = DEFAULT_EXAMPLES, seed: int = 0) -> Verification:
    """Check a theorem's chain and equality instance, and attack its claim with exact instances.

    Args:
        theorem: what to verify.
        others: theorems its chain may cite, by id.
        examples: how many instances to draw.
        seed: of the search; the outcome is a function of it.
    """
    started = time.perf_counter()
    judge = Judge(theorem)
    derived, sharp, problem = _check_declaration(theorem, judge, others)
    counts: Counter[Outcome] = Counter()

    def refutes(instance: Instance) -> bool:
        outcome = judge.judge(instance).outcome
        counts[outcome] += 1
        disagrees = theorem.second_opinion is not None and outcome is Outcome.HOLDS and _compare_second_opinion(theorem, judge, instance)
        return bool(disagrees) or outcome is Outcome.FAILS

    # Hypothesis only draws: our shrinker knows what makes an instance easy to check by hand.
    search = settings(max_examples=examples, database=None, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    counterexample: Instance | None = None
    with contextlib.suppress(NoSuchExample):
        counterexample = find(instances(theorem), refutes, settings=search, random=random.Random(f"{seed} {theorem.id}"))
    lhs = rhs = ""
    if counterexample is not None and judge.judge(counterexample).outcome is not Outcome.FAILS:
        problem, counterexample = problem or "the second opinion disagrees on an instance", None
    elif counterexample is not None:
        counterexample = shrink(judge, counterexample)
    elif is_parameterized(theorem):
        hunt = falsify(theorem, seed=seed, exact_tries=HUNTED_FOR_EACH_DRAWN * examples, float_tries=0)
        counts[Outcome.HOLDS] += hunt.judged
        counts[Outcome.UNDEFINED] += hunt.undefined
        counterexample = hunt.counterexample
    if counterexample is not None:
        judgement = judge.judge(counterexample)
        lhs, rhs = str(judgement.lhs), str(judgement.rhs)
    if counts[Outcome.UNDEFINED] and not problem:
        problem = f"a side of the claim has no value on {counts[Outcome.UNDEFINED]} instances of the assumptions"
    tested = sum(counts.values())
    undecided = counts[Outcome.UNDECIDED]
    verdict = Verdict.REFUTED if counterexample is not None else Verdict.UNDECIDED if undecided or problem or not tested else Verdict.TESTED
    seconds = time.perf_counter() - started
    return Verification(theorem, verdict, tested, undecided, derived, sharp, counterexample, lhs, rhs, problem, seconds)


def line(result: Verification) -> str:
    """One result for a terminal; a counterexample is written out in full below it."""
    theorem = result.theorem
    notes = [f"{result.tested} exact instances"]
    if result.undecided:
        notes.append(f"{result.undecided} undecided")
    if result.derived is not None:
        notes.append("derivation checked" if result.derived else "derivation NOT checked")
    if result.sharp:
        notes.append("equality attained")
    if result.verdict is Verdict.REFUTED and theorem.kind == "refuted":
        notes.append("as declared")
    text = f"{result.verdict.value:<9} {theorem.id:<14} {theorem.claim}  ({', '.join(notes)})"
    if result.counterexample is not None:
        shown = ", ".join(f"{name} = {_shown(value)}" for name, value in result.counterexample.items())
        text += f"\n          counterexample: {shown}\n          left side {result.lhs}, right side {result.rhs}"
    if result.problem:
        text += f"\n          PROBLEM: {result.problem}"
    return text


def _shown(value: Any) -> str:
    return "(" + ", ".join(map(str, value)) + ")" if isinstance(value, list) else str(value)
