"""Statements read by Coq itself: it computes their sides and hypotheses in rationals, as the judge does.

The printed text stays as it is. Its words and signs are given their meaning over `Q`, where `vm_compute` computes; the dynamics are the
printed ones. Statements with roots, exponentials or real powers have no rational values: they are counted, with the reason.
"""

from __future__ import annotations

import random
import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from numerics.drawing.choice_sources import FromRandom
from numerics.instances.sampler import CannotDraw, Sampler
from numerics.judging.judge import Judge
from proofs.coq import coq_version, library_text
from proofs.statements import statement as statement_module
from proofs.statements import terms
from proofs.statements.dynamics import dynamics_source
from proofs.statements.statement import Statement
from proofs.statements.terms import Unprintable
from theory.catalogue import catalogue
from theory.language.definitions import unfold
from theory.statements.theorem import Theorem

needs_coq = pytest.mark.skipif(coq_version() is None, reason="Coq is not installed")
Instance = Mapping[str, Any]


class NotATerm(Exception):
    """Coq does not read what was printed."""


MEANING = """From Coq Require Import QArith List.
Open Scope Q_scope.
Notation R := Q (only parsing).
Definition plus x y := Qred (Qplus x y). Definition minus x y := Qred (Qminus x y). Definition times x y := Qred (Qmult x y).
Fixpoint power (x : Q) (n : nat) : Q := match n with O => 1 | S k => times x (power x k) end.
Definition Rmax x y := if Qle_bool x y then y else x. Definition Rmin x y := if Qle_bool x y then x else y.
Definition Rabs (x : Q) : Q := Rmax x (- x). Definition INR (n : nat) : Q := inject_Z (Z.of_nat n).
Definition every (l h : nat) (f : nat -> bool) : bool := forallb f (seq l (h + 1 - l)).
Notation "x + y" := (plus x y) : Q_scope. Notation "x - y" := (minus x y) : Q_scope. Notation "x * y" := (times x y) : Q_scope.
Notation "x ^ n" := (power x n%nat) : Q_scope.
Notation "x <= y" := (Qle_bool x y) : Q_scope. Notation "x < y" := (negb (Qle_bool y x)) : Q_scope.
Notation "x = y" := (Qeq_bool x y) : Q_scope.
Notation "x <= y" := (Nat.leb x y) : nat_scope. Notation "x < y" := (Nat.ltb x y) : nat_scope.
Notation "x = y" := (Nat.eqb x y) : nat_scope.
Definition shown (x : Q) := (Qnum (Qred x), Zpos (Qden (Qred x))).
"""
READ = ("C1", "R1")
"""Read by Coq so far, of those that `computed` lists."""
_EVERY = re.compile(r"forall (\w+) : nat, \((.+?) <= \1 <= (.+?)\)%nat -> ")
_IRRATIONAL = re.compile(r"\b(exp|sqrt|ln|Rpow_real|mode_flow|PI|sin|cos|atan|Gamma|RInt)\b")


def definitions() -> str:
    """What sums and dynamics are: the library's own text and the printed one."""
    wanted = {"Sums": ("sumn", "Sum"), "Recurrences": ("second_order",)}
    found = [
        re.search(rf"^(Fixpoint|Definition) {name} .*?\.\s*(\(\*.*?\*\))?$", library_text(file), re.DOTALL | re.MULTILINE)
        for file, names in wanted.items()
        for name in names
    ]
    lines = [line for line in dynamics_source().splitlines() if not line.startswith("From NTK")]
    return "\n".join([*(one[0] for one in found if one), *lines])


def asked(text: str) -> str:
    """A hypothesis as a truth value: its quantifiers over ranges become conjunctions."""
    found = _EVERY.match(text)
    return f"(every {found[2]} {found[3]} (fun {found[1]} : nat => {asked(text[found.end() :])}))" if found else f"({text})"


def reason(theorem: Theorem) -> str:
    """Why Coq cannot compute a statement in rationals; empty if it can."""
    try:
        text = Statement(theorem).text
    except Unprintable:
        return "no statement in Coq"
    words = sorted(set(_IRRATIONAL.findall(text)))
    return f"irrational: {', '.join(words)}" if words else ""


def computed() -> list[str]:
    """Ids of the theorems whose statement Coq computes."""
    return [name for name, theorem in catalogue().items() if not reason(theorem)]


def bound(theorem: Theorem, instance: Instance, mode: int | None) -> str:
    """The variables of a statement at an instance, as `let`s."""
    lines, modes = [], len(instance.get("lam", instance.get("sv", [1])))
    given = {"N": modes, "B": len(instance.get("first", ())), **instance, **({"i": mode} if mode else {})}
    values = {terms.coq_name(name): value for name, value in given.items()}
    binders = [*Statement(theorem).binders, *([("i", "nat")] if mode else [])]
    for name, kind in binders:
        value, scope = values.get(name, 1), "%nat" if kind.endswith("nat") else ""
        shown = [f"{v}%nat" if scope else _fraction(v) for v in (value if isinstance(value, list | tuple) else [value])]
        if "->" in kind:
            cases = "".join(f" | {k}%nat => {v}" for k, v in enumerate(shown, 1))
            shown = [f"fun k : nat => match k with{cases} | _ => {shown[-1] if shown else 1}{scope if not shown else ''} end"]
        lines.append(f"let {name} : {kind} := {shown[0]} in")
    return " ".join(lines)


