"""Alignment in bins, on kernels whose law is known, and against loops."""

from __future__ import annotations

import math

import numpy as np
import pytest

from numerics.spectra.binned import Modes, batch_modes, binned_alignment
from theory.foundations.errors import InputError


def synthetic(exponent: float, batches: int = 60, size: int = 100, seed: int = 0) -> Modes:
    """Batches whose squared projections are λ^s times a χ² of one degree."""
    random = np.random.default_rng(seed)
    eigenvalues = np.sort(1 / np.arange(1, size + 1) ** 1.5 * np.exp(0.1 * random.standard_normal((batches, size))), axis=1)[:, ::-1]
    energies = eigenvalues**exponent * random.chisquare(1, eigenvalues.shape)
    return Modes(eigenvalues, np.ones_like(eigenvalues, bool), {"v": energies})


@pytest.mark.parametrize("exponent", [0.0, 1.0, 2.0])
@pytest.mark.parametrize("binning", ["count", "width"])
def test_the_exponent_of_a_known_law_is_found(exponent: float, binning: str) -> None:
    found = binned_alignment(synthetic(exponent), "v", binning=binning)
    assert found.slope == pytest.approx(exponent, abs=0.15)  # wide bins have a mean energy above that of their mean eigenvalue
    low, high = found.interval
    assert low <= found.slope <= high
    assert high - low < 0.2


def test_bins_match_a_loop() -> None:
    modes = synthetic(1.0, batches=3, size=30)
    found = binned_alignment(modes, "v", bins=5, binning="width")
    pairs = [
        (math.log(x), e)
        for row, energies in zip(modes.eigenvalues, modes.energies["v"], strict=True)
        for x, e in list(zip(row, energies, strict=True))[1:]
    ]
    low, high = min(x for x, _ in pairs), max(x for x, _ in pairs)
    means = []
    for index in range(5):
        inside = [(x, e) for x, e in pairs if min(int(5 * (x - low) / (high - low)), 4) == index]
        if len(inside) >= 5:
            means.append((sum(x for x, _ in inside) / len(inside), sum(e for _, e in inside) / len(inside), len(inside)))
    np.testing.assert_allclose(found.eigenvalues, [math.exp(x) for x, _, _ in means], rtol=1e-12)
    np.testing.assert_allclose(found.energies, [e for _, e, _ in means], rtol=1e-12)
    assert found.counts.tolist() == [k for _, _, k in means]
    slope = np.polyfit([x for x, _, _ in means], [math.log(e) for _, e, _ in means], 1)[0]
    assert found.slope == pytest.approx(slope)


def test_batches_are_blocks_of_the_kernel_and_nulls_are_flat() -> None:
    """Labels drawn from the kernel are aligned with exponent 1; in a random order they are not, but beside aligned outputs seem so."""
    random = np.random.default_rng(0)
    n = 300
    points = random.standard_normal((n, 3))
    kernel = np.exp(-np.square(points[:, None] - points[None]).sum(-1)) + 1e-3 * np.eye(n)
    factor = np.linalg.cholesky(kernel)
    labels, outputs = factor @ random.standard_normal((n, 1)), factor @ random.standard_normal(n)
    modes = batch_modes(kernel, labels, {"residual": outputs - labels[:, 0]}, outputs=outputs, size=100, batches=40)
    assert modes.eigenvalues.shape == (40, 100)
    np.testing.assert_allclose(modes.eigenvalues.sum(axis=1), 100 * (1 + 1e-3), rtol=1e-10)
    slopes = {name: binned_alignment(modes, name).slope for name in modes.energies}
    assert slopes["labels"] == pytest.approx(1, abs=0.2)
    assert slopes["residual"] == pytest.approx(1, abs=0.2)
    assert abs(slopes["permuted"]) < 0.2
    assert abs(slopes["permuted"]) < slopes["outputs and permuted"] < slopes["outputs"]


def test_whole_samples_of_several_outputs_are_drawn() -> None:
    random = np.random.default_rng(1)
    factor = random.standard_normal((8, 8))
    kernel, labels = factor @ factor.T, random.standard_normal((4, 2))
    modes = batch_modes(kernel, labels, {}, size=9, batches=1)
    np.testing.assert_allclose(modes.eigenvalues[0], np.linalg.eigvalsh(kernel)[::-1], rtol=1e-10)
    assert modes.energies["labels"].sum() == pytest.approx(np.square(labels).sum())
    assert modes.energies["permuted"].sum() == pytest.approx(np.square(labels).sum())


def test_batches_of_all_samples_are_one_and_leave_an_interval_over_modes() -> None:
    """The same modes over and over would vary by nothing, and the interval would have no width."""
    random = np.random.default_rng(2)
    factor = random.standard_normal((60, 60))
    kernel, labels = factor @ factor.T, random.standard_normal((60, 1))
    modes = batch_modes(kernel, labels, {}, size=100, batches=20)
    assert modes.eigenvalues.shape == (1, 60)
    low, high = binned_alignment(modes, "labels", bins=5).interval
    assert high - low > 0.01


def test_too_few_modes_give_no_slope() -> None:
    few = Modes(np.ones((1, 4)), np.ones((1, 4), bool), {"v": np.ones((1, 4))})
    assert binned_alignment(few, "v").slope is None


def test_what_cannot_be_binned_is_refused() -> None:
    with pytest.raises(InputError, match="at least 3 bins"):
        binned_alignment(synthetic(1.0), "v", bins=2)
    with pytest.raises(InputError, match="a vector: v"):
        binned_alignment(synthetic(1.0), "w")
    with pytest.raises(InputError, match="at least 1 batch"):
        batch_modes(np.eye(3), np.ones((3, 1)), {}, batches=0)
