"""The dynamics and the theorems declared over them: derived, judged exactly on instances, evaluated alike in every arithmetic."""

from __future__ import annotations

import math
from fractions import Fraction

import flint
import jax
import jax.numpy as jnp
import numpy as np
import pytest
import sympy as sp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ntkbounds.verification.record import Verdict
from ntkbounds.verification.verify import verify
from numerics.instances.strategies import instances
from numerics.judging.judge import Judge
from numerics.judging.judgement import Outcome, exact_instance
from theory.catalogue import catalogue
from theory.evaluation.arithmetic import EXACT, MPMATH
from theory.evaluation.arrays import jax_function, momentum, numpy_function
from theory.evaluation.exponentials_and_roots import CLOSED_FORMS, Angle, ClosedForm
from theory.evaluation.monomials import NoClosedForm, rational_root
from theory.evaluation.scalars import scalar_function
from theory.language.definitions import L
from theory.language.dynamics import DYNAMICS, GRADIENT_FLOW, HEAVY_BALL, HeavyBallFilter, NesterovFilter, run_momentum
from theory.language.relu_kernel import closed_form, relu_ntk
from theory.language.symbols import correlation
from theory.printing.latex import latex
from theory.printing.text import text
from theory.rules.citing import Cited
from theory.statements.chain import check_chain

FAMILY = [
    name
    for name in catalogue()
    if name.startswith(("D", "K", "C")) or name.endswith((".flow", ".heavy_ball")) or name in ("A6", "R1", "R2", "R3", "R13")
]


@pytest.mark.parametrize("name", FAMILY)
def test_derived_sharp_and_never_undecided(name):
    theorem = catalogue()[name]
    check_chain(theorem, catalogue())
    assert not any(isinstance(step.rule, Cited) for step in theorem.steps)
    result = verify(theorem, catalogue(), examples=25)
    assert (result.verdict, result.undecided, result.problem) == (Verdict.TESTED, 0, "")
    assert result.sharp or theorem.equality_when.startswith(("not sharp", "never"))


def test_the_second_opinion_notices_a_wrong_closed_form():
    for name in ("D3", "D3.real", "D4", "D5", "K1"):
        theorem = catalogue()[name]
        judge = Judge(theorem)
        instance = exact_instance(theorem.equality)
        values = {key: EXACT.convert(value) for key, value in instance.items()}
        got = [judge.sides(instance, mode)[0] for mode in range(1, 1 + (len(instance["lam"]) if judge.for_every_mode else 1))]
        assert not any(left != right for left, right in zip(got, theorem.second_opinion(values), strict=True))
        assert any(left + 1 != right for left, right in zip(got, theorem.second_opinion(values), strict=True))


@pytest.mark.parametrize(
    "name", ["C1.heavy_ball", "C4.dyadic", "D3.real", "D3.complex", "D3.nesterov.real", "D3.nesterov.complex", "D5", "K1"]
)
def test_instances_satisfy_their_assumptions_by_construction(name):
    judge = Judge(catalogue()[name])

    @settings(max_examples=40, suppress_health_check=list(HealthCheck))
    @given(instances(catalogue()[name]))
    def run(instance):
        assert judge.admits(instance)

    run()


@pytest.mark.parametrize("kind", [HeavyBallFilter, NesterovFilter])
@given(x=st.fractions(0, 3, max_denominator=9), beta=st.fractions(0, 1, max_denominator=9), steps=st.integers(0, 12))
def test_arrays_and_the_recurrence_agree_on_momentum(kind, x, beta, steps):
    a, b = kind.coefficients_at(x, beta)
    exact = run_momentum(a, b, steps)
    scale = sum(abs(a) ** k for k in range(steps + 1)) + 1
    assert float(momentum(np, float(a), float(b), steps)) == pytest.approx(float(exact), abs=1e-13 * float(scale) * 4**steps, rel=1e-12)


