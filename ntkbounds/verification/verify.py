"""Verification: does a theorem's derivation check, does any exact instance refute it, how strong is that test, what is certified?

Main names: `verify`, `Verification`, `Verdict`.
"""

from __future__ import annotations

import time
from collections.abc import Mapping

from ntkbounds.verification.record import Verdict, Verification
from numerics.certificates.by_theorem import certify_theorem
from numerics.falsifying.mutation_score import mutation_score
from numerics.falsifying.search import Search, falsify
from numerics.instances.judgeable import check_judgeable
from numerics.instances.prepared import PreparedTheorem
from numerics.instances.sampler import LONG, CannotDraw
from numerics.judging.judgement import Instance, Outcome, exact_instance
from theory.assumptions.base import EVERY_MODE
from theory.checking.context import Context, StepError
from theory.checking.signs import nonnegative
from theory.evaluation.arithmetic import EXACT
from theory.language.definitions import unfold
from theory.statements.chain import check_chain
from theory.statements.theorem import Theorem

DEFAULT_EXAMPLES = 400
FLOATS = 2**18
"""Floating-point instances of one search, at the default number of exact ones or above; fewer exact ones ask for a quick look."""
QUICK_MODES = 32
"""Modes of the longest spectrum of a quick look."""
COMPARED = 50
"""Instances on which a second opinion is asked."""
FEW = 0.05
"""Share of the drawn instances that satisfy a user's own assumptions below which it is said that they are few."""


def verify(
    theorem: Theorem,
    others: Mapping[str, Theorem],
    *,
    examples: int = DEFAULT_EXAMPLES,
    seed: int = 0,
    floats: int | None = None,
    certify: bool = False,
    modes: int | None = None,
) -> Verification:
    """Check a theorem's chain and equality instance, attack its claim, its mutants, and the claim without each assumption.

    Args:
        theorem: what to verify.
        others: theorems its chain may cite, by id.
        examples: exact instances to draw in each search.
        seed: of every search; the outcome is a function of it.
        floats: floating-point instances of each search; by default `FLOATS`, and none below the default number of examples.
        modes: the most modes of a long, structured spectrum, however long that takes; by default `LONG[-1]`, and `QUICK_MODES` below the
            default number of examples, and fewer where sums are nested.
        certify: whether to work out the certificate over a range, for a theorem of the catalogue that has one.

    Raises:
        InputError: a symbol without a domain, or a claim that cannot be evaluated.
    """
    started = time.perf_counter()
    floats = (FLOATS if examples >= DEFAULT_EXAMPLES else 0) if floats is None else floats
    most = (LONG[-1] if examples >= DEFAULT_EXAMPLES else QUICK_MODES) if modes is None else modes
    insist = modes is not None
    prepared = PreparedTheorem(theorem)
    check_judgeable(prepared)
    derived, sharp, problem = _check_declaration(prepared, others)
    try:
        hunt = falsify(prepared, seed=seed, exact_tries=examples, float_tries=floats, modes=most, insist=insist)
    except CannotDraw as error:
        problem = problem or f"{error}; add the assumption that determines it"
        seconds = time.perf_counter() - started
        return Verification(theorem, Verdict.UNDECIDED, derived=derived, sharp=sharp, problem=problem, seconds=seconds)
    problem = problem or _second_opinion(prepared, seed) or _vacuous(theorem, hunt.broken)
    if hunt.undefined and not problem:
        problem = f"a side of the claim has no value on {hunt.undefined} instances of the assumptions"
    if hunt.judged and hunt.undecided == hunt.judged and not problem:
        problem = f"exact arithmetic left every one of {hunt.judged} instances open, so nothing is known; write the claim in another form"
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
        modes=hunt.modes,
        floats=hunt.floats,
        floats_skipped=hunt.skipped,
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
