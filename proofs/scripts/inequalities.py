r"""Classical inequalities: `factor · small <= factor · large`, where a lemma of the library gives small <= large.

Main names: `FOUND`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import sympy as sp

from proofs.scripts.arithmetic import denominators, dominated, domination_lines, equal, sign, signed
from proofs.scripts.proof import Lines, Proof, block
from proofs.statements.terms import coq_name, in_range, natural, real
from theory.checking.context import Context
from theory.rules.inequalities import CauchySchwarz, Chebyshev, Given, Jensen, Power, Range, Scaled, SingleTerm, TriangleWithRoots

Lemma = Callable[[Proof, Any, Context, Given], Lines]


def scaled(core: Lemma) -> Callable[..., Lines]:
    """The step from the inequality that `core` proves."""

    def lines_of(proof: Proof, before: sp.Expr, after: sp.Expr, rule: Any, context: Context, found: Scaled) -> Lines:
        small, large = found.given.small, found.given.large
        k = context.unfold(rule.factor)
        lines = [f"apply (scaled_le {real(k)} {real(small)} {real(large)} 0)."]
        lines += block(equal(proof, before, small, context, (k,))) + block(equal(proof, after, large, context, (k,)))
        return lines + block(sign(proof, found.factor, context)) + block(core(proof, rule, context, found.given))

    return lines_of


def _function(over: Range, body: sp.Expr) -> str:
    return f"(fun {coq_name(over[0])} : nat => {real(body)})"


def _weights(proof: Proof, weight: sp.Expr, over: Range, context: Context, given: Given) -> tuple[str, Lines]:
    """That the weights are nonnegative, and the name of that."""
    name = proof.fresh("N")
    goal = f"forall {coq_name(over[0])} : nat, {in_range(*over)} -> 0 <= {real(weight)}"
    return name, [f"assert ({name} : {goal}).", *block([*proof.enter((over,)), *sign(proof, given.signs[weight], context.within((over,)))])]


def _raw(over: Range, raw: str, printed: sp.Expr, name: str) -> str:
    """The assertion that a sum of a lemma is the printed one; the lemma writes its summands in its own way."""
    index, low, high = over
    return (
        f"assert ({name} : Sum {natural(low)} {natural(high)} (fun {coq_name(index)} : nat => {raw}) = {real(sp.Sum(printed, over))}) "
        "by (apply Sum_ext; intros; alg)."
    )


def _by_lemma(proof: Proof, lemma: str, sums: list[tuple[str, sp.Expr]], over: Range, end: str) -> Lines:
    """Use a lemma whose sums are rewritten into the printed ones."""
    name = proof.fresh("L")
    lines = [f"pose proof ({lemma}) as {name}; cbv beta in {name}."]
    for raw, printed in sums:
        equation = proof.fresh("S")
        lines += [_raw(over, raw, printed, equation), f"sum_as {equation} in {name}."]
    return [*lines, end.format(name=name)]


def cauchy_schwarz(proof: Proof, rule: CauchySchwarz, context: Context, given: Given) -> Lines:
    """(Σ w f g)² <= Σ w f² Σ w g²."""
    f, g, w, over = rule.first, rule.second, rule.weight, rule.over
    name, lines = _weights(proof, w, over, context, given)
    at = f"{natural(over[1])} {natural(over[2])} {_function(over, w)} {_function(over, f)} {_function(over, g)}"
    sums = [
        (f"{real(w)} * ({real(f)} * {real(g)})", w * f * g),
        (f"{real(w)} * {real(f)} ^ 2", w * f**2),
        (f"{real(w)} * {real(g)} ^ 2", w * g**2),
    ]
    squares, mixed = [sp.Sum(w * e**2, over) for e in (f, g)], sp.Sum(w * f * g, over)
    end = [
        f"apply (eq_le_eq ({real(mixed)} ^ 2) ({real(squares[0])} * {real(squares[1])})).",
        *block(equal(proof, given.small, mixed, context)),
    ]
    end += block(equal(proof, given.large, squares[0], context, (squares[1],)))
    return [*lines, *_by_lemma(proof, f"cauchy_schwarz {at} {name}", sums, over, "pose proof {name} as CS."), *end, *block(["exact CS."])]


def jensen(proof: Proof, rule: Jensen, context: Context, given: Given) -> Lines:
    """A convex power of a mean is at most the mean of the powers."""
    w, value, e, over = rule.weight, rule.value, rule.exponent, rule.over
    name, lines = _weights(proof, w, over, context, given)
    total = proof.fresh("P")
    lines += [f"assert ({total} : 0 < {real(sp.Sum(w, over))}).", *block(sign(proof, given.signs[sp.Sum(w, over)], context))]
    half = natural(e / 2)
    at = f"{natural(over[1])} {natural(over[2])} {_function(over, w)} {_function(over, value)} {half} {name} {total}"
    sums = [(f"{real(w)} * {real(value)}", w * value), (f"{real(w)} * {real(value)} ^ (2 * {half})", w * value**e)]
    mean, powers, weights = sp.Sum(w * value, over), sp.Sum(w * value**e, over), sp.Sum(w, over)
    end = [f"apply (eq_le_eq (({real(mean)} / {real(weights)}) ^ (2 * {half})) ({real(powers)} / {real(weights)}))."]
    end += block(equal(proof, given.small, mean, context, (weights,))) + block(equal(proof, given.large, powers, context, (weights,)))
    return [*lines, *_by_lemma(proof, f"jensen_even {at}", sums, over, "pose proof {name} as JE."), *end, *block(["exact JE."])]


def single_term(proof: Proof, rule: SingleTerm, context: Context, given: Given) -> Lines:
    """One of several nonnegative terms."""
    _, low, high = rule.over
    each = [*proof.enter((rule.over,)), *sign(proof, given.signs[rule.term], context.within((rule.over,)))]
    return [f"apply (Sum_term {natural(low)} {natural(rule.at)} {natural(high)} {_function(rule.over, rule.term)}); [idx|].", *each]


def power(proof: Proof, rule: Power, context: Context, given: Given) -> Lines:
    """Powers are monotone."""
    lower, smaller = block(sign(proof, given.signs[rule.lower], context)), given.comparisons[rule.lower]
    if not rule.exponent.is_integer:
        sides = [f"(Rpow_real {real(base)} {real(rule.exponent)})" for base in (rule.lower, rule.upper)]  # sympy may open a product
        lines = [f"apply (eq_le_eq {sides[0]} {sides[1]}).", *block([*denominators(proof, (given.small,), context), "alg."])]
        lines += block([*denominators(proof, (given.large,), context), "alg."])
        exponent = block(sign(proof, given.signs[rule.exponent], context))
        core = ["apply Rpow_real_le.", *exponent, *lower, *block(domination_lines(proof, smaller, context))]
        return lines + block(core)
    return ["apply pow_incr; split.", *lower, *block(domination_lines(proof, smaller, context))]


def triangle(proof: Proof, rule: TriangleWithRoots, context: Context, given: Given) -> Lines:
    """(x − y)² <= (a + b)² s."""
    parts = [real(e) for e in (rule.first, rule.second, rule.first_root, rule.second_root, rule.scale)]
    lines = [f"apply (triangle_with_roots {' '.join(parts)})."]
    for e in (rule.first_root, rule.second_root, rule.scale):
        lines += block(sign(proof, given.signs[e], context))
    for x, a in ((rule.first, rule.first_root), (rule.second, rule.second_root)):
        bound = a**2 * rule.scale
        lines += block(
            [
                f"apply (eq_le_eq {real(x**2)} {real(bound)}).",
                *block(["alg."]),
                *block(["alg."]),
                *block(domination_lines(proof, given.comparisons[x**2], context)),
            ]
        )
    return lines


def chebyshev(proof: Proof, rule: Chebyshev, context: Context, given: Given) -> Lines:
    """Two sequences ordered alike, or oppositely, by a key."""
    f, g, w, key, over = rule.first, rule.second, rule.weight, rule.key, rule.over
    index, low, high = over
    other = sp.Symbol("j_", integer=True, positive=True)
    pair = context.within((over, (other, low, high)))
    rises, falls = given.order
    opposite = falls * rises < 0
    name, lines = _weights(proof, w, over, context, given)
    ordered = proof.fresh("O")
    gaps = [f"({real(e)} - {real(e.subs(index, other))})" for e in (f, g)]
    sign = "<= 0" if opposite else ">= 0"
    k, j = coq_name(index), coq_name(other)
    lines.append(
        f"assert ({ordered} : forall {k} {j} : nat, {in_range(*over)} -> {in_range(other, low, high)} -> {' * '.join(gaps)} {sign})."
    )
    body = [f"intros {k} {j} H{k} H{j}."]
    keys = [real(key), real(key.subs(index, other))]
    by = {(1, -1): "by_key_up_down", (-1, 1): "by_key_down_up", (1, 1): "by_key_up_up", (-1, -1): "by_key_down_down"}[(rises, falls)]
    body.append(f"apply ({by} _ _ {keys[0]} {keys[1]}).")
    body += block(_keyed(proof, f, rises, rule, pair, other, given.by_key))
    for one, two in ((index, other), (other, index)):  # key at one <= key at two
        body += block(_monotone(proof, g, falls, rule, pair, (one, two)))
    lines += block(body)
    lemma = "chebyshev_opposite" if opposite else "chebyshev_similar"
    at = f"{natural(low)} {natural(high)} {_function(over, w)} {_function(over, f)} {_function(over, g)} {name} {ordered}"
    sums = [(f"{real(w)} * ({real(f)} * {real(g)})", w * f * g), (f"{real(w)} * {real(f)}", w * f), (f"{real(w)} * {real(g)}", w * g)]
    mixed, weights, sum_f, sum_g = (sp.Sum(w * e, over) for e in (f * g, sp.S.One, f, g))
    left, right = ((mixed, weights), (sum_f, sum_g)) if opposite else ((sum_f, sum_g), (mixed, weights))
    end = [f"apply (eq_le_eq ({real(left[0])} * {real(left[1])}) ({real(right[0])} * {real(right[1])}))."]
    end += block(equal(proof, given.small, left[0], context, (left[1],))) + block(equal(proof, given.large, right[0], context, (right[1],)))
    return [*lines, *_by_lemma(proof, f"{lemma} {at}", sums, over, "pose proof {name} as CH."), *end, *block(["exact CH."])]


def _keyed(proof: Proof, f: sp.Expr, rises: int, rule: Chebyshev, pair: Context, other: sp.Symbol, by_key: bool) -> Lines:
    """(f_i − f_j)(k_i − k_j) has the sign of `rises`: by assumption, or because f is a monotone function of the key."""
    index = rule.over[0]
    gap = sp.Mul(*[e - e.subs(index, other) for e in (f, rule.key)])
    if by_key:
        lines = ["apply monotone_product_up." if rises > 0 else "apply monotone_product_down."]
        for one, two in ((index, other), (other, index)):
            lines += block(_monotone(proof, f, rises, rule, pair, (one, two)))
        return lines
    turned = sp.expand(rises * gap)
    name = proof.fresh("X")
    lines = [f"assert ({name} : 0 <= {real(turned)}).", *block(signed(proof, turned, pair))]
    return [*lines, "lra."]


def _monotone(proof: Proof, g: sp.Expr, falls: int, rule: Chebyshev, pair: Context, at: tuple[sp.Symbol, sp.Symbol]) -> Lines:
    """key at one <= key at two gives the comparison of g there."""
    index, key = rule.over[0], rule.key
    low, high = (key.subs(index, one) for one in at)
    free = _Local(sp.Le(low, high, evaluate=False))
    name = proof.fresh("H")
    proof.assume(free, name)
    small, large = (g.subs(index, one) for one in (at if falls > 0 else at[::-1]))
    inside = replace(pair, facts=(*pair.facts, free))
    return [f"intros {name}.", *dominated(proof, small, large, inside)]


class _Local:
    """An inequality that is known within a part of a proof."""

    strict = False
    ranges = ()

    def __init__(self, relation: sp.Rel) -> None:
        self.relation = relation

    @property
    def gap(self) -> sp.Expr:
        """Larger side minus smaller side."""
        return self.relation.rhs - self.relation.lhs


FOUND: dict[type, Callable[..., Lines]] = {
    CauchySchwarz: scaled(cauchy_schwarz),
    Jensen: scaled(jensen),
    Chebyshev: scaled(chebyshev),
    SingleTerm: scaled(single_term),
    Power: scaled(power),
    TriangleWithRoots: scaled(triangle),
}
