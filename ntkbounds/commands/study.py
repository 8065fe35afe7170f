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
from ntkbounds.studies.run import same_run
from ntkbounds.studies.summary import summary
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
        "out": options.out,
    }
    check_folder("--out", options.out)
    config = read_config(options.name, overrides)
    if config.dtype == "float64":
        jax.config.update("jax_enable_x64", True)
    try:
        with Progress() as progress:
            records = study(config, progress=progress, resume=options.resume)
    except KeyboardInterrupt:
        done, total = _finished(config), len(config.nets) * len(config.labels)
        said = f"{done} of {total} runs finished, kept in {config.folder}; the same command with --resume does the rest"
        print(f"ntkbounds: interrupted: {said}", file=sys.stderr)
        return INTERRUPTED
    print(summary(records, columns()))
    failed = [f"{run['net']}, {run['labels']} labels: {check['name']}" for run in records for check in run["checks"] if not check["passed"]]
    for check in failed:
        print(coloured(f"check failed: {check}"))
    print(f"runs: {', '.join(map(run_name, records))} in {config.folder}")
    print(f"page: {config.folder / REPORT_FILE}")
    return FAILED if failed else DONE


def _finished(config: StudyConfig) -> int:
    """How many runs of these settings the folder holds."""
    try:
        stored = read_results(config.folder)["runs"]
    except InputError:  # none yet
        return 0
    wanted = [(net, labels) for net in config.nets for labels in config.labels]
    return sum(any(run.get("net_given", run["net"]) == net and same_run(run, config, labels) for run in stored) for net, labels in wanted)
