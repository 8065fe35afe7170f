"""Weights for the tails of a vector's energy: always on their side of every tail, in exact arithmetic, and the best there are."""

from __future__ import annotations

from fractions import Fraction
from itertools import accumulate

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from numerics.spectra.tails import EXPONENTS, POWERS, WORSE, fit_tails

Vector = np.ndarray


def exact_tails(values: Vector) -> list[Fraction]:
    return list(accumulate(Fraction(float(value)) for value in values[::-1]))[::-1]


def covers(weights: Vector, energies: Vector, constant: float = 1.0) -> bool:
    """Whether every tail of the weights, times the constant, is at least that of the energies: as exact numbers."""
    pairs = zip(exact_tails(weights), exact_tails(energies), strict=True)
    return all(Fraction(constant) * weight >= energy for weight, energy in pairs)


@st.composite
def spectra_with_energies(draw: st.DrawFn) -> tuple[Vector, Vector]:
    size = draw(st.integers(1, 12))
    values = draw(st.lists(st.floats(1e-3, 10), min_size=size, max_size=size))
    zeros = draw(st.integers(0, size - 1))
    eigenvalues = np.sort(values)[::-1].copy()
    eigenvalues[size - zeros :] = 0.0
    energies = np.array(draw(st.lists(st.sampled_from([0.0, 0.5, 1.0, 3.7, 1e-6]), min_size=size, max_size=size)))
    return eigenvalues, np.where(eigenvalues > 0, energies, 0.0)


@given(spectra_with_energies())
def test_weights_are_on_their_side_of_every_tail(case: tuple[Vector, Vector]) -> None:
    eigenvalues, energies = case
    fit = fit_tails(eigenvalues, energies, 0.99 / eigenvalues[0], head=3)
    assert fit.power is not None
    assert fit.above is not None
    assert fit.beyond is not None
    assert covers(fit.power.weights, energies, fit.power.constant)
    assert covers(fit.above.weights, energies)
    assert covers(energies, fit.below.weights)
    head = fit.head
    assert head == min(3, energies.size)
    assert covers(fit.beyond.weights[head:], energies[head:], fit.beyond.constant)
    if energies.any():
        assert fit.below.relative is not None
        assert fit.above.relative is not None
        assert fit.below.relative <= 1 <= fit.above.relative


@given(spectra_with_energies(), st.sampled_from(["power", "above"]))
def test_a_constant_that_is_a_little_smaller_would_not_cover_them(case: tuple[Vector, Vector], part: str) -> None:
    eigenvalues, energies = case
    if not energies.any():
        return
    fit = fit_tails(eigenvalues, energies, 0.99 / eigenvalues[0])
    found = getattr(fit, part)
    # A mixture is rounded up to three digits, by up to 1 % for each share.
    assert not covers(found.weights, energies, found.constant * (1 - 1e-9) if part == "power" else 0.98)


def mixtures(shares: dict[float, float], size: int = 40) -> tuple[Vector, Vector]:
    eigenvalues = 5.0 * np.arange(1, size + 1) ** -1.5
    return eigenvalues, np.asarray(sum(share * eigenvalues**s for s, share in shares.items()))


@pytest.mark.parametrize("shares", [{1.0: 3.0}, {0.5: 0.25, 1.5: 4.0}, {0.0: 0.01, 2.0: 2.0}])
def test_an_energy_that_is_a_mixture_is_found_again(shares: dict[float, float]) -> None:
    eigenvalues, energies = mixtures(shares)
    fit = fit_tails(eigenvalues, energies, 0.99 / eigenvalues[0])
    assert fit.above is not None
    assert fit.above.exponents == fit.below.exponents == tuple(sorted(shares))
    np.testing.assert_allclose(fit.above.shares, [shares[s] for s in sorted(shares)], rtol=0.011)
    np.testing.assert_allclose(fit.below.shares, [shares[s] for s in sorted(shares)], rtol=0.011)
    assert fit.above.relative == pytest.approx(1, rel=0.011)


