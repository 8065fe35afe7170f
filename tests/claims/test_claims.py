"""The verifier on claims that its authors' catalogue does not hold: what is false is refuted, what is true is not.

The tables are theory files, as a user writes them; `python -m benchmarks.claims` tries them at default settings with five seeds.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from ntkbounds.verification.theorem_files import load_theorems
from numerics.falsifying.search import falsify
from numerics.judging.judge import Judge
from numerics.judging.judgement import Outcome

HERE = Path(__file__).parent
EXAMPLES = 300
"""Exact instances of each search, without floats: a quick look."""


def _claims(pattern: str) -> list:
    return [theorem for file in sorted(HERE.glob(pattern)) for theorem in load_theorems(file, watched=False)]


FALSE, IRRATIONAL, TRUE = _claims("false_*.py"), _claims("irrational.py"), _claims("true_*.py")


def test_there_are_enough_of_them():
    assert len(FALSE) >= 60
    assert len(TRUE) >= 40


@pytest.mark.parametrize("theorem", FALSE, ids=lambda theorem: theorem.id)
def test_a_false_claim_is_refuted(theorem):
    found = falsify(theorem, exact_tries=EXAMPLES, float_tries=0).counterexample
    assert found is not None
    judge = Judge(theorem)
    assert judge.admits(found)
    assert judge.judge(found).outcome is Outcome.FAILS


@pytest.mark.xfail(strict=True, reason="no instance is irrational")
@pytest.mark.parametrize("theorem", IRRATIONAL, ids=lambda theorem: theorem.id)
def test_a_claim_false_at_an_irrational_point_is_refuted(theorem):
    assert falsify(theorem, exact_tries=EXAMPLES, float_tries=0).counterexample is not None


@pytest.mark.parametrize("theorem", TRUE, ids=lambda theorem: theorem.id)
def test_a_true_claim_is_neither_refuted_nor_left_open(theorem):
    hunt = falsify(theorem, exact_tries=EXAMPLES // 2, float_tries=0)
    assert hunt.counterexample is None
    assert hunt.judged
    assert not hunt.undecided
