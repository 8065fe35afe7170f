"""The loop over all runs of a study: every combination of network and labels, written as it goes.

Main names: `run_study`, `same_run`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ntkbounds.output.files import check_writable
from ntkbounds.output.versions import versions
from ntkbounds.studies.config import StudyConfig
from ntkbounds.studies.identity import Identity, identity_of
from ntkbounds.studies.measured_run import MeasuredRun, Tell, measure_run
from ntkbounds.studies.record import arrays_of, record_of
from ntkbounds.studies.record_types import RunRecord
from ntkbounds.studies.results import RESULTS_FILE, arrays_are_whole, ask_for, read_results, run_name, write_run
from ntkbounds.studies.start import Start, build, load_data, prepare
from numerics.data.dataset import Dataset
from numerics.measurements.drawn import DRAWN, Drawn, check_drawn
from numerics.training import require_dtype


def run_study(config: StudyConfig, tell: Tell, *, resume: bool = False, drawn: Sequence[Drawn] = DRAWN) -> list[RunRecord]:
    """Run every combination of network and labels; each finished run is on disk before the next begins.

    A study adds to its folder. A run is named by what it depends on, so it takes the place of no other one.

    Args:
        config: the settings.
        tell: told of progress.
        resume: keep the runs in the folder that depend on the same.
        drawn: the bounds and predictions to compare with.

    Raises:
        InputError: anything in the settings, data, folder or theorems drawn that cannot be used.
    """
    require_dtype(config.dtype)
    check_drawn(drawn)
    data: dict[str, Dataset] = {labels: load_data(config, labels) for labels in config.labels}
    # A mistake in the last name should not show after hours.
    identities: dict[tuple[str, str], Identity] = {}
    for name in config.nets:
        net = build(config, name, data[config.labels[0]])
        identities |= {(name, labels): identity_of(config, name, net, data[labels], drawn) for labels in config.labels}
    asked = [identity.name for identity in identities.values()]
    folder = check_writable(config.folder)
    stored: dict[str, RunRecord] = {}
    if (folder / RESULTS_FILE).exists():  # one that cannot be read should show now, not when there is a run to add
        stored = {run_name(run): run for run in read_results(folder)["runs"]}
    kept = _kept(folder, stored, asked, tell) if resume else {}
    records: list[RunRecord] = []
    start: Start | None = None
    for (name, labels), identity in identities.items():
        if identity.name in kept:
            tell(f"kept {identity.name}", 1, 1)
            records.append(kept[identity.name])
            continue
        if start is None or start.given != name:
            tell(f"kernel of {name}", 0, 1)
            start = prepare(config, name, data[labels])
        measured = measure_run(config, start, data[labels], tell, drawn)
        records.append(write_run(folder, _named(measured, identity), arrays_of(measured), asked))
    ask_for(folder, asked)
    return records


def _kept(folder: Path, stored: Mapping[str, RunRecord], asked: Sequence[str], tell: Tell) -> dict[str, RunRecord]:
    """The stored runs that are asked for; says of those that look like it why they are computed again."""
    kept = {}
    for name, run in stored.items():
        if "name" not in run:
            tell(f"not kept {name}: a run of an earlier version, which does not say all that it depends on", 1, 1)
        elif name in asked and not arrays_are_whole(folder, run):
            tell(f"not kept {name}: its arrays are missing or damaged", 1, 1)
        elif name in asked:
            kept[name] = run
    return kept


def _named(measured: MeasuredRun, identity: Identity) -> RunRecord:
    return {**record_of(measured), "name": identity.name, "made_from": identity.made_from, "versions": versions()}
