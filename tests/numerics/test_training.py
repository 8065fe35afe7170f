import jax
import jax.numpy as jnp
import numpy as np
import pytest

from numerics import training
from numerics.kernels import empirical as kernel
from numerics.networks.network import Network
from numerics.spectra import alignment as spectrum
from numerics.tolerances import tolerance
from theory.foundations.convention import Convention
from theory.foundations.errors import InputError

LINEAR = Network(
    "linear",
    None,
    None,
    (5,),
    2,
    lambda key, dtype: {"w": jax.random.normal(key, (5, 2), dtype), "count": jnp.array(3)},
    lambda p, x: x @ p["w"],
)


def problem_of(net, samples, generator, dtype=jnp.float64):
    params = net.initialize(jax.random.key(2), dtype)
    return params, generator.standard_normal((samples, *net.input_shape)), generator.standard_normal((samples, net.outputs))


@pytest.mark.parametrize("convention", [Convention.half_sum(0.01), Convention.plain_mean(0.05, 6)])
def test_training_matches_a_plain_loop(small_problem, convention):
    """Against gradient descent with the learning rate on the loss itself: γ and lr must come in once each."""
    net, params, inputs, labels = small_problem

    def loss(w):
        return convention.loss_scale / 2 * jnp.sum((net.apply(w, inputs) - labels) ** 2)

    run = training.train(net, params, inputs, labels, convention=convention, steps=30, record=np.array([0, 1, 7, 30]))
    step = jax.jit(lambda w: jax.tree.map(lambda a, g: a - convention.learning_rate * g, w, jax.grad(loss)(w)))
    expected, w = [], params
    for t in range(31):
        if t in (0, 1, 7, 30):
            expected.append(float(loss(w)))
        w = step(w)
    np.testing.assert_allclose(run.loss, expected, rtol=tolerance("float64").training)
    assert list(run.step) == [0, 1, 7, 30]
    np.testing.assert_allclose(run.initial_residual, np.ravel(net.apply(params, inputs) - labels))
    np.testing.assert_allclose(run.final_residual, np.ravel(net.apply(run.parameters, inputs) - labels), rtol=1e-9)


def test_linear_network_trains_as_its_linearization(generator):
    params, x, y = problem_of(LINEAR, 8, generator)
    found = spectrum.decompose(kernel.empirical_ntk(LINEAR, params, x))
    convention = Convention.from_effective_step(1.5 / found.lambda_max, loss_scale=0.3)
    run = training.train(LINEAR, params, x, y, convention=convention, steps=200)
    c = spectrum.projections(found, run.initial_residual)
    expected = training.linearized_loss(found.eigenvalues, c, convention, run.step)
    np.testing.assert_allclose(run.loss, expected, rtol=tolerance("float64").training)
    assert int(run.parameters["count"]) == 3


def test_float32_training_stays_float32(generator):
    params, x, y = problem_of(LINEAR, 8, generator, jnp.float32)
    run = training.train(LINEAR, params, x, y, convention=Convention.half_sum(0.01), steps=50)
    double = {**params, "w": params["w"].astype(jnp.float64)}
    expected = training.train(LINEAR, double, x, y, convention=Convention.half_sum(0.01), steps=50)
    assert run.residuals.dtype == np.float32
    np.testing.assert_allclose(run.loss, expected.loss, rtol=tolerance("float32").training)


def test_progress_counts_to_the_end(generator):
    calls = []
    params, x, y = problem_of(LINEAR, 4, generator)
    record = np.array([0, 3, 10])
    training.train(
        LINEAR, params, x, y, convention=Convention.half_sum(0.01), steps=10, record=record, progress=lambda *done: calls.append(done)
    )
    assert calls == [(3, 10), (10, 10)]


