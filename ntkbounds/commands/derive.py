r"""`ntkbounds derive`: derivations, every step checked."""

from __future__ import annotations

import argparse
import sys

from ntkbounds.commands.arguments import _chosen
from ntkbounds.commands.exit_codes import DONE, FAILED


def _derive(options: argparse.Namespace) -> int:
    from ntkbounds.derivations.derivation import derivation
    from ntkbounds.derivations.render import render

    chosen, known, _ = _chosen(options.what)
    shown = [derivation(theorem, known) for theorem in chosen]
    print(render(shown, options.format))
    for one in shown:
        if one["problem"]:
            print(one["problem"], file=sys.stderr)
    return FAILED if any(one["problem"] for one in shown) else DONE
