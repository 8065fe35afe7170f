r"""The assumptions that every family uses (`theory.assumptions`): the spectrum, the step, the residual and its alignment, blocks.

Main name: `CORE`.
"""

from __future__ import annotations

import numpy as np

from numerics.assumptions.draft import Adjuster, Draft, at_least_one_step, nonzero_kernel, ratios, slack, square_spectrum, within_range
from numerics.assumptions.realization import Realization
from numerics.assumptions.setting import Measure, Measured, Setting
from numerics.assumptions.shape import Shape, Shaper, shaped_with_residual, shaped_with_spectrum
from numerics.exact.rationals import square_root
from theory.assumptions.core import (
    ALIGNED,
    BELOW_OPTIMAL_STEP,
    BLOCKS,
    DESCENT_STEP,
    IN_RANGE,
    MULTIPLICITY,
    NONZERO_KERNEL,
    NONZERO_RESIDUAL,
    NOT_FLAT,
    OPTIMAL_STEP,
    POSITIVE_STEP,
    PROPORTIONAL,
    SPECTRUM,
    STABLE_STEP,
    TRAINED,
)

# drawn


def _not_flat(draft: Draft) -> None:
    if len(draft.lam) == 1:
        draft.lam.append(draft.lam[0])
    if draft.lam[0] == draft.lam[-1]:
        draft.lam[0] += draft.choose.fraction(1)


def _multiplicity(draft: Draft) -> None:
    if len(draft.lam) == 1:
        draft.lam.append(draft.lam[0])
    draft.values["m"] = count = draft.choose.integer(1, len(draft.lam) - 1)
    draft.lam[-count:] = [draft.lam[-1]] * count


def _proportional(draft: Draft) -> None:
    scale = draft.choose.fraction()
    signs = [draft.choose.pick([1, -1]) for _ in draft.lam]
    draft.values["sigma2"] = scale**2
    draft.values["c"] = [sign * scale * (square_root(value) or 0) for sign, value in zip(signs, draft.lam, strict=True)]


def _reachable(draft: Draft) -> None:
    if draft.assumes(ALIGNED, IN_RANGE, PROPORTIONAL):  # in a zero kernel's range there is only the zero residual
        nonzero_kernel(draft)


def _nonzero_residual(draft: Draft) -> None:
    if not any(draft.values["c"]):
        draft.values["c"][0] = draft.choose.fraction(1)


def _aligned(draft: Draft) -> None:
    more = slack(draft)
    draft.values["A"] = max(ratios(draft)) * more


def _in_range(draft: Draft) -> None:
    draft.values["alpha"] = ratios(draft)


def _blocks(draft: Draft) -> None:
    size = len(draft.lam)
    cuts = draft.choose.subset(1, size - 1)
    draft.values["first"] = [1, *[cut + 1 for cut in cuts]]
    draft.values["last"] = [*cuts, size]


def _limit(numerator: int, *, with_last: bool = False) -> Adjuster:
    def adjust(draft: Draft) -> None:
        draft.limit_step(draft.lam[0] + with_last * draft.lam[-1], numerator)

    return adjust


def _below_optimal_step(draft: Draft) -> None:
    draft.limit_step(draft.lam[0] + draft.lam[-1], 2)
    draft.step_open = True


def _positive_step(draft: Draft) -> None:
    draft.step_positive = True


# shaped


