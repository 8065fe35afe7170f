r"""Theorems about one network: its linearized loss is below the bounds from tails, T3 or T11, with the very coefficients that are shown.

Weights $w_i = \sum_k a_k\lambda_i^{s_k}$ may come from anywhere; a linear program in float64 finds them here (`numerics.spectra.tails`).
What is certified, in balls and for the kernel and residual as they are stored, is that their tails cover those of the residual,

$$\sum_{j\ge i} c_j^2 \le \sum_{j\ge i} w_j \quad\text{for every } i,$$

which is all that T3 and T11 ask for, and then both declared sides at every step, as for R2. The coefficients are taken as the decimals
that they are written as. Where a tail is certain to be heavier than its weights the certificate is refused, and names the mode; where
the enclosure is too wide for either, it is unresolved.

Eigenvalues that cannot be told apart count as one group: only tails that begin with a group are compared.

Main names: `certify_tail_bound`, `certify_network_tails`, `fitted_terms`.
"""

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate
from math import isfinite
from typing import Any, Literal

import flint
import numpy as np
from jaxtyping import Float, Shaped

from numerics.certificates.certificate import Certificate
from numerics.certificates.enclosure import Profile, enclose, profile
from numerics.certificates.every_step import at_every_step, check_run, not_positive, short, stored, with_more_bits
from numerics.certificates.network import small_network
from numerics.exact.balls import precision
from numerics.spectra.eigenpairs import decompose, projections
from numerics.spectra.tails import fit_tails, rounded_outwards
from theory.foundations.errors import InputError

TailTheorem = Literal["T3", "T11"]
Terms = Sequence[tuple[float, float]]
"""Shares and exponents, $(a_k, s_k)$; each float stands for the decimal that it is written as."""


def certify_tail_bound(
    kernel: Shaped[np.ndarray, "..."],
    residual: Shaped[np.ndarray, "..."],
    effective_step: float,
    loss_scale: float,
    steps: int,
    terms: Terms,
    theorem: TailTheorem = "T11",
) -> Certificate:
    r"""Certify $L_t \le \frac\gamma2\sum_i w_i(1-\eta\lambda_i)^{2t}$, $w_i = \sum_k a_k\lambda_i^{s_k}$, for every t from 0 to `steps`.

    Args:
        kernel: K, as the exact numbers stored; symmetric, made for N up to about a hundred.
        residual: $r_0$, as the exact numbers stored.
        effective_step: $0 < \eta \le 1/\lambda_1$, as the exact number stored.
        loss_scale: $\gamma > 0$, likewise.
        steps: the last step.
        terms: $(a_k, s_k)$ with $a_k > 0$.
        theorem: T11, or for one term T3, which says the same with $A_{tail} = a_1$ and weights $\lambda_i^{s_1}$.

    Raises:
        InputError: as in `numerics.certificates.network.certify_linearized_loss`; no terms, or several for T3; a share that is not
            positive, an exponent that is not finite.
    """
    check_run(residual, effective_step, loss_scale, steps)
    if not terms or not all(share > 0 and isfinite(share) and isfinite(exponent) for share, exponent in terms):
        raise InputError("positive shares with finite exponents", f"{list(terms)}", "give terms such as [(0.5, 1.0)]")
    if theorem == "T3" and len(terms) > 1:
        raise InputError("one term for T3", f"{len(terms)}", "name T11 for a mixture")
    return with_more_bits(lambda bits: _at_precision(kernel, residual, effective_step, loss_scale, steps, terms, theorem, bits))


