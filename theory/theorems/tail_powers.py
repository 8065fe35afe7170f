r"""T: tails aligned to powers of the eigenvalues: mixtures that fit a residual (T11.mixture), and what is carried over to other data (T13).

T12, the time it takes on a power law, is in `theory.theorems.parametric_spectra` and `theory.theorems.time_to_accuracy`.
"""

from __future__ import annotations

import sympy as sp

from theory.assumptions.alignment import POWER_TRACE
from theory.assumptions.tail_alignment import MIXTURE_WEIGHTS, POWER_WEIGHTS, TRANSFERRED
from theory.language.definitions import L, energy
from theory.language.symbols import (
    A_tail,
    filter_gd,
    gamma,
    i,
    kappa_hat,
    l,
    lam,
    mixture_exponent,
    mixture_share,
    over_modes,
    s,
    t,
    terms,
)
from theory.rules.citing import Cite
from theory.rules.combining import Combination, Inside
from theory.rules.rewriting import Algebra, ByAssumption
from theory.statements.theorem import Step, Theorem
from theory.theorems.tail_bounds import T3

_EDGE = {"eta": sp.Rational(1, 5), "t": 2, "gamma": 1}
_hole = sp.Symbol("hole", nonnegative=True)
_mixture = sp.Sum(mixture_share[l] * lam[i] ** mixture_exponent[l], (l, 1, terms))

T11_mixture = Theorem(
    id="T11.mixture",
    name="tail-aligned bound, a mixture of powers",
    meaning="A handful of numbers describe the labels: shares whose tails are at least those of the residual bound the whole loss curve, "
    "however they were found.",
    source="ours",
    reference="ours; from T3",
    assumptions=(*T3.assumptions, MIXTURE_WEIGHTS),
    start=L(t),
    steps=(
        Step(T3.claim.rhs, "<=", Cite("T3")),
        Step(gamma * A_tail / 2 * over_modes(_mixture * filter_gd), "=", ByAssumption("mixture_weights")),
    ),
    equality={
        "lam": [4, 1],
        "reference": [25, 16],
        "c": [5, -4],
        "A_tail": 1,
        "terms": 2,
        "mixture_share": [13, 3],
        "mixture_exponent": [0, 1],
        **_EDGE,
    },
    equality_when="c_i² = A_tail Σ_l a_l λ_i^{s_l} for every i",
)

_powers, _powers_left = over_modes(lam[i] ** s), over_modes(lam[i] ** s * filter_gd)

T13 = Theorem(
    id="T13",
    name="tail alignment carried over",
    meaning="Measure s and κ on a few samples, take the spectrum of all: their loss is predicted to stay below κ L_0 Σλ^s g_t/Σλ^s. "
    "A prediction: nothing makes the constant of few samples that of all.",
    source="ours",
    reference="ours; from T3. That κ carries over is assumed, not shown",
    assumptions=(*T3.assumptions, POWER_WEIGHTS, POWER_TRACE, TRANSFERRED),
    start=L(t),
    steps=(
        Step(T3.claim.rhs, "<=", Cite("T3")),
        Step(gamma / 2 * (A_tail * _powers) * _powers_left / _powers, "=", ByAssumption("power_weights")),
        Step(
            gamma / 2 * (kappa_hat * energy) * _powers_left / _powers,
            "<=",
            Inside(gamma / 2 * _hole * _powers_left / _powers, _hole, A_tail * _powers, kappa_hat * energy, Combination()),
        ),
        Step(kappa_hat * L(0) * _powers_left / _powers, "=", Algebra()),
    ),
    kind="prediction",
    equality={"lam": [4, 1], "reference": [16, 1], "c": [8, -2], "s": 2, "A_tail": 4, "kappa_hat": 1, **_EDGE},
    equality_when="κ̂ = κ_w = 1: c_i² = A_tail λ_i^s for every i",
)