def _shaped_blocks(shape: Shape) -> None:
    size = shape.values["lam"].shape[-1]
    half = max(size // 2, 1)
    shape.values["first"] = np.array([1, half + 1] if size > 1 else [1])
    shape.values["last"] = np.array([half, size] if size > 1 else [1])


def _shaped_limit(numerator: int, *, with_last: bool = False) -> Shaper:
    def shaper(shape: Shape) -> None:
        lam = shape.values["lam"]
        shape.limits.append((lam[..., 0] + lam[..., -1]) / numerator if with_last else lam[..., 0] / numerator)

    return shaper


def _shaped_below_optimal_step(shape: Shape) -> None:
    _shaped_limit(2, with_last=True)(shape)
    shape.open_step = True


def _shaped_positive_step(shape: Shape) -> None:
    shape.positive_step = True


def _shaped_trained(shape: Shape) -> None:
    shape.at_least_one_step = True


# measured


def _smallest(setting: Setting) -> float:
    return setting.spectrum.lambda_min or 0.0


def _measured_limit(limit: int, *, with_last: bool = False) -> Measure:
    name = "η(λ_1+λ_N)" if with_last else "ηλ_1"

    def measure(setting: Setting) -> Measured:
        size = setting.effective_step * (setting.spectrum.lambda_max + with_last * _smallest(setting))
        return Measured(size <= limit, {name: size}, f"at most {limit:g}")

    return measure


def _measured_spectrum(setting: Setting) -> Measured:
    shown = {"resolved eigenvalues": setting.spectrum.resolved_rank, "eigenvalues": setting.spectrum.eigenvalues.size}
    return Measured(True, dict(shown), "nonnegative; eigenvalues below rounding are taken as 0")


def _measured_kernel(setting: Setting) -> Measured:
    return Measured(setting.spectrum.trace > 0, {"T": setting.spectrum.trace}, "positive")


def _measured_residual(setting: Setting) -> Measured:
    return Measured(bool(np.any(setting.projections)), {"‖r_0‖²": float(np.sum(setting.projections**2))}, "positive")


def _measured_positive_step(setting: Setting) -> Measured:
    return Measured(setting.effective_step > 0, {"η": setting.effective_step}, "positive")


def _measured_trained(setting: Setting) -> Measured:
    return Measured(setting.steps >= 1, {"t": setting.steps}, "at least 1")


def _measured_not_flat(setting: Setting) -> Measured:
    spectrum = setting.spectrum
    return Measured(spectrum.lambda_max > _smallest(setting), {"λ_1": spectrum.lambda_max, "λ_N": spectrum.lambda_min}, "λ_N < λ_1")


def _measured_aligned(setting: Setting) -> Measured:
    found = setting.residual
    return Measured(
        found.holds,
        {
            "A": found.constant,
            "κ": found.relative,
            "κ over blocks": found.block_relative,
            "energy share unresolved": found.unresolved_energy,
        },
        "a finite A, no energy in unresolved modes",
    )


def _measured_in_range(setting: Setting) -> Measured:
    share = setting.residual.unresolved_energy
    return Measured(setting.residual.holds, {"energy share unresolved": share}, "no energy in unresolved modes")


def _measured_blocks(setting: Setting) -> Measured:
    values = setting.spectrum.eigenvalues
    return Measured(
        bool(setting.last[-1] == values.size and np.all(setting.first[1:] == setting.last[:-1] + 1)),
        {"blocks": int(setting.first.size)},
        "consecutive, covering every mode",
    )


def _measured_proportional(setting: Setting) -> Measured:
    return Measured(
        None,
        {"κ": setting.residual.relative, "κ over blocks": setting.residual.block_relative},
        "κ = 1; an idealization, so R13 is a prediction and no bound",
    )


CORE = (
    Realization(SPECTRUM, shape=shaped_with_spectrum, measure=_measured_spectrum),  # every spectrum that is drawn is one
    Realization(NONZERO_KERNEL, draw={"spectrum": nonzero_kernel}, shape=shaped_with_spectrum, measure=_measured_kernel),
    Realization(NOT_FLAT, draw={"spectrum": _not_flat}, shape=shaped_with_spectrum, measure=_measured_not_flat),
    Realization(MULTIPLICITY, draw={"spectrum": _multiplicity}, shape=shaped_with_spectrum),
    Realization(
        PROPORTIONAL,
        draw={"spectrum": square_spectrum, "projections": _proportional},
        shape=shaped_with_residual,
        measure=_measured_proportional,
    ),
    Realization(
        NONZERO_RESIDUAL,
        draw={"spectrum": _reachable, "residual": _nonzero_residual},
        shape=shaped_with_residual,
        measure=_measured_residual,
    ),
    Realization(
        ALIGNED,
        draw={"projections": within_range, "constants": _aligned},
        shape=shaped_with_residual,
        measure=_measured_aligned,
    ),
    Realization(
        IN_RANGE,
        draw={"projections": within_range, "constants": _in_range},
        shape=shaped_with_residual,
        measure=_measured_in_range,
    ),
    Realization(BLOCKS, draw={"constants": _blocks}, shape=_shaped_blocks, measure=_measured_blocks),
    Realization(DESCENT_STEP, draw={"step": _limit(1)}, shape=_shaped_limit(1), measure=_measured_limit(1)),
    Realization(STABLE_STEP, draw={"step": _limit(2)}, shape=_shaped_limit(2), measure=_measured_limit(2)),
    Realization(
        OPTIMAL_STEP,
        draw={"step": _limit(2, with_last=True)},
        shape=_shaped_limit(2, with_last=True),
        measure=_measured_limit(2, with_last=True),
    ),
    Realization(
        BELOW_OPTIMAL_STEP,
        draw={"step": _below_optimal_step},
        shape=_shaped_below_optimal_step,
        measure=_measured_limit(2, with_last=True),
    ),
    Realization(POSITIVE_STEP, draw={"step": _positive_step}, shape=_shaped_positive_step, measure=_measured_positive_step),
    Realization(TRAINED, draw={"step": at_least_one_step}, shape=_shaped_trained, measure=_measured_trained),
)
"""How each is drawn, shaped and measured."""
