r"""Checks every step of a theorem's chain.

Main names: `check_chain`, `check_symbols`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import sympy as sp

from theory.assumptions.base import EVERY_MODE, Assumption, Fact
from theory.checking.context import Context, Relation, Replacements, StepError, unquantified
from theory.checking.wellformed import check_language, check_names, check_range, check_well_formed
from theory.evaluation.prepare import prepare
from theory.foundations.errors import InputError
from theory.language.definitions import Definition, definitions, unfold
from theory.language.meanings import as_declared
from theory.language.substitution import substitute
from theory.language.symbols import SYMBOLS, SymbolInfo, i
from theory.rules.requirements import require_unbound
from theory.statements.theorem import Theorem


def _used_by(name: str, others: Mapping[str, Theorem]) -> set[str]:
    """Ids of all theorems that a theorem rests on, near or far."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        for used in others[waiting.pop()].cites:
            if used not in found:
                found.add(used)
                waiting += [used] if used in others else []
    return found


def _relation(fact: Fact, replacing: Replacements) -> tuple[object, ...]:
    """A fact with names unfolded and symbols replaced, to be compared."""
    sides = [substitute(unfold(side), dict(replacing)) for side in (fact.relation.lhs, fact.relation.rhs)]
    ranges = tuple((index, *(substitute(end, dict(replacing)) for end in ends)) for index, *ends in fact.ranges)
    return (*sides, fact.relation.rel_op, ranges)


def _unchanged(assumption: Assumption, replacing: Replacements) -> bool:
    return all(_relation(fact, replacing) == _relation(fact, ()) for fact in assumption.facts)


def check_symbols(theorem: Theorem) -> None:
    """Check that each name stands for one symbol in all that a theorem says, as it is written and with every name opened.

    Raises:
        InputError: two symbols with one name, which would read as one.
    """
    claim = theorem.claim
    expressions = [claim.lhs, *(step.expression for step in theorem.steps), claim.rhs]
    for fact in theorem.facts:  # as sums, which bind the indices that the fact is quantified over
        sides = fact.relation.lhs, fact.relation.rhs
        expressions += [sp.Sum(side, *reversed(fact.ranges)) if fact.ranges else side for side in sides]
    check_names(f"theorem {theorem.id}", expressions, map(prepare, expressions))


def _check_facts(theorem: Theorem) -> None:
    """What a theorem assumes has a meaning, and says of no single mode what its claim then has for every one."""
    context = Context(theorem.facts, unfold)
    for fact in theorem.facts:
        for side in (fact.relation.lhs, fact.relation.rhs):
            check_language(unfold(side))
        here = context
        for index, low, high in fact.ranges:
            check_range(index, low, high, here)
            here = here.within(((index, low, high),))
        if theorem.claim.for_every_mode and i in unquantified(fact.relation, fact.ranges):
            raise StepError(f"{theorem.id}: {fact} is assumed of one i, and the claim is for every i")


def _check_cited(theorem: Theorem, name: str, others: Mapping[str, Theorem]) -> None:
    """A theorem that is cited does not rest on what cites it, and has itself been derived."""
    below = {name, *_used_by(name, others)}
    if theorem.id in below:
        raise StepError(f"{name} rests on {theorem.id} itself")
    circular = next((other for other in sorted(below & others.keys()) if other in _used_by(other, others)), None)
    if circular is not None:
        raise StepError(f"{name} rests on {circular}, which rests on itself")
    if others[name].kind != "refuted" and others[name].steps:
        known = tuple((other, others[other]) for other in sorted(below) if other in others)
        problem = _problem(others[name], known, definitions(), tuple(SYMBOLS.values()))
        if problem:
            raise StepError(f"{theorem.id} cites {name}, which has failed: {problem}")


@lru_cache(maxsize=2**12)
def _problem(
    theorem: Theorem, others: tuple[tuple[str, Theorem], ...], meanings: tuple[Definition, ...], symbols: tuple[SymbolInfo, ...]
) -> str:
    """Why a theorem's chain is not accepted, next to these others and with these meanings of names; nothing if it is."""
    try:
        check_chain(theorem, dict(others))
    except (StepError, InputError) as error:
        return str(error)
    return ""


def check_chain(theorem: Theorem, others: Mapping[str, Theorem] | None = None) -> tuple[object, ...]:
    """Check every step of a theorem's chain, and hand back what its rule found of each, None where a rule does not say.

    Args:
        theorem: whose chain is checked.
        others: theorems that the chain may cite, by id.

    Raises:
        StepError: the first step that does not follow, as "R1 step 2 (termwise comparison): needs …".
        InputError: two symbols with one name (see `check_symbols`).
    """
    with as_declared(theorem):
        return _check(theorem, others)


def _check(theorem: Theorem, others: Mapping[str, Theorem] | None) -> tuple[object, ...]:
    if theorem.claim_without_chain is None and len(theorem.steps) == 0:
        raise StepError(f"{theorem.id}: has no steps")
    check_symbols(theorem)
    for step in theorem.steps:
        if step.relation not in ("=", "<=", "<"):
            raise StepError(f"{theorem.id}: {step.relation!r} is no relation of a chain: '=', '<=' or '<'")
    _check_facts(theorem)
    for name in theorem.cites:
        if others is not None and name in others and name != theorem.id:
            _check_cited(theorem, name, others)

    def cited(name: str, replacing: Replacements) -> Relation:
        if others is None or name not in others or name == theorem.id:
            raise StepError(f"there is no theorem {name} to cite")
        other = others[name]
        for fact in (fact for assumption in other.assumptions if not _unchanged(assumption, replacing) for fact in assumption.facts):
            require_unbound(fact.ranges, *[value for _, value in replacing])
        given = {_relation(fact, ()) for fact in theorem.facts}
        missing = [
            a.label
            for a in other.assumptions
            if not (a in theorem.assumptions if _unchanged(a, replacing) else all(_relation(f, replacing) in given for f in a.facts))
        ]
        if missing:
            raise StepError(f"{name} needs the assumptions {', '.join(missing)}, which are not among this theorem's")
        if other.kind == "refuted" or not other.steps:
            raise StepError(f"{name} is not proven")
        return other.claim.lhs, other.claim.relation, other.claim.rhs

    everywhere = EVERY_MODE if theorem.claim.for_every_mode else ()

    def constrained(name: str) -> set[sp.Basic]:
        facts = others[name].facts if others is not None and name in others else ()
        return set().union(*[unquantified(fact.relation, fact.ranges) for fact in facts])

    assumed = {assumption.name for assumption in theorem.assumptions}
    context = Context(theorem.facts, unfold, cited, everywhere, assumed, constrained)
    before = unfold(theorem.start)
    found: list[object] = []
    try:
        check_well_formed(theorem.start, context)
    except StepError as error:
        raise StepError(f"{theorem.id} start: {error}") from None
    for number, step in enumerate(theorem.steps, 1):
        after = unfold(step.expression)
        try:
            found.append(step.rule.check(before, after, step.relation, context))
            check_well_formed(step.expression, context)
        except StepError as error:
            raise StepError(f"{theorem.id} step {number} ({step.rule.lemma}): {error}") from None
        except (NotImplementedError, ArithmeticError) as error:  # sympy gives up, as on a limit that depends on a sign
            problem = " ".join(f"{type(error).__name__}: {error}".split())
            raise StepError(f"{theorem.id} step {number} ({step.rule.lemma}): cannot be worked out ({problem})") from None
        before = after
    return tuple(found)
