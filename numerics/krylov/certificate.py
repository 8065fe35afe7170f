r"""Two-sided certificate of the whole linearized loss curve, from k products with the kernel and no λ_min.

Main names: `krylov_certificate` → `KrylovCertificate`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from jaxtyping import Float, Int

from numerics.krylov.lanczos import Lanczos, Rule
from numerics.krylov.operator import KernelOperator
from numerics.training import log_grid
from theory.foundations.convention import Convention
from theory.foundations.errors import InputError

SHARE = 0.99
"""Of the largest step at which the certificate holds, where no step is given; as in studies."""
SUMS = 1e-13
"""Relative rounding of the sums over nodes, in float64."""
FARTHEST = 10**15
"""The last step that is looked at."""
EVERY = 5
"""Products between two looks at the bracket."""


@dataclass(frozen=True)
class KrylovCertificate:
    r"""$\ell_t \le L_t \le u_t$ for the linearized loss $L_t = (\gamma/2)\|(I-\eta K)^t r_0\|^2$.

    Attributes:
        step: the steps t.
        lower: $\ell_t$ (Gauss; theorem Q1.lower), in squared output units times γ.
        upper: $u_t$ (Gauss–Radau with a node at 0; Q1.upper).
        products: k, the products with the kernel.
        complete: whether the residual lies in the space that they span, so that both rules are exact.
        size: N.
        largest_eigenvalue: λ_1 from below and above.
        rounding: estimate of $\|E\|$ for the kernel K + E that was multiplied with, measured on the Lanczos basis. The curves are widened
            by $2t\eta\|E\| L_0$, which is what it can do to them, and by the rounding of sums.
        convention: loss scale and learning rate.
        below, above: the rules, at which other functions of the kernel may be evaluated.
    """

    step: Int[np.ndarray, " m"]
    lower: Float[np.ndarray, " m"]
    upper: Float[np.ndarray, " m"]
    products: int
    complete: bool
    size: int
    largest_eigenvalue: tuple[float, float]
    rounding: float
    convention: Convention
    below: Rule
    above: Rule

    @property
    def ratio(self) -> float:
        """The largest upper/lower over the steps; infinite where the lower curve is 0."""
        return _ratio(self.lower, self.upper)

    def energy_below(self, eigenvalue: float) -> tuple[float, float]:
        r"""Bracket of the residual's energy $\sum_{\lambda_i \le x} c_i^2$ on eigenvalues up to x, up to rounding.

        The inequalities of Chebyshev, Markov and Stieltjes (Szegő 1975, Section 3.41): up to a Gauss node the energy is at least the
        weights before it, and at most those with its own. These are the tails of T1 from below and above.
        """
        nodes, weights = self.below.nodes[::-1], self.below.weights[::-1]
        total = np.concatenate([[0.0], np.cumsum(weights)])
        # A node may lie to either side of x by what products are rounded by.
        surely, perhaps = (int(np.searchsorted(nodes, eigenvalue + side * self.rounding, side="right")) for side in (-1, 1))
        if self.complete:
            return float(total[surely]), float(total[perhaps])
        return float(total[max(surely - 1, 0)]), float(total[min(perhaps + 1, nodes.size)])

    def __str__(self) -> str:
        low, high = self.largest_eigenvalue
        return (
            f"Linearized loss at {self.step.size} steps up to t = {int(self.step[-1]):,}: upper/lower at most {self.ratio:.4g}, from "
            f"{self.products} products with the {self.size:,}×{self.size:,} kernel; λ_1 in [{low:.5g}, {high:.5g}]; "
            f"rounding of products about {self.rounding / high:.1g}·λ_1, included."
        )


def krylov_certificate(
    operator: KernelOperator,
    residual: Float[np.ndarray, " N"],
    *,
    loss_scale: float,
    learning_rate: float | None = None,
    step: Any = 1000,
    rtol: Any = 0.05,
    most: Any = 300,
    progress: Callable[[int, int], None] | None = None,
) -> KrylovCertificate:
    r"""Bracket the linearized loss at all steps at once, with as many products as the width asked for takes.

    Args:
        operator: the kernel.
        residual: $r_0 = f(w_0) - y$.
        loss_scale: γ of $L = (\gamma/2)\|r\|^2$.
        learning_rate: None takes $\eta = 0.99/\bar\lambda_1$, $\bar\lambda_1$ the bound from above.
        step: the steps t, or the last of a logarithmic grid from 0.
        rtol: stop when upper/lower − 1 is at most this at every step.
        most: products at most. The bracket is valid wherever it stops.
        progress: told the products so far, and `most`.

    Raises:
        InputError: a residual that does not fit, steps, `rtol` or `most` that are no numbers of their kind; a learning rate at which
            $\eta\lambda_1 \le 1$ is not certain, which Q1 assumes.
    """
    steps = _checked(step, rtol, most)
    process = Lanczos(operator, residual)
    if learning_rate is not None and learning_rate * loss_scale * (process.trace / operator.size) > 1:
        got = f"η = {learning_rate * loss_scale:.3g}, and λ_1 at least {process.trace / operator.size:.3g}"
        raise InputError("a learning rate with ηλ_1 ≤ 1", got, "take a smaller one")
    while True:
        process.extend(min(EVERY, most - process.products))
        found = _bracket(process, steps, loss_scale, learning_rate)
        if progress is not None:
            progress(process.products, most)
        if process.complete or process.products >= most or found.ratio <= 1 + rtol:
            break
    eta = found.convention.effective_step
    low, high = found.largest_eigenvalue
    if eta * high > 1:
        known = f"η = {eta:.3g} and λ_1 between {low:.3g} and {high:.3g}, η·λ_1 up to {eta * high:.3g}"
        raise InputError("a learning rate with ηλ_1 ≤ 1", known, "take a smaller one, or more products (most)")
    return found


def _checked(step: Any, rtol: Any, most: Any) -> Int[np.ndarray, " m"]:
    """The steps as an array; raises InputError for anything that is no number of its kind."""
    given = np.asarray(step)
    kind = given.dtype.kind
    if kind not in "iu" or given.ndim > 1 or given.size == 0 or int(given.min()) < 0 or int(given.max()) > FARTHEST:
        raise InputError(f"steps: whole numbers from 0 to {FARTHEST:g}", f"{step!r:.60}", "give an array of them, or the last one")
    if isinstance(rtol, bool) or not isinstance(rtol, float | int | np.floating | np.integer) or not rtol > 0:
        raise InputError("rtol: a number above 0", f"rtol={rtol!r:.40}", "give one such as 0.05")
    if isinstance(most, bool) or not isinstance(most, int | np.integer) or most < 1:
        raise InputError("most: a whole number of at least 1", f"most={most!r:.40}", "give one such as 300")
    if given.ndim == 1:
        return given.astype(np.int64)
    return log_grid(int(given)) if given > 0 else np.zeros(1, np.int64)


def _bracket(process: Lanczos, steps: Int[np.ndarray, " m"], scale: float, learning_rate: float | None) -> KrylovCertificate:
    low, high = process.largest_eigenvalue()
    rate = learning_rate if learning_rate is not None else SHARE / high / scale
    convention = Convention(learning_rate=rate, loss_scale=scale)
    eta = convention.effective_step
    below, above = process.gauss(), process.radau()
    initial = scale / 2 * process.energy
    widened = np.minimum(2.0 * steps * eta * process.rounding + SUMS, 1.0) * initial
    lower = np.maximum(scale / 2 * _decay(below, eta, steps) - widened, 0.0)
    upper = np.minimum(scale / 2 * _decay(above, eta, steps) + widened, (1 + SUMS) * initial)
    return KrylovCertificate(
        step=steps,
        lower=lower,
        upper=np.maximum(upper, lower),
        products=process.products,
        complete=process.complete,
        size=process.size,
        largest_eigenvalue=(low, high),
        rounding=process.rounding,
        convention=convention,
        below=below,
        above=above,
    )


def _decay(rule: Rule, eta: float, steps: Int[np.ndarray, " m"]) -> Float[np.ndarray, " m"]:
    factors = np.square(1 - eta * rule.nodes)
    return np.asarray(np.power(factors[None, :], steps[:, None]) @ rule.weights)


def _ratio(lower: Float[np.ndarray, " m"], upper: Float[np.ndarray, " m"]) -> float:
    with np.errstate(divide="ignore", invalid="ignore"):
        return float(np.max(np.where(upper == 0, 1.0, upper / lower)))
