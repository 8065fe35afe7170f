r"""How the assumptions of closed forms, quadrature, drift and generalization shape an instance (`theory.spectral_assumptions`).

Main name: `CLOSED_FORM_ADJUSTERS`, merged into `numerics.adjusters.ADJUSTERS` when this module is imported.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from typing import Any

import flint

from numerics.adjusters import ADJUSTERS, Adjuster, Draft, at_least_one_step, nonzero_kernel, ratios
from numerics.adjusters_measures import QUADRATURE_AND_DRIFT
from numerics.synthetic import ONE, ZERO, upper_root
from theory.printing.scalar import BALLS, scalar_function
from theory.theorems import time_to_accuracy

MANY = 12
QUOTIENTS = (*(Fraction(p, q) for q in range(2, 8) for p in range(1, q)), *[Fraction(19, 20)] * 4)
SLACK = (ONE, ONE, Fraction(11, 10), Fraction(3))


def rational_above(value: Any) -> Fraction:
    """A short rational slightly above a positive ball."""
    upper = flint.arb(value).upper()
    mantissa, power = upper.man_exp()
    exact = Fraction(int(mantissa)) * Fraction(2) ** int(power)
    unit = Fraction(2) ** (exact.numerator.bit_length() - exact.denominator.bit_length() - 24)
    return (exact // unit + 1) * unit


# spectra


def _modes(draft: Draft) -> int:
    """As many as were drawn; now and then many more, since sums over a whole law come close to their integrals only then."""
    return len(draft.lam) * draft.choose.pick([1, 1, 1, 1, MANY])


def _power_law(draft: Draft) -> None:
    top = draft.choose.fraction(1) * draft.choose.pick([1, 1, 1, 100])
    draft.values["exponent"] = exponent = draft.choose.integer(2 if "steep" in draft.names else 1, 6)
    draft.values["lam"] = [top / Fraction(k) ** exponent for k in range(1, _modes(draft) + 1)]


def _steep_enough(draft: Draft) -> None:
    least = Fraction(1, draft.values["exponent"])
    draft.values["s"] = least + draft.choose.pick([Fraction(1, 100), Fraction(1, 2), ONE, Fraction(2)])


def _exponential(draft: Draft) -> None:
    top = draft.choose.fraction(1)
    draft.values["quotient"] = quotient = draft.choose.pick(QUOTIENTS)
    draft.values["lam"] = [top * quotient**k for k in range(_modes(draft))]


def _flat(draft: Draft) -> None:
    draft.values["lam"] = [draft.lam[0]] * len(draft.lam)


def _positive_time(draft: Draft) -> None:
    draft.values["tau"] = draft.choose.pick([Fraction(1, 10**6), Fraction(1, 10), ONE, Fraction(7), Fraction(1000)])


def _moved(draft: Draft) -> None:
    draft.step_positive = True
    at_least_one_step(draft)


def _learning(draft: Draft) -> None:
    reached = draft.values["eta"] * draft.values["t"] * draft.lam[0]
    if reached < 1:
        draft.values["eta"] *= draft.choose.pick(SLACK) / reached


# ratios


def _ratios_bounded(draft: Draft) -> None:
    draft.values.setdefault("alpha", ratios(draft))
    draft.values["A"] = max([*draft.values["alpha"], draft.values.get("A", ZERO)]) * draft.choose.pick(SLACK)


def _positive_alignment(draft: Draft) -> None:
    draft.values["A"] = draft.values.get("A") or ONE


# generalization


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


# time to accuracy


def _accuracy(parts: time_to_accuracy.Parts) -> Adjuster:
    """ε just above what the bound, or the largest of its parts times their number, guarantees after t steps."""
    compiled = cache(lambda: [scalar_function(part, BALLS) for part in parts()])

    def adjust(draft: Draft) -> None:
        functions = compiled()
        given = {name: BALLS.convert(value) for name, value in draft.values.items()}
        reached = max(rational_above(function(**given)) for function in functions) * len(functions)
        draft.values["epsilon"] = reached * draft.choose.pick(SLACK)

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


CLOSED_FORM_ADJUSTERS: dict[str, dict[str, Adjuster]] = {
    "positive_top": {"spectrum": nonzero_kernel},
    "power_law_spectrum": {"spectrum": _power_law},
    "steep": {},
    "steep_enough": {"constants": _steep_enough},
    "shrinking": {},
    "exponential_spectrum": {"spectrum": _exponential},
    "flat_spectrum": {"spectrum": _flat},
    "positive_time": {"constants": _positive_time},
    "moved": {"step": _moved},
    "learning": {"late": _learning},
    "ratios_bounded": {"constants": _ratios_bounded},
    "positive_alignment": {"late": _positive_alignment},
    "union": {"late": _union},
    "covered_end": {"late": _covered(lambda draft: sum(draft.values["alpha"], ZERO))},
    "covered_early": {"late": _covered(_early_distance)},
    "good_sample": {"late": _good_sample},
    "long_enough_rank": {"spectrum": nonzero_kernel, "late": _accuracy(time_to_accuracy.rank_parts)},
    "long_enough_norm": {"late": _accuracy(time_to_accuracy.norm_parts)},
    "long_enough_classical": {"spectrum": _classical_spectrum, "step": at_least_one_step, "late": _classical_accuracy},
    "long_enough_power_law": {"late": _accuracy(time_to_accuracy.power_law_parts)},
    **QUADRATURE_AND_DRIFT,
}
"""For every assumption of `theory.spectral_assumptions` and of R7, what it adjusts at which stage."""
ADJUSTERS.update(CLOSED_FORM_ADJUSTERS)
