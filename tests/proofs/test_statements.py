"""What is printed as a Coq statement is what the theorem says: read by another reader, on exact instances, against the judge.

`reader` knows the little of Coq's grammar that statements use. It is written from Coq's precedences, not from the printer.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
import sympy as sp

from numerics.drawing.choice_sources import FromRandom
from numerics.instances.sampler import CannotDraw, Sampler
from numerics.judging.judge import Judge
from proofs.statements import terms
from proofs.statements.statement import Statement
from proofs.statements.terms import Unprintable
from theory.catalogue import catalogue
from theory.evaluation.prepare import prepare
from theory.evaluation.scalars import is_rational
from theory.language.definitions import unfold
from theory.language.symbols import N, c, i, lam
from theory.statements.theorem import Theorem

_TOKEN = re.compile(r"\s*(?:(\d+)|([A-Za-z_]\w*)|(=>|%nat|[()+\-*/^]))")
Environment = dict[str, Any]


class Reader:
    """Evaluates a Coq term over the reals and naturals: application binds most, then ^, unary minus, * and /, + and −."""

    def __init__(self, text: str, known: Environment) -> None:
        self.tokens = [next(part for part in found.groups() if part is not None) for found in _TOKEN.finditer(text)]
        self.place, self.known = 0, known

    def peek(self) -> str:
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def take(self) -> str:
        self.place += 1
        return self.tokens[self.place - 1]

    def value(self) -> Callable[[Environment], Any]:
        read = self.sum()
        assert self.peek() == "", self.tokens[self.place :]
        return read

    def sum(self) -> Callable[[Environment], Any]:
        read = self.product()
        while self.peek() in ("+", "-"):
            sign, left, right = self.take(), read, self.product()
            read = (lambda e, a=left, b=right: a(e) + b(e)) if sign == "+" else (lambda e, a=left, b=right: a(e) - b(e))
        return read

    def product(self) -> Callable[[Environment], Any]:
        read = self.signed()
        while self.peek() in ("*", "/"):
            sign, left, right = self.take(), read, self.signed()
            read = (lambda e, a=left, b=right: a(e) * b(e)) if sign == "*" else (lambda e, a=left, b=right: Fraction(a(e)) / b(e))
        return read

    def signed(self) -> Callable[[Environment], Any]:
        if self.peek() in ("-", "/"):
            sign, inner = self.take(), self.signed()
            return (lambda e: -inner(e)) if sign == "-" else (lambda e: 1 / Fraction(inner(e)))
        base = self.application()
        if self.peek() == "^":
            self.take()
            exponent = self.signed()  # ^ is right associative
            return lambda e: base(e) ** int(exponent(e))
        return base

    def application(self) -> Callable[[Environment], Any]:
        head, arguments = self.atom(), []
        while self.peek() and (self.peek() == "(" or self.peek()[0].isalnum() or self.peek()[0] == "_") and self.peek() != "fun":
            arguments.append(self.atom())
        return head if not arguments else lambda e: head(e)(*[argument(e) for argument in arguments])

    def atom(self) -> Callable[[Environment], Any]:
        token = self.take()
        if token == "(":
            read = self.function() if self.peek() == "fun" else self.sum()
            assert self.take() == ")"
        else:
            read = (lambda e: int(token)) if token.isdigit() else (lambda e: e[token])
        if self.peek() == "%nat":
            self.take()
        return read

    def function(self) -> Callable[[Environment], Any]:
        assert self.take() == "fun"
        name = self.take()
        assert self.take() == "=>"
        body = self.sum()
        return lambda e: lambda value: body({**e, name: value})


def _mode(factor: Callable[..., Any], shift: Callable[..., Any]) -> Callable[..., Any]:
    def run(*given: Any) -> Any:
        *parameters, c, i, t = given
        value = c(i)
        for _ in range(t):
            value = factor(*parameters, i) * value + shift(*parameters, c(i), i)
        return value

    return run


def _momentum(nesterov: bool) -> Callable[..., Any]:
    def run(x: Any, beta: Any, t: int) -> Any:
        a, b = ((1 - x) * (1 + beta), (1 - x) * beta) if nesterov else (1 + beta - x, beta)
        previous, current = 1, 1
        for _ in range(t):
            previous, current = current, a * current - b * previous
        return current

    return run


LIBRARY: Environment = {
    "Sum": lambda low, high, f: sum((f(k) for k in range(low, high + 1)), Fraction(0)),
    "INR": lambda n: n,
    "Rmin": min,
    "Rmax": max,
    "Rabs": abs,
    "mode": _mode(lambda eta, lam, i: 1 - eta * lam(i), lambda eta, lam, c, i: 0),
    "mode_proximal": _mode(lambda eta, mu, lam, i: 1 - eta * (lam(i) + mu), lambda eta, mu, lam, c, i: eta * mu * c),
    "heavy_ball": _momentum(False),
    "nesterov": _momentum(True),
    "mode_heavy": lambda beta, eta, lam, c, i, t: _momentum(False)(eta * lam(i), beta, t) * c(i),
    "mode_nesterov": lambda beta, eta, lam, c, i, t: _momentum(True)(eta * lam(i), beta, t) * c(i),
}


def read(text: str, instance: dict[str, Any], modes: int) -> Any:
    """The value of a printed term at an instance."""
    known = environment(instance, modes)
    return Reader(text, known).value()(known)


def rational() -> list[str]:
    """Ids of the theorems whose claim has rational values at rational instances, and a Coq statement."""
    found = []
    for theorem in catalogue().values():
        try:
            Statement(theorem).claim  # noqa: B018
        except Unprintable:
            continue
        if all(is_rational(prepare(side)) for side in (theorem.claim.lhs, theorem.claim.rhs)):
            found.append(theorem.id)
    return found


def sides_of(theorem: Theorem) -> list[str]:
    claim = theorem.claim
    return [terms.real(unfold(side)) for side in (claim.lhs, claim.rhs)]


def exact(value: Any) -> Fraction:
    """A judge's rational, of whatever library."""
    return Fraction(str(value))


