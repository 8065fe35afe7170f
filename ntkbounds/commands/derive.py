"""`ntkbounds derive`: derivations, every step checked."""

from __future__ import annotations

import argparse
import sys

from ntkbounds.commands.arguments import chosen_theorems
from ntkbounds.commands.exit_codes import DONE, FAILED
from ntkbounds.commands.terminal import columns, print_document, wrapped
from ntkbounds.derivations.render import render
from ntkbounds.theorems import derive


def run(options: argparse.Namespace) -> int:
    """Print the derivations of the theorems that the command line names, and return the exit code."""
    chosen, known, _ = chosen_theorems(options.what)
    shown = [derive(theorem, known) for theorem in chosen]
    text = render([one.record for one in shown], options.format)
    if options.format == "text":
        print(wrapped(text, columns()))
    else:
        print_document(text)
    problems = [one.problem for one in shown if one.problem]
    for problem in problems:
        print(wrapped(problem, columns(sys.stderr)), file=sys.stderr)
    return FAILED if problems else DONE
