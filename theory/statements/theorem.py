r"""A theorem is declared once: assumptions, a calc chain from the left side to the right side, source, and where equality holds.

The claim is what the chain yields, so it cannot disagree with its derivation. A statement without a chain is declared by its claim alone;
that is for statements that are false (the `X` family) and for a user's conjectures.

Main names: `Theorem`, `Step`, `Claim`, `check_chain`, `check_symbols`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import sympy as sp

from theory.assumptions.base import FOR_EVERY_MODE, Assumption, Fact
from theory.foundations.errors import InputError, printable
from theory.language.deferred import Later
from theory.language.definitions import unfold
from theory.language.symbols import i
from theory.printing.latex import FOR_EVERY_MODE as FOR_EVERY_MODE_LATEX
from theory.printing.latex import relation_latex
from theory.printing.markup import Html, element, phrase
from theory.printing.mathml import mathml
from theory.printing.text import relation_text
from theory.rules.base import Rule, rules_within
from theory.rules.citing import Cite
from theory.rules.rewriting import Solution

Source = Literal["abstract", "literature", "ours"]
Kind = Literal["bound", "identity", "prediction", "refuted"]
ID = re.compile(r"\w[\w.-]*")
"""What an id looks like: it names files, links and rows."""


@dataclass(frozen=True)
class Step:
    """One line of a calc chain: the previous expression stands in `relation` ("=", "<=" or "<") to `expression`, by `rule`."""

    expression: sp.Expr
    relation: str
    rule: Rule


@dataclass(frozen=True)
class Claim:
    """`lhs relation rhs`; a free mode index means "for every mode"."""

    lhs: sp.Expr
    relation: str
    rhs: sp.Expr

    @property
    def for_every_mode(self) -> bool:
        """Whether the claim is one for each mode."""
        return i in (unfold(self.lhs).free_symbols | unfold(self.rhs).free_symbols)

    def __str__(self) -> str:
        return relation_text(self.lhs, self.relation, self.rhs) + (FOR_EVERY_MODE if self.for_every_mode else "")


@dataclass(frozen=True, eq=False, repr=False)  # compared and hashed by identity: an instance is one declaration
class Theorem:
    r"""A statement, its assumptions and its derivation.

    Attributes:
        id: R1, C3, …; a variant or corollary is written R3.gain.
        name: in a few words.
        meaning: what it says about training, in a sentence a student understands.
        source: "abstract" (claimed in the founding paper's abstract), "literature" or "ours".
        reference: where it is proven or claimed.
        assumptions: what it needs; side conditions are discharged from these alone.
        start: the left side of the claim.
        steps: the calc chain from `start` to the right side, possibly `Later`.
        claim_without_chain: for a statement that has no derivation, (relation, right side).
        kind: a bound, an identity, a prediction (never shown as a bound), or a statement known to be false.
        equality: an instance, in integers and `sympy.Rational`, on which both sides agree; None if none is known.
        equality_when: when equality holds, in plain words, or why the bound is not sharp.
        second_opinion: computes the left side of the claim from an instance in another way (running a recurrence, say).

    Raises:
        InputError: an id that is not made of letters, digits, `.`, `_` and `-`; a name with control characters; neither a chain nor a
            claim without one, or both; a relation other than "=", "<=", "<".
    """

    id: str
    name: str
    meaning: str
    source: Source
    reference: str
    assumptions: tuple[Assumption, ...]
    start: sp.Expr
    steps: Sequence[Step] = ()
    claim_without_chain: tuple[str, sp.Expr] | None = None
    kind: Kind = "bound"
    equality: Mapping[str, Any] | None = None
    equality_when: str = ""
    second_opinion: Callable[[Mapping[str, Any]], Any] | None = None

    def __post_init__(self) -> None:
        if not ID.fullmatch(self.id):
            raise InputError(
                "a theorem's id of letters, digits, dots, underscores and hyphens", repr(self.id), "choose one such as D3.mine"
            )
        printable("the name of a theorem", self.name)
        if bool(self.steps) == (self.claim_without_chain is not None):
            raise InputError(
                f"theorem {self.id} with either steps or claim_without_chain",
                "both" if self.steps else "neither",
                "give `steps` to derive the claim, or `claim_without_chain=(relation, right side)` to conjecture it",
            )
        known = () if isinstance(self.steps, Later) else self.steps
        for relation in [s.relation for s in known] + ([self.claim_without_chain[0]] if self.claim_without_chain else []):
            if relation not in ("=", "<=", "<"):
                raise InputError(
                    "relations '=', '<=' or '<'",
                    f"{relation!r} in theorem {self.id}",
                    "write the chain from the smaller side to the larger",
                )

    def __repr__(self) -> str:
        return f"<Theorem {self.id}>"

    def _repr_latex_(self) -> str:
        return f"$\\displaystyle {self.statement_latex}$"

    def _repr_html_(self) -> Html:
        assumed = [element("li", phrase(str(assumption))) for assumption in self.assumptions]
        head = element("p", element("strong", phrase(self.id)), phrase(f" {self.name} ({self.source}: {self.reference})"))
        return phrase(head, mathml(self.statement_latex, "block"), element("p", phrase("Assumes")), element("ul", *assumed))

    @property
    def statement_latex(self) -> str:
        """The claim in LaTeX, without delimiters."""
        claim = self.claim
        return relation_latex(claim.lhs, claim.relation, claim.rhs) + (FOR_EVERY_MODE_LATEX if claim.for_every_mode else "")

    @property
    def claim(self) -> Claim:
        """Left side, relation and right side of what the theorem states."""
        if self.claim_without_chain is not None:
            relation, right = self.claim_without_chain
            return Claim(self.start, relation, right)
        relations = {step.relation for step in self.steps}
        relation = "<" if "<" in relations else "<=" if "<=" in relations else "="
        return Claim(self.start, relation, self.steps[-1].expression)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All relations of the assumptions."""
        return tuple(fact for assumption in self.assumptions for fact in assumption.facts)

    @property
    def cites(self) -> tuple[str, ...]:
        """Ids of the theorems that the chain uses."""
        rules = [rule for step in self.steps for rule in rules_within(step.rule)]
        used = [rule.theorem if isinstance(rule, Cite) else rule.by for rule in rules if isinstance(rule, Cite | Solution)]
        return tuple(dict.fromkeys(used))
