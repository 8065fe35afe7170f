r"""Named quantities and what they stand for: loss, decay, trace, relative alignment, block energies.

A chain of inequalities reads better in names; the checker reads it with every name unfolded. A definition is conservative: `unfold`
replaces the name by its formula, nothing else.

Main names: `Definition`, `unfold`, and the names `L`, `rho`, `T`, `kappa`, `energy`, `block_energy`.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

import sympy as sp

from theory.dynamics import DYNAMICS, GRADIENT_DESCENT, Dynamics
from theory.symbols import A, b, c, eta, f0, first, gamma, i, k_test, lam, last, over_modes, scalar, t, v


@dataclass(frozen=True)
class Definition:
    """`head` (a symbol, or a function applied to symbols) stands for `formula`."""

    head: sp.Expr
    formula: sp.Expr
    latex: str
    meaning: str

    def unfold(self, expression: sp.Expr) -> sp.Expr:
        """Replace every occurrence of the head by the formula, arguments carried over."""
        if isinstance(self.head, sp.Symbol):
            return expression.xreplace({self.head: self.formula})
        names = self.head.args
        return expression.replace(
            lambda part: part.func == self.head.func,
            lambda part: self.formula.subs(dict(zip(names, part.args, strict=True)), simultaneous=True),
        )


DEFINITIONS: list[Definition] = []
"""In order of declaration; a formula may use earlier definitions."""


def define(head: sp.Expr, formula: sp.Expr, latex: str, meaning: str) -> sp.Expr:
    """Declare a definition and return its head; users call it for their own names."""
    DEFINITIONS.append(Definition(head, formula, latex, meaning))
    return head


def unfold(expression: sp.Expr) -> sp.Expr:
    """`expression` with every defined name replaced by its formula, and c_i(0) by c_i; the solution of the dynamics is not put in."""
    return _unfolded(expression, len(DEFINITIONS))


@functools.lru_cache(maxsize=2**13)  # a theorem's sides are unfolded hundreds of times while its mutants are attacked
def _unfolded(expression: sp.Expr, known: int) -> sp.Expr:
    for definition in reversed(DEFINITIONS[:known]):
        expression = definition.unfold(expression)
    return expression.replace(lambda part: part.func in _MODES and part.args[1] in (0, -1), lambda part: c[part.args[0]])


_MODES = frozenset(dynamics.mode for dynamics in DYNAMICS)
"""Their value at time 0 is c_i; momentum starts at rest, so that it is c_i one step earlier too."""


def used_in(expression: sp.Expr) -> list[Definition]:
    """The definitions whose heads occur in `expression` or in the formulas of those that do."""
    found: list[Definition] = []
    for definition in reversed(DEFINITIONS):
        head = definition.head
        present = expression.has(head) if isinstance(head, sp.Symbol) else bool(expression.atoms(sp.Function) and expression.has(head.func))
        if present:
            found.append(definition)
            expression = sp.Tuple(expression, definition.formula)
    return found[::-1]


_E = sp.Function("E", nonnegative=True)

T = define(scalar("T", "T", "trace of the kernel", "output²", nonnegative=True), over_modes(lam[i]), "T", "trace of the kernel")
energy = define(
    scalar("energy", r"\|r_0\|^2", "squared norm of the initial residual", "output²", nonnegative=True),
    over_modes(c[i] ** 2),
    r"\|r_0\|^2",
    "squared norm of the initial residual",
)
for _d in DYNAMICS:
    _of = "" if _d is GRADIENT_DESCENT else f" of {_d.name}"
    define(_d.loss(_d.time), gamma / 2 * over_modes(_d.mode(i, _d.time) ** 2), "L", f"linearized loss{_of}")
    define(_d.decay(_d.time), over_modes(lam[i] * _d.filter) / T, r"\rho", f"spectrum-weighted decay{_of}")
kappa = define(
    scalar("kappa", r"\kappa", "relative alignment constant", nonnegative=True), A * T / energy, r"\kappa", "relative alignment constant"
)
prediction = define(
    sp.Function("f", real=True)(t),
    f0 - eta * over_modes(k_test[i] * sp.Sum(GRADIENT_DESCENT.mode(i, v - 1), (v, 1, t))),
    "f_{t}(x)",
    "prediction of the linearized model at a test input: each step s moves it by −η k(x)ᵀr_s",
)
define(_E(b), sp.Sum(c[i] ** 2, (i, first[b], last[b])), "E_{b}", "energy of the residual in block b")


def L(time: sp.Expr | int, dynamics: Dynamics = GRADIENT_DESCENT) -> sp.Expr:
    r"""Linearized loss $L_t = (\gamma/2)\sum_i c_i(t)^2$; at time 0 it is the same for all dynamics."""
    return dynamics.loss(time)


def rho(time: sp.Expr | int, dynamics: Dynamics = GRADIENT_DESCENT) -> sp.Expr:
    r"""Spectrum-weighted decay $\rho_t = \sum_i\lambda_i g_t(\lambda_i)/T$, $g_t(\lambda) = (1-\eta\lambda)^{2t}$ for gradient descent."""
    return dynamics.decay(time)


def block_energy(block: sp.Expr) -> sp.Expr:
    r"""$E_b = \sum_{i\in b} c_i^2$."""
    return _E(block)
