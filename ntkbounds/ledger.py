"""The ledger: verdicts of the catalogue as `ntkbounds verify --json` wrote them, shipped with the package so that `list` can show them.

A verdict belongs to a statement; when the statement changes, its verdict is UNDECIDED until it is verified again.

Main names: `ledger`, `document`, `fingerprint`, `verdict_of`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from typing import Any

import sympy as sp

from ntkbounds.results import versions
from ntkbounds.verify import Verdict, Verification
from theory.theorem import Theorem

SCHEMA = 1


def fingerprint(theorem: Theorem) -> str:
    """A short hash of what a theorem states: both sides, relation and assumptions."""
    claim = theorem.claim
    parts = [sp.srepr(claim.lhs), claim.relation, sp.srepr(claim.rhs)]
    parts += [sp.srepr(fact.relation) for fact in theorem.facts]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def document(results: Iterable[Verification], *, examples: int, seed: int) -> dict[str, Any]:
    """The content of a ledger file."""
    listed = [{**result.record(), "fingerprint": fingerprint(result.theorem)} for result in results]
    return {"schema": SCHEMA, "seed": seed, "examples": examples, "versions": versions(), "theorems": listed}


@cache
def ledger() -> Mapping[str, Mapping[str, Any]]:
    """The shipped ledger's entries by theorem id; empty if none is shipped."""
    file = resources.files("ntkbounds").joinpath("ledger.json")
    if not file.is_file():
        return {}
    return {entry["id"]: entry for entry in json.loads(file.read_text(encoding="utf-8"))["theorems"]}


def verdict_of(theorem: Theorem) -> str:
    """The shipped verdict, or UNDECIDED if this statement has none."""
    entry = ledger().get(theorem.id)
    if entry is None or entry["fingerprint"] != fingerprint(theorem):
        return Verdict.UNDECIDED.value
    return str(entry["verdict"])
