r"""Shrink an exact counterexample until a person can check it by hand: few modes, few steps, small integers.

Every move keeps the theorem's assumptions true and its claim false, both judged exactly, so the result is a counterexample too. Moves: drop
a mode or a step of a schedule, lower a count, replace a number by a simpler one, replace two numbers at once (an eigenvalue and its
projection; or one of them a scalar: changing a projection usually needs another constant, changing an eigenvalue another step).

Main name: `shrink`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from numerics.judging.domains import counted_by
from numerics.judging.judge import Judge
from numerics.judging.judgement import Instance, Outcome

EIGENVALUES = [Fraction(1), Fraction(1, 2), Fraction(1, 4), Fraction(2), Fraction(4)]
PROJECTIONS = [Fraction(0), Fraction(1), Fraction(1, 2), Fraction(2)]
MANY = 12
"""Modes above which judging the order of a spectrum takes longer than judging a claim."""
LOOKED = 25
"""Candidates that are weighed for each judgement that may be spent."""
Place = tuple[str, int | None]
"""Where a number stands in an instance: the symbol, and the position if it is a list."""


def weight(instance: Instance) -> tuple[int, int]:
    """How much there is to check by hand: the number of modes, then the digits of everything."""
    return len(instance["lam"]), sum(_digits(_get(instance, place)) for place in _places(instance))


def shrink(judge: Judge, instance: Instance, budget: int = 4000) -> dict[str, Any]:
    """The simplest counterexample that greedy moves reach from `instance` within `budget` judgements."""
    best, spent, looked, improved = dict(instance), 0, 0, True
    while improved:
        improved = False
        least = weight(best)
        for candidate in map(_consistent, _moves(best)):
            looked += 1
            if spent >= budget or looked >= LOOKED * budget:
                return best
            if weight(candidate) >= least:
                continue
            spent += 1
            if _refutes(judge, candidate):
                best, improved = candidate, True
                break
    return best


def _refutes(judge: Judge, candidate: Instance) -> bool:
    """Whether the assumptions hold and the claim fails; with many modes the claim is asked first, as comparing all pairs takes long."""
    if len(candidate["lam"]) > MANY and judge.judge(candidate).outcome is not Outcome.FAILS:
        return False
    return judge.admits(candidate) and judge.judge(candidate).outcome is Outcome.FAILS


def _digits(value: int | Fraction) -> int:
    """How hard a number is to calculate with by hand: 0 is free, 1 costs little, a denominator or a sign costs as much as two bits."""
    size = abs(value.numerator)
    calculated = 1 if size > 1 else 0  # multiplying by 0 or 1 is no work
    return size.bit_length() + calculated + 2 * (value.denominator.bit_length() - 1) + (2 if value < 0 else 0)


def _places(instance: Instance) -> list[Place]:
    """The places of all numbers, lists entry by entry."""
    return [(name, k) for name, value in sorted(instance.items()) for k in (range(len(value)) if isinstance(value, list) else [None])]


def _get(instance: Instance, place: Place) -> int | Fraction:
    name, k = place
    return instance[name] if k is None else instance[name][k]


def _put(instance: Instance, place: Place, value: int | Fraction) -> dict[str, Any]:
    name, k = place
    if k is None:
        return {**instance, name: value}
    return {**instance, name: [*instance[name][:k], value, *instance[name][k + 1 :]]}


def _simpler(value: int | Fraction) -> list[int | Fraction]:
    """Numbers simpler than `value`: small ones first, then those near it."""
    if isinstance(value, int):
        return [v for v in dict.fromkeys([0, 1, 2, value // 2, value - 1]) if v < value]
    small = [Fraction(v) for v in (0, 1, -1, 2, 3, 4)] + [Fraction(1, 2)]
    near = [Fraction(value).limit_denominator(d) for d in (1, 2, 3, 4, 6, 10, 30, 1000, 10**6)]
    near += [Fraction(value.numerator // value.denominator), Fraction(-(-value.numerator // value.denominator))]
    return [v for v in dict.fromkeys(small + near) if _digits(v) < _digits(value)]


def _consistent(instance: dict[str, Any]) -> dict[str, Any]:
    """What follows from the rest: as many entries as are counted, and the alignment ratios α_i = c_i²/λ_i wherever they are given."""
    counts = {name: counted_by(name) for name, value in instance.items() if isinstance(value, list)}
    instance |= {name: instance[name][: instance[count]] for name, count in counts.items() if count is not None}
    if "alpha" not in instance or "c" not in instance:
        return instance
    pairs = zip(instance["c"], instance["lam"], strict=True)
    return {**instance, "alpha": [Fraction(c) ** 2 / lam if lam else Fraction(0) for c, lam in pairs]}


def _without_one_step(instance: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """One entry less of every sequence that a number counts, and one less in that number."""
    counts = {name: count for name, value in instance.items() if isinstance(value, list) and (count := counted_by(name)) is not None}
    for count in dict.fromkeys(counts.values()):
        for k in range(instance[count]):
            fewer = {name: [*instance[name][:k], *instance[name][k + 1 :]] for name, by in counts.items() if by == count}
            yield {**instance, **fewer, count: instance[count] - 1}


def _moves(instance: dict[str, Any]) -> Iterator[dict[str, Any]]:
    size = len(instance["lam"])
    blocks = {"first", "last"} & instance.keys()
    chunks = [size // 2, size // 4] if size > 7 else []  # long spectra are halved before modes are dropped one by one
    for count, k in [(chunk, place) for chunk in chunks for place in (size - chunk, 0)] + [(1, k) for k in range(size) if size > 1]:
        fewer = {
            name: [*value[:k], *value[k + count :]] if isinstance(value, list) and name not in blocks and not counted_by(name) else value
            for name, value in instance.items()
        }
        if not blocks:
            yield fewer
            seen = instance.get("seen", 0)
            if seen > count:  # the mode that is named moves up with the rest
                yield {**fewer, "seen": seen - count}
        else:
            yield {**fewer, "first": [1], "last": [size - count]}
            yield {**fewer, "first": list(range(1, size - count + 1)), "last": list(range(1, size - count + 1))}
    yield from _without_one_step(instance)
    places = [place for place in _places(instance) if place[0] not in blocks]
    for place in sorted(places, key=lambda p: -_digits(_get(instance, p))):
        for value in _simpler(_get(instance, place)):
            yield _put(instance, place, value)
    if "c" in instance:  # an eigenvalue and its projection together: their ratio may have to stay
        for k, (eigenvalue, projection) in itertools.product(range(size), itertools.product(EIGENVALUES, PROJECTIONS)):
            yield _put(_put(instance, ("lam", k), eigenvalue), ("c", k), projection)
    scalars = [place for place in places if place[1] is None and not isinstance(_get(instance, place), int)]
    small = [Fraction(p, q) for q in (1, 2, 3, 4, 5) for p in range(1, 10)]
    for place, other in itertools.product(places, scalars):
        if place != other:
            for value, second in itertools.product(_simpler(_get(instance, place)), small):
                yield _put(_put(instance, place, value), other, second)
