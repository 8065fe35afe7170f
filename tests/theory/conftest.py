"""Small chains to try the checker on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import sympy as sp

from theory.assumptions import Assumption, assumption
from theory.theorem import Step, Theorem, check_chain
from theory.theorems import catalogue


@pytest.fixture
def check() -> Callable[..., None]:
    """`check(start, (expression, relation, rule), …, given=assumptions)` checks the chain; citing the catalogue is allowed."""

    def run(start: sp.Expr, *steps: tuple[sp.Expr, str, Any], given: tuple[Assumption, ...] = ()) -> None:
        one = Theorem("Z", "name", "meaning", "ours", "test", tuple(given), sp.sympify(start), tuple(Step(*step) for step in steps))
        check_chain(one, {**catalogue(), "Z": one})

    return run


@pytest.fixture
def assume() -> Callable[..., Assumption]:
    """An assumption of the test's own."""
    return lambda *facts: assumption("own", "own", *facts)
