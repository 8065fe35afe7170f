"""False claims whose counterexamples lie at the edge of what one's own assumptions allow."""

import sympy as sp
from claim import at_most, below, declared, equal, positive, theta, u, w, y, z

from ntkbounds.assumptions import DESCENT_STEP, STABLE_STEP
from ntkbounds.symbols import L, N, beta, c, eta, i, lam, over_modes, t, x

R = sp.Rational
p1 = 1 - x
p2 = (1 + beta - x) * p1 - beta
p3 = (1 + beta - x) * p2 - beta * p1
p4 = (1 + beta - x) * p3 - beta * p2
flow = over_modes(c[i] ** 2 * sp.exp(-2 * eta * lam[i] * t)) / 2
descent = over_modes(c[i] ** 2 * (1 - eta * lam[i]) ** (2 * t)) / 2

vars().update(
    declared(
        "edge",
        [
            ("heavy_ball_three_steps", p3**2, "<=", 1, below(beta, 1), at_most(x, 1)),
            ("heavy_ball_four_steps", p4**2, "<=", 1, below(beta, 1), at_most(x, 1)),
            ("descent_below_flow", descent, "<=", flow, at_most(eta * lam[1], R(32, 25))),
            ("one_mode_below_flow", (1 - x) ** 2, "<=", sp.exp(-2 * x), at_most(x, R(32, 25))),
            ("power_20", theta**20 * (1 - theta), "<=", R(1, 60), at_most(theta, 1)),
            ("power_50", theta**50 * (1 - theta), "<=", R(1, 140), at_most(theta, 1)),
            ("power_9", theta**9 * (1 - theta), "<=", R(1, 26), at_most(theta, 1)),
            ("bound_attained", theta, "<", R(7, 3), at_most(theta, R(7, 3))),
            ("bound_nearly_attained", theta, "<=", R(699, 100), below(theta, 7)),
            ("far_bound", theta, "<=", 999, at_most(theta, 1000)),
            ("far_bound_attained", theta**2, "<", 10**6, at_most(theta, 1000)),
            ("narrow_window", (theta - R(201, 20)) ** 2, "<=", R(1, 500), at_most(10, theta), at_most(theta, R(101, 10))),
            ("lower_edge", 1 / positive, "<=", 99, at_most(R(1, 100), positive)),
            ("lower_edge_attained", R(5, 7), "<", theta, at_most(R(5, 7), theta)),
            ("product_edge", theta * y, "<", 1, at_most(theta * y, 1)),
            ("hyperbola", theta + y, "<=", 100, at_most(theta * y, 1), at_most(theta, 101), at_most(y, 101)),
            ("circle", theta + y, "<=", R(7, 5), at_most(theta**2 + y**2, 1)),
            ("sphere_cap", theta, "<=", R(99, 100), at_most(theta**2, 1)),
            ("cube_root_edge", theta, "<=", R(125, 100), at_most(theta**3, 2)),
            ("exponential_edge", theta, "<=", R(109, 100), at_most(sp.exp(theta), 3)),
            ("log_edge", theta, "<=", R(7389, 1000), at_most(1, theta), at_most(sp.log(theta), 2)),
            ("root_edge", theta, "<=", R(19, 10), at_most(0, theta), at_most(sp.sqrt(theta), R(7, 5))),
            ("two_sided", z**2, "<=", R(399, 100), at_most(-2, z), at_most(z, 2)),
            ("negative_edge", -z, "<=", R(29, 10), at_most(-3, z)),
            ("between_eigenvalues", theta * lam[1], "<", lam[1] ** 2 + 1, at_most(theta * lam[1], lam[1] ** 2 + 1), at_most(theta, 9)),
            ("step_share", (1 - eta * lam[1]) ** 2, "<=", R(80, 100), at_most(eta * lam[1], R(19, 10))),
            ("step_near_two", (1 - eta * lam[1]) ** 2, "<=", R(99, 100), below(eta * lam[1], 2)),
            ("step_above_half", L(t), "<=", L(0) / 4**t, at_most(1, eta * lam[N] * 2), at_most(eta * lam[1] * 50, 76)),
            ("late_times", t * theta**t, "<=", R(1, 100), at_most(theta, R(9, 10)), at_most(30, t)),
            ("large_times", 100 * theta**t, "<=", 1, at_most(theta, R(99, 100)), at_most(100, t)),
            ("only_after_forty_steps", t, "<=", 40, at_most(t, 41)),
            ("each_bounded", over_modes(u[i] ** 2), "<=", R(99, 100) * N, at_most(u[i], 1)),
            ("each_bounded_by_mode", over_modes(u[i]), "<", over_modes(lam[i]) + 1, at_most(u[i], lam[i] + 1 / N)),
            ("each_above", over_modes(1 / w[i]), "<=", R(49, 10) * N, at_most(R(1, 5), w[i])),
            ("each_square", over_modes(u[i]), "<=", R(14, 10) * N, at_most(u[i] ** 2, 2)),
            ("equal_scalar", theta, "<=", R(22, 7), equal(7 * theta, 23)),
            ("simplex_corner", theta**2 + y**2, "<=", R(98, 100), at_most(theta + y, 1)),
            ("simplex_entropy", theta**8 * y, "<=", R(4, 100), at_most(theta + y, 1)),
            ("monotone_pair", y - theta, "<=", R(1, 10), at_most(theta, y), at_most(y, theta + R(1, 9))),
            ("descent_step_share", eta * lam[1], "<=", R(99, 100), DESCENT_STEP, at_most(R(1, 3), eta * lam[1])),
            ("stable_step_share", eta * lam[1], "<", 2, STABLE_STEP, at_most(R(3, 2), eta * lam[1])),
        ],
        false=True,
    )
)
