r"""The assumptions of the closed forms (`theory.assumptions.core.spectra`): parametric spectra, and what their sums need.

Main name: `SPECTRA`.
"""

from __future__ import annotations

from fractions import Fraction

from numerics.assumptions.draft import Draft, at_least_one_step, narrow_slack, nonzero_kernel, ratios
from numerics.assumptions.realization import Realization
from numerics.assumptions.shape import Shape, shaped_with_spectrum
from numerics.exact.rationals import ONE, ZERO
from theory.assumptions.spectra import (
    EXPONENTIAL_SPECTRUM,
    FLAT_SPECTRUM,
    LEARNING,
    MOVED,
    POSITIVE_ALIGNMENT,
    POSITIVE_TOP,
    POWER_SPECTRUM,
    RATIOS_BOUNDED,
    SHRINKING,
    STEEP,
    STEEP_ENOUGH,
)
from theory.assumptions.tail_alignment import POWER_WEIGHTS

MANY = 12
QUOTIENTS = (*(Fraction(p, q) for q in range(2, 8) for p in range(1, q)), *[Fraction(19, 20)] * 4)

# drawn


def _modes(draft: Draft) -> int:
    """As many as were drawn; now and then many more, since sums over a whole law come close to their integrals only then."""
    return len(draft.lam) * draft.choose.pick([1, 1, 1, 1, MANY])


def _power_law(draft: Draft) -> None:
    top = draft.choose.fraction(1) * draft.choose.pick([1, 1, 1, 100])
    draft.values["exponent"] = exponent = draft.choose.integer(2 if draft.assumes(STEEP) else 1, 6)
    draft.values["lam"] = [top / Fraction(k) ** exponent for k in range(1, _modes(draft) + 1)]


def _steep_enough(draft: Draft) -> None:
    least = Fraction(1, draft.values["exponent"])
    if draft.assumes(POWER_WEIGHTS):  # drawn with the weights
        return
    draft.values["s"] = least + draft.choose.pick([Fraction(1, 100), Fraction(1, 2), ONE, Fraction(2)])


def _exponential(draft: Draft) -> None:
    top = draft.choose.fraction(1)
    draft.values["quotient"] = quotient = draft.choose.pick(QUOTIENTS)
    draft.values["lam"] = [top * quotient**k for k in range(_modes(draft))]


def _flat(draft: Draft) -> None:
    draft.values["lam"] = [draft.lam[0]] * len(draft.lam)


def _moved(draft: Draft) -> None:
    draft.step_positive = True
    at_least_one_step(draft)


def _learning(draft: Draft) -> None:
    reached = draft.values["eta"] * draft.values["t"] * draft.lam[0]
    if reached < 1:
        draft.values["eta"] *= narrow_slack(draft) / reached


def _ratios_bounded(draft: Draft) -> None:
    draft.values.setdefault("alpha", ratios(draft))
    draft.values["A"] = max([*draft.values["alpha"], draft.values.get("A", ZERO)]) * narrow_slack(draft)


def _positive_alignment(draft: Draft) -> None:
    draft.values["A"] = draft.values.get("A") or ONE


# shaped


def _shaped_moved(shape: Shape) -> None:
    shape.positive_step = shape.at_least_one_step = True


def _shaped_ratios_bounded(shape: Shape) -> None:
    shape.values["A"] = shape.largest(shape.values["alpha"])


def _shaped_positive_alignment(shape: Shape) -> None:
    shape.values["A"] = shape.largest(shape.values["alpha"]) + shape.gap


SPECTRA = (
    Realization(POSITIVE_TOP, draw={"spectrum": nonzero_kernel}, shape=shaped_with_spectrum),
    Realization(POWER_SPECTRUM, draw={"spectrum": _power_law}, shape=shaped_with_spectrum),
    Realization(STEEP, shape=shaped_with_spectrum),  # drawn with POWER_SPECTRUM
    Realization(STEEP_ENOUGH, draw={"constants": _steep_enough}),
    Realization(EXPONENTIAL_SPECTRUM, draw={"spectrum": _exponential}, shape=shaped_with_spectrum),
    Realization(SHRINKING, shape=shaped_with_spectrum),  # drawn with EXPONENTIAL_SPECTRUM
    Realization(FLAT_SPECTRUM, draw={"spectrum": _flat}, shape=shaped_with_spectrum),
    Realization(MOVED, draw={"step": _moved}, shape=_shaped_moved),
    Realization(LEARNING, draw={"late": _learning}),
    Realization(RATIOS_BOUNDED, draw={"constants": _ratios_bounded}, shape=_shaped_ratios_bounded),
    Realization(POSITIVE_ALIGNMENT, draw={"late": _positive_alignment}, shape=_shaped_positive_alignment),
)
"""How each is drawn and shaped."""
