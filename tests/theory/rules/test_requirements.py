"""What rules require of a step: what holds passes in silence, what does not is refused in these words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sympy as sp

from theory.assumptions.core import DESCENT_STEP, SPECTRUM
from theory.checking.context import Context, StepError
from theory.language.symbols import A, N, c, eta, i, lam, t
from theory.rules.requirements import (
    require,
    require_equal,
    require_fact,
    require_free_of,
    require_natural,
    require_nonnegative,
    require_ordered,
    require_real,
    require_relation,
    require_sides,
    require_unbound,
)

MODES = (i, sp.Integer(1), N)
KNOWN = Context((*SPECTRUM.facts, *DESCENT_STEP.facts))
SORTED = next(fact for fact in SPECTRUM.facts if fact.ranges)


@pytest.mark.parametrize(
    ("holds", "fails", "refusal"),
    [
        (lambda: require(True, "rain"), lambda: require(False, "rain"), "needs rain; no assumption gives it"),
        (lambda: require(True, "rain"), lambda: require(None, "rain"), "needs rain; no assumption gives it"),
        (lambda: require_relation("<", "<=", "<"), lambda: require_relation("=", "<=", "<"), "this rule gives <= or <, not ="),
        (
            lambda: require_sides(2 * A, A + A, A + A, 2 * A),
            lambda: require_sides(A, A, 2 * A, A),
            "this rule gives 2A ≤ A; A is not its left side",
        ),
        (lambda: require_sides(A, A, A, A), lambda: require_sides(A, A, A, 2 * A), "this rule gives A ≤ 2A; A is not its right side"),
        (lambda: require_equal(A * (A + 1), A**2 + A), lambda: require_equal(A, 2 * A), "the two sides differ: A is not 2A"),
        (lambda: require_equal(A, A, "at the start"), lambda: require_equal(A, 2 * A, "at the start"), "at the start: A is not 2A"),
        (
            lambda: require_nonnegative(KNOWN, A, 1 - eta * lam[1]),
            lambda: require_nonnegative(KNOWN, A, c[1]),
            "needs c_1 ≥ 0; no assumption gives it",
        ),
        (
            lambda: require_nonnegative(KNOWN, N, strict=True),
            lambda: require_nonnegative(KNOWN, N, A, strict=True),
            "needs A > 0; no assumption gives it",
        ),
        (
            lambda: require_ordered(KNOWN, sp.Integer(1), N),
            lambda: require_ordered(KNOWN, N, sp.Integer(1)),
            "needs N ≤ 1; no assumption gives it",
        ),
        (lambda: require_real(A, c[1]), lambda: require_real(A, sp.sqrt(c[1])), "needs √c_1 to be real; no assumption gives it"),
        (lambda: require_natural(2 * t), lambda: require_natural(t - 1), "needs t − 1 to be an integer ≥ 0; no assumption gives it"),
        (lambda: require_natural(2 * t), lambda: require_natural(A), "needs A to be an integer ≥ 0; no assumption gives it"),
        (lambda: require_free_of(t, A, eta), lambda: require_free_of(t, A, eta**t), "needs η^t not to depend on t"),
        (
            lambda: require_unbound((MODES,), A, sp.Sum(c[i], MODES)),
            lambda: require_unbound((MODES,), A, c[i]),
            "a bound index stands outside its sum",
        ),
    ],
)
def test_what_holds_passes_and_what_does_not_is_named(holds: Callable, fails: Callable, refusal: str) -> None:
    holds()
    with pytest.raises(StepError) as caught:
        fails()
    assert str(caught.value) == refusal


def test_a_fact_is_stated_as_it_stands_for_just_its_indices() -> None:
    require_fact(KNOWN, SORTED.relation, SORTED.ranges)
    for relation, ranges in [(SORTED.relation, ()), (sp.Le(lam[i], A, evaluate=False), SORTED.ranges)]:
        with pytest.raises(StepError, match=r"needs .*; no assumption gives it"):
            require_fact(KNOWN, relation, ranges)
