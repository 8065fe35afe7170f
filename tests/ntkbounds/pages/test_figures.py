"""The figures: logarithmic axes with units, nothing below the resolution, predictions called predictions."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ntkbounds.pages import figures
from ntkbounds.pages.looks import in_figure, legend_name
from numerics.measurements.drawn import DRAWN


def _drawings(run: tuple) -> dict[str, figures.Drawing]:
    return {drawing.key: drawing for drawing in figures.draw_all(*run)}


def _line(drawing: figures.Drawing, label: str) -> np.ndarray:
    return next(np.asarray(line.get_xydata()) for line in drawing.figure.axes[0].get_lines() if line.get_label() == label)


def test_every_axis_is_logarithmic_and_names_its_unit(make_synthetic_run: Callable) -> None:
    for drawing in _drawings(make_synthetic_run(samples=30)).values():
        axes = drawing.figure.axes[0]
        assert (axes.get_xscale(), axes.get_yscale()) == ("log", "log")
        for label in (axes.get_xlabel(), axes.get_ylabel()):
            assert re.search(r"\((count|squared)[^()]*\)$", label), label


def test_projections_are_squared_and_unresolved_ones_left_out(make_synthetic_run: Callable) -> None:
    record, arrays = make_synthetic_run(samples=30)
    drawing = _drawings((record, arrays))["labels"]
    points = _line(drawing, "labels")
    assert len(points) == 29
    np.testing.assert_allclose(points[:, 1], arrays["label_projections"][:-1] ** 2)
    assert len(_line(drawing, "labels, permuted at random")) == 29
    assert "1 eigenvalue below the numerical resolution left out" in drawing.caption


def test_the_fitted_line_has_the_reported_slope(make_synthetic_run: Callable) -> None:
    record, arrays = make_synthetic_run(samples=30)
    record["alignment"]["label_exponent"] = 1.25
    (x0, y0), (x1, y1) = _line(_drawings((record, arrays))["labels"], "slope 1.25")
    assert np.log(y1 / y0) / np.log(x1 / x0) == pytest.approx(1.25)


def test_loss_starts_at_step_one_and_says_so(make_synthetic_run: Callable) -> None:
    record, arrays = make_synthetic_run(samples=30)
    drawing = _drawings((record, arrays))["loss"]
    names = ("C1 smallest eigenvalue", "C3 norm form", "C4 block bound", "R2 relative form")
    for label in ("trained", "linearized", *names):
        assert _line(drawing, label)[0, 0] == 1
    np.testing.assert_array_equal(_line(drawing, "trained")[:, 1], record["loss"]["trained"][1:])
    assert "Step 0 has no place on a logarithmic axis; the loss there is" in drawing.caption


def test_a_prediction_is_never_drawn_like_a_bound(make_synthetic_run: Callable) -> None:
    drawing = _drawings(make_synthetic_run(samples=30))["loss"]
    line = next(line for line in drawing.figure.axes[0].get_lines() if str(line.get_label()).startswith("R13"))
    assert line.get_label() == "R13 alignment law\n(prediction, not a bound)"
    assert line.is_dashed()


def test_curves_differ_without_colour_also_those_with_no_fixed_look(make_synthetic_run: Callable) -> None:
    record, arrays = make_synthetic_run(samples=30)
    record["bounds"] |= {key: record["bounds"]["C1"] for key in ("C2", "R4.simple", "Q1_lower", "Q1_upper")}
    lines = [
        line
        for line in _drawings((record, arrays))["loss"].figure.axes[0].get_lines()
        if str(line.get_label()).split()[0] in {key.split("_")[0] for key in record["bounds"]}
    ]
    assert len(lines) == len(in_figure(record["bounds"])) == len(record["bounds"]) - 1  # R1 is in the tables alone
    looks = {(line.get_color(), str(line._dash_pattern), line.get_marker()) for line in lines}
    assert len(looks) == len(lines)


def test_a_bound_looks_the_same_where_others_are_missing(make_synthetic_run: Callable) -> None:
    record, arrays = make_synthetic_run(samples=30)

    def look(label: str) -> tuple[object, ...]:
        lines = _drawings((record, arrays))["loss"].figure.axes[0].get_lines()
        line = next(line for line in lines if line.get_label() == label)
        return line.get_color(), str(line._dash_pattern), line.get_marker()

    before = look("R2 relative form")
    record["bounds"] = {key: record["bounds"][key] for key in ("C4", "R2")}
    assert look("R2 relative form") == before


def test_every_curve_has_a_name_of_its_own() -> None:
    names = [legend_name(entry.id) for entry in DRAWN]
    assert all(name.startswith(f"{entry.id} ") for name, entry in zip(names, DRAWN, strict=True))
    words = [name.partition(" ")[2] for name in names]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("labels", ["$x^$", "a_b $", "_mine", "<script>alert(1)</script>"])
def test_odd_labels_are_written_as_they_are(make_synthetic_run: Callable, tmp_path: Path, labels: str) -> None:
    record, arrays = make_synthetic_run(samples=12)
    record["labels"] = labels
    record["bounds"] = {labels: record["bounds"]["C1"]}
    for drawing in _drawings((record, arrays)).values():
        figures.save(drawing, tmp_path, "x")


def test_curves_that_coincide_are_said_to(make_synthetic_run: Callable) -> None:
    record, arrays = make_synthetic_run(samples=30)
    record["bounds"]["Q1_upper"] = record["bounds"]["R2"]
    assert "R2 and Q1_upper coincide here" in _drawings((record, arrays))["loss"].caption


def test_missing_values_and_a_spectrum_that_is_all_noise_still_draw(make_synthetic_run: Callable, tmp_path: Path) -> None:
    record, arrays = make_synthetic_run(samples=30)
    record["loss"]["trained"][3] = None
    record["bounds"]["C3"] = [None] * len(record["loss"]["step"])
    record["alignment"]["label_exponent"] = record["alignment"]["residual_exponent"] = None
    arrays["resolution"] = np.float64(1e9)
    for drawing in _drawings((record, arrays)).values():
        assert figures.save(drawing, tmp_path, "run").startswith(b"<?xml")
    assert "0 of 30 eigenvalues are resolved" in _drawings((record, arrays))["spectrum"].caption


@pytest.mark.parametrize(("value", "shown"), [(0.566123, "0.566"), (1e-10, "1 × 10⁻¹⁰"), (-0.25, "−0.25"), (2.5e7, "2.5 × 10⁷")])
def test_numbers_in_captions(value: float, shown: str) -> None:
    assert figures.said(value) == shown
