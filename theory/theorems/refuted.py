"""X: tempting statements that are false. Each is refuted by an exact counterexample; none has a derivation."""

from __future__ import annotations

from theory.assumptions import ALIGNED, NONZERO_KERNEL, SPECTRUM, STABLE_STEP
from theory.definitions import L, rho
from theory.symbols import t
from theory.theorem import Theorem
from theory.theorems.convergence import slowest

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
