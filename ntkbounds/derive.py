"""Derivations for people: a theorem with its assumptions, its checked chain, its source, as text, Markdown, LaTeX, HTML or JSON.

Main names: `derivation` (the neutral form), `render`, `FORMATS`.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from ntkbounds._latex import latex_document
from ntkbounds._page import Html, assumed, document, element, formula, prose, text
from theory.assumptions import Assumption
from theory.checking import StepError
from theory.definitions import used_in
from theory.printing.latex import FOR_EVERY_MODE, assumption_latex, latex, relation_latex
from theory.printing.text import SIGNS, relation_text
from theory.printing.text import text as plain
from theory.theorem import Theorem, check_chain, check_symbols

FORMATS = ("text", "markdown", "latex", "html", "json")
SOURCES = {
    "abstract": "claimed in the founding paper's abstract",
    "literature": "known in the literature",
    "ours": "ours",
}


@functools.cache
def statement_latex(theorem: Theorem) -> str:
    """The claim in LaTeX."""
    claim = theorem.claim
    return relation_latex(claim.lhs, claim.relation, claim.rhs) + (FOR_EVERY_MODE if claim.for_every_mode else "")


def stated(assumption: Assumption) -> dict[str, Any]:
    """An assumption as plain data: its words beside its relations, which are what it says."""
    return {
        "name": assumption.name,
        "text": assumption.text,
        "facts": [*map(str, assumption.facts)],
        "latex": assumption_latex(assumption),
        "shown": str(assumption),
    }


def derivation(theorem: Theorem, others: Mapping[str, Theorem]) -> dict[str, Any]:
    """A theorem as plain data: statement, assumptions, steps with their rules, definitions used, and whether the chain checks.

    Raises:
        InputError: two symbols with one name.
    """
    claim = theorem.claim
    problem = ""
    if theorem.steps:
        try:
            check_chain(theorem, others)
        except StepError as error:
            problem = str(error)
    else:
        check_symbols(theorem)
    expressions = [claim.lhs, *[step.expression for step in theorem.steps], claim.rhs]
    definitions = {str(d.head): d for e in expressions for d in used_in(e)}
    return {
        "id": theorem.id,
        "name": theorem.name,
        "kind": theorem.kind,
        "meaning": theorem.meaning,
        "source": theorem.source,
        "reference": theorem.reference,
        "statement": str(claim),
        "statement_latex": statement_latex(theorem),
        "assumptions": [*map(stated, theorem.assumptions)],
        "definitions": [
            {"meaning": d.meaning, "text": relation_text(d.head, "=", d.formula), "latex": relation_latex(d.head, "=", d.formula)}
            for d in definitions.values()
        ],
        "start": plain(claim.lhs),
        "start_latex": latex(claim.lhs),
        "steps": [
            {"relation": step.relation, "rule": step.rule.lemma, "text": plain(step.expression), "latex": latex(step.expression)}
            for step in theorem.steps
        ],
        "cites": list(theorem.cites),
        "equality_when": theorem.equality_when,
        "checked": bool(theorem.steps) and not problem,
        "problem": problem,
    }


def _status(shown: Mapping[str, Any]) -> str:
    if shown["kind"] == "refuted":
        return "Known to be false; see `ntkbounds verify` for a counterexample."
    if not shown["steps"]:
        return "No derivation was given."
    return f"NOT CHECKED: {shown['problem']}" if shown["problem"] else "Every step was checked."


def _source(shown: Mapping[str, Any]) -> str:
    """Where a theorem comes from, in words, and the reference."""
    source, reference = SOURCES[shown["source"]], shown["reference"]
    return reference if reference.startswith(source) else f"{source}; {reference}"


def _text(shown: Mapping[str, Any]) -> str:
    lines = [f"{shown['id']}  {shown['name']}", f"  {shown['statement']}", "", f"  {shown['meaning']}", ""]
    if shown["kind"] == "prediction":
        lines += ["  A prediction, not a bound.", ""]
    lines += ["  Assumes", *[f"    {a['shown']}" for a in shown["assumptions"]]]
    if shown["definitions"]:
        lines += ["  Where", *[f"    {d['text']}  ({d['meaning']})" for d in shown["definitions"]]]
    if shown["steps"]:
        width = max(len(step["text"]) for step in shown["steps"])
        lines += ["  Derivation", f"      {shown['start']}"]
        lines += [f"    {SIGNS[s['relation']]} {s['text']:<{width}}  [{s['rule']}]" for s in shown["steps"]]
    lines += [f"  {_status(shown)}"]
    if shown["equality_when"]:
        lines += [f"  Equality: {shown['equality_when']}"]
    lines += [f"  Source: {_source(shown)}"]
    return "\n".join(lines)


def _markdown(shown: Mapping[str, Any]) -> str:
    lines = [f"## {shown['id']}: {shown['name']}", "", f"$${shown['statement_latex']}$$", "", shown["meaning"], "", "Assumes:", ""]
    lines += [f"- {a['text']} [${a['latex']}$]" for a in shown["assumptions"]]
    if shown["steps"]:
        lines += ["", "| | expression | rule |", "|---|---|---|", f"| | ${shown['start_latex']}$ | |"]
        lines += [f"| {SIGNS[s['relation']]} | ${s['latex']}$ | {s['rule']} |" for s in shown["steps"]]
    lines += ["", _status(shown), ""]
    if shown["equality_when"]:
        lines += [f"Equality: {shown['equality_when']}.", ""]
    return "\n".join([*lines, f"Source: {_source(shown)}."])


def _html(shown: Mapping[str, Any], on_page: Collection[str]) -> Html:
    rows = [element("tr", element("td"), element("td", formula(shown["start_latex"])), element("td"))]
    rows += [
        element(
            "tr",
            element("td", text(SIGNS[s["relation"]])),
            element("td", formula(s["latex"])),
            element("td", text(s["rule"]), class_="soft"),
        )
        for s in shown["steps"]
    ]
    links = [Html(f'<a href="#{name}">{name}</a>') if name in on_page else text(name) for name in shown["cites"]]
    return element(
        "section",
        element("h2", Html(f"{text(shown['id'])}: {prose(shown['name'])}")),
        element("div", formula(shown["statement_latex"], True), class_="formula"),
        element("p", prose(shown["meaning"])),
        element("p", text("Assumes")),
        element("ul", *(element("li", assumed(a["text"], a["latex"])) for a in shown["assumptions"])),
        element("div", element("table", *rows, class_="chain"), class_="scroll", tabindex="0") if shown["steps"] else Html(""),
        element("p", text(_status(shown).replace("`", ""))),
        element("p", text("Uses "), Html(", ".join(links))) if links else Html(""),
        element("p", prose(f"Equality: {shown['equality_when']}.")) if shown["equality_when"] else Html(""),
        element("p", prose(f"Source: {_source(shown)}."), class_="soft"),
        id=shown["id"],
    )


def render(shown: Iterable[Mapping[str, Any]], format: str) -> str:
    """Derivations in one of `FORMATS`; LaTeX and HTML are whole documents."""
    listed = list(shown)
    if format == "json":
        return json.dumps(listed, indent=1, ensure_ascii=False)
    if format == "html":
        contents = [Html(f'<a href="#{d["id"]}">{d["id"]}</a>') for d in listed]
        return document(
            "Theorems of ntkbounds",
            element("h1", text("Theorems and their derivations")),
            element("p", text("The founding paper was available as an abstract only; everything else here is a reconstruction or ours.")),
            element("p", Html(" · ".join(contents))),
            *[_html(one, {d["id"] for d in listed}) for one in listed],
        )
    if format == "latex":
        return latex_document((one, _status(one), _source(one)) for one in listed)
    return "\n\n".join(map(_markdown if format == "markdown" else _text, listed))
