r"""Summation by parts: what a monotone weight makes of a comparison of tails.

With `theory.rules`, part of what has to be trusted. The conditions: every tail is compared by an assumption, and the weight is
nonnegative and nondecreasing.

Main name: `SummationByParts`.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from theory.checking.context import Context, FactLike, unmet
from theory.checking.evidence import Sign
from theory.checking.normal_form import equal
from theory.checking.signs import nonnegative
from theory.checking.wellformed import check_well_formed
from theory.language.substitution import substitute
from theory.printing.text import text
from theory.rules.inequalities import MODES, Range
from theory.rules.requirements import (
    require,
    require_equal,
    require_ordered,
    require_relation,
    require_sign,
    require_unbound,
)


@dataclass(frozen=True)
class SummationByParts:
    r"""$k\sum_{i=l}^h a_i g_i \le k\bigl(\sum_{i=l}^h b_i g_i + \delta g_h\bigr)$ for $0 \le g_i \le g_j$, $i \le j$, by tails.

    The comparison is an assumption: $\sum_{i=m}^h a_i \le \sum_{i=m}^h b_i + \delta$ for every m = l … h. Because
    $\sum_i d_i g_i = g_l\sum_{i=l}^h d_i + \sum_{m=l+1}^h (g_m - g_{m-1})\sum_{i=m}^h d_i$ for $d = a - b$: no weight of a tail is
    negative, and all of them together are $g_h$. $k \ge 0$; what else stands on both sides stays.

    Attributes:
        small: $a_i$.
        large: $b_i$.
        weight: $g_i$.
        over: the index i with l and h.
        floor: δ, by default nothing; then there must be a term, $l \le h$.
        factor: k.
        form: $g_i$ written in another way, for which it is plain that it does not decrease; by default as it is.
    """

    small: sp.Expr
    large: sp.Expr
    weight: sp.Expr
    over: Range = MODES
    floor: sp.Expr = sp.S.Zero
    factor: sp.Expr = sp.S.One
    form: sp.Expr | None = None
    lemma: str = "summation by parts"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Tails:  # noqa: D102
        require_relation(relation, "<=")
        index, low, high = self.over
        a, b, g, floor, k = (context.unfold(part) for part in (self.small, self.large, self.weight, self.floor, self.factor))
        require_unbound((self.over,), floor, k, low, high)
        if floor != 0:
            require_ordered(context, low, high)
        gap = sp.Sum(b * g, self.over) + floor * substitute(g, {index: high}) - sp.Sum(a * g, self.over)
        form = g if self.form is None else context.unfold(self.form)
        for part in (gap, sp.Sum(form, self.over)):  # what could be 0 must not cancel unseen
            check_well_formed(part, context)
        require_equal(after - before, k * gap, "the sides do not differ by what this rule gives")
        found = self.found(before, after, relation, context)
        require_equal(form, g, "the other form of the weight is another weight")
        require(_monotone(form, index, 1, self.two_indices(context)), f"{text(form)} not to decrease with {text(index)}")
        return found

    def found(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Tails:
        """Which fact compares the tails, and why factor and weight are nonnegative; raises StepError if that does not follow."""
        a, b, g, floor, k = (context.unfold(part) for part in (self.small, self.large, self.weight, self.floor, self.factor))
        factor = require_sign(context, k)
        fact = next((fact for fact in context.facts if self.compares(fact, a, b, floor, context)), None)
        if fact is None:
            index = text(self.over[0])
            raise unmet(f"Σ_{{{index} ≥ m}} {text(a)} ≤ Σ_{{{index} ≥ m}} {text(b)} for every m")
        return Tails(fact, factor, require_sign(context.within((self.over,)), g))

    def compares(self, fact: FactLike, a: sp.Expr, b: sp.Expr, floor: sp.Expr, context: Context) -> bool:
        """Whether a fact says that every tail of a is at most that of b, apart from the floor."""
        index, low, high = self.over
        if fact.relation.rel_op != "<=" or len(fact.ranges) != 1:
            return False
        ((start, first, last),) = fact.ranges
        if not (context.ordered(first, low) and context.ordered(high, last)):
            return False
        sides = context.unfold(fact.relation.lhs), context.unfold(fact.relation.rhs)
        for name in {limit[0] for side in sides for total in side.atoms(sp.Sum) for limit in total.limits}:
            if any(part.has(sp.Sum) or (name != index and part.has(name)) for part in (a, b)):
                continue  # the name would be captured
            small, large = (substitute(part, {index: name}) for part in (a, b))
            if any(part.has(start) for part in (small, large, floor, high)):
                continue  # what is summed must be the same in every tail
            tail = (name, start, high)
            if equal(sides[0], sp.Sum(small, tail)) and equal(sides[1], sp.Sum(large, tail) + floor):
                return True
        return False

    def two_indices(self, context: Context) -> _Pair:
        """Two indices of the sum, the first at most the second."""
        index, low, high = self.over
        earlier, later = (sp.Dummy(name, **index._assumptions_orig) for name in ("earlier", "later"))
        return earlier, later, context.within(((later, low, high), (earlier, low, later)))


@dataclass(frozen=True)
class Tails:
    """What `SummationByParts` found: the fact that compares the tails, and the signs of the factor and of the weight at every index."""

    fact: FactLike
    factor: Sign
    weight: Sign


_Pair = tuple[sp.Symbol, sp.Symbol, Context]
"""Two indices, and a context that binds them such that the first is at most the second."""


def _monotone(f: sp.Expr, index: sp.Symbol, sign: int, pair: _Pair) -> bool:
    """Whether sign · f does not decrease with the index: as a difference, or as a sum, product, power or exponential of such."""
    earlier, later, context = pair
    one, other = substitute(f, {index: earlier}), substitute(f, {index: later})
    if not f.has(index) or nonnegative(sign * (other - one), context):
        return True
    if f.is_Add:
        return all(_monotone(part, index, sign, pair) for part in f.args)
    if isinstance(f, sp.exp):
        return _monotone(f.args[0], index, sign, pair)
    if f.is_Mul:
        number, rest = f.as_coeff_Mul()
        if number != 1:
            return number.is_real is True and _monotone(rest, index, sign if number > 0 else -sign, pair)
        return all(nonnegative(substitute(part, {index: later}), context) and _monotone(part, index, sign, pair) for part in f.args)
    if f.is_Pow and not f.exp.has(index):
        base, exponent = f.as_base_exp()
        falls = bool((-exponent).is_nonnegative)
        at = substitute(base, {index: later})
        based = nonnegative(at, context, strict=falls) or (not falls and _terms_nonnegative(at, context))
        return based and (falls or bool(exponent.is_nonnegative)) and _monotone(base, index, -sign if falls else sign, pair)
    return False


def _terms_nonnegative(f: sp.Expr, context: Context) -> bool:
    """Whether f is a fraction with a positive denominator whose numerator, multiplied out, has no factor that may be negative."""
    numerator, denominator = sp.fraction(sp.together(f))
    terms = sp.Add.make_args(sp.expand(numerator, power_base=False, power_exp=False))
    powers = [factor.as_base_exp() for term in terms for factor in sp.Mul.make_args(term)]
    return nonnegative(denominator, context, strict=True) and all(e.is_nonnegative and nonnegative(base, context) for base, e in powers)
