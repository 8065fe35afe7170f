r"""Rules that rewrite, and citations: equalities of the two sides, instances of other theorems.

Main names: `RULES`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sympy as sp

from proofs.scripts.arithmetic import equal, signed
from proofs.scripts.parts import largest_first
from proofs.scripts.proof import Lines, Proof, block
from proofs.statements.statement import Hypothesis, Statement
from proofs.statements.terms import Unprintable, argument, coq_name, real, relation
from theory.checking.context import Context, Replacements
from theory.checking.normal_form import ranges_of, rewrite_inside
from theory.language.definitions import unfold
from theory.language.substitution import captured
from theory.language.symbols import i
from theory.rules.citing import Cite
from theory.rules.rewriting import Algebra, ByAssumption, Definition, Solution

Rewrite = Callable[[sp.Expr, Context], sp.Expr]
Leaf = Callable[[sp.Expr, Context], Lines]


def algebra(proof: Proof, before: sp.Expr, after: sp.Expr, rule: Any, context: Context) -> Lines:
    """Both sides are equal by algebra."""
    return equal(proof, before, after, context)


def rewritten(proof: Proof, expression: sp.Expr, new: Rewrite, leaf: Leaf, context: Context) -> Lines:
    """Rewrite what stands in the goal: within sums by a proof for every summand, outside by `leaf`."""
    lines: Lines = []
    outside = expression
    for total in largest_first([expression]):
        outside = outside.xreplace({total: sp.Dummy()})
        changed = new(total, context)
        if changed == total:
            continue
        name = proof.fresh("W")
        lines.append(f"assert ({name} : {real(total)} = {real(changed)}).")
        inner, body = context, []
        for limits in ranges_of(total):
            body += ["apply Sum_ext.", *proof.enter((limits,))]
            inner = inner.within((limits,))
        summand = total.function
        body += [
            *rewritten(proof, summand, new, leaf, inner),
            *equal(proof, new(summand, inner), changed.function, inner, divided=(summand,)),
        ]
        lines += [*block(body), f"rewrite {name}."]
    return lines + leaf(outside, context)


def definition_lines(proof: Proof, sides: tuple[sp.Expr, sp.Expr], new: Rewrite, leaf: Leaf, context: Context) -> Lines:
    """Rewrite both sides, then compare."""
    lines: Lines = []
    for side in sides:
        if new(side, context) == side:
            continue
        name = proof.fresh("R")
        lines.append(f"assert ({name} : {real(side)} = {real(new(side, context))}).")
        lines += [
            *block(
                [
                    *rewritten(proof, side, new, leaf, context),
                    *equal(proof, new(side, context), new(side, context), context, divided=(side,)),
                ]
            ),
            f"rewrite {name}.",
        ]
    return lines + equal(proof, new(sides[0], context), new(sides[1], context), context)


def solution(proof: Proof, before: sp.Expr, after: sp.Expr, rule: Solution, context: Context) -> Lines:
    """The closed form of the dynamics is put in."""
    time = rule.head.args[1]
    cited = Statement(proof.others[rule.by])
    times = {part.args[1] for side in (before, after) for part in side.atoms(type(rule.head)) if part.func == rule.head.func}
    lines: Lines = []
    names: dict[sp.Expr, str] = {}
    for at in [time] if time.is_integer else sorted(times, key=sp.default_sort_key):
        names[at] = proof.fresh("C")
        applied = _applied(proof, cited, () if at == time else ((time, at),), context, lines)
        lines.append(f"pose proof {f'(fun {coq_name(time)} : nat => {applied})' if time.is_integer else applied} as {names[at]}.")

    def leaf(part: sp.Expr, here: Context) -> Lines:
        found = {p.args[1] for p in part.atoms(type(rule.head)) if p.func == rule.head.func}
        if time.is_integer:
            return [f"rewrite !{names[time]} by idx."] if found else []
        return [f"rewrite !{names[at]} by idx." for at in sorted(found, key=sp.default_sort_key)]

    return lines + definition_lines(proof, (before, after), lambda e, _: rule.put_in(e), leaf, context)


def by_assumption(proof: Proof, before: sp.Expr, after: sp.Expr, rule: ByAssumption, context: Context) -> Lines:
    """Equalities of the assumptions are put in."""

    def new(expression: sp.Expr, here: Context) -> sp.Expr:
        def rewrite(part: sp.Expr, ranges: Any) -> sp.Expr:
            for left, right in here.within(ranges).equalities(part):
                part = part if captured(part, left, right) else part.subs(left, right)
            return part

        return rewrite_inside(expression, rewrite)

    def leaf(part: sp.Expr, here: Context) -> Lines:
        lines: Lines = []
        for left, right, origin in here.equality_origins(part):
            if not captured(part, left, right) and part.subs(left, right) != part:
                lines.append(f"rewrite !{proof.instance(origin)}.")
                part = part.subs(left, right)
        return lines

    return definition_lines(proof, (before, after), new, leaf, context)


def cite(proof: Proof, before: sp.Expr, after: sp.Expr, rule: Cite, context: Context, than: str) -> Lines:
    """The claim of another theorem, or of the same for other symbols."""
    other = proof.others[rule.theorem]
    replaced = dict(rule.replacing)
    left, right = (unfold(side).subs(replaced, simultaneous=True) for side in (other.claim.lhs, other.claim.rhs))
    name = proof.fresh("C")
    at = f" i H{coq_name(i)}" if other.claim.for_every_mode else ""
    lines: Lines = []
    applied = _applied(proof, Statement(other), rule.replacing, context, lines)
    lines.append(f"pose proof ({applied}{at}) as {name}; cbv beta in {name}.")
    joined = {"<=": "eq_le_eq", "<": "eq_lt_eq", "=": "eq_eq_eq"}[than]
    shown = {"=": {"=": name, "<=": f"(Req_le _ _ {name})"}, "<=": {"<=": name}, "<": {"<": name, "<=": f"(Rlt_le _ _ {name})"}}
    lines.append(f"apply ({joined} {real(left)} {real(right)}).")
    lines += block(equal(proof, before, left, context)) + block(equal(proof, right, after, context))
    return lines + block([f"exact {shown[other.claim.relation][than]}."])


def _applied(proof: Proof, cited: Statement, replacing: Replacements, context: Context, lines: Lines) -> str:
    """Another theorem, applied to our variables and hypotheses; what has to be shown first is added to the lines."""
    replaced = dict(replacing)
    ours = {name for name, _ in proof.statement.binders}
    arguments = []
    for symbol in cited.symbols:
        value = replaced.get(symbol, symbol)
        if value == symbol and coq_name(symbol) not in ours:
            raise Unprintable(f"{cited.theorem.id} speaks of {symbol}, which is not spoken of here")
        arguments.append(f"({relation_side(value)})" if value != symbol else coq_name(symbol))
    arguments += [name for name, _ in cited.binders[len(cited.symbols) :]]
    return f"({' '.join([cited.name, *arguments, *(_given(proof, h, replaced, cited, context, lines) for h in cited.hypotheses)])})"


def relation_side(value: sp.Expr) -> str:
    """A value as an argument: a natural number if it is an integer."""
    return argument(value) if value.is_integer else real(value)


def _given(proof: Proof, wanted: Hypothesis, replaced: dict[sp.Expr, sp.Expr], cited: Statement, context: Context, lines: Lines) -> str:
    """Our hypothesis that says what another theorem assumes."""
    known = {h.text: h.name for h in proof.statement.hypotheses}
    if not replaced:
        if wanted.text in known:
            return known[wanted.text]
        raise Unprintable(f"{cited.theorem.id} assumes {wanted.text}, which is no hypothesis here")
    if wanted.fact is None:
        symbol = next((s for s in cited.symbols if f"S{coq_name(s)}" == wanted.name and s in replaced), None)
        if symbol is None:
            return known[wanted.text]
        if symbol.is_integer:
            return "ltac:(idx)"
        name, strict = proof.fresh("F"), bool(symbol.is_positive)
        than = "<" if strict else "<="
        lines += [f"assert ({name} : 0 {than} {real(replaced[symbol])}).", *block(signed(proof, replaced[symbol], context, strict=strict))]
        return name
    sides = [unfold(side).subs(replaced, simultaneous=True) for side in (wanted.fact.relation.lhs, wanted.fact.relation.rhs)]
    text = proof.every(wanted.fact.ranges) + relation(sides[0], wanted.fact.relation.rel_op, sides[1])
    if text not in known:
        raise Unprintable(f"{cited.theorem.id} assumes {text}, which is no hypothesis here")
    return known[text]


RULES: dict[type, Callable[..., Lines]] = {Algebra: algebra, Definition: algebra, Solution: solution, ByAssumption: by_assumption}
