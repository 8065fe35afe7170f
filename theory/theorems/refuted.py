"""X: tempting statements that are false. Each is refuted by an exact counterexample; none has a derivation."""

from __future__ import annotations

import sympy as sp

from theory.assumptions.alignment import HEAD, HEAD_ALIGNED
from theory.assumptions.core import (
    ALIGNED,
    DESCENT_STEP,
    IN_RANGE,
    INVERTIBLE_KERNEL,
    NONZERO_KERNEL,
    OPTIMAL_STEP,
    POSITIVE_STEP,
    SPECTRUM,
    STABLE_STEP,
)
from theory.assumptions.smooth_labels import ROUGH_MODE, SQUARE_ALIGNED
from theory.assumptions.spectra import RATIOS_BOUNDED
from theory.assumptions.tail_alignment import (
    ALIGNED_HEADS,
    ALIGNED_TAILS,
    FILTER_BOUND,
    MONOTONE_FILTER,
    NONZERO_WEIGHTS,
    POSITIVE_LAST_WEIGHT,
    tail,
)
from theory.language.definitions import T2, L, T, rho
from theory.language.dynamics import mode
from theory.language.symbols import (
    A,
    A_m,
    N,
    alpha,
    c,
    eta,
    filter_gd,
    gamma,
    head,
    i,
    j,
    lam,
    matched,
    over_modes,
    rate_1,
    rate_2,
    reference,
    roughness,
    s,
    t,
    tau_1,
    tau_2,
)
from theory.statements.theorem import Theorem
from theory.theorems.convergence import slowest
from theory.theorems.hybrid import hybrid
from theory.theorems.tail_bounds import T3
from theory.theorems.tail_filters import T3_cutoff, T3_filter

X1 = Theorem(
    id="X1",
    name="R2 without κ",
    meaning="Tempting: an aligned residual decays like ρ_t. False: alignment bounds projections from above only.",
    source="ours",
    reference="false; R2 needs κ, R10 needs monotone alignment",
    assumptions=(SPECTRUM, NONZERO_KERNEL, ALIGNED),
    start=L(t),
    claim_without_chain=("<=", rho(t) * L(0)),
    kind="refuted",
)

X2 = Theorem(
    id="X2",
    name="the initial rate persists",
    meaning="Tempting: training keeps the effective rate T_2/T of its start. False: large modes are used up and the decay slows down.",
    source="ours",
    reference="false; R5.jensen is the other direction",
    assumptions=(SPECTRUM, NONZERO_KERNEL, DESCENT_STEP),
    start=rho(t),
    claim_without_chain=("<=", (1 - eta * T2 / T) ** (2 * t)),
    kind="refuted",
)

X3 = Theorem(
    id="X3",
    name="R3 for every stable step",
    meaning="Tempting: ρ_t is below the classical decay for every stable step. False beyond 2/(λ_1+λ_N), where large modes oscillate.",
    source="ours",
    reference="false; R3 needs η ≤ 2/(λ_1+λ_N)",
    assumptions=(SPECTRUM, NONZERO_KERNEL, STABLE_STEP),
    start=rho(t),
    claim_without_chain=("<=", slowest),
    kind="refuted",
)

X4 = Theorem(
    id="X4",
    name="alignment is the mean complexity",
    meaning="Tempting: the alignment constant is vᵀK⁺v spread evenly over the modes. False: one mode may carry it all.",
    source="ours",
    reference="false; A2.complexity has no 1/N",
    assumptions=(SPECTRUM, INVERTIBLE_KERNEL),
    start=c[i] ** 2,
    claim_without_chain=("<=", sp.Sum(c[j] ** 2 / lam[j], (j, 1, N)) / N * lam[i]),
    kind="refuted",
)

X5 = Theorem(
    id="X5",
    name="alignment persists for every step",
    meaning="Tempting: alignment persists whatever the step. False beyond 2/λ_1, where the largest mode grows.",
    source="ours",
    reference="false; A6.persists needs η ≤ 2/λ_1",
    assumptions=(SPECTRUM, ALIGNED),
    start=mode(i, t) ** 2,
    claim_without_chain=("<=", A * lam[i]),
    kind="refuted",
)

