"""What stays on the screen of long work."""

from __future__ import annotations

import io
import sys

import pytest

from ntkbounds.commands.progress import Progress


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_what_is_only_said_stays_on_a_terminal_and_bars_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """A data set that is left out must be seen, also by one who watches the bar."""
    screen = _Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    with Progress() as progress:
        progress("training", 3, 10)
        progress("left out digits: expected fewer samples", 1, 1)
        progress("training", 4, 10)
        progress("verify", 0, 1)
        progress("verify", 1, 1)
    assert "left out digits: expected fewer samples\n" in screen.getvalue()
    assert "training\n" not in screen.getvalue()
    assert "verify\n" not in screen.getvalue()
