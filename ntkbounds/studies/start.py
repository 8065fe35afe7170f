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
from numerics.data.dataset import Dataset, of_one_norm
from numerics.kernels.empirical import empirical_ntk
from numerics.kernels.memory import check_start
from numerics.networks.by_name import network
from numerics.networks.network import Network, Parameters
from numerics.spectra.eigenpairs import decompose
from numerics.spectra.spectral_data import Spectrum
from numerics.training import require_dtype, stable_convention
from theory.foundations.convention import Convention


@dataclass(frozen=True)
class Start:
    """What the runs of one network share.

    Attributes:
        given: how the settings name the network.
        net: the network.
        params: its parameters at the start.
        kernel: the kernel there, on the study's inputs.
        spectrum: of that kernel.
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


def load_data(config: StudyConfig, labels: str) -> Dataset:
    """The configured data with the given kind of labels; raises InputError as `numerics.data.by_name` does."""
    data = by_name.load_data(config.data, config.samples, config.seed, labels)
    return of_one_norm(data) if config.unit_norm else data


def build(config: StudyConfig, given: str, data: Dataset) -> Network:
    """The network of this name for the data; raises InputError as `numerics.networks.by_name` does, or if it cannot fit in memory."""
    net = network(given, data.inputs.shape[1:], width=config.width, depth=config.depth, outputs=data.labels.shape[1])
    check_start(net, len(data.inputs), config.dtype)
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
    kernel = np.asarray(empirical_ntk(net, params, np.asarray(data.inputs, dtype)))
    after_kernel = time.perf_counter()
    spectrum = decompose(kernel)
    seconds = {"kernel": after_kernel - started, "eigh": time.perf_counter() - after_kernel}
    convention = stable_convention(spectrum.lambda_max, 1 / len(data.inputs), config.learning_rate)
    return Start(given, net, params, kernel, spectrum, convention, seconds)
