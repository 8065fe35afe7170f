"""Products over an index, schedules of steps, Chebyshev polynomials, absolute values, largest modes: drawn, evaluated, judged, shrunk."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import flint
import jax.numpy as jnp
import mpmath
import numpy as np
import pytest
import sympy as sp

from numerics.drawing.choice_sources import FromRandom
from numerics.falsifying.search import falsify
from numerics.instances.sampler import Sampler
from theory.assumptions.base import Assumption, Fact, le
from theory.assumptions.core import INVERTIBLE_KERNEL, SPECTRUM
from theory.evaluation.arithmetic import BALLS, EXACT, MPMATH
from theory.evaluation.arrays import jax_function, numpy_function
from theory.evaluation.exponentials_and_roots import CLOSED_FORMS
from theory.evaluation.scalars import scalar_function
from theory.foundations.errors import InputError
from theory.language.chebyshev import ChebyshevT
from theory.language.definitions import A_star, condition, kappa_star
from theory.language.largest import Largest
from theory.language.symbols import N, T, alpha, c, energy, eta, forget, i, j, lam, over_modes, t, v, vector, x
from theory.statements.theorem import Theorem


@pytest.fixture
def schedule() -> Iterator[sp.IndexedBase]:
    """A step size for each step."""
    yield vector("schedule_own", r"\eta", "step sizes of one's own", "t", nonnegative=True)
    forget("schedule_own")


@pytest.fixture
def left(schedule: sp.IndexedBase) -> sp.Expr:
    """Energy after t steps of the schedule."""
    return over_modes(c[i] ** 2 * sp.Product(1 - schedule[v] * lam[i], (v, 1, t)) ** 2)


def claim(start: sp.Expr, right: sp.Expr, *assumptions: Assumption) -> Theorem:
    return Theorem("own", "name", "meaning", "ours", "test", (SPECTRUM, *assumptions), start, claim_without_chain=("<=", right))


INSTANCE: dict[str, Any] = {
    "lam": [Fraction(3), Fraction(1, 2), Fraction(0)],
    "c": [Fraction(1), Fraction(-2, 3), Fraction(5)],
    "schedule_own": [Fraction(1, 3), Fraction(1, 4)],
    "t": 2,
    "x": Fraction(3, 5),
    "eta": Fraction(1, 7),
}


def by_hand(values: dict[str, Any]) -> Any:
    """The energy after the schedule, mode by mode, step by step."""
    return sum(
        projection**2 * math.prod((1 - step * eigenvalue for step in values["schedule_own"][: values["t"]]), start=Fraction(1)) ** 2
        for projection, eigenvalue in zip(values["c"], values["lam"], strict=True)
    )


CASES: dict[str, tuple[sp.Expr, Callable[[dict[str, Any]], Any]]] = {
    "determinant": (sp.Product(1 + lam[i], (i, 1, N)), lambda at: math.prod(1 + value for value in at["lam"])),
    "part of it": (sp.Product(1 + lam[j], (j, 2, N)), lambda at: math.prod(1 + value for value in at["lam"][1:])),
    "no factors": (sp.Product(lam[i], (i, N + 1, N)), lambda at: 1),
    "a factor without the index": (sp.Product(x, (v, 1, t)), lambda at: at["x"] ** at["t"]),
    "two indices": (sp.Product(1 + lam[i] * c[j], (i, 1, N), (j, 1, 2)), lambda at: math.prod(
        1 + eigenvalue * projection for eigenvalue in at["lam"] for projection in at["c"][:2])),
    "a sum of products": (over_modes(lam[i] * sp.Product(1 + lam[j], (j, 1, i))), lambda at: sum(
        value * math.prod(1 + other for other in at["lam"][: place + 1]) for place, value in enumerate(at["lam"]))),
    "a product of sums": (sp.Product(sp.Sum(1 + lam[i], (i, 1, j)), (j, 1, N)), lambda at: math.prod(
        sum(1 + value for value in at["lam"][:count]) for count in range(1, 4))),
    "Chebyshev": (ChebyshevT(3 * t + 1, x), lambda at: sp.chebyshevt(7, sp.Rational(3, 5))),
    "Chebyshev of degree 0": (ChebyshevT(t - 2, x), lambda at: 1),
    "Chebyshev of each mode": (over_modes(c[i] * ChebyshevT(t, 1 - eta * lam[i])), lambda at: sum(
        projection * (2 * (1 - at["eta"] * value) ** 2 - 1) for projection, value in zip(at["c"], at["lam"], strict=True))),
    "absolute values": (over_modes(sp.Abs(c[i])) - sp.Abs(over_modes(c[i])), lambda at: sum(map(abs, at["c"])) - abs(sum(at["c"]))),
    "the largest mode": (Largest(sp.Abs(c[i]) * lam[i], (i, 1, N)), lambda at: max(
        abs(projection) * value for projection, value in zip(at["c"], at["lam"], strict=True))),
}  # fmt: skip


def check_everywhere(expression: sp.Expr, expected: Any) -> None:
    """Every arithmetic gives the value."""
    exact = flint.fmpq(int(sp.Rational(expected).p), int(sp.Rational(expected).q))
    at = {arithmetic: {name: arithmetic.convert(value) for name, value in INSTANCE.items()} for arithmetic in (EXACT, BALLS, MPMATH)}
    assert scalar_function(expression, EXACT)(**at[EXACT]) == exact
    assert flint.arb(scalar_function(expression, BALLS)(**at[BALLS])).contains(exact)
    closed = scalar_function(expression, CLOSED_FORMS)(**{name: CLOSED_FORMS.convert(value) for name, value in INSTANCE.items()})
    assert (closed - exact).sign == 0
    assert abs(scalar_function(expression, MPMATH)(**at[MPMATH]) - mpmath.mpf(int(exact.p)) / int(exact.q)) < 1e-12
    arrays = {name: np.asarray(value, float) if isinstance(value, list) else value for name, value in INSTANCE.items()}
    arrays |= {"x": float(INSTANCE["x"]), "eta": float(INSTANCE["eta"])}
    number = int(exact.p) / int(exact.q)
    assert numpy_function(expression)(**arrays) == pytest.approx(number, rel=1e-12)
    assert float(jax_function(expression)(**{**arrays, "lam": jnp.asarray(arrays["lam"])})) == pytest.approx(number, rel=1e-12)
    batch = numpy_function(expression)(**{**arrays, "lam": np.stack([arrays["lam"], arrays["lam"] * 2, arrays["lam"]])})
    assert np.broadcast_to(batch, 3)[[0, 2]] == pytest.approx([number, number], rel=1e-12)


@pytest.mark.parametrize("name", CASES)
def test_every_arithmetic_gives_the_value_by_hand(name: str) -> None:
    expression, value = CASES[name]
    check_everywhere(expression, value(INSTANCE))


def test_a_schedule_too(left: sp.Expr) -> None:
    check_everywhere(left, by_hand(INSTANCE))


def test_chebyshev_is_the_cosine_of_the_multiple_angle() -> None:
    for degree in (0, 1, 2, 5, 24):
        value = numpy_function(ChebyshevT(t, x))(x=np.linspace(-1, 1, 9), t=degree)
        assert value == pytest.approx(np.cos(degree * np.arccos(np.linspace(-1, 1, 9))), abs=1e-12)
        assert sp.expand(ChebyshevT(degree, x) - sp.chebyshevt(degree, x)) == 0


def test_a_root_of_a_product_in_closed_form() -> None:
    mean = sp.Product(sp.sqrt(lam[i]), (i, 1, N)) - sp.sqrt(sp.Product(lam[i], (i, 1, N)))
    values = {"lam": CLOSED_FORMS.convert([Fraction(2), Fraction(3), Fraction(5)])}
    assert scalar_function(mean, CLOSED_FORMS)(**values).sign == 0


class TestSchedules:
    def test_they_have_an_entry_a_step(self, left: sp.Expr) -> None:
        sampler = Sampler(claim(left, energy))
        drawn = [sampler.draw(FromRandom(random.Random(seed))) for seed in range(30)]
        assert all(len(instance["schedule_own"]) == instance["t"] for instance in drawn)
        assert {instance["t"] for instance in drawn} >= {0, 1}
        assert any(len(instance["lam"]) != instance["t"] for instance in drawn)

    def test_a_true_claim_is_not_refuted(self, left: sp.Expr, schedule: sp.IndexedBase) -> None:
        small = Assumption("every_step", "no step above 1/λ_1", (Fact(le(schedule[v] * lam[1], 1), ((v, sp.Integer(1), t),)),))
        hunt = falsify(claim(left, energy, small), exact_tries=30, float_tries=1000, modes=2)
        assert hunt.counterexample is None
        assert hunt.judged > 20
        assert hunt.undecided == 0
        assert not hunt.floats

    def test_a_false_one_is_shrunk_to_one_step(self, left: sp.Expr) -> None:
        found = falsify(claim(left, energy), exact_tries=60, float_tries=0, modes=13).counterexample
        assert found is not None
        assert (len(found["lam"]), found["t"], len(found["schedule_own"])) == (1, 1, 1)

    def test_what_counts_them_must_be_a_number_of_the_theorem(self) -> None:
        odd = vector("odd_own", "o", "a sequence that nothing counts", "width", nonnegative=True)
        try:
            with pytest.raises(InputError, match="as the shape of odd_own, got width; declare"):
                Sampler(claim(odd[1], energy)).draw(FromRandom(random.Random(0)))
        finally:
            forget("odd_own")


DET = sp.Product(lam[i], (i, 1, N))
JUDGED: dict[str, tuple[sp.Expr, sp.Expr, tuple[Assumption, ...], bool]] = {
    "geometric and arithmetic mean": (DET, (T / N) ** N, (), True),
    "with the wrong power": (DET, (T / N) ** (N + 1), (), False),
    "Chebyshev on [0, 1]": (ChebyshevT(t, x) ** 2, sp.S.One, (Assumption("unit", "x ≤ 1", (Fact(le(x, 1)),)),), True),
    "Chebyshev beyond": (ChebyshevT(t, x) ** 2, sp.S.One, (), False),
    "triangle": (sp.Abs(over_modes(c[i])), over_modes(sp.Abs(c[i])), (), True),
    "triangle reversed": (over_modes(sp.Abs(c[i])), sp.Abs(over_modes(c[i])), (), False),
    "Hölder with the largest mode": (over_modes(lam[i] * c[i] ** 2), T * Largest(sp.Abs(c[i]), (i, 1, N)) ** 2, (), True),
    "the largest mode squared": (over_modes(c[i] ** 2), Largest(sp.Abs(c[i]), (i, 1, N)) ** 2, (), False),
    "the smallest alignment constant": (over_modes(alpha[i] * lam[i]), A_star * T, (), True),
    "as if it were smaller": (over_modes(alpha[i] * lam[i]), A_star * T / 2, (), False),
    "the condition number": (T / lam[N], N * condition, (INVERTIBLE_KERNEL,), True),
    "without N": (T / lam[N], condition, (INVERTIBLE_KERNEL,), False),
}


@pytest.mark.parametrize("name", JUDGED)
def test_claims_are_judged(name: str) -> None:
    start, right, assumptions, true = JUDGED[name]
    hunt = falsify(claim(start, right, *assumptions), exact_tries=60, float_tries=0, modes=13)
    assert (hunt.counterexample is None) == true
    assert hunt.undecided == 0


def test_names_stand_for_their_formulas() -> None:
    at = {"lam": [Fraction(4), Fraction(1)], "alpha": [Fraction(1, 2), Fraction(3)], "c": [Fraction(2), Fraction(1)]}
    values = {name: EXACT.convert(value) for name, value in at.items()}
    assert [scalar_function(name, EXACT)(**values) for name in (A_star, kappa_star, condition)] == [3, 3, 4]
