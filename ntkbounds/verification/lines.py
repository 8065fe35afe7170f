"""A verification as lines for a terminal. Main name: `line`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from numerics.falsifying.mutation_score import Need
from theory.catalogue import catalogue
from theory.statements.theorem import Theorem


def line(record: Mapping[str, Any], theorem: Theorem) -> str:
    """One result for a terminal; a counterexample is written out in full below it."""
    notes = [f"{record['tested']} exact instances"]
    if record.get("undecided"):
        notes.append(f"{record['undecided']} undecided")
    if record.get("derived") is not None:
        notes.append("derivation checked" if record["derived"] else "derivation NOT checked")
    if record.get("sharp"):
        notes.append("equality attained")
    elif record.get("ratio") is not None and record["verdict"] != "REFUTED":
        notes.append(f"largest ratio {int(record['ratio'] * 1000) / 1000:g}")
    mutants = record.get("mutants")
    if mutants is not None:
        caught, survivors = len(mutants["caught"]), len(mutants["survivors"])
        notes.append(f"{caught} of {caught + survivors} mutants refuted")
    if record["verdict"] == "REFUTED" and record.get("kind") == "refuted":
        notes.append("as declared")
    text = f"{record['verdict']:<9} {record['id']:<14} {record.get('statement', '')}  ({', '.join(notes)})"
    certified = record.get("certified")
    if certified:
        text += f"\n          certified: {certified['range']}" if certified["holds"] else f"\n          not certified: {certified['note']}"
    if record["id"] not in catalogue():
        needs = record.get("assumptions") or {}
        needless = [assumption for assumption in theorem.assumptions if needs.get(assumption.name) == Need.NOTHING.value]
        text += "".join(f"\n          possibly superfluous: {assumption.label}" for assumption in needless)
        text += "".join(f"\n          mutant not refuted: {name}" for name in (mutants or {}).get("survivors", ()))
    if record.get("counterexample"):
        shown = ", ".join(f"{name} = {_shown(value)}" for name, value in record["counterexample"].items())
        text += f"\n          counterexample: {shown}\n          left side {record['lhs']}, right side {record['rhs']}"
    if record.get("search") and record["tested"] and record["verdict"] != "REFUTED":
        text += f"\n          searched: {_reach(record['search'])}"
    for key, word in (("note", "note"), ("problem", "PROBLEM")):
        if record.get(key):
            text += f"\n          {word}: {record[key]}"
    return text


def _reach(search: Mapping[str, Any]) -> str:
    """How far the search went: what it did not try is not excluded."""
    floats = f"{search['floats']:,} instances in floats" if search["floats"] else f"no float search: {search['floats_skipped']}"
    return f"up to {search['modes']} modes; rational points; {floats}"


def _shown(value: Any) -> str:
    return "(" + ", ".join(map(str, value)) + ")" if isinstance(value, list) else str(value)
