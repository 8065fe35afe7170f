"""Strict inequalities that fail by an equality at an irrational point alone. No instance is irrational yet, so none is refuted."""

import sympy as sp
from claim import at_most, declared, theta, z

from ntkbounds.symbols import x

vars().update(
    declared(
        "irrational",
        [
            ("one_over_root_three", x * (1 - x**2), "<", 2 / (3 * sp.sqrt(3))),
            ("root_two", 2 * sp.sqrt(2) * theta, "<", theta**2 + 2),
            ("root_half", theta * (1 - 2 * theta**2), "<", 2 / (3 * sp.sqrt(6))),
            ("not_root_five", 0, "<", (theta**2 - 5) ** 2),
            ("golden", 0, "<", (z**2 - z - 1) ** 2),
            ("root_with_bound", theta - theta**3 / 6, "<", 2 * sp.sqrt(2) / 3, at_most(theta, 2)),
        ],
        false=True,
    )
)
