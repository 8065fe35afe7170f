r"""The assumptions of kernel drift (`theory.assumptions.core.spectra`): arbitrary sequences, and networks with one weight.

Main names: `DRIFT`, `lower_root`.
"""

from __future__ import annotations

import math
from fractions import Fraction

from numerics.assumptions.draft import Draft
from numerics.assumptions.realization import Realization
from numerics.exact.rationals import ONE, ZERO
from theory.assumptions.drift import JACOBIAN_TRIANGLE, PERTURBED, SMOOTH_JACOBIAN, TRAINED_RESIDUAL


def lower_root(value: Fraction) -> Fraction:
    """The rational root of a rational square, else a rational slightly below the root."""
    return Fraction(math.isqrt(value.numerator * value.denominator * 10**24), 10**12 * value.denominator)


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


DRIFT = (
    Realization(PERTURBED, draw={"late": _perturbed}),
    Realization(TRAINED_RESIDUAL, draw={"late": _trained_residual}),
    Realization(SMOOTH_JACOBIAN, draw={"late": _jacobian_drift}),
    Realization(JACOBIAN_TRIANGLE, draw={"late": _kernel_drift}),
)
"""How each is drawn."""
