"""One formula in every arithmetic: NumPy, JAX, mpmath and exact numbers agree; text, LaTeX and MathML read as the field writes."""

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
from theory.language.definitions import T2, L, T, block_trace, kappa, rho
from theory.language.dynamics import GRADIENT_FLOW, HEAVY_BALL, mode
from theory.language.largest import Largest
from theory.language.symbols import (
    SYMBOLS,
    A,
    A_blk,
    N,
    alpha,
    c,
    eta,
    gamma,
    i,
    lam,
    order,
    over_modes,
    risk,
    root_A1,
    sigma2,
    t,
    target,
    x,
)
from theory.language.symbols import d as difference
from theory.printing.latex import latex, mathml, relation_latex
from theory.printing.text import relation_text, text
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


@pytest.mark.parametrize(
    ("expression", "shown"),
    [
        (gamma / 2 * over_modes(c[i] ** 2), "γ/2 · Σ_{i=1}^{N} c_i²"),
        ((1 - eta * lam[i]) ** (2 * t), "(1 − ηλ_i)^{2t}"),
        (L(0), "L_0"),
        (rho(t + 1), "ρ_{1 + t}"),
        (-A, "−A"),
        (sp.Max(lam[1], lam[N]), "max(λ_1, λ_N)"),
        (sp.exp(t), "e^t"),
        (lam[N - 1], "λ_{N − 1}"),
    ],
)
def test_text(expression: sp.Expr, shown: str) -> None:
    assert text(expression) == shown


@pytest.mark.parametrize(
    ("expression", "shown"),
    [
        (ENERGY**3, "(Σ_{i=1}^{N} c_i²)³"),
        (over_modes(c[i] ** 2 * lam[i]) ** 3, "(Σ_{i=1}^{N} c_i² λ_i)³"),
        (over_modes(c[i] ** 6), "Σ_{i=1}^{N} c_i⁶"),
        (ENERGY**-1, "1/(Σ_{i=1}^{N} c_i²)"),
        (ENERGY**-t, "(Σ_{i=1}^{N} c_i²)^{−t}"),
        (sp.sqrt(ENERGY) / 2, "√(Σ_{i=1}^{N} c_i²)/2"),
        (over_modes(sp.sqrt(c[i])) / 2, "(Σ_{i=1}^{N} √c_i)/2"),
        (ENERGY * over_modes(lam[i]), "(Σ_{i=1}^{N} c_i²) · Σ_{i=1}^{N} λ_i"),
        (A * ENERGY / over_modes(lam[i]), "A/(Σ_{i=1}^{N} λ_i) · Σ_{i=1}^{N} c_i²"),
        (ENERGY * (1 + t), "(1 + t) · Σ_{i=1}^{N} c_i²"),
        (ENERGY + t, "t + Σ_{i=1}^{N} c_i²"),
        (over_modes(c[i] + t), "Σ_{i=1}^{N} (t + c_i)"),
        (sp.exp(-ENERGY), "e^{−Σ_{i=1}^{N} c_i²}"),
        (A**2 * Largest(lam[i], (i, 1, N)) ** 2, "A² (max_{i=1}^{N} λ_i)²"),
        (Largest(c[i], (i, 1, N)), "max(0, max_{i=1}^{N} c_i)"),
        (sp.Pow(sp.exp(eta), sp.Rational(1, 3), evaluate=False), "(e^η)^{1/3}"),
        (A / (gamma / t), "A t/γ"),
        (sp.Mul(A, sp.Mul(gamma, 1 / t, evaluate=False), evaluate=False), "A (γ/t)"),
        (A / (gamma * t), "A/(γt)"),
        (A / t**2, "A/t²"),
        (A / sp.sqrt(t), "A/√t"),
        (sp.log(t) ** 2, "log(t)²"),
        (L(t) ** 2, "L_t²"),
        (sp.sqrt(L(t)), "√L_t"),
        (mode(i, t) * (1 + t), "c_i(t) (1 + t)"),
        (c[i] * (1 + t), "c_i (1 + t)"),
        (sigma2**2, "(σ²)²"),
        (root_A1**2, "(√A_1)²"),
        (gamma / risk, "γ/(E ℓ)"),
        (risk**2, "(E ℓ)²"),
        (A * N, "A N"),
        (A_blk * T, "A_blk T"),
        (3 * 2**t, "3 · 2^t"),
        (sp.exp(-A - t), "e^{−A − t}"),
        (-A * over_modes(lam[i]), "−A · Σ_{i=1}^{N} λ_i"),
        (kappa * T, "κT"),
        (sp.Symbol("κT"), "{κT}"),
        (block_trace(2), "T_{2}"),
        (T2, "T_2"),
        (L(eta * t, GRADIENT_FLOW), "L^τ_{ηt}"),
        (L(eta * t), "L_{ηt}"),
        (sp.Integral(difference * x, (x, 0, 1)), "∫_{0}^{1} d x dx"),
    ],
)
def test_text_has_one_reading(expression: sp.Expr, shown: str) -> None:
    """Near misses: parentheses where another statement would be read without them, and only there."""
    assert text(expression) == shown