X6_exponent = Theorem(
    id="X6.exponent",
    name="C1 with exponent 4t",
    meaning="Tempting slip: the square of the norm taken twice. The loss is a square already.",
    source="ours",
    reference="false; C1 has exponent 2t",
    assumptions=(SPECTRUM, OPTIMAL_STEP),
    start=L(t),
    claim_without_chain=("<=", (1 - eta * lam[N]) ** (4 * t) * L(0)),
    kind="refuted",
)

X6_largest = Theorem(
    id="X6.largest",
    name="C1 with the largest eigenvalue",
    meaning="Tempting slip: the rate of the fastest mode. The slowest mode sets the rate.",
    source="ours",
    reference="false; C1 has λ_N",
    assumptions=(SPECTRUM, OPTIMAL_STEP),
    start=L(t),
    claim_without_chain=("<=", (1 - eta * lam[1]) ** (2 * t) * L(0)),
    kind="refuted",
)

X6_step = Theorem(
    id="X6.step",
    name="C1 without the step",
    meaning="Tempting slip: a plot of the bound that forgets η, so that its time axis is wrong.",
    source="ours",
    reference="false; C1 has ηλ_N. A public repository plots this form",
    assumptions=(SPECTRUM, OPTIMAL_STEP, POSITIVE_STEP),
    start=L(t),
    claim_without_chain=("<=", (1 - lam[N]) ** (2 * t) * L(0)),
    kind="refuted",
)

X7 = Theorem(
    id="X7",
    name="the last smallest eigenvalue for the whole time",
    meaning="Tempting: with a moving kernel, take its smallest eigenvalue at the end, times the time. False: it may have grown on the way.",
    source="ours",
    reference="false; the integral of λ_min(K_τ) over time is needed; here in two phases, the residual along the slowest mode",
    assumptions=(SPECTRUM,),
    start=sp.exp(-2 * (rate_1 * tau_1 + rate_2 * tau_2)) * L(0),
    claim_without_chain=("<=", sp.exp(-2 * rate_2 * (tau_1 + tau_2)) * L(0)),
    kind="refuted",
)

X8_order = Theorem(
    id="X8.order",
    name="R10 without monotonicity",
    meaning="Tempting: every residual in the range of the kernel decays like ρ_t. False: it may lean on small eigenvalues.",
    source="ours",
    reference="false; R10 needs monotone alignment",
    assumptions=(SPECTRUM, NONZERO_KERNEL, IN_RANGE, DESCENT_STEP),
    start=L(t),
    claim_without_chain=("<=", rho(t) * L(0)),
    kind="refuted",
)

X8_head = Theorem(
    id="X8.head",
    name="R8 with the constant of the head",
    meaning="Tempting: use the alignment constant of the known modes for the unknown ones. False: nothing ties the two.",
    source="ours",
    reference="false; R8 needs the constant of the tail",
    assumptions=(SPECTRUM, INVERTIBLE_KERNEL, HEAD, HEAD_ALIGNED),
    start=L(t),
    claim_without_chain=("<=", hybrid(head, A_m)),
    kind="refuted",
)

_of_weights = over_modes(reference[i])
_weights_left = over_modes(reference[i] * filter_gd)

X9 = Theorem(
    id="X9",
    name="T3 with heads",
    meaning="Tempting: compare the energy up to each mode with its weights. False: small eigenvalues may carry too much, and they last.",
    source="ours",
    reference="false; T3 needs the tails",
    assumptions=(SPECTRUM, ALIGNED_HEADS, DESCENT_STEP),
    start=L(t),
    claim_without_chain=("<=", T3.claim.rhs),
    kind="refuted",
)

X10 = Theorem(
    id="X10",
    name="T3 for every stable step",
    meaning="Tempting: tails bound the loss for every stable step. False beyond 1/λ_1, where a large mode can outlast a small one.",
    source="ours",
    reference="false; T3 needs η ≤ 1/λ_1",
    assumptions=(SPECTRUM, ALIGNED_TAILS, STABLE_STEP),
    start=L(t),
    claim_without_chain=("<=", T3.claim.rhs),
    kind="refuted",
)

