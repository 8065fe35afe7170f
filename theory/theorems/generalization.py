"""G: generalization of the linearized model, from how far its weights travel. One output, clipped loss in [0, 1], ϱ-Lipschitz.

With probability at least 1 − δ over the sample: the Rademacher bound of Bartlett and Mendelson on a dyadic grid of radii, because the
radius has to be fixed before the data is seen. The other theorems speak of a sample for which it holds.
"""

from __future__ import annotations

import sympy as sp

from theory.assumptions.base import Assumption
from theory.assumptions.core import ALIGNED, IN_RANGE, INVERTIBLE_KERNEL, NONZERO_KERNEL, NONZERO_RESIDUAL, SPECTRUM
from theory.assumptions.generalization import COVERED_EARLY, COVERED_END, GOOD_SAMPLE, UNION, radius
from theory.assumptions.smooth_labels import RATIOS_ALIGNED
from theory.assumptions.spectra import RATIOS_BOUNDED
from theory.language.deferred import Later
from theory.language.definitions import T, dimension, energy, kappa
from theory.language.symbols import (
    A,
    N,
    alpha,
    bad,
    base_radius,
    c,
    delta,
    failure,
    l,
    lam,
    level,
    lipschitz,
    n,
    over_modes,
    risk,
    t,
    train,
)  # fmt: skip
from theory.language.symbols import i as mode
from theory.proposals.spectral_sums import antidifference
from theory.rules.citing import Cite, Cited
from theory.rules.combining import Inside
from theory.rules.rewriting import Algebra, ByAssumption, Definition
from theory.rules.sums import Telescoping, Termwise
from theory.statements.theorem import Step, Theorem
from theory.theorems import parametric_spectra as closed_forms

_hole = sp.Symbol("hole", nonnegative=True)
_share = delta / (l * (l + 1))
_BM = "Bartlett and Mendelson 2002, Theorems 8 and 12 and Lemma 22"

G_grid = Theorem(
    id="G.grid",
    name="one bound for every radius of a grid",
    meaning="Spending δ/(l(l+1)) on the l-th radius, all the Rademacher bounds together fail with probability at most δ.",
    source="literature",
    reference=f"{_BM}; the grid is standard (structural risk minimization)",
    assumptions=(SPECTRUM, UNION),
    start=failure,
    steps=Later(
        lambda: (
            Step(sp.Sum(bad[l], (l, 1, level)), "<=", Termwise()),
            Step(sp.Sum(_share, (l, 1, level)), "<=", Cited(f"{_BM}: the bound with δ_l fails with probability at most δ_l")),
            Step(delta - delta / (level + 1), "=", Telescoping(l, antidifference(_share, l))),
            Step(delta, "<=", Termwise()),
        )
    ),
    equality_when="not sharp on a finite grid: δ − δ/(M+1) for M radii, which tends to δ",
)

_confidence = 3 * sp.sqrt(sp.log(2 * level * (level + 1) / delta) / (2 * n))
_slope = 2 * lipschitz * sp.sqrt(T) / n


def _bound(squared_radius: sp.Expr) -> sp.Expr:
    """Training loss, Rademacher complexity at a radius, confidence."""
    return train + _slope * sp.sqrt(squared_radius) + _confidence


def _largest(squared_distance: sp.Expr) -> sp.Expr:
    return sp.Max(base_radius**2, 4 * squared_distance)


def _widened(squared_distance: sp.Expr) -> tuple[Step, Step]:
    """The bound at the grid's radius, and at the largest squared radius that the grid may have chosen."""
    return (
        Step(_bound(radius**2), "<=", Termwise()),
        Step(_bound(_largest(squared_distance)), "<=", Inside(_bound(_hole), _hole, radius**2, _largest(squared_distance), Termwise())),
    )


_distance = over_modes(alpha[mode])
_COVERED = (SPECTRUM, COVERED_END, GOOD_SAMPLE)

G1 = Theorem(
    id="G1",
    name="generalization, distance to the nearest interpolator",
    meaning="Trained to the end, the gap between test and training loss is about √(r_0ᵀK⁺r_0 · T)/n, however many weights there are.",
    source="literature",
    reference="Arora et al. 2019 (ICML), Theorem 5.1; the grid with its factor 2: standard",
    assumptions=_COVERED,
    start=risk,
    steps=_widened(_distance),
    equality_when="not sharp: Rademacher bounds lose constants; the grid loses at most a factor 2 in the radius",
)


def _by_distance(bound: sp.Expr, theorem: str) -> tuple[Step, Step]:
    """G1 with something larger in place of the squared distance."""
    rule = Inside(_bound(_largest(_hole)), _hole, _distance, bound, Cite(theorem))
    return Step(_bound(_largest(_distance)), "<=", Cite("G1")), Step(_bound(_largest(bound)), "<=", rule)


def _distance_theorem(
    name: str, title: str, assumptions: tuple[Assumption, ...], steps: tuple[Step, ...], equality: dict, when: str
) -> Theorem:
    return Theorem(
        id=f"{name}.distance",
        name=f"squared distance, {title}",
        meaning="How far the weights have to go to interpolate the labels.",
        source="literature" if name == "G2" else "ours",
        reference="standard" if name == "G2" else "ours",
        assumptions=assumptions,
        start=_distance,
        steps=steps,
        equality=equality,
        equality_when=when,
    )