def drawn(theorem: Theorem, count: int) -> list[dict[str, Any]]:
    sampler, found = Sampler(theorem), []
    for seed in range(8 * count):
        try:
            instance = sampler.draw(FromRandom(random.Random(seed)))
        except CannotDraw:
            continue
        found.append(instance)
        if len(found) == count:
            break
    return found


def disagreements(theorem: Theorem, count: int = 3) -> list[str]:
    """Where the printed sides and the judge's differ, on drawn instances."""
    judge, printed, found = Judge(theorem), sides_of(theorem), []
    assert f"{printed[0]} {theorem.claim.relation} {printed[1]}" in Statement(theorem).claim
    for instance in drawn(theorem, count):
        modes = len(instance.get("lam", instance.get("sv", [1])))
        for mode in range(1, modes + 1) if theorem.claim.for_every_mode else (None,):
            at = {**instance, "i": mode} if mode else instance
            try:
                expected = judge.sides(instance, mode)
            except ZeroDivisionError:
                continue
            for text, value in zip(printed, expected, strict=True):
                if read(text, at, modes) != exact(value):
                    found.append(f"{theorem.id}: {text} is {read(text, at, modes)}, not {value}, at {at}")
    return found


def hypothesis_holds(text: str, known: Environment) -> bool:
    """A printed hypothesis at an instance: quantifiers over ranges, or over what is indexed; then one relation."""
    found = re.match(r"forall (\w+) : nat, \((.+?) <= \1 <= (.+?)\)%nat -> ", text)
    if found:
        low, high = (int(Reader(end, known).value()(known)) for end in found.groups()[1:])
        return all(hypothesis_holds(text[found.end() :], {**known, found[1]: k}) for k in range(low, high + 1))
    text = text.removeprefix("(").removesuffix(")%nat") if text.endswith(")%nat") else text
    left, sign, right = re.split(r" (<=|<|=) ", text)
    low, high = (Reader(side, known).value()(known) for side in (left, right))
    return bool({"<=": low <= high, "<": low < high, "=": low == high}[sign])


