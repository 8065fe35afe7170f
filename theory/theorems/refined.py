"""R: the refined bound without a smallest eigenvalue, its effective rate, from both sides, and with monotone alignment."""

from __future__ import annotations

import sympy as sp

from theory.assumptions.alignment import ALIGNED_BELOW, MONOTONE, RANK, REVERSE_MONOTONE, SOME_ALIGNMENT
from theory.assumptions.core import ALIGNED, DESCENT_STEP, IN_RANGE, NONZERO_KERNEL, POSITIVE_STEP, SPECTRUM, TRAINED
from theory.language.definitions import T2, T3, L, T, rho
from theory.language.symbols import A, A_min, N, alpha, c, eta, filter_gd, gamma, h, i, lam, over_modes, rank, t, x
from theory.proposals.critical_point import critical_point
from theory.rules.calculus import LogConcaveMaximum
from theory.rules.citing import Cite
from theory.rules.combining import MinimumOf
from theory.rules.exponentials import ExponentialBound
from theory.rules.inequalities import CauchySchwarz, Chebyshev, Jensen
from theory.rules.rewriting import Algebra, ByAssumption, Definition
from theory.rules.sums import SplitAt, Termwise
from theory.statements.theorem import Step, Theorem
from theory.theorems.classical import largest_weighted_decay, solved
from theory.theorems.convergence import R1
from theory.theorems.solutions import gradient_descent_solution

_ABSTRACT = "Marreddy and Liu 2026 (abstract: a bound over the full spectrum); the form: ours"
_simple_peak = sp.exp(-1) / (2 * eta * t)
_maximum = LogConcaveMaximum(lam[i], critical_point(x * (1 - eta * x) ** (2 * t), x))
_rounding = ExponentialBound(2 * t / (2 * t + 1), 2 * t + 1)

R4 = Theorem(
    id="R4",
    name="no smallest eigenvalue",
    meaning="No mode leaves more than its eigenvalue, nor more than the largest value of λ(1−ηλ)^{2t}: the loss falls without any λ_min.",
    source="ours",
    reference="ours; the maximum by calculus",
    assumptions=(SPECTRUM, ALIGNED, DESCENT_STEP, POSITIVE_STEP),
    start=L(t),
    steps=(
        Step(R1.claim.rhs, "<=", Cite("R1")),
        Step(gamma * A / 2 * over_modes(sp.Min(lam[i], largest_weighted_decay)), "<=", MinimumOf((Termwise(), _maximum))),
    ),
    equality={"lam": [sp.Rational(1, 3)], "c": [1], "A": 3, "eta": 1, "t": 1, "gamma": 1},
    equality_when="c_i² = A λ_i, and all eigenvalues are 1/(η(2t+1)) or 0, or t = 0",
)

R4_simple = Theorem(
    id="R4.simple",
    name="no smallest eigenvalue, simple constant",
    meaning="The same with the rounder constant 1/(2eηt).",
    source="ours",
    reference="corollary of R4 by 1 − z ≤ exp(−z)",
    assumptions=(*R4.assumptions, TRAINED),
    start=L(t),
    steps=(
        Step(R4.claim.rhs, "<=", Cite("R4")),
        Step(gamma * A / 2 * over_modes(sp.Min(lam[i], _simple_peak)), "<=", MinimumOf((_rounding,))),
    ),
    equality_when="not sharp for a nonzero residual: the ratio to R4 tends to 1 as t grows",
)

_positive_modes = (i, 1, rank)

R4_rank = Theorem(
    id="R4.rank",
    name="no smallest eigenvalue, rank form",
    meaning="With rank(K) positive eigenvalues the loss falls like 1/t, with the alignment constant times the rank in front.",
    source="ours",
    reference="ours; the maximum by calculus",
    assumptions=(*R4.assumptions, RANK),
    start=L(t),
    steps=(
        Step(R1.claim.rhs, "<=", Cite("R1")),
        Step(
            gamma * A / 2 * (sp.Sum(lam[i] * filter_gd, _positive_modes) + sp.Sum(lam[i] * filter_gd, (i, rank + 1, N))),
            "=",
            SplitAt(rank),
        ),
        Step(gamma * A / 2 * sp.Sum(lam[i] * filter_gd, _positive_modes), "=", ByAssumption("rank")),
        Step(gamma * A / 2 * sp.Sum(largest_weighted_decay, _positive_modes), "<=", _maximum),
        Step(gamma * A * rank / 2 * largest_weighted_decay, "=", Algebra()),
    ),
    equality={"lam": [sp.Rational(1, 3), 0], "c": [1, 0], "A": 3, "eta": 1, "t": 1, "gamma": 1, "rank": 1},
    equality_when="all positive eigenvalues are 1/(η(2t+1)), and c_i² = A λ_i",
)

