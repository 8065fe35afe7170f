r"""Which mutants follow from the theorem, so that no test could refute them.

Main name: `harmless`.
"""

from __future__ import annotations

from functools import cache, lru_cache

import flint
import sympy as sp

from theory.checking.context import Context
from theory.evaluation.arithmetic import BALLS
from theory.evaluation.prepare import prepare
from theory.evaluation.scalars import scalar_function
from theory.language.symbols import N, i
from theory.mutation.comparison import at_most, reasoning
from theory.mutation.mutants import Mutant
from theory.statements.theorem import Theorem


def harmless(mutant: Mutant, original: Theorem) -> str | None:
    """Why the mutant follows from the theorem or its derivation, as the checker sees it, or None if it cannot tell."""
    if mutant.dropped is not None or mutant.operator == "reversed":
        return None
    changed = prepare(mutant.theorem.claim.rhs)
    if original.claim.relation == "=":
        return _equal_under_the_assumptions(changed, original)
    if _fails_where_sharp(changed, original):
        return None
    if mutant.operator == "constant" and prepare(original.claim.lhs) == 0:
        return "a positive multiple of something that is at least 0"
    context, proven = _proven(original)
    for number, bound in proven:
        if at_most(bound, changed, context):
            if number == len(original.steps) and bound == prepare(original.claim.rhs):
                return "its right side is at least the theorem's"
            return f"follows from step {number} of the derivation" if number else "its right side is at least its left side"
    return None


def _equal_under_the_assumptions(changed: sp.Expr, original: Theorem) -> str | None:
    context, proven = _proven(original)
    right = proven[0][1]
    same = not _fails_where_sharp(changed, original) and at_most(right, changed, context) and at_most(changed, right, context)
    return "its right side equals the theorem's under the assumptions" if same else None


@cache
def _proven(theorem: Theorem) -> tuple[Context, list[tuple[int, sp.Expr]]]:
    """What the left side stands in the theorem's relation to, last first, with the number of the step that shows it (0: itself)."""
    claim, steps = theorem.claim, theorem.steps
    everywhere = ((i, sp.Integer(1), N),) if claim.for_every_mode else ()
    found = {prepare(claim.rhs): len(steps)}
    for number in range(len(steps) - 1, -1, -1) if theorem.kind != "refuted" else ():
        strict = any(step.relation == "<" for step in steps[:number])
        if steps[number].relation != "=" and (claim.relation != "<" or strict):  # of equal expressions the last is enough
            found.setdefault(prepare(steps[number - 1].expression if number else theorem.start), number)
    if not steps and claim.relation == "<=":
        found.setdefault(prepare(theorem.start), 0)
    return reasoning(theorem.facts, everywhere), [(number, bound) for bound, number in found.items()]


def _fails_where_sharp(changed: sp.Expr, original: Theorem) -> bool:
    """Whether the declared equality instance refutes a changed right side: no proof needs to be looked for then."""
    if original.equality is None:
        return False
    modes = range(1, len(original.equality["lam"]) + 1) if original.claim.for_every_mode else [None]
    left = prepare(original.claim.lhs)
    return any(bool(_value(left, original, mode) > _value(changed, original, mode)) for mode in modes)


@lru_cache(maxsize=2**10)
def _value(expression: sp.Expr, theorem: Theorem, mode: int | None) -> flint.arb:
    """An expression at the theorem's equality instance, as a ball; not a number where it has no value."""
    whole = {str(getattr(part, "name", part)) for part in expression.atoms(sp.Symbol, sp.Indexed) if part.is_integer}
    whole |= {str(part.base.label) for part in expression.atoms(sp.Indexed) if part.is_integer}
    given = {name: BALLS.convert(value if name in whole else sp.sympify(value)) for name, value in (theorem.equality or {}).items()}
    try:
        return flint.arb(scalar_function(expression, BALLS)(**given, **({} if mode is None else {"i": mode})))
    except (ZeroDivisionError, IndexError, TypeError):  # TypeError: the mutant speaks of a symbol that the instance does not give
        return flint.arb("nan")
