"""Closed forms of spectra against plain sums, quadrature against Lanczos, drift against matrices; and where theory.md was loose."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from itertools import pairwise

import mpmath
import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from numerics.assumptions.krylov import gauss_rule, radau_rule
from numerics.judging.judge import Judge
from numerics.judging.judgement import Outcome
from theory.catalogue import catalogue
from theory.evaluation.arithmetic import MPMATH
from theory.evaluation.arrays import numpy_function
from theory.evaluation.scalars import scalar_function
from theory.language.spectra import EXPONENTIAL, POWER_LAW, index
from theory.language.symbols import epsilon, eta, exponent, gamma, lam, quotient, t, tau
from theory.proposals.spectral_sums import antiderivative, crossing_of, definite, inverse, mellin_integral, sum_of_minima
from theory.statements.theorem import Theorem

VALUES = {"lam": [2.0], "exponent": 1.75, "quotient": 0.6, "tau": 1.3, "eta": 0.4, "t": 9, "s": 1.4, "gamma": 1.0, "epsilon": 0.1}


def in_mpmath(expression, **more):
    given_values = {
        name: [mpmath.mpf(v) for v in value] if isinstance(value, list) else mpmath.mpf(value) for name, value in VALUES.items()
    }
    return scalar_function(expression, MPMATH)(**{**given_values, **more})


class TestIntegralsBySympyAgreeWithQuadrature:
    def test_mellin(self):
        from theory.language.symbols import s

        shape = POWER_LAW.at(index) ** s * sp.exp(-2 * POWER_LAW.at(index) * tau)
        # x = e^y: the tail is heavy
        numeric = mpmath.quad(lambda y: scalar_of(shape, mpmath.e**y) * mpmath.e**y, [-30, 0, 30, 120])
        assert abs(in_mpmath(mellin_integral(s, tau)) - numeric) < 1e-8

    def test_exponential(self):
        shape = EXPONENTIAL.at(index) * sp.exp(-2 * EXPONENTIAL.at(index) * tau)
        numeric = mpmath.quad(lambda x: scalar_of(shape, x), [1, 5, 20, 100])
        assert abs(in_mpmath(definite(shape, sp.S.One)) - numeric) < 1e-9

    @pytest.mark.parametrize(("spectrum", "low"), [(POWER_LAW, 0), (EXPONENTIAL, 1)])
    def test_minima(self, spectrum, low):
        edge = in_mpmath(crossing_of(spectrum, 1 / (eta * t)))
        tail = mpmath.quad(lambda y: scalar_of(eta * t * spectrum.at(index), edge * mpmath.e**y) * edge * mpmath.e**y, [0, 1, 5, 60])
        assert abs(in_mpmath(sum_of_minima(spectrum, eta * t, sp.Integer(low))) - (edge - low + tail)) < 1e-8

    def test_an_antiderivative_differentiates_back(self):
        shape = lam[1] * quotient ** (index - 1)
        assert sp.simplify(sp.diff(antiderivative(shape), index) - shape) == 0


def scalar_of(shape, place):
    return in_mpmath(shape.subs(index, sp.Symbol("place", positive=True)), place=place)


def test_inverses_invert():
    for bound in (gamma * lam[1] / (4 * eta * t), gamma * sp.exp(-2 * eta * lam[1] * t), gamma * mellin_integral(sp.S.One, eta * t)):
        time = in_mpmath(inverse(bound, t, epsilon))
        assert abs(in_mpmath(bound, t=time) - mpmath.mpf("0.1")) < 1e-12
    with pytest.raises(ArithmeticError):
        inverse(gamma / t + gamma / t**2, t, epsilon)


@pytest.mark.parametrize("name", ["R6", "R6.power_alignment"])
def test_the_power_law_is_sharp_in_the_limit(name):
    theorem = catalogue()[name]
    spectrum = 2.0 * np.arange(1, 10**6 + 1) ** -1.75
    values = {**VALUES, "lam": spectrum, "tau": 1e5}
    left, right = numpy_function(theorem.claim.lhs)(**values), numpy_function(theorem.claim.rhs)(**values)
    assert 0.97 < left / right <= 1


def test_the_largest_term_cannot_be_left_out_of_the_exponential_form():
    """The smallest counterexample to the bound without its error term, in balls: one mode, some time."""
    theorem = catalogue()["R6.exponential"]
    without = theorem.claim.rhs - sp.exp(-1) / (2 * tau)
    claim = Theorem("Z", "", "", "ours", "", theorem.assumptions, theorem.claim.lhs, (), ("<=", without))
    instance = {"lam": [Fraction(1)], "quotient": Fraction(1, 100), "tau": Fraction(1, 2)}
    assert Judge(claim).judge(instance).outcome is Outcome.FAILS


def test_a_grid_radius_is_not_the_distance():
    """theory.md writes B for the radius: on the grid it can be twice the distance, and never less than b_0."""
    theorem = catalogue()["G1"]
    sharper = theorem.claim.rhs.replace(sp.Max, lambda *sides: next(side for side in sides if side.has(sp.Sum)) / 4)
    claim = Theorem("Z", "", "", "ours", "", theorem.assumptions, theorem.claim.lhs, (), ("<=", sharper))
    instance = {
        "lam": [Fraction(1)], "alpha": [Fraction(0)], "base_radius": Fraction(1), "level": 1, "lipschitz": Fraction(1), "n": 1,
        "delta": Fraction(1), "train": Fraction(0), "risk": Fraction(4),
    }  # fmt: skip
    assert Judge(claim).admits(instance)
    assert Judge(claim).judge(instance).outcome is Outcome.FAILS


matrices = st.lists(st.floats(-1, 1), min_size=3, max_size=3).map(lambda v: np.array([[v[0], v[1]], [v[1], v[2]]]))
vectors = st.lists(st.floats(-2, 2), min_size=2, max_size=2).map(np.array)


@given(st.lists(st.tuples(matrices, vectors), min_size=1, max_size=6), matrices, vectors, st.floats(0.01, 1))
def test_drift_of_two_by_two_matrices(perturbations, root, start, step):
    """What `perturbed` assumes, and F1 concludes, holds for matrices that do not commute."""
    kernel = root @ root
    trained, linear = start.copy(), start.copy()
    drift, residual, forcing, err = [], [], [], [0.0]
    contraction = np.linalg.norm(np.eye(2) - step * kernel, 2)
    for change, miss in perturbations:
        drift.append(np.linalg.norm(change, 2))
        residual.append(np.linalg.norm(trained))
        forcing.append(np.linalg.norm(miss))
        trained, linear = trained - step * (kernel + change) @ trained + step * miss, linear - step * kernel @ linear
        err.append(np.linalg.norm(trained - linear))
    for (before, after), k, r, d in zip(pairwise(err), drift, residual, forcing, strict=True):
        assert after <= contraction * before + step * (k * r + d) + 1e-9
    values = {"t": len(drift), "eta": step, "contraction": contraction, "err": np.array(err)}
    sequences = {"drift": drift, "residual": residual, "forcing": forcing}
    bound = numpy_function(catalogue()["F1"].claim.rhs)(**values, **{name: np.array(entries) for name, entries in sequences.items()})
    assert err[-1] <= bound * (1 + 1e-9) + 1e-9


@given(matrices, matrices, st.floats(0, 2))
def test_jacobian_triangle_of_two_by_two_matrices(jacobian, change, scale):
    moved = jacobian + scale * change
    drift = np.linalg.norm(moved @ moved.T - jacobian @ jacobian.T, 2)
    top, far = np.linalg.norm(jacobian @ jacobian.T, 2), np.linalg.norm(scale * change, 2)
    assert drift <= 2 * np.sqrt(top) * far + far**2 + 1e-9


fractions = st.fractions(min_value=0, max_value=5, max_denominator=6)


@given(st.lists(st.tuples(fractions, fractions), min_size=1, max_size=5), st.integers(1, 3))
def test_rational_rules_reproduce_the_moments(atoms, size):
    def moment(rule, order):
        return sum((weight * point**order for point, weight in rule), Fraction(0))

    gauss, radau = gauss_rule(atoms, size), radau_rule(atoms, size)
    if gauss is not None:
        assert all(moment(gauss, order) == moment(atoms, order) for order in range(2 * size))
    if radau is not None:
        rule, at_zero = radau
        assert all(moment([*rule, (Fraction(0), at_zero)], order) == moment(atoms, order) for order in range(2 * size + 1))


@pytest.mark.parametrize("size", [1, 2, 4, 8])
def test_lanczos_brackets_the_loss(size):
    """The nodes of a plain Lanczos run, in floats, for more steps than have rational nodes."""
    random = np.random.default_rng(0)
    spectrum, start = np.sort(random.uniform(0, 1, 30) ** 4)[::-1], random.normal(size=30)
    basis, diagonal, off = [start / np.linalg.norm(start)], [], []
    for _ in range(size):
        image = spectrum * basis[-1]
        diagonal.append(basis[-1] @ image)
        for _ in range(2):
            image = image - np.array(basis).T @ (np.array(basis) @ image)
        off.append(np.linalg.norm(image))
        basis.append(image / off[-1])

    def rule(diagonal, off):
        nodes, rows = np.linalg.eigh(np.diag(diagonal) + np.diag(off, 1) + np.diag(off, -1))
        return np.maximum(nodes, 0), rows[0] ** 2 * (start @ start)

    gauss = rule(diagonal, off[:-1])
    tail = np.linalg.solve(np.diag(diagonal) + np.diag(off[:-1], 1) + np.diag(off[:-1], -1), np.r_[np.zeros(size - 1), off[-1] ** 2])
    radau = rule(np.r_[diagonal, tail[-1]], off)
    values = {"lam": spectrum, "c": start, "eta": 1 / spectrum[0], "gamma": 1.0, "nodes": size}
    lower, upper = catalogue()["Q1.lower"].claim, catalogue()["Q1.upper"].claim
    for steps in (0, 1, 10, 100, 10_000):
        loss = numpy_function(lower.rhs)(**values, t=steps)
        below = numpy_function(lower.lhs)(**values, t=steps, node=gauss[0], weight=gauss[1])
        above = numpy_function(upper.rhs)(**values, t=steps, node=radau[0][1:], weight=radau[1][1:], zero_weight=radau[1][0])
        assert below <= loss * (1 + 1e-9) + 1e-12
        assert loss <= above * (1 + 1e-9) + 1e-12


def test_listing_the_catalogue_evaluates_no_integral():
    code = (
        "import sympy as sp; real = sp.integrate\n"
        "def refuse(*a, **k): raise AssertionError('integrate')\n"
        "sp.integrate = refuse\n"
        "from theory.catalogue import catalogue; assert 'R6' in catalogue()"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_symbols_of_the_closed_forms_are_the_declared_ones():
    assert exponent.is_positive
    assert quotient.is_positive
