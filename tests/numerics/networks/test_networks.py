import jax
import jax.numpy as jnp
import numpy as np
import pytest

from numerics.kernels import empirical as kernel
from numerics.networks import by_name as networks
from numerics.networks.cnn import cnn
from numerics.networks.from_file import from_file
from numerics.networks.mlp import mlp
from numerics.networks.pooled_cnn import pooled_cnn
from theory.foundations.errors import InputError


@pytest.mark.parametrize("alpha", [0.5, 3.0])
def test_builtin_networks_are_homogeneous_of_their_degree(small_problem, alpha):
    net, params, inputs, _ = small_problem
    scaled = jax.tree.map(lambda w: alpha * w, params)
    np.testing.assert_allclose(net.apply(scaled, inputs), alpha**net.homogeneity * net.apply(params, inputs), rtol=1e-12)


def test_euler_identity_makes_the_initial_function_aligned(small_problem):
    """A4: f_0 = J w_0 / H."""
    net, params, inputs, _ = small_problem
    value, derivative = jax.jvp(lambda w: net.apply(w, inputs), (params,), (params,))
    np.testing.assert_allclose(derivative / net.homogeneity, value, rtol=1e-12)


def test_mlp_matches_its_formula(generator):
    net = mlp(4, width=6, depth=1, outputs=2)
    first, last = net.initialize(jax.random.key(0), jnp.float64)
    x = generator.standard_normal((3, 4))
    expected = np.sqrt(2 / 6) * np.maximum(x @ np.asarray(first) / np.sqrt(4), 0) @ np.asarray(last)
    np.testing.assert_allclose(net.apply([first, last], jnp.asarray(x)), expected, rtol=1e-13)


def test_cnn_matches_the_library_convolution(generator):
    net = cnn((6, 5, 2), width=4, depth=3)
    params = net.initialize(jax.random.key(0), jnp.float64)
    x = h = jnp.asarray(generator.standard_normal((3, 6, 5, 2)))
    for layer, weights in enumerate(params[:-1]):
        fan_in = weights.shape[0]
        filters = weights.reshape(3, 3, fan_in // 9, -1) * np.sqrt((1 if layer == 0 else 2) / fan_in)
        if layer == 0:
            padded = jnp.pad(h, ((0, 0), (1, 1), (1, 1), (0, 0)))
            h = jax.lax.conv_general_dilated(padded, filters, (1, 1), "VALID", dimension_numbers=("NHWC", "HWIO", "NHWC"))
        else:
            padding = ((1, 1), (1, 1))
            h = jax.lax.conv_general_dilated(h, filters, (2, 2), padding, dimension_numbers=("NHWC", "HWIO", "NHWC"))
        h = jax.nn.relu(h)
    expected = np.sqrt(2 / params[-1].shape[0]) * h.reshape(3, -1) @ params[-1]
    np.testing.assert_allclose(net.apply(params, x), expected, rtol=1e-12)


@pytest.mark.parametrize("shape", [(28, 28, 1), (9, 6, 2), (1, 7, 1)])
def test_pooled_cnn_matches_the_library_convolution_and_pooling(generator, shape):
    net = pooled_cnn(shape, width=2)
    params = net.initialize(jax.random.key(0), jnp.float64)
    assert [weights.shape[1] for weights in params[:-1]] == [2, 4, 8, 8, 16]
    x = h = jnp.asarray(generator.standard_normal((3, *shape)))
    for layer, weights in enumerate(params[:-1]):
        fan_in = weights.shape[0]
        filters = weights.reshape(3, 3, fan_in // 9, -1) * np.sqrt((1 if layer == 0 else 2) / fan_in)
        h = jax.nn.relu(jax.lax.conv_general_dilated(h, filters, (1, 1), "SAME", dimension_numbers=("NHWC", "HWIO", "NHWC")))
        if min(h.shape[1:3]) >= 2:
            h = jax.lax.reduce_window(h, -jnp.inf, jax.lax.max, (1, 2, 2, 1), (1, 2, 2, 1), "VALID")
    expected = np.sqrt(2 / params[-1].shape[0]) * h.reshape(3, -1) @ params[-1]
    np.testing.assert_allclose(net.apply(params, x), expected, rtol=1e-12)
    np.testing.assert_allclose(net.apply(jax.tree.map(lambda w: 2 * w, params), x), 2**net.homogeneity * expected, rtol=1e-12)


def test_every_layer_keeps_the_mean_square_of_the_inputs(generator):
    net = mlp(50, width=400, depth=3, outputs=400)
    x = jnp.asarray(generator.standard_normal((20, 50)))
    output = net.apply(net.initialize(jax.random.key(0), jnp.float64), x)
    assert float(jnp.mean(output**2) / jnp.mean(x**2)) == pytest.approx(1, rel=0.2)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_dtype_of_parameters_is_dtype_of_outputs(small_network, dtype):
    params = small_network.initialize(jax.random.key(0), dtype)
    assert small_network.apply(params, jnp.ones((2, *small_network.input_shape), dtype)).dtype == dtype


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: networks.network("mpl", (4,)), "did you mean mlp?"),
        (lambda: networks.network("transformer", (4,)), "cnn, mlp, pooled_cnn or FILE.py:ATTR"),
        (lambda: networks.network("cnn", (4,)), "use net mlp"),
        (lambda: networks.network("pooled_cnn", (4,)), "use net mlp"),
        (lambda: mlp(4, width=0), "width=0"),
        (lambda: cnn((4, 4, 1), depth=0), "depth=0"),
        (lambda: networks.network("a.py:net", (4,), width=3), "set them in the file"),
    ],
)
def test_bad_requests_say_what_to_do(call, message):
    with pytest.raises(InputError, match=message.replace("?", r"\?")):
        call()


