"""Q: two-sided, matrix-free certificates of the linearized loss from a few Lanczos steps."""

from __future__ import annotations

import sympy as sp

from theory.assumptions.core import DESCENT_STEP, SPECTRUM
from theory.assumptions.krylov import (
    GAUSS,
    GAUSS_RULE,
    NEXT_GAUSS,
    NEXT_GAUSS_RULE,
    NEXT_RADAU,
    NEXT_RADAU_RULE,
    RADAU,
    RADAU_RULE,
    SPECTRAL_MEASURE,
)
from theory.language.definitions import L
from theory.language.measures import Quadrature
from theory.language.symbols import eta, gamma, t, x
from theory.rules.quadrature import QuadratureBound
from theory.statements.theorem import Step, Theorem
from theory.theorems.classical import solved
from theory.theorems.solutions import gradient_descent_solution

_REFERENCE = "Golub and Meurant 2010, Chapter 6, for functions with derivatives of one sign; for training curves: ours"
_decay = (1 - eta * x) ** (2 * t)
_loss = gamma / 2


def _value(rule: Quadrature) -> sp.Expr:
    return _loss * rule.integral(_decay, x)


def _bound(rule: Quadrature, measure: Quadrature) -> QuadratureBound:
    return QuadratureBound(_decay, x, rule, measure, _loss)


Q1_lower = Theorem(
    id="Q1.lower",
    name="Gauss certificate from below",
    meaning="k products with the kernel give a curve that the linearized loss never falls below, for all steps at once.",
    source="ours",
    reference=_REFERENCE,
    assumptions=(SPECTRUM, DESCENT_STEP, GAUSS),
    start=_value(GAUSS_RULE),
    steps=(
        Step(_value(SPECTRAL_MEASURE), "<=", _bound(GAUSS_RULE, SPECTRAL_MEASURE)),
        Step(L(t), "=", gradient_descent_solution),
    ),
    equality={"lam": [2, 1], "c": [1, 2], "nodes": 2, "node": [2, 1], "weight": [1, 4], "eta": sp.Rational(1, 3), "t": 5, "gamma": 1},
    equality_when="the residual lies on at most k eigenvalues, or 2t < 2k: the moments alone give the loss",
)

Q1_upper = Theorem(
    id="Q1.upper",
    name="Gauss–Radau certificate from above",
    meaning="The same k products, with one more node at 0, give a curve that the linearized loss never exceeds; no λ_min is needed.",
    source="ours",
    reference=_REFERENCE,
    assumptions=(SPECTRUM, DESCENT_STEP, RADAU),
    start=L(t),
    steps=(solved, Step(_value(RADAU_RULE), "<=", _bound(RADAU_RULE, SPECTRAL_MEASURE))),
    equality={
        "lam": [2, 1, 0], "c": [1, 2, 3], "nodes": 2, "node": [2, 1], "weight": [1, 4], "zero_weight": 9, "eta": sp.Rational(1, 3), "t": 5,
        "gamma": 1,
    },
    equality_when="the residual lies on 0 and at most k other eigenvalues, or 2t ≤ 2k: the moments alone give the loss",
)  # fmt: skip

Q2_lower = Theorem(
    id="Q2.lower",
    name="more Lanczos steps raise the lower certificate",
    meaning="One more product with the kernel never loosens the lower curve: the k-node rule is a Gauss rule of the (k+1)-node one.",
    source="ours",
    reference=_REFERENCE,
    assumptions=(SPECTRUM, DESCENT_STEP, GAUSS, NEXT_GAUSS),
    start=_value(GAUSS_RULE),
    steps=(Step(_value(NEXT_GAUSS_RULE), "<=", _bound(GAUSS_RULE, NEXT_GAUSS_RULE)),),
    equality={
        "lam": [2, 1], "c": [0, 2], "nodes": 1, "node": [1], "weight": [4], "node_next": [1, 0], "weight_next": [4, 0],
        "eta": sp.Rational(1, 3), "t": 5, "gamma": 1,
    },
    equality_when="the residual lies on at most k eigenvalues, or 2t < 2k",
)  # fmt: skip

Q2_upper = Theorem(
    id="Q2.upper",
    name="more Lanczos steps lower the upper certificate",
    meaning="One more product with the kernel never loosens the upper curve.",
    source="ours",
    reference=_REFERENCE,
    assumptions=(SPECTRUM, DESCENT_STEP, RADAU, NEXT_RADAU),
    start=_value(NEXT_RADAU_RULE),
    steps=(Step(_value(RADAU_RULE), "<=", _bound(RADAU_RULE, NEXT_RADAU_RULE)),),
    equality={
        "lam": [2, 1], "c": [0, 2], "nodes": 1, "node": [1], "weight": [4], "zero_weight": 0, "node_next": [1, 0], "weight_next": [4, 0],
        "zero_weight_next": 0, "eta": sp.Rational(1, 3), "t": 5, "gamma": 1,
    },
    equality_when="the residual lies on 0 and at most k other eigenvalues, or 2t ≤ 2k",
)  # fmt: skip
