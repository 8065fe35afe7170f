r"""How assumptions shape an instance that is being drawn: one adjuster for each assumption and stage.

A draft is filled in the order of `STAGES`. An adjuster changes the draft at its stage so that its assumption holds in the end, whatever the
other assumptions of the theorem are; nothing is filtered. A family of theorems with assumptions of its own adds them to `ADJUSTERS` from
a module `numerics/adjusters_*.py`, which `numerics.instances` imports.

Main names: `Draft`, `ADJUSTERS`, `STAGES`, `ratios`, `square_spectrum`, `within_range`, `nonzero_kernel`,
`at_least_one_step`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from numerics.choices import Choices
from numerics.synthetic import square_root


@dataclass
class Draft:
    """An instance in the making.

    Attributes:
        choose: where choices come from.
        names: names of the theorem's assumptions.
        values: what has been drawn so far, by symbol name.
        step_limits: upper limits on η collected from the assumptions.
        step_open: whether η must stay below the smallest limit.
        step_positive: whether η must be positive.
        fewest_steps: smallest t.
    """

    choose: Choices
    names: set[str] = field(default_factory=set)
    values: dict[str, Any] = field(default_factory=dict)
    step_limits: list[Fraction] = field(default_factory=list)
    step_open: bool = False
    step_positive: bool = False
    fewest_steps: int = 0

    @property
    def lam(self) -> list[Fraction]:
        """The spectrum."""
        return self.values["lam"]

    def limit_step(self, eigenvalue: Fraction, numerator: int) -> None:
        """η · eigenvalue ≤ numerator; no limit if the eigenvalue is 0."""
        if eigenvalue:
            self.step_limits.append(numerator / eigenvalue)


Adjuster = Callable[[Draft], None]


def nonzero_kernel(draft: Draft) -> None:
    """Make the largest eigenvalue positive."""
    if not draft.lam[0]:
        draft.lam[0] = draft.choose.fraction(1)


def _not_flat(draft: Draft) -> None:
    if len(draft.lam) == 1:
        draft.lam.append(draft.lam[0])
    if draft.lam[0] == draft.lam[-1]:
        draft.lam[0] += draft.choose.fraction(1)


def _multiplicity(draft: Draft) -> None:
    if len(draft.lam) == 1:
        draft.lam.append(draft.lam[0])
    draft.values["m"] = count = draft.choose.integer(1, len(draft.lam) - 1)
    draft.lam[-count:] = [draft.lam[-1]] * count


def square_spectrum(draft: Draft) -> None:
    """Square every eigenvalue, so that roots are rational."""
    draft.values["lam"] = [value**2 for value in draft.lam]


def _proportional(draft: Draft) -> None:
    scale = draft.choose.fraction()
    signs = [draft.choose.pick([1, -1]) for _ in draft.lam]
    draft.values["sigma2"] = scale**2
    draft.values["c"] = [sign * scale * (square_root(value) or 0) for sign, value in zip(signs, draft.lam, strict=True)]


def within_range(draft: Draft) -> None:
    """Take the residual's part in the kernel's range."""
    draft.values["c"] = [value if eigenvalue else Fraction(0) for value, eigenvalue in zip(draft.values["c"], draft.lam, strict=True)]


def ratios(draft: Draft) -> list[Fraction]:
    """c_i²/λ_i, and 0 for a zero eigenvalue."""
    return [value**2 / eigenvalue if eigenvalue else Fraction(0) for value, eigenvalue in zip(draft.values["c"], draft.lam, strict=True)]


def _reachable(draft: Draft) -> None:
    if draft.names & {"aligned", "in_range", "proportional"}:  # in a zero kernel's range there is only the zero residual
        nonzero_kernel(draft)


def _nonzero_residual(draft: Draft) -> None:
    if not any(draft.values["c"]):
        draft.values["c"][0] = draft.choose.fraction(1)


def _aligned(draft: Draft) -> None:
    slack = draft.choose.pick([Fraction(1), Fraction(1), Fraction(3, 2), Fraction(10)])
    draft.values["A"] = max(ratios(draft)) * slack


def _in_range(draft: Draft) -> None:
    draft.values["alpha"] = ratios(draft)


def _blocks(draft: Draft) -> None:
    size = len(draft.lam)
    cuts = draft.choose.subset(1, size - 1)
    draft.values["first"] = [1, *[cut + 1 for cut in cuts]]
    draft.values["last"] = [*cuts, size]


def _open_step(draft: Draft) -> None:
    draft.limit_step(draft.lam[0] + draft.lam[-1], 2)
    draft.step_open = True


def _positive_step(draft: Draft) -> None:
    draft.step_positive = True


def at_least_one_step(draft: Draft) -> None:
    """t ≥ 1."""
    draft.fewest_steps = 1


STAGES = ("spectrum", "projections", "residual", "constants", "step", "late")
"""In order; "late" comes when every symbol has a value."""
ADJUSTERS: dict[str, dict[str, Adjuster]] = {
    "nonzero_kernel": {"spectrum": nonzero_kernel},
    "not_flat": {"spectrum": _not_flat},
    "multiplicity": {"spectrum": _multiplicity},
    "proportional": {"spectrum": square_spectrum, "projections": _proportional},
    "nonzero_residual": {"spectrum": _reachable, "residual": _nonzero_residual},
    "aligned": {"projections": within_range, "constants": _aligned},
    "in_range": {"projections": within_range, "constants": _in_range},
    "blocks": {"constants": _blocks},
    "descent_step": {"step": lambda draft: draft.limit_step(draft.lam[0], 1)},
    "optimal_step": {"step": lambda draft: draft.limit_step(draft.lam[0] + draft.lam[-1], 2)},
    "stable_step": {"step": lambda draft: draft.limit_step(draft.lam[0], 2)},
    "below_optimal_step": {"step": _open_step},
    "positive_step": {"step": _positive_step},
    "trained": {"step": at_least_one_step},
    "spectrum": {},
}
"""For every built-in assumption, what it adjusts at which stage. Tests check that none is missing."""
