r"""The error of a quadrature rule has the sign of a derivative of the integrand.

Main name: `QuadratureBound`.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from theory.checking.context import Context, StepError, unmet
from theory.checking.normal_form import Ranges
from theory.checking.signs import nonnegative
from theory.language.measures import Quadrature
from theory.language.substitution import substitute
from theory.language.symbols import order
from theory.printing.text import text
from theory.rules.base import Conditions
from theory.rules.requirements import require_natural, require_nonnegative, require_relation, require_sides, require_signs, require_unbound


@dataclass(frozen=True)
class QuadratureBound:
    r"""Gauss from below, Gauss–Radau with a node at 0 from above: $\sum_l\omega_l f(\theta_l) \le \int f\,d\mu \le$ (with node 0).

    Let μ ≥ 0 be a discrete measure on an interval in [0, ∞) where $(-1)^m f^{(m)} \ge 0$ for all m, and a rule with k nodes there have
    the moments of μ up to order 2k − 1. Let H be the polynomial of degree below 2k that agrees with f and f' at the distinct nodes. By
    Rolle $f(x) - H(x) = \frac{f^{(2k)}(\xi)}{(2k)!}\prod_l (x-\theta_l)^2 \ge 0$, and
    $\int H d\mu = \sum_l\omega_l H(\theta_l) = \sum_l\omega_l f(\theta_l)$. With one more node, fixed at 0, where H agrees with f only, and
    moments up to 2k, the remainder has the sign of $x\,f^{(2k+1)}(\xi) \le 0$. If nodes coincide there are fewer, with the same
    signs. (Golub and Meurant 2010, Section 6.2, have the error formula; the argument here is complete.)

    Signs of the derivatives: f is a product of powers $p^n$, integer n ≥ 0, and of $e^{p}$, with p affine and p' ≤ 0; p ≥ 0 for powers.
    Each has derivatives of alternating sign, and products inherit that by Leibniz. An affine p is ≥ 0 on the hull of all points of both
    measures if it is at these points.
    """

    function: sp.Expr
    variable: sp.Symbol
    rule: Quadrature
    measure: Quadrature
    factor: sp.Expr = sp.S.One

    @property
    def lemma(self) -> str:
        """Which side it is."""
        return "Gauss–Radau quadrature" if self.rule.zero_mass != 0 else "Gauss quadrature"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Conditions:  # noqa: D102
        require_relation(relation, "<=")
        radau = self.rule.zero_mass != 0
        found = self.found(before, after, relation, context)
        require_unbound((self.rule.over, self.measure.over), self.function)
        small, large = (self.factor * side.integral(self.function, self.variable) for side in (self.rule, self.measure))
        if radau:
            small, large = large, small
        require_sides(before, after, small, large)
        self._check_moments(context, radau)
        points = [(side.point, context.within((side.over,))) for side in (self.rule, self.measure)]
        require_nonnegative(context.within((self.rule.over,)), self.rule.point)
        require_nonnegative(context, self.measure.zero_mass)
        if radau or self.measure.zero_mass != 0:
            points.append((sp.Integer(0), context))
        self._check_alternating(points)
        return found

    def found(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> Conditions:
        """Why the factor is nonnegative, and masses and points of the measure are; raises StepError if that does not follow."""
        inner = context.within((self.measure.over,))
        return Conditions({**require_signs(inner, self.measure.mass, self.measure.point), **require_signs(context, self.factor)})

    def _check_moments(self, context: Context, radau: bool) -> None:
        _, low, count = self.rule.over
        highest = 2 * count if radau else 2 * count - 1
        if low != 1:
            raise StepError("needs nodes numbered from 1")
        goal, other = self.rule.moment, self.measure.moment
        reached = {side: _matched(side, context) for side in (goal, other)}
        for target, stop in [*reached[goal], (goal, sp.oo)]:
            for same, further in [*reached[other], (other, sp.oo)]:
                if target == same and all(bound == sp.oo or (bound - highest).is_nonnegative for bound in (stop, further)):
                    return
        raise unmet(f"the moments {text(goal)} and {text(other)} to agree up to order {text(highest)}")

    def _check_alternating(self, points: list[tuple[sp.Expr, Context]]) -> None:
        x = self.variable
        for base, exponent in self.function.as_powers_dict().items():
            is_exp = base == sp.E or isinstance(base, sp.exp)
            inner = exponent if base == sp.E else base.args[0] * exponent if is_exp else base
            if not inner.has(x) and not exponent.has(x):
                require_nonnegative(points[0][1], base**exponent)
                continue
            if not is_exp and exponent.has(x):
                raise StepError(f"needs {text(x)} in no exponent of {text(base)}")
            slope = sp.diff(inner, x)
            if slope.has(x) or not nonnegative(-slope, points[0][1]):
                raise StepError(f"needs {text(inner)} to be affine and falling")
            if is_exp:
                continue
            require_natural(exponent)
            for point, here in points:
                require_nonnegative(here, substitute(base, {x: point}))


def _matched(moment: sp.Expr, context: Context) -> list[tuple[sp.Expr, sp.Expr]]:
    """What a moment equals by assumption, and up to which order."""
    found = []
    for fact in context.facts:
        if isinstance(fact.relation, sp.Eq) and fact.relation.lhs == moment:
            ranges: Ranges = fact.ranges
            if len(ranges) == 1 and ranges[0][:2] == (order, 0):
                found.append((fact.relation.rhs, ranges[0][2]))
    return found
