r"""A user's own network, read from a Python file: `FILE.py:ATTR`.

Main name: `from_file`. The attribute is one of

- a `numerics.networks.network.Network`;
- any object with `init` and `apply` (a Flax linen module, a Haiku transform without state);
- a pair `(init, apply)`, or a pair of a linen module and its variables;
- an Equinox or NNX module, which has its parameters already: the seed of the study does not draw them again;

where `init(key)` or `init(key, inputs)` returns a pytree of arrays (the second form is used when `init` has two required
arguments, `inputs` then being a batch of one zero input), and `apply(params, inputs)`, or `apply(params, key, inputs)` with None for the
key, is a pure function that JAX can trace and that returns shape (n, C) for a batch of n inputs. Floating-point parameters are cast to the
dtype of the study; others stay as they are.

The file is run, first in a process of its own (`theory.foundations.user_files`): open only files that you trust. There `init` and
`apply` are tried too, on two samples of zeros, so that one that loops, ends the process or crashes it is named. What they do on other
inputs, or with parameters beyond `TRIAL_BYTES`, which are only traced, is not covered.
"""

import dataclasses
import inspect
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jaxtyping import Array

from numerics.networks.checked import TRIED, check_samples, output_shape
from numerics.networks.from_module import from_module, is_linen, linen_apply
from numerics.networks.network import Network, Parameters, moving, parameter_shapes
from theory.foundations.errors import InputError
from theory.foundations.memory import require_memory
from theory.foundations.user_files import Trial, one_line, run_file

TRIAL_BYTES = 2**28
"""Parameters beyond this many bytes are traced in the trial, not computed."""
_PROTOCOL = "make it a Network, a pair (init, apply), an object with init(key) and apply(params, inputs), or a Flax or Equinox module"


def from_file(specification: str, input_shape: tuple[int, ...], outputs: int | None = None) -> Network:
    """The network in `FILE.py:ATTR`, tried on a few random inputs.

    Args:
        specification: `FILE.py:ATTR`.
        input_shape: shape of one input, without the batch axis.
        outputs: C that the labels need; None accepts any.

    Raises:
        InputError: a missing file or attribute, a file that raises when run, ends or crashes the process or does not end in time, an
            attribute that is no network, an `init` or `apply` that raises, an output of the wrong shape, not real, not finite, or not a
            function of its own sample alone.
    """
    file, separator, name = specification.rpartition(":")
    if not (separator and file and name.isidentifier()):
        raise InputError("FILE.py:ATTR", repr(specification), "name the file and the attribute that holds the network")
    module = run_file(Path(file), "_network_file_", trial=Trial(f"{__name__}:try_out", (name, list(input_shape))))
    if not hasattr(module, name):
        known = ", ".join(key for key in vars(module) if not key.startswith("_")) or "nothing"
        raise InputError(f"{name!r} in {file}", f"a file that defines {known}", "check the name after the colon")
    found = _network(getattr(module, name), name, tuple(input_shape))
    shape = _checked_shape(found, name, outputs)
    return dataclasses.replace(found, outputs=shape[1])


def try_out(module: ModuleType, tell: Callable[[str], None], name: str, input_shape: list[int]) -> None:
    """Run init and apply in the process that watches the file; raises what they raise."""
    net = _network(getattr(module, name), name, tuple(input_shape))
    tell("init ran")
    params = net.initialize(jax.random.key(0), jnp.float32) if _size(net) <= TRIAL_BYTES else None
    tell("apply ran")
    inputs = jnp.zeros((2, *input_shape), jnp.float32)
    if params is None:
        jax.eval_shape(lambda x: net.apply(net.initialize(jax.random.key(0), jnp.float32), x), inputs)
    else:
        jax.block_until_ready(net.apply(params, inputs))


def _size(net: Network) -> int:
    """Bytes of the moving parameters, without drawing them."""
    return sum(leaf.size * leaf.dtype.itemsize for leaf in parameter_shapes(net, jnp.float32))