def _at_precision(
    kernel: Shaped[np.ndarray, "..."],
    residual: Shaped[np.ndarray, "..."],
    effective_step: float,
    loss_scale: float,
    steps: int,
    terms: Terms,
    theorem: TailTheorem,
    bits: int,
) -> tuple[Certificate, bool]:
    """The certificate, and whether more bits would change nothing."""
    enclosure = enclose(kernel, bits)
    found = profile(enclosure, residual)

    def result(note: str, *, holds: bool = False, settled: bool = False, boxes: int = 0) -> tuple[Certificate, bool]:
        shown = " + ".join(f"{share!r}·λ^{exponent:g}" for share, exponent in terms)
        statement = (
            f"{stored(kernel, residual)}: the tails of w = {shown} cover those of the energies c_i², so L_t ≤ γ/2 Σ w_i (1 − ηλ_i)^(2t)"
        )
        where = f"every step t from 0 to {steps}, η = {effective_step!r}"
        return Certificate(theorem, statement, where, holds, boxes, f"{note}; {bits} bits"), holds or settled

    with precision(bits):
        if not all(value > 0 for value in found.eigenvalues):
            return result(f"unresolved: {not_positive(enclosure)}", settled=bool(enclosure.smallest < 0))
        eta, gamma = (flint.arb(value) for value in (effective_step, loss_scale))
        if not eta * enclosure.largest <= 1:
            return result("it is not certified that η λ_1 ≤ 1", settled=bool(eta * enclosure.largest > 1))
        shares = [_decimal(share) for share, _ in terms]
        powers = [[value ** _decimal(exponent) for value in found.eigenvalues] for _, exponent in terms]
        weights = [sum((a * p for a, p in zip(shares, mode, strict=True)), flint.arb(0)) for mode in zip(*powers, strict=True)]
        refused, unresolved = _uncovered(found, weights)
        if refused is not None:
            return result(f"refused: the tail from mode {refused} is heavier than its weights", settled=True)
        if unresolved is not None:
            return result(f"unresolved: the enclosure of the tail from mode {unresolved} is too wide")
        values: dict[str, Any] = {**found.instance(), "eta": eta, "gamma": gamma, "A_tail": shares[0]}
        values["reference"] = _by_mode(found, powers[0] if theorem == "T3" else weights)
        boxes, undecided = at_every_step(theorem, values, steps)
        if undecided is not None:
            return result(f"unresolved at t = {undecided}", boxes=boxes)
        return result(f"every tail is covered, with λ_N in {short(enclosure.smallest)}", holds=True, boxes=boxes)


def _decimal(number: float) -> flint.arb:
    """The decimal that a float is written as, in a ball."""
    exact = Fraction(repr(float(number)))
    return flint.arb(flint.fmpq(exact.numerator, exact.denominator))


def _by_mode(found: Profile, values: Sequence[flint.arb]) -> list[flint.arb]:
    return [value for value, modes in zip(values, found.modes, strict=True) for _ in range(modes)]


def _uncovered(found: Profile, weights: Sequence[flint.arb]) -> tuple[int | None, int | None]:
    """The first mode, counted from 1, whose tail is certainly heavier than its weights, and the first for which that is open."""
    in_groups = [weight * modes for weight, modes in zip(weights, found.modes, strict=True)]
    energy, weight = (list(accumulate(reversed(values)))[::-1] for values in (list(found.energies), in_groups))
    first = [1 + before for before in accumulate(found.modes, initial=0)]
    tails = list(zip(first, energy, weight, strict=False))
    heavier = next((mode for mode, left, right in tails if left > right), None)
    return heavier, next((mode for mode, left, right in tails if not left <= right), None)


def fitted_terms(kernel: Float[np.ndarray, "N N"], residual: Float[np.ndarray, " N"], effective_step: float, theorem: TailTheorem) -> Terms:
    """What the linear program finds for a residual, with shares of the digits that are shown: one term for T3, a few for T11.

    Raises:
        InputError: tails that no powers cover; and as in `numerics.spectra.eigenpairs.decompose`.
    """
    spectrum = decompose(kernel)
    values = spectrum.resolved_eigenvalues
    fit = fit_tails(values, projections(spectrum, residual) ** 2, effective_step)
    if fit.power is None or fit.above is None:
        raise InputError("tails that powers of the eigenvalues cover", "energy where no eigenvalue is resolved", "take fewer samples")
    if theorem == "T3":
        return [(float(rounded_outwards(np.array([fit.power.constant]), above=True)[0]), fit.power.exponent)]
    return list(zip(fit.above.shares, fit.above.exponents, strict=True))


def certify_network_tails(
    data: str = "digits",
    net: str = "mlp",
    *,
    theorem: TailTheorem = "T11",
    width: int = 64,
    samples: int = 30,
    seed: int = 0,
    steps: int = 10_000,
) -> Certificate:
    """The certificate of fitted weights for a network at its initialization, as `numerics.certificates.network.certify_network`'s of R2.

    Args:
        data, net, width, samples, seed, steps: as there; up to about a hundred samples.
        theorem: T3 for a single power, T11 for a mixture.

    Raises:
        InputError: as there, and as in `fitted_terms`.
    """
    found = small_network(data, net, width=width, samples=samples, seed=seed)
    terms = fitted_terms(found.kernel, found.residual, found.effective_step, theorem)
    return certify_tail_bound(found.kernel, found.residual, found.effective_step, found.loss_scale, steps, terms, theorem)
