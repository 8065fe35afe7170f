r"""Certificates of the constants in C3 and R4: $\max_{\lambda}\lambda(1-\eta\lambda)^{2t}$ and what rounds it up.

In exact rationals for each t. With $\eta = 1$ (η only scales λ) the declared difference of both sides is a polynomial P in $y = 1-\lambda$.
It has a double root where the bound is attained: $y = 2t/(2t+1)$ for the constant, $y = 1$ for the λ of R4's minimum. That is
divided out, exactly. If no coefficient of the quotient is then below 0, neither is P at any $y \ge 0$, that is for any λ ≤ 1. No
constant is retyped: both sides are the declared ones, evaluated on a polynomial in place of a number.

A bound is the sum over modes of one function of $(\lambda_i, c_i)$, quadratic in $c_i$, so one mode with $c^2$ = αλ (or Aλ) and the free
factors 1 stands for all.

Main names: `attained_constant`, `rounded_constant`, `flow_constant`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import flint
import sympy as sp

from numerics.certificates.boxes import prove_positive
from numerics.certificates.certificate import Certificate
from numerics.exact.balls import exponential_remainder
from theory.evaluation.arithmetic import BALLS, EXACT
from theory.evaluation.prepare import prepare
from theory.evaluation.scalars import scalar_function
from theory.language.definitions import L
from theory.language.symbols import A, N, alpha, c, eta, gamma, i, lam, over_modes, rank, t, tau
from theory.statements.theorem import Theorem

LAST_STEP = 1000
"""Constants are certified for t up to here."""
LARGEST_TIME = 1000
"""The constant of the flow is certified for 2λτ up to here."""
_BRANCHES: tuple[Callable[[Any, Any], Any], ...] = (lambda a, b: a, lambda a, b: b)


@cache
def attained_constant(theorem: Theorem) -> Certificate:
    """C3, R4 and R4.rank: λ(1−ηλ)^{2t} is at most the declared constant for every ηλ in [0, 1], for each t from 0 to 1000."""
    claim, where = theorem.claim, f"every λ with 0 ≤ ηλ ≤ 1, t = 0 … {LAST_STEP}"
    if not _is_a_bound_of_the_loss(theorem):
        return _certificate(theorem, where, False, 0, "the declared bound is not a constant over η, times γA/2 or the like")
    left = scalar_function(claim.lhs, EXACT)
    # x ≤ min(a, b) says x ≤ a and x ≤ b, and a polynomial has no minimum with another: each is compared.
    branches = _BRANCHES if prepare(claim.rhs).has(sp.Min) else _BRANCHES[:1]
    rights = [scalar_function(claim.rhs, _choosing(branch)) for branch in branches]
    cases = 0
    for step in range(LAST_STEP + 1):
        s = flint.fmpq(2 * step, 2 * step + 1) if step else flint.fmpq(1)
        mode = flint.fmpq_poly([1, -1])
        free = {"eta": flint.fmpq(1), "gamma": flint.fmpq(1), "A": flint.fmpq(1), "alpha": [flint.fmpq(1)], "rank": 1, "t": step}
        small = mode * left(lam=[mode], c=[flint.fmpq(1)], **free)
        for right in rights:
            cases += 1
            try:
                holds = _nonnegative(right(lam=[mode], **free) - small, (s, flint.fmpq(1)))
            except ZeroDivisionError:  # the bound has no value at this t
                holds = False
            if not holds:
                return _certificate(theorem, where, False, cases, f"not seen at t = {step}")
    note = "exact rationals; the double root where the constant is attained divided out"
    return _certificate(theorem, where, True, cases, note)


def _is_a_bound_of_the_loss(theorem: Theorem) -> bool:
    """Whether the loss is bounded by k(t)/η times γΣα_i or γA·rank, or by γA/2 · Σ min(k(t)/η, λ_i): so that one mode stands for all."""
    claim, ready = theorem.claim, prepare(theorem.claim.rhs)
    if claim.relation != "<=" or prepare(claim.lhs) != prepare(L(t)):
        return False
    if ready.has(sp.Min):
        constant = _constant(theorem)
        return ready == gamma * A / 2 * over_modes(sp.Min(constant, lam[i])) and sp.simplify(constant * eta).free_symbols == {t}
    return any(sp.simplify(ready * eta / (gamma * free)).free_symbols == {t} for free in (over_modes(alpha[i]), A * rank))


def _choosing(branch: Callable[[Any, Any], Any]) -> Any:
    return replace(EXACT, functions={**EXACT.functions, "minimum": branch})


def _nonnegative(polynomial: flint.fmpq_poly, double_roots: tuple[flint.fmpq, ...]) -> bool:
    """Whether a polynomial is seen to be at least 0 for every y ≥ 0: one of the double roots divided out, no coefficient is negative."""
    for root in double_roots:
        # In z = y/root and over the constant coefficient the numbers stay small.
        scale = 1 / polynomial[0] if polynomial[0] > 0 else flint.fmpq(1)
        coefficients = [coefficient * scale * root**k if coefficient else coefficient for k, coefficient in enumerate(polynomial.coeffs())]
        if sum(coefficients):
            continue
        quotient, remainder = divmod(flint.fmpq_poly(coefficients), flint.fmpq_poly([1, -2, 1]))
        if not remainder and all(coefficient >= 0 for coefficient in quotient.coeffs()):
            return True
    return all(coefficient >= 0 for coefficient in polynomial.coeffs())


def rounded_constant(theorem: Theorem, sharp: Theorem) -> Certificate:
    """C3.simple, R4.simple, R4.rank_simple: their constant is larger than that of C3, R4 or R4.rank, for each t from 1 to 1000."""
    small, large = _constant(sharp), _constant(theorem)
    ratio = sp.powsimp(sp.simplify(large / small))
    where = f"every λ with 0 ≤ ηλ ≤ 1, t = 1 … {LAST_STEP}"
    # Beside their constants the two bounds must be one formula.
    same = prepare(theorem.claim.rhs).subs(large, small) == prepare(sharp.claim.rhs) if _has_minimum(sharp) else True
    if ratio.free_symbols != {t} or not same:
        return _certificate(theorem, where, False, 0, f"the declared bound is not that of {sharp.id} with another constant")
    known = attained_constant(sharp)
    if not known.holds:
        return _certificate(theorem, where, False, known.boxes, known.note)
    excess = scalar_function(ratio - 1, BALLS)
    open_steps = [step for step in range(1, LAST_STEP + 1) if not excess(t=step) > 0]
    note = f"not seen at t = {open_steps[0]}" if open_steps else f"on top of the constant of {sharp.id}, in balls"
    return _certificate(theorem, where, not open_steps, known.boxes + LAST_STEP, note)


def _has_minimum(theorem: Theorem) -> bool:
    return bool(prepare(theorem.claim.rhs).has(sp.Min))


def _constant(theorem: Theorem) -> sp.Expr:
    """What stands in a bound for max λ(1−ηλ)^{2t}: the part of its minimum without an eigenvalue, or the whole bound."""
    ready = prepare(theorem.claim.rhs)
    for minimum in ready.atoms(sp.Min):
        (constant,) = (part for part in minimum.args if not part.has(sp.Indexed))
        return constant
    return ready


def flow_constant(theorem: Theorem) -> Certificate:
    r"""C3.flow: $\lambda e^{-2\lambda\tau} \le 1/(2e\tau)$.

    With $v = 2\lambda\tau - 1$ the difference of the declared sides is, up to a positive factor, $e^{-1} - (1+v)e^{-1-v} = e^{-1-v}v^2
    \varphi_2(v)$, and $\varphi_2 > 0$ is proven box by box.
    """
    v = sp.Symbol("v", real=True)
    one_mode = {alpha[i]: 1, c[i]: sp.sqrt(lam[i]), lam[i]: (1 + v) / (2 * tau)}
    sides = [_summand(side) for side in (theorem.claim.lhs, theorem.claim.rhs)]
    for symbol, value in one_mode.items():
        sides = [side.subs(symbol, value) for side in sides]
    phi = (sp.exp(v) - 1 - v) / v**2
    where = f"2λτ in [0, {LARGEST_TIME}]"
    as_factored = sp.simplify(sides[1] - sides[0] - gamma / (4 * tau) * sp.exp(-1 - v) * v**2 * phi) == 0
    if theorem.claim.relation != "<=" or not as_factored:
        return _certificate(theorem, where, False, 0, "the declared bound is not the one that is factored here")
    proof = prove_positive(lambda ball: exponential_remainder(2, ball), [(-1, LARGEST_TIME)])
    return _certificate(theorem, where, proof.holds, proof.boxes, f"the double zero at 2λτ = 1 divided out: {proof}")


def _summand(expression: sp.Expr) -> sp.Expr:
    """What one mode contributes to a sum over modes with a factor in front; NaN if it is no such sum."""
    ready = prepare(expression)
    totals = list(ready.atoms(sp.Sum))
    if len(totals) != 1 or totals[0].limits != ((i, 1, N),) or (ready / totals[0]).has(sp.Sum, sp.Add):
        return sp.nan
    return ready / totals[0] * totals[0].function


def _certificate(theorem: Theorem, where: str, holds: bool, boxes: int, note: str) -> Certificate:
    return Certificate(theorem.id, str(theorem.claim), where, holds, boxes, note)
