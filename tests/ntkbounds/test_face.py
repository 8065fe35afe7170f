"""The face: every public name is there, documented, and loaded only when it is used."""

from __future__ import annotations

import ast
import doctest
import importlib
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest
import sympy as sp

import ntkbounds as nb
from ntkbounds import assumptions, rules, symbols
from theory.catalogue import ASSUMPTIONS
from theory.language.definitions import BUILT_IN
from theory.language.symbols import BUILT_IN_SYMBOLS
from theory.rules import base
from theory.theorems.time_to_accuracy import LONG_ENOUGH

ROOT = Path(__file__).parents[2]


def test_importing_loads_nothing_heavy() -> None:
    command = (
        "import sys, ntkbounds; assert ntkbounds.__version__; print([m for m in ('sympy', 'jax', 'numpy', 'scipy') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True).stdout.strip() == "[]"


HELP = """
import sys
from ntkbounds.commands.cli import main
try:
    main(["--help"])
except SystemExit:
    pass
assert not {"sympy", "jax", "numpy"} & set(sys.modules)
"""


def test_help_loads_nothing_heavy() -> None:
    assert subprocess.run([sys.executable, "-c", HELP], capture_output=True, text=True).returncode == 0


@pytest.mark.parametrize("name", nb.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    value = getattr(nb, name)
    assert name in dir(nb)
    assert name == "__version__" or inspect.getdoc(value)


def test_the_table_and_what_type_checkers_see_agree() -> None:
    tree = ast.parse((ROOT / "ntkbounds" / "__init__.py").read_text(encoding="utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    seen = {alias.name: node.module for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert {name: home for name, home in seen.items() if home != "ntkbounds"} == nb._HOMES
    assert sorted(name for name, home in seen.items() if home == "ntkbounds") == sorted(nb._VOCABULARY)


def test_a_name_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(AttributeError, match=r"has no attribute 'analyse'; its names: .*analyze"):
        nb.analyse  # noqa: B018


def test_the_vocabulary_is_complete() -> None:
    declared = {value.label.name if isinstance(value, sp.IndexedBase) else value.name for value in _symbols(symbols)}
    assert BUILT_IN_SYMBOLS - declared <= {"kappa_0", "kappa_1"}
    shown = [value for value in vars(assumptions).values() if isinstance(value, nb.Assumption | dict)]
    named = [
        made for value in shown for made in (value.values() if isinstance(value, dict) else [value]) if isinstance(made, nb.Assumption)
    ]
    assert {made.name for made in ASSUMPTIONS if made not in LONG_ENOUGH} == {made.name for made in named}
    folder = Path(base.__file__).parent
    modules = [importlib.import_module(f"theory.rules.{file.stem}") for file in folder.glob("*.py") if file.stem != "__init__"]
    classes = {
        name
        for module in modules
        for name, value in vars(module).items()
        if inspect.isclass(value) and value.__module__ == module.__name__ and hasattr(value, "check") and not name.startswith("_")
    }
    assert classes <= set(vars(rules))
    accessors = (
        symbols.block_energy,
        symbols.block_trace,
        symbols.dimension,
        symbols.squared_travel,
        symbols.second_moment,
        symbols.expected_loss,
    )
    reached = {accessor(symbols.t).func for accessor in accessors} | {symbols.prediction.func}
    reached |= {quantity(each.time, each).func for each in symbols.DYNAMICS for quantity in (symbols.L, symbols.rho)}
    assert {made.head.func for made in BUILT_IN if made.head.is_Function} <= reached


def _symbols(module: object) -> list[sp.Symbol | sp.IndexedBase]:
    return [value for value in vars(module).values() if isinstance(value, sp.Symbol | sp.IndexedBase)]


@pytest.mark.parametrize("module", ["ntkbounds.theorems", "ntkbounds.networks", "ntkbounds.operators", "ntkbounds.analysis"])
def test_the_examples_in_docstrings_run(module: str) -> None:
    found = doctest.testmod(importlib.import_module(module))
    assert found.attempted
    assert not found.failed


def test_examples_and_docs_import_the_face_only() -> None:
    documents = [*(ROOT / "examples").glob("*.py"), *(ROOT / "docs").glob("*.md"), ROOT / "README.md"]
    assert documents
    for file in documents:
        assert not re.search(r"^\s*(from|import) (theory|numerics)\b", file.read_text(encoding="utf-8"), flags=re.MULTILINE), file


def test_a_derivation_shows_itself() -> None:
    shown = nb.derive("R1")
    assert shown.checked
    assert not shown.problem
    assert str(shown) == shown.text()
    assert "every step checked" in repr(shown)
    assert "<section" in shown._repr_html_()
    assert shown.markdown().startswith("## R1")
    assert shown.latex().startswith("\\documentclass")
    assert shown.html().startswith("<!DOCTYPE html>")


def test_an_id_that_is_not_there_suggests_others() -> None:
    for ask in (nb.derive, nb.verify):
        with pytest.raises(nb.InputError, match=r"got 'R99'; did you mean R"):
            ask("R99")


def test_verify_shows_its_line_and_refuses_no_examples() -> None:
    found = nb.verify("X2", examples=40)
    assert found.verdict is nb.Verdict.REFUTED
    assert str(found).startswith("REFUTED   X2")
    assert "<pre>" in found._repr_html_()
    with pytest.raises(nb.InputError, match="at least 1 example"):
        nb.verify("X2", examples=0)


def test_a_theorem_shows_itself_in_a_notebook_and_escapes_what_it_is_given() -> None:
    theorem = nb.catalogue()["R1"]
    assert theorem._repr_latex_().startswith("$\\displaystyle L")
    assert "<math" in theorem._repr_html_()
    own = nb.Theorem("a", "<b>", "", "ours", "<i>", (nb.Assumption("n", "<u>", ()),), symbols.A, (), ("<=", symbols.A))
    assert not re.search(r"<(b|i|u)>", own._repr_html_())
