r"""Gauss and Gauss–Radau quadrature of a power of an affine function.

Main name: `FOUND`.
"""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp

from proofs.scripts.arithmetic import equal, sign, signed
from proofs.scripts.proof import Lines, Proof, block
from proofs.statements.terms import Unprintable, coq_name, natural, real
from theory.checking.context import Context
from theory.language.measures import Quadrature
from theory.language.symbols import order
from theory.rules.base import Conditions
from theory.rules.quadrature import QuadratureBound


def quadrature(proof: Proof, before: sp.Expr, after: sp.Expr, rule: QuadratureBound, context: Context, found: Conditions) -> Lines:
    """A rule that has enough moments of a measure is at most the measure (Gauss), or at least (with a node at 0)."""
    base, exponent = rule.function.as_base_exp()
    start, slope = base.subs(rule.variable, 0), sp.diff(base, rule.variable)
    if not (exponent.is_integer and exponent.is_nonnegative) or slope.has(rule.variable):
        raise Unprintable(f"that {rule.function} is a power of an affine function")
    radau, k = rule.rule.zero_mass != 0, natural(exponent)
    sides = [rule.rule, rule.measure]
    if not radau and any(side.zero_mass != 0 for side in sides):
        raise Unprintable("a mass at 0 without a node there")
    for_small, for_large = sides[::-1] if radau else sides
    small, large = (side.integral(rule.function, rule.variable) for side in (for_small, for_large))
    lines = [f"apply (scaled_le {real(rule.factor)} {real(small)} {real(large)} 0)."]
    lines += block(equal(proof, before, small, context, (rule.factor,))) + block(equal(proof, after, large, context, (rule.factor,)))
    lines += block(sign(proof, found.signs[rule.factor], context))
    raw = [_raw(side, f"({real(start)} + {real(slope)} * {real(side.point)}) ^ {k}", radau, f"{real(start)} ^ {k}") for side in sides]
    left, right = raw[::-1] if radau else raw
    core = [f"apply (eq_le_eq ({left}) ({right}))."]
    core += block(["symmetry.", *_as_lemma(proof, radau)]) + block(_as_lemma(proof, radau))
    return lines + block([*core, *block(_by_lemma(proof, rule, (start, slope, base), k, context, found))])


def _raw(side: Quadrature, at_point: str, radau: bool, at_zero: str) -> str:
    """What the lemma says of a measure, if its function has these values at the points and at 0."""
    index, low, high = side.over
    total = f"Sum {natural(low)} {natural(high)} (fun {coq_name(index)} : nat => {real(side.mass)} * {at_point})"
    return f"{real(side.zero_mass)} * {at_zero} + {total}" if radau else total


def _as_lemma(proof: Proof, radau: bool) -> Lines:
    """The lemma's integral is the printed one."""
    same = ["apply Sum_ext; intros; alg."]
    if not radau:
        return same
    name = proof.fresh("S")
    return [
        f"match goal with |- _ + Sum ?l ?h ?f = ?r => match r with context [Sum l h ?g] => "
        f"assert ({name} : Sum l h f = Sum l h g) by (apply Sum_ext; intros; alg) end end.",
        f"rewrite {name}; alg.",
    ]


def _by_lemma(
    proof: Proof, rule: QuadratureBound, affine: tuple[sp.Expr, sp.Expr, sp.Expr], k: str, context: Context, found: Conditions
) -> Lines:
    """The lemma, and what it asks for."""
    start, slope, base = affine
    radau, sides = rule.rule.zero_mass != 0, (rule.rule, rule.measure)
    functions = " ".join(_function(side, part) for side in sides for part in (side.mass, side.point))
    ends = " ".join(natural(side.over[2]) for side in sides)
    zeros = f" {real(rule.rule.zero_mass)} {real(rule.measure.zero_mass)}" if radau else ""
    lemma = "gauss_radau" if radau else "gauss"
    lines = [f"apply ({lemma} {ends} {functions}{zeros} {real(start)} {real(slope)} {k})."]
    lines += block(_moments(proof, rule, radau))
    if radau:
        lines += block(signed(proof, start, context))
        lines += block([f"enough (0 <= {real(-slope)}) by lra.", *signed(proof, -slope, context)])
    for side in sides:
        value = base.subs(rule.variable, side.point)
        inner = context.within((side.over,))
        lines += block([*proof.enter((side.over,)), f"enough (0 <= {real(value)}) by lra.", *signed(proof, value, inner)])
    _, measure = sides
    for part in (measure.point, measure.mass) if radau else (measure.mass,):
        lines += block([*proof.enter((measure.over,)), *sign(proof, found.signs[part], context.within((measure.over,)))])
    return lines


def _function(side: Quadrature, part: sp.Expr) -> str:
    return f"(fun {coq_name(side.over[0])} : nat => {real(part)})"


def _moments(proof: Proof, rule: QuadratureBound, radau: bool) -> Lines:
    """The moments agree: from what the assumptions say of both."""
    k = coq_name(order)
    lines, sides = [f"intros {k} H{k}."], (rule.rule, rule.measure)
    moments = [side.moment for side in sides]
    for name, fact in proof.statement.facts:
        if isinstance(fact.relation, sp.Eq) and fact.relation.lhs in moments:
            lines.append(f"pose proof ({name} {k} ltac:(idx)) as {proof.fresh('X')}.")
    for side, moment in zip(sides, moments, strict=True):
        (total,) = moment.atoms(sp.Sum)
        raw = _raw(side, f"{real(side.point)} ^ {k}", False, "")
        name = proof.fresh("S")
        lines += [f"assert ({name} : {raw} = {real(total)}) by (apply Sum_ext; intros; alg)."]
    return [*lines, "lra."]


FOUND: dict[type, Callable[..., Lines]] = {QuadratureBound: quadrature}
