r"""Rules from one-variable calculus: a log-concave function at its maximum, a convex one at its ends.

Main names: `LogConcaveMaximum`, `ConvexEndpoints`.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from theory.checking.context import Context, StepError
from theory.checking.normal_form import equal
from theory.checking.positive_symbols import entire
from theory.checking.signs import dominated, nonnegative
from theory.language.substitution import substitute
from theory.printing.text import text
from theory.rules.base import matched_bodies
from theory.rules.requirements import put_in, require, require_equal, require_nonnegative, require_relation


@dataclass(frozen=True)
class LogConcaveMaximum:
    r"""$f(z) \le f(z^*)$ for $f = \prod_k p_k^{e_k}$ with affine $p_k \ge 0$, $e_k \ge 0$, where $\sum_k e_k p_k'/p_k$ vanishes at $z^*$.

    $\log f$ is concave where the $p_k$ are positive, so a zero of its derivative is a maximum. Exponents that vanish for t = 0 are a case
    of their own: t = 0 is put in and compared, and the argument above is made for t ≥ 1.
    """

    argument: sp.Expr
    maximizer: sp.Expr
    lemma: str = "maximum by calculus"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        small, large, inner = matched_bodies(before, after, context)
        z = sp.Dummy("z", real=True)
        factors = {b: e for b, e in substitute(small, {self.argument: z}).as_powers_dict().items() if b.has(z)}
        constant = sp.Mul(*[b**e for b, e in substitute(small, {self.argument: z}).as_powers_dict().items() if not b.has(z)])
        require_nonnegative(inner, constant)
        peak = sp.Mul(*[put_in(b, z, self.maximizer) ** e for b, e in factors.items()])
        require_equal(constant * peak, large, f"the value at {text(self.maximizer)}")
        self._check_maximum(factors, z, inner)

    def _check_maximum(self, factors: dict[sp.Expr, sp.Expr], z: sp.Symbol, inner: Context) -> None:
        counters = {s for e in factors.values() if not e.is_positive for s in e.free_symbols}
        if not all(s.is_integer and s.is_nonnegative for s in counters):
            raise StepError(f"needs the exponents {', '.join(map(text, factors.values()))} to be positive, or to count steps")
        later = {s: sp.Dummy(s.name, integer=True, nonnegative=True) + 1 for s in counters}
        for base, exponent in factors.items():
            here = substitute(base, {z: self.argument})
            top = sp.factor(substitute(substitute(base, {z: self.maximizer}), later))
            if sp.diff(base, z, 2) != 0:
                raise StepError(f"needs {base} to be affine in {self.argument}")
            if not substitute(exponent, later).is_positive:
                raise StepError(f"needs the exponent {exponent} to be nonnegative")
            require_nonnegative(inner, here)
            require(nonnegative(top, inner, strict=True), f"{text(top)} > 0 at the maximizer")
        slope = substitute(sum(e * sp.diff(base, z) / base for base, e in factors.items()), {z: self.maximizer})
        if sp.simplify(substitute(slope, later)) != 0:
            raise StepError(f"the derivative does not vanish at {self.maximizer}")
        for counter in counters:
            value = substitute(sp.Mul(*[b**e for b, e in factors.items()]), {counter: 0})
            at = substitute(self.maximizer, {counter: 0})
            dominated(substitute(value, {z: self.argument}), substitute(value, {z: at}), inner)


@dataclass(frozen=True)
class ConvexEndpoints:
    r"""$f(z)^e \le \max(f(l), f(h))^e$ for $l \le z \le h$, f convex, nonnegative."""

    argument: sp.Expr
    low: sp.Expr
    high: sp.Expr
    lemma: str = "a convex function is largest at an end"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "<=")
        small, large, inner = matched_bodies(before, after, context)
        largest = next(iter(large.atoms(sp.Max)), None)
        if largest is None:
            raise StepError("needs a maximum of two values on the right")
        exponent = large.as_powers_dict()[largest]
        rest = sp.Mul(*[b**e for b, e in large.as_powers_dict().items() if b != largest])
        powers = small.as_powers_dict()
        moving = [b for b in powers if b.has(self.argument) and not rest.has(b)]
        if len(moving) != 1:
            raise StepError(f"needs one power that depends on {self.argument}")
        function = moving[0] ** sp.simplify(powers[moving[0]] / exponent)
        ends = {sp.expand(put_in(function, self.argument, end)) for end in (self.low, self.high)}
        if {sp.expand(value) for value in largest.args} != ends or not equal(rest * function**exponent, small):
            raise StepError(f"needs the maximum of {function} at {self.low} and {self.high}")
        z = sp.Dummy("z", real=True)
        require(entire(substitute(function, {self.argument: z}), z), f"{text(function)} to be smooth from end to end")
        curvature = sp.diff(substitute(function, {self.argument: z}), z, 2)
        require_nonnegative(inner, curvature, function, rest, exponent, self.argument - self.low, self.high - self.argument)
