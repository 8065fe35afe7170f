r"""Assumptions of one's own, measured by their relations alone, where a run knows all that they name.

A built-in assumption says beside its drawing how a network shows it (`numerics.assumptions`); one's own is a list of relations, and each is
evaluated with the measured values of its symbols, with the slack that rounding needs.

Main names: `can_be_measured`, `measure_assumptions`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import sympy as sp

from numerics.assumptions.registry import is_measured, measure
from numerics.assumptions.setting import Measured
from numerics.measurements.bounds import VALUES, LossCurves
from theory.assumptions.base import EVERY_MODE, Assumption, Fact
from theory.evaluation.arrays import numpy_function

SLACK = 1e-9
"""Share of the larger side by which a relation may fail for rounding: far above that of sums over thousands of modes."""


def can_be_measured(assumption: Assumption) -> bool:
    """Whether a network can show the assumption: by a measurement of its own, or because a run knows all symbols of its relations."""
    return is_measured(assumption) or (bool(assumption.facts) and all(map(_is_known, assumption.facts)))


def _is_known(fact: Fact) -> bool:
    try:
        return fact.ranges in ((), EVERY_MODE) and all(name in VALUES for name in _names(fact))
    except Exception:  # sympy's printer refuses what arrays cannot evaluate with errors of many kinds
        return False


def _names(fact: Fact) -> set[str]:
    return {name for side in fact.relation.args for name in _function(side).arguments}


def _function(side: sp.Expr) -> Any:
    return numpy_function(side)


def measure_assumptions(assumptions: Iterable[Assumption], curves: LossCurves, steps: int) -> dict[str, Measured]:
    """Every assumption by its name: whether it holds on these curves, what was measured, what was expected.

    Args:
        assumptions: such that `can_be_measured`.
        curves: of the run.
        steps: how many it trains.
    """
    setting = curves.setting(steps)
    return {one.name: measure(one, setting) if is_measured(one) else _measured(one, curves) for one in assumptions}


def _measured(assumption: Assumption, curves: LossCurves) -> Measured:
    if not all(VALUES[name].known(curves) for fact in assumption.facts for name in _names(fact)):
        return Measured(False, {"energy share unresolved": curves.alignment.unresolved_energy}, assumption.relations)
    margins = {str(fact): _margin(fact, curves) for fact in assumption.facts}
    held = [margin > 0 if fact.strict else margin >= -SLACK for fact, margin in zip(assumption.facts, margins.values(), strict=True)]
    return Measured(all(held), {f"margin of {said}": margin for said, margin in margins.items()}, assumption.relations)


def _margin(fact: Fact, curves: LossCurves) -> float:
    """Larger side less smaller one, at the mode where that is least, over the larger of their sizes; of an equality, less than 0."""
    is_equality = isinstance(fact.relation, sp.Eq)
    small, large = fact.relation.args if is_equality else (fact.relation.lts, fact.relation.gts)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        low, high = (_value(side, curves) for side in (small, large))
        gap = -np.abs(high - low) if is_equality else high - low
        shares = gap / np.maximum(np.maximum(np.abs(low), np.abs(high)), np.finfo(float).tiny)
    return float(np.min(np.nan_to_num(shares, nan=-np.inf)))


def _value(side: sp.Expr, curves: LossCurves) -> np.ndarray:
    function = _function(side)
    return np.asarray(function(**{name: VALUES[name].of(curves) for name in function.arguments}), np.float64)
