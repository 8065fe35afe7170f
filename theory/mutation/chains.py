r"""Mutants of derivations: one step of a chain with one small mechanical change, by the rule that the step had.

They measure the checker: a step that it still accepts claims something, and that must be true. Each is a theorem of its own, of one step,
from the expression before it under the assumptions of the whole.

Operators: both sides swapped, an exponent ±1, a factor or a term left out, a range of a sum moved at one end, an index replaced, twice or
half of a side, another relation, an assumption dropped.

Main names: `ChainMutant`, `mutated_steps`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import sympy as sp

from theory.language.substitution import exchange
from theory.language.symbols import N, i, j
from theory.rules.citing import Cited
from theory.statements.theorem import Step, Theorem


@dataclass(frozen=True)
class ChainMutant:
    """A step that was changed.

    Attributes:
        name: of the theorem, its step and the change.
        operator: the kind of change.
        theorem: the changed step as a theorem.
    """

    name: str
    operator: str
    theorem: Theorem


def mutated_steps(theorem: Theorem) -> Iterator[ChainMutant]:
    """Every mutant of every step of a theorem's chain, but of those that are cited from the literature: no rule checks them."""
    for number, step in enumerate(theorem.steps, 1):
        if isinstance(step.rule, Cited):
            continue
        before = theorem.steps[number - 2].expression if number > 1 else theorem.start
        where = f"{theorem.id} step {number}"
        seen = {(before, step.expression, step.relation)}
        for operator, start, end, relation in _changes(before, step):
            if (start, end, relation) not in seen:
                seen.add((start, end, relation))
                changed = replace(step, expression=end, relation=relation)
                yield ChainMutant(f"{where}: {operator}", operator, _alone(theorem, start, changed))
        for assumption in theorem.assumptions:
            rest = tuple(other for other in theorem.assumptions if other is not assumption)
            weaker = replace(_alone(theorem, before, step), assumptions=rest)
            yield ChainMutant(f"{where}: without {assumption.name}", "assumption dropped", weaker)


def _alone(theorem: Theorem, start: sp.Expr, step: Step) -> Theorem:
    return replace(theorem, id=f"{theorem.id}.mutant", start=start, steps=(step,), equality=None, second_opinion=None)


def _changes(before: sp.Expr, step: Step) -> Iterator[tuple[str, sp.Expr, sp.Expr, str]]:
    after = step.expression
    yield "swapped", after, before, step.relation
    for relation in ("=", "<=", "<"):
        yield f"{step.relation} → {relation}", before, after, relation
    for operator, changed in _of_one(after):
        yield f"right side, {operator}", before, changed, step.relation
    for operator, changed in _of_one(before):
        yield f"left side, {operator}", changed, after, step.relation


def _of_one(side: sp.Expr) -> Iterator[tuple[str, sp.Expr]]:
    yield "doubled", 2 * side
    yield "halved", side / 2
    for part in sorted(side.atoms(sp.Pow, sp.Mul, sp.Add, sp.Sum, sp.Indexed), key=sp.default_sort_key):
        for operator, changed in _of_part(part):
            yield operator, exchange(side, {part: changed})


def _of_part(part: sp.Expr) -> Iterator[tuple[str, sp.Expr]]:
    if isinstance(part, sp.Pow):
        yield "exponent + 1", part.base ** (part.exp + 1)
        yield "exponent − 1", part.base ** (part.exp - 1)
    elif isinstance(part, sp.Mul):
        for factor in part.args:
            yield "without a factor", part / factor
    elif isinstance(part, sp.Add):
        for term in part.args:
            yield "without a term", part - term
    elif isinstance(part, sp.Sum):
        (index, low, high), *outer = part.limits
        moved = {"from one later": (low + 1, high), "to one earlier": (low, high - 1), "to one later": (low, high + 1)}
        for operator, ends in moved.items():
            yield operator, sp.Sum(part.function, (index, *ends), *outer)
    elif len(part.indices) == 1:
        for other in (sp.S.One, N, i, j, part.indices[0] + 1):
            if other != part.indices[0]:
                yield "another index", part.base[other]
