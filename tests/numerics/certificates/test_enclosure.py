"""Eigenvalue enclosures hold the exact eigenvalues, clusters and zeros included, and claim no more than is known."""

from fractions import Fraction

import flint
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from numerics.certificates.enclosure import alignment_constant, enclose, power_traces, profile
from numerics.exact.balls import exponential_remainder, interval, precision, root
from numerics.spectra.alignment import alignment
from numerics.spectra.eigenpairs import decompose
from theory.evaluation.arithmetic import BALLS
from theory.evaluation.scalars import scalar_function
from theory.foundations.errors import InputError
from theory.language.definitions import L
from theory.language.symbols import t

HADAMARD = np.array([[1, 1, 1, 1], [1, -1, 1, -1], [1, 1, -1, -1], [1, -1, -1, 1]], float) / 2
"""Orthogonal, and exact in float64."""


def with_spectrum(values):
    """A matrix with these four eigenvalues, exactly: the entries of the product are dyadic and short."""
    return HADAMARD @ np.diag(values) @ HADAMARD.T


def path_laplacian(n):
    return 2 * np.eye(n) - np.eye(n, k=1) - np.eye(n, k=-1)


def test_contains_the_eigenvalues_of_a_rotated_diagonal():
    found = enclose(with_spectrum([8.0, 2.0, 0.5, 2.0**-20]))
    assert found.positive
    for ball, exact in zip(found.eigenvalues, [8, 2, Fraction(1, 2), Fraction(1, 2**20)], strict=True):
        assert ball.contains(flint.arb(flint.fmpq(exact.numerator, exact.denominator) if isinstance(exact, Fraction) else exact))
        assert ball.rad() < flint.arb(2) ** -170


@pytest.mark.parametrize("n", [2, 7, 60])
def test_contains_the_eigenvalues_of_the_path(n):
    found = enclose(path_laplacian(n))
    with precision(256):
        for k, ball in enumerate(found.eigenvalues):
            assert ball.contains(2 + 2 * (flint.arb.pi() * (k + 1) / (n + 1)).cos())


def test_degenerate_and_clustered_eigenvalues():
    values = [3.0, 1 + 2.0**-45, 1.0, 1.0]
    found = enclose(with_spectrum(values))
    assert all(ball.contains(flint.arb(value)) for ball, value in zip(found.eigenvalues, values, strict=True))
    lying = profile(found, HADAMARD @ np.array([1.0, 2.0, 3.0, 4.0]))
    assert lying.modes == (1, 1, 2)
    assert all(energy.contains(exact) for energy, exact in zip(lying.energies, [1, 4, 25], strict=True))
    constant = alignment_constant(lying)
    assert constant >= 25
    assert constant < 25 + 1e-12


def test_singular_is_not_certified_positive_and_has_no_constant():
    found = enclose(np.ones((5, 5)))
    assert found.largest.contains(5)
    assert found.smallest.contains(0)
    assert not found.positive
    assert alignment_constant(profile(found, np.ones(5))) is None


def test_a_tiny_eigenvalue_takes_precision():
    matrix = np.array([[1.0, 1.0], [1.0, 1.0 + 2.0**-52]])  # its smallest eigenvalue is about 2^-53
    assert not enclose(matrix, bits=53).positive
    assert enclose(matrix).positive


def test_rounding_that_made_a_kernel_indefinite_is_seen():
    matrix = np.array([[1.0, 1.0], [1.0, 1.0 - 2.0**-53]])
    assert enclose(matrix).smallest < 0


@given(st.lists(st.integers(-8, 8), min_size=9, max_size=9))
def test_symmetric_functions_of_the_eigenvalues_are_the_exact_ones(entries):
    factor = np.array(entries, float).reshape(3, 3)
    matrix = factor @ factor.T
    found = enclose(matrix)
    traces = power_traces(matrix, 3)
    assert traces[0] == sum(int(v) ** 2 for v in entries)
    with precision(192):
        for k, trace in enumerate(traces, 1):
            powers = [ball if k == 1 else ball * ball if k == 2 else ball * ball * ball for ball in found.eigenvalues]
            assert sum(powers, flint.arb(0)).contains(flint.arb(trace))
        product = found.eigenvalues[0] * found.eigenvalues[1] * found.eigenvalues[2]
        assert product.contains(flint.fmpz_mat(matrix.astype(int).tolist()).det())


