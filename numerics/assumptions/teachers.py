r"""The assumptions on where labels come from (`theory.assumptions.core.alignment`): realizable labels, homogeneous networks, random
teachers.

Main name: `TEACHERS`.
"""

from __future__ import annotations

from fractions import Fraction

from numerics.assumptions.draft import Draft, ratios, slack, square_spectrum, within_range
from numerics.assumptions.realization import Realization
from numerics.assumptions.shape import SCALE, Shape
from numerics.exact.rationals import ONE, ZERO, upper_root
from theory.assumptions.alignment import (
    GAUSSIAN_TEACHER,
    HOMOGENEOUS,
    HOMOGENEOUS_AND_REALIZABLE,
    ISOTROPIC_TEACHER,
    NO_TEACHER,
    RANDOM_TEACHER,
    REALIZABLE,
    TYPICAL_TEACHER,
)

# drawn


def _singular_values(draft: Draft) -> list[Fraction]:
    draft.values["sv"] = [upper_root(value) for value in draft.lam]
    return draft.values["sv"]


def _parameters(draft: Draft, degree: int = 1) -> None:
    """w with c = ς w / degree; where ς = 0 it is free."""
    free = draft.choose.pick([ZERO, ZERO, ONE])
    pairs = zip(draft.values["c"], _singular_values(draft), strict=True)
    draft.values["w"] = [degree * value / root if root else free for value, root in pairs]
    draft.values["w2"] = sum((value**2 for value in draft.values["w"]), ZERO) * slack(draft)


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


def _teacher(draft: Draft) -> None:
    _singular_values(draft)
    draft.values["chi"] = [ZERO for _ in draft.lam]
    if draft.assumes(ISOTROPIC_TEACHER):
        draft.values["sigma2"] = draft.choose.fraction()
        draft.values["teacher"] = [draft.values["sigma2"] for _ in draft.lam]
        draft.values["noise2"] = ZERO
    elif draft.assumes(NO_TEACHER):
        draft.values["teacher"] = [ZERO for _ in draft.lam]
    else:
        draft.values["teacher"] = [draft.choose.fraction() for _ in draft.lam]
    draft.values["Sigma_w"] = max(draft.values["teacher"]) * slack(draft)


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


# shaped


def _shaped_realizable(shape: Shape) -> None:
    w = shape.free["c"] * 2 - 1
    shape.values.update(sv=shape.values["roots"], w=w, w2=shape.xp.sum(w * w, axis=-1))


def _shaped_teacher(shape: Shape) -> None:
    roots = shape.values["roots"]
    variances = shape.free["teacher"] * SCALE if "teacher" in shape.free else 0 * roots
    if shape.assumes(ISOTROPIC_TEACHER):
        variances = shape.free["sigma2"] * SCALE + 0 * roots
        shape.values.update(sigma2=variances[..., 0], noise2=0 * roots[..., 0])
    elif shape.assumes(NO_TEACHER):
        variances = 0 * roots
    shape.values.update(sv=roots, chi=0 * roots, teacher=variances, Sigma_w=shape.largest(variances))


def _shaped_with_teacher(shape: Shape) -> None:
    """Nothing more to do: `_shaped_teacher` sees to it."""


TEACHERS = (
    Realization(
        REALIZABLE,
        draw={"spectrum": square_spectrum, "projections": within_range, "constants": _parameters},
        shape=_shaped_realizable,
    ),
    Realization(HOMOGENEOUS, draw={"spectrum": square_spectrum, "projections": within_range, "constants": _homogeneous}),
    Realization(HOMOGENEOUS_AND_REALIZABLE, draw={"spectrum": square_spectrum, "constants": _homogeneous_and_realizable}),
    Realization(RANDOM_TEACHER, draw={"spectrum": square_spectrum, "constants": _teacher}, shape=_shaped_teacher),
    Realization(ISOTROPIC_TEACHER, shape=_shaped_with_teacher),  # drawn with RANDOM_TEACHER
    Realization(NO_TEACHER, shape=_shaped_with_teacher),  # drawn with RANDOM_TEACHER
    Realization(GAUSSIAN_TEACHER, draw={"projections": within_range, "constants": _gaussian_teacher}),
    Realization(TYPICAL_TEACHER, draw={"late": _typical_teacher}),
)
"""How each is drawn and shaped."""
