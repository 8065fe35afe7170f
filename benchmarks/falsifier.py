"""How fast false statements are refuted, and how many instances a second: the falsifier beside plain Hypothesis and beside floats.

Three ways to refute: `numerics.falsifying.search.Search`; `hypothesis.find` with the same exact strategies and judge (without shrinking);
and what one writes without the toolkit: Hypothesis lists of floats, filtered by the assumptions and compared in floats. The last also
judges a true statement, where whatever it finds is a false alarm. Run as `python -m benchmarks.falsifier [--json FILE]`.

Main names: `main`, `measure`.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import hypothesis
import jax
import jax.numpy as jnp
import numpy as np
import sympy as sp
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample, Unsatisfiable

from benchmarks.machine import described
from numerics.drawing.choice_sources import FromRandom
from numerics.falsifying import float_search
from numerics.falsifying.search import Search
from numerics.instances.parameterization import Parameterization
from numerics.instances.sampler import Sampler
from numerics.instances.strategies import instances
from numerics.judging.domains import symbols_of
from numerics.judging.judge import Judge
from numerics.judging.judgement import Outcome
from theory.assumptions.core import TRAINED
from theory.catalogue import catalogue
from theory.evaluation.arrays import numpy_function
from theory.statements.theorem import Theorem

PACKAGES = ("jax", "numpy", "sympy", "hypothesis", "python-flint")
MODES = 8
"""Modes of the instances whose throughput is measured."""


def statements() -> dict[str, Theorem]:
    """What is refuted: every statement declared false, and C3 with a right side that is slightly too small."""
    found = {theorem.id: theorem for theorem in catalogue().values() if theorem.kind == "refuted"}
    c3 = catalogue()["C3"]
    smaller = ("<=", c3.claim.rhs * (1 - sp.Rational(1, 2**14)))
    changes = {"steps": (), "claim_without_chain": smaller, "equality": None, "second_opinion": None}
    found["C3 × (1 − 2⁻¹⁴)"] = replace(c3, **changes, assumptions=(*c3.assumptions, TRAINED))  # without a step made it is easy
    return found


def ours(theorem: Theorem, seed: int, tries: int) -> tuple[bool, int]:
    """Whether our falsifier refutes it, and after how many instances."""
    search = Search(theorem, seed)
    return search.hunt(tries, 2**16) is not None, search.judged + search.undefined + search.floats


def _find(strategy: st.SearchStrategy[Any], fails: Callable[[Any], bool], seed: int, tries: int) -> tuple[bool, int]:
    seen = 0

    def counted(instance: Any) -> bool:
        nonlocal seen
        seen += 1
        return fails(instance)

    chosen = settings(max_examples=tries, phases=[Phase.generate], database=None, deadline=None, suppress_health_check=list(HealthCheck))
    try:
        hypothesis.find(strategy, counted, settings=chosen, random=random.Random(seed))
    except (NoSuchExample, Unsatisfiable):
        return False, seen
    return True, seen


def plain(theorem: Theorem, seed: int, tries: int) -> tuple[bool, int]:
    """The same for Hypothesis with our strategies and our judge."""
    judge = Judge(theorem)
    return _find(instances(theorem), lambda instance: judge.judge(instance).outcome is Outcome.FAILS, seed, tries)


def naive(theorem: Theorem, seed: int, tries: int) -> tuple[bool, int]:
    """The same for lists of floats, filtered by the assumptions in floats and compared in floats: what it finds may be a false alarm."""
    return _find(*_in_floats(theorem), seed, tries)


@cache
def _in_floats(theorem: Theorem) -> tuple[st.SearchStrategy[dict[str, Any]], Callable[[dict[str, Any]], bool]]:
    """Filtered instances in floats, and whether the claim seems to fail.

    Every number is nonnegative, or of any sign if its symbol may be, and eigenvalues are sorted: more than that a user has to filter.
    """
    claim = theorem.claim
    left, right = numpy_function(claim.lhs), numpy_function(claim.rhs)
    scalars, vectors = symbols_of(theorem)
    satisfied = _filters(theorem)

    def number(symbol: Any) -> st.SearchStrategy[Any]:
        low = 0 if symbol.assumptions0.get("nonnegative") or symbol.assumptions0.get("positive") else -4
        return st.integers(max(low, 0), 24) if symbol.assumptions0.get("integer") else st.floats(low, 4)

    @st.composite
    def drawn(draw: Callable[..., Any]) -> dict[str, Any]:
        size = draw(st.integers(1, 6))
        values = {name: draw(st.lists(number(base), min_size=size, max_size=size)) for name, base in vectors.items()}
        values["lam"] = sorted(draw(st.lists(st.floats(0, 4), min_size=size, max_size=size)), reverse=True)
        values |= {name: draw(number(symbol)) for name, symbol in scalars.items()}
        arrays = {name: np.asarray(value) for name, value in values.items()}
        with np.errstate(all="ignore"):
            hypothesis.assume(satisfied(arrays))
        return arrays

    def fails(arrays: dict[str, Any]) -> bool:
        with np.errstate(all="ignore"):
            return bool(np.any(left(**arrays) > right(**arrays)))

    return drawn(), fails


def _filters(theorem: Theorem) -> Callable[[dict[str, Any]], bool]:
    """The assumptions, compared in floats; sortedness, the only fact about pairs of modes here, holds by construction."""
    compare = {"<=": np.less_equal, "<": np.less, "==": np.equal}
    compiled = [
        (
            compare[fact.relation.rel_op],
            [numpy_function(side) for side in fact.relation.args],
            [numpy_function(end) for end in fact.ranges[0][1:]] if fact.ranges else [],
        )
        for fact in theorem.facts
        if len(fact.ranges) < 2
    ]

    def satisfied(arrays: dict[str, Any]) -> bool:
        modes = np.arange(1, len(arrays["lam"]) + 1)
        for comparison, sides, ends in compiled:
            true = comparison(*(side(**arrays) for side in sides))
            if ends:
                low, high = (int(end(**arrays)) for end in ends)
                true = true | (modes < low) | (modes > high)
            if not np.all(true):
                return False
        return True

    return satisfied


WAYS = {"falsifier": ours, "Hypothesis, exact": plain, "Hypothesis, floats": naive}


def refuting(theorem: Theorem, seeds: int, tries: int) -> dict[str, Any]:
    """For each way: median seconds and instances until refutation over seeds, and how many seeds refuted."""
    found: dict[str, Any] = {}
    for way, attack in WAYS.items():
        seconds, counts, refuted = [], [], 0
        for seed in range(seeds):
            start = time.perf_counter()
            success, count = attack(theorem, seed, tries)
            seconds.append(time.perf_counter() - start)
            counts.append(count)
            refuted += success
        found[way] = {"refuted": refuted, "seconds": statistics.median(seconds), "instances": statistics.median(counts)}
    return found


def throughput(floats: int, exact: int) -> dict[str, float]:
    """Instances of R1 a second and core: drawn and judged exactly, and by the float search. CPU time, the best of five."""
    theorem = catalogue()["R1"]
    chosen = Parameterization(theorem, MODES)
    score = float_search.score_of(theorem, chosen)
    rounds = max(floats // float_search.BATCH, 1)
    keys = jnp.asarray(np.random.default_rng(0).integers(2**32, size=rounds, dtype=np.uint32))
    options = {"xla_backend_optimization_level": 1}
    search = jax.jit(lambda keys: float_search.batched_search(score, chosen.count, keys), compiler_options=options)
    sampler, judge, source = Sampler(theorem, MODES), Judge(theorem), FromRandom(random.Random(0))

    def best(run: Callable[[], Any]) -> float:
        jax.block_until_ready(run())
        times = []
        for _ in range(5):
            start = time.process_time()
            jax.block_until_ready(run())
            times.append(time.process_time() - start)
        return max(min(times), 1e-9)

    def judged() -> None:
        for _ in range(exact):
            judge.judge(sampler.draw(source))

    return {"floats": rounds * float_search.BATCH / best(lambda: search(keys)), "exact": exact / best(judged)}


def false_alarms(seeds: int, tries: int) -> dict[str, int]:
    """For how many seeds comparing in floats "refutes" R1, which is true."""
    return {"seeds": seeds, "alarms": sum(naive(catalogue()["R1"], seed, tries)[0] for seed in range(seeds))}


def measure(seeds: int, tries: int, floats: int, exact: int, only: list[str] | None = None) -> dict[str, Any]:
    """Everything, as it is stored."""
    chosen = {name: theorem for name, theorem in statements().items() if not only or name in only}
    return {
        **described(PACKAGES),
        "settings": {"seeds": seeds, "tries": tries, "floats": floats, "exact": exact},
        "refuting": {name: refuting(theorem, seeds, tries) for name, theorem in chosen.items()},
        "false_alarms": false_alarms(seeds, tries),
        "throughput": throughput(floats, exact),
    }


def table(found: dict[str, Any]) -> str:
    """The figures for people: ratios of times, ours being 1."""
    seeds = found["settings"]["seeds"]
    lines = [f"{'statement':18}" + "".join(f"{way:>30}" for way in WAYS), " " * 18 + f"{'refuted, instances, time':>30}" * len(WAYS)]
    for name, ways in found["refuting"].items():
        unit = ways["falsifier"]["seconds"]
        cells = [f"{w['refuted']}/{seeds} {w['instances']:>10.0f} {w['seconds'] / unit:>8.1f}×" for w in ways.values()]
        lines.append(f"{name:18}" + "".join(f"{cell:>30}" for cell in cells))
    alarms, speed = found["false_alarms"], found["throughput"]
    lines.append(f"R1 is true; compared in floats it is 'refuted' for {alarms['alarms']} of {alarms['seeds']} seeds.")
    lines.append(
        f"R1, {MODES} modes, one core: {speed['exact']:.0f} exact and {speed['floats'] / 1e6:.1f} million float instances a second."
    )
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> None:
    """Measure, print the table, and store the figures if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=5, help="hunts for each statement and way")
    parser.add_argument("--tries", type=int, default=1000, help="exact instances at most in a hunt")
    parser.add_argument("--floats", type=int, default=2**22, help="float instances whose throughput is measured")
    parser.add_argument("--exact", type=int, default=2000, help="exact instances whose throughput is measured")
    parser.add_argument("--only", nargs="*", help="ids of the statements to refute; all by default")
    parser.add_argument("--json", type=Path, help="file for the figures")
    given = parser.parse_args(arguments)
    found = measure(given.seeds, given.tries, given.floats, given.exact, given.only)
    words = [str(word) for word in (sys.argv[1:] if arguments is None else arguments)]
    found["command"] = " ".join(["python -m benchmarks.falsifier", *(Path(word).name if "/" in word else word for word in words)])
    print(table(found))
    if given.json:
        given.json.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
