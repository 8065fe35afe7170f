r"""Inference rules for recursions, telescoping sums, inversion, and replacing a part by something larger. Part of what has to be trusted.

Main names: `Inside`, `Decreasing`, `UnrolledRecursion`, `Telescoping`, `Bernoulli`, `MinimumIsBelow`.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from theory.checking import Context, StepError, nonnegative
from theory.integrals import explicit_signs, require_same, smooth
from theory.normal import ranges_of
from theory.printing.text import relation_text, text
from theory.requirements import (
    require,
    require_equal,
    require_fact,
    require_free_of,
    require_natural,
    require_nonnegative,
    require_ordered,
    require_relation,
    require_sides,
)
from theory.rules import Cite, Rule


@dataclass(frozen=True)
class Inside:
    r"""$G(u) \le G(v)$ if $u \le v$ by another rule and the template G is nondecreasing in its hole.

    Nondecreasing are: the hole, a sum of it and something free of it, its product with something nonnegative, its power with a nonnegative
    exponent where the base is nonnegative at u, its maximum or minimum with something, its exponential, and a sum over an index.
    """

    template: sp.Expr
    hole: sp.Symbol
    small: sp.Expr
    large: sp.Expr
    rule: Rule

    @property
    def lemma(self) -> str:
        """That of the rule inside."""
        return self.rule.lemma

    @property
    def by(self) -> str:
        """The theorem that is used inside, if any."""
        return self.rule.theorem if isinstance(self.rule, Cite) else ""

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        template, small, large = (context.unfold(e) for e in (self.template, self.small, self.large))
        require_sides(before, after, template.subs(self.hole, small), template.subs(self.hole, large))
        inner = self._descend(template, small, context)
        if inner.ranges != context.ranges and isinstance(self.rule, Cite):
            raise StepError("a theorem is not cited under a sum")
        self.rule.check(small, large, "<=", inner)

    def _descend(self, template: sp.Expr, small: sp.Expr, context: Context) -> Context:
        """The context where the hole is; raises StepError if the template is not seen to be nondecreasing in it."""
        if template == self.hole:
            return context
        holding = [argument for argument in template.args if argument.has(self.hole)]
        if isinstance(template, sp.Sum) and not any(limit.has(self.hole) for limit in template.limits):
            return self._descend(template.function, small, context.within(ranges_of(template)))
        if len(holding) != 1:
            raise StepError("needs the hole to occur once in the template")
        (part,) = holding
        if template.is_Mul:
            condition = template / part
        elif template.is_Pow and part == template.base:
            condition = template.exp
            require_nonnegative(context, part.subs(self.hole, small))
        elif template.is_Add or isinstance(template, sp.Max | sp.Min | sp.exp):
            condition = sp.Integer(1)
        else:
            raise StepError(f"{text(template)} is not seen to be nondecreasing in {text(part)}")
        require_nonnegative(context, condition)
        return self._descend(part, small, context)


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
            function, start = explicit_signs(sp.Tuple(f.subs(self.variable, running), at), context, running)
            positive = start.is_positive or _given(sp.S.Zero, at, "<", context) or nonnegative(at, context, strict=True)
            require(positive, f"{text(at)} > 0")
            falling = -sp.factor(sp.diff(function, running))
            decreases = smooth(function, running) and (falling.is_nonnegative or nonnegative(falling, context))
            require(decreases, f"{text(f)} to decrease with {text(self.variable)}")
            require_same(f.subs(self.variable, at), value, context)


@dataclass(frozen=True)
class UnrolledRecursion:
    r"""$e_{t+1} \le \sum_{v=1}^t q^{t-v} b_v$ if $e_1 = 0$, $e_{v+1} \le q\,e_v + b_v$ for v = 1 … t, and $q \ge 0$.

    By induction on t: $e_{t+1} \le q\,e_t + b_t \le \sum_{v<t} q^{t-v} b_v + b_t$. (Discrete Grönwall, Duhamel.) Both relations must be
    among the assumptions as they stand here.
    """

    sequence: sp.IndexedBase
    index: sp.Symbol
    last: sp.Symbol
    factor: sp.Expr
    addition: sp.Expr
    lemma: str = "induction on t: the recursion unrolled"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        e, v, t, q = self.sequence, self.index, self.last, self.factor
        require_fact(context, sp.Eq(e[1], 0, evaluate=False))
        require_fact(context, sp.Le(e[v + 1], q * e[v] + self.addition, evaluate=False), ((v, sp.Integer(1), t),))
        require_nonnegative(context, q)
        require_free_of(v, q)
        require_free_of(t, q, self.addition)
        require(not self.addition.has(e), f"{text(self.addition)} to be free of {e}")
        require_sides(before, after, e[t + 1], sp.Sum(q ** (t - v) * self.addition, (v, 1, t)))


@dataclass(frozen=True)
class Telescoping:
    r"""$\sum_{v=l}^{h} f(v) = F(h+1) - F(l)$ where $F(v+1) - F(v) = f(v)$ and $l \le h + 1$, wherever such sums stand."""

    index: sp.Symbol
    antidifference: sp.Expr
    lemma: str = "telescoping sum"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        v, primitive = self.index, self.antidifference

        def collapse(*args: sp.Basic) -> sp.Expr:
            total = sp.Sum(*args)
            if [limit[0] for limit in total.limits] != [v]:
                return total
            (_, low, high) = total.limits[0]
            require_ordered(context, low, high + 1)
            gap = primitive.subs(v, v + 1) - primitive - total.function
            if sp.cancel(sp.together(self._powers_marked(gap))) != 0:
                raise StepError(f"{text(primitive)} does not have the differences {text(total.function)}")
            return primitive.subs(v, high + 1) - primitive.subs(v, low)

        require_equal(before.replace(sp.Sum, collapse), after)

    def _powers_marked(self, gap: sp.Expr) -> sp.Expr:
        """$b^{v+r}$ as $b^r$ times a symbol for $b^v$: what is then equal as rational functions is equal."""
        v = self.index
        for base in {part.base for part in gap.atoms(sp.Pow) if part.exp.has(v)}:
            mark = sp.Dummy("mark")
            shifted = {part: mark * base ** (part.exp - v) for part in gap.atoms(sp.Pow) if part.base == base and part.exp.has(v)}
            gap = gap.xreplace(shifted)
        return gap


@dataclass(frozen=True)
class Bernoulli:
    r"""$1 - (1-x)^n \le \min(1, nx)$ for $0 \le x \le 1$ and an integer $n \ge 0$.

    At most 1 because $(1-x)^n \ge 0$; at most nx by Bernoulli's inequality $(1-x)^n \ge 1 - nx$, by induction on n.
    """

    x: sp.Expr
    n: sp.Expr
    lemma: str = "Bernoulli's inequality"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        require_nonnegative(context, self.x, 1 - self.x)
        require_natural(self.n)
        require_sides(before, after, 1 - (1 - self.x) ** self.n, sp.Min(1, self.n * self.x))


@dataclass(frozen=True)
class MinimumIsBelow:
    r"""$\min(p, q, \dots) \le p$."""

    lemma: str = "a minimum is at most each"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        if not isinstance(before, sp.Min) or after not in before.args:
            raise StepError(f"{text(after)} is not one of those that {text(before)} is the minimum of")
