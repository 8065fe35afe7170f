r"""Rules about powers and exponentials, and maxima by calculus.

Main names: `RULES`, `FOUND`.
"""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp

from proofs.scripts.arithmetic import dominated, domination_lines, equal, sign, signed
from proofs.scripts.comparing import compared
from proofs.scripts.proof import Lines, Proof, block
from proofs.statements.terms import Unprintable, coq_name, natural, real
from theory.checking.context import Context
from theory.language.dynamics import HeavyBallFilter, NesterovFilter
from theory.rules.base import Conditions, ConditionsWithin
from theory.rules.calculus import ConvexEndpoints, LogConcaveMaximum
from theory.rules.exponentials import Bernoulli, ExponentialBound, ExponentialPeak, ExponentialTaylor, MomentumEnvelope, PowerDifference


def _natural(exponent: sp.Expr) -> str:
    if not (exponent.is_integer and exponent.is_nonnegative):
        raise Unprintable(f"the real power {exponent}")
    return natural(exponent)


def exponential_bound(proof: Proof, before: sp.Expr, after: sp.Expr, rule: ExponentialBound, context: Context, found: Conditions) -> Lines:
    """p^e <= exp((p − 1) e)."""
    power = rule.base**rule.exponent
    rest, n = rule.rest_of(before), _natural(rule.exponent)
    bound = f"(exp (INR {n} * ({real(rule.base)} - 1)))"
    lines = [f"apply (scaled_le {real(rest)} ({real(rule.base)} ^ {n}) {bound} 0)."]
    lines += block(equal(proof, before, rest, context, (power,))) + block(equal(proof, after, rest, context, (power,)))
    return [
        *lines,
        *block(sign(proof, found.signs[rest], context)),
        *block(["apply pow_exp.", *sign(proof, found.signs[rule.base], context)]),
    ]


def exponential_peak(
    proof: Proof, before: sp.Expr, after: sp.Expr, rule: ExponentialPeak, context: Context, found: ConditionsWithin
) -> Lines:
    """z^n exp(−z) <= n^n exp(−n), term by term."""
    z, s = rule.argument, sp.sympify(rule.power)
    n = _natural(s)

    def core(small: sp.Expr, large: sp.Expr, inner: Context) -> Lines:
        factor = rule.factor_of(large)
        peak = f"({real(s)} ^ {n} * exp (- {real(s)}))"
        lines = [f"apply (scaled_le {real(factor)} ({real(z)} ^ {n} * exp (- {real(z)})) {peak} 0)."]
        for side in (small, large):
            lines += block(equal(proof, side, factor, inner, (z,)))
        last = [f"replace {real(s)} with (INR {n}) by (nats; alg).", "apply exp_peak; [idx|].", *sign(proof, found.signs[z], inner)]
        return [*lines, *block(sign(proof, found.signs[factor], inner)), *block(last)]

    return compared(proof, before, after, context, core, found.sides)


def bernoulli(proof: Proof, before: sp.Expr, after: sp.Expr, rule: Bernoulli, context: Context, found: Conditions) -> Lines:
    """1 − (1 − x)^n is at most 1, and at most n x."""
    if not isinstance(after, sp.Min):
        raise Unprintable("a minimum that is evaluated")
    n, x = _natural(rule.n), real(rule.x)
    lines: Lines = []
    bounds = sorted(after.args, key=sp.default_sort_key)
    for place, bound in enumerate(bounds):
        right, lemma = ("1", "bernoulli_one") if bound == 1 else (f"(INR {n} * {x})", "bernoulli")
        one = [f"apply (eq_le_eq (1 - (1 - {x}) ^ {n}) {right}).", *block(["alg."]), *block(["alg."])]
        low = proof.fresh("F")
        high = proof.fresh("F")
        facts = [f"assert ({low} : 0 <= {x}).", *block(sign(proof, found.signs[rule.x], context))]
        facts += [f"assert ({high} : 0 <= {real(1 - rule.x)}).", *block(sign(proof, found.signs[1 - rule.x], context))]
        one += block([*facts, f"apply {lemma}; lra."])
        lines += ["apply Rmin_glb.", *block(one)] if place < len(bounds) - 1 else block(one)
    return lines


def power_difference(proof: Proof, before: sp.Expr, after: sp.Expr, rule: PowerDifference, context: Context, found: Conditions) -> Lines:
    """k (p^n − q^n) <= k n p^(n−1) (p − q)."""
    p, q, n, k = rule.large, rule.small, _natural(rule.exponent), rule.factor
    shown = [f"({real(p)} ^ {n} - {real(q)} ^ {n})", f"(INR {n} * {real(p)} ^ ({n} - 1) * ({real(p)} - {real(q)}))"]
    lines = [f"apply (scaled_le {real(k)} {shown[0]} {shown[1]} 0)."]
    zero = proof.fresh("Z")
    started = f"destruct (Nat.eq_dec {n} 0) as [{zero}|{zero}]; [rewrite {zero}; cbn [INR]; alg|]."
    exponential = [started, f"rewrite !exp_pow, (minus_INR {n} 1) by idx; alg."]
    lines += block(["alg."]) + block(exponential if isinstance(p, sp.exp) else ["alg."])
    lines += block(sign(proof, found.signs[k], context))
    low, high = proof.fresh("F"), proof.fresh("F")
    facts = [f"assert ({low} : 0 <= {real(q)}).", *block(sign(proof, found.signs[q], context))]
    if isinstance(p, sp.exp) and q not in found.comparisons:
        facts += [f"pose proof (exp_ineq1_le {real(p.args[0])}) as {high}."]
    else:
        facts += [f"assert ({high} : {real(q)} <= {real(p)}).", *block(domination_lines(proof, found.comparisons[q], context))]
    return lines + block([*facts, "apply pow_difference; lra."])


