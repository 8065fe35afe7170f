"""The one exception for input that cannot be used: one line saying what was expected, what was got, what to do.

Main names: `InputError`, which the command line turns into exit code 2; `printable`, which refuses names that cannot be shown.
"""

from __future__ import annotations

import unicodedata


class InputError(ValueError):
    """Input that cannot be used, described in one line.

    Args:
        expected: what would have been accepted.
        got: what was given instead.
        remedy: what the user can do about it, as an imperative without a full stop.
    """

    def __init__(self, expected: str, got: str, remedy: str) -> None:
        self.expected, self.got, self.remedy = expected, got, remedy
        super().__init__(" ".join(f"expected {expected}, got {got}; {remedy}".split()))


def printable(what: str, name: str) -> None:
    """Raise InputError if `name` has a control character, a mark of direction or half a surrogate pair."""
    if any(unicodedata.category(letter).startswith("C") for letter in name):
        raise InputError(f"{what} without control characters", ascii(name), "leave them out")
