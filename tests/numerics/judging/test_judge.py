"""Exact judgement: no tolerance, precision doubles until the sign is certain, and what stays open is called open."""

from __future__ import annotations

from fractions import Fraction

import flint
import pytest
import sympy as sp

from numerics.judging.domains import symbols_of
from numerics.judging.judge import FIRST_PRECISION, Judge
from numerics.judging.judgement import Outcome
from theory.assumptions.base import Assumption, Fact
from theory.assumptions.core import ALIGNED, BLOCKS, SPECTRUM, TRAINED
from theory.catalogue import catalogue
from theory.language.symbols import A, B, N, c, eta, gamma, i, lam, over_modes, t
from theory.statements.theorem import Theorem

F = Fraction


def judge(left: sp.Expr, relation: str, right: sp.Expr, *given: Assumption) -> Judge:
    return Judge(Theorem("Z", "", "", "ours", "", tuple(given), left, (), (relation, right)))


@pytest.mark.parametrize(
    ("relation", "right", "expected"),
    [("<=", 1, True), ("<", 1, False), ("=", 1, True), ("<=", F(10**30 - 1, 10**30), False), ("<", F(10**30 + 1, 10**30), True)],
)
def test_rationals_without_tolerance(relation: str, right: Fraction, expected: bool) -> None:
    right = sp.Rational(F(right).numerator, F(right).denominator)
    one = judge(A * lam[1], relation, right)
    assert one.rational
    outcome = one.judge({"A": F(1, 3), "lam": [F(3)]}).outcome
    assert outcome is (Outcome.HOLDS if expected else Outcome.FAILS)


@pytest.mark.parametrize(("relation", "least"), [(sp.Ge, 2), (sp.Gt, 3)])
def test_an_assumption_that_is_turned_round_is_judged_as_it_reads(relation: type[sp.Rel], least: int) -> None:
    one = judge(A, "<=", A, Assumption("own", "", (Fact(relation(A, 2, evaluate=False)),)))
    assert [one.admits({"A": F(value)}) for value in (1, 2, 3)] == [value >= least for value in (1, 2, 3)]


def test_the_smallest_violation_counts() -> None:
    """Floats see (1 + 10⁻²⁰)² − 1 − 2·10⁻²⁰ as 0; it is 10⁻⁴⁰."""
    tiny = F(1, 10**20)
    found = judge((1 + A) ** 2, "<=", 1 + 2 * A).judge({"A": tiny, "lam": [F(1)]})
    assert found.outcome is Outcome.FAILS
    assert found.lhs - found.rhs == flint.fmpq(1, 10**40)


def test_precision_doubles_until_the_sign_is_certain() -> None:
    """Two exponentials that agree to about 150 digits."""
    near = judge(sp.exp(A), "<=", sp.exp(gamma))
    close = {"A": F(1), "gamma": 1 + F(1, 10**150), "lam": [F(1)]}
    before = flint.ctx.prec
    held = near.judge(close)
    assert held.outcome is Outcome.HOLDS
    assert flint.ctx.prec == before, "the caller's precision is put back"
    assert held.rhs.rel_accuracy_bits() > FIRST_PRECISION, "decided at the first precision: the test shows nothing"
    assert near.judge({**close, "A": close["gamma"], "gamma": close["A"]}).outcome is Outcome.FAILS


@pytest.mark.parametrize("relation", ["=", "<=", "<"])
def test_an_equality_that_balls_cannot_see_is_undecided(relation: str) -> None:
    """√A + √γ = √(A + γ + 2√(Aγ)), but balls around one irrational number always overlap."""
    open_question = judge(sp.sqrt(A) + sp.sqrt(gamma), relation, sp.sqrt(A + gamma + 2 * sp.sqrt(A * gamma)))
    assert not open_question.rational
    assert open_question.judge({"A": F(2), "gamma": F(3), "lam": [F(1)]}).outcome is Outcome.UNDECIDED


@pytest.mark.parametrize(("relation", "expected"), [("=", Outcome.HOLDS), ("<=", Outcome.HOLDS), ("<", Outcome.FAILS)])
def test_an_equality_of_exponentials_is_decided_in_closed_form(relation: str, expected: Outcome) -> None:
    same = judge(sp.exp(A * (gamma + 1)), relation, sp.exp(A * gamma + A))
    assert same.judge({"A": F(1, 3), "gamma": F(1, 7), "lam": [F(1)]}).outcome is expected


@pytest.mark.parametrize(
    ("left", "right", "at"),
    [
        (sp.log(A) + sp.log(gamma), sp.log(A * gamma), (F(12, 7), F(14, 9))),
        (sp.log(A) / sp.log(gamma), sp.Integer(3), (F(8), F(2))),
        (A ** sp.Rational(1, 3) * gamma ** sp.Rational(2, 3), A / 3 + 2 * gamma / 3, (F(7, 5), F(7, 5))),
        (sp.cbrt(A), 2 * sp.cbrt(gamma), (F(24, 5), F(3, 5))),
        (sp.Max(sp.sqrt(A), sp.cbrt(gamma)), sp.sqrt(2), (F(2), F(5, 2))),
        (sp.Min(sp.log(A), sp.log(gamma)), sp.log(3), (F(4), F(3))),
        (sp.exp(sp.log(1 + A) / 2 + gamma), sp.sqrt(1 + A) * sp.exp(gamma), (F(3), F(5))),
        (sp.Abs(sp.log(A)), sp.log(gamma), (F(1, 2), F(2))),
    ],
)
def test_equalities_of_logarithms_and_roots_are_decided(left: sp.Expr, right: sp.Expr, at: tuple[F, F]) -> None:
    instance = {"A": at[0], "gamma": at[1], "lam": [F(1)]}
    outcomes = [judge(left, relation, right).judge(instance).outcome for relation in ("=", "<=", "<")]
    assert outcomes == [Outcome.HOLDS, Outcome.HOLDS, Outcome.FAILS]


