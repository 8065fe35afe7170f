"""`ntkbounds example`: worked examples of theorem files, listed, or one written for the user to change."""

from __future__ import annotations

import argparse
import ast
import difflib
from pathlib import Path

from ntkbounds.commands.exit_codes import DONE
from ntkbounds.commands.outputs import check_outputs
from ntkbounds.commands.terminal import columns, wrapped
from theory.foundations.errors import InputError


def examples() -> dict[str, Path]:
    """The examples by name: beside the commands in an installed package, at the top of a source checkout."""
    package = Path(__file__).parents[1]
    folder = next(place for place in (package / "examples", package.parent / "examples") if place.is_dir())
    return {file.stem: file for file in sorted(folder.glob("*.py"))}


def run(options: argparse.Namespace) -> int:
    """List the examples, or write one."""
    known = examples()
    if options.name is None:
        if options.out is not None:
            raise InputError("the name of an example with --out", "none", f"name one of {', '.join(known)}")
        for name, file in known.items():
            said = (ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "").splitlines()[0]
            print(wrapped(f"{name:<12} {said}", columns()))
        return DONE
    if options.name not in known:
        close = difflib.get_close_matches(options.name, known, n=1)
        raise InputError(
            f"an example: {', '.join(known)}", repr(options.name), f"did you mean {close[0]}?" if close else "name one of these"
        )
    out = f"{options.name}.py" if options.out is None else options.out
    check_outputs({"--out": out})
    try:
        with open(out, "x", encoding="utf-8") as stream:
            stream.write(known[options.name].read_text(encoding="utf-8").replace(f"examples/{options.name}.py", out))
    except FileExistsError:
        raise InputError("a file that is not there yet", f"{out}, which is", "name another with --out") from None
    print(f"wrote {out}; try `ntkbounds verify {out}`")
    return DONE
