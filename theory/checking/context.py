r"""What a step may use: the facts of the theorem's assumptions, instantiated where the reasoning takes place.

Main names: `Context`, `StepError`, `unmet`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Protocol

import sympy as sp

from theory.checking.normal_form import Ranges, captured, normal
from theory.proposals.positivity import Known


class StepError(ValueError):
    """A step that does not follow; the message says what it would need."""


def unmet(condition: str) -> StepError:
    """The refusal of a step that would need `condition`."""
    return StepError(f"needs {condition}; no assumption gives it")


class FactLike(Protocol):
    """A relation with quantified indices (see `theory.assumptions.base.Fact`)."""

    @property
    def relation(self) -> sp.Rel: ...  # noqa: D102
    @property
    def ranges(self) -> Ranges: ...  # noqa: D102
    @property
    def gap(self) -> sp.Expr: ...  # noqa: D102
    @property
    def strict(self) -> bool: ...  # noqa: D102


Relation = tuple[sp.Expr, str, sp.Expr]
Replacements = tuple[tuple[sp.Expr, sp.Expr], ...]


@dataclass(frozen=True)
class Context:
    """What a step may use.

    Attributes:
        facts: the relations of the theorem's assumptions.
        unfold: replaces defined names by their formulas.
        cited: claim of another theorem whose assumptions, with symbols replaced, are among ours, by id; raises StepError otherwise.
        ranges: the indices bound where the reasoning takes place, with their first and last values.
    """

    facts: Sequence[FactLike]
    unfold: Callable[[sp.Expr], sp.Expr] = lambda expression: expression
    cited: Callable[[str, Replacements], Relation] | None = None
    ranges: Ranges = field(default=())

    def within(self, ranges: Ranges) -> Context:
        """The same context where further indices are bound. A fact about a symbol of that name outside says nothing of them."""
        bound = {index for index, _, _ in ranges}
        facts = self.facts
        if any(bound & _unquantified(fact.relation, fact.ranges) for fact in facts):
            facts = tuple(fact for fact in facts if not bound & _unquantified(fact.relation, fact.ranges))
        return replace(self, facts=facts, ranges=self.ranges + ranges)

    def known(self, *about: sp.Expr) -> list[Known]:
        """What is known to be nonnegative or positive that could bear on these expressions: facts instantiated, and atoms."""
        found: dict[sp.Expr, bool] = {}
        subscripts = _subscripts(*about, *[fact.relation for fact in self.facts if not fact.ranges])
        for fact in self.facts:
            gap = self.unfold(fact.gap)
            for substitution in self._instances(fact, subscripts):
                if any(captured(gap, index, chosen) for index, chosen in substitution.items()):
                    continue
                instance = normal(gap.subs(substitution, simultaneous=True))
                found[instance] = found.get(instance, False) or fact.strict
                if isinstance(fact.relation, sp.Eq):
                    found[-instance] = False
        parts = set().union(*[_factors(e) for e in [*about, *found]])
        for part in sorted(parts, key=sp.default_sort_key):
            if part.is_nonnegative:
                found[part] = found.get(part, False) or bool(part.is_positive)
        return list(found.items())

    def _instances(self, fact: FactLike, subscripts: set[sp.Expr]) -> list[dict[sp.Symbol, sp.Expr]]:
        """Every way to choose the fact's quantified indices among the bound ones and the subscripts in play, ranges respected."""
        choices: list[dict[sp.Symbol, sp.Expr]] = [{}]
        for index, low, high in fact.ranges:
            bound = {r[0]: r for r in self.ranges}
            extended = []
            for chosen in choices:
                lo, hi = (end.subs(chosen, simultaneous=True) for end in (low, high))
                candidates = [index, *sorted(subscripts - {index}, key=sp.default_sort_key)]
                for candidate in candidates:
                    first, last = (bound[candidate][1], bound[candidate][2]) if candidate in bound else (candidate, candidate)
                    if (candidate != index or index in bound) and self.ordered(lo, first) and self.ordered(last, hi):
                        extended.append({**chosen, index: candidate})
            choices = extended
        return choices

    def equalities(self, about: sp.Expr) -> list[tuple[sp.Expr, sp.Expr]]:
        """The facts that are equalities, instantiated, as pairs (left, right)."""
        subscripts = _subscripts(about)
        found = []
        for fact in self.facts:
            if isinstance(fact.relation, sp.Eq):
                sides = sp.Tuple(self.unfold(fact.relation.lhs), self.unfold(fact.relation.rhs))
                for substitution in self._instances(fact, subscripts):
                    if not any(captured(sides, index, chosen) for index, chosen in substitution.items()):
                        found.append(tuple(side.subs(substitution, simultaneous=True) for side in sides))
        return found

    def claim_of(self, theorem: str, replacing: Replacements = ()) -> Relation:
        """The claim of another theorem; raises StepError if it cannot be cited here."""
        if self.cited is None:
            raise StepError("no other theorem can be cited here")
        return self.cited(theorem, replacing)

    def ordered(self, small: sp.Expr, large: sp.Expr) -> bool:
        """Whether small ≤ large for index expressions: by sympy's assumptions, or one fact about indices."""
        gap = sp.expand(large - small)
        if gap.is_nonnegative:
            return True
        bound = {r[0]: r[1:] for r in self.ranges}

        def covers(index: sp.Symbol, first: sp.Expr, last: sp.Expr) -> bool:
            low, high = bound.get(index, (first - 1, last + 1))
            return bool((low - first).is_nonnegative and (last - high).is_nonnegative)

        gaps = [sp.expand(f.gap) for f in self.facts if all(covers(*r) for r in f.ranges)]
        return any(sp.expand(gap - g).is_nonnegative for g in gaps)


@lru_cache(maxsize=2**12)
def _unquantified(relation: sp.Rel, ranges: Ranges) -> set[sp.Basic]:
    """What a fact speaks of and does not quantify over."""
    ends = [end.free_symbols for limits in ranges for end in limits[1:]]
    found: set[sp.Basic] = relation.free_symbols.union(*ends) - {limits[0] for limits in ranges}
    return found


def _subscripts(*expressions: sp.Basic) -> set[sp.Expr]:
    return {subscript for e in expressions for part in e.atoms(sp.Indexed) for subscript in part.indices}


def _factors(expression: sp.Expr) -> set[sp.Expr]:
    return {f for term in sp.Add.make_args(sp.expand(expression)) for f in sp.Mul.make_args(term) if not f.is_Rational}
