"""The command line: list, derive, verify, prove, study, report.

Exit codes: 0 done and every outcome as declared; 1 a claim was refuted (unless it is declared false), or a check failed; 2 bad input or
usage, in one line; 130 interrupted, with everything finished so far kept.

Main name: `main`.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from typing import NoReturn

from ntkbounds.commands.exit_codes import BAD_INPUT, DONE, INTERRUPTED
from theory.foundations.errors import InputError


class _Parser(argparse.ArgumentParser):
    """Usage errors in the one-line form of all bad input."""

    def error(self, message: str) -> NoReturn:
        raise InputError(f"usage as in `{self.prog} --help`", message, "correct the command")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="ntkbounds", description="Derive, verify and measure bounds on training in the NTK regime.")
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)

    listing = commands.add_parser("list", help="every theorem: id, name, source, verdict")
    listing.add_argument("--json", action="store_true", help="as JSON")

    derive = commands.add_parser("derive", help="show derivations, every step checked")
    derive.add_argument("what", nargs="*", metavar="ID|FILE.py", help="theorems; all if none is given")
    derive.add_argument("--format", choices=("text", "markdown", "latex", "html", "json"), default="text")

    verify = commands.add_parser("verify", help="attack theorems with exact instances")
    verify.add_argument("what", nargs="*", metavar="ID|FILE.py", help="theorems; all if none is given")
    verify.add_argument("--examples", type=int, metavar="N", help="instances for each theorem")
    verify.add_argument("--seed", type=int, default=0, metavar="S")
    verify.add_argument("--json", metavar="FILE", help="also write the outcome as JSON; - for standard output")
    verify.add_argument("--page", metavar="FILE.html", help="also write the outcome as a page")
    verify.add_argument("--pytest", metavar="FILE.py", help="also write every counterexample as a test; - for standard output")
    verify.add_argument("--limit", type=float, default=300.0, metavar="SECONDS", help="for each theorem; default 300")
    verify.add_argument("--jobs", type=int, metavar="P", help="processes; default one a core; 0 for this one alone, without --limit")

    prove = commands.add_parser("prove", help="print proofs in Coq from the derivations, and let Coq check them")
    prove.add_argument("what", nargs="*", metavar="ID|FILE.py", help="theorems; all if none is given")
    prove.add_argument("--out", default="build/proofs", metavar="DIR", help="where files are written and checked; default build/proofs")
    prove.add_argument("--jobs", type=int, default=1, metavar="P", help="files that Coq checks at once; default 1")
    prove.add_argument(
        "--check", action="store_true", help="also compare with the stored proofs, run coqchk, and have wrong chains refused"
    )
    prove.add_argument("--store", action="store_true", help="keep what Coq accepts as the catalogue's proofs (in a checkout)")

    study = commands.add_parser("study", help="measure tightness on real networks")
    study.add_argument("name", nargs="?", metavar="NAME|CONFIG.toml", help="quickstart if none is given")
    study.add_argument("--data", metavar="D", help="a bundled data set, or FILE.npz with x and y")
    study.add_argument("--net", metavar="mlp|cnn|FILE.py:ATTR")
    study.add_argument("--width", type=int, metavar="W", help="hidden units or channels")
    study.add_argument("--depth", type=int, metavar="L", help="hidden layers")
    study.add_argument("--samples", type=int, metavar="N")
    study.add_argument("--labels", choices=("true", "permuted", "random"))
    study.add_argument("--steps", type=int, metavar="T")
    study.add_argument("--lr", type=float, metavar="LR", help="learning rate for the half mean loss; default 0.99/(γλ_1)")
    study.add_argument("--seed", type=int, metavar="S")
    study.add_argument("--dtype", choices=("float64", "float32"))
    study.add_argument("--raw-output", action="store_true", help="train f(w), not f(w) − f(w_0)")
    study.add_argument("--out", metavar="DIR", help="result folder; default results/NAME")
    study.add_argument("--resume", action="store_true", help="keep finished runs that are in the folder")

    report = commands.add_parser("report", help="rebuild the page and figures from stored results")
    report.add_argument("directory", metavar="DIR")
    return parser


_MODULES = {"list": "list_theorems"}
"""Modules of commands whose names are taken in Python; any other command is in the module of its own name."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        options = _parser().parse_args(arguments)
        # Loaded when it is run: `--help` must not wait for sympy or JAX.
        command = importlib.import_module(f"ntkbounds.commands.{_MODULES.get(options.command, options.command)}")
        return int(command.run(options))
    except InputError as error:
        print(f"ntkbounds: {error}", file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        print("ntkbounds: interrupted; what was finished is kept", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # the reader of a pipe, `head` say, has left
        sys.stderr.close()
        return DONE


if __name__ == "__main__":
    sys.exit(main())
