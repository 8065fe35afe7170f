"""How many changed steps of the catalogue's derivations the checker accepts, and whether those are true: exact instances judge.

Run as `python -m benchmarks.mutated_chains --count 1500`; the exit code is 1 if a false one was accepted.
"""

from __future__ import annotations

import argparse
import sys

from numerics.falsifying.mutated_chains import try_mutants
from theory.catalogue import catalogue


def main() -> int:
    """Try mutants, print what became of them, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1500, help="how many mutants")
    parser.add_argument("--seed", type=int, default=0, help="of the choice and of the instances")
    options = parser.parse_args()
    found = try_mutants(catalogue(), count=options.count, seed=options.seed)
    print(f"{found.tried} changed steps, {len(found.accepted)} accepted: {found.judged} true on every instance, {len(found.false)} false")
    for heading, names in (("false", found.false), ("not judged", found.unjudged)):
        for name, why in names.items():
            print(f"{heading}: {name}: {why}")
    return 1 if found.false else 0


if __name__ == "__main__":
    sys.exit(main())
