r"""Rules for monotone functions of one variable.

Main name: `Decreasing`.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from theory.checking.context import Context
from theory.checking.positive_symbols import explicit_signs, smooth
from theory.checking.signs import nonnegative
from theory.language.substitution import substitute
from theory.printing.text import relation_text, text
from theory.rules.integrals import require_same
from theory.rules.requirements import require, require_relation, require_sides


def _given(small: sp.Expr, large: sp.Expr, relation: str, context: Context) -> bool:
    """Whether an assumption says just that."""
    return any(
        fact.relation.rel_op == relation and not fact.ranges and context.unfold(fact.relation.lhs) == small
        and context.unfold(fact.relation.rhs) == large
        for fact in context.facts
    )  # fmt: skip


@dataclass(frozen=True)
class Decreasing:
    r"""$\sum_k f_k(t) \le \sum_k f_k(t_k)$ if every $f_k$ is nonincreasing on $(0, \infty)$ and $0 < t_k \le t$: $f_k' \le 0$ there.

    `terms` are the triples $f_k$, $t_k$, $f_k(t_k)$. That is how a bound is inverted: $f_k(t_k)$ is the accuracy that was asked for.
    """

    variable: sp.Expr
    terms: tuple[tuple[sp.Expr, sp.Expr, sp.Expr], ...]
    lemma: str = "the bound decreases, and time enough has passed"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        terms = [(context.unfold(f), context.unfold(at), context.unfold(value)) for f, at, value in self.terms]
        require_sides(before, after, sp.Add(*[f for f, _, _ in terms]), sp.Add(*[value for _, _, value in terms]))
        for f, at, value in terms:
            passed = _given(at, self.variable, "<=", context) or nonnegative(self.variable - at, context)
            require(passed, relation_text(at, "<=", self.variable))
            running = sp.Dummy("running", positive=True)
            function, start = explicit_signs(sp.Tuple(substitute(f, {self.variable: running}), at), context, running)
            positive = start.is_positive or _given(sp.S.Zero, at, "<", context) or nonnegative(at, context, strict=True)
            require(positive, f"{text(at)} > 0")
            falling = -sp.factor(sp.diff(function, running))
            decreases = smooth(function, running) and (falling.is_nonnegative or nonnegative(falling, context))
            require(decreases, f"{text(f)} to decrease with {text(self.variable)}")
            require_same(substitute(f, {self.variable: at}), value, context)
