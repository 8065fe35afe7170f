"""Studies from Python. Main name: `study`."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Iterable
from typing import Any

from ntkbounds.pages.study_page import build_report
from ntkbounds.studies.config import StudyConfig, changed
from ntkbounds.studies.presets import read_configs
from ntkbounds.studies.record_types import RunRecord
from ntkbounds.studies.run import run_study
from ntkbounds.verification.theorem_files import own_theorems
from numerics.measurements.drawn import with_own
from theory.statements.theorem import Theorem


def study(
    config: StudyConfig | str | None = None,
    /,
    *,
    progress: Callable[[str, int, int], None] | None = None,
    resume: bool = False,
    page: bool = True,
    theorems: Iterable[Theorem | str | os.PathLike[str]] = (),
    **settings: Any,
) -> list[RunRecord]:
    """Train networks, evaluate every bound, write results and page as `ntkbounds study` does; return the records.

    Args:
        config: settings, the name of a study, or a TOML file; the quickstart if None.
        progress: told what is being done, how much of it is done and how much there is.
        resume: keep finished runs that are in the folder.
        page: whether to build the page and its figures.
        theorems: theorems of your own, or files of them, to be drawn beside the built-in bounds.
        settings: any setting of `StudyConfig`, in place of the config's.

    Raises:
        InputError: anything in the settings, theorems, data or folder that cannot be used; float64 while JAX's x64 mode is off.
    """
    chosen = (changed(dataclasses.asdict(config), settings),) if isinstance(config, StudyConfig) else read_configs(config, settings)
    tell = progress if progress is not None else _silent
    records = run_study(chosen, tell, resume=resume, drawn=with_own(own_theorems(theorems)))
    if page:
        tell("page", 0, 1)
        build_report(chosen[0].folder)
    return records


def _silent(what: str, done: int, total: int) -> None:
    """Tell nobody."""