def taylor(proof: Proof, before: sp.Expr, after: sp.Expr, rule: ExponentialTaylor, context: Context, found: Conditions) -> Lines:
    """exp(−z) against its Taylor polynomial of order 1 or 2."""
    z, k = rule.argument, rule.factor
    polynomial = sp.Add(*[(-z) ** j / sp.factorial(j) for j in range(rule.order + 1)])
    gap = polynomial - sp.exp(-z) if rule.order % 2 == 0 else sp.exp(-z) - polynomial
    lemma = {1: "exp_taylor_1", 2: "exp_taylor_2"}.get(rule.order)
    if lemma is None:
        raise Unprintable(f"the Taylor polynomial of order {rule.order}")
    lines = [f"apply (le_of_difference _ _ ({real(k)} * {real(gap)})).", *block(equal(proof, after, before, context, (k, gap)))]
    name, at = proof.fresh("X"), proof.fresh("F")
    core = [
        f"assert ({at} : 0 <= {real(z)}).",
        *block(sign(proof, found.signs[z], context)),
        f"pose proof ({lemma} {real(z)} {at}) as {name}.",
    ]
    minus = f"replace {real(-z)} with (- {real(z)}) by alg." if real(-z) != f"(- {real(z)})" else ""
    core += [f"enough (0 <= {real(gap)}) by (apply Rmult_le_pos; assumption).", *([minus] if minus else []), "lra."]
    positive = proof.fresh("F")
    return lines + block([f"assert ({positive} : 0 <= {real(k)}).", *block(sign(proof, found.signs[k], context)), *core])


def momentum_envelope(
    proof: Proof, before: sp.Expr, after: sp.Expr, rule: MomentumEnvelope, context: Context, found: ConditionsWithin
) -> Lines:
    """The square of a momentum filter is at most b^t (1 + t (1 + √b))², term by term."""
    (a, b), steps = rule.filter.coefficients, natural(rule.filter.args[2])
    name = {HeavyBallFilter: "heavy_ball", NesterovFilter: "nesterov"}[type(rule.filter)]

    def core(small: sp.Expr, large: sp.Expr, inner: Context) -> Lines:
        factor, n = small / rule.filter**2, rule.filter.args[2]
        bound = b**n * (1 + n * (1 + sp.sqrt(b))) ** 2
        lines = [f"apply (scaled_le {real(factor)} ({real(rule.filter)} ^ 2) {real(bound)} 0)."]
        lines += block(equal(proof, small, factor, inner, (rule.filter,))) + block(equal(proof, large, factor, inner, (bound,)))
        shown = f"({real(b)} ^ {steps} * (1 + INR {steps} * (1 + sqrt {real(b)})) ^ 2)"
        last = [f"apply (eq_le_eq (second_order {real(a)} {real(b)} 1 {steps} ^ 2) {shown})."]
        last += block([f"unfold {name}; f_equal; f_equal; ring."]) + block(["alg."])
        gap = 4 * b - a**2
        facts = [f"assert (0 <= {real(gap)}).", *block(sign(proof, found.signs[gap], inner))]
        last += block(["apply momentum_envelope.", *block(sign(proof, found.signs[b], inner)), *block([*facts, "lra."])])
        return [*lines, *block(sign(proof, found.signs[factor], inner)), *block(last)]

    return compared(proof, before, after, context, core, found.sides)


