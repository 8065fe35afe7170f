r"""An exact instance in the making, and the adjusters that several assumptions share.

A draft is filled in the order of `STAGES`. An adjuster changes the draft at its stage so that its assumption holds in the end, whatever the
other assumptions of the theorem are; nothing is filtered.

Main names: `Draft`, `Adjuster`, `STAGES`; `nonzero_kernel`, `square_spectrum`, `within_range`, `at_least_one_step`, `ratios`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Literal, get_args

from numerics.drawing.choice_sources import Choices
from numerics.exact.rationals import ONE
from theory.assumptions.base import Assumption

Stage = Literal["spectrum", "projections", "residual", "constants", "step", "late"]
STAGES: tuple[Stage, ...] = get_args(Stage)
"""In order; "late" comes when every symbol has a value."""


@dataclass
class Draft:
    """An instance in the making.

    Attributes:
        choose: where choices come from.
        assumptions: those of the theorem.
        values: what has been drawn so far, by symbol name.
        step_limits: upper limits on η collected from the assumptions.
        step_open: whether η must stay below the smallest limit.
        step_positive: whether η must be positive.
        fewest_steps: smallest t.
    """

    choose: Choices
    assumptions: frozenset[Assumption] = frozenset()
    values: dict[str, Any] = field(default_factory=dict)
    step_limits: list[Fraction] = field(default_factory=list)
    step_open: bool = False
    step_positive: bool = False
    fewest_steps: int = 0

    @property
    def lam(self) -> list[Fraction]:
        """The spectrum."""
        return self.values["lam"]

    def assumes(self, *any_of: Assumption) -> bool:
        """Whether the theorem makes one of these assumptions."""
        return not self.assumptions.isdisjoint(any_of)

    def limit_step(self, eigenvalue: Fraction, numerator: int) -> None:
        """η · eigenvalue ≤ numerator; no limit if the eigenvalue is 0."""
        if eigenvalue:
            self.step_limits.append(numerator / eigenvalue)


Adjuster = Callable[[Draft], None]


def nonzero_kernel(draft: Draft) -> None:
    """Make the largest eigenvalue positive."""
    if not draft.lam[0]:
        draft.lam[0] = draft.choose.fraction(1)


def square_spectrum(draft: Draft) -> None:
    """Square every eigenvalue, so that roots are rational."""
    draft.values["lam"] = [value**2 for value in draft.lam]


def within_range(draft: Draft) -> None:
    """Take the residual's part in the kernel's range."""
    draft.values["c"] = [value if eigenvalue else Fraction(0) for value, eigenvalue in zip(draft.values["c"], draft.lam, strict=True)]


def at_least_one_step(draft: Draft) -> None:
    """t ≥ 1."""
    draft.fewest_steps = 1


def ratios(draft: Draft) -> list[Fraction]:
    """c_i²/λ_i, and 0 for a zero eigenvalue."""
    return [value**2 / eigenvalue if eigenvalue else Fraction(0) for value, eigenvalue in zip(draft.values["c"], draft.lam, strict=True)]


def slack(draft: Draft) -> Fraction:
    """How many times larger than it must be a constant is: not at all, in one case of two."""
    return draft.choose.pick([ONE, ONE, Fraction(3, 2), Fraction(10)])


def narrow_slack(draft: Draft) -> Fraction:
    """The same, up to three times."""
    return draft.choose.pick([ONE, ONE, Fraction(11, 10), Fraction(3)])
