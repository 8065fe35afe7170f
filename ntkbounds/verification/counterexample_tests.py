"""A counterexample as a test to keep: it passes for as long as the statement is false on that instance, and says why.

Main names: `as_pytest`.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from numerics.judging.judge import Judge
from numerics.judging.judgement import Judgement, Outcome
from theory.foundations.errors import InputError
from theory.statements.theorem import Theorem

LINE_LENGTH = 88
"""Columns, the default of the usual formatters, so that they leave the test as it is."""
_INDENT = " " * 4


def as_pytest(theorem: Theorem, counterexample: Mapping[str, Any], file: Path | None = None) -> str:
    """Python source of one test function, `test_<id>_is_refuted`, with everything it needs inside; paste it into any `test_*.py`.

    The test asserts, in exact arithmetic, that the instance satisfies every assumption and that the claim fails on it. It fails once the
    statement has been repaired, or once a changed assumption no longer admits the instance.

    Args:
        theorem: the false statement.
        counterexample: a value for every symbol, by name: integers, `Fraction`s, texts such as "3/4", and lists of them; the form that
            `ntkbounds verify --json` writes is one.
        file: where the theorem is declared, seen from the folder of the test, or absolute; None for the catalogue.

    Raises:
        InputError: a value that is not exact, a symbol without a value, or an instance that is no counterexample.
    """
    instance = {name: _exact(name, value) for name, value in counterexample.items()}
    judgement = _failure(theorem, instance)
    entries = [_written(value, f"{_quoted(symbol)}: ", 2) for symbol, value in instance.items()]
    name = re.sub(r"\W", "_", theorem.id)
    lines = [
        f"def test_{name}_is_refuted() -> None:",
        *_docstring(theorem, judgement),
        *_imports(file),
        "",
        *_lookup(theorem, file),
        f"{_INDENT}instance = {{",
        *entries,
        f"{_INDENT}}}",
        f"{_INDENT}judge = Judge(theorem)",
        f"{_INDENT}assert judge.admits(instance), judge.broken_assumption(instance)",
        f"{_INDENT}assert judge.judge(instance).outcome is Outcome.FAILS",
    ]
    return "\n".join(lines) + "\n"


def _exact(name: str, value: Any) -> Any:
    """A value as integers, `Fraction`s and lists of them."""
    if isinstance(value, list | tuple):
        return [_exact(name, entry) for entry in value]
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        return value
    if isinstance(value, str):
        try:
            return Fraction(value)
        except (ValueError, ZeroDivisionError):
            pass
    raise InputError("exact numbers: integers, Fractions or texts such as '3/4'", f"{name} = {value!r}", "write the number as a fraction")


def _failure(theorem: Theorem, instance: Mapping[str, Any]) -> Judgement:
    """The judgement that refutes the claim; the test must not fail from its first day."""
    judge = Judge(theorem)
    try:
        admitted = judge.admits(instance)
        judgement = judge.judge(instance) if admitted else None
    except (KeyError, TypeError, NameError) as error:  # a symbol without a value
        raise InputError(
            f"a value for every symbol of {theorem.id}",
            f"{', '.join(instance) or 'none'} ({error})",
            "give the instance as verify found it",
        ) from None
    if judgement is None or judgement.outcome is not Outcome.FAILS:
        broken = judge.broken_assumption(instance) if judgement is None else None
        got = judgement.outcome.value if judgement else f"the assumption {broken.label} broken" if broken else "a value outside its domain"
        raise InputError(f"a counterexample to {theorem.id}", f"an instance with this outcome: {got}", "take the one that verify prints")
    return judgement


def _docstring(theorem: Theorem, judgement: Judgement) -> list[str]:
    at = f" (mode i = {judgement.mode})" if judgement.mode is not None else ""
    said = [
        f"Counterexample to {theorem.id}, {theorem.name}.",
        "",
        f"Claim: {theorem.claim}",
        f"Here the left side is {judgement.lhs} and the right side {judgement.rhs}{at}.",
    ]
    wrapped = [line for part in said for line in textwrap.wrap(part, LINE_LENGTH - len(_INDENT) - 3, break_long_words=False) or [""]]
    escaped = [line.replace("\\", "\\\\").replace('"', "'") for line in wrapped]
    escaped[0] = '"""' + escaped[0]
    return [_INDENT + line if line else "" for line in escaped] + [_INDENT + '"""']


def _imports(file: Path | None) -> list[str]:
    """Inside the function: pasted below other tests they are still in order."""
    needed = ["from fractions import Fraction"]
    needed += [] if file is None else ["from pathlib import Path"]
    needed += ["", f"from ntkbounds import Judge, Outcome, {'catalogue' if file is None else 'load_theorems'}"]
    return [_INDENT + line if line else "" for line in needed]


def _lookup(theorem: Theorem, file: Path | None) -> list[str]:
    if file is None:
        return [f"{_INDENT}theorem = catalogue()[{_quoted(theorem.id)}]"]
    path = _quoted(file.as_posix())
    if file.is_absolute():
        line, broken = f"file = Path({path})", ["file = Path(", _INDENT + path, ")"]
    else:
        line, broken = f"file = Path(__file__).parent / {path}", ["file = (", f"{_INDENT}Path(__file__).parent", f"{_INDENT}/ {path}", ")"]
    lines = [_INDENT + part for part in ([line] if len(_INDENT + line) <= LINE_LENGTH else broken)]
    return [*lines, f"{_INDENT}theorem = {{t.id: t for t in load_theorems(file)}}[{_quoted(theorem.id)}]"]


def _written(value: Any, before: str, depth: int) -> str:
    """One entry of a list or dict, on one line if it fits, else an entry a line."""
    line = f"{_INDENT * depth}{before}{_literal(value)},"
    if len(line) <= LINE_LENGTH or not isinstance(value, list):
        return line
    return "\n".join(
        [f"{_INDENT * depth}{before}[", *(_written(entry, "", depth + 1) for entry in value), f"{_INDENT * depth}],"],
    )


def _literal(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    if isinstance(value, int):
        return str(value)
    return f"Fraction({value.numerator})" if value.denominator == 1 else f"Fraction({value.numerator}, {value.denominator})"


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)
