r"""Parametric spectra, and what sympy makes of the sums over them.

A power law $\lambda_i = \lambda_1 i^{-a}$, an exponential $\lambda_i = \lambda_1 q^{i-1}$, a flat spectrum. Sums over modes become
integrals over a continuous index; sympy evaluates those, and `theory.rules.rewriting.integrals` checks what it says. Nothing here is
trusted.

Main names: `POWER_LAW`, `EXPONENTIAL` (`ParametricSpectrum`s), `mellin_integral`, `definite`, `crossing_of`, `inverse`, `antidifference`.
"""

from __future__ import annotations

import sympy as sp
from sympy.concrete.gosper import gosper_sum

from theory.language.spectra import ParametricSpectrum, index
from theory.language.symbols import eta, exponent, lam, quotient, t, tau
from theory.language.symbols import s as alignment

_POSITIVE = {lam[1]: "top", eta: "eta", t: "t", tau: "tau", alignment: "s"}
_FALL, _EXCESS = sp.Symbol("fall", positive=True), sp.Symbol("excess", positive=True)
_IN = {quotient: sp.exp(-_FALL), exponent: 1 + _EXCESS, **{key: sp.Symbol(name, positive=True) for key, name in _POSITIVE.items()}}
_OUT = {_FALL: -sp.log(quotient), _EXCESS: exponent - 1, **{value: key for key, value in _IN.items() if value.is_Symbol}}
"""sympy evaluates integrals of positive symbols: 0 < q < 1 is written e^{−D}, a > 1 is written 1 + D; and back."""


def antiderivative(function: sp.Expr) -> sp.Expr:
    """Of a function of the continuous index, by sympy; its generic branch."""
    found = sp.integrate(function.subs(_IN), index)
    return (found.args[0][0] if isinstance(found, sp.Piecewise) else found).subs(_OUT, simultaneous=True)


def definite(function: sp.Expr, low: sp.Expr, high: sp.Expr = sp.oo) -> sp.Expr:
    """The integral of a function of the continuous index, by sympy."""
    primitive, start, end = sp.Tuple(antiderivative(function), low, high).subs(_IN)
    top = sp.limit(primitive, index, sp.oo) if end == sp.oo else primitive.subs(index, end)
    return sp.together(sp.expand(sp.simplify(top - primitive.subs(index, start)))).subs(_OUT, simultaneous=True)


def largest_at(s: sp.Expr, time: sp.Expr) -> sp.Expr:
    r"""The λ at which $\lambda^s e^{-2\lambda\tau}$ is largest, by calculus."""
    value = sp.Symbol("value", positive=True)
    (found,) = sp.solve(sp.diff(sp.log(value**s * sp.exp(-2 * value * time)), value), value)
    return found


def largest_term(s: sp.Expr, time: sp.Expr) -> sp.Expr:
    r"""$\max_\lambda\lambda^s e^{-2\lambda\tau}$."""
    value = largest_at(s, time)
    return value**s * sp.exp(sp.simplify(-2 * value * time))


_SHARE = sp.Symbol("share", positive=True)
"""λ_1 over an eigenvalue."""


def _place(spectrum: ParametricSpectrum) -> sp.Expr:
    """Where on the continuous index the spectrum has fallen to λ_1/share, by sympy's `solve`."""
    solutions = sp.solve(sp.Eq((spectrum.at(index) / lam[1]).subs(_IN), 1 / _SHARE), index)
    if len(solutions) != 1:
        raise ArithmeticError(f"the {spectrum.name} takes a value at {len(solutions)} places")
    return sp.expand_log(sp.simplify(solutions[0])).subs(_OUT, simultaneous=True)


def crossing_of(spectrum: ParametricSpectrum, eigenvalue: sp.Expr) -> sp.Expr:
    """Where on the continuous index the spectrum takes the value `eigenvalue`."""
    return _place(spectrum).subs(_SHARE, lam[1] / eigenvalue)


