r"""Equality by algebra, signs and comparisons: proofs from the evidence that the checker handed back.

For an equality every outermost sum is written as the combination of the sums of its normal form; then the tactic `alg` compares.

Main names: `equal`, `combined`, `denominators`, `sign`, `signed`, `dominated`, `domination_lines`.
"""

from __future__ import annotations

from collections.abc import Iterable

import sympy as sp

from proofs.scripts.parts import largest_first, outermost, terms_of
from proofs.scripts.proof import Lines, Proof, block
from proofs.statements.terms import Unprintable, coq_name, divides, natural, real
from theory.checking.context import Context, Origin
from theory.checking.evidence import (
    Certified,
    Declared,
    Difference,
    Domination,
    Factor,
    Factored,
    FewerFactors,
    Powers,
    PowersApart,
    Sign,
)
from theory.checking.normal_form import normal
from theory.checking.signs import domination, sign_of


def combined(proof: Proof, expressions: Iterable[sp.Expr], context: Context) -> Lines:
    """Rewrite every outermost sum of the expressions, which stand in the goal, into the sums of its normal form."""
    lines: Lines = []
    for total in largest_first(expressions):
        body, (index, low, high) = outermost(total)
        terms = terms_of(total)
        if terms == [(1, body)] and body != 1:
            continue
        counted = [(a, b, b == 1 and bool((high - low + 1).is_nonnegative)) for a, b in terms]
        right = " + ".join(f"{real(a)} * {real(high - low + 1 if one else sp.Sum(b, (index, low, high)))}" for a, b, one in counted)
        named = "; ".join(f"({real(a)}, fun {coq_name(index)} : nat => {real(b)})" for a, b in terms)
        name = proof.fresh("E")
        parts = (body, *[b for _, b in terms])
        inner = context.within(((index, low, high),))
        lines.append(f"assert ({name} : {real(total)} = {right or '0'}).")
        summand = [*proof.enter(((index, low, high),)), "cbn [lin].", *denominators(proof, parts, inner), *combined(proof, parts, inner)]
        count = [f"rewrite (Sum_one {natural(low)} {natural(high)}) by idx; nats."] if any(one for _, _, one in counted) else []
        lines += block(
            [
                f"apply (Sum_linear {natural(low)} {natural(high)} _ [{named}]).",
                *block([*summand, "alg."]),
                *block(["cbn [linS].", *count, *denominators(proof, [a for a, _ in terms], context), "alg."]),
            ]
        )
        lines.append(f"rewrite {name}.")
    return lines


def equal(
    proof: Proof, left: sp.Expr, right: sp.Expr, context: Context, more: tuple[sp.Expr, ...] = (), *, divided: tuple[sp.Expr, ...] = ()
) -> Lines:
    """Prove `left = right`, as printed, or an equation of these and `more`; `divided` names what the goal also divides by what it does."""
    if real(left) == real(right) and not more and not divided:
        return ["reflexivity."]
    parts = (left, right, *more)
    return [*denominators(proof, (*parts, *divided), context), *combined(proof, parts, context), "alg."]


def denominators(proof: Proof, expressions: Iterable[sp.Expr], context: Context) -> Lines:
    """That what the expressions divide by, outside sums, is not 0: facts for `field`."""
    lines: Lines = []
    seen: set[sp.Expr] = set()
    for expression in expressions:
        bound = {limit[0] for total in expression.atoms(sp.Sum) for limit in total.limits}
        for power in sorted(expression.atoms(sp.Pow), key=sp.default_sort_key):
            base = power.base
            if not divides(power) or base in seen or base.free_symbols & bound or base.is_number or base.is_positive:
                continue
            seen.add(base)
            evidence, below = sign_of(base, context, strict=True), base
            if evidence is None and (evidence := sign_of(normal(base), context, strict=True)) is None:
                evidence, below = sign_of(-base, context, strict=True), -base
            if evidence is None:
                continue  # then `field` asks for it, and Coq says so
            name = proof.fresh("D")
            lines += [
                f"assert ({name} : 0 < {real(below)}).",
                *block(_as(proof, below, evidence.expression, context) + sign(proof, evidence, context)),
            ]
            if below != base:
                lines.append(f"assert ({proof.fresh('D')} : {real(base)} <> 0) by lra.")
    return lines


