"""Mutants are changes: none states what its theorem states, every operator is used, and harmless means that it follows."""

from __future__ import annotations

import pytest

from theory.catalogue import catalogue
from theory.evaluation.prepare import prepare
from theory.mutation.harmless import harmless
from theory.mutation.mutants import mutants

TRUE = [theorem for theorem in catalogue().values() if theorem.kind != "refuted"]


@pytest.mark.parametrize("theorem", TRUE, ids=lambda theorem: theorem.id)
def test_no_mutant_states_the_theorem(theorem):
    stated = (theorem.claim.relation, prepare(theorem.claim.lhs), prepare(theorem.claim.rhs))
    for mutant in mutants(theorem):
        changed = mutant.theorem.claim
        if mutant.dropped is None:
            assert (changed.relation, prepare(changed.lhs), prepare(changed.rhs)) != stated
        else:
            assert len(mutant.theorem.assumptions) == len(theorem.assumptions) - 1


def test_names_are_unique():
    names = [mutant.name for theorem in TRUE for mutant in mutants(theorem)]
    doubled = {name for name in names if names.count(name) > 1}
    assert not doubled


def test_every_operator_is_used():
    operators = {mutant.operator for theorem in TRUE for mutant in mutants(theorem)}
    assert operators >= {"constant", "exponent", "eigenvalue", "mean for A", "step dropped", "reversed", "assumption dropped"}


def test_a_smaller_power_is_harmless_and_a_larger_one_is_not_called_so():
    theorem = catalogue()["C1"]
    by_name = {mutant.name: harmless(mutant, theorem) for mutant in mutants(theorem)}
    assert by_name["C1: (1 − ηλ_N)^{2t} → (1 − ηλ_N)^{2t − 1}"] is not None
    assert by_name["C1: (1 − ηλ_N)^{2t} → (1 − ηλ_N)^{1 + 2t}"] is None
    assert by_name["C1: right side times 1 − 2^-10"] is None
    assert by_name["C1: ≤ reversed"] is None
