r"""Search for positivity certificates: write an expression as a nonnegative combination of products of things known to be nonnegative.

Given $p$ and known $g_k \ge 0$, find rationals $c_j \ge 0$ and products $P_j$ of the $g_k$ with $p = \sum_j c_j P_j$ (Handelman 1988); for
strict inequality, one $P_j$ with $c_j > 0$ is a product of things known to be positive. The search is a linear program in exact
rationals. Nothing here is trusted: `theory.rules` multiplies the certificate out and compares.

Main names: `Certificate`, `find_certificate`.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import sympy as sp

Known = tuple[sp.Expr, bool]
"""An expression known to be nonnegative, and whether it is known to be positive."""
Monomials = dict[sp.Expr, Fraction]


@dataclass(frozen=True)
class Certificate:
    r"""$\text{scale}\cdot p = \sum_j c_j \prod_k g_{jk}$ with scale > 0."""

    scale: sp.Rational
    terms: tuple[tuple[sp.Rational, tuple[Known, ...]], ...]

    @property
    def total(self) -> sp.Expr:
        """The right-hand side."""
        return sp.Add(*[coefficient * sp.Mul(*[known for known, _ in product]) for coefficient, product in self.terms])

    @property
    def strict(self) -> bool:
        """Whether some term is a product of positive things only."""
        return any(coefficient > 0 and all(positive for _, positive in product) for coefficient, product in self.terms)


def find_certificate(target: sp.Expr, known: Sequence[Known], *, strict: bool = False, degree: int = 2) -> Certificate | None:
    """A certificate that `target` is nonnegative (positive if `strict`), from products of at most `degree` of the known, or None."""
    goal = _monomials(target)
    known = _relevant(target, known)
    if any(not coefficient.is_Rational for coefficient in sp.expand(target).as_coefficients_dict().values()):
        return None
    for size in range(1, degree + 1):
        products = [p for k in range(size + 1) for p in itertools.combinations_with_replacement(known, k)]
        columns = [_monomials(sp.Mul(*[g for g, _ in p])) for p in products]
        positive = [all(s for _, s in p) for p in products]
        weights = _combine(goal, columns, positive if strict else None)
        if weights is not None:
            scale, rest = weights
            return Certificate(_rational(scale), tuple((_rational(w), p) for w, p in zip(rest, products, strict=True) if w))
    return None


def _relevant(target: sp.Expr, known: Sequence[Known]) -> list[Known]:
    """Those known things that share a symbol with the target, directly or through one another."""

    def parts(expression: sp.Expr) -> set[sp.Expr]:
        monomials = sp.expand(expression).as_coefficients_dict()
        return {factor.as_base_exp()[0] for monomial in monomials for factor in sp.Mul.make_args(monomial) if not factor.is_Number}

    reached = parts(target)
    rest = [(k, parts(k[0])) for k in known]
    found: list[Known] = []
    while True:
        touching = [pair for pair in rest if pair[1] & reached]
        if not touching:
            return sorted(found, key=lambda k: sp.default_sort_key(k[0]))
        found += [k for k, _ in touching]
        reached |= set().union(*[p for _, p in touching])
        rest = [pair for pair in rest if pair not in touching]


def _rational(value: Fraction) -> sp.Rational:
    return sp.Rational(value.numerator, value.denominator)


def _monomials(expression: sp.Expr) -> Monomials:
    return {k: Fraction(int(v.p), int(v.q)) for k, v in sp.expand(expression).as_coefficients_dict().items() if v.is_Rational and v != 0}


_STRICT_ROW = sp.Symbol("strict")


def _combine(goal: Monomials, columns: list[Monomials], positive: list[bool] | None) -> tuple[Fraction, list[Fraction]] | None:
    """Scale and weights with scale·goal = Σ weights·columns; for strict, Σ weights of the positive columns = 1 and the scale is free."""
    if positive is None:
        weights = _solve(columns, goal)
        return None if weights is None else (Fraction(1), weights)
    rows = [{**column, _STRICT_ROW: Fraction(1)} if p else column for column, p in zip(columns, positive, strict=True)]
    rows.append({k: -v for k, v in goal.items()})
    weights = _solve(rows, {_STRICT_ROW: Fraction(1)})
    if weights is None or weights[-1] == 0:  # scale 0 would mean that the known things contradict each other
        return None
    return weights[-1], weights[:-1]


def _presolve(columns: list[Monomials], target: Monomials) -> list[int] | None:
    """Indices of the columns that can have a positive weight; None if some monomial of the target cannot be reached."""
    live = set(range(len(columns)))
    while True:
        signs: dict[sp.Expr, set[bool]] = {}
        for j in live:
            for monomial, value in columns[j].items():
                signs.setdefault(monomial, set()).add(value > 0)
        if any((value > 0) not in signs.get(monomial, set()) for monomial, value in target.items()):
            return None
        one_sided = {monomial for monomial, seen in signs.items() if len(seen) == 1 and monomial not in target}
        dead = {j for j in live if one_sided & columns[j].keys()}
        if not dead:
            return sorted(live)
        live -= dead


def _solve(columns: list[Monomials], target: Monomials) -> list[Fraction] | None:
    """Nonnegative weights with Σ weights·columns = target, by phase one of the simplex method with Bland's rule, or None."""
    live = _presolve(columns, target)
    if live is None:
        return None
    monomials = sorted({k for j in live for k in columns[j]} | target.keys(), key=sp.default_sort_key)
    width = len(live)
    table: list[list[Fraction]] = []
    for row, monomial in enumerate(monomials):
        rhs = target.get(monomial, Fraction(0))
        sign = -1 if rhs < 0 else 1
        slack = [Fraction(int(row == k)) for k in range(len(monomials))]
        table.append([sign * columns[j].get(monomial, Fraction(0)) for j in live] + slack + [sign * rhs])
    basis = [width + row for row in range(len(monomials))]
    cost = [-sum((r[k] for r in table), Fraction(0)) for k in range(width)] + [Fraction(0)] * len(monomials)
    cost.append(-sum((r[-1] for r in table), Fraction(0)))
    while cost[-1] != 0:
        entering = next((k for k in range(width) if cost[k] < 0), None)
        if entering is None:
            return None
        ratios = [(r[-1] / r[entering], basis[k], k) for k, r in enumerate(table) if r[entering] > 0]
        if not ratios:
            return None
        _, _, leaving = min(ratios)
        pivot = table[leaving][entering]
        table[leaving] = [value / pivot for value in table[leaving]]
        for equation in [*(r for k, r in enumerate(table) if k != leaving), cost]:
            factor = equation[entering]
            if factor:
                equation[:] = [value - factor * lead for value, lead in zip(equation, table[leaving], strict=True)]
        basis[leaving] = entering
    weights = [Fraction(0)] * len(columns)
    for row, column in enumerate(basis):
        if column < width:
            weights[live[column]] = table[row][-1]
    return weights
