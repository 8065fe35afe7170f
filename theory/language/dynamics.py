r"""Linearized training dynamics, one mode at a time: gradient descent, gradient flow, heavy ball, Nesterov.

In the eigenbasis of the kernel every mode evolves alone. `Dynamics` is the noun that theorems are declared over: what is left of mode i
after a time, $c_i(t) = m_t(\lambda_i)\,c_i$, and so the energy filter $g_t = m_t^2$. A `Recurrence` states one step of gradient descent;
`solution` is what `rsolve` makes of it; `iterate` runs it literally, which is the independent second opinion. Momentum has two terms:
$m_t$ is then a polynomial in $\eta\lambda$ that is defined by its recurrence and evaluated by running it.

Main names: `Dynamics`, `GRADIENT_DESCENT`, `GRADIENT_FLOW`, `HEAVY_BALL`, `NESTEROV`, `Recurrence`, `MomentumBase`, `mode`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import sympy as sp

from theory.language.substitution import substitute
from theory.language.symbols import beta, c, eta, i, lam, mu, t, tau

mode = sp.Function("mode", real=True)
r"""`mode(i, t)`: the projection $c_i(t)$ of the linearized residual after t steps of gradient descent."""
mode_flow = sp.Function("mode_flow", real=True)
r"""`mode_flow(i, τ)`: the same under gradient flow."""
mode_heavy = sp.Function("mode_heavy", real=True)
r"""`mode_heavy(i, t)`: the same under heavy ball."""
mode_nesterov = sp.Function("mode_nesterov", real=True)
r"""`mode_nesterov(i, t)`: the same under Nesterov's method."""
mode_proximal = sp.Function("mode_proximal", real=True)
r"""`mode_proximal(i, t)`: the same under gradient descent with a penalty on the distance from the initial weights."""


@dataclass(frozen=True)
class Recurrence:
    r"""A first-order linear recurrence for one mode, $c_i(t+1) = q_i\,c_i(t) + s_i$ with $c_i(0)$ given.

    Attributes:
        name: which algorithm it describes.
        factor: $q_i$, an expression in `eta` and `lam[i]`.
        initial: $c_i(0)$.
        shift: $s_i$.
        unknown: the function that it defines.
    """

    name: str
    factor: sp.Expr
    initial: sp.Expr
    shift: sp.Expr = sp.S.Zero
    unknown: Any = mode

    @property
    def equation(self) -> sp.Eq:
        """The recurrence as an equation in the unknown."""
        return sp.Eq(self.unknown(i, t + 1), self.factor * self.unknown(i, t) + self.shift)

    @cached_property
    def solution(self) -> sp.Expr:
        """The closed form of the unknown, found by sympy's `rsolve`; raises ArithmeticError if sympy finds none."""
        step, factor = sp.Symbol("step", integer=True, nonnegative=True), sp.Symbol("factor")
        start, shift = sp.Symbol("start"), sp.Symbol("shift") if self.shift != 0 else sp.Integer(0)
        unknown = sp.Function("unknown")
        found = sp.rsolve(unknown(step + 1) - factor * unknown(step) - shift, unknown(step), {unknown(0): start})
        if found is None:
            raise ArithmeticError(f"rsolve finds no closed form of {self.equation}")
        return substitute(found, {start: self.initial, step: t, factor: self.factor, shift: self.shift})

    def iterate(self, factor: Any, initial: Any, steps: int, hook: Callable[[Any], Any] = lambda value: value, shift: Any = 0) -> Any:
        """Run the recurrence for `steps` steps in whatever arithmetic its arguments have; `hook` sees every value."""
        value = hook(initial)
        for _ in range(steps):
            value = hook(factor * value + shift)
        return value


DESCENT = Recurrence("gradient descent", 1 - eta * lam[i], c[i])
r"""$r_{t+1} = (I-\eta K)r_t$ in the eigenbasis: $c_i(t+1) = (1-\eta\lambda_i)\,c_i(t)$."""
PROXIMAL_DESCENT = Recurrence("gradient descent with proximity", 1 - eta * (lam[i] + mu), c[i], eta * mu * c[i], mode_proximal)
r"""$r_{t+1} = (I-\eta K)r_t - \eta\mu(r_t - r_0)$ in the eigenbasis: $c_i(t+1) = (1-\eta(\lambda_i+\mu))c_i(t) + \eta\mu\,c_i$."""


def _proximal_multiplier() -> sp.Expr:
    """The closed form by `rsolve`, collected: its fixed point and the coefficient of the power, η cancelled."""
    power = PROXIMAL_DESCENT.factor**t
    decaying = sp.Dummy()
    found = sp.Poly(substitute(sp.together(PROXIMAL_DESCENT.solution / c[i]), {power: decaying}), decaying)
    rate, still = (sp.factor(sp.cancel(coefficient)) for coefficient in found.all_coeffs())
    return still + rate * power


