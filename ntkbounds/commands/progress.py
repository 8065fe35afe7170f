"""Progress of long work: a bar on a terminal, a plain line now and then elsewhere.

Main name: `Progress`.
"""

from __future__ import annotations

import sys
import time
from types import TracebackType

from tqdm import tqdm

SECONDS_BETWEEN_LINES = 10.0


class Progress:
    """Call it with what is being done, how much of it is done and how much there is; use it in a `with` statement."""

    def __init__(self) -> None:
        self._bar: tqdm | None = None
        self._what = ""
        self._last_line = 0.0

    def __call__(self, what: str, done: int, total: int) -> None:
        """Show that `done` of `total` of `what` is done. What is 1 of 1 at once is a notice, and stays on the screen."""
        if not sys.stderr.isatty():
            now = time.monotonic()
            if what != self._what or now - self._last_line > SECONDS_BETWEEN_LINES:
                print(f"{what}: {done} of {total}" if total > 1 else what, file=sys.stderr, flush=True)
                self._last_line = now
            self._what = what
            return
        if done == total == 1 and what != self._what:  # a notice, not the end of work under way
            self.close()
            print(what, file=sys.stderr, flush=True)
            self._what = what
            return
        if self._bar is None or what != self._what:
            self.close()
            self._bar = tqdm(total=total, desc=what, file=sys.stderr, leave=False, dynamic_ncols=True)
        self._what = what
        self._bar.update(done - self._bar.n)

    def close(self) -> None:
        """Take the bar off the screen."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
        if error is not None and self._what:
            error.add_note(f"at: {self._what}")
