"""Near-misses about equalities, comparisons and the classical inequalities.

Each is false, or means nothing, and looks like a step that a rule gives. A row: the two sides, the relation, the rule, what is assumed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import sympy as sp

from theory.assumptions.base import Fact, eq, le
from theory.assumptions.core import ALIGNED, DESCENT_STEP, NONZERO_KERNEL, POSITIVE_STEP, SPECTRUM
from theory.language.definitions import T
from theory.language.largest import Largest
from theory.language.symbols import (
    A,
    B,
    N,
    alpha,
    b,
    c,
    eta,
    gamma,
    i,
    j,
    lam,
    over_modes,
    t,
)
from theory.rules.combining import Backwards, Combination, Inside, MinimumIsBelow, MinimumOf
from theory.rules.inequalities import CauchySchwarz, Chebyshev, Jensen, Power, SingleTerm, TriangleWithRoots
from theory.rules.rewriting import Algebra, ByAssumption, Definition
from theory.rules.summation_by_parts import SummationByParts
from theory.rules.sums import Blockwise, MoreTerms, Termwise

S = sp.Sum
ZERO, ONE, TWO, HALF = sp.Integer(0), sp.Integer(1), sp.Integer(2), sp.Rational(1, 2)
ALL = (i, ONE, N)
x, y, z = sp.symbols("near_x near_y near_z", real=True)
up = sp.Symbol("near_up", positive=True)
some = sp.Symbol("near_some", integer=True)
k = sp.Symbol("near_k", integer=True, positive=True)
even = sp.Symbol("near_even", integer=True, positive=True, even=True)
odd = sp.Symbol("near_odd", integer=True, positive=True, odd=True)
below = sp.Symbol("near_below", integer=True, negative=True)
whole = sp.Symbol("near_whole", integer=True, nonnegative=True)
Row = tuple[Any, ...]
"""Start, expression, relation, rule, then facts and assumptions."""


ALGEBRA: dict[str, Row] = {
    "a root of a square": (sp.sqrt(c[1] ** 2), c[1], "=", Algebra()),
    "a square of a sum": (over_modes(c[i]) ** 2, over_modes(c[i] ** 2), "=", Algebra()),
    "a product of sums": (over_modes(c[i]) * over_modes(lam[i]), over_modes(c[i] * lam[i]), "=", Algebra()),
    "a factor that is bound": (S(c[i] * lam[i], ALL), c[i] * S(lam[i], ALL), "=", Algebra()),
    "a power of a product of unknown signs": ((c[1] * c[2]) ** HALF, c[1] ** HALF * c[2] ** HALF, "=", Algebra()),
    "a power of a power": ((c[1] ** 2) ** HALF, c[1], "=", Algebra()),
    "an exponential of a sum": (sp.exp(A + gamma), sp.exp(A) + sp.exp(gamma), "=", Algebra()),
    "a shifted range": (S(lam[i], (i, 1, N - 1)), S(lam[i], (i, 2, N)), "=", Algebra()),
    "another bound index": (S(lam[i], ALL), S(lam[j], (i, 1, N)), "=", Algebra()),
    "one term fewer": (S(A, ALL), A * (N - 1), "=", Algebra()),
    "a maximum of a sum": (Largest(lam[i] + alpha[i], ALL), Largest(lam[i], ALL) + Largest(alpha[i], ALL), "=", Algebra()),
    "algebra for an inequality": (lam[1], 2 * lam[1], "<=", Algebra()),
    "strict for what may be equal": (lam[1], 2 * lam[1], "<", Termwise()),
    "another definition": (T, over_modes(lam[i] ** 2), "=", Definition()),
    "an equality of the other sign": (x, -y, "=", ByAssumption("near"), eq(x, y)),
    "an inequality for an equality": (x, y, "=", ByAssumption("near"), le(x, y)),
    "an equality of another assumption": (x, y, "=", ByAssumption("other"), eq(x, y)),
    "an equality at another index": (c[j], ONE, "=", ByAssumption("near"), Fact(eq(c[i], 1), ((i, ONE, N),))),
    "an equality of only some modes": (over_modes(c[i]), N, "=", ByAssumption("near"), Fact(eq(c[i], 1), ((i, TWO, N),))),
    "an equality under an integral": (
        sp.Integral(up * z, (up, 0, 1)),
        sp.Integral(up * up, (up, 0, 1)),
        "=",
        ByAssumption("near"),
        eq(z, up),
    ),
}

ORDER: dict[str, Row] = {
    "a root below what may be negative": (sp.sqrt(A), c[1], "<=", Termwise(), le(A, c[1] ** 2)),
    "a fourth root below what may be negative": (A ** sp.Rational(1, 4), x, "<=", Termwise(), le(A, x**4)),
    "squares do not order": (x, y, "<=", Termwise(), le(x**2, y**2)),
    "order does not order squares": (x**2, y**2, "<=", Termwise(), le(x, y)),
    "odd powers of even order": (x**3, y**3, "<=", Termwise(), le(x**2, y**2)),
    "reciprocals keep no order": (1 / up, 1 / (up + A), "<=", Termwise()),
    "a negative exponent": ((1 + A) ** -2, (1 + 2 * A) ** -2, "<=", Termwise()),
    "an exponent that may be negative": ((1 + A) ** x, (1 + 2 * A) ** x, "<=", Termwise()),
    "a larger exponent of a small base": ((1 - eta * lam[1]) ** t, (1 - eta * lam[1]) ** (t + 1), "<=", Termwise(), DESCENT_STEP),
    "a common factor of either sign": (over_modes(c[i] * lam[i]), over_modes(2 * c[i] * lam[i]), "<=", Termwise()),
    "a common factor that may be 0": (A * gamma, 2 * A * gamma, "<", Termwise()),
    "a factor outside of either sign": (c[1] * over_modes(lam[i]), 2 * c[1] * over_modes(lam[i]), "<=", Termwise()),
    "terms of different sums": (S(lam[i], ALL), S(lam[i], (i, 1, N - 1)), "<=", Termwise()),
    "termwise for the whole": (over_modes(lam[i]), N * lam[N], "<=", Termwise(), SPECTRUM),
    "the spectrum turned round": (lam[1], lam[N], "<=", Termwise(), SPECTRUM),
    "the step that is only positive": ((1 - eta * lam[1]) ** t, ONE, "<=", Termwise(), POSITIVE_STEP),
    "strict from terms that may be equal": (over_modes(lam[i]), over_modes(2 * lam[i]), "<", Termwise(N)),
    "a combination of the wrong sign": (x, A, "<=", Combination(), le(x, 2 * A)),
    "a product of facts with a sign": (x * z, y * z, "<=", Combination(), le(x, y)),
    "a combination of sums as one": (over_modes(c[i] ** 2), A, "<=", Combination(), ALIGNED),
    "block by block for another range": (
        S(S(c[i] ** 2, (i, 1, b)), (b, 1, B)),
        S(S(A * lam[i], (i, 1, b)), (b, 1, B)),
        "<=",
        Blockwise(),
        ALIGNED,
    ),
    "fewer terms": (over_modes(lam[i]), S(lam[i], (i, 2, N)), "<=", MoreTerms()),
    "more terms of either sign": (S(c[i], (i, 2, N)), over_modes(c[i]), "<=", MoreTerms()),
    "more terms of another sum": (S(lam[i], (i, 2, N)), over_modes(alpha[i]), "<=", MoreTerms()),
    "a minimum above one": (lam[1], sp.Min(lam[1], A), "<=", MinimumOf((Termwise(),))),
    "a minimum is below another": (sp.Min(lam[1], A), gamma, "<=", MinimumIsBelow()),
    "backwards in an inequality": (2 * A, A, "<=", Backwards(Termwise())),
    "inside a falling function": (-A, -2 * A, "<=", Inside(-up, up, A, 2 * A, Termwise())),
    "inside a product of either sign": (c[1] * A, c[1] * 2 * A, "<=", Inside(c[1] * up, up, A, 2 * A, Termwise())),
    "inside a square": (x**2, (x + A) ** 2, "<=", Inside(up**2, up, x, x + A, Termwise())),
    "inside a reciprocal": (1 / (1 + A), 1 / (1 + 2 * A), "<=", Inside(1 / (1 + up), up, A, 2 * A, Termwise())),
    "inside twice": (A - A**2, 2 * A - 4 * A**2, "<=", Inside(up - up**2, up, A, 2 * A, Termwise())),
    "inside an absolute value": (sp.Abs(x), sp.Abs(x + A), "<=", Inside(sp.Abs(z), z, x, x + A, Termwise())),
    "inside the end of a sum": (
        S(c[1], (i, 1, k)),
        S(c[1], (i, 1, k + 1)),
        "<=",
        Inside(S(c[1], (i, 1, some)), some, k, k + 1, Termwise()),
    ),
}

INEQUALITIES: dict[str, Row] = {
    "Cauchy–Schwarz without the number": (over_modes(lam[i]) ** 2, over_modes(lam[i] ** 2), "<=", CauchySchwarz(ONE, lam[i])),
    "Cauchy–Schwarz with a weight of either sign": (
        over_modes(c[i] * lam[i]) ** 2,
        over_modes(c[i]) * over_modes(c[i] * lam[i] ** 2),
        "<=",
        CauchySchwarz(ONE, lam[i], c[i]),
    ),
    "Cauchy–Schwarz over another range": (
        S(lam[i], (i, 1, N)) ** 2,
        N * S(lam[i] ** 2, (i, 2, N)),
        "<=",
        CauchySchwarz(ONE, lam[i], over=(i, TWO, N)),
    ),
    "Jensen for a cube": (
        (over_modes(lam[i] * c[i]) / T) ** 3,
        over_modes(lam[i] * c[i] ** 3) / T,
        "<=",
        Jensen(lam[i], c[i], sp.Integer(3)),
        NONZERO_KERNEL,
    ),
    "Jensen for a root": (
        sp.sqrt(over_modes(lam[i] * alpha[i]) / T),
        over_modes(lam[i] * sp.sqrt(alpha[i])) / T,
        "<=",
        Jensen(lam[i], alpha[i], HALF),
        NONZERO_KERNEL,
    ),
    "Jensen without weight": ((over_modes(lam[i] * c[i]) / T) ** 2, over_modes(lam[i] * c[i] ** 2) / T, "<=", Jensen(lam[i], c[i], TWO)),
    "Chebyshev for two that rise": (
        over_modes(lam[i] * lam[i]) * N,
        over_modes(lam[i]) ** 2,
        "<=",
        Chebyshev(ONE, lam[i], lam[i], lam[i]),
        SPECTRUM,
    ),
    "Chebyshev without an order": (
        over_modes(lam[i] * c[i]) * N,
        over_modes(lam[i]) * over_modes(c[i]),
        "<=",
        Chebyshev(ONE, c[i], lam[i], lam[i]),
        SPECTRUM,
    ),
    "Chebyshev by a key that is squared": (
        S(x, (some, -2, 2)),
        S(x, (some, -2, 2)) - 1,
        "<=",
        Chebyshev(ONE, some**2, some, some, (some, sp.Integer(-2), TWO)),
    ),
    "one term of either sign": (c[1], over_modes(c[i]), "<=", SingleTerm(c[i], ONE, ALL)),
    "one term that is not there": (lam[k], over_modes(lam[i]), "<=", SingleTerm(lam[i], k, ALL)),
    "a power of what may be negative": (x**2, y**2, "<=", Power(x, y, TWO), le(x, y)),
    "a power with a negative exponent": ((1 + A) ** -1, (1 + 2 * A) ** -1, "<=", Power(1 + A, 1 + 2 * A, -ONE)),
    "the triangle with one root": ((x - y) ** 2, A**2 * gamma, "<=", TriangleWithRoots(x, y, A, ZERO, gamma), le(x**2, A**2 * gamma)),
    "the triangle with a negative root": (
        (x - y) ** 2,
        (A + z) ** 2 * gamma,
        "<=",
        TriangleWithRoots(x, y, A, z, gamma),
        le(x**2, A**2 * gamma),
        le(y**2, z**2 * gamma),
    ),
    "by parts without a comparison": (
        over_modes(c[i] ** 2),
        over_modes(A * lam[i]),
        "<=",
        SummationByParts(c[i] ** 2, A * lam[i], ONE),
        SPECTRUM,
    ),
    "by parts with a falling weight": (
        over_modes(c[i] ** 2 * lam[i]),
        over_modes(A * alpha[i] * lam[i]),
        "<=",
        SummationByParts(c[i] ** 2, A * alpha[i], lam[i]),
        SPECTRUM,
        Fact(le(S(c[j] ** 2, (j, i, N)), S(A * alpha[j], (j, i, N))), (ALL,)),
    ),
    "by parts of other tails": (
        over_modes(c[i] ** 2),
        over_modes(A * alpha[i]),
        "<=",
        SummationByParts(c[i] ** 2, A * alpha[i], ONE),
        Fact(le(S(c[j] ** 2, (j, i, N)), S(A * alpha[j], (j, i, N))), ((i, TWO, N),)),
    ),
    "by parts over a range that goes below 0": (
        S(-(some**2), (some, -3, 3)),
        S(0 * some, (some, -3, 3)) - 1,
        "<=",
        SummationByParts(-(some**2), ZERO, some**2, (some, sp.Integer(-3), sp.Integer(3))),
    ),
}

EVERY = {**ALGEBRA, **ORDER, **INEQUALITIES}


@pytest.mark.parametrize("name", EVERY)
def test_it_is_refused(refuses: Callable[..., None], name: str) -> None:
    refuses(*EVERY[name])
