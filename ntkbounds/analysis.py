"""What the theory says of any kernel matrix and any residual, from whatever framework they come.

Main names: `analyze` → `Analysis`.
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import matplotlib as mpl
import numpy as np
from jaxtyping import Float, Num
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ntkbounds.arrays import as_floats
from ntkbounds.losses import loss_scale
from ntkbounds.output.html import Html, element, number, phrase, prose, table, text
from ntkbounds.pages.figures import STYLE
from ntkbounds.pages.loss_axes import plot_losses
from ntkbounds.studies.comparison import FARTHEST_SAID, Steps, steps_to_accuracies
from ntkbounds.verification.theorem_files import own_theorems
from numerics.assumptions.setting import Measured
from numerics.measurements.bounds import LossCurves
from numerics.measurements.drawn import DRAWN, Drawn, check_drawn, missing_assumptions, needed_assumptions, with_own
from numerics.measurements.stated import measure_assumptions
from numerics.measurements.tightness import ACCURACIES
from numerics.spectra.eigenpairs import decompose
from numerics.spectra.exponent import Exponent, alignment_exponent
from numerics.spectra.spectral_data import Alignment, Spectrum
from numerics.training import log_grid, stable_convention
from theory.foundations.convention import Convention
from theory.foundations.errors import InputError
from theory.statements.theorem import Theorem

MEASURED_STEPS = 1000
"""Steps for which the assumptions are measured; none depends on them beyond t ≥ 1."""
LARGEST = 1e120
"""Entries beyond this, or below its inverse, have products that float64 does not hold."""
PLOTTED_STEPS = 10_000
"""Where a plot ends if the loss does not fall to a thousandth."""


@dataclass(frozen=True, repr=False)
class Analysis:
    r"""The linearized loss of gradient descent on a kernel and a residual, and what every bound says of it.

    Attributes:
        curves: the loss, bounds and predictions as functions of the step.
        convention: loss scale $\gamma$, learning rate, and effective step $\eta = \mathrm{lr}\cdot\gamma$.
        exponent: slope of log squared projections against log eigenvalues, with its bootstrap interval.
        drawn: the bounds and predictions that are evaluated.
    """

    curves: LossCurves
    convention: Convention
    exponent: Exponent
    drawn: tuple[Drawn, ...] = DRAWN

    @property
    def spectrum(self) -> Spectrum:
        """Eigenpairs of the kernel; eigenvalues below its resolution are unresolved, not numbers."""
        return self.curves.spectrum

    @property
    def alignment(self) -> Alignment:
        r"""Alignment constants of the residual: $A^*$, $\kappa$, and over blocks."""
        return self.curves.alignment

    @cached_property
    def assumptions(self) -> Mapping[str, Measured]:
        """Every assumption of the bounds, by name: whether it holds, what was measured, what was expected."""
        return measure_assumptions(needed_assumptions(self.drawn), self.curves, MEASURED_STEPS)

    def missing(self, theorem: str) -> list[str]:
        """Names of the assumptions of a bound that do not hold here; raises InputError for a theorem that no study draws."""
        return missing_assumptions(self._entry(theorem), {name: measured.holds for name, measured in self.assumptions.items()})

    def _entry(self, theorem: str) -> Drawn:
        found = next((entry for entry in self.drawn if theorem in (entry.id, entry.key)), None)
        if found is None:
            known = ", ".join(entry.id for entry in self.drawn)
            raise InputError(f"a bound that studies draw: {known}", repr(theorem), "name one of these")
        return found

    @cached_property
    def _shown(self) -> tuple[Drawn, ...]:
        return tuple(entry for entry in self.drawn if self.curves.available(entry.theorem) and not self.missing(entry.id))

    @property
    def bounds(self) -> tuple[str, ...]:
        """Ids of the upper bounds all of whose assumptions hold."""
        return tuple(entry.id for entry in self._shown if entry.is_bound and not entry.is_lower)

    @property
    def lower_bounds(self) -> tuple[str, ...]:
        """Ids of the bounds from below all of whose assumptions hold."""
        return tuple(entry.id for entry in self._shown if entry.is_lower)

    @property
    def predictions(self) -> tuple[str, ...]:
        """Ids of the predictions, which are no bounds."""
        return tuple(entry.id for entry in self._shown if not entry.is_bound)

    def loss(self, step: Num[np.ndarray, "*k"] | int) -> Float[np.ndarray, "*k"]:
        r"""$L_t = (\gamma/2)\sum_i c_i^2(1-\eta\lambda_i)^{2t}$ at steps t, in squared output units times γ."""
        return self.curves.linearized(step)

    def bound(self, theorem: str, step: Num[np.ndarray, "*k"] | int) -> Float[np.ndarray, "*k"]:
        """A bound or prediction at steps t; infinite (0 for a bound from below) where it has no value.

        Raises:
            InputError: an id that no study draws, or a bound with an assumption that does not hold here.
        """
        missing = self.missing(theorem)
        entry = self._entry(theorem)
        if missing or not self.curves.available(entry.theorem):
            said = ", ".join(missing) or "energy in unresolved modes, so that no alignment constant exists"
            usable = ", ".join((*self.bounds, *self.lower_bounds, *self.predictions))
            raise InputError(f"the assumptions of {theorem} to hold", f"not so: {said}", f"see .assumptions; {usable} can be evaluated")
        return self.curves.curve(entry.theorem, step)

    @cached_property
    def steps_to(self) -> Mapping[str, Steps]:
        r"""First step at or below $\epsilon L_0$, by curve and ε; None where a curve does not get there within $10^{12}$ steps."""
        initial = float(self.loss(0))
        curves: dict[str, Callable[..., Any]] = {"linearized": self.curves.linearized}
        curves |= {entry.key: partial(self.curves.curve, entry.theorem) for entry in self._shown}
        return {name: steps_to_accuracies(curve, initial) for name, curve in curves.items()}

    def rows(self) -> list[dict[str, Any]]:
        """The table as plain data: one row a curve."""
        found: list[dict[str, Any]] = []
        entries = {entry.key: entry for entry in self._shown}
        for name, steps in self.steps_to.items():
            entry = entries.get(name)
            kind = "loss" if entry is None else entry.kind
            row: dict[str, Any] = {"curve": name, "name": "" if entry is None else entry.theorem.name, "kind": kind}
            row["numbers known"] = None if entry is None or entry.numbers is None else entry.numbers(self.curves)
            found.append({**row, **{f"steps to {accuracy:.4g}": steps[accuracy] for accuracy in ACCURACIES}})
        return found

    def table(self) -> Any:
        """Steps that each bound needs, and how many numbers it knows: a pandas `DataFrame` if pandas is installed, else `rows()`."""
        if importlib.util.find_spec("pandas") is None:
            return self.rows()
        import pandas

        frame = pandas.DataFrame(self.rows()).set_index("curve")
        counts = [name for name in frame.columns if name.startswith(("steps", "numbers"))]
        return frame.astype(dict.fromkeys(counts, "Int64"))

    def plot(self, ax: Axes | None = None, *, steps: int | None = None) -> Axes:
        """Loss and bounds against the step on logarithmic axes.

        Args:
            ax: where to draw; a new figure's if None.
            steps: the last step; by default the one at which the loss is a thousandth, or 10,000.

        Raises:
            InputError: `steps` below 2.
        """
        last = steps if steps is not None else max(self.steps_to["linearized"][min(ACCURACIES)] or PLOTTED_STEPS, 2)
        if last < 2:
            raise InputError("at least 2 steps to plot", f"steps={last}", "give a larger number")
        grid = log_grid(last, 200)
        bounds = {entry.key: self.curves.curve(entry.theorem, grid) for entry in self._shown if entry.is_bound}
        predictions = {entry.key: self.curves.curve(entry.theorem, grid) for entry in self._shown if not entry.is_bound}
        names = {entry.id: entry.theorem.name for entry in self.drawn if entry.own is not None}
        with mpl.rc_context(STYLE):
            axes = Figure(figsize=(6.4, 4.6), layout="constrained").add_subplot() if ax is None else ax
            plot_losses(axes, grid.astype(float), bounds, predictions, self.loss(grid), names=names)
            axes.set(xscale="log", yscale="log", xlabel="gradient-descent step $t$ (count)", ylabel="loss $L_t$ (squared label units)")
            axes.legend(fontsize="small")
        return axes

    def _sentences(self) -> list[str]:
        kernel, aligned, exponent = self.spectrum, self.alignment, self.exponent
        smallest = "unresolved" if kernel.lambda_min is None else f"{kernel.lambda_min:.3g}"
        step, rate, scale = self.convention.effective_step, self.convention.learning_rate, self.convention.loss_scale
        said = [
            f"Kernel: {kernel.resolved_rank:,} of {kernel.eigenvalues.size:,} eigenvalues resolved, λ_1 = {kernel.lambda_max:.3g}, "
            f"λ_N {'is' if kernel.lambda_min is None else '='} {smallest}, T = {kernel.trace:.3g}.",
            f"Step: learning rate {rate:.3g}, γ = {scale:.3g}, η = {step:.3g}, ηλ_1 = {step * kernel.lambda_max:.3g}.",
        ]
        if aligned.holds:
            said.append(f"Alignment: κ = {aligned.relative:.3g}, over blocks {aligned.block_relative:.3g} (1 is perfect).")
        else:
            said.append(f"Alignment: no constant exists, {aligned.unresolved_energy:.2g} of the energy is in unresolved modes.")
        if exponent.slope is not None and exponent.interval is not None:
            low, high = exponent.interval
            said.append(f"Squared projections grow like λ^s, s = {exponent.slope:.2f} ({low:.2f} to {high:.2f}).")
        if self.curves.tails.above is not None:
            said.append(f"Tails: the energy is covered by that of the weights {self.curves.tails.above} (T11).")
        for entry in self.drawn:
            missing = self.missing(entry.id)
            if missing:
                said.append(f"{entry.id} is left out: {' and '.join(missing)} {'does' if len(missing) == 1 else 'do'} not hold.")
        return said

    def __str__(self) -> str:
        heads = ["curve", *(f"{accuracy:.4g}" for accuracy in ACCURACIES)]
        rows = [
            [name, *(f"over {FARTHEST_SAID}" if s is None else f"{s:,}" for s in steps.values())] for name, steps in self.steps_to.items()
        ]
        widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
        shown = ["  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in (heads, *rows)]
        return "\n".join([*self._sentences(), "Steps to a fraction of the initial loss:", *shown])

    __repr__ = __str__

    def _repr_html_(self) -> Html:
        rows, beyond = self.rows(), prose("over 10^12")
        heads = list(rows[0])
        steps = [head for head in heads if head.startswith("steps")]
        cells = [
            [
                *(text(row[head]) for head in heads if head not in steps),
                *(beyond if row[head] is None else number(row[head]) for head in steps),
            ]
            for row in rows
        ]
        said = [element("p", prose(sentence)) for sentence in self._sentences()]
        return phrase(*said, table(text("Steps to a fraction of the initial loss"), [text(head) for head in heads], cells))


def analyze(
    kernel: Any,
    residual: Any,
    *,
    learning_rate: float | None = None,
    loss: str | float = "half-mean",
    theorems: Iterable[Theorem | str | os.PathLike[str]] = (),
) -> Analysis:
    r"""What every bound says of gradient descent on the model linearized at its start, for any kernel matrix and residual.

    >>> import numpy as np
    >>> found = analyze(np.diag([4.0, 1.0]), np.array([2.0, 1.0]), loss="half-sum")
    >>> bool(found.loss(10) <= found.bound("R2", 10) <= found.bound("C1", 10))
    True

    Args:
        kernel: $K = JJ^T$, (N, N), symmetric and positive semidefinite, of any framework: NumPy, JAX, anything with `__array__` or
            `__dlpack__`. What counts as a resolved eigenvalue follows from its dtype.
        residual: $r_0 = f(w_0) - y$, (N,) for one output, or (n, C) with nC = N.
        learning_rate: `lr`; None takes $\eta = 0.99/\lambda_1$, at which every bound holds.
        loss: "half-mean" (γ = 1/n), "half-sum" (γ = 1), "mean" (γ = 2/N, as `torch.nn.MSELoss`), or γ itself.
        theorems: theorems of your own, or files of them, to be evaluated beside the built-in bounds.

    Raises:
        InputError: arrays that cannot be read; a kernel that is not square, finite, symmetric and positive semidefinite; a residual of
            another size, of zeros, or not finite; entries out of range; a learning rate at which gradient descent diverges; theorems
            that cannot be evaluated.
    """
    drawn = with_own(own_theorems(theorems))
    check_drawn(drawn[len(DRAWN) :])
    matrix, vector = as_floats(kernel, "kernel"), as_floats(residual, "residual")
    if vector.ndim not in (1, 2) or vector.size == 0:
        raise InputError("a residual of shape (N,) or (n, C)", f"shape {vector.shape}", "reshape it")
    for name, array in (("kernel", matrix), ("residual", vector)):
        largest = float(np.abs(array).max(initial=0))
        if np.isfinite(largest) and largest and not 1 / LARGEST < largest < LARGEST:
            raise InputError(f"a {name} with a largest entry from {1 / LARGEST:g} to {LARGEST:g}", f"{largest:.3g}", "rescale it")
    spectrum = decompose(matrix)
    scale = loss_scale(loss, samples=vector.shape[0], residuals=vector.size)
    convention = stable_convention(spectrum.lambda_max, scale, learning_rate)
    curves = LossCurves.of(spectrum, vector.astype(np.float64), convention)
    return Analysis(curves, convention, alignment_exponent(spectrum, vector), drawn)
