r"""Every symbol of the theory, once: what it means, its shape and its unit.

Spectral quantities are sympy `Indexed`, numbered from 1 as in the literature: `lam[1]` is the largest eigenvalue, `lam[N]` the smallest.
A free mode index `i` in a statement means "for every mode i = 1 … N".

Main names: the symbols themselves, `over_modes` (the sum over all modes), `SYMBOLS` (the table), `describe`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import sympy as sp


@dataclass(frozen=True)
class SymbolInfo:
    """What a symbol stands for.

    Attributes:
        name: the ASCII name, also the argument name of evaluated functions and the key in an instance.
        latex: how it is typeset.
        meaning: in plain words.
        shape: "" for a scalar, "N" for one entry a mode, "B" for one entry a block.
        unit: in terms of the output unit (that of f and y), or "1".
    """

    name: str
    latex: str
    meaning: str
    shape: str
    unit: str


SYMBOLS: dict[str, SymbolInfo] = {}
"""Every declared symbol by its name."""


def _register(name: str, latex: str, meaning: str, shape: str, unit: str) -> None:
    SYMBOLS[name] = SymbolInfo(name, latex, meaning, shape, unit)


def scalar(name: str, latex: str, meaning: str, unit: str = "1", **assumptions: bool) -> sp.Symbol:
    """Declare a scalar symbol. `assumptions` are sympy's (`real`, `nonnegative`, …); users call it for their own symbols."""
    _register(name, latex, meaning, "", unit)
    return sp.Symbol(name, **(assumptions or {"real": True}))


def vector(name: str, latex: str, meaning: str, shape: str = "N", unit: str = "1", **assumptions: bool) -> sp.IndexedBase:
    """Declare an indexed symbol: one entry for each mode (shape "N") or each block (shape "B")."""
    _register(name, latex, meaning, shape, unit)
    return sp.IndexedBase(name, **(assumptions or {"real": True}))


def describe(names: Iterable[str]) -> list[SymbolInfo]:
    """The table rows of the given names, in the table's order; names that were never declared are left out."""
    wanted = set(names)
    return [info for name, info in SYMBOLS.items() if name in wanted]


i = sp.Symbol("i", integer=True, positive=True)
"""The mode index."""
j = sp.Symbol("j", integer=True, positive=True)
"""A second mode index."""
b = sp.Symbol("b", integer=True, positive=True)
"""The block index."""
x = sp.Symbol("x", nonnegative=True)
"""A running eigenvalue, in one-variable arguments."""

N = scalar("N", "N", "number of modes (samples times outputs)", integer=True, positive=True)
t = scalar("t", "t", "number of gradient-descent steps", "steps", integer=True, nonnegative=True)
eta = scalar("eta", r"\eta", "effective step, learning rate times loss scale", "1/eigenvalue", nonnegative=True)
gamma = scalar("gamma", r"\gamma", "loss scale, L(r) = (γ/2)‖r‖²", positive=True)
lam = vector("lam", r"\lambda", "eigenvalues of the NTK, descending", unit="output²", nonnegative=True)
c = vector("c", "c", "projections of the initial residual on the eigenvectors", unit="output", real=True)
A = scalar("A", "A", "alignment constant: c_i² ≤ A λ_i", nonnegative=True)
alpha = vector("alpha", r"\alpha", "alignment ratios c_i²/λ_i of a residual in the range of the kernel", nonnegative=True)
sigma2 = scalar("sigma2", r"\sigma^2", "variance of the coordinates of an isotropic teacher", nonnegative=True)
m = scalar("m", "m", "multiplicity of the smallest eigenvalue", integer=True, positive=True)
B = scalar("B", "B", "number of spectral blocks", integer=True, positive=True)
first = vector("first", r"\mathrm{first}", "first mode of each block", "B", integer=True, positive=True)
last = vector("last", r"\mathrm{last}", "last mode of each block", "B", integer=True, positive=True)


def over_modes(body: sp.Expr) -> sp.Sum:
    r"""$\sum_{i=1}^N$ of `body`, a function of the mode index `i`."""
    return sp.Sum(body, (i, 1, N))


def over_blocks(body: sp.Expr) -> sp.Sum:
    r"""$\sum_{b=1}^B\sum_{i=\mathrm{first}_b}^{\mathrm{last}_b}$ of `body`, a function of `i` and `b`."""
    return sp.Sum(body, (i, first[b], last[b]), (b, 1, B))


filter_gd = (1 - eta * lam[i]) ** (2 * t)
r"""$g_t(\lambda_i) = (1-\eta\lambda_i)^{2t}$: what t steps of gradient descent leave of the energy in mode i."""
