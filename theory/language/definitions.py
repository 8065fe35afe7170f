r"""Named quantities and what they stand for: loss, decay, trace, relative alignment, block energies, and more.

A chain of inequalities reads better in names; the checker reads it with every name unfolded. A definition is conservative: `unfold`
replaces the name by its formula, nothing else. All built-in definitions stand in `BUILT_IN`; importing a module adds none.

Main names: `Definition`, `BUILT_IN`, `unfold`, `define` for definitions of your own and `undefine` to take one back, and the names `L`,
`rho`, `T`, `kappa`, `energy`, `block_energy`, `block_trace`, `dimension`, `squared_travel`, `expected_loss`.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

import sympy as sp
from sympy.core.function import AppliedUndef

from theory.foundations.errors import InputError
from theory.language.dynamics import DYNAMICS, GRADIENT_DESCENT, Dynamics, mode
from theory.language.expectations import expectation
from theory.language.largest import Largest
from theory.language.substitution import define_function, exchange
from theory.language.symbols import (
    BUILT_IN_SYMBOLS,
    INDICES,
    SYMBOLS,
    T2,
    T3,
    A,
    A_blk,
    A_star,
    A_tail,
    N,
    SymbolInfo,
    T,
    alpha,
    b,
    c,
    chi,
    complexity,
    condition,
    energy,
    eta,
    f0,
    filter_gd,
    first,
    gamma,
    i,
    j,
    k_test,
    kappa,
    kappa_0,
    kappa_1,
    kappa_blk,
    kappa_star,
    kappa_w,
    lam,
    last,
    noise2,
    over_modes,
    reference,
    sv,
    t,
    teacher,
    v,
)


@dataclass(frozen=True)
class Definition:
    """`head` (a symbol, or a function applied to symbols) stands for `formula`."""

    head: sp.Expr
    formula: sp.Expr
    latex: str
    meaning: str

    @property
    def name(self) -> str:
        """The name of the symbol or function."""
        return _name(self.head)

    def unfold(self, expression: sp.Expr) -> sp.Expr:
        """Replace every occurrence of the head by the formula, arguments carried over."""
        if isinstance(self.head, sp.Symbol):
            return exchange(expression, {self.head: self.formula})
        return define_function(expression, self.head, self.formula)

    def __str__(self) -> str:
        return f"{self.head} = {self.formula} ('{self.meaning}', {self.latex})"


def _name(head: sp.Expr) -> str:
    return str(head.name if isinstance(head, sp.Symbol) else head.func.__name__)


def _named(symbol: sp.Symbol, formula: sp.Expr) -> Definition:
    """A definition of a declared symbol, in the words of its declaration."""
    info = SYMBOLS[symbol.name]
    return Definition(symbol, formula, info.latex, info.meaning)


def _loss_and_decay(dynamics: Dynamics) -> tuple[Definition, Definition]:
    of = "" if dynamics is GRADIENT_DESCENT else f" of {dynamics.name}"
    time = dynamics.time
    return (
        Definition(dynamics.loss(time), gamma / 2 * over_modes(dynamics.mode(i, time) ** 2), "L", f"linearized loss{of}"),
        Definition(dynamics.decay(time), over_modes(lam[i] * dynamics.filter) / T, r"\rho", f"spectrum-weighted decay{of}"),
    )


def _label_moment() -> sp.Expr:
    """E (u_iᵀy)² of a label u_iᵀy = ς_i w_i + n_i, by linearity."""
    parameter, noise = sp.symbols("w_i n_i", real=True)
    return expectation((sv[i] * parameter + noise) ** 2, {parameter**2: teacher[i], parameter * noise: chi[i], noise**2: noise2})


_E, _T, _dim, _travel2, _M, _expected_L = (sp.Function(name, nonnegative=True) for name in ("E", "T", "dim", "travel2", "M", "expected_L"))
prediction = sp.Function("f", real=True)(t)
"""Prediction of the linearized model at a test input."""

BUILT_IN: tuple[Definition, ...] = (
    _named(T, over_modes(lam[i])),
    _named(energy, over_modes(c[i] ** 2)),
    *(definition for dynamics in DYNAMICS for definition in _loss_and_decay(dynamics)),
    _named(kappa, A * T / energy),
    Definition(
        prediction,
        f0 - eta * over_modes(k_test[i] * sp.Sum(mode(i, v - 1), (v, 1, t))),
        "f_{t}(x)",
        "prediction of the linearized model at a test input: each step s moves it by −η k(x)ᵀr_s",
    ),
    Definition(_E(b), sp.Sum(c[i] ** 2, (i, first[b], last[b])), "E_{b}", "energy of the residual in block b"),
    Definition(_T(b), sp.Sum(lam[i], (i, first[b], last[b])), "T", "trace of the kernel in block b"),
    _named(kappa_blk, A_blk * T / energy),
    _named(kappa_w, A_tail * over_modes(reference[i]) / energy),
    Definition(A_star, Largest(alpha[i], (i, 1, N)), "A^*", "smallest alignment constant: the largest of the ratios α_i = c_i²/λ_i"),
    _named(kappa_star, A_star * T / energy),
    Definition(condition, lam[1] / lam[N], r"\mathrm{cond}", "condition number of an invertible kernel"),
    _named(T2, over_modes(lam[i] ** 2)),
    _named(T3, over_modes(lam[i] ** 3)),
    Definition(
        complexity,
        sp.Sum(alpha[j], (j, 1, N)),
        r"v^\top K^+ v",
        "vᵀK⁺v = Σ α_i for a vector in the range of the kernel, α_i = c_i²/λ_i",
    ),
    Definition(_dim(t), over_modes(sp.Min(1, eta * t * lam[i])), "d_{t}", "effective dimension: the number of modes learned after t steps"),
    Definition(
        _travel2(t),
        over_modes(lam[i] * sp.Sum(eta * mode(i, v - 1), (v, 1, t)) ** 2),
        r"\|w_{t}-w_0\|^2",
        "squared distance that gradient descent on the linearized model has moved the weights: its steps are −ηJᵀr",
    ),
    Definition(_M(i), _label_moment(), r"\mathbb{E}\,(u^\top y)^2", "second moment of the label along u_i"),
    Definition(
        _expected_L(t), gamma / 2 * over_modes(_M(i) * filter_gd), r"\mathbb{E}\,L", "expected linearized loss after t steps, f_0 = 0"
    ),
)
"""A formula may use earlier definitions."""

_MODES = frozenset(dynamics.mode for dynamics in DYNAMICS)
"""Their value at time 0 is c_i; momentum starts at rest, so that it is c_i one step earlier too."""

_TAKEN = BUILT_IN_SYMBOLS | {index.name for index in INDICES} | {function.__name__ for function in (*_MODES, kappa_0, kappa_1)}
"""Names that have a meaning of their own and so cannot be defined."""

_own: dict[Definition, Mapping[str, SymbolInfo]] = {}
"""Users' definitions in order of declaration, each with what its symbols meant when it was made."""


