r"""Statements printed for Coq, read again, and compared with the judge: does the printer say what the theorem says?

The text is read by `proofs.reading`, which knows Coq's grammar and nothing of the printer. At many instances both sides of every hypothesis
and of the claim must have the judge's values, at just the same indices, and be true or false as the judge says; every declared sign must
be demanded, and nothing else.

Main names: `RoundTrip`, `complaints`; `definitions`, `meaning_of_names`, `given_to`, `known_to`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from itertools import product
from typing import Any

import flint
import sympy as sp

from ntkbounds.verification.statement_points import points, shifted
from numerics.exact.balls import precision
from numerics.judging.domains import _in_domain, symbols_of
from numerics.judging.facts import FACT_PRECISION, _CompiledFact
from numerics.judging.judge import Judge
from numerics.judging.judgement import Instance, Outcome
from proofs.coq import library_text
from proofs.reading.grammar import NotATerm, definitions_in
from proofs.reading.meaning import Meaning, Read, read_statement
from proofs.reading.propositions import ORDERS, Known, Proposition
from proofs.reading.values import Kind, NotThere, compared, modes_in_time
from proofs.statements.dynamics import dynamics_source
from proofs.statements.statement import Statement
from theory.language.definitions import unfold
from theory.language.symbols import B, N
from theory.statements.theorem import Theorem

NARROW = flint.arb(2) ** -64
"""Balls at most so wide, relative to what is in them, tell values apart."""
DEFINED = {"Sums": ("sumn", "Sum"), "Powers": ("Rpow_real",), "Recurrences": ("second_order",)}
"""Files of the library, and what of them statements use."""
Sides = Mapping[tuple[Any, ...], tuple[Any, Any]]
"""Both sides, by indices."""


@dataclass
class Compared:
    """How often a fact, or the claim, was compared.

    Attributes:
        values: how often with values on both sides.
        truths: what it was seen to be.
    """

    values: int = 0
    truths: set[bool] = field(default_factory=set)


class RoundTrip:
    """One theorem, its instances, and what the judge says there; worked out once, compared with any text.

    Args:
        theorem: with a statement in Coq.
    """

    def __init__(self, theorem: Theorem) -> None:
        self.theorem = theorem
        self._judge = Judge(theorem)
        self._facts = [_CompiledFact(fact) for fact in theorem.facts]
        self._points = list(points(theorem))
        self._expected: dict[tuple[int, int], tuple[Sides | None, bool | None]] = {}
        self.seen: list[Compared] = []
        """Of the last text: of each fact, then of the claim."""

    def complaints(self, text: str) -> list[str]:
        """Where a text and the judge differ, one line each."""
        try:
            self._meaning = meaning_of_names()
            read = read_statement(text, self._meaning)
        except NotATerm as error:
            return [f"{self.theorem.id}: Coq would not read it: {error}"]
        with precision(FACT_PRECISION):
            return [f"{self.theorem.id}: {one}" for one in self._differences(read)]

    def _differences(self, read: Read) -> Iterator[str]:
        self.seen = [Compared() for _ in range(len(self._facts) + 1)]
        count = len(self._facts)
        said = read.hypotheses[len(read.hypotheses) - count :]
        rest = read.hypotheses[: len(read.hypotheses) - count]
        flow = [one for one in rest if one[0].startswith("Hflow")]
        propositions = [*(proposition for _, proposition in said), read.claim]
        signs = [{"==": "=", "<=": "<=", "<": "<"}[fact.relation.rel_op] for fact in self.theorem.facts]
        names = [*(f"fact {place + 1}" for place in range(count)), "the claim"]
        for name, proposition, sign in zip(names, propositions, [*signs, self.theorem.claim.relation], strict=True):
            if proposition.sign != sign:
                yield f"{name} says {proposition.sign}, not {sign}"
        yield from self._signs(read, [proposition for name, proposition in rest if not name.startswith("Hflow")])
        yield from self._flow(read, [proposition for _, proposition in flow])
        for number, point in enumerate(self._points):
            known = known_to(read, given_to(read, point.instance))
            for place, proposition in enumerate(propositions):
                if point.fact is None or point.fact == place:
                    yield from self._compared(number, place, proposition, known)

    def _compared(self, number: int, place: int, proposition: Proposition, known: Known) -> Iterator[str]:
        name = "the claim" if place == len(self._facts) else f"fact {place + 1}"
        sides, truth = self._judged(number, place)
        seen = self.seen[place]
        self._meaning.cut = False
        try:
            found = {case.indices: (case.left, case.right) for case in proposition.cases(known)}
        except (ArithmeticError, NotThere):
            found = None
        if (self._meaning.cut or found is None) and not self._judge.admits(self._points[number].instance):
            return  # where naturals would be negative, or functions are not defined, Coq need not say the same
        at = self._points[number].instance
        if sides is not None and found is not None:
            if sides.keys() != found.keys():
                yield f"{name} is said for {sorted(found)}, not {sorted(sides)}, at {at}"
                return
            for indices, expected in sides.items():
                for value, wanted in zip(found[indices], expected, strict=True):
                    if not _agree(value, wanted):
                        yield f"{name} has the value {value}, not {wanted}, for {indices} at {at}"
                        return
            seen.values += 1
        elif found is None and sides:
            yield f"{name} has no value, but should, at {at}"
        if truth is not None:
            holds = found is not None and all(compared(*both) in ORDERS[proposition.sign] for both in found.values())
            seen.truths.add(truth)
            if holds != truth:
                yield f"{name} is {str(holds).lower()}, not {str(truth).lower()}, at {at}"

    def _judged(self, number: int, place: int) -> tuple[Sides | None, bool | None]:
        """What the judge says of a fact or of the claim at a point: both sides, and whether it is true; None where it does not say."""
        if (number, place) not in self._expected:
            instance = self._points[number].instance
            whole = place == len(self._facts)
            sides: Sides | None
            try:
                sides = self._claimed(instance) if whole else self._facts[place].sides(instance)
                if not all(_is_number(value) for both in sides.values() for value in both):
                    sides = None
            except (IndexError, ZeroDivisionError):
                sides = None
            self._expected[number, place] = sides, self._truth(instance) if whole else self._facts[place].holds_on(instance)
        return self._expected[number, place]

    def _claimed(self, instance: Instance) -> Sides:
        if not self._judge.for_every_mode:
            return {(): self._judge.sides(instance)}
        return {(mode,): self._judge.sides(instance, mode) for mode in range(1, len(instance["lam"]) + 1)}

    def _truth(self, instance: Instance) -> bool | None:
        return {Outcome.HOLDS: True, Outcome.FAILS: False}.get(self._judge.judge(instance).outcome)

    def _signs(self, read: Read, declared: list[Proposition]) -> Iterator[str]:
        """That just the declared signs are demanded: of every variable, with one number changed."""
        symbols = _symbols(self.theorem)
        base = given_to(read, self._points[0].instance)
        extent = max([len(value) for value in base.values() if isinstance(value, list)], default=0)
        wanted = [name for name, _ in read.variables if _restricted(symbols.get(_plain(name, symbols)))]
        if len(declared) != len(wanted):
            yield f"{len(declared)} signs are demanded, not {len(wanted)}"
        for variable, kind in read.variables:
            symbol = symbols.get(_plain(variable, symbols))
            if symbol is None:
                continue
            value = base[variable]
            for place, number in product(range(len(value)) if isinstance(value, list) else (None,), (-1, 0, 1)):
                if number < 0 and "nat" in (kind, kind[-1]):
                    continue
                known = known_to(read, shifted(base, variable, place, number))
                if all(proposition.holds(known, extent) for proposition in declared) != _in_domain(number, symbol):
                    yield f"{variable} may{' not' if _in_domain(number, symbol) else ''} be {number}"

    def _flow(self, read: Read, said: list[Proposition]) -> Iterator[str]:
        """That gradient flow is what solves its equation from its start, and that nothing else is, be it at one mode only."""
        if ("mode_flow", ("nat", ("R", "R"))) not in read.variables:
            if said:
                yield "gradient flow is spoken of"
            return
        lam, c = [flint.fmpq(k + 2, 3) for k in range(3)], [flint.fmpq(k + 1, 2) for k in range(3)]
        changes = [(None, 1, 0), *((k, rate, more) for k in range(3) for rate, more in ((0, 0), (2, 0), (1, 1), (1, -1)))]
        for place, rate, more in changes:
            flow, other = modes_in_time(lam, c), modes_in_time(lam, [value + more for value in c], rate)
            chosen = [other if k == place else flow for k in range(3)]
            known = {"N": 3, "lam": _sequence(lam), "c": _sequence(c), "mode_flow": _modes(chosen)}
            if len(said) != 2 or all(proposition.holds(known) for proposition in said) != (place is None):
                yield f"gradient flow is something else at mode {'all' if place is None else place + 1}"
                return


def complaints(theorem: Theorem) -> list[str]:
    """Where the printed statement of a theorem and the judge differ.

    Raises:
        Unprintable: it has no statement in Coq.
    """
    return RoundTrip(theorem).complaints(Statement(theorem).text)


def definitions() -> tuple[str, ...]:
    """The definitions that statements use, as Coq has them: of the library and of the dynamics."""
    library = [definitions_in(library_text(file))[name] for file, names in DEFINED.items() for name in names]
    return *library, *definitions_in(dynamics_source()).values()


def meaning_of_names() -> Meaning:
    """What these definitions say."""
    return _meaning(definitions())


@cache
def _meaning(texts: tuple[str, ...]) -> Meaning:
    return Meaning(texts)


@cache
def _symbols(theorem: Theorem) -> dict[str, sp.Symbol]:
    """Everything that a statement may speak of, by name."""
    spoken = [unfold(side) for side in (theorem.start, theorem.claim.rhs, *(step.expression for step in theorem.steps))]
    found = {str(part.base.label): part.base.label for e in spoken for part in e.atoms(sp.Indexed)}
    found |= {symbol.name: symbol for e in spoken for symbol in e.free_symbols if isinstance(symbol, sp.Symbol)}
    scalars, vectors = symbols_of(theorem)
    return {**found, **scalars, **{name: base.label for name, base in vectors.items()}, "N": N, "B": B}


def _restricted(symbol: sp.Symbol | None) -> bool:
    return symbol is not None and bool(symbol.is_positive or (symbol.is_nonnegative and not symbol.is_integer))


def given_to(read: Read, instance: Instance) -> dict[str, Any]:
    """Numbers and lists for the variables; 1 where the instance gives none."""
    modes = len(instance.get("lam", [1]))
    names = {_coq(name): value for name, value in {**instance, "N": modes, "B": len(instance.get("first", ()))}.items()}
    found: dict[str, Any] = {}
    for variable, kind in read.variables:
        value = names.get(variable, names.get(variable.removesuffix("_"), 1))
        many = isinstance(kind, tuple) and variable != "mode_flow"
        found[variable] = (list(value) if isinstance(value, list | tuple) else [value] * modes) if many else value
    return found


def known_to(read: Read, given: Mapping[str, Any]) -> Known:
    """The same as Coq has them: numbers of their kind, and functions."""
    known: dict[str, Any] = {}
    for variable, kind in read.variables:
        value = given[variable]
        if variable == "mode_flow":
            lam, c = ([_as(entry, "R") for entry in given[name]] for name in ("lam", "c"))
            known[variable] = modes_in_time(lam, c)
        else:
            known[variable] = _sequence([_as(entry, kind[1]) for entry in value]) if isinstance(kind, tuple) else _as(value, kind)
    return known


def _coq(name: str) -> str:
    return re.sub(r"\W", "_", name, flags=re.ASCII)


def _plain(variable: str, symbols: Mapping[str, sp.Symbol]) -> str:
    return next((name for name in symbols if _coq(name) in (variable, variable.removesuffix("_"))), variable)


def _as(value: Any, kind: Kind) -> Any:
    if kind == "nat":
        if not isinstance(value, int) or value < 0:
            raise NotThere(f"{value} as a natural number")
        return value
    return flint.fmpq(Fraction(value).numerator, Fraction(value).denominator)


def _sequence(values: list[Any]) -> Any:
    def entry(k: int) -> Any:
        if not 1 <= k <= len(values):
            raise NotThere(f"entry {k}")
        return values[k - 1]

    return entry


def _modes(chosen: list[Any]) -> Any:
    return lambda i: _sequence(chosen)(i)(i)


def _is_number(value: Any) -> bool:
    return not isinstance(value, flint.arb) or bool(value.is_finite())


def _agree(value: Any, wanted: Any) -> bool:
    """Whether two values are the same, as far as narrow balls tell; wide ones tell nothing, and so do not agree."""
    if not isinstance(value, flint.arb) and not isinstance(wanted, flint.arb):
        return bool(value == wanted)
    a, b = flint.arb(value), flint.arb(wanted)
    return bool(a.overlaps(b)) and all(ball.rad() <= NARROW * (1 + abs(ball.mid())) for ball in (a, b))
