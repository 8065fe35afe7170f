"""The words of the command line: commands, options, their limits and their help. It imports neither sympy nor JAX.

Main name: `parse`.
"""

from __future__ import annotations

import argparse
import difflib
import importlib.metadata
import math
import os
import re
import sys
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from ntkbounds.studies.config import DTYPES, LABELS
from ntkbounds.studies.presets import PRESETS
from theory.foundations.errors import InputError

DATASETS = (
    "autompg",
    "breast_cancer",
    "cifar10",
    "diabetes",
    "digits",
    "fashion_mnist",
    "iris",
    "kmnist",
    "mnist",
    "photo_patches",
    "svhn",
    "wine",
)
NETWORKS = ("cnn", "mlp", "pooled_cnn")
"""Names that the help shows, written out here because the modules that know them import JAX and scikit-learn."""
FORMATS = ("text", "markdown", "latex", "html", "json")
LARGEST_SEED = 2**32 - 1
MOST_MODES = 10**4
MOST_JOBS = max(64, os.cpu_count() or 1)
EXIT_CODES = """exit codes:
  0    done, and every outcome is as declared
  1    a claim was refuted, or a check failed
  2    unusable input, or an output place that cannot be written
  70   an error that nobody foresaw
  130  interrupted; what was finished is kept"""


class _Parser(argparse.ArgumentParser):
    """Usage errors in the one-line form of all bad input."""

    def error(self, message: str) -> NoReturn:
        raise InputError(f"usage as in `{self.prog} --help`", message, "correct the command")

    def _print_message(self, message: str, file: Any = None) -> None:
        (file or sys.stderr).write(message)  # argparse would pass over a full disk

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            what = action.option_strings[0] if action.option_strings else "a command"
            raise InputError(f"{what}: {', '.join(map(str, action.choices))}", repr(value), _nearest(str(value), action.choices))


def _nearest(given: str, known: Iterable[Any]) -> str:
    close = difflib.get_close_matches(given, [str(one) for one in known], n=1)
    return f"did you mean {close[0]}?" if close else "name one of these"


