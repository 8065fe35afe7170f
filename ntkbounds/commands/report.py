"""`ntkbounds report`: the page and figures from stored results."""

from __future__ import annotations

import argparse

from ntkbounds.commands.exit_codes import DONE
from ntkbounds.commands.outputs import check_folder
from ntkbounds.pages.study_page import build_report


def run(options: argparse.Namespace) -> int:
    """Rebuild the page of a folder."""
    check_folder("DIR", options.directory)
    print(f"page: {build_report(options.directory, every_run=options.every_run)}")
    return DONE
