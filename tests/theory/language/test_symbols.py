"""One meaning for every name: what may be declared twice, what may not, and what can be taken back."""

from __future__ import annotations

import json
import pkgutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sympy as sp
from sympy.core.facts import InconsistentAssumptions

import theory
from theory.foundations.errors import InputError
from theory.language.symbols import SYMBOLS, describe, eta, forget, head, scalar, vector

OWN = {"name": "own_name", "latex": "o", "meaning": "a meaning", "unit": "output", "nonnegative": True}


@pytest.fixture(autouse=True)
def _leave_no_symbols() -> Iterator[None]:
    before = dict(SYMBOLS)
    yield
    for name in SYMBOLS.keys() - before.keys():
        forget(name)
    assert before == SYMBOLS


def test_a_symbol_may_be_declared_again_as_it_was() -> None:
    assert scalar(**OWN) == scalar(**OWN) == sp.Symbol("own_name", nonnegative=True)
    assert [info.meaning for info in describe(["own_name"])] == ["a meaning"]
    assert vector("own_vector", "o", "a meaning", "B") == vector("own_vector", "o", "a meaning", "B")
    assert SYMBOLS["own_vector"].shape == "B"
    assert scalar("head", "m", "number of known top eigenpairs", integer=True, nonnegative=True) == head
    assert vector("lam", r"\lambda", "eigenvalues of the NTK, descending", unit="output²", nonnegative=True) == theory.language.symbols.lam


@pytest.mark.parametrize(
    ("declare", "change"),
    [
        (scalar, {"meaning": "something else"}),
        (scalar, {"latex": "p"}),
        (scalar, {"unit": "1"}),
        (scalar, {"nonnegative": False}),
        (scalar, {"integer": True}),
        (vector, {}),
    ],
)
def test_a_name_does_not_get_a_second_meaning(declare: Callable[..., Any], change: dict[str, Any]) -> None:
    scalar(**OWN)
    kept = SYMBOLS["own_name"]
    with pytest.raises(InputError, match="choose another name") as caught:
        declare(**{**OWN, **change})
    assert f"'{change.get('meaning', 'a meaning')}' (" in caught.value.got
    assert caught.value.got.endswith(f"beside the earlier {kept}")
    assert SYMBOLS["own_name"] is kept


def test_built_in_names_are_taken() -> None:
    with pytest.raises(InputError, match=r"'number of fast modes' .* beside the built-in 'number of known top eigenpairs'") as caught:
        scalar("head", "m", "number of fast modes", integer=True, positive=True)
    assert caught.value.remedy == "choose another name"
    with pytest.raises(InputError, match=r"a running number.* beside the built-in index; choose another name"):
        scalar("i", "i", "a running number")
    with pytest.raises(TypeError):
        SYMBOLS["mine"] = SYMBOLS["head"]  # type: ignore[index]


def test_what_sympy_refuses_is_not_declared() -> None:
    with pytest.raises(InconsistentAssumptions):
        scalar("own_name", "o", "impossible", positive=True, zero=True)
    assert "own_name" not in SYMBOLS


def test_a_forgotten_symbol_can_get_another_meaning() -> None:
    scalar(**OWN)
    forget("own_name")
    assert not describe(["own_name"])
    assert scalar("own_name", "p", "another", positive=True) == sp.Symbol("own_name", positive=True)
    forget("never_declared")
    with pytest.raises(InputError, match="choose another name for yours"):
        forget("eta")
    assert "eta" in SYMBOLS
    assert eta.name == "eta"


IMPORTS = """
import importlib, json, sys
from theory.language import symbols
alone = list(symbols.SYMBOLS)
from theory.language import definitions
def known():
    return list(symbols.SYMBOLS), [str(made) for made in definitions.definitions()]
first, found = known(), {}
assert first[0] == alone
for name in sys.argv[1:]:
    importlib.import_module(name)
    if known() != first:
        found[name] = known()
        first = known()
print(json.dumps(found))
"""


def test_importing_a_module_declares_nothing() -> None:
    """The modules that fill the tables have run once anything asks for them, so the order does not matter."""
    root = Path(theory.__file__).parent
    modules = [module.name for module in pkgutil.walk_packages([str(root)], "theory.")]
    assert {"theory.proposals.spectral_sums", "theory.language.expectations", "theory.theorems.refuted"} <= set(modules)
    command = [sys.executable, "-c", IMPORTS, *modules]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=root.parent)
    assert json.loads(done.stdout) == {}
