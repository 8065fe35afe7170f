"""From settings to a start: data, and what the runs of one network share.

Main names: `Start`, `prepare`, `load_data`, `build`.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass

import jax
import numpy as np

from ntkbounds.studies.config import StudyConfig
from numerics.data import by_name
from numerics.data.dataset import Dataset, hold_out, of_one_norm
from numerics.kernels.empirical import empirical_ntk
from numerics.kernels.memory import check_start
from numerics.networks.by_name import network
from numerics.networks.network import Network, Parameters
from numerics.spectra.eigenpairs import decompose
from numerics.spectra.spectral_data import Spectrum
from numerics.training import require_dtype, stable_convention
from theory.foundations.convention import Convention
from theory.foundations.errors import InputError


@dataclass(frozen=True)
class Start:
    """What the runs of one network share.

    Attributes:
        given: how the settings name the network.
        net: the network.
        params: its parameters at the start.
        kernel: the kernel there, on the study's inputs.
        spectrum: of that kernel.
        tested: the kernel with the samples held out, where there are any.
        convention: loss scale and learning rate.
        seconds: what the kernel and its spectrum took.
    """

    given: str
    net: Network
    params: Parameters
    kernel: np.ndarray
    spectrum: Spectrum
    convention: Convention
    seconds: Mapping[str, float]
    tested: TestKernel | None = None


@dataclass(frozen=True)
class TestKernel:
    """The kernel between held-out and training samples, and the spectrum of the kernel on both, training samples first."""

    cross: np.ndarray
    pool: Spectrum


def load_data(config: StudyConfig, labels: str) -> Dataset:
    """The configured data with the given kind of labels, and what is held out of them.

    Raises:
        InputError: as in `numerics.data.by_name` and `hold_out`; samples held out of data with several outputs.
    """
    data = by_name.load_data(config.data, config.samples + config.test_samples, config.seed, labels)
    data = of_one_norm(data) if config.unit_norm else data
    if not config.test_samples:
        return data
    if data.labels.shape[1] > 1:
        got = f"{data.labels.shape[1]} outputs of {config.data}"
        raise InputError("one output where generalization is measured (test_samples)", got, "take other data, or test_samples=0")
    return hold_out(data, config.test_samples)


def build(config: StudyConfig, given: str, data: Dataset) -> Network:
    """The network of this name for the data; raises InputError as `numerics.networks.by_name` does, or if it cannot fit in memory."""
    net = network(given, data.inputs.shape[1:], width=config.width, depth=config.depth, outputs=data.labels.shape[1])
    check_start(net, len(data.inputs) + (0 if data.held_out is None else len(data.held_out.inputs)), config.dtype)
    return net


def prepare(config: StudyConfig, given: str, data: Dataset) -> Start:
    """Initialize a network, decompose its kernel on the data and fix the step: half mean loss (γ = 1/n).

    Raises:
        InputError: as in `build`; a dtype that JAX cannot hold; a learning rate with an effective step beyond 2/λ_1.
    """
    dtype = require_dtype(config.dtype)
    net = build(config, given, data)
    params = net.initialize(jax.random.key(config.seed), dtype)
    started = time.perf_counter()
    pooled = [data.inputs] if data.held_out is None else [data.inputs, data.held_out.inputs]
    pool = np.asarray(empirical_ntk(net, params, np.concatenate(pooled).astype(dtype)))
    n = len(data.inputs) * net.outputs
    kernel = pool[:n, :n]
    after_kernel = time.perf_counter()
    spectrum = decompose(kernel)
    tested = None if data.held_out is None else TestKernel(pool[n:, :n], decompose(pool))
    seconds = {"kernel": after_kernel - started, "eigh": time.perf_counter() - after_kernel}
    convention = stable_convention(spectrum.lambda_max, 1 / len(data.inputs), config.learning_rate)
    return Start(given, net, params, kernel, spectrum, convention, seconds, tested)