def _fraction(value: Any) -> str:
    exact = Fraction(str(value))
    return f"(({exact.numerator}) # {exact.denominator})"


def said_by_coq(questions: Iterable[str], folder: Path) -> list[tuple[int, ...]]:
    """What Coq computes for each question: a pair for a number, 0 or 1 for a truth value."""
    body = "\n".join(f"Eval vm_compute in ({question})." for question in questions)
    file = folder / "Round.v"
    file.write_text(f"{MEANING}\n{definitions()}\n{body}\n", encoding="utf-8")
    done = subprocess.run(["coqc", "-q", str(file)], capture_output=True, text=True, check=False, cwd=folder)
    if done.returncode != 0:
        raise NotATerm(done.stderr)
    answers = re.findall(r"^\s+= (.*?)\n\s+: ", done.stdout, re.DOTALL | re.MULTILINE)
    return [(int(a == "true"),) if a in ("true", "false") else tuple(map(int, re.findall(r"-?\d+", a.replace("%Z", "")))) for a in answers]


def instances(theorem: Theorem, count: int) -> list[Instance]:
    """Drawn ones, and the same with other steps, larger residuals, turned spectra: some of these the assumptions do not admit."""
    found: list[Instance] = []
    for seed in range(8 * count):
        try:
            found.append(Sampler(theorem).draw(FromRandom(random.Random(seed))))
        except CannotDraw:
            continue
        if len(found) == count:
            break
    changed = [{**one, "eta": one["eta"] * factor} for one in found[:1] if "eta" in one for factor in (0, 4)]
    changed += [{**one, "c": [3 * value for value in one["c"]]} for one in found if "c" in one]
    changed += [{**one, "lam": one["lam"][::-1]} for one in found if "lam" in one and "c" in one]
    return [*found, *changed]


def questions(theorem: Theorem, count: int = 2) -> list[tuple[str, tuple[int, ...]]]:
    """What to ask Coq about a theorem, with what the judge says: the facts at each instance, and the sides where they hold."""
    judge, statement, found = Judge(theorem), Statement(theorem), []
    facts = " && ".join([f"{asked(h.text)}%bool" for h in statement.hypotheses if h.fact is not None] or ["true"])
    for instance in instances(theorem, count):
        admitted = judge.admits(instance)
        found.append((f"{bound(theorem, instance, None)} ({facts})%bool", (int(admitted),)))
        modes = range(1, len(instance.get("lam", [1])) + 1) if theorem.claim.for_every_mode else (None,)
        for mode in modes if admitted else ():
            try:
                sides = judge.sides(instance, mode)
            except ZeroDivisionError:
                continue
            for side, value in zip((theorem.claim.lhs, theorem.claim.rhs), sides, strict=True):
                exact = Fraction(str(value))
                found.append((f"{bound(theorem, instance, mode)} shown {terms.real(unfold(side))}", (exact.numerator, exact.denominator)))
    return found


def disagreements(names: Iterable[str], folder: Path) -> list[str]:
    """Where Coq and the judge differ."""
    asking = [(name, *one) for name in names for one in questions(catalogue()[name])]
    answers = said_by_coq([question for _, question, _ in asking], folder)
    return [
        f"{name}: {question} is {answer}, not {expected}"
        for (name, question, expected), answer in zip(asking, answers, strict=True)
        if answer != expected
    ]


@needs_coq
def test_coq_computes_what_the_judge_does(tmp_path: Path) -> None:
    assert disagreements(READ, tmp_path) == []


def test_what_coq_does_not_compute_is_counted() -> None:
    without = Counter(why.split(":")[0] for theorem in catalogue().values() if (why := reason(theorem)))
    assert set(without) <= {"irrational", "no statement in Coq"}
    assert len(computed()) + without.total() == len(catalogue())
    assert len(computed()) > 80


MUTANTS = {
    "a sum from 2": ("_sum", lambda whole: lambda total: whole(total).replace("Sum 1 ", "Sum 2 ")),
    "a sum whose ends are swapped": ("_sum", lambda whole: lambda total: re.sub(r"\(Sum (\w+) (\w+) ", r"(Sum \2 \1 ", whole(total))),
    "a sum without parentheses": ("_added", lambda whole: lambda parts: " + ".join(map(terms.real, parts))[1:]),
    "a power without parentheses": ("_power", lambda whole: lambda power: whole(power).replace("((", "(").replace(")) ^", ") ^")),
    "sides turned": ("relation", lambda whole: lambda left, sign, right: whole(right, sign, left)),
}


@needs_coq
@pytest.mark.parametrize("label", MUTANTS)
def test_a_printer_that_says_something_else_is_caught(label: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name, change = MUTANTS[label]
    changed = change(getattr(terms, name))
    monkeypatch.setattr(terms, name, changed)
    if hasattr(statement_module, name):
        monkeypatch.setattr(statement_module, name, changed)
    caught = False
    try:
        caught = disagreements(READ, tmp_path) != []
    except NotATerm:
        caught = label.endswith("without parentheses")
    assert caught
