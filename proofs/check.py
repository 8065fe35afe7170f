r"""The Coq file of a theorem, and what Coq says of it.

A theorem is PROVED if Coq accepts its statement and its proof, on allowed axioms only, if all that it cites is proved, and if its
assumptions are shown in Coq to be met by an instance. A statement that is declared false is REFUTED if Coq accepts the counterexample.

Main names: `source_of`, `prove`, `Verdict`, `statement_hash`, `shortened`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from proofs.coq import ALLOWED_AXIOMS, LIBRARY, Outcome, Workshop, forbidden, unexpected
from proofs.instances import instance_of, refutation_source, witness_source
from proofs.scripts.chain import proof_source
from proofs.statements.dynamics import dynamics_source
from proofs.statements.statement import Statement
from proofs.statements.terms import Unprintable, coq_name
from theory.checking.context import StepError
from theory.foundations.errors import InputError
from theory.language.meanings import as_declared
from theory.statements.chain import check_chain
from theory.statements.theorem import Theorem

PROVED, REFUTED, UNPROVED = "PROVED", "REFUTED", "UNPROVED"


@dataclass(frozen=True)
class Counterexample:
    """Where a false statement fails: the instance, and the values of both sides there."""

    instance: Mapping[str, Any]
    sides: tuple[Any, Any]


@dataclass(frozen=True)
class Verdict:
    """What is known of a theorem in Coq.

    Attributes:
        id: of the theorem.
        verdict: PROVED, REFUTED or UNPROVED.
        statement: a hash of the statement as Coq reads it.
        axioms: what the proof rests on that Coq has not proved.
        reason: why it is not proved; empty if it is.
        source: its Coq file; empty if there is none.
    """

    id: str
    verdict: str
    statement: str = ""
    axioms: tuple[str, ...] = ()
    reason: str = ""
    source: str = ""


def statement_hash(theorem: Theorem) -> str:
    """A short hash of what a theorem states in Coq, with the dynamics that it speaks of."""
    return hashlib.sha256((_dynamics() + Statement(theorem).text).encode()).hexdigest()[:16]


@cache
def _dynamics() -> str:
    return dynamics_source()


def _head(theorem: Theorem, cited: Iterable[str]) -> str:
    needed = " ".join(["Dynamics", *map(coq_name, cited)])
    # Only the id, which is a word: any other text of a theorem could end the comment and say something to Coq.
    about = f"(* {theorem.id}. Printed from its declaration and its derivation by `ntkbounds prove {theorem.id}`. *)"
    return f"{about}\nFrom NTK Require Import Library.\nFrom Catalogue Require Import {needed}.\n\n"


def source_of(
    theorem: Theorem, others: Mapping[str, Theorem], counterexample: Counterexample | None = None, found: Sequence[object] = ()
) -> str:
    """The Coq file of a theorem: statement, proof, and an instance of its assumptions; or the refutation of a false statement.

    Args:
        theorem: what it is of.
        others: those that it may cite.
        counterexample: to a false statement.
        found: what the rules of its derivation found, from `check_chain`; they find it now, if it is empty.

    Raises:
        Unprintable: the statement or the proof is not said in Coq here, or no instance is known.
    """
    name = coq_name(theorem.id)
    if not theorem.steps:
        if counterexample is None:
            raise Unprintable("it has no derivation, and no counterexample is stored")
        refuted = refutation_source(theorem, counterexample.instance, counterexample.sides)
        return f"{_head(theorem, ())}{refuted}\nPrint Assumptions {name}_refuted.\n"
    proven = proof_source(theorem, others, found)
    instance = instance_of(theorem, others)
    if instance is None:
        raise Unprintable("no instance of its assumptions is known")
    witness = witness_source(theorem, instance)
    shown = f"Print Assumptions {name}.\nPrint Assumptions {name}_not_vacuous.\n"
    return f"{_head(theorem, theorem.cites)}{proven}\n(* its assumptions can be met *)\n{witness}\n{shown}"


def prove(
    theorems: Iterable[Theorem],
    others: Mapping[str, Theorem],
    workshop: Workshop | None,
    counterexamples: Mapping[str, Counterexample],
    jobs: int = 1,
    *,
    derived: bool = True,
) -> Iterator[Verdict]:
    """The verdicts of theorems, and before them of those that they cite; without a workshop, only what can be written is.

    Args:
        theorems: which.
        others: all that they may cite.
        workshop: where Coq checks.
        counterexamples: to statements that are declared false.
        jobs: how many files Coq checks at once.
        derived: whether the rules in Python must accept a derivation before Coq sees it; tests of Coq's own judgement do without.

    Raises:
        RuntimeError: Coq refuses the library.
    """
    theorems = list(theorems)
    if workshop is not None:
        ready = workshop.prepare(_dynamics())
        if not ready.accepted:
            raise RuntimeError(f"the library of proofs is refused: {ready.message}")
    shared = _sharing_a_file({*others, *(theorem.id for theorem in theorems)})
    known: dict[str, Future[Verdict]] = {}
    with ThreadPoolExecutor(jobs) as pool:
        for theorem in _cited_first(theorems, others):
            printed = _printed(theorem, others, counterexamples, derived=derived)
            if theorem.id in shared:
                printed = replace(printed, reason=f"its file has the name of another one, {shared[theorem.id]}: give it another id")
            absent = [name for name in theorem.cites if name not in known]
            if absent:
                printed = replace(printed, reason=f"it cites {absent[0]}, which is not there or rests on {theorem.id} itself")
            cited = [known[name] for name in theorem.cites if name in known]
            known[theorem.id] = pool.submit(_checked, theorem, printed, workshop, cited)
        for waiting in known.values():
            yield waiting.result()


def _sharing_a_file(ids: Iterable[str]) -> dict[str, str]:
    """Ids whose Coq file would be that of another one, of the dynamics or of the library, with that other one."""
    owners: dict[str, list[str]] = {name: [name] for name in ("Dynamics", *LIBRARY)}
    for each in ids:
        owners.setdefault(coq_name(each), []).append(each)
    return {
        each: next(other for other in same if other != each or same.count(each) > 1)
        for same in owners.values()
        if len(same) > 1
        for each in same
    }


def _cited_first(theorems: Iterable[Theorem], others: Mapping[str, Theorem]) -> list[Theorem]:
    """The theorems, each after those that it cites."""
    found: dict[str, Theorem] = {}
    entered: set[str] = set()

    def visit(theorem: Theorem) -> None:
        if theorem.id in entered:
            return
        entered.add(theorem.id)
        for name in theorem.cites:
            if name in others:
                visit(others[name])
        found[theorem.id] = theorem

    for theorem in theorems:
        visit(theorem)
    return list(found.values())


def _printed(theorem: Theorem, others: Mapping[str, Theorem], counterexamples: Mapping[str, Counterexample], *, derived: bool) -> Verdict:
    """The file of a theorem, not checked yet; with the reason, if there is none."""
    with as_declared(theorem):
        return _in_its_words(theorem, others, counterexamples, derived=derived)


def _in_its_words(
    theorem: Theorem, others: Mapping[str, Theorem], counterexamples: Mapping[str, Counterexample], *, derived: bool
) -> Verdict:
    found: Sequence[object] = ()
    try:
        if theorem.steps and derived:
            found = check_chain(theorem, others)  # indices in range, names that read alike: Coq would not see those
    except (StepError, InputError) as error:
        return Verdict(theorem.id, UNPROVED, reason=f"its derivation is not accepted: {' '.join(str(error).split())}"[:200])
    try:
        source, statement = source_of(theorem, others, counterexamples.get(theorem.id), found), statement_hash(theorem)
    except Unprintable as error:
        return Verdict(theorem.id, UNPROVED, reason=str(error))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:  # a chain that no rule accepts may be of any form
        return Verdict(theorem.id, UNPROVED, reason=f"it is not printed: {' '.join(f'{type(error).__name__}: {error}'.split())}"[:200])
    words = [*forbidden(source), *unexpected(source)]
    return Verdict(theorem.id, UNPROVED, statement, reason=f"its file says {', '.join(words)}" if words else "", source=source)


def _checked(theorem: Theorem, printed: Verdict, workshop: Workshop | None, cited: Iterable[Future[Verdict]]) -> Verdict:
    """What Coq says of a file, once it has seen those that it needs."""
    missing = [one.result().id for one in cited if one.result().reason]
    if missing:
        return replace(printed, reason=f"it cites {missing[0]}, which is not proved")
    if printed.reason or workshop is None:
        return printed
    outcome = workshop.check(
        workshop.catalogue, coq_name(theorem.id), printed.source, ("Library", "Dynamics", *map(coq_name, theorem.cites))
    )
    reason = _refused(theorem, printed.source, outcome)
    beyond = [axiom for axiom in outcome.axioms if axiom not in ALLOWED_AXIOMS]
    if not reason and beyond:
        reason = f"it rests on {', '.join(beyond)}"
    done = PROVED if theorem.steps else REFUTED
    return replace(printed, verdict=UNPROVED if reason else done, axioms=outcome.axioms, reason=reason)


def _refused(theorem: Theorem, source: str, outcome: Outcome) -> str:
    """What Coq refused, in the terms of the theorem."""
    if outcome.accepted:
        return ""
    before = source.splitlines()[: outcome.line]
    if any("_not_vacuous" in line for line in before):
        return f"Coq does not see that its assumptions can be met: {shortened(outcome.message)}"
    steps = [line for line in before if line.startswith("  assert (step")]
    if not steps or not theorem.steps:
        return f"Coq refuses it: {shortened(outcome.message)}"
    number = len(steps)
    return f"step {number} ({theorem.steps[number - 1].rule.lemma}): Coq refuses it: {shortened(outcome.message)}"


def shortened(message: str) -> str:
    """What Coq says went wrong, in one line."""
    return message.rsplit("Error:", 1)[-1].strip()[:160]
