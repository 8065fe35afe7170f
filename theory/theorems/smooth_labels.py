r"""A: labels that satisfy a source condition, or that are smooth, are aligned with an exponent s: $(u_i^\top v)^2 \le A\lambda_i^s$.

The circle is the instance to have in mind: n points equally spaced, a kernel of the angle alone, Fourier modes, and for S the cyclic
difference operator with $\mu_k = 4\sin^2(\pi k/n)$ (`numerics.kernels.circle`).
"""

from __future__ import annotations

import sympy as sp

from theory.assumptions.alignment import RANK
from theory.assumptions.core import INVERTIBLE_KERNEL, SPECTRUM
from theory.assumptions.smooth_labels import ROUGH_MODE, SOURCE_CONDITION, SQUARE_ALIGNED
from theory.language.definitions import T
from theory.language.symbols import A, N, c, i, j, lam, matched, over_modes, rank, roughness, s, seen, source
from theory.rules.inequalities import Power, SingleTerm
from theory.rules.rewriting import ByAssumption, Definition
from theory.rules.sums import MoreTerms, Termwise
from theory.statements.theorem import Step, Theorem

_modes = (j, sp.Integer(1), N)
_ABSTRACT = "label-NTK alignment under mild data assumptions: Marreddy and Liu 2026 (abstract); the form: ours"

A10 = Theorem(
    id="A10",
    name="a source condition is alignment with an exponent",
    meaning="A vector v = K^{s/2} a is aligned with exponent s and constant ‖a‖²: s = 1 is a realizable vector, s = 2 one that is K a.",
    source="ours",
    reference="ours; source conditions: e.g. Caponnetto and De Vito 2007",
    assumptions=(SPECTRUM, SOURCE_CONDITION),
    start=c[i] ** 2,
    steps=(
        Step(lam[i] ** s * source[i] ** 2, "=", ByAssumption("source_condition")),
        Step(lam[i] ** s * sp.Sum(source[j] ** 2, _modes), "<=", SingleTerm(source[j] ** 2, i, _modes, factor=lam[i] ** s)),
    ),
    equality={"lam": [4, 1], "sv": [2, 1], "source": [3, 0], "c": [12, 0], "s": 2},
    equality_when="a lies along one eigenvector, for that mode",
)

A10_inverse = Theorem(
    id="A10.inverse",
    name="exponent 2, with the constant from the labels",
    meaning="Every vector is K a with a = K⁻¹v, so aligned with exponent 2: what counts is that the constant vᵀK⁻²v is small.",
    source="ours",
    reference="ours; from A10 with s = 2",
    assumptions=(SPECTRUM, INVERTIBLE_KERNEL),
    start=c[i] ** 2,
    steps=(
        Step(
            lam[i] ** 2 * sp.Sum(c[j] ** 2 / lam[j] ** 2, _modes),
            "<=",
            SingleTerm(c[j] ** 2 / lam[j] ** 2, i, _modes, factor=lam[i] ** 2),
        ),
    ),
    equality={"lam": [4, 1], "c": [0, 3]},
    equality_when="v lies along one eigenvector, for that mode",
)

_roughness = sp.Sum(roughness[j] ** s * c[j] ** 2, _modes)

A11 = Theorem(
    id="A11",
    name="smooth labels are aligned",
    meaning="If the kernel's spectrum decays no faster than roughness grows, λ_k μ_k ≥ θ, labels with small vᵀSˢv are aligned with "
    "exponent s: 1 for small first differences (Lipschitz labels), 2 for second ones. Of modes with μ_k = 0 it says nothing.",
    source="abstract",
    reference=_ABSTRACT,
    assumptions=(SPECTRUM, ROUGH_MODE),
    start=c[seen] ** 2,
    steps=(
        Step(
            _roughness / roughness[seen] ** s,
            "<=",
            SingleTerm(roughness[j] ** s * c[j] ** 2, seen, _modes, factor=1 / roughness[seen] ** s),
        ),
        Step(_roughness * lam[seen] ** s / matched**s, "<=", Power(1 / roughness[seen], lam[seen] / matched, s, factor=_roughness)),
    ),
    equality={"lam": [4, 1], "roughness": [2, 3], "c": [0, 2], "matched": 3, "seen": 2, "s": 1},
    equality_when="v lies along mode k, or in it and modes with μ = 0, and θ = λ_k μ_k",
)

G5_complexity = Theorem(
    id="G5.complexity",
    name="label complexity of labels with exponent 2",
    meaning="Σ c_i²/λ_i over the positive eigenvalues is at most A T: it does not grow with the rank.",
    source="ours",
    reference="ours",
    assumptions=(SPECTRUM, SQUARE_ALIGNED, RANK),
    start=sp.Sum(c[i] ** 2 / lam[i], (i, 1, rank)),
    steps=(
        Step(A * sp.Sum(lam[i], (i, 1, rank)), "<=", Termwise()),
        Step(A * over_modes(lam[i]), "<=", MoreTerms()),
        Step(A * T, "=", Definition()),
    ),
    equality={"lam": [4, 1, 0], "c": [8, -2, 0], "A": 4, "rank": 2},
    equality_when="c_i² = A λ_i² for every i",
)
