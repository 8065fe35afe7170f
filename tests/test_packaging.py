"""The project's own promises: packages listed, versions agreeing, pins complete, nothing machine-specific."""

from __future__ import annotations

import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINS = {
    canonicalize_name(line.split("==")[0]): line.split("==")[1].strip()
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
}


def _requirements() -> list[Requirement]:
    project = PROJECT["project"]
    return [Requirement(text) for text in [*project["dependencies"], *project["optional-dependencies"]["dev"]]]


def test_every_package_on_disk_is_installed() -> None:
    listed = set(PROJECT["tool"]["setuptools"]["packages"])
    on_disk = {
        ".".join(path.parent.relative_to(ROOT).parts)
        for top in ("theory", "proofs", "numerics", "ntkbounds")
        for path in (ROOT / top).rglob("*.py")
        if "__pycache__" not in path.parts
    }
    on_disk.add("ntkbounds.examples")  # from examples/, by package-dir
    assert on_disk == listed, "list the packages explicitly in pyproject.toml"


def test_versions_agree() -> None:
    version = PROJECT["project"]["version"]
    assert importlib.metadata.version("ntkbounds") == version
    assert f"version: {version}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


@pytest.mark.parametrize("requirement", _requirements(), ids=lambda requirement: requirement.name)
def test_bounds_admit_the_pinned_version(requirement: Requirement) -> None:
    name = canonicalize_name(requirement.name)
    assert name in PINS, f"{name} is required but not pinned in constraints.txt"
    assert requirement.specifier.contains(PINS[name])


def test_pins_are_closed_under_dependencies() -> None:
    """A dependency of a dependency that is not pinned would differ from one day to the next."""
    missing = set()
    for name in PINS:
        try:
            needed = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:  # pinned for another platform or Python
            continue
        for text in needed:
            requirement = Requirement(text)
            applies = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
            if applies and canonicalize_name(requirement.name) not in PINS:
                missing.add(f"{requirement.name} (for {name})")
    assert not missing


def test_constraints_name_no_place() -> None:
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        assert line.startswith("#") or re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.!+_-]+", line), line


def test_readme_lists_each_make_target_that_it_promises() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    for document in ("README.md", "CONTRIBUTING.md", ".ci/run"):
        promised = set(re.findall(r"make (?:--no-print-directory )?([a-z]+)\b", (ROOT / document).read_text(encoding="utf-8")))
        assert promised - {"and"} <= targets, document