def test_the_words_of_a_mixture_are_its_numbers() -> None:
    eigenvalues, energies = mixtures({0.5: 0.25, 1.5: 4.0})
    above = fit_tails(eigenvalues, energies, 0.99 / eigenvalues[0]).above
    assert above is not None
    parts = [part.split("·λ^") for part in str(above).split(" + ")]
    assert [float(share) for share, _ in parts] == list(above.shares)
    assert [float(exponent) for _, exponent in parts] == list(above.exponents)
    weights = np.array(above.shares) @ eigenvalues ** np.array(above.exponents)[:, None]
    np.testing.assert_allclose(weights, above.weights, rtol=1e-14)


def steps(eigenvalues: Vector, energies: Vector, rate: float) -> Vector:
    """The steps that count, one by one: 0, then whole ones even in log t, to a power of 2 at which a thousandth is left."""
    last = 1
    while np.sum(energies * (1 - rate * eigenvalues) ** (2 * last)) > 1e-3 * energies.sum():
        last *= 2
    return np.array([0, *sorted({round(float(t)) for t in np.geomspace(1, last, 60)})])


@pytest.mark.parametrize("seed", range(5))
def test_no_power_and_no_mixture_is_better(seed: int) -> None:
    """Against every power in turn, and against the linear program written down as it is defined."""
    random = np.random.default_rng(seed)
    eigenvalues = np.sort(random.exponential(size=15))[::-1]
    energies = random.normal(size=15) ** 2 * eigenvalues ** random.uniform(0, 2)
    rate = 0.99 / eigenvalues[0]
    filters = np.array([(1 - rate * eigenvalues) ** (2 * t) for t in steps(eigenvalues, energies, rate)])
    loss = filters @ energies

    def cost(weights: Vector) -> float:
        return float(np.sum((filters @ weights) / loss))

    def tails(values: Vector) -> Vector:
        return np.array([values[m:].sum() for m in range(values.size)])

    fit = fit_tails(eigenvalues, energies, rate)
    assert fit.power is not None
    assert fit.above is not None
    best = min(cost(np.max(tails(energies) / tails(eigenvalues**s)) * eigenvalues**s) for s in POWERS)
    assert cost(fit.power.constant * fit.power.weights) == pytest.approx(best, rel=1e-9)
    columns = np.array([eigenvalues**s for s in EXPONENTS])
    found = linprog([cost(one) for one in columns], A_ub=-np.array([tails(one) for one in columns]).T, b_ub=-tails(energies))
    allowed = WORSE ** len(EXPONENTS) * 1.011
    assert found.fun * (1 - 1e-6) <= cost(fit.above.weights) <= found.fun * allowed


def test_energy_where_the_eigenvalues_are_zero_is_covered_by_the_power_zero_alone() -> None:
    eigenvalues = np.array([4.0, 1.0, 0.0, 0.0])
    fit = fit_tails(eigenvalues, np.array([1.0, 2.0, 0.0, 0.5]), 0.2)
    assert fit.spectral is None
    assert fit.power is not None
    assert fit.power.exponent == 0
    assert fit.above is not None
    assert 0.0 in fit.above.exponents
    assert min(fit.above.exponents) == 0


@pytest.mark.parametrize("decades", [20, 22, 40, 80])
@pytest.mark.parametrize("exponent", [0.0, 0.75, 1.0, 1.5])
def test_eigenvalues_over_many_decades_have_mixtures(decades: int, exponent: float) -> None:
    """Tails that differ by more than a solver tells from infinity."""
    eigenvalues = np.logspace(0, -decades, 200)
    energies = eigenvalues**exponent * np.random.default_rng(0).uniform(0.5, 2, 200)
    fit = fit_tails(eigenvalues, energies, 0.99)
    assert fit.above is not None
    assert fit.above.relative is not None
    assert fit.below.relative is not None
    assert covers(fit.above.weights, energies)
    assert covers(energies, fit.below.weights)
    assert 1 <= fit.above.relative < 3
    assert 1 / 3 < fit.below.relative <= 1


def test_a_vector_of_zeros_needs_nothing() -> None:
    fit = fit_tails(np.array([2.0, 1.0]), np.zeros(2), 0.4)
    assert fit.power is not None
    assert fit.above is not None
    assert (fit.power.constant, fit.power.relative, fit.above.shares, fit.above.relative) == (0.0, None, (), None)
