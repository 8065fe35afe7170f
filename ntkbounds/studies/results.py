"""The result files of a study: one `results.json`, and one `.npz` of arrays per run.

A file appears whole or not at all (`ntkbounds.output.files`). A number that is not finite is written as `null`, JSON having no other
word for it. The shape of a record is in `ntkbounds.studies.record_types`.

Main names: `write_run`, `write_results`, `read_results`, `read_arrays`, `run_name`.
"""

from __future__ import annotations

import hashlib
import io
import json
import math
import os
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np

from ntkbounds.output.files import check_writable, write_atomically
from ntkbounds.output.versions import versions
from ntkbounds.studies.record_types import AlignmentRecord, ConventionRecord, KernelRecord, LossRecord, Results, RunRecord
from theory.foundations.errors import InputError

SCHEMA = 1
RESULTS_FILE = "results.json"

_REQUIRED_INSIDE: dict[str, Iterable[str]] = {
    "convention": ConventionRecord.__required_keys__,
    "kernel": KernelRecord.__required_keys__,
    "alignment": AlignmentRecord.__required_keys__,
    "loss": LossRecord.__required_keys__,
    "bounds": (),
    "tightness": (),
    "assumptions": (),
    "seconds": (),
}


def run_name(record: Mapping[str, Any]) -> str:
    """The name that a run's files start with, made from the settings that tell two runs apart."""
    parts = [record["data"], f"n{record['samples']}", record["net"], f"w{record['width']}", record["labels"], f"seed{record['seed']}"]
    if record.get("dtype", "float64") != "float64":
        parts.append(record["dtype"])
    name = "-".join(str(part) for part in parts)
    plain = re.sub(r"[^A-Za-z0-9._-]+", "_", name)
    # Two paths can read alike once they are plain: a short hash of what was replaced keeps their files apart.
    return plain if plain == name else f"{plain}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def _plain(value: Any) -> Any:
    """`value` as JSON can hold it: arrays as lists, numbers that are not finite as None."""
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, bool | np.bool_):
        return bool(value)
    if isinstance(value, int | np.integer):
        return int(value)
    if isinstance(value, float | np.floating):
        return float(value) if math.isfinite(value) else None
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if hasattr(value, "__array__"):
        return _plain(np.asarray(value).tolist())
    return value


def write_results(directory: str | os.PathLike[str], runs: Sequence[RunRecord]) -> Path:
    """Write `results.json` with these runs and the present versions; return its path.

    Raises:
        InputError: the folder cannot be made or written.
    """
    path = check_writable(directory) / RESULTS_FILE
    content = {"schema": SCHEMA, "versions": versions(), "runs": _plain(runs)}
    write_atomically(path, (json.dumps(content, indent=1, allow_nan=False, ensure_ascii=False) + "\n").encode())
    return path


def write_run(directory: str | os.PathLike[str], record: RunRecord, arrays: Mapping[str, Any]) -> Path:
    """Add a finished run: first its arrays, then its record in `results.json`, in place of an earlier run of the same name.

    Returns:
        The path of the `.npz`.

    Raises:
        InputError: the folder cannot be written, or holds a `results.json` that cannot be read.
    """
    folder = check_writable(directory)
    known = read_results(folder)["runs"] if (folder / RESULTS_FILE).exists() else []
    name = run_name(record)
    buffer = io.BytesIO()
    stored: dict[str, Any] = {key: np.asarray(value) for key, value in arrays.items()}
    np.savez_compressed(buffer, **stored)
    path = folder / f"{name}.npz"
    write_atomically(path, buffer.getvalue())
    names = [run_name(other) for other in known]
    position = names.index(name) if name in names else len(known)
    write_results(folder, [*known[:position], record, *known[position + 1 :]])
    return path


def read_results(directory: str | os.PathLike[str]) -> Results:
    """Read `results.json`.

    Raises:
        InputError: no folder or file, a file that is cut short or no JSON, another schema, a key that is missing.
    """
    folder = Path(directory)
    path = folder / RESULTS_FILE
    again = f"run `ntkbounds study --out {folder}` again"
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise InputError("results in UTF-8", f"{path}, broken at byte {error.start}", f"delete it and {again}") from error
    except OSError as error:
        got = f"no such folder as {folder}" if not folder.exists() else f"{path} ({error.strerror})"
        raise InputError(f"a folder with {RESULTS_FILE}", got, f"give the folder of a study, or {again}") from error
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        cut = "cut short" if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated") else "broken"
        got = f"{path}, {cut} at line {error.lineno}, column {error.colno} (character {error.pos} of {len(text)})"
        raise InputError("a complete JSON file", got, f"delete it and {again}") from error
    schema = content.get("schema") if isinstance(content, dict) else None
    if schema != SCHEMA:
        raise InputError(f"results of schema {SCHEMA}", f"{path} with schema {schema!r}", f"use the version that wrote it, or {again}")
    problem = _first_problem(content)
    if problem:
        raise InputError("complete results", f"{path} where {problem}", f"delete it and {again}")
    return cast(Results, content)


def _first_problem(content: dict[str, Any]) -> str | None:
    """The first thing that the contract asks for and `content` does not have, in words."""
    for key, kind, word in (("versions", dict, "an object"), ("runs", list, "a list")):
        if not isinstance(content.get(key), kind):
            return f"{key!r} is not {word}"
    for index, run in enumerate(content["runs"]):
        if not isinstance(run, dict):
            return f"run {index} is not an object"
        missing = sorted(RunRecord.__required_keys__ - run.keys())
        if missing:
            return f"run {index} lacks {missing[0]!r}"
        for key, required in _REQUIRED_INSIDE.items():
            if not isinstance(run[key], dict):
                return f"{key!r} of run {index} is not an object"
            absent = sorted(set(required) - run[key].keys())
            if absent:
                return f"{key!r} of run {index} lacks {absent[0]!r}"
        curves = {**run["loss"], **run["bounds"], **run.get("predictions", {})}
        steps = run["loss"]["step"]
        for key, curve in curves.items():
            if not isinstance(curve, list) or len(curve) != len(steps):
                return f"curve {key!r} of run {index} is not a list of {len(steps)} values"
    return None


def read_arrays(directory: str | os.PathLike[str], record: RunRecord) -> dict[str, np.ndarray]:
    """The arrays of one run.

    Raises:
        InputError: the file is missing or damaged.
    """
    path = Path(directory) / f"{run_name(record)}.npz"
    remedy = f"delete it and run `ntkbounds study --out {directory}` again"
    try:
        with np.load(path, allow_pickle=False) as stored:
            return {key: stored[key] for key in stored.files}
    except FileNotFoundError as error:
        raise InputError("the arrays of every run", f"no file {path}", remedy.removeprefix("delete it and ")) from error
    except (OSError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise InputError("a complete .npz file", f"{path} ({error})", remedy) from error
