"""What rules require of a step: one function, and one wording, for each refusal that several of them share.

With `theory.rules`, part of what has to be trusted: a rule goes on as if what it required were so. Each function returns if it is, and
raises a StepError that names what is missing if it is not, or not known.

Main names: `require`, `require_relation`, `require_sides`, `require_equal`, `require_nonnegative`, `require_sign`, `require_signs`,
`require_ordered`, `require_fact`, `require_real`, `require_natural`, `require_free_of`, `require_unbound`, `single_limit`, `put_in`,
`renamed`.
"""

from __future__ import annotations

from collections.abc import Sequence

import sympy as sp

from theory.checking.context import Context, StepError, unmet
from theory.checking.evidence import Sign
from theory.checking.normal_form import Ranges, equal, normal
from theory.checking.signs import sign_of
from theory.language.substitution import captured, substitute
from theory.printing.text import relation_text, text


def require(holds: bool | None, condition: str) -> None:
    """`holds`, which `condition` says in words; None, sympy's "not known", is a refusal."""
    if not holds:
        raise unmet(condition)


def require_relation(relation: str, *allowed: str) -> None:
    """The step claims one of the relations that the rule gives."""
    if relation not in allowed:
        raise StepError(f"this rule gives {' or '.join(allowed)}, not {relation}")


def require_sides(before: sp.Expr, after: sp.Expr, small: sp.Expr, large: sp.Expr) -> None:
    """The step is small ≤ large, up to algebra on each side."""
    for side, shown, given in (("left", before, small), ("right", after, large)):
        if not equal(shown, given):
            raise StepError(f"this rule gives {relation_text(small, '<=', large)}; {text(shown)} is not its {side} side")


def require_equal(one: sp.Expr, other: sp.Expr, what: str = "the two sides differ") -> None:
    """One is the other by algebra; `what` says what it means if they are not."""
    if not equal(one, other):
        raise StepError(f"{what}: {text(normal(one))} is not {text(normal(other))}")


def require_nonnegative(context: Context, *expressions: sp.Expr, strict: bool = False) -> None:
    """Each expression is ≥ 0, > 0 if `strict`, wherever the indices that the context binds reach."""
    for expression in expressions:
        require_sign(context, expression, f"{text(expression)} {'>' if strict else '≥'} 0", strict=strict)


def require_sign(context: Context, expression: sp.Expr, condition: str = "", *, strict: bool = False) -> Sign:
    """Why the expression is ≥ 0, > 0 if `strict`, there; `condition` says it in words."""
    found = sign_of(expression, context, strict=strict)
    if found is None:
        raise unmet(condition or f"{text(expression)} {'>' if strict else '≥'} 0")
    return found


def require_signs(context: Context, *expressions: sp.Expr) -> dict[sp.Expr, Sign]:
    """Why each expression is ≥ 0 there."""
    return {expression: require_sign(context, expression) for expression in expressions}


def require_ordered(context: Context, small: sp.Expr, large: sp.Expr) -> None:
    """small ≤ large, for indices."""
    require(context.ordered(small, large), relation_text(small, "<=", large))


def require_fact(context: Context, relation: sp.Rel, ranges: Ranges = ()) -> None:
    """An assumption says `relation`, for the indices in `ranges`, as it stands; or sympy knows it of all admitted symbols."""
    stated = relation.func(*relation.args) is sp.true or any(fact.relation == relation and fact.ranges == ranges for fact in context.facts)
    if not stated:
        raise unmet(relation_text(relation.lhs, relation.rel_op, relation.rhs))


def require_real(*expressions: sp.Expr) -> None:
    """Each expression is real, by sympy's assumptions on its symbols."""
    for expression in expressions:
        require(expression.is_real, f"{text(expression)} to be real")


def require_natural(number: sp.Expr) -> None:
    """`number` is 0, 1, 2, …, by sympy's assumptions on its symbols."""
    require(number.is_integer and number.is_nonnegative, f"{text(number)} to be an integer ≥ 0")


def require_free_of(variable: sp.Symbol, *expressions: sp.Expr) -> None:
    """`variable` occurs in none of the expressions, so that they are the same whatever it is."""
    for expression in expressions:
        if expression.has(variable):
            raise StepError(f"needs {text(expression)} not to depend on {text(variable)}")


def require_unbound(limits: Sequence[Sequence[sp.Expr]], *factors: sp.Expr) -> None:
    """What stands outside a sum does not hold its index: only then may it move in. `limits` are triples that begin with the index."""
    if any(limit[0] in factor.free_symbols for limit in limits for factor in factors):
        raise StepError("a bound index stands outside its sum")


def single_limit(integral: sp.Integral) -> tuple[sp.Symbol, sp.Expr, sp.Expr]:
    """The variable of a definite integral over one variable, with its ends."""
    if len(integral.limits) != 1 or len(integral.limits[0]) != 3:
        raise StepError(f"needs {text(integral)} to be a definite integral over one variable")
    variable, start, end = integral.limits[0]
    return variable, start, end


def put_in(expression: sp.Expr, old: sp.Expr, new: sp.Expr) -> sp.Expr:
    """`expression` with `new` for `old`, no symbol of which is bound where it comes to stand."""
    if captured(expression, old, new):
        raise StepError(f"{text(new)} cannot stand for {text(old)} in {text(expression)}, which binds an index of that name")
    return substitute(expression, {old: new})


def renamed(expression: sp.Expr, old: sp.Symbol, new: sp.Symbol) -> sp.Expr:
    """`expression`, which stands under an index, with another name for that index: one that it does not hold yet."""
    if new != old and new in expression.free_symbols:
        raise StepError(f"{text(new)} cannot stand for {text(old)} in {text(expression)}, which holds it already")
    return put_in(expression, old, new)
