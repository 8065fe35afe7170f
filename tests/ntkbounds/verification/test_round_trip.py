"""What is printed as a Coq statement is what the theorem says, for every theorem; and a printer with a fault is caught."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import sympy as sp

from ntkbounds.verification import proof_audit
from ntkbounds.verification.round_trip import RoundTrip
from proofs.check import PROVED, UNPROVED, Verdict
from proofs.coq import Workshop
from proofs.statements import dynamics, statement, terms
from proofs.statements.statement import Statement
from proofs.statements.terms import Unprintable
from theory.catalogue import catalogue


@cache
def trip(name: str) -> RoundTrip:
    return RoundTrip(catalogue()[name])


def printed(name: str) -> str | None:
    try:
        return Statement(catalogue()[name]).text
    except Unprintable:
        return None


UNPRINTABLE = {"K1.derivative", "K1", "R6", "R6.power_alignment", "R6.loss", "R7.power_law", "T12", "T12.loss"}
"""They speak of the gamma function, or of kernels of infinite width."""


@pytest.mark.parametrize("name", catalogue())
def test_a_printed_statement_says_what_the_judge_computes(name: str) -> None:
    text = printed(name)
    if name in UNPRINTABLE:
        assert text is None
        return
    assert text is not None
    assert trip(name).complaints(text) == []
    *facts, claim = trip(name).seen
    assert claim.values > 0
    assert [fact for fact in facts if not fact.values or fact.truths != {True, False}] == []


Whole = Callable[..., Any]


def text_of(change: Callable[[str], str]) -> Callable[[Whole], Whole]:
    """A function that prints, and then changes what it has printed."""
    return lambda whole: lambda *given, **named: change(whole(*given, **named))


def of(kind: str, change: Callable[[str], str]) -> Callable[[Whole], Whole]:
    """The same for one kind of expression."""
    return lambda whole: lambda e: change(whole(e)) if getattr(e, kind) else whole(e)


def bare(text: str) -> str:
    return text[1:-1] if text.startswith("(") and text.endswith(")") else text


def turned(text: str, sign: str) -> str:
    """Its first and second operand swapped."""
    left, found, right = text.partition(sign)
    return f"{right}{found}{left}" if found else text


def upside_down(text: str) -> str:
    above, found, below = bare(text).partition(" / (")
    return f"(({below} / ({above}))" if found else text


def hypotheses(change: Callable[[list[Any]], list[Any]]) -> Callable[[Whole], Whole]:
    return lambda whole: lambda self: change(whole(self))


def without(name: str) -> Callable[[list[Any]], list[Any]]:
    return lambda found: [one for one in found if one.name != name]


def without_range(found: list[Any]) -> list[Any]:
    return [replace(one, text=re.sub(r"\([^()]*<= i <= [^()]*\)%nat -> ", "", one.text)) for one in found]


FAULTS: dict[str, tuple[str, str, Callable[[Whole], Whole]]] = {
    "a sum without parentheses": ("R1", "real", of("is_Add", bare)),
    "a product without parentheses": ("R13", "real", of("is_Mul", bare)),
    "a power without parentheses": ("C2", "_power", text_of(lambda text: text.replace("((", "(").replace(")) ^", ") ^"))),
    "a sum of naturals without parentheses": ("C4", "natural", of("is_Add", bare)),
    "a denominator without parentheses": ("R4", "real", text_of(lambda text: re.sub(r" / \((.*)\)\)$", r" / \1)", text))),
    "< for ≤ in facts": ("C1", "relation", text_of(lambda text: text.replace("<=", "<"))),
    "≤ for < in facts": ("R3.strict", "relation", text_of(lambda text: text.replace(" < ", " <= "))),
    "≤ for = in facts": ("Q1.lower", "relation", text_of(lambda text: text.replace(" = ", " <= "))),
    "sides of facts swapped": ("C1", "relation", lambda whole: lambda left, sign, right: whole(right, sign, left)),
    "a range that ends early": ("C1", "in_range", lambda whole: lambda k, low, high: whole(k, low, high - 1)),
    "a range that ends late": ("C1", "in_range", lambda whole: lambda k, low, high: whole(k, low, high + 1)),
    "a range that starts late": ("T3", "in_range", lambda whole: lambda k, low, high: whole(k, low + 1, high)),
    "a range that starts early": ("T3", "in_range", lambda whole: lambda k, low, high: whole(k, low - 1, high)),
    "a range that is lost": ("R1", "Statement.hypotheses", hypotheses(without_range)),
    "a sum that ends early": ("R1", "_sum", text_of(lambda text: text.replace(" N (fun", " (N - 1) (fun", 1))),
    "a sum that starts late": ("R1", "_sum", text_of(lambda text: text.replace("(Sum 1 ", "(Sum 2 ", 1))),
    "a sum whose ends are swapped": ("R1", "_sum", text_of(lambda text: re.sub(r"\(Sum (\w+) (\w+) ", r"(Sum \2 \1 ", text))),
    "operands of − swapped": ("D1", "_added", text_of(lambda text: turned(text, " - "))),
    "operands of / swapped": ("C3.simple", "real", of("is_Mul", upside_down)),
    "− printed as +": ("C1", "_added", text_of(lambda text: text.replace(" - ", " + "))),
    "the sign of a number lost": ("C1.flow", "real", of("is_Integer", lambda text: text.replace("(-", "("))),
    "an exponent that is one too large": ("C1", "_power", text_of(lambda text: re.sub(r"\^ 2\)$", "^ 3)", text))),
    "an exponent whose factor is lost": ("C1", "natural", of("is_Mul", lambda text: re.sub(r"^\(2 \* (\w+)\)$", r"\1", text))),
    "a fraction without its denominator": ("C1", "real", of("is_Rational", lambda text: re.sub(r" / \d+", "", text))),
    "an index that is one too large": ("C1", "_entry", lambda whole: lambda e: whole(e.base[e.indices[0] + 1])),
    "a time that is one too early": ("D1", "_time", lambda whole: lambda time: whole(time + 1)),
    "a difference of naturals that is cut off": (
        "Q1.lower",
        "natural",
        of("is_Add", lambda text: re.sub(r"^\((.*) - 1\)$", r"(0 - 1 + \1)", text)),
    ),
    "a natural number as a real one": ("D3.double", "real", text_of(lambda text: text.replace("INR ", ""))),
    "a root that is lost": ("R3.heavy_ball", "_power", text_of(lambda text: text.replace("sqrt ", "0 + "))),
    "base and exponent swapped": (
        "A7",
        "_power",
        text_of(lambda text: re.sub(r"Rpow_real (\S+|\(.*?\)) (\S+)\)$", r"Rpow_real \2 \1)", text)),
    ),
    "a claim with < for ≤": ("C1", "Statement.claim", text_of(lambda text: text.replace(") <= (", ") < ("))),
    "a claim whose sides are swapped": ("C1", "Statement.claim", text_of(lambda text: turned(text, " <= "))),
    "a claim for the first modes only": ("D1", "Statement.claim", text_of(lambda text: text.replace("<= i <= N", "<= i <= (N - 1)"))),
    "a fact that is left out": ("C4", "Statement.hypotheses", hypotheses(lambda found: found[:-1])),
    "a fact that is said for another": ("C4", "Statement.hypotheses", hypotheses(lambda found: [*found[:-1], found[-2]])),
    "a sign that is not demanded": ("C1", "Statement.hypotheses", hypotheses(without("Seta"))),
    "signs that are too weak": ("C1", "Statement._sign", text_of(lambda text: text.replace("0 < ", "0 <= "))),
    "signs that are too strong": ("C1", "Statement._sign", text_of(lambda text: text.replace("0 <= ", "0 < "))),
    "gradient flow with any start": (
        "C1.flow",
        "Statement.hypotheses",
        hypotheses(lambda found: [o for o in found if o.name != "Hflow_start"]),
    ),
    "gradient flow the other way": ("C1.flow", "flow_hypotheses", lambda whole: lambda: [(n, t.replace("(-1)", "1")) for n, t in whole()]),
    "descent with another factor": ("C1", "_fixpoint", text_of(lambda text: text.replace("(1 - ", "(1 + "))),
    "descent that starts elsewhere": ("C1", "_fixpoint", text_of(lambda text: text.replace("O => (c i)", "O => (lam i)"))),
    "momentum that forgets": ("A6.heavy_ball", "dynamics._momentum", text_of(lambda text: text.replace(" beta (c i)", " 0 (c i)"))),
}
"""Label: a theorem that shows it, what is wrong, and how."""


def put_in(place: str, change: Callable[[Whole], Whole], monkeypatch: pytest.MonkeyPatch) -> None:
    where, _, name = place.rpartition(".")
    if where == "Statement":
        known = Statement.__dict__[name]
        changed = staticmethod(change(known.__func__)) if isinstance(known, staticmethod) else property(change(known.func))
        monkeypatch.setattr(Statement, name, changed)
        return
    owners = [module for module in ((dynamics,) if where else (terms, statement, dynamics)) if hasattr(module, name)]
    changed = change(getattr(owners[0], name))
    for module in owners:
        monkeypatch.setattr(module, name, changed)


@pytest.mark.parametrize("label", FAULTS)
def test_a_printer_with_a_fault_is_caught(label: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name, place, change = FAULTS[label]
    before = printed(name), dynamics.dynamics_source()
    put_in(place, change, monkeypatch)
    after = printed(name), dynamics.dynamics_source()
    assert None not in after
    assert after != before
    assert trip(name).complaints(str(after[0]))


def test_max_is_not_min(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(terms._FUNCTIONS, sp.Max, terms._FUNCTIONS[sp.Min])
    assert trip("C1.wide").complaints(str(printed("C1.wide")))


def test_the_audit_of_stored_proofs_reads_their_statements(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof_audit, "differences_in_coq", lambda theorems, folder: [f"asked of {theorem.id}" for theorem in theorems])
    found = [Verdict("D1", PROVED, "a hash"), Verdict("K1", UNPROVED)]
    asked = list(proof_audit._said_otherwise(found, catalogue(), Workshop(tmp_path)))
    assert asked == ["asked of D1"]
    _, place, change = FAULTS["a time that is one too early"]
    put_in(place, change, monkeypatch)
    complaint, *_ = proof_audit._said_otherwise(found, catalogue(), Workshop(tmp_path))
    assert complaint.startswith("D1: the claim has the value")
