r"""The assumptions of alignment and of the refined bounds (`theory.assumptions.core.alignment`), but for those on where labels come from.

Main name: `ALIGNMENT`.
"""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from numerics.assumptions.draft import Adjuster, Draft, Stage, nonzero_kernel, ratios, slack, square_spectrum, within_range
from numerics.assumptions.realization import Realization
from numerics.assumptions.setting import Measured, Setting
from numerics.assumptions.shape import Shape, shaped_with_residual
from numerics.exact.rationals import ONE, ZERO, square_root, upper_root
from theory.assumptions.alignment import (
    ALIGNED_BELOW,
    BLOCK_ALIGNED,
    CHOSEN_BLOCK,
    CLUSTERS,
    HEAD,
    HEAD_ALIGNED,
    MONOTONE,
    NEXT_HEAD,
    POWER_ALIGNED,
    POWER_PROPORTIONAL,
    POWER_TRACE,
    POWER_TRACES,
    RANK,
    REVERSE_MONOTONE,
    SOME_ALIGNMENT,
    STEEPLY_ALIGNED,
    TAIL_ALIGNED,
    TWO_ALIGNED,
)
from theory.assumptions.core import NONZERO_RESIDUAL

# drawn


def _nonzero_kernel_if_nonzero_residual(draft: Draft) -> None:
    if draft.assumes(NONZERO_RESIDUAL):  # in a zero kernel's range there is only the zero residual
        nonzero_kernel(draft)


def _rank(draft: Draft) -> None:
    draft.values["rank"] = sum(value > 0 for value in draft.lam)


def _two_aligned(draft: Draft) -> None:
    for name, root in (("p", "root_A1"), ("q", "root_A2")):
        scale = draft.choose.fraction(-6, 6)
        saturating = draft.choose.flag()
        draft.values[name] = [
            scale * (square_root(value) or ZERO) if saturating else draft.choose.fraction(-6, 6) if value else ZERO for value in draft.lam
        ]
        ratios = [vector**2 / value if value else ZERO for vector, value in zip(draft.values[name], draft.lam, strict=True)]
        draft.values[root] = upper_root(max(ratios)) * slack(draft)


def _exponents(draft: Draft) -> None:
    """Natural exponents: with those, claims are judged in exact rationals."""
    draft.values["s"], draft.values["d"] = draft.choose.integer(0, 3), draft.choose.integer(0, 3)


def _alignment_exponent(draft: Draft) -> int:
    return draft.values["s"] + (draft.assumes(STEEPLY_ALIGNED)) * draft.values["d"]


def _power_range(draft: Draft) -> None:
    if _alignment_exponent(draft):
        within_range(draft)


def _power_aligned(draft: Draft) -> None:
    powers = [value ** _alignment_exponent(draft) for value in draft.lam]
    ratios = [value**2 / power if power else ZERO for value, power in zip(draft.values["c"], powers, strict=True)]
    draft.values["A"] = max(ratios) * slack(draft)


def _some_exponent(draft: Draft) -> None:
    """A natural one, where no other assumption drew it."""
    draft.values.setdefault("s", draft.choose.integer(0, 3))


def _power_proportional(draft: Draft) -> None:
    """c_i = ±σ √λ_i^s: eigenvalues are squares."""
    _exponents(draft)
    scale = draft.choose.fraction()
    roots = [upper_root(value) ** draft.values["s"] for value in draft.lam]
    draft.values.update(sigma2=scale**2, c=[draft.choose.pick([1, -1]) * scale * root for root in roots])


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
    draft.values["A_blk"] = max(ratios) * slack(draft)


def _chosen_block(draft: Draft) -> None:
    draft.values["chosen"] = draft.choose.integer(1, len(draft.values["last"]))


def _head(draft: Draft) -> None:
    draft.values["head"] = draft.choose.integer(int(draft.assumes(HEAD_ALIGNED)), len(draft.lam) - (draft.assumes(NEXT_HEAD)))


def _tail_constants(draft: Draft) -> None:
    head, found = draft.values["head"], ratios(draft)
    draft.values["A_m"] = max(found[head:], default=ZERO) * slack(draft)
    share = draft.choose.pick([ZERO, Fraction(1, 2), ONE])
    smallest = max(found[head + 1 :], default=ZERO)
    draft.values["A_next"] = smallest + share * (draft.values["A_m"] - smallest)


def _head_aligned(draft: Draft) -> None:
    draft.values["A_m"] = max(ratios(draft)[: draft.values["head"]], default=ZERO) * slack(draft)


def _no_zero_projection(draft: Draft) -> None:
    if draft.assumes(SOME_ALIGNMENT):
        draft.values["c"] = [value or ONE * bool(eigenvalue) for value, eigenvalue in zip(draft.values["c"], draft.lam, strict=True)]


def _aligned_below(draft: Draft) -> None:
    found = [ratio for ratio, eigenvalue in zip(ratios(draft), draft.lam, strict=True) if eigenvalue]
    share = draft.choose.pick([ONE, ONE, Fraction(1, 2)])
    draft.values["A_min"] = min(found, default=ONE) * share


def _monotone(draft: Draft) -> None:
    """α are squares, ordered like the eigenvalues or in reverse, and c_i = ±√α_i √λ_i; α stays ordered where λ_i = 0."""
    roots = sorted((draft.choose.fraction() for _ in draft.lam), reverse=draft.assumes(MONOTONE))
    signs = [draft.choose.pick([1, -1]) for _ in draft.lam]
    draft.values["c"] = [sign * root * upper_root(value) for sign, root, value in zip(signs, roots, draft.lam, strict=True)]
    draft.values["alpha"] = [root**2 for root in roots]


