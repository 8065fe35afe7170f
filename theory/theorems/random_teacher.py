"""A, R: labels from a random teacher: alignment in expectation, and the loss in expectation and with high probability."""

from __future__ import annotations

import sympy as sp

from theory.assumptions.alignment import GAUSSIAN_TEACHER, ISOTROPIC_TEACHER, NO_TEACHER, RANDOM_TEACHER, TYPICAL_TEACHER
from theory.assumptions.core import NONZERO_KERNEL, SPECTRUM
from theory.language.definitions import L, expected_loss, rho, second_moment
from theory.language.symbols import (
    Sigma_w,
    chi,
    deviation,
    filter_gd,
    gamma,
    i,
    lam,
    log_delta,
    noise2,
    over_modes,
    sigma2,
    sv,
    t,
    teacher,
    w_max,
    xi,
)
from theory.rules.combining import Combination
from theory.rules.rewriting import Algebra, ByAssumption, Definition
from theory.rules.sums import Termwise
from theory.statements.theorem import Step, Theorem
from theory.theorems.classical import solved

_by_linearity = Step(sv[i] ** 2 * teacher[i] + 2 * sv[i] * chi[i] + noise2, "=", Definition())

A3 = Theorem(
    id="A3",
    name="a random teacher is aligned in expectation",
    meaning="Labels of a random teacher are aligned on average, with constant ‖Σ_w‖; label noise adds the same to every mode.",
    source="abstract",
    reference="label-NTK alignment under mild data assumptions: Marreddy and Liu 2026 (abstract); the form: ours",
    assumptions=(SPECTRUM, RANDOM_TEACHER),
    start=second_moment(i),
    steps=(
        _by_linearity,
        Step(lam[i] * teacher[i] + noise2, "=", ByAssumption("random_teacher")),
        Step(Sigma_w * lam[i] + noise2, "<=", Termwise()),
    ),
    equality={"lam": [4, 1], "sv": [2, 1], "teacher": [3, 3], "chi": [0, 0], "noise2": 2, "Sigma_w": 3},
    equality_when="v_i is a top eigenvector of Σ_w, or λ_i = 0",
)

A3_isotropic = Theorem(
    id="A3.isotropic",
    name="isotropic teacher: exactly proportional",
    meaning="With Σ_w = σ²I and no noise the alignment law holds exactly in expectation.",
    source="ours",
    reference="corollary of the proof of A3",
    assumptions=(SPECTRUM, RANDOM_TEACHER, ISOTROPIC_TEACHER),
    start=second_moment(i),
    steps=(_by_linearity, Step(sigma2 * lam[i], "=", ByAssumption("random_teacher"))),
    kind="identity",
    equality={"lam": [4, 1], "sv": [2, 1], "teacher": [3, 3], "chi": [0, 0], "noise2": 0, "Sigma_w": 3, "sigma2": 3},
    equality_when="always, under its assumptions",
)

A3_noise = Theorem(
    id="A3.noise",
    name="random labels have a flat profile",
    meaning="Labels that are pure noise have the same expected projection on every eigenvector: no alignment at all.",
    source="ours",
    reference="corollary of the proof of A3",
    assumptions=(SPECTRUM, RANDOM_TEACHER, NO_TEACHER),
    start=second_moment(i),
    steps=(_by_linearity, Step(noise2, "=", ByAssumption("no_teacher"))),
    kind="identity",
    equality={"lam": [4, 1], "sv": [2, 1], "teacher": [0, 0], "chi": [0, 0], "noise2": 2, "Sigma_w": 0},
    equality_when="always, under its assumptions",
)

R11_mean = Theorem(
    id="R11.mean",
    name="random teacher, in expectation",
    meaning="Averaged over isotropic teachers, the loss falls exactly like ρ_t.",
    source="ours",
    reference="ours; from A3",
    assumptions=(SPECTRUM, NONZERO_KERNEL, RANDOM_TEACHER, ISOTROPIC_TEACHER),
    start=expected_loss(t),
    steps=(
        Step(gamma / 2 * over_modes((sv[i] ** 2 * teacher[i] + 2 * sv[i] * chi[i] + noise2) * filter_gd), "=", Definition()),
        Step(gamma / 2 * over_modes(sigma2 * lam[i] * filter_gd), "=", ByAssumption("isotropic_teacher")),
        Step(rho(t) * (gamma / 2 * over_modes(sigma2 * lam[i])), "=", Definition()),
        Step(rho(t) * expected_loss(0), "=", ByAssumption("isotropic_teacher")),
    ),
    kind="identity",
    equality={
        "lam": [4, 1],
        "sv": [2, 1],
        "teacher": [3, 3],
        "chi": [0, 0],
        "noise2": 0,
        "Sigma_w": 3,
        "sigma2": 3,
        "eta": sp.Rational(1, 5),
        "t": 2,
        "gamma": 1,
    },
    equality_when="always, under its assumptions",
)

R11 = Theorem(
    id="R11",
    name="random teacher, with high probability",
    meaning="For a Gaussian teacher the loss exceeds its expectation by little, except with probability δ.",
    source="literature",
    reference="the deviation of weighted χ² sums: Laurent and Massart 2000, Lemma 1; the bound: ours",
    assumptions=(SPECTRUM, GAUSSIAN_TEACHER, TYPICAL_TEACHER),
    start=L(t),
    steps=(
        solved,
        Step(gamma / 2 * over_modes(sigma2 * lam[i] * xi[i] * filter_gd), "=", ByAssumption("gaussian_teacher")),
        Step(gamma * sigma2 / 2 * over_modes(lam[i] * filter_gd * xi[i]), "=", Algebra()),
        Step(gamma * sigma2 / 2 * (over_modes(lam[i] * filter_gd) + 2 * deviation + 2 * log_delta * w_max), "<=", Combination()),
    ),
    equality={
        "lam": [1],
        "c": [3],
        "sigma2": 1,
        "xi": [9],
        "eta": 0,
        "t": 0,
        "gamma": 1,
        "log_delta": 2,
        "deviation": 2,
        "w_max": 1,
    },
    equality_when="at the edge of the event that is assumed",
)
