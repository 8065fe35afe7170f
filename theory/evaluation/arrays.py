r"""Expressions as array code for NumPy and JAX.

Every index bound by a sum is an array axis, so one expression runs on a batch of spectra in one call. A scalar symbol may be a number or
an array of any batch shape; an indexed symbol has its modes (or blocks) on the last axis; batch shapes broadcast. Eigenvalues are
descending, block limits count from 1.

Main names: `numpy_function`, `jax_function`.
"""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import numpy
import sympy as sp
from sympy.printing.pycode import PythonCodePrinter

from theory.evaluation.prepare import argument_names, compile_source, prepare
from theory.language.chebyshev import ChebyshevT
from theory.language.dynamics import MomentumBase
from theory.language.symbols import B, N, b, i


class ArrayPrinter(PythonCodePrinter):
    """Python source over an array module `np`; `self.axes` lists the indices bound where the printer is, outermost first."""

    def __init__(self) -> None:
        super().__init__({"fully_qualified_modules": False})
        self.axes: list[sp.Symbol] = []
        self.lengths: dict[sp.Symbol, str] = {}

    def _place(self, source: str, axis: int | None) -> str:
        """Broadcast a batch (or, with `axis`, its last axis moved to that bound index) against all bound indices."""
        if not self.axes:
            return source
        slots = ["None"] * len(self.axes)
        if axis is not None:
            slots[axis] = ":"
        return f"np.asarray({source})[..., {', '.join(slots)}]"

    def _print_Symbol(self, expr: sp.Symbol) -> str:
        if expr in self.axes:
            return self._place(f"np.arange(1, {self._length(expr)} + 1)", self.axes.index(expr))
        if expr == N:
            return "np.shape(lam)[-1]"
        if expr == B:
            return "np.shape(last)[-1]"
        return self._place(expr.name, None)

    def _length(self, index: sp.Symbol) -> str:
        if index in (i, b):
            return "np.shape(last)[-1]" if index == b else "np.shape(lam)[-1]"
        return self.lengths[index]

    def _length_from(self, body: sp.Expr, index: sp.Symbol, high: sp.Expr) -> str:
        """As many as an array that is summed over has entries; as the sum has terms, if there is none (not under jit)."""
        summed = sorted(str(part.base.label) for part in body.atoms(sp.Indexed) if part.indices == (index,))
        return f"np.shape({summed[0]})[-1]" if summed else f"int(np.max({self._print(high)}))"

    def _print_Indexed(self, expr: sp.Indexed) -> str:
        name, (index,) = str(expr.base.label), expr.indices
        if index in self.axes:
            return self._place(name, self.axes.index(index))
        bound = [axis for axis, symbol in enumerate(self.axes) if index.has(symbol)]
        if not bound:
            outside, self.axes = self.axes, []
            where = self._print(index)
            self.axes = outside
            if index.is_Integer or index == N:
                return self._place(f"{name}[..., {where} - 1]", None)
            return self._place(f"take({name}, np.asarray({where})[..., None] - 1)[..., 0]", None)
        (axis,) = bound
        outside, self.axes = self.axes, [self.axes[axis]]
        where = self._print(index)
        self.axes = outside
        return self._place(f"take({name}, {where} - 1)", axis)

    def _geometric(self, expr: sp.Sum) -> str | None:
        r"""$\sum_{v=l}^{h} k q^{v-l}$, whose length may be traced by JAX; None if it is another sum."""
        (index, low, high), *more = expr.limits
        factor, power = expr.function.as_independent(index, as_Add=False)
        base, exponent = power.as_base_exp()
        if more or base.has(index) or exponent != index - low:
            return None
        return f"({self._print(factor)}) * geometric(np, {self._print(base)}, {self._print(high - low + 1)})"

    def _print_Sum(self, expr: sp.Sum) -> str:
        return self._geometric(expr) or self._reduced(expr, "sum", 0)

    def _print_Product(self, expr: sp.Product) -> str:
        return self._reduced(expr, "prod", 1)

    def _reduced(self, expr: sp.Sum | sp.Product, function: str, neutral: int) -> str:
        """The sum or product over the axes of the bound indices; entries out of range are `neutral`."""
        limits = list(reversed(expr.limits))
        self.lengths |= {index: self._length_from(expr.function, index, high) for index, _, high in limits if index not in (i, b)}
        self.axes = [*self.axes, *[index for index, _, _ in limits]]
        body = self._print(expr.function)
        full = {i: (1, N)}
        for index, low, high in limits:
            if (low, high) != full.get(index, (1, B)):
                here = self._print(index)
                body = f"np.where(({self._print(low)} <= {here}) & ({here} <= {self._print(high)}), {body}, {neutral})"
        if not expr.function.has(*[index for index, _, _ in limits]):
            body = f"{body} * np.ones_like({' * '.join(self._print(index) for index, _, _ in limits)})"
        depth = len(limits)
        self.axes = self.axes[:-depth]
        return f"np.{function}({body}, axis={tuple(range(-depth, 0)) if depth > 1 else -1})"

    def _print_Pow(self, expr: sp.Pow, rational: bool = False) -> str:
        base, exponent = expr.as_base_exp()
        if exponent.is_even and not exponent.is_number:  # no sign is lost, and the gradient in the base stays finite
            return f"np.abs({self._print(base)}) ** ({self._print(exponent)})"
        if exponent == sp.S.Half:
            return f"np.sqrt({self._print(base)})"
        if exponent.is_negative and exponent.is_number:
            return f"(1 / ({self._print(base**-exponent)}))"
        return f"({self._print(base)}) ** ({self._print(exponent)})"

    def _print_MomentumBase(self, expr: MomentumBase) -> str:
        return f"momentum(np, {', '.join(self._print(part) for part in (*expr.coefficients, expr.args[2]))})"

    def _print_ChebyshevT(self, expr: ChebyshevT) -> str:
        degree, x = expr.args
        return f"chebyshev(np, {self._print(x)}, {self._print(degree)})"

    def _print_exp(self, expr: sp.Expr) -> str:
        return f"np.exp({self._print(expr.args[0])})"

    def _print_acos(self, expr: sp.Expr) -> str:
        return f"np.arccos({self._print(expr.args[0])})"

    def _print_cos(self, expr: sp.Expr) -> str:
        return f"np.cos({self._print(expr.args[0])})"

    def _print_sin(self, expr: sp.Expr) -> str:
        return f"np.sin({self._print(expr.args[0])})"

    def _print_Exp1(self, expr: sp.Expr) -> str:
        return "np.e"

    def _print_Pi(self, expr: sp.Expr) -> str:
        return "np.pi"

    def _print_Rational(self, expr: sp.Rational) -> str:
        return f"({expr.p} / {expr.q})"

    def _print_log(self, expr: sp.Expr) -> str:
        return f"np.log({self._print(expr.args[0])})"

    def _print_gamma(self, expr: sp.Expr) -> str:
        return f"gamma_function({self._print(expr.args[0])})"

    def _print_Abs(self, expr: sp.Expr) -> str:
        return f"np.abs({self._print(expr.args[0])})"

    def _fold(self, function: str, expr: sp.Expr) -> str:
        head, *rest = [self._print(argument) for argument in expr.args]
        for argument in rest:
            head = f"np.{function}({head}, {argument})"
        return head

    def _print_Max(self, expr: sp.Max) -> str:
        return self._fold("maximum", expr)

    def _print_Min(self, expr: sp.Min) -> str:
        return self._fold("minimum", expr)


