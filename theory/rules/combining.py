r"""Rules that make one step of others: minima, combinations of assumptions, equalities backwards, a step inside an expression.

Main names: `MinimumOf`, `MinimumIsBelow`, `Combination`, `Backwards`, `Inside`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import sympy as sp

from theory.checking.context import Context, StepError
from theory.checking.evidence import Sign
from theory.checking.normal_form import normal, ranges_of
from theory.language.substitution import fill
from theory.printing.text import relation_text, text
from theory.rules.base import Matched, Rule, matched
from theory.rules.requirements import require_nonnegative, require_relation, require_sides, require_sign


@dataclass(frozen=True)
class MinimumOf:
    r"""$\min(x_1, \dots) \le \min(y_1, \dots)$ if for every $y_k$ some $x_j$ is $y_k$ or at most $y_k$ by one of `rules`; also under a sum.

    A side that is no minimum counts as the minimum of itself.
    """

    rules: tuple[Rule, ...]
    lemma: str = "the smaller of two bounds"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Reached:  # noqa: D102
        require_relation(relation, "<=")
        return self.found(before, after, relation, context)

    def found(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Reached:
        """How every bound on the right is reached; raises StepError if one is not."""
        sides = matched(before, after, context)
        bounds = sides.large.args if isinstance(sides.large, sp.Min) else (sides.large,)
        return Reached(sides, {bound: self._reached(sides.small, bound, sides.inner(context)) for bound in bounds})

    def _reached(self, small: sp.Expr, bound: sp.Expr, inner: Context) -> tuple[sp.Expr, Rule | None, object]:
        failures: list[str] = []
        for one in small.args if isinstance(small, sp.Min) else (small,):
            if one == bound:
                return one, None, None
            for rule in self.rules:
                try:
                    return one, rule, rule.check(one, bound, "<=", inner)
                except StepError as error:
                    failures.append(str(error))
        raise StepError(f"{text(small)} is not shown to be at most {text(bound)}: {'; '.join(failures)}")


@dataclass(frozen=True)
class Reached:
    """What `MinimumOf` found: for every bound on the right one on the left, the rule by which it is smaller, and what that rule found.

    Without a rule, they are the same.
    """

    sides: Matched
    ways: Mapping[sp.Expr, tuple[sp.Expr, Rule | None, object]]


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

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> WithinTemplate:  # noqa: D102
        require_relation(relation, "<=")
        template, small, large = (context.unfold(e) for e in (self.template, self.small, self.large))
        require_sides(before, after, fill(template, self.hole, small), fill(template, self.hole, large))
        signs: dict[sp.Expr, Sign] = {}
        inner = self._descend(template, small, context, signs)
        return WithinTemplate(signs, self.rule.check(small, large, "<=", inner))

    def found(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> WithinTemplate:
        """Why the template does not decrease in its hole; raises StepError if that does not follow."""
        signs: dict[sp.Expr, Sign] = {}
        self._descend(context.unfold(self.template), context.unfold(self.small), context, signs)
        return WithinTemplate(signs)

    def _descend(self, template: sp.Expr, small: sp.Expr, context: Context, signs: dict[sp.Expr, Sign]) -> Context:
        """The context where the hole is; raises StepError if the template is not seen to be nondecreasing in it."""
        if template == self.hole:
            return context
        holding = [argument for argument in template.args if argument.has(self.hole)]
        if isinstance(template, sp.Sum) and not any(limit.has(self.hole) for limit in template.limits):
            return self._descend(template.function, small, context.within(ranges_of(template)), signs)
        if len(holding) != 1:
            raise StepError("needs the hole to occur once in the template")
        (part,) = holding
        if template.is_Mul:
            signs[template] = require_sign(context, template / part)
        elif template.is_Pow and part == template.base:
            signs[template] = require_sign(context, fill(part, self.hole, small))
            require_nonnegative(context, template.exp)
        elif not (template.is_Add or isinstance(template, sp.Max | sp.Min | sp.exp)):
            raise StepError(f"{text(template)} is not seen to be nondecreasing in {text(part)}")
        return self._descend(part, small, context, signs)


@dataclass(frozen=True)
class WithinTemplate:
    """What `Inside` found: of every product the sign of its other factors, of every power that of its base at u; what its rule found."""

    signs: Mapping[sp.Expr, Sign]
    inner: object = None


@dataclass(frozen=True)
class MinimumIsBelow:
    r"""$\min(p, q, \dots) \le p$."""

    lemma: str = "a minimum is at most each"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        if not isinstance(before, sp.Min) or after not in before.args:
            raise StepError(f"{text(after)} is not one of those that {text(before)} is the minimum of")
