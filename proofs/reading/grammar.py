r"""A reader of Coq's terms, as far as statements use them: text to tree, by Coq's own levels and associativities.

Written from Coq's grammar, not from the printer: an operand without its parentheses is read as Coq would read it. What Coq would not read
here is refused. Levels: application 10; `x ^ y` 30, to the right; `- x` and `/ x` 35; `*` and `/` 40, to the left; `+` and `-` 50, to the
left; `=`, `<=`, `<` 70, which do not associate, but for `x <= y <= z`; `->` 99, to the right; `fun`, `forall`, `if` 200.

Main names: `term`, `tokens`, `definition`, `definitions_in`, `NotATerm`.
"""

from __future__ import annotations

import re

from proofs.reading.tree import (
    Applied,
    Chosen,
    Definition,
    Every,
    Function,
    Implied,
    Matched,
    Name,
    Node,
    Number,
    Operation,
    Related,
    Scoped,
    Turned,
)

_TOKEN = re.compile(r"\s*(?:(\d+)|([A-Za-z_][\w']*)|(=>|->|<=|:=|[()+\-*/^=<,:%|.]))")
_COMMENT = re.compile(r"\(\*.*?\*\)", re.DOTALL)
_DEFINITION = re.compile(r"^(?:Fixpoint|Definition) ([\w']+) .*?\.(?=\s)", re.DOTALL | re.MULTILINE)
_KEYWORDS = frozenset({"fun", "forall", "if", "then", "else", "match", "with", "end", "in", "let", "as", "return"})
_INFIX = {"^": (30, 29, 30), "*": (40, 40, 39), "/": (40, 40, 39), "+": (50, 50, 49), "-": (50, 50, 49), "->": (99, 98, 200)}
"""Level of an operator, and the highest level of what may stand left and right of it."""
_RELATIONS = ("=", "<=", "<")
APPLICATION, PREFIX, RELATION, WHOLE = 10, 35, 70, 200


class NotATerm(ValueError):
    """Coq would not read this, or this reader does not know it."""


def tokens(text: str) -> list[str]:
    """The words and signs of a text, without its comments.

    Raises:
        NotATerm: there is something else in it.
    """
    found: list[str] = []
    place, text = 0, _COMMENT.sub(" ", text).rstrip()
    while place < len(text):
        one = _TOKEN.match(text, place)
        if one is None:
            raise NotATerm(f"{text[place : place + 20]!r}")
        found.append(one[0].strip())
        place = one.end()
    return found


def term(text: str) -> Node:
    """The tree of a term or proposition.

    Raises:
        NotATerm: Coq would not read it, or it is of a kind that no statement has.
    """
    reader = _Reader(text)
    found = reader.read(WHOLE)
    reader.expect("")
    return found


def definitions_in(text: str) -> dict[str, str]:
    """The definitions of a Coq file, as they stand there, by name."""
    return {found[1]: found[0] for found in _DEFINITION.finditer(_COMMENT.sub(" ", text) + "\n")}


def definition(text: str) -> Definition:
    """The parts of a definition.

    Raises:
        NotATerm: Coq would not read it, or it is of a kind that statements do not use.
    """
    reader = _Reader(text.removesuffix("."))
    if reader.take() not in ("Fixpoint", "Definition"):
        raise NotATerm(text)
    return reader.definition()


