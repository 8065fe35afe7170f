"""F: what a changing kernel does to the linearized picture, and how far the weights travel."""

from __future__ import annotations

import sympy as sp

from theory.assumptions.core import ALIGNED, DESCENT_STEP, IN_RANGE, INVERTIBLE_KERNEL, SPECTRUM
from theory.assumptions.drift import JACOBIAN_TRIANGLE, PERTURBED, SMOOTH_JACOBIAN, TRAINED_RESIDUAL, linear_norm, perturbation
from theory.assumptions.spectra import RATIOS_BOUNDED
from theory.language.deferred import Later
from theory.language.definitions import L, dimension, energy, squared_travel
from theory.language.symbols import (
    A,
    N,
    alpha,
    c,
    contraction,
    err,
    eta,
    gamma,
    i,
    jacobian_drift,
    kernel_drift,
    lam,
    over_modes,
    residual,
    smoothness,
    t,
    travel,
    v,
)  # fmt: skip
from theory.proposals.spectral_sums import antidifference
from theory.rules.citing import Cite
from theory.rules.combining import Inside, MinimumIsBelow
from theory.rules.exponentials import Bernoulli
from theory.rules.recurrences import UnrolledRecursion
from theory.rules.rewriting import Algebra, ByAssumption, Definition
from theory.rules.sums import Telescoping, Termwise
from theory.statements.theorem import Step, Theorem
from theory.theorems.convergence import R1
from theory.theorems.solutions import gradient_descent_solution

_hole = sp.Symbol("hole", nonnegative=True)
unrolled = sp.Sum(contraction ** (t - v) * perturbation, (v, 1, t))
r"""$\sum_{v\le t} q^{t-v}\,\eta(\|K_{v-1}-K_0\|\,\|r_{v-1}\| + \|d_{v-1}\|)$."""

F1 = Theorem(
    id="F1",
    name="distance from the linearized residual",
    meaning="What the kernel's drift and the nonlinearity do to the residual adds up, each contribution shrunk by the steps since.",
    source="literature",
    reference="standard (discrete Grönwall or Duhamel); in this setting e.g. Du et al. 2019, Arora et al. 2019",
    assumptions=(SPECTRUM, PERTURBED),
    start=err[t + 1],
    steps=(
        Step(unrolled, "<=", UnrolledRecursion(err, v, t, contraction, perturbation)),
    ),
    equality={
        "lam": [1], "t": 2, "eta": 1, "contraction": sp.Rational(1, 2), "drift": [0, 1, 0], "residual": [1, 1, 0], "forcing": [1, 0, 0],
        "err": [0, 1, sp.Rational(3, 2)],
    },
    equality_when="every contribution points along the slowest mode, and along those before it",
)  # fmt: skip

_scale = sp.sqrt(gamma / 2)
F2 = Theorem(
    id="F2",
    name="loss of the real network",
    meaning="The root of the real loss is at most the root of the refined bound plus what the measured drift adds.",
    source="ours",
    reference="ours; F1 and R1 by the triangle inequality",
    assumptions=(SPECTRUM, ALIGNED, PERTURBED, TRAINED_RESIDUAL),
    start=_scale * residual[t + 1],
    steps=(
        Step(_scale * linear_norm + _scale * err[t + 1], "<=", Termwise()),
        Step(sp.sqrt(L(t)) + _scale * err[t + 1], "=", Definition()),
        Step(
            sp.sqrt(R1.claim.rhs) + _scale * err[t + 1],
            "<=",
            Inside(sp.sqrt(_hole) + _scale * err[t + 1], _hole, L(t), R1.claim.rhs, Cite("R1")),
        ),
        Step(
            sp.sqrt(R1.claim.rhs) + _scale * unrolled,
            "<=",
            Inside(sp.sqrt(R1.claim.rhs) + _scale * _hole, _hole, err[t + 1], unrolled, Cite("F1")),
        ),
    ),
    equality={
        "lam": [1], "c": [2], "A": 4, "gamma": 2, "t": 1, "eta": sp.Rational(1, 2), "contraction": sp.Rational(1, 2), "drift": [0, 0],
        "residual": [2, 2], "forcing": [2, 0], "err": [0, 1],
    },
    equality_when="both sides of the triangle inequality point the same way, F1 and R1 hold with equality",
)  # fmt: skip

_growth = 1 - (1 - eta * lam[i]) ** t
_share = sp.Min(1, t * eta * lam[i])
_bernoulli = Bernoulli(eta * lam[i], t)
_inner = sp.Sum(eta * lam[i] * (1 - eta * lam[i]) ** (v - 1), (v, 1, t))
_sum_of_steps = sp.Sum((1 - eta * lam[i]) ** (v - 1), (v, 1, t))

