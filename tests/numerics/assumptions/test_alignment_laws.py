"""A4 on real networks: the initial output of a homogeneous ReLU network is aligned with constant ‖w_0‖²/H²."""

from __future__ import annotations

import numpy as np
import pytest

from numerics.drawing.small_networks import kernel_and_output


@pytest.mark.parametrize("seed", range(5))
def test_the_output_of_a_relu_network_is_aligned(seed):
    generator = np.random.default_rng(seed)
    x, hidden, readout = generator.normal(size=(6, 3)), generator.normal(size=(20, 3)), generator.normal(size=20)
    kernel, output = kernel_and_output(x, hidden, readout)
    eigenvalues, eigenvectors = np.linalg.eigh(kernel)
    squared = (eigenvectors.T @ output) ** 2
    constant = ((hidden**2).sum() + (readout**2).sum()) / 2**2  # two layers
    rounding = 100 * np.finfo(float).eps * eigenvalues[-1]
    assert np.all(squared <= constant * eigenvalues + rounding)
    resolved = eigenvalues > 1e-8 * eigenvalues[-1]
    assert (squared[resolved] / eigenvalues[resolved]).sum() <= constant  # f_0ᵀK⁺f_0, so A2 with w_0/H
