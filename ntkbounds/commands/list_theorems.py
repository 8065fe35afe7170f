r"""`ntkbounds list`: every theorem with its verdict."""

from __future__ import annotations

import argparse
import json

from ntkbounds.commands.exit_codes import DONE
from ntkbounds.verification.proof_ledger import DERIVED, shown_verdict, standing
from theory.catalogue import catalogue


def run(options: argparse.Namespace) -> int:
    """Print every theorem with its verdict."""
    rows = [
        {"id": t.id, "name": t.name, "source": t.source, "verdict": shown_verdict(t), "standing": standing(t)} for t in catalogue().values()
    ]
    if options.json:
        print(json.dumps(rows, indent=1, ensure_ascii=False))
        return DONE
    widths = {key: max(len(row[key]) for row in rows) for key in ("id", "name", "source")}
    for row in rows:
        print(
            "  ".join(row[key].ljust(width) for key, width in widths.items()),
            *filter(None, (row["verdict"], row["standing"] if row["standing"] == DERIVED else "")),
            sep="  ",
        )
    return DONE
