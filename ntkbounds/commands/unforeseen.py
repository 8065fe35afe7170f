"""An error that nobody foresaw, in one line; its traceback goes to a file. Main name: `tell`."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback

_REMEDIES = {
    MemoryError: "give it less to do at a time: fewer --samples, a smaller --width, fewer --jobs",
    RecursionError: "a formula or a file may be nested too deeply",
}


def tell(error: BaseException, doing: str, *, debug: bool) -> None:
    """Say on standard error what was being done and what happened; with `debug` print the traceback too, else name the file that has it."""
    trace = "".join(traceback.format_exception(error))
    doing = ", ".join([doing, *getattr(error, "__notes__", ())])
    what = " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")
    parts = [f"ntkbounds: unforeseen error in {doing}: {what}"]
    parts += [remedy for kind, remedy in _REMEDIES.items() if isinstance(error, kind)]
    kept = None if debug else _file(f"{doing}\n\n{trace}")
    if kept is None:
        print(trace, file=sys.stderr, end="")
    else:
        parts.append(f"the traceback is in {kept}, and --debug prints it")
    print("; ".join(parts), file=sys.stderr)


def _file(text: str) -> str | None:
    """A fresh file with this text in the system's folder for temporary ones; None if there is no place for it."""
    try:
        handle, path = tempfile.mkstemp(prefix="ntkbounds-", suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as stream:
            stream.write(text)
    except OSError:
        return None
    return path
