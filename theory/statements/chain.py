r"""Checks every step of a theorem's chain.

Main names: `check_chain`, `check_symbols`.
"""

from __future__ import annotations

from collections.abc import Mapping

import sympy as sp

from theory.assumptions.base import EVERY_MODE, Assumption, Fact
from theory.checking.context import Context, Relation, Replacements, StepError
from theory.checking.wellformed import check_names, check_well_formed
from theory.evaluation.prepare import prepare
from theory.language.definitions import unfold
from theory.language.substitution import substitute
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
    return (*sides, fact.relation.rel_op, fact.ranges)


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
    check_names(f"theorem {theorem.id}", [*expressions, *map(prepare, expressions)])


def check_chain(theorem: Theorem, others: Mapping[str, Theorem] | None = None) -> None:
    """Check every step of a theorem's chain.

    Args:
        theorem: whose chain is checked.
        others: theorems that the chain may cite, by id.

    Raises:
        StepError: the first step that does not follow, as "R1 step 2 (termwise comparison): needs …".
        InputError: two symbols with one name (see `check_symbols`).
    """
    check_symbols(theorem)

    def cited(name: str, replacing: Replacements) -> Relation:
        if others is None or name not in others or name == theorem.id:
            raise StepError(f"there is no theorem {name} to cite")
        if theorem.id in _used_by(name, others):
            raise StepError(f"{name} rests on {theorem.id} itself")
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
    context = Context(theorem.facts, unfold, cited, everywhere)
    before = unfold(theorem.start)
    try:
        check_well_formed(theorem.start, context)
    except StepError as error:
        raise StepError(f"{theorem.id} start: {error}") from None
    for number, step in enumerate(theorem.steps, 1):
        after = unfold(step.expression)
        try:
            step.rule.check(before, after, step.relation, context)
            check_well_formed(step.expression, context)
        except StepError as error:
            raise StepError(f"{theorem.id} step {number} ({step.rule.lemma}): {error}") from None
        before = after
