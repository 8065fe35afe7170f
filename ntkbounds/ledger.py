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

from theory.theorem import Theorem

SCHEMA = 1
UNVERIFIED = "UNDECIDED"


@cache
def sources() -> str:
    """A hash of the symbolic layer's files: while they are as they were, so is every statement."""
    root = resources.files("theory")
    folders = [root, root.joinpath("printing"), root.joinpath("theorems")]
    files = sorted((f"{folder.name}/{file.name}", file) for folder in folders for file in folder.iterdir() if file.name.endswith(".py"))
    return hashlib.sha256(b"".join(name.encode() + file.read_bytes() for name, file in files)).hexdigest()[:16]


def fingerprint(theorem: Theorem) -> str:
    """A short hash of what a theorem states: both sides, relation and assumptions."""
    claim = theorem.claim
    parts = [sp.srepr(claim.lhs), claim.relation, sp.srepr(claim.rhs)]
    parts += [sp.srepr(fact.relation) for fact in theorem.facts]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def document(records: Iterable[Mapping[str, Any]], *, examples: int, seed: int) -> dict[str, Any]:
    """The content of a ledger file."""
    from ntkbounds.versions import versions

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
    as_stored = entry.get("sources") == sources() or entry["fingerprint"] == fingerprint(theorem)
    return str(entry["verdict"]) if as_stored else UNVERIFIED
