"""Bounds on measured spectra: never below the loss, equal to their exact value up to the rounding they add, sharp where they should be."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from numerics.judging.judge import Judge
from numerics.measurements.bounds import VALUES, LossCurves, Value
from numerics.measurements.drawn import DRAWN, Drawn, check_drawn
from numerics.spectra.alignment import alignment
from numerics.spectra.blocks import dyadic_blocks
from numerics.spectra.eigenpairs import decompose, projections
from theory.catalogue import catalogue
from theory.foundations.errors import InputError

STEPS = np.unique(np.concatenate([[0], np.rint(np.geomspace(1, 10**6, 60))])).astype(np.int64)
BOUNDS = [entry.id for entry in DRAWN if entry.is_bound and not entry.is_lower]
BELOW = [entry.id for entry in DRAWN if entry.is_lower]
KINDS = ["power law", "flat", "exponential", "rank-deficient", "duplicated", "one eigenvalue"]


def curves(kind: str, seed: int, share: float = 0.99, scale: float = 0.1) -> LossCurves:
    """The curves of a random kernel of the given kind and a residual in its range."""
    random = np.random.default_rng(seed)
    size = 1 if kind == "one eigenvalue" else 30
    index = np.arange(1, size + 1)
    values = {
        "power law": 5.0 * index**-1.7,
        "flat": np.full(size, 2.0),
        "exponential": 3.0 * 0.6**index,
        "rank-deficient": np.where(index <= 20, 1.0 / index, 0.0),
        "duplicated": np.repeat(4.0 / index, 2)[:size],
        "one eigenvalue": np.array([0.7]),
    }[kind]
    basis = np.linalg.qr(random.normal(size=(size, size)))[0]
    spectrum = decompose(basis * values @ basis.T)
    residual = basis @ np.where(values > 0, random.normal(size=size), 0.0)
    first, last = dyadic_blocks(spectrum.eigenvalues, resolution=spectrum.resolution)
    step = share / spectrum.lambda_max
    return LossCurves(spectrum, projections(spectrum, residual), alignment(spectrum, residual), step, scale, first, last)


@pytest.mark.parametrize("name", BOUNDS)
@pytest.mark.parametrize("share", [0.99, 0.3])
@pytest.mark.parametrize("kind", KINDS)
def test_a_bound_is_never_below_the_linearized_loss(kind: str, share: float, name: str) -> None:
    for seed in range(5):
        found = curves(kind, seed, share)
        assert found.available(name)
        loss, bound = found.linearized(STEPS), found.curve(name, STEPS)
        assert np.all(bound >= loss), (seed, STEPS[bound < loss])


@pytest.mark.parametrize("name", BELOW)
@pytest.mark.parametrize("kind", KINDS)
def test_a_bound_from_below_is_never_above_the_linearized_loss(kind: str, name: str) -> None:
    for seed in range(5):
        found = curves(kind, seed)
        loss, bound = found.linearized(STEPS), found.curve(name, STEPS)
        assert np.all(bound <= loss), (seed, STEPS[bound > loss])
        assert np.all(bound[loss > 0] > 0) or kind == "rank-deficient"


@pytest.mark.parametrize("name", [entry.id for entry in DRAWN])
def test_a_curve_is_the_exact_value_and_its_rounding(name: str) -> None:
    """Against exact rationals at the very floats that are given."""
    found = curves("power law", 1)
    tails = found.tails
    assert tails.power is not None
    assert tails.above is not None
    assert tails.beyond is not None
    own = {
        "R8": {"A_m": float(np.max((found.projections**2 / found.eigenvalues)[tails.head :]))},
        "R13.power": {"s": tails.power.exponent},
        "T3": {"reference": tails.power.weights, "A_tail": tails.power.constant},
        "T5": {"reference": tails.below.weights, "a_tail": 1.0},
        "T7": {"reference": tails.beyond.weights, "A_m": tails.beyond.constant},
        "T11": {"reference": tails.above.weights},
    }
    values = {
        **{symbol: [*map(Fraction, v)] if np.ndim(v) else Fraction(v) for symbol, v in own.get(name, {}).items()},
        "A_blk": Fraction(found.alignment.block_constant),
        "head": tails.head,
        "lam": [Fraction(v) for v in found.eigenvalues],
        "c": [Fraction(v) for v in found.projections],
        "alpha": [Fraction(v) for v in found.projections**2 / found.eigenvalues],
        "A": Fraction(found.alignment.constant),
        "eta": Fraction(found.effective_step),
        "gamma": Fraction(found.loss_scale),
        "first": found.first.tolist(),
        "last": found.last.tolist(),
    }
    judge = Judge(catalogue()[name])
    for step in (1, 7, 40):
        left, right = judge.sides({**values, "t": step})
        linearized, exact = (float(right), float(left)) if name in BELOW else (float(left), float(right))
        got = float(found.curve(name, step))
        if name in BELOW:
            assert exact * (1 - 1e-10) <= got <= exact
        elif catalogue()[name].kind == "bound":
            assert exact <= got <= exact * (1 + 1e-10)
        else:
            assert got == pytest.approx(exact, rel=1e-11)
        assert float(found.linearized(step)) == pytest.approx(linearized, rel=1e-11)


def test_bounds_are_sharp_where_they_should_be() -> None:
    flat = curves("flat", 0)
    loss = flat.linearized(STEPS[:20])
    for name in ("C1", "C4"):
        np.testing.assert_allclose(flat.curve(name, STEPS[:20]), loss, rtol=1e-9)
    one = curves("one eigenvalue", 0)
    for name in ("C1", "C4", "R1", "R2"):
        np.testing.assert_allclose(one.curve(name, STEPS[:20]), one.linearized(STEPS[:20]), rtol=1e-9)


def test_dyadic_blocks_cost_at_most_a_factor_two_in_time() -> None:
    """L(t) ≤ C4(t) ≤ L(t/2), the right side in gradient flow; a step of 0.05/λ_1 is close to it."""
    found = curves("power law", 3, share=0.05)
    steps = np.array([10, 100, 1000, 10**4])
    assert np.all(found.curve("C4", steps) <= found.linearized(steps // 2) * 1.1)
    assert np.all(found.curve("C4", steps) >= found.linearized(steps))


def test_relative_and_absolute_form_agree() -> None:
    found = curves("exponential", 2)
    np.testing.assert_allclose(found.curve("R1", STEPS), found.curve("R2", STEPS), rtol=1e-10)


def test_energy_outside_the_range_takes_the_aligned_bounds_away() -> None:
    found = curves("rank-deficient", 0)
    residual = found.spectrum.eigenvectors @ np.ones(30)
    aligned = alignment(found.spectrum, residual)
    outside = LossCurves(found.spectrum, projections(found.spectrum, residual), aligned, 0.1, 1.0, found.first, found.last)
    known = {"C1", "C4", "T3", "T7", "T11"}  # the power 0 of an eigenvalue 0 is 1
    assert {name for name in BOUNDS if outside.available(name)} == known
    for name in sorted(known):
        assert np.all(outside.curve(name, STEPS) >= outside.linearized(STEPS))


def test_a_bound_without_value_says_nothing() -> None:
    """C3 divides by the step: without one it is infinite, never a number."""
    found = curves("power law", 0)
    still = LossCurves(found.spectrum, found.projections, found.alignment, 0.0, 1.0, found.first, found.last)
    assert np.isinf(still.curve("C3", 5))
    assert np.all(still.curve("C1", STEPS) >= still.linearized(STEPS))


def test_how_many_numbers_each_bound_knows() -> None:
    found = curves("power law", 0)
    blocks = found.first.size
    assert 1 < blocks < 30
    above, below = found.tails.above, found.tails.below
    assert above is not None
    numbers = {"C1": 1, "C3": 1, "C4": 2 * blocks, "R1": 31, "R2": 31, "R4": 31, "R8": 39, "R12": 2 * blocks + 1, "T3": 32, "T7": 40}
    numbers |= {"T11": 30 + 2 * len(above.shares), "T5": 30 + 2 * len(below.shares), "R13": 30, "R13.power": 31}
    assert {entry.id: entry.numbers(found) for entry in DRAWN} == numbers
    assert [entry.id for entry in DRAWN if not entry.is_bound] == ["R13", "R13.power"]
    assert [entry.key for entry in DRAWN if entry.is_lower] == ["T5_lower"]


def test_what_a_study_draws_can_be_drawn() -> None:
    check_drawn(DRAWN)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("R99", "ids of theorems in numerics.measurements.drawn.DRAWN, got 'R99'"),
        ("T8", "symbols that are in the table numerics.measurements.bounds.VALUES .*got A_tail in T8"),
        ("C1.flow", r"bounds on L\(t\).*got C1.flow, a bound on"),
        ("C2", r"bounds on L\(t\).*got C2, a bound on L\(t \+ 1\)"),
        ("D1", r"bounds on L\(t\).*got D1, an identity"),
        ("X1", r"bounds on L\(t\).*got X1, a refuted"),
        ("R10", "realization in numerics.assumptions has a `measure`, .*got monotone_alignment of R10"),
    ],
)
def test_what_cannot_be_drawn_is_refused(name: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        check_drawn((Drawn(name, "nothing", lambda _: 0),))


def test_a_symbol_that_nobody_computes_is_named_where_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """And once it is in the table, the bound is evaluated, with no other change."""
    found = curves("power law", 0)
    for ask in (found.available, lambda name: found.curve(name, STEPS)):
        with pytest.raises(InputError, match=r"numerics\.measurements\.bounds\.VALUES.*A_min in R9"):
            ask("R9")
    monkeypatch.setitem(VALUES, "A_min", Value(lambda curves: np.min(curves.projections**2 / curves.eigenvalues)))
    assert found.available("R9")
    assert np.all(found.curve("R9", STEPS[:30]) <= found.linearized(STEPS[:30]))
