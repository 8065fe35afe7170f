r"""A theorem as a Coq statement: what it speaks of, its hypotheses, its claim. **Trusted.**

Every symbol is a variable, every declared sign and every fact of an assumption a hypothesis with the ranges of its indices, the claim what
the chain yields, all with names opened.

Main names: `Statement`, `Hypothesis`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import sympy as sp
from sympy.core.function import AppliedUndef

from proofs.statements.dynamics import flow_hypotheses
from proofs.statements.terms import MODES, Unprintable, check_binder, coq_name, differences, ends, in_range, real, relation, subtractions
from theory.assumptions.base import EVERY_MODE, Fact
from theory.checking.context import Context, least
from theory.checking.normal_form import Ranges
from theory.language.definitions import unfold
from theory.language.symbols import SYMBOLS, B, N, beta, c, eta, i, lam, mu
from theory.statements.theorem import Theorem

_OF_MODES = {"eta": eta, "beta": beta, "mu": mu, "lam": lam[i], "c": c[i]}
_LENGTHS = {"N": N, "B": B}


@dataclass(frozen=True)
class Hypothesis:
    """A named hypothesis: of a fact, or of what is declared of a symbol (then `fact` is None)."""

    name: str
    text: str
    fact: Fact | None = None


@dataclass(frozen=True)
class Statement:
    """A theorem, as Coq reads it.

    Raises:
        Unprintable: (from its properties) something in it that is not said in Coq here, or a difference of indices that may be negative.
    """

    theorem: Theorem

    @property
    def name(self) -> str:
        """The name of the theorem in Coq, and of its file."""
        return coq_name(self.theorem.id)

    @cached_property
    def facts(self) -> list[tuple[str, Fact]]:
        """The facts of the assumptions, with the names of their hypotheses."""
        return [(f"H{coq_name(a.name)}_{k}", fact) for a in self.theorem.assumptions for k, fact in enumerate(a.facts, 1)]

    @cached_property
    def _spoken_of(self) -> list[sp.Expr]:
        """All expressions of the statement, and of its proof, with names opened."""
        theorem = self.theorem
        found = [unfold(theorem.start), unfold(theorem.claim.rhs), *(unfold(step.expression) for step in theorem.steps)]
        for _, fact in self.facts:
            found += [unfold(fact.relation.lhs), unfold(fact.relation.rhs), *(end for r in fact.ranges for end in r[1:])]
        used = {p.func.__name__ for e in found for p in e.atoms(AppliedUndef)} & MODES.keys()
        parameters = {name for mode in used for name in (MODES[mode] or ("lam", "c"))}
        return [*found, *(_OF_MODES[name] for name in sorted(parameters))]

    @cached_property
    def flows(self) -> bool:
        """Whether gradient flow is spoken of."""
        return any(p.func.__name__ == "mode_flow" for e in self._spoken_of for p in e.atoms(AppliedUndef))

    @cached_property
    def sequences(self) -> list[sp.IndexedBase]:
        """What is indexed."""
        return sorted({part.base for e in self._spoken_of for part in e.atoms(sp.Indexed)}, key=str)

    @cached_property
    def symbols(self) -> list[sp.Symbol]:
        """What is not: counters first; the number of modes always, and of blocks if something is indexed by them."""
        bound = {r[0] for _, fact in self.facts for r in fact.ranges}
        found = set().union(*[e.free_symbols for e in self._spoken_of]) - {i} | {N}
        found = {s for s in found if isinstance(s, sp.Symbol)} - bound - {base.label for base in self.sequences}
        found |= {B} if any(self.length(base) == B for base in self.sequences) else set()
        return sorted(found, key=lambda symbol: (not symbol.is_integer, str(symbol)))

    @staticmethod
    def length(base: sp.IndexedBase) -> sp.Symbol | None:
        """How many entries a sequence has, if that is one of the two numbers that count."""
        info = SYMBOLS.get(str(base.label))
        return _LENGTHS.get(info.shape) if info is not None else None

    @cached_property
    def binders(self) -> list[tuple[str, str]]:
        """The variables with their types."""
        found = [(coq_name(s), "nat" if s.is_integer else "R") for s in self.symbols]
        found += [(coq_name(base.label), f"nat -> {'nat' if base.label.is_integer else 'R'}") for base in self.sequences]
        found += [("mode_flow", "nat -> R -> R")] if self.flows else []
        names = [name for name, _ in found]
        if len(set(names)) < len(names):
            raise Unprintable(f"two symbols {next(name for name in names if names.count(name) > 1)}")
        return found

    @cached_property
    def hypotheses(self) -> list[Hypothesis]:
        """What is declared of the symbols, what gradient flow is, and the facts."""
        found = [Hypothesis(f"S{coq_name(s)}", sign) for s in self.symbols if (sign := self._sign(s, coq_name(s)))]
        for base in self.sequences:
            sign = self._sign(base.label, f"{coq_name(base.label)} k")
            length = self.length(base)
            every = f"forall k : nat, (1 <= k <= {coq_name(length)})%nat -> " if length is not None else "forall k : nat, "
            found += [Hypothesis(f"S{coq_name(base.label)}", every + sign)] if sign else []
        found += [Hypothesis(*one) for one in flow_hypotheses()] if self.flows else []
        for name, fact in self.facts:
            every = "".join(f"forall {coq_name(k)} : nat, {in_range(k, low, high)} -> " for k, low, high in fact.ranges)
            self._check_differences(fact.ranges, fact.relation.lhs, fact.relation.rhs)
            if fact.relation.lhs.is_integer and fact.relation.rhs.is_integer:
                self._check_naturals(fact.ranges, unfold(fact.relation.lhs), unfold(fact.relation.rhs))
            sides = (unfold(fact.relation.lhs), fact.relation.rel_op, unfold(fact.relation.rhs))
            for place, (index, _, _) in enumerate(fact.ranges):
                check_binder(index, sides[0], sides[2], *(end for r in fact.ranges[place + 1 :] for end in r[1:]))
            found.append(Hypothesis(name, every + relation(*sides), fact))
        return found

    @staticmethod
    def _sign(symbol: sp.Symbol, text: str) -> str:
        if symbol.is_integer:
            return f"(1 <= {text})%nat" if symbol.is_positive else ""
        return f"0 < {text}" if symbol.is_positive else f"0 <= {text}" if symbol.is_nonnegative else ""

    @cached_property
    def claim(self) -> str:
        """What is claimed."""
        claim = self.theorem.claim
        every = f"forall i : nat, {in_range(*EVERY_MODE[0])} -> " if claim.for_every_mode else ""
        self._check_differences(EVERY_MODE if claim.for_every_mode else (), claim.lhs, claim.rhs)
        left, right = unfold(claim.lhs), unfold(claim.rhs)
        bound = {r[0] for _, fact in self.facts for r in fact.ranges} - ({i} if claim.for_every_mode else set())
        free = bound & (left.free_symbols | right.free_symbols)
        if free:
            raise Unprintable(f"{min(map(str, free))}, an index of an assumption, free in the claim")
        if claim.for_every_mode:
            check_binder(i, left, right)
        return f"{every}{real(left)} {claim.relation} {real(right)}"

    def _check_naturals(self, ranges: Ranges, *parts: sp.Expr) -> None:
        """That no difference on a side of a relation between naturals is cut off; what the relation says itself does not count."""
        context = Context([fact for _, fact in self.facts if {fact.relation.lhs, fact.relation.rhs} != set(parts)], unfold).within(ranges)
        for difference, _ in differences(parts):
            if not context.ordered(sp.Integer(0), least(difference, ranges)):
                raise Unprintable(f"{difference}, which may be negative, as a natural number")

    def _check_differences(self, ranges: Ranges, *parts: sp.Expr) -> None:
        """That no difference of naturals is cut off: in the parts, where the indices have these ranges, and in the ranges themselves."""
        context = Context([fact for _, fact in self.facts], unfold)
        for place, (_, low, high) in enumerate(ranges):
            for difference, _ in differences(ends(low, high)):
                if not context.within(ranges[:place]).ordered(sp.Integer(0), least(difference, ranges[:place])):
                    raise Unprintable(f"{difference}, which may be negative, as a natural number")
        context = context.within(ranges)
        for part in parts:
            for difference, inner in subtractions(unfold(part)):
                if not context.within(inner).ordered(sp.Integer(0), least(difference, ranges + inner)):
                    raise Unprintable(f"{difference}, which may be negative, as a natural number")

    @cached_property
    def text(self) -> str:
        """The whole proposition."""
        variables = " ".join(f"({name} : {kind})" for name, kind in self.binders)
        given = "".join(f"    ({h.name} : {h.text})\n" for h in self.hypotheses)
        return f"forall {variables}\n{given}  , {self.claim}"