def _own_definitions() -> tuple[Definition, ...]:
    """Users' definitions, without those that use a symbol which was forgotten since."""
    return tuple(made for made, meant in _own.items() if all(SYMBOLS.get(name) == info for name, info in meant.items()))


def definitions() -> tuple[Definition, ...]:
    """All definitions, the built-in ones first, in order of declaration; a formula may use earlier ones."""
    return BUILT_IN + _own_definitions()


def define(head: sp.Expr, formula: sp.Expr, latex: str, meaning: str) -> sp.Expr:
    """Declare a definition of your own and return its head.

    A definition may be repeated as it was. It holds as long as the symbols in it are declared as they were
    (`theory.language.symbols.forget`).

    Args:
        head: a symbol, or a function applied to distinct symbols: its arguments, as the formula writes them.
        formula: what it stands for; it may use definitions made before.
        latex: how the head is typeset.
        meaning: in plain words.

    Raises:
        InputError: another form of head, a formula that rests on the head itself, a name that is defined already with another formula,
            latex or meaning, or a built-in name.
    """
    if not (isinstance(head, sp.Symbol) or (isinstance(head, AppliedUndef) and _distinct_symbols(head.args))):
        raise InputError(
            "a symbol or a function of distinct symbols to define", str(head), "define F(t), say, with F = sympy.Function('F')"
        )
    made = Definition(head, formula, latex, meaning)
    known = definitions()
    if made in known:
        return head
    before = next((definition for definition in known if definition.name == made.name), None)
    if before is not None:
        built_in = before in BUILT_IN
        raise InputError(
            f"one definition of {made.name}",
            f"{made} beside {'the built-in' if built_in else 'the earlier'} {before}",
            "choose another name" if built_in else "choose another name, or call undefine on the earlier head first",
        )
    if made.name in _TAKEN:
        what = f"the built-in {SYMBOLS[made.name]}" if made.name in SYMBOLS else "which the theory uses itself"
        raise InputError("a name of your own to define", f"{made.name}, {what}", "choose another name")
    if made.head in _opened(made, known):
        raise InputError("a formula without the name that it defines", f"{made}, whose formula rests on {made.name}", "leave it out")
    for stale in set(_own).difference(known):
        del _own[stale]
    used = {symbol.name for symbol in sp.Tuple(head, formula).free_symbols if isinstance(symbol, sp.Symbol)}
    _own[made] = {name: SYMBOLS[name] for name in used if name in SYMBOLS}
    return head


