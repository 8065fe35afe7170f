r"""`ntkbounds report`: the page and figures from stored results."""

from __future__ import annotations

import argparse

from ntkbounds.commands.exit_codes import DONE


def _report(options: argparse.Namespace) -> int:
    from ntkbounds.pages.study_page import build_report

    print(f"page: {build_report(options.directory)}")
    return DONE
