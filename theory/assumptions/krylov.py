r"""Assumptions of the Krylov certificate: quadrature rules from Lanczos steps.

Main names: `GAUSS`, `RADAU`, `NEXT_GAUSS`, `NEXT_RADAU`.
"""

from __future__ import annotations

import sympy as sp

from theory.assumptions.base import Assumption, Fact, assumption
from theory.language.measures import Quadrature
from theory.language.symbols import N, c, i, l, lam, node, node_next, nodes, weight, weight_next, zero_weight, zero_weight_next
from theory.language.symbols import order as moment_order

# Krylov
SPECTRAL_MEASURE = Quadrature(c[i] ** 2, lam[i], (i, sp.Integer(1), N))
"""Energy of the initial residual on the spectrum."""
GAUSS_RULE = Quadrature(weight[l], node[l], (l, sp.Integer(1), nodes))
RADAU_RULE = Quadrature(weight[l], node[l], (l, sp.Integer(1), nodes), zero_weight)
NEXT_GAUSS_RULE = Quadrature(weight_next[l], node_next[l], (l, sp.Integer(1), nodes + 1))
NEXT_RADAU_RULE = Quadrature(weight_next[l], node_next[l], (l, sp.Integer(1), nodes + 1), zero_weight_next)


def _reproduces(name: str, text: str, rule: Quadrature, order: sp.Expr) -> Assumption:
    return assumption(
        name,
        text,
        Fact(sp.Eq(rule.moment, SPECTRAL_MEASURE.moment, evaluate=False), ((moment_order, sp.Integer(0), order),)),
        Fact(sp.Le(rule.point, lam[1], evaluate=False), (rule.over,)),
    )


GAUSS = _reproduces(
    "gauss",
    "k Lanczos steps from r_0: the nodes lie in [0, λ_1] and reproduce the moments r_0ᵀK^m r_0 for m < 2k",
    GAUSS_RULE,
    2 * nodes - 1,
)
RADAU = _reproduces("radau", "the same with one more node, fixed at 0: moments for m ≤ 2k", RADAU_RULE, 2 * nodes)
NEXT_GAUSS = _reproduces("next_gauss", "one more Lanczos step: moments for m < 2(k+1)", NEXT_GAUSS_RULE, 2 * nodes + 1)
NEXT_RADAU = _reproduces("next_radau", "the same with one more node, fixed at 0: moments for m ≤ 2(k+1)", NEXT_RADAU_RULE, 2 * nodes + 2)
