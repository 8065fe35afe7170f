r"""Where a statement printed for Coq is compared with the judge: instances that the assumptions admit, and others on purpose.

A fault of a printer shows only where it makes a difference. So there are drawn instances, the one where equality holds, numbers that
satisfy nothing (no factor is 1, no two agree), counts one more and one less, and for every fact instances where its sides just agree at the
first or the last of its indices, or just do not.

Main names: `Point`, `points`, `shifted`.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import flint

from numerics.drawing.choice_sources import FromRandom
from numerics.exact.balls import precision
from numerics.instances.sampler import CannotDraw, Sampler
from numerics.judging.domains import symbols_of
from numerics.judging.facts import FACT_PRECISION, _CompiledFact
from numerics.judging.judgement import Instance, exact_instance
from theory.evaluation.prepare import argument_names, prepare
from theory.statements.theorem import Theorem

MODES, DRAWN, TRIED = 4, 2, 16
"""Of drawn instances: the largest number of modes, how many, after how many attempts at most."""
NEAR = Fraction(1, 1000)
"""How far from equal sides is just not equal."""


SHORT = 10**9
"""Largest denominator of a number at which sides agree."""


@dataclass(frozen=True)
class Point:
    """An instance, and the fact that it was made for; None if it is for the whole statement."""

    instance: Instance
    fact: int | None = None


def points(theorem: Theorem) -> Iterator[Point]:
    """Where to compare."""
    source = random.Random(theorem.id)
    drawn = list(_drawn(theorem))
    whole = [*drawn, *([exact_instance(theorem.equality)] if theorem.equality is not None else [])]
    arbitrary = [_arbitrary(theorem, one, source, descending=bool(k % 2)) for k, one in enumerate(drawn)]
    yield from (Point(instance) for instance in [*whole, *arbitrary, *_otherwise(theorem, max(arbitrary, key=_entries))])
    for number, fact in enumerate(theorem.facts):
        names = {name for side in fact.relation.args for name in argument_names(prepare(side))}
        with precision(FACT_PRECISION):
            for instance in _at_the_edge(_CompiledFact(fact), names, [*arbitrary[:1], *drawn[:1]]):
                yield Point(instance, number)


def _drawn(theorem: Theorem) -> Iterator[Instance]:
    sampler, found = Sampler(theorem, max_modes=MODES), 0
    for seed in range(TRIED):
        try:
            instance = sampler.draw(FromRandom(random.Random(seed)))
        except CannotDraw:
            continue
        if len(instance["lam"]) == 1 and seed < TRIED // 2:  # one mode tells little apart
            continue
        yield instance
        found += 1
        if found == DRAWN:
            return


def _arbitrary(theorem: Theorem, instance: Instance, source: random.Random, *, descending: bool) -> Instance:
    """The same counts, with any numbers of the declared signs."""
    scalars, vectors = symbols_of(theorem)
    changed = dict(instance)
    for name, symbol in {**scalars, **vectors}.items():
        if symbol.assumptions0.get("integer") or name not in instance:
            continue
        signed = not symbol.assumptions0.get("nonnegative")
        one, many = instance[name], isinstance(instance[name], list)
        new = [
            Fraction(source.randint(1, 40), source.randint(5, 20)) * (source.choice([-1, 1]) if signed else 1)
            for _ in (one if many else [0])
        ]
        changed[name] = (sorted(new, reverse=True) if descending and name == "lam" else new) if many else new[0]
    return changed


def _otherwise(theorem: Theorem, instance: Instance) -> Iterator[Instance]:
    """Every count, of lists too, one more and one less and 0; whole lists that are 0, small, or turned round, other scalars."""
    scalars, vectors = symbols_of(theorem)
    for name, symbol in {**scalars, **vectors}.items():
        value = instance.get(name)
        if value is None:
            continue
        many = isinstance(value, list)
        if symbol.assumptions0.get("integer"):
            places = sorted({0, min(1, len(value) - 1), len(value) - 1}) if many else [None]
            for place in places:
                now = value if place is None else value[place]
                yield from (
                    shifted(instance, name, place, other) for other in {now + 1, now - 1, 0, len(instance["lam"]) + 1} if other >= 0
                )
        elif many:
            yield from ({**instance, name: other} for other in ([Fraction(0)] * len(value), [NEAR * entry for entry in value], value[::-1]))
        else:
            yield from ({**instance, name: Fraction(other)} for other in (0, 1))


def _entries(instance: Instance) -> int:
    return sum(len(value) for value in instance.values() if isinstance(value, list))


def _at_the_edge(fact: _CompiledFact, names: set[str], instances: list[Instance]) -> Iterator[Instance]:
    """Where the sides of a fact agree at the first or the last of its indices, or just do not: by one number in which they are affine."""
    wanted = {0, -1}
    for instance in instances:
        for name, place in _places(instance, names):
            at = [fact.gaps(shifted(instance, name, place, Fraction(k))) for k in (1, 2, 3)]
            for which in sorted(wanted):
                if not all(at):
                    continue
                root = _root(*(gaps[which] for gaps in at))
                if root is not None:
                    yield from (shifted(instance, name, place, value) for value in (root, root - NEAR, root + NEAR))
                    wanted.discard(which)


def _root(one: Any, two: Any, three: Any) -> Fraction | None:
    """Where a function that is affine, with these values at 1, 2 and 3, is 0: exactly, or closely if its values are balls."""
    slope, bent = two - one, (three - two) - (two - one)
    if isinstance(slope, flint.fmpq):
        root = 1 - one / slope if bent == 0 and slope != 0 else None
    else:
        near = flint.arb(1) - flint.arb(one) / flint.arb(slope)
        root = near.mid().fmpq() if near.is_finite() and flint.arb(bent).contains(0) else None
    return None if root is None else Fraction(int(root.p), int(root.q)).limit_denominator(SHORT)


def _places(instance: Instance, names: set[str]) -> Iterator[tuple[str, int | None]]:
    """The real numbers of an instance that a fact speaks of: of a list its first and last entries."""
    for name in sorted(names & instance.keys()):
        value = instance[name]
        if isinstance(value, Fraction):
            yield name, None
        elif isinstance(value, list) and value and all(isinstance(entry, Fraction) for entry in value):
            yield from ((name, place) for place in sorted({len(value) - 1, 0, min(1, len(value) - 1)}, reverse=True))


def shifted(instance: Instance, name: str, place: int | None, value: Any) -> Instance:
    """With another value of a number, or of an entry of a list."""
    if place is None:
        return {**instance, name: value}
    return {**instance, name: [value if k == place else entry for k, entry in enumerate(instance[name])]}