def _opened(made: Definition, known: tuple[Definition, ...]) -> set[sp.Basic]:
    """The heads, or the names of functions as heads, that a definition's formula rests on, near or far."""
    found: set[sp.Basic] = set()
    waiting = [made.formula]
    while waiting:
        formula = waiting.pop()
        for definition in (made, *known):
            if definition.head not in found and _occurs(definition.head, formula):
                found.add(definition.head)
                waiting += [definition.formula] if definition is not made else []
    return found


def _occurs(head: sp.Expr, formula: sp.Expr) -> bool:
    return bool(formula.has(head if isinstance(head, sp.Symbol) else head.func))


def _distinct_symbols(arguments: tuple[sp.Expr, ...]) -> bool:
    return all(isinstance(part, sp.Symbol) for part in arguments) and len(set(arguments)) == len(arguments)


def undefine(head: sp.Expr) -> None:
    """Take back a definition of your own, so that the head can be defined anew; a head that is not defined is passed over.

    Raises:
        InputError: the definition is built in.
    """
    before = next((definition for definition in BUILT_IN if definition.head == head), None)
    if before is not None:
        raise InputError("the head of a definition of your own", f"the built-in {before}", "choose another name for yours")
    for made in [made for made in _own if made.head == head]:
        del _own[made]


def unfold(expression: sp.Expr) -> sp.Expr:
    """`expression` with every defined name replaced by its formula, and c_i(0) by c_i; the solution of the dynamics is not put in."""
    return _unfolded(expression, _own_definitions())


@functools.lru_cache(maxsize=2**13)  # a theorem's sides are unfolded hundreds of times while its mutants are attacked
def _unfolded(expression: sp.Expr, own: tuple[Definition, ...]) -> sp.Expr:
    for _ in range(1 + len(own)):  # a formula may use what was taken back and defined anew, and so comes later
        before = expression
        for definition in reversed(BUILT_IN + own):
            expression = definition.unfold(expression)
        if not own or expression == before:
            break
    return expression.replace(lambda part: part.func in _MODES and part.args[1] in (0, -1), lambda part: c[part.args[0]])


def used_in(expression: sp.Expr) -> list[Definition]:
    """The definitions whose heads occur in `expression` or in the formulas of those that do."""
    found: list[Definition] = []
    for definition in reversed(definitions()):
        head = definition.head
        present = expression.has(head) if isinstance(head, sp.Symbol) else bool(expression.atoms(sp.Function) and expression.has(head.func))
        if present:
            found.append(definition)
            expression = sp.Tuple(expression, definition.formula)
    return found[::-1]


def L(time: sp.Expr | int, dynamics: Dynamics = GRADIENT_DESCENT) -> sp.Expr:
    r"""Linearized loss $L_t = (\gamma/2)\sum_i c_i(t)^2$; at time 0 it is the same for all dynamics."""
    return dynamics.loss(time)


def rho(time: sp.Expr | int, dynamics: Dynamics = GRADIENT_DESCENT) -> sp.Expr:
    r"""Spectrum-weighted decay $\rho_t = \sum_i\lambda_i g_t(\lambda_i)/T$, $g_t(\lambda) = (1-\eta\lambda)^{2t}$ for gradient descent."""
    return dynamics.decay(time)


def block_energy(block: sp.Expr) -> sp.Expr:
    r"""$E_b = \sum_{i\in b} c_i^2$."""
    return _E(block)


def block_trace(block: sp.Expr) -> sp.Expr:
    r"""$T_b = \sum_{i\in b}\lambda_i$."""
    return _T(block)


def dimension(steps: sp.Expr) -> sp.Expr:
    r"""Effective dimension $d_t = \sum_i\min(1, \eta t\lambda_i)$."""
    return _dim(steps)


def squared_travel(steps: sp.Expr) -> sp.Expr:
    r"""$\|w_t - w_0\|^2 = \sum_i\lambda_i\bigl(\eta\sum_{s<t}c_i(s)\bigr)^2$."""
    return _travel2(steps)


def second_moment(index: sp.Expr) -> sp.Expr:
    r"""$E\,(u_i^\top y)^2$ for a random teacher with label noise."""
    return _M(index)


def expected_loss(steps: sp.Expr | int) -> sp.Expr:
    r"""$E\,L_t = (\gamma/2)\sum_i E\,(u_i^\top y)^2\,(1-\eta\lambda_i)^{2t}$, for a network whose initial output is zero."""
    return _expected_L(steps)
