r"""Rules that compare sums term by term, or expressions as they stand.

Main names: `RULES`, `FOUND`, `compared`.
"""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp

from proofs.scripts.arithmetic import denominators, dominated, domination_lines, equal, sign, signed
from proofs.scripts.proof import Lines, Proof, block
from proofs.statements.terms import Unprintable, natural, real
from theory.checking.context import Context
from theory.checking.evidence import Sign
from theory.checking.normal_form import normal
from theory.rules.base import Matched, matched
from theory.rules.combining import Combination
from theory.rules.exponentials import ExponentialComparison, HigherExponents
from theory.rules.monotone import Decreasing
from theory.rules.sums import TermByTerm, Termwise

Core = Callable[[sp.Expr, sp.Expr, Context], Lines]


def compared(proof: Proof, before: sp.Expr, after: sp.Expr, context: Context, core: Core, found: Matched | None = None) -> Lines:
    """before <= after, as rest + k · Σ small and rest + k · Σ large; `core` proves that the terms are so."""
    found = found or matched(before, after, context)
    lines = _laid_out(proof, "scaled_le", before, after, context, found)
    inner, terms = context, []
    for limits in found.ranges:
        terms += ["apply Sum_le.", *proof.enter((limits,))]
        inner = inner.within((limits,))
    return lines + block([*terms, *core(found.small, found.large, inner)])


def _laid_out(proof: Proof, lemma: str, before: sp.Expr, after: sp.Expr, context: Context, found: Matched) -> Lines:
    """Both sides as rest + k times something, and the sign of k; what is left is to compare these."""
    small, large = (sp.Sum(body, *reversed(found.ranges)) if found.ranges else body for body in (found.small, found.large))
    lines = [f"apply ({lemma} {real(found.factor)} {real(small)} {real(large)} {real(found.rest)})."]
    lines += block(equal(proof, before, small, context, (found.factor, found.rest)))
    lines += block(equal(proof, after, large, context, (found.factor, found.rest)))
    return lines + block(sign(proof, found.sign, context))


def termwise(proof: Proof, before: sp.Expr, after: sp.Expr, rule: Termwise, context: Context, found: TermByTerm) -> Lines:
    """Term by term; strictly if one term is strictly smaller."""
    sides = found.sides
    if found.smaller is None and not found.terms.strict:
        return compared(proof, before, after, context, lambda small, large, inner: domination_lines(proof, found.terms, inner), sides)
    lines = _laid_out(proof, "scaled_lt", before, after, context, sides)
    if found.smaller is None:
        return lines + block(domination_lines(proof, found.terms, context))
    ((_, low, high),) = sides.ranges
    each = block([*proof.enter(sides.ranges), *domination_lines(proof, found.terms, sides.inner(context))])
    one = domination_lines(proof, found.smaller, context)
    at = natural(rule.strictly_at)
    return lines + block([f"apply (Sum_lt {natural(low)} {at} {natural(high)}); [idx| |].", *each, *block(["cbv beta.", *one])])


def exponentials_compared(
    proof: Proof, before: sp.Expr, after: sp.Expr, rule: ExponentialComparison, context: Context, found: HigherExponents
) -> Lines:
    """k e^u <= k e^v, term by term."""
    k, low, high = found.factor, found.low, found.high

    def core(small: sp.Expr, large: sp.Expr, inner: Context) -> Lines:
        lines = [f"apply (exp_le_compat {real(k)} {real(low)} {real(high)})."]
        lines += block(equal(proof, small, k, inner, (sp.exp(low),)) if low != 0 else ["rewrite exp_0; alg."])
        lines += block(equal(proof, large, k, inner, (sp.exp(high),)) if high != 0 else ["rewrite exp_0; alg."])
        gap = sp.expand(high - low)
        ordered = [f"apply (le_of_difference _ _ {real(gap)}).", *block(equal(proof, high, low, inner, (gap,)))]
        return lines + block(sign(proof, found.factor_sign, inner)) + block([*ordered, *block(sign(proof, found.gap_sign, inner))])

    return compared(proof, before, after, context, core, found.sides)


def _factor(term: sp.Expr) -> tuple[sp.Expr, sp.Expr]:
    factors = sp.Mul.make_args(term)
    exponent = sp.Add(*[factor.args[0] for factor in factors if isinstance(factor, sp.exp)])
    return sp.Mul(*[factor for factor in factors if not isinstance(factor, sp.exp)]), exponent


def combination(proof: Proof, before: sp.Expr, after: sp.Expr, rule: Combination, context: Context, found: Sign) -> Lines:
    """The difference of both sides has a sign."""
    gap = normal(after - before)
    lemma = "lt_of_difference" if found.strict else "le_of_difference"
    return [f"apply ({lemma} _ _ {real(gap)}).", *block(equal(proof, after, before, context, (gap,))), *block(sign(proof, found, context))]


def decreasing(proof: Proof, before: sp.Expr, after: sp.Expr, rule: Decreasing, context: Context) -> Lines:
    """A bound that is inverse to the time, once the time has come."""
    time = context.unfold(rule.variable)
    if len(rule.terms) != 1:
        raise Unprintable("a bound with several terms that decrease")
    f, at, value = (context.unfold(part) for part in rule.terms[0])
    if any(part.has(time) for part in f.atoms(sp.exp)):
        return _decays(proof, f, at, value, time, context, (before, after))
    if sp.simplify(f - value * at / time) != 0:
        raise Unprintable(f"that {f} decreases with {time}, to what it is at {at}")
    lines = [f"apply (eq_le_eq ({real(value)} * ({real(at)} / {real(time)})) {real(value)})."]
    lines += block(equal(proof, before, value, context, (at / time,))) + block(equal(proof, value, after, context))
    signs = block(signed(proof, value, context)) + block(signed(proof, at, context, strict=True))
    return lines + block(["apply inverse_reached.", *signs, *block(dominated(proof, at, time, context))])


def _decays(
    proof: Proof, f: sp.Expr, at: sp.Expr, value: sp.Expr, time: sp.Expr, context: Context, sides: tuple[sp.Expr, sp.Expr]
) -> Lines:
    """k exp(−r t) <= k exp(−r s) for t >= s = log(k / value) / r, which is the value."""
    k, exponent = _factor(f)
    rate = sp.cancel(-exponent / time)
    names = [proof.fresh("F") for _ in range(4)]
    lines: Lines = []
    positive = (k, value, rate)
    for name, part in zip(names, positive, strict=False):
        lines += [f"assert ({name} : 0 < {real(part)}).", *block(signed(proof, part, context, strict=True))]
    lines += [f"assert ({names[3]} : {real(at)} <= {real(time)}).", *block(dominated(proof, at, time, context))]
    lines.append(f"apply (eq_le_eq ({real(k)} * exp (- ({real(rate)} * {real(time)}))) {real(value)}).")
    lines += block(equal(proof, sides[0], k, context, (f, rate))) + block(equal(proof, value, sides[1], context))
    decay = f"decayed {real(k)} {real(value)} {real(rate)} {real(at)} {real(time)}"
    known = "; [assumption|assumption|assumption| |assumption]"
    return lines + block([f"apply ({decay}){known}.", *denominators(proof, (at, rate), context), "logarithms; powers; rational."])


FOUND: dict[type, Callable[..., Lines]] = {Termwise: termwise, Combination: combination, ExponentialComparison: exponentials_compared}
"""Printers that need no search: they are given what the rule found."""
RULES: dict[type, Callable[..., Lines]] = {Decreasing: decreasing}
