"""The linearized loss without the kernel's matrix. Main names: `kernel_operator`, `certify_without_matrix`,
`top_eigenpairs`, `spectral_sum`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from jax.sharding import Mesh

from ntkbounds.arrays import as_floats, as_numbers
from ntkbounds.losses import loss_scale
from numerics.krylov.certificate import KrylovCertificate, krylov_certificate
from numerics.krylov.network_operator import BLOCK, network_operator
from numerics.krylov.operator import KernelOperator, matrix_operator
from numerics.krylov.spectral_sums import Estimate
from numerics.krylov.spectral_sums import spectral_sum as operator_sum
from numerics.krylov.top_eigenpairs import TopEigenpairs
from numerics.krylov.top_eigenpairs import top_eigenpairs as operator_pairs
from numerics.networks.checked import check_directions
from numerics.networks.from_function import from_function
from numerics.networks.network import Network, Parameters


def kernel_operator(
    apply: Callable[..., Any] | Network, params: Parameters, inputs: Any, *, block: Any = BLOCK, mesh: Mesh | None = None
) -> KernelOperator:
    r"""The empirical NTK of any JAX function as an operator: $Kv = J(J^T v)$, neither K nor J in memory.

    >>> import jax.numpy as jnp, numpy as np
    >>> kernel_operator(lambda w, x: x @ w, jnp.ones((2, 1)), jnp.eye(2)).product(np.array([1.0, 2.0])).tolist()
    [1.0, 2.0]

    Args:
        apply: as in `nb.empirical_ntk`.
        params: likewise; products are formed in their dtype.
        inputs: n inputs.
        block: samples whose activations are alive at one time, on each device.
        mesh: devices over which the samples are spread, of one process or of several (`jax.distributed`); each process makes the same calls
            with the same arguments and gets the whole answer.

    Raises:
        InputError: as `nb.empirical_ntk`; a function without a forward derivative; `block` below 1; a `mesh` that is none.
    """
    x = as_numbers(inputs, "inputs")
    network, found = from_function(apply, params, x)
    made = network_operator(network, found.params, x, block=block, mesh=mesh)
    check_directions(network.known_by, found.params, network.cast(x, made.dtype))
    return made


def certify_without_matrix(
    kernel: KernelOperator | Any,
    residual: Any,
    *,
    learning_rate: float | None = None,
    loss: str | float = "half-mean",
    step: Any = 1000,
    rtol: Any = 0.05,
    most: Any = 300,
    progress: Callable[[int, int], None] | None = None,
) -> KrylovCertificate:
    r"""Lower and upper curve of the linearized loss at all steps at once, from products with the kernel alone (Q1).

    >>> import numpy as np
    >>> found = certify_without_matrix(np.diag([4.0, 1.0]), np.array([2.0, 1.0]), loss="half-sum", step=10)
    >>> bool((found.lower <= found.upper).all()), found.products
    (True, 2)

    Args:
        kernel: what `kernel_operator` returns, or a matrix of any framework.
        residual: $r_0 = f(w_0) - y$, (N,), or (n, C) with nC = N.
        learning_rate: `lr`; None takes $\eta = 0.99/\bar\lambda_1$ with $\bar\lambda_1 \ge \lambda_1$ from the same products.
        loss: as in `nb.analyze`.
        step: steps t, or the last of a logarithmic grid from 0.
        rtol: stop when upper/lower − 1 is at most this at every step.
        most: products at most; the curves hold wherever it stops.
        progress: told the products so far, and `most`.

    Raises:
        InputError: arrays that cannot be read, or do not fit; a kernel that is not symmetric and positive semidefinite; a learning rate at
            which ηλ_1 ≤ 1 is not certain.
    """
    vector = as_numbers(residual, "residual")
    scale = loss_scale(loss, samples=vector.shape[0], residuals=vector.size)
    flat = vector.astype(np.float64).reshape(-1)
    return krylov_certificate(
        _operator(kernel), flat, loss_scale=scale, learning_rate=learning_rate, step=step, rtol=rtol, most=most, progress=progress
    )


def spectral_sum(
    kernel: KernelOperator | Any,
    function: Any,
    *,
    probes: Any = 10,
    products: Any = 30,
    seed: Any = 0,
) -> Estimate:
    r"""Estimate of $\sum_i f(\lambda_i)$ with its interval, from products with random vectors.

    Args:
        kernel: what `kernel_operator` returns, or a matrix.
        function: f, elementwise on an array of eigenvalues; $f(x) = x$ gives the trace T.
        probes: random vectors, at least 2.
        products: with the kernel, for each.
        seed: of the vectors.

    Raises:
        InputError: arrays that cannot be read, fewer than 2 probes or 1 product.

    Source: Ubaru, Chen and Saad 2017.
    """
    return operator_sum(_operator(kernel), function, probes=probes, products=products, seed=seed)


def top_eigenpairs(
    kernel: KernelOperator | Any,
    m: Any,
    *,
    rtol: Any = 1e-6,
    most: Any = 500,
    seed: Any = 0,
    progress: Callable[[int, int], None] | None = None,
) -> TopEigenpairs:
    r"""The m largest eigenvalues of a kernel from below and above, with eigenvectors, from products alone: the head of R8 and T7.

    >>> import numpy as np
    >>> found = top_eigenpairs(np.diag([4.0, 2.0, 1.0]), 2)
    >>> found.eigenvalues.round(6).tolist()
    [4.0, 2.0]

    Args:
        kernel: what `kernel_operator` returns, or a matrix.
        m: how many; there are fewer where the kernel's rank is smaller.
        rtol: stop when every residual norm $\|Ku_i - \theta_iu_i\|$ is at most this times λ_1, or rounding.
        most: products at most; the bounds hold wherever it stops.
        seed: of the random vectors that it starts from.
        progress: told the products so far, and `most`.

    Raises:
        InputError: arrays that cannot be read, a kernel that is not symmetric and positive semidefinite, numbers that are none.
    """
    return operator_pairs(_operator(kernel), m, rtol=rtol, most=most, seed=seed, progress=progress)


def _operator(kernel: Any) -> KernelOperator:
    return kernel if isinstance(kernel, KernelOperator) else matrix_operator(as_floats(kernel, "kernel"))
