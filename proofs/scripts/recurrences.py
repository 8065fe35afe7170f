"""Rules about recurrences and differential equations: one solution, so what has its start and its step is it.

Main names: `RULES`.
"""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp

from proofs.scripts.arithmetic import denominators, signed
from proofs.scripts.proof import Lines, Proof, block
from proofs.statements.terms import MODES, Unprintable, argument, coq_name, natural, real
from theory.checking.context import Context
from theory.language.dynamics import HeavyBallFilter, MomentumBase, NesterovFilter
from theory.rules.recurrences import AffineInduction, Induction, LinearODE, SecondOrderInduction, UnrolledRecursion


def _unknown(head: sp.Expr) -> str:
    """The unknown as a function of its counter."""
    name = head.func.__name__
    if name not in MODES:
        raise Unprintable(f"the unknown {head}")
    return f"({' '.join([name, *MODES[name], argument(head.args[0])])})"


def _first_order(proof: Proof, after: sp.Expr, rule: Induction | AffineInduction, shift: sp.Expr) -> Lines:
    t = coq_name(rule.counter)
    closed = f"(fun {t} : nat => {real(after)})"
    lemma = f"affine_unique {real(rule.factor)} {real(shift)} {real(rule.initial)} {closed} {_unknown(rule.head)}"
    closes = block(["alg."])
    steps = block([f"clear {t}; intros {t}; replace (S {t}) with ({t} + 1)%nat by idx; alg."])
    return [f"apply ({lemma}).", *block(["reflexivity."]), *block(["intros; simpl; ring."]), *closes, *steps]


def induction(proof: Proof, before: sp.Expr, after: sp.Expr, rule: Induction, context: Context) -> Lines:
    """u(t+1) = q u(t)."""
    return _first_order(proof, after, rule, sp.S.Zero)


def affine_induction(proof: Proof, before: sp.Expr, after: sp.Expr, rule: AffineInduction, context: Context) -> Lines:
    """u(t+1) = q u(t) + s."""
    return _first_order(proof, after, rule, rule.shift)


def second_order(proof: Proof, before: sp.Expr, after: sp.Expr, rule: SecondOrderInduction, context: Context) -> Lines:
    """u(t+1) = a u(t) − b u(t−1): an unknown mode is its start times the filter."""
    if isinstance(rule.head, MomentumBase):
        return _from_roots(proof, after, rule, context)
    if rule.given is None:
        raise Unprintable("a recurrence that is not given")
    name = rule.head.func.__name__
    filters = "heavy_ball" if name == "mode_heavy" else "nesterov"
    a, b, start = rule.given
    lines = [f"unfold {name}, {filters}.", f"rewrite (second_order_scal {real(a)} {real(b)} {real(start)})."]
    return [*lines, "rewrite Rmult_comm; f_equal; f_equal; ring."]


def _from_roots(proof: Proof, after: sp.Expr, rule: SecondOrderInduction, context: Context) -> Lines:
    """The closed form of a momentum filter: what starts as it does, with the same recurrence."""
    if after.has(sp.cos, sp.sin):
        return _from_complex_roots(proof, after, rule, context)
    (a, b), t, closed = rule.head.coefficients, coq_name(rule.counter), real(after)
    name = {HeavyBallFilter: "heavy_ball", NesterovFilter: "nesterov"}[type(rule.head)]
    lines: Lines = denominators(proof, (after, a, b), context)
    for power in sorted(after.atoms(sp.Pow), key=sp.default_sort_key):
        if power.exp == sp.S.Half:
            below, root = real(power.base), proof.fresh("F")
            lines += [f"assert ({root} : 0 < {below}).", *block(signed(proof, power.base, context, strict=True))]
            lines += [f"assert (0 < sqrt {below}) by (apply sqrt_lt_R0; assumption)."]
            lines += [f"assert (sqrt {below} ^ 2 = {below}) by (apply pow2_sqrt; lra)."]
    lines.append(f"apply (eq_eq_eq (second_order {real(a)} {real(b)} 1 {t}) {closed}).")
    lines += block([f"unfold {name}; f_equal; alg."]) + block(["reflexivity."])
    at = f"replace (S (S {t})) with ({t} + 2)%nat by idx; replace (S {t}) with ({t} + 1)%nat by idx"
    start = block(["cbv beta; cbn [pow INR]; alg."])
    recurrence = block([f"clear {t}; intros {t}; {at}; alg."])
    return lines + block([f"apply (second_order_unique {real(a)} {real(b)} 1 (fun {t} : nat => {closed})).", *start, *start, *recurrence])