R4_rank_simple = Theorem(
    id="R4.rank_simple",
    name="no smallest eigenvalue, rank form, simple constant",
    meaning="The loss is at most γ A rank(K)/(4eηt).",
    source="ours",
    reference="corollary of R4.rank by 1 − z ≤ exp(−z)",
    assumptions=(*R4_rank.assumptions, TRAINED),
    start=L(t),
    steps=(
        Step(R4_rank.claim.rhs, "<=", Cite("R4.rank")),
        Step(gamma * A * rank / (4 * eta * t) * (2 * t / (2 * t + 1)) ** (2 * t + 1), "=", Algebra()),
        Step(gamma * A * rank / (4 * eta * t) * sp.exp(-1), "<=", _rounding),
    ),
    equality_when="not sharp for a nonzero residual: the ratio to R4.rank tends to 1 as t grows",
)

R5 = Theorem(
    id="R5",
    name="the first step",
    meaning="The first step of the spectrum-weighted decay, to first order in η, has the effective eigenvalue T_2/T.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, NONZERO_KERNEL),
    start=rho(1),
    steps=(Step(1 - 2 * eta * T2 / T + eta**2 * T3 / T, "=", Definition()),),
    kind="identity",
    equality={"lam": [4, 1], "eta": sp.Rational(1, 5)},
    equality_when="always",
)

R5_jensen = Theorem(
    id="R5.jensen",
    name="no faster than the effective eigenvalue",
    meaning="The spectrum-weighted decay is never faster than one mode with eigenvalue T_2/T. True for every step.",
    source="ours",
    reference="ours; Jensen's inequality for the even power z^{2t}",
    assumptions=(SPECTRUM, NONZERO_KERNEL),
    start=(1 - eta * T2 / T) ** (2 * t),
    steps=(Step(rho(t), "<=", Jensen(lam[i], 1 - eta * lam[i], 2 * t)),),
    equality={"lam": [2, 2, 0], "eta": sp.Rational(1, 4), "t": 3},
    equality_when="all positive eigenvalues are equal; also at η = 0 and t = 0",
)

R5_slows = Theorem(
    id="R5.slows",
    name="the decay only slows down",
    meaning="ρ_t is log-convex in t: the factor ρ_{t+1}/ρ_t never falls. True for every step.",
    source="ours",
    reference="ours; Cauchy–Schwarz",
    assumptions=(SPECTRUM, NONZERO_KERNEL),
    start=rho(t + h) ** 2,
    steps=(
        Step(
            rho(t) * rho(t + 2 * h),
            "<=",
            CauchySchwarz((1 - eta * lam[i]) ** t, (1 - eta * lam[i]) ** (t + 2 * h), lam[i], factor=1 / T**2),
        ),
    ),
    equality={"lam": [2, 2], "eta": sp.Rational(1, 4), "t": 3, "h": 1},
    equality_when="(1 − ηλ_i)² is the same for all positive eigenvalues that are not yet learned",
)

R5_effective = Theorem(
    id="R5.effective",
    name="the effective eigenvalue exceeds the mean",
    meaning="The rate at the start is at least that of the mean eigenvalue.",
    source="ours",
    reference="ours; Cauchy–Schwarz",
    assumptions=(SPECTRUM, NONZERO_KERNEL),
    start=T / N,
    steps=(Step(T2 / T, "<=", CauchySchwarz(sp.Integer(1), lam[i], factor=1 / (N * T))),),
    equality={"lam": [2, 2]},
    equality_when="flat spectrum",
)

R5_mean = Theorem(
    id="R5.mean",
    name="the mean eigenvalue exceeds the smallest",
    meaning="And the mean eigenvalue is at least the smallest, which sets the classical rate.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM,),
    start=lam[N],
    steps=(
        Step(over_modes(lam[N]) / N, "=", Algebra()),
        Step(over_modes(lam[i]) / N, "<=", Termwise()),
        Step(T / N, "=", Definition()),
    ),
    equality={"lam": [2, 2]},
    equality_when="flat spectrum",
)

