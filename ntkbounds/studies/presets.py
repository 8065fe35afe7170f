"""Studies by name: what each shows, its settings, and how long it takes. Main names: `PRESETS` of `Preset`, `read_configs`."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ntkbounds.studies.config import StudyConfig, changed, from_toml, nearest
from theory.foundations.errors import InputError


@dataclass(frozen=True)
class Preset:
    """A study by name.

    Attributes:
        shows: what it is for, in one line.
        configs: settings; every combination of net and labels of each of them is a run. All write to one folder.
        minutes: about what it takes on two quiet cores.
    """

    shows: str
    configs: tuple[StudyConfig, ...]
    minutes: float


REPORTED_STEP = 0.01
"""Learning rate that the founding paper is said to use; that of the half mean loss here, as its loss is not known to us."""


def _founding(
    name: str, data: tuple[str, ...], sizes: dict[str, int], trainings: tuple[tuple[float | None, int], ...]
) -> tuple[StudyConfig, ...]:
    return tuple(
        StudyConfig(
            name=name, data=source, nets=(net,), labels=("true",), samples=samples, depth=5, learning_rate=rate, steps=steps, centred=False,
            unit_norm=True, batches=500,
        )
        for rate, steps in trainings
        for source in data
        for net, samples in sizes.items()
    )  # fmt: skip


def _kernels() -> tuple[StudyConfig, ...]:
    def true(data: str, nets: tuple[str, ...], samples: int = 500) -> StudyConfig:
        return StudyConfig(name="kernels", steps=500, data=data, nets=nets, labels=("true",), samples=samples)

    return (
        StudyConfig(name="kernels", steps=500),
        true("fashion_mnist", ("mlp", "cnn")),
        true("fashion_mnist:10", ("mlp",), 50),
        true("breast_cancer", ("mlp",)),
        true("diabetes", ("mlp",), 442),
    )


def _generalization() -> tuple[StudyConfig, ...]:
    return tuple(
        StudyConfig(name="generalization", labels=("true", "noisy40"), samples=samples, steps=100, predict_from=0, test_samples=400)
        for samples in (50, 100, 200, 400, 800)
    )


PRESETS = {
    "quickstart": Preset("an MLP and a CNN on digits, true and permuted labels, against every bound", (StudyConfig(),), 3),
    "kernels": Preset("the nine kernels on which the tightness of T11 is stated", _kernels(), 10),
    "generalization": Preset(
        "test error on digits against its prediction and every generalization bound, by number of samples", _generalization(), 2
    ),
    "founding-small": Preset(
        "the setting of the founding paper in small: digits and MNIST, 200 steps",
        _founding("founding-small", ("digits", "mnist"), {"mlp": 1000, "pooled_cnn": 300}, ((REPORTED_STEP, 200),)),
        10,
    ),
    "founding": Preset(
        "the setting of the founding paper, as reported, and the same at the largest step for which the bounds hold",
        _founding(
            "founding", ("digits", "mnist", "fashion_mnist"), {"mlp": 1000, "pooled_cnn": 1000}, ((REPORTED_STEP, 200), (None, 5000))
        ),
        600,
    ),
}


def read_configs(name: str | None, overrides: Mapping[str, Any]) -> tuple[StudyConfig, ...]:
    """The settings of the preset or TOML file called `name`, the quickstart if None, with every override put in.

    Raises:
        InputError: no such preset or file, a file that is not TOML, a key that is no setting, or a value out of range.
    """
    if name is not None and name.endswith(".toml"):
        return (changed(from_toml(Path(name)), overrides, name),)
    if name is not None and name not in PRESETS:
        raise InputError(f"a study: {', '.join(PRESETS)}, or a .toml file", repr(name), nearest([name], PRESETS, "name one of these"))
    found = (changed(dataclasses.asdict(config), overrides) for config in PRESETS[name or "quickstart"].configs)
    return tuple(dict.fromkeys(found))  # what overrides make equal is run once