def test_momentum_runs_on_batches_under_jit_and_its_gradient_is_right():
    given_values = {"lam": jnp.array([[3.0, 1.0, 0.5], [2.0, 2.0, 0.0]]), "c": jnp.ones((2, 3)), "beta": 0.5, "gamma": 1.0}
    loss = jax_function(L(HEAVY_BALL.time, HEAVY_BALL))

    def total(eta, steps):
        return loss(eta=eta, t=steps, **given_values).sum()

    gradient = jax.jit(jax.grad(total))(0.3, jnp.array(17))
    assert gradient == pytest.approx(float((total(0.3 + 1e-6, 17) - total(0.3 - 1e-6, 17)) / 2e-6), rel=1e-6)
    assert jax.jit(total)(0.3, jnp.array(17)) == pytest.approx(float(total(0.3, 17)), rel=1e-12)
    assert np.isfinite(jax.grad(total)(0.3, 10**6))
    many = numpy_function(L(HEAVY_BALL.time, HEAVY_BALL))(
        eta=0.3, t=np.arange(5)[:, None], **{key: np.asarray(value) for key, value in given_values.items()}
    )
    assert many.shape == (5, 2)


def test_the_block_bound_lies_between_the_loss_and_the_loss_at_an_earlier_time():
    values = {"lam": [8, 5, 3, 2], "c": [1, 1, 1, 1], "first": [1, 3], "last": [2, 4], "tau": 1, "gamma": 1, "ratio": Fraction(8, 5)}
    given_values = {key: MPMATH.convert(value) for key, value in values.items()}
    bound = scalar_function(catalogue()["C4.flow"].claim.rhs, MPMATH)(**given_values)
    now = scalar_function(L(GRADIENT_FLOW.time, GRADIENT_FLOW), MPMATH)(**given_values)
    earlier = scalar_function(catalogue()["C4.dyadic"].claim.rhs, MPMATH)(**given_values)
    assert now < bound < earlier


def test_the_one_step_rate_needs_a_stable_step():
    judge = Judge(catalogue()["C2"])
    past_the_edge = {"lam": [2, 1], "c": [1, 0], "eta": Fraction(3, 2), "gamma": 1, "t": 0}
    assert judge.judge(exact_instance(past_the_edge)).outcome is Outcome.FAILS
    at_the_edge = {"lam": [2, 1], "c": [1, 0], "eta": 1, "gamma": 1, "t": 0}
    assert judge.judge(exact_instance(at_the_edge)).outcome is Outcome.HOLDS


def test_heavy_ball_needs_the_factor_linear_in_time():
    """Without it the classical momentum rate is false: at ηλ = (1 + √β)² the double root makes the loss grow first."""
    theorem = catalogue()["C1.heavy_ball"]
    instance = exact_instance(theorem.equality)
    lhs, rhs = Judge(theorem).sides(instance)
    assert lhs > rhs / (1 + instance["t"])


def test_names_of_the_dynamics_are_told_apart():
    shown = [text(L(dynamics.time, dynamics)) for dynamics in DYNAMICS]
    assert shown == ["L_t", "L_τ", "L^β_t", "L^ν_t", "L^μ_t"]
    assert len({latex(dynamics.mode(sp.Symbol("i"), dynamics.time)) for dynamics in DYNAMICS}) == len(DYNAMICS)
    assert text(HEAVY_BALL.filter) == "p_t(ηλ_i)²"


# Closed forms

RATIONAL = st.fractions(-5, 5, max_denominator=6)


def closed(*terms):
    total = ClosedForm.of(0)
    for q, d, a in terms:
        total = total + CLOSED_FORMS.functions["exp"](rational(q)) * CLOSED_FORMS.functions["sqrt"](rational(d)) * rational(a)
    return total


def rational(value):
    return flint.fmpq(value.numerator, value.denominator)


