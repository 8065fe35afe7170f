"""The command `derive` on a user's own file: what its assumptions say, and which input it refuses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from theory.printing.mathml import mathml

OWN = Path(__file__).parents[1] / "theorems"
OPPOSITE = r"\lambda_{i} \le \lambda_{j} \quad\text{for } j = 1 \dots N,\; i = 1 \dots j"
Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize(
    ("format", "relation"),
    [
        ("text", "the eigenvalues are sorted [λ_i ≤ λ_j for j = 1 … N, i = 1 … j]"),
        ("markdown", "the eigenvalues are sorted [$" + OPPOSITE + "$]"),
        ("latex", r"\item the eigenvalues are sorted [$" + OPPOSITE + "$]"),
        ("html", ">[" + mathml(OPPOSITE) + "]</span>"),
        ("json", '"λ_i ≤ λ_j for j = 1 … N, i = 1 … j"'),
    ],
)
def test_what_an_assumption_says_is_shown_beside_its_words(run: Run, tmp_path: Path, format: str, relation: str) -> None:
    path = tmp_path / "own.py"
    path.write_text(
        "import sympy as sp\nfrom dataclasses import replace\nfrom ntkbounds import Assumption, Fact\n"
        f"from theory.language.symbols import N, i, j, lam\nexec(open({str(OWN / 'conjecture.py')!r}).read())\n"
        "opposite = Fact(sp.Le(lam[i], lam[j], evaluate=False), ((j, sp.Integer(1), N), (i, sp.Integer(1), j)))\n"
        'MINE = replace(MINE, assumptions=(Assumption("sorted", "the eigenvalues are sorted", (opposite,)),))\n'
    )
    code, out, _ = run("derive", path, "--format", format)
    assert code == 0
    assert relation in out


@pytest.mark.parametrize("declared", ["conjecture.py", "true.py"])
@pytest.mark.parametrize("command", [("derive",), ("verify", "--examples", "5", "--jobs", "0")])
def test_a_symbol_that_only_reads_like_the_declared_one_is_refused(
    run: Run, tmp_path: Path, declared: str, command: tuple[str, ...]
) -> None:
    path = tmp_path / "own.py"
    own = 'over_modes(sp.Symbol("A", positive=True) * lam[i]'
    path.write_text("import sympy as sp\n" + (OWN / declared).read_text().replace("over_modes(A * lam[i]", own))
    code, _, err = run(*command, path)
    assert code == 2
    said = "expected one symbol of each name in theorem mine, got `A` twice, once positive and once nonnegative; use `ntkbounds.symbols.A`"
    assert [line for line in err.splitlines() if line.startswith("ntkbounds: ")] == [f"ntkbounds: {said}, or another name"]
