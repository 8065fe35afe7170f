r"""The assumptions of the Krylov certificates (`theory.assumptions.core.spectra`): residuals whose Gauss nodes are rational.

Main names: `KRYLOV`, `gauss_rule`, `radau_rule`.
"""

from __future__ import annotations

from fractions import Fraction

from numerics.assumptions.draft import Adjuster, Draft
from numerics.assumptions.realization import Realization
from numerics.exact.rationals import ZERO, square_root
from theory.assumptions.krylov import GAUSS, NEXT_GAUSS, NEXT_RADAU, RADAU


def gauss_rule(atoms: list[tuple[Fraction, Fraction]], size: int) -> list[tuple[Fraction, Fraction]] | None:
    """The Gauss rule with `size` nodes of a discrete measure, (node, weight) each, if the nodes are rational; else None."""
    masses: dict[Fraction, Fraction] = {}
    for point, mass in atoms:
        if mass:
            masses[point] = masses.get(point, ZERO) + mass
    if len(masses) <= size:
        return [*masses.items(), *[(ZERO, ZERO)] * (size - len(masses))]
    m = [sum((mass * point**order for point, mass in masses.items()), ZERO) for order in range(4)]
    if size == 1:
        return [(m[1] / m[0], m[0])]
    if size != 2:
        return None
    spread = m[0] * m[2] - m[1] ** 2  # the nodes are the zeros of z² − pz + q
    p, q = (m[0] * m[3] - m[1] * m[2]) / spread, (m[1] * m[3] - m[2] ** 2) / spread
    root = square_root(p**2 - 4 * q)
    if root is None:
        return None
    low, high = (p - root) / 2, (p + root) / 2
    weight = (m[1] - low * m[0]) / (high - low)
    return [(high, weight), (low, m[0] - weight)]


def radau_rule(atoms: list[tuple[Fraction, Fraction]], size: int) -> tuple[list[tuple[Fraction, Fraction]], Fraction] | None:
    """The same with one more node, fixed at 0: its other nodes are Gauss nodes of z dμ, with weights divided by the node."""
    found = gauss_rule([(point, mass * point) for point, mass in atoms], size)
    if found is None:
        return None
    rule = [(node, weight / node if node else ZERO) for node, weight in found]
    return rule, sum((mass for _, mass in atoms), ZERO) - sum((weight for _, weight in rule), ZERO)


def _measure(draft: Draft) -> None:
    """A residual whose quadrature rules have rational nodes, for the number of Lanczos steps that is drawn with it."""
    nested = draft.assumes(NEXT_GAUSS, NEXT_RADAU)
    scale = draft.choose.fraction(1, 4)
    kind = draft.choose.pick(["two", "symmetric"] if nested else ["any", "few", "symmetric"])
    draft.values["nodes"] = draft.choose.integer(1, 2) if kind == "symmetric" else 1
    if kind == "any":
        return
    if kind in ("two", "few"):  # at most two (more) eigenvalues carry energy; the rule is exact, or has one node
        modes = draft.choose.integer(0, 2 if nested else 4)
        draft.values["nodes"] = 1 if nested else max(modes, 1)
        draft.values["c"] = [value if k < modes else ZERO for k, value in enumerate(draft.values["c"])]
        return
    # three eigenvalues s²(m−d), s²m, s²(m+d), the middle one r times as heavy: two nodes at s²(m ± ρd), ρ² = 2/(2+r²) a square
    r = draft.choose.pick([Fraction(4), Fraction(8, 7)])
    radau = draft.assumes(RADAU, NEXT_RADAU)
    outer = draft.choose.fraction(1, 5)
    roots = [Fraction(7), Fraction(5), Fraction(1)]  # 49, 25 and 1 are squares with equal distances
    energies = [outer / root if radau else outer for root in roots]
    energies[1] *= r
    values = [(scale**2 * root**2, energy) for root, energy in zip(roots, energies, strict=True)]
    values += [(scale**2 * draft.choose.integer(0, 49), ZERO) for _ in range(draft.choose.integer(0, 3))]
    values.sort(reverse=True)
    draft.values["lam"], draft.values["c"] = [list(column) for column in zip(*values, strict=True)]


def _rules(*, radau: bool, following: bool) -> Adjuster:
    def adjust(draft: Draft) -> None:
        size, mark = draft.values["nodes"] + following, "_next" if following else ""
        atoms = [(point, value**2) for point, value in zip(draft.lam, draft.values["c"], strict=True)]
        if radau:
            found = radau_rule(atoms, size)
            rule, draft.values[f"zero_weight{mark}"] = found if found is not None else (None, ZERO)
        else:
            rule = gauss_rule(atoms, size)
        if rule is None:
            raise ArithmeticError(f"no rational rule with {size} nodes for {atoms}")
        draft.values[f"node{mark}"], draft.values[f"weight{mark}"] = [node for node, _ in rule], [weight for _, weight in rule]

    return adjust


KRYLOV = (
    Realization(GAUSS, draw={"projections": _measure, "constants": _rules(radau=False, following=False)}),
    Realization(RADAU, draw={"projections": _measure, "constants": _rules(radau=True, following=False)}),
    Realization(NEXT_GAUSS, draw={"constants": _rules(radau=False, following=True)}),
    Realization(NEXT_RADAU, draw={"constants": _rules(radau=True, following=True)}),
)
"""How each is drawn."""
