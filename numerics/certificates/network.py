r"""A theorem about one network: its linearized loss is below the refined bound R2 at every step up to T.

The kernel K and the initial residual $r_0$ are computed in float64 and then taken as the exact numbers that they are stored as; from there
on everything is rigorous: eigenvalues, energies, the constant A, both sides of R2 (the declared ones, evaluated in Arb balls). What
is *not* claimed: that the stored K is the network's kernel to the last digit, or that training the network follows its linearization.

Steps are covered by intervals: while $0 \le \eta\lambda \le 2$ for all eigenvalues both sides fall with t, so that
$L_{t_0} \le R2_{t_1}$ certifies every step from $t_0$ to $t_1$; intervals for which this is not seen are halved.

Main names: `certify_linearized_loss`, `certify_network`.
"""

import hashlib
from collections.abc import Callable
from functools import cache
from typing import Any

import flint
import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Shaped

from numerics.certificates.certificate import Certificate, timed
from numerics.certificates.enclosure import FIRST_PRECISION, Enclosure, alignment_constant, enclose, profile
from numerics.data.by_name import load_data
from numerics.exact.balls import precision
from numerics.kernels.empirical import empirical_ntk
from numerics.networks.by_name import network
from numerics.training import require_dtype
from theory.catalogue import catalogue
from theory.evaluation.arithmetic import BALLS
from theory.evaluation.scalars import scalar_function
from theory.foundations.errors import InputError

LAST_PRECISION = 1536
"""Bits at which it gives up."""

ROUNDED_UP = 64
"""A is rounded up in this bit: with A itself both sides agree in all digits that are kept once only the mode that attains A is left."""

Side = Callable[[int], flint.arb]


def certify_linearized_loss(
    kernel: Shaped[np.ndarray, "..."], residual: Shaped[np.ndarray, "..."], effective_step: float, loss_scale: float, steps: int
) -> Certificate:
    r"""Certify $L_t \le \kappa\rho_t L_0$ (R2) for every $t = 0, \dots,$ `steps` of the linearized model with this kernel and residual.

    Args:
        kernel: K, as the exact numbers stored; symmetric.
        residual: $r_0$, as the exact numbers stored.
        effective_step: $\eta > 0$, as the exact number stored.
        loss_scale: $\gamma > 0$, likewise.
        steps: the last step.

    Raises:
        InputError: as in `numerics.certificates.enclosure.enclose` and `profile`; a residual of zeros; a step, scale or number of steps
        that is not
            positive.
    """
    if not (effective_step > 0 and loss_scale > 0 and steps > 0):
        got = f"effective_step={effective_step}, loss_scale={loss_scale}, steps={steps}"
        raise InputError("a positive effective step, loss scale and number of steps", got, "give positive numbers")
    if not residual.any():
        raise InputError("a residual that is not zero", "zeros", "there is nothing to bound")

    def work() -> Certificate:
        bits = FIRST_PRECISION
        while True:
            found = _at_precision(kernel, residual, effective_step, loss_scale, steps, bits)
            if found.holds or bits >= LAST_PRECISION:
                return found
            bits *= 2

    return timed(work)


