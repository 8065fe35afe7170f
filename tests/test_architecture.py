"""The plan of the house: which folder may import which, no circles, no side-effect imports, short files, a page that names all."""

from __future__ import annotations

import ast
import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
_SPEC = importlib.util.spec_from_file_location("draw_architecture", ROOT / "docs" / "draw_architecture.py")
assert _SPEC is not None
assert _SPEC.loader is not None
architecture = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(architecture)

MODULES = architecture.modules()
IMPORTS = architecture.imports()
FOLDERS = architecture.folder_imports(IMPORTS)
LAYERS = (
    "theory.foundations",
    "theory.language",
    "theory.printing",
    "theory.assumptions",
    "theory.proposals",
    "theory.checking",
    "theory.rules",
    "theory.evaluation",
    "theory.statements",
    "theory.theorems",
    "theory",
    "theory.mutation",
    "proofs.statements",
    "proofs.reading",
    "proofs.scripts",
    "proofs",
    "numerics.exact",
    "numerics.drawing",
    "numerics.spectra",
    "numerics.networks",
    "numerics.data",
    "numerics.kernels",
    "numerics",
    "numerics.krylov",
    "numerics.assumptions",
    "numerics.judging",
    "numerics.instances",
    "numerics.falsifying",
    "numerics.measurements",
    "numerics.certificates",
    "ntkbounds.output",
    "ntkbounds.derivations",
    "ntkbounds.verification",
    "ntkbounds.studies",
    "ntkbounds.pages",
    "ntkbounds",
    "ntkbounds.commands",
)
"""From the foundations up: a folder may import only from those that stand before it."""
LONGEST = 330
FACADES = {"ntkbounds", "ntkbounds.symbols", "ntkbounds.assumptions", "ntkbounds.rules", "ntkbounds.strategies"}
"""Modules that exist to hand on names of others."""


def test_every_folder_has_its_layer() -> None:
    assert sorted(LAYERS) == sorted(FOLDERS)


@pytest.mark.parametrize("folder", sorted(FOLDERS))
def test_a_folder_imports_only_from_lower_layers(folder: str) -> None:
    above = {other for other in FOLDERS[folder] if LAYERS.index(other) > LAYERS.index(folder)}
    culprits = [
        f"{module} imports {other}" for module, others in IMPORTS.items() for other in others if _between(module, other, folder, above)
    ]
    assert not above, culprits


def _between(module: str, other: str, folder: str, above: set[str]) -> bool:
    return architecture.folder_of(module, MODULES) == folder and architecture.folder_of(other, MODULES) in above


def test_no_files_import_each_other_in_a_circle() -> None:
    """Imports inside functions count too: a circle that only loading at the last moment breaks is one."""
    assert architecture.circles(IMPORTS) == []


@pytest.mark.parametrize("module", sorted(IMPORTS))
def test_what_is_imported_is_used(module: str) -> None:
    """No file is imported for its side effect: the linter finds unused names, so nothing may switch it off, and no bare import stands."""
    source = MODULES[module].read_text(encoding="utf-8")
    assert not re.search(r"noqa:.*F401", source)
    bare = [a.name for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Import) for a in node.names if not a.asname]
    assert not [name for name in bare if name.split(".")[0] in architecture.PACKAGES]
    handed_on = re.findall(r"import (\w+) as \1\b", source)
    assert module in FACADES or not handed_on


@pytest.mark.parametrize(
    "file", sorted(p for d in ("theory", "proofs", "numerics", "ntkbounds", "tests") for p in (ROOT / d).rglob("*.py")), ids=str
)
def test_files_are_short(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_the_page_names_every_folder() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    described = set(re.findall(r"^### `([\w/]+)/`", page, flags=re.MULTILINE))
    assert described == {folder.replace(".", "/") for folder in FOLDERS}


def test_the_picture_shows_todays_imports() -> None:
    picture = architecture.PICTURE.read_text(encoding="utf-8")
    assert architecture.fingerprint(FOLDERS) in picture, "run python docs/draw_architecture.py"
