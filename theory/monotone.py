r"""Inference rules for recursions, telescoping sums, inversion, and replacing a part by something larger. Part of what has to be trusted.

Main names: `Inside`, `Decreasing`, `UnrolledRecursion`, `Telescoping`, `Bernoulli`, `MinimumIsBelow`.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from theory.checking import Context, StepError, nonnegative
from theory.integrals import explicit_signs, same_positive, smooth
from theory.normal import equal
from theory.printing.text import relation_text, text
from theory.rules import Cite, Rule


def _require(relation: str, allowed: str) -> None:
    if relation != allowed:
        raise StepError(f"this rule gives {allowed}, not {relation}")


def _require_equal(shown: sp.Expr, given: sp.Expr) -> None:
    if not equal(shown, given):
        raise StepError(f"this rule gives {text(given)}, not {text(shown)}")


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
        _require(relation, "<=")
        template, small, large = (context.unfold(e) for e in (self.template, self.small, self.large))
        _require_equal(before, template.subs(self.hole, small))
        _require_equal(after, template.subs(self.hole, large))
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
            return self._descend(template.function, small, context.within(tuple(tuple(r) for r in reversed(template.limits))))
        if len(holding) != 1:
            raise StepError("needs the hole to occur once in the template")
        (part,) = holding
        if template.is_Mul:
            condition = template / part
        elif template.is_Pow and part == template.base:
            condition = template.exp
            if not nonnegative(part.subs(self.hole, small), context):
                raise StepError(f"needs {text(part.subs(self.hole, small))} ≥ 0; no assumption gives it")
        elif template.is_Add or isinstance(template, sp.Max | sp.Min | sp.exp):
            condition = sp.Integer(1)
        else:
            raise StepError(f"{text(template)} is not seen to be nondecreasing in {text(part)}")
        if not nonnegative(condition, context):
            raise StepError(f"needs {text(condition)} ≥ 0; no assumption gives it")
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
        _require(relation, "<=")
        terms = [(context.unfold(f), context.unfold(at), context.unfold(value)) for f, at, value in self.terms]
        _require_equal(before, sp.Add(*[f for f, _, _ in terms]))
        for f, at, value in terms:
            if not _given(at, self.variable, "<=", context) and not nonnegative(self.variable - at, context):
                raise StepError(f"needs {relation_text(at, '<=', self.variable)}; no assumption gives it")
            running = sp.Dummy("running", positive=True)
            function, start = explicit_signs(sp.Tuple(f.subs(self.variable, running), at), context, running)
            if not start.is_positive and not _given(sp.S.Zero, at, "<", context) and not nonnegative(at, context, strict=True):
                raise StepError(f"needs {text(at)} > 0; no assumption gives it")
            falling = -sp.factor(sp.diff(function, running))
            if not (smooth(function, running) and (falling.is_nonnegative or nonnegative(falling, context))):
                raise StepError(f"needs {text(f)} to decrease with {text(self.variable)}")
            reached = explicit_signs(sp.Tuple(f.subs(self.variable, at), value), context)
            if not same_positive(*reached):
                raise StepError(f"this rule gives {text(f.subs(self.variable, at))}, not {text(value)}")
        _require_equal(after, sp.Add(*[value for _, _, value in terms]))


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
        _require(relation, "<=")
        e, v, t, q = self.sequence, self.index, self.last, self.factor
        needed = (sp.Eq(e[1], 0, evaluate=False), ()), (sp.Le(e[v + 1], q * e[v] + self.addition, evaluate=False), ((v, sp.Integer(1), t),))
        for fact, ranges in needed:
            if not any(f.relation == fact and f.ranges == ranges for f in context.facts):
                raise StepError(f"needs {relation_text(fact.lhs, fact.rel_op, fact.rhs)}; no assumption gives it")
        if not nonnegative(q, context) or q.has(v) or q.has(t) or self.addition.has(t) or self.addition.has(e):
            raise StepError(f"needs {text(q)} ≥ 0, the same in every step")
        _require_equal(before, e[t + 1])
        _require_equal(after, sp.Sum(q ** (t - v) * self.addition, (v, 1, t)))


@dataclass(frozen=True)
class Telescoping:
    r"""$\sum_{v=l}^{h} f(v) = F(h+1) - F(l)$ where $F(v+1) - F(v) = f(v)$ and $l \le h + 1$, wherever such sums stand."""

    index: sp.Symbol
    antidifference: sp.Expr
    lemma: str = "telescoping sum"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        _require(relation, "=")
        v, primitive = self.index, self.antidifference

        def collapse(*args: sp.Basic) -> sp.Expr:
            total = sp.Sum(*args)
            if [limit[0] for limit in total.limits] != [v]:
                return total
            (_, low, high) = total.limits[0]
            if not context.ordered(low, high + 1):
                raise StepError(f"needs {relation_text(low, '<=', high + 1)}; no assumption gives it")
            gap = primitive.subs(v, v + 1) - primitive - total.function
            if sp.cancel(sp.together(self._powers_marked(gap))) != 0:
                raise StepError(f"{text(primitive)} does not have the differences {text(total.function)}")
            return primitive.subs(v, high + 1) - primitive.subs(v, low)

        _require_equal(before.replace(sp.Sum, collapse), after)

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
        _require(relation, "<=")
        for condition in (self.x, 1 - self.x):
            if not nonnegative(condition, context):
                raise StepError(f"needs {text(condition)} ≥ 0; no assumption gives it")
        if not (self.n.is_integer and self.n.is_nonnegative):
            raise StepError(f"needs {text(self.n)} to be an integer ≥ 0")
        _require_equal(before, 1 - (1 - self.x) ** self.n)
        _require_equal(after, sp.Min(1, self.n * self.x))


@dataclass(frozen=True)
class MinimumIsBelow:
    r"""$\min(p, q, \dots) \le p$."""

    lemma: str = "a minimum is at most each"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        _require(relation, "<=")
        if not isinstance(before, sp.Min) or after not in before.args:
            raise StepError(f"{text(after)} is not one of those that {text(before)} is the minimum of")
