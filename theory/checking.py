r"""Side conditions: what follows from a theorem's assumptions. With `theory.rules`, the part that has to be trusted.

Everything rests on two questions: is an expression nonnegative (positive), and is one pointwise at most another. Both are answered from
sympy's assumptions on symbols and the theorem's facts, and from nothing else. Positivity is certified: the certificate that
`theory.positivity` proposes is multiplied out here.

Main names: `Context`, `StepError`, `unmet`, `nonnegative`, `dominated`, `denominators_positive`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import sympy as sp

from theory.normal import Ranges, normal, ranges_of
from theory.positivity import Known, find_certificate
from theory.printing.text import relation_text, text


class StepError(ValueError):
    """A step that does not follow; the message says what it would need."""


def unmet(condition: str) -> StepError:
    """The refusal of a step that would need `condition`."""
    return StepError(f"needs {condition}; no assumption gives it")


class FactLike(Protocol):
    """A relation with quantified indices (see `theory.assumptions.Fact`)."""

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
        """The same context where further indices are bound."""
        return replace(self, ranges=self.ranges + ranges)

    def known(self, *about: sp.Expr) -> list[Known]:
        """What is known to be nonnegative or positive that could bear on these expressions: facts instantiated, and atoms."""
        found: dict[sp.Expr, bool] = {}
        subscripts = _subscripts(*about, *[fact.relation for fact in self.facts if not fact.ranges])
        for fact in self.facts:
            gap = self.unfold(fact.gap)
            for substitution in self._instances(fact, subscripts):
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
                lo, hi = low.subs(chosen), high.subs(chosen)
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
        return [
            (self.unfold(fact.relation.lhs).subs(chosen), self.unfold(fact.relation.rhs).subs(chosen))
            for fact in self.facts
            if isinstance(fact.relation, sp.Eq)
            for chosen in self._instances(fact, subscripts)
        ]

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


def _subscripts(*expressions: sp.Basic) -> set[sp.Expr]:
    return {subscript for e in expressions for part in e.atoms(sp.Indexed) for subscript in part.indices}


def _factors(expression: sp.Expr) -> set[sp.Expr]:
    return {f for term in sp.Add.make_args(sp.expand(expression)) for f in sp.Mul.make_args(term) if not f.is_Rational}


def nonnegative(expression: sp.Expr, context: Context, *, strict: bool = False) -> bool:
    """Whether `expression` ≥ 0 (> 0 if `strict`) follows: by sympy's assumptions, factor by factor, or by a certificate."""
    if expression.is_positive or (expression.is_nonnegative and not strict):
        return True
    if expression.has(sp.log):
        expression = _with_signs_of_logarithms(expression, context)
    factored = sp.factor(sp.together(expression))
    if factored.is_Mul or factored.is_Pow:
        negatives = 0
        for factor in sp.Mul.make_args(factored):
            base, exponent = factor.as_base_exp()
            if _signed(factor, context, strict) or (exponent.is_real and _signed(base, context, strict)):
                continue
            if not strict and exponent.is_even and base.is_real:
                continue
            if exponent.is_odd and _signed(-base, context, strict):
                negatives += 1
                continue
            break
        else:
            return negatives % 2 == 0
    return _signed(expression, context, strict) or _power_gap(expression, context, strict)


def _with_signs_of_logarithms(expression: sp.Expr, context: Context) -> sp.Expr:
    """`expression` with new symbols in place of logarithms whose sign is known: log u > 0 for u > 1, ≥ 0 for u ≥ 1, < 0 for 0 < u < 1."""
    signs = {}
    for part in expression.atoms(sp.log):
        (u,) = part.args
        if nonnegative(u - 1, context, strict=True):
            signs[part] = sp.Dummy("log", positive=True)
        elif nonnegative(u - 1, context):
            signs[part] = sp.Dummy("log", nonnegative=True)
        elif nonnegative(u, context, strict=True) and nonnegative(1 - u, context, strict=True):
            signs[part] = -sp.Dummy("log", positive=True)
    return expression.xreplace(signs)


def _power_gap(expression: sp.Expr, context: Context, strict: bool) -> bool:
    r"""Whether `expression` is $q^e - p^e$ with $p \le q$, as in $1 - (1-\eta\lambda)^{2t}$."""
    terms = sorted(sp.Add.make_args(expression), key=lambda term: term.could_extract_minus_sign())
    if (
        len(terms) != 2
        or not terms[1].could_extract_minus_sign()
        or not any(t.is_Pow and not t.exp.is_number for t in (terms[0], -terms[1]))
    ):
        return False
    return _power_monotone(-terms[1], terms[0], context, strict)


