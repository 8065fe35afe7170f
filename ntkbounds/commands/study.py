r"""`ntkbounds study`: networks trained, bounds evaluated, results and page written."""

from __future__ import annotations

import argparse

import jax

from ntkbounds.commands.exit_codes import DONE, FAILED
from ntkbounds.commands.progress import Progress
from ntkbounds.pages.study_page import REPORT_FILE
from ntkbounds.run_studies import study
from ntkbounds.studies.config import read_config
from ntkbounds.studies.results import read_results
from ntkbounds.studies.summary import net_names, summary


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
    config = read_config(options.name, overrides)
    if config.dtype == "float64":
        jax.config.update("jax_enable_x64", True)
    with Progress() as progress:
        records = study(config, progress=progress, resume=options.resume)
    print(summary(records))
    others = len(read_results(config.folder)["runs"]) - len(records)
    if others:
        print(f"also in {config.folder}: {others} other run{'s' if others > 1 else ''}, listed on the page")
    failed = [
        f"{net}, {run['labels']} labels: {check['name']}"
        for net, run in zip(net_names(records), records, strict=True)
        for check in run.get("checks", [])
        if not check["passed"]
    ]
    for check in failed:
        print(f"check failed: {check}")
    print(f"page: {config.folder / REPORT_FILE}")
    return FAILED if failed else DONE
