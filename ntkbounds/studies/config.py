"""What a study runs: settings from the command line or a TOML file, checked before anything is computed.

Main names: `StudyConfig`, `read_config`, `PRESETS`.
"""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from theory.foundations.errors import InputError

LABELS = ("true", "permuted", "random")
DTYPES = ("float64", "float32")


@dataclass(frozen=True)
class StudyConfig:
    """Settings of a study; every combination of net and labels is one run.

    Attributes:
        name: of the study, and of its folder under results/.
        data: the name or path of a data set, as `numerics.data.by_name.load_data` takes it.
        nets: "mlp", "cnn" or FILE.py:ATTR.
        labels: "true", "permuted" or "random".
        width: hidden units or channels; None takes each network's default.
        depth: hidden layers; None takes each network's default.
        samples: number of samples.
        steps: gradient-descent steps.
        seed: of the subset, the initialization and the permutations.
        dtype: of the network, its kernel and its training.
        learning_rate: None takes 0.99 times the largest at which every bound holds, η = 1/λ_1.
        centred: train f(w) − f(w_0), which starts at 0, so that the initial residual is the labels; else f itself.
        out: result folder; None takes results/NAME.
    """

    name: str = "quickstart"
    data: str = "digits"
    nets: tuple[str, ...] = ("mlp", "cnn")
    labels: tuple[str, ...] = ("true", "permuted")
    width: int | None = None
    depth: int | None = None
    samples: int = 500
    steps: int = 2000
    seed: int = 0
    dtype: str = "float64"
    learning_rate: float | None = None
    centred: bool = True
    out: str | None = None

    def __post_init__(self) -> None:
        for name, low in (("width", 1), ("depth", 1), ("samples", 2), ("steps", 1), ("seed", 0)):
            value = getattr(self, name)
            if value is None and name in ("width", "depth"):
                continue
            if not isinstance(value, int) or isinstance(value, bool) or value < low:
                raise InputError(f"{name} to be a whole number of at least {low}", f"{name}={value!r}", "correct it")
        for name in ("nets", "labels"):
            value = getattr(self, name)
            if not isinstance(value, tuple) or not value or not all(isinstance(entry, str) for entry in value):
                raise InputError(f"{name} to be one name or a list of names", f"{name}={value!r}", "correct it")
        for label in self.labels:
            if label not in LABELS:
                raise InputError(f"labels: {', '.join(LABELS)}", repr(label), "name one of these")
        if self.dtype not in DTYPES:
            raise InputError(f"dtype: {' or '.join(DTYPES)}", repr(self.dtype), "name one of these")
        if not isinstance(self.centred, bool):
            raise InputError("centred to be true or false", f"centred={self.centred!r}", "correct it")
        rate = self.learning_rate
        if rate is not None and (not isinstance(rate, int | float) or isinstance(rate, bool) or not 0 < rate < float("inf")):
            raise InputError("a positive learning rate", f"learning_rate={rate!r}", "leave it out for the default")

    @property
    def folder(self) -> Path:
        """Where results go."""
        return Path(self.out) if self.out is not None else Path("results") / self.name


PRESETS = {"quickstart": StudyConfig()}
"""Studies by name."""


def read_config(name: str | None, overrides: Mapping[str, Any]) -> StudyConfig:
    """The preset or TOML file called `name`, with every override that is not None put in.

    Raises:
        InputError: no such preset or file, a file that is not TOML, a key that is no setting, or a value out of range.
    """
    base: dict[str, Any] = {}
    if name is not None and name.endswith(".toml"):
        base = _from_toml(Path(name))
    elif name is not None and name not in PRESETS:
        raise InputError(f"a study: {', '.join(PRESETS)}, or a .toml file", repr(name), "name one of these")
    elif name is not None:
        base = dataclasses.asdict(PRESETS[name])
    given = {key: value for key, value in overrides.items() if value is not None}
    try:
        return StudyConfig(**{**base, **given})
    except TypeError:
        known = [field.name for field in dataclasses.fields(StudyConfig)]
        unknown = ", ".join(sorted(set(base) - set(known)))
        raise InputError(f"settings among {', '.join(known)}", f"{unknown} in {name}", "correct the file") from None


def _from_toml(path: Path) -> dict[str, Any]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise InputError("a configuration file", f"{path}, which is not there", "check the path") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError("a TOML file", f"{path}: {' '.join(str(error).split())}", "correct the file") from None
    content.setdefault("name", path.stem)
    for key in ("nets", "labels"):
        if isinstance(content.get(key), str):
            content[key] = [content[key]]
        if isinstance(content.get(key), list):
            content[key] = tuple(content[key])
    return content
