r"""How the energy of a vector lies in the tails of a spectrum: constants of tail alignment (T1), and weights fitted to all tails (T11).

A decreasing filter sees tails, $E_m = \sum_{i\ge m}(u_i^T v)^2$. Weights $w_i$ whose tails are at least those give an upper bound on the
whole loss curve (T11), weights whose tails are at most those a lower one (T5); both hold for *any* such weights, so they may be fitted.
Here they are powers $\lambda_i^s$ times the smallest constant that works, and mixtures $\sum_k a_k\lambda_i^{s_k}$, $a_k \ge 0$, that a
linear program finds (HiGHS, through scipy). Every constant is moved away from the tails by the rounding of their sums, so that the
comparison holds for the stored numbers, and mixtures are rounded to the digits that are shown.

Tails are compared at every mode. Where eigenvalues are equal to rounding that asks for a little more than their clusters would.

Main names: `fit_tails` → `TailFit` (of `PowerWeights` and `Mixture`), `rounded_outwards`, `EXPONENTS`, `POWERS`, `HEAD`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from jaxtyping import Bool, Float
from scipy.optimize import linprog

EXPONENTS = tuple(quarter / 4 for quarter in range(-4, 13))
"""Exponents of the mixtures: from −1 to 3 in steps of 1/4."""
POWERS = tuple(tenth / 10 for tenth in range(-10, 31))
"""Exponents tried for a single power: from −1 to 3 in steps of 1/10."""
HEAD = 8
"""Eigenpairs that are taken as known where a head is (T7, R8)."""
DIGITS = 3
"""Significant digits to which the shares of a mixture are rounded, outwards."""
WORSE = 1.005
"""A power is left out of a mixture if that makes the fit no worse than by this factor."""
LARGEST = 1e14
"""Of the numbers in a linear program: HiGHS takes those from 1e15 on for infinite, and finds nothing."""
_GRID = 60


@dataclass(frozen=True)
class PowerWeights:
    r"""Weights $w_i = \lambda_i^s$ with the smallest constant that covers every tail.

    Attributes:
        exponent: s.
        constant: $A_{tail}$, in the vector's unit squared over $\lambda^s$'s.
        relative: $\kappa_w = A_{tail}\sum w_i/\sum E_i \ge 1$, over the modes that are compared; None for a vector of zeros.
        weights: $w_i$.
    """

    exponent: float
    constant: float
    relative: float | None
    weights: Float[np.ndarray, " N"]


@dataclass(frozen=True)
class Mixture:
    r"""Weights $w_i = \sum_k a_k\lambda_i^{s_k}$.

    Attributes:
        exponents: $s_k$, ascending.
        shares: $a_k > 0$, of `DIGITS` significant digits.
        relative: $\sum_i w_i/\|v\|^2$: at least 1 from above, at most 1 from below; None for a vector of zeros.
        weights: $w_i$.
    """

    exponents: tuple[float, ...]
    shares: tuple[float, ...]
    relative: float | None
    weights: Float[np.ndarray, " N"]

    def __str__(self) -> str:
        return " + ".join(f"{share:.{DIGITS}g}·λ^{exponent:g}" for share, exponent in zip(self.shares, self.exponents, strict=True)) or "0"


@dataclass(frozen=True)
class TailFit:
    r"""Weights for the tails of one vector.

    Attributes:
        spectral: s = 1.
        power: the single power that bounds the loss best.
        above: the mixture of T11.
        below: the mixture of T5, whose tails are at most the vector's.
        head: how many modes are taken as known.
        beyond: the single power that is best for the modes after those; its weights are 0 before.
    """

    spectral: PowerWeights | None
    power: PowerWeights | None
    above: Mixture | None
    below: Mixture
    head: int
    beyond: PowerWeights | None


def _tails(values: Float[np.ndarray, "*k N"]) -> Float[np.ndarray, "*k N"]:
    return np.cumsum(values[..., ::-1], axis=-1)[..., ::-1]


@dataclass(frozen=True)
class _Fit:
    """Tails and filtered sums of the energy and of powers of the eigenvalues, over some modes."""

    energies: Float[np.ndarray, " N"]
    powers: Float[np.ndarray, "k N"]
    filters: Float[np.ndarray, "m N"]
    offset: Float[np.ndarray, " m"]

    @property
    def slack(self) -> float:
        """What rounding can change of a ratio of two sums of N terms."""
        return 4 * (self.energies.size + 2) * float(np.finfo(np.float64).eps)

    def ratios(self, weights: Float[np.ndarray, "*k N"]) -> Float[np.ndarray, "*k N"]:
        """Tails of the energy over those of the weights; infinite where only the weights' are 0, nothing where both are."""
        energy, weight = np.broadcast_to(_tails(self.energies), weights.shape), _tails(weights)
        empty = np.where(energy > 0, np.inf, np.nan)
        return np.divide(energy, weight, out=empty, where=weight > 0)

    @property
    def cost(self) -> Float[np.ndarray, " k"]:
        """Each power's part of Σ bound/loss over the steps that count."""
        loss = self.filters @ self.energies + self.offset
        return np.asarray(((self.powers @ self.filters.T) / loss).sum(axis=1))


