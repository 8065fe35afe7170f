"""The list of built-in assumptions: complete, and every name once."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import theory
from theory.assumptions.base import Assumption
from theory.catalogue import ASSUMPTIONS, catalogue


def test_names_are_distinct() -> None:
    names = [assumption.name for assumption in ASSUMPTIONS]
    assert len(set(names)) == len(names)


def test_the_list_is_complete() -> None:
    used = [assumption for theorem in catalogue().values() for assumption in theorem.assumptions]
    modules = [importlib.import_module(found.name) for found in pkgutil.walk_packages([str(Path(theory.__file__).parent)], "theory.")]
    declared = [value for module in modules for value in vars(module).values() if isinstance(value, Assumption)]
    listed = {id(assumption) for assumption in ASSUMPTIONS}
    assert {assumption.name for assumption in (*used, *declared) if id(assumption) not in listed} == set()
