r"""The falsifier: hunts for a counterexample in floating point, and lets exact arithmetic judge what it finds.

Four stages, each only if the one before found nothing: the declared equality instance and random exact instances with small denominators;
batched random search in JAX; gradient ascent on log(lhs/rhs) from its best candidates; exact judgement of the best, rounded to rationals.
A counterexample is shrunk. Instances are a function of free parameters in [0, 1] (`numerics.parameterization`), so every candidate
satisfies the assumptions by construction, exactly once its parameters are rationals.

Main names: `falsify`, `Hunt`, `batched_search`.
"""

from __future__ import annotations

import contextlib
import itertools
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import flint
import jax
import jax.numpy as jnp
import numpy as np
from hypothesis import HealthCheck, Phase, find, settings
from hypothesis.errors import NoSuchExample
from jaxtyping import Array, Float

from numerics.instances import instances
from numerics.judging import Instance, Judge, Outcome, exact_instance
from numerics.parameterization import NotParameterized, Parameterization, exact
from numerics.shrinking import shrink
from theory.printing.arrays import jax_function
from theory.theorem import Theorem

SIZES = (1, 2, 3, 4)
"""Numbers of modes that are tried: counterexamples to spectral sums are small."""
CLIMBING_SIZE = 3
"""Number of modes of the floating-point search."""
STEPS = (0, 1, 1, 2, 3, 5, 12, 50, 1000)
"""Step counts t that are tried."""
FINEST = 2**16
"""Denominator of the parameters of random exact instances."""
DENOMINATORS = (4, 64, 2**20)
"""Denominators to which float candidates are rounded before they are judged."""
SLOWER = 8
"""How many fewer instances are drawn where Hypothesis has to draw them."""
BATCH = 2**13
"""Instances per inner batch: few enough that a batch stays in the processor's cache."""
ASCENT_STEPS = 200


@dataclass(frozen=True)
class Hunt:
    """What a hunt found.

    Attributes:
        counterexample: the smallest found, exact; None if none was.
        ratio: the largest lhs/rhs seen on an instance that was judged exactly, or None (both sides 0 everywhere).
        judged: number of exact judgements.
        floats: number of floating-point evaluations.
        undefined: number of instances on which a side could not be evaluated (a division by zero).
    """

    counterexample: Instance | None
    ratio: float | None
    judged: int
    floats: int
    undefined: int


class Search:
    """State of one hunt."""

    def __init__(self, theorem: Theorem, seed: int) -> None:
        self.theorem = theorem
        self.judge = Judge(theorem)
        self.random = np.random.default_rng(seed)
        self.seed = seed
        self.judged = self.floats = self.undefined = 0
        self.ratio: float | None = None
        self.maps: list[Parameterization] | None = None
        with contextlib.suppress(NotParameterized):
            self.maps = [Parameterization(theorem, size) for size in SIZES]

    def pool(self, tries: int) -> list[Instance]:
        """Exact instances of the assumptions, the declared equality instance first."""
        return list(itertools.chain(self._declared(), self._exact(tries)))

    def refutes(self, instance: Instance) -> bool:
        """Judge one exact instance of the assumptions."""
        judgement = self.judge.judge(instance)
        if judgement.outcome is Outcome.UNDEFINED:
            self.undefined += 1
            return False
        self.judged += 1
        if judgement.rhs is not None and judgement.rhs != 0:
            ratio = float(flint.arb(judgement.lhs) / flint.arb(judgement.rhs))
            self.ratio = ratio if self.ratio is None else max(self.ratio, ratio)
        return judgement.outcome is Outcome.FAILS

    def hunt(self, exact_tries: int, float_tries: int) -> Instance | None:
        """The first counterexample, not shrunk: exact instances, then those that floats lead to."""
        for instance in itertools.chain(self._declared(), self._exact(exact_tries)):
            if self.refutes(instance):
                return instance
        if not float_tries or self.maps is None:
            return None
        return next((i for i in self._climbed(float_tries) if self.refutes(i)), None)

    def _declared(self) -> Iterator[Instance]:
        """The equality instance, where a sharpened bound must break."""
        if self.theorem.equality is not None:
            instance = exact_instance(self.theorem.equality)
            if self.judge.admits(instance):
                yield instance

    def _exact(self, tries: int) -> Iterator[Instance]:
        if self.maps is None:
            yield from drawn(self.theorem, tries // SLOWER, self.seed)
            return
        for number in range(tries):
            chosen = self.maps[number % len(self.maps)]
            yield exact(chosen, {name: self._parameters(k) for name, k in chosen.sizes.items()}, self._steps(chosen), FINEST)
        for chosen in self.maps:
            for corner in (0.0, 1.0):
                yield exact(chosen, {name: np.full(k, corner) for name, k in chosen.sizes.items()}, self._steps(chosen), 1)

    def _parameters(self, count: int) -> np.ndarray:
        """Multiples of 1/2, 1/4 or 1/8; now and then very near to 0 or 1, where limits are."""
        denominator = self.random.choice([2, 4, 8])
        plain = self.random.integers(0, denominator + 1, size=count) / denominator
        if self.random.random() < 0.75:
            return plain
        tiny = 2.0 ** -self.random.integers(4, 16, size=count)
        return np.choose(self.random.integers(0, 3, size=count), [plain, tiny, 1 - tiny])

    def _steps(self, chosen: Parameterization) -> int:
        least = 1 if "trained" in chosen.names else 0
        return max(least, int(self.random.choice(STEPS)))

    def _climbed(self, tries: int) -> Iterator[Instance]:
        """Candidates from random search and ascent, rounded to rationals, best first."""
        chosen = Parameterization(self.theorem, CLIMBING_SIZE)
        score = _score(self.theorem, chosen)
        best, free, steps = batched_search(score, chosen, tries, jax.random.key(self.seed))
        climbed = _ascend(score, free, steps)
        self.floats += tries + ASCENT_STEPS * len(np.asarray(best))
        order = np.argsort(-np.nan_to_num(np.asarray(score(climbed, steps)), nan=-np.inf))
        for row in order[:8]:
            point = {name: np.asarray(value)[row] for name, value in climbed.items()}
            for denominator in DENOMINATORS:
                yield exact(chosen, point, int(steps[row]), denominator)


def drawn(theorem: Theorem, count: int, seed: int) -> list[Instance]:
    """Instances drawn by Hypothesis: slower than a parameterization, and possible for every theorem."""
    found: list[Instance] = []

    def collect(instance: Instance) -> bool:
        found.append(instance)
        return False

    search = settings(
        max_examples=max(count, 1), database=None, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate]
    )
    with contextlib.suppress(NoSuchExample):
        find(instances(theorem), collect, settings=search, random=random.Random(seed))
    return found


