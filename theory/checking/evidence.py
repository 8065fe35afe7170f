r"""What the checker found when it accepted a sign or a comparison: enough to print a proof from, without another search.

Main names: `Sign`, `Declared`, `Certified`, `Factored`, `Factor`, `PowersApart`; `Domination`, `Difference`, `Powers`, `FewerFactors`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import sympy as sp

from theory.checking.context import Origin
from theory.proposals.positivity import Certificate


@dataclass(frozen=True)
class Sign:
    """`expression` ≥ 0, or > 0 if `strict`."""

    expression: sp.Expr
    strict: bool


@dataclass(frozen=True)
class Declared(Sign):
    """By the declared signs of its symbols."""


@dataclass(frozen=True)
class Certified(Sign):
    """As a nonnegative combination of products of what is known to be nonnegative, from these facts and declared signs."""

    certificate: Certificate
    origins: Mapping[sp.Expr, Origin] = field(compare=False)


@dataclass(frozen=True)
class Factor:
    """One factor: a power of `base`, whose sign is known; an even power, if `sign` is None; the odd power of −base, if `turned`."""

    value: sp.Expr
    base: sp.Expr
    sign: Sign | None
    turned: bool = False


@dataclass(frozen=True)
class Factored(Sign):
    """As a product, factor by factor; the number of turned factors is even."""

    factors: tuple[Factor, ...]


@dataclass(frozen=True)
class Domination:
    """`small` ≤ `large`, or < if `strict`."""

    small: sp.Expr
    large: sp.Expr
    strict: bool


@dataclass(frozen=True)
class Difference(Domination):
    """Because large − small has a sign."""

    sign: Sign


@dataclass(frozen=True)
class Powers(Domination):
    r"""$p^e \le q^e$: because $0 \le p \le q$; for an even exponent because $p^2 \le q^2$, and `start` is None."""

    lower: sp.Expr
    upper: sp.Expr
    exponent: sp.Expr
    bases: Difference
    start: Sign | None


@dataclass(frozen=True)
class FewerFactors(Domination):
    """By a comparison of what is left when nonnegative common factors are cancelled."""

    common: tuple[tuple[sp.Expr, Sign], ...]
    rest: Difference | Powers


@dataclass(frozen=True)
class PowersApart(Sign):
    """As the difference of two powers."""

    powers: Powers
