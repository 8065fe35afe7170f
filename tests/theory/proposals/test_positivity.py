"""Certificates of positivity: they multiply out to what they certify, and none is found for what can be negative."""

from __future__ import annotations

import pytest
import sympy as sp

from theory.proposals.positivity import find_certificate

x, y, z = sp.symbols("x y z", real=True)
KNOWN = [(x, False), (y, False), (1 - x, False)]


@pytest.mark.parametrize("target", [x, 2 * x + sp.Rational(1, 3) * y, x - x**2, x * y + 1, y - x * y, sp.Integer(0), 1 - x**2])
def test_a_certificate_multiplies_out(target: sp.Expr) -> None:
    found = find_certificate(target, KNOWN)
    assert found is not None
    assert sp.expand(found.scale * target - found.total) == 0
    assert found.scale > 0
    assert all(weight > 0 for weight, _ in found.terms)


@pytest.mark.parametrize("target", [-x, x - 1, y - 1, x - y, -sp.Integer(1), z, x * z, x**2 - x])
def test_no_certificate_for_what_can_be_negative(target: sp.Expr) -> None:
    assert find_certificate(target, KNOWN) is None


def test_strictness_needs_a_positive_term() -> None:
    assert find_certificate(x, [(x, False)], strict=True) is None
    strict = find_certificate(x * y, [(x, True), (y, True)], strict=True)
    assert strict is not None
    assert strict.strict
    plain = find_certificate(x * y, [(x, True), (y, False)])
    assert plain is not None
    assert not plain.strict
    assert find_certificate(x * y, [(x, True), (y, False)], strict=True) is None
    one = find_certificate(x + 1, [(x, False)], strict=True)
    assert one is not None
    assert one.strict


def test_degree_bounds_the_products() -> None:
    assert find_certificate(x**3, [(x, False)], degree=2) is None
    assert find_certificate(x**3, [(x, False)], degree=3) is not None


def test_irrational_coefficients_are_not_certified() -> None:
    assert find_certificate(sp.sqrt(2) * x, [(x, False)]) is None or sp.sqrt(2).is_Rational