class MomentumBase(sp.Function):  # sympy's printers look past base classes with other endings
    r"""$P_t$ with $P_{-1} = P_0 = 1$ and $P_{t+1} = a\,P_t - b\,P_{t-1}$, where a and b depend on $x = \eta\lambda$ and $\beta$.

    Called as `filter(x, beta, t)`. It has no other definition than its recurrence: the checker unrolls it (`unroll`), printers run it.
    """

    nargs = 3

    @classmethod
    def eval(cls, x: sp.Expr, beta: sp.Expr, t: sp.Expr) -> sp.Expr | None:
        """1 at the start and one step before it."""
        return sp.Integer(1) if t in (0, -1) else None

    @staticmethod
    def coefficients_at(x: Any, beta: Any) -> tuple[Any, Any]:
        """a and b of the recurrence."""
        raise NotImplementedError

    @property
    def coefficients(self) -> tuple[sp.Expr, sp.Expr]:
        """a and b of the recurrence, for these arguments."""
        return self.coefficients_at(self.args[0], self.args[1])

    def _eval_is_real(self) -> bool:
        return True


class HeavyBallFilter(MomentumBase):
    r"""Heavy ball (Polyak): $p_{t+1}(x) = (1+\beta-x)\,p_t(x) - \beta\,p_{t-1}(x)$."""

    @staticmethod
    def coefficients_at(x: Any, beta: Any) -> tuple[Any, Any]:
        """a and b of the recurrence."""
        return 1 + beta - x, beta


class NesterovFilter(MomentumBase):
    r"""Nesterov: the gradient is taken at $c_i(t) + \beta(c_i(t)-c_i(t-1))$, so $q_{t+1} = (1-x)\,[(1+\beta)\,q_t - \beta\,q_{t-1}]$."""

    @staticmethod
    def coefficients_at(x: Any, beta: Any) -> tuple[Any, Any]:
        """a and b of the recurrence."""
        return (1 - x) * (1 + beta), (1 - x) * beta


def unroll(expression: sp.Expr, counter: sp.Symbol) -> sp.Expr:
    """`expression` with momentum filters at counter + 1, counter + 2, … written out by their recurrence, down to counter, counter − 1."""

    def once(part: MomentumBase) -> sp.Expr:
        x, momentum, time = part.args
        a, b = part.coefficients
        return a * part.func(x, momentum, time - 1) - b * part.func(x, momentum, time - 2)

    def ahead(part: sp.Basic) -> bool:
        return isinstance(part, MomentumBase) and bool((part.args[2] - counter).is_positive)

    while any(ahead(part) for part in expression.atoms(MomentumBase)):
        expression = expression.replace(ahead, once)
    return expression


def run_momentum(a: Any, b: Any, steps: int) -> Any:
    """$P_t$ by running its recurrence in whatever arithmetic a and b have."""
    previous, current = 1, 1
    for _ in range(steps):
        previous, current = current, a * current - b * previous
    return current


def real_roots_form(a: sp.Expr, b: sp.Expr) -> sp.Expr:
    r"""$P_t$ by `rsolve`, in powers of the two characteristic roots; for $a^2 \neq 4b$."""
    return substitute(_real_roots(), dict(zip(_AB, (a, b), strict=True)))


def double_root_form(z: sp.Expr) -> sp.Expr:
    r"""$P_t$ by `rsolve` for $a = 2z$, $b = z^2$."""
    return substitute(_double_root(), {_AB[0]: z})


def complex_roots_form(a: sp.Expr, b: sp.Expr) -> sp.Expr:
    r"""$P_t = \sqrt b^t(\cos t\theta + w\sin t\theta)$, from modulus and angle of a complex root; w from $P_1 = a - b$. For $a^2 < 4b$."""
    return substitute(_complex_roots(), dict(zip(_AB, (a, b), strict=True)))


_AB = sp.symbols("a b", real=True)


@cache
def _real_roots() -> sp.Expr:
    a, b = _AB
    step, unknown = sp.Symbol("step", integer=True, nonnegative=True), sp.Function("unknown")
    found = sp.rsolve(unknown(step + 2) - a * unknown(step + 1) + b * unknown(step), unknown(step), {unknown(0): 1, unknown(1): a - b})
    return substitute(sp.Add(*[_collected(term) for term in found.args]), {step: t})


@cache
def _double_root() -> sp.Expr:
    z = _AB[0]
    step, unknown = sp.Symbol("step", integer=True, nonnegative=True), sp.Function("unknown")
    equation = unknown(step + 2) - 2 * z * unknown(step + 1) + z**2 * unknown(step)
    found = sp.rsolve(equation, unknown(step), {unknown(0): 1, unknown(1): 2 * z - z**2})
    return substitute((z**step * sp.collect(sp.expand(sp.powsimp(sp.expand(found * z**-step))), step, sp.factor)), {step: t})


