"""Comparison by descending into both sides: what it says yes to is true, and it sees what mutants need."""

from __future__ import annotations

import random

import pytest
import sympy as sp

from numerics.drawing.choice_sources import FromRandom
from numerics.instances.sampler import Sampler
from numerics.judging.judge import Judge
from numerics.judging.judgement import Outcome
from theory.assumptions.core import DESCENT_STEP, NONZERO_KERNEL, SPECTRUM
from theory.catalogue import catalogue
from theory.evaluation.arithmetic import BALLS, EXACT
from theory.evaluation.arrays import numpy_function
from theory.evaluation.scalars import scalar_function
from theory.language.definitions import T, unfold
from theory.language.largest import Largest
from theory.language.symbols import A, N, c, eta, i, lam, over_modes, t
from theory.mutation.comparison import at_most, reasoning
from theory.mutation.harmless import harmless
from theory.mutation.mutants import mutants
from theory.printing.text import text
from theory.statements.theorem import Theorem

TRUE = [theorem for theorem in catalogue().values() if theorem.kind != "refuted"]
CONTEXT = reasoning([*SPECTRUM.facts, *NONZERO_KERNEL.facts, *DESCENT_STEP.facts])
LARGEST = Largest(lam[i], (i, 1, N))
TRACE = unfold(T)


@pytest.mark.parametrize(
    ("small", "large"),
    [
        (over_modes(lam[i] * (1 - eta * lam[i]) ** (2 * t)), over_modes(lam[i])),
        (over_modes(lam[i] * (1 - eta * lam[i]) ** (2 * t + 1)), over_modes(lam[i] * (1 - eta * lam[i]) ** (2 * t))),
        (LARGEST, TRACE),
        (lam[1], LARGEST),
        (A / TRACE, A / LARGEST),
        (sp.exp(-2 * t * lam[1]), sp.exp(-t * lam[1])),
        (A + lam[N], A + lam[1]),
        (sp.Max(lam[N], 0), lam[1]),
    ],
)
def test_what_is_smaller_is_seen_and_what_is_larger_is_not(small: sp.Expr, large: sp.Expr) -> None:
    assert at_most(small, large, CONTEXT)
    assert not at_most(large, small, CONTEXT)


@pytest.mark.parametrize(
    ("small", "large"),
    [
        (A / LARGEST, A / TRACE),
        (c[1] * lam[N], c[1] * lam[1]),  # c_1 may be negative
        ((1 - eta * lam[1]) ** t, (1 - eta * lam[1]) ** (2 * t)),
        (lam[1] ** (t + 1), lam[1] ** t),  # λ_1 may exceed 1
        (1 / lam[N], 1 / lam[1]),
        (over_modes(c[i]), over_modes(2 * c[i])),
        (lam[2], LARGEST),  # there may be no second mode
    ],
)
def test_near_misses_are_not_seen(small: sp.Expr, large: sp.Expr) -> None:
    assert not at_most(small, large, CONTEXT)


def test_the_largest_term_is_evaluated_in_every_arithmetic() -> None:
    values = [sp.Rational(3), sp.Rational(1, 2)]
    for arithmetic in (EXACT, BALLS):
        assert scalar_function(LARGEST, arithmetic)(lam=[arithmetic.convert(value) for value in values]) == 3
        assert scalar_function(Largest(-lam[i], (i, 1, N)), arithmetic)(lam=[arithmetic.convert(value) for value in values]) == 0
    assert numpy_function(LARGEST)(lam=[[1.0, 4.0], [3.0, 2.0]]).tolist() == [4.0, 3.0]
    assert text(LARGEST) == "max_{i=1}^{N} λ_i"


@pytest.mark.parametrize("theorem", TRUE, ids=lambda theorem: theorem.id)
def test_no_harmless_mutant_is_refuted(theorem: Theorem) -> None:
    """A proof and a counterexample exclude each other, so this tests the comparison on everything the catalogue has."""
    sampler, source = Sampler(theorem), random.Random(0)
    drawn = [sampler.draw(FromRandom(source)) for _ in range(15)]
    for mutant in mutants(theorem):
        if mutant.operator in ("constant", "reversed") or mutant.dropped is not None:
            continue
        judge = Judge(mutant.theorem)
        try:
            refuted = any(judge.judge(instance).outcome is Outcome.FAILS for instance in drawn)
        except TypeError:  # it speaks of a symbol that the theorem's instances do not give
            continue
        if refuted:
            assert harmless(mutant, theorem) is None, mutant.name
