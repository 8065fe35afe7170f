r"""Rules about sums: split, more terms, block by block, summation by parts, telescoping, geometric.

Main names: `RULES`, `FOUND`.
"""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp

from proofs.scripts.arithmetic import denominators, equal, sign
from proofs.scripts.monotone import increasing
from proofs.scripts.parts import largest_first
from proofs.scripts.proof import Lines, Proof, block
from proofs.statements.terms import argument, coq_name, in_range, natural, real
from theory.checking.context import Context, FactLike
from theory.checking.evidence import Sign
from theory.checking.normal_form import equal as same
from theory.checking.normal_form import normal, ranges_of
from theory.rules.base import split_sum
from theory.rules.summation_by_parts import SummationByParts, Tails
from theory.rules.sums import Blockwise, Closed, GeometricSum, MoreTerms, SplitAt, SplitIntoBlocks, Telescoping


def function(index: sp.Symbol, body: sp.Expr) -> str:
    """A summand as a function."""
    return f"(fun {coq_name(index)} => {real(body)})"


def more_terms(proof: Proof, before: sp.Expr, after: sp.Expr, rule: MoreTerms, context: Context, found: Sign) -> Lines:
    """More nonnegative terms."""
    ((index, low, high),) = split_sum(before)[2]
    other, more, wider = split_sum(after)
    ((_, lower, higher),) = wider
    term = other * more
    narrow, wide = sp.Sum(term, (index, low, high)), sp.Sum(term, (index, lower, higher))
    lines = [f"apply (eq_le_eq {real(narrow)} {real(wide)}).", *block(equal(proof, before, narrow, context))]
    lines += block(equal(proof, wide, after, context))
    inner = context.within(wider)
    return lines + block(["apply Sum_more; [idx|idx|].", *proof.enter(wider), *sign(proof, found, inner)])


def split_at(proof: Proof, before: sp.Expr, after: sp.Expr, rule: SplitAt, context: Context) -> Lines:
    """Sums are cut in two."""
    cut = rule.last_of_first
    lines = denominators(proof, (before, after), context)
    known = {line.split()[1].lstrip("("): line for line in lines if line.startswith("assert (D")}

    def split(total: sp.Sum) -> sp.Expr:
        (index, low, high), *outer = total.limits
        if outer or cut in (low - 1, high) or not (context.ordered(low - 1, cut) and context.ordered(cut, high)):
            return total
        return sp.Sum(total.function, (index, low, cut)) + sp.Sum(total.function, (index, cut + 1, high))

    for total in largest_first([before, after]):
        if split(total) == total:
            continue
        (index, low, high), name = total.limits[0], proof.fresh("W")
        body = function(index, total.function)
        lines.append(
            f"assert ({name} : {real(total)} = Sum {natural(low)} {natural(cut)} {body} + Sum {natural(cut + 1)} {natural(high)} {body})."
        )
        lines += block(
            [f"rewrite (Sum_split {natural(low)} {natural(cut)} {natural(high)}) by idx.", "apply Rplus_eq_compat_l; f_equal; idx."]
        )
        lines.append(f"rewrite {name}.")
        lines += [f"rewrite {name} in {held}." for held in known if real(total) in known[held]]
    left, right = (side.replace(sp.Sum, lambda *args: split(sp.Sum(*args))) for side in (before, after))
    return lines + equal(proof, left, right, context, divided=(before, after))


def split_into_blocks(proof: Proof, before: sp.Expr, after: sp.Expr, rule: SplitIntoBlocks, context: Context) -> Lines:
    """A sum over all modes as one over blocks and their modes; or back."""
    if len(split_sum(before)[2]) == 2:
        return ["symmetry.", *split_into_blocks(proof, after, before, rule, context)]
    _, _, ((index, start, stop),) = split_sum(before)
    k, parts, ((block_index, one, count), (inner, low, high)) = split_sum(after)
    whole = sp.Sum(k * parts.subs(inner, index), (index, start, stop))
    double = sp.Sum(k * parts, (inner, low, high), (block_index, one, count))
    first, last = (f"(fun {coq_name(block_index)} : nat => {natural(end)})" for end in (low, high))
    name = proof.fresh("B")
    ends = (low.base, high.base)
    chosen = [n for n, f in proof.statement.facts if any(side.has(end) for side in f.relation.args for end in ends)]
    conditions = " ".join(f"pose proof {n}." for n in chosen)
    lines = [f"assert ({name} : {real(whole)} = {real(double)})."]
    lines += block([conditions, f"apply (Sum_blocks {first} {last} {natural(count)} {natural(stop)}); first [assumption | idx]."])
    return lines + _through(proof, before, after, whole, double, name, context)


def _through(proof: Proof, before: sp.Expr, after: sp.Expr, left: sp.Expr, right: sp.Expr, name: str, context: Context) -> Lines:
    """before = after, because left = right is known and each is equal to its side."""
    lines = [f"apply (eq_eq_eq {real(left)} {real(right)}).", *block(equal(proof, before, left, context))]
    return lines + block(equal(proof, right, after, context)) + block([f"exact {name}."])


