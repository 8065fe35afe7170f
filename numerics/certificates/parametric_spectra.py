r"""Certificates of R6 and R6.exponential over boxes of their parameters: a sum over a parametric spectrum against its closed form.

Both sides scale like 1/τ, so $\tau = 1$ and $\lambda_1 = z$ (that is, $z = \lambda_1\tau$). With $g(u) = ue^{-2u}$, which rises up to
$u = 1/2$, where it is $1/(2e)$, and falls from there on, the sum is $\sum_i f(i)$ with $f(x) = g(zx^{-a})$, or $g(zq^{x-1})$. The
closed form is $1/(2e) + \int f$. That this is what is declared is checked symbolically. What is certified is the bound for N → ∞;
terms are positive, so that it holds for every N. The difference of both sides is bounded from below in two ways.

**By the first terms**: f falls where $zx^{-a} \le 1/2$. For M beyond that, $\sum_{i>M} f(i) \le \int_M^\infty f$, which leaves
$\frac1{2e} + \int_0^M f - \sum_{i\le M} f(i)$; the integral is an incomplete Γ.

**By Euler and Maclaurin**: f and f' vanish at both ends of the power law, so
$\sum f - \int_0^\infty f = -\int \tfrac12(B_2(\{x\}) - \tfrac1{24}) f''$, at most 1/16 of the total variation of f'. That is $z^{-1/a}$
times the variation of $h(u) = au^{1+1/a}(2u-1)e^{-2u}$, whose two turning points solve $4u^2 - (6+2/a)u + 1 + 1/a = 0$, one on each side
of ½. It falls with z, so that it settles all large z. For the exponential spectrum the first term adds $f(1)/2 - f'(1)/16$, and
$f' = -\log(1/q)\,k(u)$ with $k(u) = u(1-2u)e^{-2u}$, which turns at $u = (3\pm\sqrt5)/4$; as $f(1) \le 1/(2e)$ that leaves at least
$\frac1{4e} - \frac{\log(1/q)}{16}(\max|k| + \text{variation of }k)$, whatever z.

Main names: `power_law`, `exponential`.
"""

from __future__ import annotations

import math

import flint
import sympy as sp

from numerics.certificates.boxes import Proof, prove_positive
from numerics.certificates.certificate import Certificate
from theory.assumptions.spectra import EXPONENTIAL_SPECTRUM, POWER_SPECTRUM
from theory.evaluation.prepare import prepare
from theory.language.symbols import N, exponent, i, lam, quotient, tau
from theory.statements.theorem import Theorem

EXPONENTS = (flint.fmpq(11, 10), flint.fmpq(8))
"""The power laws a that are certified."""
LOG_TIMES = (-2, 10)
r"""$\log_2 z$ for which boxes are needed; below, one term is enough, and above, the largest z stands for all larger ones."""
MOST_TERMS = 64
"""A box that would need more first terms is halved instead."""
SMALLEST_RATIO = flint.fmpq(1, 10)
"""The ratios q of exponential spectra are certified from here to 1."""

_z, _time = sp.symbols("z tau", positive=True)


def _peak() -> flint.arb:
    return 1 / (2 * flint.arb(1).exp())


def by_first_terms(a: flint.arb, z: flint.arb, largest_term: flint.arb) -> flint.arb:
    """Lower bound of the difference for the power law, from M terms; NaN where M would be too large."""
    terms = math.ceil(float((2 * z.upper()).upper()) ** (1 / float(a.lower())) + 1e-6)
    if terms > MOST_TERMS or not z * flint.arb(terms) ** (-a) <= flint.arb(0.5):
        return flint.arb("nan")
    total = flint.arb(0)
    for k in range(1, terms + 1):
        u = z * flint.arb(k) ** (-a)
        total += u * (-2 * u).exp()
    order = 1 - 1 / a
    # python-flint: `s.gamma_upper(x)` is Γ(s, x).
    incomplete = order.gamma_upper(2 * z * flint.arb(terms) ** (-a))
    return largest_term + z ** (1 / a) / a * flint.arb(2) ** (-order) * incomplete - total


def by_euler_maclaurin(a: flint.arb, z: flint.arb, largest_term: flint.arb) -> flint.arb:
    """Lower bound of the difference for the power law, from the variation of f'."""
    root = ((6 + 2 / a) ** 2 - 16 * (1 + 1 / a)).sqrt()
    rise, fall = ((6 + 2 / a + sign * root) / 8 for sign in (1, -1))

    def slope(u: flint.arb) -> flint.arb:
        return a * u ** (1 + 1 / a) * (2 * u - 1) * (-2 * u).exp()

    return largest_term - (slope(rise) - slope(fall)) / 8 * z ** (-1 / a)


