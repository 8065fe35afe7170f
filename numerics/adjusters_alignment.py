r"""How the assumptions of alignment and of the refined bounds shape an instance (`theory.alignment_assumptions`).

Main name: `ALIGNMENT_ADJUSTERS`, merged into `numerics.adjusters.ADJUSTERS` when this module is imported.
"""

from __future__ import annotations

from fractions import Fraction

from numerics.adjusters import ADJUSTERS, Adjuster, Draft, nonzero_kernel, ratios, square_spectrum, within_range
from numerics.synthetic import ONE, ZERO, square_root, upper_root


def _slack(draft: Draft) -> Fraction:
    return draft.choose.pick([ONE, ONE, Fraction(3, 2), Fraction(10)])


def _nonzero_kernel_if_nonzero_residual(draft: Draft) -> None:
    if "nonzero_residual" in draft.names:  # in a zero kernel's range there is only the zero residual
        nonzero_kernel(draft)


def _singular_values(draft: Draft) -> list[Fraction]:
    draft.values["sv"] = [upper_root(value) for value in draft.lam]
    return draft.values["sv"]


def _parameters(draft: Draft, degree: int = 1) -> None:
    """w with c = ς w / degree; where ς = 0 it is free."""
    free = draft.choose.pick([ZERO, ZERO, ONE])
    pairs = zip(draft.values["c"], _singular_values(draft), strict=True)
    draft.values["w"] = [degree * value / root if root else free for value, root in pairs]
    draft.values["w2"] = sum((value**2 for value in draft.values["w"]), ZERO) * _slack(draft)


def _homogeneous(draft: Draft) -> None:
    draft.values["H"] = draft.choose.integer(1, 4)
    _parameters(draft, draft.values["H"])


def _homogeneous_and_realizable(draft: Draft) -> None:
    roots = _singular_values(draft)
    draft.values["H"] = draft.choose.integer(1, 4)
    for name, vector, degree in (("w", "p", draft.values["H"]), ("target", "q", 1)):
        single = draft.choose.integer(0, 2 * len(roots))
        draft.values[name] = [
            draft.choose.fraction(-6, 6) if single >= len(roots) else Fraction(int(k == single)) for k in range(len(roots))
        ]
        draft.values[vector] = [root * value / degree for root, value in zip(roots, draft.values[name], strict=True)]


def _rank(draft: Draft) -> None:
    draft.values["rank"] = sum(value > 0 for value in draft.lam)


def _teacher(draft: Draft) -> None:
    _singular_values(draft)
    draft.values["chi"] = [ZERO for _ in draft.lam]
    if "isotropic_teacher" in draft.names:
        draft.values["sigma2"] = draft.choose.fraction()
        draft.values["teacher"] = [draft.values["sigma2"] for _ in draft.lam]
        draft.values["noise2"] = ZERO
    elif "no_teacher" in draft.names:
        draft.values["teacher"] = [ZERO for _ in draft.lam]
    else:
        draft.values["teacher"] = [draft.choose.fraction() for _ in draft.lam]
    draft.values["Sigma_w"] = max(draft.values["teacher"]) * _slack(draft)


def _two_aligned(draft: Draft) -> None:
    for name, root in (("p", "root_A1"), ("q", "root_A2")):
        scale = draft.choose.fraction(-6, 6)
        saturating = draft.choose.flag()
        draft.values[name] = [
            scale * (square_root(value) or ZERO) if saturating else draft.choose.fraction(-6, 6) if value else ZERO for value in draft.lam
        ]
        ratios = [vector**2 / value if value else ZERO for vector, value in zip(draft.values[name], draft.lam, strict=True)]
        draft.values[root] = upper_root(max(ratios)) * _slack(draft)


def _exponents(draft: Draft) -> None:
    """Natural exponents: with those, claims are judged in exact rationals."""
    draft.values["s"], draft.values["d"] = draft.choose.integer(0, 3), draft.choose.integer(0, 3)


def _alignment_exponent(draft: Draft) -> int:
    return draft.values["s"] + ("steeply_aligned" in draft.names) * draft.values["d"]


def _power_range(draft: Draft) -> None:
    if _alignment_exponent(draft):
        within_range(draft)


def _power_aligned(draft: Draft) -> None:
    powers = [value ** _alignment_exponent(draft) for value in draft.lam]
    ratios = [value**2 / power if power else ZERO for value, power in zip(draft.values["c"], powers, strict=True)]
    draft.values["A"] = max(ratios) * _slack(draft)


def _clusters(draft: Draft) -> None:
    """y = K z, and Z, G, β (padded to N clusters) by their coordinates; the label is a multiple of u plus what leaves zᵀy as it is."""
    draft.values["z"] = z = [
        value / eigenvalue if eigenvalue else ZERO for value, eigenvalue in zip(draft.values["c"], draft.lam, strict=True)
    ]
    energy = sum((eigenvalue * value**2 for eigenvalue, value in zip(draft.lam, z, strict=True)), ZERO)
    matrix = [draft.choose.fraction(1) for _ in z]
    u = [draft.choose.fraction(-6, 6) if energy else ZERO for _ in z]
    if energy and not any(u):
        u[0] = ONE
    spent = sum((g * value**2 for g, value in zip(matrix, u, strict=True)), ZERO)
    if spent:  # uᵀGu ≤ zᵀKz, with equality in one case of two
        share = energy / spent * draft.choose.pick([ONE, ONE, Fraction(1, 2)])
        matrix = [g * share for g in matrix]
    label = [g * value for g, value in zip(matrix, u, strict=True)]
    if draft.choose.flag():
        label = [draft.choose.fraction(-6, 6) for _ in z]
    norm = sum((value**2 for value in u), ZERO)
    missing = energy - sum((a * b for a, b in zip(u, label, strict=True)), ZERO)
    draft.values["label"] = [a + missing / norm * b if norm else a for a, b in zip(label, u, strict=True)]
    draft.values.update(u=u, G=matrix)


