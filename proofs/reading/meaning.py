r"""What a term that was read says: names get their types and signs their scopes, as in Coq.

A numeral counts in `%nat` and where a function takes a natural number, and is real elsewhere; a natural number where a real one belongs is
refused. The difference of naturals is cut off at 0. Sums, momentum and the dynamics are read from the files that Coq reads; built in are
only the functions of Coq's own library.

Main names: `Meaning`, `read_statement`, `Read`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import flint

from proofs.reading import tree
from proofs.reading.grammar import NotATerm, definition, term
from proofs.reading.propositions import ORDERS, Known, Proposition, Quantifier, Value
from proofs.reading.tree import Node
from proofs.reading.values import BUILT_IN, OF_ONE, Kind, compared, derivative, not_zero, power

_MEMORY = 20_000
"""Values of recursive functions that are remembered."""


@dataclass(frozen=True)
class Read:
    """A statement as it was read."""

    variables: tuple[tuple[str, Kind], ...]
    hypotheses: tuple[tuple[str, Proposition], ...]
    claim: Proposition


class Meaning:
    """The names that a statement may use.

    Args:
        definitions: as they stand in Coq files, each after those that it needs.

    Raises:
        NotATerm: one of them is of a kind that statements do not use.

    Attributes:
        cut: whether a difference of naturals has been cut off since this was last set.
    """

    def __init__(self, definitions: Iterable[str]) -> None:
        self.cut = False
        self._constants = dict(BUILT_IN)
        self._whole: dict[str, tuple[int, Callable[..., Any]]] = {}
        """Of what is defined: how many arguments it takes, and the function of all of them."""
        for text in definitions:
            self._define(definition(text))

    def _define(self, defined: tree.Definition) -> None:
        parameters = [(name, kind_of(kind)) for name, kind in defined.binders]
        kind: Kind = kind_of(defined.kind)
        for _, parameter in reversed(parameters):
            kind = (parameter, kind)
        known: dict[Any, tuple[Any, Any]] = {}
        names = [name for name, _ in parameters]
        remembered = not any(isinstance(parameter, tuple) for _, parameter in parameters)

        def at_all(*given: Any) -> Any:
            if not remembered:
                return body(dict(zip(names, given, strict=True)))
            key = tuple(value if isinstance(value, int) else id(value) for value in given)
            if key not in known:
                if len(known) > _MEMORY:
                    known.clear()
                known[key] = (
                    given,
                    body(dict(zip(names, given, strict=True))),
                )  # kept, so that nothing else gets its identity
            return known[key][1]

        self._constants[defined.name] = kind, _curried(at_all, len(names))
        self._whole[defined.name] = len(names), at_all
        body = self.value(defined.body, dict(parameters), "R", kind_of(defined.kind))

    def value(self, node: Node, kinds: Mapping[str, Kind], scope: str, expected: Kind) -> Value:
        """The value of a term that must have the expected kind."""
        kind, value = self._elaborate(node, kinds, scope, expected)
        if kind != expected:
            raise NotATerm(f"{kind} where {expected} belongs: {node}")
        return value

    def _elaborate(self, node: Node, kinds: Mapping[str, Kind], scope: str, expected: Kind | None = None) -> tuple[Kind, Value]:
        match node:
            case tree.Number(number):
                exact = number if scope == "nat" else flint.fmpq(number)
                return scope, lambda at: exact
            case tree.Name(name):
                return self._named(name, kinds)
            case tree.Scoped(inner, key):
                if key not in ("nat", "R"):
                    raise NotATerm(f"scope {key}")
                return self._elaborate(inner, kinds, key, expected)
            case tree.Applied(head, arguments):
                return self._applied(head, arguments, kinds, scope)
            case tree.Function(name, given, body):
                if not isinstance(expected, tuple) or (given is not None and kind_of(given) != expected[0]):
                    raise NotATerm(f"a function where {expected} belongs")
                inside = self.value(body, {**kinds, name: expected[0]}, scope, expected[1])
                return expected, lambda at: lambda value: inside({**at, name: value})
            case tree.Operation(sign, left, right):
                return self._operation(sign, left, right, kinds, scope)
            case tree.Turned(sign, inner) if scope == "R":
                value = self.value(inner, kinds, scope, "R")
                return "R", (lambda at: -value(at)) if sign == "-" else (lambda at: 1 / not_zero(value(at)))
            case tree.Matched(subject, zero, before, successor):
                count, wanted = self.value(subject, kinds, scope, "nat"), expected or "R"
                at_zero, later = self.value(zero, kinds, scope, wanted), self.value(successor, {**kinds, before: "nat"}, scope, wanted)
                return wanted, lambda at: later({**at, before: n - 1}) if (n := count(at)) else at_zero(at)
            case tree.Chosen(condition, yes, no):
                asked, wanted = self.value(condition, kinds, scope, "Prop"), expected or "R"
                if_so, if_not = self.value(yes, kinds, scope, wanted), self.value(no, kinds, scope, wanted)
                return wanted, lambda at: if_so(at) if asked(at) else if_not(at)
            case tree.Related(parts, signs):
                return "Prop", self._related(parts, signs, kinds, scope)
        raise NotATerm(f"{type(node).__name__} as a value")

    def _named(self, name: str, kinds: Mapping[str, Kind]) -> tuple[Kind, Value]:
        if name in kinds:
            return kinds[name], lambda at: at[name]
        if name == "PI":
            return "R", lambda at: flint.arb.pi()
        if name in self._constants:
            kind, constant = self._constants[name]
            return kind, lambda at: constant
        raise NotATerm(f"{name}, which nothing binds")

    def _applied(self, head: Node, arguments: tuple[Node, ...], kinds: Mapping[str, Kind], scope: str) -> tuple[Kind, Value]:
        kind, found = self._elaborate(head, kinds, scope)
        own = isinstance(head, tree.Name) and head.text not in kinds
        values: list[Value] = []
        for argument in arguments:
            if not isinstance(kind, tuple):
                raise NotATerm(f"{head}, which is {kind}, applied to {argument}")
            inside = kind[0] if own and kind[0] in ("nat", "R") else scope  # of a variable Coq knows no scopes
            values.append(self.value(argument, kinds, inside, kind[0]))
            found = _call(found, values[-1])
            kind = kind[1]
        if isinstance(head, tree.Name) and own and head.text in self._whole:
            count, whole = self._whole[head.text]
            if count == len(values):
                return kind, lambda at: whole(*[value(at) for value in values])
        return kind, found

    def _operation(self, sign: str, left: Node, right: Node, kinds: Mapping[str, Kind], scope: str) -> tuple[Kind, Value]:
        a = self.value(left, kinds, scope, scope)
        of_right = "nat" if sign == "^" else scope
        b = self.value(right, kinds, of_right, of_right)
        if scope == "nat" and sign in ("/", "^"):
            raise NotATerm(f"{sign} of naturals")
        values: dict[str, Value] = {
            "+": lambda at: a(at) + b(at),
            "*": lambda at: a(at) * b(at),
            "-": (lambda at: a(at) - b(at)) if scope == "R" else (lambda at: self._difference(a(at), b(at))),
            "/": lambda at: a(at) / not_zero(b(at)),
            "^": lambda at: power(a(at), b(at)),
        }
        return scope, values[sign]

    def _difference(self, a: int, b: int) -> int:
        self.cut = self.cut or a < b
        return max(a - b, 0)

    def _related(self, parts: tuple[Node, ...], signs: tuple[str, ...], kinds: Mapping[str, Kind], scope: str) -> Value:
        sides = self._sides(parts, signs, kinds, scope)
        wanted = [ORDERS[sign] for sign in signs]

        def true(at: Known) -> bool:
            values = [side(at) for side in sides]
            return all(compared(a, b) in allowed for a, b, allowed in zip(values, values[1:], wanted, strict=False))

        return true

    def _sides(self, parts: tuple[Node, ...], signs: tuple[str, ...], kinds: Mapping[str, Kind], scope: str) -> list[Value]:
        """An order is that of the scope; an equation is of whatever its left side is."""
        kind = self._elaborate(parts[0], kinds, scope)[0] if signs == ("=",) else scope
        return [self.value(part, kinds, scope, kind) for part in parts]

    def proposition(self, node: Node, kinds: Mapping[str, Kind]) -> Proposition:
        """A hypothesis or a claim."""
        steps: list[Quantifier | Value] = []
        kinds, scope = dict(kinds), "R"
        while not isinstance(node, tree.Related | tree.Applied):
            if isinstance(node, tree.Scoped) and node.scope == "nat":
                node, scope = node.inner, "nat"
            elif isinstance(node, tree.Every):
                for name, bound in node.binders:
                    kinds[name] = kind_of(bound)
                    steps.append(Quantifier(name, kinds[name], self._last(node, name, kinds)))
                node = node.body
            elif isinstance(node, tree.Implied):
                steps.append(self.value(node.premise, kinds, scope, "Prop"))
                node = node.conclusion
            else:
                raise NotATerm(f"{type(node).__name__} as a proposition")
        if isinstance(node, tree.Applied):
            return self._derivative_is(node, kinds, tuple(steps))
        if len(node.parts) != 2:
            raise NotATerm("a chain of relations as a hypothesis")
        left, right = self._sides(node.parts, node.signs, kinds, scope)
        return Proposition(tuple(steps), node.signs[0], left, right)

    def _last(self, every: tree.Every, name: str, kinds: Mapping[str, Kind]) -> Value | None:
        """Where a range `(a <= name <= b)%nat ->` behind its quantifier ends."""
        match every.body:
            case tree.Implied(tree.Scoped(tree.Related((_, tree.Name(middle), last), ("<=", "<=")), "nat"), _) if middle == name:
                return self.value(last, {k: v for k, v in kinds.items() if k != name}, "nat", "nat")
        return None

    def _derivative_is(self, node: tree.Applied, kinds: Mapping[str, Kind], steps: tuple[Quantifier | Value, ...]) -> Proposition:
        if node.head != tree.Name("derivable_pt_lim") or len(node.arguments) != 3:
            raise NotATerm(f"{node.head} as a proposition")
        function = self.value(node.arguments[0], kinds, "R", OF_ONE)
        x, slope = (self.value(argument, kinds, "R", "R") for argument in node.arguments[1:])
        return Proposition(steps, "=", lambda at: derivative(function(at), x(at)), slope)


def kind_of(node: Node) -> Kind:
    """The kind that a term names.

    Raises:
        NotATerm: it names none.
    """
    match node:
        case tree.Name("nat" | "R" as name):
            return name
        case tree.Implied(left, right):
            return kind_of(left), kind_of(right)
    raise NotATerm(f"{node} as a kind")


def read_statement(text: str, meaning: Meaning) -> Read:
    """A whole statement: `forall (variable : kind) … (hypothesis : proposition) …, claim`.

    Raises:
        NotATerm: Coq would not read it.
    """
    whole = term(text)
    if not isinstance(whole, tree.Every):
        raise NotATerm("no variables")
    kinds: dict[str, Kind] = {}
    variables, hypotheses = [], []
    for name, node in whole.binders:
        try:
            kinds[name] = kind_of(node)
            variables.append((name, kinds[name]))
        except NotATerm:
            hypotheses.append((name, meaning.proposition(node, kinds)))
            kinds[name] = "proof"
    return Read(tuple(variables), tuple(hypotheses), meaning.proposition(whole.body, kinds))


def _curried(function: Callable[..., Any], count: int) -> Callable[[Any], Any]:
    def take(given: tuple[Any, ...]) -> Any:
        return function(*given) if len(given) == count else lambda value: take((*given, value))

    return take(())


def _call(function: Value, argument: Value) -> Value:
    return lambda at: function(at)(argument(at))
