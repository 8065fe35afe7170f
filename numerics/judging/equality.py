r"""Equality of two sides at an instance, in closed form: where balls around irrational numbers overlap for ever.

Main name: `ClosedSides`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

import sympy as sp

from numerics.judging.judgement import Instance
from theory.evaluation.exponentials_and_roots import CLOSED_FORMS, ClosedForm
from theory.evaluation.monomials import NoClosedForm
from theory.evaluation.prepare import prepare
from theory.evaluation.scalars import scalar_function


class ClosedSides:
    """Two sides of a relation, compiled when first compared.

    Args:
        lhs: left side.
        rhs: right side.
    """

    def __init__(self, lhs: sp.Expr, rhs: sp.Expr) -> None:
        self._both = lhs, rhs

    def equal(self, instance: Instance, **indices: int) -> bool:
        """Whether both sides are equal, proven; False also where this cannot be told."""
        if self._one_formula:
            return True
        values = {name: CLOSED_FORMS.convert(value) for name, value in instance.items()}
        try:
            lhs, rhs = (ClosedForm.of(side(**{**values, **indices})) for side in self._sides)
            return not (rhs - lhs).terms
        except (NoClosedForm, NameError, TypeError):  # something in a side has no closed form of this kind
            return False

    @cached_property
    def _one_formula(self) -> bool:
        """Whether both sides are one formula once names are unfolded and solutions put in."""
        return bool(prepare(self._both[0]) == prepare(self._both[1]))

    @cached_property
    def _sides(self) -> tuple[Callable[..., Any], Callable[..., Any]]:
        lhs, rhs = self._both
        return scalar_function(lhs, CLOSED_FORMS), scalar_function(rhs, CLOSED_FORMS)