def number(form):
    return sum(complex(float(a.p) / float(a.q)) * math.exp(float(q.p) / float(q.q)) * complex(float(d.p) / float(d.q)) ** (1 / n)
               for (q, d, n, _), a in form.terms.items())  # fmt: skip


@given(st.lists(st.tuples(RATIONAL, RATIONAL, RATIONAL), max_size=3), st.lists(st.tuples(RATIONAL, RATIONAL, RATIONAL), max_size=3))
def test_closed_forms_compute_like_numbers(one, other):
    left, right = closed(*one), closed(*other)
    assert number(left + right) == pytest.approx(number(left) + number(right), abs=1e-6, rel=1e-9)
    assert number(left * right) == pytest.approx(number(left) * number(right), abs=1e-4, rel=1e-9)
    assert not (left * right - right * left).terms
    assert not ((left + right) ** 2 - left * left - right * right - left * right * 2).terms


def test_closed_forms_know_when_roots_are_related():
    root = CLOSED_FORMS.functions["sqrt"]
    assert not (root(flint.fmpq(8)) - root(flint.fmpq(2)) * 2).terms
    assert not (1 / root(flint.fmpq(-2)) + root(flint.fmpq(-2)) / 2).terms
    assert (root(flint.fmpq(3)) - root(flint.fmpq(2))).terms
    assert rational_root(flint.fmpq(4, 9)) == flint.fmpq(2, 3)
    assert rational_root(flint.fmpq(-4)) is rational_root(flint.fmpq(2)) is None
    with pytest.raises(NoClosedForm):
        1 / (1 + root(flint.fmpq(2)))
    with pytest.raises(NoClosedForm):
        CLOSED_FORMS.functions["exp"](root(flint.fmpq(2)))
    with pytest.raises(NoClosedForm):
        Angle(ClosedForm.of(0)) * flint.fmpq(1, 2)


def test_balls_leave_equality_to_closed_forms_and_near_equality_to_balls():
    theorem = catalogue()["R13.flow"]
    judge = Judge(theorem)
    instance = exact_instance({"lam": [3, 1], "c": [0, 1], "gamma": 1, "tau": Fraction(1, 3), "sigma2": 1})
    assert judge.judge(instance).outcome is Outcome.FAILS  # not proportional
    assert judge.judge(exact_instance(theorem.equality)).outcome is Outcome.HOLDS


# Infinite width


def test_known_values_of_the_relu_kernel():
    kappas = tuple(sp.lambdify(correlation, closed_form(order), "math") for order in (0, 1))
    assert [kappas[0](r) for r in (-1, 0, 1)] == pytest.approx([0, 0.5, 1])
    assert [kappas[1](r) for r in (-1, 0, 1)] == pytest.approx([0, 1 / math.pi, 1])
    assert relu_ntk(1.0, 3, kappas) == pytest.approx(4)  # every layer adds the norm
    assert relu_ntk(0.5, 0, kappas) == 0.5
    assert relu_ntk(0.0, 1, kappas) == pytest.approx(1 / math.pi)


def test_the_layer_map_has_the_derivative_expectation_as_derivative():
    assert sp.simplify(sp.diff(closed_form(1), correlation) - closed_form(0)) == 0


def test_the_infinite_width_kernel_is_the_limit_of_wide_networks():
    rng = np.random.default_rng(0)
    width, cosine = 400_000, 0.3
    inputs = np.array([[1.0, 0.0], [cosine, math.sqrt(1 - cosine**2)]])
    active = (pre := rng.standard_normal((width, 2)) @ inputs.T) > 0
    values = np.where(active, pre, 0) * math.sqrt(2)
    empirical = (values[:, 0] @ values[:, 1] + 2 * (active[:, 0] & active[:, 1]).sum() * cosine) / width
    kappas = tuple(sp.lambdify(correlation, closed_form(order), "math") for order in (0, 1))
    assert empirical == pytest.approx(relu_ntk(cosine, 1, kappas), abs=0.01)
