"""Batches and exponents in words: one is not several, and a table of nothing is a line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ntkbounds.pages.binned_section import binned_figure, binned_tables
from ntkbounds.pages.figures import draw_all
from ntkbounds.studies.relevance import notes


def binned(slope: float | None, batches: int, size: int) -> Any:
    """A record of 30 samples whose slopes are all the same."""
    bins = {"slope": slope, "interval": [None, None], "eigenvalues": [1.0, 2.0], "energies": [1.0, 2.0], "counts": [9, 9]}
    kinds = {kind: bins for kind in ("equal count", "equal width", "all samples")}
    vectors = {name: kinds for name in ("labels", "residual at 0", "permuted")}
    sizes = {"samples": 30, "batch_size": size, "batches": batches}
    return {"binned": {**sizes, "bins": 20, "first_mode": 2, "vectors": vectors}}


@pytest.mark.parametrize(
    ("batches", "size", "said"),
    [(1, 30, "one batch of all 30 samples"), (1, 20, "one batch of 20 samples"), (3, 20, "3 batches of 20 samples")],
)
def test_batches_in_words(batches: int, size: int, said: str) -> None:
    record = binned(1.0, batches, size)
    drawing = binned_figure(record)
    assert drawing is not None
    assert f"averaged over {said}, in 20 bins of equally many modes, from mode 2 on" in drawing.caption
    assert f"{said}, bins of equal count" in binned_tables(record)[0]


def test_without_any_exponent_there_is_one_line_and_no_table_or_figure() -> None:
    record = binned(None, 1, 30)
    assert binned_figure(record) is None
    (line,) = binned_tables(record)
    assert "No exponent of the alignment law in bins: one batch of all 30 samples" in line
    assert "too few modes" in line
    assert "<table" not in line


def test_one_resolved_eigenvalue_is_one(make_synthetic_run: Callable) -> None:
    record, arrays = make_synthetic_run(samples=20)
    record["kernel"]["resolved_rank"] = 1
    assert any(note.startswith("Only 1 of 20 eigenvalues is resolved, so C1") for note in notes(record))
    arrays["eigenvalues"][1:] = 1e-14
    captions = {drawing.key: drawing.caption for drawing in draw_all(record, arrays)}
    assert captions["spectrum"].startswith("1 of 20 eigenvalues is resolved.")
    assert "onto 1 eigenvector. " in captions["labels"]