def _at_precision(
    kernel: Shaped[np.ndarray, "..."],
    residual: Shaped[np.ndarray, "..."],
    effective_step: float,
    loss_scale: float,
    steps: int,
    bits: int,
) -> Certificate:
    enclosure = enclose(kernel, bits)
    found = profile(enclosure, residual)
    constant = alignment_constant(found)

    def result(holds: bool, boxes: int, note: str, known: str = "") -> Certificate:
        statement = f"for the {len(residual)}×{len(residual)} kernel K and residual r_0 with fingerprint {_fingerprint(kernel, residual)}, "
        statement += f"taken as the exact float64 numbers stored: L_t ≤ κ ρ_t L_0{known}"
        return Certificate("R2", statement, f"every step t from 0 to {steps}, η = {effective_step!r}", holds, boxes, f"{note}; {bits} bits")

    with precision(bits):
        if constant is None:
            return result(False, 0, _not_positive(enclosure))
        eta, gamma = (flint.arb(value) for value in (effective_step, loss_scale))
        if not eta * enclosure.largest <= 2:
            return result(False, 0, "it is not certified that η λ_1 ≤ 2, so that both sides fall with t")
        constant = constant.upper() * (1 + flint.arb(2) ** -ROUNDED_UP)
        values: dict[str, Any] = {**found.instance(), "A": constant, "eta": eta, "gamma": gamma}
        claim = catalogue()["R2"].claim
        left, right = (_side(scalar_function(side, BALLS), values) for side in (claim.lhs, claim.rhs))
        boxes, undecided = _cover(left, right, steps)
        kappa = constant * sum(values["lam"], flint.arb(0)) / sum((c * c for c in values["c"]), flint.arb(0))
        known = f", with λ_N in {_short(enclosure.smallest)} and κ = {_short(kappa)}"
        if undecided is not None:
            return result(False, boxes, f"undecided at t = {undecided}", known)
        return result(True, boxes, f"A and κ are certified for the stored numbers, A rounded up in its {ROUNDED_UP}th bit", known)


def _side(function: Callable[..., flint.arb], values: dict[str, Any]) -> Side:
    return cache(lambda t: function(**values, t=t))


def _cover(left: Side, right: Side, steps: int) -> tuple[int, int | None]:
    """Number of intervals that cover all steps, and a step that stayed undecided, if there is one."""
    boxes, waiting = 0, [(0, steps)]
    while waiting:
        first, last = waiting.pop()
        boxes += 1
        if left(first) <= right(last):
            continue
        if first == last:
            return boxes, first
        middle = (first + last) // 2
        waiting += [(middle + 1, last), (first, middle)]
    return boxes, None


def _not_positive(enclosure: Enclosure) -> str:
    smallest = _short(enclosure.smallest)
    if enclosure.smallest < 0:
        return f"the stored kernel has the negative eigenvalue {smallest}: rounding made it indefinite"
    return f"λ_N in {smallest} is not certified to be positive"


def _short(ball: flint.arb) -> str:
    return str(ball.str(6))


def _fingerprint(*arrays: np.ndarray) -> str:
    return hashlib.sha256(b"".join(np.ascontiguousarray(array).tobytes() for array in arrays)).hexdigest()[:12]


def certify_network(
    data: str = "digits", net: str = "mlp", *, width: int = 64, samples: int = 30, seed: int = 0, steps: int = 10_000
) -> Certificate:
    r"""The certificate for a network at its initialization on a few samples, with $\eta \le 1/\lambda_1$ and the half mean loss, γ = 1/n.

    Args:
        data: a bundled data set.
        net: a network as in `numerics.networks.by_name.network`.
        width: of its hidden layers.
        samples: n.
        seed: of samples and initialization.
        steps: the last step.

    Raises:
        InputError: unknown names, unusable sizes, or JAX's x64 mode switched off.
    """
    dtype = require_dtype(np.float64)
    dataset = load_data(data, samples, seed)
    model = network(net, dataset.inputs.shape[1:], width=width, outputs=dataset.labels.shape[1])
    parameters = model.initialize(jax.random.key(seed), dtype)
    kernel = np.asarray(empirical_ntk(model, parameters, dataset.inputs))
    residual = (np.asarray(model.apply(parameters, jnp.asarray(dataset.inputs))) - dataset.labels).reshape(-1)
    with precision(FIRST_PRECISION):
        # The largest float64 number that is certainly at most 1/λ_1, or the one below it.
        step = float(np.nextafter(float((1 / enclose(kernel).largest).lower().mid()), 0.0))
    return certify_linearized_loss(kernel, residual, step, 1 / samples, steps)