def _as(proof: Proof, shown: sp.Expr, known: sp.Expr, context: Context) -> Lines:
    """Go over from the sign of what is shown to that of what is known."""
    if real(shown) == real(known):
        return []
    name = proof.fresh("Q")
    return [
        f"assert ({name} : {real(shown)} = {real(known)}).",
        *block([*combined(proof, (shown, known), context), "alg."]),
        f"rewrite {name}.",
    ]


def signed(proof: Proof, expression: sp.Expr, context: Context, *, strict: bool = False) -> Lines:
    """Prove `0 <= expression` (`0 <` if `strict`), as printed."""
    found = sign_of(expression, context, strict=strict)
    if found is None:
        raise Unprintable(f"the sign of {expression}")
    return sign(proof, found, context)


def sign(proof: Proof, found: Sign, context: Context) -> Lines:
    """Prove a sign from its evidence."""
    if isinstance(found, Declared):
        return ["pos."]
    if isinstance(found, Certified):
        return _certified(proof, found, context)
    if isinstance(found, Factored):
        return _factored(proof, found, context)
    if isinstance(found, PowersApart):
        than = "<" if found.strict else "<="
        goal = f"{real(found.powers.small)} {than} {real(found.powers.large)}"
        return [f"enough ({proof.fresh('G')} : {goal}) by lra.", *domination_lines(proof, found.powers, context)]
    raise Unprintable(f"evidence {type(found).__name__}")


def _certified(proof: Proof, found: Certified, context: Context) -> Lines:
    certificate = found.certificate
    lines: Lines = []
    for known, strict in dict.fromkeys(pair for _, product in certificate.terms for pair in product):
        than = "<" if strict else "<="
        lines += [f"assert ({proof.fresh('K')} : 0 {than} {real(known)}).", *block(_known(proof, known, found.origins[known], context))]
    total = " + ".join(" * ".join([real(weight), *[real(known) for known, _ in product]]) for weight, product in certificate.terms) or "0"
    lemma = "certified_lt" if found.strict else "certified_le"
    parts = (found.expression, *dict.fromkeys(known for _, product in certificate.terms for known, _ in product))
    even = [*denominators(proof, parts, context), *combined(proof, parts, context), "alg."]
    return [*lines, f"apply ({lemma} {real(certificate.scale)} _ ({total})).", *block(["lra."]), *block(even), *block(["pos."])]


def _known(proof: Proof, known: sp.Expr, origin: Origin, context: Context) -> Lines:
    """Prove the sign of something known: declared, or an instance of a fact."""
    if origin.fact is None:
        return ["pos."]
    fact = origin.fact
    small, large = fact.relation.lhs, fact.relation.rhs
    at = dict(origin.substitution)
    small, large = (context.unfold(side).subs(at, simultaneous=True) for side in (small, large))
    name = proof.fresh("X")
    lines = [f"pose proof {proof.instance(origin)} as {name}; cbv beta in {name}."]
    if small.is_integer and large.is_integer:
        return [*lines, f"nats_in {name}; nats; lra."]
    if isinstance(fact.relation, sp.Eq) and known == normal(small - large):
        small, large = large, small
    gap = proof.fresh("Q")
    lines.append(f"assert ({gap} : {real(known)} = {real(large)} - {real(small)}).")
    return [*lines, *block(equal(proof, known, large, context, (small,))), "lra."]


def _factored(proof: Proof, found: Factored, context: Context) -> Lines:
    than = "<" if found.strict else "<="
    lines: Lines = []
    parts = []
    for factor in found.factors:
        value, proven = _factor(proof, factor, context)
        parts.append(value)
        lines += [f"assert ({proof.fresh('F')} : 0 {than} {real(value)}).", *block(proven)]
    product, name = " * ".join(map(real, parts)), proof.fresh("V")
    if real(found.expression) in (product, f"({product})"):
        return [*lines, "pos."]
    lines += [
        f"assert ({name} : {real(found.expression)} = {product}).",
        *block(equal(proof, found.expression, sp.S.Zero, context, tuple(parts))),
    ]
    return [*lines, f"rewrite {name}.", "pos."]


