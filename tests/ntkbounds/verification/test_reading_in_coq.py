"""Coq computes what our reader does; all of the catalogue is compared by `ntkbounds prove --check`."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntkbounds.verification import reading_in_coq
from ntkbounds.verification.reading_in_coq import differences_in_coq
from proofs.coq import coq_version
from proofs.reading import meaning
from proofs.reading.in_rationals import is_rational
from proofs.statements.statement import Statement
from theory.catalogue import catalogue

needs_coq = pytest.mark.skipif(coq_version() is None, reason="Coq is not installed")
SAMPLE = ("C4", "Q1.lower", "R10", "A6.heavy_ball", "D4", "T3.proximal")
"""Blocks, moments, minima, momentum, a claim for every mode, proximity."""


@needs_coq
def test_coq_reads_statements_as_our_reader_does(tmp_path: Path) -> None:
    assert all(is_rational(Statement(catalogue()[name]).text) for name in SAMPLE)
    assert differences_in_coq([catalogue()[name] for name in SAMPLE], tmp_path, 2) == []


@needs_coq
def test_a_reader_with_a_fault_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "power", lambda base, exponent: base * exponent)
    assert differences_in_coq([catalogue()["D1"]], tmp_path, 2)


def test_roots_and_exponentials_are_not_asked_of_coq() -> None:
    assert list(reading_in_coq._asked(catalogue()["D6"], 1)) == []
    assert list(reading_in_coq._asked(catalogue()["K1"], 1)) == []
