r"""Coq itself computes what a statement says, in rationals: a check on the reader, for statements that have rational values.

The text of a proposition stays as it is. Its signs are given a meaning over `Q`, where `vm_compute` computes: a relation becomes the pair
of its sides, a range the list of what its indices give. Sums, momentum and the dynamics are the text that proofs use.

Main names: `is_rational`, `question`, `computed`, `Sides`.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from proofs.reading.grammar import NotATerm
from proofs.reading.values import Kind

Sides = tuple[tuple[Fraction, Fraction], ...]
"""Both sides of a relation for all indices, in their order."""
MEANING = """From Coq Require Import QArith List.
Import ListNotations.
Set Printing Depth 1000000.
Open Scope Q_scope.
Notation R := Q (only parsing).
Definition plus x y := Qred (Qplus x y). Definition minus x y := Qred (Qminus x y).
Definition times x y := Qred (Qmult x y). Definition over x y := Qred (Qdiv x y).
Fixpoint power (x : Q) (n : nat) : Q := match n with O => 1 | S k => times x (power x k) end.
Definition Rmax x y := if Qle_bool x y then y else x. Definition Rmin x y := if Qle_bool x y then x else y.
Definition Rabs (x : Q) : Q := Rmax x (- x). Definition INR (n : nat) : Q := inject_Z (Z.of_nat n).
Definition shown (x : Q) := (Qnum (Qred x), Zpos (Qden (Qred x))).
Definition sides (x y : Q) := [(shown x, shown y)]. Definition counts (x y : nat) := sides (INR x) (INR y).
Definition every {A : Type} (l h : nat) (f : nat -> list A) : list A := flat_map f (seq l (h + 1 - l)).
Notation "x + y" := (plus x y) : Q_scope. Notation "x - y" := (minus x y) : Q_scope. Notation "x * y" := (times x y) : Q_scope.
Notation "x / y" := (over x y) : Q_scope. Notation "x ^ n" := (power x n%nat) : Q_scope.
"""
RELATIONS = """Notation "x <= y" := (sides x y) : Q_scope. Notation "x < y" := (sides x y) : Q_scope.
Notation "x = y" := (sides x y) : Q_scope. Notation "x = y" := (counts x y) : nat_scope.
Notation "x <= y" := (counts x y) : nat_scope. Notation "x < y" := (counts x y) : nat_scope.
"""
_EVERY = re.compile(r"forall (\w+) : nat, \((.+?) <= \1 <= (.+?)\)%nat -> ")
_IRRATIONAL = re.compile(r"\b(exp|sqrt|ln|Rpow_real|Rpower|mode_flow|PI|sin|cos|acos)\b")
LIMIT = 600.0
"""Seconds that Coq may take for all questions."""


def is_rational(text: str) -> bool:
    """Whether Coq can compute what a statement says in rationals."""
    return not _IRRATIONAL.search(text)


def question(proposition: str, variables: Iterable[tuple[str, Kind]], values: Mapping[str, Any]) -> str:
    """The sides of a proposition where its variables have values: integers and `Fraction`s, lists of them for sequences."""
    given = " ".join(f"let {name} := {_said(values[name], kind)} in" for name, kind in variables)
    return f"{given} {_asked(proposition)}"


def _asked(text: str) -> str:
    """A proposition as the list of its sides."""
    found = _EVERY.match(text)
    return f"every {found[2]} {found[3]} (fun {found[1]} : nat => {_asked(text[found.end() :])})" if found else f"({text})"


def _said(value: Any, kind: Kind) -> str:
    if not isinstance(kind, tuple):
        return f"{value}%nat" if kind == "nat" else f"({Fraction(value).numerator} # {Fraction(value).denominator})"
    entries = "".join(f" | {k}%nat => {_said(entry, kind[1])}" for k, entry in enumerate(value, 1))
    return f"fun k : nat => match k with{entries} | _ => {_said(0, kind[1])} end"


def computed(questions: Iterable[str], definitions: Iterable[str], folder: Path) -> Sequence[Sides]:
    """What Coq answers.

    Args:
        questions: from `question`.
        definitions: that they need, as they stand in Coq files; irrational ones are passed over.
        folder: where a file may be written.

    Raises:
        NotATerm: Coq does not read one.
    """
    defined = [text for text in definitions if is_rational(text)]
    asked = [f"Eval vm_compute in ({one})." for one in questions]
    file = folder / "Read.v"
    file.write_text("\n".join([MEANING, *defined, RELATIONS, *asked, ""]), encoding="utf-8")
    done = subprocess.run(["coqc", "-q", str(file)], capture_output=True, text=True, check=False, cwd=folder, timeout=LIMIT)
    if done.returncode != 0:
        raise NotATerm(done.stderr)
    answers = re.findall(r"^ +=(.*?)\n +: ", done.stdout, re.DOTALL | re.MULTILINE)
    return [_sides([int(number) for number in re.findall(r"-?\d+", answer)]) for answer in answers]


def _sides(numbers: list[int]) -> Sides:
    values = [Fraction(p, q) for p, q in zip(numbers[::2], numbers[1::2], strict=True)]
    return tuple(zip(values[::2], values[1::2], strict=True))
