"""The result files of a study: one `results.json`, and one `.npz` of arrays per run.

A run that is stored is never changed: it is copied as it stands, byte for byte, when another is added, under a lock that keeps other
studies out of the folder meanwhile. A file appears whole or not at all (`ntkbounds.output.files`). A number that is not finite is written
as `null`, JSON having no other word for it. The shape of a record is in `ntkbounds.studies.record_types`, that of the arrays in
`ntkbounds.studies.arrays`.

Main names: `write_run`, `write_results`, `ask_for`, `read_results`, `read_arrays`, `run_name`.
"""

from __future__ import annotations

import hashlib
import io
import json
import math
import os
import re
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from ntkbounds.output.files import check_writable, locked, write_atomically
from ntkbounds.output.versions import versions
from ntkbounds.studies.arrays import read_npz
from ntkbounds.studies.record_types import Results, RunRecord
from ntkbounds.studies.validation import explained
from theory.foundations.errors import InputError

SCHEMA = 1
RESULTS_FILE = "results.json"


def run_name(record: Mapping[str, Any]) -> str:
    """The name that a run's files start with. Runs of earlier versions have none in their record; theirs is made from a few settings."""
    if "name" in record:
        return str(record["name"])
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


def _json(value: Any) -> str:
    return json.dumps(_plain(value), indent=1, allow_nan=False, ensure_ascii=False)


def _text(run: RunRecord | msgspec.Raw) -> str:
    """A run as it stands in the file: a stored one (`Raw`) letter for letter."""
    return bytes(run).decode() if isinstance(run, msgspec.Raw) else textwrap.indent(_json(run), "  ").lstrip()


def write_results(
    directory: str | os.PathLike[str], runs: Sequence[RunRecord | msgspec.Raw], asked: Sequence[str] = (), kept: str = ""
) -> Path:
    """Write `results.json` with these runs, the names of those that were asked for, and the present versions; return its path.

    Raises:
        InputError: the folder cannot be made or written, or is full; `kept` then says what is safe.
    """
    path = check_writable(directory) / RESULTS_FILE
    head = {"schema": SCHEMA, "versions": versions(), **({"asked": [*asked]} if asked else {})}
    listed = ",\n  ".join(map(_text, runs))
    listed = f"\n  {listed}\n " if runs else ""
    content = f'{_json(head)[:-2]},\n "runs": [{listed}]\n}}\n'.encode()
    if not path.exists() or path.read_bytes() != content:
        write_atomically(path, content, kept)
    return path


def write_run(directory: str | os.PathLike[str], record: RunRecord, arrays: Mapping[str, Any], asked: Sequence[str] = ()) -> RunRecord:
    """Add a finished run: first its arrays, then its record in `results.json`.

    Runs that are there stay as they are, this one too if it is among them; only where its arrays are missing or damaged is it replaced.

    Args:
        directory: the folder of the study.
        record: of the run.
        arrays: of the run.
        asked: names of the runs that the study is asked for; those asked for before if empty.

    Returns:
        The record: the stored one if the run was there.

    Raises:
        InputError: the folder cannot be written, or is full, or holds a `results.json` that cannot be read.
    """
    folder = check_writable(directory)
    name = run_name(record)
    with locked(folder):
        content, texts = _read(folder) if (folder / RESULTS_FILE).exists() else (_nothing(), [])
        names = [run_name(run) for run in content["runs"]]
        asked = asked or content.get("asked", [])
        position = names.index(name) if name in names else len(names)
        if name in names and arrays_are_whole(folder, content["runs"][position]):
            write_results(folder, texts, asked)
            return content["runs"][position]
        path = folder / f"{name}.npz"
        kept = f"finished runs that are kept in {folder}: {len(names)}"
        write_atomically(path, _npz(arrays), kept)
        try:
            write_results(folder, [*texts[:position], record, *texts[position + 1 :]], asked, kept)
        except InputError:
            if name not in names:  # arrays that no record speaks of would only take space
                path.unlink(missing_ok=True)
            raise
    return record


def ask_for(directory: str | os.PathLike[str], asked: Sequence[str]) -> None:
    """Note which runs the last study was asked for; raises InputError as `write_run` does."""
    folder = check_writable(directory)
    with locked(folder):
        write_results(folder, _read(folder)[1], asked)


def _nothing() -> Results:
    return {"schema": SCHEMA, "versions": {}, "runs": []}