def _from_complex_roots(proof: Proof, after: sp.Expr, rule: SecondOrderInduction, context: Context) -> Lines:
    """The closed form of a momentum filter whose characteristic roots are complex, by modulus and angle."""
    (a, b), t = rule.head.coefficients, coq_name(rule.counter)
    name = {HeavyBallFilter: "heavy_ball", NesterovFilter: "nesterov"}[type(rule.head)]
    A, B = real(a), real(b)
    angle, wave = f"(INR {t} * acos ({A} / (2 * sqrt {B})))", f"({A} - 2 * {B}) / sqrt (4 * {B} - {A} ^ 2)"
    lines = [f"assert (0 < {real(4 * b - a**2)}).", *block(signed(proof, 4 * b - a**2, context, strict=True))]
    lines += [
        f"assert (0 < {B}).",
        *block(signed(proof, b, context, strict=True)),
        f"assert (0 < sqrt {B}) by (apply sqrt_lt_R0; assumption).",
    ]
    below = next(power.base for power in after.atoms(sp.Pow) if power.exp == -sp.S.Half and sp.expand(power.base - 4 * b + a**2) == 0)
    lines += [f"assert (0 < sqrt {real(below)}) by (apply sqrt_lt_R0; lra)."]
    lines.append(f"apply (eq_eq_eq (second_order {A} {B} 1 {t}) (sqrt {B} ^ {t} * (cos {angle} + {wave} * sin {angle}))).")
    lines += block([f"unfold {name}; f_equal; alg."])
    (cosine,) = {part.args[0] for part in after.atoms(sp.acos)}
    form = [f"rewrite (Rpow_real_half {B} {t}) by assumption."]
    how = "rational"
    if b.is_Mul:  # sympy takes the roots of the factors
        first, second = map(real, sorted(b.args, key=sp.default_sort_key))
        form += [f"assert (0 < {factor}) by lra." for factor in (first, second)]
        form.append(f"assert (M : sqrt {B} = sqrt {first} * sqrt {second}) by (apply sqrt_mult; lra).")
        how = "(rewrite M; squares)"
    form.append(f"replace ({A} / (2 * sqrt {B})) with {real(cosine)} by {how}.")
    form += [f"replace (4 * {B} - {A} ^ 2) with {real(below)} by ring.", "alg."]
    return lines + block(form) + block(["apply complex_roots; lra."])


def linear_ode(proof: Proof, before: sp.Expr, after: sp.Expr, rule: LinearODE, context: Context) -> Lines:
    """u' = r u."""
    at = f"{coq_name(rule.head.args[0])} H{coq_name(rule.head.args[0])}"
    name = proof.fresh("U")
    lines = [f"pose proof (linear_ode_unique _ {real(rule.rate)} (Hflow {at}) {coq_name(rule.variable)}) as {name}."]
    return [*lines, f"rewrite (Hflow_start {at}) in {name}.", f"rewrite {name}.", "f_equal; f_equal; ring."]


def unrolled(proof: Proof, before: sp.Expr, after: sp.Expr, rule: UnrolledRecursion, context: Context) -> Lines:
    """Discrete Grönwall."""
    e, v, t = coq_name(rule.sequence.label), coq_name(rule.index), natural(rule.last)
    facts = " ".join(f"pose proof {n}." for n, f in proof.statement.facts if f.relation.has(rule.sequence))
    raw = f"Sum 1 {t} (fun {v} => {real(rule.factor)} ^ ({t} - {v}) * {real(rule.addition)})"
    lines = [f"apply (eq_le_eq {real(before)} ({raw})).", *block(["alg."]), *block(["apply Sum_ext; intros; alg."])]
    lemma = f"unrolled {real(rule.factor)} {e} (fun {v} => {real(rule.addition)}) {t}"
    return [*lines, *block([facts, f"apply ({lemma}); [pos|assumption|assumption]."])]


RULES: dict[type, Callable[..., Lines]] = {
    Induction: induction,
    AffineInduction: affine_induction,
    SecondOrderInduction: second_order,
    LinearODE: linear_ode,
    UnrolledRecursion: unrolled,
}
