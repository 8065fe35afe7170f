r"""What a step may use: the facts of the theorem's assumptions, instantiated where the reasoning takes place.

Main names: `Context`, `Origin`, `StepError`, `unmet`, `least`, `unquantified`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Protocol

import sympy as sp

from theory.checking.normal_form import Ranges, normal
from theory.language.substitution import captured, substitute


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
class Origin:
    """Where something known to be nonnegative, or positive if `strict`, comes from: an instance of a fact, or the declared signs."""

    strict: bool
    fact: FactLike | None = None
    substitution: Mapping[sp.Symbol, sp.Expr] = field(default_factory=dict)


@dataclass(frozen=True)
class Context:
    """What a step may use.

    Attributes:
        facts: the relations of the theorem's assumptions.
        unfold: replaces defined names by their formulas.
        cited: claim of another theorem whose assumptions, with symbols replaced, are among ours, by id; raises StepError otherwise.
        ranges: the indices bound where the reasoning takes place, with their first and last values.
        assumed: the names of the assumptions; None if they are not told apart.
        constrained: what the assumptions of another theorem speak of and do not quantify over, by its id.
    """

    facts: Sequence[FactLike]
    unfold: Callable[[sp.Expr], sp.Expr] = lambda expression: expression
    cited: Callable[[str, Replacements], Relation] | None = None
    ranges: Ranges = field(default=())
    assumed: Collection[str] | None = None
    constrained: Callable[[str], set[sp.Basic]] | None = None

    def within(self, ranges: Ranges) -> Context:
        """The same context where further indices are bound. A fact about a symbol of that name outside says nothing of them."""
        bound = {index for index, _, _ in ranges}
        facts = self.facts
        if any(bound & unquantified(fact.relation, fact.ranges) for fact in facts):
            facts = tuple(fact for fact in facts if not bound & unquantified(fact.relation, fact.ranges))
        known = self.ranges
        for index, low, high in ranges:
            if any(index == other for other, _, _ in known):  # the one outside gets another name
                apart = {index: sp.Dummy(index.name, **index._assumptions_orig)}
                known = tuple((apart.get(other, other), *(substitute(end, apart) for end in ends)) for other, *ends in known)
                low, high = (substitute(end, apart) for end in (low, high))
            known = (*known, (index, low, high))
        return replace(self, facts=facts, ranges=known)

    def origins(self, *about: sp.Expr) -> dict[sp.Expr, Origin]:
        """What is known to be nonnegative or positive that could bear on these expressions, and from where."""
        found: dict[sp.Expr, Origin] = {}
        subscripts = _subscripts(*about, *[fact.relation for fact in self.facts if not fact.ranges])
        for fact in self.facts:
            gap = self.unfold(fact.gap)
            for substitution in self._instances(fact, subscripts):
                if any(captured(gap, index, chosen) for index, chosen in substitution.items()):
                    continue
                instance = normal(substitute(gap, substitution))
                if instance not in found or (fact.strict and not found[instance].strict):
                    found[instance] = Origin(fact.strict, fact, substitution)
                if isinstance(fact.relation, sp.Eq):
                    found[-instance] = Origin(False, fact, substitution)
        parts = set().union(*[_factors(e) for e in [*about, *found]])
        for part in sorted(parts, key=sp.default_sort_key):
            if part.is_nonnegative and not (part in found and (found[part].strict or not part.is_positive)):
                found[part] = Origin(bool(part.is_positive))
        return found

    def _instances(self, fact: FactLike, subscripts: set[sp.Expr]) -> list[dict[sp.Symbol, sp.Expr]]:
        """Every way to choose the fact's quantified indices among the bound ones and the subscripts in play, ranges respected."""
        choices: list[dict[sp.Symbol, sp.Expr]] = [{}]
        for index, low, high in fact.ranges:
            bound = {r[0]: r for r in self.ranges}
            extended = []
            for chosen in choices:
                lo, hi = (substitute(end, chosen) for end in (low, high))
                candidates = [index, *sorted(subscripts - {index}, key=sp.default_sort_key)]
                for candidate in candidates:
                    first, last = (bound[candidate][1], bound[candidate][2]) if candidate in bound else (candidate, candidate)
                    if (candidate != index or index in bound) and self.ordered(lo, first) and self.ordered(last, hi):
                        extended.append({**chosen, index: candidate})
            choices = extended
        return choices

    def equalities(self, about: sp.Expr) -> list[tuple[sp.Expr, sp.Expr]]:
        """The facts that are equalities, instantiated, as pairs (left, right)."""
        return [(left, right) for left, right, _ in self.equality_origins(about)]

    def equality_origins(self, about: sp.Expr) -> list[tuple[sp.Expr, sp.Expr, Origin]]:
        """The same, each with the fact that it comes from."""
        subscripts = _subscripts(about)
        found = []
        for fact in self.facts:
            if isinstance(fact.relation, sp.Eq):
                sides = sp.Tuple(self.unfold(fact.relation.lhs), self.unfold(fact.relation.rhs))
                for substitution in self._instances(fact, subscripts):
                    if not any(captured(sides, index, chosen) for index, chosen in substitution.items()):
                        left, right = (substitute(side, substitution) for side in sides)
                        found.append((left, right, Origin(False, fact, substitution)))
        return found

    def claim_of(self, theorem: str, replacing: Replacements = ()) -> Relation:
        """The claim of another theorem; raises StepError if it cannot be cited here."""
        if self.cited is None:
            raise StepError("no other theorem can be cited here")
        return self.cited(theorem, replacing)

    def ordered(self, small: sp.Expr, large: sp.Expr) -> bool:
        """Whether small ≤ large for integers: by sympy's assumptions, or one fact about indices."""
        small, large = sp.sympify(small), sp.sympify(large)
        if not (small.is_integer and large.is_integer):
            return False
        gap = sp.expand(large - small)
        if gap.is_nonnegative or least(gap, self.ranges).is_nonnegative:
            return True
        bound = {r[0]: r[1:] for r in self.ranges}

        def covers(index: sp.Symbol, first: sp.Expr, last: sp.Expr) -> bool:
            low, high = bound.get(index, (first - 1, last + 1))
            return bool((low - first).is_nonnegative and (last - high).is_nonnegative)

        gaps = [sp.expand(f.gap) for f in self.facts if all(covers(*r) for r in f.ranges)]
        return any(sp.expand(gap - g).is_nonnegative for g in gaps)


def least(expression: sp.Expr, ranges: Ranges) -> sp.Expr:
    """The least value of `expression` over the bound indices in which it is affine with a slope of known sign: q^{t−v} for v ≤ t."""
    for index, low, high in reversed(ranges):
        slope = sp.diff(expression, index) if index in expression.free_symbols and not expression.has(sp.Indexed) else None
        if slope is not None and slope.is_number:
            expression = substitute(expression, {index: low if slope > 0 else high})
    return expression


@lru_cache(maxsize=2**12)
def unquantified(relation: sp.Rel, ranges: Ranges) -> set[sp.Basic]:
    """What a fact speaks of and does not quantify over."""
    ends = [end.free_symbols for limits in ranges for end in limits[1:]]
    found: set[sp.Basic] = relation.free_symbols.union(*ends) - {limits[0] for limits in ranges}
    return found


def _subscripts(*expressions: sp.Basic) -> set[sp.Expr]:
    return {subscript for e in expressions for part in e.atoms(sp.Indexed) for subscript in part.indices}


def _factors(expression: sp.Expr) -> set[sp.Expr]:
    return {f for term in sp.Add.make_args(sp.expand(expression)) for f in sp.Mul.make_args(term) if not f.is_Rational}