def test_roots_that_differ_a_little_are_told_apart() -> None:
    means = judge(A ** sp.Rational(1, 3) * gamma ** sp.Rational(2, 3), "<", A / 3 + 2 * gamma / 3)
    assert means.judge({"A": 1 + F(1, 10**40), "gamma": F(1), "lam": [F(1)]}).outcome is Outcome.HOLDS
    assert judge(sp.cbrt(A), "<=", gamma).judge({"A": 8 + F(1, 10**40), "gamma": F(2), "lam": [F(1)]}).outcome is Outcome.FAILS


def test_a_fractional_exponent_in_an_assumption_is_judged_at_its_edge() -> None:
    one = judge(A, "<=", A, Assumption("own", "", (Fact(sp.Le(A ** sp.Rational(2, 3), 4)),)))
    assert [one.admits({"A": value}) for value in (F(0), F(8), 8 + F(1, 10**50), F(9))] == [True, True, False, False]


@pytest.mark.parametrize(
    ("right", "outcome"), [(F(1), Outcome.HOLDS), (1 - F(1, 10**200), Outcome.FAILS), (1 + F(1, 10**200), Outcome.HOLDS)]
)
def test_the_root_of_a_zero_that_balls_see_only_nearly_has_a_value(right: F, outcome: Outcome) -> None:
    """1 − 3 · ⅓ as a ball reaches below 0, where Arb has no root at any precision."""
    vanishing = sp.sqrt((1 - A * lam[1]) * c[1] ** 2)
    at = {"A": F(3), "lam": [F(1, 3)], "c": [F(1, 7)], "gamma": right}
    found = judge(1 + vanishing, "<=", gamma).judge(at)
    assert found.outcome is outcome
    assert found.lhs.is_finite()
    assumed = judge(A, "<=", A, Assumption("own", "", (Fact(sp.Le(1 + vanishing, gamma)),)))
    assert assumed.admits(at) is (outcome is Outcome.HOLDS)


def test_a_claim_for_every_mode_names_the_mode_that_fails() -> None:
    sorted_twice = judge(lam[i], "<=", A)
    found = sorted_twice.judge({"lam": [F(1), F(3), F(2)], "A": F(2)})
    assert found.outcome is Outcome.FAILS
    assert found.mode == 2
    assert sorted_twice.judge({"lam": [F(1), F(2)], "A": F(2)}).outcome is Outcome.HOLDS


def test_assumptions_are_judged_exactly_for_every_index() -> None:
    aligned = judge(A, "<=", A, SPECTRUM, ALIGNED)
    good = {"lam": [F(2), F(1)], "c": [F(1), F(1)], "A": F(1)}
    assert aligned.broken_assumption(good) is None
    broken = aligned.broken_assumption({**good, "c": [F(1), 1 + F(1, 10**30)]})
    assert broken is not None
    assert broken.name == "aligned"
    unsorted = aligned.broken_assumption({**good, "lam": [F(1), F(2)]})
    assert unsorted is not None
    assert unsorted.name == "spectrum"


def test_block_assumptions() -> None:
    blocks = judge(A, "<=", A, SPECTRUM, BLOCKS)
    good = {"lam": [F(3), F(2), F(1)], "A": F(1), "first": [1, 3], "last": [2, 3]}
    assert blocks.broken_assumption(good) is None
    for name, value in (("first", [1, 2]), ("last", [2, 2]), ("first", [2, 3]), ("last", [1, 3])):
        assert blocks.broken_assumption({**good, name: value}) is not None


def test_an_instance_must_be_in_the_domain_of_its_symbols() -> None:
    one = judge(gamma * t + over_modes(lam[i]), "<=", eta, TRAINED)
    good = {"lam": [F(1)], "gamma": F(1), "t": 1, "eta": F(9)}
    assert one.admits(good)
    for name, value in (("gamma", F(0)), ("gamma", F(-1)), ("t", F(1, 2)), ("t", 0), ("lam", [F(-1)]), ("eta", F(-1))):
        assert not one.admits({**good, name: value}), (name, value)


def test_symbols_of_a_theorem() -> None:
    scalars, vectors = symbols_of(catalogue()["R1"])
    assert scalars.keys() == {"A", "eta", "gamma", "t"}
    assert vectors.keys() == {"lam", "c"}
    assert symbols_of(catalogue()["C4"])[1].keys() == {"lam", "c", "first", "last"}
    free = Theorem("Z", "", "", "ours", "", (Assumption("own", "", (Fact(sp.Le(B, N)),)),), c[1], (), ("<=", A))
    assert symbols_of(free)[0].keys() == {"A"}


def test_values_that_are_not_exact_are_refused() -> None:
    with pytest.raises(TypeError, match="integers and rationals, not float"):
        judge(A, "<=", gamma).judge({"A": 0.5, "gamma": F(1), "lam": [F(1)]})
