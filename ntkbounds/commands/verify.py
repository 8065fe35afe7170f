"""The command `verify`: theorems to records, shown as lines while they come, and written as JSON, a page and tests.

Main names: `run`, `line`.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ntkbounds.commands.exit_codes import BAD_INPUT, DONE, FAILED, INTERRUPTED
from ntkbounds.commands.progress import Progress
from ntkbounds.output.files import check_writable, write_atomically
from ntkbounds.verification.ledger import document
from ntkbounds.verification.workers import REFUSED, Task, records
from numerics.falsifying.mutation_score import Need
from theory.catalogue import catalogue
from theory.foundations.errors import InputError
from theory.statements.theorem import Theorem

STANDARD_OUTPUT = "-"
CERTIFIED_NETWORKS = ("mlp", "cnn")
"""Small networks whose linearized loss is certified to stay below R2, beside the theorems."""


def run(options: argparse.Namespace, chosen: Sequence[Theorem], files: Mapping[str, Path]) -> int:
    """Verify the chosen theorems.

    Args:
        options: of the command line.
        chosen: what to verify, in order.
        files: where theorems of one's own come from, by id.
    """
    from ntkbounds.verification.verify import DEFAULT_EXAMPLES

    examples = DEFAULT_EXAMPLES if options.examples is None else options.examples
    for name, value, least in (("--examples", examples, 1), ("--limit", options.limit, 1), ("--jobs", options.jobs, 0)):
        if value is not None and value < least:
            raise InputError(f"{name} of at least {least}", f"{name} {value:g}", "give a larger number")
    written = [Path(path) for path in (options.json, options.page, options.pytest) if path not in (None, STANDARD_OUTPUT)]
    for path in written:
        check_writable(path.parent)
    started = time.perf_counter()
    out = sys.stderr if STANDARD_OUTPUT in (options.json, options.pytest) else sys.stdout
    jobs = min(os.cpu_count() or 1, len(chosen)) if options.jobs is None else options.jobs
    task = Task(tuple(dict.fromkeys(files.values())), examples, options.seed, certify=examples >= DEFAULT_EXAMPLES)
    theorems = {theorem.id: theorem for theorem in chosen}
    found: dict[int, dict[str, Any]] = {}
    certificates: list[dict[str, Any]] = []
    shown = 0
    interrupted = False
    try:
        with Progress() as progress:
            progress("verify", 0, len(chosen))
            for place, record in records([theorem.id for theorem in chosen], task, jobs=jobs, limit=options.limit):
                found[place] = record
                progress.close()
                while shown in found:
                    _show(found[shown], theorems, out)
                    shown += 1
                progress("verify", len(found), len(chosen))
            if task.certify and any(theorem is catalogue()["R2"] for theorem in chosen):
                for number, net in enumerate(CERTIFIED_NETWORKS):
                    progress("certify R2 for networks", number, len(CERTIFIED_NETWORKS))
                    certificates.append(_certify(net))
                    progress.close()
                    print(_certified_line(certificates[-1]), file=out, flush=True)
    except KeyboardInterrupt:
        interrupted = True
        for place in sorted(place for place in found if place >= shown):
            _show(found[place], theorems, out)
    finished = [found[place] for place in sorted(found) if REFUSED not in found[place]]
    content = document(finished, examples=examples, seed=options.seed)
    content |= {"seconds": round(time.perf_counter() - started, 1), "interrupted": interrupted, "command": _command(options)}
    content["certificates"] = certificates
    _write(options, content, theorems, files)
    wrong = [record["id"] for record in finished if not record["as_declared"]]
    print(f"{len(finished)} verified, seed {options.seed}, {examples} instances each; {len(wrong)} not as declared", file=out)
    if interrupted:
        return INTERRUPTED
    return BAD_INPUT if len(finished) < len(found) else FAILED if wrong else DONE


def _certify(net: str) -> dict[str, Any]:
    """R2 on a small network at its initialization, as a theorem about its stored kernel."""
    import jax

    from ntkbounds.verification.record import certificate_record
    from numerics.certificates.by_theorem import certify_network

    jax.config.update("jax_enable_x64", True)
    return certificate_record(certify_network(net=net))


def _certified_line(found: Mapping[str, Any]) -> str:
    word = "CERTIFIED" if found["holds"] else "UNDECIDED"
    return f"{word} {found['theorem']} on a network: {found['range']}\n          {found['statement']}"


def _show(record: Mapping[str, Any], theorems: Mapping[str, Theorem], out: Any) -> None:
    if REFUSED in record:
        print(f"ntkbounds: {record[REFUSED]}", file=sys.stderr, flush=True)
    else:
        print(line(record, theorems[record["id"]]), file=out, flush=True)


def _command(options: argparse.Namespace) -> str:
    words = ["ntkbounds", "verify", *options.what]
    words += [] if options.examples is None else ["--examples", str(options.examples)]
    return shlex.join([*words, "--seed", str(options.seed)])


def _write(options: argparse.Namespace, content: dict[str, Any], theorems: Mapping[str, Theorem], files: Mapping[str, Path]) -> None:
    text = json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False) + "\n"
    if options.json == STANDARD_OUTPUT:
        print(text, end="")
    elif options.json is not None:
        write_atomically(Path(options.json), text.encode())
    if options.page is not None:
        from ntkbounds.pages.ledger_page import ledger_page

        write_atomically(Path(options.page), ledger_page(content, theorems).encode())
    if options.pytest is not None:
        from ntkbounds.verification.counterexample_tests import as_pytest

        refuted = [record for record in content["theorems"] if record.get("counterexample")]
        tests = [as_pytest(theorems[record["id"]], record["counterexample"], files.get(record["id"])) for record in refuted]
        source = "\n\n".join(tests) or "# no claim was refuted\n"
        if options.pytest == STANDARD_OUTPUT:
            print(source, end="")
        else:
            write_atomically(Path(options.pytest), source.encode())


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
    for key, word in (("note", "note"), ("problem", "PROBLEM")):
        if record.get(key):
            text += f"\n          {word}: {record[key]}"
    return text


def _shown(value: Any) -> str:
    return "(" + ", ".join(map(str, value)) + ")" if isinstance(value, list) else str(value)