def test_look_up_passes_sizes_on():
    net = networks.network("mlp", (2, 2, 1), width=9, depth=3, outputs=2)
    assert (net.width, net.depth, net.outputs, net.input_shape) == (9, 3, 2, (2, 2, 1))


USER_FILE = """
import jax, jax.numpy as jnp
from collections import namedtuple
def init(key): return {"w": jax.random.normal(key, (4, 3))}
def init_with_inputs(key, inputs): return {"w": jax.random.normal(key, (inputs.shape[1], 3))}
def apply(params, x): return x @ params["w"]
pair = (init, apply)
with_inputs = namedtuple("Module", "init apply")(init_with_inputs, apply)
class Flax:
    def init(self, rngs, *args): return init_with_inputs(rngs, *args)
    def apply(self, params, x): return apply(params, x)
flax = Flax()
flat = (init, lambda params, x: (x @ params["w"])[:, 0])
wrong = (init, lambda params, x: x @ jnp.ones((7, 7)))
raises = (lambda key: 1 / 0, apply)
empty = (lambda key: {}, apply)
number = 3
"""


@pytest.fixture
def user_file(tmp_path):
    path = tmp_path / "mine.py"
    path.write_text(USER_FILE)
    return path


@pytest.mark.parametrize("attribute", ["pair", "with_inputs", "flax"])
def test_user_network_runs_through_the_kernel(user_file, attribute, generator):
    net = networks.network(f"{user_file}:{attribute}", (4,))
    params = net.initialize(jax.random.key(0), jnp.float64)
    assert net.outputs == 3
    assert params["w"].dtype == jnp.float64
    x = jnp.asarray(generator.standard_normal((5, 4)))
    expected = np.kron(x @ x.T, np.eye(3))  # linear in w: K = x x^T for each output
    np.testing.assert_allclose(kernel.empirical_ntk(net, params, x), expected, atol=1e-13)


@pytest.mark.parametrize(
    ("attribute", "message"),
    [
        ("nothing", "check the name after the colon"),
        ("flat", r"return shape \(3, C\) for 3 inputs, got shape \(3,\)"),
        ("wrong", "correct apply"),
        ("raises", "ZeroDivisionError"),
        ("empty", "at least one array of floating-point numbers .init of 'empty'., got none"),
        ("number", "pair"),
    ],
)
def test_unusable_user_networks_are_refused(user_file, attribute, message):
    with pytest.raises(InputError, match=message):
        from_file(f"{user_file}:{attribute}", (4,))


def test_user_network_with_wrong_number_of_outputs(user_file):
    with pytest.raises(InputError, match=r"shape \(3, 1\) for 3 inputs, got shape \(3, 3\)"):
        from_file(f"{user_file}:pair", (4,), outputs=1)


@pytest.mark.parametrize("text", ["raise RuntimeError('no luck')", "import sys; sys.exit(3)", "def broken(:"])
def test_user_file_that_does_not_run(tmp_path, text):
    path = tmp_path / "bad.py"
    path.write_text(text)
    with pytest.raises(InputError, match="correct the file") as caught:
        from_file(f"{path}:net", (4,))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("name", "message"), [("absent.py:net", "not there"), ("absent.py", "FILE.py:ATTR"), (":net", "FILE.py:ATTR")])
def test_user_file_that_is_not_there(name, message):
    with pytest.raises(InputError, match=message):
        from_file(name, (4,))
