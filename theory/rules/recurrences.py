r"""Rules for sequences and functions given by a recurrence or a differential equation.

Main names: `Induction`, `AffineInduction`, `SecondOrderInduction`, `UnrolledRecursion`, `LinearODE`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sympy as sp

from theory.checking.context import Context, StepError
from theory.checking.positive_symbols import entire
from theory.language.dynamics import (
    DESCENT,
    FLOW_RATE,
    GRADIENT_FLOW,
    HEAVY_BALL,
    NESTEROV,
    PROXIMAL_DESCENT,
    MomentumBase,
    unroll,
)
from theory.language.substitution import exchange, substitute
from theory.language.symbols import c, i
from theory.printing.text import text
from theory.rules.requirements import (
    require,
    require_equal,
    require_fact,
    require_free_of,
    require_nonnegative,
    require_relation,
    require_sides,
)

_DEFINED: dict[Any, tuple[sp.Expr, ...]] = {
    **{known.unknown: (known.initial, known.factor, known.shift) for known in (DESCENT, PROXIMAL_DESCENT)},
    **{known.mode: (*known.multiplier.coefficients, c[i]) for known in (HEAVY_BALL, NESTEROV)},
    GRADIENT_FLOW.mode: (c[i], FLOW_RATE),
}
"""What defines the mode i of each of the dynamics, in the order in which its rule takes it."""


def require_dynamics(head: sp.Expr, counter: sp.Symbol, *given: sp.Expr) -> None:
    """The recurrence, or differential equation, that a step names is the one that defines its unknown, counted by `counter`."""
    known = _DEFINED.get(head.func)
    if known is None or len(known) != len(given) or head.args[1] != counter or head.args[0].has(counter):
        raise StepError(f"no dynamics define {text(head)} by such a recurrence over {text(counter)}")
    for wanted, shown in zip(known, given, strict=True):
        require_equal(shown, substitute(wanted, {i: head.args[0]}), "the dynamics have another recurrence")


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
        require_relation(relation, "<=")
        e, v, t, q = self.sequence, self.index, self.last, self.factor
        require_fact(context, sp.Eq(e[1], 0, evaluate=False))
        require_fact(context, sp.Le(e[v + 1], q * e[v] + self.addition, evaluate=False), ((v, sp.Integer(1), t),))
        require_nonnegative(context, q)
        require_free_of(v, q)
        require_free_of(t, q, self.addition)
        require(not self.addition.has(e), f"{text(self.addition)} to be free of {e}")
        require_sides(before, after, e[t + 1], sp.Sum(q ** (t - v) * self.addition, (v, 1, t)))


@dataclass(frozen=True)
class Induction:
    """A function of t defined by a recurrence equals a closed form that has the same start and satisfies the same recurrence."""

    head: sp.Expr
    counter: sp.Symbol
    initial: sp.Expr
    factor: sp.Expr
    lemma: str = "induction on t (closed form by rsolve)"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        require_equal(before, self.head)
        require_dynamics(self.head, self.counter, self.initial, self.factor, sp.S.Zero)
        require_equal(substitute(after, {self.counter: 0}), self.initial)
        require_equal(sp.powsimp(substitute(after, {self.counter: self.counter + 1})), self.factor * after)


@dataclass(frozen=True)
class AffineInduction:
    r"""$u_0$ given and $u_{t+1} = q\,u_t + s$ (q, s free of t) have one solution: what has the same start and obeys the same recurrence."""

    head: sp.Expr
    counter: sp.Symbol
    initial: sp.Expr
    factor: sp.Expr
    shift: sp.Expr
    lemma: str = "induction on t (closed form by rsolve)"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        require_free_of(self.counter, self.initial, self.factor, self.shift)
        require_equal(before, self.head, "this is not the unknown")
        require_dynamics(self.head, self.counter, self.initial, self.factor, self.shift)
        require_equal(substitute(after, {self.counter: 0}), self.initial, "at the start")
        gap = substitute(after, {self.counter: self.counter + 1}) - self.factor * after - self.shift
        if not vanishes(gap, self.counter):
            raise StepError(f"{text(after)} does not satisfy the recurrence")


@dataclass(frozen=True)
class SecondOrderInduction:
    r"""$u_0 = u_{-1}$ given and $u_{t+1} = a\,u_t - b\,u_{t-1}$ have one solution: same values at t = 0 and 1, same recurrence.

    The unknown is a momentum filter, which brings its own a and b and starts from 1; or a function with a, b and start as given. Roots are
    taken of `positive` = (symbol, an affine function of it), which has to be positive.
    """

    head: sp.Expr
    counter: sp.Symbol
    given: tuple[sp.Expr, sp.Expr, sp.Expr] | None = None
    positive: tuple[sp.Symbol, sp.Expr] | None = None
    lemma: str = "induction on t (closed form from the characteristic roots)"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        require_equal(before, self.head, "this is not the unknown")
        if isinstance(self.head, MomentumBase):
            if self.head.args[2] != self.counter:
                raise StepError(f"{text(self.head)} does not count by {text(self.counter)}")
            (a, b), initial = self.head.coefficients, sp.Integer(1)
        elif self.given is not None:
            a, b, initial = self.given
        else:
            raise StepError("the recurrence of the unknown is not given")
        require_free_of(self.counter, a, b, initial)
        if not isinstance(self.head, MomentumBase):
            require_dynamics(self.head, self.counter, a, b, initial)
        if self.positive is not None:
            symbol, part = self.positive
            require_nonnegative(context, part, strict=True)
            (value,) = sp.solve(part - sp.Dummy("positive", positive=True), symbol)
            after, a, b = (substitute(side, {symbol: value}) for side in (after, a, b))
        now, one, two = (substitute(after, {self.counter: self.counter + k}) for k in range(3))
        if not vanishes(substitute(now, {self.counter: 0}) - initial, self.counter):
            raise StepError(f"at t = 0: {text(substitute(now, {self.counter: 0}))} is not {text(initial)}")
        if not vanishes(substitute(unroll(one, self.counter), {self.counter: 0}) - (a - b) * initial, self.counter):
            raise StepError(f"at t = 1: {text(substitute(one, {self.counter: 0}))} is not {text((a - b) * initial)}")
        if not vanishes(two - a * one + b * now, self.counter):
            raise StepError(f"{text(after)} does not satisfy the recurrence")


def vanishes(expression: sp.Expr, counter: sp.Symbol) -> bool:
    """Whether `expression` is 0 for every value of the counter: filters unrolled, powers and angles split off, coefficients compared.

    The functions of the counter that remain are taken for independent unknowns, so that a "yes" holds whatever they are.
    """
    split = unroll(expression, counter).replace(
        lambda part: isinstance(part, sp.cos | sp.sin), lambda part: part.func(sp.expand(part.args[0]))
    )
    unknown: dict[sp.Expr, sp.Symbol] = {}

    def detach(part: sp.Expr) -> sp.Expr:
        still, moving = sp.expand(part.exp).as_independent(counter, as_Add=True)
        return unknown.setdefault(part.base**moving, sp.Dummy()) * part.base**still

    split = sp.expand_trig(split).replace(lambda part: isinstance(part, sp.Pow) and part.exp.has(counter), detach)
    split = exchange(
        split, {part: unknown.setdefault(part, sp.Dummy()) for part in split.atoms(sp.cos, sp.sin, MomentumBase) if part.has(counter)}
    )
    split = split.replace(lambda part: isinstance(part, sp.Pow) and part.exp in (sp.S.Half, -sp.S.Half), _split_root)
    return bool(sp.expand(sp.numer(sp.together(sp.expand(split)))) == 0)


def _split_root(power: sp.Pow) -> sp.Expr:
    r"""$\sqrt{n/d} = \sqrt n/\sqrt d$ for d > 0, factored, so that sympy takes the roots of the positive factors."""
    top, bottom = sp.fraction(sp.together(power.base))
    if not bottom.is_nonnegative:  # and it is not 0, because it divides
        return power
    return sp.Pow(sp.factor(top), power.exp) / sp.Pow(bottom, power.exp)


@dataclass(frozen=True)
class LinearODE:
    r"""$u'(\tau) = r\,u(\tau)$ (r free of τ) with $u(0)$ given has one solution: what has the same start and the same derivative."""

    head: sp.Expr
    variable: sp.Symbol
    initial: sp.Expr
    rate: sp.Expr
    lemma: str = "solution of the differential equation (by dsolve), put in"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        require_free_of(self.variable, self.initial, self.rate)
        require_equal(before, self.head, "this is not the unknown")
        require_dynamics(self.head, self.variable, self.initial, self.rate)
        require(entire(after, self.variable), f"{text(after)} to be smooth")
        require_equal(substitute(after, {self.variable: 0}), self.initial, "at the start")
        require_equal(sp.diff(after, self.variable), self.rate * after, "the derivative")