Score = Callable[[dict[str, Array], Array], Float[Array, " batch"]]


def _score(theorem: Theorem, chosen: Parameterization) -> Score:
    """log(lhs/rhs), or log of the relative difference for an equality; −∞ where it is not defined. The worst mode counts."""
    left, right = jax_function(theorem.claim.lhs), jax_function(theorem.claim.rhs)
    tiny = 1e-30

    @jax.jit
    def score(free: dict[str, Array], steps: Array) -> Float[Array, " batch"]:
        values = chosen.build(free, steps, jnp)
        lhs, rhs = left(**values), right(**values)
        if theorem.claim.relation == "=":
            gap = jnp.log(jnp.abs(lhs - rhs) + tiny) - jnp.log(jnp.abs(lhs) + jnp.abs(rhs) + tiny)
        else:
            gap = jnp.log(jnp.maximum(lhs, tiny)) - jnp.log(jnp.maximum(rhs, tiny))
        gap = jnp.where(jnp.isfinite(gap), gap, -jnp.inf)
        return jnp.max(gap, axis=-1) if theorem.claim.for_every_mode else gap + jnp.zeros(steps.shape)

    return score


def batched_search(score: Score, chosen: Parameterization, tries: int, key: Array) -> tuple[Array, dict[str, Array], Array]:
    """The best candidate of every inner batch of random parameters: scores, parameters, step counts."""
    rounds = max(tries // BATCH, 1)
    return _search(score, chosen, rounds, key)


@partial(jax.jit, static_argnums=(0, 1, 2))
def _search(score: Score, chosen: Parameterization, rounds: int, key: Array) -> tuple[Array, dict[str, Array], Array]:
    counts = jnp.asarray([max(t, 1 if "trained" in chosen.names else 0) for t in STEPS], jnp.float32)

    def one(carry: None, key: Array) -> tuple[None, tuple[Array, dict[str, Array], Array]]:
        keys = jax.random.split(key, len(chosen.sizes) + 1)
        free = {
            name: jax.random.uniform(k, (BATCH, size), jnp.float32) for k, (name, size) in zip(keys, chosen.sizes.items(), strict=False)
        }
        steps = counts[jax.random.randint(keys[-1], (BATCH,), 0, len(STEPS))]
        scores = score(free, steps)
        best = jnp.argmax(scores)
        return carry, (scores[best], {name: value[best] for name, value in free.items()}, steps[best])

    _, found = jax.lax.scan(one, None, jax.random.split(key, rounds))
    return found


def _ascend(score: Score, free: dict[str, Array], steps: Array) -> dict[str, Array]:
    """Gradient ascent on the score in logits of the parameters, with normalized steps that shrink."""
    logits = {name: jnp.log(jnp.clip(value, 1e-4, 1 - 1e-4) / (1 - jnp.clip(value, 1e-4, 1 - 1e-4))) for name, value in free.items()}

    def total(point: dict[str, Array]) -> Array:
        scores = score({name: jax.nn.sigmoid(value) for name, value in point.items()}, steps)
        return jnp.sum(jnp.where(jnp.isfinite(scores), scores, 0.0))

    def step(number: Array, point: dict[str, Array]) -> dict[str, Array]:
        gradient = jax.grad(total)(point)
        size = jnp.sqrt(sum(jnp.sum(jnp.square(g), axis=-1, keepdims=True) for g in gradient.values()))
        rate = 0.5 * 1e-4 ** (number / ASCENT_STEPS)
        return {name: jnp.clip(value + rate * jnp.nan_to_num(gradient[name] / (size + 1e-12)), -9, 9) for name, value in point.items()}

    final = jax.jit(lambda point: jax.lax.fori_loop(0, ASCENT_STEPS, step, point))(logits)
    return {name: jax.nn.sigmoid(value) for name, value in final.items()}


def falsify(theorem: Theorem, *, seed: int = 0, exact_tries: int = 1000, float_tries: int = 2**16) -> Hunt:
    """Hunt for a counterexample of a theorem's claim.

    Args:
        theorem: the statement to attack.
        seed: the hunt is a function of it.
        exact_tries: random exact instances before floats are used.
        float_tries: floating-point instances of the random search; 0 for none. A theorem with an assumption that
            `numerics.parameterization` does not know is hunted with instances drawn by Hypothesis instead, and without floats.
    """
    search = Search(theorem, seed)
    found = search.hunt(exact_tries, float_tries)
    small = None if found is None else shrink(search.judge, found)
    return Hunt(small, search.ratio, search.judged, search.floats, search.undefined)
