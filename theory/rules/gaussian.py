r"""Rules for Gaussian integrals: polar coordinates, and the fundamental theorem for smooth integrands.

Main names: `GaussianInPolarCoordinates`, `SmoothIntegral`.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy as sp

from theory.checking.context import Context, StepError
from theory.checking.positive_symbols import entire
from theory.language.relu_kernel import ANGLE, DUAL, antiderivative, integrated
from theory.language.symbols import correlation
from theory.printing.text import text
from theory.rules.requirements import require_nonnegative, require_relation, single_limit


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
        (phi, low, high), (r, start, end) = map(single_limit, integrals)
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
            variable, _, _ = single_limit(integral)
            primitive = antiderivative(integral.function, variable)
            if not (entire(integral.function, variable) and entire(primitive, variable)):
                raise StepError(f"{text(integral.function)} or its antiderivative may not be smooth")
            if sp.simplify(sp.expand_trig(sp.diff(primitive, variable) - integral.function)) != 0:
                raise StepError(f"{text(primitive)} is not an antiderivative of {text(integral.function)}")
        if sp.simplify(sp.expand_trig(sp.expand(integrated(before) - after))) != 0:
            raise StepError(f"the integral is {text(integrated(before))}, not {text(after)}")
