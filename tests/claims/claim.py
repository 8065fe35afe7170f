"""How the tables of claims beside this file become theorems: each as a user would declare it, without a chain."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import sympy as sp

from ntkbounds import Assumption, Fact, Theorem
from ntkbounds.assumptions import SPECTRUM
from ntkbounds.symbols import scalar, vector

theta = scalar("theta", r"\vartheta", "a number of one's own", nonnegative=True)
y = scalar("y", "y", "another number of one's own", nonnegative=True)
z = scalar("z_real", "z", "a number of one's own of either sign", real=True)
positive = scalar("positive", "p", "a positive number of one's own", positive=True)
u = vector("u_own", "u", "nonnegative numbers, one a mode", nonnegative=True)
w = vector("w_own", "w", "positive numbers, one a mode", positive=True)


def at_most(small: Any, large: Any) -> Fact:
    """small ≤ large, as sympy leaves it."""
    return Fact(sp.Le(small, large, evaluate=False))


def below(small: Any, large: Any) -> Fact:
    """small < large."""
    return Fact(sp.Lt(small, large, evaluate=False))


def equal(left: Any, right: Any) -> Fact:
    """left = right."""
    return Fact(sp.Eq(left, right, evaluate=False))


def declared(family: str, rows: Iterable[tuple[Any, ...]], *, false: bool) -> dict[str, Theorem]:
    """A theorem for each row (name, left side, relation, right side, assumptions and facts of one's own …)."""
    found: dict[str, Theorem] = {}
    for name, left, relation, right, *assumed in rows:
        own = [part for part in assumed if isinstance(part, Fact)]
        assumptions = (SPECTRUM, *(part for part in assumed if isinstance(part, Assumption)))
        assumptions += tuple(Assumption(f"own_{place}", "an assumption of one's own", (fact,)) for place, fact in enumerate(own))
        found[name] = Theorem(
            id=f"{family}.{name}",
            name=name.replace("_", " "),
            meaning="",
            source="ours",
            reference="a claim that the verifier is tried on",
            assumptions=assumptions,
            start=sp.sympify(left),
            claim_without_chain=(relation, sp.sympify(right)),
            kind="refuted" if false else "bound",
        )
    return found
