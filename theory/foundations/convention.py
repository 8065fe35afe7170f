r"""How a learning rate and a loss normalization turn into the effective step that every bound is a function of.

The loss is $L(r) = (\gamma/2)\|r\|^2$ for the residual $r = f(w) - y \in R^N$. Gradient descent with learning rate `lr` then moves
the linearized residual by $r_{t+1} = (I - \eta K) r_t$ with the **effective step** $\eta = \mathrm{lr}\cdot\gamma$.

Main name: `Convention`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from theory.foundations.errors import InputError


@dataclass(frozen=True)
class Convention:
    r"""Loss scale $\gamma$ and learning rate; $\eta = \mathrm{lr}\cdot\gamma$.

    Attributes:
        loss_scale: $\gamma > 0$ in $L = (\gamma/2)\|r\|^2$.
        learning_rate: the optimizer's `lr`, at least 0.

    Raises:
        InputError: a loss scale that is not positive and finite, or a learning rate that is negative or not finite.
    """

    loss_scale: float
    learning_rate: float

    def __post_init__(self) -> None:
        for name, value in (("loss_scale", self.loss_scale), ("learning_rate", self.learning_rate)):
            try:
                math.isfinite(value)
            except (TypeError, ValueError, OverflowError):
                raise InputError(f"a number for {name}", repr(value), "give a number") from None
        if not (math.isfinite(self.loss_scale) and self.loss_scale > 0):
            raise InputError("a positive finite loss scale", f"loss_scale={self.loss_scale}", "use 1 for the half sum of squares")
        if not (math.isfinite(self.learning_rate) and self.learning_rate >= 0):
            raise InputError("a finite learning rate of at least 0", f"learning_rate={self.learning_rate}", "give a smaller step")

    @property
    def effective_step(self) -> float:
        r"""$\eta = \mathrm{lr}\cdot\gamma$, in units of one over a kernel eigenvalue."""
        return self.learning_rate * self.loss_scale

    @classmethod
    def half_sum(cls, learning_rate: float) -> Convention:
        r"""$L = \tfrac12\sum_i r_i^2$: $\gamma = 1$."""
        return cls(1.0, learning_rate)

    @classmethod
    def half_mean(cls, learning_rate: float, samples: int) -> Convention:
        r"""$L = \tfrac1{2n}\sum_i r_i^2$ over n samples: $\gamma = 1/n$."""
        return cls(1.0 / samples, learning_rate)

    @classmethod
    def plain_mean(cls, learning_rate: float, residuals: int) -> Convention:
        r"""$L = \tfrac1N\sum_i r_i^2$ over all N residuals, which has no ½ (`torch.nn.MSELoss`): $\gamma = 2/N$."""
        return cls(2.0 / residuals, learning_rate)

    @classmethod
    def from_effective_step(cls, effective_step: float, loss_scale: float = 1.0) -> Convention:
        r"""The convention whose effective step is `effective_step`: $\mathrm{lr} = \eta/\gamma$."""
        return cls(loss_scale, effective_step / loss_scale)
