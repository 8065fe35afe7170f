"""Certificates hold for what is declared, and for nothing that is a little too sharp."""

from dataclasses import replace
from fractions import Fraction

import flint
import mpmath
import numpy as np
import pytest

from numerics.certificates import every_step
from numerics.certificates import network as network_certificate
from numerics.certificates.boxes import prove_positive
from numerics.certificates.by_theorem import CERTIFICATES, certify, certify_linearized_loss, certify_network, certify_theorem
from numerics.certificates.enclosure import alignment_constant
from numerics.certificates.flow import zeta
from numerics.certificates.parametric_spectra import by_euler_maclaurin, by_first_terms, prove_exponential, prove_power_law
from numerics.exact.balls import precision
from theory.catalogue import catalogue
from theory.foundations.errors import InputError
from theory.mutation.mutants import mutants

PARABOLA = [(0, 1)]


def below_its_maximum(constant):
    """c − x(1−x)², whose maximum over [0, 1] is 4/27 at 1/3."""
    return lambda x: flint.arb(constant) - x * (1 - x) * (1 - x)


def test_a_constant_above_the_maximum_is_proven():
    proof = prove_positive(below_its_maximum(flint.fmpq(4, 27) + flint.fmpq(1, 10**6)), PARABOLA)
    assert proof.holds
    assert proof.open_box is None
    assert proof.boxes > 10


def test_a_constant_slightly_below_the_maximum_is_refuted_where_it_is_attained():
    proof = prove_positive(below_its_maximum(flint.fmpq(4, 27) - flint.fmpq(1, 10**6)), PARABOLA)
    assert not proof.holds
    assert proof.refuted
    ((low, high),) = proof.open_box
    assert abs((low + high) / 2 - flint.fmpq(1, 3)) < flint.fmpq(1, 100)


def test_a_lower_bound_that_is_negative_refutes_nothing():
    proof = prove_positive(below_its_maximum(0), PARABOLA, only_below=True)
    assert not proof.holds
    assert not proof.refuted


@pytest.mark.parametrize("limits", [{"smallest": flint.fmpq(1, 2**10)}, {"budget": 50}])
def test_equality_is_not_certified(limits):
    proof = prove_positive(below_its_maximum(flint.fmpq(4, 27)), PARABOLA, **limits)
    assert not proof.holds
    assert not proof.refuted
    assert "not certified on" in str(proof)


def test_two_sides_and_the_one_that_matters_is_halved():
    proof = prove_positive(lambda x, y: 2 - x * x - y / 1000, [(-1, 1), (0, 1)])
    assert proof.holds
    false = prove_positive(lambda x, y: flint.arb(1.0009) - x * x - y / 1000, [(0, 1), (0, 1)])
    assert not false.holds
    (x_low, _), (y_low, _) = false.open_box
    assert x_low > flint.fmpq(99, 100)
    assert y_low >= flint.fmpq(1, 2)


def test_a_function_that_is_not_known_is_not_certified():
    proof = prove_positive(lambda x: flint.arb("nan"), PARABOLA, smallest=flint.fmpq(1, 4))
    assert not proof.holds
    assert not proof.refuted


def test_refuses_sides_in_the_wrong_order():
    with pytest.raises(InputError, match="low ≤ high"):
        prove_positive(lambda x: x, [(1, 0)])


@pytest.mark.parametrize("theorem_id", CERTIFICATES)
def test_the_catalogue_is_certified(theorem_id):
    found = certify(theorem_id)
    assert found is not None
    assert found.holds, str(found)
    assert found.theorem == theorem_id
    assert found.boxes > 0
    assert found.range


def test_no_certificate_for_other_theorems():
    assert certify("R1") is None
    assert certify_theorem(catalogue()["R1"]) is None


@pytest.mark.parametrize("theorem_id", ["C3", "C3.simple", "C3.flow", "D6.lower", "R4", "R4.simple", "R4.rank_simple", "R6.exponential"])
def test_no_mutant_of_a_claim_is_certified(theorem_id):
    changed = [mutant for mutant in mutants(catalogue()[theorem_id]) if mutant.dropped is None]
    assert changed
    for mutant in changed:
        assert mutant.theorem.id == theorem_id
        assert not certify_theorem(mutant.theorem).holds, mutant.name


@pytest.mark.parametrize("theorem_id", ["D6", "R6"])
def test_no_sharpening_of_a_claim_is_certified(theorem_id):
    theorem = catalogue()[theorem_id]
    sharper = replace(theorem, steps=(), claim_without_chain=("<=", theorem.claim.rhs * (1 - Fraction(1, 1000))))
    assert not certify_theorem(sharper).holds