def sum_of_minima(spectrum: ParametricSpectrum, scale: sp.Expr, low: sp.Expr) -> sp.Expr:
    r"""$\int_l^\infty\min(1, \text{scale}\cdot\lambda(x))dx$, split where both are equal."""
    share = _SHARE
    edge = _place(spectrum)
    whole = edge - low + definite(share * spectrum.at(index) / lam[1], edge)
    simple = sp.powsimp(sp.factor(sp.powsimp(sp.expand(sp.simplify(whole.subs(_IN))))))
    return simple.subs(_OUT, simultaneous=True).subs(share, scale * lam[1])


def mellin_integral(s: sp.Expr, time: sp.Expr) -> sp.Expr:
    r"""$\int_0^\infty (\lambda_1x^{-a})^s e^{-2\lambda_1x^{-a}\tau}dx$ by sympy; converges for $s > 1/a$."""
    power, clock, top, decay = sp.symbols("power clock top decay", positive=True)
    # s = power + 1/a with power > 0, so that sympy sees that the integral converges
    shape = (top * index**-decay) ** (power + 1 / decay) * sp.exp(-2 * top * index**-decay * clock)
    value = sp.gammasimp(sp.powsimp(sp.integrate(shape, (index, 0, sp.oo))))
    value = sp.powsimp(sp.expand_power_base(sp.simplify(value)))
    return value.subs({power: s - 1 / exponent, decay: exponent, clock: time, top: lam[1]}, simultaneous=True)


def inverse(bound: sp.Expr, variable: sp.Symbol, target: sp.Expr) -> sp.Expr:
    """The value of `variable` at which a falling bound is `target`, by sympy's `solve`: a constant times a power, or an exponential."""
    clock, scale, goal = sp.symbols("clock scale goal", positive=True)
    order = sp.powsimp(sp.expand(variable * sp.diff(bound, variable) / bound))
    amount = bound.subs(variable, 1) if not order.has(variable) else None  # a constant times a power
    if amount is not None:
        height = sp.Symbol("height", positive=True)
        (found,) = sp.solve(sp.Eq(scale * clock**-height, goal), clock)
        return found.subs({height: sp.simplify(-order), scale: amount, goal: target}, simultaneous=True)
    rate = sp.cancel(-sp.diff(bound, variable) / bound)
    if rate.has(variable):
        raise ArithmeticError(f"{bound} is neither a power nor an exponential of {variable}")
    speed = sp.Symbol("speed", positive=True)
    (found,) = sp.solve(sp.Eq(scale * sp.exp(-speed * clock), goal), clock)
    return (sp.logcombine(sp.expand(sp.expand_log(found) * speed)) / speed).subs(
        {scale: bound.subs(variable, 0), speed: rate, goal: target}, simultaneous=True
    )


def antidifference(term: sp.Expr, counter: sp.Symbol) -> sp.Expr:
    """F with F(v + 1) − F(v) = term, by Gosper's algorithm."""
    stop = sp.Symbol("stop", integer=True, positive=True)
    atoms = {part: sp.Symbol(f"atom_{k}", positive=True) for k, part in enumerate(sorted(term.atoms(sp.Indexed), key=str))}
    total = gosper_sum(term.xreplace(atoms), (counter, 1, stop))
    if total is None:
        raise ArithmeticError(f"Gosper's algorithm finds no sum of {term}")
    for part in [p for p in total.atoms(sp.Pow) if p.exp.has(stop)]:
        mark = sp.Dummy("mark")
        marked = sp.expand(total.xreplace({part: mark}))
        coefficient = sp.cancel(marked.coeff(mark, 1) / part.base)
        if coefficient.is_number:  # (x − 1)(1 − x)^k is −(1 − x)^{k+1}
            total = marked.coeff(mark, 0) + coefficient * part.base ** (part.exp + 1)
    return total.subs(stop, counter - 1).xreplace({symbol: part for part, symbol in atoms.items()})
