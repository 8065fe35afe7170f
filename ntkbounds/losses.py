"""The names of loss normalizations. Main name: `loss_scale`."""

from __future__ import annotations

import math

from theory.foundations.errors import InputError


def loss_scale(loss: str | float, *, samples: int, residuals: int) -> float:
    r"""$\gamma$ in $L = (\gamma/2)\|r\|^2$ for a named normalization, or for a number that is γ itself.

    Args:
        loss: "half-mean" (1/n), "half-sum" (1), "mean" (2/N: the plain mean of squares, `torch.nn.MSELoss`), or γ > 0.
        samples: n.
        residuals: N = nC.

    Raises:
        InputError: another name, or a number that is not positive and finite.
    """
    named = {"half-mean": 1 / samples, "half-sum": 1.0, "mean": 2 / residuals}
    if isinstance(loss, str) and loss in named:
        return named[loss]
    if isinstance(loss, int | float) and not isinstance(loss, bool) and math.isfinite(loss) and loss > 0:
        return float(loss)
    raise InputError(f"a loss: {', '.join(named)}, or a positive γ", repr(loss), "name one of these")
