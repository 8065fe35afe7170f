r"""How strong the tests of a theorem are, and how much of its declaration is needed.

Every mutant of the theorem (`theory.mutation.mutants`) is attacked with the same instances and hunts as the theorem itself: it is caught
(an exact counterexample), harmless (it follows from the theorem), or a survivor, listed by name. Dropping an assumption is reported
apart: either a counterexample shows that it is needed, or a side of the claim has no value without it, or it is possibly superfluous.

Main names: `mutation_score`, `MutationScore`, `Need`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from numerics.falsifying.search import Search
from numerics.falsifying.shrinking import shrink
from numerics.instances.prepared import PreparedTheorem, prepared
from numerics.instances.sampler import CannotDraw
from numerics.judging.judgement import Instance, Outcome
from theory.mutation.harmless import harmless
from theory.mutation.mutants import mutants
from theory.statements.theorem import Theorem

SHRINKING = 200
"""Judgements spent on making a witness small."""


class Need(Enum):
    """What happens to a theorem without one of its assumptions."""

    REFUTED = "necessary"
    UNDEFINED = "needed for the claim to have a value"
    NOTHING = "possibly superfluous"


@dataclass(frozen=True)
class MutationScore:
    """What mutation and dropping showed.

    Attributes:
        caught: mutants with a counterexample.
        harmless: mutants that follow from the theorem, with the reason.
        survivors: the rest, by name.
        needs: for every assumption, what happens without it.
        witnesses: for every necessary assumption, an exact instance on which the claim fails without it.
    """

    caught: tuple[str, ...]
    harmless: tuple[tuple[str, str], ...]
    survivors: tuple[str, ...]
    needs: dict[str, Need]
    witnesses: dict[str, Instance] = field(default_factory=dict)

    def mutants(self) -> dict[str, list[Any]]:
        """What became of every mutant, as plain data."""
        return {"caught": [*self.caught], "harmless": [list(pair) for pair in self.harmless], "survivors": [*self.survivors]}

    @property
    def score(self) -> float | None:
        """Share of the mutants that are not harmless which were caught; None if there are none."""
        total = len(self.caught) + len(self.survivors)
        return len(self.caught) / total if total else None


def mutation_score(
    theorem: Theorem | PreparedTheorem,
    *,
    seed: int = 0,
    exact_tries: int = 1000,
    float_tries: int = 2**14,
    pool: Sequence[Instance] | None = None,
) -> MutationScore:
    """Attack every mutant of a theorem, and the theorem without each of its assumptions.

    Args:
        theorem: the original, prepared if it is used again; its own instances are what its mutants are judged on first.
        seed: of every hunt.
        exact_tries: exact instances in the pool, and of each hunt.
        float_tries: floating-point instances for mutants that the pool does not catch; 0 for none.
        pool: the theorem's own instances, if a hunt with this seed and as many tries has drawn them already.
    """
    original = prepared(theorem)
    pool = Search(original, seed).pool(exact_tries) if pool is None else pool
    caught: list[str] = []
    weaker: list[tuple[str, str]] = []
    survivors: list[str] = []
    needs: dict[str, Need] = {}
    witnesses: dict[str, Instance] = {}
    for mutant in mutants(original.theorem):
        changed = PreparedTheorem(mutant.theorem)
        if mutant.dropped is not None:
            needs[mutant.dropped], witness = _need(changed, seed, exact_tries)
            if witness is not None:
                witnesses[mutant.dropped] = witness
            continue
        if _speaks_of_the_same(changed, original) and _refuted_in(pool, changed):
            caught.append(mutant.name)
            continue
        search = Search(changed, seed)
        if search.hunt(exact_tries, 0) is not None:  # sooner done than looking for a proof
            caught.append(mutant.name)
            continue
        reason = harmless(mutant, original.theorem)
        if reason is not None:
            weaker.append((mutant.name, reason))
        elif search.hunt(0, float_tries) is not None:
            caught.append(mutant.name)
        else:
            survivors.append(mutant.name)
    return MutationScore(tuple(caught), tuple(weaker), tuple(survivors), needs, witnesses)


def _speaks_of_the_same(mutant: PreparedTheorem, original: PreparedTheorem) -> bool:
    """Whether instances of the original give the mutant every symbol that it needs."""
    return all(needed.keys() <= given.keys() for needed, given in zip(mutant.symbols, original.symbols, strict=True))


def _refuted_in(pool: Sequence[Instance], mutant: PreparedTheorem) -> bool:
    return any(mutant.judge.judge(instance).outcome is Outcome.FAILS for instance in pool)


def _need(weakened: PreparedTheorem, seed: int, tries: int) -> tuple[Need, Instance | None]:
    search = Search(weakened, seed)
    try:
        found = search.hunt(tries, 0)
    except CannotDraw:
        return Need.UNDEFINED, None
    if found is not None:
        return Need.REFUTED, shrink(search.judge, found, SHRINKING)
    return (Need.UNDEFINED if search.undefined else Need.NOTHING), None
