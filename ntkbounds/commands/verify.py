"""The command `verify`: theorems to records, shown as lines while they come, and written as JSON, a page and tests.

Main name: `run`.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import shlex
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TextIO

from ntkbounds.commands.arguments import chosen_theorems
from ntkbounds.commands.exit_codes import BAD_INPUT, DONE, FAILED, INTERRUPTED
from ntkbounds.commands.outputs import STANDARD_OUTPUT, check_outputs
from ntkbounds.commands.progress import Progress
from ntkbounds.commands.terminal import coloured, columns, print_document, wrapped
from ntkbounds.output.files import write_atomically
from ntkbounds.pages.ledger_page import ledger_page
from ntkbounds.verification.counterexample_tests import as_pytest
from ntkbounds.verification.ledger import document
from ntkbounds.verification.lines import line
from ntkbounds.verification.record import Verdict, Verification, certificate_record
from ntkbounds.verification.verify import DEFAULT_EXAMPLES
from ntkbounds.verification.workers import REFUSED, Task, records
from numerics.certificates.by_theorem import NETWORK_CERTIFICATES
from theory.catalogue import catalogue
from theory.statements.theorem import Theorem

CERTIFIED_NETWORKS = ("mlp", "cnn")
"""Small networks whose linearized loss is certified to stay below the bounds of `NETWORK_CERTIFICATES`, beside the theorems."""


def run(options: argparse.Namespace) -> int:
    """Verify the theorems that the command line names, and return the exit code."""
    chosen, _, files = chosen_theorems(options.what)
    examples = DEFAULT_EXAMPLES if options.examples is None else options.examples
    check_outputs({"--json": options.json, "--page": options.page, "--pytest": options.pytest}, files.values())
    started = time.perf_counter()
    out = sys.stderr if STANDARD_OUTPUT in (options.json, options.page, options.pytest) else sys.stdout
    jobs = min(os.cpu_count() or 1, len(chosen)) if options.jobs is None else options.jobs
    task = Task(tuple(dict.fromkeys(files.values())), examples, options.seed, certify=examples >= DEFAULT_EXAMPLES, modes=options.modes)
    theorems = {theorem.id: theorem for theorem in chosen}
    found: dict[int, dict[str, Any]] = {}
    certificates: list[dict[str, Any]] = []
    shown = 0
    stopped: BaseException | None = None
    try:
        with Progress() as progress:
            progress("verify", 0, len(chosen))
            for place, record in records([theorem.id for theorem in chosen], task, jobs=jobs, limit=options.limit):
                found[place] = record if REFUSED in record else _whole(record, theorems[record["id"]])
                progress.close()
                while shown in found:
                    _show(found[shown], theorems, out)
                    shown += 1
                progress("verify", len(found), len(chosen))
            asked = [name for name in NETWORK_CERTIFICATES if task.certify and any(theorem is catalogue()[name] for theorem in chosen)]
            for number, (name, net) in enumerate(itertools.product(asked, CERTIFIED_NETWORKS)):
                progress(f"certify {name} for networks", number, len(asked) * len(CERTIFIED_NETWORKS))
                certificates.append(_certify(name, net))
                progress.close()
                _print(_certified_line(certificates[-1]), out)
    except (KeyboardInterrupt, Exception) as error:  # what was finished is shown and written first
        stopped = error
    if stopped is not None and not isinstance(stopped, OSError):
        for place in sorted(place for place in found if place >= shown):
            _show(found[place], theorems, out)
    finished = [found[place] for place in sorted(found) if REFUSED not in found[place]]
    content = document(finished, examples=examples, seed=options.seed)
    content |= {"seconds": round(time.perf_counter() - started, 1), "interrupted": stopped is not None, "command": _command(options)}
    content["certificates"] = certificates
    _write(options, content, theorems, files)
    wrong = [record["id"] for record in finished if not record["as_declared"]]
    if isinstance(stopped, Exception):
        raise stopped
    print(f"{len(finished)} verified, seed {options.seed}, {examples} instances each; {len(wrong)} not as declared", file=out)
    if stopped is not None:
        places = [path for path in (options.json, options.page, options.pytest) if path not in (None, STANDARD_OUTPUT)]
        kept = f"written to {', '.join(places)}" if places else "shown above"
        print(f"ntkbounds: interrupted: {len(finished)} of {len(chosen)} verified; what was finished is {kept}", file=sys.stderr)
        return INTERRUPTED
    return BAD_INPUT if len(finished) < len(found) else FAILED if wrong else DONE


def _whole(record: dict[str, Any], theorem: Theorem) -> dict[str, Any]:
    """A record with every key, also of a theorem whose worker gave up."""
    empty = Verification(theorem, Verdict.UNDECIDED, problem=record.get("problem", "")).record() if "fingerprint" not in record else {}
    return {**empty, **record}


def _certify(name: str, net: str) -> dict[str, Any]:
    """A bound on a small network at its initialization, as a theorem about its stored kernel."""
    import jax

    jax.config.update("jax_enable_x64", True)
    return certificate_record(NETWORK_CERTIFICATES[name](net))


def _certified_line(found: Mapping[str, Any]) -> str:
    word = "CERTIFIED" if found["holds"] else "UNDECIDED"
    return f"{word} {found['theorem']} on a network: {found['range']}\n          {found['statement']}"


def _print(text: str, out: TextIO) -> None:
    print(coloured(wrapped(text, columns(out), hang=10), out), file=out, flush=True)


def _show(record: Mapping[str, Any], theorems: Mapping[str, Theorem], out: TextIO) -> None:
    if REFUSED in record:
        print(f"ntkbounds: {record[REFUSED]}", file=sys.stderr, flush=True)
    else:
        _print(line(record, theorems[record["id"]]), out)


def _command(options: argparse.Namespace) -> str:
    words = ["ntkbounds", "verify", *options.what]
    words += [] if options.examples is None else ["--examples", str(options.examples)]
    words += [] if options.modes is None else ["--modes", str(options.modes)]
    return shlex.join([*words, "--seed", str(options.seed)])


def _seen_from_test(options: argparse.Namespace, files: Mapping[str, Path], theorem: str) -> Path | None:
    """Where a theorem's file is, seen from the folder of the test, so that pytest may run anywhere; absolute for standard output."""
    if theorem not in files:
        return None
    file = files[theorem].resolve()
    return file if options.pytest == STANDARD_OUTPUT else Path(os.path.relpath(file, Path(options.pytest).resolve().parent))


def _write(options: argparse.Namespace, content: dict[str, Any], theorems: Mapping[str, Theorem], files: Mapping[str, Path]) -> None:
    """Write every output that is asked for; one that cannot be written keeps no other from being so, and its error comes last."""
    makers: list[tuple[str | None, Callable[[], str]]] = [
        (options.json, lambda: json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False) + "\n"),
        (options.page, lambda: ledger_page(content, theorems)),
        (options.pytest, lambda: _tests(options, content, theorems, files)),
    ]
    failure: OSError | None = None
    for place, make in makers:
        try:
            if place == STANDARD_OUTPUT:
                print_document(make().removesuffix("\n"))
            elif place is not None:
                write_atomically(Path(place), make().encode())
        except OSError as error:
            error.filename = error.filename or place
            failure = failure or error
    if failure is not None:
        raise failure


def _tests(options: argparse.Namespace, content: dict[str, Any], theorems: Mapping[str, Theorem], files: Mapping[str, Path]) -> str:
    refuted = [(record["id"], record["counterexample"]) for record in content["theorems"] if record.get("counterexample")]
    tests = [as_pytest(theorems[name], instance, _seen_from_test(options, files, name)) for name, instance in refuted]
    return "\n\n".join(tests) or "# no claim was refuted\n"
