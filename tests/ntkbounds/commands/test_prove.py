"""`ntkbounds prove`: what it writes, says and returns, with Coq and without."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntkbounds.commands import prove
from ntkbounds.commands.cli import main
from proofs.coq import coq_version

OWN = """
from theory.assumptions.core import SPECTRUM
from theory.language.definitions import L
from theory.language.symbols import c, gamma, i, over_modes
from theory.rules.rewriting import Definition
from theory.statements.theorem import Step, Theorem

mine = Theorem(
    id="mine", name="mine", meaning="mine", source="ours", reference="here", assumptions=(SPECTRUM,), start=L(0),
    steps=(Step(gamma * over_modes(c[i] ** 2) / {of}, "=", Definition()),), kind="identity",
)
"""
needs_coq = pytest.mark.skipif(coq_version() is None, reason="Coq is not installed")


def test_without_coq_files_are_written_and_nothing_is_claimed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(prove, "coq_version", lambda: None)
    assert main(["prove", "R1", "--out", str(tmp_path)]) == 1
    said = capsys.readouterr()
    assert "apt install coq" in said.err
    assert "nothing is proved" in said.err
    assert "PROVED" not in said.out
    assert (tmp_path / "lib" / "Library.v").is_file()
    assert "Theorem R1 :" in (tmp_path / "generated" / "R1.v").read_text(encoding="utf-8")
    assert (tmp_path / "generated" / "D1.v").is_file()  # R1 cites it


@needs_coq
@pytest.mark.parametrize(
    ("name", "code", "said"), [("X4", 0, "0 proved, 1 refuted, 0 not"), ("K1.derivative", 1, "0 proved, 0 refuted, 1 not")]
)
def test_only_what_is_as_declared_is_success(name: str, code: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", name, "--out", str(tmp_path)]) == code
    assert said in capsys.readouterr().out


@needs_coq
@pytest.mark.parametrize(("of", "code"), [("2", 0), ("3", 1)])
def test_a_theorem_of_ones_own(of: str, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "own.py"
    file.write_text(OWN.replace("{of}", of), encoding="utf-8")
    assert main(["prove", str(file), "--out", str(tmp_path / "out")]) == code
    said = capsys.readouterr().out
    assert ("mine  PROVED" in said) == (code == 0)
    assert ("its derivation is not accepted: mine step 1 (definition)" in said) == (code == 1)


def test_some_proofs_are_not_stored_in_place_of_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stored: list[object] = []
    monkeypatch.setattr(prove, "store", lambda *given: stored.append(given))
    assert main(["prove", "X4", "--store", "--out", str(tmp_path)]) == 2
    assert "expected --store alone" in capsys.readouterr().err
    assert stored == []


def test_an_unknown_theorem_is_bad_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", "R99", "--out", str(tmp_path)]) == 2
    assert "R99" in capsys.readouterr().err