def blockwise(proof: Proof, before: sp.Expr, after: sp.Expr, rule: Blockwise, context: Context, found: Sign) -> Lines:
    """Block by block, what stands for a block compared as it is."""
    (small, limits), (large, _) = (rule.of_one_block(side) for side in (before, after))
    sums = [sp.Sum(part, limits) for part in (small, large)]
    lines = [f"apply (eq_le_eq {real(sums[0])} {real(sums[1])}).", *block(equal(proof, before, sums[0], context))]
    lines += block(equal(proof, sums[1], after, context))
    inner = context.within((limits,))
    gap = normal(large - small)
    each = [
        f"apply (le_of_difference _ _ {real(gap)}).",
        *block(equal(proof, large, small, inner, (gap,))),
        *block(sign(proof, found, inner)),
    ]
    return lines + block(["apply Sum_le.", *proof.enter((limits,)), *each])


def by_parts(proof: Proof, before: sp.Expr, after: sp.Expr, rule: SummationByParts, context: Context, found: Tails) -> Lines:
    """Summation by parts against a weight that does not decrease."""
    index, low, high = rule.over
    a, b, g, floor, k = (context.unfold(part) for part in (rule.small, rule.large, rule.weight, rule.floor, rule.factor))
    small, large = sp.Sum(a * g, rule.over), sp.Sum(b * g, rule.over) + floor * g.subs(index, high)
    rest = sp.expand(before - k * small)
    rest = before - k * small if rest != 0 else sp.S.Zero
    lines = [f"apply (scaled_le {real(k)} {real(small)} {real(large)} {real(rest)})."]
    lines += block(equal(proof, before, small, context, (k, rest))) + block(equal(proof, after, large, context, (k, rest)))
    lines += block(sign(proof, found.factor, context))
    F = [function(index, part) for part in (a, b, g)]
    lemma = f"tail_dominated {natural(low)} {natural(high)} {F[0]} {F[1]} {F[2]} {real(floor)}"
    name = proof.fresh("T")
    ends, h = (natural(low), natural(high)), natural(high)
    tails = f"forall m : nat, ({ends[0]} <= m <= {h})%nat -> Sum m {h} {F[0]} <= Sum m {h} {F[1]} + {real(floor)}"
    core = [f"assert ({name} : {tails})."]
    core += block(["intros m Hm.", *_tail(proof, found.fact, a, b, floor, context, rule)])
    weight = proof.fresh("M")
    pair = f"forall later : nat, ({ends[0]} <= later <= {h})%nat -> forall earlier : nat, ({ends[0]} <= earlier <= later)%nat -> "
    core.append(f"assert ({weight} : {pair}{F[2]} earlier <= {F[2]} later).")
    form = g if rule.form is None else context.unfold(rule.form)
    core += block(increasing(proof, g, form, rule, context))
    sign_name = proof.fresh("P")
    core += [f"assert ({sign_name} : forall {coq_name(index)} : nat, {in_range(index, low, high)} -> 0 <= {real(g)})."]
    core += block([*proof.enter((rule.over,)), *sign(proof, found.weight, context.within((rule.over,)))])
    raw = [f"Sum {natural(low)} {natural(high)} (fun {coq_name(index)} => {real(x)} * {real(g)})" for x in (a, b)]
    core += [f"apply (eq_le_eq ({raw[0]}) ({raw[1]} + {real(floor)} * {F[2]} {argument(high)}))."]
    core += block(["apply Sum_ext; intros; alg."])
    name = proof.fresh("S")
    weighted = [f"assert ({name} : {raw[1]} = {real(sp.Sum(b * g, rule.over))}) by (apply Sum_ext; intros; alg)."]
    core += block([*weighted, f"apply (eq_trans (Rplus_eq_compat_r _ _ _ {name})); cbv beta.", "alg."])
    core += block([f"apply ({lemma}); [{'idx' if floor != 0 else 'right; reflexivity'}|assumption|assumption|assumption]."])
    return lines + block(core)


def _tail(proof: Proof, fact: FactLike, a: sp.Expr, b: sp.Expr, floor: sp.Expr, context: Context, rule: SummationByParts) -> Lines:
    """The comparison of one tail, from the fact."""
    index, low, high = rule.over
    m = sp.Symbol("m", integer=True, positive=True)
    ((start, _, _),) = fact.ranges
    left, right = (context.unfold(side).subs(start, m) for side in (fact.relation.lhs, fact.relation.rhs))
    small, large = sp.Sum(a, (index, m, high)), sp.Sum(b, (index, m, high)) + floor
    inner = context.within(((m, low, high),))
    name = proof.fresh("X")
    lines = [f"pose proof ({proof.fact_name(fact)} m ltac:(idx)) as {name}.", f"apply (eq_le_eq {real(left)} {real(right)})."]
    lines += block(equal(proof, small, left, inner))
    plus = ["rewrite Rplus_0_r."] if floor == 0 else []
    lines += block([*plus, *equal(proof, right, large, inner)] if not (floor == 0 and same(right, sp.S.Zero)) else ["alg."])
    return lines + block([f"exact {name}."])


