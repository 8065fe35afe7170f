r"""Modules of Flax (linen and NNX) and Equinox as a pure function with its parameters. Neither library is imported: a module of one of
them can only be there if the user has imported it.

- An Equinox module maps one sample; it is mapped over the batch. What moves is what `equinox.is_inexact_array` says.
- An NNX module maps a batch. What moves are its `nnx.Param`s; batch statistics and random keys stay as they are.
- A linen module needs the variables that `module.init` returned. What moves is the collection `params`.

Main names: `Functional`, `from_module`, `is_linen`.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import jax
from jaxtyping import Array

from numerics.networks.network import Parameters
from theory.foundations.errors import InputError


@dataclass(frozen=True)
class Functional:
    """A module taken apart.

    Attributes:
        apply: `(parameters, inputs) -> outputs`, a pure function.
        params: the parameters.
        restore: from parameters to what the user would call the trained module (for linen, its variables).
    """

    apply: Callable[[Parameters, Array], Any]
    params: Parameters
    restore: Callable[[Parameters], Any]


def _is(value: Any, library: str) -> bool:
    """Whether the value is an instance of `library.Module`."""
    found = sys.modules.get(library)
    return found is not None and isinstance(value, found.Module)


def is_linen(value: Any) -> bool:
    """Whether the value is a Flax linen module."""
    return _is(value, "flax.linen")


def from_module(value: Any, variables: Any = None) -> Functional | None:
    """The module as a function and its parameters; None if it is no module, or is called with parameters of its own.

    Args:
        value: a module, or a function of parameters and inputs.
        variables: for a linen module what `module.init` returned, or its `params` alone; for a function an NNX module, if that is what it
            takes for its parameters; else None.

    Raises:
        InputError: a linen module without variables, an Equinox module that cannot be called, variables beside a module that has its own.
    """
    if is_linen(value):
        if variables is None:
            remedy = "give what module.init(key, inputs) returned"
            raise InputError("the variables of the Flax linen module as params", "none", remedy)
        return Functional(linen_apply(value), variables, lambda moved: moved)
    if _is(value, "flax.nnx"):
        if variables is not None:
            raise InputError("None as params beside an NNX module, which has its own", type(variables).__name__, "give None")
        return _nnx(value, lambda module, inputs: module(inputs))
    if _is(variables, "flax.nnx"):
        return _nnx(variables, value)
    if _is(value, "equinox") and variables is None:
        if not callable(value):
            raise InputError("an Equinox module that can be called with one sample", type(value).__name__, "give it a __call__")
        return _equinox(value)
    return None


def linen_apply(module: Any) -> Callable[[Parameters, Array], Any]:
    """`apply(variables, inputs)` of a linen module, in which the other collections than `params` do not move."""

    def apply(variables: Any, inputs: Array) -> Any:
        collections = variables if "params" in variables else {"params": variables}
        held = {name: value if name == "params" else jax.lax.stop_gradient(value) for name, value in collections.items()}
        return module.apply(held, inputs)

    return apply


def _nnx(module: Any, call: Callable[[Any, Array], Any]) -> Functional:
    nnx = sys.modules["flax.nnx"]
    definition, params, rest = nnx.split(module, nnx.Param, ...)

    def restore(moved: Parameters) -> Any:
        # copied: a module counts its random keys and keeps its batch statistics by changing them
        return nnx.merge(definition, moved, rest, copy=True)

    return Functional(lambda moved, inputs: call(restore(moved), inputs), params, restore)


def _equinox(module: Any) -> Functional:
    equinox = sys.modules["equinox"]
    params, rest = equinox.partition(module, equinox.is_inexact_array)

    def restore(moved: Parameters) -> Any:
        return equinox.combine(moved, rest)

    return Functional(lambda moved, inputs: jax.vmap(restore(moved))(inputs), params, restore)
