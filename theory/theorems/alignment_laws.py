"""A: where alignment comes from, and how it behaves: realizable labels, homogeneous networks, differences, powers, clusters."""

from __future__ import annotations

import sympy as sp

from theory.assumptions.alignment import (
    CLUSTERS,
    HOMOGENEOUS,
    HOMOGENEOUS_AND_REALIZABLE,
    POWER_ALIGNED,
    POWER_TRACES,
    RANK,
    REALIZABLE,
    STEEPLY_ALIGNED,
    TWO_ALIGNED,
)
from theory.assumptions.core import ALIGNED, DESCENT_STEP, IN_RANGE, SPECTRUM
from theory.language.definitions import L, complexity
from theory.language.symbols import (
    A,
    G,
    H,
    N,
    alpha,
    c,
    d,
    filter_gd,
    gamma,
    i,
    j,
    label,
    lam,
    over_modes,
    p,
    q,
    rank,
    root_A1,
    root_A2,
    s,
    t,
    target,
    u,
    w,
    w2,
    z,
)
from theory.rules.combining import Combination
from theory.rules.inequalities import Chebyshev, Power, SingleTerm, TriangleWithRoots
from theory.rules.rewriting import Algebra, ByAssumption
from theory.rules.sums import Termwise
from theory.statements.theorem import Step, Theorem
from theory.theorems.classical import solved

_ABSTRACT = "label-NTK alignment under mild data assumptions: Marreddy and Liu 2026 (abstract); the form: ours"
_modes = (j, sp.Integer(1), N)

A2 = Theorem(
    id="A2",
    name="realizable labels are aligned",
    meaning="A vector v = J w in the image of the Jacobian is aligned with constant ‖w‖²: small weights, strong alignment.",
    source="abstract",
    reference=_ABSTRACT,
    assumptions=(SPECTRUM, REALIZABLE),
    start=c[i] ** 2,
    steps=(
        Step(lam[i] * w[i] ** 2, "=", ByAssumption("realizable")),
        Step(lam[i] * sp.Sum(w[j] ** 2, _modes), "<=", SingleTerm(w[j] ** 2, i, _modes, factor=lam[i])),
        Step(w2 * lam[i], "<=", Combination()),
    ),
    equality={"lam": [4, 1], "sv": [2, 1], "w": [0, 3], "c": [0, 3], "w2": 9},
    equality_when="w is parallel to one right singular vector, for that mode",
)

A2_complexity = Theorem(
    id="A2.complexity",
    name="alignment is at most the label complexity",
    meaning="The alignment constant of a vector in the range of the kernel is at most vᵀK⁺v, the complexity of classical theory.",
    source="ours",
    reference="ours; vᵀK⁺v as in Arora et al. 2019 (ICML)",
    assumptions=(SPECTRUM, IN_RANGE),
    start=c[i] ** 2,
    steps=(
        Step(alpha[i] * lam[i], "=", ByAssumption("in_range")),
        Step(complexity * lam[i], "<=", SingleTerm(alpha[j], i, _modes, factor=lam[i])),
    ),
    equality={"lam": [4, 1], "c": [0, 3], "alpha": [0, 9]},
    equality_when="the vector lies along one eigenvector, for that mode",
)

A2_rank = Theorem(
    id="A2.rank",
    name="label complexity is at most rank times alignment",
    meaning="Conversely vᵀK⁺v is at most the number of positive eigenvalues times the alignment constant.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, ALIGNED, RANK),
    start=sp.Sum(c[i] ** 2 / lam[i], (i, 1, rank)),
    steps=(
        Step(sp.Sum(A, (i, 1, rank)), "<=", Termwise()),
        Step(rank * A, "=", Algebra()),
    ),
    equality={"lam": [4, 1, 0], "c": [4, -2, 0], "A": 4, "rank": 2},
    equality_when="c_i² = A λ_i for every i",
)

A4 = Theorem(
    id="A4",
    name="outputs of homogeneous networks are aligned",
    meaning="A bias-free ReLU network of H layers has f_0 = J w_0/H, so that its initial output is aligned with constant ‖w_0‖²/H².",
    source="ours",
    reference="Euler's identity, by differentiation along the ray, and A2",
    assumptions=(SPECTRUM, HOMOGENEOUS),
    start=c[i] ** 2,
    steps=(
        Step(lam[i] * w[i] ** 2 / H**2, "=", ByAssumption("homogeneous")),
        Step(lam[i] / H**2 * sp.Sum(w[j] ** 2, _modes), "<=", SingleTerm(w[j] ** 2, i, _modes, factor=lam[i] / H**2)),
        Step(w2 / H**2 * lam[i], "<=", Combination()),
    ),
    equality={"lam": [4, 1], "sv": [2, 1], "w": [0, 3], "c": [0, sp.Rational(3, 2)], "w2": 9, "H": 2},
    equality_when="w_0 is parallel to one right singular vector, for that mode",
)

A5 = Theorem(
    id="A5",
    name="differences of aligned vectors are aligned",
    meaning="The roots of alignment constants add up at most: an aligned output minus aligned labels is an aligned residual.",
    source="ours",
    reference="ours; the triangle inequality, mode by mode",
    assumptions=(SPECTRUM, TWO_ALIGNED),
    start=(p[i] - q[i]) ** 2,
    steps=(Step((root_A1 + root_A2) ** 2 * lam[i], "<=", TriangleWithRoots(p[i], q[i], root_A1, root_A2, lam[i])),),
    equality={"lam": [4, 1], "p": [2, 1], "q": [-4, -2], "root_A1": 1, "root_A2": 2},
    equality_when="both are saturated in the same mode with opposite signs",
)

