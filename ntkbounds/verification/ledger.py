"""The ledger: verdicts of the catalogue as `ntkbounds verify --json` wrote them, shipped with the package so that `list` can show them.

A verdict belongs to a statement; when the statement changes, its verdict is UNDECIDED until it is verified again.

Main names: `ledger`, `document`, `fingerprint`, `verdict_of`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import sympy as sp
from sympy.printing.repr import ReprPrinter

from ntkbounds.output.versions import versions
from theory.assumptions.base import Fact
from theory.catalogue import catalogue
from theory.evaluation.prepare import prepare
from theory.language.dynamics import MomentumBase
from theory.statements.theorem import Theorem

SCHEMA = 1
UNVERIFIED = "UNDECIDED"


@cache
def sources() -> str:
    """A hash of the symbolic layer's files: while they are as they were, so is every statement."""
    files = sorted(_python_files(resources.files("theory"), "theory"))
    return hashlib.sha256(b"".join(name.encode() + content for name, content in files)).hexdigest()[:16]


def _python_files(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    """Every Python file below `folder`, however deep, with its place."""
    for entry in folder.iterdir():
        place = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from _python_files(entry, place)
        elif entry.name.endswith(".py"):
            yield place, entry.read_bytes()


def fingerprint(theorem: Theorem) -> str:
    """A short hash of what a theorem states, with every name opened: definitions unfolded, solutions of the dynamics put in.

    That is what exact arithmetic evaluates, so a verdict is about it and about nothing else. Names of bound indices and the order of the
    assumptions do not matter.
    """
    claim = theorem.claim
    parts = [_opened(claim.lhs), claim.relation, _opened(claim.rhs), "for every mode" if claim.for_every_mode else ""]
    return hashlib.sha256("\n".join([*parts, *sorted(map(_fact, theorem.facts))]).encode()).hexdigest()[:16]


def _fact(fact: Fact) -> str:
    relation = fact.relation
    ranges = [_opened(part) for limits in fact.ranges for part in limits]
    return " ".join([_opened(relation.lhs), relation.rel_op, _opened(relation.rhs), *ranges])


class _Printer(ReprPrinter):
    """sympy's exact form, without what two runs may disagree on: the numbers of dummies, how equal symbols were declared."""

    def _print_Symbol(self, expr: sp.Symbol) -> str:
        return f"Symbol({expr.name!r}, {sorted(expr.assumptions0.items())})"

    _print_Dummy = _print_Symbol


def _opened(expression: sp.Expr) -> str:
    """All that an expression means, as text that is the same in every run."""
    opened = prepare(expression).as_dummy()  # bound indices become _0, _1, …
    recurrences = {coefficient for part in opened.atoms(MomentumBase) for coefficient in part.coefficients}
    return " ".join(map(_Printer().doprint, [opened, *sorted(recurrences, key=sp.default_sort_key)]))


def document(records: Iterable[Mapping[str, Any]], *, examples: int, seed: int) -> dict[str, Any]:
    """The content of a ledger file."""
    return {"schema": SCHEMA, "seed": seed, "examples": examples, "versions": versions(), "sources": sources(), "theorems": [*records]}


@cache
def ledger() -> Mapping[str, Mapping[str, Any]]:
    """The shipped ledger's entries by theorem id; empty if none is shipped."""
    file = resources.files("ntkbounds").joinpath("ledger.json")
    if not file.is_file():
        return {}
    content = json.loads(file.read_text(encoding="utf-8"))
    return {entry["id"]: {**entry, "sources": content.get("sources")} for entry in content["theorems"]}


def verdict_of(theorem: Theorem) -> str:
    """The shipped verdict, or UNDECIDED if this statement has none."""
    entry = ledger().get(theorem.id)
    if entry is None:
        return UNVERIFIED
    return str(entry["verdict"]) if is_as_stored(theorem, entry, entry.get("sources")) else UNVERIFIED


def is_as_stored(theorem: Theorem, entry: Mapping[str, Any], made_from: str | None) -> bool:
    """Whether an entry speaks of just this statement: the catalogue's own while its sources are the same, or one of its fingerprint."""
    # Equal sources say nothing of another theorem that has the id of the catalogue's.
    unchanged = made_from == sources() and catalogue().get(theorem.id) is theorem
    return unchanged or bool(entry["fingerprint"] == fingerprint(theorem))
