"""D: linearized dynamics. The closed forms come from sympy's `rsolve` and are checked by induction."""

from __future__ import annotations

import sympy as sp

from theory.assumptions import SPECTRUM
from theory.dynamics import DESCENT, GRADIENT_DESCENT, mode
from theory.rules import Induction, Solution
from theory.symbols import c, i, t
from theory.theorem import Step, Theorem

gradient_descent_solution = Solution(mode(i, t), GRADIENT_DESCENT.solution, by="D1")
"""Puts the closed form of gradient descent in place of `mode(i, t)`; theorem D1."""

D1 = Theorem(
    id="D1",
    name="gradient descent, one mode",
    meaning="Each projection of the residual shrinks by its own factor 1 − ηλ_i in every step: large eigenvalues are learned first.",
    source="literature",
    reference="standard; e.g. Arora et al. 2019 (ICML), Theorem 4.1",
    assumptions=(SPECTRUM,),
    start=mode(i, t),
    steps=(Step(GRADIENT_DESCENT.solution, "=", Induction(mode(i, t), t, c[i], DESCENT.factor)),),
    kind="identity",
    equality={"lam": [3, 1], "c": [1, -2], "eta": sp.Rational(1, 2), "t": 3},
    equality_when="always",
    second_opinion=lambda given: [
        DESCENT.iterate(1 - given["eta"] * eigenvalue, start, given["t"])
        for eigenvalue, start in zip(given["lam"], given["c"], strict=True)
    ],
)
