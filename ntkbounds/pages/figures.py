"""The figures of a run, drawn from its stored record and arrays.

Each function returns the figure, and the sentence that stands under it.

Main names: `draw_all`, `save`, `label_figure`, `residual_figure`, `loss_figure`, `spectrum_figure`, `Drawing`.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ntkbounds.output.files import write_atomically
from ntkbounds.pages.figure_data import Columns, as_csv
from ntkbounds.pages.looks import BLACK, BLUE, GREY, SKY, VERMILION, in_figure, own_names
from ntkbounds.pages.loss_axes import as_words, plot_losses
from ntkbounds.studies.record_types import RunRecord

Arrays = Mapping[str, np.ndarray]

STYLE: dict[Any, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 10.5,
    "axes.labelsize": 10.5,
    "legend.fontsize": 8.4,
    "legend.frameon": False,
    "axes.grid": True,
    "grid.color": "#E3E3E3",
    "grid.linewidth": 0.6,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "lines.linewidth": 1.6,
    "svg.fonttype": "path",
    # Same results, same bytes: a rebuilt page shows no difference where nothing changed.
    "svg.hashsalt": "ntkbounds",
    "pdf.fonttype": 42,
}
_TINY, _HUGE = 1e-150, 1e150
"""Sizes beyond which an axis cannot be scaled: what is smaller counts as 0, what is larger as missing."""
# Small in inches, so that the letters stay legible when the figure is as wide as a phone.
_SIZE = (4.8, 4.9)


@dataclass(frozen=True)
class Drawing:
    """A figure with the sentence under it, which also says what a reader who cannot see it should know, and the numbers that it shows."""

    key: str
    title: str
    figure: Figure
    caption: str
    columns: Columns


def _axes(xlabel: str, ylabel: str) -> tuple[Figure, Axes]:
    figure = Figure(figsize=_SIZE, layout="constrained")
    axes = figure.add_subplot()
    axes.set(xscale="log", yscale="log", xlabel=xlabel, ylabel=ylabel)
    return figure, axes


def _legend(figure: Figure, axes: Axes, columns: int) -> None:
    """Below the axes, where it hides nothing."""
    handles, labels = axes.get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside lower center", ncols=columns, columnspacing=1.0, handlelength=2.4)


def _resolved(arrays: Arrays) -> np.ndarray:
    eigenvalues = np.asarray(arrays["eigenvalues"], dtype=float)
    return eigenvalues > max(float(arrays.get("resolution", np.float64(0.0))), _TINY)


def _cloud(axes: Axes, eigenvalues: np.ndarray, projections: np.ndarray, **look: Any) -> np.ndarray:
    """Squared projections as points; a scatter of many thousand points is stored as an image inside the figure."""
    energy = np.asarray(projections, dtype=float) ** 2
    energy[energy < _TINY] = 0
    shown = energy > 0
    axes.plot(eigenvalues[shown], energy[shown], linestyle="none", rasterized=bool(shown.sum() > 5000), **look)
    return energy


def _slope_line(axes: Axes, eigenvalues: np.ndarray, energy: np.ndarray, slope: float | None, **look: Any) -> None:
    """The line of the measured exponent, through the middle of the cloud: the exponent fixes only its slope."""
    positive = energy > 0
    if slope is None or positive.sum() < 2:
        return
    x, y = np.log(eigenvalues[positive]), np.log(energy[positive])
    ends = np.array([x.min(), x.max()])
    axes.plot(np.exp(ends), np.exp(np.clip(y.mean() + slope * (ends - x.mean()), *np.log([_TINY, _HUGE]))), zorder=3, **look)


def _focus(axes: Axes, clouds: Sequence[np.ndarray]) -> None:
    """Cut the few projections that are nearly zero by chance: they would flatten everything else."""
    positive = np.concatenate([cloud[cloud > 0] for cloud in clouds] or [np.empty(0)])
    if positive.size:
        low, high = np.quantile(positive, [0.01, 1.0])
        axes.set_ylim(low / 3, high * 3)


def label_figure(record: RunRecord, arrays: Arrays) -> Drawing:
    """Squared label projections against eigenvalues, with the fitted exponent and a random permutation for comparison."""
    figure, axes = _axes(
        r"kernel eigenvalue $\lambda_i$ (squared output units)", r"squared projection $(u_i^\top y)^2$ (squared label units)"
    )
    kept = _resolved(arrays)
    eigenvalues = np.asarray(arrays["eigenvalues"], dtype=float)[kept]
    alignment = record["alignment"]
    clouds = []
    columns: dict[str, Any] = {"eigenvalue": eigenvalues}
    if "null_projections" in arrays:
        null = arrays["null_projections"][kept]
        columns["squared projection of the permuted labels"] = null**2
        clouds.append(
            _cloud(axes, eigenvalues, null, marker="x", markersize=3.5, color=GREY, alpha=0.7, label="labels, permuted at random")
        )
    name = "labels" if record["labels"] == "true" else as_words(f"labels ({record['labels']})")
    labels = arrays["label_projections"][kept]
    columns["squared projection of the labels"] = labels**2
    clouds.append(_cloud(axes, eigenvalues, labels, marker="o", markersize=3.5, color=BLUE, alpha=0.75, label=name))
    exponent = alignment["label_exponent"]
    shown = "" if exponent is None else f"slope {_exponent(exponent)}"
    _slope_line(axes, eigenvalues, clouds[-1], exponent, color=BLACK, label=shown)
    _focus(axes, clouds)
    _legend(figure, axes, 2)
    onto = f"{kept.sum():,} eigenvector{'' if kept.sum() == 1 else 's'}"
    caption = f"Squared projections of the labels onto {onto}. {_exponent_sentence(alignment)}"
    return Drawing("labels", "Labels against eigenvalues", figure, caption + _omitted(kept), columns)


def _exponent_sentence(alignment: Mapping[str, Any]) -> str:
    exponent, (low, high) = alignment["label_exponent"], alignment["label_exponent_interval"]
    if exponent is None:
        return "No exponent could be fitted."
    text = f"They grow like the eigenvalue to the power {_exponent(exponent)}"
    text += "" if low is None or high is None else f" (bootstrap interval {_exponent(low)} to {_exponent(high)})"
    null = alignment.get("label_null")
    if null and None not in null["interval"]:
        text += f"; permuted at random: {_exponent(null['interval'][0])} to {_exponent(null['interval'][1])}"
    return text + "."


def said(value: float, digits: int = 3) -> str:
    """A number in a caption: rounded, with a real minus sign, and powers of ten as people write them."""
    mantissa, _, power = f"{value:.{digits}g}".partition("e")
    raised = str(int(power or 0)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return mantissa.replace("-", "−") + (f" × 10{raised}" if power else "")


def _exponent(value: float) -> str:
    return f"{value:.2f}".replace("-", "−")


def _omitted(kept: np.ndarray) -> str:
    count = int((~kept).sum())
    return f" {count:,} eigenvalue{'s' if count > 1 else ''} below the numerical resolution left out." if count else ""


def residual_figure(record: RunRecord, arrays: Arrays) -> Drawing:
    """Squared projections of the residual against eigenvalues, at the start and at the end of training."""
    figure, axes = _axes(
        r"kernel eigenvalue $\lambda_i$ (squared output units)", r"squared projection $(u_i^\top r)^2$ (squared label units)"
    )
    kept = _resolved(arrays)
    eigenvalues = np.asarray(arrays["eigenvalues"], dtype=float)[kept]
    last = record["loss"]["step"][-1]
    start = arrays["residual_projections"][kept]
    columns: dict[str, Any] = {"eigenvalue": eigenvalues, "squared projection at the start": start**2}
    clouds = [_cloud(axes, eigenvalues, start, marker="^", markersize=3.8, color=VERMILION, alpha=0.75, label="residual at the start")]
    exponent = record["alignment"]["residual_exponent"]
    _slope_line(axes, eigenvalues, clouds[0], exponent, color=BLACK, label="" if exponent is None else f"slope {_exponent(exponent)}")
    _focus(axes, clouds)
    if "final_residual_projections" in arrays:
        final = arrays["final_residual_projections"][kept]
        columns[f"squared projection after {last} steps"] = final**2
        label = f"residual after {last:,} steps"
        _cloud(axes, eigenvalues, final, marker="+", markersize=4.5, color=SKY, label=label)
        low, high = axes.get_ylim()
        smallest = float(np.quantile(final**2, 0.1)) if final.size else low
        axes.set_ylim(max(min(low, smallest / 3), high * 1e-14), high)
    _legend(figure, axes, 2)
    start_text = "" if exponent is None else f" At the start it grows like the eigenvalue to the power {_exponent(exponent)}."
    caption = "Squared projections of the training residual onto the eigenvectors." + start_text
    return Drawing("residuals", "Residual against eigenvalues", figure, caption + _omitted(kept), columns)


def _curve(values: Sequence[float | None]) -> np.ndarray:
    curve = np.array([np.nan if value is None else value for value in values], dtype=float)
    curve[np.abs(curve) > _HUGE] = np.nan
    curve[np.abs(curve) < _TINY] = 0
    return curve


def _same(first: np.ndarray, second: np.ndarray) -> bool:
    return bool(np.allclose(first, second, rtol=1e-6, atol=0, equal_nan=True))


def loss_figure(record: RunRecord, arrays: Arrays | None = None) -> Drawing:
    """Trained and linearized loss against all bounds and predictions, from step 1."""
    figure, axes = _axes(r"gradient-descent step $t$ (count)", r"loss $L_t$ (squared label units)")
    steps = np.asarray(record["loss"]["step"], dtype=float)
    shown = steps >= 1
    trained, linearized = _curve(record["loss"]["trained"]), _curve(record["loss"]["linearized"])
    bounds = {key: _curve(curve) for key, curve in record["bounds"].items()}
    predictions = {key: _curve(curve) for key, curve in record.get("predictions", {}).items()}
    plot_losses(axes, steps, bounds, predictions, linearized, trained, own_names(record))
    _legend(figure, axes, 2)
    caption = "Training loss, loss of the linearized network, and what each bound guarantees. Step 0 has no place on a logarithmic axis"
    caption += f"; the loss there is {said(trained[0])}." if steps.size and steps[0] == 0 and np.isfinite(trained[0]) else "."
    keys = in_figure(bounds)
    pairs = [f"{a} and {b}" for i, a in enumerate(keys) for b in keys[i + 1 :] if _same(bounds[a][shown], bounds[b][shown])]
    if pairs:
        caption += f" {'; '.join(pairs)} coincide here."
    columns = {"step": record["loss"]["step"], "trained": record["loss"]["trained"], "linearized": record["loss"]["linearized"]}
    return Drawing("loss", "Loss against bounds", figure, caption, {**columns, **record["bounds"], **record.get("predictions", {})})


def spectrum_figure(record: RunRecord, arrays: Arrays) -> Drawing:
    """Eigenvalues against their index, with the level below which they are rounding noise."""
    figure, axes = _axes(r"index $i$ (count, largest eigenvalue first)", r"kernel eigenvalue $\lambda_i$ (squared output units)")
    eigenvalues = np.sort(np.asarray(arrays["eigenvalues"], dtype=float))[::-1]
    index = np.arange(1, eigenvalues.size + 1)
    floor = float(arrays.get("resolution", np.float64(0.0)))
    resolved = eigenvalues > max(floor, _TINY)
    lost = (eigenvalues <= floor) & (eigenvalues > _TINY)
    axes.plot(index[resolved], eigenvalues[resolved], color=BLUE, marker=".", markersize=4, linewidth=0.8, label="resolved")
    if lost.any():
        axes.plot(
            index[lost], eigenvalues[lost], color=GREY, linestyle="none", marker="x", markersize=4, label="unresolved (rounding noise)"
        )
    caption = f"{resolved.sum():,} of {eigenvalues.size:,} eigenvalues {'is' if resolved.sum() == 1 else 'are'} resolved."
    if floor > _TINY and resolved.any():
        # A floor far below the data would squeeze the spectrum into the top of the figure; the caption gives it anyway.
        if lost.any() or eigenvalues[resolved].min() < 1e4 * floor:
            axes.axhline(floor, color=VERMILION, linestyle=(0, (5, 1.5)), linewidth=1.2, label="numerical resolution")
        caption += f" Numerical resolution: {said(floor, 1)}."
    _legend(figure, axes, 2)
    columns = {"index": index, "eigenvalue": eigenvalues, "resolved": resolved.astype(int)}
    return Drawing("spectrum", "Spectrum of the kernel", figure, caption, columns)


def draw_all(record: RunRecord, arrays: Arrays) -> list[Drawing]:
    """All figures of a run, in the order of the page."""
    with mpl.rc_context(STYLE):
        return [draw(record, arrays) for draw in (loss_figure, label_figure, residual_figure, spectrum_figure)]


def save(drawing: Drawing, folder: Path, stem: str) -> bytes:
    """Write the figure as `STEM-KEY.png` and `STEM-KEY.pdf`, its numbers as `STEM-KEY.csv`; return it as SVG, for the page."""
    written = {"csv": as_csv(drawing.columns)}
    with mpl.rc_context(STYLE):
        for kind, options in (("svg", {"metadata": {"Date": None}}), ("pdf", {"metadata": {"CreationDate": None}}), ("png", {"dpi": 200})):
            buffer = io.BytesIO()
            drawing.figure.savefig(buffer, format=kind, **options)
            # The layout of the first drawing serves for the others.
            drawing.figure.set_layout_engine("none")
            written[kind] = buffer.getvalue()
    for kind in ("pdf", "png", "csv"):
        write_atomically(folder / f"{stem}-{drawing.key}.{kind}", written[kind])
    return written["svg"]