class _Reader:
    def __init__(self, text: str) -> None:
        self.tokens = tokens(text)
        self.place = 0

    def peek(self, ahead: int = 0) -> str:
        return self.tokens[self.place + ahead] if self.place + ahead < len(self.tokens) else ""

    def take(self) -> str:
        self.place += 1
        return self.tokens[self.place - 1] if self.place <= len(self.tokens) else ""

    def expect(self, token: str) -> None:
        if (got := self.take()) != token:
            raise NotATerm(f"`{token or 'the end'}` expected, not `{' '.join([got, *self.tokens[self.place : self.place + 5]])}`")

    def identifier(self) -> str:
        token = self.take()
        if not _is_identifier(token):
            raise NotATerm(f"a name expected, not `{token}`")
        return token

    def read(self, highest: int) -> Node:
        """The longest term of at most this level that starts here."""
        left, level = self.first(highest)
        while True:
            sign = self.peek()
            if sign in _RELATIONS:
                if highest < RELATION or level >= RELATION:
                    return left
                left, level = self.related(left), RELATION
                continue
            own, to_left, to_right = _INFIX.get(sign, (WHOLE + 1, 0, 0))
            if own > highest or level > to_left:
                return left
            self.take()
            right = self.read(to_right)
            left, level = (Implied(left, right) if sign == "->" else Operation(sign, left, right)), own

    def related(self, left: Node) -> Node:
        parts = [left]
        signs: list[str] = []
        while self.peek() in _RELATIONS and (not signs or signs == ["<="] == [self.peek()]):
            signs.append(self.take())
            parts.append(self.read(RELATION - 1))
        return Related(tuple(parts), tuple(signs))

    def first(self, highest: int) -> tuple[Node, int]:
        """What a term starts with, and its level."""
        token = self.peek()
        if token in ("-", "/") and highest >= PREFIX:
            return Turned(self.take(), self.read(PREFIX)), PREFIX
        if token in ("fun", "forall", "if") and highest >= WHOLE:
            self.take()
            return {"fun": self.function, "forall": self.every, "if": self.chosen}[token](), WHOLE
        head, arguments = self.atom(), []
        while highest >= APPLICATION and (self.peek() in ("(", "match") or self.peek().isdigit() or _is_identifier(self.peek())):
            arguments.append(self.atom())
        return (Applied(head, tuple(arguments)), APPLICATION) if arguments else (head, 0)

    def atom(self) -> Node:
        token = self.take()
        found: Node
        if token == "(":
            found = self.read(WHOLE)
            self.expect(")")
        elif token == "match":
            found = self.matched()
        elif token.isdigit():
            found = Number(int(token))
        elif _is_identifier(token):
            found = Name(token)
        else:
            raise NotATerm(f"a term expected, not `{token or 'the end'}`")
        while self.peek() == "%":
            self.take()
            found = Scoped(found, self.identifier())
        return found

    def function(self) -> Node:
        name = self.identifier()
        kind = None
        if self.peek() == ":":
            self.take()
            kind = self.read(WHOLE)
        self.expect("=>")
        return Function(name, kind, self.read(WHOLE))

    def every(self) -> Node:
        binders = self.binders()
        self.expect(",")
        return Every(binders, self.read(WHOLE))

    def binders(self) -> tuple[tuple[str, Node], ...]:
        """`(x y : kind) …`, or `x y : kind` alone."""
        found: list[tuple[str, Node]] = []
        if self.peek() != "(":
            return tuple(self.bound())
        while self.peek() == "(":
            self.take()
            found += self.bound()
            self.expect(")")
        return tuple(found)

    def bound(self) -> list[tuple[str, Node]]:
        names = [self.identifier()]
        while self.peek() != ":":
            names.append(self.identifier())
        self.take()
        kind = self.read(WHOLE)
        return [(name, kind) for name in names]

    def chosen(self) -> Node:
        condition = self.read(WHOLE)
        self.expect("then")
        yes = self.read(WHOLE)
        self.expect("else")
        return Chosen(condition, yes, self.read(WHOLE))

    def matched(self) -> Node:
        subject = self.read(WHOLE)
        self.expect("with")
        if self.peek() == "|":
            self.take()
        for token in ("O", "=>"):
            self.expect(token)
        zero = self.read(WHOLE)
        for token in ("|", "S"):
            self.expect(token)
        before = self.identifier()
        self.expect("=>")
        successor = self.read(WHOLE)
        self.expect("end")
        return Matched(subject, zero, before, successor)

    def definition(self) -> Definition:
        name, binders = self.identifier(), self.binders()
        self.expect(":")
        kind = self.read(WHOLE)
        self.expect(":=")
        body = self.read(WHOLE)
        self.expect("")
        return Definition(name, binders, kind, body)


def _is_identifier(token: str) -> bool:
    return bool(token) and (token[0].isalpha() or token[0] == "_") and token not in _KEYWORDS
