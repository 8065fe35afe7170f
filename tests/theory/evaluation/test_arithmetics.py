"""One formula in every arithmetic: NumPy, JAX, mpmath and exact numbers agree, one by one and in batches."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import partial
from typing import Any

import flint
import jax
import jax.numpy as jnp
import mpmath
import numpy as np
import pytest
import sympy as sp
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from numerics.instances.strategies import instances
from numerics.judging.domains import symbols_of
from theory.catalogue import catalogue
from theory.evaluation.arithmetic import BALLS, EXACT, MPMATH
from theory.evaluation.arrays import jax_function, numpy_function
from theory.evaluation.prepare import prepare
from theory.evaluation.scalars import is_rational, scalar_function
from theory.language.symbols import (
    SYMBOLS,
    A,
    c,
    gamma,
    i,
    over_modes,
    t,
)
from theory.statements.theorem import Theorem

every = pytest.mark.parametrize("theorem", catalogue().values(), ids=list(catalogue()))
ENERGY = over_modes(c[i] ** 2)
PRECISION = 50
"""Decimal digits of mpmath, and bits for at least as many in balls."""


def _as_arrays(instance: Mapping[str, Any]) -> dict[str, Any]:
    """Integer sequences index blocks and stay integers; everything else becomes float64."""

    def convert(value: Any) -> Any:
        if isinstance(value, list):
            return np.array(value) if all(isinstance(v, int) for v in value) else np.array([float(v) for v in value])
        return value if isinstance(value, int) else float(value)

    return {name: convert(value) for name, value in instance.items()}


def _moderate(instance: Mapping[str, Any]) -> bool:
    """Whether floating point has a chance: the huge-range spectra are for exact arithmetic."""
    numbers = [v for value in instance.values() for v in (value if isinstance(value, list) else [value])]
    return all(v == 0 or Fraction(1, 10**6) < abs(v) < 10**6 for v in numbers)


def _exact(expression: sp.Expr, instance: Mapping[str, Any], mode: int | None) -> Any:
    arithmetic = EXACT if is_rational(expression) else BALLS
    values = {name: arithmetic.convert(value) for name, value in instance.items()}
    return scalar_function(expression, arithmetic)(**values, **({} if mode is None else {"i": mode}))


def _as_mpf(value: Any) -> mpmath.mpf:
    if isinstance(value, flint.fmpq):
        return mpmath.mpf(int(value.p)) / int(value.q)
    if isinstance(value, flint.arb):
        return mpmath.mpf(value.mid().str(60, radius=False))
    return mpmath.mpf(value)


@every
@settings(max_examples=4, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_all_arithmetics_agree_on_both_sides(theorem: Theorem, data: st.DataObject) -> None:
    """NumPy, mpmath and exact numbers; JAX is compared with NumPy on batches below, and here where there is no batch."""
    instance = data.draw(instances(theorem, max_modes=3))
    assume(_moderate(instance))
    assume(instance.get("beta", 0) <= 1)  # with more momentum the recurrence itself amplifies rounding
    in_floats = [numpy_function] if _random_batch(theorem, 1) else [numpy_function, jax_function]
    arrays = _as_arrays(instance)
    modes: list[int | None] = list(range(1, len(instance["lam"]) + 1)) if theorem.claim.for_every_mode else [None]
    with mpmath.workdps(PRECISION):
        precision, flint.ctx.prec = flint.ctx.prec, 200
        try:
            exact = {side: [_as_mpf(_exact(side, instance, mode)) for mode in modes] for side in (theorem.claim.lhs, theorem.claim.rhs)}
        except ZeroDivisionError:
            assume(False)
        finally:
            flint.ctx.prec = precision
        # Cancellation is measured against the larger side: a difference of large terms cannot be known better than they are.
        scale = max(1, *(abs(v) for values in exact.values() for v in values))
        assume(scale < mpmath.mpf(10) ** 200)
        for side, values in exact.items():
            in_mpmath = [
                scalar_function(side, MPMATH)(
                    **{name: MPMATH.convert(value) for name, value in instance.items()}, **({} if mode is None else {"i": mode})
                )
                for mode in modes
            ]
            for got, expected in zip(in_mpmath, values, strict=True):
                assert abs(got - expected) <= scale * mpmath.mpf(10) ** (10 - PRECISION)
            with np.errstate(all="ignore"):
                for make in in_floats:
                    got = np.atleast_1d(np.asarray(make(side)(**arrays), np.float64))
                    got = np.broadcast_to(got, len(values))
                    for one, expected in zip(got.tolist(), values, strict=True):
                        assert abs(one - expected) <= scale * mpmath.mpf("1e-9"), (str(side), one, expected)


def _random_batch(theorem: Theorem, batch: int, modes: int = 5) -> dict[str, np.ndarray] | None:
    """Values in each symbol's domain, `batch` of them; they need not satisfy the assumptions. None if a symbol has another shape."""
    random = np.random.default_rng(0)
    scalars, vectors = symbols_of(theorem)
    found: dict[str, np.ndarray] = {}
    for name, symbol in {**scalars, **vectors}.items():
        shape = SYMBOLS[name].shape
        if name in ("first", "last"):
            found[name] = np.tile([1, 3] if name == "first" else [2, modes], (batch, 1))
            continue
        if shape not in ("", "N", "B") or (symbol.is_integer and name not in ("t", "m")):
            return None
        size = (batch, *{"": (), "N": (modes,), "B": (2,)}[shape])
        if name == "m":
            found[name] = random.integers(1, modes, size)
        elif symbol.is_integer:
            found[name] = random.integers(1, 6, size)
        else:
            found[name] = random.uniform(0.1, 0.9, size)
    if "lam" in found:
        found["lam"] = -np.sort(-found["lam"], axis=-1)
    return found