_distance = (w[j] / H - target[j]) ** 2

A5_residual = Theorem(
    id="A5.residual",
    name="the initial residual is aligned",
    meaning="For a homogeneous network and realizable labels, r_0 = J (w_0/H − w*) is aligned with constant ‖w_0/H − w*‖².",
    source="abstract",
    reference="residual-NTK alignment: Marreddy and Liu 2026 (abstract); the form: ours, at most (‖w_0‖/H + ‖w*‖)² of A2, A4 and A5",
    assumptions=(SPECTRUM, HOMOGENEOUS_AND_REALIZABLE),
    start=(p[i] - q[i]) ** 2,
    steps=(
        Step(lam[i] * (w[i] / H - target[i]) ** 2, "=", ByAssumption("homogeneous_and_realizable")),
        Step(lam[i] * sp.Sum(_distance, _modes), "<=", SingleTerm(_distance, i, _modes, factor=lam[i])),
    ),
    equality={"lam": [4, 1], "sv": [2, 1], "w": [0, 3], "target": [0, 1], "p": [0, sp.Rational(3, 2)], "q": [0, 1], "H": 2},
    equality_when="w_0/H − w* is parallel to one right singular vector, for that mode",
)

A7 = Theorem(
    id="A7",
    name="power alignment",
    meaning="An exponent s (0: random labels, 1: the alignment law, more: easier still) bounds the loss by Σ λ^s g_t, for every step.",
    source="ours",
    reference="ours; s = 1 is R1",
    assumptions=(SPECTRUM, POWER_ALIGNED),
    start=L(t),
    steps=(
        solved,
        Step(gamma / 2 * over_modes(A * lam[i] ** s * filter_gd), "<=", Termwise()),
        Step(gamma * A / 2 * over_modes(lam[i] ** s * filter_gd), "=", Algebra()),
    ),
    equality={"lam": [4, 1], "c": [8, -2], "A": 4, "s": 2, "eta": sp.Rational(1, 5), "t": 2, "gamma": 1},
    equality_when="c_i² = A λ_i^s for every i that is not yet learned",
)

A7_weaker = Theorem(
    id="A7.weaker",
    name="a larger exponent implies a smaller one",
    meaning="A vector aligned with a larger exponent is aligned with a smaller one too, at the price of a power of λ_1.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, STEEPLY_ALIGNED),
    start=c[i] ** 2,
    steps=(
        Step(A * lam[i] ** (s + d), "<=", Termwise()),
        Step(A * lam[1] ** d * lam[i] ** s, "<=", Power(lam[i], lam[1], d, factor=A * lam[i] ** s)),
    ),
    equality={"lam": [4, 1], "c": [8, 1], "A": 4, "s": 1, "d": 1},
    equality_when="for the modes with the largest eigenvalue, if saturated; for all modes if d = 0",
)

_power_weights = (over_modes(lam[i] ** s), over_modes(lam[i] ** (s + d)))

A7_order = Theorem(
    id="A7.order",
    name="a larger alignment exponent decays faster",
    meaning="The more the labels lean on large eigenvalues, the faster the decay, for steps up to 1/λ_1.",
    source="ours",
    reference="ours; Chebyshev's sum inequality with weights λ^s",
    assumptions=(SPECTRUM, POWER_TRACES, DESCENT_STEP),
    start=over_modes(lam[i] ** (s + d) * filter_gd) / _power_weights[1],
    steps=(
        Step(
            over_modes(lam[i] ** s * filter_gd) / _power_weights[0],
            "<=",
            Chebyshev(lam[i] ** s, lam[i] ** d, filter_gd, lam[i], factor=1 / (_power_weights[0] * _power_weights[1])),
        ),
    ),
    equality={"lam": [2, 2], "s": 1, "d": 1, "eta": sp.Rational(1, 4), "t": 1},
    equality_when="d = 0, t = 0, η = 0, or a flat spectrum",
)

A8 = Theorem(
    id="A8",
    name="labels constant on clusters",
    meaning="If K ⪰ Z G Zᵀ for the cluster indicator Z, labels y = Zβ have complexity at most βᵀG⁻¹β, whatever else is in K.",
    source="ours",
    reference="ours; the variational form yᵀK⁺y = sup_z 2zᵀy − zᵀKz, at its maximizer z = K⁺y",
    assumptions=(SPECTRUM, CLUSTERS),
    start=over_modes(c[i] * z[i]),
    steps=(
        Step(over_modes(lam[i] * z[i] ** 2), "=", ByAssumption("clusters")),
        Step(2 * over_modes(u[i] * label[i]) - over_modes(G[i] * u[i] ** 2), "<=", Combination()),
        Step(over_modes(2 * u[i] * label[i] - G[i] * u[i] ** 2), "=", Algebra()),
        Step(over_modes(label[i] ** 2 / G[i]), "<=", Termwise()),
    ),
    equality={"lam": [2, 1], "c": [2, 1], "z": [1, 1], "G": [2, 1], "u": [1, 1], "label": [2, 1]},
    equality_when="K = Z G Zᵀ",
)
