"""Wrong chains, printed as if the checker had accepted them: Coq, or the printer before it, has to refuse each.

Main name: `WRONG`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import sympy as sp

from theory.assumptions.base import Assumption
from theory.language.symbols import N, eta, lam, nodes, s, t, zero_weight
from theory.statements.theorem import Theorem

Change = Callable[[Theorem], Theorem]


def _step(number: int, change: Callable[[sp.Expr], sp.Expr]) -> Change:
    """Another expression in one step, and the same rule."""

    def changed(theorem: Theorem) -> Theorem:
        steps = [replace(step, expression=change(step.expression)) if k == number else step for k, step in enumerate(theorem.steps, 1)]
        return replace(theorem, steps=tuple(steps))

    return changed


def _without(assumption: str) -> Change:
    return lambda theorem: replace(theorem, assumptions=tuple(a for a in theorem.assumptions if a.name != assumption))


def _in_facts(change: Callable[[sp.Expr], sp.Expr]) -> Change:
    """Other first and last indices in the facts of the assumptions."""

    def changed(theorem: Theorem) -> Theorem:
        def of(assumption: Assumption) -> Assumption:
            facts = [replace(f, over=tuple((k, low, change(high)) for k, low, high in f.over)) for f in assumption.facts]
            return replace(assumption, facts=tuple(facts))

        return replace(theorem, assumptions=tuple(map(of, theorem.assumptions)))

    return changed


WRONG: Mapping[str, tuple[str, Change]] = {
    "R1 with A/3 for A/2": ("R1", _step(3, lambda e: e * sp.Rational(2, 3))),
    "R1 with the exponent 4t": ("R1", _step(3, lambda e: e.subs(t, 2 * t))),
    "R1 without its alignment": ("R1", _without("aligned")),
    "D1 with a step too many": ("D1", _step(1, lambda e: e.subs(t, t + 1))),
    "D1 with twice the step size": ("D1", _step(1, lambda e: e.subs(eta, 2 * eta))),
    "C1 without its step": ("C1", _without("optimal_step")),
    "C1 with the largest eigenvalue": ("C1", _step(2, lambda e: e.subs(lam[N], lam[1]))),
    "T3 without its tails": ("T3", _without("aligned_tails")),
    "T3 without its step": ("T3", _without("descent_step")),
    "T3 with half the constant": ("T3", _step(2, lambda e: e / 2)),
    "A1 halved": ("A1", _step(2, lambda e: e / 2)),
    "R5.jensen halved": ("R5.jensen", _step(1, lambda e: e / 2)),
    "R8 with half of the bound": ("R8", _step(4, lambda e: e / 2)),
    "A10 with half of its exponent": ("A10", _step(1, lambda e: e.subs(s, s / 2))),
    "A11 without its mode": ("A11", _without("rough_mode")),
    "A11 with the inverse ratio": ("A11", _step(2, lambda e: e.subs(s, -s))),
    "T13 without what is transferred": ("T13", _without("transferred")),
    "Q1.lower with one moment less": ("Q1.lower", _in_facts(lambda high: high.subs(2 * nodes - 1, 2 * nodes - 2))),
    "Q1.lower without its step": ("Q1.lower", _without("descent_step")),
    "Q1.upper with one moment less": ("Q1.upper", _in_facts(lambda high: high.subs(2 * nodes, 2 * nodes - 1))),
    "Q1.upper without the node at 0": ("Q1.upper", _step(2, lambda e: e.subs(zero_weight, 0))),
    "Q2.lower without the moments of the next rule": ("Q2.lower", _without("next_gauss")),
}
"""What is wrong, in words: the theorem, and the change."""
