r"""The assumptions of smooth labels (`theory.assumptions.smooth_labels`): source conditions, roughness, exponent 2.

Main name: `SMOOTH_LABELS`.
"""

from __future__ import annotations

from numerics.assumptions.draft import Draft, nonzero_kernel, ratios, slack, square_spectrum, within_range
from numerics.assumptions.realization import Realization
from numerics.assumptions.shape import Shape
from numerics.exact.rationals import ONE, ZERO, upper_root
from theory.assumptions.smooth_labels import RATIOS_ALIGNED, ROUGH_MODE, SOURCE_CONDITION, SQUARE_ALIGNED

# drawn


def _source_condition(draft: Draft) -> None:
    """a along one mode or any; eigenvalues are squares, and exponents natural, so that v is rational."""
    choose, size = draft.choose, len(draft.lam)
    draft.values["s"] = exponent = choose.integer(0, 3)
    only = choose.integer(0, size - 1) if choose.flag() else None
    draft.values["source"] = source = [choose.fraction(-6, 6) if only in (None, k) else ZERO for k in range(size)]
    draft.values["sv"] = roots = [upper_root(value) for value in draft.lam]
    draft.values["c"] = [root**exponent * value for root, value in zip(roots, source, strict=True)]


def _rough_mode(draft: Draft) -> None:
    """Roughness that is the inverse of the eigenvalues, that shrinks with them, or any, with modes that it does not see."""
    choose, lam = draft.choose, draft.lam
    draft.values["s"] = choose.integer(0, 3)
    kind = choose.pick(["inverse", "inverse", "like the eigenvalues", "any"])
    if kind == "inverse":
        scale = choose.fraction(1)
        found = [scale / value if value else choose.fraction() for value in lam]
    else:
        found = [value if kind == "like the eigenvalues" else choose.fraction() for value in lam]
    found = [value * (choose.integer(0, 3) > 0) for value in found]
    draft.values["seen"] = place = choose.integer(1, sum(value > 0 for value in lam))
    found[place - 1] = found[place - 1] or ONE
    draft.values["roughness"] = found
    if choose.flag():  # along that mode, and modes that are not seen
        draft.values["c"] = [
            value if k == place - 1 or not rough else ZERO for k, (value, rough) in enumerate(zip(draft.values["c"], found, strict=True))
        ]
    least = min((value * rough for value, rough in zip(lam, found, strict=True) if value * rough), default=ONE)
    here = lam[place - 1] * found[place - 1]
    draft.values["matched"] = choose.pick([here, here, least, here / 2])


def _square_aligned(draft: Draft) -> None:
    pairs = zip(ratios(draft), draft.lam, strict=True)
    draft.values["A"] = max(ratio / value if value else ZERO for ratio, value in pairs) * slack(draft)


def _ratios_aligned(draft: Draft) -> None:
    saturating = draft.choose.pick([ZERO, ZERO, draft.choose.fraction()])
    alpha = [saturating * value for value in draft.lam] if saturating else ratios(draft)
    draft.values["alpha"] = alpha
    draft.values["A"] = max(part / value if value else ZERO for part, value in zip(alpha, draft.lam, strict=True)) * slack(draft)


# shaped


def _shaped_source_condition(shape: Shape) -> None:
    """Exponent 2, so that v is rational."""
    shape.values["s"] = 2
    shape.values["source"] = shape.free["source"] * 2 - 1
    shape.values["sv"] = shape.values["roots"]
    shape.values["c"] = shape.values["lam"] * shape.values["source"]


def _shaped_rough_mode(shape: Shape) -> None:
    """The last mode, and all others, seen or not."""
    rough = shape.free["roughness"]
    shape.values.update(
        s=2, seen=rough.shape[-1], roughness=shape.xp.concatenate([rough[..., :-1], shape.inside(rough[..., -1:])], axis=-1)
    )
    shape.values["matched"] = shape.values["lam"][..., -1] * shape.values["roughness"][..., -1]


def _shaped_square_aligned(shape: Shape) -> None:
    shape.values["c"] = (shape.free["c"] * 2 - 1) * shape.values["lam"]
    shape.values["A"] = shape.largest((shape.free["c"] * 2 - 1) ** 2)


def _shaped_ratios_aligned(shape: Shape) -> None:
    shape.values["alpha"] = shape.free["c"] * shape.values["lam"]
    shape.values["A"] = shape.largest(shape.free["c"])


SMOOTH_LABELS = (
    Realization(SOURCE_CONDITION, draw={"spectrum": square_spectrum, "projections": _source_condition}, shape=_shaped_source_condition),
    Realization(ROUGH_MODE, draw={"spectrum": nonzero_kernel, "constants": _rough_mode}, shape=_shaped_rough_mode),
    Realization(SQUARE_ALIGNED, draw={"projections": within_range, "constants": _square_aligned}, shape=_shaped_square_aligned),
    Realization(RATIOS_ALIGNED, draw={"projections": within_range, "constants": _ratios_aligned}, shape=_shaped_ratios_aligned),
)
"""How each is drawn and shaped."""
