"""Small chains to try the checker on, and a reader of what the text printer prints."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import pytest
import sympy as sp
from sympy.core.function import AppliedUndef

from theory.assumptions.base import Assumption, Fact, assumption
from theory.catalogue import catalogue
from theory.checking.context import StepError
from theory.foundations.errors import InputError
from theory.language.chebyshev import ChebyshevT
from theory.language.dynamics import HeavyBallFilter, NesterovFilter
from theory.language.largest import Largest
from theory.language.symbols import beta, kappa_0, kappa_1, tau
from theory.printing.text import FUNCTIONS, plain_name
from theory.statements.chain import check_chain
from theory.statements.theorem import Step, Theorem


@pytest.fixture
def check() -> Callable[..., None]:
    """`check(start, (expression, relation, rule), …, given=assumptions)` checks the chain; citing the catalogue is allowed."""

    def run(start: sp.Expr, *steps: tuple[sp.Expr, str, Any], given: tuple[Assumption, ...] = ()) -> None:
        one = Theorem("Z", "name", "meaning", "ours", "test", tuple(given), sp.sympify(start), tuple(Step(*step) for step in steps))
        check_chain(one, {**catalogue(), "Z": one})

    return run


@pytest.fixture
def rejects(check: Callable[..., None]) -> Callable[..., None]:
    """`rejects(start, (expression, relation, rule), …, given=assumptions, needs=pattern)`: the chain is refused, in one line."""

    def run(*chain: object, given: tuple[Assumption, ...] = (), needs: str = "needs|differ") -> None:
        with pytest.raises(StepError, match=needs) as caught:
            check(*chain, given=given)
        assert "\n" not in str(caught.value)

    return run


@pytest.fixture
def refuses(check: Callable[..., None]) -> Callable[..., None]:
    """`refuses(start, expression, relation, rule, *given, needs=pattern)`: one step is refused, in one line.

    Given are relations, facts and assumptions; `given=assumptions` are some more.
    """

    def run(
        start: sp.Expr,
        expression: sp.Expr,
        relation: str,
        rule: object,
        *assumed: object,
        given: tuple[Assumption, ...] = (),
        needs: str = "",
    ) -> None:
        facts = [fact for fact in assumed if isinstance(fact, sp.Rel | Fact)]
        own = (assumption("near", "near", *facts),) if facts else ()
        with pytest.raises((StepError, InputError), match=needs) as caught:
            check(start, (expression, relation, rule), given=(*given, *(one for one in assumed if isinstance(one, Assumption)), *own))
        assert "\n" not in str(caught.value)

    return run


@pytest.fixture
def assume() -> Callable[..., Assumption]:
    """An assumption of the test's own."""
    return lambda *facts: assumption("own", "own", *facts)


SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
APPLIED: dict[str, Callable[..., sp.Expr]] = {
    "log": sp.log, "sin": sp.sin, "cos": sp.cos, "arccos": sp.acos, "Γ": sp.gamma, "max": sp.Max, "min": sp.Min,
    "κ_0": kappa_0, "κ_1": kappa_1, "abs": sp.Abs,
}  # fmt: skip
CONSTANTS = {"e": sp.E, "π": sp.pi, "∞": sp.oo, "I": sp.I}
SUFFIXES = {(letter, mark): name for name, (letter, mark) in FUNCTIONS.items() if not name.endswith("_flow")}
SUFFIXES |= {(letter, "^τ"): name for name, (letter, _) in FUNCTIONS.items() if name.endswith("_flow")}
SUFFIXES |= {(letter, "^t"): name for (letter, mark), name in SUFFIXES.items() if not mark}


def parts_of(expression: sp.Basic) -> Iterable[sp.Basic]:
    """All parts, but not the label inside an indexed base."""
    yield expression
    if not isinstance(expression, sp.IndexedBase):
        for argument in expression.args:
            yield from parts_of(argument)


class Names:
    """The names that stand in some expressions: those of symbols, and those that come with a subscript."""

    def __init__(self, *expressions: sp.Expr) -> None:
        self.symbols: dict[str, sp.Expr] = dict(CONSTANTS)
        self.subscripted: dict[str, Any] = {}
        for expression in expressions:
            for part in parts_of(expression):
                if isinstance(part, sp.Symbol):
                    self._add(self.symbols, plain_name(part.name), part)
                elif isinstance(part, sp.IndexedBase):
                    self._add(self.subscripted, plain_name(str(part.label)), part)
                elif isinstance(part, AppliedUndef) and part.func.__name__ not in {*FUNCTIONS, "kappa_0", "kappa_1"}:
                    self._add(self.subscripted, plain_name(part.func.__name__), part.func)

    @staticmethod
    def _add(table: dict[str, Any], shown: str, meant: Any) -> None:
        assert table.setdefault(shown, meant) == meant, f"{table[shown]!r} and {meant!r} stand in one formula and both print as {shown}"


