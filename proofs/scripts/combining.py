r"""Rules that use others: minima, and a step inside an expression.

They are given the printer of steps, for they print steps of other rules.

Main names: `minimum_of`, `minimum_is_below`, `inside`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sympy as sp

from proofs.scripts.arithmetic import equal, sign
from proofs.scripts.comparing import compared
from proofs.scripts.proof import Lines, Proof, block
from proofs.statements.terms import Unprintable, natural, real
from theory.checking.context import Context
from theory.checking.normal_form import ranges_of
from theory.rules.combining import Inside, MinimumIsBelow, MinimumOf, Reached, WithinTemplate

Steps = Callable[[Proof, sp.Expr, sp.Expr, str, Any, Context, Any], Lines]


def _least(small: sp.Expr, chosen: sp.Expr) -> Lines:
    """min(…) <= one of those that it is the minimum of."""
    if not isinstance(small, sp.Min):
        return ["apply Rle_refl."]
    arguments = sorted(small.args, key=sp.default_sort_key)
    place = arguments.index(chosen)
    passed = ["eapply Rle_trans; [apply Rmin_r|]."] * place
    return [*passed, "apply Rle_refl." if place == len(arguments) - 1 else "apply Rmin_l."]


def minimum_of(proof: Proof, before: sp.Expr, after: sp.Expr, rule: MinimumOf, context: Context, steps: Steps, found: Reached) -> Lines:
    """Every bound on the right is reached from one on the left."""

    def core(small: sp.Expr, large: sp.Expr, inner: Context) -> Lines:
        bounds = sorted(large.args, key=sp.default_sort_key) if isinstance(large, sp.Min) else [large]
        lines: Lines = []
        for place, bound in enumerate(bounds):
            one, by, why = found.ways[bound]
            reached = _least(small, one)
            if by is not None:
                first = [] if one == small else [f"apply Rle_trans with {real(one)}.", *block(reached)]
                reached = [*first, *block(steps(proof, one, bound, "<=", by, inner, why))]
            lines += ["apply Rmin_glb.", *block(reached)] if place < len(bounds) - 1 else block(reached)
        return lines

    return compared(proof, before, after, context, core, found.sides)


def minimum_is_below(proof: Proof, before: sp.Expr, after: sp.Expr, rule: MinimumIsBelow, context: Context) -> Lines:
    """A minimum is at most each."""
    return _least(before, after)


def inside(proof: Proof, before: sp.Expr, after: sp.Expr, rule: Inside, context: Context, steps: Steps, found: WithinTemplate) -> Lines:
    """A template that does not decrease in its hole."""
    template, small, large = (context.unfold(e) for e in (rule.template, rule.small, rule.large))
    sides = [template.subs(rule.hole, e) for e in (small, large)]
    lines = [f"apply (eq_le_eq {real(sides[0])} {real(sides[1])})."]
    lines += block(equal(proof, before, sides[0], context)) + block(equal(proof, sides[1], after, context))
    return lines + block(_descend(proof, template, small, large, rule, context, steps, found))


def _extreme(
    template: sp.Expr, part: sp.Expr, small: sp.Expr, large: sp.Expr, hole: sp.Symbol, deeper: Callable[[sp.Expr], Lines]
) -> Lines:
    """The larger, or smaller, of the part and something else; sympy writes the two in either order."""
    (other,) = [argument for argument in template.args if argument != part]
    name, lemma = ("Rmax", "Rle_max_compat_l") if isinstance(template, sp.Max) else ("Rmin", "Rle_min_compat_l")
    sides = [f"({name} {real(other)} {real(part.subs(hole, e))})" for e in (small, large)]
    turned = block([f"first [reflexivity | apply {name}_comm]."])
    return [f"apply (eq_le_eq {sides[0]} {sides[1]}).", *turned, *turned, *block([f"apply {lemma}.", *deeper(part)])]


def _roots(part: sp.Expr, small: sp.Expr, large: sp.Expr, hole: sp.Symbol, deeper: Callable[[sp.Expr], Lines]) -> Lines:
    """A root of the part, which sympy writes as a product of roots."""
    sides = [f"(sqrt {real(part.subs(hole, e))})" for e in (small, large)]
    lines = [f"apply (eq_le_eq {sides[0]} {sides[1]})."]
    return [*lines, *block(["root."]), *block(["symmetry; root."]), *block(["apply sqrt_le_1_alt.", *deeper(part)])]


def _descend(
    proof: Proof, template: sp.Expr, small: sp.Expr, large: sp.Expr, rule: Inside, context: Context, steps: Steps, found: WithinTemplate
) -> Lines:
    hole = rule.hole
    if template == hole:
        return steps(proof, small, large, "<=", rule.rule, context, found.inner)

    def deeper(part: sp.Expr, here: Context = context) -> Lines:
        return block(_descend(proof, part, small, large, rule, here, steps, found))

    if isinstance(template, sp.Sum):
        ranges = ranges_of(template)
        entered = [line for limits in ranges for line in ("apply Sum_le.", *proof.enter((limits,)))]
        return [*entered, *deeper(template.function, context.within(ranges))]
    (part,) = [argument for argument in template.args if argument.has(hole)]
    at = [real(part.subs(hole, e)) for e in (small, large)]
    if template.is_Mul or template.is_Add:
        joined, lemma = ("*", "Rmult_le_compat_l") if template.is_Mul else ("+", "Rplus_le_compat_l")
        rest = template / part if template.is_Mul else template - part
        lines = [f"apply (eq_le_eq ({real(rest)} {joined} {at[0]}) ({real(rest)} {joined} {at[1]}))."]
        for e in (small, large):
            whole = template.subs(hole, e)
            lines += block(equal(proof, whole, rest, context, (part.subs(hole, e),)))
        condition = block(sign(proof, found.signs[template], context)) if template.is_Mul else []
        return lines + block([f"apply {lemma}.", *condition, *deeper(part)])
    if isinstance(template, sp.exp):
        return ["apply exp_le.", *deeper(part)]
    if isinstance(template, sp.Max | sp.Min) and len(template.args) == 2:
        return _extreme(template, part, small, large, hole, deeper)
    if template.is_Pow and template.exp == sp.S.Half:
        plain = template.subs(hole, small).is_Pow and template.subs(hole, large).is_Pow
        return ["apply sqrt_le_1_alt.", *deeper(part)] if plain else _roots(part, small, large, hole, deeper)
    if template.is_Pow and part == template.base and template.exp.is_integer:
        shown = [f"({real(part.subs(hole, e))} ^ {natural(template.exp)})" for e in (small, large)]
        lines = [f"apply (eq_le_eq {shown[0]} {shown[1]}).", *block(["alg."]), *block(["alg."])]
        return lines + block(["apply pow_incr; split.", *block(sign(proof, found.signs[template], context)), *deeper(part)])
    raise Unprintable(f"that {template} does not decrease with {hole}")
