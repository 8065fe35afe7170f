r"""The assumptions of R7 and T12 (`theory.theorems.time_to_accuracy`): enough steps for an accuracy, drawn as an accuracy for the steps.

Main name: `TIME_TO_ACCURACY`.
"""

from __future__ import annotations

from functools import cache

from numerics.assumptions.draft import Adjuster, Draft, at_least_one_step, narrow_slack, nonzero_kernel
from numerics.assumptions.realization import Realization
from numerics.exact.balls import rational_above
from numerics.exact.rationals import ONE, ZERO
from theory.evaluation.arithmetic import BALLS
from theory.evaluation.scalars import scalar_function
from theory.theorems.time_to_accuracy import (
    LONG_ENOUGH_CLASSICAL,
    LONG_ENOUGH_NORM,
    LONG_ENOUGH_POWER_LAW,
    LONG_ENOUGH_RANK,
    LONG_ENOUGH_TAILS,
    Parts,
    norm_parts,
    power_law_parts,
    rank_parts,
    tail_parts,
)


def _accuracy(parts: Parts) -> Adjuster:
    """ε just above what the bound, or the largest of its parts times their number, guarantees after t steps."""
    compiled = cache(lambda: [scalar_function(part, BALLS) for part in parts()])

    def adjust(draft: Draft) -> None:
        functions = compiled()
        given = {name: BALLS.convert(value) for name, value in draft.values.items()}
        reached = max(rational_above(function(**given)) for function in functions) * len(functions)
        draft.values["epsilon"] = reached * narrow_slack(draft)

    return adjust


def _classical_spectrum(draft: Draft) -> None:
    least = (draft.lam[0] or ONE) / 1000
    draft.values["lam"] = [max(value, least) for value in draft.lam]


def _classical_accuracy(draft: Draft) -> None:
    """Between L_0 e^{−z} and L_0, with e^{−z} ≤ 1/(1 + z + z²/2 + z³/6)."""
    v = draft.values
    z = 2 * v["eta"] * draft.lam[-1] * v["t"]
    energy = sum((value**2 for value in v["c"]), ZERO)
    terms = draft.choose.pick([z, z + z**2 / 2 + z**3 / 6])
    v["epsilon"] = v["gamma"] / 2 * energy / (1 + terms)


TIME_TO_ACCURACY = (
    Realization(LONG_ENOUGH_RANK, draw={"spectrum": nonzero_kernel, "late": _accuracy(rank_parts)}),
    Realization(LONG_ENOUGH_NORM, draw={"late": _accuracy(norm_parts)}),
    Realization(LONG_ENOUGH_CLASSICAL, draw={"spectrum": _classical_spectrum, "step": at_least_one_step, "late": _classical_accuracy}),
    Realization(LONG_ENOUGH_POWER_LAW, draw={"late": _accuracy(power_law_parts)}),
    Realization(LONG_ENOUGH_TAILS, draw={"late": _accuracy(tail_parts)}),
)
"""How each is drawn."""
