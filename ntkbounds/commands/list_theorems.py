r"""`ntkbounds list`: every theorem with its verdict."""

from __future__ import annotations

import argparse
import json
import textwrap

from ntkbounds.commands.exit_codes import DONE
from ntkbounds.commands.terminal import coloured, columns, print_document
from ntkbounds.verification.proof_ledger import DERIVED, shown_verdict, standing
from theory.catalogue import catalogue


def run(options: argparse.Namespace) -> int:
    """Print every theorem with its verdict."""
    rows = [
        {"id": t.id, "name": t.name, "source": t.source, "verdict": shown_verdict(t), "standing": standing(t)} for t in catalogue().values()
    ]
    if options.json:
        print_document(json.dumps(rows, indent=1, ensure_ascii=False))
        return DONE
    widths = {key: max(len(row[key]) for row in rows) for key in ("id", "name", "source", "verdict")}
    width = columns()
    if width is not None:  # names are what can be broken
        beside = len(DERIVED) + 2 if any(row["standing"] == DERIVED for row in rows) else 0
        width -= beside
        widths["name"] = min(widths["name"], max(20, width - widths["id"] - widths["source"] - widths["verdict"] - 6))
    for row in rows:
        name, *rest = textwrap.wrap(row["name"], widths["name"], break_on_hyphens=False)
        cells = [row["id"].ljust(widths["id"]), name.ljust(widths["name"]), row["source"].ljust(widths["source"])]
        cells += [row["verdict"], *([row["standing"]] if row["standing"] == DERIVED else [])]
        print(coloured("  ".join(cells)))
        for more in rest:
            print(" " * (widths["id"] + 2) + more)
    return DONE
