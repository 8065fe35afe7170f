r"""`ntkbounds study`: networks trained, bounds evaluated, results and page written."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jax

from ntkbounds.commands.exit_codes import DONE, FAILED, INTERRUPTED
from ntkbounds.commands.outputs import check_folder
from ntkbounds.commands.progress import Progress
from ntkbounds.commands.terminal import coloured, columns
from ntkbounds.pages.study_page import REPORT_FILE
from ntkbounds.run_studies import study
from ntkbounds.studies.presets import PRESETS, read_configs
from ntkbounds.studies.results import read_results, run_name
from ntkbounds.studies.summary import net_names, summary
from theory.foundations.errors import InputError

_AS_LONG = {"out", "seed", "learning_rate", "centred", "unit_norm"}
"""Settings with which a study takes as long as without."""


def run(options: argparse.Namespace) -> int:
    """Run a study, print its table, and return the exit code."""
    given = {
        "data": options.data,
        "nets": None if options.net is None else (options.net,),
        "labels": None if options.labels is None else (options.labels,),
        "width": options.width,
        "depth": options.depth,
        "samples": options.samples,
        "steps": options.steps,
        "learning_rate": options.lr,
        "seed": options.seed,
        "dtype": options.dtype,
        "centred": None if options.raw_output is None else not options.raw_output,
        "unit_norm": options.unit_norm,
        "batches": options.batches,
        "batch_size": options.batch_size,
        "predict_from": options.predict_from,
        "test_samples": options.test_samples,
        "out": options.out,
    }
    check_folder("--out", options.out)
    overrides = {key: value for key, value in given.items() if value is not None}
    configs = read_configs(options.name, overrides)
    folder = configs[0].folder
    if any(config.dtype == "float64" for config in configs):
        jax.config.update("jax_enable_x64", True)
    try:
        before = _stored(folder)
        with Progress() as progress:
            tell = _first_how_long(progress, options.name, overrides)
            records = study(options.name, progress=tell, resume=options.resume, theorems=options.theorem, **overrides)
    except KeyboardInterrupt:
        finished = len(_stored(folder) - before)
        said = f"{finished} new run{'s' * (finished != 1)} kept in {folder}; --resume does the rest"
        print(f"ntkbounds: interrupted: {said}", file=sys.stderr)
        return INTERRUPTED
    print(summary(records, columns()))
    others = len(_stored(folder)) - len(records)
    if others:
        print(f"also in {folder}: {others} other run{'s' if others > 1 else ''}, listed on the page")
    failed = [
        f"{net}, {run['labels']} labels: {check['name']}"
        for net, run in zip(net_names(records), records, strict=True)
        for check in run.get("checks", [])
        if not check["passed"]
    ]
    for check in failed:
        print(coloured(f"check failed: {check}"))
    print(f"runs: {', '.join(map(run_name, records))} in {folder}")
    print(f"page: {folder / REPORT_FILE}")
    return FAILED if failed else DONE


def _first_how_long(progress: Progress, name: str | None, overrides: Mapping[str, Any]) -> Callable[[str, int, int], None]:
    """The progress, which first says how long a long study takes.

    Its first report comes once every run is planned, so that no study that is refused is said to take minutes.
    """
    preset = PRESETS.get(name or "")
    said: list[str] = []
    if preset is not None and preset.minutes > 5 and overrides.keys() <= _AS_LONG:
        hours = preset.minutes / 60
        about = f"{preset.minutes:g} minutes" if hours < 2 else f"{hours:g} hours"
        said.append(f"{name}: {preset.shows}; about {about} on two cores. Interrupted, it goes on with --resume.")

    def tell(what: str, done: int, total: int) -> None:
        if said:
            print(said.pop(), file=sys.stderr)
        progress(what, done, total)

    return tell


def _stored(folder: Path) -> set[str]:
    """Names of the runs that the folder holds."""
    try:
        return {run_name(run) for run in read_results(folder)["runs"]}
    except InputError:  # none yet
        return set()