def test_the_factor_of_the_flow_is_what_the_difference_leaves():
    for x in ("1/1000", "1/3", "1"):
        with precision(200):
            exact = flint.arb(flint.fmpq(*Fraction(x).as_integer_ratio()))
            # At t = 1 the bracket vanishes: the difference of both sides, times e^x, is x³ζ(x).
            gap = exact * exact / 2 - (-exact).exp() + (1 - exact)
            assert (gap * exact.exp()).overlaps(exact**3 * zeta(exact))


@pytest.mark.parametrize(("a", "z"), [(1.5, 0.3), (2.0, 0.5), (2.0, 3.0), (4.0, 40.0), (8.0, 0.5)])
def test_both_lower_bounds_are_below_the_true_difference(a, z):
    """The sum to infinity by mpmath, independently of the incomplete Γ and of Euler and Maclaurin."""
    with mpmath.workdps(30):
        total = mpmath.nsum(lambda i: z * i**-a * mpmath.exp(-2 * z * i**-a), [1, mpmath.inf])
        integral = z ** (1 / a) / a * mpmath.mpf(2) ** (1 / a - 1) * mpmath.gamma(1 - 1 / a)
        true = float(1 / (2 * mpmath.e) + integral - total)
    peak = 1 / (2 * flint.arb(1).exp())
    bounds = [float(bound(flint.arb(a), flint.arb(z), peak).mid()) for bound in (by_first_terms, by_euler_maclaurin)]
    assert max(bounds) <= true + 1e-9  # nsum extrapolates: it is good to some twelve digits here
    assert max(bounds) > 0
    assert bounds[0] > 0.2 * true  # a bound that says something


@pytest.mark.parametrize("share", [flint.fmpq(9, 10), flint.fmpq(1, 2)])
def test_a_smaller_error_term_is_not_certified(share):
    assert not all(proof.holds for proof in prove_power_law(share))
    assert not prove_exponential(share).holds


def test_a_network_is_certified():
    found = certify_network(samples=20, width=32, steps=10_000)
    assert found.holds, str(found)
    assert found.theorem == "R2"
    assert "every step t from 0 to 10000" in found.range
    assert found.boxes < 5000
    assert "exact float64 numbers stored" in found.statement


def test_a_constant_slightly_too_small_is_not_certified(monkeypatch):
    kernel, residual = np.diag([4.0, 1.0]), np.array([4.0, -2.0])  # c_i² = 4λ_i: A = 4 and both sides are equal at every step
    assert certify_linearized_loss(kernel, residual, 0.125, 1.0, 100).holds
    smaller = flint.arb(1) - flint.arb(2) ** -40
    monkeypatch.setattr(network_certificate, "alignment_constant", lambda found: (alignment_constant(found) * smaller).mid())
    monkeypatch.setattr(every_step, "LAST_PRECISION", 192)
    found = certify_linearized_loss(kernel, residual, 0.125, 1.0, 100)
    assert not found.holds
    assert "undecided at t = 0" in found.note


def test_degenerate_eigenvalues_are_certified():
    assert certify_linearized_loss(np.eye(4), np.arange(4.0), 0.5, 1.0, 1000).holds


def test_the_mode_that_attains_the_constant_may_be_the_last_one_left() -> None:
    """With the smallest eigenvalue attaining A both sides of R2 agree to hundreds of digits in the end."""
    kernel, residual = np.diag([4.0, 1.0, 0.25]), np.array([0.5, 0.25, 1.0])
    assert certify_linearized_loss(kernel, residual, 0.25, 1.0, 5000).holds


@pytest.mark.parametrize(
    ("kernel", "step", "why"),
    [
        (np.ones((3, 3)), 0.25, "not certified to be positive"),
        (np.array([[1.0, 2.0, 0.0], [2.0, 1.0, 0.0], [0.0, 0.0, 1.0]]), 0.25, "negative eigenvalue"),
        (np.eye(3), 2.5, "η λ_1 ≤ 2"),
    ],
)
def test_says_why_it_is_not_certified(kernel, step, why):
    found = certify_linearized_loss(kernel, np.array([1.0, 2.0, 3.0]), step, 1.0, 10)
    assert not found.holds
    assert why in found.note


def test_refuses_what_is_no_training_run():
    with pytest.raises(InputError, match="positive effective step"):
        certify_linearized_loss(np.eye(2), np.ones(2), 0.0, 1.0, 10)
    with pytest.raises(InputError, match="not zero"):
        certify_linearized_loss(np.eye(2), np.zeros(2), 0.5, 1.0, 10)
