"""The tree of a term of Coq.

Main names: `Node`, and its kinds `Number`, `Name`, `Applied`, `Operation`, `Turned`, `Scoped`, `Function`, `Every`, `Implied`, `Related`,
`Matched`, `Chosen`; `Definition`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Number:
    """A numeral; what it counts is decided by its scope."""

    value: int


@dataclass(frozen=True)
class Name:
    """A variable or a constant."""

    text: str


@dataclass(frozen=True)
class Applied:
    """A function and what it is applied to."""

    head: Node
    arguments: tuple[Node, ...]


@dataclass(frozen=True)
class Operation:
    """`left sign right`."""

    sign: str
    left: Node
    right: Node


@dataclass(frozen=True)
class Turned:
    """`- inner` or `/ inner`."""

    sign: str
    inner: Node


@dataclass(frozen=True)
class Scoped:
    """`inner%scope`."""

    inner: Node
    scope: str


@dataclass(frozen=True)
class Function:
    """`fun name : kind => body`; the kind may be left open."""

    name: str
    kind: Node | None
    body: Node


@dataclass(frozen=True)
class Every:
    """`forall (name : kind) …, body`; a kind that is a proposition makes the name that of a hypothesis."""

    binders: tuple[tuple[str, Node], ...]
    body: Node


@dataclass(frozen=True)
class Implied:
    """`premise -> conclusion`, of propositions or of kinds."""

    premise: Node
    conclusion: Node


@dataclass(frozen=True)
class Related:
    """`a <= b`, or a chain `a <= b <= c`."""

    parts: tuple[Node, ...]
    signs: tuple[str, ...]


@dataclass(frozen=True)
class Matched:
    """`match subject with O => zero | S before => successor end`."""

    subject: Node
    zero: Node
    before: str
    successor: Node


@dataclass(frozen=True)
class Chosen:
    """`if condition then yes else no`."""

    condition: Node
    yes: Node
    no: Node


Node = Number | Name | Applied | Operation | Turned | Scoped | Function | Every | Implied | Related | Matched | Chosen


@dataclass(frozen=True)
class Definition:
    """`Definition name binders : kind := body.`, or the same as a `Fixpoint`."""

    name: str
    binders: tuple[tuple[str, Node], ...]
    kind: Node
    body: Node
