r"""The falsifier's eyes: millions of floating-point instances a second in JAX, and gradient ascent from the best.

What is maximized is log(lhs/rhs), or for an equality the log of the relative difference, over the free parameters of
`numerics.parameterization`; the worst mode counts for a claim about every mode. Floats only propose: what is found is judged exactly.

Main names: `Score`, `score_of`, `batched_search`, `ascend`, `candidates`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array, Float

from numerics.parameterization import Parameterization, exact
from theory.printing.arrays import jax_function
from theory.theorem import Theorem

STEPS = (0, 1, 1, 2, 3, 5, 12, 50, 1000)
"""Step counts t that are tried."""
DENOMINATORS = (4, 64, 2**20)
"""Denominators to which float candidates are rounded before they are judged."""
BATCH = 2**13
"""Instances per inner batch: few enough that a batch stays in the processor's cache."""
ASCENT_STEPS = 200
KEPT = 8
"""Candidates that are handed on, best first."""
TINY = 1e-30
"""Keeps logarithms finite in float32."""

Score = Callable[[dict[str, Array], Array], Float[Array, " batch"]]


def score_of(theorem: Theorem, chosen: Parameterization) -> Score:
    """log(lhs/rhs), or log of the relative difference for an equality; −∞ where it is not defined."""
    left, right = jax_function(theorem.claim.lhs), jax_function(theorem.claim.rhs)

    @jax.jit
    def score(free: dict[str, Array], steps: Array) -> Float[Array, " batch"]:
        values = chosen.build(free, steps, jnp)
        lhs, rhs = left(**values), right(**values)
        if theorem.claim.relation == "=":
            gap = jnp.log(jnp.abs(lhs - rhs) + TINY) - jnp.log(jnp.abs(lhs) + jnp.abs(rhs) + TINY)
        else:
            gap = jnp.log(jnp.maximum(lhs, TINY)) - jnp.log(jnp.maximum(rhs, TINY))
        gap = jnp.where(jnp.isfinite(gap), gap, -jnp.inf)
        return jnp.max(gap, axis=-1) if theorem.claim.for_every_mode else gap + jnp.zeros(steps.shape)

    return score


def batched_search(score: Score, chosen: Parameterization, tries: int, seed: int) -> tuple[Array, dict[str, Array], Array]:
    """The best candidate of every inner batch of random parameters: scores, parameters, step counts."""
    # XLA's own generator: three times as fast as JAX's default on a CPU, and nothing here needs independent streams.
    return _search(score, chosen, max(tries // BATCH, 1), jax.random.key(seed, impl="rbg"))


@partial(jax.jit, static_argnums=(0, 1, 2))
def _search(score: Score, chosen: Parameterization, rounds: int, key: Array) -> tuple[Array, dict[str, Array], Array]:
    counts = jnp.asarray([max(t, 1 if "trained" in chosen.names else 0) for t in STEPS], jnp.float32)

    def one(key: Array, _: None) -> tuple[Array, tuple[Array, dict[str, Array], Array]]:
        key, *keys = jax.random.split(key, len(chosen.sizes) + 2)
        free = {
            name: jax.random.uniform(k, (BATCH, size), jnp.float32) for k, (name, size) in zip(keys, chosen.sizes.items(), strict=False)
        }
        steps = counts[jax.random.randint(keys[-1], (BATCH,), 0, len(STEPS))]
        scores = score(free, steps)
        best = jnp.argmax(scores)
        return key, (scores[best], {name: value[best] for name, value in free.items()}, steps[best])

    _, found = jax.lax.scan(one, key, None, length=rounds)
    return found


def ascend(score: Score, free: dict[str, Array], steps: Array) -> dict[str, Array]:
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


def candidates(theorem: Theorem, modes: int, tries: int, seed: int) -> tuple[int, Iterator[dict[str, Any]]]:
    """Exact instances near the best that random search and ascent found, best first, and the number of float evaluations spent.

    Raises:
        NotParameterized: the theorem has an assumption without a shaper.
    """
    chosen = Parameterization(theorem, modes)
    score = score_of(theorem, chosen)
    best, free, steps = batched_search(score, chosen, tries, seed)
    order = np.argsort(-np.nan_to_num(np.asarray(best), nan=-np.inf))[:KEPT]
    free, steps = {name: value[order] for name, value in free.items()}, steps[order]
    climbed = ascend(score, free, steps)

    def rounded() -> Iterator[dict[str, Any]]:
        for row in np.argsort(-np.nan_to_num(np.asarray(score(climbed, steps)), nan=-np.inf)):
            point = {name: np.asarray(value)[row] for name, value in climbed.items()}
            for denominator in DENOMINATORS:
                yield exact(chosen, point, int(steps[row]), denominator)

    return tries + ASCENT_STEPS * len(order), rounded()