def _signed(expression: sp.Expr, context: Context, strict: bool) -> bool:
    if expression.is_positive or (expression.is_nonnegative and not strict):
        return True
    if expression.is_nonpositive:
        return False
    certificate = find_certificate(expression, context.known(expression), strict=strict)
    if certificate is None:
        return False
    sound = all(coefficient > 0 for coefficient, _ in certificate.terms) and certificate.scale > 0
    return sound and sp.expand(certificate.scale * expression - certificate.total) == 0 and (certificate.strict or not strict)


def _is_true(context: Context, small: sp.Expr, large: sp.Expr, strict: bool) -> bool:
    return nonnegative(large - small, context, strict=strict)


def dominated(small: sp.Expr, large: sp.Expr, context: Context, *, strict: bool = False) -> None:
    r"""Check small ≤ large pointwise (or <): as a difference, or as powers $p^e \le q^e$ after cancelling nonnegative common factors.

    Raises:
        StepError: neither way works; the message has the comparison that is missing.
    """
    if _is_true(context, small, large, strict):
        return
    left, right = _powers(small), _powers(large)
    common = {base: e for base, e in left.items() if right.get(base) == e}
    u = sp.Mul(*[base**e for base, e in left.items() if base not in common])
    v = sp.Mul(*[base**e for base, e in right.items() if base not in common])
    uncertain = [base**e for base, e in common.items() if not nonnegative(base**e, context, strict=strict)]
    follows = _is_true(context, u, v, strict) or _power_monotone(u, v, context, strict)
    if follows and not uncertain:
        return
    if follows:
        u, v = sp.Integer(0), uncertain[0]
    everywhere = "".join(f" for every {r[0]} = {text(r[1])} … {text(r[2])}" for r in context.ranges)
    needed = relation_text(u, "<" if strict else "<=", v)
    raise unmet(needed + everywhere)


def _powers(expression: sp.Expr) -> dict[sp.Expr, sp.Expr]:
    found: dict[sp.Expr, sp.Expr] = {}
    for factor in sp.Mul.make_args(expression):
        base, exponent = factor.as_base_exp()
        if exponent.is_negative or (exponent.is_Integer is False and (-exponent).is_nonnegative):
            base, exponent = factor, sp.Integer(1)
        found[base] = found.get(base, sp.Integer(0)) + exponent
    return found


def _power_monotone(u: sp.Expr, v: sp.Expr, context: Context, strict: bool) -> bool:
    (p, e), (q, f) = u.as_base_exp(), v.as_base_exp()
    if u == 1:
        p, e = sp.Integer(1), f
    if v == 1:
        q, f = sp.Integer(1), e
    if e != f and (f / e).is_Rational and (f / e).is_positive:
        p, q, e = p, q ** (f / e), e
    elif e != f:
        return False
    if not nonnegative(e, context, strict=strict):
        return False
    if (e / 2).is_integer:  # p^{2k} ≤ q^{2k} needs p² ≤ q² only
        return _is_true(context, p**2, q**2, strict)
    return nonnegative(p, context) and _is_true(context, p, q, strict)


def _least(expression: sp.Expr, context: Context) -> sp.Expr:
    """The least value of `expression` over the bound indices in which it is affine with a slope of known sign: q^{t−v} for v ≤ t."""
    for index, low, high in reversed(context.ranges):
        slope = sp.diff(expression, index) if index in expression.free_symbols and not expression.has(sp.Indexed) else None
        if slope is not None and slope.is_number:
            expression = expression.subs(index, low if slope > 0 else high)
    return expression


def denominators_positive(expression: sp.Expr, context: Context) -> None:
    """Check that every denominator of `expression` is positive, or a whole power of something negative, wherever it stands.

    Raises:
        StepError: one that no assumption makes positive.
    """

    def visit(part: sp.Expr, ranges: Ranges) -> None:
        here = context.within(ranges)
        if isinstance(part, sp.Sum):
            visit(part.function, ranges + ranges_of(part))
            return
        divides = isinstance(part, sp.Pow) and not part.exp.is_nonnegative and not nonnegative(_least(part.exp, here), here)
        base = normal(here.unfold(part.base)) if divides else part
        negative = divides and part.exp.is_integer and nonnegative(-base, here, strict=True)
        if divides and not negative and not nonnegative(base, here, strict=True):
            raise unmet(f"{text(part.base)} > 0, by which it divides")
        for argument in part.args:
            visit(argument, ranges)

    visit(expression, ())
