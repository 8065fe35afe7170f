"""False claims that fail at single points: special steps, many modes, late times, ties."""

import sympy as sp
from claim import at_most, declared, theta, y

from ntkbounds.assumptions import DESCENT_STEP, NONZERO_KERNEL, OPTIMAL_STEP, POSITIVE_STEP, STABLE_STEP
from ntkbounds.symbols import L, N, T, c, eta, i, lam, over_modes, t

R = sp.Rational
products = (1 - eta * lam[1]) ** 2 * (1 - eta * lam[N]) ** 2

vars().update(
    declared(
        "point",
        [
            # Special steps: a mode dies, or two agree.
            ("first_mode_survives", 0, "<", (1 - eta * lam[1]) ** 2, STABLE_STEP),
            ("last_mode_survives", 0, "<", (1 - eta * lam[N]) ** 2, OPTIMAL_STEP),
            ("no_mode_dies", 0, "<", products, NONZERO_KERNEL, STABLE_STEP),
            ("every_mode_survives", 0, "<", (1 - eta * lam[i]) ** 2, STABLE_STEP),
            ("ends_differ", 0, "<", (2 - eta * (lam[1] + lam[N])) ** 2, STABLE_STEP, POSITIVE_STEP),
            ("some_mode_moves", 0, "<", (2 - eta * lam[1]) ** 2 + (2 - eta * lam[N]) ** 2, STABLE_STEP, POSITIVE_STEP),
            ("neighbours_differ", 0, "<", (2 - eta * (lam[1] + lam[i])) ** 2, STABLE_STEP, POSITIVE_STEP),
            # Many modes, equal or not.
            ("at_most_twelve_modes", T, "<=", 12 * lam[1]),
            ("at_most_thirty_modes", T, "<=", 30 * lam[1]),
            ("energy_of_thirteen", over_modes(c[i] ** 2), "<=", 12 * c[1] ** 2 + 10**6, at_most(c[i] ** 2, 90000)),
            ("harmonic_below_three", over_modes(1 / i), "<=", R(32, 10)),
            ("harmonic_below_seven_halves", over_modes(1 / i), "<=", R(7, 2)),
            ("count_below_twenty", N, "<", 20),
            # Late times.
            ("half_after_many", (1 + R(1, 40)) ** t, "<=", 2),
            ("power_of_time", t**2, "<=", 900),
            ("exponent_beats_power", (1 + R(1, 100)) ** t, "<=", t + 10),
            ("loss_stays_positive", L(0) * R(1, 10) ** 30 * (1 - eta * lam[1]) ** 2, "<=", L(t), DESCENT_STEP),
            # Ties and equalities.
            ("strict_power_mean", (theta + y) ** 2, "<", 2 * (theta**2 + y**2)),
            ("strict_minimum", sp.Min(theta, y), "<", (theta + y) / 2),
            ("strict_maximum", (theta + y) / 2, "<", sp.Max(theta, y)),
            ("strict_geometric_mean", sp.sqrt(theta * y), "<", (theta + y) / 2),
            ("strict_exponential", 1 + theta, "<", sp.exp(theta)),
            ("strict_log", sp.log(1 + theta), "<", theta),
            ("strict_cauchy_schwarz", over_modes(c[i]) ** 2, "<", N * over_modes(c[i] ** 2)),
            ("strict_thirds", theta ** R(1, 3) * y ** R(2, 3), "<", theta / 3 + 2 * y / 3),
        ],
        false=True,
    )
)