class Reader:
    """Reads one line of text."""

    def __init__(self, line: str, names: Names) -> None:
        self.line, self.at, self.names = line, 0, names

    def read(self) -> sp.Expr:
        value = self.sum()
        assert self.at == len(self.line), self.where("the end")
        return value

    def where(self, expected: str) -> str:
        return f"expected {expected} at ▸ in {self.line[: self.at]}▸{self.line[self.at :]}"

    def match(self, pattern: str) -> str | None:
        found = re.compile(pattern).match(self.line, self.at)
        if found is None:
            return None
        self.at = found.end()
        return found[0]

    def need(self, pattern: str) -> str:
        found = self.match(pattern)
        assert found is not None, self.where(pattern)
        return found

    def sum(self) -> sp.Expr:
        value = -self.product() if self.match("−") else self.product()
        while sign := self.match(" [+−] "):
            value += self.product() if sign == " + " else -self.product()
        return value

    def product(self) -> sp.Expr:
        """Factors; a denominator; a sum or largest term, which takes the rest."""
        value, divided = sp.Integer(1), False
        while True:
            if (open_one := self.open()) is not None:
                return value * open_one
            assert not divided, self.where("a sum, after a fraction")
            value *= self.factor()
            if self.match("/"):
                value, divided = value / self.factor(), True
            if self.match(" · (?=Σ|∏|max_|[0-9])"):
                continue
            if divided or not self.line[self.at :].strip() or self.match_ahead(r"[,;)}|]| [+−] | d[\w{]+(?=[ ,)}|/]|$)"):
                return value
            self.match(" ")

    def match_ahead(self, pattern: str) -> bool:
        before, found = self.at, self.match(pattern)
        tail = found is not None and not (found.startswith(" d") and found[2:] not in self.names.symbols)
        self.at = before
        return tail

    def open(self) -> sp.Expr | None:
        sign = self.match("Σ_|∏_|max_(?=\\{)")
        if sign is None:
            return None
        limit = self.limits()
        self.need(" ")
        return {"Σ_": sp.Sum, "∏_": sp.Product, "max_": Largest}[sign](self.product(), limit)

    def limits(self) -> tuple[sp.Expr, sp.Expr, sp.Expr]:
        self.need(r"\{")
        index = self.name()
        self.need("=")
        return index, self.sum_until(r"\}\^\{"), self.sum_until(r"\}")

    def sum_until(self, closing: str) -> sp.Expr:
        value = self.sum()
        self.need(closing)
        return value

    def factor(self) -> sp.Expr:
        if (base := self.known_name()) is None and self.match("√"):
            value = sp.sqrt(self.atom())
            assert not self.match(rf"\^|[{SUPERSCRIPTS}]"), self.where("no exponent of a root without parentheses")
            return value
        base = self.atom() if base is None else base
        if digits := self.match(f"[{SUPERSCRIPTS}]+"):
            base = base ** int("".join(str(SUPERSCRIPTS.index(digit)) for digit in digits))
        elif self.match(r"\^"):
            exponent = self.short()
            base = sp.exp(exponent) if base == sp.E else base**exponent
        else:
            return base
        assert not self.match(rf"\^|[{SUPERSCRIPTS}]"), self.where("one exponent")
        return base

    def short(self) -> sp.Expr:
        """What a subscript or exponent is: something in braces, or one sign."""
        if self.match(r"\{"):
            return self.sum_until(r"\}")
        line, self.line = self.line, self.line[: self.at + 1]
        value = self.atom()
        self.line = line
        return value

    def atom(self) -> sp.Expr:
        if digits := self.match("[0-9]+"):
            return sp.Integer(digits)
        if self.match(r"\("):
            return self.sum_until(r"\)")
        if self.match(r"\|"):  # to the next one: no absolute value stands in bars inside another
            line, end = self.line, self.line.index("|", self.at)
            self.line = line[:end]
            value = self.read()
            self.line, self.at = line, end + 1
            return sp.Abs(value)
        if self.match("∫_"):
            self.need(r"\{")
            low, high = self.sum_until(r"\}\^\{"), self.sum_until(r"\}")
            self.need(" ")
            body = self.product()
            self.need(" d")
            return sp.Integral(body, (self.name(), low, high))
        if (named := self.known_name()) is not None:
            return named
        for name, function in APPLIED.items():
            if self.match(re.escape(name) + r"\("):
                arguments = [self.sum()]
                while self.match(", "):
                    arguments.append(self.sum())
                self.need(r"\)")
                return function(*arguments)
        return self.dynamics()

    def name(self) -> sp.Expr:
        found = self.known_name()
        assert found is not None, self.where("a name")
        return found

    def known_name(self) -> sp.Expr | None:
        """The longest name that stands here; one that ends in a Latin letter or digit does not go on in them."""
        known = [(shown, False) for shown in self.names.symbols] + [(shown, True) for shown in self.names.subscripted]
        for shown, subscripted in sorted(known, key=lambda each: -len(each[0])):
            before = self.at
            if subscripted and self.match(re.escape(shown) + "_"):
                base, index = self.names.subscripted[shown], self.short()
                if self.line[self.at : self.at + 1] != "(":  # else it is a filter, or a mode after some time
                    return base[index] if isinstance(base, sp.IndexedBase) else base(index)
            elif not subscripted and self.match(re.escape(shown) + ("(?![A-Za-z0-9_])" if shown[-1].isascii() else "(?!_)")):
                return self.names.symbols[shown]
            self.at = before
        return None

    def dynamics(self) -> sp.Expr:
        head = self.need(r"[cLρpqT](\^[βνμτt])?_")
        letter, mark, index = head[0], head[1:-1], self.short()
        arguments = (index,)
        if letter in "cpqT":
            self.need(r"\(")
            arguments = (index, self.sum())
            momentum = self.sum() if self.match("; ") else beta
            self.need(r"\)")
            if letter == "T":
                return ChebyshevT(index, arguments[1])
            if letter != "c":
                return (HeavyBallFilter if letter == "p" else NesterovFilter)(arguments[1], momentum, index)
        name = SUFFIXES[letter, mark] + ("_flow" if not mark and arguments[-1].has(tau) else "")
        return sp.Function(name, **{"real" if letter == "c" else "nonnegative": True})(*arguments)


@pytest.fixture(scope="session")
def read() -> Callable[..., sp.Expr]:
    """`read(line, formula, …)`: what a line of text says by the rules in `theory.printing.text`, in the names of the formulas.

    It is a recursive-descent parser of those rules, and uses nothing of the formulas but what their symbols are called.
    """
    return lambda line, *formulas: Reader(line, Names(*formulas)).read()
