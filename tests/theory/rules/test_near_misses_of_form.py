"""Near-misses about what a sum, a fact or a formula may look like.

Each is false, or means nothing, and looks like a step that a rule gives. A row: the two sides, the relation, the rule, what is assumed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import sympy as sp

from theory.assumptions.base import Fact, eq, le
from theory.assumptions.core import ALIGNED, BLOCKS, SPECTRUM
from theory.language.definitions import T
from theory.language.largest import Largest
from theory.language.symbols import (
    A,
    B,
    N,
    b,
    c,
    eta,
    first,
    gamma,
    i,
    j,
    lam,
    last,
    over_modes,
    s,
    t,
    v,
)
from theory.rules.combining import Combination, Inside
from theory.rules.inequalities import SingleTerm
from theory.rules.rewriting import Algebra, ByAssumption, Definition
from theory.rules.sums import MoreTerms, SplitAt, SplitIntoBlocks, Telescoping, Termwise

S = sp.Sum
ZERO, ONE, TWO, HALF = sp.Integer(0), sp.Integer(1), sp.Integer(2), sp.Rational(1, 2)
ALL = (i, ONE, N)
x, y, z = sp.symbols("near_x near_y near_z", real=True)
up = sp.Symbol("near_up", positive=True)
some = sp.Symbol("near_some", integer=True)
k = sp.Symbol("near_k", integer=True, positive=True)
n = sp.Symbol("near_n", integer=True, nonnegative=True)
even = sp.Symbol("near_even", integer=True, positive=True, even=True)
odd = sp.Symbol("near_odd", integer=True, positive=True, odd=True)
prime = sp.Symbol("near_prime", prime=True)
below = sp.Symbol("near_below", integer=True, negative=True)
nought = sp.Symbol("near_nought", integer=True, zero=True)
running = sp.Symbol("near_running", real=True)
f = sp.Function("near_f", real=True)
unit = (le(0, x), le(x, 1))
Row = tuple[Any, ...]
"""Start, expression, relation, rule, then facts and assumptions."""


def floats(factor: float) -> sp.Expr:
    return factor * (1 + A) + A


INDICES: dict[str, Row] = {
    "an even index runs over all": (ZERO, S(c[1] ** even, (even, 1, N)), "<=", Termwise()),
    "an odd index runs over all": (S(c[1] * c[1] ** odd, (odd, 1, N)), S(c[1] ** (odd + 1) + 0 * c[1], (odd, 1, N)), "<=", Combination()),
    "a prime index runs over all": (S(2, (prime, 1, N)), S(prime, (prime, 1, N)), "<=", Termwise()),
    "a negative index counts up": (S(below, (below, 1, N)), S(0 * below + 0, (below, 1, N)), "<=", Termwise()),
    "a negative index in a sum of one sign": (S(below * lam[1], (below, 1, N)), ZERO, "<=", Combination()),
    "an index that is zero": (S(lam[1] * nought, (nought, 0, N)), ZERO, "=", Algebra()),
    "an index that is real": (ZERO, S((running - 1) ** 2, (running, 1, N)), "<=", Termwise()),
    "a positive index from 0": (S(1, (k, 0, N)), S(k, (k, 0, N)), "<=", Termwise()),
    "a nonnegative index from −1": (ZERO, S(n, (n, -1, 0)), "<=", Termwise()),
    "a positive variable of an integral over negatives": (ZERO, sp.Integral(up, (up, -2, 1)), "<=", Termwise()),
    "a positive index of the largest from −2": (sp.S.One, Largest(up, (up, -2, -1)) + 1 - 1, "<=", Termwise()),
    "a sum to no integer": (S(1, (i, 1, gamma)), gamma, "=", Algebra()),
    "a sum to a half": (S(lam[1], (i, 1, N + HALF)), lam[1] * (N + HALF), "=", Algebra()),
    "a sum from a half": (S(1, (some, HALF, N)), N + HALF, "=", Algebra()),
    "a sum to a real number is split": (
        S(lam[1], (i, 1, gamma)),
        S(lam[1], (i, 1, t)) + S(lam[1], (i, t + 1, gamma)),
        "=",
        SplitAt(t),
        le(t, gamma),
    ),
    "a sum split at a half": (S(lam[i], ALL), S(lam[i], (i, 1, HALF)) + S(lam[i], (i, HALF + 1, N)), "=", SplitAt(HALF)),
    "one term at three halves": (
        sp.Rational(1, 16),
        S((i - 1) ** 2 * (i - 2) ** 2, (i, 1, 2)),
        "<=",
        SingleTerm((i - 1) ** 2 * (i - 2) ** 2, sp.Rational(3, 2), (i, ONE, TWO)),
    ),
    "strict at three halves": (S(0 * i, (i, 1, 2)), S((i - 1) ** 2 * (i - 2) ** 2, (i, 1, 2)), "<", Termwise(sp.Rational(3, 2))),
    "strict at an index out of range": (S(0 * i, (i, 1, 2)), S((i - 1) ** 2 * (i - 2) ** 2, (i, 1, 2)), "<", Termwise(sp.Integer(3))),
    "a fact at half an index": (c[sp.Rational(3, 2)] ** 2, A * lam[sp.Rational(3, 2)], "<=", Termwise(), ALIGNED),
    "a fact beyond the last mode": (c[N + 1] ** 2, A * lam[N + 1], "<=", Termwise(), ALIGNED),
    "a fact before the first mode": (c[0] ** 2, A * lam[0], "<=", Termwise(), ALIGNED),
    "a fact at any free index": (c[j] ** 2, A * lam[j], "<=", Termwise(), ALIGNED),
    "a fact at an index of a longer sum": (S(c[i] ** 2, (i, 1, N + 1)), S(A * lam[i], (i, 1, N + 1)), "<=", Termwise(), ALIGNED),
    "a term beyond the last mode": (S(lam[i], ALL), S(lam[i], (i, 1, N + 1)), "<=", MoreTerms()),
    "the inner of two indices with one name": (
        S(S(c[i] ** 2, (i, 1, N + 1)), (i, 1, N)),
        S(S(A * lam[i], (i, 1, N + 1)), (i, 1, N)),
        "<=",
        Termwise(),
        ALIGNED,
    ),
    "one term, where the name was bound outside": (
        S(S(i, (i, N + 1, 2 * N)), (i, 1, N)),
        S(S(S(j, (j, 1, N)), (i, N + 1, 2 * N)), (i, 1, N)),
        "<=",
        Inside(S(S(up, (i, N + 1, 2 * N)), (i, 1, N)), up, i, S(j, (j, 1, N)), SingleTerm(j, i, (j, ONE, N))),
    ),
    "a fact about a free symbol under its sum": (S(k, (k, 1, N)), S(5, (k, 1, N)), "<=", Termwise(), le(k, 5)),
    "an order of a free symbol under its sum": (
        S(S(lam[1], (i, 1, 5)), (k, 1, N)),
        S(S(lam[1], (i, 1, k)), (k, 1, N)),
        "<=",
        Inside(S(up, (k, 1, N)), up, S(lam[1], (i, 1, 5)), S(lam[1], (i, 1, k)), MoreTerms()),
        le(5, k),
    ),
    "telescoping under a sum, ordered by a free symbol": (
        S(S(v, (v, 5, k)), (k, 1, N)),
        S(k * (k + 1) / 2 - 10, (k, 1, N)),
        "=",
        Telescoping(v, v * (v - 1) / 2),
        le(5, k),
    ),
    "split under a sum, ordered by a free symbol": (
        S(S(c[v], (v, 1, 9)), (k, 1, N)),
        S(S(c[v], (v, 1, k)) + S(c[v], (v, k + 1, 9)), (k, 1, N)),
        "=",
        SplitAt(k),
        le(k, 9),
        le(9, N),
    ),
    "telescoping an empty range": (S(v, (v, 5, 1)), ONE - 10, "=", Telescoping(v, v * (v - 1) / 2)),
    "a sum that is empty is counted": (S(1, (i, 5, k)), k - 4, "=", Algebra()),
    "no blocks": (
        S(lam[i], ALL),
        S(lam[i], (i, first[k], last[k]), (k, 1, n)),
        "=",
        SplitIntoBlocks(),
        SPECTRUM,
        eq(first[1], 1),
        eq(last[n], N),
        Fact(eq(first[k + 1], last[k] + 1), ((k, ONE, n - 1),)),
        Fact(le(first[k], last[k]), ((k, ONE, n),)),
    ),
    "blocks that overlap": (S(lam[i], ALL), S(lam[i], (i, 1, last[b]), (b, 1, B)), "=", SplitIntoBlocks(), SPECTRUM, BLOCKS),
    "a mode of another block": (
        S(c[i] ** 2, (i, first[b], last[b] + 1)),
        S(A * lam[i], (i, first[b], last[b] + 1)),
        "<=",
        Termwise(),
        SPECTRUM,
        BLOCKS,
        ALIGNED,
    ),
    "a free mode index that a fact speaks of": (lam[i], lam[N], "<=", Termwise(), Fact(le(lam[i], lam[j]), ((j, ONE, N),))),
}

P = sp.Product
PRODUCTS: dict[str, Row] = {
    "a product term by term": (P(lam[i], ALL), S(lam[i], ALL), "<=", Termwise()),
    "a product of zeros, perhaps of none": (P(nought, (k, 5, N)), ZERO, "=", Algebra()),
    "a product of no factors is counted": (P(A, (i, 5, k)), A ** (k - 4), "=", Algebra()),
    "products side by side, one perhaps of no factors": (
        P(lam[i], (i, 1, t)) * P(lam[i], (i, t + 1, 3)),
        P(lam[i], (i, 1, 3)),
        "=",
        Algebra(),
    ),
    "a real power of a product": (P((c[i] ** 2) ** s, ALL), P(c[i], ALL) ** (2 * s), "=", Algebra()),
    "a product of sums": (P(lam[i] + A, ALL), P(lam[i], ALL) + P(A + 0 * i, ALL), "=", Algebra()),
    "a sum of products": (S(lam[i], ALL) * S(A, ALL), S(lam[i] * A, ALL), "=", Algebra()),
    "a factor that holds the index": (P(lam[i] * i, ALL), i**N * P(lam[i], ALL), "=", Algebra()),
    "a power whose exponent holds the index": (P(A**i, ALL), P(A, ALL) ** i, "=", Algebra()),
    "a mode that is not there": (P(lam[i], (i, 1, N + 1)), P(lam[i], (i, 1, N + 1)) + A, "<=", Termwise()),
    "a product to half an index": (P(A, (i, 1, HALF)), P(A, (i, 1, HALF)) + A, "<=", Termwise()),
    "division by a product that may be 0": (1 / P(lam[i], ALL), P(1 / lam[i], ALL), "=", Algebra()),
    "a root of a product of any sign": (ZERO, sp.sqrt(P(c[i], ALL)), "<=", Termwise()),
    "the sign of a product of any sign": (ZERO, P(c[i], ALL), "<=", Termwise()),
}

LANGUAGE: dict[str, Row] = {
    "floats that absorb": (floats(1e20), 1e20 * (1 + A), "=", Algebra()),
    "a float for a tenth": (A * sp.Float(0.1), A / 10, "=", Algebra()),
    "infinity as a bound": (ZERO, sp.oo * lam[1], "<=", Termwise()),
    "infinity as a right side": (c[1], sp.oo, "<=", Termwise()),
    "a sum without end": (S(lam[1], (i, 1, sp.oo)), sp.oo * lam[1], "=", Algebra()),
    "the imaginary unit": (sp.I * A, A * sp.I, "=", Algebra()),
    "a root of a negative": (sp.sqrt(c[1]) * sp.sqrt(c[1] + 1), sp.sqrt(c[1]) * sp.sqrt(c[1] + 1), "=", Algebra()),
    "a logarithm of what may be 0": (sp.log(A), sp.log(A) + 1, "<=", Termwise()),
    "a step of Heaviside": (ZERO, sp.Heaviside(x), "<=", Termwise()),
    "a sign": (sp.sign(x) ** 2, ONE, "=", Algebra()),
    "a floor": (sp.floor(x), x, "<=", Termwise()),
    "by cases": (sp.Piecewise((A, x < 1), (0, True)), A, "<=", Termwise()),
    "a delta": (ZERO, sp.KroneckerDelta(i, j) + 0 * x, "<=", Termwise()),
    "a derivative": (ZERO, sp.Derivative(f(x), x) ** 2, "<=", Combination()),
    "a function of a known name": (ZERO, sp.Function("log", nonnegative=True)(x), "<=", Termwise()),
    "a function in two senses": (
        sp.Function("near_f", nonnegative=True)(x),
        f(x),
        "=",
        ByAssumption("near"),
        eq(sp.Function("near_f", nonnegative=True)(x), f(x)),
    ),
    "a symbol that reads like π": (sp.Symbol("pi", negative=True) + sp.pi, sp.pi, "<=", Termwise()),
    "a symbol that reads like γ": (sp.Symbol("γ", negative=True), gamma, "<=", Termwise()),
    "a symbol that reads like another": (sp.Symbol("eta", negative=True) * A, eta * A, "<=", Termwise()),
    "division by what may be 0": (over_modes(lam[i]) / T, ONE, "=", Definition()),
    "division by a difference": (1 / (A - gamma) ** 2, 1 / (A - gamma) ** 2 + A, "<=", Termwise()),
    "a negative power of an index from 0": (S(lam[1] / n, (n, 0, N)), S(2 * lam[1] / n, (n, 0, N)), "<=", Termwise()),
    "an undeclared sequence out of its range": (
        sp.IndexedBase("near_seq", nonnegative=True)[N + 1],
        2 * sp.IndexedBase("near_seq", nonnegative=True)[N + 1],
        "<=",
        Termwise(),
    ),
}

EVERY = {**INDICES, **PRODUCTS, **LANGUAGE}


@pytest.mark.parametrize("name", EVERY)
def test_it_is_refused(refuses: Callable[..., None], name: str) -> None:
    refuses(*EVERY[name])
