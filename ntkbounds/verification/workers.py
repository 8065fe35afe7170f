"""Worker processes: each verifies one theorem after another; one that takes too long or dies costs its own theorem only.

Main names: `Task`, `records`.
"""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from theory.foundations.errors import InputError

PATIENCE = 300.0
"""Seconds for a worker to start: it imports JAX and the catalogue."""
REFUSED = "bad input"
"""Key of a record that holds the line of an `InputError`, and nothing else."""


@dataclass(frozen=True)
class Task:
    """What all workers share.

    Attributes:
        files: Python files with theorems of one's own.
        examples: exact instances of each search.
        seed: of every search.
        certify: whether certificates over ranges are worked out too.
        modes: the most modes of a long spectrum; None for the default.
    """

    files: tuple[Path, ...]
    examples: int
    seed: int
    certify: bool
    modes: int | None = None

    def prepare(self) -> Callable[[str], dict[str, Any]]:
        """The function that verifies a theorem by its id."""
        from ntkbounds.verification.theorem_files import load_theorems
        from ntkbounds.verification.verify import verify
        from theory.catalogue import catalogue
        from theory.language.meanings import as_declared, start_anew

        known = dict(catalogue())
        start_anew()
        for file in self.files:  # run before, and in a process that is watched
            known.update({theorem.id: theorem for theorem in load_theorems(file, watched=False)})

        def record(name: str) -> dict[str, Any]:
            try:
                with as_declared(known[name]):
                    found = verify(known[name], known, examples=self.examples, seed=self.seed, certify=self.certify, modes=self.modes)
                    return found.record()
            except InputError as error:
                return {REFUSED: str(error)}

        return record


def unfinished(name: str, why: str) -> dict[str, Any]:
    """The record of a theorem that got no verdict."""
    return {"id": name, "verdict": "UNDECIDED", "as_declared": False, "tested": 0, "problem": why}


def records(names: Sequence[str], task: Task, *, jobs: int, limit: float) -> Iterator[tuple[int, dict[str, Any]]]:
    """Verify theorems; yields the place in `names` and the record of each, in the order in which they are finished.

    Args:
        names: ids.
        task: what to do with each.
        jobs: number of processes; 0 for none but this one, where no time limit can be kept.
        limit: seconds for each theorem.
    """
    if jobs == 0:
        verified = task.prepare()
        yield from ((place, verified(name)) for place, name in enumerate(names))
        return
    waiting = list(enumerate(names))[::-1]
    workers = [_Worker(task) for _ in range(min(jobs, len(names)))]
    try:
        while workers:
            ready = wait([worker.connection for worker in workers], timeout=0.2)
            for worker in list(workers):
                answer = worker.answer(ready, limit)
                if answer is not None:
                    yield answer
                if worker.alive and not worker.idle:
                    continue
                if worker.alive and waiting:
                    worker.start(*waiting.pop())
                    continue
                worker.stop()
                workers.remove(worker)
                if waiting:  # it was killed or died: another one goes on
                    workers.append(_Worker(task))
    finally:
        for worker in workers:
            worker.stop()


class _Worker:
    """One process and what it is at."""

    def __init__(self, task: Task) -> None:
        # A fresh interpreter: JAX must not be forked.
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, task), daemon=True)
        self._process.start()
        theirs.close()
        self._job: tuple[int, str] | None = None
        self._since = time.monotonic()
        self.idle = False
        self.alive = True

    def start(self, place: int, name: str) -> None:
        """Hand it a theorem."""
        self._job, self._since, self.idle = (place, name), time.monotonic(), False
        self.connection.send(name)

    def answer(self, ready: Sequence[object], limit: float) -> tuple[int, dict[str, Any]] | None:
        """What it has finished, or what became of it; None if there is nothing to tell."""
        record: dict[str, Any] | None
        if self.connection in ready:
            try:
                record = self.connection.recv()
                self.idle = True
            except (EOFError, OSError):
                record = self._give_up("its process died")
        elif time.monotonic() - self._since > (limit if self._job is not None else PATIENCE):
            record = self._give_up(f"no verdict within {limit:g} s (--limit)")
        else:
            return None
        job, self._job = self._job, None
        return None if job is None or record is None else (job[0], record)

    def _give_up(self, why: str) -> dict[str, Any]:
        self.alive = False
        if self._job is None:
            raise InputError("worker processes that start", why, "try --jobs 0, which verifies in this process")
        return unfinished(self._job[1], why)

    def stop(self) -> None:
        """End the process."""
        self.alive = False
        self.connection.close()
        self._process.kill()
        self._process.join()


def _work(connection: Connection, task: Task) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted, and ends its workers
    verified = task.prepare()
    connection.send(None)
    while True:
        try:
            name = connection.recv()
        except EOFError:
            return
        try:
            record = verified(name)
        except Exception as error:
            record = unfinished(name, " ".join(f"{type(error).__name__}: {error}".split()))
        connection.send(record)