class _Number(argparse.Action):
    """An option that takes a number within limits; outside of them, a line that says what is allowed."""

    def __init__(self, *args: Any, whole: bool = True, low: int = 0, high: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.whole, self.low, self.high = whole, low, high

    def __call__(self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: Any, option: str | None = None) -> None:
        """Check the value and store it."""
        limits = f"of at least {self.low}" + ("" if self.high is None else f" and at most {self.high}")
        refusal = InputError(f"{option} {limits}, a {'whole' if self.whole else 'finite'} number", f"{option} {values}", "correct it")
        try:
            value = int(values) if self.whole else float(values)
        except ValueError:
            raise refusal from None
        if not math.isfinite(value) or value < self.low or (self.high is not None and value > self.high):
            raise refusal
        setattr(namespace, self.dest, value)


class _Version(argparse.Action):
    """The version, looked up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        """Print it and end."""
        print(f"ntkbounds {importlib.metadata.version('ntkbounds')}")
        parser.exit()


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options that the arguments give.

    Raises:
        InputError: no command, or arguments that no command takes.
        SystemExit: the help or the version was asked for, and is printed.
    """
    parser, commands = _parser()
    options, extra = parser.parse_known_args(arguments)
    if options.command is None and not extra:
        parser.print_help(sys.stderr)
        raise InputError("a command, as in the usage above", "none", "name one")
    if extra:
        chosen = commands.get(options.command, parser)
        known = re.findall(r"(?<![\w-])--[\w-]+", chosen.format_help())
        close = difflib.get_close_matches(extra[0].split("=")[0], known, n=1)
        remedy = f"did you mean {close[0]}?" if close else "correct the command"
        raise InputError(f"usage as in `{chosen.prog} --help`", f"unrecognized arguments: {' '.join(extra)}", remedy)
    return options


def _parser() -> tuple[_Parser, dict[str, _Parser]]:
    parser = _Parser(
        prog="ntkbounds",
        description="Derive, verify and measure bounds on training in the NTK regime.",
        epilog=f"{EXIT_CODES}\n\n`ntkbounds COMMAND --help` has the options of a command.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and end")
    _debug(parser, default=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    def command(name: str, does: str, *examples: str) -> _Parser:
        shown = "\n".join(f"  ntkbounds {one}" for one in examples)
        added = commands.add_parser(
            name,
            help=does,
            description=f"{does[0].upper()}{does[1:]}.",
            epilog=f"examples:\n{shown}\n\n{EXIT_CODES}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        _debug(added, default=argparse.SUPPRESS)
        return added

    listing = command("list", "list every theorem: id, name, source, verdict", "list", "list --json")
    listing.add_argument("--json", action="store_true", help="as JSON; default a table")

    derive = command("derive", "show derivations, every step checked", "derive R2", "derive --format html > theory.html")
    derive.add_argument("what", nargs="*", metavar="ID|FILE.py", help="theorems; default all")
    derive.add_argument("--format", choices=FORMATS, default="text", help="one of %(choices)s; default %(default)s")

    _verify_options(command("verify", "attack theorems with exact instances", "verify R2 X1", "verify mine.py --page mine.html"))
    _prove_options(command("prove", "print proofs in Coq from the derivations, and let Coq check them", "prove R1 T3", "prove mine.py"))
    _study_options(command("study", "measure tightness on real networks", "study", "study --net mlp --data wine --samples 100 --out wine"))

    report = command("report", "rebuild the page and figures from stored results", "report results/quickstart")
    report.add_argument("directory", metavar="DIR", help="the result folder of a study")
    every = "give every run its figures and tables; default only where there are few"
    report.add_argument("--every-run", action="store_true", help=every)

    example = command("example", "write a worked example of a theorem file", "example", "example two_groups", "verify two_groups.py")
    example.add_argument("name", nargs="?", metavar="NAME", help="which; default none, and all are listed")
    example.add_argument("--out", metavar="FILE", help="where to; default NAME.py in this folder; an existing file is never overwritten")
    return parser, commands.choices


def _debug(parser: _Parser, default: Any) -> None:
    shown = "print tracebacks of unforeseen errors, and warnings of libraries; default off"
    parser.add_argument("--debug", action="store_true", default=default, help=shown)


def _prove_options(prove: _Parser) -> None:
    prove.add_argument("what", nargs="*", metavar="ID|FILE.py", help="theorems; default all")
    prove.add_argument("--out", default="build/proofs", metavar="DIR", help="where files are written and checked; default %(default)s")
    prove.add_argument("--jobs", type=int, default=1, metavar="P", help="files that Coq checks at once; default %(default)s")
    prove.add_argument(
        "--check",
        action="store_true",
        help="also compare with the stored proofs, run coqchk, and have wrong chains refused; default off",
    )
    prove.add_argument(
        "--store", action="store_true", help="keep what Coq accepts as the catalogue's proofs, in a checkout, all of them; default off"
    )


def _verify_options(verify: _Parser) -> None:
    verify.add_argument("what", nargs="*", metavar="ID|FILE.py", help="theorems; default all")
    verify.add_argument("--examples", action=_Number, low=1, metavar="N", help="instances for each theorem; default 400")
    modes = "of the longest spectrum; default 100, 32 with few examples, and fewer where sums are nested"
    verify.add_argument("--modes", action=_Number, low=1, high=MOST_MODES, metavar="N", help=modes)
    verify.add_argument("--seed", action=_Number, high=LARGEST_SEED, default=0, metavar="S", help="of every search; default 0")
    verify.add_argument("--json", metavar="FILE", help="also write the outcome as JSON; - for standard output; default not")
    verify.add_argument("--page", metavar="FILE.html", help="also write the outcome as a page; default not")
    verify.add_argument("--pytest", metavar="FILE.py", help="also write every counterexample as a test; - for standard output; default not")
    verify.add_argument(
        "--limit", action=_Number, whole=False, low=1, default=300.0, metavar="SECONDS", help="for each theorem; default 300"
    )
    jobs = f"processes, at most {MOST_JOBS}; default one a core; 0 for this one alone, without --limit"
    verify.add_argument("--jobs", action=_Number, high=MOST_JOBS, metavar="P", help=jobs)


def _study_options(study: _Parser) -> None:
    default = PRESETS["quickstart"].configs[0]
    study.add_argument("name", nargs="?", metavar="NAME|CONFIG.toml", help=f"a study ({', '.join(PRESETS)}) or a file; default quickstart")
    study.add_argument(
        "--data",
        metavar="D",
        help=f"{', '.join(DATASETS)}, or a file (docs/data.md); :10 after images gives ten outputs; default {default.data}",
    )
    nets = f"{', '.join(NETWORKS)}, or a network of your own; default {' and '.join(default.nets)}"
    study.add_argument("--net", metavar="NET|FILE.py:ATTR", help=nets)
    study.add_argument("--width", type=int, metavar="W", help="hidden units or channels; default that of the network")
    study.add_argument("--depth", type=int, metavar="L", help="hidden layers; default that of the network")
    study.add_argument("--samples", type=int, metavar="N", help=f"samples, drawn without replacement; default {default.samples}")
    study.add_argument("--labels", choices=LABELS, metavar="KIND", help=f"one of %(choices)s; default {' and '.join(default.labels)}")
    study.add_argument("--steps", type=int, metavar="T", help=f"gradient-descent steps; default {default.steps}")
    study.add_argument("--lr", type=float, metavar="LR", help="learning rate for the half mean loss; default 0.99/(γλ_1)")
    seed = f"of subset, start and permutations; default {default.seed}"
    study.add_argument("--seed", action=_Number, high=LARGEST_SEED, metavar="S", help=seed)
    study.add_argument("--dtype", choices=DTYPES, help=f"one of %(choices)s; default {default.dtype}")
    either = argparse.BooleanOptionalAction
    study.add_argument("--raw-output", action=either, help="train f(w); default f(w) − f(w_0)")
    study.add_argument("--unit-norm", action=either, help="scale each input to one norm; default as they are")
    batches = "measure the alignment law in bins, over B random batches of samples; default not"
    study.add_argument("--batches", type=int, metavar="B", help=batches)
    study.add_argument("--batch-size", type=int, metavar="M", help=f"samples in a batch; default {default.batch_size}")
    subset = f"samples of each subset from which steps are predicted, at least 2, 0 for none; default {default.predict_from}"
    study.add_argument("--predict-from", type=int, metavar="M", help=subset)
    own = "theorems of your own to draw beside the built-in bounds; may be repeated; default none"
    study.add_argument("--theorem", metavar="FILE.py", action="append", default=[], help=own)
    tested = "more samples to test on, beside the generalization bounds; default not"
    study.add_argument("--test-samples", type=int, metavar="M", help=tested)
    study.add_argument("--out", metavar="DIR", help="result folder; default results/NAME")
    study.add_argument("--resume", action="store_true", help="keep finished runs that are in the folder; default run all again")