def _factor(proof: Proof, factor: Factor, context: Context) -> tuple[sp.Expr, Lines]:
    """A factor, turned if it is negative, and the lines that prove its sign."""
    exponent = factor.value.as_base_exp()[1]
    if factor.sign is None:
        return factor.value, [f"apply (pow_even_ge0 {natural(exponent / 2)}); idx."] if exponent.is_nonnegative else ["pos."]
    if factor.value == factor.base:
        return factor.value, sign(proof, factor.sign, context)
    value = factor.base**exponent if factor.turned else factor.value
    if value == factor.base:
        return value, sign(proof, factor.sign, context)
    than = "<" if factor.sign.strict else "<="
    return value, [f"assert ({proof.fresh('F')} : 0 {than} {real(factor.base)}).", *block(sign(proof, factor.sign, context)), "pos."]


def dominated(proof: Proof, small: sp.Expr, large: sp.Expr, context: Context, *, strict: bool = False) -> Lines:
    """Prove `small <= large` (`<` if `strict`), as printed."""
    found = domination(small, large, context, strict=strict)
    if not isinstance(found, Domination):
        raise Unprintable(f"{small} <= {large}")
    return domination_lines(proof, found, context)


def domination_lines(proof: Proof, found: Domination, context: Context) -> Lines:
    """Prove a comparison from its evidence."""
    small, large, than = found.small, found.large, "lt" if found.strict else "le"
    if isinstance(found, Difference):
        gap = found.sign.expression
        even = block(equal(proof, large, small, context, (gap,)))
        return [f"apply ({than}_of_difference _ _ {real(gap)}).", *even, *block(sign(proof, found.sign, context))]
    if isinstance(found, Powers):
        return _powers(proof, found, context)
    if isinstance(found, FewerFactors):
        common = sp.Mul(*[factor for factor, _ in found.common])
        sides = [f"{real(common)} * {real(side)}" for side in (found.rest.small, found.rest.large)]
        lines = [f"apply (eq_{than}_eq ({sides[0]}) ({sides[1]}))."]
        lines += block(equal(proof, small, common, context, (found.rest.small,))) + block(
            equal(proof, common, large, context, (found.rest.large,))
        )
        signs = [
            line
            for factor, why in found.common
            for line in (
                f"assert ({proof.fresh('F')} : 0 {'<' if found.strict else '<='} {real(factor)}).",
                *block(sign(proof, why, context)),
            )
        ]
        core = ["apply Rmult_lt_compat_l." if found.strict else "apply Rmult_le_compat_l.", *block([*signs, "pos."])]
        return [*lines, *block([*core, *block(domination_lines(proof, found.rest, context))])]
    raise Unprintable(f"evidence {type(found).__name__}")


def _powers(proof: Proof, found: Powers, context: Context) -> Lines:
    p, q, e = found.lower, found.upper, found.exponent
    than = "lt" if found.strict else "le"
    if not (e.is_integer and e.is_nonnegative):
        if found.strict or found.start is None or (found.small, found.large) != (p**e, q**e):
            raise Unprintable(f"the real power {found.small}")
        sides = [*block(sign(proof, found.start, context)), *block(domination_lines(proof, found.bases, context))]
        return ["apply Rpow_real_le.", *block(signed(proof, e, context)), *sides]
    lines = [f"apply (eq_{than}_eq ({real(p)} ^ {natural(e)}) ({real(q)} ^ {natural(e)})).", *block(["alg."]), *block(["alg."])]
    if found.start is None:
        lemma = f"apply (pow_even_{than} {natural(e / 2)}); [idx|{'idx|' if found.strict else ''}]."
        return [*lines, *block([lemma, *domination_lines(proof, found.bases, context)])]
    start, bases = block(sign(proof, found.start, context)), block(domination_lines(proof, found.bases, context))
    if found.strict:
        return [*lines, *block(["apply pow_lt_compat; [idx| |].", *start, *bases])]
    return [*lines, *block(["apply pow_incr; split.", *start, *bases])]