@cache
def _complex_roots() -> sp.Expr:
    (a, b), z = _AB, sp.Symbol("z")
    found = max(sp.roots(z**2 - a * z + b, z), key=sp.default_sort_key)
    width = sp.sqrt(4 * b - a**2)
    real, imaginary = a / 2, width / 2
    assert sp.expand((real + sp.I * imaginary - found) * (real + sp.I * imaginary - (a - found))) == 0  # one of the two
    modulus = sp.sqrt(sp.expand(real**2 + imaginary**2))
    weight = sp.Symbol("weight")
    (w,) = sp.solve(real + weight * imaginary - (a - b), weight)
    angle = sp.acos(real / modulus)
    return modulus**t * (sp.cos(t * angle) + sp.factor(w) * sp.sin(t * angle))


def _collected(term: sp.Expr) -> sp.Expr:
    """Constant times power, with the constant over one denominator."""
    constant, power = term.as_independent(sp.Symbol("step", integer=True, nonnegative=True), as_Add=False)
    return sp.together(constant) * power


@dataclass(frozen=True, eq=False)
class Dynamics:
    r"""A way to train the linearized model, as theorems see it.

    Attributes:
        name: in words.
        suffix: of the ids of its variants of a theorem (R1, R1.flow, R1.heavy_ball).
        mode: the unknown function, `mode(i, time)` $= c_i(\text{time})$.
        time: steps t, or time τ.
        multiplier: $m(\lambda_i)$ with $c_i(\text{time}) = m(\lambda_i)\,c_i$.
        theorem: id of the theorem that proves it.
        loss, decay: the functions that name the loss and the spectrum-weighted decay (`theory.language.definitions`).
        sample: a time for equality instances.
    """

    name: str
    suffix: str
    mode: Any
    time: sp.Symbol
    multiplier: sp.Expr
    theorem: str
    loss: Any
    decay: Any

    @property
    def solution(self) -> sp.Expr:
        r"""$c_i(\text{time})$ in closed form."""
        return self.multiplier * c[i]

    @property
    def filter(self) -> sp.Expr:
        r"""$g(\lambda_i) = m(\lambda_i)^2$: what is left of the energy in mode i."""
        return self.multiplier**2

    def at(self, eigenvalue: sp.Expr) -> sp.Expr:
        r"""$g$ at another eigenvalue."""
        return substitute(self.filter, {lam[i]: eigenvalue})


FLOW_RATE = -lam[i]
r"""Gradient flow in the eigenbasis: $c_i'(\tau) = -\lambda_i\,c_i(\tau)$, $c_i(0) = c_i$."""


@cache
def _flow_multiplier() -> sp.Expr:
    """What `dsolve` makes of c'(τ) = −λ c(τ), c(0) = 1."""
    unknown, rate = sp.Function("unknown"), sp.Symbol("rate", nonnegative=True)
    solved = sp.dsolve(unknown(tau).diff(tau) + rate * unknown(tau), unknown(tau), ics={unknown(0): 1})
    return substitute(solved.rhs, {rate: -FLOW_RATE})


def _named(letter: str, mark: str) -> Any:
    return sp.Function(f"{letter}_{mark}" if mark else letter, nonnegative=True)


GRADIENT_DESCENT = Dynamics("gradient descent", "", mode, t, DESCENT.solution.coeff(c[i]), "D1", _named("L", ""), _named("rho", ""))
GRADIENT_FLOW = Dynamics("gradient flow", ".flow", mode_flow, tau, _flow_multiplier(), "D2", _named("L", "flow"), _named("rho", "flow"))
HEAVY_BALL = Dynamics(
    "heavy ball", ".heavy_ball", mode_heavy, t, HeavyBallFilter(eta * lam[i], beta, t), "D3", _named("L", "heavy"), _named("rho", "heavy")
)
NESTEROV = Dynamics(
    "Nesterov's method", ".nesterov", mode_nesterov, t, NesterovFilter(eta * lam[i], beta, t), "D3.nesterov",
    _named("L", "nesterov"), _named("rho", "nesterov"),
)  # fmt: skip
PROXIMAL = Dynamics(
    "gradient descent with proximity", ".proximal", mode_proximal, t, _proximal_multiplier(), "D4", _named("L", "proximal"),
    _named("rho", "proximal"),
)  # fmt: skip
r"""Gradient descent on $(\gamma/2)(\|r\|^2 + \mu\|w-w_0\|^2)$."""
DYNAMICS = (GRADIENT_DESCENT, GRADIENT_FLOW, HEAVY_BALL, NESTEROV, PROXIMAL)
"""All of them."""
