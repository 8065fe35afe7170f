r"""Certificates of D6: gradient flow against gradient descent in one mode, for every $x = \eta\lambda \in [0, 1]$ and every t.

Both sides of both inequalities agree to second order at x = 0, where balls see nothing, so that is factored out first, with
$\varphi_k(v) = (e^v - \sum_{j<k} v^j/j!)/v^k$.

**Lower side**: $e^{-x} - (1-x) = x^2\varphi_2(-x)$. Where that is at least 0 and $0 \le 1-x$, powers keep the order.

**Upper side**: with $q = (1-x)e^x$ and $\zeta = \tfrac12 x\varphi_2(x) + (1-x)\varphi_3(x)$ the declared difference of both sides times
$e^{xt}$ is $tx^3\zeta(x) + \bigl(q^t - 1 + t(1-q)\bigr)$. The bracket is at least 0 for $q \ge 0$ and $t \ge 1$ (Bernoulli), and both sides
agree at t = 0. So it is enough that $\zeta > 0$.

The factored forms are compared with the declared sides symbolically; $\varphi_2$ and $\zeta$ are shown positive box by box.

Main names: `flow_above`, `flow_close`, `zeta`.
"""

from __future__ import annotations

import flint
import sympy as sp

from numerics.certificates.boxes import Proof, prove_positive
from numerics.certificates.certificate import Certificate
from numerics.exact.balls import exponential_remainder
from theory.evaluation.prepare import prepare
from theory.language.symbols import eta, i, lam, t
from theory.statements.theorem import Theorem

_WHERE = "every ηλ in [0, 1], every real t ≥ {}"
_y, _time = sp.symbols("y t", positive=True)
_x = 1 - _y  # y = 1 − x > 0 lets sympy take powers of products apart; both sides are continuous at y = 0


def flow_above(theorem: Theorem) -> Certificate:
    r"""D6.lower: $(1-x)^t \le e^{-xt}$."""
    left, right = _sides(theorem)
    where = _WHERE.format(0)
    if not (_vanishes(left - _y**_time) and _vanishes(right - sp.exp(-_x * _time))):
        return _certificate(theorem, where, None)
    return _certificate(theorem, where, prove_positive(lambda x: exponential_remainder(2, -x), [(0, 1)]))


def zeta(x: flint.arb) -> flint.arb:
    r"""$\zeta(x) = \tfrac12 x\varphi_2(x) + (1-x)\varphi_3(x)$, which is 1/6 at 0."""
    return x * exponential_remainder(2, x) / 2 + (1 - x) * exponential_remainder(3, x)


def flow_close(theorem: Theorem) -> Certificate:
    r"""D6: $e^{-xt} - (1-x)^t \le \tfrac12 tx^2e^{-x(t-1)}$."""
    left, right = _sides(theorem)
    second, third = ((sp.exp(_x) - head) / _x**k for k, head in ((2, 1 + _x), (3, 1 + _x + _x**2 / 2)))
    factor = _x * second / 2 + (1 - _x) * third
    q = _y * sp.exp(_x)
    bracket = q**_time - 1 + _time * (1 - q)
    where = _WHERE.format(1) + ", and t = 0"
    if not (_vanishes((right - left) * sp.exp(_x * _time) - _time * _x**3 * factor - bracket) and _vanishes((right - left).subs(_time, 0))):
        return _certificate(theorem, where, None)
    return _certificate(theorem, where, prove_positive(zeta, [(0, 1)]))


def _sides(theorem: Theorem) -> tuple[sp.Expr, sp.Expr]:
    """Both declared sides for one mode with x = ηλ, in y and t."""
    left, right = (prepare(side).subs(lam[i], _x / eta).subs(t, _time) for side in (theorem.claim.lhs, theorem.claim.rhs))
    return sp.simplify(left), sp.simplify(right)


def _vanishes(expression: sp.Expr) -> bool:
    return bool(sp.simplify(sp.powsimp(sp.expand(sp.expand_power_base(sp.expand(expression))))) == 0)


def _certificate(theorem: Theorem, where: str, proof: Proof | None) -> Certificate:
    statement = str(theorem.claim)
    if proof is None:
        return Certificate(theorem.id, statement, where, False, 0, "the declared bound is not the one that is factored here")
    note = "the declared sides, their double zero divided out" if proof.holds else str(proof)
    return Certificate(theorem.id, statement, where, proof.holds, proof.boxes, note)
