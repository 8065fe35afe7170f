r"""The Lanczos process with full reorthogonalization, and what its Jacobi matrix says of the kernel and of the residual on it.

Main names: `Lanczos`, `Rule`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.linalg
from jaxtyping import Float

from numerics.krylov.operator import KernelOperator
from theory.foundations.errors import InputError
from theory.foundations.memory import require_memory

SMALLEST, LARGEST = 1e-120, 1e120
"""Of residuals and traces; beyond, squares are lost in float64."""
ASYMMETRY = 1e-3
"""Share of the trace beyond which what should vanish is no rounding."""


@dataclass(frozen=True)
class Rule:
    r"""A quadrature rule $\sum_l w_l f(\theta_l)$ for $r_0^T f(K) r_0$.

    Attributes:
        nodes: $\theta_l$, descending.
        weights: $w_l \ge 0$, in the square of the residual's unit.
    """

    nodes: Float[np.ndarray, " k"]
    weights: Float[np.ndarray, " k"]


class Lanczos:
    r"""Orthonormal $Q$ with $Q^T K Q$ tridiagonal, started at a vector, one product with the kernel a step.

    Every new vector is made orthogonal to all before it, twice (Parlett 1998: twice is enough). What products leave on those that exact
    ones could not reach is their rounding: it is measured, not assumed.

    Attributes:
        alpha: diagonal of the Jacobi matrix, one number a product.
        beta: its off-diagonal, and behind it the coupling to what was not seen.
        energy: $\|r_0\|^2$.
        size: N.
        complete: whether the space is invariant: every further step would add nothing.
    """

    def __init__(self, operator: KernelOperator, start: Float[np.ndarray, " N"]) -> None:
        """Begin at `start`; raises InputError for one of another size, of zeros, or not finite."""
        if start.shape != (operator.size,):
            raise InputError(f"a residual of {operator.size} entries", f"shape {start.shape}", "give one entry for each row of the kernel")
        largest = float(np.abs(start).max(initial=0.0))
        if not SMALLEST < largest < LARGEST:
            wanted = f"a residual that is not zero, with a largest entry from {SMALLEST:g} to {LARGEST:g}"
            raise InputError(wanted, f"{largest:.3g}", "check labels and outputs, or rescale them")
        norm = float(np.linalg.norm(start))
        self._operator = operator
        self.size = operator.size
        self._basis = np.asarray(start, np.float64)[None, :] / norm
        self._left_over = 0.0
        self._trace: float | None = None
        self.energy = norm**2
        self.alpha: list[float] = []
        self.beta: list[float] = []
        self.complete = False

    @property
    def products(self) -> int:
        """Products with the kernel so far."""
        return len(self.alpha)

    @property
    def trace(self) -> float:
        """Trace of the kernel, asked for once; raises InputError for one out of range."""
        if self._trace is None:
            self._trace = self._operator.trace()
            if not SMALLEST < self._trace < LARGEST:
                wanted = f"a kernel that is not zero, with a trace from {SMALLEST:g} to {LARGEST:g}"
                raise InputError(wanted, f"{self._trace:.3g}", "check inputs and parameters, or rescale the outputs")
        return self._trace

    @property
    def rounding(self) -> float:
        r"""Estimate of $\|E\|$ for the kernel $K + E$ that was multiplied with: Frobenius norm of what $Q^T K Q$ has off its three
        diagonals, and of what was taken for zero; never below one rounding of the largest entry.
        """
        return max(float(np.sqrt(self._left_over)), float(np.finfo(self._operator.dtype).eps) * max(map(abs, self.alpha), default=0.0))

    def extend(self, steps: int) -> None:
        """Take more steps, as many as asked or until the space is invariant.

        Raises:
            InputError: products that are not finite or not those of a symmetric kernel, a basis that cannot fit in memory, a trace out
                of range, or a kernel that is clearly not positive.
        """
        _ = self.trace
        steps = 0 if self.complete else min(steps, self.size - self.products)
        require_memory({"Lanczos basis": 8 * 2 * (self.products + steps) * self.size}, "take fewer Lanczos steps or fewer samples")
        self._basis = np.concatenate([self._basis[: self.products + 1], np.empty((steps, self.size))])
        for _ in range(steps):
            self._step()
            if self.complete:
                break
        if self.rounding > ASYMMETRY * self.trace:
            got = f"products whose part that must vanish is {self.rounding / self.trace:.2g} of the trace"
            raise InputError("products with a symmetric kernel", got, "look for indices out of range, or a derivative rule that is wrong")
        smallest = float(self._jacobi()[0].min(initial=0.0))
        if smallest < -8 * np.sqrt(self.size) * self.rounding:
            raise InputError("a positive semidefinite kernel", f"an eigenvalue of at most {smallest:.3g}", "check that the kernel is J J^T")

    def _step(self) -> None:
        k = self.products
        basis = self._basis[: k + 1]
        image = self._operator.product(basis[k])
        if not np.isfinite(image).all():
            raise InputError("a finite product with the kernel", "NaN or infinite entries", "check inputs and parameters")
        seen = basis @ image
        self._left_over += float(np.square(seen[: max(k - 1, 0)]).sum())
        if k:
            self._left_over += float((seen[k - 1] - self.beta[-1]) ** 2)
        self.alpha.append(float(seen[k]))
        image = image - basis.T @ seen
        image -= basis.T @ (basis @ image)
        coupling = float(np.linalg.norm(image))
        self.beta.append(coupling)
        if self.products == self.size or coupling <= 4 * np.sqrt(self.products) * self.rounding:
            self.complete = True
            self._left_over += coupling**2
        else:
            self._basis[k + 1] = image / coupling

    def _jacobi(self, last: float | None = None) -> tuple[Float[np.ndarray, " k"], Float[np.ndarray, "k k"]]:
        """Eigenvalues, ascending, and eigenvectors of the Jacobi matrix; with one more row that ends in `last`, if given."""
        diagonal = np.array(self.alpha if last is None else [*self.alpha, last])
        off = np.array(self.beta[:-1] if last is None else self.beta)
        if not diagonal.size:
            return np.zeros(0), np.zeros((0, 0))
        values, vectors = scipy.linalg.eigh_tridiagonal(diagonal, off)
        return values, vectors

    def gauss(self) -> Rule:
        r"""The k-point Gauss rule: moments $r_0^T K^m r_0$ for $m < 2k$."""
        rule = self._rule(*self._jacobi())
        return Rule(np.maximum(rule.nodes, 0.0), rule.weights)  # Ritz values of a positive kernel: below 0 there is only rounding

    def radau(self) -> Rule:
        r"""The rule with one more node, fixed at 0: moments for $m \le 2k$ (Golub and Meurant 2010, Section 6.2).

        The node lies below 0 by the rounding, where the rule is one from above too; at 0 itself a Ritz value of 0 would divide by zero.
        """
        if self.complete:
            return self.gauss()
        node = -self.rounding
        while (pivot := self._last_pivot(node)) <= 0:
            node *= 2
        return self._rule(*self._jacobi(node + self.beta[-1] ** 2 / pivot))

    def _last_pivot(self, node: float) -> float:
        """Last pivot of the Jacobi matrix less `node` on its diagonal: one over the last entry of its inverse. 0 if one is not positive."""
        pivot = np.inf
        for alpha, before in zip(self.alpha, [0.0, *self.beta], strict=False):
            pivot = alpha - node - before**2 / pivot
            if pivot <= 0:
                return 0.0
        return float(pivot)

    def _rule(self, values: Float[np.ndarray, " k"], vectors: Float[np.ndarray, "k k"]) -> Rule:
        return Rule(values[::-1], self.energy * np.square(vectors[0, ::-1]))

    def ritz_values(self) -> tuple[Float[np.ndarray, " k"], Float[np.ndarray, " k"]]:
        r"""Eigenvalues $\theta_i$ of the Jacobi matrix, descending, and $\|Kx_i - \theta_ix_i\|$ for their `ritz_vectors` $x_i$."""
        values, vectors = self._jacobi()
        return values[::-1], np.abs(self.beta[-1] * vectors[-1, ::-1])

    def ritz_vectors(self, count: int) -> Float[np.ndarray, "m N"]:
        """The vectors of the largest `ritz_values`, as many as asked or as there are, orthonormal, in rows."""
        return np.asarray(self._jacobi()[1][:, ::-1][:, :count].T @ self._basis[: self.products])

    def eigenvalues_above(self, count: int) -> Float[np.ndarray, " m"]:
        r"""At least the largest `count` eigenvalues of the kernel, one by one, by the argument of `largest_eigenvalue`.

        The kernel is at most what has $(T - \operatorname{tr} T_k)\,I$ on the complement of Q, and so are its eigenvalues in order.
        """
        rest = max(self.trace - float(np.sum(self.alpha)), 0.0)
        seen = self._jacobi()[0] if self.complete else self._jacobi(rest)[0]
        return np.sort(np.concatenate([seen, np.full(count, rest)]))[::-1][:count] + self.rounding

    def largest_eigenvalue(self) -> tuple[float, float]:
        r"""$\lambda_1$ from below and above, from the trace of what was not seen.

        With Q the basis so far and $C$ the kernel on its complement, $\lambda_1(C) \le \operatorname{tr} C = T - \operatorname{tr} T_k$,
        and only the last vector of Q couples to it, by $\beta_k$: so $\lambda_1$ is at most the largest eigenvalue of the Jacobi matrix
        with one more row $(0, \dots, 0, \beta_k, T - \operatorname{tr} T_k)$. No overlap of r_0 with the first eigenvector is assumed.
        """
        return float(self._jacobi()[0][-1]), float(self.eigenvalues_above(1)[0])