# shaped


def _shaped_exponent(shape: Shape) -> None:
    shape.values["s"] = 2


def _shaped_power_proportional(shape: Shape) -> None:
    """Exponent 2, so that eigenvalues may be any."""
    _shaped_exponent(shape)
    size = shape.inside(shape.free["c"][..., :1])
    shape.values.update(sigma2=(size * size)[..., 0], c=size * shape.values["lam"])


def _shaped_aligned_below(shape: Shape) -> None:
    shape.values["A_min"] = shape.xp.min(shape.values["alpha"], axis=-1)


def _shaped_head(shape: Shape) -> None:
    """The upper half of the modes; the constants are the smallest possible."""
    alpha = shape.values["alpha"]
    head = max(alpha.shape[-1] // 2, 1 if shape.assumes(HEAD_ALIGNED) else 0)
    shape.values["head"] = head
    if shape.assumes(HEAD_ALIGNED):
        shape.values["A_m"] = shape.largest(alpha[..., :head])
    elif shape.assumes(TAIL_ALIGNED):
        shape.values["A_m"] = shape.largest(alpha[..., head:])
        rest = alpha[..., head + 1 :]
        shape.values["A_next"] = shape.largest(rest) if rest.shape[-1] else 0 * shape.values["A_m"]


def _shaped_with_head(shape: Shape) -> None:
    """Nothing more to do: `_shaped_head` sees to it."""


def _shaped_two_aligned(shape: Shape) -> None:
    for vector, root in (("p", "root_A1"), ("q", "root_A2")):
        coordinates = shape.free[vector] * 2 - 1
        shape.values[vector] = coordinates * shape.values["roots"]
        shape.values[root] = shape.largest(abs(coordinates)) + shape.gap


# measured


def _measured_blocks(setting: Setting) -> Measured:
    found = setting.residual
    return Measured(found.holds, {"A_blk": found.block_constant, "κ over blocks": found.block_relative}, "a finite A_blk")


def _measured_head(setting: Setting) -> Measured:
    return Measured(True, {"m": setting.tails.head}, "at most N")


def _measured_exponent(setting: Setting) -> Measured:
    best = setting.tails.power
    shown: dict[str, float | int | str | None] = {} if best is None else {"s": best.exponent, "κ_w": best.relative}
    return Measured(None, shown, "κ_w = 1 for w = λ^s; an idealization, so R13.power is a prediction and no bound")


def _measured_weights(setting: Setting) -> Measured:
    best = setting.tails.power
    whole = 0.0 if best is None else float(best.weights.sum())
    return Measured(whole > 0, {"Σ λ_i^s": whole}, "positive")


def _measured_beyond_head(setting: Setting) -> Measured:
    rest = slice(setting.tails.head, setting.spectrum.resolved_rank)
    largest = np.max(setting.projections[rest] ** 2 / setting.spectrum.eigenvalues[rest], initial=0.0)
    return Measured(setting.residual.holds, {"m": setting.tails.head, "A_m": float(largest)}, "a finite A_m")


_MONOTONE: dict[Stage, Adjuster] = {"spectrum": square_spectrum, "constants": _monotone}
_POWER_ALIGNED: dict[Stage, Adjuster] = {"spectrum": _exponents, "projections": _power_range, "constants": _power_aligned}

ALIGNMENT = (
    Realization(RANK, draw={"constants": _rank}),
    Realization(TWO_ALIGNED, draw={"constants": _two_aligned}, shape=_shaped_two_aligned),
    Realization(POWER_ALIGNED, draw=_POWER_ALIGNED),
    Realization(STEEPLY_ALIGNED, draw=_POWER_ALIGNED),
    Realization(POWER_TRACES, draw={"spectrum": nonzero_kernel, "projections": _exponents}),
    Realization(
        POWER_TRACE, draw={"spectrum": nonzero_kernel, "constants": _some_exponent}, shape=_shaped_exponent, measure=_measured_weights
    ),
    Realization(
        POWER_PROPORTIONAL,
        draw={"spectrum": square_spectrum, "projections": _power_proportional},
        shape=_shaped_power_proportional,
        measure=_measured_exponent,
    ),
    Realization(CLUSTERS, draw={"projections": within_range, "constants": _clusters}),
    Realization(
        BLOCK_ALIGNED,
        draw={"spectrum": _nonzero_kernel_if_nonzero_residual, "projections": within_range, "constants": _block_aligned},
        measure=_measured_blocks,
    ),
    Realization(CHOSEN_BLOCK, draw={"constants": _chosen_block}),
    Realization(HEAD, draw={"constants": _head}, shape=_shaped_head, measure=_measured_head),
    Realization(
        TAIL_ALIGNED,
        draw={"projections": within_range, "constants": _tail_constants},
        shape=_shaped_with_head,
        measure=_measured_beyond_head,
    ),
    Realization(HEAD_ALIGNED, draw={"constants": _head_aligned}, shape=_shaped_with_head),
    Realization(NEXT_HEAD, shape=_shaped_with_head),  # drawn with HEAD and TAIL_ALIGNED
    Realization(ALIGNED_BELOW, draw={"residual": _no_zero_projection, "constants": _aligned_below}, shape=_shaped_aligned_below),
    Realization(SOME_ALIGNMENT, shape=shaped_with_residual),  # drawn with ALIGNED_BELOW
    Realization(MONOTONE, draw=_MONOTONE, shape=shaped_with_residual),
    Realization(REVERSE_MONOTONE, draw=_MONOTONE, shape=shaped_with_residual),
)
"""How each is drawn, shaped and measured."""
