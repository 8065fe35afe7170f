r"""The assumptions that theorems combine: predicates on symbols, each a handful of relations.

An assumption states facts for the checker (`theory.rules` discharges side conditions from them, and from nothing else), is judged exactly
on instances, and has its counterparts in the numeric layer (`numerics.assumptions`): how values that satisfy it are drawn, and how it is
measured on a real network.

Main names: `Assumption`, `Fact`, `assumption` (makes one of relations), and those that every family uses (`SPECTRUM`, `STABLE_STEP`,
`ALIGNED`, …), listed in `GENERAL_ASSUMPTIONS`. `theory.theorems.ASSUMPTIONS` has those of all families.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import sympy as sp

from theory.definitions import T, energy
from theory.printing.text import relation_text, text
from theory.symbols import A, B, N, alpha, b, c, eta, first, i, j, lam, last, m, sigma2, t

Range = tuple[sp.Symbol, sp.Expr, sp.Expr]
"""A quantified index with its first and last value."""
EVERY_MODE: tuple[Range, ...] = ((i, sp.Integer(1), N),)
"""The mode index over all modes."""
FOR_EVERY_MODE = " for every i"
"""How that is said behind a relation."""


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
        return EVERY_MODE

    @property
    def gap(self) -> sp.Expr:
        """Larger side minus smaller side: at least 0 (or equal to 0) wherever the fact holds."""
        return self.relation.gts - self.relation.lts if not isinstance(self.relation, sp.Eq) else self.relation.lhs - self.relation.rhs

    @property
    def strict(self) -> bool:
        """Whether the gap is positive, not merely nonnegative."""
        return isinstance(self.relation, sp.StrictLessThan | sp.StrictGreaterThan)

    def __str__(self) -> str:
        """The relation with its quantifiers: `λ_j ≤ λ_i for j = 1 … N, i = 1 … j`; an index may bound those after it."""
        relation = relation_text(self.relation.lhs, self.relation.rel_op, self.relation.rhs)
        if self.ranges == EVERY_MODE:
            return relation + FOR_EVERY_MODE
        ranges = ", ".join(f"{text(index)} = {text(low)} … {text(high)}" for index, low, high in self.ranges)
        return f"{relation} for {ranges}" if ranges else relation


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
    def relations(self) -> str:
        """What it says, whatever its name and its words are."""
        return "; ".join(map(str, self.facts)) or "no relation"

    @property
    def label(self) -> str:
        """Its name and what it says: how messages speak of it."""
        return f"{self.name} [{self.relations}]"

    def __str__(self) -> str:
        return f"{self.text} [{self.relations}]"

    @property
    def free_symbols(self) -> set[str]:
        """Names of the symbols the predicate constrains."""
        return {str(s) for fact in self.facts for s in fact.relation.free_symbols if isinstance(s, sp.Symbol)}


def assumption(name: str, text: str, *facts: sp.Rel | Fact) -> Assumption:
    """An assumption made of relations; a bare relation is a `Fact` for every free mode index."""
    return Assumption(name, text, tuple(fact if isinstance(fact, Fact) else Fact(fact) for fact in facts))


SPECTRUM = assumption(
    "spectrum",
    "the eigenvalues are nonnegative and sorted: λ_i ≥ λ_j ≥ 0 for i ≤ j",
    Fact(sp.Le(lam[j], lam[i], evaluate=False), ((j, sp.Integer(1), N), (i, sp.Integer(1), j))),
)
NONZERO_KERNEL = assumption(
    "nonzero_kernel", "the kernel is not zero: T > 0", sp.Lt(0, T, evaluate=False), sp.Lt(0, lam[1], evaluate=False)
)
NONZERO_RESIDUAL = assumption("nonzero_residual", "the initial residual is not zero", sp.Lt(0, energy, evaluate=False))

DESCENT_STEP = assumption("descent_step", "the step is at most 1/λ_1", sp.Le(eta * lam[1], 1, evaluate=False))
OPTIMAL_STEP = assumption("optimal_step", "the step is at most 2/(λ_1 + λ_N)", sp.Le(eta * (lam[1] + lam[N]), 2, evaluate=False))
STABLE_STEP = assumption("stable_step", "the step is at most 2/λ_1", sp.Le(eta * lam[1], 2, evaluate=False))
POSITIVE_STEP = assumption("positive_step", "the step is positive", sp.Lt(0, eta, evaluate=False))
BELOW_OPTIMAL_STEP = assumption("below_optimal_step", "the step is below 2/(λ_1 + λ_N)", sp.Lt(eta * (lam[1] + lam[N]), 2, evaluate=False))
TRAINED = assumption("trained", "at least one step was made", sp.Le(1, t, evaluate=False))
NOT_FLAT = assumption("not_flat", "the spectrum is not flat: λ_N < λ_1", sp.Lt(lam[N], lam[1], evaluate=False))

ALIGNED = assumption(
    "aligned",
    "the initial residual is aligned with constant A: c_i² ≤ A λ_i for every i",
    sp.Le(c[i] ** 2, A * lam[i], evaluate=False),
)
PROPORTIONAL = assumption(
    "proportional",
    "squared projections are proportional to the eigenvalues, c_i² = σ² λ_i (in expectation: an isotropic random teacher)",
    sp.Eq(c[i] ** 2, sigma2 * lam[i], evaluate=False),
)
IN_RANGE = assumption(
    "in_range",
    "the initial residual is in the range of the kernel: c_i² = α_i λ_i",
    sp.Eq(c[i] ** 2, alpha[i] * lam[i], evaluate=False),
)
BLOCKS = assumption(
    "blocks",
    "the modes are split into consecutive blocks b, from first_b to last_b",
    sp.Eq(first[1], 1, evaluate=False),
    sp.Eq(last[B], N, evaluate=False),
    Fact(sp.Eq(first[b + 1], last[b] + 1, evaluate=False), ((b, sp.Integer(1), B - 1),)),
    Fact(sp.Le(first[b], last[b], evaluate=False), ((b, sp.Integer(1), B),)),
    Fact(sp.Le(last[b], N, evaluate=False), ((b, sp.Integer(1), B),)),
)
MULTIPLICITY = assumption(
    "multiplicity",
    "the last m < N eigenvalues are equal: λ_i = λ_N for i > N − m",
    Fact(sp.Eq(lam[i], lam[N], evaluate=False), ((i, N - m + 1, N),)),
    sp.Le(m + 1, N, evaluate=False),
)

GENERAL_ASSUMPTIONS: tuple[Assumption, ...] = (
    SPECTRUM,
    NONZERO_KERNEL,
    NONZERO_RESIDUAL,
    DESCENT_STEP,
    OPTIMAL_STEP,
    STABLE_STEP,
    POSITIVE_STEP,
    BELOW_OPTIMAL_STEP,
    TRAINED,
    NOT_FLAT,
    ALIGNED,
    PROPORTIONAL,
    IN_RANGE,
    BLOCKS,
    MULTIPLICITY,
)
"""All of the above."""
