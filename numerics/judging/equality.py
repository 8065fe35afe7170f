r"""Two sides at an instance, compared in closed form: where balls overlap for ever, or have no value.

Balls around equal irrational numbers overlap at every precision; and the root of a ball around 0 has no value, because the ball reaches
below 0, though the number in it does not.

Main name: `ClosedSides`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

import flint
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

    def sign(self, instance: Instance, **indices: int) -> int | None:
        """The sign of the right side less the left one, proven: −1, 0 or 1; None where this cannot be told."""
        if self._one_formula:
            return 0
        found = self._values(instance, indices)
        try:
            return None if found is None else (found[1] - found[0]).sign
        except NoClosedForm:  # a sign that balls cannot see
            return None

    def balls(self, instance: Instance, **indices: int) -> tuple[flint.arb, flint.arb] | None:
        """Both sides as balls, at the working precision; None where they have no closed form."""
        found = self._values(instance, indices)
        return None if found is None else (found[0].ball(), found[1].ball())

    def _values(self, instance: Instance, indices: Mapping[str, int]) -> tuple[ClosedForm, ClosedForm] | None:
        values = {name: CLOSED_FORMS.convert(value) for name, value in instance.items()}
        try:
            lhs, rhs = (ClosedForm.of(side(**{**values, **indices})) for side in self._sides)
        except (NoClosedForm, NameError, TypeError):  # something in a side has no closed form of this kind
            return None
        return lhs, rhs

    @cached_property
    def _one_formula(self) -> bool:
        """Whether both sides are one formula once names are unfolded and solutions put in."""
        return bool(prepare(self._both[0]) == prepare(self._both[1]))

    @cached_property
    def _sides(self) -> tuple[Callable[..., Any], Callable[..., Any]]:
        lhs, rhs = self._both
        return scalar_function(lhs, CLOSED_FORMS), scalar_function(rhs, CLOSED_FORMS)