G2_distance = _distance_theorem(
    "G2",
    "classical",
    (SPECTRUM, IN_RANGE, INVERTIBLE_KERNEL),
    (
        Step(over_modes(alpha[mode] * lam[N]) / lam[N], "=", Algebra()),
        Step(over_modes(alpha[mode] * lam[mode]) / lam[N], "<=", Termwise()),
        Step(over_modes(c[mode] ** 2) / lam[N], "=", ByAssumption("in_range")),
        Step(energy / lam[N], "=", Definition()),
    ),
    {"lam": [4, 1], "c": [0, 2], "alpha": [0, 4]},
    "the residual lies along the last eigenvectors",
)
G3_distance = _distance_theorem(
    "G3",
    "aligned",
    (SPECTRUM, RATIOS_BOUNDED),
    (Step(over_modes(A), "<=", Termwise()), Step(A * N, "=", Algebra())),
    {"lam": [4, 1], "alpha": [3, 3], "A": 3},
    "c_i² = A λ_i for every i",
)
G3_relative_distance = _distance_theorem(
    "G3.relative",
    "aligned, relative form",
    (SPECTRUM, RATIOS_BOUNDED, ALIGNED, NONZERO_KERNEL, NONZERO_RESIDUAL),
    (Step(A * N, "<=", Cite("G3.distance")), Step(kappa * N * energy / T, "=", Definition())),
    {"lam": [4, 1], "c": [2, 1], "alpha": [1, 1], "A": 1},
    "κ = 1",
)
G5_distance = _distance_theorem(
    "G5",
    "labels of exponent 2",
    (SPECTRUM, RATIOS_ALIGNED),
    (Step(over_modes(A * lam[mode]), "<=", Termwise()), Step(A * T, "=", Definition())),
    {"lam": [4, 1], "alpha": [8, 2], "A": 2},
    "c_i² = A λ_i² for every i",
)

G2 = Theorem(
    id="G2",
    name="generalization, classical",
    meaning="With the smallest eigenvalue in place of the distance: the bound to beat.",
    source="literature",
    reference="e.g. Du et al. 2019, Arora et al. 2019",
    assumptions=(*_COVERED, IN_RANGE, INVERTIBLE_KERNEL),
    start=risk,
    steps=_by_distance(energy / lam[N], "G2.distance"),
    equality_when="not sharp: as G1, and only for residuals along the last eigenvectors",
)

G3 = Theorem(
    id="G3",
    name="generalization, aligned labels",
    meaning="Aligned labels lie within √(AN) of the start whatever the smallest eigenvalue is.",
    source="abstract",
    reference="improved generalization: Marreddy and Liu 2026 (abstract); the form: ours",
    assumptions=(*_COVERED, RATIOS_BOUNDED),
    start=risk,
    steps=_by_distance(A * N, "G3.distance"),
    equality_when="not sharp: as G1",
)

G3_relative = Theorem(
    id="G3.relative",
    name="generalization, aligned labels, relative form",
    meaning="The same in terms of κ: only the mean eigenvalue T/N enters, not the smallest.",
    source="abstract",
    reference="improved generalization: Marreddy and Liu 2026 (abstract); the form: ours",
    assumptions=(*_COVERED, RATIOS_BOUNDED, ALIGNED, NONZERO_KERNEL, NONZERO_RESIDUAL),
    start=risk,
    steps=_by_distance(kappa * N * energy / T, "G3.relative.distance"),
    equality_when="not sharp: as G1",
)

G4 = Theorem(
    id="G4",
    name="generalization, early stopping",
    meaning="Stopped after t steps the weights have moved by at most √(A d_t): the gap grows only with the modes learned so far.",
    source="ours",
    reference="ours; F3 for the travel",
    assumptions=(SPECTRUM, COVERED_EARLY, GOOD_SAMPLE),
    start=risk,
    steps=_widened(A * dimension(t)),
    equality_when="not sharp: as G1, and F3",
)

G5 = Theorem(
    id="G5",
    name="generalization, labels of exponent 2",
    meaning="Labels aligned with exponent 2 lie within √(A T) of the start: the gap is 4ϱ√A T/n, with no smallest eigenvalue and no rank.",
    source="ours",
    reference="ours; Marreddy and Liu 2026 are reported to have a gap of order T/n, which we have not seen",
    assumptions=(*_COVERED, RATIOS_ALIGNED),
    start=risk,
    steps=_by_distance(A * T, "G5.distance"),
    equality_when="not sharp: as G1",
)


def _early(closed: Theorem, name: str, meaning: str) -> Theorem:
    """G4 with a closed form of d_t."""

    def steps() -> tuple[Step, ...]:
        bound = closed.claim.rhs
        rule = Inside(_bound(_largest(A * _hole)), _hole, dimension(t), bound, Cite(closed.id))
        return Step(_bound(_largest(A * dimension(t))), "<=", Cite("G4")), Step(_bound(_largest(A * bound)), "<=", rule)

    return Theorem(
        id=f"G4.{closed.id.rsplit('_', 1)[1]}",
        name=f"generalization, early stopping, {name}",
        meaning=meaning,
        source="ours",
        reference="ours",
        assumptions=(*closed.assumptions, COVERED_EARLY, GOOD_SAMPLE),
        start=risk,
        steps=Later(steps),
        equality_when="not sharp: as G4, and the closed form",
    )


G4_power = _early(closed_forms.DIM_POWER, "power-law spectrum", "On a power law the gap grows like t^{1/(2a)}.")
G4_exponential = _early(closed_forms.DIM_EXPONENTIAL, "exponential spectrum", "On an exponential spectrum the gap grows like √(log t).")
