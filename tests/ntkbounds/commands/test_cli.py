"""The command line: what it prints, its exit codes, and one clear line for every kind of unusable input."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jax
import numpy as np
import pytest

from ntkbounds.commands import report
from ntkbounds.studies.config import StudyConfig
from ntkbounds.verification.record import Verdict
from numerics.training import require_dtype
from theory.catalogue import catalogue
from theory.foundations.errors import InputError

OWN = Path(__file__).parents[1] / "theorems"
Run = Callable[..., tuple[int, str, str]]


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
    assert {frozenset(row) for row in rows} == {frozenset({"id", "name", "source", "verdict", "standing"})}
    assert {row["verdict"] for row in rows} <= {verdict.value for verdict in Verdict}
    assert {row["standing"] for row in rows} <= {"PROVED", "REFUTED", "DERIVED", ""}


def test_derive_as_text(run: Run) -> None:
    code, out, err = run("derive", "R1")
    assert (code, err) == (0, "")
    for said in ("L_t ≤ γA/2 · Σ_{i=1}^{N} λ_i (1 − ηλ_i)^{2t}", "[termwise comparison]", "Every step was checked.", "Source: claimed in"):
        assert said in out
    code, out, _ = run("derive", "X1")
    assert code == 0
    assert "Known to be false" in out


@pytest.mark.parametrize("format", ["text", "markdown", "latex", "html"])
@pytest.mark.parametrize(
    ("stored", "said"),
    [("PROVED", "Proved by Coq."), ("DERIVED", "Every step was checked. Checked in Python only."), ("REFUTED", "Refuted by Coq.")],
)
def test_a_derivation_says_what_coq_says(run: Run, monkeypatch: pytest.MonkeyPatch, stored: str, said: str, format: str) -> None:
    monkeypatch.setattr("ntkbounds.theorems.standing", lambda theorem: stored)
    _, out, _ = run("derive", "X1" if stored == "REFUTED" else "R1", "--format", format)
    assert said in out


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
        if tag not in ("meta", "link", "img"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_derive_as_html(run: Run) -> None:
    _, out, _ = run("derive", "C3", "R13", "--format", "html")
    page = _Page(out)
    assert "math" in page.seen
    assert out.count("<script>") == 1, "its own, which searches"
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
    path.write_text((OWN / "false.py").read_text())
    code, out, err = run("derive", path)
    assert code == 1
    assert "NOT CHECKED" in out
    assert "needs c_i² ≤ Aλ_i/2 for every i = 1 … N; no assumption gives it" in err


def test_an_interrupted_command_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: Any) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(report, "run", stop)
    code, _, err = run("report", "anywhere")
    assert code == 130
    assert err == "ntkbounds: interrupted; what was finished is kept\n"


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
        (("study", "--samples", "1"), "samples to be a whole number from 2 to"),
        (("study", "--samples", "100000"), "at most 1797 samples"),
        (("study", "--steps", "0"), "steps"),
        (("study", "--width", "0"), "width"),
        (("study", "--lr", "-1"), "learning_rate to be a positive number"),
        (("study", "--lr", "nan"), "learning_rate to be a positive number"),
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
        ('labels = ["true", "tidy"]', "labels to be one or more of true, permuted, random, noisy20.*, got labels=.*'tidy'"),
        ('dtype = "float16"', "dtype to be float64 or float32"),
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
        ((OWN / "true.py").read_text().replace('id="mine"', 'id="R1"'), "ids that the catalogue does not use, got R1"),
        ((OWN / "true.py").read_text().replace('"<=", Termwise', '">=", Termwise'), "write the chain from the smaller side to the larger"),
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
