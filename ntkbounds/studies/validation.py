"""What msgspec says of a value that does not fit its type, in plain words. Main name: `explained`."""

from __future__ import annotations

import re

import msgspec

_WORDS = {
    "int": "a whole number",
    "float": "a number",
    "str": "text",
    "bool": "true or false",
    "null": "nothing",
    "array": "a list",
    "object": "an object",
}
_PLACE = re.compile(r" - at (`key` in )?`(\$.*)`$", re.DOTALL)


def explained(error: msgspec.ValidationError) -> tuple[str, str]:
    """What was expected, with its place (`$.runs[0].loss.step`), and what was got."""
    said = str(error)
    found = _PLACE.search(said)
    place = "" if found is None else f" as a key of {found[2]}" if found[1] else f" at {found[2]}"
    said = said if found is None else said[: found.start()]
    missing = re.fullmatch(r"Object missing required field `(.+)`", said, re.DOTALL)
    if missing:
        return f"{missing[1]!r}{place or ' at $'}", "an object without it"
    wrong = re.fullmatch(r"Expected (.+?)(?:, got (.+))?", said, re.DOTALL)
    if wrong:
        return _plain(wrong[1]) + place, _plain(wrong[2]) if wrong[2] else "one that is not"
    return f"a value that fits{place}", said[:1].lower() + said[1:]


def _plain(words: str) -> str:
    """`float | null` as "a number or nothing"."""
    words = re.sub(r"`([a-z |]+)`", lambda kinds: " or ".join(_WORDS.get(kind, kind) for kind in kinds[1].split(" | ")), words)
    return words.replace(">=", "of at least").replace("<=", "of at most").replace("of length of", "of length")
