r"""Whether Coq reads printed statements as our reader does: both compute the sides of every hypothesis and of the claim.

Main name: `differences_in_coq`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import islice
from pathlib import Path
from typing import Any

from ntkbounds.verification.round_trip import definitions, given_to, known_to, meaning_of_names
from ntkbounds.verification.statement_points import points
from proofs.reading.in_rationals import Sides, computed, is_rational, question
from proofs.reading.meaning import read_statement
from proofs.reading.propositions import Proposition
from proofs.reading.values import NotThere
from proofs.statements.statement import Statement
from proofs.statements.terms import Unprintable
from theory.statements.theorem import Theorem

POINTS = 4
"""Instances of each theorem: drawn ones, one where equality holds, one with any numbers."""


def differences_in_coq(theorems: Iterable[Theorem], folder: Path, count: int = POINTS) -> list[str]:
    """Where Coq and our reader differ on statements with rational values, one line each.

    Args:
        theorems: those without such a statement are passed over.
        folder: where a file may be written.
        count: how many instances of each.
    """
    asked = [(theorem, *one) for theorem in theorems for one in _asked(theorem, count)]
    answers = computed([text for _, text, _ in asked], definitions(), folder)
    if len(answers) != len(asked):
        return [f"Coq answers {len(answers)} of {len(asked)} questions"]
    return [
        f"{theorem.id}: Coq computes {answer}, not {expected}, of {text}"
        for (theorem, text, expected), answer in zip(asked, answers, strict=True)
        if answer != expected
    ]


def _asked(theorem: Theorem, count: int) -> Iterator[tuple[str, Sides]]:
    """What to ask of a theorem, with what our reader says; nothing where a side is not defined, or an index has no range."""
    statement = Statement(theorem)
    try:
        text = statement.text
    except Unprintable:
        return
    if not is_rational(text):
        return
    read = read_statement(text, meaning_of_names())
    propositions = [*(proposition for _, proposition in read.hypotheses), read.claim]
    for point in islice(points(theorem), count):
        given = given_to(read, point.instance)
        known = known_to(read, given)
        for said, proposition in zip([*(one.text for one in statement.hypotheses), statement.claim], propositions, strict=True):
            expected = _sides(proposition, known)
            if expected is not None:
                yield question(said, read.variables, given), expected


def _sides(proposition: Proposition, known: Any) -> Sides | None:
    try:
        return tuple((_exact(case.left), _exact(case.right)) for case in proposition.cases(known))
    except (ArithmeticError, NotThere):
        return None


def _exact(value: Any) -> Fraction:
    return Fraction(str(value))
