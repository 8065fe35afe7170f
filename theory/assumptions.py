r"""The assumptions that theorems combine: predicates on symbols, each a handful of relations.

An assumption states facts for the checker (`theory.rules` discharges side conditions from them, and from nothing else), is judged exactly
on instances, and has its counterparts in the numeric layer (`numerics.assumptions`): how values that satisfy it are drawn, and how it is
measured on a real network.

Main names: `Assumption`, `Fact`, and the catalogue (`SPECTRUM`, `STABLE_STEP`, `ALIGNED`, …), listed in `ASSUMPTIONS`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import sympy as sp

from theory.definitions import T, energy
from theory.symbols import A, B, N, alpha, b, c, eta, first, i, j, lam, last, m, sigma2, t

Range = tuple[sp.Symbol, sp.Expr, sp.Expr]
"""A quantified index with its first and last value."""


@dataclass(frozen=True)
class Fact:
    """A relation that holds for every value of its quantified indices.

    Attributes:
        relation: `<=`, `<` or `=` between two expressions.
        over: the indices it is quantified over, innermost last; by default every free mode index runs over 1 … N.
    """

    relation: sp.Rel
    over: tuple[Range, ...] = ()

    @property
    def ranges(self) -> tuple[Range, ...]:
        """The quantified indices, with the default filled in."""
        if self.over or i not in self.relation.free_symbols:
            return self.over
        return ((i, sp.Integer(1), N),)

    @property
    def gap(self) -> sp.Expr:
        """Larger side minus smaller side: at least 0 (or equal to 0) wherever the fact holds."""
        return self.relation.gts - self.relation.lts if not isinstance(self.relation, sp.Eq) else self.relation.lhs - self.relation.rhs

    @property
    def strict(self) -> bool:
        """Whether the gap is positive, not merely nonnegative."""
        return isinstance(self.relation, sp.StrictLessThan | sp.StrictGreaterThan)


@dataclass(frozen=True, eq=False)
class Assumption:
    """A named predicate. Two are equal if they have the same name and the same facts.

    Attributes:
        name: identifies it in results.
        text: what it says, in plain words.
        facts: its relations, possibly `Later`.
        draw: for a user's own assumption, an optional function that turns a drawn instance into one that satisfies it
            (see `numerics.instances`); the built-in ones have theirs in `numerics.assumptions`.
    """

    name: str
    text: str
    facts: Sequence[Fact]
    draw: Callable[..., Any] | None = None

    def __eq__(self, other: object) -> bool:
        if self is other:  # without working out facts that come `Later`
            return True
        return isinstance(other, Assumption) and self.name == other.name and tuple(self.facts) == tuple(other.facts)

    def __hash__(self) -> int:
        return hash(self.name)

    @property
    def free_symbols(self) -> set[str]:
        """Names of the symbols the predicate constrains."""
        return {str(s) for fact in self.facts for s in fact.relation.free_symbols if isinstance(s, sp.Symbol)}


ASSUMPTIONS: dict[str, Assumption] = {}
"""The built-in assumptions by name."""


def _assume(name: str, text: str, *facts: sp.Rel | Fact) -> Assumption:
    made = Assumption(name, text, tuple(fact if isinstance(fact, Fact) else Fact(fact) for fact in facts))
    ASSUMPTIONS[name] = made
    return made


SPECTRUM = _assume(
    "spectrum",
    "the eigenvalues are nonnegative and sorted: λ_i ≥ λ_j ≥ 0 for i ≤ j",
    Fact(sp.Le(lam[j], lam[i], evaluate=False), ((j, sp.Integer(1), N), (i, sp.Integer(1), j))),
)
NONZERO_KERNEL = _assume("nonzero_kernel", "the kernel is not zero: T > 0", sp.Lt(0, T, evaluate=False), sp.Lt(0, lam[1], evaluate=False))
NONZERO_RESIDUAL = _assume("nonzero_residual", "the initial residual is not zero", sp.Lt(0, energy, evaluate=False))

DESCENT_STEP = _assume("descent_step", "the step is at most 1/λ_1", sp.Le(eta * lam[1], 1, evaluate=False))
OPTIMAL_STEP = _assume("optimal_step", "the step is at most 2/(λ_1 + λ_N)", sp.Le(eta * (lam[1] + lam[N]), 2, evaluate=False))
STABLE_STEP = _assume("stable_step", "the step is at most 2/λ_1", sp.Le(eta * lam[1], 2, evaluate=False))
POSITIVE_STEP = _assume("positive_step", "the step is positive", sp.Lt(0, eta, evaluate=False))
BELOW_OPTIMAL_STEP = _assume("below_optimal_step", "the step is below 2/(λ_1 + λ_N)", sp.Lt(eta * (lam[1] + lam[N]), 2, evaluate=False))
TRAINED = _assume("trained", "at least one step was made", sp.Le(1, t, evaluate=False))
NOT_FLAT = _assume("not_flat", "the spectrum is not flat: λ_N < λ_1", sp.Lt(lam[N], lam[1], evaluate=False))

ALIGNED = _assume(
    "aligned",
    "the initial residual is aligned with constant A: c_i² ≤ A λ_i for every i",
    sp.Le(c[i] ** 2, A * lam[i], evaluate=False),
)
PROPORTIONAL = _assume(
    "proportional",
    "squared projections are proportional to the eigenvalues, c_i² = σ² λ_i (in expectation: an isotropic random teacher)",
    sp.Eq(c[i] ** 2, sigma2 * lam[i], evaluate=False),
)
IN_RANGE = _assume(
    "in_range",
    "the initial residual is in the range of the kernel: c_i² = α_i λ_i",
    sp.Eq(c[i] ** 2, alpha[i] * lam[i], evaluate=False),
)
BLOCKS = _assume(
    "blocks",
    "the modes are split into consecutive blocks b, from first_b to last_b",
    sp.Eq(first[1], 1, evaluate=False),
    sp.Eq(last[B], N, evaluate=False),
    Fact(sp.Eq(first[b + 1], last[b] + 1, evaluate=False), ((b, sp.Integer(1), B - 1),)),
    Fact(sp.Le(first[b], last[b], evaluate=False), ((b, sp.Integer(1), B),)),
    Fact(sp.Le(last[b], N, evaluate=False), ((b, sp.Integer(1), B),)),
)
MULTIPLICITY = _assume(
    "multiplicity",
    "the last m < N eigenvalues are equal: λ_i = λ_N for i > N − m",
    Fact(sp.Eq(lam[i], lam[N], evaluate=False), ((i, N - m + 1, N),)),
    sp.Le(m + 1, N, evaluate=False),
)
