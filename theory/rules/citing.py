r"""Steps that rest on another theorem of the catalogue, or on the literature.

Main names: `Cite`, `Cited`.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from theory.checking.context import Context, StepError
from theory.checking.wellformed import check_indices
from theory.language.substitution import bound_in, substitute
from theory.language.symbols import N, i
from theory.printing.text import text
from theory.rules.requirements import require_equal, require_unbound


@dataclass(frozen=True)
class Cite:
    """The claim of another theorem, whose assumptions must be among this one's.

    With `replacing`, scalar symbols stand for other expressions: in the claim and in the assumptions, whose relations must then be given.
    """

    theorem: str
    replacing: tuple[tuple[sp.Expr, sp.Expr], ...] = ()

    @property
    def lemma(self) -> str:
        """Names the theorem."""
        return f"theorem {self.theorem}"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        left, shown, right = context.claim_of(self.theorem, self.replacing)
        left, right = context.unfold(left), context.unfold(right)
        bound = [(symbol,) for side in (left, right) for symbols in bound_in(side).values() for symbol in symbols]
        for symbol, value in self.replacing:
            declared = [key for key, truth in symbol.assumptions0.items() if getattr(value, f"is_{key}") is not truth]
            if not symbol.is_Symbol or declared:
                raise StepError(f"{text(symbol)} cannot stand for {text(value)}, which is not known to be {', '.join(declared)}")
            require_unbound(bound, value)
        left, right = (substitute(side, dict(self.replacing)) for side in (left, right))
        self._check_closed(left, right, context)
        for side in (left, right):
            check_indices(side, context)
        if relation != shown and not (relation == "<=" and shown in ("=", "<")):
            raise StepError(f"{self.theorem} gives {shown}, not {relation}")
        require_equal(before, left)
        require_equal(after, right)

    def _check_closed(self, left: sp.Expr, right: sp.Expr, context: Context) -> None:
        """The claim says nothing of an index that is bound here: unless it is one for every mode, and the index runs over modes."""
        for index, low, high in context.ranges:
            if index in left.free_symbols | right.free_symbols:
                every = index == i and context.ordered(sp.S.One, low) and context.ordered(high, N)
                if not every:
                    raise StepError(f"{self.theorem} says nothing of {text(index)} = {text(low)} … {text(high)}")


@dataclass(frozen=True)
class Cited:
    """A step that no rule covers: it rests on the literature, is shown as such wherever the chain is shown, and is counted."""

    reference: str

    @property
    def lemma(self) -> str:
        """Names the reference."""
        return f"cited: {self.reference}"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:
        """Nothing is checked but that the reference is named."""
        if not self.reference.strip():
            raise StepError("a cited step needs a reference")
