"""K: the infinite-width ReLU NTK. Its two expectations are Gaussian integrals, done in polar coordinates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import flint
import mpmath
import sympy as sp

from theory.assumptions.core import CORRELATION
from theory.language.deferred import Later
from theory.language.relu_kernel import DUAL, closed_form, in_polar_coordinates
from theory.language.symbols import correlation
from theory.rules.gaussian import GaussianInPolarCoordinates, SmoothIntegral
from theory.statements.theorem import Step, Theorem

QUADRATURE_ERROR = 1e-10


def _by_quadrature(order: int) -> Any:
    r"""$2E[u^k 1_{u>0}\,v^k 1_{v>0}]$ by mpmath, v integrated out: $v \mid u \sim N(\varrho u, 1-\varrho^2)$. Returned with its error."""

    def run(given: Mapping[str, Any]) -> list[Any]:
        rho = (
            mpmath.mpf(int(given["correlation"].p)) / int(given["correlation"].q)
            if hasattr(given["correlation"], "p")
            else mpmath.mpf(int(given["correlation"]))
        )
        spread = mpmath.sqrt(1 - rho**2)

        def inner(u: Any) -> Any:
            mean = rho * u
            above = mpmath.ncdf(mean / spread) if spread else mpmath.mpf(mean > 0)
            if order == 0:
                return above
            return u * (mean * above + (spread * mpmath.npdf(mean / spread) if spread else 0))

        value = 2 * mpmath.quad(lambda u: mpmath.npdf(u) * inner(u), [0, 1, 4, mpmath.inf])
        return [flint.arb(float(value), QUADRATURE_ERROR)]

    return run


def _expectation(order: int, name: str, meaning: str) -> Theorem:
    return Theorem(
        id="K1" if order else "K1.derivative",
        name=name,
        meaning=meaning,
        source="literature",
        reference="Cho and Saul 2009 (NeurIPS); Jacot et al. 2018 (NeurIPS)",
        assumptions=(CORRELATION,),
        start=DUAL[order](correlation),
        steps=Later(
            lambda: (
                Step(in_polar_coordinates(order), "=", GaussianInPolarCoordinates(order)),
                Step(closed_form(order), "=", SmoothIntegral()),
            )
        ),
        kind="identity",
        equality={"lam": [1], "correlation": sp.Rational(1, 2)},
        equality_when="always",
        second_opinion=_by_quadrature(order),
    )


K1_derivative = _expectation(
    0,
    "ReLU NTK, derivative expectation",
    "How often two ReLU units are active together: twice the chance that two normal variables with correlation ϱ are both positive.",
)
K1 = _expectation(
    1,
    "ReLU NTK, layer map",
    "The next layer's correlation, given this one's. With κ_0 it gives the kernel: ϱ_{h+1} = κ_1(ϱ_h), Θ_{h+1} = ϱ_{h+1} + κ_0(ϱ_h) Θ_h.",
)
