r"""A theorem about one network: its linearized loss is below the refined bound R2 at every step up to T.

The kernel K and the initial residual $r_0$ are computed in float64 and then taken as the exact numbers that they are stored as; from there
on everything is rigorous: eigenvalues, energies, the constant A, both sides of R2 (the declared ones, evaluated in Arb balls). What
is *not* claimed: that the stored K is the network's kernel to the last digit, or that training the network follows its linearization.

T3 and T11 of such a network are in `numerics.certificates.network_tails`.

Main names: `certify_linearized_loss`, `certify_network`, `small_network` → `SmallNetwork`.
"""

from dataclasses import dataclass
from typing import Any

import flint
import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Float, Shaped

from numerics.certificates.certificate import Certificate
from numerics.certificates.enclosure import FIRST_PRECISION, alignment_constant, enclose, profile
from numerics.certificates.every_step import at_every_step, check_run, not_positive, short, stored, with_more_bits
from numerics.data.by_name import load_data
from numerics.exact.balls import precision
from numerics.kernels.empirical import empirical_ntk
from numerics.networks.by_name import network
from numerics.training import require_dtype

ROUNDED_UP = 64
"""A is rounded up in this bit: with A itself both sides agree in all digits that are kept once only the mode that attains A is left."""


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
            that is not positive.
    """
    check_run(residual, effective_step, loss_scale, steps)
    return with_more_bits(lambda bits: _at_precision(kernel, residual, effective_step, loss_scale, steps, bits))


def _at_precision(
    kernel: Shaped[np.ndarray, "..."],
    residual: Shaped[np.ndarray, "..."],
    effective_step: float,
    loss_scale: float,
    steps: int,
    bits: int,
) -> tuple[Certificate, bool]:
    enclosure = enclose(kernel, bits)
    found = profile(enclosure, residual)
    constant = alignment_constant(found)

    def result(holds: bool, boxes: int, note: str, known: str = "") -> tuple[Certificate, bool]:
        statement = f"{stored(kernel, residual)}: L_t ≤ κ ρ_t L_0{known}"
        where = f"every step t from 0 to {steps}, η = {effective_step!r}"
        return Certificate("R2", statement, where, holds, boxes, f"{note}; {bits} bits"), holds

    with precision(bits):
        if constant is None:
            return result(False, 0, not_positive(enclosure))
        eta, gamma = (flint.arb(value) for value in (effective_step, loss_scale))
        if not eta * enclosure.largest <= 2:
            return result(False, 0, "it is not certified that η λ_1 ≤ 2, so that both sides fall with t")
        constant = constant.upper() * (1 + flint.arb(2) ** -ROUNDED_UP)
        values: dict[str, Any] = {**found.instance(), "A": constant, "eta": eta, "gamma": gamma}
        boxes, undecided = at_every_step("R2", values, steps)
        kappa = constant * sum(values["lam"], flint.arb(0)) / sum((c * c for c in values["c"]), flint.arb(0))
        known = f", with λ_N in {short(enclosure.smallest)} and κ = {short(kappa)}"
        if undecided is not None:
            return result(False, boxes, f"undecided at t = {undecided}", known)
        return result(True, boxes, f"A and κ are certified for the stored numbers, A rounded up in its {ROUNDED_UP}th bit", known)


@dataclass(frozen=True)
class SmallNetwork:
    r"""What a certificate of a network is about, each as the exact number stored.

    Attributes:
        kernel: K at the initialization.
        residual: $r_0$, the network's raw output less the labels.
        effective_step: $\eta$, the largest float64 number that is certainly at most $1/\lambda_1$, or the one below it.
        loss_scale: $\gamma = 1/n$.
    """

    kernel: Float[np.ndarray, "N N"]
    residual: Float[np.ndarray, " N"]
    effective_step: float
    loss_scale: float


def small_network(data: str, net: str, *, width: int, samples: int, seed: int) -> SmallNetwork:
    """A network at its initialization on a few samples; see `certify_network`."""
    dtype = require_dtype(np.float64)
    dataset = load_data(data, samples, seed)
    model = network(net, dataset.inputs.shape[1:], width=width, outputs=dataset.labels.shape[1])
    parameters = model.initialize(jax.random.key(seed), dtype)
    kernel = np.asarray(empirical_ntk(model, parameters, dataset.inputs))
    residual = (np.asarray(model.apply(parameters, jnp.asarray(dataset.inputs))) - dataset.labels).reshape(-1)
    with precision(FIRST_PRECISION):
        step = float(np.nextafter(float((1 / enclose(kernel).largest).lower().mid()), 0.0))
    return SmallNetwork(kernel, residual, step, 1 / samples)


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
    found = small_network(data, net, width=width, samples=samples, seed=seed)
    return certify_linearized_loss(found.kernel, found.residual, found.effective_step, found.loss_scale, steps)
