r"""The judging of a chain: every step of a derivation evaluated on exact instances, independently of the rule that accepted it.

Main names: `ChainEvaluator`, `Disagreement`.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import sympy as sp

from numerics.judging.judge import Judge
from numerics.judging.judgement import Instance, Outcome
from theory.statements.theorem import Theorem


@dataclass(frozen=True)
class Disagreement:
    """A step that does not hold on an instance: its number in the chain (from 1), its rule, and both sides there."""

    step: int
    rule: str
    lhs: Any
    rhs: Any


class ChainEvaluator:
    """Judges every step of a theorem's chain on instances of its assumptions. Compiled once, called often."""

    def __init__(self, theorem: Theorem) -> None:
        self.theorem = theorem
        expressions: list[sp.Expr] = [theorem.start, *[step.expression for step in theorem.steps]]
        self._judges = [
            Judge(_single_step(theorem, before, step.relation, step.expression))
            for (before, _), step in zip(pairwise(expressions), theorem.steps, strict=True)
        ]

    def disagreement(self, instance: Instance) -> Disagreement | None:
        """The first step that is false on `instance`, or None. Steps left undecided by ball arithmetic are not called false."""
        for number, (judge, step) in enumerate(zip(self._judges, self.theorem.steps, strict=True), 1):
            judgement = judge.judge(instance)
            if judgement.outcome is Outcome.FAILS:
                return Disagreement(number, step.rule.lemma, judgement.lhs, judgement.rhs)
        return None


def _single_step(theorem: Theorem, before: sp.Expr, relation: str, after: sp.Expr) -> Theorem:
    """One step as a statement of its own, under the theorem's assumptions."""
    return Theorem(
        id=theorem.id,
        name=theorem.name,
        meaning=theorem.meaning,
        source=theorem.source,
        reference=theorem.reference,
        assumptions=theorem.assumptions,
        start=before,
        claim_without_chain=(relation, after),
    )
