"""The worked examples do what their first lines say."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntkbounds.commands.cli import main

EXAMPLES = Path(__file__).parent.parent / "examples"


def test_the_example_that_holds_is_derived_and_tested(capsys):
    assert main(["derive", str(EXAMPLES / "two_groups.py")]) == 0
    assert "Every step was checked." in capsys.readouterr().out
    assert main(["verify", str(EXAMPLES / "two_groups.py"), "--examples", "40"]) == 0
    assert capsys.readouterr().out.startswith("TESTED")


def test_the_example_that_looks_right_is_refuted(capsys):
    assert main(["verify", str(EXAMPLES / "half_life.py"), "--examples", "60"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("REFUTED")
    assert "counterexample" in out


def test_the_derivation_names_the_comparison_that_is_missing(capsys):
    assert main(["derive", str(EXAMPLES / "half_life.py")]) == 1
    error = capsys.readouterr().err
    assert "mean_eigenvalue step 2 (termwise comparison): needs (1 − ηλ_i)^{2t} ≤" in error
    assert "no assumption gives it" in error


@pytest.mark.parametrize("name", ["two_groups.py", "half_life.py"])
def test_examples_say_how_to_run_them(name):
    text = (EXAMPLES / name).read_text(encoding="utf-8")
    assert f"ntkbounds verify examples/{name}" in text
