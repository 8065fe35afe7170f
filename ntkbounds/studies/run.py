"""The loop over all runs of a study: every combination of network and labels, written as it goes.

Main names: `run_study`, `same_run`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
from numerics.networks.network import Network
from numerics.training import require_dtype
from theory.foundations.errors import InputError


@dataclass(frozen=True)
class _Planned:
    config: StudyConfig
    net: str
    data: Dataset
    identity: Identity


def run_study(
    configs: StudyConfig | Sequence[StudyConfig], tell: Tell, *, resume: bool = False, drawn: Sequence[Drawn] = DRAWN
) -> list[RunRecord]:
    """Run every combination of network and labels; each finished run is on disk before the next begins.

    A study adds to its folder. A run is named by what it depends on, so it takes the place of no other one.

    Args:
        configs: the settings, or several that write to one folder. Of several, those whose data are not on this machine are left out,
            which is told.
        tell: told of progress.
        resume: keep the runs in the folder that depend on the same.
        drawn: the bounds and predictions to compare with.

    Raises:
        InputError: anything in the settings, data, folder or theorems drawn that cannot be used.
    """
    configs = (configs,) if isinstance(configs, StudyConfig) else tuple(configs)
    for config in configs:
        require_dtype(config.dtype)
    check_drawn(drawn)
    planned = _plan(configs, tell, drawn)
    asked = [one.identity.name for one in planned]
    folder = check_writable(configs[0].folder)
    stored: dict[str, RunRecord] = {}
    if (folder / RESULTS_FILE).exists():  # one that cannot be read should show now, not when there is a run to add
        stored = {run_name(run): run for run in read_results(folder)["runs"]}
    kept = _kept(folder, stored, asked, tell) if resume else {}
    records: list[RunRecord] = []
    start: Start | None = None
    latest: tuple[StudyConfig, str] | None = None
    for one in planned:
        if one.identity.name in kept:
            tell(f"kept {one.identity.name}", 1, 1)
            records.append(kept[one.identity.name])
            continue
        if start is None or latest != (one.config, one.net):
            tell(f"kernel of {one.net} on {one.data.name}", 0, 1)
            start, latest = prepare(one.config, one.net, one.data), (one.config, one.net)
        measured = measure_run(one.config, start, one.data, tell, drawn)
        records.append(write_run(folder, _named(measured, one.identity), arrays_of(measured), asked))
    ask_for(folder, asked)
    return records


def _plan(configs: Sequence[StudyConfig], tell: Tell, drawn: Sequence[Drawn]) -> list[_Planned]:
    """All runs, named, before the first is made: a mistake in the last should not show after hours. Each once."""
    planned: dict[str, _Planned] = {}
    missing: dict[str, InputError] = {}  # by what is said of it: two settings with one fault are one line
    every = list(dict.fromkeys(net for config in configs for net in config.nets))
    for config in configs:
        try:
            data = {labels: load_data(config, labels) for labels in config.labels}
        except InputError as error:
            if len(configs) == 1:
                raise
            missing[f"left out {config.data}: {error}"] = error
            continue
        for name in config.nets:
            net = _built(config, name, data[config.labels[0]], every)
            for labels in config.labels:
                identity = identity_of(config, name, net, data[labels], drawn)
                planned.setdefault(identity.name, _Planned(config, name, data[labels], identity))
    if missing and not planned:
        raise next(reversed(missing.values()))
    for said in missing:
        tell(said, 1, 1)
    return list(planned.values())


def _built(config: StudyConfig, name: str, data: Dataset, every: Sequence[str]) -> Network:
    """The network; where it is one of several, a refusal says which, and how to go on without it."""
    others = [net for net in every if net != name]
    try:
        return build(config, name, data)
    except InputError as error:
        if not others:
            raise
        got = f"{error.got} in the run of {name} on {config.data}"
        raise InputError(error.expected, got, f"{error.remedy} (--net {others[0]} leaves this run out)") from error


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