def convex_endpoints(proof: Proof, before: sp.Expr, after: sp.Expr, rule: ConvexEndpoints, context: Context) -> Lines:
    """A square of something affine is largest at an end, term by term."""

    def core(small: sp.Expr, large: sp.Expr, inner: Context) -> Lines:
        largest = next(iter(large.atoms(sp.Max)))
        exponent = large.as_powers_dict()[largest]
        rest = sp.Mul(*[b**e for b, e in large.as_powers_dict().items() if b != largest])
        (base,) = [b for b in small.as_powers_dict() if b.has(rule.argument) and not rest.has(b)]
        if small.as_powers_dict()[base] != 2 * exponent or not exponent.is_integer:
            raise Unprintable(f"that {small} is a power of a square")
        ends = [base.subs(rule.argument, end) for end in (rule.low, rule.high)]
        n, squares = natural(exponent), [end**2 for end in ends]
        arguments = sorted(largest.args, key=sp.default_sort_key)
        power = f"(({real(base)} ^ 2) ^ {n})"
        lines = [f"apply (scaled_le {real(rest)} {power} ({real(largest)} ^ {n}) 0).", *block(["alg."]), *block(["alg."])]
        lines += block(signed(proof, rest, inner))
        order = ends if [sp.expand(e) for e in squares] == [sp.expand(e) for e in arguments] else ends[::-1]
        low, high = proof.fresh("F"), proof.fresh("F")
        facts: Lines = []
        for name, lesser, greater in ((low, ends[1], base), (high, base, ends[0])):
            facts += [f"assert ({name} : {real(lesser)} <= {real(greater)}).", *block(dominated(proof, lesser, greater, inner))]
        turned = "rewrite Rmax_comm; " if order[0] == ends[0] else ""
        core_lines = ["apply pow_incr; split; [apply pow2_ge_0|].", *facts]
        core_lines.append(f"{turned}apply (square_at_ends {real(base)} {real(ends[1])} {real(ends[0])}); split; assumption.")
        return lines + block(core_lines)

    return compared(proof, before, after, context, core)


def log_concave(proof: Proof, before: sp.Expr, after: sp.Expr, rule: LogConcaveMaximum, context: Context) -> Lines:
    """A product of powers is largest where its logarithmic derivative vanishes."""
    return compared(proof, before, after, context, lambda small, large, inner: _maximum(proof, small, large, inner, rule))


def _maximum(proof: Proof, small: sp.Expr, large: sp.Expr, context: Context, rule: LogConcaveMaximum) -> Lines:
    z = sp.Dummy("z", nonnegative=True)
    powers = small.subs(rule.argument, z).as_powers_dict()
    factors = {b: e for b, e in powers.items() if b.has(z)}
    constant = sp.Mul(*[b**e for b, e in powers.items() if not b.has(z)])
    lines: Lines = []
    for counter in sorted({x for e in factors.values() if not e.is_positive for x in e.free_symbols}, key=str):
        start = sp.Mul(*[b**e for b, e in factors.items()]).subs(counter, 0)
        at = rule.maximizer.subs(counter, 0)
        left, right = constant * start.subs(z, rule.argument), constant * start.subs(z, at)
        name, t = proof.fresh("Z"), coq_name(counter)
        lines.append(f"destruct (Nat.eq_dec {t} 0) as [{name}|{name}].")
        turned = [f"apply (eq_le_eq {real(left)} {real(right)}).", *block([f"rewrite {name}; cbn [INR Nat.mul Nat.add pow]; alg."])]
        turned += block([f"rewrite {name}; cbn [INR Nat.mul Nat.add pow]; rational."])
        lines += block([*turned, *block(dominated(proof, left, right, context))])
    listed = [(b.subs(z, rule.argument), sp.factor(b.subs(z, rule.maximizer)), e) for b, e in factors.items()]
    positive = proof.fresh("I")
    lines += [f"assert ({positive} : 0 < INR {coq_name(x)}) by (apply lt_0_INR; idx)." for x in sorted(_counters(factors), key=str)[:1]]
    for p, q, _ in listed:
        lines += [f"assert ({proof.fresh('P')} : 0 <= {real(p)}).", *block(signed(proof, p, context))]
        lines += [f"assert ({proof.fresh('P')} : 0 < {real(q)}).", *block(["pos."])]
    triples = "; ".join(f"({real(p)}, {real(q)}, {natural(e)}%nat)" for p, q, e in listed)
    name = proof.fresh("M")
    lines += [f"assert ({name} := log_concave_max [{triples}]); cbn [fst snd prodL slopeL] in {name}."]
    every = "repeat (apply Forall_cons; [split; assumption|]); apply Forall_nil"
    lines += [
        f"lapply {name}; [clear {name}; intros {name}|{every}].",
        f"lapply {name}; [clear {name}; intros {name}|nats; field; nonzero].",
    ]

    def product(place: int) -> str:
        return "".join(f"{real(x[place])} ^ {natural(x[2])} * (" for x in listed) + "1" + ")" * len(listed)

    lines.append(f"apply (scaled_le {real(constant)} ({product(0)}) ({product(1)}) 0).")
    return [*lines, *block(["alg."]), *block(["alg."]), *block(signed(proof, constant, context)), *block([f"exact {name}."])]


def _counters(factors: dict[sp.Expr, sp.Expr]) -> set[sp.Symbol]:
    return {x for e in factors.values() if not e.is_positive for x in e.free_symbols}


RULES: dict[type, Callable[..., Lines]] = {LogConcaveMaximum: log_concave, ConvexEndpoints: convex_endpoints}
FOUND: dict[type, Callable[..., Lines]] = {
    ExponentialBound: exponential_bound,
    ExponentialPeak: exponential_peak,
    Bernoulli: bernoulli,
    PowerDifference: power_difference,
    ExponentialTaylor: taylor,
    MomentumEnvelope: momentum_envelope,
}
"""Printers that are given what the rule found."""
