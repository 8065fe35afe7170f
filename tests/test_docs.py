"""What the docs show runs: the code blocks of a page, in order, in one namespace."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import ntkbounds.symbols
from ntkbounds.commands.cli import main

DOCS = Path(__file__).parent.parent / "docs"


@pytest.mark.parametrize("name", ["python.md", "data.md"])
def test_the_code_of_a_page_runs(name: str) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```", (DOCS / name).read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    assert blocks
    space: dict[str, object] = {}
    for block in blocks:
        exec(compile(block, name, "exec"), space)


def test_the_complete_file_of_the_guide_is_derived_and_verified(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = (DOCS / "own_theorem.md").read_text(encoding="utf-8")
    (source,) = re.findall(r"^## A complete file$.*?^```python\n(.*?)^```", page, flags=re.MULTILINE | re.DOTALL)
    file = tmp_path / "mine.py"
    file.write_text(source, encoding="utf-8")
    assert main(["derive", str(file)]) == 0
    assert main(["verify", str(file), "--examples", "20", "--jobs", "0"]) == 0
    out = capsys.readouterr().out
    assert "Every step was checked." in out
    assert "TESTED    slowest_mode" in out


def test_the_names_of_the_guide_are_there() -> None:
    """What the table of names says to write is in `ntkbounds.symbols`."""
    page = (DOCS / "own_theorem.md").read_text(encoding="utf-8")
    table = page.partition("| name | stands for | written |")[2].partition("\n\n")[0]
    written = {found for row in table.splitlines()[2:] for found in re.findall(r"`(\w+)", row.rsplit("|", 2)[1])}
    assert written <= set(vars(ntkbounds.symbols))
    assert {"A_star", "kappa", "kappa_star", "condition", "T", "energy"} <= written
