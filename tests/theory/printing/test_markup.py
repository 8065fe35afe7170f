"""HTML by construction: what is not markup is escaped, and nothing else can become markup."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from theory.printing.markup import Html, element, joined, phrase
from theory.printing.mathml import mathml

ROOT = Path(__file__).parents[3]
TRUSTING = {
    "theory.printing.markup.phrase",
    "theory.printing.markup.joined",
    "theory.printing.markup.element",
    "ntkbounds.output.html.document",  # the style sheet, and the script
}
"""Functions that may declare a string to be markup; read them when one is added."""
MARKUP = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style>", "a & b", "]]>", "'", "&lt;"]


@pytest.mark.parametrize("word", MARKUP)
def test_words_stay_words(word: str) -> None:
    for shown in (phrase(word), joined(word, ["a", "b"]), element("p", phrase(word)), element("p", title=word)):
        assert word not in shown.replace("&amp;lt;", "")
        assert isinstance(shown, Html)
    assert phrase(phrase(word)) == phrase(word), "what is escaped is not escaped again"


def test_what_python_makes_of_markup_is_a_string_again() -> None:
    bold = element("b", phrase("x"))
    for made in (f"{bold}", bold + bold, bold.replace("x", "<i>"), "".join([bold]), bold.lower()):
        assert not isinstance(made, Html)
        assert "<b>" not in phrase(made)
        with pytest.raises(TypeError, match="escape it with phrase"):
            element("p", made)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="built by phrase"):
        Html("<b>")


@pytest.mark.parametrize("attributes", [{"onclick": "x()"}, {"href": "javascript:x()"}, {"src": "https://example.org/x.png"}, {"a b": ""}])
def test_attributes_run_nothing_and_load_nothing(attributes: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="page"):
        element("a", **attributes)


def test_a_script_is_no_element() -> None:
    for tag in ("script", "b><i"):
        with pytest.raises(ValueError, match="no element"):
            element(tag)


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_can_be_written(value: str) -> None:
    shown = phrase(value)
    assert not set(shown) & set("<>\"'")
    shown.encode()


@pytest.mark.parametrize("word", MARKUP[:3])
def test_words_in_a_formula_are_words(word: str) -> None:
    assert "<script" not in mathml(rf"\text{{{word}}}")
    assert "<img" not in mathml(rf"\text{{{word}}}")


@pytest.mark.parametrize("latex", [r"\href{javascript:alert(1)}{x}", r"\style{background: url(http://x)}{x}", r"\class{bad}{x}"])
def test_a_formula_has_no_links_and_no_style(latex: str) -> None:
    shown = mathml(latex)
    assert "<mi>x</mi>" in shown
    for trace in ("javascript", "url", "class", "href"):
        assert trace not in shown


def test_signs_of_a_formula_are_signs() -> None:
    assert "<mo>≤</mo>" in mathml(r"a \le b")
    assert "<mo>&lt;</mo>" in mathml("a < b")


def _uses(tree: ast.AST, inside: str, name: str) -> set[str]:
    found = {inside} if name in (getattr(tree, "id", ""), getattr(tree, "attr", "")) else set()
    below = f"{inside}.{tree.name}" if isinstance(tree, ast.FunctionDef | ast.ClassDef) else inside
    return found.union(*(_uses(child, below, name) for child in ast.iter_child_nodes(tree)))


@pytest.mark.parametrize(("name", "allowed"), [("trusted", TRUSTING), ("escape", {"theory.printing.markup._escaped"})])
def test_markup_is_declared_in_few_places(name: str, allowed: set[str]) -> None:
    used = set()
    for top in ("theory", "numerics", "ntkbounds"):
        for file in (ROOT / top).rglob("*.py"):
            module = ".".join(file.relative_to(ROOT).with_suffix("").parts)
            used |= {place for place in _uses(ast.parse(file.read_text(encoding="utf-8")), module, name)}
    used = {place for place in used if not place.startswith("ntkbounds.derivations.latex")}  # escapes for TeX
    assert used == allowed
