"""Any kernel and any residual: the numbers of a study, from any framework, with bad input named."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import jax
import numpy as np
import pytest
from matplotlib.figure import Figure

import ntkbounds as nb
from ntkbounds.studies.config import StudyConfig
from ntkbounds.studies.measured_run import measure_run
from ntkbounds.studies.start import load_data, prepare
from numerics.measurements.drawn import DRAWN


def kernel_and_residual(size: int = 30) -> tuple[np.ndarray, np.ndarray]:
    generator = np.random.default_rng(0)
    x = generator.normal(size=(size, 5))
    return x @ x.T + np.exp(-np.square(x[:, None] - x[None]).sum(-1) / 5), np.sign(x[:, 0])


KERNEL, RESIDUAL = kernel_and_residual()


def test_it_gives_the_numbers_of_a_study() -> None:
    config = StudyConfig(nets=("mlp",), labels=("true",), samples=40, steps=30, width=16)
    data = load_data(config, "true")
    start = prepare(config, "mlp", data)
    run = measure_run(config, start, data, lambda *_: None, DRAWN)
    found = nb.analyze(start.kernel, run.training.initial_residual)
    assert found.convention == start.convention
    assert found.alignment == run.curves.alignment
    for name, claimed in {**run.comparison.bounds, **run.comparison.predictions}.items():
        assert found.steps_to[name] == claimed.steps_to
        np.testing.assert_array_equal(found.bound(name, run.comparison.step), claimed.values)
    assert {name: held.holds for name, held in found.assumptions.items()} == {name: held.holds for name, held in run.assumptions.items()}


def test_every_bound_is_at_or_above_the_loss() -> None:
    found = nb.analyze(KERNEL, RESIDUAL)
    steps = np.array([0, 1, 10, 100, 1000])
    assert found.bounds
    for name in found.bounds:
        assert np.all(found.bound(name, steps) >= found.loss(steps))


class _OnlyDLPack:
    def __init__(self, array: np.ndarray) -> None:
        self._array = array

    def __dlpack__(self, **options: Any) -> Any:
        return self._array.__dlpack__(**options)

    def __dlpack_device__(self) -> Any:
        return self._array.__dlpack_device__()


class _OnlyArray:
    def __init__(self, array: np.ndarray) -> None:
        self._array = array

    def __array__(self, dtype: Any = None, copy: Any = None) -> np.ndarray:
        return self._array


class _NeedsGradient:
    def __array__(self, dtype: Any = None, copy: Any = None) -> np.ndarray:
        raise RuntimeError("Can't call numpy() on Tensor that requires grad")


@pytest.mark.parametrize("wrap", [_OnlyDLPack, _OnlyArray, jax.numpy.asarray, np.ndarray.tolist])
def test_arrays_of_any_framework_are_read(wrap: Any) -> None:
    found = nb.analyze(wrap(KERNEL), wrap(RESIDUAL))
    np.testing.assert_allclose(found.loss(7), nb.analyze(KERNEL, RESIDUAL).loss(7), rtol=1e-12)  # one matrix, read twice


def test_the_precision_of_the_kernel_is_kept() -> None:
    exact, rounded = (nb.analyze(KERNEL.astype(dtype), RESIDUAL).spectrum for dtype in (np.float64, np.float32))
    assert rounded.resolution > 1e6 * exact.resolution


@pytest.mark.parametrize(("loss", "scale"), [("half-mean", 1 / 15), ("half-sum", 1.0), ("mean", 2 / 30), (0.25, 0.25)])
def test_the_loss_scale_is_that_of_the_named_loss(loss: str | float, scale: float) -> None:
    found = nb.analyze(KERNEL, RESIDUAL.reshape(15, 2), loss=loss)
    assert found.convention.loss_scale == pytest.approx(scale, rel=1e-15)  # one division
    assert found.loss(0) == pytest.approx(scale / 2 * np.sum(RESIDUAL**2), rel=1e-12)  # a sum of 30 squares


def test_a_bound_whose_assumption_fails_is_left_out_by_name() -> None:
    largest = nb.analyze(KERNEL, RESIDUAL).spectrum.lambda_max
    found = nb.analyze(KERNEL, RESIDUAL, learning_rate=1.5 * RESIDUAL.size / largest)  # η = 1.5/λ_1
    assert "C4" not in found.bounds
    assert "R1" in found.bounds
    assert found.missing("C4") == ["descent_step"]
    assert "C4 is left out: descent_step does not hold." in str(found)
    with pytest.raises(nb.InputError, match="assumptions of C4 to hold, got not so: descent_step"):
        found.bound("C4", 1)


def test_an_unresolved_eigenvalue_is_no_number() -> None:
    found = nb.analyze(np.diag([1.0, 1e-20]), np.array([1.0, 0.0]))
    assert "λ_N is unresolved" in str(found)
    assert "1e-20" not in str(found)


def test_it_shows_itself() -> None:
    found = nb.analyze(KERNEL, RESIDUAL)
    assert "Steps to a fraction of the initial loss:" in repr(found)
    page = found._repr_html_()
    assert "<table>" in page
    assert "smallest eigenvalue" in page
    axes = Figure().add_subplot()
    assert found.plot(axes) is axes
    labels = axes.get_legend_handles_labels()[1]
    assert "linearized" in labels
    assert "C1 smallest eigenvalue" in labels
    rows = found.rows()
    assert rows[0]["curve"] == "linearized"
    assert {"C1", "R2"} <= {row["curve"] for row in rows}


def test_the_table_is_one_of_pandas_where_that_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = nb.analyze(KERNEL, RESIDUAL)
    if importlib.util.find_spec("pandas") is not None:
        table = found.table()
        assert table.loc["C1", "steps to 0.1"] == found.steps_to["C1"][0.1]
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert found.table() == found.rows()


@pytest.mark.parametrize(
    ("kernel", "residual", "options", "said"),
    [
        (KERNEL[:2], RESIDUAL, {}, "a square kernel, got shape"),
        (KERNEL, RESIDUAL[:3], {}, "a vector of 30 entries, got 3"),
        (KERNEL, 0 * RESIDUAL, {}, "a vector that is not zero"),
        (1j * KERNEL, RESIDUAL, {}, "float32 or float64 numbers, got dtype complex128"),
        (-KERNEL, RESIDUAL, {}, "positive semidefinite"),
        (np.full_like(KERNEL, np.nan), RESIDUAL, {}, "a finite kernel"),
        (KERNEL + np.triu(KERNEL), RESIDUAL, {}, "a symmetric kernel"),
        (KERNEL, RESIDUAL * np.nan, {}, "a finite vector"),
        (KERNEL, RESIDUAL.reshape(5, 3, 2), {}, r"shape \(N,\) or \(n, C\)"),
        (KERNEL, RESIDUAL, {"learning_rate": 1e9}, "an effective step below"),
        (KERNEL, RESIDUAL, {"learning_rate": -1.0}, "a finite learning rate"),
        (KERNEL * 1e305, RESIDUAL, {}, "a kernel with a largest entry from 1e-120 to 1e.120"),
        (KERNEL * 1e-310, RESIDUAL, {}, "a kernel with a largest entry"),
        (KERNEL, RESIDUAL * 1e200, {}, "a residual with a largest entry from .* got 1e.200; rescale it"),
        (KERNEL, None, {}, "a residual of float32 or float64 numbers, got dtype object"),
        (KERNEL, RESIDUAL, {"loss": "sum"}, "half-mean, half-sum, mean"),
        (KERNEL, RESIDUAL, {"loss": 0}, "a positive γ"),
        (_NeedsGradient(), RESIDUAL, {}, r"\.detach\(\)"),
        ([["a"]], RESIDUAL, {}, "float32 or float64 numbers"),
    ],
)
def test_bad_input_is_named_in_one_line(kernel: Any, residual: Any, options: dict[str, Any], said: str) -> None:
    with pytest.raises(nb.InputError, match=said) as raised:
        nb.analyze(kernel, residual, **options)
    assert "\n" not in str(raised.value)