def _filters(eigenvalues: np.ndarray, energies: np.ndarray, step: float) -> np.ndarray:
    """The filter at 0 and at steps even in log t down to a thousandth of the loss, or to the last that can be told from never."""

    def decayed(t: float) -> np.ndarray:
        with np.errstate(divide="ignore"):
            return np.exp(2 * t * np.log1p(-np.minimum(step * eigenvalues, 1.0))) if t else np.ones_like(eigenvalues)

    last, total = 1.0, float(energies.sum())
    while last < 1e12 and float(energies @ decayed(last)) > 1e-3 * total:
        last *= 2
    steps = np.unique(np.rint(np.geomspace(1.0, last, _GRID)))  # whole steps: the first few must not outweigh the rest
    found = np.array([decayed(t) for t in (0.0, *steps)])
    return np.asarray(found[found @ energies > 0])


def fit_tails(eigenvalues: Float[np.ndarray, " N"], energies: Float[np.ndarray, " N"], effective_step: float, head: int = HEAD) -> TailFit:
    r"""Weights for the tails of a vector with these energies: those that make $\sum_t \mathrm{bound}_t/L_t$ smallest.

    The sum is over step 0 and 60 steps even in $\log t$, to the one at which a thousandth of the energy is left.

    Args:
        eigenvalues: descending, not negative; 0 where unresolved. Negative exponents are tried only where all are positive.
        energies: $(u_i^T v)^2$.
        effective_step: $\eta \le 1/\lambda_1$.
        head: modes that `beyond` leaves out, at most N.

    Returns:
        The fit; a part is None if no exponent covers the tails (energy where the eigenvalues are 0 is covered by s = 0 alone).

    Source: ours.
    """
    filters = _filters(eigenvalues, energies, effective_step)
    none = np.zeros(len(filters))
    powers, mixed = (np.array([s for s in grid if s >= 0 or eigenvalues[-1] > 0]) for grid in (POWERS, EXPONENTS))
    fit = _Fit(energies, eigenvalues ** powers[:, None], filters, none)
    head = min(head, len(energies))
    rest = slice(head, None)
    beyond = _Fit(energies[rest], fit.powers[:, rest], filters[:, rest], filters[:, :head] @ energies[:head])
    mixture = _Fit(energies, eigenvalues ** mixed[:, None], filters, none)
    return TailFit(
        spectral=_power(_Fit(energies, eigenvalues[None], filters, none), np.ones(1)),
        power=_power(fit, powers),
        above=_mixture(mixture, mixed, above=True),
        below=_mixture(mixture, mixed, above=False) or Mixture((), (), None, np.zeros_like(energies)),
        head=head,
        beyond=_power(beyond, powers, head),
    )


