"""What names mean to a theorem: the definitions and symbols of one's own as they stood when its file had run.

Files that are read one after the other share one table of symbols and one of definitions. A later file may take a name back and give it
another meaning; that must not reach the theorems of an earlier one.

Main names: `keep_meanings`, `as_declared`, `start_anew`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from typing import Any
from weakref import WeakKeyDictionary

from theory.language import definitions, symbols

_Tables = tuple[dict[Any, Any], dict[Any, Any]]
_kept: WeakKeyDictionary[Any, _Tables] = WeakKeyDictionary()


def _tables() -> _Tables:
    return definitions._own, symbols._DECLARED


def keep_meanings(owners: Iterable[Any]) -> None:
    """Keep for these theorems what names mean now."""
    own, declared = (dict(table) for table in _tables())
    for owner in owners:
        _kept[owner] = own, declared


@contextlib.contextmanager
def as_declared(owner: Any) -> Iterator[None]:
    """Let names mean what they meant when the theorem was declared; where nothing was kept, what they mean now."""
    if owner not in _kept:
        yield
        return
    before = tuple(dict(table) for table in _tables())
    _fill(_kept[owner])
    try:
        yield
    finally:
        _fill(before)


def start_anew() -> None:
    """Leave only the built-in names, so that files which are read again are read as they were the first time."""
    built_in = {name: info for name, info in symbols.SYMBOLS.items() if name in symbols.BUILT_IN_SYMBOLS}
    _fill(({}, built_in))


def _fill(contents: Iterable[dict[Any, Any]]) -> None:
    for table, content in zip(_tables(), contents, strict=True):
        table.clear()
        table.update(content)
