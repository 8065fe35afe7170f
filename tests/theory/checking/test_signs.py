"""Side conditions: what follows from the facts is found, what does not is not, and what is missing is named."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
import sympy as sp

from theory.assumptions.core import (
    ALIGNED,
    BLOCKS,
    DESCENT_STEP,
    MULTIPLICITY,
    NOT_FLAT,
    OPTIMAL_STEP,
    POSITIVE_STEP,
    SPECTRUM,
    STABLE_STEP,
)
from theory.checking.context import Context, StepError
from theory.checking.signs import dominated, nonnegative
from theory.checking.wellformed import denominators_positive
from theory.language.definitions import unfold
from theory.language.symbols import A, B, N, b, c, eta, first, gamma, i, lam, last, m, t

MODES = ((i, sp.Integer(1), N),)


def context(*assumptions: object, ranges: tuple = MODES) -> Context:
    return Context(tuple(f for a in assumptions for f in a.facts), unfold, None, ranges)


@pytest.mark.parametrize(
    ("expression", "assumptions", "strict"),
    [
        (lam[1] - lam[i], (SPECTRUM,), False),
        (lam[i] - lam[N], (SPECTRUM,), False),
        (lam[1] - lam[N], (SPECTRUM,), False),
        (1 - eta * lam[i], (SPECTRUM, DESCENT_STEP), False),
        (2 - eta * (lam[i] + lam[N]), (SPECTRUM, OPTIMAL_STEP), False),
        (A * lam[i] - c[i] ** 2, (ALIGNED,), False),
        (lam[1], (SPECTRUM, NOT_FLAT), True),
        ((c[i] - c[1]) ** 2, (), False),
        (-((-gamma) ** 3), (), True),
        (eta * gamma, (POSITIVE_STEP,), True),
    ],
)
def test_follows(expression: sp.Expr, assumptions: tuple, strict: bool) -> None:
    assert nonnegative(expression, context(*assumptions), strict=strict)


@pytest.mark.parametrize(
    ("expression", "assumptions", "strict"),
    [
        (lam[i] - lam[1], (SPECTRUM,), False),
        (lam[1] - lam[i], (SPECTRUM,), True),
        (1 - eta * lam[i], (SPECTRUM, STABLE_STEP), False),
        (1 - eta * lam[i], (DESCENT_STEP,), False),  # sortedness is missing
        (A * lam[i] - 2 * c[i] ** 2, (ALIGNED,), False),
        (lam[i], (SPECTRUM, NOT_FLAT), True),
        (c[i], (), False),
        (c[i] ** 3, (), False),
        (-(c[i] ** 2), (), False),
        (eta, (), True),
        (eta * lam[1] * c[1], (), False),
    ],
)
def test_does_not_follow(expression: sp.Expr, assumptions: tuple, strict: bool) -> None:
    assert not nonnegative(expression, context(*assumptions), strict=strict)


def test_facts_hold_only_in_their_range() -> None:
    tail = ((i, N - m + 1, N),)
    assert context(SPECTRUM, MULTIPLICITY, ranges=tail).equalities(lam[i])
    assert not context(SPECTRUM, MULTIPLICITY).equalities(lam[i])
    assert nonnegative(lam[N] - lam[i], context(SPECTRUM, MULTIPLICITY, ranges=tail))
    assert not nonnegative(lam[N] - lam[i], context(SPECTRUM, MULTIPLICITY))
    assert not nonnegative(lam[1] - lam[i], context(SPECTRUM, ranges=((i, sp.Integer(1), N + 1),)))
    assert not nonnegative(lam[1] - lam[i], context(SPECTRUM, ranges=((i, sp.Integer(0), N),)))


def test_indices_are_ordered_by_the_facts_of_their_blocks() -> None:
    blocks = context(BLOCKS, ranges=((b, sp.Integer(1), B),))
    assert blocks.ordered(first[b], last[b])
    assert blocks.ordered(last[b], N)
    assert not blocks.ordered(last[b] + 1, N)
    assert not blocks.ordered(last[b], first[b])
    assert not context(BLOCKS, ranges=()).ordered(last[B], N - 1)
    beyond = context(BLOCKS, ranges=((b, sp.Integer(1), B + 1),))
    assert not beyond.ordered(last[b], N)
    assert context(MULTIPLICITY, ranges=()).ordered(1, N - m)
    assert not context(ranges=()).ordered(1, N - m)


@pytest.mark.parametrize(
    ("small", "large", "assumptions"),
    [
        ((1 - eta * lam[i]) ** (2 * t), (1 - eta * lam[N]) ** (2 * t), (SPECTRUM, OPTIMAL_STEP)),
        ((1 - eta * lam[i]) ** t, (1 - eta * lam[N]) ** t, (SPECTRUM, DESCENT_STEP)),
        ((1 - eta * lam[i]) ** (2 * t), sp.Integer(1), (SPECTRUM, STABLE_STEP)),
        (lam[i] ** (2 * t), lam[1] ** (2 * t), (SPECTRUM,)),
    ],
)
def test_powers_are_monotone(small: sp.Expr, large: sp.Expr, assumptions: tuple) -> None:
    dominated(small, large, context(*assumptions))


@pytest.mark.parametrize(
    ("small", "large", "assumptions"),
    [
        ((1 - eta * lam[i]) ** t, (1 - eta * lam[N]) ** t, (SPECTRUM, OPTIMAL_STEP)),  # the base may be negative
        ((1 - eta * lam[N]) ** (2 * t), (1 - eta * lam[i]) ** (2 * t), (SPECTRUM, OPTIMAL_STEP)),
        ((1 - eta * lam[i]) ** (2 * t), (1 - eta * lam[N]) ** (2 * t + 1), (SPECTRUM, DESCENT_STEP)),
        (lam[i] ** (-t), lam[N] ** (-t) / 2, (SPECTRUM,)),
        (lam[1] ** (-t), lam[i] ** (t), (SPECTRUM,)),
        (c[i] * lam[i], c[i] * lam[1], (SPECTRUM,)),
    ],
)
def test_powers_that_are_not_ordered(small: sp.Expr, large: sp.Expr, assumptions: tuple) -> None:
    with pytest.raises(StepError, match="no assumption gives it"):
        dominated(small, large, context(*assumptions))


def test_what_is_missing_is_named() -> None:
    with pytest.raises(StepError) as caught:
        dominated(c[i] ** 2 * gamma, A * lam[i] * gamma, context(SPECTRUM))
    assert str(caught.value) == "needs c_i² ≤ Aλ_i for every i = 1 … N; no assumption gives it"
    with pytest.raises(StepError, match=r"needs λ_N < λ_1; no assumption gives it"):
        dominated(lam[N], lam[1], context(SPECTRUM, ranges=()), strict=True)


def test_denominators() -> None:
    denominators_positive(A / (lam[1] - lam[N]), context(SPECTRUM, NOT_FLAT))
    for bad in (A / (lam[1] - lam[N]), A / lam[i], sp.Sum(A / lam[i], *MODES), A / c[1] ** 2, lam[1] ** (-t)):
        with pytest.raises(StepError, match="by which it divides"):
            denominators_positive(bad, context(SPECTRUM))


def test_nothing_that_is_found_nonnegative_is_ever_negative() -> None:
    """Random polynomials in a sorted spectrum and a stable step: whatever is accepted must hold at every corner of the domain."""
    draw = random.Random(0)
    known = context(SPECTRUM, STABLE_STEP, ranges=())
    atoms = [lam[1], lam[N], eta, 1 - eta * lam[N], 2 - eta * lam[1], lam[1] - lam[N], sp.Integer(1)]
    corners = [
        {lam[1]: Fraction(a), lam[N]: Fraction(a) * share, eta: step / Fraction(a)}
        for a in (Fraction(1, 2), 1, 3)
        for share in (Fraction(0), Fraction(1, 3), Fraction(1))
        for step in (Fraction(0), Fraction(1, 2), Fraction(3, 2), Fraction(2))
    ]
    accepted = refused = 0
    for _ in range(60):
        terms = [draw.choice([1, 2, -1]) * draw.choice(atoms) * draw.choice(atoms) for _ in range(draw.choice([1, 2, 2]))]
        expression = sp.Add(*terms)
        if nonnegative(expression, known):
            accepted += 1
            for corner in corners:
                value = expression.xreplace({k: sp.Rational(v.numerator, v.denominator) for k, v in corner.items()})
                assert value >= 0, f"{expression} is accepted, and is {value} at {corner}"
        else:
            refused += 1
    assert accepted > 10
    assert refused > 10


def test_a_factor_that_is_zero_has_either_sign() -> None:
    """λ_i = λ_N where i runs from N to N: a product with the difference follows, whichever sign the difference is written with."""
    context = Context((*SPECTRUM.facts, *DESCENT_STEP.facts)).within(((i, N, N),))
    for gap in (lam[i] - lam[N], lam[N] - lam[i]):
        assert nonnegative(eta * gap, context)
        assert nonnegative(eta * gap * (2 - eta * lam[i] - eta * lam[N]), context)
        assert not nonnegative(eta * gap, context, strict=True)
    elsewhere = Context((*SPECTRUM.facts, *DESCENT_STEP.facts)).within(MODES)
    assert not nonnegative(eta * (lam[N] - lam[i]), elsewhere)
