"""R: refined convergence over the full spectrum, the core of the founding paper and its extensions."""

from __future__ import annotations

import sympy as sp

from theory.assumptions import (
    ALIGNED,
    BELOW_OPTIMAL_STEP,
    DESCENT_STEP,
    MULTIPLICITY,
    NONZERO_KERNEL,
    NONZERO_RESIDUAL,
    NOT_FLAT,
    OPTIMAL_STEP,
    POSITIVE_STEP,
    PROPORTIONAL,
    SPECTRUM,
    TRAINED,
)
from theory.definitions import L, T, kappa, rho
from theory.rules import Algebra, ByAssumption, Cite, Definition, MoreTerms, SplitAt, Termwise
from theory.symbols import A, N, eta, filter_gd, gamma, i, lam, m, over_modes, sigma2, t
from theory.theorem import Step, Theorem
from theory.theorems.classical import solved

_REFINED = "Liu and Marreddy 2026 (abstract: a bound over the full spectrum); the form: ours"
slowest = (1 - eta * lam[N]) ** (2 * t)
r"""$(1-\eta\lambda_N)^{2t}$, the classical decay."""

R1 = Theorem(
    id="R1",
    name="full-spectrum bound",
    meaning="An aligned residual decays over the whole spectrum at once; no smallest eigenvalue appears. True for every step.",
    source="abstract",
    reference=_REFINED,
    assumptions=(SPECTRUM, ALIGNED),
    start=L(t),
    steps=(
        solved,
        Step(gamma / 2 * over_modes(A * lam[i] * filter_gd), "<=", Termwise()),
        Step(gamma * A / 2 * over_modes(lam[i] * filter_gd), "=", Algebra()),
    ),
    equality={"lam": [4, 1], "c": [4, -2], "A": 4, "eta": sp.Rational(1, 5), "t": 2, "gamma": 1},
    equality_when="c_i² = A λ_i for every i that is not yet learned",
)

R2 = Theorem(
    id="R2",
    name="full-spectrum bound, relative form",
    meaning="The loss falls at least like κ times the spectrum-weighted decay ρ_t.",
    source="abstract",
    reference=_REFINED,
    assumptions=(SPECTRUM, ALIGNED, NONZERO_KERNEL, NONZERO_RESIDUAL),
    start=L(t),
    steps=(
        Step(R1.claim.rhs, "<=", Cite("R1")),
        Step(kappa * rho(t) * L(0), "=", Definition()),
    ),
    equality={"lam": [4, 1], "c": [4, -2], "A": 4, "eta": sp.Rational(1, 5), "t": 2, "gamma": 1},
    equality_when="κ = 1",
)

_weights = over_modes(lam[i] * filter_gd) / T

R3 = Theorem(
    id="R3",
    name="never worse in shape than the classical decay",
    meaning="The spectrum-weighted decay is at most the classical one.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, NONZERO_KERNEL, OPTIMAL_STEP),
    start=rho(t),
    steps=(
        Step(_weights, "=", Definition()),
        Step(over_modes(lam[i] * slowest) / T, "<=", Termwise()),
        Step(slowest, "=", Definition()),
    ),
    equality={"lam": [2, 2], "eta": sp.Rational(1, 4), "t": 3},
    equality_when="flat spectrum; also at η = 0, t = 0, and at the largest step with all eigenvalues at the two ends",
)

R3_strict = Theorem(
    id="R3.strict",
    name="strictly better unless flat",
    meaning="As soon as the spectrum is not flat, a single step makes the refined decay strictly smaller than the classical one.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, NONZERO_KERNEL, BELOW_OPTIMAL_STEP, POSITIVE_STEP, TRAINED, NOT_FLAT),
    start=rho(t),
    steps=(
        Step(_weights, "=", Definition()),
        Step(over_modes(lam[i] * slowest) / T, "<", Termwise(strictly_at=sp.Integer(1))),
        Step(slowest, "=", Definition()),
    ),
    equality_when="never: the inequality is strict",
)

_head, _tail = (i, 1, N - m), (i, N - m + 1, N)
_next = (1 - eta * lam[N - m]) ** (2 * t)

R3_gain_lower = Theorem(
    id="R3.gain_lower",
    name="asymptotic gain, lower side",
    meaning="The gain over the classical decay cannot exceed T/(mλ_N): the slowest modes alone keep that share.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, NONZERO_KERNEL, MULTIPLICITY),
    start=m * lam[N] / T * slowest,
    steps=(
        Step(sp.Sum(lam[N] * slowest, _tail) / T, "=", Algebra()),
        Step(sp.Sum(lam[i] * filter_gd, _tail) / T, "=", ByAssumption("multiplicity")),
        Step(_weights, "<=", MoreTerms()),
        Step(rho(t), "=", Definition()),
    ),
    equality={"lam": [2, 1, 1], "eta": sp.Rational(1, 2), "t": 1, "m": 2},
    equality_when="the larger modes are learned",
)

R3_gain_upper = Theorem(
    id="R3.gain_upper",
    name="asymptotic gain, upper side",
    meaning="Apart from the slowest modes' share mλ_N/T the decay is faster, by the next larger eigenvalue: so ρ_t/(1−ηλ_N)^{2t} → mλ_N/T.",
    source="ours",
    reference="ours; the limit follows because ((1−ηλ_{N−m})/(1−ηλ_N))^{2t} → 0",
    assumptions=(SPECTRUM, NONZERO_KERNEL, MULTIPLICITY, DESCENT_STEP),
    start=rho(t),
    steps=(
        Step(_weights, "=", Definition()),
        Step((sp.Sum(lam[i] * filter_gd, _head) + sp.Sum(lam[i] * filter_gd, _tail)) / T, "=", SplitAt(N - m)),
        Step(sp.Sum(lam[i] * filter_gd, _head) / T + sp.Sum(lam[N] * slowest, _tail) / T, "=", ByAssumption("multiplicity")),
        Step(sp.Sum(lam[i] * _next, _head) / T + sp.Sum(lam[N] * slowest, _tail) / T, "<=", Termwise()),
        Step(_next * (T - sp.Sum(lam[i], _tail)) / T + m * lam[N] / T * slowest, "=", SplitAt(N - m)),
        Step(_next * (T - m * lam[N]) / T + m * lam[N] / T * slowest, "=", ByAssumption("multiplicity")),
        Step((1 - m * lam[N] / T) * _next + m * lam[N] / T * slowest, "=", Algebra()),
    ),
    equality={"lam": [2, 1, 1], "eta": sp.Rational(1, 4), "t": 3, "m": 2},
    equality_when="all larger eigenvalues are equal",
)

R13 = Theorem(
    id="R13",
    name="the alignment law",
    meaning="If squared projections are proportional to the eigenvalues, the loss is ρ_t times its start. A prediction for real labels.",
    source="ours",
    reference="from the alignment that the abstract of Liu and Marreddy 2026 reports; exact in expectation for an isotropic teacher",
    assumptions=(SPECTRUM, NONZERO_KERNEL, PROPORTIONAL),
    start=L(t),
    steps=(
        solved,
        Step(gamma / 2 * over_modes(sigma2 * lam[i] * filter_gd), "=", ByAssumption("proportional")),
        Step(rho(t) * (gamma / 2 * over_modes(sigma2 * lam[i])), "=", Definition()),
        Step(rho(t) * L(0), "=", ByAssumption("proportional")),
    ),
    kind="prediction",
    equality={"lam": [4, 1], "c": [4, -2], "sigma2": 4, "eta": sp.Rational(1, 5), "t": 2, "gamma": 1},
    equality_when="always, under its assumption",
)