def _npz(arrays: Mapping[str, Any]) -> bytes:
    buffer = io.BytesIO()
    stored: dict[str, Any] = {key: np.asarray(value) for key, value in arrays.items()}
    np.savez_compressed(buffer, **stored)
    return buffer.getvalue()


def read_results(directory: str | os.PathLike[str]) -> Results:
    """Read `results.json`.

    Raises:
        InputError: no folder or file, a file that is cut short or no JSON, another schema, anything that is not as
            `ntkbounds.studies.record_types` has it, curves of unequal lengths.
    """
    return _read(Path(directory))[0]


def _read(folder: Path) -> tuple[Results, list[msgspec.Raw]]:
    """The results, and every run as it stands in the file."""
    path = folder / RESULTS_FILE
    again = f"run `ntkbounds study --out {folder}` again"
    try:
        content = path.read_bytes()
        text = content.decode()
    except UnicodeDecodeError as error:
        raise InputError("results in UTF-8", f"{path}, broken at byte {error.start}", f"delete it and {again}") from error
    except OSError as error:
        got = f"no such folder as {folder}" if not folder.exists() else f"{path} ({error.strerror})"
        raise InputError(f"a folder with {RESULTS_FILE}", got, f"give the folder of a study, or {again}") from error
    try:
        raw = msgspec.json.decode(content)
        schema = raw.get("schema") if isinstance(raw, dict) else None
        if schema != SCHEMA:
            got = f"{path} with schema {str(schema)[:40]!r}"
            raise InputError(f"results of schema {SCHEMA}", got, f"use the version that wrote it, or {again}")
        found = msgspec.json.decode(content, type=Results)
        texts = msgspec.json.decode(content, type=_Texts).runs
    except msgspec.ValidationError as error:
        expected, got = explained(error)
        raise InputError(expected, f"{got} in {path}", f"delete it and {again}") from error
    except msgspec.DecodeError as error:
        raise InputError("a complete JSON file", f"{path}, {_where(error, text)}", f"delete it and {again}") from error
    except RecursionError as error:
        raise InputError("lists and objects a few deep", f"{path} with thousands inside each other", f"delete it and {again}") from error
    problem = _unequal(found)
    if problem:
        raise InputError(problem[0], f"{problem[1]} in {path}", f"delete it and {again}")
    return found, texts


class _Texts(msgspec.Struct):
    runs: list[msgspec.Raw]


def _where(error: msgspec.DecodeError, text: str) -> str:
    """Where a text stops being JSON."""
    found = re.search(r"\(byte (\d+)\)", str(error))
    size = len(text.encode())
    position = int(found[1]) if found else size
    before = text.encode()[:position].decode(errors="ignore")
    place = f"at line {before.count(chr(10)) + 1}, column {len(before) - before.rfind(chr(10))} (byte {position} of {size})"
    return f"{'broken' if found else 'cut short'} {place}"


def _unequal(results: Results) -> tuple[str, str] | None:
    """The first curve that has not one value for each recorded step, which no type can say."""
    for index, run in enumerate(results["runs"]):
        steps = len(run["loss"]["step"])
        curves = {"loss.trained": run["loss"]["trained"], "loss.linearized": run["loss"]["linearized"]}
        curves |= {f"bounds.{key}": curve for key, curve in run["bounds"].items()}
        curves |= {f"predictions.{key}": curve for key, curve in run.get("predictions", {}).items()}
        for key, curve in curves.items():
            if len(curve) != steps:
                return f"a list of {steps} values, one for each recorded step, at $.runs[{index}].{key}", f"{len(curve)} values"
    return None


def read_arrays(directory: str | os.PathLike[str], record: RunRecord) -> dict[str, np.ndarray]:
    """The arrays of one run.

    Raises:
        InputError: the file is missing or damaged, or an array in it is not as `ntkbounds.studies.arrays` has it.
    """
    sizes = {"N": record["samples"] * record["outputs"], "k": len(record["loss"]["step"])}
    return read_npz(Path(directory) / f"{run_name(record)}.npz", sizes, f"run `ntkbounds study --out {directory}` again")


def arrays_are_whole(directory: str | os.PathLike[str], record: RunRecord) -> bool:
    """Whether the arrays of a run can be read."""
    try:
        read_arrays(directory, record)
    except InputError:
        return False
    return True
