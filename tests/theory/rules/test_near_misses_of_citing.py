"""Near-misses with theorems that cite each other: one is false, or rests on itself, or on what has failed."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sympy as sp

from theory.assumptions.base import Assumption, Fact, assumption, eq, le
from theory.assumptions.core import ALIGNED, DESCENT_STEP, SPECTRUM
from theory.checking.context import StepError
from theory.language.deferred import Later
from theory.language.symbols import A, N, c, eta, gamma, i, j, lam, t
from theory.rules.base import Rule
from theory.rules.citing import Cite, Cited
from theory.rules.combining import Backwards, Inside, MinimumOf
from theory.rules.rewriting import Algebra, ByAssumption, Solution
from theory.rules.sums import Termwise
from theory.statements.chain import check_chain
from theory.statements.theorem import Step, Theorem

S = sp.Sum
ONE = sp.Integer(1)
k = sp.Symbol("near_k", integer=True, positive=True)
x = sp.Symbol("near_x", real=True)
up = sp.Symbol("near_up", positive=True)
even = sp.Symbol("near_even", integer=True, positive=True, even=True)
u = sp.Function("near_u", real=True)


def of(name: str, start: sp.Expr, end: sp.Expr, relation: str, rule: Rule, *given: Assumption) -> Theorem:
    return Theorem(name, "n", "m", "ours", "t", given, sp.sympify(start), (Step(sp.sympify(end), relation, rule),))


def facts(*relations: sp.Rel | Fact) -> Assumption:
    return assumption("near", "near", *relations)


FIRST = facts(Fact(le(c[i] ** 2, A), ((i, ONE, k),)), le(k, N), le(N, N))
BOTH = (Step(S(A, (i, 1, k)), "<=", Termwise()), Step(A * k, "=", Algebra()))
FIVE = facts(le(k, 5))
CONSTANT = facts(eq(u(ONE), 3))
EVERY = facts(Fact(eq(lam[i], A), ((i, ONE, N),)))
SOLVED = facts(Fact(eq(u(i), A), ((i, ONE, N),)))
AT_ONE = facts(eq(u(k), A), le(k, 1))
CIRCLES: dict[str, tuple[Theorem, ...]] = {
    f"each cites the other {how}": (of("Z", *sides, wrap("Y")), of("Y", *sides, wrap("Z")))
    for how, sides, wrap in (
        ("plainly", (A, 2 * A, "<="), Cite),
        ("backwards", (2 * A + 1, A, "="), lambda name: Backwards(Backwards(Cite(name)))),
        ("in a minimum", (2 * A, A, "<="), lambda name: MinimumOf((Cite(name),))),
        ("inside", (2 * A, A, "<="), lambda name: Inside(up, up, 2 * A, A, Cite(name))),
        ("in a minimum inside", (2 * A, A, "<="), lambda name: Inside(up, up, 2 * A, A, MinimumOf((Termwise(), Cite(name))))),
    )
}
CIRCLES |= {
    "a circle of three": (
        of("Z", 2 * A, A, "<=", MinimumOf((Cite("Y"),))),
        of("Y", 2 * A, A, "<=", MinimumOf((Cite("W"),))),
        of("W", 2 * A, A, "<=", MinimumOf((Cite("Z"),))),
    ),
    "a circle that is only cited": (
        of("Z", 2 * A, A, "<=", Cite("Y")),
        of("Y", 2 * A, A, "<=", Backwards(Cite("W"))),
        of("W", 2 * A, A, "<=", Backwards(Cite("Y"))),
    ),
    "itself": (of("Z", 2 * A, A, "<=", MinimumOf((Cite("Z"),))),),
    "an unknown function solved by each other": (
        of("Z", u(t), A, "=", Solution(u(t), A, "Y")),
        of("Y", u(t), A, "=", Solution(u(t), A, "Z")),
    ),
}
FAILED: dict[str, tuple[Theorem, ...]] = {
    "what does not follow": (of("Z", 2 * A, A, "<=", Cite("Y")), of("Y", 2 * A, A, "<=", Termwise())),
    "what cites what does not follow": (
        of("Z", 2 * A, A, "<=", Cite("Y")),
        of("Y", 2 * A, A, "<=", Cite("W")),
        of("W", 2 * A, A, "<=", Termwise()),
    ),
    "what does not follow, in a minimum": (of("Z", 2 * A, A, "<=", MinimumOf((Cite("Y"),))), of("Y", 2 * A, A, "<=", Termwise())),
    "what does not follow, backwards": (of("Z", A, 2 * A, "=", Backwards(Cite("Y"))), of("Y", 2 * A, A, "=", Algebra())),
    "what is not there": (of("Z", 2 * A, A, "<=", Cite("Y")),),
    "what has no derivation": (
        of("Z", 2 * A, A, "<=", Cite("Y")),
        Theorem("Y", "n", "m", "ours", "t", (), 2 * A, claim_without_chain=("<=", A)),
    ),
    "what needs another assumption": (
        of("Z", c[1] ** 2, A * lam[1], "<=", Cite("Y")),
        of("Y", c[1] ** 2, A * lam[1], "<=", Termwise(), ALIGNED),
    ),
    "a weaker relation": (of("Z", A, 2 * A, "=", Cite("Y")), of("Y", A, 2 * A, "<=", Termwise())),
    "the other way round": (of("Z", 2 * A, A, "<=", Cite("Y")), of("Y", A, 2 * A, "<=", Termwise())),
    "for another symbol": (of("Z", gamma, 2 * A, "<=", Cite("Y")), of("Y", A, 2 * A, "<=", Termwise())),
    "a sign that is replaced": (of("Z", x, 2 * x, "<=", Cite("Y", ((A, x),))), of("Y", A, 2 * A, "<=", Termwise())),
    "a range that is replaced": (
        of("Z", S(c[i] ** 2, (i, 1, N)), A * N, "<=", Cite("Y", ((k, N),)), FIRST),
        replace(of("Y", S(c[i] ** 2, (i, 1, k)), 0, "<=", Termwise(), FIRST), steps=BOTH),
    ),
    "a mode out of range": (
        of("Z", 0, lam[N + 1], "<=", MinimumOf((Cite("Y", ((k, N + 1),)),)), SPECTRUM),
        of("Y", 0, lam[k], "<=", Termwise(), SPECTRUM),
    ),
    "a symbol that a fact bounds, under its sum": (
        of("Z", S(k, (k, 1, N)), S(5, (k, 1, N)), "<=", MinimumOf((Cite("Y"),)), FIVE),
        of("Y", k, 5, "<=", Termwise(), FIVE),
    ),
    "the same inside": (
        of("Z", S(k, (k, 1, N)), S(5, (k, 1, N)), "<=", Inside(S(up, (k, 1, N)), up, k, sp.Integer(5), MinimumOf((Cite("Y"),))), FIVE),
        of("Y", k, 5, "<=", Termwise(), FIVE),
    ),
    "modes under a sum over more than the modes": (
        of("Z", S(t, (i, 1, N + 1)), S(2 * t, (i, 1, N + 1)), "<=", Inside(S(up, (i, 1, N + 1)), up, i * t, 2 * i * t, Cite("Y"))),
        of("Y", i * t, 2 * i * t, "<=", Termwise()),
    ),
    "the solution at one argument": (
        of("Z", u(t), 3, "=", Solution(u(ONE), sp.Integer(3), "Y"), CONSTANT),
        of("Y", u(ONE), 3, "=", ByAssumption("near"), CONSTANT),
    ),
    "the solution of a sequence": (
        of("Z", c[1], A, "=", Solution(lam[i], A, "Y"), EVERY),
        of("Y", lam[i], A, "=", ByAssumption("near"), EVERY),
    ),
    "the solution for modes, elsewhere": (
        of("Z", u(N + 1), A, "=", Solution(u(i), A, "Y"), SOLVED),
        of("Y", u(i), A, "=", ByAssumption("near"), SOLVED),
    ),
    "the solution for a symbol that is bounded": (
        of("Z", u(k + 7), A, "=", Solution(u(k), A, "Y"), AT_ONE),
        of("Y", u(k), A, "=", ByAssumption("near"), AT_ONE),
    ),
    "the solution of the same argument twice": (of("Z", u(t), A, "=", Solution(A, gamma, "Y")), of("Y", A, A, "=", Algebra())),
    "a relation that comes later": (Theorem("Z", "n", "m", "ours", "t", (), A, Later(lambda: (Step(2 * A, ">=", Cited("t")),))),),
    "steps that never come": (Theorem("Z", "n", "m", "ours", "t", (), A, Later(lambda: ())),),
    "a reference without a name": (of("Z", A, gamma, "<=", Cited(" ")),),
    "a fact in floats": (of("Z", A, gamma, "<=", Termwise(), facts(le(A, sp.Float(0.1) * gamma))),),
    "a fact over an even index": (
        of("Z", 0, c[2], "<=", Termwise(), facts(Fact(le(0, c[even]), ((even, ONE, N),)), le(2, N))),
    ),
    "a fact to no integer": (of("Z", 0, c[1], "<=", Termwise(), facts(Fact(le(0, c[i]), ((i, ONE, gamma),)))),),
    "a fact of one mode for every mode": (of("Z", c[i], A, "<=", Termwise(), facts(Fact(le(c[i], A * lam[j]), ((j, ONE, N),)))),),
    "a step without the step size": (
        of("Z", (1 - eta * lam[i]) ** 2, 1, "<=", Cite("Y"), SPECTRUM),
        of("Y", (1 - eta * lam[i]) ** 2, 1, "<=", Termwise(), SPECTRUM, DESCENT_STEP),
    ),
}  # fmt: skip
ALL = {**CIRCLES, **FAILED}


@pytest.mark.parametrize("name", ALL)
def test_it_is_refused(name: str) -> None:
    with pytest.raises(StepError):
        check_chain(ALL[name][0], {one.id: one for one in ALL[name]})


def test_what_has_been_derived_may_be_cited_for_modes_under_a_sum() -> None:
    mode_by_mode = of("Y", i * t, 2 * i * t, "<=", Termwise())
    rule = Inside(S(up, (i, 1, N)), up, i * t, 2 * i * t, Cite("Y"))
    check_chain(of("Z", S(i * t, (i, 1, N)), S(2 * i * t, (i, 1, N)), "<=", rule), {"Y": mode_by_mode})


def test_rules_say_what_they_use_at_any_depth() -> None:
    rule = Inside(up, up, A, A, MinimumOf((Termwise(), Backwards(Cite("Y")), MinimumOf((Solution(u(t), A, "W"),)))))
    assert of("Z", A, A, "<=", rule).cites == ("Y", "W")


def test_the_cited_theorem_of_the_range_is_itself_derived() -> None:
    """What the near-miss with a replaced range rests on is true."""
    cited = ALL["a range that is replaced"][1]
    check_chain(cited, {"Y": cited})