def _block_aligned(draft: Draft) -> None:
    ratios = [ZERO]
    for first, last in zip(draft.values["first"], draft.values["last"], strict=True):
        trace = sum(draft.lam[first - 1 : last], ZERO)
        energy = sum((value**2 for value in draft.values["c"][first - 1 : last]), ZERO)
        ratios.append(energy / trace if trace else ZERO)
    draft.values["A_blk"] = max(ratios) * _slack(draft)


def _chosen_block(draft: Draft) -> None:
    draft.values["chosen"] = draft.choose.integer(1, len(draft.values["last"]))


def _head(draft: Draft) -> None:
    draft.values["head"] = draft.choose.integer(int("head_aligned" in draft.names), len(draft.lam) - ("next_head" in draft.names))


def _tail_constants(draft: Draft) -> None:
    head, found = draft.values["head"], ratios(draft)
    draft.values["A_m"] = max(found[head:], default=ZERO) * _slack(draft)
    share = draft.choose.pick([ZERO, Fraction(1, 2), ONE])
    smallest = max(found[head + 1 :], default=ZERO)
    draft.values["A_next"] = smallest + share * (draft.values["A_m"] - smallest)


def _head_aligned(draft: Draft) -> None:
    draft.values["A_m"] = max(ratios(draft)[: draft.values["head"]], default=ZERO) * _slack(draft)


def _no_zero_projection(draft: Draft) -> None:
    if "some_alignment" in draft.names:
        draft.values["c"] = [value or ONE * bool(eigenvalue) for value, eigenvalue in zip(draft.values["c"], draft.lam, strict=True)]


def _aligned_below(draft: Draft) -> None:
    found = [ratio for ratio, eigenvalue in zip(ratios(draft), draft.lam, strict=True) if eigenvalue]
    share = draft.choose.pick([ONE, ONE, Fraction(1, 2)])
    draft.values["A_min"] = min(found, default=ONE) * share


def _monotone(draft: Draft) -> None:
    """α are squares, ordered like the eigenvalues or in reverse, and c_i = ±√α_i √λ_i; α stays ordered where λ_i = 0."""
    roots = sorted((draft.choose.fraction() for _ in draft.lam), reverse="monotone_alignment" in draft.names)
    signs = [draft.choose.pick([1, -1]) for _ in draft.lam]
    draft.values["c"] = [sign * root * upper_root(value) for sign, root, value in zip(signs, roots, draft.lam, strict=True)]
    draft.values["alpha"] = [root**2 for root in roots]


def _gaussian_teacher(draft: Draft) -> None:
    draft.values["sigma2"] = draft.choose.fraction(1)
    draft.values["xi"] = [ratio / draft.values["sigma2"] for ratio in ratios(draft)]


def _typical_teacher(draft: Draft) -> None:
    weights = [value * (1 - draft.values["eta"] * value) ** (2 * draft.values["t"]) for value in draft.lam]
    draft.values["w_max"] = max(weights)
    draft.values["log_delta"] = draft.choose.fraction()
    deviation = upper_root(draft.values["log_delta"] * sum((value**2 for value in weights), ZERO))
    excess = sum((weight * (xi - 1) for weight, xi in zip(weights, draft.values["xi"], strict=True)), ZERO)
    missing = excess - 2 * deviation - 2 * draft.values["log_delta"] * draft.values["w_max"]
    draft.values["deviation"] = deviation + max(missing, ZERO) / 2


_MONOTONE: dict[str, Adjuster] = {"spectrum": square_spectrum, "constants": _monotone}

ALIGNMENT_ADJUSTERS: dict[str, dict[str, Adjuster]] = {
    "realizable": {"spectrum": square_spectrum, "projections": within_range, "constants": _parameters},
    "homogeneous": {"spectrum": square_spectrum, "projections": within_range, "constants": _homogeneous},
    "homogeneous_and_realizable": {"spectrum": square_spectrum, "constants": _homogeneous_and_realizable},
    "rank": {"constants": _rank},
    "random_teacher": {"spectrum": square_spectrum, "constants": _teacher},
    "isotropic_teacher": {},
    "no_teacher": {},
    "two_aligned": {"constants": _two_aligned},
    "power_aligned": {"spectrum": _exponents, "projections": _power_range, "constants": _power_aligned},
    "steeply_aligned": {"spectrum": _exponents, "projections": _power_range, "constants": _power_aligned},
    "power_traces": {"spectrum": nonzero_kernel, "projections": _exponents},
    "clusters": {"projections": within_range, "constants": _clusters},
    "block_aligned": {"spectrum": _nonzero_kernel_if_nonzero_residual, "projections": within_range, "constants": _block_aligned},
    "chosen_block": {"constants": _chosen_block},
    "head": {"constants": _head},
    "tail_aligned": {"projections": within_range, "constants": _tail_constants},
    "head_aligned": {"constants": _head_aligned},
    "next_head": {},
    "aligned_below": {"residual": _no_zero_projection, "constants": _aligned_below},
    "some_alignment": {},
    "monotone_alignment": _MONOTONE,
    "reverse_monotone_alignment": _MONOTONE,
    "gaussian_teacher": {"projections": within_range, "constants": _gaussian_teacher},
    "typical_teacher": {"late": _typical_teacher},
}
ADJUSTERS.update(ALIGNMENT_ADJUSTERS)