def _taker(module: ModuleType) -> Callable[[Any, Any], Any]:
    """Entries along the last axis, the batch shapes of values and indices broadcast against each other."""

    def take(values: Any, where: Any) -> Any:
        values, where = module.asarray(values), module.asarray(where)
        batch = numpy.broadcast_shapes(values.shape[:-1], where.shape[:-1])
        shaped = [module.broadcast_to(array, batch + array.shape[-1:]) for array in (values, where)]
        return module.take_along_axis(*shaped, axis=-1)

    return take


def _array_function(expression: sp.Expr, module: ModuleType) -> Callable[..., Any]:
    ready = prepare(expression)
    printer = ArrayPrinter()
    per_mode = i in ready.free_symbols
    printer.axes = [i] if per_mode else []
    body = printer.doprint(ready)
    names = argument_names(ready)
    for symbol, carrier in ((N, "lam"), (B, "last")):
        if (ready.has(symbol) or f"np.shape({carrier})" in body) and carrier not in names:
            names = (*names, carrier)
    sequences = {"momentum": momentum, "geometric": geometric, "chebyshev": chebyshev}
    namespace = {"take": _taker(module), "np": module, "gamma_function": _gamma(module), **sequences}
    return compile_source(body, tuple(sorted(names)), namespace, "evaluate")