@pytest.mark.parametrize(
    ("expression", "shown"),
    [
        (ENERGY**3, r"\left(\sum_{i=1}^{N} c_{i}^{2}\right)^{3}"),
        (over_modes(c[i] ** 6), r"\sum_{i=1}^{N} c_{i}^{6}"),
        (sp.sqrt(ENERGY) / 2, r"\frac{\sqrt{\sum_{i=1}^{N} c_{i}^{2}}}{2}"),
        (gamma * ENERGY / 2, r"\frac{\gamma}{2} \sum_{i=1}^{N} c_{i}^{2}"),
        (ENERGY * over_modes(lam[i]), r"\left(\sum_{i=1}^{N} c_{i}^{2}\right) \sum_{i=1}^{N} \lambda_{i}"),
        (ENERGY * over_modes(lam[i]) / T, r"\frac{\sum_{i=1}^{N} c_{i}^{2}}{T} \sum_{i=1}^{N} \lambda_{i}"),
        (ENERGY * (1 + t), r"\left(1 + t\right) \sum_{i=1}^{N} c_{i}^{2}"),
        (sp.Add(A, sp.Mul(-1, A + t, evaluate=False), evaluate=False), r"A - \left(A + t\right)"),
        (HEAVY_BALL.filter, r"p_{t}(\eta \lambda_{i})^{2}"),
        (mode(i, t) ** 2, r"{c_{i}(t)}^{2}"),
        (rho(t, HEAVY_BALL) ** 2, r"\left(\rho^{\beta}_{t}\right)^{2}"),
        (risk**2, r"\left(\mathbb{E}\,\ell\right)^{2}"),
        (sigma2**2, r"\left(\sigma^2\right)^{2}"),
        (target[i] ** 2, r"{w^*}_{i}^{2}"),
        (3 * 2**t, r"3 \cdot 2^{t}"),
        (lam[i] ** order, r"\lambda_{i}^{m}"),
        (A**2 * Largest(lam[i], (i, 1, N)) ** 2, r"A^{2} \left(\max_{i=1}^{N} \lambda_{i}\right)^{2}"),
        (Largest(c[i], (i, 1, N)), r"\max\left(0, \ \max_{i=1}^{N} c_{i}\right)"),
        (L(eta * t, GRADIENT_FLOW), r"L^{\tau}_{\eta t}"),
    ],
)
def test_latex_has_one_reading(expression: sp.Expr, shown: str) -> None:
    assert latex(expression) == shown
    assert "merror" not in mathml(shown)


POSITIVE = st.sampled_from([A, gamma, eta, t, sigma2, lam[i], alpha[i], risk, L(t), rho(t, HEAVY_BALL), 1 + t, HEAVY_BALL.filter])


@given(body=POSITIVE, factor=POSITIVE, power=st.sampled_from([sp.Integer(2), sp.Integer(-1), sp.S.Half, t]))
@pytest.mark.parametrize("show", [text, latex])
def test_what_moves_into_or_out_of_a_sum_is_seen(show: Callable[[sp.Expr], str], body: sp.Expr, factor: sp.Expr, power: sp.Expr) -> None:
    """A power, a factor that depends on the mode, a term and a root: inside the sum it is another statement than outside."""
    total = over_modes(body)
    pairs = [
        (total**power, over_modes(body**power)),
        (total + factor, over_modes(body + factor)),
        (total * lam[i], over_modes(body * lam[i])),
        ((factor * total) ** power, factor * total**power),
        (total * over_modes(factor), over_modes(body + over_modes(factor))),
    ]
    for one, other in pairs:
        assert show(one) != show(other)


def test_relations_read_from_left_to_right() -> None:
    assert relation_text(c[i] ** 2, "<=", A * lam[i]) == "c_i² ≤ Aλ_i"
    assert relation_latex(c[i] ** 2, "<=", A * lam[i]) == r"c_{i}^{2} \le A \lambda_{i}"
    assert str(catalogue()["R1"].claim) == "L_t ≤ γA/2 · Σ_{i=1}^{N} λ_i (1 − ηλ_i)^{2t}"


def _balanced(source: str) -> bool:
    depth = 0
    for place, letter in enumerate(source):
        if letter in "{}" and (place == 0 or source[place - 1] != "\\"):
            depth += 1 if letter == "{" else -1
        if depth < 0:
            return False
    return depth == 0 and source.count(r"\left") == source.count(r"\right")


@every
def test_every_formula_is_typeset(theorem: Theorem) -> None:
    relations = [(theorem.claim.lhs, theorem.claim.relation, theorem.claim.rhs)]
    relations += [(f.relation.lhs, f.relation.rel_op, f.relation.rhs) for f in theorem.facts]
    relations += [(theorem.start, step.relation, step.expression) for step in theorem.steps]
    for relation in relations:
        source = relation_latex(*relation)
        assert _balanced(source), source
        assert "Indexed" not in source
        assert "Sum" not in source
        shown = mathml(source)
        assert shown.startswith("<math")
        assert "merror" not in shown


@every
def test_no_python_name_is_shown(theorem: Theorem) -> None:
    """Subscripts, Greek and signs, not `lam[i]**2`."""
    shown = str(theorem.claim)
    for trace in ("lam", "**", "[", "Sum(", "eta", ">="):
        assert trace not in shown.replace("beta", "").replace("theta", ""), shown


def test_undeclared_symbols_are_shown_as_they_are() -> None:
    assert latex(sp.Symbol("my_own")) == sp.latex(sp.Symbol("my_own"))
    assert isinstance(text(sp.Symbol("my_own")), str)


def test_functions_take_keywords_and_ignore_what_they_do_not_need() -> None:
    function: Callable[..., Any] = numpy_function(A * gamma)
    assert function(A=2.0, gamma=3.0, eta=1.0) == 6.0
    with pytest.raises(TypeError, match="gamma"):
        function(A=2.0)
