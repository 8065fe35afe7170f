"""What a study runs: settings from the command line or a TOML file, checked before anything is computed.

Main names: `StudyConfig`, `changed`, `from_toml`.
"""

from __future__ import annotations

import difflib
import functools
import os
import tomllib
import typing
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from theory.foundations.errors import InputError


def _whole(low: int, high: int) -> Meta:
    return Meta(ge=low, le=high, description=f"a whole number from {low:,} to {high:,}")


_SEPARATORS = r"/\\\x00-\x1f"
Name = Annotated[
    str,
    Meta(
        pattern=rf"^[^.{_SEPARATORS}][^{_SEPARATORS}]*\Z",
        max_length=100,
        description="the name of a folder: at most 100 characters, no / or \\ among them, no dot in front",
    ),
]
Text = Annotated[str, Meta(pattern=r"^[^\x00]*[^\x00\s][^\x00]*\Z", description="text")]
Nets = Annotated[tuple[Text, ...], Meta(min_length=1, description="one name or a list of names")]
LabelKind = Literal["true", "permuted", "random", "noisy20", "noisy40", "noisy60", "noisy80", "noisy100"]
Dtype = Literal["float64", "float32"]
LABELS: tuple[str, ...] = typing.get_args(LabelKind)
DTYPES: tuple[str, ...] = typing.get_args(Dtype)
Labels = Annotated[
    tuple[LabelKind, ...], Meta(min_length=1, description="one or more of true, permuted, random, noisy20, noisy40, …, noisy100")
]
Size = Annotated[int, _whole(1, 1_000_000)]
Rate = Annotated[float, Meta(ge=1e-100, le=1e100, description="a positive number, from 1e-100 to 1e100")]


@dataclass(frozen=True)
class StudyConfig:
    """Settings of a study; every combination of net and labels is one run.

    Attributes:
        name: of the study, and of its folder under results/.
        data: the name or path of a data set, as `numerics.data.by_name.load_data` takes it.
        nets: "mlp", "cnn" or FILE.py:ATTR.
        labels: "true", "permuted", "random", or "noisyP": the labels of P per cent of the samples permuted among themselves.
        width: hidden units or channels; None takes each network's default.
        depth: hidden layers; None takes each network's default.
        samples: number of samples.
        steps: gradient-descent steps.
        seed: of the subset, the initialization and the permutations.
        dtype: of the network, its kernel and its training.
        learning_rate: None takes 0.99 times the largest at which every bound holds, η = 1/λ_1.
        centred: train f(w) − f(w_0), which starts at 0, so that the initial residual is the labels; else f itself.
        unit_norm: scale each input to the norm √d of d entries, which the first layer divides by √d.
        batches: measure the alignment law in bins too, over this many random batches of samples; 0 for not.
        batch_size: samples in a batch.
        predict_from: samples of a subset from which steps are predicted, at least 2; no prediction if it is 0 or not less than `samples`.
        subsets: how many such subsets.
        test_samples: more samples, not trained on, on which the network is tested; generalization is then measured too. 0 for not.
        out: result folder; None takes results/NAME.
    """

    name: Name = "quickstart"
    data: Text = "digits"
    nets: Nets = ("mlp", "cnn")
    labels: Labels = ("true", "permuted")
    width: Size | None = None
    depth: Annotated[int, _whole(1, 1000)] | None = None
    samples: Annotated[int, _whole(2, 1_000_000)] = 500
    steps: Annotated[int, _whole(1, 100_000_000)] = 2000
    # JAX makes one key of two seeds that agree in their last 32 bits.
    seed: Annotated[int, _whole(0, 2**32 - 1)] = 0
    dtype: Annotated[Dtype, Meta(description="float64 or float32")] = "float64"
    learning_rate: Rate | None = None
    centred: Annotated[bool, Meta(description="true or false")] = True
    unit_norm: Annotated[bool, Meta(description="true or false")] = False
    batches: Annotated[int, _whole(0, 100_000)] = 0
    batch_size: Annotated[int, _whole(2, 10_000)] = 100
    predict_from: Annotated[int, _whole(0, 1_000_000)] = 100
    subsets: Annotated[int, _whole(1, 1000)] = 10
    test_samples: Annotated[int, _whole(0, 1_000_000)] = 0
    out: Text | None = None

    def __post_init__(self) -> None:
        for name, declared in _types().items():
            value = getattr(self, name)
            if isinstance(value, os.PathLike):
                value = os.fspath(value)
            if name in ("nets", "labels") and isinstance(value, str):
                value = (value,)
            try:
                value = msgspec.convert(value, declared)
            except msgspec.ValidationError as error:
                got = repr(value)
                got = got if len(got) <= 60 else f"{got[:50]}…"
                raise InputError(f"{name} to be {_said(declared)}", f"{name}={got}", "correct it") from error
            object.__setattr__(self, name, value)
        if self.predict_from == 1:  # one sample has no exponent
            raise InputError("predict_from to be 0 or a whole number from 2 to 1,000,000", "predict_from=1", "correct it")
        # What is asked for twice is run once; a file has many spellings.
        object.__setattr__(self, "nets", tuple({same_network(net): net for net in reversed(self.nets)}.values())[::-1])
        object.__setattr__(self, "labels", tuple(dict.fromkeys(self.labels)))

    @property
    def folder(self) -> Path:
        """Where results go."""
        return Path(self.out) if self.out is not None else Path("results") / self.name


@functools.cache
def _types() -> dict[str, Any]:
    """The type of each setting, which is also what its value is checked against."""
    return typing.get_type_hints(StudyConfig, include_extras=True)


def _said(declared: Any) -> str:
    """A type in words."""
    metas = [meta for part in (declared, *typing.get_args(declared)) for meta in getattr(part, "__metadata__", ())]
    return str(metas[0].description)


def same_network(given: str) -> str:
    """One spelling for all names of a network: of FILE.py:ATTR the real path of the file."""
    file, separator, attribute = given.rpartition(":")
    return f"{os.path.realpath(file)}:{attribute}" if separator else given


def changed(base: Mapping[str, Any], overrides: Mapping[str, Any], name: str | None = None) -> StudyConfig:
    """The settings of `base` with every override put in.

    Args:
        base: settings by name, from the file or study called `name`.
        overrides: settings by name.

    Raises:
        InputError: a key that is no setting, or a value out of range.
    """
    settings = {**base, **overrides}
    unknown = sorted(settings.keys() - _types().keys())
    if unknown:
        where = f" in {name}" if name is not None and base.keys() & set(unknown) else ""
        remedy = nearest(unknown, _types(), "leave it out")
        raise InputError(f"settings among {', '.join(_types())}", f"{', '.join(unknown)[:100]}{where}", remedy)
    return StudyConfig(**settings)


def nearest(given: Iterable[str], known: Iterable[str], otherwise: str) -> str:
    """A remedy: the known names that are close to those given, or something else to do."""
    close = [match for one in given for match in difflib.get_close_matches(one, list(known), n=1)]
    return f"did you mean {' and '.join(close)}?" if close else otherwise


def from_toml(path: Path) -> dict[str, Any]:
    """Settings by name; raises InputError for a file that is not there or no TOML."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise InputError("a configuration file", f"{path}, which is not there", "check the path") from None
    except (OSError, ValueError, RecursionError) as error:  # ValueError: no UTF-8, no TOML, a number of thousands of digits
        raise InputError("a TOML file", f"{path}: {' '.join(str(error).split())[:200]}", "correct the file") from None
    return {"name": path.stem, **content}
