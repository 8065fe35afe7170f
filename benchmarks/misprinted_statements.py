"""How many random changes of the statements printed for Coq are noticed when they are read again and compared with the judge.

A change is one numeral one larger, one sign or name for another, or one pair of parentheses left out. Run as
`python -m benchmarks.misprinted_statements --each 10`; the changes that are not noticed are printed, for a reader to say whether they mean
anything else.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence

from ntkbounds.verification.round_trip import RoundTrip
from proofs.reading.grammar import NotATerm, term, tokens
from proofs.statements.statement import Statement
from proofs.statements.terms import Unprintable
from theory.catalogue import catalogue

OTHERS = {"<=": "<", "<": "<=", "=": "<=", "+": "-", "-": "+", "*": "+", "/": "*"}
NAMES = ("N", "t", "eta", "gamma", "lam", "c", "i", "j", "k")
SHOWN = 12
"""Words on each side of a change that are printed."""


def changes(words: Sequence[str], source: random.Random) -> Iterator[tuple[int, list[str]]]:
    """Changed statements, without end: where, and the words."""
    while True:
        place = source.randrange(len(words))
        word, changed = words[place], list(words)
        if word in OTHERS:
            changed[place] = OTHERS[word]
        elif word.isdigit():
            changed[place] = str(int(word) + 1)
        elif word in NAMES:
            changed[place] = source.choice(NAMES)
        elif word == "(":
            depths = [sum((w == "(") - (w == ")") for w in words[place : end + 1]) for end in range(place, len(words))]
            del changed[place + depths.index(0)], changed[place]
        else:
            continue
        if changed != words and not _read_alike(words, changed):
            yield place, changed


def _read_alike(words: Sequence[str], changed: Sequence[str]) -> bool:
    try:
        return term(" ".join(words)) == term(" ".join(changed))
    except NotATerm:
        return False


def main() -> None:
    """Change statements, and print what was not noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=10, help="how many changes of each statement")
    parser.add_argument("--seed", type=int, default=0, help="of the choice")
    parser.add_argument("what", nargs="*", help="ids of theorems; all without any")
    options = parser.parse_args()
    tried = noticed = 0
    for name, theorem in catalogue().items():
        try:
            text = Statement(theorem).text if name in options.what or not options.what else ""
        except Unprintable:
            continue
        if not text:
            continue
        words, trip = tokens(text), RoundTrip(theorem)
        for _, (place, changed) in zip(range(options.each), changes(words, random.Random(f"{options.seed} {name}")), strict=False):
            tried += 1
            if trip.complaints(" ".join(changed)):
                noticed += 1
                continue
            before, after = (" ".join(each[max(place - SHOWN, 0) : place + SHOWN]) for each in (words, changed))
            print(f"not noticed: {name}: {before}  printed as  {after}", flush=True)
    print(f"{tried} changes, {noticed} noticed")


if __name__ == "__main__":
    main()
