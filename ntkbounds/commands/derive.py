"""`ntkbounds derive`: derivations, every step checked."""

from __future__ import annotations

import argparse
import sys

from ntkbounds.commands.arguments import chosen_theorems
from ntkbounds.commands.exit_codes import DONE, FAILED
from ntkbounds.derivations.render import render
from ntkbounds.theorems import derive


def run(options: argparse.Namespace) -> int:
    """Print the derivations of the theorems that the command line names, and return the exit code."""
    chosen, known, _ = chosen_theorems(options.what)
    shown = [derive(theorem, known) for theorem in chosen]
    print(render([one.record for one in shown], options.format))
    problems = [one.problem for one in shown if one.problem]
    for problem in problems:
        print(problem, file=sys.stderr)
    return FAILED if problems else DONE
