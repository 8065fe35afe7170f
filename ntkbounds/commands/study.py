r"""`ntkbounds study`: networks trained, bounds evaluated, results and page written."""

from __future__ import annotations

import argparse

from ntkbounds.commands.exit_codes import DONE, FAILED


def _study(options: argparse.Namespace) -> int:
    import jax

    from ntkbounds.commands.progress import Progress
    from ntkbounds.pages.study_page import build_report
    from ntkbounds.studies.config import read_config
    from ntkbounds.studies.run import run_study
    from ntkbounds.studies.summary import summary

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
        records = run_study(config, progress, resume=options.resume)
        progress("page", 0, 1)
        page = build_report(config.folder)
    print(summary(records))
    failed = [f"{run['net']}, {run['labels']} labels: {check['name']}" for run in records for check in run["checks"] if not check["passed"]]
    for check in failed:
        print(f"check failed: {check}")
    print(f"page: {page}")
    return FAILED if failed else DONE
