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
from dataclasses import dataclass
from functools import cache
from typing import Any

import sympy as sp

from theory.checking import Context, StepError
from theory.printing.text import text
from theory.requirements import require_nonnegative, require_relation
from theory.symbols import correlation, kappa_0, kappa_1

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
        top = sp.limit(primitive, variable, sp.oo) if high == sp.oo else primitive.subs(variable, high)
        return top - primitive.subs(variable, low)

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
    summed = sp.expand(sp.fu(function.subs(ANGLE, angle)) if function.has(sp.cos) else function)
    return sp.expand_trig(sp.integrate(summed, variable)).subs(angle, ANGLE)


@dataclass(frozen=True)
class GaussianInPolarCoordinates:
    r"""$2E[(uv)^k\,1_{u>0}1_{v>0}]$ for $u = g_1$, $v = \varrho g_1 + \sqrt{1-\varrho^2}\,g_2$, in $g = r(\cos\varphi, \sin\varphi)$.

    g has density $e^{-|g|^2/2}/2\pi$ and $dg = r\,dr\,d\varphi$. With $\varrho = \cos\theta$, θ in [0, π]: $v=r\cos(\varphi-\theta)$, so
    u, v > 0 exactly for $\varphi$ in $(-\pi/2, \pi/2) \cap (\theta-\pi/2, \theta+\pi/2) = (\theta-\pi/2, \pi/2)$. The integrals separate.
    """

    order: int
    lemma: str = "Gaussian integral in polar coordinates"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        if before != DUAL[self.order](correlation):
            raise StepError(f"this rule gives κ_{self.order}(ϱ) = an integral")
        require_nonnegative(context, 1 - correlation, 1 + correlation)
        integrals = sorted(after.atoms(sp.Integral), key=lambda part: part.limits[0][2] == sp.oo)
        if len(integrals) != 2:
            raise StepError("needs an integral over the angle and one over the radius")
        (phi, low, high), (r, start, end) = (part.limits[0] for part in integrals)
        if (low, high, start, end) != (ANGLE - sp.pi / 2, sp.pi / 2, 0, sp.oo):
            raise StepError("needs the angle from arccos ϱ − π/2 to π/2, and the radius from 0 to ∞")
        g = sp.Matrix([r * sp.cos(phi), r * sp.sin(phi)])
        u, v = g[0], correlation * g[0] + sp.sqrt(1 - correlation**2) * g[1]
        density = sp.exp(-(g[0] ** 2 + g[1] ** 2) / 2) / (2 * sp.pi) * g.jacobian([r, phi]).det()
        wanted = 2 * (u * v) ** self.order * density
        constant = after / (integrals[0] * integrals[1])
        got = constant * integrals[0].function * integrals[1].function
        if constant.free_symbols or sp.simplify(sp.expand_trig(got) - wanted) != 0:
            raise StepError(f"the integrand is {text(sp.simplify(wanted))}, not {text(got)}")


@dataclass(frozen=True)
class SmoothIntegral:
    r"""$\int_l^h f = F(h) - F(l)$ for $F' = f$, both polynomials in the variable and in exp, sin and cos of such: smooth everywhere.

    F is sympy's proposal and is checked; $F(\infty)$ is the limit.
    """

    lemma: str = "fundamental theorem of calculus"

    def check(self, before: sp.Expr, after: sp.Expr, relation: str, context: Context) -> None:  # noqa: D102
        require_relation(relation, "=")
        for integral in before.atoms(sp.Integral):
            variable = integral.limits[0][0]
            primitive = antiderivative(integral.function, variable)
            if not (_smooth(integral.function, variable) and _smooth(primitive, variable)):
                raise StepError(f"{text(integral.function)} or its antiderivative may not be smooth")
            if sp.simplify(sp.expand_trig(sp.diff(primitive, variable) - integral.function)) != 0:
                raise StepError(f"{text(primitive)} is not an antiderivative of {text(integral.function)}")
        if sp.simplify(sp.expand_trig(sp.expand(integrated(before) - after))) != 0:
            raise StepError(f"the integral is {text(integrated(before))}, not {text(after)}")


def _smooth(expression: sp.Expr, variable: sp.Symbol) -> bool:
    if not expression.has(variable) or expression == variable:
        return True
    if isinstance(expression, sp.Pow) and not isinstance(expression, sp.exp):
        return bool(expression.exp.is_Integer and expression.exp > 0) and _smooth(expression.base, variable)
    return isinstance(expression, sp.Add | sp.Mul | sp.exp | sp.cos | sp.sin) and all(_smooth(part, variable) for part in expression.args)


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