X11 = Theorem(
    id="X11",
    name="T3.relative without κ_w",
    meaning="Tempting: a tail-aligned residual decays like its weights. False: a tail may be heavier, in proportion, than the whole.",
    source="ours",
    reference="false; T3.relative needs κ_w",
    assumptions=(SPECTRUM, ALIGNED_TAILS, NONZERO_WEIGHTS, DESCENT_STEP),
    start=L(t),
    claim_without_chain=("<=", L(0) * _weights_left / _of_weights),
    kind="refuted",
)

X12 = Theorem(
    id="X12",
    name="T5 with the mean of the tail ratios",
    meaning="Tempting: the mean ratio of tails serves as the lower constant. False: only the smallest ratio does.",
    source="ours",
    reference="false; T5 needs a bound of every tail",
    assumptions=(SPECTRUM, POSITIVE_LAST_WEIGHT, DESCENT_STEP),
    start=gamma / 2 * over_modes(tail(c[j] ** 2) / tail(reference[j])) / N * _weights_left,
    claim_without_chain=("<=", L(t)),
    kind="refuted",
)

X13 = Theorem(
    id="X13",
    name="A10 backwards",
    meaning="Tempting: alignment with exponent 2 is a source condition, so that vᵀK⁻²v ≤ A. False: each mode may use up A by itself.",
    source="ours",
    reference="false; A10 goes one way, and back only with a factor N",
    assumptions=(SPECTRUM, INVERTIBLE_KERNEL, SQUARE_ALIGNED),
    start=over_modes(c[i] ** 2 / lam[i] ** 2),
    claim_without_chain=("<=", A),
    kind="refuted",
)

X14 = Theorem(
    id="X14",
    name="G5 with exponent 1",
    meaning="Tempting: aligned labels have a complexity of at most A T. False: that takes exponent 2; exponent 1 gives A times the rank.",
    source="ours",
    reference="false; G5.distance needs exponent 2, G3.distance is what exponent 1 gives",
    assumptions=(SPECTRUM, INVERTIBLE_KERNEL, RATIOS_BOUNDED),
    start=over_modes(alpha[i]),
    claim_without_chain=("<=", A * T),
    kind="refuted",
)

X15 = Theorem(
    id="X15",
    name="A11 for every mode",
    meaning="Tempting: smooth labels are aligned in every mode. False: of a mode that S does not see, smoothness says nothing.",
    source="ours",
    reference="false; A11 needs μ_k > 0. A ReLU network of one hidden layer without bias has λ_k = 0 at odd k ≥ 3 on the circle",
    assumptions=(SPECTRUM, ROUGH_MODE),
    start=c[i] ** 2,
    claim_without_chain=("<=", sp.Sum(roughness[j] ** s * c[j] ** 2, (j, 1, N)) * lam[i] ** s / matched**s),
    kind="refuted",
)

X16 = Theorem(
    id="X16",
    name="T3 for every filter",
    meaning="Tempting: tails bound what any filter leaves. False: one that leaves large eigenvalues sees single modes, not tails.",
    source="ours",
    reference="false; T3.filter needs a filter that does not decrease towards small eigenvalues",
    assumptions=(SPECTRUM, ALIGNED_TAILS),
    start=T3_filter.start,
    claim_without_chain=("<=", T3_filter.claim.rhs),
    kind="refuted",
)

X17 = Theorem(
    id="X17",
    name="T6 from one filter",
    meaning="Tempting: a bound that holds for one monotone filter orders the tails. False: it takes the bounds of all cut-offs.",
    source="ours",
    reference="false; T6 needs the filter that cuts off after m modes",
    assumptions=(SPECTRUM, HEAD, MONOTONE_FILTER, FILTER_BOUND),
    start=T3_cutoff.start,
    claim_without_chain=("<=", T3_cutoff.claim.rhs),
    kind="refuted",
)
