"""The command line: what it prints, its exit codes, and one clear line for every kind of unusable input."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from fractions import Fraction
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jax
import numpy as np
import pytest

import ntkbounds.cli as cli
from ntkbounds import ledger, verify
from ntkbounds.study_config import StudyConfig
from numerics.training import require_dtype
from theory.errors import InputError
from theory.theorems import catalogue

EXAMPLES = Path(__file__).parents[2] / "examples"
Run = Callable[..., tuple[int, str, str]]
TRUE_THEOREM = """
from theory.assumptions import ALIGNED, SPECTRUM
from theory.rules import Termwise
from theory.symbols import A, c, i, lam, over_modes
from theory.theorem import Step, Theorem

MINE = Theorem(id="mine", name="mine", meaning="Mine.", source="ours", reference="a test", assumptions=(SPECTRUM, ALIGNED),
    start=over_modes(c[i] ** 2), steps=(Step(over_modes(A * lam[i]), "<=", Termwise()),))
"""
FALSE_THEOREM = TRUE_THEOREM.replace('A * lam[i]), "<="', 'A * lam[i] / 2), "<="')
CONJECTURE = TRUE_THEOREM.replace(
    'steps=(Step(over_modes(A * lam[i]), "<=", Termwise()),)', 'claim_without_chain=("<=", over_modes(A * lam[i] / 2))'
)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str | Path) -> tuple[int, str, str]:
        code = cli.main([str(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return call


def refuses(run: Run, *arguments: str | Path, says: str) -> None:
    """Exit code 2, nothing on standard output, and as the last line of standard error what was expected, got, and to do."""
    code, out, err = run(*arguments)
    lines = [line for line in err.splitlines() if line.startswith("ntkbounds: ")]
    assert code == 2, (out, err)
    assert out == ""
    assert "Traceback" not in err
    assert lines == [err.splitlines()[-1]], err
    assert re.search(r"ntkbounds: expected .+, got .+; .+", lines[0])
    assert re.search(says, lines[0]), lines[0]


# list and derive


def test_list(run: Run) -> None:
    code, out, err = run("list")
    assert (code, err) == (0, "")
    assert [line.split()[0] for line in out.splitlines()] == list(catalogue())
    code, out, _ = run("list", "--json")
    assert code == 0
    rows = json.loads(out)
    assert [row["id"] for row in rows] == list(catalogue())
    assert {frozenset(row) for row in rows} == {frozenset({"id", "name", "source", "verdict"})}
    assert {row["verdict"] for row in rows} <= {verdict.value for verdict in verify.Verdict}


def test_derive_as_text(run: Run) -> None:
    code, out, err = run("derive", "R1")
    assert (code, err) == (0, "")
    for said in ("L_t ≤ γA/2 · Σ_{i=1}^{N} λ_i (1 − ηλ_i)^{2t}", "[termwise comparison]", "Every step was checked.", "Source: claimed in"):
        assert said in out
    code, out, _ = run("derive", "X1")
    assert code == 0
    assert "Known to be false" in out


def test_an_id_brings_its_variants(run: Run) -> None:
    _, out, _ = run("derive", "R3", "--format", "json")
    found = {one["id"] for one in json.loads(out)}
    assert {"R3", "R3.strict", "R3.gain_lower", "R3.gain_upper"} <= found
    assert all(name == "R3" or name.startswith("R3.") for name in found)


def test_derive_as_json(run: Run) -> None:
    _, out, _ = run("derive", "R2", "--format", "json")
    one = next(d for d in json.loads(out) if d["id"] == "R2")
    assert one["checked"] is True
    assert one["problem"] == ""
    assert one["cites"] == ["R1"]
    assert len(one["steps"]) == len(catalogue()["R2"].steps)
    assert one["definitions"]


class _Page(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.loads: list[str] = []
        self.seen: set[str] = set()
        self.feed(page)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.loads += [value for key, value in attrs if key in ("src", "href") and value]
        if tag not in ("meta", "link", "img", "mspace"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_derive_as_html(run: Run) -> None:
    _, out, _ = run("derive", "C3", "R13", "--format", "html")
    page = _Page(out)
    assert "math" in page.seen
    assert "script" not in page.seen
    assert all(link.startswith(("data:", "#")) for link in page.loads)
    assert out.count("<h2") >= 2


def test_derive_as_latex(run: Run) -> None:
    _, out, _ = run("derive", "C1", "R1", "R2", "R3", "X1", "--format", "latex")
    assert out.count(r"\begin{document}") == out.count(r"\end{document}") == 1
    plain = re.sub(r"\\[{}]", "", out)
    assert plain.count("{") == plain.count("}")
    begun = re.findall(r"\\begin\{(\w+\*?)\}", out)
    assert sorted(begun) == sorted(re.findall(r"\\end\{(\w+\*?)\}", out))
    preamble, body = out.split(r"\begin{document}")
    unknown = {letter for letter in body if not letter.isascii() and f"{{{ord(letter):04X}}}" not in preamble}
    assert not unknown, "pdflatex knows only the letters that the preamble declares"


def test_derive_as_markdown(run: Run) -> None:
    _, out, _ = run("derive", "R1", "--format", "markdown")
    assert out.startswith("## R1: full-spectrum bound")
    assert out.count("$") % 2 == 0


def test_a_derivation_that_does_not_check_fails(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.py"
    path.write_text(FALSE_THEOREM)
    code, out, err = run("derive", path)
    assert code == 1
    assert "NOT CHECKED" in out
    assert "needs c_i² ≤ Aλ_i/2 for every i = 1 … N; no assumption gives it" in err


# verify


@pytest.mark.parametrize("name", ["X1", "X3"])
def test_false_statements_are_refuted_by_a_small_exact_counterexample(run: Run, name: str) -> None:
    code, out, err = run("verify", name, "--json", "-", "--examples", "100")
    assert code == 0, "refuted as declared"
    content = json.loads(out)
    entry = next(one for one in content["theorems"] if one["id"] == name)
    assert entry["verdict"] == "REFUTED"
    assert entry["as_declared"] is True
    given = entry["counterexample"]
    assert len(given["lam"]) == 2
    for value in [v for entries in given.values() for v in (entries if isinstance(entries, list) else [entries])]:
        assert abs(Fraction(value).numerator) <= 4
        assert Fraction(value).denominator <= 4
    assert Fraction(entry["lhs"]) > Fraction(entry["rhs"])
    assert "counterexample: " in err
    assert "0 not as declared" in err


def test_verify_writes_its_outcome_whole(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    code, out, _ = run("verify", "A1", "--examples", "20", "--seed", "5", "--json", path)
    assert code == 0
    assert out.startswith("TESTED    A1")
    assert re.search(r"\(\d+ exact instances, derivation checked, equality attained\)", out)
    content = json.loads(path.read_text())
    assert (content["seed"], content["examples"], content["schema"]) == (5, 20, 1)
    assert content["theorems"][0]["fingerprint"] == ledger.fingerprint(catalogue()["A1"])
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("source", "expected", "said"), [(TRUE_THEOREM, 0, "TESTED"), (FALSE_THEOREM, 1, "REFUTED"), (CONJECTURE, 1, "REFUTED")]
)
def test_a_theorem_of_ones_own(run: Run, tmp_path: Path, source: str, expected: int, said: str) -> None:
    path = tmp_path / "own.py"
    path.write_text(source)
    code, out, _ = run("verify", path, "--examples", "60")
    assert code == expected
    assert out.startswith(said)
    assert ("counterexample: " in out) == (said == "REFUTED")


@pytest.mark.parametrize(("name", "expected"), [("two_groups.py", 0), ("half_life.py", 1)])
def test_the_examples_come_out_as_they_say(run: Run, name: str, expected: int) -> None:
    code, _, _ = run("verify", EXAMPLES / name, "--examples", "60")
    assert code == expected


def test_an_interrupted_verification_keeps_what_is_finished(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, count = verify.verify, 0

    def interrupted(*args: Any, **options: Any) -> verify.Verification:
        nonlocal count
        count += 1
        if count == 2:
            raise KeyboardInterrupt
        return real(*args, **options)

    monkeypatch.setattr(verify, "verify", interrupted)
    path = tmp_path / "out.json"
    code, out, _ = run("verify", "A1", "R1", "--examples", "5", "--json", path)
    assert code == 130
    assert "1 verified" in out
    assert [entry["id"] for entry in json.loads(path.read_text())["theorems"]] == ["A1"]


def test_an_interrupted_command_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: Any) -> int:
        raise KeyboardInterrupt

    monkeypatch.setitem(cli._COMMANDS, "report", stop)
    code, _, err = run("report", "anywhere")
    assert code == 130
    assert err == "ntkbounds: interrupted; what was finished is kept\n"


# the ledger


def test_ledger_entries_are_about_the_statements_as_they_are() -> None:
    known = catalogue()
    stale = [name for name, entry in ledger.ledger().items() if name in known and entry["fingerprint"] != ledger.fingerprint(known[name])]
    assert not stale, "run `make ledger`: these statements have changed"


def test_every_theorem_has_a_verdict() -> None:
    assert not set(catalogue()) - ledger.ledger().keys(), "run `make ledger`"
    assert all(entry["as_declared"] for entry in ledger.ledger().values())


def test_a_changed_statement_is_undecided_again(monkeypatch: pytest.MonkeyPatch) -> None:
    theorem = catalogue()["R1"]
    entry = {"verdict": "TESTED", "fingerprint": ledger.fingerprint(theorem)}
    monkeypatch.setattr(ledger, "ledger", lambda: {"R1": entry})
    assert ledger.verdict_of(theorem) == "TESTED"
    assert ledger.verdict_of(catalogue()["R2"]) == "UNDECIDED"
    entry["fingerprint"] = "0" * 16
    assert ledger.verdict_of(theorem) == "UNDECIDED"


# unusable input


@pytest.mark.parametrize("command", ["derive", "verify"])
def test_unknown_theorems(run: Run, command: str) -> None:
    refuses(run, command, "R99", says=r"id of a theorem or a Python file, got 'R99'; did you mean .*`ntkbounds list` shows all")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "usage"),
        (("nonsense",), "nonsense"),
        (("derive", "R1", "--format", "word"), "word"),
        (("verify", "--examples", "0"), "--examples of at least 1"),
        (("verify", "--examples", "many"), "many"),
        (("study", "--labels", "wrong"), "wrong"),
        (("study", "nosuchstudy"), "a study: quickstart"),
        (("study", "--data", "cifar"), "a data set: .*digits.*'cifar'"),
        (("study", "--net", "mpl"), "did you mean mlp"),
        (("study", "--samples", "1"), "samples to be a whole number of at least 2"),
        (("study", "--samples", "100000"), "at most 1797 samples"),
        (("study", "--steps", "0"), "steps"),
        (("study", "--width", "0"), "width"),
        (("study", "--lr", "-1"), "a positive learning rate"),
        (("study", "--lr", "nan"), "a positive learning rate"),
        (("study", "--net", "nowhere.py:net"), "nowhere.py"),
        (("study", "--data", "nowhere.npz"), "nowhere.npz"),
        (("study", "nowhere.toml"), "nowhere.toml, which is not there"),
        (("report", "nowhere"), "no such folder"),
    ],
)
def test_unusable_arguments(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], says: str) -> None:
    monkeypatch.chdir(tmp_path)
    refuses(run, *arguments, says=says)
    assert not list(tmp_path.iterdir()), "nothing is left behind"


def test_a_step_that_diverges_names_the_largest_that_does_not(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    refuses(
        run, "study", "--net", "mlp", "--width", "8", "--samples", "12", "--lr", "1e6", "--out", out,
        says=r"effective step below 2/λ_1 = [\d.e+-]+, got .*use a learning rate below [\d.e+-]+",
    )  # fmt: skip
    assert not (out / "results.json").exists()


def test_bad_settings_leave_an_earlier_study_alone(run: Run, tmp_path: Path) -> None:
    before = '{"schema": 1, "versions": {}, "runs": []}'
    (tmp_path / "results.json").write_text(before)
    refuses(run, "study", "--net", "mpl", "--samples", "12", "--out", tmp_path, says="mlp")
    refuses(run, "study", "--net", "mlp", "--width", "8", "--samples", "12", "--lr", "1e6", "--out", tmp_path, says="learning rate below")
    assert (tmp_path / "results.json").read_text() == before


GOOD_X, GOOD_Y = np.random.default_rng(0).normal(size=(12, 3)), np.where(np.arange(12) % 2, 1.0, -1.0)


@pytest.mark.parametrize(
    ("x", "y", "says"),
    [
        (np.where(np.arange(36).reshape(12, 3) == 7, np.nan, GOOD_X), GOOD_Y, "finite inputs in .*1 NaN or infinite"),
        (GOOD_X, np.where(np.arange(12) == 3, np.inf, GOOD_Y), "finite labels in"),
        (GOOD_X, GOOD_Y[:5], r"labels of .* of shape \(12, C\), got shape \(5, 1\)"),
        (GOOD_X, np.ones(12), "labels of .* that differ, got the same label for all 12 samples"),
        (GOOD_X[:1], GOOD_Y[:1], "at least 2 samples"),
        (GOOD_X.astype(str), GOOD_Y, "real numbers"),
        (GOOD_X.reshape(12, 3, 1, 1, 1), GOOD_Y, "shape"),
    ],
)
def test_data_that_cannot_be_studied(run: Run, tmp_path: Path, x: np.ndarray, y: np.ndarray, says: str) -> None:
    np.savez(tmp_path / "own.npz", x=x, y=y)
    refuses(run, "study", "--data", tmp_path / "own.npz", "--net", "mlp", "--samples", "12", "--out", tmp_path / "out", says=says)
    assert not (tmp_path / "out").exists()


def test_an_output_folder_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        refuses(
            run, "study", "--net", "mlp", "--width", "8", "--samples", "12", "--out", folder, says="an output folder that can be written"
        )
    refuses(run, "verify", "A1", "--examples", "1", "--json", tmp_path / "file" / "out.json", says="an output folder that can be written")
    assert (tmp_path / "file").read_text() == "in the way"


def test_results_that_are_cut_short(run: Run, tmp_path: Path) -> None:
    (tmp_path / "results.json").write_text('{"schema": 1, "runs": [{"data": "dig')
    refuses(run, "report", tmp_path, says="cut short at line 1, column .*delete it and run")
    refuses(
        run, "study", "--net", "mlp", "--width", "8", "--samples", "12", "--out", tmp_path, "--resume",
        says="cut short at line 1, column .*delete it",
    )  # fmt: skip
    assert [path.name for path in tmp_path.iterdir()] == ["results.json"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("samples = [", "a TOML file"),
        ("colour = 3", "settings among .*got colour in"),
        ("samples = 12.5", "samples to be a whole number"),
        ("samples = true", "samples to be a whole number"),
        ("nets = 3", "nets to be one name or a list of names"),
        ('labels = ["true", "tidy"]', "labels: true, permuted, random, got 'tidy'"),
        ('dtype = "float16"', "dtype: float64 or float32"),
        ('centred = "yes"', "centred to be true or false"),
    ],
)
def test_configuration_files(run: Run, tmp_path: Path, content: str, says: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(content)
    refuses(run, "study", path, says=says)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("def", "a Python file, got .*own.py: SyntaxError"),
        ("1 / 0", "own.py to run, got ZeroDivisionError"),
        ("x = 1", "at least one Theorem at the top level, got none"),
        ("from theory.theorems.convergence import R1", "at least one Theorem at the top level, got none"),
        (TRUE_THEOREM.replace('id="mine"', 'id="R1"'), "ids that the catalogue does not use, got R1"),
        (TRUE_THEOREM.replace('"<=", Termwise', '">=", Termwise'), "write the chain from the smaller side to the larger"),
    ],
)
def test_theorem_files(run: Run, tmp_path: Path, content: str, says: str) -> None:
    path = tmp_path / "own.py"
    path.write_text(content)
    refuses(run, "verify", path, "--examples", "1", says=says)
    refuses(run, "verify", tmp_path / "nowhere.py", says="which is no file")


def test_float64_without_x64_is_refused_at_the_level_of_the_library() -> None:
    jax.config.update("jax_enable_x64", False)
    try:
        with pytest.raises(InputError, match="jax_enable_x64"):
            require_dtype(StudyConfig().dtype)
        assert require_dtype("float32") == np.float32
    finally:
        jax.config.update("jax_enable_x64", True)