F3_travel = Theorem(
    id="F3.travel",
    name="distance travelled by the weights, exactly",
    meaning="The weights move along each right singular vector until its mode is learned: r_0ᵀK⁺r_0 is what they move in the end.",
    source="literature",
    reference="standard for gradient descent on least squares",
    assumptions=(SPECTRUM, IN_RANGE),
    start=squared_travel(t),
    steps=Later(
        lambda: (
            Step(over_modes(lam[i] * c[i] ** 2 * (eta * _sum_of_steps) ** 2), "=", gradient_descent_solution),
            Step(over_modes(alpha[i] * _inner**2), "=", ByAssumption("in_range")),
            Step(over_modes(alpha[i] * _growth**2), "=", Telescoping(v, antidifference(eta * lam[i] * (1 - eta * lam[i]) ** (v - 1), v))),
        )
    ),
    kind="identity",
    equality={"lam": [4, 1], "c": [2, 1], "alpha": [1, 1], "eta": sp.Rational(1, 8), "t": 2},
    equality_when="always",
)

F3 = Theorem(
    id="F3",
    name="travel and effective dimension",
    meaning="An aligned residual moves the weights by at most √(A d_t), where d_t counts the modes learned so far; no smallest eigenvalue.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, IN_RANGE, RATIOS_BOUNDED, DESCENT_STEP),
    start=squared_travel(t),
    steps=(
        Step(over_modes(alpha[i] * _growth**2), "=", Cite("F3.travel")),
        Step(over_modes(A * _growth**2), "<=", Termwise()),
        Step(over_modes(A * _share**2), "<=", Inside(over_modes(A * _hole**2), _hole, _growth, _share, _bernoulli)),
        Step(over_modes(A * _share), "<=", Inside(over_modes(A * _share * _hole), _hole, _share, sp.S.One, MinimumIsBelow())),
        Step(A * dimension(t), "=", Definition()),
    ),
    equality={"lam": [1, 1], "c": [2, 2], "alpha": [4, 4], "A": 4, "eta": 1, "t": 1},
    equality_when="ηtλ is 0 or ηλ = 1 in every mode; for ηλ → 0, ηtλ → ∞ the ratio of both sides tends to 1",
)

F3_classical = Theorem(
    id="F3.classical",
    name="travel, classical",
    meaning="The classical bound on the travel needs the smallest eigenvalue: ‖r_0‖²/λ_N.",
    source="literature",
    reference="e.g. Du et al. 2019, Arora et al. 2019",
    assumptions=(SPECTRUM, IN_RANGE, INVERTIBLE_KERNEL, DESCENT_STEP),
    start=squared_travel(t),
    steps=(
        Step(over_modes(alpha[i] * _growth**2), "=", Cite("F3.travel")),
        Step(over_modes(alpha[i] * _share**2), "<=", Inside(over_modes(alpha[i] * _hole**2), _hole, _growth, _share, _bernoulli)),
        Step(over_modes(alpha[i]), "<=", Inside(over_modes(alpha[i] * _hole**2), _hole, _share, sp.S.One, MinimumIsBelow())),
        Step(over_modes(alpha[i] * lam[N]) / lam[N], "=", Algebra()),
        Step(over_modes(alpha[i] * lam[i]) / lam[N], "<=", Termwise()),
        Step(over_modes(c[i] ** 2) / lam[N], "=", ByAssumption("in_range")),
        Step(energy / lam[N], "=", Definition()),
    ),
    equality={"lam": [1, 1], "c": [2, 2], "alpha": [4, 4], "eta": 1, "t": 1},
    equality_when="all modes that are not zero have the smallest eigenvalue and are learned",
)

F4 = Theorem(
    id="F4",
    name="kernel drift from travel",
    meaning="If the Jacobian is smooth, the kernel drifts no more than about twice √λ_1 times its smoothness times the distance travelled.",
    source="literature",
    reference="e.g. Liu, Zhu, Belkin 2022; the Lipschitz constant of the Jacobian is of order 1/√width",
    assumptions=(SPECTRUM, SMOOTH_JACOBIAN, JACOBIAN_TRIANGLE),
    start=kernel_drift,
    steps=(
        Step(2 * sp.sqrt(lam[1]) * jacobian_drift + jacobian_drift**2, "<=", Termwise()),
        Step(2 * sp.sqrt(lam[1]) * smoothness * travel + jacobian_drift**2, "<=", Termwise()),
        Step(2 * sp.sqrt(lam[1]) * smoothness * travel + (smoothness * travel) ** 2, "<=", Termwise()),
    ),
    equality={"lam": [4], "kernel_drift": 5, "jacobian_drift": 1, "smoothness": 1, "travel": 1},
    equality_when="the Jacobian grows along its leading singular direction, as fast as it may",
)
