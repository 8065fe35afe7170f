r"""A user's own network, read from a Python file: `FILE.py:ATTR`.

Main name: `from_file`. The attribute is one of

- a `numerics.networks.network.Network`;
- any object with `init` and `apply` (a Flax module, a Haiku transform without state);
- a pair `(init, apply)`;

where `init(key)` or `init(key, inputs)` returns a pytree of arrays (the second form is used when `init` has two required
arguments, `inputs` then being a batch of one zero input), and `apply(params, inputs)` is a pure function that JAX can trace and that
returns shape (n, C) for a batch of n inputs. Floating-point parameters are cast to the dtype of the study. The file is run: open only
files that you trust.
"""

import importlib.util
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
from jaxtyping import Array

from numerics.networks.network import Network, Parameters
from theory.foundations.errors import InputError

_PROTOCOL = "make it a Network, a pair (init, apply), or an object with init(key) and apply(params, inputs)"


def _one_line(error: BaseException) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:300]


def _attribute(specification: str) -> tuple[Any, str]:
    """Run the file and look the attribute up."""
    file, separator, attribute = specification.rpartition(":")
    if not (separator and file and attribute.isidentifier()):
        raise InputError("FILE.py:ATTR", repr(specification), "name the file and the attribute that holds the network")
    path = Path(file)
    if not path.is_file():
        raise InputError("an existing file", f"{file!r}, which is not there", "check the path before the colon")
    module_spec = importlib.util.spec_from_file_location(f"_network_file_{path.stem}", path)
    if module_spec is None or module_spec.loader is None:
        raise InputError("a Python file ending in .py", repr(file), "rename the file")
    module = importlib.util.module_from_spec(module_spec)
    try:
        module_spec.loader.exec_module(module)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # SystemExit too: a user's file may call sys.exit
        raise InputError(f"a file that runs: {file}", _one_line(error), "correct the file") from error
    if not hasattr(module, attribute):
        known = ", ".join(name for name in vars(module) if not name.startswith("_")) or "nothing"
        raise InputError(f"{attribute!r} in {file}", f"a file that defines {known}", "check the name after the colon")
    return getattr(module, attribute), attribute


def _takes_inputs(init: Callable[..., Any]) -> bool:
    try:
        parameters = inspect.signature(init).parameters.values()
    except (TypeError, ValueError):
        return False
    positional = [p for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
    required = [p for p in positional if p.default is p.empty]
    # Flax writes init(rngs, *args): its further arguments are the ones of the call.
    return len(required) >= 2 or (len(positional) == 1 and any(p.kind == p.VAR_POSITIONAL for p in parameters))


def _wrap(value: Any, name: str, input_shape: tuple[int, ...]) -> Network:
    pair = value if isinstance(value, tuple | list) and len(value) == 2 else (getattr(value, "init", None), getattr(value, "apply", None))
    init, apply = pair
    if not (callable(init) and callable(apply)):
        raise InputError(f"a network in {name!r}", f"an object of type {type(value).__name__}", _PROTOCOL)
    with_inputs = _takes_inputs(init)

    def initialize(key: Array, dtype: Any) -> Parameters:
        params = init(key, jnp.zeros((1, *input_shape), dtype)) if with_inputs else init(key)
        return jax.tree.map(lambda leaf: jnp.asarray(leaf, dtype) if jnp.issubdtype(jnp.result_type(leaf), jnp.floating) else leaf, params)

    return Network(name=name, width=None, depth=None, input_shape=tuple(input_shape), outputs=0, initialize=initialize, apply=apply)


def from_file(specification: str, input_shape: tuple[int, ...], outputs: int | None = None) -> Network:
    """The network in `FILE.py:ATTR`, checked on the shape of a batch of two inputs without computing anything.

    Args:
        specification: `FILE.py:ATTR`.
        input_shape: shape of one input, without the batch axis.
        outputs: C that the labels need; None accepts any.

    Raises:
        InputError: a missing file or attribute, a file that raises when run, an attribute that is no network, an `init` or `apply`
            that raises, or an output of the wrong shape.
    """
    value, name = _attribute(specification)
    found = value if isinstance(value, Network) else _wrap(value, name, input_shape)
    try:
        params = jax.eval_shape(lambda: found.initialize(jax.random.key(0), jnp.float32))
    except Exception as error:
        raise InputError(f"an init of {name!r} that runs", _one_line(error), "correct init") from error
    if not jax.tree.leaves(params):
        raise InputError(f"an init of {name!r} that returns at least one array", "no parameters", "return a pytree of arrays")
    try:
        output = jax.eval_shape(found.apply, params, jax.ShapeDtypeStruct((2, *input_shape), jnp.float32))
    except Exception as error:
        wanted = f"an apply of {name!r} that takes inputs of shape {(2, *input_shape)}"
        raise InputError(wanted, _one_line(error), "correct apply") from error
    shape = getattr(output, "shape", None)
    columns = "C" if outputs is None else str(outputs)
    if shape is None or len(shape) != 2 or shape[0] != 2 or (outputs is not None and shape[1] != outputs):
        got = f"shape {tuple(shape)}" if shape is not None else f"an object of type {type(output).__name__}"
        raise InputError(f"apply of {name!r} to return shape (2, {columns}) for 2 inputs", got, "return shape (n, C)")
    return Network(
        name=found.name,
        width=found.width,
        depth=found.depth,
        input_shape=tuple(input_shape),
        outputs=shape[1],
        initialize=found.initialize,
        apply=found.apply,
        homogeneity=found.homogeneity,
        structured_kernel=found.structured_kernel,
    )
