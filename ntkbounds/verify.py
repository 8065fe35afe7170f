"""Verification: does a theorem's derivation check, does any exact instance refute it, how strong is that test, what is certified?

Main names: `verify`, `Verification`, `Verdict`.
"""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import Enum
from typing import Any

from ntkbounds.ledger import fingerprint
from numerics.certificates import Certificate, certify_theorem
from numerics.falsifier import Search, falsify
from numerics.instances import CannotDraw
from numerics.judgeable import check_judgeable
from numerics.judging import Instance, Outcome, exact_instance
from numerics.mutation_score import MutationScore, mutation_score
from numerics.prepared import PreparedTheorem
from theory.assumptions import EVERY_MODE
from theory.checking import Context, StepError, nonnegative
from theory.definitions import unfold
from theory.printing.scalar import EXACT
from theory.theorem import Theorem, check_chain

DEFAULT_EXAMPLES = 400
FLOATS = 2**18
"""Floating-point instances of one search, at the default number of exact ones or above; fewer exact ones ask for a quick look."""
COMPARED = 50
"""Instances on which a second opinion is asked."""
FEW = 0.05
"""Share of the drawn instances that satisfy a user's own assumptions below which it is said that they are few."""


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
        ratio: the largest lhs/rhs found on an exact instance; None if there is none.
        certificate: what is certified over a range; None if nothing was asked for or there is no certificate of this theorem.
        mutation_score: what mutants and dropped assumptions showed; None for a statement that is refuted.
        counterexample: the smallest one found, by symbol name.
        lhs: left side there, exactly.
        rhs: right side there, exactly.
        problem: what failed besides the claim itself (the chain, the equality instance), in a line.
        note: what else a reader should know, in a line.
        seconds: time it took.
    """

    theorem: Theorem
    verdict: Verdict
    tested: int = 0
    undecided: int = 0
    derived: bool | None = None
    sharp: bool | None = None
    ratio: float | None = None
    mutation_score: MutationScore | None = None
    certificate: Certificate | None = None
    counterexample: Instance | None = None
    lhs: str = ""
    rhs: str = ""
    problem: str = ""
    note: str = ""
    seconds: float = field(default=0.0, compare=False)

    @property
    def as_declared(self) -> bool:
        """Whether the outcome is what the declaration says: refuted exactly if declared false, and nothing else failed."""
        return not self.problem and (self.verdict is Verdict.REFUTED) == (self.theorem.kind == "refuted")

    def record(self) -> dict[str, Any]:
        """The verification as plain JSON data; numbers of instances are exact, as text."""
        theorem, found = self.theorem, self.mutation_score
        return {
            "id": theorem.id,
            "name": theorem.name,
            "source": theorem.source,
            "kind": theorem.kind,
            "statement": str(theorem.claim),
            "fingerprint": fingerprint(theorem),
            "verdict": self.verdict.value,
            "as_declared": self.as_declared,
            "tested": self.tested,
            "undecided": self.undecided,
            "derived": self.derived,
            "sharp": self.sharp,
            "ratio": self.ratio if self.ratio is not None and math.isfinite(self.ratio) else None,
            "assumptions": None if found is None else {name: need.value for name, need in found.needs.items()},
            "witnesses": {} if found is None else {name: plain(instance) for name, instance in found.witnesses.items()},
            "mutants": None if found is None else found.mutants(),
            "certified": None if self.certificate is None else certificate_record(self.certificate),
            "proved": None,
            "counterexample": None if self.counterexample is None else plain(self.counterexample),
            "lhs": self.lhs,
            "rhs": self.rhs,
            "problem": self.problem,
            "note": self.note,
            "seconds": round(self.seconds, 2),
        }


def certificate_record(found: Certificate) -> dict[str, Any]:
    """A certificate as JSON data."""
    return {**asdict(found), "seconds": round(found.seconds, 2)}


def plain(value: Any) -> Any:
    """An instance as JSON data: exact rationals become text such as "3/4"."""
    if isinstance(value, Mapping):
        return {name: plain(entry) for name, entry in value.items()}
    if isinstance(value, list | tuple):
        return [plain(entry) for entry in value]
    return value if isinstance(value, int) else str(value)


def verify(
    theorem: Theorem,
    others: Mapping[str, Theorem],
    *,
    examples: int = DEFAULT_EXAMPLES,
    seed: int = 0,
    floats: int | None = None,
    certify: bool = False,
) -> Verification:
    """Check a theorem's chain and equality instance, attack its claim, its mutants, and the claim without each assumption.

    Args:
        theorem: what to verify.
        others: theorems its chain may cite, by id.
        examples: exact instances to draw in each search.
        seed: of every search; the outcome is a function of it.
        floats: floating-point instances of each search; by default `FLOATS`, and none below the default number of examples.
        certify: whether to work out the certificate over a range, for a theorem of the catalogue that has one.

    Raises:
        InputError: a symbol without a domain, or a claim that cannot be evaluated.
    """
    started = time.perf_counter()
    floats = (FLOATS if examples >= DEFAULT_EXAMPLES else 0) if floats is None else floats
    prepared = PreparedTheorem(theorem)
    check_judgeable(prepared)
    derived, sharp, problem = _check_declaration(prepared, others)
    try:
        hunt = falsify(prepared, seed=seed, exact_tries=examples, float_tries=floats)
    except CannotDraw as error:
        problem = problem or f"{error}; add the assumption that determines it"
        return Verification(theorem, Verdict.UNDECIDED, 0, 0, derived, sharp, problem=problem, seconds=time.perf_counter() - started)
    problem = problem or _second_opinion(prepared, seed) or _vacuous(theorem, hunt.broken)
    if hunt.undefined and not problem:
        problem = f"a side of the claim has no value on {hunt.undefined} instances of the assumptions"
    lhs = rhs = note = ""
    found = certificate = None
    if hunt.counterexample is not None:
        judgement = prepared.judge.judge(hunt.counterexample)
        lhs, rhs = str(judgement.lhs), str(judgement.rhs)
        verdict = Verdict.REFUTED
    else:
        verdict = Verdict.UNDECIDED if hunt.undecided or problem or not hunt.judged else Verdict.TESTED
        if hunt.judged and theorem.kind != "refuted":
            found = mutation_score(prepared, seed=seed, exact_tries=examples, float_tries=floats, pool=hunt.pool)
        if certify and verdict is Verdict.TESTED:
            certificate = certify_theorem(theorem)
            verdict = Verdict.CERTIFIED if certificate is not None and certificate.holds else verdict
        if 0 < hunt.kept < FEW:
            note = f"only {hunt.kept:.1%} of the drawn instances satisfy the assumptions; give your own assumption a `draw`"
    return Verification(
        theorem,
        verdict,
        tested=hunt.judged,
        undecided=hunt.undecided,
        derived=derived,
        sharp=sharp,
        ratio=hunt.ratio,
        mutation_score=found,
        certificate=certificate,
        counterexample=hunt.counterexample,
        lhs=lhs,
        rhs=rhs,
        problem=problem,
        note=note,
        seconds=time.perf_counter() - started,
    )


def _check_declaration(prepared: PreparedTheorem, others: Mapping[str, Theorem]) -> tuple[bool | None, bool | None, str]:
    theorem, judge = prepared.theorem, prepared.judge
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
            problem = problem or f"the equality instance breaks the assumption {broken.label}"
        elif not sharp:
            problem = problem or f"no equality at the declared instance: {sides[0][0]} and {sides[0][1]}"
        problem = problem or _disagreement(prepared, given)
    return derived, sharp, problem


def _second_opinion(prepared: PreparedTheorem, seed: int) -> str:
    """Where the left side, computed in another way, differs on an instance; empty if nowhere, or if there is no second opinion."""
    if prepared.theorem.second_opinion is None:
        return ""
    drawn = Search(prepared, seed).pool(COMPARED)
    return next(filter(None, (_disagreement(prepared, given) for given in drawn)), "")


def _disagreement(prepared: PreparedTheorem, given: Instance) -> str:
    theorem, judge = prepared.theorem, prepared.judge
    if theorem.second_opinion is None or judge.judge(given).outcome is not Outcome.HOLDS:
        return ""
    values = {name: EXACT.convert(value) for name, value in given.items()}
    for mode, expected in enumerate(theorem.second_opinion(values), 1):
        got, _ = judge.sides(given, mode)
        if got != expected:
            return f"the second opinion disagrees for mode {mode}: {got} and {expected}"
    return ""


def _vacuous(theorem: Theorem, broken: str | None) -> str:
    """What to say of a theorem of which no instance was found: `broken` is an assumption that failed."""
    if broken is None:
        return ""
    context = Context(theorem.facts, unfold, ranges=EVERY_MODE)
    for assumption in theorem.assumptions:
        # Facts over ranges of their own are left out: those ranges may be empty.
        if any(not fact.over and nonnegative(unfold(-fact.gap), context, strict=not fact.strict) for fact in assumption.facts):
            return f"vacuous: the opposite of {assumption.label} follows from the assumptions, so the theorem says nothing; correct them"
    label = next(assumption.label for assumption in theorem.assumptions if assumption.name == broken)
    return f"vacuous, or nearly: no drawn instance satisfies the assumptions, {label} fails; correct them, or give it a `draw`"
