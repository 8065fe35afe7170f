r"""The assumptions of the dynamics (`theory.assumptions.core.momentum`): flow time, invertible kernels, roots of momentum, narrow blocks.

Main names: `DYNAMICS`, `flow_time`.
"""

from __future__ import annotations

from fractions import Fraction

from numerics.assumptions.draft import Draft
from numerics.assumptions.realization import Realization
from numerics.assumptions.shape import SCALE, Shape, shaped_with_spectrum
from numerics.exact.rationals import ONE, ZERO, upper_root
from theory.assumptions.core import CORRELATION, INVERTIBLE_KERNEL, NARROW_BLOCKS
from theory.assumptions.momentum import COMPLEX_ROOTS, REAL_ROOTS, UNDERDAMPED
from theory.assumptions.spectra import POSITIVE_TIME
from theory.language.dynamics import HeavyBallFilter, NesterovFilter

LONGEST = 100
"""Largest λτ, up to a factor 12: the gap of two sides may be as small as exp(−2λτ), which the precision of balls must reach."""


def flow_time(draft: Draft) -> Fraction:
    """τ: a round number of decay times of some mode, or nothing."""
    top = draft.lam[0]
    scales = [value for value in draft.lam if value and top / value <= LONGEST] or [ONE]
    low = 1 if draft.assumes(POSITIVE_TIME) else 0
    share = draft.choose.pick([Fraction(1, 2), Fraction(1, 10), draft.choose.fraction(low)])
    return share / draft.choose.pick(scales)


def _invertible(draft: Draft) -> None:
    smallest = min((value for value in draft.lam if value), default=ONE)
    draft.values["lam"] = [value or smallest for value in draft.lam]


def _narrow_blocks(draft: Draft) -> None:
    """Zero eigenvalues get blocks of their own; q is the largest ratio, or more."""
    lam, zeros = draft.lam, draft.lam.count(ZERO)
    last = sorted({*draft.values["last"], *({len(lam) - zeros} if 0 < zeros < len(lam) else ())})
    draft.values["last"], draft.values["first"] = last, [1, *[end + 1 for end in last[:-1]]]
    ratios = [lam[a - 1] / lam[b - 1] for a, b in zip(draft.values["first"], last, strict=True) if lam[b - 1]]
    draft.values["ratio"] = max(ratios, default=ONE) * draft.choose.pick([ONE, ONE, Fraction(3, 2)])


def _underdamped(draft: Draft) -> None:
    r"""β from $\sqrt\beta \ge (\sqrt\kappa-1)/(\sqrt\kappa+1)$, η between $(1-\sqrt\beta)^2/\lambda_N$ and $(1+\sqrt\beta)^2/\lambda_1$."""
    top, bottom = draft.lam[0], draft.lam[-1]
    share, place = (draft.choose.pick([ZERO, ONE, Fraction(1, 2), Fraction(1, 3)]) for _ in range(2))
    condition = upper_root(top / bottom) if bottom else None
    least = (condition - 1) / (condition + 1) if condition is not None else ONE
    root = least + (1 - least) * share
    draft.values["beta"] = root**2
    if top:
        low = (1 - root) ** 2 / bottom if bottom else ZERO
        draft.values["eta"] = low + ((1 + root) ** 2 / top - low) * place
    else:
        draft.values["beta"] = ONE


def _between(draft: Draft) -> Fraction:
    """A fraction strictly between −1 and 1."""
    size = draft.choose.integer(2, 9)
    return Fraction(draft.choose.integer(1 - size, size - 1), size)


def _real_heavy_ball(draft: Draft) -> None:
    r"""x above $2(1+\beta) \ge (1+\sqrt\beta)^2$; or roots chosen, $\beta = z_1z_2$ and $x = (1-z_1)(1-z_2)$, distinct, of one sign."""
    if draft.choose.flag():
        beta = draft.choose.fraction()
        draft.values.update(beta=beta, x=2 * (1 + beta) + draft.choose.fraction(1))
        return
    sign, small, gap = draft.choose.pick([1, -1]), draft.choose.integer(0, 5), draft.choose.integer(1, 5)
    one, other = (sign * Fraction(part, small + gap + 1) for part in (small, small + gap))
    draft.values.update(beta=one * other, x=(1 - one) * (1 - other))


def _complex_heavy_ball(draft: Draft) -> None:
    r"""$x = 1 + \beta + w$ with $|w| < 2\sqrt\beta$; $2\beta/(1+\beta)$ is not above $\sqrt\beta$."""
    if draft.choose.flag():
        root = draft.choose.fraction(1)
        draft.values.update(beta=root**2, x=1 + root**2 + 2 * root * _between(draft))
        return
    beta = draft.choose.fraction(1)
    draft.values.update(beta=beta, x=1 + beta + 2 * beta / (1 + beta) * _between(draft))


def _critical(beta: Fraction) -> Fraction:
    r"""$((1-\beta)/(1+\beta))^2$, where Nesterov's roots meet; real below it and above 1, complex between."""
    return ((1 - beta) / (1 + beta)) ** 2


def _real_nesterov(draft: Draft) -> None:
    beta = draft.choose.fraction(1)
    below = _critical(beta) * draft.choose.pick([ZERO, Fraction(1, 2), Fraction(9, 10)])
    above = 1 + draft.choose.fraction(1)
    draft.values.update(beta=beta, x=above if beta == 1 or draft.choose.flag() else below)


def _complex_nesterov(draft: Draft) -> None:
    beta = draft.choose.fraction(1)
    low = _critical(beta)
    if low >= 1:
        beta, low = ONE, ZERO
    draft.values.update(beta=beta, x=low + (1 - low) * (1 + _between(draft)) / 2)


def _correlation(draft: Draft) -> None:
    draft.values["correlation"] = draft.choose.pick([ONE, -ONE, ZERO]) if draft.choose.flag() else _between(draft)


def _shaped_positive_time(shape: Shape) -> None:
    shape.values["tau"] = shape.inside(shape.free["tau"][..., 0]) * SCALE


def _shaped_correlation(shape: Shape) -> None:
    shape.values["correlation"] = shape.free["correlation"][..., 0] * 2 - 1


DYNAMICS = (
    Realization(INVERTIBLE_KERNEL, draw={"spectrum": _invertible}, shape=shaped_with_spectrum),
    Realization(POSITIVE_TIME, shape=_shaped_positive_time),  # drawn by `flow_time`
    Realization(NARROW_BLOCKS, draw={"constants": _narrow_blocks}),
    Realization(UNDERDAMPED, draw={"late": _underdamped}),
    Realization(CORRELATION, draw={"constants": _correlation}, shape=_shaped_correlation),
    Realization(REAL_ROOTS[HeavyBallFilter], draw={"constants": _real_heavy_ball}),
    Realization(COMPLEX_ROOTS[HeavyBallFilter], draw={"constants": _complex_heavy_ball}),
    Realization(REAL_ROOTS[NesterovFilter], draw={"constants": _real_nesterov}),
    Realization(COMPLEX_ROOTS[NesterovFilter], draw={"constants": _complex_nesterov}),
)
"""How each is drawn and shaped; no network shows them."""
