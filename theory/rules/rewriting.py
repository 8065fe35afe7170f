r"""Rules that rewrite: algebra, definitions, the solution of the dynamics, equalities of an assumption.

Main names: `Algebra`, `Definition`, `Solution`, `ByAssumption`.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp
from sympy.core.function import AppliedUndef

from theory.checking.context import Context, StepError
from theory.checking.normal_form import Ranges, ranges_of, rewrite_inside
from theory.language.substitution import bound_in, captured, define_function, substitute
from theory.language.symbols import N, i
from theory.printing.text import relation_text, text
from theory.rules.requirements import require_equal, require_relation, require_unbound


@dataclass(frozen=True)
class Algebra:
    """Both sides are the same rational function of sums, powers and symbols: sums are linear, fractions are reduced."""

    lemma: str = "algebra"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        require_equal(before, after)


@dataclass(frozen=True)
class Definition(Algebra):
    """A name is replaced by its definition, or the other way round."""

    lemma: str = "definition"


@dataclass(frozen=True)
class Solution:
    """An unknown function is replaced by its closed form: `head` (a function of symbols) by `formula`, proven by theorem `by`."""

    head: sp.Expr
    formula: sp.Expr
    by: str

    @property
    def lemma(self) -> str:
        """Names the theorem with the solution."""
        return f"solution of the dynamics ({self.by})"

    def put_in(self, expression: sp.Expr) -> sp.Expr:
        """`expression` with the closed form in place of the function."""
        return define_function(expression, self.head, self.formula)

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        if context.claim_of(self.by) != (self.head, "=", self.formula):
            raise StepError(f"{self.by} does not say {relation_text(self.head, '=', self.formula)}")
        names = self.head.args
        if not isinstance(self.head, AppliedUndef) or not all(name.is_Symbol for name in names) or len(set(names)) != len(names):
            raise StepError(f"{text(self.head)} is no unknown function of symbols")
        fixed = set(names) & (set() if context.constrained is None else context.constrained(self.by))
        if fixed:
            raise StepError(f"{self.by} assumes something of {', '.join(sorted(map(text, fixed)))}, which may differ here")
        for side in (before, after):
            self._check_free(side)
            self._check_arguments(side, context)
        require_equal(self.put_in(before), self.put_in(after))

    def _check_arguments(self, expression: sp.Expr, context: Context) -> None:
        """What the function is applied to is of the kind of its symbol; for a mode index, a mode."""
        if isinstance(expression, sp.Sum):
            return self._check_arguments(expression.function, context.within(ranges_of(expression)))
        for part in expression.args:
            self._check_arguments(part, context)
        if expression.func == self.head.func:
            for name, argument in zip(self.head.args, expression.args, strict=True):
                unlike = [key for key, truth in name._assumptions_orig.items() if getattr(argument, f"is_{key}") is not truth]
                first, last = next(((low, high) for index, low, high in context.ranges if index == argument), (argument, argument))
                outside = name == i and argument != i and not (context.ordered(sp.S.One, first) and context.ordered(last, N))
                if unlike or outside:
                    raise StepError(f"{text(argument)} is not known to be such as {text(name)} in {text(self.head)}")
        return None

    def _check_free(self, expression: sp.Expr) -> None:
        """No symbol of the formula becomes bound in `expression`, and none of an argument in the formula."""
        parameters = {symbol for symbol in self.formula.free_symbols - self.head.free_symbols if symbol.is_Symbol}
        for part, bound in bound_in(expression).items():
            if part.has(self.head.func):
                require_unbound([(symbol,) for symbol in bound], sp.Tuple(*parameters))
        for part in expression.atoms(self.head.func):
            if any(captured(self.formula, name, argument) for name, argument in zip(self.head.args, part.args, strict=True)):
                raise StepError(f"an argument of {text(part)} would be bound in {text(self.formula)}")


@dataclass(frozen=True)
class ByAssumption:
    """Equalities of an assumption are used to rewrite left sides into right sides, wherever their index ranges allow."""

    name: str

    @property
    def lemma(self) -> str:
        """Names the assumption."""
        return f"assumption: {self.name.replace('_', ' ')}"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")

        if context.assumed is not None and self.name not in context.assumed:
            raise StepError(f"there is no assumption {self.name} here")

        def rewrite(part: sp.Expr, ranges: Ranges) -> sp.Expr:
            for left, right in context.within(ranges).equalities(part):
                part = part if captured(part, left, right) else substitute(part, {left: right})
            return part

        require_equal(rewrite_inside(before, rewrite), rewrite_inside(after, rewrite))
