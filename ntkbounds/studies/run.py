"""The loop over all runs of a study: every combination of network and labels, written as it goes.

Main names: `run_study`, `same_run`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ntkbounds.output.files import check_writable
from ntkbounds.studies.config import StudyConfig
from ntkbounds.studies.measured_run import Tell, measure_run
from ntkbounds.studies.record import arrays_of, record_of
from ntkbounds.studies.record_types import RunRecord
from ntkbounds.studies.results import read_results, run_name, write_results, write_run
from ntkbounds.studies.start import Start, build, load_data, prepare
from numerics.measurements.bounds import DRAWN, Drawn, check_drawn
from numerics.training import require_dtype


def same_run(stored: Mapping[str, Any], config: StudyConfig, labels: str) -> bool:
    """Whether a stored run was made with these settings."""
    rate = stored["convention"]["learning_rate"]
    return (
        all(stored.get(key) == getattr(config, key) for key in ("data", "samples", "steps", "seed", "dtype", "centred"))
        and stored["labels"] == labels
        and (config.width is None or stored["width"] == config.width)
        and (config.depth is None or stored["depth"] == config.depth)
        and (config.learning_rate is None or rate == config.learning_rate)
    )


def run_study(config: StudyConfig, tell: Tell, *, resume: bool = False, drawn: Sequence[Drawn] = DRAWN) -> list[RunRecord]:
    """Run every combination of network and labels; each finished run is on disk before the next begins.

    Args:
        config: the settings.
        tell: told of progress.
        resume: keep the runs in the folder that have these settings.
        drawn: the bounds and predictions to compare with.

    Raises:
        InputError: anything in the settings, data, folder or theorems drawn that cannot be used.
    """
    require_dtype(config.dtype)
    check_drawn(drawn)
    data = {labels: load_data(config, labels) for labels in config.labels}
    for name in config.nets:  # a mistake in the last name should not show after hours
        build(config, name, data[config.labels[0]])
    folder = check_writable(config.folder)
    kept: list[RunRecord] = list(read_results(folder)["runs"]) if resume and (folder / "results.json").exists() else []
    started = resume
    records: list[RunRecord] = []
    for name in config.nets:
        start: Start | None = None
        for labels in config.labels:
            stored = next((run for run in kept if run.get("net_given", run["net"]) == name and same_run(run, config, labels)), None)
            if stored is not None:
                tell(f"kept {run_name(stored)}", 1, 1)
                records.append(stored)
                continue
            if start is None:
                tell(f"kernel of {name}", 0, 1)
                start = prepare(config, name, data[labels])
            measured = measure_run(config, start, data[labels], tell, drawn)
            record = record_of(measured)
            if not started:  # what was there before goes only when there is something to put in its place
                write_results(folder, [])
                started = True
            write_run(folder, record, arrays_of(measured))
            records.append(record)
    return records
