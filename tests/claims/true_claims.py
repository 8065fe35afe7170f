"""True claims, many of them equalities somewhere, which exact arithmetic has to decide."""

import sympy as sp
from claim import at_most, below, declared, positive, theta, u, w, y, z

from ntkbounds.assumptions import DESCENT_STEP, STABLE_STEP
from ntkbounds.symbols import L, N, T, beta, c, eta, i, lam, over_modes, t, x

R = sp.Rational
third = R(1, 3)
total_u, total_w = over_modes(u[i]), over_modes(w[i])

vars().update(
    declared(
        "true",
        [
            ("log_sum", total_w * sp.log(total_w / N), "<=", over_modes(w[i] * sp.log(w[i]))),
            ("geometric_mean_by_logs", over_modes(sp.log(w[i])) / N, "<=", sp.log(total_w / N)),
            ("hoelder_thirds", over_modes(u[i] ** third * w[i] ** (2 * third)), "<=", total_u**third * total_w ** (2 * third)),
            ("weighted_means", theta**third * y ** (2 * third), "<=", theta / 3 + 2 * y / 3),
            ("capped_by_log", over_modes(sp.Min(1, u[i])), "<=", over_modes(sp.log(1 + u[i])) / sp.log(2)),
            ("quarter_means", theta ** R(1, 4) * y ** R(3, 4), "<=", theta / 4 + 3 * y / 4),
            ("fifth_means", theta ** R(2, 5) * y ** R(3, 5), "<=", R(2, 5) * theta + R(3, 5) * y),
            ("root_means", sp.sqrt(theta * y), "<=", (theta + y) / 2),
            ("roots_of_sum", sp.sqrt(theta + y), "<=", sp.sqrt(theta) + sp.sqrt(y)),
            ("sum_of_roots", over_modes(sp.sqrt(u[i])), "<=", sp.sqrt(N * total_u)),
            ("cube_roots_of_sum", (theta + y) ** third, "<=", theta**third + y**third),
            ("cube_roots_concave", theta**third + y**third, "<=", 2 * ((theta + y) / 2) ** third),
            ("power_three_halves", 2 * ((theta + y) / 2) ** R(3, 2), "<=", theta ** R(3, 2) + y ** R(3, 2)),
            ("log_of_product", sp.log(positive * (1 + y)), "=", sp.log(positive) + sp.log(1 + y)),
            ("log_of_square", sp.log((1 + y) ** 2), "=", 2 * sp.log(1 + y)),
            ("log_below", sp.log(1 + theta), "<=", theta),
            ("log_above", theta / (1 + theta), "<=", sp.log(1 + theta)),
            ("log_concave", sp.log(1 + theta) + sp.log(1 + y), "<=", 2 * sp.log(1 + (theta + y) / 2)),
            ("log_submultiplicative", sp.log(1 + theta + y), "<=", sp.log(1 + theta) + sp.log(1 + y)),
            ("exponential_above", 1 + z, "<=", sp.exp(z)),
            ("exponential_product", sp.exp(theta) * sp.exp(y), "=", sp.exp(theta + y)),
            ("exponential_convex", 2 * sp.exp((theta + y) / 2), "<=", sp.exp(theta) + sp.exp(y)),
            ("logistic", R(1, 2), "<=", 1 / (1 + sp.exp(-theta))),
            ("bernoulli", 1 + t * theta, "<=", (1 + theta) ** t),
            ("minimum_below_mean", sp.Min(theta, y), "<=", sp.sqrt(theta * y)),
            ("maximum_above_root", sp.sqrt(theta * y), "<=", sp.Max(theta, y)),
            ("minimum_and_maximum", sp.Min(theta, y) + sp.Max(theta, y), "=", theta + y),
            ("minimum_of_roots", sp.Min(sp.sqrt(theta), sp.sqrt(y)), "<=", sp.sqrt(sp.Min(theta, y))),
            ("maximum_of_logs", sp.Max(sp.log(1 + theta), sp.log(1 + y)), "<=", sp.log(1 + sp.Max(theta, y))),
            ("absolute_value", z, "<=", sp.Abs(z)),
            ("absolute_sum", sp.Abs(z + theta), "<=", sp.Abs(z) + theta),
            ("cauchy_schwarz", over_modes(c[i]) ** 2, "<=", N * over_modes(c[i] ** 2)),
            ("trace_below", T, "<=", N * lam[1]),
            ("roots_of_eigenvalues", over_modes(sp.sqrt(lam[i])) ** 2, "<=", N * T),
            ("descent_falls", L(t), "<=", L(0), STABLE_STEP),
            ("descent_below_exponential", L(t), "<=", L(0) * sp.exp(-2 * eta * lam[N] * t), DESCENT_STEP),
            ("square_root_edge", theta, "<=", sp.sqrt(2), at_most(theta**2, 2)),
            ("cube_root_edge", theta, "<=", 2**third, at_most(theta**3, 2)),
            ("fractional_assumption", theta, "<=", 8, at_most(theta ** R(2, 3), 4)),
            ("interior_power", theta * (1 - theta), "<=", R(1, 4), at_most(theta, 1)),
            ("power_20", theta**20 * (1 - theta), "<=", R(1, 55), at_most(theta, 1)),
            ("one_mode_below_flow", (1 - x) ** 2, "<=", sp.exp(-2 * x), at_most(x, R(127, 100))),
            ("heavy_ball_two_steps", ((1 + beta - x) * (1 - x) - beta) ** 2, "<=", 1, below(beta, 1), at_most(x, 1)),
            ("minkowski_two", sp.sqrt((theta + y) ** 2 + 4), "<=", sp.sqrt(theta**2 + 1) + sp.sqrt(y**2 + 1)),
        ],
        false=False,
    )
)
