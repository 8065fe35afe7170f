"""Text to tree by Coq's levels; what Coq would not read is refused."""

from __future__ import annotations

import pytest

from proofs.reading.grammar import NotATerm, definition, definitions_in, term

SAME = {
    "a - b - c": "(a - b) - c",
    "a / b * c": "(a / b) * c",
    "a + b * c ^ d": "a + (b * (c ^ d))",
    "a ^ b ^ c": "a ^ (b ^ c)",
    "- a ^ b": "- (a ^ b)",
    "- a * b": "(- a) * b",
    "/ a * b": "(/ a) * b",
    "a - f b c - d": "(a - ((f b) c)) - d",
    "f a ^ b": "(f a) ^ b",
    "a + b <= c * d": "(a + b) <= (c * d)",
    "a <= b -> c <= d -> e < f": "(a <= b) -> ((c <= d) -> (e < f))",
    "nat -> R -> R": "nat -> (R -> R)",
    "forall x : nat, a <= x -> x < b": "forall (x : nat), ((a <= x) -> (x < b))",
    "forall (x y : R), x <= y": "forall (x : R) (y : R), x <= y",
    "f (fun k => a + k)": "f (fun k => (a + k))",
    "if a = b then c else d + e": "if (a = b) then c else (d + e)",
    "a (* no matter *) + b": "a + b",
}


@pytest.mark.parametrize("text", SAME)
def test_operands_without_parentheses_are_read_as_coq_does(text: str) -> None:
    assert flat(term(text)) == flat(term(SAME[text]))


def flat(node: object) -> object:
    """A tree in which f a b and (f a) b are the same."""
    if type(node).__name__ == "Applied":
        head, arguments = flat(node.head), [flat(argument) for argument in node.arguments]  # type: ignore[attr-defined]
        return (*head, *arguments) if isinstance(head, tuple) and head[0] == "applied" else ("applied", head, *arguments)
    if isinstance(node, tuple):
        return tuple(flat(part) for part in node)
    return (type(node).__name__, *(flat(value) for value in vars(node).values())) if hasattr(node, "__dict__") else node


DIFFERENT = [
    ("a - (b - c)", "a - b - c"),
    ("(- a) ^ b", "- a ^ b"),
    ("(a ^ b) ^ c", "a ^ b ^ c"),
    ("(a + b) * c", "a + b * c"),
    ("f (a + b)", "f a + b"),
    ("a / (b * c)", "a / b * c"),
    ("(a <= b)%nat", "a <= b"),
    ("(f b)%nat", "f b%nat"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_parentheses_matter(one: str, other: str) -> None:
    assert term(one) != term(other)


REFUSED = [
    "",
    "a +",
    "a b)",
    "(a",
    "a <= b = c",
    "a < b < c",
    "a = b = c",
    "a ^ - b",
    "a + fun x => x",
    "a & b",
    "fun => a",
    "forall x, a",
    "1a $",
]


@pytest.mark.parametrize("text", REFUSED)
def test_what_coq_would_not_read_is_refused(text: str) -> None:
    with pytest.raises(NotATerm):
        term(text)


def test_definitions_are_found_and_taken_apart() -> None:
    found = definitions_in("(* Definition no := 1. *)\nLemma x : y.\nDefinition two (a b : R) (n : nat) : R := a * b ^ n.\n")
    assert list(found) == ["two"]
    read = definition(found["two"])
    assert [name for name, _ in read.binders] == ["a", "b", "n"]
    assert read.body == term("a * b ^ n")
