r"""Instances of quadrature and drift in exact rationals: residuals whose Gauss nodes are rational, and networks with one weight.

Main names: `gauss_rule`, `radau_rule`, `QUADRATURE_AND_DRIFT`.
"""

from __future__ import annotations

import math
from fractions import Fraction

from numerics.adjusters import Adjuster, Draft
from numerics.synthetic import ONE, ZERO, square_root


def lower_root(value: Fraction) -> Fraction:
    """The rational root of a rational square, else a rational slightly below the root."""
    return Fraction(math.isqrt(value.numerator * value.denominator * 10**24), 10**12 * value.denominator)


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
    nested = bool(draft.names & {"next_gauss", "next_radau"})
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
    radau = bool(draft.names & {"radau", "next_radau"})
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


def _perturbed(draft: Draft) -> None:
    """Arbitrary sequences, at the edge or below it; or a network with one weight, its kernel changing, in exact arithmetic."""
    choose, steps, eta = draft.choose, draft.values["t"], draft.values["eta"]
    if choose.flag():
        q = choose.fraction(0, 7)
        drift, residual, forcing = ([choose.fraction() for _ in range(steps)] for _ in range(3))
        err = [ZERO]
        for v in range(steps):
            share = choose.pick([ONE, ONE, Fraction(1, 2), ZERO])
            err.append(share * (q * err[v] + eta * (drift[v] * residual[v] + forcing[v])))
        residual.append(choose.fraction())
    else:
        kernel, r = draft.lam[0], choose.fraction(-6, 6)
        q, linear, drift, residual, forcing, err = abs(1 - eta * kernel), r, [], [abs(r)], [], [ZERO]
        for _ in range(steps):
            now, miss = kernel + choose.fraction(-3, 3), choose.fraction(-1, 1)
            drift.append(abs(now - kernel))
            forcing.append(abs(miss))
            r, linear = (1 - eta * now) * r + eta * miss, (1 - eta * kernel) * linear
            residual.append(abs(r))
            err.append(abs(r - linear))
    # one entry more than there are steps in each, so that they can stand in one array
    draft.values.update(contraction=q, drift=[*drift, ZERO], residual=residual, forcing=[*forcing, ZERO], err=err)


def _trained_residual(draft: Draft) -> None:
    eta, steps = draft.values["eta"], draft.values["t"]
    left = [(value * (1 - eta * eigenvalue) ** steps) ** 2 for value, eigenvalue in zip(draft.values["c"], draft.lam, strict=True)]
    share = draft.choose.pick([ONE - Fraction(1, 2**40), Fraction(1, 2), ZERO])
    draft.values["residual"][steps] = share * (lower_root(sum(left, ZERO)) + draft.values["err"][steps])


def _jacobian_drift(draft: Draft) -> None:
    share = draft.choose.pick([ONE, ONE, Fraction(1, 3)])
    draft.values["jacobian_drift"] = share * draft.values["smoothness"] * draft.values["travel"]


def _kernel_drift(draft: Draft) -> None:
    moved = draft.values["jacobian_drift"]
    share = Fraction(2**30 - 1, 2**30)
    draft.values["kernel_drift"] = share * (2 * lower_root(draft.lam[0]) * moved + moved**2)


QUADRATURE_AND_DRIFT: dict[str, dict[str, Adjuster]] = {
    "gauss": {"projections": _measure, "constants": _rules(radau=False, following=False)},
    "radau": {"projections": _measure, "constants": _rules(radau=True, following=False)},
    "next_gauss": {"constants": _rules(radau=False, following=True)},
    "next_radau": {"constants": _rules(radau=True, following=True)},
    "perturbed": {"late": _perturbed},
    "trained_residual": {"late": _trained_residual},
    "smooth_jacobian": {"late": _jacobian_drift},
    "jacobian_triangle": {"late": _kernel_drift},
}
