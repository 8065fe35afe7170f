r"""Rules that make one step of others: minima, combinations of assumptions, equalities backwards, a step inside an expression.

Main names: `MinimumOf`, `MinimumIsBelow`, `Combination`, `Backwards`, `Inside`.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from theory.checking.context import Context, StepError
from theory.checking.evidence import Sign
from theory.checking.normal_form import normal, ranges_of
from theory.language.substitution import fill
from theory.printing.text import relation_text, text
from theory.rules.base import Rule, matched_bodies
from theory.rules.requirements import require_nonnegative, require_relation, require_sides, require_sign


@dataclass(frozen=True)
class MinimumOf:
    r"""$\min(x_1, \dots) \le \min(y_1, \dots)$ if for every $y_k$ some $x_j$ is $y_k$ or at most $y_k$ by one of `rules`; also under a sum.

    A side that is no minimum counts as the minimum of itself.
    """

    rules: tuple[Rule, ...]
    lemma: str = "the smaller of two bounds"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        small, large, inner = matched_bodies(before, after, context)
        for bound in large.args if isinstance(large, sp.Min) else (large,):
            failures: list[str] = []
            if not any(self._reached(x, bound, inner, failures) for x in (small.args if isinstance(small, sp.Min) else (small,))):
                raise StepError(f"{text(small)} is not shown to be at most {text(bound)}: {'; '.join(failures)}")

    def _reached(self, small: sp.Expr, bound: sp.Expr, inner: Context, failures: list[str]) -> bool:
        if small == bound:
            return True
        for rule in self.rules:
            try:
                rule.check(small, bound, "<=", inner)
                return True
            except StepError as error:
                failures.append(str(error))
        return False


@dataclass(frozen=True)
class Combination:
    """The difference of both sides, its sums taken as they stand, is a nonnegative combination of products of what is assumed to be ≥ 0."""

    lemma: str = "the assumptions, combined"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Sign:  # noqa: D102
        require_relation(relation, "<=", "<")
        return self.found(before, after, relation, context)

    def found(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Sign:
        """Why the difference has its sign; raises StepError if that does not follow."""
        return require_sign(context, normal(after - before), relation_text(before, relation, after), strict=relation == "<")


@dataclass(frozen=True)
class Backwards:
    """An equality that `rule` gives, read from right to left."""

    rule: Rule

    @property
    def lemma(self) -> str:
        """Names the rule."""
        return self.rule.lemma

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> object:  # noqa: D102
        if relation != "=":
            raise StepError(f"only equalities can be read backwards, not {relation}")
        return self.rule.check(after, before, "=", context)


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

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        template, small, large = (context.unfold(e) for e in (self.template, self.small, self.large))
        require_sides(before, after, fill(template, self.hole, small), fill(template, self.hole, large))
        self.rule.check(small, large, "<=", self._descend(template, small, context))

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
            require_nonnegative(context, fill(part, self.hole, small))
        elif template.is_Add or isinstance(template, sp.Max | sp.Min | sp.exp):
            condition = sp.Integer(1)
        else:
            raise StepError(f"{text(template)} is not seen to be nondecreasing in {text(part)}")
        require_nonnegative(context, condition)
        return self._descend(part, small, context)


@dataclass(frozen=True)
class MinimumIsBelow:
    r"""$\min(p, q, \dots) \le p$."""

    lemma: str = "a minimum is at most each"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        if not isinstance(before, sp.Min) or after not in before.args:
            raise StepError(f"{text(after)} is not one of those that {text(before)} is the minimum of")
