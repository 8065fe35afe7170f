r"""The assumptions of the generalization bounds (`theory.assumptions.core.spectra`): the dyadic grid of radii, the good sample.

Main name: `GENERALIZATION`.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import flint

from numerics.assumptions.draft import Adjuster, Draft
from numerics.assumptions.realization import Realization
from numerics.exact.balls import rational_above
from numerics.exact.rationals import ONE, ZERO, upper_root
from theory.assumptions.generalization import COVERED_EARLY, COVERED_END, GOOD_SAMPLE, UNION
from theory.evaluation.arithmetic import BALLS


def _union(draft: Draft) -> None:
    grid, delta = draft.values["level"], draft.values["delta"]
    shares = [draft.choose.pick([ONE, ONE, Fraction(1, 2), ZERO]) for _ in range(grid)]
    draft.values["bad"] = [share * delta / (place * (place + 1)) for place, share in enumerate(shares, 1)]
    draft.values["failure"] = sum(draft.values["bad"], ZERO) * draft.choose.pick([ONE, Fraction(2, 3)])


def _covered(squared_distance: Callable[[Draft], Fraction]) -> Adjuster:
    def adjust(draft: Draft) -> None:
        wanted, place = squared_distance(draft), 1
        while wanted > (draft.values["base_radius"] * 2 ** (place - 1)) ** 2:
            place += 1
            if place > 64:  # far off: start the grid there
                draft.values["base_radius"], place = upper_root(wanted), 1
        draft.values["level"] = place

    return adjust


def _end_distance(draft: Draft) -> Fraction:
    return sum(draft.values["alpha"], ZERO)


def _early_distance(draft: Draft) -> Fraction:
    reached = draft.values["eta"] * draft.values["t"]
    return draft.values["A"] * sum((min(ONE, reached * value) for value in draft.lam), ZERO)


def _good_sample(draft: Draft) -> None:
    v = draft.values
    v["delta"] = draft.choose.pick([Fraction(1, 100), Fraction(1, 20), Fraction(1, 2)])
    radius, trace = v["base_radius"] * 2 ** (v["level"] - 1), BALLS.convert(sum(draft.lam, ZERO))
    margin = (flint.arb(2 * v["level"] * (v["level"] + 1)) / BALLS.convert(v["delta"])).log() / (2 * v["n"])
    bound = BALLS.convert(v["train"]) + 2 * BALLS.convert(v["lipschitz"] * radius) * trace.sqrt() / v["n"] + 3 * margin.sqrt()
    v["risk"] = rational_above(bound) * Fraction(2**20 - 1, 2**20) * draft.choose.pick([ONE, ONE, Fraction(1, 2)])


GENERALIZATION = (
    Realization(UNION, draw={"late": _union}),
    Realization(COVERED_END, draw={"late": _covered(_end_distance)}),
    Realization(COVERED_EARLY, draw={"late": _covered(_early_distance)}),
    Realization(GOOD_SAMPLE, draw={"late": _good_sample}),
)
"""How each is drawn."""