def environment(instance: dict[str, Any], modes: int) -> Environment:
    known: Environment = {**LIBRARY, "N": modes, "B": len(instance.get("first", ()))}
    for name, value in instance.items():
        known[terms.coq_name(name)] = (lambda k, v=value: v[k - 1]) if isinstance(value, list | tuple) else value
    return known


READ = ("R1", "C1", "C4", "A2", "A9", "R4", "R8", "R10", "R12", "T3", "T7", "T8", "R3.gain_upper", "X1", "X9")


@pytest.mark.parametrize("name", READ)
def test_printed_hypotheses_hold_just_where_the_judge_admits_the_instance(name: str) -> None:
    theorem, seen = catalogue()[name], set()
    judge, statement = Judge(theorem), Statement(theorem)
    for number, instance in enumerate(drawn(theorem, 12)):
        changed = {**instance, "eta": instance["eta"] * 4} if number % 2 and "eta" in instance else instance
        if number % 3 == 2:
            changed = {**changed, "c": [3 * value for value in changed["c"]]} if "c" in changed else changed
        known = environment(changed, len(changed["lam"]))
        facts = [h.text for h in statement.hypotheses if h.fact is not None]
        admitted = judge.admits(changed)
        assert all(hypothesis_holds(text, known) for text in facts) == admitted, changed
        seen.add(admitted)
    assert True in seen


@pytest.mark.parametrize("name", rational())
def test_the_printed_claim_has_the_values_that_the_judge_computes(name: str) -> None:
    assert disagreements(catalogue()[name]) == []


def test_there_are_many_such_claims() -> None:
    assert len(rational()) > 80


@pytest.mark.parametrize("name", ["R1", "C1", "R8", "T3", "X2"])
def test_a_printer_that_drops_parentheses_is_caught(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = terms._power
    monkeypatch.setattr(terms, "_power", lambda power: whole(power).replace("((", "(").replace(")) ^", ") ^"))
    monkeypatch.setattr(terms, "_added", lambda parts: terms.real(parts[0]) + "".join(f" + {terms.real(part)[1:-1]}" for part in parts[1:]))
    with pytest.raises((AssertionError, KeyError, TypeError, IndexError)):
        assert disagreements(catalogue()[name]) == []


def test_a_printer_that_swaps_the_ends_of_a_sum_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = terms._sum
    monkeypatch.setattr(terms, "_sum", lambda total: whole(total).replace("Sum 1 N", "Sum 2 N"))
    with pytest.raises(AssertionError):
        assert disagreements(catalogue()["R1"]) == []


def test_a_difference_that_may_be_negative_is_not_said() -> None:
    theorem = catalogue()["R3.gain_upper"]
    open_ended = replace(theorem, assumptions=tuple(a for a in theorem.assumptions if a.name != "multiplicity"))
    with pytest.raises(Unprintable, match="may be negative"):
        Statement(open_ended).text  # noqa: B018


def test_an_index_that_would_be_taken_for_another_symbol_is_not_said() -> None:
    hidden = sp.Dummy("i", integer=True, positive=True)
    with pytest.raises(Unprintable, match="two symbols i"):
        terms.real(sp.Sum(lam[hidden] * c[i], (hidden, 1, N)))
    assert terms.real(sp.Sum(lam[hidden], (hidden, 1, N))) == "(Sum 1 N (fun i => (lam i)))"


def test_two_symbols_with_one_name_in_coq_are_not_said() -> None:
    one, other = sp.Symbol("x'", nonnegative=True), sp.Symbol("x_", nonnegative=True)
    theorem = replace(catalogue()["A4"], start=one, steps=(), claim_without_chain=("<=", one + other))
    with pytest.raises(Unprintable, match="two symbols x_"):
        Statement(theorem).text  # noqa: B018


def test_the_number_of_modes_is_spoken_of() -> None:
    assert ("N", "nat") in Statement(catalogue()["R1"]).binders
