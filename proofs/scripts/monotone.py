"""That a weight does not decrease with its index, as `SummationByParts` sees it.

Main name: `increasing`.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from proofs.scripts.arithmetic import equal, sign, signed
from proofs.scripts.proof import Lines, Proof, block
from proofs.statements.terms import Unprintable, coq_name, real
from theory.checking.context import Context
from theory.checking.signs import nonnegative, sign_of
from theory.rules.summation_by_parts import SummationByParts


def increasing(proof: Proof, weight: sp.Expr, form: sp.Expr, rule: SummationByParts, context: Context) -> Lines:
    """The weight at an earlier index is at most that at a later one; `form` is the weight, written so that it is plain."""
    index = rule.over[0]
    earlier, later, pair = rule.two_indices(context)
    one, other = (form.subs(index, at) for at in (earlier, later))
    lines = ["intros later Hlater earlier Hearlier; cbv beta.", f"apply (eq_le_eq {real(one)} {real(other)})."]
    lines += block(equal(proof, weight.subs(index, earlier), one, pair)) + block(equal(proof, other, weight.subs(index, later), pair))
    return lines + block(_step(proof, form, index, 1, _Weight(rule.over, context, earlier, later, pair)))


@dataclass(frozen=True)
class _Weight:
    """Where the weight lives: its range outside and the context there; two indices, and the context that binds them."""

    over: tuple[sp.Symbol, sp.Expr, sp.Expr]
    outside: Context
    earlier: sp.Symbol
    later: sp.Symbol
    context: Context

    def at(self, sign: int) -> tuple[sp.Symbol, sp.Symbol]:
        """The index of the smaller value, and that of the larger one."""
        return (self.earlier, self.later) if sign > 0 else (self.later, self.earlier)

    def signed(self, proof: Proof, part: sp.Expr, at: sp.Symbol, *, strict: bool = False) -> Lines:
        """The sign of a part at one of the indices: it has it at every index of the range."""
        name, than = proof.fresh("P"), "<" if strict else "<="
        inside = self.outside.within((self.over,))
        known = sign_of(part, inside, strict=strict)
        proven = [*proof.enter((self.over,)), *(_terms(proof, part, inside) if known is None else sign(proof, known, inside))]
        goal = f"{proof.every((self.over,))}0 {than} {real(part)}"
        return [f"assert ({name} : {goal}).", *block(proven), f"apply ({name} {coq_name(at)}); idx."]


def _terms(proof: Proof, part: sp.Expr, context: Context) -> Lines:
    """A fraction with a positive denominator, whose numerator, multiplied out, has no factor that may be negative."""
    numerator, denominator = sp.fraction(sp.together(part))
    terms = sp.Add.make_args(sp.expand(numerator, power_base=False, power_exp=False))
    lines: Lines = []
    bases = {factor.as_base_exp()[0] for term in terms for factor in sp.Mul.make_args(term)}
    for base, strict in [*((b, False) for b in sorted(bases, key=sp.default_sort_key)), (denominator, True)]:
        if not (base.is_positive or (base.is_nonnegative and not strict)):
            than = "<" if strict else "<="
            lines += [f"assert ({proof.fresh('F')} : 0 {than} {real(base)}).", *block(signed(proof, base, context, strict=strict))]
    name, whole = proof.fresh("V"), sp.Add(*terms)
    lines += [
        f"assert ({name} : {real(part)} = {real(whole)} / {real(denominator)}).",
        *block(equal(proof, part, whole, context, (denominator,))),
    ]
    return [*lines, f"rewrite {name}.", "pos."]


def _step(proof: Proof, f: sp.Expr, index: sp.Symbol, sign: int, pair: _Weight) -> Lines:
    """f at the earlier index <= f at the later one if `sign` is 1, and the other way round if it is −1."""
    context = pair.context
    start, end = pair.at(sign)
    small, large = f.subs(index, start), f.subs(index, end)
    if not f.has(index):
        return ["apply Rle_refl."]
    if nonnegative(large - small, context):
        gap = large - small
        even = block(equal(proof, large, small, context, (gap,)))
        return [f"apply (le_of_difference _ _ {real(gap)}).", *even, *block(signed(proof, gap, context))]
    if f.is_Add or f.is_Mul:
        return _parts(proof, f, index, sign, pair)
    if isinstance(f, sp.exp):
        return ["apply exp_le.", *_step(proof, f.args[0], index, sign, pair)]
    if f.is_Pow and f.exp.is_integer and f.exp.is_nonnegative:
        return ["apply pow_incr; split.", *block(pair.signed(proof, f.base, start)), *block(_step(proof, f.base, index, sign, pair))]
    if f.is_Pow and f.exp == -1:
        below = block(pair.signed(proof, f.base, end, strict=True))
        return ["apply Rinv_le_contravar.", *below, *block(_step(proof, f.base, index, -sign, pair))]
    raise Unprintable(f"that {f} is monotone")


def _parts(proof: Proof, f: sp.Expr, index: sp.Symbol, sign: int, pair: _Weight) -> Lines:
    """A sum or a product of two parts at a time: the first, and all others."""
    start, end = pair.at(sign)
    first, rest = f.as_two_terms()
    number = f.is_Mul and first.is_number and first < 0
    if number:
        first, rest, sign = -first, rest, -sign
        sides = [f"- ({real(first)} * {real(rest.subs(index, at))})" for at in (start, end)]
    else:
        joined = "+" if f.is_Add else "*"
        sides = [f"{real(first.subs(index, at))} {joined} {real(rest.subs(index, at))}" for at in (start, end)]
    lines = [f"apply (eq_le_eq ({sides[0]}) ({sides[1]})).", *block(["alg."]), *block(["alg."])]
    if number:
        core = ["apply Ropp_le_contravar, Rmult_le_compat_l.", *block(["lra."]), *block(_step(proof, rest, index, sign, pair))]
        return lines + block(core)
    one, two = (block(_step(proof, part, index, sign, pair)) for part in (first, rest))
    if f.is_Add:
        return lines + block(["apply Rplus_le_compat.", *one, *two])
    signs = [block(pair.signed(proof, part, start)) for part in (first, rest)]
    return lines + block(["apply Rmult_le_compat.", *signs[0], *signs[1], *one, *two])
