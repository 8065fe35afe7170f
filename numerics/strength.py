r"""How strong the tests of a theorem are, and how much of its declaration is needed.

Every mutant of the theorem (`theory.mutants`) is attacked with the same instances and hunts as the theorem itself: it is caught (an exact
counterexample), harmless (it follows from the theorem), or a survivor, listed by name. Dropping an assumption is reported apart: either a
counterexample shows that it is needed, or a side of the claim has no value without it, or it is possibly superfluous.

Main names: `strength`, `Strength`, `Need`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from numerics.falsifier import Search
from numerics.judging import Instance, Judge, Outcome
from theory.mutants import Mutant, harmless, mutants
from theory.theorem import Theorem


class Need(Enum):
    """What happens to a theorem without one of its assumptions."""

    REFUTED = "necessary"
    UNDEFINED = "needed for the claim to have a value"
    NOTHING = "possibly superfluous"


@dataclass(frozen=True)
class Strength:
    """What mutation and dropping showed.

    Attributes:
        caught: mutants with a counterexample.
        harmless: mutants that follow from the theorem, with the reason.
        survivors: the rest, by name.
        needs: for every assumption, what happens without it.
    """

    caught: tuple[str, ...]
    harmless: tuple[tuple[str, str], ...]
    survivors: tuple[str, ...]
    needs: dict[str, Need]

    @property
    def score(self) -> float | None:
        """Share of the mutants that are not harmless which were caught; None if there are none."""
        total = len(self.caught) + len(self.survivors)
        return len(self.caught) / total if total else None


def strength(theorem: Theorem, *, seed: int = 0, exact_tries: int = 1000, float_tries: int = 2**14) -> Strength:
    """Attack every mutant of a theorem, and the theorem without each of its assumptions.

    Args:
        theorem: the original; its own instances are what its mutants are judged on first.
        seed: of every hunt.
        exact_tries: exact instances in the pool, and of each hunt.
        float_tries: floating-point instances for mutants that the pool does not catch; 0 for none.
    """
    pool = Search(theorem, seed).pool(exact_tries)
    caught: list[str] = []
    weaker: list[tuple[str, str]] = []
    survivors: list[str] = []
    needs: dict[str, Need] = {}
    for mutant in mutants(theorem):
        if mutant.dropped is not None:
            needs[mutant.dropped] = _need(mutant, seed, exact_tries)
            continue
        if _refuted_in(pool, mutant.theorem):
            caught.append(mutant.name)
            continue
        reason = harmless(mutant, theorem)
        if reason is not None:
            weaker.append((mutant.name, reason))
        elif float_tries and Search(mutant.theorem, seed).hunt(0, float_tries) is not None:
            caught.append(mutant.name)
        else:
            survivors.append(mutant.name)
    return Strength(tuple(caught), tuple(weaker), tuple(survivors), needs)


def _refuted_in(pool: list[Instance], theorem: Theorem) -> bool:
    judge = Judge(theorem)
    return any(judge.judge(instance).outcome is Outcome.FAILS for instance in pool)


def _need(mutant: Mutant, seed: int, tries: int) -> Need:
    search = Search(mutant.theorem, seed)
    try:
        found = search.hunt(tries, 0)
    except KeyError:  # another assumption speaks of a symbol that this one introduces
        return Need.UNDEFINED
    if found is not None:
        return Need.REFUTED
    return Need.UNDEFINED if search.undefined else Need.NOTHING
