"""Derivations for people: a theorem with its assumptions, its checked chain, its source, as text, Markdown, LaTeX, HTML or JSON.

Main names: `derivation` (the neutral form), `render`, `FORMATS`.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from theory.assumptions.base import Assumption
from theory.assumptions.typeset import assumption_latex
from theory.catalogue import catalogue
from theory.checking.context import StepError
from theory.language.definitions import used_in
from theory.language.meanings import as_declared
from theory.printing.latex import latex, relation_latex
from theory.printing.text import relation_text
from theory.printing.text import text as plain
from theory.statements.chain import check_chain, check_symbols
from theory.statements.theorem import Theorem


@functools.cache
def statement_latex(theorem: Theorem) -> str:
    """The claim in LaTeX."""
    return theorem.statement_latex


def stated(assumption: Assumption) -> dict[str, Any]:
    """An assumption as plain data: its words beside its relations, which are what it says."""
    return {
        "name": assumption.name,
        "text": assumption.text,
        "facts": [*map(str, assumption.facts)],
        "latex": assumption_latex(assumption),
        "shown": str(assumption),
    }


def derivation(theorem: Theorem, others: Mapping[str, Theorem]) -> dict[str, Any]:
    """A theorem as plain data: statement, assumptions, steps with their rules, definitions used, and whether the chain checks.

    Raises:
        InputError: two symbols with one name.
    """
    with as_declared(theorem):
        return _derivation(theorem, others)


def _derivation(theorem: Theorem, others: Mapping[str, Theorem]) -> dict[str, Any]:
    claim = theorem.claim
    problem = ""
    if theorem.steps:
        try:
            check_chain(theorem, others)
        except StepError as error:
            problem = str(error)
    else:
        check_symbols(theorem)
    expressions = [claim.lhs, *[step.expression for step in theorem.steps], claim.rhs]
    definitions = {str(d.head): d for e in expressions for d in used_in(e)}
    return {
        "id": theorem.id,
        "name": theorem.name,
        "kind": theorem.kind,
        "meaning": theorem.meaning,
        "source": theorem.source,
        "reference": theorem.reference,
        "statement": str(claim),
        "statement_latex": statement_latex(theorem),
        "assumptions": [*map(stated, theorem.assumptions)],
        "definitions": [
            {"meaning": d.meaning, "text": relation_text(d.head, "=", d.formula), "latex": relation_latex(d.head, "=", d.formula)}
            for d in definitions.values()
        ],
        "start": plain(claim.lhs),
        "start_latex": latex(claim.lhs),
        "steps": [
            {"relation": step.relation, "rule": step.rule.lemma, "text": plain(step.expression), "latex": latex(step.expression)}
            for step in theorem.steps
        ],
        "cites": list(theorem.cites),
        "equality_when": theorem.equality_when,
        "checked": bool(theorem.steps) and not problem,
        "problem": problem,
    }


def theorem_cards(ids: Iterable[str]) -> list[dict[str, Any]]:
    """The theorems with these ids, in the catalogue's order; ids that are not in the catalogue are left out."""
    known, wanted = catalogue(), set(ids)
    return [derivation(theorem, known) for name, theorem in known.items() if name in wanted]


@cache
def assumption_cards() -> Mapping[str, Mapping[str, Any]]:
    """The assumptions of the catalogue by name: results store their names only."""
    return {assumption.name: stated(assumption) for theorem in catalogue().values() for assumption in theorem.assumptions}
