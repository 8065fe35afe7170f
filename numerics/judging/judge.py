r"""Exact judgement: does a claim hold on an instance, with zero tolerance?

Rational claims are judged in exact rationals. Claims with exp, roots, logarithms, Γ or π are judged in Arb balls whose precision doubles
until the sign of the difference is certain, and equal sides are recognized in closed form; if neither tells, the verdict is UNDECIDED,
never "holds".

Main names: `Judge`, `Judgement`, `Outcome`, `Instance`.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from typing import Any

import flint

from numerics.exact.balls import precision
from numerics.judging.domains import _exponents_to_make_whole, _in_domain, symbols_of
from numerics.judging.equality import ClosedSides
from numerics.judging.facts import FACT_PRECISION, _CompiledFact, _whole
from numerics.judging.judgement import Instance, Judgement, Outcome, related
from theory.assumptions.base import Assumption
from theory.evaluation.arithmetic import BALLS, EXACT, Arithmetic
from theory.evaluation.scalars import is_rational, scalar_function
from theory.statements.theorem import Theorem

FIRST_PRECISION, LAST_PRECISION = 64, 8192
"""Bits: where ball arithmetic starts, and where it gives up."""


class Judge:
    """Judges one theorem on instances. Compiled once, called often.

    Args:
        theorem: whose claim is judged; its relation is `<=`, `<` or `=`.
    """

    def __init__(self, theorem: Theorem) -> None:
        self.theorem = theorem
        claim = theorem.claim
        self.relation = claim.relation
        self.rational = is_rational(claim.lhs) and is_rational(claim.rhs)
        self._exponents = set() if self.rational else _exponents_to_make_whole(claim.lhs, claim.rhs)
        exact = self.rational or bool(self._exponents)
        self._sides = {
            arithmetic.name: (scalar_function(claim.lhs, arithmetic), scalar_function(claim.rhs, arithmetic))
            for arithmetic in ([EXACT] if exact else []) + ([] if self.rational else [BALLS])
        }
        self._closed = ClosedSides(claim.lhs, claim.rhs)
        self.for_every_mode = claim.for_every_mode
        self._domains = {name: symbol for group in symbols_of(theorem) for name, symbol in group.items()}

    def judge(self, instance: Instance) -> Judgement:
        """Whether the claim holds on `instance`."""
        worst = Judgement(Outcome.HOLDS)
        for mode in range(1, len(instance["lam"]) + 1) if self.for_every_mode else [None]:
            try:
                exact = self.arithmetic(instance) is EXACT
                here = self._judge_exactly(instance, mode) if exact else self._judge_in_balls(instance, mode)
            except (ZeroDivisionError, IndexError):
                return Judgement(Outcome.UNDEFINED, mode=mode)
            if here.outcome is Outcome.FAILS:
                return here
            if here.outcome is Outcome.UNDECIDED or worst.lhs is None:
                worst = here
        return worst

    def sides(self, instance: Instance, mode: int | None = None) -> tuple[Any, Any]:
        """Both sides of the claim in the judge's arithmetic, for one mode if the claim is about single modes."""
        arithmetic = self.arithmetic(instance)
        values = {name: self._number(arithmetic, name, value) for name, value in instance.items()}
        if mode is not None:
            values["i"] = mode
        left, right = self._sides[arithmetic.name]
        return left(**values), right(**values)

    def _number(self, arithmetic: Arithmetic, name: str, value: Any) -> Any:
        """A value in the arithmetic; only what counts, indexes or is a whole exponent stays a Python integer."""
        symbol = self._domains.get(name)
        counts = symbol is None or symbol.assumptions0.get("integer") or name in self._exponents
        if isinstance(value, list):
            return [self._number(arithmetic, name, entry) for entry in value]
        return arithmetic.rational(value, 1) if isinstance(value, int) and not counts else arithmetic.convert(value)

    def arithmetic(self, instance: Instance) -> Arithmetic:
        """Exact rationals where they serve: for rational claims, and for real exponents that are integers on this instance."""
        whole = bool(self._exponents) and all(_whole(instance[name]) for name in self._exponents)
        return EXACT if self.rational or whole else BALLS

    def _judge_exactly(self, instance: Instance, mode: int | None) -> Judgement:
        lhs, rhs = self.sides(instance, mode)
        return Judgement(Outcome.HOLDS if related(lhs, self.relation, rhs) else Outcome.FAILS, lhs, rhs, mode)

    def _judge_in_balls(self, instance: Instance, mode: int | None) -> Judgement:
        bits = FIRST_PRECISION
        while bits <= LAST_PRECISION:
            with precision(bits):
                lhs, rhs = (flint.arb(side) for side in self.sides(instance, mode))
                gap = rhs - lhs
                if gap < 0 or (gap <= 0 and self.relation == "<") or (gap > 0 and self.relation == "="):
                    return Judgement(Outcome.FAILS, lhs, rhs, mode)
                if gap > 0 or (gap >= 0 and self.relation == "<=") or (gap == 0 and self.relation == "="):
                    return Judgement(Outcome.HOLDS, lhs, rhs, mode)
                if bits == FIRST_PRECISION and (found := self._judge_in_closed_form(lhs, rhs, instance, mode)) is not None:
                    return found
            bits *= 2
        return Judgement(Outcome.UNDECIDED, lhs, rhs, mode)

    def _judge_in_closed_form(self, lhs: flint.arb, rhs: flint.arb, instance: Instance, mode: int | None) -> Judgement | None:
        """Where no precision would tell: sides that are equal, and sides that have no value as balls; None otherwise."""
        sign, have_values = self._sign_in_closed_form(instance, mode), (rhs - lhs).is_finite()
        if sign is None or (sign != 0 and have_values):
            return None
        if not have_values:
            lhs, rhs = self._closed.balls(instance, **_at(mode)) or (lhs, rhs)
        return Judgement(Outcome.HOLDS if related(0, self.relation, sign) else Outcome.FAILS, lhs, rhs, mode)

    def attains(self, instance: Instance, mode: int | None = None) -> bool:
        """Whether both sides are equal, exactly; False also where this cannot be told."""
        if self.rational:
            lhs, rhs = self.sides(instance, mode)
            return bool(lhs == rhs)
        return self._sign_in_closed_form(instance, mode) == 0

    def _sign_in_closed_form(self, instance: Instance, mode: int | None) -> int | None:
        return self._closed.sign(instance, **_at(mode))

    @cached_property
    def _facts(self) -> list[tuple[Assumption, _CompiledFact]]:
        return [(assumption, _CompiledFact(fact)) for assumption in self.theorem.assumptions for fact in assumption.facts]

    def admits(self, instance: Instance) -> bool:
        """Whether `instance` is one of this theorem's: every symbol in its domain, every assumption true, exactly."""
        return (
            all(_in_domain(instance[name], symbol) for name, symbol in self._domains.items()) and self.broken_assumption(instance) is None
        )

    def broken_assumption(self, instance: Instance, among: Collection[Assumption] | None = None) -> Assumption | None:
        """The first assumption that does not hold on `instance`, exactly, or is not seen to hold in balls; None if all do.

        Args:
            instance: the instance.
            among: which assumptions are looked at; None for all.
        """
        converted: dict[str, dict[str, Any]] = {}
        with precision(FACT_PRECISION):
            for assumption, fact in self._facts:
                if among is not None and assumption not in among:
                    continue
                arithmetic = fact.arithmetic(instance)
                if arithmetic.name not in converted:
                    converted[arithmetic.name] = {name: arithmetic.convert(value) for name, value in instance.items()}
                if not fact.holds(converted[arithmetic.name], instance):
                    return assumption
        return None


def _at(mode: int | None) -> dict[str, int]:
    """The value of the index of a claim about single modes."""
    return {} if mode is None else {"i": mode}
