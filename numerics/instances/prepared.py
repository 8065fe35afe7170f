"""A theorem with what its verification uses again and again: judge, sampler and parameterizations, each made once, when first needed.

Main names: `PreparedTheorem`, `prepared`.
"""

from __future__ import annotations

from functools import cached_property

import sympy as sp

from numerics.instances.parameterization import NotParameterized, Parameterization
from numerics.instances.sampler import Sampler
from numerics.judging.domains import symbols_of
from numerics.judging.judge import Judge
from theory.statements.theorem import Theorem

SIZES = (1, 2, 3, 4)
"""Numbers of modes of parameterized instances: counterexamples to spectral sums are small."""


class PreparedTheorem:
    """A theorem, ready to be judged, drawn from and searched. None of it depends on a seed, so hunts may share it.

    Args:
        theorem: the statement.
    """

    def __init__(self, theorem: Theorem) -> None:
        self.theorem = theorem

    @property
    def symbols(self) -> tuple[dict[str, sp.Symbol], dict[str, sp.IndexedBase]]:
        """Scalar and indexed symbols by name: what an instance has to give."""
        return symbols_of(self.theorem)

    @cached_property
    def judge(self) -> Judge:
        """Judges the claim, and the assumptions, on instances."""
        return Judge(self.theorem)

    @cached_property
    def sampler(self) -> Sampler:
        """Draws instances of the assumptions."""
        return Sampler(self.theorem)

    @cached_property
    def parameterizations(self) -> tuple[Parameterization, ...]:
        """The maps from free parameters to instances, one for each of `SIZES`; none if an assumption is not parameterized."""
        try:
            return tuple(Parameterization(self.theorem, size) for size in SIZES)
        except NotParameterized:
            return ()


def prepared(theorem: Theorem | PreparedTheorem) -> PreparedTheorem:
    """The theorem prepared, if it is not yet."""
    return theorem if isinstance(theorem, PreparedTheorem) else PreparedTheorem(theorem)