def test_divergence_is_reported(generator):
    params, x, y = problem_of(LINEAR, 8, generator)
    with pytest.raises(InputError, match=r"not finite by step .*lower the learning rate"):
        training.train(LINEAR, params, x, y, convention=Convention.half_sum(10.0), steps=2000)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"labels": np.ones((8, 1))}, r"labels of shape \(8, 2\)"),
        ({"inputs": np.ones((8, 4))}, "inputs of shape"),
        ({"record": np.array([0, 5])}, "from 0 to 10"),
        ({"record": np.array([1, 10])}, "from 0 to 10"),
        ({"record": np.array([0, 4, 4, 10])}, "increasing"),
        ({"record": np.array([0.0, 10.0])}, "whole steps"),
        ({"steps": 0}, "steps=0"),
    ],
)
def test_training_refuses(generator, change, message):
    params, x, y = problem_of(LINEAR, 8, generator)
    arguments = {"inputs": x, "labels": y, "convention": Convention.half_sum(0.01), "steps": 10} | change
    with pytest.raises(InputError, match=message):
        training.train(LINEAR, params, **arguments)


def test_linearized_loss_matches_powers_of_the_matrix(generator):
    root = generator.standard_normal((6, 4))  # rank 4: two zero modes stay
    matrix, r = root @ root.T, generator.standard_normal(6)
    found = spectrum.decompose(matrix)
    convention = Convention.from_effective_step(1.7 / found.lambda_max, loss_scale=0.25)
    c = spectrum.projections(found, r)
    for t in (0, 1, 2, 9):
        moved = np.linalg.matrix_power(np.eye(6) - convention.effective_step * matrix, t) @ r
        assert training.linearized_loss(found.eigenvalues, c, convention, t) == pytest.approx(moved @ moved / 8)


def test_linearized_loss_of_many_steps_and_a_vanishing_factor():
    convention = Convention.half_sum(1.0)
    eigenvalues = np.array([1.0, 1e-15, 0.0])
    got = training.linearized_loss(eigenvalues, np.array([1.0, 1.0, 2.0]), convention, np.array([0, 1, 10**15]))
    np.testing.assert_allclose(got, [3.0, 2.5, 0.5 * np.exp(-2) + 2], rtol=1e-12)


def test_log_grid():
    grid = training.log_grid(2000, 40)
    assert grid[0] == 0
    assert grid[-1] == 2000
    assert (np.diff(grid) >= 1).all()
    assert 25 <= grid.size <= 40
    late = np.diff(np.log(grid[grid > 100]))
    assert late.max() / late.min() < 1.2
    assert list(training.log_grid(1)) == [0, 1]
    assert list(training.log_grid(3, 2)) == [0, 3] or list(training.log_grid(3, 2)) == [0, 1, 3]
    for arguments in ((0, 5), (5, 1)):
        with pytest.raises(InputError):
            training.log_grid(*arguments)


def test_steps_that_diverge_are_refused_with_the_largest_that_does_not():
    training.check_step(0.499, lambda_max=4.0)
    with pytest.raises(InputError, match=r"2/λ_1 = 0.5, got 0.5.*learning rate below 5 "):
        training.check_step(0.5, lambda_max=4.0, loss_scale=0.1)


def test_float64_needs_x64_and_says_so():
    assert training.require_dtype("float64") == np.float64
    with jax.enable_x64(False):
        assert training.require_dtype(np.float32) == np.float32
        with pytest.raises(InputError, match="jax_enable_x64"):
            training.require_dtype(np.float64)
    for bad in ("float16", "fish", int):
        with pytest.raises(InputError, match="float64 or float32"):
            training.require_dtype(bad)


def test_rounding_floor_is_where_an_interpolating_run_stops(generator):
    params, x, y = problem_of(LINEAR, 4, generator)
    found = spectrum.decompose(kernel.empirical_ntk(LINEAR, params, x))
    convention = Convention.from_effective_step(1 / found.lambda_max)
    run = training.train(LINEAR, params, x, y, convention=convention, steps=20000)
    assert run.loss[-1] < training.rounding_floor(y, convention, "float64") < 1e-20 * run.loss[0]