def _gamma(module: ModuleType) -> Callable[[Any], Any]:
    """Γ, imported when it is called."""

    def gamma(z: Any) -> Any:
        if module is numpy:
            import scipy.special

            return scipy.special.gamma(z)
        import jax.scipy.special

        return jax.scipy.special.gamma(z)

    return gamma


def momentum(np: Any, a: Any, b: Any, steps: Any) -> Any:
    r"""$P_t$ with $P_{-1} = P_0 = 1$, $P_{t+1} = aP_t - bP_{t-1}$: $P_t = uP_1 + v$ with the remainder $uz+v$ of $z^t$."""
    u, v = _remainder(np, a, b, steps)
    return u * (a - b) + v


def geometric(np: Any, q: Any, count: Any) -> Any:
    r"""$\sum_{s<n} q^s$, q = 1 included: it satisfies $S_{n+1} = (1+q)S_n - qS_{n-1}$ with $S_0 = 0$, $S_1 = 1$."""
    return _remainder(np, 1 + q, q, count)[0]


def chebyshev(np: Any, x: Any, degree: Any) -> Any:
    r"""$T_n(x)$: $T_0 = 1$, $T_1 = x$, $T_{n+1} = 2xT_n - T_{n-1}$."""
    u, v = _remainder(np, 2 * x, 1 + 0 * x, degree)
    return u * x + v


def _remainder(np: Any, a: Any, b: Any, steps: Any) -> tuple[Any, Any]:
    r"""u and v of the remainder $uz + v$ of $z^t$ modulo $z^2 - az + b$, by doubling: remainders multiply as the powers do.

    log t operations on arrays, differentiable in a and b.
    """
    a, b, left = np.asarray(a), np.asarray(b), np.asarray(steps).astype(int)
    start = 0 * a, 0 * a + 1, 0 * a + 1, 0 * a  # z^0 = 1 and z^1 = z

    def double(left: Any, u: Any, v: Any, square_u: Any, square_v: Any) -> tuple[Any, ...]:
        odd, more = left % 2 == 1, left > 1
        new_u, new_v = u * square_u * a + u * square_v + v * square_u, v * square_v - b * u * square_u
        # squares that are not needed any more stay as they are: they could overflow, and then spoil gradients
        base_u, base_v = np.where(more, square_u, 0), np.where(more, square_v, 1)
        squares = base_u * base_u * a + 2 * base_u * base_v, base_v * base_v - b * base_u * base_u
        return left // 2, np.where(odd, new_u, u), np.where(odd, new_v, v), *squares

    try:
        bits = int(left.max()).bit_length()
    except TypeError:
        return _doubled_by_jax(double, left, start)
    state: tuple[Any, ...] = (left, *start)
    for _ in range(bits):
        state = double(*state)
    return state[1], state[2]


def _doubled_by_jax(double: Callable[..., tuple[Any, ...]], left: Any, start: tuple[Any, ...]) -> tuple[Any, Any]:
    """The same where JAX traces it: as many doublings as an index has bits, as a loop, since XLA takes minutes for them written out."""
    import jax

    shape = jax.numpy.broadcast_shapes(left.shape, *(part.shape for part in start))
    state = (left, *(jax.numpy.broadcast_to(part, shape) for part in start))
    _, u, v, *_ = jax.lax.fori_loop(0, 31, lambda _, state: double(*state), state)
    return u, v


def numpy_function(expression: sp.Expr) -> Callable[..., Any]:
    r"""`expression` as a NumPy function of keyword arguments named after the symbols; float64 in, float64 out.

    A free mode index gives one value a mode, on the last axis. Unused keywords are ignored.
    """
    return _array_function(expression, numpy)


def jax_function(expression: sp.Expr) -> Callable[..., Any]:
    r"""`expression` as a JAX function (jit, vmap and grad go through it) of keyword arguments named after the symbols.

    The dtype is that of the arguments; integer arguments are promoted by JAX's rules.
    """
    import jax.numpy

    return _array_function(expression, jax.numpy)
