"""Normal form: what it calls equal is equal on numbers, and near-misses are not called equal."""

from __future__ import annotations

import pytest
import sympy as sp

from theory.checking.normal_form import equal, normal, rewrite_inside
from theory.language.symbols import A, B, N, b, c, eta, first, gamma, i, j, lam, last, m, over_blocks, over_modes, t

S = sp.Sum
EQUAL = [
    (over_modes(2 * lam[i] + A * c[i] ** 2), 2 * over_modes(lam[i]) + A * over_modes(c[i] ** 2)),
    (over_modes(A), A * N),
    (over_modes((lam[i] + 1) ** 2), over_modes(lam[i] ** 2) + 2 * over_modes(lam[i]) + N),
    (over_modes(lam[i]) / over_modes(lam[i] * 2), sp.Rational(1, 2)),
    (over_blocks(lam[last[b]] * c[i]), S(lam[last[b]] * S(c[i], (i, first[b], last[b])), (b, 1, B))),
    (A / gamma + eta / gamma, (A + eta) / gamma),
    ((1 - eta * lam[1]) ** (2 * t + 1), (1 - eta * lam[1]) * (1 - eta * lam[1]) ** (2 * t)),
]
DIFFERENT = [
    (over_modes(lam[i] ** 2), over_modes(lam[i]) ** 2),
    (over_modes(A), A),
    (S(lam[i], (i, 1, N)), S(lam[i], (i, 1, N - m))),
    (over_blocks(lam[last[b]] * c[i]), lam[last[b]] * over_blocks(c[i])),
    ((1 - eta * lam[1]) ** (2 * t), (1 - eta * lam[1]) ** t),
    (lam[1] ** t * lam[N] ** t, (lam[1] + lam[N]) ** t),
    (over_modes(lam[1]), over_modes(lam[N])),
]


@pytest.mark.parametrize(("left", "right"), EQUAL)
def test_equal(left: sp.Expr, right: sp.Expr) -> None:
    assert equal(left, right)
    assert equal(right, left)


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_different(left: sp.Expr, right: sp.Expr) -> None:
    assert not equal(left, right)
    assert not equal(right, left)


@pytest.mark.parametrize("expression", [left for left, _ in EQUAL])
def test_normal_form_is_stable(expression: sp.Expr) -> None:
    assert normal(normal(expression)) == normal(expression)


def test_an_empty_range_is_not_counted() -> None:
    """Σ over i = 1 … N − m of 1 is N − m only when m ≤ N, which nothing says here."""
    assert not equal(S(sp.Integer(1), (i, 1, N - m)), N - m)


def test_a_factor_with_the_index_stays_inside() -> None:
    assert normal(over_modes(A * lam[i])) == A * over_modes(lam[i])
    assert normal(over_modes(c[i] * lam[i])) == over_modes(c[i] * lam[i])


def test_rewriting_sees_the_ranges_around_each_part() -> None:
    seen = []
    rewrite_inside(A + over_blocks(c[i]), lambda part, ranges: seen.append((part, [r[0] for r in ranges])) or part)
    assert (c[i], [b, i]) in seen
    assert (A, []) in seen


STEP = 1 - eta * lam[i]
P = sp.Product


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (P(STEP**2, (i, 1, N)), P(STEP, (i, 1, N)) ** 2),
        (P(-STEP, (i, 1, t)), (-1) ** t * P(STEP, (i, 1, t))),
        (P(sp.expand(STEP**2), (i, 1, N)), P(STEP, (i, 1, N)) ** 2),
        (P(STEP ** (2 * t), (i, 1, N)), P(STEP, (i, 1, N)) ** (2 * t)),
        (P(1, (i, 1, N)), sp.S.One),
        (P(A * lam[i], (i, 1, N)), A**N * P(lam[i], (i, 1, N))),
        (P(sp.exp(-eta * lam[i]), (i, 1, N)), sp.exp(-eta * sp.Sum(lam[i], (i, 1, N)))),
        (P(lam[i] * lam[j], (i, 1, N), (j, 1, N)), P(lam[i], (i, 1, N)) ** N * P(lam[j], (j, 1, N)) ** N),
        (P(1 / (1 + lam[i]), (i, 1, N)), 1 / P(1 + lam[i], (i, 1, N))),
        (sp.Sum(A * P(STEP**2, (j, 1, N)), (i, 1, N)), A * sp.Sum(P(STEP, (j, 1, N)) ** 2, (i, 1, N))),
    ],
)
def test_products_are_multiplicative(one: sp.Expr, other: sp.Expr) -> None:
    assert equal(one, other)
    assert not equal(one, 2 * other)
