r"""`ntkbounds study`: networks trained, bounds evaluated, results and page written."""

from __future__ import annotations

import argparse
import sys

import jax

from ntkbounds.commands.exit_codes import DONE, FAILED, INTERRUPTED
from ntkbounds.commands.outputs import check_folder
from ntkbounds.commands.progress import Progress
from ntkbounds.commands.terminal import coloured, columns
from ntkbounds.pages.study_page import REPORT_FILE
from ntkbounds.run_studies import study
from ntkbounds.studies.config import StudyConfig, read_config
from ntkbounds.studies.results import read_results, run_name
from ntkbounds.studies.summary import net_names, summary
from theory.foundations.errors import InputError


def run(options: argparse.Namespace) -> int:
    """Run a study, print its table, and return the exit code."""
    overrides = {
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
        "centred": False if options.raw_output else None,
        "predict_from": options.predict_from,
        "out": options.out,
    }
    check_folder("--out", options.out)
    config = read_config(options.name, overrides)
    if config.dtype == "float64":
        jax.config.update("jax_enable_x64", True)
    try:
        before = _stored(config)
        with Progress() as progress:
            records = study(config, progress=progress, resume=options.resume)
    except KeyboardInterrupt:
        finished = len(_stored(config) - before)
        said = f"{finished} new run{'s' * (finished != 1)} kept in {config.folder}; --resume does the rest"
        print(f"ntkbounds: interrupted: {said}", file=sys.stderr)
        return INTERRUPTED
    print(summary(records, columns()))
    others = len(_stored(config)) - len(records)
    if others:
        print(f"also in {config.folder}: {others} other run{'s' if others > 1 else ''}, listed on the page")
    failed = [
        f"{net}, {run['labels']} labels: {check['name']}"
        for net, run in zip(net_names(records), records, strict=True)
        for check in run.get("checks", [])
        if not check["passed"]
    ]
    for check in failed:
        print(coloured(f"check failed: {check}"))
    print(f"runs: {', '.join(map(run_name, records))} in {config.folder}")
    print(f"page: {config.folder / REPORT_FILE}")
    return FAILED if failed else DONE


def _stored(config: StudyConfig) -> set[str]:
    """Names of the runs that the folder holds."""
    try:
        return {run_name(run) for run in read_results(config.folder)["runs"]}
    except InputError:  # none yet
        return set()