def _checked_shape(net: Network, name: str, outputs: int | None) -> tuple[int, ...]:
    try:
        require_memory({"parameters": _size(net)}, "take a smaller network")
        params = net.initialize(jax.random.key(0), jnp.float32)
    except InputError as error:
        raise InputError(f"{error.expected} (init of {name!r})", error.got, error.remedy) from None
    except Exception as error:  # whatever the user's function raises
        raise InputError(f"an init of {name!r} that runs", one_line(error), "correct init") from error
    # unlike each other, as a study's inputs are: zeros would not show what looks across the batch
    inputs = jnp.asarray(np.random.default_rng(0).standard_normal((TRIED, *net.input_shape)), jnp.float32)
    try:
        shape = output_shape(net.apply, params, inputs)
    except InputError as error:
        raise InputError(f"{error.expected} (apply of {name!r})", error.got, error.remedy) from None
    except Exception as error:
        raise InputError(f"an apply of {name!r} that takes inputs of shape {inputs.shape}", one_line(error), "correct apply") from error
    columns = "C" if outputs is None else str(outputs)
    if len(shape) != 2 or shape[0] != TRIED or shape[1] < 1 or (outputs is not None and shape[1] != outputs):
        expected = f"apply of {name!r} to return shape ({TRIED}, {columns}) for {TRIED} inputs"
        raise InputError(expected, f"shape {shape}", "return shape (n, C)")
    try:
        check_samples(net.apply, params, inputs)
    except InputError as error:
        raise InputError(f"{error.expected} (apply of {name!r})", error.got, error.remedy) from None
    return shape


def _network(value: Any, name: str, input_shape: tuple[int, ...]) -> Network:
    """What the attribute is, as a network whose outputs are not known yet."""
    if isinstance(value, Network):
        return dataclasses.replace(value, input_shape=input_shape)
    pair = value if isinstance(value, tuple | list) and len(value) == 2 else None
    if pair is not None and is_linen(pair[0]):
        variables = pair[1]
        return _built(name, input_shape, lambda key, dtype: _cast(variables, dtype), linen_apply(pair[0]))
    given = None if is_linen(value) else from_module(value)
    if given is not None:
        return _built(name, input_shape, lambda key, dtype: _cast(given.params, dtype), given.apply)
    init, apply = pair or (getattr(value, "init", None), getattr(value, "apply", None))
    if isinstance(value, type) or not (callable(init) and callable(apply)):
        raise InputError(f"a network in {name!r}", f"an object of type {type(value).__name__}", _PROTOCOL)
    with_inputs = _takes_inputs(init)

    def initialize(key: Array, dtype: Any) -> Parameters:
        return _cast(init(key, jnp.zeros((1, *input_shape), dtype)) if with_inputs else init(key), dtype)

    return _built(name, input_shape, initialize, linen_apply(value) if is_linen(value) else _without_key(apply))


def _built(name: str, input_shape: tuple[int, ...], initialize: Callable[..., Parameters], apply: Callable[..., Any]) -> Network:
    return Network(name=name, width=None, depth=None, input_shape=input_shape, outputs=0, initialize=initialize, apply=apply)


def _cast(params: Parameters, dtype: Any) -> Parameters:
    leaves, rebuild = moving(params)
    return rebuild([jnp.asarray(leaf, dtype) for leaf in leaves])


def _required(function: Callable[..., Any]) -> tuple[list[str], bool]:
    """Names of the positional arguments without default, and whether a single argument is followed by `*args`."""
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return [], False
    positional = [p for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
    required = [p.name for p in positional if p.default is p.empty]
    return required, len(positional) == 1 and any(p.kind == p.VAR_POSITIONAL for p in parameters)


def _takes_inputs(init: Callable[..., Any]) -> bool:
    required, more = _required(init)
    return len(required) >= 2 or more  # Flax writes init(rngs, *args): its further arguments are the ones of the call


def _without_key(apply: Callable[..., Any]) -> Callable[..., Any]:
    """`apply(params, inputs)`; Haiku's transforms take a key between the two."""
    required, _ = _required(apply)
    if len(required) == 3 and required[1] in ("rng", "key"):
        return lambda params, inputs: apply(params, None, inputs)
    return apply