R9 = Theorem(
    id="R9",
    name="two-sided bound, lower side",
    meaning="If projections are also bounded from below by the eigenvalues, so is the loss; R1 is the upper side.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, ALIGNED_BELOW),
    start=gamma * A_min / 2 * over_modes(lam[i] * filter_gd),
    steps=(
        Step(gamma / 2 * over_modes(A_min * lam[i] * filter_gd), "=", Algebra()),
        Step(gamma / 2 * over_modes(c[i] ** 2 * filter_gd), "<=", Termwise()),
        Step(L(t), "=", gradient_descent_solution),
    ),
    equality={"lam": [4, 1], "c": [4, -2], "A_min": 4, "eta": sp.Rational(1, 5), "t": 2, "gamma": 1},
    equality_when="c_i² = A_min λ_i for every i that is not yet learned",
)

R9_ratio = Theorem(
    id="R9.ratio",
    name="how loose the full-spectrum bound can be",
    meaning="The full-spectrum bound exceeds the loss at most by the ratio of the two alignment constants, at every step.",
    source="ours",
    reference="ours; from R9",
    assumptions=(SPECTRUM, ALIGNED, ALIGNED_BELOW, SOME_ALIGNMENT),
    start=R1.claim.rhs,
    steps=(
        Step(A / A_min * (gamma / 2) * over_modes(A_min * lam[i] * filter_gd), "=", Algebra()),
        Step(A / A_min * (gamma / 2) * over_modes(c[i] ** 2 * filter_gd), "<=", Termwise()),
        Step(A / A_min * L(t), "=", gradient_descent_solution),
    ),
    equality={"lam": [4, 1], "c": [4, -2], "A": 4, "A_min": 4, "eta": sp.Rational(1, 5), "t": 2, "gamma": 1},
    equality_when="c_i² = A_min λ_i for every i that is not yet learned",
)

_ratios_solved = Step(gamma / 2 * over_modes(alpha[i] * lam[i] * filter_gd), "=", ByAssumption("in_range"))
_separated = gamma / 2 * over_modes(alpha[i] * lam[i]) * over_modes(lam[i] * filter_gd) / T
_chebyshev = Chebyshev(lam[i], alpha[i], filter_gd, lam[i], factor=gamma / (2 * T))

R10 = Theorem(
    id="R10",
    name="monotone alignment",
    meaning="If the ratios c_i²/λ_i do not grow towards small eigenvalues, the loss falls at least like ρ_t, with no constant at all.",
    source="ours",
    reference="ours; Chebyshev's sum inequality",
    assumptions=(SPECTRUM, NONZERO_KERNEL, IN_RANGE, MONOTONE, DESCENT_STEP),
    start=L(t),
    steps=(
        solved,
        _ratios_solved,
        Step(_separated, "<=", _chebyshev),
        Step(rho(t) * L(0), "=", ByAssumption("in_range")),
    ),
    equality={"lam": [4, 1], "c": [4, -2], "alpha": [4, 4], "eta": sp.Rational(1, 5), "t": 2, "gamma": 1},
    equality_when="c_i² exactly proportional to λ_i; also a flat spectrum, η = 0 and t = 0",
)

R10_reverse = Theorem(
    id="R10.reverse",
    name="monotone alignment, the other direction",
    meaning="If the ratios c_i²/λ_i do not fall towards small eigenvalues, the loss falls at most like ρ_t.",
    source="ours",
    reference="ours; Chebyshev's sum inequality",
    assumptions=(SPECTRUM, NONZERO_KERNEL, IN_RANGE, REVERSE_MONOTONE, DESCENT_STEP),
    start=rho(t) * L(0),
    steps=(
        Step(_separated, "=", ByAssumption("in_range")),
        Step(gamma / 2 * over_modes(alpha[i] * lam[i] * filter_gd), "<=", _chebyshev),
        Step(gamma / 2 * over_modes(c[i] ** 2 * filter_gd), "=", ByAssumption("in_range")),
        Step(L(t), "=", gradient_descent_solution),
    ),
    equality={"lam": [4, 1], "c": [4, -2], "alpha": [4, 4], "eta": sp.Rational(1, 5), "t": 2, "gamma": 1},
    equality_when="c_i² exactly proportional to λ_i; also a flat spectrum, η = 0 and t = 0",
)
