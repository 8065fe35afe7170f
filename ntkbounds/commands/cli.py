"""The command line: its commands are in `ntkbounds.commands.parser`, its exit codes in `ntkbounds.commands.exit_codes`.

Main name: `main`.
"""

from __future__ import annotations

import argparse
import contextlib
import errno
import importlib
import logging
import os
import shlex
import signal
import sys
import threading
import warnings
from collections.abc import Iterator, Sequence
from types import FrameType

from ntkbounds.commands import unforeseen
from ntkbounds.commands.exit_codes import BAD_INPUT, DONE, INTERRUPTED, UNFORESEEN
from ntkbounds.commands.parser import parse
from ntkbounds.commands.terminal import adapt_streams, silence
from theory.foundations.errors import InputError

_MODULES = {"list": "list_theorems"}
"""Modules of commands whose names are taken in Python; any other command is in the module of its own name."""

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO}
"""Errors of a place to write to, not of the program."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    adapt_streams()
    try:
        with _terminating():
            code = _run(given)
            sys.stdout.flush()  # here, where an error can still be told
            return code
    except InputError as error:
        return _refuse(str(error))
    except KeyboardInterrupt:
        print("ntkbounds: interrupted; what was finished is kept", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # the reader of a pipe, `head` say, has left
        silence(sys.stdout)
        return DONE
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            silence(sys.stdout)
            where = f"{error.filename} ({error.strerror})" if error.filename else f"an error there: {error.strerror}"
            return _refuse(str(InputError("an output place that can be written", where, "make room, or choose another")))
        unforeseen.tell(error, f"`{shlex.join(['ntkbounds', *given])}`", debug="--debug" in given)
        return UNFORESEEN


def _refuse(line: str) -> int:
    print(f"ntkbounds: {line}", file=sys.stderr)
    return BAD_INPUT


def _run(given: Sequence[str]) -> int:
    try:
        options = parse(given)
    except SystemExit as done:  # --help and --version
        return int(done.code or 0)
    with _quiet(options):
        # Loaded when it is run: `--help` must not wait for sympy or JAX.
        command = importlib.import_module(f"ntkbounds.commands.{_MODULES.get(options.command, options.command)}")
        return int(command.run(options))


@contextlib.contextmanager
def _quiet(options: argparse.Namespace) -> Iterator[None]:
    """Keep warnings of libraries off the terminal, in worker processes too: they speak of lines that no user of a command wrote."""
    if options.debug or sys.warnoptions:
        yield
        return
    log = logging.getLogger("jax")
    level, before = log.level, os.environ.get("PYTHONWARNINGS")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        log.setLevel(logging.ERROR)
        os.environ["PYTHONWARNINGS"] = "ignore"
        try:
            yield
        finally:
            log.setLevel(level)
            if before is None:
                del os.environ["PYTHONWARNINGS"]
            else:
                os.environ["PYTHONWARNINGS"] = before


@contextlib.contextmanager
def _terminating() -> Iterator[None]:
    """Take a request to terminate as an interruption, so that what was finished is kept."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


if __name__ == "__main__":
    sys.exit(main())
