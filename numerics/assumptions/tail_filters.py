r"""The assumptions on weights of blocks, on ratios to weights, and on filters (`theory.assumptions.tail_alignment`).

Main name: `TAIL_FILTERS`.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from numerics.assumptions.draft import Draft, slack
from numerics.assumptions.realization import Realization
from numerics.assumptions.shape import Shape
from numerics.assumptions.tail_alignment import reached, shaped_weights, weights
from numerics.exact.rationals import ONE, ZERO
from theory.assumptions.tail_alignment import (
    ALIGNED_TAILS,
    BLOCK_WEIGHTS,
    CUT_OFF,
    FILTER_BOUND,
    MONOTONE_FILTER,
    MONOTONE_WEIGHT_RATIOS,
    NONZERO_WEIGHTS,
    OPPOSED_WEIGHT_RATIOS,
)

# drawn


def _proportioned(draft: Draft, first: Sequence[Any]) -> None:
    """c_i² = ζ_i w_i, all of them squares, with the larger ζ where `first` is larger."""
    choose, size = draft.choose, len(draft.lam)
    flat = choose.flag()
    roots = [choose.fraction()] * size if flat else sorted((choose.fraction() for _ in range(size)), reverse=True)
    ratio = [ZERO] * size
    for root, place in zip(roots, sorted(range(size), key=lambda k: first[k], reverse=True), strict=True):
        ratio[place] = root
    spread = [choose.fraction() * (choose.integer(0, 3) > 0) for _ in range(size)]
    if draft.assumes(NONZERO_WEIGHTS) and not any(spread):
        spread[choose.integer(0, size - 1)] = ONE
    draft.values["weight_ratio"] = [root**2 for root in ratio]
    draft.values["reference"] = [value**2 for value in spread]
    draft.values["c"] = [choose.pick([1, -1]) * root * value for root, value in zip(ratio, spread, strict=True)]


def _monotone_ratios(draft: Draft) -> None:
    _proportioned(draft, draft.lam)


def _opposed_ratios(draft: Draft) -> None:
    if "passed" not in draft.values:
        draft.values["passed"] = [draft.choose.fraction() for _ in draft.lam]
    _proportioned(draft, [-value for value in draft.values["passed"]])


def _block_weights(draft: Draft) -> None:
    """The trace of each block, or a share of it, on its last mode, on each as it is, or on any."""
    choose, lam, found = draft.choose, draft.lam, []
    for first, last in zip(draft.values["first"], draft.values["last"], strict=True):
        block = lam[first - 1 : last]
        trace, kind = sum(block, ZERO), choose.pick(["last", "last", "as it is", "any"])
        if kind == "last":
            block = [ZERO] * (len(block) - 1) + [trace]
        elif kind == "any":
            parts = [choose.fraction() for _ in block]
            block = [part * trace / sum(parts, ZERO) for part in parts] if any(parts) else block
        found += [value * share for share in [choose.pick([ONE, ONE, Fraction(1, 2)])] for value in block]
    draft.values["reference"] = found
    if draft.assumes(ALIGNED_TAILS):
        reached(draft)


def _monotone_filter(draft: Draft) -> None:
    choose, size = draft.choose, len(draft.lam)
    cut = choose.integer(0, size)
    kinds = [[ZERO] * cut + [ONE] * (size - cut), sorted(choose.fraction() for _ in range(size)), [ONE] * size]
    draft.values["passed"] = choose.pick(kinds)


def _cut_off(draft: Draft) -> None:
    head = draft.values["head"]
    draft.values["passed"] = [Fraction(int(k >= head)) for k in range(len(draft.lam))]


def _filter_bound(draft: Draft) -> None:
    """The smallest constant, or a larger one; no energy passes where no weight does."""
    v = draft.values
    passed = v.setdefault("passed", [draft.choose.fraction() for _ in draft.lam])
    of_weights = sum((g * weight for g, weight in zip(passed, v["reference"], strict=True)), ZERO)
    if not of_weights:
        v["c"] = [ZERO if g else value for g, value in zip(passed, v["c"], strict=True)]
    of_energy = sum((g * value**2 for g, value in zip(passed, v["c"], strict=True)), ZERO)
    v["A_tail"] = of_energy / of_weights * slack(draft) if of_weights else draft.choose.fraction()


# shaped


def _shaped_ratios(shape: Shape) -> None:
    """Ratios that fall from mode to mode: with the eigenvalues, and against a filter that rises."""
    roots, spread = shape.descending(shape.free["weight_ratio"]), shape.inside(shape.free["reference"])
    shape.values.update(weight_ratio=roots * roots, reference=spread * spread, c=roots * spread)


def _shaped_block_weights(shape: Shape) -> None:
    """The trace of each block on its last mode."""
    found, lam = 0 * shape.values["lam"], shape.values["lam"]
    places = shape.xp.arange(lam.shape[-1])
    for first, last in zip(shape.values["first"].tolist(), shape.values["last"].tolist(), strict=True):
        trace = shape.xp.sum(lam[..., first - 1 : last], axis=-1, keepdims=True)
        found = found + trace * (places == last - 1)
    shape.values["reference"] = found


def _shaped_monotone_filter(shape: Shape) -> None:
    shape.values["passed"] = shape.descending(shape.free["passed"])[..., ::-1]


def _shaped_cut_off(shape: Shape) -> None:
    if "head" not in shape.values:  # which it is only where some modes are assumed to be known
        return
    lam = shape.values["lam"]
    shape.values["passed"] = (shape.xp.arange(lam.shape[-1]) >= shape.values["head"]) + 0 * lam


def _shaped_filter_bound(shape: Shape) -> None:
    shaped_weights(shape)
    if "passed" not in shape.values:
        shape.values["passed"] = shape.inside(shape.free["passed"])
    energy, weight = (shape.values[name] for name in ("c", "reference"))
    left = [shape.xp.sum(part * shape.values["passed"], axis=-1) for part in (energy * energy, weight)]
    shape.values["A_tail"] = left[0] / shape.xp.where(left[1] > 0, left[1], 1)  # where no weight passes, no energy does


TAIL_FILTERS = (
    Realization(MONOTONE_WEIGHT_RATIOS, draw={"projections": _monotone_ratios}, shape=_shaped_ratios),
    Realization(OPPOSED_WEIGHT_RATIOS, draw={"constants": _opposed_ratios}, shape=_shaped_ratios),
    Realization(BLOCK_WEIGHTS, draw={"constants": _block_weights}, shape=_shaped_block_weights),
    Realization(MONOTONE_FILTER, draw={"constants": _monotone_filter}, shape=_shaped_monotone_filter),
    Realization(CUT_OFF, draw={"constants": _cut_off}, shape=_shaped_cut_off),
    Realization(FILTER_BOUND, draw={"projections": weights, "constants": _filter_bound}, shape=_shaped_filter_bound),
)
"""How each is drawn and shaped."""
