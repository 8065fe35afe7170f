"""Losses, bounds and predictions on the axes of a figure. Main names: `plot_losses`, `as_words`."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from matplotlib.axes import Axes

from ntkbounds.pages.looks import BLACK, BLUE, GREY, SKY, bound_looks, in_figure, legend_name, prediction_looks

BAND = ("T5_lower", "T11")
"""The bounds from below and above between which the loss is known to lie."""
LEGEND = 34
"""Letters on a line of the legend; the names of the catalogue's bounds are shorter."""


def as_words(name: str) -> str:
    """A name as it is: matplotlib takes what stands between dollars for a formula, and hides a label that begins with an underscore."""
    return name.replace("$", r"\$").lstrip("_")


def _in_legend(key: str, names: Mapping[str, str]) -> str:
    """The name of a curve, on several lines where it is long."""
    return as_words("\n".join(textwrap.wrap(legend_name(key, names), LEGEND, break_on_hyphens=False, max_lines=3, placeholder=" …")))


def plot_losses(
    axes: Axes,
    steps: np.ndarray,
    bounds: Mapping[str, np.ndarray],
    predictions: Mapping[str, np.ndarray],
    linearized: np.ndarray,
    trained: np.ndarray | None = None,
    names: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Losses, bounds and predictions at the same steps, from step 1, on logarithmic axes; `names` are those of theorems of one's own."""
    shown = steps >= 1
    if {BAND[0], BAND[1]} <= bounds.keys():
        low, high = (bounds[key][shown] for key in BAND)
        axes.fill_between(steps[shown], low, high, color=BLUE, alpha=0.12, linewidth=0, label="between T5 and T11", zorder=1.2)
    bounds = {key: bounds[key] for key in in_figure(bounds)}
    looks = bound_looks(bounds)
    for index, (key, curve) in enumerate(bounds.items()):
        axes.plot(
            steps[shown],
            curve[shown],
            color=looks[key].color,
            linestyle=looks[key].dash,
            marker=looks[key].marker,
            markevery=(3 + 3 * index % 11, 12),
            markersize=4.5,
            linewidth=2.4 if key == BAND[1] else 1.4,
            label=_in_legend(key, names),
        )
    predictions = {key: predictions[key] for key in in_figure(predictions)}
    looks = prediction_looks(predictions)
    for key, values in predictions.items():
        label = f"{_in_legend(key, names)}\n(prediction, not a bound)"
        axes.plot(steps[shown], values[shown], color=looks[key].color, linestyle=looks[key].dash, linewidth=2.0, label=label)
    if np.isfinite(linearized[:1]).all() and steps.size and steps[0] == 0:
        axes.axhline(0.1 * linearized[0], color=GREY, linewidth=0.8, label="10 % of the initial loss", zorder=1.5)
    axes.plot(steps[shown], linearized[shown], color=SKY, linewidth=3.2, label="linearized", zorder=2.5)
    if trained is not None:
        axes.plot(steps[shown], trained[shown], color=BLACK, linewidth=1.3, label="trained", zorder=2.6)
    both = np.concatenate([curve[shown] for curve in (trained, linearized) if curve is not None])
    positive = both[np.isfinite(both) & (both > 0)]
    if positive.size:
        tops = [float(curve[shown][0]) for curve in bounds.values() if shown.any() and np.isfinite(curve[shown][0])]
        ceiling = min(max([*tops, positive.max()]), positive.max() * 1e3)
        axes.set_ylim(max(positive.min(), positive.max() * 1e-9) / 3, ceiling * 2)
