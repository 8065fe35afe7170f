r"""The falsifier: hunts for a counterexample, and lets exact arithmetic judge what it finds.

Stages, each only if the one before found nothing: the declared equality instance and random exact instances; a climb that changes a few
choices of the instance that came closest; batched random search with gradient ascent in JAX (`numerics.falsifying.float_search`), its best
rounded to rationals. A counterexample satisfies every assumption exactly, and is shrunk.

Main names: `falsify`, `Hunt`, `Search`.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

import flint
import numpy as np

from numerics.drawing.choice_sources import FromRandom, Replay
from numerics.falsifying import float_search
from numerics.falsifying.shrinking import shrink
from numerics.instances.edges import own_assumptions
from numerics.instances.parameterization import exact, unparameterized
from numerics.instances.prepared import PreparedTheorem, prepared
from numerics.instances.sampler import LONG, MAX_MODES
from numerics.judging.judgement import Instance, Judgement, Outcome, exact_instance
from theory.statements.theorem import Theorem

CLIMBING_SIZE = 3
"""Number of modes of the floating-point search."""
FINEST = 2**16
"""Denominator of the parameters of random exact instances."""
LONG_TRIES = 2
"""Long spectra of each length: exact sums over so many modes are dear."""
CHECKED_FIRST = 32
"""So many drawn instances of built-in assumptions are checked; if one breaks them (they may contradict each other), all are."""


@dataclass(frozen=True)
class Hunt:
    """What a hunt found.

    Attributes:
        counterexample: the smallest found, exact; None if none was.
        ratio: how close the claim came to an equality, the largest lhs/rhs on an instance that was judged exactly; None if no ratio exists.
        judged: number of exact judgements.
        floats: number of floating-point evaluations.
        undecided: number of instances that stayed open at the highest precision.
        undefined: number of instances on which a side could not be evaluated (a division by zero).
        kept: share of the randomly drawn instances that satisfied the assumptions; less than 1 only for a user's own assumptions.
        broken: name of an assumption that no drawn instance satisfied, if there was none to judge.
        modes: the most modes of an instance.
        skipped: why there was no float search; empty if there was one, or if it was not needed.
        pool: the exact instances that were judged before the climb, in order: all of `Search.pool` if no counterexample was among them.
    """

    counterexample: Instance | None
    ratio: float | None
    judged: int
    floats: int
    undecided: int
    undefined: int
    kept: float
    broken: str | None
    modes: int
    skipped: str
    pool: tuple[Instance, ...] = field(repr=False)


class Search:
    """State of one hunt.

    Args:
        theorem: the statement to attack, prepared if more than one hunt is made.
        seed: the hunt is a function of it.
    """

    def __init__(self, theorem: Theorem | PreparedTheorem, seed: int) -> None:
        self.prepared, self.seed = prepared(theorem), seed
        self.theorem, self.judge = self.prepared.theorem, self.prepared.judge
        self.drawn: list[Instance] = []
        self.judged = self.floats = self.undecided = self.undefined = 0
        self.ratio: float | None = None
        self.modes = MAX_MODES
        self.broken: str | None = None
        self._source = random.Random(f"{seed} {self.theorem.id}")
        self._check_all, self._tries, self._kept = not self.prepared.sampler.by_construction, 0, 0
        self._closest: tuple[float, list[int]] | None = None

    def pool(self, tries: int) -> list[Instance]:
        """Exact instances of the assumptions, the declared equality instance first."""
        return [instance for instance, _ in self._instances(tries)]

    def refutes(self, instance: Instance, record: list[int] | None = None) -> bool:
        """Judge one exact instance of the assumptions; `record` are the choices it was drawn with."""
        judgement = self.judge.judge(instance)
        if judgement.outcome is Outcome.UNDEFINED:
            self.undefined += 1
            return False
        self.judged += 1
        self.undecided += judgement.outcome is Outcome.UNDECIDED
        ratio = None if self.theorem.claim.relation == "=" else closeness(judgement)
        if ratio is not None:
            if record is not None and (self._closest is None or ratio >= self._closest[0]):
                self._closest = ratio, record
            self.ratio = ratio if self.ratio is None else max(self.ratio, ratio)
        return judgement.outcome is Outcome.FAILS and self.judge.admits(instance)

    def hunt(self, exact_tries: int, float_tries: int, modes: int = 0, *, insist: bool = False) -> Instance | None:
        """The first counterexample, not shrunk. Half as many tries as drawn are spent on climbing; `modes`: the most of a long spectrum."""
        for instance, record in itertools.chain(self._instances(exact_tries), self._climb(exact_tries // 2), self._long(modes, insist)):
            if self.refutes(instance, record):
                return instance
        if not float_tries or not self.prepared.parameterizations:
            return None
        spent, candidates = float_search.candidates(self.theorem, CLIMBING_SIZE, float_tries, self.seed)
        self.floats += spent
        return next((candidate for candidate in candidates if self.refutes(candidate)), None)

    def _instances(self, tries: int) -> Iterator[tuple[Instance, list[int] | None]]:
        """The declared instance, drawn ones, and parameterized ones where there are: half of each. All are kept in `drawn`."""
        for instance, record in self._made(tries):
            self.drawn.append(instance)
            yield instance, record

    def _made(self, tries: int) -> Iterator[tuple[Instance, list[int] | None]]:
        maps = self.prepared.parameterizations
        if self.theorem.equality is not None:
            declared = exact_instance(self.theorem.equality)
            if self.judge.admits(declared):
                yield declared, None
        for chosen in maps:
            for corner in (0.0, 1.0):
                free = {name: np.full(count, corner) for name, count in chosen.sizes.items()}
                yield exact(chosen, free, self._source.choice(float_search.STEPS), 1), None
        for number in range(tries):
            if maps and number % 2:
                chosen = maps[number // 2 % len(maps)]
                free = {name: self._parameters(count) for name, count in chosen.sizes.items()}
                yield exact(chosen, free, self._source.choice(float_search.STEPS), FINEST), None
                continue
            choices = FromRandom(self._source)
            drawn = self.prepared.sampler.draw(choices)
            self._tries += 1
            if self._admitted(drawn):
                self._kept += 1
                yield drawn, choices.record

    def _long(self, modes: int, insist: bool) -> Iterator[tuple[Instance, None]]:
        """Instances with long spectra, up to so many modes."""
        doubted = own_assumptions(self.theorem)  # the others hold by construction; whether an order does costs a million comparisons
        source = random.Random(f"long {self.seed} {self.theorem.id}")
        for size in self.prepared.sampler.long(modes, insist=insist):
            for _ in range(LONG_TRIES):
                drawn = self.prepared.sampler.draw(FromRandom(source), modes=size)
                if self.judge.broken_assumption(drawn, doubted) is None:
                    self.modes = max(self.modes, size)
                    yield drawn, None

    @property
    def kept(self) -> float:
        """Share of the randomly drawn instances that satisfied the assumptions."""
        return self._kept / self._tries if self._tries else 1.0

    def _admitted(self, drawn: Instance) -> bool:
        if not self._check_all and self._tries > CHECKED_FIRST:
            return True
        broken = self.judge.broken_assumption(drawn)
        if broken is None:
            return True
        self._check_all, self.broken = True, broken.name
        return False

    def _parameters(self, count: int) -> np.ndarray:
        """Multiples of 1/2, 1/4 or 1/8; now and then very near to 0 or 1, where limits are."""
        denominator = self._source.choice([2, 4, 8])
        plain = [self._source.randint(0, denominator) / denominator for _ in range(count)]
        if self._source.random() < 0.75:
            return np.array(plain)
        tiny = [2.0 ** -self._source.randint(4, 15) for _ in range(count)]
        return np.array([self._source.choice([a, b, 1 - b]) for a, b in zip(plain, tiny, strict=True)])

    def _climb(self, tries: int) -> Iterator[tuple[Instance, list[int]]]:
        """Instances with a few other choices than the closest so far: a neighbouring number, or one made anew."""
        for _ in range(tries):
            if self._closest is None:
                return
            changed: list[int | None] = list(self._closest[1])
            for _ in range(self._source.choice((1, 1, 2, 3))):
                place = self._source.randrange(len(changed))
                before = changed[place]
                changed[place] = None if before is None else self._source.choice((None, before - 1, before + 1))
            choices = Replay(changed, self._source)
            drawn = self.prepared.sampler.draw(choices)
            if self._admitted(drawn):
                yield drawn, choices.record


def closeness(judgement: Judgement) -> float | None:
    """How near to an equality lhs ≤ rhs is, rounded down; above 1 if it is false.

    It is lhs/rhs for positive sides, rhs/lhs for negative ones, 0 if the left one is negative alone, and None if a side is 0 or unknown.
    """
    if not judgement.lhs or not judgement.rhs:
        return None
    lhs, rhs = flint.arb(judgement.lhs), flint.arb(judgement.rhs)
    ratio = (lhs / rhs if rhs > 0 else rhs / lhs).lower()
    return max(float(ratio), 0.0) if ratio.is_finite() else None


def _why_no_floats(theorem: Theorem, tries: int) -> str:
    return "none asked for" if not tries else unparameterized(theorem) or ""


def falsify(
    theorem: Theorem | PreparedTheorem,
    *,
    seed: int = 0,
    exact_tries: int = 1000,
    float_tries: int = 2**16,
    modes: int = LONG[-1],
    insist: bool = False,
) -> Hunt:
    """Hunt for a counterexample of a theorem's claim.

    Args:
        theorem: the statement to attack, prepared if it is used again.
        seed: the hunt is a function of it.
        exact_tries: random exact instances before floats are used.
        float_tries: floating-point instances of the random search; 0 for none. A theorem with an assumption that
            `numerics.instances.sampler.parameterization` does not know is hunted without floats.
        modes: the most modes of a long, structured spectrum; up to 12 for none.
        insist: on so many modes, also where nested sums make exact judging slow.
    """
    search = Search(theorem, seed)
    found = search.hunt(exact_tries, float_tries, modes, insist=insist)
    small = None if found is None else shrink(search.judge, found)
    broken = None if search.judged or search.undefined else search.broken
    return Hunt(
        counterexample=small,
        ratio=search.ratio,
        judged=search.judged,
        floats=search.floats,
        undecided=search.undecided,
        undefined=search.undefined,
        kept=search.kept,
        broken=broken,
        modes=search.modes,
        skipped=_why_no_floats(search.theorem, float_tries) if not search.floats and found is None else "",
        pool=tuple(search.drawn),
    )
