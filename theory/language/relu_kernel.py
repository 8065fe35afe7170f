r"""The NTK of an infinitely wide ReLU network: arc-cosine expectations, derived from the Gaussian integral, and the recursion over layers.

For pre-activations u, v that are standard normal with correlation $\varrho$, and $\sigma$ the ReLU,
$\kappa_0(\varrho) = 2E[\sigma'(u)\sigma'(v)]$ and $\kappa_1(\varrho) = 2E[\sigma(u)\sigma(v)]$ (Cho and Saul 2009). An MLP with weights of
variance 2 over the fan-in keeps norms, and with inputs of norm 1 its layers map $\varrho_{h+1} = \kappa_1(\varrho_h)$,
$\Theta_{h+1} = \varrho_{h+1} + \kappa_0(\varrho_h)\,\Theta_h$, $\Theta_0 = \varrho_0$ (Jacot et al. 2018).

Main names: `kappa_0`, `kappa_1`, `in_polar_coordinates`, `closed_form`, `relu_ntk`, and the rules `GaussianInPolarCoordinates` and
`SmoothIntegral` (trusted).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import sympy as sp

from theory.language.substitution import substitute
from theory.language.symbols import correlation, kappa_0, kappa_1

DUAL = (kappa_0, kappa_1)
"""κ_k by k."""
_r, _phi, _theta = sp.Symbol("r", nonnegative=True), sp.Symbol("phi", real=True), sp.Symbol("theta", real=True)
ANGLE = sp.acos(correlation)


def in_polar_coordinates(order: int) -> sp.Expr:
    r"""$\kappa_k = \frac1\pi\int_0^\infty r^{2k+1}e^{-r^2/2}dr\int_{\theta-\pi/2}^{\pi/2}(\cos\varphi\cos(\varphi-\theta))^k d\varphi$."""
    radial = sp.Integral(_r ** (2 * order + 1) * sp.exp(-(_r**2) / 2), (_r, 0, sp.oo))
    angular = sp.Integral((sp.cos(_phi) * sp.cos(_phi - ANGLE)) ** order, (_phi, ANGLE - sp.pi / 2, sp.pi / 2))
    return radial * angular / sp.pi


def integrated(expression: sp.Expr) -> sp.Expr:
    """The closed form that sympy's antiderivatives give for the integrals in `expression`."""

    def value(integral: sp.Integral) -> sp.Expr:
        variable, low, high = integral.limits[0]
        primitive = antiderivative(integral.function, variable)
        top = sp.limit(primitive, variable, sp.oo) if high == sp.oo else substitute(primitive, {variable: high})
        return top - substitute(primitive, {variable: low})

    closed = expression.replace(sp.Integral, lambda *parts: value(sp.Integral(*parts)))
    return sp.simplify(sp.expand_trig(sp.expand(closed)))


@cache
def closed_form(order: int) -> sp.Expr:
    """κ_0 or κ_1 in closed form, as a function of the correlation."""
    return integrated(in_polar_coordinates(order))


@cache
def antiderivative(function: sp.Expr, variable: sp.Symbol) -> sp.Expr:
    """An antiderivative by sympy, products of cosines turned into sums first."""
    angle = sp.Symbol("angle", real=True)
    summed = sp.expand(sp.fu(substitute(function, {ANGLE: angle})) if function.has(sp.cos) else function)
    return substitute(sp.expand_trig(sp.integrate(summed, variable)), {angle: ANGLE})


def relu_ntk(cosine: Any, depth: int, kappas: tuple[Callable[[Any], Any], Callable[[Any], Any]]) -> Any:
    r"""$\Theta_h$ for two inputs of norm 1 with inner product `cosine`, after `depth` hidden layers.

    Args:
        cosine: $\varrho_0$ in [−1, 1], in any arithmetic.
        depth: hidden layers; 0 is a linear model, $\Theta_0 = \varrho_0$.
        kappas: functions that evaluate $\kappa_0$ and $\kappa_1$ (theorems K1.derivative and K1) in that arithmetic.
    """
    zeroth, first = kappas
    kernel = cosine
    for _ in range(depth):
        kernel, cosine = first(cosine) + zeroth(cosine) * kernel, first(cosine)
    return kernel