def geometric(proof: Proof, before: sp.Expr, after: sp.Expr, rule: GeometricSum, context: Context, found: Closed) -> Lines:
    """Geometric sums that start with 1, wherever they stand."""

    def summed(total: sp.Sum, here: Context) -> Lines:
        (index, low, high) = total.limits[0]
        factor, power = total.function.as_independent(index, as_Add=False)
        base = power.as_base_exp()[0]
        first, last, q = natural(low), natural(high), real(base)
        form, why = found.forms[total]
        sign_name, one = proof.fresh("F"), proof.fresh("F")
        lines = [f"assert ({sign_name} : 0 < {real(why.expression)}).", *block(sign(proof, why, here))]
        lines += [f"assert ({one} : {q} <> 1) by lra.", *denominators(proof, (form,), here)]
        powers = f"fun {coq_name(index)} : nat => {q} ^ ({coq_name(index)} - {first})"
        lines.append(f"apply (Sum_linear {first} {last} _ [({real(factor)}, {powers})]).")
        lines += block([*proof.enter(((index, low, high),)), "cbn [lin]; alg."])
        closed = f"cbn [linS]; rewrite (Sum_geometric {first} {last} {q}) by (assumption || idx)."
        counted = f"replace ({last} + 1 - {first})%nat with {natural(high - low + 1)} by idx."
        return [*lines, *block([closed, counted, f"replace (1 - {q}) with {real(1 - base)} by ring.", "field; nonzero."])]

    return replaced_sums(proof, before, after, rule.index, lambda expression, _: found.of(expression), summed, context)


def telescoping(proof: Proof, before: sp.Expr, after: sp.Expr, rule: Telescoping, context: Context) -> Lines:
    """Sums of differences, wherever they stand."""
    v, primitive = rule.index, rule.antidifference

    def closed(expression: sp.Expr, here: Context) -> sp.Expr:
        def collapse(*args: sp.Basic) -> sp.Expr:
            total = sp.Sum(*args)
            if [limit[0] for limit in total.limits] != [v]:
                return total
            (_, low, high) = total.limits[0]
            return primitive.subs(v, high + 1) - primitive.subs(v, low)

        return expression.replace(sp.Sum, collapse)

    def summed(total: sp.Sum, here: Context) -> Lines:
        (_, low, high) = total.limits[0]
        ends = [primitive.subs(v, end) for end in (high + 1, low)]
        condition = [*proof.enter(((v, low, high),)), f"replace ({coq_name(v)} + 1 - 1)%nat with ({coq_name(v)} - 1 + 1)%nat by idx; alg."]
        terms = f"{natural(low)} {natural(high)} {function(v, total.function)} {function(v, primitive)} {real(ends[0])} {real(ends[1])}"
        at_ends = block(["cbv beta; first [reflexivity | repeat f_equal; idx | cbn [Nat.sub pow]; alg]."])
        whole = f"apply (eq_eq_eq {real(total)} ({real(ends[0])} - {real(ends[1])})); [reflexivity|alg|]."
        return [whole, f"apply (Sum_telescope_at {terms}); [idx|cbv beta| |].", *block(condition), *at_ends, *at_ends]

    return replaced_sums(proof, before, after, v, closed, summed, context)


def replaced_sums(
    proof: Proof,
    before: sp.Expr,
    after: sp.Expr,
    index: sp.Symbol,
    closed: Callable[[sp.Expr, Context], sp.Expr],
    summed: Callable[[sp.Sum, Context], Lines],
    context: Context,
) -> Lines:
    """Sums over one index are replaced by closed forms, within other sums too; then both sides are equal."""
    lines = []
    for side in (before, after):
        if closed(side, context) != side:
            lines += _replaced(proof, side, index, closed, summed, context)
    return lines + equal(proof, closed(before, context), closed(after, context), context, divided=(before, after))


def _replaced(
    proof: Proof,
    expression: sp.Expr,
    index: sp.Symbol,
    closed: Callable[[sp.Expr, Context], sp.Expr],
    summed: Callable[[sp.Sum, Context], Lines],
    context: Context,
) -> Lines:
    lines: Lines = []
    for total in largest_first([expression]):
        new = closed(total, context)
        if new == total:
            continue
        name = proof.fresh("W")
        lines.append(f"assert ({name} : {real(total)} = {real(new)}).")
        if [limit[0] for limit in total.limits] == [index]:
            body = summed(total, context)
        else:
            inner, body = context, []
            for limits in ranges_of(total):
                body += ["apply Sum_ext.", *proof.enter((limits,))]
                inner = inner.within((limits,))
            body += _replaced(proof, total.function, index, closed, summed, inner)
            body += equal(proof, closed(total.function, inner), new.function, inner, divided=(total.function,))
        lines += [*block(body), f"rewrite {name}."]
    return lines


RULES: dict[type, Callable[..., Lines]] = {
    SplitAt: split_at,
    SplitIntoBlocks: split_into_blocks,
    Telescoping: telescoping,
}
FOUND: dict[type, Callable[..., Lines]] = {MoreTerms: more_terms, Blockwise: blockwise, SummationByParts: by_parts, GeometricSum: geometric}
"""Printers that are given what the rule found."""