def prove_power_law(share: flint.fmpq | int = 1) -> list[Proof]:
    """The proofs for small, middle and large z; with only `share` of 1/(2e) in the bound, to see what they are worth."""

    def lower_bound(a: flint.arb, log_time: flint.arb) -> flint.arb:
        z, largest_term = flint.arb(2) ** log_time, share * _peak()
        smooth = by_euler_maclaurin(a, z, largest_term)
        return smooth if smooth > 0 else by_first_terms(a, z, largest_term)

    low, high = LOG_TIMES
    small = prove_positive(lambda z: share * _peak() - z * (-2 * z).exp(), [(0, flint.fmpq(2) ** low)], only_below=True)
    middle = prove_positive(lower_bound, [EXPONENTS, LOG_TIMES], only_below=True, smallest=flint.fmpq(1, 2**12))
    large = prove_positive(lambda a: by_euler_maclaurin(a, flint.arb(2) ** high, share * _peak()), [EXPONENTS], only_below=True)
    return [small, middle, large]


def power_law(theorem: Theorem) -> Certificate:
    """R6 for every exponent a in [1.1, 8], every λ_1τ > 0 and every N."""
    closed = 1 / (2 * sp.E) + (2 * _z) ** (1 / exponent) * sp.gamma(1 - 1 / exponent) / (2 * exponent)
    where = "a in [1.1, 8], every λ_1τ > 0, every N"
    if not _is_declared(theorem, closed) or POWER_SPECTRUM not in theorem.assumptions:
        return _certificate(theorem, where, [], "the declared bound is not 1/(2eτ) plus the integral")
    return _certificate(theorem, where, prove_power_law())


def prove_exponential(share: flint.fmpq | int = 1) -> Proof:
    """The proof for b = log(1/q) from 0 on; with only `share` of 1/(2e) in the bound."""

    def k(u: flint.arb) -> flint.arb:
        return u * (1 - 2 * u) * (-2 * u).exp()

    def lower_bound(b: flint.arb) -> flint.arb:
        highest, lowest = (k((3 + sign * flint.arb(5).sqrt()) / 4) for sign in (-1, 1))
        largest = flint.arb(highest).max(-lowest)
        return share * _peak() - _peak() / 2 - b / 16 * (largest + 2 * (highest - lowest))

    end = (-flint.arb(SMALLEST_RATIO).log()).upper().fmpq()
    return prove_positive(lower_bound, [(0, end)], only_below=True)


def exponential(theorem: Theorem) -> Certificate:
    """R6.exponential for every ratio q in [1/10, 1), every λ_1τ > 0 and every N."""
    closed = 1 / (2 * sp.E) + (1 - sp.exp(-2 * _z)) / (2 * sp.log(1 / quotient))
    where = "q in [0.1, 1), every λ_1τ > 0, every N"
    if not _is_declared(theorem, closed) or EXPONENTIAL_SPECTRUM not in theorem.assumptions:
        return _certificate(theorem, where, [], "the declared bound is not 1/(2eτ) plus the integral")
    return _certificate(theorem, where, [prove_exponential()])


def _is_declared(theorem: Theorem, closed: sp.Expr) -> bool:
    """Whether the theorem states Σ λ_i e^{−2λ_iτ} ≤ closed/τ, with z = λ_1τ in `closed`."""
    claim = theorem.claim
    scaled = prepare(claim.rhs).subs(tau, _time).subs(lam[1], _z / _time) * _time
    total = sp.Sum(lam[i] * sp.exp(-2 * lam[i] * tau), (i, 1, N))
    same = sp.simplify(sp.expand_log(sp.expand_power_base(scaled) - closed)) == 0
    return bool(claim.relation == "<=" and prepare(claim.lhs) == total and same)


def _certificate(theorem: Theorem, where: str, proofs: list[Proof], problem: str = "") -> Certificate:
    holds = bool(proofs) and all(proof.holds for proof in proofs)
    note = problem or "; ".join(str(proof) for proof in proofs if not proof.holds) or "the declared bound, factored symbolically"
    return Certificate(theorem.id, str(theorem.claim), where, holds, sum(proof.boxes for proof in proofs), note)
