r"""The assumptions of tail alignment (`theory.assumptions.tail_alignment`): reference weights, and the constants that their tails give.

Main names: `TAIL_ALIGNMENT`; `weights`, `reached`, `shaped_weights` for the assumptions of `numerics.assumptions.tail_filters`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import accumulate
from typing import Any

from numerics.assumptions.draft import Adjuster, Draft, Stage, slack
from numerics.assumptions.realization import Realization
from numerics.assumptions.setting import Measure, Measured, Setting
from numerics.assumptions.shape import SCALE, Shape, Shaper
from numerics.exact.rationals import ONE, ZERO, upper_root
from theory.assumptions.core import NONZERO_RESIDUAL
from theory.assumptions.spectra import STEEP_ENOUGH
from theory.assumptions.tail_alignment import (
    ALIGNED_HEADS,
    ALIGNED_TAILS,
    ALIGNED_TAILS_ABOVE_FLOOR,
    ALIGNED_TAILS_BELOW,
    ALIGNED_TAILS_BEYOND,
    COVERED_TAILS,
    LAST_MODE_WEIGHTS,
    MIXTURE_WEIGHTS,
    NONZERO_WEIGHTS,
    POSITIVE_LAST_WEIGHT,
    POSITIVE_TAIL_CONSTANT,
    POWER_WEIGHTS,
    PROXIMAL_STEP,
    SPECTRAL_WEIGHTS,
    TRANSFERRED,
    TWO_ALIGNED_TAILS,
)

# drawn

WEIGHTS = ("any", "residual", "nearly residual", "power", "mixture", "flat", "last", "zeros")
KINDS = {SPECTRAL_WEIGHTS: "spectral", LAST_MODE_WEIGHTS: "last", POWER_WEIGHTS: "power", MIXTURE_WEIGHTS: "mixture"}
"""The one kind that an assumption allows."""
Sums = Callable[[Sequence[Fraction]], list[Fraction]]


def _heads(values: Sequence[Fraction]) -> list[Fraction]:
    return list(accumulate(values))


def _tails(values: Sequence[Fraction]) -> list[Fraction]:
    return _heads(values[::-1])[::-1]


def _squares(values: Sequence[Fraction]) -> list[Fraction]:
    return [value**2 for value in values]


def weights(draft: Draft) -> None:
    """w of one of the kinds in `WEIGHTS`, once; w = c² saturates every tail at once."""
    if "reference" in draft.values:
        return
    choose, lam, energy = draft.choose, draft.lam, _squares(draft.values["c"])
    kind = next((kind for assumed, kind in KINDS.items() if draft.assumes(assumed)), None) or choose.pick(WEIGHTS)
    if kind == "residual":
        scale = choose.fraction(1)
        found = [value / scale for value in energy]
    elif kind == "nearly residual":  # what moves to larger eigenvalues leaves only some tails saturated
        found = [value * choose.pick([ONE, ONE, Fraction(1, 2), Fraction(2)]) for value in energy]
    elif kind in ("power", "spectral"):
        exponent = 1 if kind == "spectral" else choose.integer(_least_exponent(draft), 3)
        draft.values["s"] = exponent
        found = [value**exponent for value in lam]
    elif kind == "mixture":
        shares, exponents = [choose.fraction() for _ in range(3)], [choose.integer(0, 3) for _ in range(3)]
        draft.values.update(terms=len(shares), mixture_share=shares, mixture_exponent=exponents)
        found = [sum((share * value**exponent for share, exponent in zip(shares, exponents, strict=True)), ZERO) for value in lam]
    elif kind == "flat":
        found = [ONE] * len(lam)
    elif kind == "last":
        found = [Fraction(int(k == len(lam) - 1)) for k in range(len(lam))]
    else:
        found = [choose.fraction() * (kind == "any" or choose.flag()) for _ in lam]
    if draft.assumes(NONZERO_WEIGHTS, NONZERO_RESIDUAL) and not any(found):
        found[0] = ONE
        if kind == "spectral":
            draft.lam[0] = ONE
    if draft.assumes(POSITIVE_LAST_WEIGHT):
        found[-1] = found[-1] or ONE
    draft.values["reference"] = found


def _least_exponent(draft: Draft) -> int:
    """The least natural exponent s; a s > 1 on a power law with exponent a, where that is asked for."""
    return 0 if not draft.assumes(STEEP_ENOUGH) else 1 if draft.values.get("exponent", 1) > 1 else 2


def reached(draft: Draft, name: str = "c", sums: Sums = _tails) -> None:
    """No energy in tails without weight."""
    weights(draft)
    totals = sums(draft.values["reference"])
    draft.values[name] = [value if total else ZERO for value, total in zip(draft.values[name], totals, strict=True)]


def _ratios(draft: Draft, energy: Sequence[Fraction], sums: Sums = _tails, start: int = 0) -> list[Fraction]:
    """Tails of the energy over those of the weights, from `start` on, where there is weight."""
    pairs = zip(sums(energy)[start:], sums(draft.values["reference"])[start:], strict=True)
    return [part / weight for part, weight in pairs if weight]


def _aligned(sums: Sums) -> dict[Stage, Adjuster]:
    def constant(draft: Draft) -> None:
        found = _ratios(draft, _squares(draft.values["c"]), sums)
        draft.values["A_tail"] = max(found, default=ZERO) * slack(draft)

    return {"projections": lambda draft: reached(draft, sums=sums), "constants": constant}


def _covered(draft: Draft) -> None:
    """As many times the weights as the tails need."""
    found = _ratios(draft, _squares(draft.values["c"]))
    times = max(found, default=ZERO) * slack(draft)
    draft.values["reference"] = [value * times for value in draft.values["reference"]]


def _aligned_below(draft: Draft) -> None:
    found = _ratios(draft, _squares(draft.values["c"]))
    draft.values["a_tail"] = min(found, default=ONE) * draft.choose.pick([ONE, ONE, Fraction(1, 2)])


def _aligned_beyond(draft: Draft) -> None:
    found = _ratios(draft, _squares(draft.values["c"]), start=draft.values["head"])
    draft.values["A_m"] = max(found, default=ZERO) * slack(draft)


def _above_floor(draft: Draft) -> None:
    """δ is at least the energy in tails without weight; A takes what δ leaves."""
    energy, weights = _tails(_squares(draft.values["c"])), _tails(draft.values["reference"])
    unexplained = max((part for part, weight in zip(energy, weights, strict=True) if not weight), default=ZERO)
    draft.values["floor"] = least = unexplained + draft.choose.pick([ZERO, ZERO, Fraction(1, 2) * energy[0], draft.choose.fraction()])
    left = [(part - least) / weight for part, weight in zip(energy, weights, strict=True) if weight]
    draft.values["A_tail"] = max([*left, ZERO]) * slack(draft)


def _two_aligned(draft: Draft) -> None:
    size = len(draft.lam)
    draft.values["p"] = [draft.choose.fraction(-6, 6) for _ in range(size)]
    opposite = draft.choose.flag()  # then the constants add up
    draft.values["q"] = [-2 * value if opposite else draft.choose.fraction(-6, 6) for value in draft.values["p"]]
    for name, root in (("p", "root_A1"), ("q", "root_A2")):
        reached(draft, name)
        largest = max(_ratios(draft, _squares(draft.values[name])), default=ZERO)
        draft.values[root] = (upper_root(largest) or ONE) * slack(draft)


def _positive_constant(draft: Draft) -> None:
    draft.values["A_tail"] = draft.values.get("A_tail") or ONE


def _transferred(draft: Draft) -> None:
    """κ̂ = κ_w, or larger; of a residual that is zero, for a constant that is zero."""
    energy, power = sum(_squares(draft.values["c"]), ZERO), draft.values.setdefault("s", 1)
    draft.values.setdefault("A_tail", draft.choose.fraction())
    if not energy:
        draft.values["A_tail"] = ZERO
    whole = sum((value**power for value in draft.lam), ZERO)
    draft.values["kappa_hat"] = draft.values["A_tail"] * whole / energy * slack(draft) if energy else draft.choose.fraction()


def _proximal_step(draft: Draft) -> None:
    draft.values["mu"] = draft.choose.fraction(1)
    draft.limit_step(draft.lam[0] + draft.values["mu"], 1)


# shaped


def _tail_sums(shape: Shape, values: Any) -> Any:
    return shape.xp.cumsum(values[..., ::-1], axis=-1)[..., ::-1]


def shaped_weights(shape: Shape) -> None:
    """Positive weights, or the eigenvalues, or the last mode."""
    if "reference" in shape.values:
        return
    if shape.assumes(SPECTRAL_WEIGHTS):
        shape.values["reference"] = shape.values["lam"]
    elif shape.assumes(POWER_WEIGHTS):  # exponent 2: the weights are rational
        shape.values.update(s=2, reference=shape.values["lam"] ** 2)
    else:
        free = shape.inside(shape.free["reference"])
        last = shape.xp.arange(1, free.shape[-1] + 1) // free.shape[-1]
        shape.values["reference"] = last + 0 * free if shape.assumes(LAST_MODE_WEIGHTS) else free


def _shaped_ratios(shape: Shape, *, heads: bool = False) -> Any:
    """Ratios of all tails (or heads); 0 where there is no weight, since projections are then 0 too."""
    shaped_weights(shape)
    energy, weights = shape.values["c"] * shape.values["c"], shape.values["reference"]
    if heads:
        energy, weights = shape.xp.cumsum(energy, axis=-1), shape.xp.cumsum(weights, axis=-1)
    else:
        energy, weights = _tail_sums(shape, energy), _tail_sums(shape, weights)
    return shape.xp.where(weights > 0, energy / shape.xp.where(weights > 0, weights, 1), 0)


def _shaped_aligned(*, heads: bool = False) -> Shaper:
    def shaper(shape: Shape) -> None:
        shape.values["A_tail"] = shape.largest(_shaped_ratios(shape, heads=heads))

    return shaper


def _shaped_covered(shape: Shape) -> None:
    times = shape.xp.max(_shaped_ratios(shape), axis=-1, keepdims=True)
    shape.values["reference"] = shape.values["reference"] * times


def _shaped_aligned_below(shape: Shape) -> None:
    shape.values["a_tail"] = shape.xp.min(_shaped_ratios(shape), axis=-1)


def _shaped_aligned_beyond(shape: Shape) -> None:
    if "head" in shape.values:  # which it is only where some modes are assumed to be known
        shape.values["A_m"] = shape.largest(_shaped_ratios(shape)[..., shape.values["head"] :])


def _shaped_above_floor(shape: Shape) -> None:
    shaped_weights(shape)
    floor = shape.free["floor"][..., :1]
    left = (_tail_sums(shape, shape.values["c"] * shape.values["c"]) - floor) / _tail_sums(shape, shape.values["reference"])
    shape.values.update(floor=floor[..., 0], A_tail=shape.xp.maximum(shape.largest(left), 0))


def _shaped_transferred(shape: Shape) -> None:
    shaped_weights(shape)
    if "A_tail" not in shape.values:
        shape.values["A_tail"] = shape.free["A_tail"][..., 0]
    energy, whole = (shape.xp.sum(values, axis=-1) for values in (shape.values["c"] * shape.values["c"], shape.values["reference"]))
    shape.values["kappa_hat"] = shape.values["A_tail"] * whole / shape.xp.where(energy > 0, energy, 1)


def _shaped_proximal_step(shape: Shape) -> None:
    shape.values["mu"] = shape.inside(shape.free["mu"][..., 0]) * SCALE
    shape.limits.append(shape.values["lam"][..., 0] + shape.values["mu"])


# measured

_POWER = "one constant for the tails of a power of the eigenvalues"
_MIXTURE = "weights that are a mixture of powers of the eigenvalues"


def _measured_power(setting: Setting) -> Measured:
    best, spectral = setting.tails.power, setting.tails.spectral
    shown: dict[str, float | int | str | None] = {"κ_w for w = λ": None if spectral is None else spectral.relative}
    if best is not None:
        shown = {"s": best.exponent, "A_tail": best.constant, "κ_w": best.relative, **shown}
    return Measured(best is not None, shown, f"{_POWER}, w = λ^s")


def _measured_beyond(setting: Setting) -> Measured:
    found = setting.tails.beyond
    shown: dict[str, float | int | str | None] = {"m": setting.tails.head}
    return Measured(found is not None, shown | ({} if found is None else {"s": found.exponent, "A_m": found.constant}), f"{_POWER}, i > m")


def _measured_mixture(*, above: bool) -> Measure:
    def measure(setting: Setting) -> Measured:
        found = setting.tails.above if above else setting.tails.below
        shown = None if found is None else str(found)
        return Measured(found is not None, {"w": shown}, f"{_MIXTURE}, whose tails are {'at least' if above else 'at most'} the residual's")

    return measure


TAIL_ALIGNMENT = (
    Realization(ALIGNED_TAILS, draw=_aligned(_tails), shape=_shaped_aligned(), measure=_measured_power),
    Realization(
        COVERED_TAILS,
        draw={"projections": reached, "constants": _covered},
        shape=_shaped_covered,
        measure=_measured_mixture(above=True),
    ),
    Realization(
        ALIGNED_TAILS_BELOW,
        draw={"projections": weights, "constants": _aligned_below},
        shape=_shaped_aligned_below,
        measure=_measured_mixture(above=False),
    ),
    Realization(
        ALIGNED_TAILS_BEYOND,
        draw={"projections": reached, "constants": _aligned_beyond},
        shape=_shaped_aligned_beyond,
        measure=_measured_beyond,
    ),
    Realization(ALIGNED_TAILS_ABOVE_FLOOR, draw={"projections": weights, "constants": _above_floor}, shape=_shaped_above_floor),
    Realization(ALIGNED_HEADS, draw=_aligned(_heads), shape=_shaped_aligned(heads=True)),
    Realization(TWO_ALIGNED_TAILS, draw={"projections": weights, "constants": _two_aligned}),
    Realization(SPECTRAL_WEIGHTS, draw={"projections": weights}, shape=shaped_weights),
    Realization(NONZERO_WEIGHTS, draw={"projections": weights}, shape=shaped_weights),
    Realization(POSITIVE_LAST_WEIGHT, draw={"projections": weights}, shape=shaped_weights),
    Realization(LAST_MODE_WEIGHTS, draw={"projections": weights}, shape=shaped_weights),
    Realization(POWER_WEIGHTS, draw={"projections": weights}, shape=shaped_weights),
    Realization(MIXTURE_WEIGHTS, draw={"projections": weights}),
    Realization(POSITIVE_TAIL_CONSTANT, draw={"constants": _positive_constant}),
    Realization(TRANSFERRED, draw={"constants": _transferred}, shape=_shaped_transferred),
    Realization(PROXIMAL_STEP, draw={"step": _proximal_step}, shape=_shaped_proximal_step),
)
"""How each is drawn, shaped and measured."""