def _power(fit: _Fit, exponents: np.ndarray, head: int = 0) -> PowerWeights | None:
    """The best single power; None where none covers the tails."""
    if not fit.energies.any():
        return PowerWeights(float(exponents[0]), 0.0, None, np.append(np.zeros(head), fit.powers[0]))
    constants = np.nanmax(fit.ratios(fit.powers), axis=1)
    usable = np.isfinite(constants)
    if not usable.any():
        return None
    cost = np.where(usable, np.where(usable, constants, 0) * fit.cost, np.inf)
    best = int(np.argmin(cost))
    constant = float(constants[best]) * (1 + fit.slack)
    relative = constant * float(fit.powers[best].sum()) / float(fit.energies.sum())
    return PowerWeights(float(exponents[best]), constant, relative, np.append(np.zeros(head), fit.powers[best]))


def _mixture(fit: _Fit, exponents: np.ndarray, *, above: bool) -> Mixture | None:
    """The best mixture from above or from below, of as few powers as will do; None where there is none."""
    if not fit.energies.any():
        return Mixture((), (), None, np.zeros_like(fit.energies))
    kept = np.ones(exponents.size, bool)
    solution = _solve(fit, kept, above=above)
    if solution is None:
        return None
    value = float(fit.cost @ solution)
    for index in np.argsort(fit.cost * solution):
        trial = kept & (np.arange(exponents.size) != index)
        simpler = _solve(fit, trial, above=above) if trial.any() else None
        found = None if simpler is None else float(fit.cost @ simpler)
        if simpler is not None and found is not None and (found <= value * WORSE if above else found * WORSE >= value):
            kept, solution = trial, simpler
    shares = rounded_outwards(solution, above=above)
    used = shares > 0
    weights = shares @ fit.powers
    relative = float(weights.sum()) / float(fit.energies.sum())
    return Mixture(tuple(exponents[used].tolist()), tuple(shares[used].tolist()), relative, weights)


def _solve(fit: _Fit, kept: Bool[np.ndarray, " k"], *, above: bool) -> Float[np.ndarray, " k"] | None:
    """Shares whose tails are on the right side of the energy's at every mode, by a linear program and a last, exact scaling."""
    with np.errstate(divide="ignore", invalid="ignore"):
        # Each unknown is a power's part of the cost, so that all are of one size; each row a tail, relative to the energy's.
        rows = 1 / fit.ratios(fit.powers[kept])
        rows = (rows / fit.cost[kept][:, None]).T
    asked = _tails(fit.energies) > 0
    rows = rows[asked]
    if above:
        rows = np.minimum(rows, LARGEST)  # asks for a little more
    else:  # a power that is so much larger than a tail has no share that counts
        usable = (rows <= LARGEST).all(axis=0)
        kept, rows = kept.copy(), rows[:, usable]
        kept[np.flatnonzero(kept)] = usable
        if not usable.any():
            return None
    sign = -1.0 if above else 1.0
    found = linprog(-sign * np.ones(rows.shape[1]), A_ub=sign * rows, b_ub=np.full(len(rows), sign), method="highs")
    if found.x is None:
        return None
    shares = np.zeros(kept.size)
    shares[kept] = np.maximum(found.x, 0.0) / fit.cost[kept]
    ratios = fit.ratios(shares @ fit.powers)
    largest, smallest = (float(pick(ratios)) for pick in (np.nanmax, np.nanmin))
    scale = largest * (1 + 2 * fit.slack) if above else smallest * (1 - 2 * fit.slack)
    return shares * scale if np.isfinite(scale) else None


def rounded_outwards(shares: Float[np.ndarray, " k"], *, above: bool) -> Float[np.ndarray, " k"]:
    """Shares to `DIGITS` digits, up or down; what is shown is what is used."""

    def rounded(share: float) -> float:
        if share == 0:
            return 0.0
        mantissa, exponent = f"{share:.{DIGITS - 1}e}".split("e")
        nearest = float(f"{mantissa}e{exponent}")
        if (nearest >= share) if above else (nearest <= share):
            return nearest
        unit = 10.0 ** (int(exponent) - DIGITS + 1)
        return float(f"{nearest + (unit if above else -unit):.{DIGITS - 1}e}")

    return np.array([rounded(float(share)) for share in shares])
