"""Are the steps true that the checker accepts? The catalogue's are changed at random, and those that it still accepts judged exactly.

Main names: `try_mutants`, `Tried`.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from numerics.falsifying.search import falsify
from numerics.instances.sampler import CannotDraw
from theory.checking.context import StepError
from theory.foundations.errors import InputError
from theory.mutation.chains import ChainMutant, mutated_steps
from theory.statements.chain import check_chain
from theory.statements.theorem import Theorem


@dataclass
class Tried:
    """What became of mutants.

    Attributes:
        tried: their number.
        accepted: names of those that the checker accepts.
        judged: of the accepted ones, how many were true on every exact instance that was drawn.
        unjudged: the accepted ones of which no instance could be judged, with the reason.
        false: the accepted ones with an exact counterexample, which should be none.
    """

    tried: int = 0
    accepted: list[str] = field(default_factory=list)
    judged: int = 0
    unjudged: dict[str, str] = field(default_factory=dict)
    false: dict[str, str] = field(default_factory=dict)


def try_mutants(catalogue: Mapping[str, Theorem], *, count: int, seed: int, instances: int = 40) -> Tried:
    """Try some of all mutated steps.

    Args:
        catalogue: the theorems, by id; those without a chain are passed over.
        count: how many mutants; all, if there are fewer.
        seed: of the choice and of the instances.
        instances: exact ones drawn for each accepted mutant.
    """
    proven = [theorem for theorem in catalogue.values() if theorem.steps and theorem.kind != "refuted"]
    every = [mutant for theorem in proven for mutant in mutated_steps(theorem)]
    chosen: Iterable[ChainMutant] = random.Random(seed).sample(every, min(count, len(every)))
    found = Tried()
    for mutant in chosen:
        found.tried += 1
        try:
            check_chain(mutant.theorem, {**catalogue, mutant.theorem.id: mutant.theorem})
        except (StepError, InputError):
            continue
        found.accepted.append(mutant.name)
        _judge(mutant, found, seed, instances)
    return found


def _judge(mutant: ChainMutant, found: Tried, seed: int, instances: int) -> None:
    try:
        hunt = falsify(mutant.theorem, seed=seed, exact_tries=instances, float_tries=0)
    except (CannotDraw, InputError, NotImplementedError) as error:
        found.unjudged[mutant.name] = " ".join(str(error).split())
        return
    if hunt.counterexample is not None:
        claim = mutant.theorem.claim
        found.false[mutant.name] = f"{claim}, at {dict(hunt.counterexample)}"
    elif hunt.judged:
        found.judged += 1
    else:
        found.unjudged[mutant.name] = "no instance was decided"