def _sums_over_steps(expression: sp.Expr) -> bool:
    return any(t in sp.Tuple(*limit[1:]).free_symbols for total in prepare(expression).atoms(sp.Sum) for limit in total.limits)


@every
def test_a_batch_is_the_loop_over_its_rows(theorem: Theorem) -> None:
    """In NumPy row by row, and in JAX compiled.

    How many terms a sum over steps has is no array: there t is one number for all rows, and nothing is compiled.
    """
    batch = _random_batch(theorem, 64)
    if batch is None:
        pytest.skip("a symbol of another shape")
    for side in (theorem.claim.lhs, theorem.claim.rhs):
        function: Callable[..., Any] = numpy_function(side)
        compiled_function: Callable[..., Any] = jax_function(side)
        batch = {name: value for name, value in batch.items() if name != "t"} | {"t": batch.get("t", np.full(64, 4))}
        if _sums_over_steps(side):
            function, compiled_function = partial(function, t=4), partial(compiled_function, t=4)
            batch = {name: value for name, value in batch.items() if name != "t"}
        with np.errstate(all="ignore"):
            rows = [np.asarray(function(**{name: value[row] for name, value in batch.items()})) for row in range(64)]
            per_mode = [np.broadcast_to(row, np.broadcast_shapes(row.shape, rows[0].shape)) for row in rows]
            together = np.asarray(function(**batch))
        np.testing.assert_allclose(np.broadcast_to(together, np.shape(per_mode)), per_mode, rtol=1e-12)
        compiled = (compiled_function if _sums_over_steps(side) else jax.jit(compiled_function))(**batch)
        np.testing.assert_allclose(compiled, together, rtol=1e-11)


def test_gradient_of_the_right_side_of_r1() -> None:
    right = jax_function(catalogue()["R1"].claim.rhs)
    given_values = {"lam": jnp.array([3.0, 2.0, 0.5]), "eta": jnp.array(0.2), "A": jnp.array(1.5), "gamma": jnp.array(1.0), "t": 3.0}
    gradient = jax.grad(lambda values: right(**values))({k: v for k, v in given_values.items()})
    np.testing.assert_allclose(gradient["A"] * given_values["A"], right(**given_values), rtol=1e-12)  # linear in A
    decay = 1 - 0.2 * np.asarray(given_values["lam"])
    expected = 1.5 / 2 * (decay**6 - 6 * 0.2 * np.asarray(given_values["lam"]) * decay**5)
    np.testing.assert_allclose(gradient["lam"], expected, rtol=1e-12)


def test_functions_take_keywords_and_ignore_what_they_do_not_need() -> None:
    function: Callable[..., Any] = numpy_function(A * gamma)
    assert function(A=2.0, gamma=3.0, eta=1.0) == 6.0
    with pytest.raises(TypeError, match="gamma"):
        function(A=2.0)