@given(st.lists(st.integers(-8, 8), min_size=12, max_size=12))
def test_energies_add_up_and_weighted_ones_are_quadratic_forms(entries):
    numbers = np.array(entries, float)
    factor, vector = numbers[:9].reshape(3, 3), numbers[9:]
    matrix = factor @ factor.T
    found = profile(enclose(matrix), vector)
    with precision(192):
        pairs = list(zip(found.eigenvalues, found.energies, strict=True))
        assert sum((energy for _, energy in pairs), flint.arb(0)).contains(int(vector @ vector))
        assert sum((value * energy for value, energy in pairs), flint.arb(0)).contains(int(vector @ matrix @ vector))


@given(st.lists(st.integers(-8, 8), min_size=12, max_size=12), st.integers(0, 6))
def test_the_loss_by_eigenspaces_is_the_loss_that_is_run(entries, steps):
    numbers = np.array(entries, float)
    factor, vector = numbers[:9].reshape(3, 3), numbers[9:]
    matrix = factor @ factor.T
    values = profile(enclose(matrix), vector).instance()
    eta = Fraction(1, 512)
    residual = [Fraction(int(entry)) for entry in vector]
    for _ in range(steps):
        residual = [r - eta * sum(int(k) * s for k, s in zip(row, residual, strict=True)) for r, row in zip(residual, matrix, strict=True)]
    exact = sum(r * r for r in residual)
    with precision(192):
        loss = scalar_function(L(t), BALLS)(**values, eta=flint.arb(1) / 512, gamma=flint.arb(2), t=steps)
        assert loss.contains(flint.arb(flint.fmpq(exact.numerator, exact.denominator)))
        assert loss.rad() < 1e-30


def test_the_constant_is_the_one_that_float64_measures(generator):
    factor = generator.standard_normal((12, 30))
    matrix, vector = factor @ factor.T, generator.standard_normal(12)
    matrix = (matrix + matrix.T) / 2
    certified = alignment_constant(profile(enclose(matrix), vector))
    measured = alignment(decompose(matrix), vector).constant
    assert abs(float(certified.mid()) / measured - 1) < 1e-11  # float64 knows the smallest eigenvalue to 1e-14 here


@pytest.mark.parametrize(
    ("matrix", "expected"),
    [
        (np.ones((2, 3)), "square"),
        (np.ones((2, 2), np.float32), "float64"),
        (np.array([[1.0, 2.0], [3.0, 1.0]]), "symmetric"),
        (np.array([[np.nan]]), "finite"),
    ],
)
def test_refuses_what_is_no_symmetric_matrix(matrix, expected):
    with pytest.raises(InputError, match=expected):
        enclose(matrix)


def test_refuses_a_vector_of_another_size():
    with pytest.raises(InputError, match="3 entries"):
        profile(enclose(np.eye(3)), np.ones(2))


@pytest.mark.parametrize("order", [1, 2, 3])
@pytest.mark.parametrize("value", ["-1", "-1/1000000000", "0", "1/3", "7"])
def test_exponential_remainder_is_its_definition(order, value):
    exact = flint.fmpq(*Fraction(value).as_integer_ratio())
    with precision(300):
        v = flint.arb(exact)
        head = [1, 1 + v, 1 + v + v * v / 2][order - 1]
        definition = flint.arb(flint.fmpq(1, [1, 1, 2, 6][order])) if exact == 0 else (v.exp() - head) / v**order
        assert definition.overlaps(exponential_remainder(order, v))
        assert exponential_remainder(order, v).rad() < flint.arb(2) ** -70
        wide = exponential_remainder(order, interval(exact - 1, exact + 1))
        assert wide.contains(definition) or not wide.is_finite()


def test_root_of_a_ball_that_reaches_below_zero():
    found = root(flint.arb(0, 4))
    assert found.contains(0)
    assert found.contains(2)
    assert not found.contains(3)
